//! Trains the learned layer of events from the gold sets, the marked sentences of articles, the project's own blocks and plain
//! prose:
//! `cargo run --release -p train --bin pairs -- GOLD_FOLDER OUT [--cache DIR] [--folds REPORTS]`.
//! With `--folds` each fifth of the texts is read by a layer that learned from the others, for honest figures.

mod cache;
mod example;
mod learn;
mod marks;
mod sets;
mod told;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use events::Rules;
use events::learned::Head;
use example::{Example, Reading};
use learn::Plan;
use lexicon::Lexicon;
use parse::{Model, ModelKind};
use sets::Text;

fn main() -> Result<()> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let mut value = |flag: &str| {
        let at = args.iter().position(|a| a == flag)?;
        args.remove(at);
        (at < args.len()).then(|| args.remove(at))
    };
    let (folder, folds) = (value("--cache").map(PathBuf::from), value("--folds"));
    let only = value("--only");
    let news: f32 = value("--news").map_or(Ok(0.3), |v| v.parse())?;
    let spoken: f32 = value("--spoken").map_or(Ok(0.3), |v| v.parse())?;
    let floor: f32 = value("--floor").map_or(Ok(events::FLOOR), |v| v.parse())?;
    let plain: f32 = value("--plain").map_or(Ok(1.0), |v| v.parse())?;
    let (value_of_data, value_of_own) = (value("--data"), value("--own"));
    let plan = Plan {
        passes: value("--passes").map_or(Ok(7), |v| v.parse())?,
        rate: value("--rate").map_or(Ok(0.06), |v| v.parse())?,
        decay: value("--decay").map_or(Ok(2e-5), |v| v.parse())?,
        buckets: 1 << value("--bits").map_or(Ok(15), |v| v.parse::<u32>())?,
        hidden: value("--hidden").map_or(Ok(32), |v| v.parse())?,
        blind: [
            value("--blind").map_or(Ok(0.15), |v| v.parse())?,
            value("--mute").map_or(Ok(0.15), |v| v.parse())?,
        ],
        rest: value("--rest").map_or(Ok(0.3), |v| v.parse())?,
        seed: value("--seed").map_or(Ok(0), |v| v.parse())?,
    };
    let [gold, out] = &args[..] else { bail!("pairs GOLD_FOLDER OUT [--cache DIR] [--folds REPORTS]") };
    let data = value_of_data.map_or_else(data::Data::shipped, |d| data::Data::with_overlay(Path::new(&d)));
    let model = Model::load(ModelKind::Default, &data)?;
    let lexicon = Lexicon::load(&data)?;
    let mut rules = Rules::load(&data)?;
    let cache = cache::Cache::new(folder.as_deref(), &model)?;
    let only: Option<u64> = only.map(|v| v.parse()).transpose()?;
    let own = value_of_own
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../gold/events"), PathBuf::from);
    let texts = sets::read(Path::new(gold), &own)?;
    let readings: Vec<Reading> = texts.iter().map(|t| example::read(t, &model, &cache, &lexicon)).collect();
    let mut examples = Vec::new();
    for (at, (text, reading)) in texts.iter().zip(&readings).enumerate() {
        example::examples(at, text, reading, &rules, &mut examples);
    }
    for example in &mut examples {
        match texts[example.text].barred {
            0 if example.classes == 1 && texts[example.text].whole => {}
            // What a pattern tells beside the one event that is marked may well be true.
            0 if example.classes == 1 && example.triple.spoken => example.weight *= news * spoken,
            0 if example.classes == 1 => example.weight *= news,
            u32::MAX => example.weight *= plain,
            _ => {}
        }
    }
    eprintln!("{} texts, {} pairs, {} with an event", texts.len(), examples.len(), known(&examples));
    let heads = heads(&examples, plan, only);
    let raw: Vec<Judged> = heads.iter().flat_map(|(f, h)| judge(&texts, &examples, *f, h)).collect();
    let (slope, offset) = calibrate(&texts, &raw);
    eprintln!("slope {slope:.3} offset {offset:.3}");
    let mut judged = Vec::new();
    let mut lines = String::new();
    for (fold, head) in heads {
        let head = head.with_calibration(slope, offset);
        report(&examples, fold, &head);
        judged.extend(judge(&texts, &examples, fold, &head));
        rules = rules.with_scorer(Some(head));
        for (text, reading) in texts.iter().zip(&readings).filter(|(t, _)| folds.is_some() && t.fold == fold)
        {
            told::tell(text, reading, &rules, &lexicon, floor, &mut lines);
        }
    }
    curve(&texts, &judged);
    if let Some(reports) = folds {
        std::fs::write(&reports, lines).with_context(|| reports.clone())?;
    }
    if out != "-" {
        let head = learn::learn(&examples.iter().collect::<Vec<_>>(), plan);
        let head = head.with_calibration(slope, offset);
        std::fs::write(out, head.to_bytes()).with_context(|| out.clone())?;
    }
    Ok(())
}

fn known(examples: &[Example]) -> usize {
    examples.iter().filter(|e| e.classes & 1 == 0).count()
}

/// One head a fold, each learned from the other four.
fn heads(examples: &[Example], plan: Plan, only: Option<u64>) -> Vec<(u64, Head)> {
    let one = |fold: u64| {
        let others: Vec<&Example> = examples.iter().filter(|e| e.fold != fold).collect();
        (fold, learn::learn(&others, plan))
    };
    let folds: Vec<u64> = (1..=5).filter(|f| only.is_none_or(|o| o == *f)).collect();
    let (first, second) = folds.split_at(folds.len() / 2);
    std::thread::scope(|scope| {
        let first = scope.spawn(|| first.iter().map(|&f| one(f)).collect::<Vec<_>>());
        let second: Vec<_> = second.iter().map(|&f| one(f)).collect();
        first.join().into_iter().flatten().chain(second).collect()
    })
}

/// Of the fold's pairs: how often the type is right, and what a probability of an event is worth.
fn report(examples: &[Example], fold: u64, head: &Head) {
    let (mut right, mut all, mut loss, mut count) = (0, 0, 0f64, 0);
    for example in examples.iter().filter(|e| e.fold == fold) {
        let p = head.probabilities(&example.triple);
        let q: f32 = (0..p.len()).filter(|k| example.classes >> k & 1 == 1).map(|k| p[k]).sum();
        loss -= f64::from(q.max(1e-6).ln() * example.weight);
        count += 1;
        if example.classes & 1 == 0 {
            let best = (1..p.len()).fold(1, |b, k| if p[k] > p[b] { k } else { b });
            all += 1;
            right += usize::from(example.classes >> best & 1 == 1);
        }
    }
    let share = f64::from(right as u32) / f64::from(all.max(1) as u32);
    eprintln!("fold {fold}: type right {share:.3} of {all}, loss {:.4} of {count}", loss / f64::from(count));
}

/// A pair judged by a head that has not seen its text.
struct Judged {
    text: usize,
    event: f32,
    /// `None` where nobody marked an event between the two.
    right: Option<bool>,
    whole: bool,
    spoken: bool,
}

fn judge(texts: &[Text], examples: &[Example], fold: u64, head: &Head) -> Vec<Judged> {
    let one = |example: &Example| {
        let p = head.probabilities(&example.triple);
        let best = (1..p.len()).fold(1, |b, k| if p[k] > p[b] { k } else { b });
        let marked = example.classes & 1 == 0 && texts[example.text].barred == 0;
        let whole = example.triple.source.is_some() && example.triple.target.is_some();
        let right = marked.then_some(example.classes >> best & 1 == 1);
        Judged { text: example.text, event: 1.0 - p[0], right, whole, spoken: example.triple.spoken }
    };
    examples.iter().filter(|e| e.fold == fold).map(one).collect()
}

/// Slope and offset of the odds by which what is said of news comes true. An unmarked pair counts as much as it did
/// in learning: it may hold an event that nobody marked.
fn calibrate(texts: &[Text], judged: &[Judged]) -> (f32, f32) {
    let points: Vec<(f64, f64, f64)> = judged
        .iter()
        .filter(|j| texts[j.text].barred == 0)
        .map(|j| {
            let p = f64::from(j.event).clamp(1e-6, 1.0 - 1e-6);
            let marked = j.right.is_some();
            let weight = match (marked || texts[j.text].whole, j.spoken) {
                (true, _) => 1.0,
                (false, true) => 0.2,
                (false, false) => 0.5,
            };
            ((p / (1.0 - p)).ln(), f64::from(u8::from(marked)), weight)
        })
        .collect();
    let (mut slope, mut offset) = (0.0f64, 0.0f64);
    for _ in 0..30 {
        let (mut g, mut h) = ([0f64; 2], [1e-9f64, 0.0, 1e-9]);
        for (x, y, w) in &points {
            let p = 1.0 / (1.0 + (-(slope * x + offset)).exp());
            let (wrong, bend) = (w * (p - y), w * p * (1.0 - p));
            g = [g[0] + wrong * x, g[1] + wrong];
            h = [h[0] + bend * x * x, h[1] + bend * x, h[2] + bend];
        }
        let det = h[0] * h[2] - h[1] * h[1];
        slope -= (h[2] * g[0] - h[1] * g[1]) / det;
        offset -= (h[0] * g[1] - h[1] * g[0]) / det;
    }
    (slope as f32, offset as f32)
}

/// What each threshold lets through: marked pairs, unmarked ones a text, and pairs of plain prose.
fn curve(texts: &[Text], judged: &[Judged]) {
    let news = texts.iter().filter(|t| t.barred == 0).count() as f64;
    let prose = texts.iter().filter(|t| t.barred == u32::MAX).count() as f64;
    let marked = judged.iter().filter(|j| j.right.is_some() && j.whole).count() as f64;
    let mut first = (0, 0);
    let mut at = 0;
    while at < judged.len() {
        let text = judged[at].text;
        let end = at + judged[at..].iter().take_while(|j| j.text == text).count();
        let here = &judged[at..end];
        at = end;
        if here.iter().any(|j| j.right.is_some() && j.whole) {
            let top = here.iter().max_by(|a, b| a.event.total_cmp(&b.event));
            first = (first.0 + usize::from(top.is_some_and(|t| t.right.is_some())), first.1 + 1);
        }
    }
    eprintln!("  the surest pair is a marked one in {} of {}", first.0, first.1);
    for threshold in [0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
        let over = || judged.iter().filter(|j| j.event >= threshold);
        let found = over().filter(|j| j.right.is_some() && j.whole).count() as f64 / marked;
        let right = over().filter(|j| j.right == Some(true) && j.whole).count() as f64 / marked;
        let other = over().filter(|j| j.right.is_none() && texts[j.text].barred == 0).count() as f64 / news;
        let plain: std::collections::BTreeSet<usize> =
            over().filter(|j| texts[j.text].barred == u32::MAX).map(|j| j.text).collect();
        let alarms = 1000.0 * plain.len() as f64 / prose;
        eprintln!(
            "  {threshold:.2}: marked {found:.3} right {right:.3}, others a text {other:.2}, prose {alarms:.1}"
        );
    }
}
