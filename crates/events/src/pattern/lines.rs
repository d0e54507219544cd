use crate::Error;

/// One statement of a file: its text with continuation lines joined, and where each piece stood.
pub struct Line<'a> {
    pub origin: &'a str,
    pub text: String,
    /// Offset in `text`, line and column in the file.
    pieces: Vec<(usize, usize, usize)>,
}

impl Line<'_> {
    pub fn number(&self) -> usize {
        self.pieces[0].1
    }

    /// An error at byte `offset` of the statement.
    pub fn error(&self, offset: usize, cause: impl Into<String>) -> Error {
        let piece = self.pieces.iter().rev().find(|p| p.0 <= offset).unwrap_or(&self.pieces[0]);
        Error::new(self.origin, piece.1, piece.2 + offset.saturating_sub(piece.0), cause)
    }
}

/// Statements of a file. A line that starts with white space continues the one before; `#` starts a comment.
pub fn split<'a>(origin: &'a str, text: &str) -> Result<Vec<Line<'a>>, Error> {
    let mut lines: Vec<Line> = Vec::new();
    for (index, raw) in text.lines().enumerate() {
        let body = raw.split('#').next().unwrap_or("").trim_end();
        let piece = body.trim_start();
        if piece.is_empty() {
            continue;
        }
        let column = body.len() - piece.len() + 1;
        if column == 1 {
            lines.push(Line { origin, text: piece.to_string(), pieces: vec![(0, index + 1, column)] });
            continue;
        }
        let Some(line) = lines.last_mut() else {
            return Err(Error::new(origin, index + 1, column, "a continuation line with nothing before it"));
        };
        line.text.push(' ');
        line.pieces.push((line.text.len(), index + 1, column));
        line.text.push_str(piece);
    }
    Ok(lines)
}

/// The trimmed parts of `text` between `mark`s, each with its offset, `base` added.
pub fn parts(text: &str, mark: char, base: usize) -> Vec<(usize, &str)> {
    let mut at = 0;
    let mut found = Vec::new();
    for part in text.split(mark) {
        let lead = part.len() - part.trim_start().len();
        found.push((base + at + lead, part.trim()));
        at += part.len() + mark.len_utf8();
    }
    found
}
