//! Sports and business news: their attacks, clashes and retreats are none.

use facts::{EntityKind, Event, MentionId, MentionKind};
use parse::View;
use std::collections::BTreeSet;

use crate::Error;
use crate::assemble::{Ground, is_political};
use crate::phrases::Phrases;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Sport,
    Business,
}

/// Words that news of a field is full of: `events/fields.tsv`.
#[derive(Debug, Default)]
pub struct FieldWords {
    words: Phrases,
    rows: Vec<(Field, usize)>,
}

/// Different words of sport from which on a text is a sports report, if it is also dense with them.
const DIFFERENT: usize = 4;
/// A sports report has one such word among this many, or more.
const AMONG: usize = 25;
/// What the words of a sentence have to tell together for the sentence to be of the field.
const TOLD: usize = 2;

/// Deeds that news of a field tells of by way of metaphor.
const METAPHORS: &[&str] = &["ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "CONSULT", "THREATEN", "CONCEDE"];
/// Deeds that firms and teams do as states do.
const DEALS: &[&str] = &["AGREE", "COOPERATE", "SUPPORT", "AID"];
/// What clubs and coaches say of each other.
const WORDS: &[&str] = &["ACCUSE", "REQUEST", "REJECT"];
/// Sectors whose actors mean what is said: police at a match, a minister on a merger.
const IN_EARNEST: &[&str] =
    &["GOV", "MIL", "COP", "JUD", "LEG", "REB", "SPY", "UAF", "PRM", "CRM", "OPP", "IGO", "CVL", "LAB"];

impl FieldWords {
    /// # Errors
    /// The first bad row.
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        let mut fields = Self::default();
        for row in crate::rows::read(data, "events/fields.tsv", 3)? {
            let field = match row.cells[1].as_str() {
                "sport" => Field::Sport,
                "business" => Field::Business,
                _ => return Err(row.error(2, "neither `sport` nor `business`")),
            };
            let tells = row.cells[2].parse().map_err(|_| row.error(3, "not a number"))?;
            fields.words.add(&row.cells[0], fields.rows.len());
            fields.rows.push((field, tells));
        }
        Ok(fields)
    }

    /// The rows of one field that the words hold, each once, and how many words there are of it.
    fn told(&self, view: &View, field: Field, words: std::ops::Range<usize>) -> (BTreeSet<usize>, usize) {
        let (mut different, mut count) = (BTreeSet::new(), 0);
        for word in words {
            self.words.at(view, word, |row| {
                if self.rows[row].0 == field {
                    different.insert(row);
                    count += 1;
                }
            });
        }
        (different, count)
    }

    /// True where the whole article reads as a report of a game.
    fn is_sports_report(&self, view: &View) -> bool {
        let (different, count) = self.told(view, Field::Sport, 0..view.word_count());
        different.len() >= DIFFERENT && count * AMONG >= view.word_count()
    }

    fn is_of(&self, view: &View, field: Field, word: usize) -> bool {
        let words = view.sentence(word).words.indices();
        let (different, _) = self.told(view, field, words.clone());
        let told: usize = different.into_iter().map(|row| self.rows[row].1).sum();
        let scored = field == Field::Sport && words.into_iter().any(|w| is_score(view.text(w)));
        told + usize::from(scored) >= TOLD
    }
}

/// "2-1", "30–26".
fn is_score(text: &str) -> bool {
    let digits = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split_once(['-', '–']).is_some_and(|(a, b)| digits(a) && digits(b))
}

/// Leaves out what sports and business news does not mean.
pub fn drop_metaphors(ground: &Ground, fields: &FieldWords, events: &mut Vec<Event>) {
    let report = fields.is_sports_report(ground.view);
    events.retain(|event| {
        let act = event.act.as_ref().map_or("", |act| act.kind.as_str());
        let code = event.plover.as_ref().map_or("", |plover| plover.kind.as_str());
        let metaphor = METAPHORS.contains(&act);
        if report && metaphor {
            return false;
        }
        let told = if METAPHORS.contains(&code) || metaphor && !DEALS.contains(&code) {
            Told::Metaphor
        } else if metaphor || DEALS.contains(&act) {
            Told::Deal
        } else if WORDS.contains(&act) {
            Told::Word
        } else {
            return !is_among_firms(ground, fields, event);
        };
        let earnest = event.sources.iter().chain(&event.targets).any(|&id| in_earnest(ground, id));
        earnest || !is_of_sport(ground, fields, event, told) && !is_of_business(ground, fields, event, told)
    });
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Metaphor,
    Deal,
    Word,
}

/// A game, a deal with a player, a word from a coach; what states agree or demand of each other over sport is meant.
fn is_of_sport(ground: &Ground, fields: &FieldWords, event: &Event, told: Told) -> bool {
    let state = |&id: &MentionId| is_state(ground, id);
    let meant = match told {
        Told::Metaphor => false,
        Told::Deal => event.sources.iter().chain(&event.targets).all(state),
        Told::Word => event.sources.iter().any(state),
    };
    !meant && !event.sources.is_empty() && fields.is_of(ground.view, Field::Sport, event.word as usize)
}

/// A firm's deed; of deals only where no state stands on the other side.
fn is_of_business(ground: &Ground, fields: &FieldWords, event: &Event, told: Told) -> bool {
    let firms = event.sources.iter().all(|&id| !is_political(ground, id));
    let apart = || event.targets.iter().all(|&id| !is_state(ground, id));
    firms
        && (told == Told::Metaphor || told == Told::Deal && apart())
        && fields.is_of(ground.view, Field::Business, event.word as usize)
}

/// What parties without public office have with each other where the sentence speaks of shares, offers and stakes.
fn is_among_firms(ground: &Ground, fields: &FieldWords, event: &Event) -> bool {
    let mut sides = event.sources.iter().chain(&event.targets);
    !event.sources.is_empty()
        && sides.all(|&id| !is_political(ground, id) && !in_earnest(ground, id))
        && fields.is_of(ground.view, Field::Business, event.word as usize)
}

/// An office, a body or an armed group; states by name stand for their teams.
fn in_earnest(ground: &Ground, id: MentionId) -> bool {
    let entity = ground.sides.mention(id).entity.map(|e| &ground.mentions.entities[e.0 as usize]);
    entity.is_some_and(|e| {
        e.kind != EntityKind::State && e.sectors.iter().any(|s| IN_EARNEST.contains(&s.as_str()))
    })
}

/// A state that is named for itself, not before or behind a thing: "Scottish brewer", "routes to Brazil".
fn is_state(ground: &Ground, id: MentionId) -> bool {
    let view = ground.view;
    let mention = ground.sides.mention(id);
    let word = mention.head as usize;
    let named = mention.kind == MentionKind::Country && is_political(ground, id);
    let inside = matches!(view.deprel(word).base(), "amod" | "compound" | "nmod")
        && view
            .head(word)
            .is_some_and(|above| view.upos(above) == "NOUN" && ground.sides.at(above).is_none());
    named && !inside || in_earnest(ground, id)
}
