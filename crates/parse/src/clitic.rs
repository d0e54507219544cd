//! "He'd battled": had, where the tree shows a participle; "He'd battle": would.

use facts::{Analysis, Article, Segments, SmolStr, Xpos};

use crate::View;

/// Sets lemma and tag of `'d` by the verb that it stands beside.
pub(crate) fn settle(article: &Article, segments: &Segments, analysis: &mut Analysis) {
    let clitic = |word: &facts::Word| matches!(word.range.of(&article.text), "'d" | "’d");
    if !segments.words.iter().any(clitic) {
        return;
    }
    let view = View::new(article, segments, analysis);
    let had: Vec<(usize, usize)> =
        (0..view.word_count()).filter_map(|word| Some((word, verb(&view, word)?))).collect();
    let (Some(past), Some(participle)) = (Xpos::from_label("VBD"), Xpos::from_label("VBN")) else { return };
    for (word, verb) in had {
        analysis.lemma[word] = SmolStr::new("have");
        analysis.xpos[word] = past;
        analysis.xpos[verb] = participle;
    }
}

/// The participle of which `word` is "had", shortened.
fn verb(view: &View, word: usize) -> Option<usize> {
    if !matches!(view.text(word), "'d" | "’d") || view.deprel(word) != "aux" {
        return None;
    }
    let verb = view.head(word).filter(|&verb| matches!(view.xpos(verb).as_str(), "VBD" | "VBN"))?;
    let base = view.text(verb).eq_ignore_ascii_case(view.lemma(verb));
    // "he'd have come", "he'd be seen".
    let other = view.children(verb).any(|c| {
        c != word
            && view.deprel(c).base() == "aux"
            && matches!(view.lemma(c), "have" | "be")
            && view.xpos(c) == "VB"
    });
    (!base && !other).then_some(verb)
}
