use serde::{Deserialize, Serialize};

/// A half-open range of bytes of `Article::text`, on character borders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TextRange {
    pub start: u32,
    pub end: u32,
}

impl TextRange {
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start as usize..self.end as usize]
    }

    pub fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// True where the two share at least one byte.
    pub fn meets(&self, other: TextRange) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True where every byte of `other` is in this range.
    pub fn holds(&self, other: TextRange) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest range that holds both.
    pub fn cover(&self, other: TextRange) -> TextRange {
        TextRange { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A half-open range of word indices of `Segments::words`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordRange {
    pub start: u32,
    pub end: u32,
}

impl WordRange {
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    pub fn indices(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    pub fn contains(&self, word: usize) -> bool {
        (self.start as usize..self.end as usize).contains(&word)
    }

    pub fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }
}

/// Something a reader of the report should know, with the place it concerns where there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Short kebab-case name, for example `language-not-read`.
    pub code: &'static str,
    pub message: String,
    pub range: Option<TextRange>,
}
