//! Lemma scripts: what to do to a word to get its lemma.

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
