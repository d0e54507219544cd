use data::Data;
use facts::{Quantity, SmolStr, TextRange};
use parse::View;

use super::Ground;
use super::types::Types;
use crate::Error;
use crate::find::Candidate;
use crate::numbers::{Number, Numbers};
use crate::pattern::Code;
use crate::phrases::Phrases;

/// What is counted: `events/counts.tsv`, and how numbers are written.
#[derive(Debug, Default)]
pub struct Counts {
    rows: Vec<Row>,
    /// Words done to the counted, words that they do, words that name them, what alone may be counted.
    words: [Phrases; 4],
    numbers: Numbers,
}

#[derive(Debug)]
struct Row {
    kind: SmolStr,
    any_unit: bool,
    /// Among what may be counted are people.
    of_people: bool,
    types: Types,
}

const DONE_TO: usize = 0;
const DO: usize = 1;
const NAMED: usize = 2;
const UNIT: usize = 3;

impl Counts {
    /// # Errors
    /// The first bad row.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut counts = Self { numbers: Numbers::load(data)?, ..Self::default() };
        for row in crate::rows::read(data, "events/counts.tsv", 6)? {
            let number = counts.rows.len();
            for (phrases, list) in counts.words.iter_mut().zip(&row.cells[1..5]) {
                phrases.add(list, number);
            }
            counts.rows.push(Row {
                kind: SmolStr::new(&row.cells[0]),
                any_unit: row.cells[4].is_empty(),
                of_people: row.cells[4].split(", ").any(|unit| unit == "people"),
                types: Types::parse(&row.cells[5]),
            });
        }
        Ok(counts)
    }

    /// Counts in the event's clause: who was killed, hurt, held or sent, and sums of money.
    pub fn read(&self, ground: &Ground, candidate: &Candidate, code: &Code) -> Vec<Quantity> {
        let view = ground.view;
        let mut found: Vec<Quantity> = Vec::new();
        let mut next = 0;
        for word in view.subtree(outcome(view, candidate.carrier)) {
            if is_of_next_deed(ground, candidate.carrier, word) {
                continue;
            }
            if word < next || !self.numbers.begins(view, word) || self.is_of_time(ground, word) {
                continue;
            }
            let Some(number) = self.numbers.at(view, word) else { continue };
            next = number.last + 1;
            if let Some(quantity) = self.money(view, &number).or_else(|| self.count(view, &number, code))
                && !found.iter().any(|q| q.range.meets(quantity.range))
            {
                found.push(quantity);
            }
        }
        found
    }

    fn is_of_time(&self, ground: &Ground, word: usize) -> bool {
        let sentence = ground.view.sentence_index(word);
        ground.times.of(sentence).any(|at| ground.mentions.times[at].words.contains(word))
    }

    /// What the thing counted is to the event.
    fn count(&self, view: &View, number: &Number, code: &Code) -> Option<Quantity> {
        let (noun, unit) = counted(view, number)?;
        let row = self.kind_of(view, noun, unit.unwrap_or(noun))?;
        let mut range = view.range(number.from).cover(view.range(number.last));
        if let Some(unit) = unit {
            range = range.cover(view.range(unit));
        }
        let unit = unit.map(|unit| SmolStr::new(view.lemma(unit)));
        row.types.hold(code).then(|| quantity(row.kind.clone(), number, unit, range))
    }

    /// The row of the first of: what became of the counted, what is done to them, what they do, what they are called.
    fn kind_of(&self, view: &View, noun: usize, unit: usize) -> Option<&Row> {
        let named = |word: usize| self.fitting(view, NAMED, word, unit);
        let told = self.by_state(view, noun).or_else(|| self.by_deed(view, noun, unit));
        told.or_else(|| named(unit)).or_else(|| named(noun))
    }

    /// "left 12 people dead", "12 people were left homeless": what became of them.
    fn by_state(&self, view: &View, noun: usize) -> Option<&Row> {
        let end = view.sentence(noun).words.end as usize;
        let state = |w: &usize| view.upos(*w) == "ADJ" || view.xpos(*w) == "VBN";
        let near = (noun + 1..end.min(noun + 3)).filter(state);
        let below =
            view.children(noun).filter(|&c| matches!(view.deprel(c).base(), "amod" | "acl")).filter(state);
        below.chain(near).find_map(|w| self.fitting(view, NAMED, w, noun))
    }

    fn by_deed(&self, view: &View, noun: usize, unit: usize) -> Option<&Row> {
        let first = std::iter::successors(Some(noun), |&w| view.head(w).filter(|_| view.deprel(w) == "conj"))
            .last()?;
        if let Some(row) = joined_verb(view, first, noun).and_then(|v| self.fitting(view, DONE_TO, v, unit)) {
            return Some(row);
        }
        let deeds = view.children(noun).filter(|&c| view.deprel(c).base() == "acl");
        for deed in deeds {
            let which = if view.xpos(deed) == "VBG" { DO } else { DONE_TO };
            if let Some(row) = self.fitting(view, which, deed, unit) {
                return Some(row);
            }
        }
        let over = view.head(first)?;
        let killed = || view.children_by(over, "xcomp").find(|&c| is_reported(view, c));
        if let Some(verb) = (view.deprel(first) == "nsubj:pass").then(killed).flatten() {
            return self.fitting(view, DONE_TO, verb, unit);
        }
        // "forced 300 people to flee"
        let made = view.children_by(over, "xcomp").find(|&c| c > noun && view.deprel(first) == "obj");
        if let Some(row) = made.and_then(|c| self.fitting(view, DO, c, unit)) {
            return Some(row);
        }
        let passive =
            view.children(over).any(|c| matches!(view.deprel(c).as_str(), "aux:pass" | "nsubj:pass"));
        let has_object = view.children(over).any(|c| view.deprel(c) == "obj");
        let which: &[usize] = match view.deprel(first).as_str() {
            "obj" | "nsubj:pass" => &[DONE_TO],
            "nsubj" if passive => &[DONE_TO],
            "nsubj" if !has_object && view.xpos(over) == "VBN" => &[DONE_TO, DO],
            // "killed between 20 and 30 soldiers"
            "obl" if is_ranged(view, first) => &[DONE_TO],
            "nsubj" => &[DO],
            // "the death of 14 people", "a toll of 45"
            "nmod" | "nmod:poss" | "compound" => &[DONE_TO, NAMED],
            "obl" if view.children(over).any(|c| self.fitting(view, NAMED, c, c).is_some()) => {
                let told = view.children(over).find_map(|c| self.fitting(view, NAMED, c, c));
                return told.filter(|_| {
                    view.children(first).any(|c| view.lemma(c) == "to" || view.lemma(c) == "at")
                });
            }
            // "14 killed in clashes": the verb that the parser puts on top
            "nummod" => &[DONE_TO],
            _ => return None,
        };
        which.iter().find_map(|&which| self.fitting(view, which, over, unit))
    }

    /// The first row whose words of the sort stand at `word`, where the unit may be counted by it.
    fn fitting(&self, view: &View, sort: usize, word: usize, unit: usize) -> Option<&Row> {
        let mut rows = Vec::new();
        self.words[sort].at(view, word, |row| rows.push(row));
        let mut units = Vec::new();
        self.words[UNIT].at(view, unit, |row| units.push(row));
        // "hundreds of Haitians"
        let people = view.xpos(unit) == "NNPS";
        rows.sort_unstable();
        rows.into_iter()
            .find(|row| {
                let row = *row;
                self.rows[row].any_unit || units.contains(&row) || people && self.rows[row].of_people
            })
            .map(|row| &self.rows[row])
    }

    fn money(&self, view: &View, number: &Number) -> Option<Quantity> {
        let before = number.first.checked_sub(1).filter(|&w| self.numbers.is_sign(view, w));
        let sign = before.and_then(|w| self.numbers.currency(view, w));
        let glued = view.text(number.first).chars().next().filter(|c| !c.is_alphanumeric());
        let words = view.sentence(number.first).words;
        let after = (number.last + 1..number.last + 3).find(|&w| {
            words.contains(w) && view.upos(w) == "NOUN" && self.numbers.currency(view, w).is_some()
        });
        let unit = match (sign, after) {
            (Some(unit), _) => unit.clone(),
            (None, Some(word)) => self.numbers.currency(view, word)?.clone(),
            (None, None) => self.numbers.sign(glued?)?.clone(),
        };
        let mut range = view.range(number.from).cover(view.range(number.last));
        if let Some(word) = before.or(after) {
            range = range.cover(view.range(word));
        }
        Some(quantity(SmolStr::new_static("money"), number, Some(unit), range))
    }
}

fn quantity(kind: SmolStr, number: &Number, unit: Option<SmolStr>, range: TextRange) -> Quantity {
    Quantity { kind, min: number.min, max: number.max, unit, range }
}

/// "between 20 and 30 soldiers": no preposition of the noun's, but part of its number.
fn is_ranged(view: &View, noun: usize) -> bool {
    let numbers = view.children(noun).filter(|&c| view.deprel(c).base() == "nummod");
    numbers.chain([noun]).any(|w| view.children_by(w, "case").any(|c| view.lemma(c) == "between"))
}

/// Of a deed told as a noun, the verb that says what came of it: "the raid left 9 people dead".
fn outcome(view: &View, carrier: usize) -> usize {
    let told = view.upos(carrier) == "NOUN" && view.deprel(carrier) == "nsubj";
    // "51 people were reported killed": the number stands with the verb above.
    let reported = is_reported(view, carrier);
    view.head(carrier).filter(|&h| (told || reported) && view.upos(h) == "VERB").unwrap_or(carrier)
}

/// "were reported killed", "are feared dead": the participle says what became of the subject.
fn is_reported(view: &View, word: usize) -> bool {
    let passive = |h: usize| view.children(h).any(|c| view.deprel(c) == "nsubj:pass");
    view.deprel(word) == "xcomp" && view.xpos(word) == "VBN" && view.head(word).is_some_and(passive)
}

/// "the shootings in Ohio and a gunman killing five": what is joined to a deed with a doer of its own is another deed.
fn is_of_next_deed(ground: &Ground, carrier: usize, word: usize) -> bool {
    let view = ground.view;
    let next = std::iter::once(word).chain(view.ancestors(word)).find(|&w| view.head(w) == Some(carrier));
    next.is_some_and(|next| {
        view.upos(carrier) == "NOUN"
            && view.deprel(next) == "conj"
            && view.children(next).any(|c| view.deprel(c).base() == "acl")
            && ground.sides.at(next).is_some()
    })
}

/// "killed 12 and wounded 25 others": the second verb, where the tree joins the objects and leaves it none.
fn joined_verb(view: &View, first: usize, noun: usize) -> Option<usize> {
    let over = view.head(first).filter(|_| first != noun)?;
    let bare = |&v: &usize| {
        (first..noun).contains(&v) && view.upos(v) == "VERB" && view.children_by(v, "obj").next().is_none()
    };
    view.children_by(over, "conj").rfind(bare)
}

/// The noun phrase of the number, and the noun that it counts: itself, what it is `of`, or none ("14 were wounded").
fn counted(view: &View, number: &Number) -> Option<(usize, Option<usize>)> {
    let inside = |w: usize| (number.from..=number.last).contains(&w);
    let hangs_out = |w: &usize| view.head(*w).is_none_or(|h| !inside(h));
    // "as many as 15 pirates": "many" hangs on the noun, the number on "many".
    let top = (number.first..=number.last)
        .find(hangs_out)
        .or_else(|| (number.from..number.first).find(|w| hangs_out(w) && view.deprel(*w) == "amod"))?;
    let head = view.head(top);
    if (view.deprel(top).base() == "nummod" || top < number.first)
        && let Some(noun) =
            head.filter(|&h| matches!(view.upos(h).as_str(), "NOUN" | "PROPN" | "ADJ" | "PRON"))
    {
        return Some((noun, Some(noun)));
    }
    let of = (number.first..=number.last).flat_map(|w| view.children(w)).find(|&c| {
        view.deprel(c).base() == "nmod"
            && !inside(c)
            && view.children_by(c, "case").any(|m| view.lemma(m) == "of")
    });
    // "14 dead", where the parser takes the number for the head.
    let beside = (number.last + 1 < view.sentence(top).words.end as usize)
        .then_some(number.last + 1)
        .filter(|&w| view.head(w) == Some(top) && matches!(view.upos(w).as_str(), "NOUN" | "ADJ"));
    Some((top, of.or(beside)))
}
