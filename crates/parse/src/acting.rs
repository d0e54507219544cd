//! "Acting Interior Minister condemned": the first word of a sentence tells of the office, and nobody acts the minister.

use facts::{Analysis, Article, Deprel, ROOT, Segments, Upos, Xpos};

use crate::View;

/// Hangs the office where the parser hung the participle before it, and the participle on the office.
pub(crate) fn settle(article: &Article, segments: &Segments, analysis: &mut Analysis) {
    let view = View::new(article, segments, analysis);
    let first = segments.sentences.iter().map(|sentence| sentence.words.start as usize);
    let found: Vec<Office> = first.filter_map(|word| office(&view, word)).collect();
    let labels = (Upos::from_label("ADJ"), Xpos::from_label("JJ"), Deprel::from_label("amod"));
    let (Some(adjective), Some(tag), Some(amod)) = labels else { return };
    for Office { acting, noun, head, relation, others } in found {
        (analysis.upos[acting], analysis.xpos[acting]) = (adjective, tag);
        (analysis.head[acting], analysis.deprel[acting]) = (noun as u32, amod);
        (analysis.head[noun], analysis.deprel[noun]) = (head.map_or(ROOT, |head| head as u32), relation);
        others.into_iter().for_each(|other| analysis.head[other] = noun as u32);
    }
}

struct Office {
    acting: usize,
    noun: usize,
    head: Option<usize>,
    relation: Deprel,
    /// What else hung on the participle.
    others: Vec<usize>,
}

/// The office that begins right behind a capital "Acting", as its object or subject.
fn office(view: &View, acting: usize) -> Option<Office> {
    if view.text(acting) != "Acting" || view.xpos(acting) != "VBG" || acting + 1 >= view.word_count() {
        return None;
    }
    let noun = view.children(acting).find(|&c| {
        matches!(view.deprel(c).base(), "obj" | "nsubj")
            && matches!(view.upos(c).as_str(), "NOUN" | "PROPN")
            && view.text(c).starts_with(char::is_uppercase)
            && view.subtree_range(c).start as usize == acting + 1
    })?;
    let head = view.head(acting);
    let before = matches!(view.deprel(acting).base(), "csubj" | "advcl" | "nsubj" | "dep");
    let subject = head.filter(|&verb| before && verb > noun);
    // "Acting President, the envoy met": somebody else is the subject.
    if subject.is_some_and(|verb| view.children(verb).any(|c| view.deprel(c).base() == "nsubj")) {
        return None;
    }
    let passive = |verb: usize| view.children(verb).any(|c| view.deprel(c) == "aux:pass");
    let relation = match subject {
        Some(verb) if passive(verb) => Deprel::from_label("nsubj:pass")?,
        Some(_) => Deprel::from_label("nsubj")?,
        None => view.deprel(acting),
    };
    let others = view.children(acting).filter(|&c| c != noun).collect();
    Some(Office { acting, noun, head, relation, others })
}
