//! Training of the models: `train fast` the linear model, `train sentences` the sentence borders.
//! `--gold DIR`, `--out FILE`, `--passes N`.

mod borders;
mod fast;
mod learner;
mod lemmas;
mod treebank;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use facts::Deprel;
use parse::fast::clusters::Clusters;
use parse::fast::file::{Parts, write};
use parse::fast::key::Keys;
use parse::fast::{tagger, token};
use treebank::Sentence;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |flag: &str, default: &str| {
        let at = arguments.iter().position(|a| a == flag);
        at.and_then(|at| arguments.get(at + 1)).cloned().unwrap_or_else(|| default.to_string())
    };
    let gold = PathBuf::from(value("--gold", "../shared/gold"));
    let passes = value("--passes", "6").parse().unwrap_or(6);
    let (made, out) = match arguments.first().map(String::as_str) {
        Some("fast") => {
            (train(&gold, passes).map(|parts| write(&parts)), value("--out", "crates/data/model/fast.bin"))
        }
        Some("sentences") => {
            let files =
                ["en_ewt-ud-train.conllu", "gum-train.open.conllu"].map(|f| gold.join("treebanks").join(f));
            let made = borders::train(&[&files[0], &files[1]], passes).map(|borders| borders.write());
            (made, value("--out", "crates/data/model/sentences.bin"))
        }
        _ => {
            eprintln!("usage: train fast|sentences [--gold DIR] [--out FILE] [--passes N]");
            return ExitCode::from(2);
        }
    };
    match made {
        Ok(bytes) => {
            eprintln!("{out}: {} bytes", bytes.len());
            if let Err(error) = std::fs::write(&out, bytes) {
                eprintln!("{out}: {error}");
                return ExitCode::from(2);
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn train(gold: &Path, passes: usize) -> Result<Parts, String> {
    let mut data = treebank::read(&gold.join("treebanks/en_ewt-ud-train.conllu"))?;
    let mut names = treebank::read_names(&gold.join("names/en_ewt-ud-train.early-revision.iob2"))?;
    for sentence in &mut data {
        sentence.names = names.remove(&sentence.id).filter(|tags| tags.len() == sentence.words.len());
    }
    data.extend(treebank::read(&gold.join("treebanks/gum-train.open.conllu"))?);
    let tags = fast::tag_classes(&data);
    let (scripts, rules) = lemmas::learn(&data, &tags);
    let labels: BTreeSet<Deprel> = data.iter().flat_map(|s| s.labels.iter().copied()).collect();
    let labels: Vec<Deprel> = labels.into_iter().collect();
    add_headlines(&mut data);
    let clusters = Clusters::default();
    eprintln!("{} sentences, {} tags, {} labels", data.len(), tags.len(), labels.len());
    let (tagger, pos) = std::thread::scope(|scope| {
        let tagger = scope.spawn(|| fast::train_tags(&data, &tags, &clusters, 5, 11));
        let pos = jackknife(&data, &tags, &clusters);
        (tagger.join(), pos)
    });
    let tagger = tagger.map_err(|_| "the training of the tags stopped")?;
    eprintln!("tags done");
    let mut named = treebank::read_columns(&gold.join("names/wikigold.conll.txt"))?;
    let mut named_pos: Vec<Vec<u8>> = read_tags(&named, &tags, &clusters, &tagger);
    named.extend(data.iter().filter(|s| s.names.is_some()).cloned());
    named_pos.extend(data.iter().zip(&pos).filter(|(s, _)| s.names.is_some()).map(|(_, p)| p.clone()));
    let (arcs, names) = std::thread::scope(|scope| {
        let names = scope.spawn(|| fast::train_names(&named, &named_pos, &clusters, 6, 13));
        let arcs = fast::train_arcs(&data, &pos, &tags, &labels, &clusters, passes, 12);
        (arcs, names.join())
    });
    let ((moves, arcs), names) = (arcs, names.map_err(|_| "the training of the names stopped")?);
    let weights = [tagger.rows(2), moves.rows(5), arcs.rows(3), names.rows(2)];
    eprintln!("keys: {:?}", weights.each_ref().map(Vec::len));
    Ok(Parts { tags, labels, clusters: clusters.words, scripts, rules, weights })
}

/// Copies of some sentences as headlines: in capitals, and with a capital on every longer word.
fn add_headlines(data: &mut Vec<Sentence>) {
    let mut copies = Vec::new();
    for (at, sentence) in data.iter().enumerate().filter(|(at, s)| at % 8 == 0 && s.words.len() < 25) {
        let mut copy = sentence.clone();
        for (word, joined) in &mut copy.words {
            if at % 16 == 0 {
                *word = word.to_uppercase();
            } else if word.len() > 3 && !*joined {
                let mut chars = word.chars();
                *word = chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default();
            }
        }
        copies.push(copy);
    }
    data.extend(copies);
}

fn read_tags(
    data: &[Sentence],
    tags: &[(facts::Upos, facts::Xpos)],
    clusters: &Clusters,
    learner: &learner::Learner,
) -> Vec<Vec<u8>> {
    let mut keys = Keys::default();
    data.iter()
        .map(|s| tagger::tag(&token::tokens(&fast::words(s), clusters), learner, tags.len(), &mut keys))
        .collect()
}

/// Tags as a tagger gives them that has not seen the sentence: the parser must learn to live with its errors.
fn jackknife(data: &[Sentence], tags: &[(facts::Upos, facts::Xpos)], clusters: &Clusters) -> Vec<Vec<u8>> {
    const FOLDS: usize = 4;
    // Blocks of neighbours, so that a copy or a neighbour does not tell the answer.
    let fold = |at: usize| at / 50 % FOLDS;
    let mut pos = vec![Vec::new(); data.len()];
    let found: Vec<_> = std::thread::scope(|scope| {
        let held = (0..FOLDS).map(|held| {
            scope.spawn(move || {
                let train: Vec<Sentence> = part(data, |at| fold(at) != held);
                let test: Vec<Sentence> = part(data, |at| fold(at) == held);
                let learner = fast::train_tags(&train, tags, clusters, 3, 20 + held as u64);
                read_tags(&test, tags, clusters, &learner)
            })
        });
        let running: Vec<_> = held.collect();
        running.into_iter().map(|thread| thread.join().unwrap_or_default()).collect()
    });
    for (held, lists) in found.into_iter().enumerate() {
        for (at, list) in (0..data.len()).filter(|&at| fold(at) == held).zip(lists) {
            pos[at] = list;
        }
    }
    pos
}

fn part(data: &[Sentence], chosen: impl Fn(usize) -> bool) -> Vec<Sentence> {
    data.iter().enumerate().filter(|(at, _)| chosen(*at)).map(|(_, sentence)| sentence.clone()).collect()
}
