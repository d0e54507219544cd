//! Lists of lemmas and runs of lemmas, found among the words of a sentence.

use std::collections::HashMap;

use facts::SmolStr;
use parse::View;

/// Phrases by their first word; each belongs to a number.
#[derive(Debug, Default)]
pub struct Phrases {
    by_first: HashMap<SmolStr, Vec<(Vec<SmolStr>, usize)>>,
}

impl Phrases {
    /// Adds a list parted by commas. A word with a hyphen is also found in pieces.
    pub fn add(&mut self, list: &str, number: usize) {
        for phrase in list.split(", ").filter(|phrase| !phrase.is_empty()) {
            self.add_one(phrase.split(' '), number);
            if phrase.contains('-') {
                self.add_one(phrase.split([' ', '-']), number);
            }
        }
    }

    fn add_one<'a>(&mut self, mut parts: impl Iterator<Item = &'a str>, number: usize) {
        let Some(first) = parts.next() else { return };
        let rest = parts.map(SmolStr::new).collect();
        self.by_first.entry(SmolStr::new(first)).or_default().push((rest, number));
    }

    /// Calls `take` with the number of each phrase that begins at `word`.
    pub fn at(&self, view: &View, word: usize, mut take: impl FnMut(usize)) {
        let (lemma, form) = (view.lemma(word).to_lowercase(), view.text(word).to_lowercase());
        let by_form = (form != lemma).then(|| self.by_first.get(form.as_str())).flatten();
        let entries = [self.by_first.get(lemma.as_str()), by_form];
        for (rest, number) in entries.into_iter().flatten().flatten() {
            if follows(view, word, rest) {
                take(*number);
            }
        }
    }
}

/// The rest of a phrase stands after its first word, hyphens left out.
fn follows(view: &View, word: usize, rest: &[SmolStr]) -> bool {
    let end = view.sentence(word).words.end as usize;
    let mut at = word + 1;
    rest.iter().all(|part| {
        at += usize::from(at < end && view.text(at) == "-");
        let here = at;
        at += 1;
        here < end
            && (view.lemma(here).eq_ignore_ascii_case(part) || view.text(here).eq_ignore_ascii_case(part))
    })
}
