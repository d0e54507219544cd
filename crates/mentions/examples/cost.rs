//! What actors, times and places cost: `cargo run --release -p mentions --example cost -- TEXT...`.
//!
//! One line a figure, `name TAB value`: time to load the tables and the memory that they take, words a second of who, when
//! and where, and their share of a reading's time up to them with the fast model. Times are of the processor where the
//! system tells them (Linux). `stages` of the pipeline has the share of a whole reading.

use std::time::Instant;

use data::Data;
use facts::{Article, Block, BlockKind, TextRange};
use lexicon::Lexicon;
use parse::{Model, ModelKind, View};

/// Times the loading is repeated; the least is told, as other programs only add.
const LOADS: usize = 5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let data = Data::shipped();
    let before = resident();
    let lexicon = Lexicon::load(&data)?;
    let held = resident().zip(before).map(|(after, before)| after.saturating_sub(before));
    let mut least = f64::MAX;
    for _ in 0..LOADS {
        let start = Instant::now();
        let before = now(start);
        drop(Lexicon::load(&data)?);
        least = least.min(now(start) - before);
    }
    println!("load tables\t{:.1} ms", least * 1e3);
    match held {
        Some(held) => println!("tables in memory\t{:.1} MB", held as f64 / 1e6),
        None => println!("tables in memory\tthe system does not tell"),
    }
    let articles: Vec<Article> = std::env::args()
        .skip(1)
        .map(|path| std::fs::read_to_string(path).map(article))
        .collect::<Result<_, _>>()?;
    if articles.is_empty() {
        return Ok(());
    }
    let model = Model::load(ModelKind::Fast, &data)?;
    let start = Instant::now();
    let segments: Vec<_> = articles.iter().map(text::segment).collect();
    let analyses: Vec<_> = articles.iter().zip(&segments).map(|(a, s)| model.analyse(a, s)).collect();
    let parsed = now(start);
    let views = articles.iter().zip(&segments).zip(&analyses).map(|((a, s), n)| View::new(a, s, n));
    let found: usize = views.map(|view| mentions::read(&view, &lexicon).mentions.len()).sum();
    let whole = now(start);
    let words: usize = segments.iter().map(|s| s.words.len()).sum();
    println!("mentions\t{found}");
    println!("who, when, where\t{:.0} words/s", words as f64 / (whole - parsed));
    println!("share of text, parse and mentions\t{:.0} %", 100.0 * (whole - parsed) / whole);
    Ok(())
}

/// Bytes of memory that the program holds, where the system tells.
fn resident() -> Option<usize> {
    let stat = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(stat.split(' ').nth(1)?.parse::<usize>().ok()? * 4096)
}

/// Seconds on the processor, or by the clock.
fn now(start: Instant) -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = stat.and_then(|stat| stat.split(' ').next()?.parse::<f64>().ok());
    spent.map_or_else(|| start.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

fn article(text: String) -> Article {
    let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
    Article { text, blocks, published: "2019-04-18".parse().ok(), ..Article::default() }
}
