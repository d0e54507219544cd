use clap::Args as Flags;
use facts::{Codes, Date, SmolStr};
use lexicon::actors::{Actors, Answer, Found, Holder, Stand, StateId};
use std::fmt::Write as _;
use std::path::PathBuf;

use crate::inputs::{self, Outcome};

/// Who a name or an office stands for on a day.
#[derive(Debug, Flags)]
#[command(after_help = "Examples:
  demarche who \"the French foreign minister\" --on 2003-02-14
  demarche who \"the former French president\" \"President-elect Biden\" --on 2020-12-01
  demarche who Putin \"the Kremlin\"")]
pub struct Who {
    /// A name, a capital or seat, or an office with its state
    #[arg(value_name = "PHRASE", required = true)]
    pub phrases: Vec<String>,
    /// The day that an office is asked for (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// A folder of own tables, laid over what ships
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// Terms that are shown of an office without a holder on the day.
const LAST: usize = 5;

/// `demarche who`: the entry of the tables, its codes, offices with their days, and the sources.
pub fn run(args: &Who) -> anyhow::Result<Outcome> {
    let actors = Actors::load(&inputs::data(args.data.as_deref())?)?;
    let mut outcome = Outcome::default();
    for phrase in &args.phrases {
        match actors.who(phrase, args.on) {
            Answer::Found(found) => {
                outcome.read += 1;
                print!("{}", entry(&actors, &found, args.on));
            }
            Answer::Unknown { near } => {
                outcome.refused += 1;
                let hint = match &near[..] {
                    [] => String::new(),
                    near => format!("; spelt nearly so: {}", near.join(", ")),
                };
                eprintln!("demarche: {phrase}: not in the tables{hint}");
            }
        }
    }
    Ok(outcome)
}

fn entry(actors: &Actors, found: &Found, day: Option<Date>) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = match found {
        Found::State(state) => {
            let codes = actors.codes(actors.state_of(&state.id), &[SmolStr::new("GOV")]);
            let span = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
            let known = match (state.first, state.last) {
                (None, None) => String::new(),
                (first, last) => format!(", {}/{}", span(first), span(last)),
            };
            let _ = writeln!(out, "{} ({})\n  state{known}", state.name, state.id);
            codes_line(&mut out, &codes, state.wikidata.as_deref());
            if let Some(day) = day
                && let Some(holder) = actors.holder(&state.id, &state.leads, day)
            {
                term(&mut out, actors, holder, true);
            }
            writeln!(out, "  source: {}", state.source)
        }
        Found::Organisation(known) => {
            let _ = writeln!(out, "{}\n  {:?}{}", known.name, known.kind, of(actors, known.state));
            let mut codes = actors.codes(known.state, &known.sectors);
            codes.cameo = known.cameo.clone().or(codes.cameo);
            codes_line(&mut out, &codes, known.wikidata.as_deref());
            writeln!(out, "  sectors: {}", known.sectors.join(", "))
        }
        Found::Person { person, terms } => {
            let _ = writeln!(out, "{}\n  person{}", person.name, of(actors, person.state));
            codes_line(&mut out, &actors.codes(person.state, &person.sectors), person.wikidata.as_deref());
            terms.iter().for_each(|holder| term(&mut out, actors, holder, false));
            writeln!(out, "  source: {}", person.source)
        }
        Found::Former { terms } => {
            let offices = terms.iter().map(|term| (term.of.as_str(), term.office.as_str())).next();
            let (of, office) = offices.unwrap_or_default();
            let name = actors.office(office).map_or(office, |office| office.name.as_str());
            let _ = writeln!(out, "former {name} of {of}, the last first");
            terms.iter().for_each(|holder| term(&mut out, actors, holder, true));
            Ok(())
        }
        Found::Vacant { of, office, stand } => {
            let name = actors.office(office).map_or(office.as_str(), |office| office.name.as_str());
            let _ = match day {
                Some(day) if *stand == Stand::Elect => {
                    writeln!(
                        out,
                        "{name} of {of}: nobody is known to be elected and to come into office after {day}"
                    )
                }
                Some(day) => match actors.known_until(of, office).filter(|last| *last < day) {
                    Some(last) => writeln!(out, "{name} of {of}: not known after {last}; the last known"),
                    None => writeln!(out, "{name} of {of}: nobody is known to hold the office on {day}"),
                },
                None => writeln!(out, "{name} of {of}; --on DATE asks for the holder on a day"),
            };
            let terms = actors.holders_of(of, office).iter().rev();
            terms.take(LAST).for_each(|holder| term(&mut out, actors, holder, true));
            Ok(())
        }
    };
    out
}

fn of(actors: &Actors, state: Option<StateId>) -> String {
    state.map(|id| actors.state(id)).map_or(String::new(), |s| format!(" of {} ({})", s.name, s.id))
}

fn codes_line(out: &mut String, codes: &Codes, wikidata: Option<&str>) {
    let number = |name: &str, code: Option<u16>| code.map(|code| format!("{name} {code}"));
    let parts = [
        number("COW", codes.cow),
        number("GW", codes.gw),
        codes.cameo.as_ref().map(|code| format!("CAMEO {code}")),
        wikidata.map(|id| format!("Wikidata {id}")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if !parts.is_empty() {
        let _ = writeln!(out, "  codes: {}", parts.join(", "));
    }
}

/// One time of office; `named` where the holder's name is not the entry's own.
fn term(out: &mut String, actors: &Actors, holder: &Holder, named: bool) {
    let office = actors.office(&holder.office).map_or(holder.office.as_str(), |o| o.name.as_str());
    let name = if named { format!("{}, ", actors.person(holder.person).name) } else { String::new() };
    let _ = writeln!(out, "  {name}{office} of {}, {} ({})", holder.of, holder.span(), holder.source);
}
