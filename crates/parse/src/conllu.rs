use facts::ROOT;
use std::fmt::Write;

use crate::View;
use crate::morphology::{Morphology, Sentence};

/// The article as CoNLL-U: multiword tokens as UD English has them, `SpaceAfter=No` and names in MISC.
pub fn conllu(view: &View, morphology: &Morphology) -> String {
    let mut out = String::new();
    for (index, sentence) in view.segments.sentences.iter().enumerate() {
        let text = sentence.range.of(&view.article.text).split_whitespace().collect::<Vec<_>>().join(" ");
        // Writing to a string cannot fail.
        let _ = writeln!(out, "# sent_id = {}-{}\n# text = {text}", view.article.id, index + 1);
        let words = sentence.words.indices();
        let parsed = Sentence::of(view, index);
        for word in words.clone() {
            let parts = parts(view, word, words.end);
            if parts > 1 {
                write_token(&mut out, view, word, parts, words.start);
            }
            write_word(&mut out, view, word, words.start, morphology.of(&parsed, word - words.start));
        }
        out.push('\n');
    }
    out
}

/// How many words the token that starts at `word` has; 0 inside a token.
fn parts(view: &View, word: usize, end: usize) -> usize {
    if view.segments.words[word].joined {
        return 0;
    }
    1 + (word + 1..end).take_while(|w| view.segments.words[*w].joined).count()
}

fn write_token(out: &mut String, view: &View, word: usize, parts: usize, first: usize) {
    let last = word + parts - 1;
    let form = view.range(word).cover(view.range(last)).of(&view.article.text);
    let space = if touches(view, last) { "SpaceAfter=No" } else { "_" };
    let id = word - first + 1;
    let _ = writeln!(out, "{id}-{}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{space}", id + parts - 1);
}

fn write_word(out: &mut String, view: &View, word: usize, first: usize, feats: &str) {
    let inside =
        view.segments.words[word].joined || view.segments.words.get(word + 1).is_some_and(|w| w.joined);
    let mut misc: Vec<String> =
        view.analysis.name[word].label().map(|n| format!("NE={n}")).into_iter().collect();
    if touches(view, word) && !inside {
        misc.push("SpaceAfter=No".to_string());
    }
    let misc = if misc.is_empty() { "_".to_string() } else { misc.join("|") };
    let head = match view.analysis.head[word] {
        ROOT => 0,
        head => head as usize - first + 1,
    };
    let _ = writeln!(
        out,
        "{}\t{}\t{}\t{}\t{}\t{feats}\t{head}\t{}\t_\t{misc}",
        word - first + 1,
        view.text(word),
        view.lemma(word),
        view.upos(word).as_str(),
        view.xpos(word).as_str(),
        view.deprel(word).as_str(),
    );
}

/// True where the next word follows without white space.
fn touches(view: &View, word: usize) -> bool {
    view.segments.words.get(word + 1).is_some_and(|next| next.range.start == view.range(word).end)
}
