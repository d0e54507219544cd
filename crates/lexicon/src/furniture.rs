//! What stands around a wire story and is not the story: credits, notices, prompts; and the agencies' names.

use crate::Error;
use data::Data;
use facts::BlockKind;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Where in a line a phrase of `furniture.tsv` must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// The line is the phrase, but for marks at its ends.
    Is,
    Starts,
    Ends,
    Holds,
}

/// One row of `furniture.tsv`.
#[derive(Clone, Debug)]
pub struct Rule {
    pub kind: BlockKind,
    pub place: Where,
    /// Lower case, straight quotes.
    pub phrase: String,
    /// The longest line, in words, that the row speaks of.
    pub words: usize,
    /// What the phrase gives away ("licensing notice").
    pub why: String,
}

/// Words of classes and ids by which pages name their parts (`page_parts.tsv`).
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// What stands around a story.
    pub around: BTreeSet<String>,
    /// Readers' comments.
    pub comments: BTreeSet<String>,
    pub caption: BTreeSet<String>,
    pub credit: BTreeSet<String>,
    /// Names, their parts joined, of the element that holds the story.
    pub story: BTreeSet<String>,
    /// Headings after which no story goes on.
    pub end: BTreeSet<String>,
}

/// Where a sign of `no_articles.tsv` shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// A part of it between slashes.
    Address,
    Title,
    Text,
}

/// What gives a page away as no article.
#[derive(Clone, Debug)]
struct Sign {
    kind: String,
    place: SignIn,
    phrase: String,
}

/// The phrases and agencies, indexed by their first word.
#[derive(Clone, Debug, Default)]
pub struct Furniture {
    pub parts: Parts,
    rules: Vec<Rule>,
    by_first_word: HashMap<String, Vec<usize>>,
    anywhere: Vec<usize>,
    agencies: HashMap<String, String>,
    /// How a line that amends an earlier version begins, and whether it is a correction or a retraction.
    amendments: Vec<(String, &'static str)>,
    signs: Vec<Sign>,
    longest: usize,
}

impl Furniture {
    /// Reads `furniture.tsv`, `agencies.tsv`, `amendments.tsv`, `no_articles.tsv` and `page_parts.tsv`.
    ///
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut all = Self::default();
        each_row(data, "lexicon/furniture.tsv", 5, |fields| {
            all.rules.push(rule(fields)?);
            Ok(())
        })?;
        each_row(data, "lexicon/agencies.tsv", 2, |fields| {
            all.agencies.insert(fold(fields[0]), fields[1].to_string());
            Ok(())
        })?;
        each_row(data, "lexicon/amendments.tsv", 2, |fields| {
            let kind = match fields[0] {
                "correction" => "correction",
                "retraction" => "retraction",
                other => return Err(format!("no such amendment: {other}")),
            };
            all.amendments.push((fields[1].to_string(), kind));
            Ok(())
        })?;
        each_row(data, "lexicon/no_articles.tsv", 3, |fields| {
            let place = match fields[1] {
                "address" => SignIn::Address,
                "title" => SignIn::Title,
                "text" => SignIn::Text,
                other => return Err(format!("no such place of a sign: {other}")),
            };
            all.signs.push(Sign { kind: fields[0].into(), place, phrase: fold(fields[2]) });
            Ok(())
        })?;
        each_row(data, "lexicon/page_parts.tsv", 2, |fields| {
            let set = match fields[0] {
                "around" => &mut all.parts.around,
                "caption" => &mut all.parts.caption,
                "comments" => &mut all.parts.comments,
                "end" => &mut all.parts.end,
                "credit" => &mut all.parts.credit,
                "story" => &mut all.parts.story,
                other => return Err(format!("no such part: {other}")),
            };
            set.insert(fields[1].to_string());
            Ok(())
        })?;
        for (at, rule) in all.rules.iter().enumerate() {
            all.longest = all.longest.max(rule.words);
            match rule.place {
                Where::Is | Where::Starts => {
                    all.by_first_word.entry(first_word(&rule.phrase).to_string()).or_default().push(at);
                }
                Where::Ends | Where::Holds => all.anywhere.push(at),
            }
        }
        Ok(all)
    }

    /// The first row that speaks of this line.
    pub fn rule_for(&self, line: &str) -> Option<&Rule> {
        let words = line.split_whitespace().take(self.longest + 1).count();
        if words > self.longest {
            return None;
        }
        let folded = fold(line);
        let folded = folded.trim_start_matches(|c: char| !c.is_alphanumeric() && !"(©[".contains(c));
        let bare = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
        let starts = self.by_first_word.get(first_word(folded)).into_iter().flatten();
        starts.chain(&self.anywhere).map(|&at| &self.rules[at]).find(|rule| {
            words <= rule.words
                && match rule.place {
                    Where::Is => bare == rule.phrase || folded == rule.phrase,
                    Where::Starts => starts_with_words(folded, &rule.phrase),
                    Where::Ends => folded.trim_end_matches([')', ']']).ends_with(rule.phrase.as_str()),
                    Where::Holds => folded.contains(rule.phrase.as_str()),
                }
        })
    }

    /// "correction" or "retraction" where a line begins as one that amends an earlier version.
    pub fn amendment(&self, line: &str) -> Option<&'static str> {
        let head = fold(&line[..line.floor_char_boundary(80)]);
        let found = self.amendments.iter().filter(|(words, _)| starts_with_words(&head, words));
        found.map(|(_, kind)| *kind).max()
    }

    /// The sign of `kind` ("live", "paywall" …) that an address, a title or a text shows.
    pub fn sign(&self, kind: &str, place: SignIn, words: &str) -> Option<&str> {
        let folded = fold(words);
        let shows = |sign: &&Sign| match place {
            SignIn::Address => folded.split('/').any(|part| part == sign.phrase),
            SignIn::Title | SignIn::Text => folded.contains(&sign.phrase),
        };
        let mut signs = self.signs.iter().filter(|sign| sign.kind == kind && sign.place == place);
        signs.find(shows).map(|sign| sign.phrase.as_str())
    }

    /// The agency's name for how a text signs it: "afp", "Agence France Presse", "KCNA".
    pub fn agency(&self, words: &str) -> Option<&str> {
        self.agencies.get(fold(words).trim_matches(|c: char| !c.is_alphanumeric())).map(String::as_str)
    }
}

/// The months by their names in the languages of `months.tsv`, lower case.
///
/// # Errors
/// The first bad row, with its file, line and cause.
pub fn months(data: &Data) -> Result<BTreeMap<String, i8>, Error> {
    let mut months = BTreeMap::new();
    each_row(data, "lexicon/months.tsv", 2, |fields| {
        let month = fields[1].parse().ok().filter(|month| (1..=12).contains(month));
        months.insert(fields[0].to_string(), month.ok_or("not a month")?);
        Ok(())
    })?;
    Ok(months)
}

/// How pages name those who wrote a story (`bylines.tsv`), lower case.
#[derive(Clone, Debug, Default)]
pub struct Bylines {
    /// What stands before a name: "by".
    pub lead: Vec<String>,
    /// What stands between two: "and".
    pub between: Vec<String>,
    /// Parts of the class of an element that holds names.
    pub class: BTreeSet<String>,
    /// Parts of the class of an element that holds something else about an author.
    pub aside: BTreeSet<String>,
}

impl Bylines {
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut all = Self::default();
        each_row(data, "lexicon/bylines.tsv", 2, |fields| {
            let word = fields[1].to_string();
            match fields[0] {
                "lead" => all.lead.push(word),
                "between" => all.between.push(word),
                "class" => drop(all.class.insert(word)),
                "aside" => drop(all.aside.insert(word)),
                other => return Err(format!("no such part of a byline: {other}")),
            }
            Ok(())
        })?;
        Ok(all)
    }
}

fn rule(fields: &[&str]) -> Result<Rule, String> {
    let kind = match fields[0] {
        "furniture" => BlockKind::Furniture,
        "caption" => BlockKind::Caption,
        "credit" => BlockKind::Credit,
        other => return Err(format!("no such kind: {other}")),
    };
    let place = match fields[1] {
        "is" => Where::Is,
        "starts" => Where::Starts,
        "ends" => Where::Ends,
        "holds" => Where::Holds,
        other => return Err(format!("no such place in a line: {other}")),
    };
    let words = fields[2].parse().map_err(|_| format!("not a number of words: {}", fields[2]))?;
    Ok(Rule { kind, place, phrase: fold(fields[3]), words, why: fields[4].to_string() })
}

pub(crate) fn each_row(
    data: &Data,
    path: &str,
    columns: usize,
    mut take: impl FnMut(&[&str]) -> Result<(), String>,
) -> Result<(), Error> {
    let layers = data.layers(path).map_err(|cause| Error::new(path, 0, cause.to_string()))?;
    for layer in layers {
        let text = std::str::from_utf8(&layer.bytes)
            .map_err(|cause| Error::new(&layer.origin, 0, cause.to_string()))?;
        for (at, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let fields: Vec<&str> = line.split('\t').collect();
            if fields.len() != columns {
                let cause = format!("{} columns where {columns} are due", fields.len());
                return Err(Error::new(&layer.origin, at + 1, cause));
            }
            take(&fields).map_err(|cause| Error::new(&layer.origin, at + 1, cause))?;
        }
    }
    Ok(())
}

/// Lower case, straight quotes, single spaces.
fn fold(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            match c {
                '’' | '‘' => out.push('\''),
                '“' | '”' => out.push('"'),
                _ => out.extend(c.to_lowercase()),
            }
        }
    }
    out
}

fn first_word(folded: &str) -> &str {
    folded.split(' ').next().unwrap_or("").trim_matches(|c: char| !c.is_alphanumeric() && c != '©')
}

fn starts_with_words(folded: &str, phrase: &str) -> bool {
    folded.strip_prefix(phrase).is_some_and(|rest| {
        rest.chars().next().is_none_or(|c| !c.is_alphanumeric())
            || phrase.ends_with(|c: char| !c.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Furniture {
        Furniture::load(&Data::shipped()).unwrap()
    }

    #[test]
    fn a_prompt_is_furniture_and_a_sentence_with_its_words_is_not() {
        let table = shipped();
        assert_eq!(table.rule_for("Sign up for our newsletter").map(|r| r.kind), Some(BlockKind::Furniture));
        assert_eq!(table.rule_for("Related content:").map(|r| r.kind), Some(BlockKind::Furniture));
        assert!(
            table.rule_for("Ministers said the related content of both treaties had been agreed.").is_none()
        );
        assert!(table.rule_for("The copyright treaty was signed in Geneva on Monday.").is_none());
    }

    #[test]
    fn an_agency_is_known_by_its_signatures() {
        let table = shipped();
        assert_eq!(table.agency("Agence France-Presse"), Some("AFP"));
        assert_eq!(table.agency("(afp)"), Some("AFP"));
        assert_eq!(table.agency("Ministry"), None);
    }

    #[test]
    fn tables_are_sorted_and_without_doubles() {
        for path in
            ["lexicon/furniture.tsv", "lexicon/agencies.tsv", "lexicon/months.tsv", "lexicon/page_parts.tsv"]
        {
            let layers = Data::shipped().layers(path).unwrap();
            let text = String::from_utf8(layers[0].bytes.to_vec()).unwrap();
            let rows: Vec<&str> = text.lines().filter(|l| !l.starts_with('#')).collect();
            let mut sorted = rows.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(rows, sorted, "{path}");
            assert!(text.starts_with('#') && text.contains("Licence"), "{path} names no licence");
        }
    }
}
