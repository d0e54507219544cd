//! Time expressions as TimeML has them, each with its interval.
//!
//! A grammar reads tokens (`grammar`), what it reads is a `form`, and an `anchor` gives the form its value.

mod anchor;
mod beside;
mod calendar;
mod form;
mod grammar;
mod holiday;
mod numbers;
mod stretch;
mod tense;
#[cfg(test)]
mod tests;
mod tokens;
mod values;
mod words;

use anchor::{Anchor, Resolved};
use beside::Dated;
use calendar::Cal;
use facts::{Date, TextRange, Time, TimeKind, WordRange};
use form::{Form, Match};
use grammar::Reader;
use lexicon::holidays::Holidays;
use lexicon::words::Words;
use parse::View;
use smol_str::SmolStr;
use tense::Tense;
use tokens::Token;

/// The times of an article, in text order. Relative ones are counted from `article.published`; without it they stay
/// open, with `first` and `last` null.
pub(crate) fn read(view: &View, holidays: &Holidays, words: &Words) -> Vec<Time> {
    let tokens = tokens::scan(&view.article.text, view.segments);
    let mut times = read_tokens(&tokens, Some(view), view.article.published, holidays, words);
    for time in &mut times {
        let start = view.word_at(time.range.start as usize).unwrap_or_default();
        let end = view.word_at(time.range.end as usize - 1).map_or(start + 1, |w| w + 1);
        time.words = WordRange::new(start, end.max(start + 1));
    }
    times
}

/// The times of a phrase that stands alone: `the second half of April` as of a day.
pub fn read_phrase(phrase: &str, published: Option<Date>, holidays: &Holidays, words: &Words) -> Vec<Time> {
    let mut tokens = Vec::new();
    tokens::scan_range(phrase, TextRange::new(0, phrase.len()), 0, &mut tokens);
    read_tokens(&tokens, None, published, holidays, words)
}

fn read_tokens(
    tokens: &[Token],
    view: Option<&View>,
    published: Option<Date>,
    holidays: &Holidays,
    words: &Words,
) -> Vec<Time> {
    let reader = Reader { tokens, holidays, words };
    let mut anchor =
        Anchor { published, holidays, spoken: None, spoken_in: 0, quarter: None, named_year: None };
    let mut times: Vec<Time> = Vec::new();
    let mut dated: Vec<Dated> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(found) = reader.read_at(at).filter(|found| !names_a_person(view, tokens, at, found)) else {
            at += 1;
            continue;
        };
        let counted = beside::counted(&reader, view, at, &found, &dated, |form| {
            anchor.resolve(form, Tense::Past, tokens[at].sentence).0.days
        });
        // In an article "the eve of the summit" says nothing where no day of the summit is known.
        if view.is_some() && counted.is_none() && matches!(found.form, Form::Beside { .. }) {
            at += 1;
            continue;
        }
        let time = match counted {
            Some(resolved) => {
                let kind = TimeKind::Date;
                time_of(
                    tokens,
                    at,
                    &Match { rule: "beside", confidence: 0.75, ..found.clone() },
                    resolved,
                    kind,
                )
            }
            None => make_time(&mut anchor, &reader, view, at, &found),
        };
        let days = time.first.zip(time.last).filter(|_| time.kind == TimeKind::Date);
        dated.extend(days.zip(view).and_then(|(days, view)| beside::dated_noun(view, &tokens[at], days)));
        times.push(time);
        at = found.end;
    }
    times
}

fn make_time(anchor: &mut Anchor, reader: &Reader, view: Option<&View>, at: usize, found: &Match) -> Time {
    let tokens = reader.tokens;
    let sentence = tokens[at].sentence;
    let tense = tense::read(view, reader.words, tokens, at, found.end);
    let (resolved, cal) = anchor.resolve(&found.form, tense, sentence);
    if let Some(cal) = cal {
        anchor.spoken = Some(cal);
        anchor.spoken_in = sentence;
        match found.form {
            Form::Nth { .. } => anchor.quarter = Some(cal),
            Form::Fixed(Cal::Year(_) | Cal::Month(..) | Cal::Day(_), _) => {
                anchor.named_year = Some(cal.year())
            }
            _ => {}
        }
    }
    time_of(tokens, at, found, resolved, found.form.kind())
}

fn time_of(tokens: &[Token], at: usize, found: &Match, resolved: Resolved, kind: TimeKind) -> Time {
    Time {
        range: tokens[at].range.cover(tokens[found.end - 1].range),
        words: WordRange::new(0, 0),
        kind,
        value: resolved.value,
        first: resolved.days.map(|(first, _)| first),
        last: resolved.days.map(|(_, last)| last),
        precision: SmolStr::new_static(resolved.precision),
        confidence: found.confidence,
        rule: SmolStr::new_static(found.rule),
    }
}

/// "April", "August" and "May" are names of people too.
fn names_a_person(view: Option<&View>, tokens: &[Token], at: usize, found: &Match) -> bool {
    use facts::NameTag;
    if !matches!(found.form, Form::Month { .. } | Form::Season { .. } | Form::Weekday { .. }) {
        return false;
    }
    let Some(view) = view else { return false };
    view.word_at(tokens[at].range.start as usize)
        .and_then(|word| view.analysis.name.get(word))
        .is_some_and(|tag| matches!(tag, NameTag::BeginPer | NameTag::InPer))
}
