//! Plain text to CoNLL-U without the rest of the program, with the speed on standard error:
//! `cargo run --release -p parse --example trees -- [--fast] [--quiet] FILE`. Paragraphs end at blank lines; `--quiet`
//! prints no trees.

use std::time::Instant;

use facts::{Article, Block, BlockKind, TextRange};
use parse::{Model, ModelKind, Morphology, View};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut kind = ModelKind::Default;
    let (mut files, mut quiet) = (Vec::new(), false);
    for arg in std::env::args().skip(1) {
        match arg.as_str() {
            "--fast" => kind = ModelKind::Fast,
            "--quiet" => quiet = true,
            _ => files.push(arg),
        }
    }
    let start = Instant::now();
    let model = Model::load(kind, &data::Data::shipped())?;
    eprintln!("{} loaded in {:.0} ms", model.id(), start.elapsed().as_secs_f64() * 1e3);
    let morphology = Morphology::load(&data::Data::shipped())?;
    let (mut words, mut spent) = (0, 0.0);
    for file in files {
        let article = article(std::fs::read_to_string(file)?);
        let start = Instant::now();
        let segments = text::segment(&article);
        let analysis = model.analyse(&article, &segments);
        spent += start.elapsed().as_secs_f64();
        words += segments.words.len();
        if quiet {
            continue;
        }
        print!("{}", parse::conllu(&View::new(&article, &segments, &analysis), &morphology));
    }
    eprintln!("{words} words in {spent:.2} s: {:.0} words/s", words as f64 / spent);
    Ok(())
}

fn article(text: String) -> Article {
    let mut blocks = Vec::new();
    let mut at = 0;
    for part in text.split("\n\n") {
        if !part.trim().is_empty() {
            let range = TextRange::new(at, at + part.len());
            blocks.push(Block { range, kind: BlockKind::Body });
        }
        at += part.len() + 2;
    }
    Article { text, blocks, ..Article::default() }
}
