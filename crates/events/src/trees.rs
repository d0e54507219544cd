//! Hand-built parses for tests: one word a line (`form upos xpos lemma head relation`, heads from 1 in each
//! sentence), a blank line between sentences, `¶` for a new paragraph.

use facts::{
    Analysis, Article, Block, BlockKind, Deprel, NameTag, ROOT, Segments, Sentence, SmolStr, TextRange, Upos,
    Word, WordRange, Xpos,
};

pub struct Tree {
    pub article: Article,
    pub segments: Segments,
    pub analysis: Analysis,
}

impl Tree {
    pub fn view(&self) -> parse::View<'_> {
        parse::View::new(&self.article, &self.segments, &self.analysis)
    }

    /// The `nth` word of this form, from 0.
    pub fn word(&self, form: &str, nth: usize) -> usize {
        let view = self.view();
        (0..view.word_count()).filter(|&w| view.text(w) == form).nth(nth).expect("a word of the tree")
    }
}

const NO_SPACE_BEFORE: &[&str] = &[",", ".", "”", "?", ":", "'s", "n't", ";", "!"];

pub fn tree(lines: &str) -> Tree {
    let mut tree =
        Tree { article: Article::default(), segments: Segments::default(), analysis: Analysis::default() };
    let text = &mut tree.article.text;
    let mut first = 0;
    let mut start = 0;
    let mut paragraph = false;
    for line in lines.trim().lines().map(str::trim).chain([""]) {
        paragraph |= line == "¶";
        let count = tree.segments.words.len();
        let cells: Vec<&str> = line.split_whitespace().collect();
        let [form, upos, xpos, lemma, head, relation] = cells[..] else {
            if count > first {
                let words = WordRange::new(first, count);
                let range = TextRange::new(start, text.len());
                tree.segments.sentences.push(Sentence { range, words, block: 0 });
                first = count;
            }
            continue;
        };
        if std::mem::take(&mut paragraph) {
            text.push_str("\n\n");
        } else if !text.is_empty() && !NO_SPACE_BEFORE.contains(&form) && !text.ends_with('“') {
            text.push(' ');
        }
        if count == first {
            start = text.len();
        }
        let range = TextRange::new(text.len(), text.len() + form.len());
        text.push_str(form);
        tree.segments.words.push(Word { range, joined: false });
        tree.analysis.upos.push(Upos::from_label(upos).expect("a UPOS"));
        tree.analysis.xpos.push(Xpos::from_label(xpos).expect("an XPOS"));
        tree.analysis.lemma.push(SmolStr::new(lemma));
        let head: u32 = head.parse().expect("a head");
        tree.analysis.head.push(if head == 0 { ROOT } else { first as u32 + head - 1 });
        tree.analysis.deprel.push(Deprel::from_label(relation).expect("a relation"));
        tree.analysis.name.push(NameTag::O);
    }
    let range = TextRange::new(0, tree.article.text.len());
    tree.article.blocks.push(Block { range, kind: BlockKind::Body });
    tree
}
