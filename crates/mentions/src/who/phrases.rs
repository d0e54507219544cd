//! Noun phrases: which words head one, how far it reaches, what stands in it.

use facts::{NameTag, SmolStr, WordRange};
use lexicon::words::List;
use parse::View;

use super::names::{Names, Tag};

/// The relation that a conjunct shares with the first of its row.
pub(super) fn relation<'a>(view: &View<'a>, word: usize) -> &'static str {
    let mut word = word;
    let mut row = false;
    // "leader Muammar Gaddafi and President Todor Zhivkov": the row may hang on the name of the first.
    while view.deprel(word) == "conj" || row && view.deprel(word).base() == "flat" {
        let Some(head) = view.head(word) else { break };
        word = head;
        row = true;
    }
    view.deprel(word).as_str()
}

/// True where the word heads a noun phrase and is no part of another's name or title.
pub(super) fn heads_phrase(view: &View, word: usize) -> bool {
    let nominal = matches!(view.upos(word).as_str(), "NOUN" | "PROPN" | "PRON" | "NUM" | "SYM" | "X")
        || matches!(view.upos(word).as_str(), "ADJ" | "DET") && is_argument(view, word);
    let relation = relation(view, word);
    // "Prabowo spoke": no name is part of a verb.
    let of_verb = |w: usize| view.head(w).is_some_and(|head| view.upos(head) == "VERB");
    let person = view.analysis.name[word] == NameTag::BeginPer;
    if relation == "compound" && person && view.deprel(word) == "compound" && of_verb(word) {
        return true;
    }
    // "with Donald Trump in a call": no compound reaches over a preposition.
    if relation == "compound" && nominal && over_preposition(view, word) {
        return true;
    }
    nominal
        && !matches!(
            relation,
            "compound"
                | "flat"
                | "flat:name"
                | "flat:foreign"
                | "fixed"
                | "goeswith"
                | "amod"
                | "det"
                | "nummod"
                | "case"
                | "cc"
                | "mark"
                | "advmod"
                | "nmod:desc"
                | "punct"
                | "aux"
                | "cop"
                | "expl"
                | "discourse"
                | "obl:tmod"
                | "nmod:tmod"
                | "det:predet"
                | "compound:prt"
        )
}

fn over_preposition(view: &View, word: usize) -> bool {
    view.head(word).is_some_and(|head| {
        head > word && (word + 1..head).any(|w| matches!(view.upos(w).as_str(), "ADP" | "VERB" | "AUX"))
    })
}

fn is_argument(view: &View, word: usize) -> bool {
    matches!(view.deprel(word).base(), "nsubj" | "obj" | "iobj" | "obl" | "nmod")
}

/// Prepositions, and the verbs that take a thing with each beside whom they are done to: "accused the army of murder".
const TAKES: [(&str, List); 5] = [
    ("of", List::TakesOf),
    ("for", List::TakesFor),
    ("with", List::TakesWith),
    ("to", List::TakesTo),
    ("from", List::TakesFrom),
];

/// "accused the Nigerian military of mass slaughter": the second object hangs on the first at times.
fn second_object(view: &View, names: &Names, word: usize, child: usize) -> bool {
    let marks = view.children(child).find(|&c| c < child && matches!(view.deprel(c).base(), "case" | "mark"));
    let (Some(mark), Some(verb)) = (marks, view.head(word)) else { return false };
    matches!(view.deprel(word).base(), "obj" | "nsubj")
        && TAKES.iter().any(|(preposition, verbs)| {
            view.text(mark).eq_ignore_ascii_case(preposition) && names.words.has(*verbs, view.lemma(verb))
        })
}

/// "peacekeepers from the Golan Heights", where half of the name hangs elsewhere; "warships on Monday".
fn strays(view: &View, names: &Names, word: usize, child: usize) -> bool {
    let part = names.at(child).is_some_and(|name| {
        let head = head_of(view, name.words);
        // "North and South Korean leaders": both halves may hang on the first of the row.
        // "Surgeon General Polk": both words of the title may hang on the name.
        let row = matches!(view.deprel(child).as_str(), "conj" | "nmod:desc");
        let beside = row && view.head(head) == view.head(child);
        !name.words.contains(word) && name.words.len() > 1 && head != child && !beside
    });
    part || view.deprel(child).base() == "nmod" && names.is_time(child)
}

/// Whether a child belongs to the words of the phrase that `word` heads.
fn belongs(view: &View, names: &Names, word: usize, child: usize) -> bool {
    if strays(view, names, word, child) {
        return false;
    }
    let name = || names.at(word).filter(|name| name.words.len() > 1 || name.tag == Some(Tag::Person));
    let person = || name().is_some_and(|name| name.tag == Some(Tag::Person));
    match view.deprel(child).as_str() {
        // A person is named, and what follows says where the meeting was.
        "nmod" if person() && child > word && preposition(view, child).is_some_and(|p| p != "of") => false,
        "nmod" if child > word && second_object(view, names, word, child) => false,
        "conj" | "cc" | "case" | "cop" | "aux" | "mark" | "nsubj" | "nsubj:pass" | "nsubj:outer"
        | "csubj" | "parataxis" | "discourse" | "expl" | "acl" | "acl:relcl" | "advcl" | "advcl:relcl"
        | "dislocated" | "vocative" | "list" | "orphan" | "cc:preconj" | "obj" | "ccomp" | "appos"
        | "dep" | "reparandum" => {
            // The possessive mark is a case that stands behind its noun.
            view.deprel(child) == "case" && child > word && view.xpos(child) == "POS"
        }
        "punct" => matches!(view.text(child), "-" | "'" | "’" | "." | "&" | "/"),
        // "the then president"; "not only Trump"; a number keeps its own ("over 900 people").
        "advmod" => child < word && view.lemma(child) == "then",
        "obl" | "obl:tmod" | "obl:unmarked" | "obl:npmod" | "nmod:tmod" => false,
        "xcomp" => false,
        _ => true,
    }
}

/// Inside the phrase that `word` heads everything belongs but what follows a comma and what a name's row goes on with.
fn inner(view: &View, names: &Names, word: usize, here: usize, child: usize) -> bool {
    let relation = view.deprel(child).as_str();
    let row = view.deprel(here).base() == "flat" && matches!(relation, "conj" | "cc");
    !row && !matches!(relation, "acl:relcl" | "parataxis" | "appos") && !strays(view, names, word, child)
}

/// The words of the phrase that `word` heads, without conjuncts, appositions, participles and relative clauses.
pub(super) fn extent(view: &View, names: &Names, word: usize) -> WordRange {
    stretch(view, names, word, |here, child| belongs(view, names, here, child))
}

/// As [`extent`], with the participles behind the head: "a newspaper based in Beirut" tells whose it is.
pub(super) fn wide(view: &View, names: &Names, word: usize) -> WordRange {
    stretch(view, names, word, |here, child| {
        // "Lavrov to Visit Tokyo": what is to come tells nothing of it.
        let told = view.deprel(child).as_str() == "acl"
            && !view.children(child).any(|c| c < child && view.lemma(c) == "to" && view.upos(c) == "PART");
        told || belongs(view, names, here, child)
    })
}

fn stretch(view: &View, names: &Names, word: usize, belongs: impl Fn(usize, usize) -> bool) -> WordRange {
    let mut kept = vec![word];
    let mut at = 0;
    while at < kept.len() {
        let here = kept[at];
        for child in view.children(here) {
            if here != word && inner(view, names, word, here, child) || belongs(here, child) {
                kept.push(child);
            }
        }
        at += 1;
    }
    kept.sort_unstable();
    let middle = kept.binary_search(&word).unwrap_or(0);
    let (mut first, mut last) = (middle, middle);
    while first > 0 && kept[first - 1] + 1 == kept[first] {
        first -= 1;
    }
    while last + 1 < kept.len() && kept[last] + 1 == kept[last + 1] {
        last += 1;
    }
    let (mut start, mut end) = (kept[first], kept[last] + 1);
    let comma = |word: usize| view.upos(word) == "PUNCT" && !matches!(view.text(word), "." | "'" | "’");
    while start < word && comma(start) {
        start += 1;
    }
    while end > word + 1 && (comma(end - 1) || view.text(end - 1) == "." && view.deprel(end - 1) == "punct") {
        end -= 1;
    }
    match names.at(word).filter(|name| head_of(view, name.words) == word) {
        Some(name) => WordRange::new(start.min(name.words.start as usize), end.max(name.words.end as usize)),
        None => WordRange::new(start, end),
    }
}

/// "Mexico and Canada's prime minister": the owner right before the phrase, where the parser hung it elsewhere.
pub(super) fn with_owner(view: &View, names: &Names, words: WordRange) -> WordRange {
    let start = words.start as usize;
    let mark = start.checked_sub(1).filter(|&w| view.xpos(w) == "POS");
    let owner = mark.and_then(|mark| {
        let inside = view.sentence_index(mark) == view.sentence_index(start);
        let last = mark.checked_sub(1).filter(|_| inside)?;
        names.at(last).map(|name| name.words.start as usize)
    });
    owner.map_or(words, |owner| WordRange::new(owner, words.end as usize))
}

/// The word of a stretch that hangs on none of the others.
pub(super) fn head_of(view: &View, words: WordRange) -> usize {
    words
        .indices()
        .find(|&word| view.head(word).is_none_or(|head| !words.contains(head)))
        .unwrap_or(words.end as usize - 1)
}

/// The preposition of a phrase, in lower case.
pub(super) fn preposition(view: &View, word: usize) -> Option<String> {
    let case = view.children_by(word, "case").find(|&case| view.xpos(case) != "POS")?;
    Some(view.text(case).to_lowercase())
}

/// The number before a noun, in lower case.
pub(super) fn number(view: &View, noun: usize) -> Option<SmolStr> {
    let number = view.children_by(noun, "nummod").find(|&c| c < noun)?;
    Some(SmolStr::new(view.text(number).to_lowercase()))
}

/// Any of these words, in lower case, stands in the stretch.
pub(super) fn has_word(view: &View, words: WordRange, wanted: &[&str]) -> bool {
    words.indices().any(|word| wanted.iter().any(|wanted| view.text(word).eq_ignore_ascii_case(wanted)))
}
