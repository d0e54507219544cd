//! Noun phrases: which words head one, how far it reaches, what stands in it.

use facts::WordRange;
use parse::View;

/// The relation that a conjunct shares with the first of its row.
pub(super) fn relation<'a>(view: &View<'a>, word: usize) -> &'static str {
    let mut word = word;
    while view.deprel(word) == "conj" {
        let Some(head) = view.head(word) else { break };
        word = head;
    }
    view.deprel(word).as_str()
}

/// True where the word heads a noun phrase and is no part of another's name or title.
pub(super) fn heads_phrase(view: &View, word: usize) -> bool {
    let nominal = matches!(view.upos(word).as_str(), "NOUN" | "PROPN" | "PRON" | "NUM" | "SYM" | "X")
        || matches!(view.upos(word).as_str(), "ADJ" | "DET") && is_argument(view, word);
    let relation = relation(view, word);
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

fn is_argument(view: &View, word: usize) -> bool {
    matches!(view.deprel(word).base(), "nsubj" | "obj" | "iobj" | "obl" | "nmod")
}

/// Whether a child belongs to the words of the phrase that `word` heads.
fn belongs(view: &View, word: usize, child: usize) -> bool {
    match view.deprel(child).as_str() {
        "conj" | "cc" | "case" | "cop" | "aux" | "mark" | "nsubj" | "nsubj:pass" | "nsubj:outer"
        | "csubj" | "parataxis" | "discourse" | "expl" | "acl" | "acl:relcl" | "advcl" | "advcl:relcl"
        | "dislocated" | "vocative" | "list" | "orphan" | "cc:preconj" | "obj" | "ccomp" | "appos"
        | "dep" | "reparandum" => {
            // The possessive mark is a case that stands behind its noun.
            view.deprel(child) == "case" && child > word && view.xpos(child) == "POS"
        }
        "punct" => matches!(view.text(child), "-" | "'" | "’" | "." | "&" | "/"),
        // "not only Trump"; a number keeps its own ("over 900 people").
        "advmod" => false,
        "obl" | "obl:tmod" | "obl:unmarked" | "obl:npmod" | "nmod:tmod" => false,
        "xcomp" => false,
        _ => true,
    }
}

/// The words of the phrase that `word` heads, without conjuncts, appositions and relative clauses.
pub(super) fn extent(view: &View, word: usize) -> WordRange {
    stretch(view, word, |view, here, child| belongs(view, here, child))
}

/// As [`extent`], with the participles behind the head: "a newspaper based in Beirut" tells whose it is.
pub(super) fn wide(view: &View, word: usize) -> WordRange {
    stretch(view, word, |view, here, child| {
        view.deprel(child).as_str() == "acl" || belongs(view, here, child)
    })
}

fn stretch(view: &View, word: usize, belongs: impl Fn(&View, usize, usize) -> bool) -> WordRange {
    let mut kept = vec![word];
    let mut at = 0;
    while at < kept.len() {
        let here = kept[at];
        for child in view.children(here) {
            // Inside the phrase everything belongs but what follows a comma.
            let inside =
                here != word && !matches!(view.deprel(child).as_str(), "acl:relcl" | "parataxis" | "appos");
            if inside || belongs(view, here, child) {
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
    WordRange::new(start, end)
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

/// Any of these words, in lower case, stands in the stretch.
pub(super) fn has_word(view: &View, words: WordRange, wanted: &[&str]) -> bool {
    words.indices().any(|word| wanted.iter().any(|wanted| view.text(word).eq_ignore_ascii_case(wanted)))
}
