//! Fingerprints and ties as a database keeps them.

use crate::{Copy, Fingerprint, POSITIONS};

impl Fingerprint {
    /// The number of shingles, the least hashes, the sample; little end first.
    pub fn to_bytes(&self) -> Vec<u8> {
        let head = self.shingles.to_le_bytes().into_iter();
        let least = self.least.iter().flat_map(|hash| hash.to_le_bytes());
        head.chain(least).chain(self.sample.iter().flat_map(|shingle| shingle.to_le_bytes())).collect()
    }

    /// What [`Fingerprint::to_bytes`] made; of anything else, a text that is a copy of nothing.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let Some((head, rest)) = bytes.split_first_chunk::<4>() else { return Self::default() };
        let shingles = u32::from_le_bytes(*head);
        let length = if shingles == 0 { 0 } else { 4 * POSITIONS };
        let Some((least, sample)) = rest.split_at_checked(length) else { return Self::default() };
        let word = |four: &[u8]| u32::from_le_bytes(four.try_into().unwrap_or_default());
        let long = |eight: &[u8]| u64::from_le_bytes(eight.try_into().unwrap_or_default());
        Self {
            shingles,
            least: least.chunks_exact(4).map(word).collect(),
            sample: sample.chunks_exact(8).map(long).collect(),
        }
    }
}

impl Copy {
    /// The word that stands for it.
    pub fn word(self) -> &'static str {
        match self {
            Copy::Same => "same",
            Copy::Within => "within",
            Copy::Holds => "holds",
            Copy::Version => "version",
        }
    }

    /// Of a word; one that is none stands for [`Copy::Same`].
    pub fn of_word(word: &str) -> Self {
        [Copy::Within, Copy::Holds, Copy::Version]
            .into_iter()
            .find(|copy| copy.word() == word)
            .unwrap_or(Copy::Same)
    }
}
