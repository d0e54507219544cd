//! Trains the scorer of actor pairs from sentences with one known relation:
//! `cargo run --release -p train --bin pairs -- GOLD_FOLDER OUT [HELD_FOLD]`.
//! Folds are FNV-1a 64 of the trimmed text, modulo 5, plus 1. With a held fold the weights come from the other four.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use events::Sides;
use events::learned::{BUCKETS, CLASSES, Scorer, class_of, pair_features, pairs};
use facts::{Article, Block, BlockKind, TextRange};
use lexicon::Lexicon;
use parse::{Model, ModelKind, View};
use serde_json::Value;

const PASSES: usize = 14;
const RATE: f32 = 0.12;
const DECAY: f32 = 2e-5;
/// What a pair without a known relation counts: it may hold one that nobody marked.
const SILENT: f32 = 0.35;

struct Example {
    features: Vec<u32>,
    class: usize,
    weight: f32,
    fold: u64,
}

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (Some(gold), Some(out)) = (args.first(), args.get(1)) else {
        bail!("pairs GOLD_FOLDER OUT [HELD_FOLD]");
    };
    let held: u64 = args.get(2).map_or(Ok(0), |f| f.parse()).context("HELD_FOLD is 1 to 5")?;
    let data = data::Data::shipped();
    let model = Model::load(ModelKind::Default, &data)?;
    let lexicon = Lexicon::load(&data)?;
    let mut examples = Vec::new();
    for file in ["plover_relations.jsonl", "plover_gsr.jsonl"] {
        let text = std::fs::read_to_string(Path::new(gold).join(file)).with_context(|| file.to_string())?;
        for line in text.lines() {
            read(&serde_json::from_str(line)?, &model, &lexicon, &mut examples);
        }
    }
    let (train, test): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|e| e.fold != held);
    let weights = learn(&train);
    let scorer = quantise(&weights);
    report(if held == 0 { &train } else { &test }, &scorer);
    std::fs::write(out, scorer.to_bytes()).with_context(|| out.clone())?;
    Ok(())
}

fn fold(text: &str) -> u64 {
    let hash = text
        .trim()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    hash % 5 + 1
}

fn read(record: &Value, model: &Model, lexicon: &Lexicon, examples: &mut Vec<Example>) {
    let text = record["text"].as_str().unwrap_or("").to_string();
    let range = TextRange::new(0, text.len());
    let block = Block { range, kind: BlockKind::Body };
    let article = Article { text, blocks: vec![block], ..Article::default() };
    let segments = text::segment(&article);
    let analysis = model.analyse(&article, &segments);
    let view = View::new(&article, &segments, &analysis);
    let mentions = mentions::read(&view, lexicon);
    let sides = Sides::new(&view, &mentions);
    let fold = fold(&article.text);
    let relations: Vec<(&Value, usize)> = record["events"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|e| (e, class_of(today(e["code_2021"].as_str().or(e["code"].as_str()).unwrap_or("")))))
        .filter(|(_, class)| *class != 0)
        .collect();
    for (source, target) in pairs(&view, &sides) {
        let spans = |id| sides.mention(id).range;
        let country = |id: facts::MentionId| {
            let entity = sides.mention(id).entity.map(|e| &mentions.entities[e.0 as usize]);
            entity.and_then(|e| e.country.clone())
        };
        let known = relations.iter().find(|(event, _)| {
            is_side(&event["source"], &article.text, spans(source), country(source).as_deref())
                && is_side(&event["target"], &article.text, spans(target), country(target).as_deref())
        });
        let back = relations.iter().any(|(event, _)| {
            is_side(&event["source"], &article.text, spans(target), country(target).as_deref())
                && is_side(&event["target"], &article.text, spans(source), country(source).as_deref())
        });
        let features = pair_features(&view, &sides, source, target);
        match known {
            Some((_, class)) => examples.push(Example { features, class: *class, weight: 1.0, fold }),
            None if !back => examples.push(Example { features, class: 0, weight: SILENT, fold }),
            None => examples.push(Example { features, class: 0, weight: SILENT * 0.5, fold }),
        }
    }
}

/// Names of the manual of 2016 as they are today.
fn today(code: &str) -> &str {
    match code {
        "DEMAND" => "REQUEST",
        "DISAPPROVE" | "INVESTIGATE" => "ACCUSE",
        "FIGHT" => "ASSAULT",
        "YIELD" => "RETREAT",
        code => code,
    }
}

/// A span of words, or a list of actors with country codes.
fn is_side(side: &Value, text: &str, range: TextRange, country: Option<&str>) -> bool {
    if let Some(words) = side.as_str() {
        return !words.is_empty()
            && text
                .match_indices(words)
                .any(|(at, found)| same_span(text, range, TextRange::new(at, at + found.len())));
    }
    side.as_array().into_iter().flatten().any(|actor| {
        let code = actor["code"].as_str().unwrap_or("");
        let code = match code.get(..3).unwrap_or("") {
            "JAP" => "JPN",
            "ITL" => "ITA",
            "VTN" => "VNM",
            "GER" => "DEU",
            "UKG" => "GBR",
            "ROK" => "KOR",
            "PRC" => "CHN",
            other => other,
        };
        !code.is_empty() && Some(code) == country
    })
}

fn same_span(text: &str, a: TextRange, b: TextRange) -> bool {
    if !a.meets(b) {
        return false;
    }
    let shared = a.end.min(b.end) - a.start.max(b.start);
    let last = |range: TextRange| {
        let mut words = range.of(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        words.next_back().unwrap_or("").to_lowercase()
    };
    f64::from(shared) / a.cover(b).len() as f64 >= 0.5 || last(a) == last(b)
}

/// Softmax regression by adaptive steps, in the order of the sets: the same weights every time.
fn learn(examples: &[&Example]) -> Vec<f32> {
    let count = CLASSES.len();
    let mut weights = vec![0f32; BUCKETS * count];
    let mut squares = vec![1e-6f32; BUCKETS * count];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut seed = 0x9e37_79b9_7f4a_7c15u64;
    for _ in 0..PASSES {
        for at in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(at, (seed >> 33) as usize % (at + 1));
        }
        for &at in &order {
            let example = examples[at];
            let mut scores = vec![0f32; count];
            for &feature in &example.features {
                let row = (feature as usize % BUCKETS) * count;
                scores.iter_mut().zip(&weights[row..row + count]).for_each(|(s, w)| *s += w);
            }
            let top = scores.iter().copied().fold(f32::MIN, f32::max);
            let powers: Vec<f32> = scores.iter().map(|s| (s - top).exp()).collect();
            let all: f32 = powers.iter().sum();
            for &feature in &example.features {
                let row = (feature as usize % BUCKETS) * count;
                for (class, power) in powers.iter().enumerate() {
                    let wanted = if class == example.class { 1.0 } else { 0.0 };
                    let slot = row + class;
                    let step = (power / all - wanted) * example.weight + DECAY * weights[slot] * 50.0;
                    squares[slot] += step * step;
                    weights[slot] -= RATE * step / (squares[slot].sqrt() + 0.3);
                }
            }
        }
    }
    weights
}

fn quantise(weights: &[f32]) -> Scorer {
    let most = weights.iter().fold(0f32, |m, w| m.max(w.abs())).max(1e-3);
    let scale = ((most / 127.0) * 1000.0).ceil().max(1.0) as u32;
    let unit = scale as f32 / 1000.0;
    let bytes = weights.iter().map(|w| (w / unit).round().clamp(-127.0, 127.0) as i8).collect();
    Scorer::new(bytes, scale)
}

fn report(examples: &[&Example], scorer: &Scorer) {
    let mut right = 0;
    let mut events = 0;
    let mut bins: HashMap<usize, (usize, usize)> = HashMap::new();
    for example in examples {
        let p = scorer.probabilities(&example.features);
        let best = (1..p.len()).fold(1, |b, k| if p[k] > p[b] { k } else { b });
        if example.class != 0 {
            events += 1;
            right += usize::from(best == example.class);
        }
        let bin = bins.entry(((1.0 - p[0]) * 10.0) as usize).or_default();
        bin.0 += 1;
        bin.1 += usize::from(example.class != 0);
    }
    println!(
        "pairs {} with a relation {events}; type right {:.3}",
        examples.len(),
        right as f32 / events.max(1) as f32
    );
    for bin in 0..=10 {
        if let Some((all, is)) = bins.get(&bin) {
            println!(
                "  said {:.1}: {:5} pairs, {:.2} have one",
                bin as f32 / 10.0,
                all,
                *is as f32 / *all as f32
            );
        }
    }
}
