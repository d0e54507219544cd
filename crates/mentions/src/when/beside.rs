//! A length counted from something: "two days before Christmas", "hours after Monday's attack", "the day after the
//! vote", "the eve of the summit".

use super::anchor::{Resolved, shift};
use super::calendar::{Cal, Unit, plus_days};
use super::form::{Amount, Form, From, Match, Part};
use super::grammar::Reader;
use super::stretch::narrowed;
use super::tokens::Token;
use facts::{Date, SmolStr};
use lexicon::words::List;
use parse::View;

/// Tokens after "before" or "after" within which a date tells when that was.
const REACH: usize = 7;

/// A noun that the article gave days: "Sunday's vote", "the Feb. 27 summit", "the talks on Friday".
pub(super) struct Dated {
    noun: SmolStr,
    days: (Date, Date),
}

/// What is counted: how much, and which way.
struct Step {
    amount: Amount,
    unit: Unit,
    sign: i64,
    /// The token after "before" or "after".
    from: usize,
}

/// The point in time that the length names, where what it is counted from has a day.
pub(super) fn counted(
    reader: &Reader,
    view: Option<&View>,
    at: usize,
    found: &Match,
    dated: &[Dated],
    mut days: impl FnMut(&Form) -> Option<(Date, Date)>,
) -> Option<Resolved> {
    let step = step(reader, at, found)?;
    let stop = (step.from..step.from + REACH)
        .find(|&k| k >= reader.tokens.len() || reader.any(k, STOPS) || !same_sentence(reader.tokens, at, k))
        .unwrap_or(step.from + REACH);
    let told = (step.from..stop).find_map(|k| reader.read_at(k).and_then(|found| days(&found.form)));
    let base = told.or_else(|| noun_days(view?, reader.tokens, step.from, stop, dated))?;
    step.count(base)
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
    fn count(&self, base: (Date, Date)) -> Option<Resolved> {
        let day = if self.sign < 0 { base.0 } else { base.1 };
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

/// The noun that a date belongs to, by the tree.
pub(super) fn dated_noun(view: &View, token: &Token, days: (Date, Date)) -> Option<Dated> {
    let word = view.word_at(token.range.start as usize)?;
    let noun = view.head(word)?;
    let hangs = matches!(view.deprel(word).base(), "nmod" | "compound" | "amod" | "nummod");
    let short = (days.1 - days.0).get_days() <= 7;
    (hangs && short && view.upos(noun) == "NOUN")
        .then(|| Dated { noun: SmolStr::new(view.lemma(noun)), days })
}

/// The days that the article gave the first noun from here on.
fn noun_days(
    view: &View,
    tokens: &[Token],
    from: usize,
    stop: usize,
    dated: &[Dated],
) -> Option<(Date, Date)> {
    let words = (from..stop).filter_map(|k| view.word_at(tokens[k].range.start as usize));
    let mut nouns = words.filter(|&w| view.upos(w) == "NOUN" && view.deprel(w).base() != "compound");
    let lemma = view.lemma(nouns.next()?);
    dated.iter().rev().find(|dated| dated.noun == lemma).map(|dated| dated.days)
}
