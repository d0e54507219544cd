//! What the words beside a name tell of its bearer: office, party, and that both are over.

use facts::{SmolStr, WordRange};
use lexicon::actors::{Actors, OrganisationKind, RoleClass, Sense, Stand, StateId, TitleId};
use lexicon::words::List;
use parse::View;

use super::draft::Draft;
use super::entities::Sure;
use super::names::{Names, Tag};
use super::resolve::Resolver;

/// Sectors that somebody has by an office and loses with it.
pub(super) const BY_OFFICE: [&str; 9] = ["GOV", "LEG", "JUD", "MIL", "COP", "SPY", "IGO", "PTY", "OPP"];
/// Whoever had such a sector once.
pub(super) const ONCE: &str = "ELI";
pub(super) const PARTY: &str = "PTY";

/// How far before a word the bracket of "(D-Ohio)" may stand, in characters.
const LONGEST_MARK: usize = 8;

/// Longest noun for a role, in words.
const LONGEST: usize = 3;

fn by_office(sectors: &[SmolStr]) -> bool {
    sectors.iter().any(|s| BY_OFFICE.contains(&s.as_str()))
}

/// Lists of words before a noun that tell its sector.
const TELLS: [(List, &str); 4] =
    [(List::TellsMil, "MIL"), (List::TellsOpp, "OPP"), (List::TellsGov, "GOV"), (List::TellsReb, "REB")];

/// Puts first the sector that a word before the noun tells: "military official", "police chief".
pub(super) fn sorted_by(actors: &Actors, lemma: &str, sectors: &mut Vec<SmolStr>) {
    let told = TELLS.iter().find(|(list, _)| actors.words().has(*list, lemma)).map(|(_, sector)| *sector);
    // "state police" are police.
    let told = told.filter(|_| lemma != "state" || sectors.is_empty());
    let role = || actors.role(lemma).and_then(|role| role.sectors.first());
    if let Some(sector) = told.or_else(|| role().map(|sector| sector.as_str())) {
        sectors.retain(|old| old != sector);
        sectors.insert(0, SmolStr::new(sector));
    }
}

/// Sectors of bodies whose people no state sends.
const ABROAD: [&str; 3] = ["IGO", "IMG", "NGO"];

/// As [`sorted_by`], of the word at `before`: "United Nations observers" are no people of a nation, "the attorney
/// general's office" is no soldier's.
pub(super) fn sort(view: &View, actors: &Actors, names: &Names, before: usize, sectors: &mut Vec<SmolStr>) {
    let body = names.at(before).into_iter().flat_map(|name| &name.senses).find_map(|sense| match sense {
        Sense::Organisation(id) => Some(&actors.organisation(*id).sectors),
        _ => None,
    });
    if let Some(body) = body {
        if sectors.is_empty() || body.iter().any(|s| ABROAD.contains(&s.as_str())) {
            sectors.clone_from(body);
        }
        return;
    }
    let lemma = view.lemma(before).to_lowercase();
    if view.upos(before) == "ADJ" && actors.words().has(List::NoRank, &lemma) {
        return;
    }
    let two = before.checked_sub(1).map(|w| format!("{} {lemma}", view.text(w).to_lowercase()));
    match two.and_then(|two| actors.role(&two)).filter(|role| role.class == RoleClass::Person) {
        Some(office) => {
            sectors.retain(|old| !office.sectors.contains(old));
            sectors.splice(0..0, office.sectors.iter().cloned());
        }
        None => sorted_by(actors, &lemma, sectors),
    }
}

/// "the company's president", where no office of a state is meant: a bare title, and a body of no state before it.
pub(super) fn leads_firm(
    view: &View,
    actors: &Actors,
    names: &Names,
    words: WordRange,
    word: usize,
    titles: &[TitleId],
) -> bool {
    let bare = titles.iter().all(|&id| !actors.title(id).phrase.contains(' '));
    let owner = view.children_by(word, "nmod:poss").chain(view.children_by(word, "compound"));
    let inside = owner.filter(|&w| words.contains(w) && w < word);
    let body = of_body(view, actors, names, inside);
    let of_state = ["GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "IGO"];
    bare && !body.is_empty() && !body.iter().any(|s| of_state.contains(&s.as_str()))
}

/// "minister" of "ex-minister".
pub(super) fn without_mark(actors: &Actors, lemma: &str) -> SmolStr {
    let marked = lemma.contains('-') && actors.stand(lemma).is_some_and(|stand| stand != Stand::Below);
    let kept = || lemma.split('-').filter(|part| actors.stand(part).is_none()).collect::<Vec<_>>().join("-");
    SmolStr::new(if marked { kept() } else { lemma.to_string() })
}

/// The sectors of a role that is over.
pub(super) fn once(sectors: Vec<SmolStr>, over: bool) -> Vec<SmolStr> {
    if over && by_office(&sectors) { vec![SmolStr::new_static(ONCE)] } else { sectors }
}

/// "former", "ex-" among the words: what they say is over.
pub(super) fn is_over(view: &View, actors: &Actors, words: impl Iterator<Item = usize>) -> bool {
    words.into_iter().any(|w| actors.stand(view.text(w)).is_some_and(Stand::is_past))
}

/// The sectors of the body whose members, officers and heads are meant: "NASA administrator", "union president".
pub(super) fn of_body(
    view: &View,
    actors: &Actors,
    names: &Names,
    words: impl DoubleEndedIterator<Item = usize>,
) -> Vec<SmolStr> {
    // What stands nearest to the office is its owner: "Ohio State Teachers Association President".
    for word in words.rev() {
        let lemma = view.lemma(word).to_lowercase();
        if view.upos(word) == "ADJ" && actors.words().has(List::NoRank, &lemma) {
            continue;
        }
        if actors.words().has(List::SeeksOffice, &lemma) {
            return vec![SmolStr::new_static(PARTY)];
        }
        let known = names.at(word).into_iter().flat_map(|name| &name.senses).find_map(|sense| match sense {
            Sense::Organisation(id) => Some(actors.organisation(*id)),
            _ => None,
        });
        if let Some(body) = known.filter(|body| !body.sectors.is_empty()) {
            let party = body.kind == OrganisationKind::Group && !body.sectors.iter().any(|s| s == "REB");
            return if party { vec![SmolStr::new_static(PARTY)] } else { body.sectors.clone() };
        }
        let police = names.at(word).map(|name| super::bodies::sectors_of_name(view, actors, name.words));
        if let Some(told) = police.filter(|told| told.iter().any(|s| s == "COP")) {
            return told;
        }
        let before = word.checked_sub(1).map(|w| format!("{} {lemma}", view.text(w).to_lowercase()));
        let role = before.and_then(|two| actors.role(&two)).or_else(|| actors.role(&lemma));
        let body = role.filter(|role| matches!(role.class, RoleClass::Organisation | RoleClass::Group));
        if let Some(role) = body.filter(|role| !role.sectors.is_empty()) {
            // "the U.N. peacekeeping mission" is the UN's.
            let owner =
                view.children(word).filter(|&c| c < word).filter_map(|c| names.at(c)).find_map(|name| {
                    name.senses.iter().find_map(|sense| match sense {
                        Sense::Organisation(id) => Some(&actors.organisation(*id).sectors),
                        _ => None,
                    })
                });
            return owner.filter(|owned| !owned.is_empty()).unwrap_or(&role.sectors).clone();
        }
        let office = office_in(view, actors, word);
        if !office.is_empty() {
            return office;
        }
    }
    Vec::new()
}

/// "an aide to the president", "a spokesman for the candidate": the sectors of those whose staff is meant.
fn office_in(view: &View, actors: &Actors, word: usize) -> Vec<SmolStr> {
    if view.deprel(word).base() == "conj" {
        return Vec::new();
    }
    let has = |list: List| move |w: usize| actors.words().has(list, view.lemma(w));
    if view.head(word).is_some_and(has(List::OfBody)) {
        let title = actors.title_at(std::iter::once(view.text(word).to_lowercase().as_str()));
        let office = title.and_then(|(_, ids)| ids.into_iter().find(|&id| actors.title(id).of.is_none()));
        match office.map(|id| actors.title(id).office.as_str()) {
            Some("leader") => return vec![SmolStr::new_static("GOV")],
            Some(office) => return actors.office(office).map(|o| o.sectors.clone()).unwrap_or_default(),
            None => {}
        }
    }
    let people = actors.role(&view.lemma(word).to_lowercase());
    let people = people.filter(|role| role.class == RoleClass::Person);
    let of_them = view.ancestors(word).take(2).any(|w| has(List::HeadOfBody)(w) || has(List::OfBody)(w));
    people.filter(|_| of_them).map(|role| role.sectors.clone()).unwrap_or_default()
}

/// The state whose parties the word names: "Republican", "(D-Ohio)".
pub(super) fn state_by_party(
    view: &View,
    actors: &Actors,
    words: WordRange,
    name: Option<WordRange>,
) -> Option<StateId> {
    let lists = actors.words();
    let before = name.map_or(words.end, |name| name.start) as usize;
    let told = (words.start as usize..before).any(|w| lists.has(List::PartyOfStates, view.text(w)))
        || name.is_some_and(|name| party_behind(view, name));
    actors.state_of("USA").filter(|_| told)
}

/// "(D-Ohio)", "(R)", ", D-Minn.,", "(D., Mont.)" behind a name.
pub(super) fn party_behind(view: &View, name: WordRange) -> bool {
    let text = &view.article.text;
    let end = view.text_range(name).end as usize;
    text.get(end..).is_some_and(|rest| is_party_mark(rest.trim_start()))
}

/// The words stand in "(D-Ohio)": the party and the seat of whoever is named before it are no actors.
pub(super) fn in_party_mark(view: &View, words: WordRange) -> bool {
    let text = &view.article.text;
    let start = view.text_range(words).start as usize;
    let Some(before) = text.get(..start) else { return false };
    let open = before.char_indices().rev().take(LONGEST_MARK).find(|&(_, c)| matches!(c, '(' | ')'));
    open.is_some_and(|(at, c)| c == '(' && is_party_mark(&text[at..]))
}

fn is_party_mark(rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix('(').or_else(|| rest.strip_prefix(',')) else { return false };
    let mut letters = rest.trim_start().chars();
    if !letters.next().is_some_and(|c| matches!(c, 'D' | 'R' | 'I')) {
        return false;
    }
    match letters.next() {
        Some('-' | '–' | '—') => letters.next().is_some_and(|c| c.is_ascii_uppercase() || c == ' '),
        Some('.') => matches!(letters.next(), Some(',' | '-' | '–')),
        Some(')') => true,
        _ => false,
    }
}

impl Resolver<'_, '_> {
    /// The role that the words before a name give, and how sure that is.
    pub(super) fn told(
        &self,
        draft: &Draft,
        name: WordRange,
        titles: &[TitleId],
        stand: Stand,
    ) -> (Vec<SmolStr>, Sure) {
        let actors = self.entities.actors;
        // Without a name the phrase is a description of its own: "the speaker of the lower house".
        let words = match name.is_empty() {
            true => draft.words.indices(),
            false => self.before_name(draft, name)..name.start as usize,
        };
        let lead = words.start..if name.is_empty() { draft.head + 1 } else { words.end };
        let over = stand.is_past() || is_over(self.view, actors, lead.clone());
        if stand == Stand::Elect {
            return (vec![SmolStr::new_static(PARTY)], Sure::Past);
        }
        if stand == Stand::Next {
            return (Vec::new(), Sure::Nothing);
        }
        // "Chief" is an office of certain organisations alone.
        let elsewhere = !titles.is_empty()
            && titles
                .iter()
                .all(|&id| actors.title(id).of.as_ref().is_some_and(|of| actors.state_of(of).is_none()))
            && !lead
                .clone()
                .filter_map(|w| self.names.at(w))
                .any(|name| name.senses.iter().any(|sense| matches!(sense, Sense::Organisation(_))));
        let (sectors, sure) = if titles.is_empty() || elsewhere {
            (self.role_before(lead, words), Sure::Word)
        } else {
            // "Teachers Association President Ann Polk" heads no state; "Labour leader" no government.
            let bare = titles.iter().all(|&id| !actors.title(id).phrase.contains(' '));
            let leads = titles.iter().any(|&id| actors.title(id).office == "leader");
            let body = if bare { of_body(self.view, actors, self.names, words) } else { Vec::new() };
            let other = !body.is_empty() && (leads || body.iter().all(|s| s != "GOV" && s != "IGO"));
            if other { (body, Sure::Word) } else { (self.sectors(titles), Sure::Office) }
        };
        if over && by_office(&sectors) {
            return (once(sectors, true), Sure::Word);
        }
        let sure = if sectors.is_empty() { Sure::Nothing } else { sure };
        (sectors, sure)
    }

    /// Where the words before a name begin: a run of capitals right before it ("Teachers Association President") is part
    /// of them, whatever it hangs on.
    fn before_name(&self, draft: &Draft, name: WordRange) -> usize {
        let start = (draft.words.start as usize).min(name.start as usize);
        let first = self.view.sentence(name.start as usize).words.start as usize;
        let before = (name.start as usize).checked_sub(1).filter(|&w| w >= first);
        let run = before.and_then(|w| self.names.at(w)).filter(|run| run.tag != Some(Tag::Person));
        run.filter(|run| run.senses.is_empty()).map_or(start, |run| start.min(run.words.start as usize))
    }

    /// "Rep.", "Mayor", "presidential candidate" before a name: of several the one that stands nearest to it. Its body stands
    /// before or behind: "the chairwoman of the miners' union".
    fn role_before(&self, lead: std::ops::Range<usize>, words: std::ops::Range<usize>) -> Vec<SmolStr> {
        let (view, actors) = (self.view, self.entities.actors);
        let lower = |w: usize| without_mark(actors, &view.text(w).to_lowercase()).to_string();
        for end in (lead.start + 1..=lead.end).rev() {
            for start in lead.start.max(end.saturating_sub(LONGEST))..end {
                let phrase = (start..end).map(lower).collect::<Vec<_>>().join(" ");
                let role = actors.role(&phrase).filter(|role| role.class == RoleClass::Person);
                // "assigned to guard Polk"
                let to = |w: usize| {
                    w > 0 && view.text(w - 1) == "to" && !view.text(w).starts_with(char::is_uppercase)
                };
                let Some(role) = role.filter(|_| view.upos(end - 1) != "VERB" && !to(start)) else {
                    continue;
                };
                let heads = end == start + 1 && actors.words().has(List::HeadOfBody, &phrase);
                let of_some = heads || actors.words().has(List::OfBody, &phrase);
                let body = if of_some || role.sectors.is_empty() {
                    let others = words.clone().filter(|w| !(start..end).contains(w));
                    of_body(view, actors, self.names, others)
                } else {
                    Vec::new()
                };
                let mut sectors = if body.is_empty() { role.sectors.clone() } else { body };
                if let Some(before) = start.checked_sub(1).filter(|w| lead.contains(w)) {
                    let told = view.lemma(before).to_lowercase();
                    if TELLS.iter().any(|(list, _)| actors.words().has(*list, &told)) {
                        sorted_by(actors, &told, &mut sectors);
                    }
                }
                if !sectors.is_empty() {
                    return sectors;
                }
            }
        }
        Vec::new()
    }
}
