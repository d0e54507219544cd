//! Uncased WordPiece over single words: lower case, accents off, punctuation apart, then the longest known pieces.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::file::File;
use crate::Error;

/// Pieces of one word beyond this are dropped, in training too.
const MOST_PIECES: usize = 24;
/// A longer run of letters is unknown as a whole.
const LONGEST_RUN: usize = 40;

pub struct WordPiece {
    /// Pieces that open a word.
    opens: HashMap<Box<str>, u32>,
    /// Pieces that go on (`##` in the vocabulary).
    goes_on: HashMap<Box<str>, u32>,
    pub open: u32,
    pub close: u32,
    unknown: u32,
}

impl WordPiece {
    pub fn read(file: &File<'_>) -> Result<Self, Error> {
        let lines = file.lines("vocab")?;
        let mut opens = HashMap::with_capacity(lines.len());
        let mut goes_on = HashMap::new();
        for (id, line) in lines.iter().enumerate() {
            match line.strip_prefix("##") {
                Some(rest) if !rest.is_empty() => goes_on.insert(rest.into(), id as u32),
                _ => opens.insert((*line).into(), id as u32),
            };
        }
        let special = |name: &str| {
            opens.get(name).copied().ok_or_else(|| file.error("vocab", &format!("lacks {name}")))
        };
        let (open, close, unknown) = (special("[CLS]")?, special("[SEP]")?, special("[UNK]")?);
        Ok(Self { opens, goes_on, open, close, unknown })
    }

    /// Adds the pieces of `word` to `out`; at least one.
    pub fn split(&self, word: &str, out: &mut Vec<u32>) {
        let start = out.len();
        let mut run = String::new();
        let folded: String = word.to_lowercase().nfd().filter(|&c| kept(c)).collect();
        for c in folded.chars() {
            if stands_alone(c) {
                self.longest_first(&run, out);
                run.clear();
                self.longest_first(c.encode_utf8(&mut [0; 4]), out);
            } else {
                run.push(c);
            }
        }
        self.longest_first(&run, out);
        out.truncate(start + MOST_PIECES);
        if out.len() == start {
            out.push(self.unknown);
        }
    }

    fn longest_first(&self, run: &str, out: &mut Vec<u32>) {
        let start = out.len();
        let mut rest = run;
        if run.chars().count() > LONGEST_RUN {
            out.push(self.unknown);
            return;
        }
        while !rest.is_empty() {
            let known = if out.len() == start { &self.opens } else { &self.goes_on };
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
            match ends.into_iter().find_map(|end| known.get(&rest[..end]).map(|&id| (id, end))) {
                Some((id, end)) => {
                    out.push(id);
                    rest = &rest[end..];
                }
                None => {
                    out.truncate(start);
                    out.push(self.unknown);
                    return;
                }
            }
        }
    }
}

fn kept(c: char) -> bool {
    let format = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let private = matches!(c, '\u{e000}'..='\u{f8ff}');
    !(c.is_control() || c.is_whitespace() || is_combining_mark(c) || format || private)
}

/// Punctuation and Chinese characters are words of their own.
fn stands_alone(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c,
            '\u{a1}' | '\u{a7}' | '\u{ab}' | '\u{b6}' | '\u{b7}' | '\u{bb}' | '\u{bf}' | '\u{37e}' | '\u{387}'
            | '\u{589}' | '\u{5be}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}'
            | '\u{964}' | '\u{965}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{2043}' | '\u{2045}'..='\u{2051}'
            | '\u{2053}'..='\u{205e}' | '\u{207d}' | '\u{207e}' | '\u{2308}'..='\u{230b}' | '\u{2329}' | '\u{232a}'
            | '\u{2768}'..='\u{2775}' | '\u{2e00}'..='\u{2e4f}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
            | '\u{3014}'..='\u{301f}' | '\u{30fb}' | '\u{ff01}'..='\u{ff03}' | '\u{ff05}'..='\u{ff0a}'
            | '\u{ff0c}'..='\u{ff0f}' | '\u{ff1a}' | '\u{ff1b}' | '\u{ff1f}' | '\u{ff20}' | '\u{ff3b}'..='\u{ff3d}'
            | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ceaf}')
}
