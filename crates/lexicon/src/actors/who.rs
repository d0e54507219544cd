//! Answers to "who is …": a name, or an office and the day.

use facts::Date;

use super::{Actors, Holder, Organisation, Person, Sense, State, Use, key};

/// What the tables know of a phrase.
pub enum Answer<'a> {
    Found(Found<'a>),
    /// Nothing; names that are spelt nearly so.
    Unknown {
        near: Vec<String>,
    },
}

/// An entry, and the office it was found by.
pub enum Found<'a> {
    State(&'a State),
    Organisation(&'a Organisation),
    /// A person with the offices held, or the one asked for.
    Person {
        person: &'a Person,
        terms: Vec<&'a Holder>,
    },
    /// The office is known and nobody stands in it on that day.
    Vacant {
        of: String,
        office: String,
    },
}

impl Actors {
    /// Answers "Vladimir Putin", "Moscow", "the French foreign minister", "Seoul's defence minister",
    /// "the president of Chile", "the UN secretary-general". `day` is the day that an office is asked for.
    pub fn who(&self, phrase: &str, day: Option<Date>) -> Answer<'_> {
        let plain = phrase.trim().trim_start_matches("the ").trim_start_matches("The ").trim();
        if let Some(&sense) = self.named(plain).first() {
            return Answer::Found(self.found(sense));
        }
        if let Some(found) = self.office_holder(plain, day) {
            return Answer::Found(found);
        }
        let mut family = self
            .family(plain)
            .into_iter()
            .filter(|&id| day.is_none_or(|day| self.terms(id).any(|term| term.holds_on(day))));
        if let (Some(id), None) = (family.next(), family.next()) {
            return Answer::Found(self.found(Sense::Person(id)));
        }
        Answer::Unknown { near: self.near(plain) }
    }

    fn found(&self, sense: Sense) -> Found<'_> {
        match sense {
            Sense::State(id, _) => Found::State(self.state(id)),
            Sense::Organisation(id) => Found::Organisation(self.organisation(id)),
            Sense::Person(id) => Found::Person { person: self.person(id), terms: self.terms(id).collect() },
        }
    }

    /// A name of a state or an organisation on either side of a title.
    fn office_holder(&self, phrase: &str, day: Option<Date>) -> Option<Found<'_>> {
        let phrase = phrase.replace("'s ", " ").replace("’s ", " ");
        let words: Vec<&str> = phrase.split_whitespace().collect();
        let of_at = words.iter().position(|&word| word == "of" || word == "for");
        let splits = (1..words.len()).map(|at| (&words[..at], &words[at..]));
        let splits = splits.map(|(of, title)| (of.join(" "), title.to_vec()));
        let after = of_at.map(|at| {
            let name = words[at + 1..].join(" ");
            (name.strip_prefix("the ").unwrap_or(&name).to_string(), words[..at].to_vec())
        });
        for (name, title) in after.into_iter().chain(splits) {
            let Some((taken, titles)) = self.title_at(
                title.iter().map(|word| lower(word)).collect::<Vec<_>>().iter().map(String::as_str),
            ) else {
                continue;
            };
            if taken != title.len() {
                continue;
            }
            let of = self.named(&name).into_iter().find_map(|sense| match sense {
                Sense::State(_, Use::Short) | Sense::Person(_) => None,
                Sense::State(id, _) => Some(self.state(id).id.as_str()),
                Sense::Organisation(id) => Some(self.organisation(id).name.as_str()),
            });
            let Some(of) = of else { continue };
            let Some(office) = self.office_of(&titles, of, day) else { continue };
            return Some(match day.and_then(|day| self.holder(of, office, day)) {
                Some(holder) => Found::Person { person: self.person(holder.person), terms: vec![holder] },
                None => Found::Vacant { of: of.to_string(), office: office.to_string() },
            });
        }
        None
    }

    /// At most five known names that differ least in their letters.
    fn near(&self, phrase: &str) -> Vec<String> {
        let wanted = key(phrase);
        let most = (wanted.len() / 4).clamp(1, 4);
        let mut near: Vec<(usize, &str)> = self
            .names
            .keys()
            .chain(self.families.keys())
            .filter(|name| name.len().abs_diff(wanted.len()) <= most)
            .map(|name| (distance(name, &wanted), name))
            .filter(|&(distance, _)| distance <= most)
            .collect();
        near.sort_unstable();
        near.dedup();
        near.into_iter().take(5).map(|(_, name)| name.to_string()).collect()
    }
}

fn lower(word: &str) -> String {
    word.to_lowercase()
}

/// Letters to insert, delete or change to make one of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let change = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}
