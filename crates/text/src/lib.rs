//! An article to sentences and words: offsets only, nothing of the tree.
//!
//! Words are those of UD English: clitics are words of their own ("do" + "n't", "Kim" + "'s"), hyphens part words.

mod boundary;
mod clitic;
#[cfg(test)]
mod tests;
mod token;

use facts::{Article, Segments, Sentence, TextRange, Word, WordRange};

/// Sentences and words of every block of the article. A sentence never crosses a block border.
pub fn segment(article: &Article) -> Segments {
    let mut segments = Segments::default();
    for (index, block) in article.blocks.iter().enumerate() {
        segment_block(&article.text, block.range, index as u32, &mut segments);
    }
    segments
}

fn segment_block(text: &str, block: TextRange, index: u32, segments: &mut Segments) {
    let tokens = token::tokens(text, block);
    let mut start = 0;
    for end in 1..=tokens.len() {
        if end == tokens.len() || boundary::is_between(text, &tokens, end) {
            push_sentence(text, &tokens[start..end], index, segments);
            start = end;
        }
    }
}

fn push_sentence(text: &str, tokens: &[TextRange], block: u32, segments: &mut Segments) {
    let first = segments.words.len();
    for token in tokens {
        for (part, range) in clitic::parts(text, *token).into_iter().enumerate() {
            segments.words.push(Word { range, joined: part > 0 });
        }
    }
    let words = WordRange::new(first, segments.words.len());
    let range = tokens[0].cover(tokens[tokens.len() - 1]);
    segments.sentences.push(Sentence { range, words, block });
}
