//! Lemma scripts: what to do to a word to get its lemma.

use std::collections::{HashMap, HashSet};

use facts::Xpos;

/// `case|cut at the start|cut at the end|added`, or `=|whole lemma`.
pub enum Script {
    Whole(Box<str>),
    Edit { case: Case, head: usize, tail: usize, add: Box<str> },
}

#[derive(Clone, Copy)]
pub enum Case {
    Lower,
    Kept,
    Capital,
}

impl Script {
    /// `None` for a line that is no script.
    pub fn read(line: &str) -> Option<Self> {
        if let Some(whole) = line.strip_prefix("=|") {
            return Some(Script::Whole(whole.into()));
        }
        let fields: Vec<&str> = line.splitn(4, '|').collect();
        let [case, head, tail, add] = fields[..] else { return None };
        let case = match case {
            "l" => Case::Lower,
            "k" => Case::Kept,
            "c" => Case::Capital,
            _ => return None,
        };
        Some(Script::Edit { case, head: head.parse().ok()?, tail: tail.parse().ok()?, add: add.into() })
    }

    pub fn apply(&self, word: &str) -> String {
        let (case, head, tail, add) = match self {
            Script::Whole(lemma) => return lemma.to_string(),
            Script::Edit { case, head, tail, add } => (case, *head, *tail, add),
        };
        let cased: String = match case {
            Case::Lower => word.to_lowercase(),
            Case::Kept => word.to_string(),
            Case::Capital => {
                let mut chars = word.chars();
                let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
                first + &chars.as_str().to_lowercase()
            }
        };
        let count = cased.chars().count();
        if head + tail >= count && add.is_empty() {
            return cased;
        }
        let kept = cased.chars().skip(head).take(count.saturating_sub(head + tail));
        kept.chain(add.chars()).collect()
    }
}

/// Inflected forms that training saw, with their lemmas: what a script gets wrong in a word it could know.
pub struct Forms {
    lemmas: HashMap<(Box<str>, Xpos), Box<str>>,
    known: HashSet<Box<str>>,
    irregular: HashMap<(Box<str>, Xpos), Box<str>>,
}

impl Forms {
    /// From lines `form tag lemma`; `None` for a line that is no such thing.
    pub fn read(lines: &[&str]) -> Option<Self> {
        let mut forms = Self {
            lemmas: HashMap::with_capacity(lines.len()),
            known: HashSet::new(),
            irregular: HashMap::new(),
        };
        for line in lines {
            let fields: Vec<&str> = line.split(' ').collect();
            let [form, tag, lemma] = fields[..] else { return None };
            forms.lemmas.insert((form.into(), Xpos::from_label(tag)?), lemma.into());
            forms.known.insert(lemma.into());
        }
        Some(forms)
    }

    /// The lemma of `word` with this tag, given what its script says.
    pub fn correct(&self, word: &str, tag: Xpos, scripted: String) -> String {
        if !["VBD", "VBG", "VBN", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS"].contains(&tag.as_str()) {
            return scripted;
        }
        let form = word.to_lowercase();
        if let Some(lemma) = self.irregular.get(&(form.as_str().into(), tag)) {
            return lemma.to_string();
        }
        if let Some(lemma) = self.lemmas.get(&(form.as_str().into(), tag)) {
            return lemma.to_string();
        }
        // "expell" is no word where "expel" is known, nor "provid" where "provide" is.
        if self.known.contains(scripted.as_str()) {
            return scripted;
        }
        stems(&form, tag.as_str()).into_iter().find(|s| self.known.contains(s.as_str())).unwrap_or(scripted)
    }

    /// Takes the table of irregular verbs: rows of form, tag and lemma; others are passed over.
    pub fn know_irregular(&mut self, table: &str) {
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            if let [form, tag, lemma] = line.split('\t').collect::<Vec<_>>()[..]
                && let Some(tag) = Xpos::from_label(tag)
            {
                self.irregular.insert((form.into(), tag), lemma.into());
            }
        }
    }

    /// Takes words of the project's tables as lemmas that there are.
    pub fn know(&mut self, words: impl Iterator<Item = Box<str>>) {
        self.known.extend(words);
    }
}

/// What a regular form may be a form of, the likelier first.
fn stems(form: &str, tag: &str) -> Vec<String> {
    let mut found = Vec::new();
    let cut = |ending: &str, add: &str| form.strip_suffix(ending).map(|stem| format!("{stem}{add}"));
    let undoubled = |ending: &str| {
        let stem = form.strip_suffix(ending)?;
        let last = stem.chars().next_back().filter(char::is_ascii_alphabetic)?;
        stem.strip_suffix(last).filter(|s| s.ends_with(last)).map(String::from)
    };
    match tag {
        "VBD" | "VBN" => {
            found.extend([cut("ied", "y"), cut("ed", "e"), cut("ed", ""), undoubled("ed")]);
        }
        "VBG" => {
            found.extend([cut("ying", "ie"), cut("ing", "e"), cut("ing", ""), undoubled("ing")]);
        }
        "VBZ" | "NNS" => {
            found.extend([cut("ies", "y"), cut("s", ""), cut("es", ""), cut("ves", "f"), cut("men", "man")]);
        }
        _ => {}
    }
    found.into_iter().flatten().collect()
}

/// Words that the tables and patterns of `data` name as lemmas, a user's own included.
pub fn words_of_tables(data: &data::Data) -> Vec<Box<str>> {
    let patterns = data.list("events").into_iter().filter(|path| path.ends_with(".pat"));
    let tables = ["lexicon/cues.tsv", "lexicon/embedding.tsv", "lexicon/roles.tsv"].map(String::from);
    let mut words = Vec::new();
    for path in patterns.chain(tables) {
        for layer in data.layers(&path).unwrap_or_default() {
            let text = String::from_utf8_lossy(&layer.bytes);
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let cells = if path.ends_with(".tsv") { line.split('\t').next().unwrap_or("") } else { line };
                let parts = cells.split(|c: char| !c.is_ascii_lowercase());
                words.extend(parts.filter(|w| w.len() > 3).map(Box::from));
            }
        }
    }
    words
}
