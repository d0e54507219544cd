//! A length counted from something: "two days before Christmas", "hours after Monday's attack", "the day after the
//! vote", "the eve of the summit".

use super::anchor::{Resolved, shift};
use super::calendar::{Cal, Unit, days_in, plus_days};
use super::form::{Amount, Form, From, Match, Part};
use super::grammar::Reader;
use super::stretch::narrowed;
use super::tokens::Token;
use facts::{Date, SmolStr, TextRange};
use lexicon::words::{List, Words};
use parse::View;

/// Tokens after "before" or "after" within which a date tells when that was.
const REACH: usize = 7;

/// A noun that the article gave days: "Sunday's vote", "the Feb. 27 summit", "the talks on Friday", "they vote on Friday".
#[derive(Clone)]
pub(super) struct Dated {
    noun: SmolStr,
    days: (Date, Date),
    /// The token of the date.
    at: usize,
}

/// What a length beside "before" or "after" comes to.
pub(super) enum Counted {
    Days(Resolved),
    /// No day is known of what it is counted from: its words.
    Open(TextRange),
}

/// What is counted: how much, and which way.
struct Step {
    amount: Amount,
    unit: Unit,
    sign: i64,
    /// The token after "before" or "after".
    from: usize,
}

/// The point in time that the length names, where what it is counted from has a day; else what that is.
pub(super) fn counted(
    reader: &Reader,
    view: Option<&View>,
    at: usize,
    found: &Match,
    dated: &[Dated],
    mut days: impl FnMut(&Form) -> Option<(Date, Date)>,
) -> Option<Counted> {
    let step = step(reader, at, found)?;
    let stop = (step.from..step.from + REACH)
        .find(|&k| k >= reader.tokens.len() || reader.any(k, STOPS) || !same_sentence(reader.tokens, at, k))
        .unwrap_or(step.from + REACH);
    let noun = anchor_noun(reader.tokens, view, step.from, stop);
    let told = (step.from..stop).find_map(|k| {
        let found = reader.read_at(k).or_else(|| reader.named(k))?;
        // "a week before Ramadan" is counted from its edge, "a week before the February summit" from a day within.
        let last = reader.tokens[found.end - 1].range.end;
        let own = view.zip(noun).is_none_or(|(view, noun)| view.range(noun).start < last);
        let edge = k == step.from && (own || found.rule == "named") && (view.is_some() || found.end >= stop);
        Some((days(&found.form)?, edge))
    });
    let base = told.or_else(|| Some((noun_days(view?, noun?, at, dated)?, false)));
    match base {
        Some((base, edge)) => step.count(base, edge).map(Counted::Days),
        None => anchor_words(reader.tokens, view, step.from, stop, noun).map(Counted::Open),
    }
}

const STOPS: &[&str] = &[",", ".", ";", ":", "(", ")", "\"", "”", "“", "—"];

fn same_sentence(tokens: &[Token], at: usize, k: usize) -> bool {
    tokens.get(k).is_some_and(|token| token.sentence == tokens[at].sentence)
}

fn step(reader: &Reader, at: usize, found: &Match) -> Option<Step> {
    if let Form::Beside { unit, sign } = found.form {
        let from = found.end + 1;
        return Some(Step { amount: Amount::one(), unit, sign, from });
    }
    let Form::Duration { amount, unit } = found.form else { return None };
    // "for two days before the vote" lasts.
    if reader.words.has(List::Lasts, reader.before(at)) {
        return None;
    }
    let (sign, words) = match reader.tokens.get(found.end)?.lower.as_str() {
        "after" | "following" => (1, 1),
        "before" => (-1, 1),
        "ahead" if reader.is(found.end + 1, "of") => (-1, 2),
        "prior" if reader.is(found.end + 1, "to") => (-1, 2),
        _ => return None,
    };
    Some(Step { amount, unit, sign, from: found.end + words })
}

impl Step {
    /// From the edge of the stretch, or from any of its days where it is longer than what is counted.
    fn count(&self, base: (Date, Date), edge: bool) -> Option<Resolved> {
        if edge || (base.1 - base.0).get_days() < days_in(self.unit) {
            return self.count_day(if self.sign < 0 { base.0 } else { base.1 });
        }
        let (near, far) = (self.count_day(base.0)?.days?, self.count_day(base.1)?.days?);
        Some(between(near.0.min(far.0), near.1.max(far.1)))
    }

    fn count_day(&self, day: Date) -> Option<Resolved> {
        let (near, far) = match (self.amount, self.unit) {
            (_, Unit::Second | Unit::Minute) => (0, 0),
            (Amount::Vague, Unit::Hour) => (0, 1),
            (Amount::Exact { whole, .. }, Unit::Hour) => (whole / 24, (whole + 23) / 24),
            (Amount::Vague, Unit::Day) => (2, 6),
            (Amount::Vague, Unit::Week) => (14, 41),
            (Amount::Vague, _) => return None,
            (Amount::Exact { whole, .. }, Unit::Day) => (whole, whole),
            (amount @ Amount::Exact { whole, .. }, unit) => {
                let form = Form::Shift { amount, unit, sign: self.sign, from: From::Spoken };
                return Some(narrowed(shift(day, whole * self.sign, unit), Part::Whole, &form));
            }
        };
        let (near, far) = (plus_days(day, near * self.sign), plus_days(day, far * self.sign));
        Some(between(near.min(far), near.max(far)))
    }
}

fn between(first: Date, last: Date) -> Resolved {
    if first == last {
        return Resolved { value: Cal::Day(first).value(), days: Some((first, last)), precision: "day" };
    }
    Resolved::between(first, last)
}

/// The nouns that a date belongs to, by the tree: the one it hangs on, the verb's own ("attacked on Friday … the
/// attack"), and what is held or begins on that day.
pub(super) fn dated_nouns(
    view: &View,
    words: &Words,
    token: &Token,
    at: usize,
    days: (Date, Date),
) -> Vec<Dated> {
    let short = (days.1 - days.0).get_days() <= 7;
    let head = view.word_at(token.range.start as usize).and_then(|word| Some((word, view.head(word)?)));
    let Some((word, head)) = head.filter(|_| short) else { return Vec::new() };
    let relation = view.deprel(word);
    let nouns: Vec<SmolStr> = match view.upos(head).as_str() {
        "NOUN" if matches!(relation.base(), "nmod" | "compound" | "amod" | "nummod") => {
            vec![SmolStr::new(view.lemma(head))]
        }
        "VERB" if matches!(relation.base(), "obl" | "advmod") => {
            let own = view.lemma(head);
            let subject = view.children_by(head, "nsubj").next();
            let held = subject.filter(|_| words.has(List::TakesPlace, own)).map(|w| view.lemma(w));
            let mut nouns = vec![SmolStr::new(own), SmolStr::new(format!("{own}ing"))];
            nouns.extend(held.map(SmolStr::new));
            nouns
        }
        _ => Vec::new(),
    };
    nouns.into_iter().map(|noun| Dated { noun, days, at }).collect()
}

/// The noun behind "before", "after" or "of".
fn anchor_noun(tokens: &[Token], view: Option<&View>, from: usize, stop: usize) -> Option<usize> {
    let view = view?;
    let word = |k: usize| view.word_at(tokens.get(k)?.range.start as usize);
    let held =
        word(from.checked_sub(1)?).filter(|&w| view.deprel(w).base() == "case").and_then(|w| view.head(w));
    let noun = |w: &usize| view.upos(*w) == "NOUN";
    let plain = |w: &usize| noun(w) && view.deprel(*w).base() != "compound";
    held.filter(noun).or_else(|| (from..stop).filter_map(word).find(plain))
}

/// The words of what is counted from: through its noun and what hangs on that with "of" or "on".
fn anchor_words(
    tokens: &[Token],
    view: Option<&View>,
    from: usize,
    stop: usize,
    noun: Option<usize>,
) -> Option<TextRange> {
    let first = tokens.get(from).filter(|token| token.lower.starts_with(char::is_alphanumeric))?;
    let (Some(view), Some(noun)) = (view, noun) else {
        // A phrase without a tree: all of it.
        let last = (from..stop.min(tokens.len())).next_back()?;
        return view.is_none().then(|| first.range.cover(tokens[last].range));
    };
    let own = view.range(noun);
    let after = |w: &usize| *w > noun && view.subtree(*w).len() <= REACH;
    let tail = view.children_by(noun, "nmod").rfind(after);
    let tail = tail.map(|w| view.text_range(view.subtree_range(w)));
    (own.start >= first.range.start).then(|| first.range.cover(tail.unwrap_or(own)))
}

/// The days that the article gave the noun: before this place, else behind it.
fn noun_days(view: &View, noun: usize, at: usize, dated: &[Dated]) -> Option<(Date, Date)> {
    let lemma = view.lemma(noun);
    let same = |dated: &&Dated| dated.noun == lemma;
    let before = dated.iter().rev().filter(|dated| dated.at < at).find(same);
    before.or_else(|| dated.iter().filter(|dated| dated.at > at).find(same)).map(|dated| dated.days)
}
