//! Word clusters learned from unlabelled news: words that stand in the same places share a number.

/// Sorted by hash of the lower-cased word.
#[derive(Default)]
pub struct Clusters {
    pub words: Vec<(u32, u16)>,
}

impl Clusters {
    /// Fine and coarse cluster; zeros for a word that was not seen.
    pub fn of(&self, lower: u32) -> (u32, u32) {
        match self.words.binary_search_by_key(&lower, |&(hash, _)| hash) {
            Ok(at) => (u32::from(self.words[at].1), u32::from(self.words[at].1 >> 5)),
            Err(_) => (0, 0),
        }
    }
}
