//! Inputs made of other inputs by dice: bytes turned, cut, doubled, put together, with the corpus's own words strewn in.
//!
//! The runner that follows coverage has a better mutator and needs a build of its own; this one runs at once.

/// Bytes that an input may have.
pub const LONGEST: usize = 64 << 10;

pub struct Mutator {
    corpus: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
    state: u64,
}

/// What breaks programs: borders of numbers, lengths, text that is none, signs of the formats.
const HOSTILE: &[&[u8]] = &[
    b"\0",
    b"\xff",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    "\u{202e}".as_bytes(),
    "\u{200b}".as_bytes(),
    "\u{feff}".as_bytes(),
    "İ".as_bytes(),
    "ﬃ".as_bytes(),
    "👩‍👩‍👧".as_bytes(),
    b"-1",
    b"0",
    b"2147483648",
    b"18446744073709551615",
    b"9999-12-31",
    b"-009999-01-01",
    b"0000-00-00",
    b"1e999",
    b"\xff\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"\r\n\r\n",
    b"\t",
    b"\"",
    b"'",
    b"<!--",
    b"]]>",
    b"&#x0;",
    b"{[{[{[{[",
    b"%00%0a",
    b"../",
];

impl Mutator {
    /// `corpus` must not be empty.
    pub fn new(corpus: Vec<Vec<u8>>, seed: u64) -> Self {
        let words = corpus.iter().flat_map(|input| {
            input
                .split(|b| !b.is_ascii_alphanumeric() && !b"-_:.".contains(b))
                .filter(|word| (2..40).contains(&word.len()))
                .map(<[u8]>::to_vec)
        });
        let mut words: Vec<Vec<u8>> = words.chain(HOSTILE.iter().map(|word| word.to_vec())).collect();
        words.sort();
        words.dedup();
        Self { corpus, words, state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1 }
    }

    /// Below `bound`, which is not 0.
    fn dice(&mut self, bound: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state % bound as u64) as usize
    }

    /// The next input.
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> Vec<u8> {
        let which = self.dice(self.corpus.len());
        let mut input = self.corpus[which].clone();
        for _ in 0..=self.dice(8) {
            self.change(&mut input);
        }
        input.truncate(LONGEST);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let at = self.dice(input.len() + 1);
        let end = (at + 1 + self.dice(64)).min(input.len()).max(at);
        match self.dice(9) {
            0 if at < input.len() => input[at] ^= 1 << self.dice(8),
            1 if at < input.len() => input[at] = self.dice(256) as u8,
            2 => drop(input.drain(at..end)),
            3 => {
                let piece = input[at..end].to_vec();
                let times = 1 + self.dice(8);
                drop(input.splice(at..at, piece.repeat(times)));
            }
            4 => {
                let which = self.dice(self.words.len());
                let word = self.words[which].clone();
                drop(input.splice(at..at, word));
            }
            5 => {
                let which = self.dice(self.words.len());
                let word = self.words[which].clone();
                drop(input.splice(at..end, word));
            }
            6 => {
                let other = self.dice(self.corpus.len());
                let (start, to) = (self.dice(self.corpus[other].len() + 1), at);
                let rest = self.corpus[other][start..].to_vec();
                input.truncate(to);
                input.extend(rest);
            }
            7 => input.truncate(at),
            // Nested deeply: what calls itself for each level.
            _ => {
                let piece = input[at..end.min(at + 8)].to_vec();
                let times = 1 << self.dice(12);
                drop(input.splice(at..at, piece.repeat(times)));
            }
        }
        input.truncate(LONGEST);
    }
}
