//! Learns the weights of the linear scorers from gold: `linear statements|factuality OUT GOLD...`.
//! Single-threaded and without chance, so that the same gold gives the same bytes.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use events::linear::{Linear, SCALE, logistic};
use facts::Article;
use serde::Deserialize;

/// Buckets of the hash; a power of two.
const BUCKETS: usize = 1 << 17;

#[derive(Deserialize)]
struct Gold {
    text: String,
    #[serde(default)]
    quotes: Vec<Quote>,
    #[serde(default)]
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Quote {
    content_spans: Vec<(usize, usize)>,
}

#[derive(Deserialize)]
struct Event {
    start: usize,
    end: usize,
    factuality: f32,
}

fn main() -> anyhow::Result<()> {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let fast = words.iter().position(|w| w == "--fast").map(|at| words.remove(at)).is_some();
    let [task, out, gold @ ..] = &words[..] else { bail!("linear statements|factuality OUT GOLD...") };
    let kind = if fast { parse::ModelKind::Fast } else { parse::ModelKind::Default };
    let data = data::Data::shipped();
    let bench = Bench { model: parse::Model::load(kind, &data)?, rules: events::Rules::load(&data)? };
    let files: Vec<PathBuf> = gold.iter().map(PathBuf::from).collect();
    let model = match task.as_str() {
        "statements" => bench.statements(&files)?,
        // Weights that are there already, on gold that they have not seen.
        "measure-statements" => return bench.measure_statements(Path::new(out), &files),
        "measure-factuality" => return bench.measure_factuality(Path::new(out), &files),
        "factuality" => bench.factuality(&files)?,
        _ => bail!("no such task: {task}"),
    };
    std::fs::write(out, model.to_bytes()).with_context(|| format!("writing {out}"))
}

struct Bench {
    model: parse::Model,
    rules: events::Rules,
}

/// One line to learn from.
struct Line {
    features: Vec<u32>,
    label: f32,
    weight: f32,
}

fn read(file: &Path) -> anyhow::Result<Vec<Gold>> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    text.lines()
        .filter(|l| !l.trim().is_empty())
        .map(|l| serde_json::from_str(l).with_context(|| file.display().to_string()))
        .collect()
}

/// A record as an article of body blocks that end at blank lines.
fn article(text: &str) -> Article {
    let mut blocks = Vec::new();
    let mut at = 0;
    for part in text.split("\n\n") {
        if !part.trim().is_empty() {
            let range = facts::TextRange::new(at, at + part.len());
            blocks.push(facts::Block { range, kind: facts::BlockKind::Body });
        }
        at += part.len() + 2;
    }
    Article { text: text.to_string(), blocks, ..Article::default() }
}

/// Byte offset of each code point, and the end.
fn bytes(text: &str) -> Vec<usize> {
    text.char_indices().map(|(i, _)| i).chain([text.len()]).collect()
}

/// Bytes of a content, piece by piece.
type Spans = Vec<(usize, usize)>;

/// The results in the order of the records.
fn in_parallel<T: Send>(gold: &[Gold], work: impl Fn(&Gold) -> T + Sync) -> Vec<T> {
    let half = gold.len() / 2;
    std::thread::scope(|scope| {
        let second = scope.spawn(|| gold[half..].iter().map(&work).collect::<Vec<T>>());
        let mut all: Vec<T> = gold[..half].iter().map(&work).collect();
        all.extend(second.join().unwrap_or_default());
        all
    })
}

struct Document {
    examples: Vec<events::Example>,
    gold: Vec<Spans>,
}

impl Bench {
    fn documents(&self, files: &[PathBuf]) -> anyhow::Result<Vec<Document>> {
        let mut documents = Vec::new();
        for file in files {
            let gold = read(file)?;
            documents.extend(in_parallel(&gold, |gold| {
                let article = article(&gold.text);
                let (segments, analysis) = self.parse(&article);
                let view = parse::View::new(&article, &segments, &analysis);
                let at = bytes(&gold.text);
                let spans = |q: &Quote| q.content_spans.iter().map(|&(a, b)| (at[a], at[b])).collect();
                Document {
                    examples: self.rules.statement_examples(&view),
                    gold: gold.quotes.iter().map(spans).collect(),
                }
            }));
        }
        Ok(documents)
    }

    fn measure_statements(&self, weights: &Path, files: &[PathBuf]) -> anyhow::Result<()> {
        let model = Linear::from_bytes(&std::fs::read(weights)?).context("no weights")?;
        let documents = self.documents(files)?;
        by_threshold(&documents, &(0..documents.len()).collect::<Vec<_>>(), &model);
        Ok(())
    }

    fn measure_factuality(&self, weights: &Path, files: &[PathBuf]) -> anyhow::Result<()> {
        let model = Linear::from_bytes(&std::fs::read(weights)?).context("no weights")?;
        for file in files {
            let lines = in_parallel(&read(file)?, |gold| self.predicates(gold, 1.0));
            report(&model, &lines.into_iter().flatten().collect::<Vec<_>>());
        }
        Ok(())
    }

    fn statements(&self, files: &[PathBuf]) -> anyhow::Result<Linear> {
        let documents = self.documents(files)?;
        let (held, rest): (Vec<_>, Vec<_>) = (0..documents.len()).partition(|i| i % 5 == 4);
        let learned = learn(&lines(&documents, &rest), logistic);
        by_threshold(&documents, &held, &learned);
        let all: Vec<usize> = (0..documents.len()).collect();
        Ok(learn(&lines(&documents, &all), logistic))
    }

    fn factuality(&self, files: &[PathBuf]) -> anyhow::Result<Linear> {
        let mut sets: Vec<(Vec<Line>, Vec<Line>)> = Vec::new();
        for file in files {
            // The first set is news, which is what will be read; the others only help.
            let weight = if sets.is_empty() { 1.0 } else { 0.15 };
            let gold = read(file)?;
            let lines = in_parallel(&gold, |gold| self.predicates(gold, weight));
            let (mut learn, mut held) = (Vec::new(), Vec::new());
            for (index, lines) in lines.into_iter().enumerate() {
                if index / 40 % 5 == 4 { held.extend(lines) } else { learn.extend(lines) }
            }
            sets.push((learn, held));
        }
        let model = learn(sets.iter().flat_map(|s| &s.0), |score| score);
        report(&model, &sets[0].1);
        Ok(learn(sets.iter().flat_map(|s| s.0.iter().chain(&s.1)), |score| score))
    }

    fn predicates(&self, gold: &Gold, weight: f32) -> Vec<Line> {
        let article = article(&gold.text);
        let (segments, analysis) = self.parse(&article);
        let view = parse::View::new(&article, &segments, &analysis);
        let at = bytes(&gold.text);
        let mut lines = Vec::new();
        for (range, features) in self.rules.predicate_examples(&view) {
            let (start, end) = (range.start as usize, range.end as usize);
            let event = gold.events.iter().find(|e| at[e.start] < end && start < at[e.end]);
            lines.extend(event.map(|e| Line { features, label: e.factuality, weight }));
        }
        lines
    }

    fn parse(&self, article: &Article) -> (facts::Segments, facts::Analysis) {
        let segments = text::segment(article);
        let analysis = self.model.analyse(article, &segments);
        (segments, analysis)
    }
}

fn jaccard(a: &[(usize, usize)], b: &[(usize, usize)]) -> f32 {
    let size = |s: &[(usize, usize)]| s.iter().map(|(x, y)| y - x).sum::<usize>();
    let mut both = 0;
    for x in a {
        for y in b {
            both += x.1.min(y.1).saturating_sub(x.0.max(y.0));
        }
    }
    both as f32 / (size(a) + size(b) - both).max(1) as f32
}

fn spans(example: &events::Example) -> Spans {
    example.content.iter().map(|c| (c.start as usize, c.end as usize)).collect()
}

fn lines(documents: &[Document], chosen: &[usize]) -> Vec<Line> {
    let mut lines = Vec::new();
    for document in chosen.iter().map(|&i| &documents[i]) {
        for example in &document.examples {
            let content = spans(example);
            let best = document.gold.iter().map(|g| jaccard(&content, g)).fold(0.0, f32::max);
            lines.push(Line {
                features: example.features.clone(),
                label: if best > 0.5 { 1.0 } else { 0.0 },
                // Spans that fit well count for more than those that just pass.
                weight: if best > 0.5 { 0.6 + 0.6 * best } else { 1.0 },
            });
        }
    }
    lines
}

/// Hits, found and gold with the same choice as the reader makes.
fn measure(
    documents: &[Document],
    chosen: &[usize],
    model: &Linear,
    threshold: f32,
) -> (usize, usize, usize) {
    let (mut hit, mut found, mut gold) = (0, 0, 0);
    for document in chosen.iter().map(|&i| &documents[i]) {
        let mut scored: Vec<(f32, usize)> = document
            .examples
            .iter()
            .enumerate()
            .map(|(i, e)| (logistic(model.score(&e.features)), i))
            .filter(|s| s.0 >= threshold)
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut kept: Vec<(Option<u32>, Spans)> = Vec::new();
        for (_, index) in scored {
            let example = &document.examples[index];
            let content = spans(example);
            let taken = kept.iter().any(|(cue, have)| {
                cue.is_some() && *cue == example.cue
                    || jaccard(have, &content) > 0.5
                    || example.cue.is_none()
                        && content.iter().all(|p| have.iter().any(|h| h.0 <= p.0 && p.1 <= h.1))
            });
            if !taken {
                kept.push((example.cue, content));
            }
        }
        let mut used = vec![false; kept.len()];
        for quote in &document.gold {
            let best = (0..kept.len())
                .filter(|&k| !used[k])
                .map(|k| (jaccard(&kept[k].1, quote), k))
                .fold((0.0, 0), |a, b| if b.0 > a.0 { b } else { a });
            if best.0 > 0.5 {
                used[best.1] = true;
                hit += 1;
            }
        }
        found += kept.len();
        gold += document.gold.len();
    }
    (hit, found, gold)
}

fn by_threshold(documents: &[Document], chosen: &[usize], model: &Linear) {
    for threshold in (5..16).map(|t| t as f32 * 0.05) {
        let (hit, found, gold) = measure(documents, chosen, model, threshold);
        let (p, r) = (hit as f32 / found.max(1) as f32, hit as f32 / gold.max(1) as f32);
        println!("at {threshold:.2}: P {p:.3} R {r:.3} F1 {:.3}", 2.0 * p * r / (p + r));
    }
    let reach: usize = chosen.iter().map(|&i| reachable(&documents[i])).sum();
    let gold: usize = chosen.iter().map(|&i| documents[i].gold.len()).sum();
    println!("a candidate exists for {reach} of {gold}");
}

fn reachable(document: &Document) -> usize {
    let contents: Vec<_> = document.examples.iter().map(spans).collect();
    document.gold.iter().filter(|g| contents.iter().any(|c| jaccard(c, g) > 0.5)).count()
}

/// AdaGrad over the lines, in a fixed mixed order.
fn learn<'a>(lines: impl IntoIterator<Item = &'a Line>, link: fn(f32) -> f32) -> Linear {
    let lines: Vec<&Line> = lines.into_iter().collect();
    let mut counts = vec![0u32; BUCKETS];
    for feature in lines.iter().flat_map(|l| &l.features) {
        counts[*feature as usize % BUCKETS] += 1;
    }
    let mut weights = vec![0f32; BUCKETS];
    let mut sums = vec![1e-3f32; BUCKETS];
    let mut total = vec![0f64; BUCKETS];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut order: Vec<usize> = (0..lines.len()).collect();
    let epochs = 10;
    for epoch in 0..epochs {
        for at in (1..order.len()).rev() {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            order.swap(at, (state % (at as u64 + 1)) as usize);
        }
        for &index in &order {
            let line = lines[index];
            let buckets = line.features.iter().map(|f| *f as usize % BUCKETS);
            let score: f32 = buckets.clone().map(|b| weights[b]).sum();
            let error = (link(score) - line.label).clamp(-1.0, 1.0) * line.weight;
            for bucket in buckets.filter(|&b| counts[b] > 1) {
                let gradient = error + 2e-5 * weights[bucket];
                sums[bucket] += gradient * gradient;
                weights[bucket] -= 0.05 * gradient / sums[bucket].sqrt();
            }
        }
        // The mean of the later passes is steadier than the last one.
        if epoch >= epochs / 2 {
            for (sum, weight) in total.iter_mut().zip(&weights) {
                *sum += f64::from(*weight);
            }
        }
    }
    let passes = f64::from(epochs - epochs / 2);
    Linear::new(
        total
            .iter()
            .map(|t| (t / passes * f64::from(SCALE)).round().clamp(-32767.0, 32767.0) as i16)
            .collect(),
    )
}

fn report(model: &Linear, held: &[Line]) {
    let pairs: Vec<(f64, f64)> = held
        .iter()
        .map(|l| (f64::from(model.score(&l.features).clamp(-3.0, 3.0)), f64::from(l.label)))
        .collect();
    let n = pairs.len().max(1) as f64;
    let mae = pairs.iter().map(|(x, y)| (x - y).abs()).sum::<f64>() / n;
    let (mx, my) = (pairs.iter().map(|p| p.0).sum::<f64>() / n, pairs.iter().map(|p| p.1).sum::<f64>() / n);
    let cov = pairs.iter().map(|(x, y)| (x - mx) * (y - my)).sum::<f64>();
    let (vx, vy) = (
        pairs.iter().map(|(x, _)| (x - mx).powi(2)).sum::<f64>(),
        pairs.iter().map(|(_, y)| (y - my).powi(2)).sum::<f64>(),
    );
    println!("held out: {} predicates, MAE {mae:.3}, r {:.3}", pairs.len(), cov / (vx * vy).sqrt());
}
