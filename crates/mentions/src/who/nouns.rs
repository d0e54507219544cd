//! Actors that a common noun denotes: "officials", "the pair", "thousands of protesters".

use facts::{SmolStr, WordRange};
use lexicon::actors::{Actors, RoleClass};
use lexicon::words::List;
use parse::View;

use super::draft::{What, classify};
use super::modifiers::sent_by;
use super::names::Names;
use super::{led, phrases, told, twins};

/// What a common noun says of its actor.
pub(super) fn role(
    view: &View,
    actors: &Actors,
    names: &Names,
    words: WordRange,
    word: usize,
) -> Option<What> {
    let lemma = told::without_mark(actors, &view.lemma(word).to_lowercase());
    let before = word.checked_sub(1).filter(|&w| words.contains(w)).map(|w| view.text(w).to_lowercase());
    // "the pair" without "of": two that the text has named.
    let of = view.children_by(word, "nmod").next().is_some();
    if actors.words().has(List::OneWordTwo, &lemma) && !of && phrases::has_word(view, words, &["the"]) {
        return Some(What::Role {
            lemma: SmolStr::new(&lemma),
            class: RoleClass::Group,
            sectors: Vec::new(),
        });
    }
    let joint = before.as_ref().and_then(|before| actors.role(&format!("{before} {lemma}")));
    // "director-general", cut at its hyphen
    let joint = joint.or_else(|| twins::role(view, actors, word));
    if let Some(role) = joint.or_else(|| actors.role(&lemma)) {
        // "take place", "in exchange for", "in office": a bare singular refers to nothing.
        let abstract_ = role.class == RoleClass::Place || names.words.has(List::RefersToNothing, &lemma);
        if abstract_ && words.len() == 1 && view.xpos(word) == "NN" {
            return None;
        }
        // "his opposition to the law"
        let to = |c: usize| phrases::preposition(view, c).as_deref() == Some("to");
        if lemma == "opposition" && view.children_by(word, "nmod").any(to) {
            return None;
        }
        let mut sectors = role.sectors.clone();
        // "hundreds of demonstrators"
        let of = |&c: &usize| phrases::preposition(view, c).as_deref() == Some("of");
        let counted = view.children_by(word, "nmod").find(of).filter(|_| sectors.is_empty());
        let counted = counted.filter(|&c| role.class == RoleClass::Group && view.xpos(c) == "NNS");
        let part = counted.and_then(|c| actors.role(&view.lemma(c).to_lowercase()));
        if let Some(part) = part.filter(|part| part.class == RoleClass::Person) {
            sectors = part.sectors.clone();
        }
        if lemma == "representative" && view.text(word).starts_with(char::is_lowercase) {
            sectors = sent_by(view, names, word).unwrap_or(sectors);
        }
        // "military official", "police chief": the noun before it tells the sector.
        for child in view
            .children(word)
            .filter(|&c| matches!(view.deprel(c).as_str(), "compound" | "amod" | "nmod:poss"))
        {
            told::sort(view, actors, names, child, &mut sectors);
        }
        // "WHO officials", where the model takes the name for a pronoun.
        let odd = word.checked_sub(1).filter(|&w| twins::is_acronym(view, names, w));
        if let Some(before) = odd {
            told::sort(view, actors, names, before, &mut sectors);
        }
        // "FBI agents", "members of Congress", "the union president": whose they are tells the sector.
        if role.class == RoleClass::Person
            && (names.words.has(List::HeadOfBody, &lemma) || names.words.has(List::OfBody, &lemma))
        {
            let body = told::of_body(view, actors, names, words.indices().filter(|&w| w != word));
            if !body.is_empty() {
                sectors = body;
            }
        }
        let over = told::is_over(view, actors, words.start as usize..word + 1);
        let sectors = told::once(sectors, over && role.class == RoleClass::Person);
        return Some(What::Role { lemma: SmolStr::new(&lemma), class: role.class, sectors });
    }
    if led::is_campaign(view, actors, names, word) {
        let sectors = vec![SmolStr::new_static("PTY")];
        return Some(What::Role { lemma: SmolStr::new(&lemma), class: RoleClass::Organisation, sectors });
    }
    if let Some(part) = part_of(view, names, word) {
        return classify(view, actors, names, phrases::extent(view, names, part), part).map(
            |what| match what {
                What::Role { class, sectors, .. } => {
                    What::Role { lemma: SmolStr::new(&lemma), class, sectors }
                }
                _ => What::Role { lemma: SmolStr::new(&lemma), class: RoleClass::Group, sectors: Vec::new() },
            },
        );
    }
    let plain = view.upos(word) == "NOUN";
    let agent =
        names.words.of(List::PersonEnding).any(|end| lemma.ends_with(end) && lemma.len() > end.len() + 2);
    let speaks = view.deprel(word).base() == "nsubj"
        && view.head(word).is_some_and(|h| names.words.has(List::Speaks, view.lemma(h)));
    (plain && (agent || speaks)).then(|| What::Role {
        lemma: SmolStr::new(&lemma),
        class: RoleClass::Person,
        sectors: Vec::new(),
    })
}

/// "thousands of protesters", "two of the men": the noun that the number counts.
fn part_of(view: &View, names: &Names, word: usize) -> Option<usize> {
    let counts = matches!(view.upos(word).as_str(), "NUM" | "DET" | "ADJ")
        || names.words.has(List::Counts, view.lemma(word));
    if !counts {
        return None;
    }
    view.children_by(word, "nmod").find(|&c| phrases::preposition(view, c).as_deref() == Some("of"))
}
