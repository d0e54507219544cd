//! Words that the parser parts or takes for others: "director-general", cut at its hyphen, and "WHO".

use facts::WordRange;
use lexicon::actors::{Actors, Role, RoleClass, Sense};
use parse::View;

use super::names::Names;

fn hyphen(view: &View, word: usize) -> bool {
    word < view.word_count() && matches!(view.text(word), "-" | "‑" | "–")
}

/// "general" of "director-general" and "director general", where the two hang side by side or the second on the first.
pub(super) fn second(view: &View, actors: &Actors, first: usize) -> Option<usize> {
    let second = if hyphen(view, first + 1) { first + 2 } else { first + 1 };
    let sentence = view.sentence(first).words;
    let noun = |w: usize| matches!(view.upos(w).as_str(), "NOUN" | "PROPN");
    if second >= sentence.end as usize || !noun(first) || !noun(second) {
        return None;
    }
    let row = matches!(view.deprel(second).base(), "appos" | "conj" | "list" | "flat" | "nmod" | "dep");
    let beside = view.head(second) == view.head(first) && view.deprel(second) == view.deprel(first)
        || view.head(second) == Some(first) && row;
    let lower = |w: usize| view.text(w).to_lowercase();
    let both = [lower(first), lower(second)];
    let title = || actors.title_at(both.iter().map(String::as_str)).is_some_and(|(len, _)| len == 2);
    let hyphened = || {
        let whole = format!("{}-{}", both[0], both[1]);
        actors.title_at(std::iter::once(whole.as_str())).is_some()
    };
    let known = || role_of(actors, &both).is_some() || title() || hyphened();
    (beside && known()).then_some(second)
}

/// The word is the second half of such a title.
pub(super) fn is_second(view: &View, actors: &Actors, word: usize) -> bool {
    let before = |back: usize| word.checked_sub(back).filter(|_| back == 1 || hyphen(view, word - 1));
    [1, 2].into_iter().filter_map(before).any(|first| second(view, actors, first) == Some(word))
}

/// What the whole title denotes.
pub(super) fn role<'a>(view: &View, actors: &'a Actors, first: usize) -> Option<&'a Role> {
    let second = second(view, actors, first)?;
    role_of(actors, &[view.text(first).to_lowercase(), view.text(second).to_lowercase()])
}

fn role_of<'a>(actors: &'a Actors, both: &[String; 2]) -> Option<&'a Role> {
    actors.role(&both.join(" ")).filter(|role| role.class == RoleClass::Person)
}

/// "The WHO urged calm": an organisation whose name the model takes for a pronoun or a verb.
pub(super) fn is_acronym(view: &View, names: &Names, word: usize) -> bool {
    matches!(view.upos(word).as_str(), "PRON" | "AUX" | "VERB" | "DET" | "ADP")
        && names.at(word).is_some_and(|name| {
            name.words == WordRange::new(word, word + 1)
                && name.senses.iter().any(|sense| matches!(sense, Sense::Organisation(_)))
        })
}

/// Written in capitals where the sentence is not, and no relative "WHO" behind its noun.
pub(super) fn may_be_acronym(view: &View, word: usize) -> bool {
    let text = view.text(word);
    let capitals = text.len() > 1 && text.chars().all(|c| c.is_ascii_uppercase());
    let sentence = view.sentence(word).words;
    let small = |w: usize| view.text(w).len() > 2 && view.text(w).chars().all(char::is_lowercase);
    let noun =
        word > sentence.start as usize && matches!(view.upos(word - 1).as_str(), "NOUN" | "PROPN" | "PRON");
    capitals && !noun && sentence.indices().any(small)
}
