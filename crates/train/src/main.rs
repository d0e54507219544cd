//! Training of the models: `train fast` the linear model, `train sentences` the sentence borders, `train morphology`
//! the table of features.
//! `--gold DIR`, `--out FILE`, `--passes N`; for the linear model also `--silver FILE`, trees that the default model
//! read, and `--clusters FILE`, lines `word number` (see encoder/README.md for how both are made).

mod borders;
mod fast;
mod learner;
mod lemmas;
mod morphology;
mod treebank;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use facts::Deprel;
use fast::Course;
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
            let extra = Extra { silver: value("--silver", ""), clusters: value("--clusters", "") };
            (
                train(&gold, &extra, passes).map(|parts| write(&parts)),
                value("--out", "crates/data/model/fast.bin"),
            )
        }
        Some("sentences") => {
            let files =
                ["en_ewt-ud-train.conllu", "gum-train.open.conllu"].map(|f| gold.join("treebanks").join(f));
            let made = borders::train(&[&files[0], &files[1]], passes).map(|borders| borders.write());
            (made, value("--out", "crates/data/model/sentences.bin"))
        }
        Some("morphology") => {
            let made = treebank::read(&gold.join("treebanks/en_ewt-ud-train.conllu"));
            let made = made.map(|data| morphology::learn(&data).into_bytes());
            (made, value("--out", "crates/data/model/morphology.tsv"))
        }
        _ => {
            eprintln!("usage: train fast|morphology|sentences [--gold DIR] [--out FILE] [--passes N]");
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

/// Paths of what the linear model learns from beside the gold; empty where there is none.
struct Extra {
    silver: String,
    clusters: String,
}

fn train(gold: &Path, extra: &Extra, passes: usize) -> Result<Parts, String> {
    let mut data = treebank::read(&gold.join("treebanks/en_ewt-ud-train.conllu"))?;
    let mut names = treebank::read_names(&gold.join("names/en_ewt-ud-train.early-revision.iob2"))?;
    for sentence in &mut data {
        sentence.names = names.remove(&sentence.id).filter(|tags| tags.len() == sentence.words.len());
    }
    data.extend(treebank::read(&gold.join("treebanks/gum-train.open.conllu"))?);
    let tags = fast::tag_classes(&data);
    let labels: BTreeSet<Deprel> = data.iter().flat_map(|s| s.labels.iter().copied()).collect();
    let labels: Vec<Deprel> = labels.into_iter().collect();
    let mut silver =
        if extra.silver.is_empty() { Vec::new() } else { treebank::read(Path::new(&extra.silver))? };
    silver.truncate(SILVER);
    let (scripts, rules) = lemmas::learn(&data, &silver, &tags);
    add_headlines(&mut data);
    let count = data.len();
    data.extend(silver.into_iter().filter(|s| s.words.len() <= LONGEST));
    let clusters = clusters(&extra.clusters)?;
    eprintln!(
        "{count} sentences, {} silver, {} tags, {} labels",
        data.len() - count,
        tags.len(),
        labels.len()
    );
    let course = |passes, seed| Course { gold: count, passes, seed };
    let (tagger, pos) = std::thread::scope(|scope| {
        let tagger = scope.spawn(|| fast::train_tags(&data, &tags, &clusters, course(5, 11)));
        let pos = jackknife(&data, count, &tags, &clusters);
        (tagger.join(), pos)
    });
    let tagger = tagger.map_err(|_| "the training of the tags stopped")?;
    eprintln!("tags done");
    let mut named = treebank::read_columns(&gold.join("names/wikigold.conll.txt"))?;
    let mut named_pos: Vec<Vec<u8>> = read_tags(&named, &tags, &clusters, &tagger);
    let mut sure = named.len();
    for (at, (sentence, pos)) in data.iter().zip(&pos).enumerate().filter(|(_, (s, _))| s.names.is_some()) {
        named.push(sentence.clone());
        named_pos.push(pos.clone());
        sure += usize::from(at < count);
    }
    let (arcs, names) = std::thread::scope(|scope| {
        let names = scope.spawn(|| {
            fast::train_names(&named, &named_pos, &clusters, Course { gold: sure, passes: 6, seed: 13 })
        });
        let arcs = fast::train_arcs(&data, &pos, &tags, &labels, &clusters, course(passes, 12));
        (arcs, names.join())
    });
    let ((moves, arcs), names) = (arcs, names.map_err(|_| "the training of the names stopped")?);
    let weights = [tagger.rows(2), moves.rows(4), arcs.rows(3), names.rows(2)];
    eprintln!("keys: {:?}", weights.each_ref().map(Vec::len));
    Ok(Parts { tags, labels, clusters: clusters.words, scripts, rules, weights })
}

/// Silver sentences taken, from the first on.
const SILVER: usize = 40_350;
/// Longer silver sentences are lists and tables more often than sentences.
const LONGEST: usize = 60;

/// Lines `word number`; none without a path.
fn clusters(path: &str) -> Result<Clusters, String> {
    let mut words = std::collections::BTreeMap::new();
    if !path.is_empty() {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
        for line in text.lines() {
            let (word, number) = line.split_once(' ').ok_or_else(|| format!("{path}: {line}"))?;
            let number = number.parse().map_err(|_| format!("{path}: {line}"))?;
            words.entry(parse::fast::key::text(word)).or_insert(number);
        }
    }
    Ok(Clusters { words: words.into_iter().collect() })
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
fn jackknife(
    data: &[Sentence],
    gold: usize,
    tags: &[(facts::Upos, facts::Xpos)],
    clusters: &Clusters,
) -> Vec<Vec<u8>> {
    const FOLDS: usize = 4;
    // Blocks of neighbours, so that a copy or a neighbour does not tell the answer.
    let fold = |at: usize| at / 50 % FOLDS;
    let mut pos = vec![Vec::new(); data.len()];
    let found: Vec<_> = std::thread::scope(|scope| {
        let held = (0..FOLDS).map(|held| {
            scope.spawn(move || {
                let train: Vec<Sentence> = part(data, |at| fold(at) != held);
                let test: Vec<Sentence> = part(data, |at| fold(at) == held);
                let gold = (0..gold).filter(|&at| fold(at) != held).count();
                let course = Course { gold, passes: 3, seed: 20 + held as u64 };
                let learner = fast::train_tags(&train, tags, clusters, course);
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
