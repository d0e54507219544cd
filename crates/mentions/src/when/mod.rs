//! Time expressions as TimeML has them, each with its interval.
//!
//! A grammar reads tokens (`grammar`), what it reads is a `form`, and an `anchor` gives the form its value.

mod anchor;
mod beside;
mod calendar;
#[cfg(test)]
mod counted_tests;
mod form;
mod grammar;
mod holiday;
mod nearest;
mod numbers;
mod stretch;
mod tense;
#[cfg(test)]
mod tests;
mod tokens;
mod values;

use anchor::{Anchor, Resolved};
use beside::{Counted, Dated};
use calendar::{Cal, Unit};
use facts::{Date, TextRange, Time, TimeKind, WordRange};
use form::{Amount, Form, From, Match, Part};
use grammar::Reader;
use lexicon::holidays::Holidays;
use lexicon::words::{List, Words};
use parse::View;
use smol_str::SmolStr;
use tense::Tense;
use tokens::Token;

/// The times of an article, in text order. Relative ones are counted from `article.published`; without it they stay
/// open, with `first` and `last` null.
pub(crate) fn read(view: &View, holidays: &Holidays, words: &Words) -> Vec<Time> {
    let tokens = tokens::scan(&view.article.text, view.segments, words.time());
    let mut times = read_tokens(&tokens, Some(view), view.article.published, holidays, words);
    for time in &mut times {
        let start = view.word_at(time.range.start as usize).unwrap_or_default();
        let end = view.word_at(time.range.end as usize - 1).map_or(start + 1, |w| w + 1);
        time.words = WordRange::new(start, end.max(start + 1));
    }
    times
}

/// The times of a phrase that stands alone: `the second half of April` as of a day.
pub fn read_phrase(phrase: &str, published: Option<Date>, holidays: &Holidays, words: &Words) -> Vec<Time> {
    let mut tokens = Vec::new();
    tokens::scan_range(phrase, TextRange::new(0, phrase.len()), 0, words.time(), &mut tokens);
    read_tokens(&tokens, None, published, holidays, words)
}

fn read_tokens(
    tokens: &[Token],
    view: Option<&View>,
    published: Option<Date>,
    holidays: &Holidays,
    words: &Words,
) -> Vec<Time> {
    let reader = Reader { tokens, holidays, words };
    let (times, dated) = read_pass(&reader, view, published, &[]);
    // A day that the article gives only later: "a day after the attack … Monday's attack".
    match times.iter().any(|time| time.anchor.is_some()) && !dated.is_empty() {
        true => read_pass(&reader, view, published, &dated).0,
        false => times,
    }
}

/// Reads with the dated nouns that are known, and gives those that it finds.
fn read_pass(
    reader: &Reader,
    view: Option<&View>,
    published: Option<Date>,
    known: &[Dated],
) -> (Vec<Time>, Vec<Dated>) {
    let Reader { tokens, holidays, words } = *reader;
    let mut anchor = Anchor::new(published, holidays);
    let mut times: Vec<Time> = Vec::new();
    let mut dated: Vec<Dated> = known.to_vec();
    let mut at = 0;
    while at < tokens.len() {
        let Some(found) = reader.read_at(at).filter(|found| !names_a_person(view, tokens, at, found)) else {
            at += 1;
            continue;
        };
        anchor.sentence = tokens[at].sentence;
        let Some(found) = in_tense(reader, view, at, found) else {
            at += 1;
            continue;
        };
        let found = reader.with_year_behind(in_range(found, times.last()));
        let counted = beside::counted(reader, view, at, &found, &dated, |form| {
            anchor.resolve(form, Tense::Past, tokens[at].sentence).0.days
        });
        let beside = matches!(found.form, Form::Beside { .. });
        let time = match counted {
            Some(Counted::Days(resolved)) => {
                let found = Match { rule: "beside", confidence: 0.75, ..found.clone() };
                time_of(tokens, at, &found, resolved, TimeKind::Date)
            }
            // "The day after" of nothing that the text names says nothing.
            None if beside && view.is_some() => {
                at += 1;
                continue;
            }
            counted => {
                let mut time = make_time(&mut anchor, reader, view, at, &found);
                if let Some(Counted::Open(words)) = counted {
                    (time.anchor, time.rule) = (Some(words), SmolStr::new_static("beside.open"));
                }
                time
            }
        };
        if known.is_empty() {
            let days = time.first.zip(time.last).filter(|_| time.kind == TimeKind::Date);
            let nouns =
                days.zip(view).map(|(days, view)| beside::dated_nouns(view, words, &tokens[at], at, days));
            dated.extend(nouns.into_iter().flatten());
        }
        times.push(time);
        at = found.end;
    }
    (times, dated)
}

/// What a word means by the tense it stands in: "soon" tells a time of what will be, "in two weeks, Chad will" is a
/// day to come, "will one day" no length. `None` where it is no time.
fn in_tense(reader: &Reader, view: Option<&View>, at: usize, found: Match) -> Option<Match> {
    let told = || tense::read(view, reader.words, reader.tokens, at, found.end);
    let future = || {
        view.is_some_and(|view| tense::is_of_verb(view, reader.tokens, at, found.end))
            && told() == Tense::Future
    };
    match found.form {
        Form::Reference(_) if reader.is(at, "soon") && view.is_some() => (!told().is_past()).then_some(found),
        Form::Duration { amount: Amount::Exact { whole: 1, half: false }, unit: Unit::Day }
            if reader.is(at, "one")
                && reader.is(at + 1, "day")
                && future()
                && !reader.words.has(List::BeforeLength, reader.before(at)) =>
        {
            Some(Match { form: Form::Reference("FUTURE_REF"), rule: "reference.one-day", ..found })
        }
        Form::Duration { amount: amount @ Amount::Exact { .. }, unit }
            if reader.before(at) == "in"
                && found.rule == "duration"
                && !reader.is(found.end, "or")
                && !unit.is_clock()
                && future() =>
        {
            let form = Form::Shift { amount, unit, sign: 1, from: From::Published };
            Some(Match { form, rule: "offset.in", ..found })
        }
        _ => Some(found),
    }
}

/// The days of "May 3 to 7" are of one year.
fn in_range(found: Match, before: Option<&Time>) -> Match {
    let Form::MonthDay { month, day, .. } = found.form else { return found };
    let first = before.filter(|time| found.rule == "date.range-end" || time.rule == "date.range-start");
    let date = first
        .and_then(|time| time.first)
        .filter(|first| first.month() == month as i8)
        .and_then(|first| calendar::make_date(first.year(), month as i8, day as i8));
    match date {
        Some(date) => Match { form: Form::Fixed(Cal::Day(date), Part::Whole), ..found },
        None => found,
    }
}

fn make_time(anchor: &mut Anchor, reader: &Reader, view: Option<&View>, at: usize, found: &Match) -> Time {
    let tokens = reader.tokens;
    let sentence = tokens[at].sentence;
    let tense = tense::read(view, reader.words, tokens, at, found.end);
    let (resolved, cal) = anchor.resolve(&found.form, tense, sentence);
    if let Some(cal) = cal {
        // "In 2015 the talks …", "On May 3, 2015, …"
        let opens = at > 0 && matches!(reader.before(at), "in" | "on") && reader.before(at - 1).is_empty();
        let follows =
            matches!(found.form, Form::MonthDay { .. } | Form::Month { .. }) && anchor.told(tense).is_some();
        if follows
            || opens && matches!(found.form, Form::Fixed(Cal::Year(_) | Cal::Month(..) | Cal::Day(_), _))
        {
            anchor.opened = Some((cal, sentence));
        }
        anchor.spoken = Some(cal);
        anchor.spoken_in = sentence;
        match found.form {
            Form::Nth { .. } | Form::Fiscal { quarter: Some(_), .. } => anchor.quarter = Some(cal),
            Form::Fixed(Cal::Year(_) | Cal::Month(..) | Cal::Day(_), _) => {
                anchor.named_year = Some(cal.year())
            }
            _ => {}
        }
    }
    time_of(tokens, at, found, resolved, found.form.kind())
}

fn time_of(tokens: &[Token], at: usize, found: &Match, resolved: Resolved, kind: TimeKind) -> Time {
    Time {
        range: tokens[at].range.cover(tokens[found.end - 1].range),
        words: WordRange::new(0, 0),
        kind,
        value: resolved.value,
        first: resolved.days.map(|(first, _)| first),
        last: resolved.days.map(|(_, last)| last),
        precision: SmolStr::new_static(resolved.precision),
        anchor: None,
        confidence: found.confidence,
        rule: SmolStr::new_static(found.rule),
    }
}

/// "April", "August" and "May" are names of people too.
fn names_a_person(view: Option<&View>, tokens: &[Token], at: usize, found: &Match) -> bool {
    use facts::NameTag;
    if !matches!(found.form, Form::Month { .. } | Form::Season { .. } | Form::Weekday { .. }) {
        return false;
    }
    let Some(view) = view else { return false };
    view.word_at(tokens[at].range.start as usize)
        .and_then(|word| view.analysis.name.get(word))
        .is_some_and(|tag| matches!(tag, NameTag::BeginPer | NameTag::InPer))
}
