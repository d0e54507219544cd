//! An article to sentences and words: offsets only, nothing of the tree.

use facts::{Article, Segments, Sentence, TextRange, Word, WordRange};

/// Sentences and words of every block of the article. A sentence never crosses a block border.
pub fn segment(article: &Article) -> Segments {
    let mut segments = Segments::default();
    for (index, block) in article.blocks.iter().enumerate() {
        let start = segments.words.len();
        let mut at = block.range.start as usize;
        for piece in block.range.of(&article.text).split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            if !word.is_empty() {
                segments.words.push(Word { range: TextRange::new(at, at + word.len()), joined: false });
            }
            at += piece.len();
        }
        let words = WordRange::new(start, segments.words.len());
        if !words.is_empty() {
            let range = segments.words[start].range.cover(segments.words[segments.words.len() - 1].range);
            segments.sentences.push(Sentence { range, words, block: index as u32 });
        }
    }
    segments
}
