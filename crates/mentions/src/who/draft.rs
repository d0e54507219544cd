//! Mentions before they are joined: what each noun phrase says of its actor.

use facts::{SmolStr, WordRange};
use lexicon::actors::{Actors, OrganisationId, PersonId, RoleClass, Sense, Stand, StateId, TitleId, Use};
use lexicon::words::List;
use parse::View;

use super::modifiers::{Titled, helps, is_place, office_of, owned_by_place, owner_in, state_in, title_in};
use super::names::{Name, Names, Tag};
use super::nouns::role;
use super::papers::is_paper;
use super::{headlines, joins, owners, phrases, shared, told, twins};

pub(super) struct Draft {
    pub words: WordRange,
    pub head: usize,
    pub what: What,
    /// The state that the words of the phrase name, other than the actor itself.
    pub state: Option<StateId>,
    /// "Hungarian" in "Hungarian and Romanian officials", "Burundi" in "the presidents of Rwanda and Burundi", and the
    /// noun there itself: the noun that it shares.
    pub noun: Option<usize>,
}

pub(super) enum What {
    State(StateId, Use),
    /// A capital that is spoken of as a place.
    Capital(StateId),
    Organisation(OrganisationId),
    Person {
        name: WordRange,
        known: Vec<PersonId>,
        titles: Vec<TitleId>,
        stand: Stand,
    },
    /// A name that the tables do not have.
    Unknown {
        name: WordRange,
        tag: Tag,
    },
    /// An office without a name.
    Office {
        titles: Vec<TitleId>,
        of: Option<SmolStr>,
        stand: Stand,
    },
    Role {
        lemma: SmolStr,
        class: RoleClass,
        sectors: Vec<SmolStr>,
    },
    Pronoun,
}

impl Draft {
    /// True where no table speaks for the actor by name.
    pub(super) fn guessed(&self) -> bool {
        match &self.what {
            What::Unknown { .. } | What::Role { .. } => true,
            What::Person { known, .. } => known.is_empty(),
            _ => false,
        }
    }
}

pub(super) fn find(view: &View, actors: &Actors, names: &Names) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for word in 0..view.word_count() {
        if view.in_dateline(word) || !phrases::heads_phrase(view, word) {
            continue;
        }
        // A name whose words the parser hung apart is one mention, made at its own head.
        let name = names.at(word);
        if name.is_some_and(|name| phrases::head_of(view, name.words) != word)
            || twins::is_second(view, actors, word)
        {
            continue;
        }
        if let Some(draft) = draft(view, actors, names, word) {
            drafts.push(draft);
        }
    }
    let loose = names.list.iter().chain(&names.inner);
    for name in loose {
        let head = phrases::head_of(view, name.words);
        if view.in_dateline(head) || drafts.iter().any(|draft| draft.head == head) {
            continue;
        }
        if let Some(draft) = modifier(name, head, helps(view, names, name)) {
            drafts.push(draft);
        }
    }
    drafts.retain(|draft| !told::in_party_mark(view, draft.words));
    joins::join_titles(view, actors, &mut drafts);
    headlines::rows(view, actors, names, &mut drafts);
    owners::part(view, actors, names, &mut drafts);
    owners::pairs(view, names, &mut drafts);
    owners::titles(view, actors, names, &mut drafts);
    shared::share(view, actors, names, &mut drafts);
    shared::compounds(view, actors, &mut drafts);
    drafts.sort_by_key(|draft| (draft.words.start, std::cmp::Reverse(draft.words.end)));
    joins::part_owned(view, &mut drafts);
    drafts
}

/// "U.S." of "U.S. forces": a state named by its name before another noun.
/// A name before a noun. "Russian" is one only where it is `tied` to a participle: "Russian-occupied".
fn modifier(name: &Name, head: usize, tied: bool) -> Option<Draft> {
    // "E.U. officials", which the model takes for a person at times.
    let person = name.tag == Some(Tag::Person);
    let what = name.senses.iter().find_map(|&sense| match sense {
        Sense::Organisation(id) => Some(What::Organisation(id)),
        _ if person => None,
        Sense::State(id, use_ @ (Use::Name | Use::Seat)) => Some(What::State(id, use_)),
        Sense::State(id, Use::Adjective) if tied => Some(What::State(id, Use::Adjective)),
        Sense::State(id, Use::Capital) => Some(What::Capital(id)),
        _ => None,
    })?;
    Some(Draft { words: name.words, head, what, state: None, noun: None })
}

fn draft(view: &View, actors: &Actors, names: &Names, word: usize) -> Option<Draft> {
    let mut words = phrases::with_owner(view, names, phrases::extent(view, names, word));
    if let Some(second) = twins::second(view, actors, word) {
        words.end = words.end.max(phrases::extent(view, names, second).end);
    }
    // "'s presidential campaign", where the parser hangs the owner elsewhere.
    if view.xpos(words.start as usize) == "POS" && words.len() > 1 {
        words.start += 1;
    }
    // "State" of "Secretary of State" is no actor of its own.
    let title = word.checked_sub(2).filter(|_| view.text(word - 1) == "of").and_then(|at| {
        actors.title_at(
            (at..word + 1)
                .map(|w| view.text(w).to_lowercase())
                .collect::<Vec<_>>()
                .iter()
                .map(String::as_str),
        )
    });
    if title.is_some_and(|(len, _)| len == 3) {
        return None;
    }
    if view.upos(word) == "PRON" && !twins::is_acronym(view, names, word) {
        let personal = matches!(view.xpos(word).as_str(), "PRP" | "PRP$")
            || names.words.has(List::Pronoun, view.lemma(word));
        let empty = view.deprel(word) == "expl" || view.lemma(word) == "it" && weather(view, word);
        return (personal && !empty).then(|| Draft {
            words: WordRange::new(word, word + 1),
            head: word,
            what: What::Pronoun,
            state: None,
            noun: None,
        });
    }
    let what = classify(view, actors, names, words, word)?;
    if is_paper(view, names, &what) {
        return None;
    }
    let thing = matches!(what, What::Role { class: RoleClass::Thing, .. });
    let within = match phrases::wide(view, names, word) {
        _ if thing => words,
        wide => WordRange { start: wide.start.min(words.start), end: wide.end.max(words.end) },
    };
    // "an airstrike in Tehran" is not Tehran's.
    let done = thing && names.words.has(List::ThingDone, &view.lemma(word).to_lowercase());
    let state = match done {
        true => {
            let before = WordRange { end: word as u32 + 1, ..within };
            state_in(view, actors, names, before, word).or_else(|| owner_in(view, names, within, word))
        }
        false => state_in(view, actors, names, within, word),
    };
    // "EU envoys in Doha" are no Qataris.
    let abroad = matches!(&what, What::Role { sectors, class: RoleClass::Person | RoleClass::Group, .. }
        if sectors.first().is_some_and(|sector| sector == "IGO"));
    let state = if abroad { owner_in(view, names, within, word) } else { state };
    // "a U.S. airstrike" acts for its owner, "a strike" for nobody.
    let owned = || {
        let inside = words.indices().filter(|&w| w != word).filter_map(|w| names.at(w));
        state.is_some() || inside.flat_map(|name| &name.senses).any(|s| matches!(s, Sense::Organisation(_)))
    };
    if thing && !owned() {
        return None;
    }
    Some(Draft { words, head: word, what, state, noun: None })
}

/// "It is likely that …": nobody is meant.
fn weather(view: &View, word: usize) -> bool {
    view.head(word).is_some_and(|head| {
        view.upos(head) == "ADJ"
            && view
                .children(head)
                .any(|c| matches!(view.deprel(c).base(), "csubj" | "ccomp" | "xcomp" | "advcl"))
    })
}

pub(super) fn classify(
    view: &View,
    actors: &Actors,
    names: &Names,
    words: WordRange,
    word: usize,
) -> Option<What> {
    let common = |name: &Name| {
        name.senses.is_empty()
            && name.tag.is_none()
            && actors.role(&view.lemma(word).to_lowercase()).is_some()
    };
    if let Some(name) = names.at(word).filter(|name| !common(name)) {
        return Some(named(view, actors, names, words, name, word));
    }
    let titled = title_in(view, actors, words, word);
    // "Secretary of State Colin Powell" may hang on its first word: the name is what counts.
    let flat = view.children(word).find(|&c| {
        matches!(view.deprel(c).as_str(), "flat" | "flat:name" | "appos" | "nmod:desc" | "compound")
            && c > word
            && c < words.end as usize
            && names.at(c).is_some_and(is_person)
    });
    if let Some(name) = flat.and_then(|c| names.at(c)) {
        return Some(person(view, actors, name, titled));
    }
    if !titled.ids.is_empty() {
        // "the European Council president": the name is part of the title.
        let sole = actors.sole_state(&titled.ids).filter(|&of| actors.state_of(of).is_none());
        let inside = (titled.words.0..titled.words.1).any(|w| names.at(w).is_some());
        let of = sole.filter(|_| inside).map(SmolStr::new);
        let of = of.or_else(|| office_of(view, actors, names, words, word, titled.words));
        // "Southern Sudan's leader" leads no state.
        let elsewhere = of.is_none()
            && (owned_by_place(view, names, words, word)
                || told::leads_firm(view, actors, names, words, word, &titled.ids));
        // Titles of certain owners say nothing alone ("its finance chief"), unless all are of one state.
        let common = titled.ids.iter().any(|&id| actors.title(id).of.is_none());
        let of_state = || {
            let mut owners = titled.ids.iter().filter_map(|&id| actors.title(id).of.as_deref());
            owners.any(|of| actors.state_of(of).is_some())
        };
        // "director general of the ministry's bureau" heads no organisation between states.
        let below = titled.ids.iter().all(|&id| actors.title(id).office == "sg") && {
            let others = words.indices().filter(|w| !(titled.words.0..titled.words.1).contains(w));
            let body = told::of_body(view, actors, names, others);
            let named =
                |c: usize| phrases::preposition(view, c).as_deref() == Some("of") && names.at(c).is_some();
            of.as_deref().is_some_and(|of| actors.state_of(of).is_some())
                || of.is_none() && view.children_by(word, "nmod").any(named)
                || body.first().is_some_and(|first| first != "IGO" && first != "NGO")
        };
        // "the head of the Nigerian army" heads no agency of the UN.
        let own = || {
            of.as_deref()
                .is_some_and(|of| titled.ids.iter().any(|&id| actors.title(id).of.as_deref() == Some(of)))
        };
        if !elsewhere && !below && (common || own() || of.is_none() && of_state()) {
            return Some(What::Office { titles: titled.ids, of, stand: titled.stand });
        }
    }
    role(view, actors, names, words, word)
}

fn is_person(name: &Name) -> bool {
    name.tag == Some(Tag::Person)
        || name.tag.is_none()
            && (name.senses.is_empty() || name.senses.iter().any(|s| matches!(s, Sense::Person(_))))
}

fn person(view: &View, actors: &Actors, name: &Name, titled: Titled) -> What {
    let known = name.senses.iter().filter_map(|s| if let Sense::Person(id) = s { Some(*id) } else { None });
    // "Donald Trump Jr." is the son of the one whom the tables have; a name that they have with the mark is its own.
    let younger = |text: &str| matches!(text.trim_end_matches('.'), "Jr" | "Junior");
    let (first, end) = (name.words.start as usize, name.words.end as usize);
    let son = end < view.word_count() && first + 1 < end && younger(view.text(end));
    let known = known.filter(|&id| !son || actors.person(id).name.split(' ').any(younger));
    What::Person { name: name.words, known: known.collect(), titles: titled.ids, stand: titled.stand }
}

fn named(view: &View, actors: &Actors, names: &Names, words: WordRange, name: &Name, word: usize) -> What {
    let titled = title_in(view, actors, words, word);
    // The model takes "the Kremlin" for a person at times; only a first name can be one against the tables.
    let first_name = actors.given(view.text(name.words.start as usize)).is_some();
    let tagged = name.tag == Some(Tag::Person) && (name.senses.is_empty() || first_name);
    // "the king of Jordan", "in Chad": a state that is also a first name.
    let state = |sense: &Sense| matches!(sense, Sense::State(_, Use::Name));
    let placed =
        || phrases::preposition(view, word).is_some_and(|p| matches!(p.as_str(), "of" | "in" | "from"));
    let tagged = tagged && !(name.words.len() == 1 && name.senses.iter().any(state) && placed());
    // "the unrest in Charlotte": a town that is also a first name.
    let town = name.words.len() == 1
        && names.lies_in(name.words).is_some()
        && phrases::preposition(view, word).is_some_and(|p| p == "in");
    if town && name.senses.is_empty() {
        return What::Unknown { name: name.words, tag: Tag::Place };
    }
    if tagged || name.senses.iter().any(|s| matches!(s, Sense::Person(_))) {
        return person(view, actors, name, titled);
    }
    let ethnic = view.children_by(word, "amod").any(|c| view.text(c).eq_ignore_ascii_case("ethnic"));
    if ethnic && name.senses.iter().any(|sense| matches!(sense, Sense::State(..))) {
        let people = format!("ethnic {}", view.text(word).to_lowercase());
        let sectors = vec![SmolStr::new_static("CVL")];
        return What::Role { lemma: SmolStr::new(people), class: RoleClass::Person, sectors };
    }
    for &sense in &name.senses {
        match sense {
            Sense::State(id, Use::Capital) if is_place(view, actors, word) => return What::Capital(id),
            // "Koreas" alone is neither of the two.
            Sense::State(_, Use::Pair) => {}
            Sense::State(id, use_) => return What::State(id, use_),
            Sense::Organisation(id) => return What::Organisation(id),
            Sense::Person(_) => {}
        }
    }
    let first = view.text(name.words.start as usize);
    let last = view.text(name.words.end as usize - 1).to_lowercase();
    let tag = name.tag.unwrap_or_else(|| match actors.role(&last).map(|role| role.class) {
        Some(RoleClass::Place) => Tag::Place,
        Some(RoleClass::Organisation | RoleClass::Group) => Tag::Organisation,
        _ if actors.given(first).is_some() || !titled.ids.is_empty() || !actors.family(&last).is_empty() => {
            Tag::Person
        }
        _ if phrases::preposition(view, word).is_some_and(|p| p == "in" || p == "at") => Tag::Place,
        _ if name.words.len() == 2 && view.children_by(word, "det").next().is_none() => Tag::Person,
        _ => Tag::Organisation,
    });
    if tag == Tag::Person {
        return person(view, actors, name, titled);
    }
    What::Unknown { name: name.words, tag }
}
