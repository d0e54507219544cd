use facts::{Quantity, SmolStr, TextRange};
use parse::View;

use super::Ground;
use crate::find::Candidate;

/// Counts in the event's clause: who was killed, hurt, held or sent, and sums of money.
pub fn read(ground: &Ground, candidate: &Candidate) -> Vec<Quantity> {
    let view = ground.view;
    let words = view.subtree(candidate.carrier);
    let mut found: Vec<Quantity> = Vec::new();
    for word in words {
        if view.upos(word) != "NUM" && view.upos(word) != "SYM" && !view.text(word).starts_with('$') {
            continue;
        }
        if let Some(quantity) = money(view, word).or_else(|| count(ground, candidate, word))
            && !found.iter().any(|q| q.range.meets(quantity.range))
        {
            found.push(quantity);
        }
    }
    found
}

/// What the thing counted is to the event.
fn count(ground: &Ground, candidate: &Candidate, word: usize) -> Option<Quantity> {
    let view = ground.view;
    if view.deprel(word).base() != "nummod"
        && view.deprel(word).base() != "nsubj"
        && view.deprel(word).base() != "obj"
    {
        return None;
    }
    let value = number(view, word)?;
    let noun = if view.deprel(word).base() == "nummod" { view.head(word)? } else { word };
    let kind = kind_of(view, candidate, noun)?;
    let (min, max, range) = bounds(view, word, value);
    let unit = (noun != word).then(|| SmolStr::new(view.lemma(noun)));
    let range = if noun == word { range } else { range.cover(view.range(noun)) };
    Some(Quantity { kind: SmolStr::new(kind), min, max, unit, range })
}

fn kind_of(view: &View, candidate: &Candidate, noun: usize) -> Option<&'static str> {
    let carried = [candidate.carrier, candidate.trigger];
    let verb = view
        .head(noun)
        .filter(|&h| view.upos(h) == "VERB")
        .or_else(|| view.children(noun).find(|&c| view.deprel(c).base() == "acl"))
        .or_else(|| view.head(noun).and_then(|h| view.head(h)).filter(|&h| carried.contains(&h)))?;
    let counted = matches!(view.deprel(noun).as_str(), "obj" | "nsubj:pass" | "nsubj" | "conj")
        || view.head(verb) == Some(noun);
    if !counted {
        return None;
    }
    Some(match view.lemma(verb) {
        "kill" | "die" | "slay" | "murder" | "execute" | "massacre" | "behead" | "claim" => "dead",
        "wound" | "injure" | "hurt" => "injured",
        "arrest" | "detain" | "jail" | "imprison" | "hold" | "capture" => "arrested",
        "release" | "free" => "released",
        "abduct" | "kidnap" | "seize" => "abducted",
        "deploy" | "send" | "mobilize" | "mobilise" | "mass" | "dispatch" | "withdraw" => {
            if matches!(view.lemma(noun), "troop" | "soldier" | "man" | "force" | "marine" | "peacekeeper") {
                "troops"
            } else {
                return None;
            }
        }
        "displace" | "evacuate" => "displaced",
        "expel" | "deport" => "expelled",
        _ => return None,
    })
}

fn money(view: &View, word: usize) -> Option<Quantity> {
    let text = view.text(word);
    let symbol = text.chars().next().filter(|c| "$€£¥₹".contains(*c));
    let currency = |w: usize| {
        matches!(
            view.lemma(w),
            "dollar" | "euro" | "pound" | "yen" | "yuan" | "rouble" | "ruble" | "rupee" | "$"
        )
    };
    let head = view.head(word);
    if symbol.is_none() && !head.is_some_and(currency) {
        return None;
    }
    let number_word = if text.chars().any(|c| c.is_ascii_digit()) {
        word
    } else {
        (word + 1..view.word_count().min(word + 2)).find(|&w| view.upos(w) == "NUM")?
    };
    let value = number(view, number_word)?;
    let end = if scale(view, number_word + 1).is_some() { number_word + 1 } else { number_word };
    let range = view.range(word).cover(view.range(end));
    let unit = match symbol {
        Some(symbol) => SmolStr::new(symbol.to_string()),
        None => SmolStr::new(view.lemma(head?)),
    };
    let (min, max, wide) = bounds(view, number_word, value);
    Some(Quantity { kind: "money".into(), min, max, unit: Some(unit), range: range.cover(wide) })
}

fn scale(view: &View, word: usize) -> Option<f64> {
    (word < view.word_count()).then(|| view.text(word).to_lowercase()).and_then(|text| {
        Some(match text.as_str() {
            "thousand" => 1e3,
            "million" | "m" | "mn" => 1e6,
            "billion" | "bn" => 1e9,
            "trillion" => 1e12,
            _ => return None,
        })
    })
}

/// The value of a number in digits or words, its scale word included.
fn number(view: &View, word: usize) -> Option<f64> {
    let text: String = view.text(word).chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let value = match text.trim_matches('.').parse::<f64>() {
        Ok(value) => value,
        Err(_) => small(&view.text(word).to_lowercase())?,
    };
    Some(value * scale(view, word + 1).unwrap_or(1.0))
}

fn small(text: &str) -> Option<f64> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    if let Some(value) = WORDS.iter().position(|w| *w == text) {
        return Some(value as f64);
    }
    Some(match text {
        "dozen" => 12.0,
        "fifteen" => 15.0,
        "twenty" => 20.0,
        "thirty" => 30.0,
        "forty" => 40.0,
        "fifty" => 50.0,
        "hundred" => 100.0,
        "thousand" => 1e3,
        "million" => 1e6,
        _ => return None,
    })
}

/// "at least", "more than": no upper bound; "up to": no lower; "about": a tenth either way; "20 to 30", "20-30".
fn bounds(view: &View, word: usize, value: f64) -> (Option<f64>, Option<f64>, TextRange) {
    let range = view.range(word);
    let before =
        |back: usize| word.checked_sub(back).map(|w| view.text(w).to_lowercase()).unwrap_or_default();
    let (one, two) = (before(1), before(2));
    let wide = |back: usize| view.range(word - back).cover(range);
    match (two.as_str(), one.as_str()) {
        ("at", "least") | ("more", "than") | ("no", "less") => (Some(value), None, wide(2)),
        (_, "over") => (Some(value), None, wide(1)),
        ("up", "to") | ("at", "most") | ("less", "than") | ("fewer", "than") => (None, Some(value), wide(2)),
        (_, "about" | "around" | "some" | "nearly" | "almost" | "roughly" | "approximately") => {
            (Some(value * 0.9), Some(value * 1.1), wide(1))
        }
        _ => {
            let text = view.text(word);
            let pair = text.split_once('-').or_else(|| text.split_once('–'));
            match pair.map(|(a, b)| (a.parse::<f64>(), b.parse::<f64>())) {
                Some((Ok(low), Ok(high))) => (Some(low), Some(high), range),
                _ => (Some(value), Some(value), range),
            }
        }
    }
}
