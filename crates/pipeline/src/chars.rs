use facts::TextRange;
use facts::report::Span;

/// Turns byte offsets of one text into code points. A checkpoint every `STEP` bytes keeps it small and quick.
pub struct Chars<'a> {
    text: &'a str,
    /// `None` where the text is ASCII and the two are the same.
    marks: Option<Vec<u32>>,
}

const STEP: usize = 64;

impl<'a> Chars<'a> {
    pub fn of(text: &'a str) -> Self {
        let marks = (!text.is_ascii()).then(|| {
            let mut marks = Vec::with_capacity(text.len() / STEP + 1);
            let mut chars = 0;
            for (at, byte) in text.bytes().enumerate() {
                if at % STEP == 0 {
                    marks.push(chars);
                }
                chars += u32::from(starts_char(byte));
            }
            marks.push(chars);
            marks
        });
        Self { text, marks }
    }

    /// Code points before `byte`, which must lie on a character border.
    pub fn at(&self, byte: u32) -> u32 {
        let Some(marks) = &self.marks else { return byte };
        let byte = byte as usize;
        let mark = (byte / STEP).min(marks.len() - 1);
        let start = (mark * STEP).min(byte);
        let rest = self.text.as_bytes()[start..byte].iter().filter(|b| starts_char(**b)).count();
        marks[mark] + rest as u32
    }

    pub fn span(&self, range: TextRange) -> Span {
        [self.at(range.start), self.at(range.end)]
    }
}

fn starts_char(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}
