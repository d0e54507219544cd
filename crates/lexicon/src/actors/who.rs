//! Answers to "who is …": a name, or an office and the day.

use facts::Date;

use super::{Actors, Holder, Organisation, Person, PersonId, Sense, Stand, State, TitleId, Use};

/// What the tables know of a phrase.
pub enum Answer<'a> {
    Found(Found<'a>),
    /// Nothing; names that are spelt nearly so, or the phrase with one word as the tables have it.
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
        stand: Stand,
    },
    /// Those who held an office before the day, the last first.
    Former {
        terms: Vec<&'a Holder>,
    },
}

impl Actors {
    /// Answers "Vladimir Putin", "Moscow", "the French foreign minister", "Seoul's defence minister",
    /// "the president of Chile", "the UN secretary-general", "the former French president", "President-elect Biden". `day` is the day that an office is asked for.
    pub fn who(&self, phrase: &str, day: Option<Date>) -> Answer<'_> {
        let plain = phrase.trim().trim_start_matches("the ").trim_start_matches("The ").trim();
        let mut senses = self.named(plain);
        self.standing(&mut senses, day);
        // "King Abdullah" in 2019 is Jordan's.
        let serves = |sense: &&Sense| matches!(sense, Sense::Person(id) if self.terms(*id).any(|term| day.is_some_and(|day| term.holds_on(day))));
        if let Some(&sense) = senses.iter().find(serves).or(senses.first()) {
            return Answer::Found(self.found(sense));
        }
        if let Some(found) = self.office_holder(plain, day) {
            return Answer::Found(found);
        }
        let serves = |id: &PersonId| day.is_none_or(|day| self.terms(*id).any(|term| term.holds_on(day)));
        for pool in [self.family(plain), self.variants(plain)] {
            if let [id] = pool.into_iter().filter(serves).collect::<Vec<_>>()[..] {
                return Answer::Found(self.found(Sense::Person(id)));
            }
        }
        Answer::Unknown { near: self.near(plain, day) }
    }

    fn found(&self, sense: Sense) -> Found<'_> {
        match sense {
            Sense::State(id, _) => Found::State(self.state(id)),
            Sense::Organisation(id) => Found::Organisation(self.organisation(id)),
            Sense::Person(id) => Found::Person { person: self.person(id), terms: self.terms(id).collect() },
        }
    }

    /// An office with its state or organisation on either side of the title, or a title with a name; and how who is
    /// meant stands to it ("former", "then", "-elect").
    pub(super) fn office_holder(&self, phrase: &str, day: Option<Date>) -> Option<Found<'_>> {
        let phrase = phrase.replace("'s ", " ").replace("’s ", " ");
        let words: Vec<String> = phrase.split_whitespace().map(String::from).collect();
        if let Some(found) = self.in_office(&words, Stand::Now, day) {
            return Some(found);
        }
        let (words, stand) = self.without_marks(&words)?;
        self.in_office(&words, stand, day)
    }

    /// The words without the one that says how somebody stands to the office ("ex-president" without "ex").
    fn without_marks(&self, words: &[String]) -> Option<(Vec<String>, Stand)> {
        let (at, stand) =
            words.iter().enumerate().find_map(|(at, word)| self.stand(word).map(|stand| (at, stand)))?;
        let mut rest: Vec<String> = words.to_vec();
        let parts = words[at].split('-').filter(|part| self.stand(part).is_none());
        let kept = parts.collect::<Vec<_>>().join("-");
        match kept.is_empty() {
            true => drop(rest.remove(at)),
            false => rest[at] = kept,
        }
        (stand != Stand::Below).then_some((rest, stand))
    }

    fn in_office(&self, words: &[String], stand: Stand, day: Option<Date>) -> Option<Found<'_>> {
        let of_at = words.iter().position(|word| word == "of" || word == "for");
        let splits = (1..words.len()).map(|at| (words[..at].join(" "), &words[at..]));
        let after = of_at.map(|at| {
            let name = words[at + 1..].join(" ");
            (name.strip_prefix("the ").unwrap_or(&name).to_string(), &words[..at])
        });
        for (name, title) in after.into_iter().chain(splits) {
            let Some(titles) = self.whole_title(title) else { continue };
            let mut senses = self.named(&name);
            self.standing(&mut senses, day);
            let of = senses.into_iter().find_map(|sense| match sense {
                Sense::State(_, Use::Short | Use::Pair) | Sense::Person(_) => None,
                Sense::State(id, _) => Some(self.state(id).id.as_str()),
                Sense::Organisation(id) => Some(self.organisation(id).name.as_str()),
            });
            let Some(of) = of else { continue };
            let office = match stand.is_past() {
                true => self.office_once(&titles, of, day),
                false => self.office_of(&titles, of, day),
            };
            let Some(office) = office else { continue };
            return Some(self.stands_so(of, office, stand, day));
        }
        // "the Kremlin spokesman": a title that only one state has names its state.
        if let Some(titles) = self.whole_title(words)
            && let Some(of) = self.sole_state(&titles)
            && let Some(office) = self.office_of(&titles, of, day)
        {
            return Some(self.stands_so(of, office, stand, day));
        }
        (1..words.len()).find_map(|at| {
            let titles = self.whole_title(&words[..at])?;
            self.titled(&words[at..].join(" "), &titles, stand, day?)
        })
    }

    fn whole_title(&self, words: &[String]) -> Option<Vec<TitleId>> {
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let (taken, titles) = self.title_at(lower.iter().map(String::as_str))?;
        (taken == words.len()).then_some(titles)
    }

    fn stands_so(&self, of: &str, office: &str, stand: Stand, day: Option<Date>) -> Found<'_> {
        let holder = match (day, stand) {
            (Some(day), Stand::Former | Stand::Late) => {
                let terms = self.formers(of, office, day);
                if !terms.is_empty() {
                    return Found::Former { terms };
                }
                None
            }
            (Some(day), Stand::Elect | Stand::Next) => self.elect(of, office, day),
            (Some(day), _) => self.holder(of, office, day),
            (None, _) => None,
        };
        match holder {
            Some(holder) => Found::Person { person: self.person(holder.person), terms: vec![holder] },
            None => Found::Vacant { of: of.to_string(), office: office.to_string(), stand },
        }
    }

    /// "former President Obama": the one person of that name who stands so to the office.
    fn titled(&self, name: &str, titles: &[TitleId], stand: Stand, day: Date) -> Option<Found<'_>> {
        let full = self.named(name).into_iter().filter_map(|sense| match sense {
            Sense::Person(id) => Some(id),
            _ => None,
        });
        let mut terms: Vec<&Holder> =
            full.chain(self.family(name)).filter_map(|id| self.term_of(id, titles, stand, day)).collect();
        terms.dedup_by_key(|term| term.person);
        match terms[..] {
            [term] => Some(Found::Person { person: self.person(term.person), terms: vec![term] }),
            _ => None,
        }
    }
}
