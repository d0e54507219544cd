//! Phrases that the parser hung apart or ran together: titles and the names behind them, owners in a row.

use facts::WordRange;
use lexicon::actors::{Actors, RoleClass, Stand};
use parse::View;

use super::draft::{Draft, What};

/// "Iceland's President" and "Gudni Johannesson" behind it are one, however the parser hung them.
pub(super) fn join_titles(view: &View, actors: &Actors, drafts: &mut Vec<Draft>) {
    let mut at = 0;
    while at < drafts.len() {
        let joined = match &drafts[at].what {
            What::Person { name, .. } => {
                let (start, whole) = (name.start, name.start == drafts[at].words.start);
                drafts.iter().position(|draft| {
                    let behind = draft.words.end == start
                        && (draft.head + 1 == start as usize || ends_in_title(view, actors, draft));
                    (whole && behind
                        || reaches(view, actors, draft, start as usize)
                        || goes_on(view, actors, draft, drafts[at].words.start as usize, start as usize))
                        && matches!(view.xpos(draft.head).as_str(), "NN" | "NNP")
                        && match &draft.what {
                            What::Office { .. } => true,
                            What::Role { class, .. } => *class == RoleClass::Person,
                            What::Person { known, .. } => known.is_empty() && draft.words.len() == 1,
                            _ => false,
                        }
                })
            }
            _ => None,
        };
        let Some(title) = joined.filter(|&title| title != at) else {
            at += 1;
            continue;
        };
        let (words, head, state) = (drafts[title].words, drafts[title].head, drafts[title].state);
        let (offices, before) = match &drafts[title].what {
            What::Office { titles, stand, .. } => (titles.clone(), *stand),
            _ => (Vec::new(), Stand::Now),
        };
        let person = &mut drafts[at];
        person.words = WordRange::new(words.start as usize, person.words.end as usize);
        // What stands above the phrase is found at the word that does not hang inside it.
        let inside = view.head(person.head).is_some_and(|above| words.contains(above));
        if inside || view.head(head) == view.head(person.head) {
            person.head = head;
        }
        person.state = state.or(person.state);
        if let What::Person { titles, stand, .. } = &mut person.what {
            titles.extend(offices);
            if *stand == Stand::Now {
                *stand = before;
            }
        }
        drafts.remove(title);
        at = at.saturating_sub(1);
    }
}

/// "US Secretary" | "State Rex Tillerson": a title that the parser cut at its "of".
fn reaches(view: &View, actors: &Actors, draft: &Draft, name: usize) -> bool {
    let end = draft.words.end as usize;
    let cut = draft.head + 1 == end && end + 1 < name && view.text(end) == "of";
    cut && {
        let title: Vec<String> = (draft.head..name).map(|w| view.text(w).to_lowercase()).collect();
        actors.title_at(title.iter().map(String::as_str)).is_some_and(|(len, _)| len == title.len())
    }
}

/// "U.S. Attorney" | "General Ann Polk": a title that the parser cut in two.
fn goes_on(view: &View, actors: &Actors, draft: &Draft, rest: usize, name: usize) -> bool {
    let meets = draft.words.end as usize == rest && draft.head + 1 == rest && rest < name;
    meets && {
        let title: Vec<String> = (draft.head..name).map(|w| view.text(w).to_lowercase()).collect();
        actors.role(&title.join(" ")).is_some_and(|role| role.class == RoleClass::Person)
    }
}

/// "Assistant Secretary of State" before a name: what stands behind its head is part of the title.
fn ends_in_title(view: &View, actors: &Actors, draft: &Draft) -> bool {
    let behind: Vec<String> =
        (draft.head..draft.words.end as usize).map(|w| view.text(w).to_lowercase()).collect();
    let title = actors.title_at(behind.iter().map(String::as_str));
    // "U.S. Attorney General"
    let role = || actors.role(&behind.join(" ")).is_some_and(|role| role.class == RoleClass::Person);
    title.is_some_and(|(len, _)| len == behind.len()) || behind.len() > 1 && role()
}

/// "The prime minister of Japan and France's president": the first phrase ends where the second begins.
pub(super) fn part_owned(view: &View, drafts: &mut [Draft]) {
    let starts: Vec<WordRange> = drafts.iter().map(|draft| draft.words).collect();
    for draft in drafts {
        let (words, head) = (draft.words, draft.head);
        let over = |other: &&WordRange| {
            words.contains(other.start as usize) && other.start > words.start && other.end > words.end
        };
        let Some(next) = starts.iter().filter(over).map(|other| other.start as usize).min() else { continue };
        let joins = |w: &usize| matches!(view.upos(*w).as_str(), "CCONJ" | "PUNCT");
        if !joins(&(next - 1)) {
            continue;
        }
        let end = (words.start as usize..next).rev().find(|w| !joins(w)).map_or(next, |last| last + 1);
        if end > head {
            draft.words = WordRange::new(words.start as usize, end);
        }
    }
}
