//! Words a second by stage, on one thread: `cargo run --release -p pipeline --example stages -- [--fast] TEXT...`.
//! One line a stage, `name TAB value`; `cargo xtask bench` makes `docs/performance.md` of them. Times are of the processor
//! where the system tells them (Linux), so that a shared machine says nearly what an idle one would.

use std::time::Instant;

use data::Data;
use facts::{Article, Block, BlockKind, Date, TextRange};
use lexicon::Lexicon;
use parse::{Model, ModelKind, View};
use pipeline::{Reader, Want};

/// Seconds on the processor, or by the clock.
fn now(start: Instant) -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = stat.and_then(|stat| stat.split(' ').next()?.parse::<f64>().ok());
    spent.map_or_else(|| start.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut kind, mut articles) = (ModelKind::Default, Vec::new());
    for arg in std::env::args().skip(1) {
        if arg == "--fast" {
            kind = ModelKind::Fast;
        } else {
            articles.push(article(std::fs::read_to_string(arg)?));
        }
    }
    let start = Instant::now();
    let data = Data::shipped();
    let mut last = now(start);
    let mut lap = |name: &str, words: usize| {
        let spent = now(start) - last;
        match words {
            0 => println!("{name}\t{:.1} ms", spent * 1e3),
            words => println!("{name}\t{:.0} words/s", words as f64 / spent),
        }
        last = now(start);
        spent
    };
    let model = Model::load(kind, &data)?;
    lap("load model", 0);
    let lexicon = Lexicon::load(&data)?;
    let rules = events::Rules::load(&data)?;
    lap("load tables", 0);
    let reader = Reader::load(kind, &data)?;
    // The first reading touches memory for the first time and is not counted.
    reader.read(&articles[0], Want::default());
    lap("load again and read one article", 0);
    let segments: Vec<_> = articles.iter().map(text::segment).collect();
    let words = segments.iter().map(|s| s.words.len()).sum();
    let mut spent = vec![lap("text", words)];
    let analyses: Vec<_> = articles.iter().zip(&segments).map(|(a, s)| model.analyse(a, s)).collect();
    spent.push(lap("parse", words));
    let views: Vec<_> =
        articles.iter().zip(&segments).zip(&analyses).map(|((a, s), n)| View::new(a, s, n)).collect();
    let found: Vec<_> = views.iter().map(|view| mentions::read(view, &lexicon)).collect();
    spent.push(lap("who, when, where", words));
    for (view, mentions) in views.iter().zip(&found) {
        events::read(view, mentions, &lexicon, &rules, events::Want::default());
    }
    spent.push(lap("events, statements", words));
    for article in &articles {
        reader.read(article, Want::default());
    }
    let whole = lap("text to report", words);
    for (name, spent) in ["text", "parse", "who, when, where", "events, statements"].iter().zip(spent) {
        println!("share of {name}\t{:.0} %", 100.0 * spent / whole);
    }
    Ok(())
}

fn article(text: String) -> Article {
    let mut blocks = Vec::new();
    let mut at = 0;
    for part in text.split("\n\n") {
        if !part.trim().is_empty() {
            blocks.push(Block { range: TextRange::new(at, at + part.len()), kind: BlockKind::Body });
        }
        at += part.len() + 2;
    }
    let published = Date::new(1998, 3, 8).ok();
    Article { text, blocks, published, ..Article::default() }
}
