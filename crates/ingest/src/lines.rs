//! The lines of a text, and blocks out of marked lines.

use crate::Reason;
use facts::{Block, BlockKind, TextRange};

/// One line that is not blank, without the white space at its ends.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub range: TextRange,
    /// A blank line, or the end of the text, follows.
    pub last: bool,
    /// A blank line, or the start of the text, comes before.
    pub first: bool,
}

/// What a line is, and by which rule; body lines need no reason.
#[derive(Clone, Debug)]
pub struct Mark {
    pub kind: BlockKind,
    pub why: Option<String>,
}

impl Mark {
    pub fn body() -> Self {
        Self { kind: BlockKind::Body, why: None }
    }

    pub fn new(kind: BlockKind, why: impl Into<String>) -> Self {
        Self { kind, why: Some(why.into()) }
    }
}

/// The lines of `text` that hold something.
pub fn split(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut start, mut blank) = (0, true);
    for raw in text.split_inclusive('\n') {
        let inner = raw.trim();
        if inner.is_empty() {
            if let Some(line) = lines.last_mut() {
                line.last = true;
            }
            blank = true;
        } else {
            let from = start + (raw.len() - raw.trim_start().len());
            let range = TextRange::new(from, from + inner.len());
            lines.push(Line { range, last: false, first: blank });
            blank = false;
        }
        start += raw.len();
    }
    if let Some(line) = lines.last_mut() {
        line.last = true;
    }
    lines
}

/// Blocks that cover the lines: neighbours of one kind are one block, but captions and titles stand alone.
pub fn blocks(lines: &[Line], marks: &[Mark]) -> (Vec<Block>, Vec<Reason>) {
    let mut blocks: Vec<Block> = Vec::new();
    let mut reasons = Vec::new();
    for (line, mark) in lines.iter().zip(marks) {
        if let Some(why) = &mark.why {
            reasons.push(Reason { range: line.range, why: why.clone() });
        }
        let joins = matches!(mark.kind, BlockKind::Body | BlockKind::Furniture);
        match blocks.last_mut().filter(|last| joins && last.kind == mark.kind) {
            Some(last) => last.range = last.range.cover(line.range),
            None => blocks.push(Block { range: line.range, kind: mark.kind }),
        }
    }
    (blocks, reasons)
}
