//! Links inside one article: what denies, confirms, repeats or answers what.

mod contradict;
mod denial;
#[cfg(test)]
mod tests;

use facts::{Event, Link, LinkEnd, LinkKind, MentionId, Mentions, SmolStr, Statement, TextRange};
use parse::View;

use data::Data;

use crate::Error;
use crate::by_sentence::BySentence;
use crate::find::Sides;
use crate::pattern::{Patterns, Shape};
use crate::phrases::Phrases;
use crate::statements::Cues;
use crate::status::Statuses;

/// Statements or events back that a repetition or a confirmation may reach.
const REACH: usize = 200;

/// Words by use: `events/links.tsv`.
#[derive(Debug, Default)]
pub struct Words(Phrases);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Answers,
    Repeats,
    Confirms,
    Denies,
    Claim,
    Pointing,
    False,
    Dismisses,
    Withholds,
    Disclaims,
}

const USES: [(&str, Use); 10] = [
    ("answers", Use::Answers),
    ("repeats", Use::Repeats),
    ("confirms", Use::Confirms),
    ("denies", Use::Denies),
    ("claim", Use::Claim),
    ("pointing", Use::Pointing),
    ("false", Use::False),
    ("dismisses", Use::Dismisses),
    ("withholds", Use::Withholds),
    ("disclaims", Use::Disclaims),
];

impl Words {
    /// # Errors
    /// The first bad row.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut words = Phrases::default();
        for row in crate::rows::read(data, "events/links.tsv", 2)? {
            let at = USES.iter().position(|(name, _)| *name == row.cells[0]);
            words.add(&row.cells[1], at.ok_or_else(|| row.error(1, "no such use"))?);
        }
        Ok(Self(words))
    }

    /// Whether the word, or a phrase that begins at it, has the use.
    fn is(&self, view: &View, word: usize, use_: Use) -> bool {
        let mut found = false;
        self.0.at(view, word, |at| found |= USES[at].1 == use_);
        found
    }
}

/// What links are read from.
pub struct Ground<'a> {
    pub words: &'a Words,
    pub patterns: &'a Patterns,
    pub view: &'a View<'a>,
    pub mentions: &'a Mentions,
    /// By mention: whether it is of public affairs.
    pub public: &'a [bool],
    pub statements: &'a [Statement],
    /// Statements by the sentences of their content.
    pub said: &'a BySentence,
    pub statuses: &'a Statuses,
    pub cues: &'a Cues,
}

/// Links of one article. Denials become events of their own and are put in their place in the text.
pub fn read(ground: &Ground, events: &mut Vec<Event>) -> Vec<Link> {
    let mut links = denial::read(ground, events);
    for (index, statement) in ground.statements.iter().enumerate() {
        let Some(cue) = statement.cue.and_then(|c| ground.view.word_at(c.start as usize)) else { continue };
        let from = LinkEnd::Statement(index as u32);
        let has = |use_: Use| ground.words.is(ground.view, cue, use_);
        // "hit back, saying": the phrase governs the cue.
        let governed = |use_: Use| {
            let over = ground.view.head(cue).filter(|_| ground.view.deprel(cue).base() == "advcl");
            has(use_) || over.is_some_and(|w| ground.words.is(ground.view, w, use_))
        };
        if governed(Use::Answers) {
            links.extend(answer(ground, index).map(|to| link(LinkKind::Answers, from, to, statement)));
        } else if governed(Use::Repeats) || says_again(ground, cue) {
            let own = |to: &LinkEnd| match to {
                LinkEnd::Statement(to) => {
                    ground.share_side(&statement.speakers, &ground.statements[*to as usize].speakers)
                }
                LinkEnd::Event(_) => true,
            };
            let to = repeated(ground, index).filter(|to| governed(Use::Repeats) || own(to));
            links.extend(to.map(|to| link(LinkKind::Repeats, from, to, statement)));
        } else if has(Use::Confirms) || ground.cues.class(ground.view, cue) == Some("confirm") {
            let to = confirmed(ground, statement, events);
            links.extend(to.map(|to| link(LinkKind::Confirms, from, to, statement)));
        }
    }
    links
}

/// "again accused Chad", where the cue is either word.
fn says_again(ground: &Ground, cue: usize) -> bool {
    let again = |w: usize| ground.view.lemma(w) == "again";
    again(cue) || ground.view.children_by(cue, "advmod").any(again)
}

fn link(kind: LinkKind, from: LinkEnd, to: LinkEnd, statement: &Statement) -> Link {
    let rule = SmolStr::new_static(match kind {
        LinkKind::Denies => "denies/cue",
        LinkKind::Confirms => "confirms/cue",
        LinkKind::Repeats => "repeats/cue",
        LinkKind::Answers => "answers/cue",
    });
    Link { kind, from, to, spans: statement.cue.into_iter().collect(), confidence: 0.6, rule }
}

impl Ground<'_> {
    /// True where two mentions stand for one actor, or for actors of one state.
    fn same_side(&self, a: MentionId, b: MentionId) -> bool {
        let entity = |id: MentionId| self.mentions.mentions[id.0 as usize].entity;
        let country =
            |id: MentionId| entity(id).and_then(|e| Sides::state_of(&self.mentions.entities[e.0 as usize]));
        a == b
            || entity(a).is_some() && entity(a) == entity(b)
            || country(a).is_some() && country(a) == country(b)
    }

    fn share_side(&self, some: &[MentionId], others: &[MentionId]) -> bool {
        some.iter().any(|&a| others.iter().any(|&b| self.same_side(a, b)))
    }

    fn sentence_of(&self, byte: u32) -> usize {
        self.view.word_at(byte as usize).map_or(0, |w| self.view.sentence_index(w))
    }
}

/// The statement of another speaker just before, within three sentences.
fn answer(ground: &Ground, index: usize) -> Option<LinkEnd> {
    let own = &ground.statements[index];
    let at = ground.sentence_of(own.content[0].start);
    (0..index)
        .rev()
        .take_while(|&s| at - ground.sentence_of(ground.statements[s].content[0].start).min(at) <= 3)
        .find(|&s| {
            let other = &ground.statements[s];
            !other.speakers.is_empty() && !ground.share_side(&own.speakers, &other.speakers)
        })
        .map(|s| LinkEnd::Statement(s as u32))
}

/// The last statement of another before `word`, within reach.
fn said_before(ground: &Ground, word: usize, speakers: &[MentionId]) -> Option<usize> {
    let at = ground.view.sentence_index(word);
    let start = ground.view.range(word).start;
    (0..ground.statements.len()).rev().find(|&s| {
        let other = &ground.statements[s];
        let first = other.content[0];
        first.end <= start
            && at - ground.sentence_of(first.start).min(at) <= denial::REACH
            && !other.speakers.is_empty()
            && !ground.share_side(&other.speakers, speakers)
    })
}

/// An earlier statement whose content words are mostly the same.
fn repeated(ground: &Ground, index: usize) -> Option<LinkEnd> {
    let content = |s: usize| content_words(ground, &ground.statements[s], &["NOUN", "PROPN", "VERB"]);
    let words = content(index);
    (0..index)
        .rev()
        .take(REACH)
        .find(|&s| {
            let other = content(s);
            let same = words.iter().filter(|w| other.contains(w)).count();
            same >= 2 && same * 2 >= words.len()
        })
        .map(|s| LinkEnd::Statement(s as u32))
}

/// The lemmas of a statement's words of these parts of speech.
fn content_words<'a>(ground: &'a Ground, statement: &Statement, upos: &[&str]) -> Vec<&'a str> {
    let view = ground.view;
    let first = statement.content.first().and_then(|c| view.word_at(c.start as usize));
    let Some(first) = first else { return Vec::new() };
    (first..view.word_count())
        .take_while(|&w| statement.content.iter().any(|c| view.range(w).start < c.end))
        .filter(|&w| upos.contains(&view.upos(w).as_str()))
        .map(|w| view.lemma(w))
        .collect()
}

/// What is confirmed: an event told before with the same deed, or the one in the statement itself.
fn confirmed(ground: &Ground, statement: &Statement, events: &[Event]) -> Option<LinkEnd> {
    let Some(inside) = statement.content.iter().filter_map(|&c| first_inside(events, c)).min() else {
        return named(ground, statement, events).map(|e| LinkEnd::Event(e as u32));
    };
    let same = (0..inside).rev().take(REACH).find(|&e| alike(ground, &events[e], &events[inside]));
    Some(LinkEnd::Event(same.unwrap_or(inside) as u32))
}

/// "confirmed the arrest": the last event before that a noun of the statement names, by its trigger's own stem or else
/// by its kind.
fn named(ground: &Ground, statement: &Statement, events: &[Event]) -> Option<usize> {
    let at = statement.content.first()?.start;
    let nouns = content_words(ground, statement, &["NOUN"]);
    let end = events.partition_point(|e| e.trigger.start < at);
    let by_kind =
        || (0..end).rev().take(REACH).find(|&e| nouns.iter().any(|noun| tells(ground, noun, &events[e])));
    let by_stem = (0..end).rev().take(REACH).find(|&e| {
        let word = events[e].word as usize;
        // "carried out a raid": the object of a light verb is the deed.
        let object = ground.view.children_by(word, "obj").map(|o| ground.view.lemma(o));
        std::iter::once(ground.view.lemma(word))
            .chain(object)
            .any(|deed| nouns.iter().any(|noun| akin(noun, deed)))
    });
    by_stem.or_else(by_kind)
}

/// One stem: "arrest" and "arrest", "attack" and "attacker", "deployment" and "deploy", "invasion" and "invade".
fn akin(noun: &str, deed: &str) -> bool {
    if noun == deed {
        return true;
    }
    let (short, long) = if noun.len() <= deed.len() { (noun, deed) } else { (deed, noun) };
    let shared = short.chars().zip(long.chars()).take_while(|(a, b)| a == b).count();
    shared >= 4 && shared + 2 >= short.chars().count()
}

/// The noun is one that tells of the event's kind of deed: "the expulsion" of somebody who was expelled.
fn tells(ground: &Ground, noun: &str, event: &Event) -> bool {
    let Some(act) = &event.act else { return false };
    let patterns = &ground.patterns.patterns;
    ground.patterns.of(noun).iter().map(|&at| &patterns[at as usize]).any(|pattern| {
        let mode = pattern.code.mode.as_ref();
        pattern.shape == Shape::Noun
            && pattern.code.plover.as_ref() == Some(&act.kind)
            && mode.is_none_or(|mode| act.mode.as_ref().is_none_or(|own| own == mode))
    })
}

/// The first event, in text order, whose trigger stands in the range.
fn first_inside(events: &[Event], range: TextRange) -> Option<usize> {
    let from = events.partition_point(|e| e.trigger.start < range.start);
    (from..events.len())
        .take_while(|&e| events[e].trigger.start < range.end)
        .find(|&e| range.holds(events[e].trigger))
}

/// One deed with a side in common.
fn alike(ground: &Ground, a: &Event, b: &Event) -> bool {
    let kind = |e: &Event| e.act.as_ref().map(|act| act.kind.clone());
    kind(a).is_some()
        && kind(a) == kind(b)
        && (ground.share_side(&a.sources, &b.sources) || ground.share_side(&a.targets, &b.targets))
}
