//! `train sentences`: the border model from the paragraphs of the treebanks.

use std::path::Path;

use text::key::Keys;
use text::sentences::{Borders, Gaps};
use text::table::Table;

use crate::learner::{Learner, Random};
use parse::fast::weights::{Score, square};

/// A paragraph: words, white space before each, inner parts of tokens, and whether a sentence starts there.
#[derive(Default)]
struct Paragraph {
    words: Vec<String>,
    spaced: Vec<bool>,
    joined: Vec<bool>,
    starts: Vec<bool>,
}

/// # Errors
/// A treebank that cannot be read.
pub fn train(files: &[&Path], passes: usize) -> Result<Borders, String> {
    let mut data = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
        data.extend(paragraphs(&text));
    }
    let table = Table::shipped();
    let mut learner = Learner::default();
    let mut order: Vec<usize> = (0..data.len()).collect();
    let (mut random, mut keys, mut scores) = (Random(31), Keys::default(), [0; 2]);
    for _ in 0..passes {
        random.shuffle(&mut order);
        for &at in &order {
            let paragraph = &data[at];
            let words = paragraph.words.iter().map(String::as_str).collect();
            let gaps = Gaps::new(words, paragraph.spaced.clone(), paragraph.joined.clone());
            let mut from = 0;
            for word in 1..gaps.words.len() {
                if gaps.open(word) {
                    gaps.features(word, from, table, &mut keys);
                    learner.score_all(&keys.list, &mut scores);
                    learner.tick();
                    let guess = usize::from(scores[1] > 0);
                    let gold = usize::from(paragraph.starts[word]);
                    if guess != gold {
                        learner.update(&keys.list, gold, guess);
                    }
                }
                if paragraph.starts[word] {
                    from = word;
                }
            }
        }
    }
    let rows = learner.rows(2).into_iter();
    let weight = |row: Vec<(u8, i8)>| row.iter().find(|(class, _)| *class == 1).map(|&(_, w)| square(w));
    Ok(Borders { weights: rows.filter_map(|(key, row)| weight(row).map(|w| (key, w))).collect() })
}

fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut list = vec![Paragraph::default()];
    let (mut space, mut token) = (true, (0, 0, true));
    for line in text.lines() {
        if line.starts_with("# newdoc") || line.starts_with("# newpar") && !line.starts_with("# newpar_block")
        {
            list.push(Paragraph::default());
            space = true;
        }
        if line.is_empty() {
            space = true;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        if fields.len() < 10 {
            continue;
        }
        let after = !fields[9].contains("SpaceAfter=No");
        if let Some((a, b)) = fields[0].split_once('-') {
            token = (a.parse().unwrap_or(0), b.parse().unwrap_or(0), after);
            continue;
        }
        let Ok(id) = fields[0].parse::<usize>() else { continue };
        if id == 1 && token.0 != 1 {
            token = (0, 0, true);
        }
        let inside = (token.0..=token.1).contains(&id) && token.1 > 0;
        if let Some(paragraph) = list.last_mut() {
            paragraph.words.push(fields[1].to_string());
            paragraph.joined.push(inside && id > token.0);
            paragraph.spaced.push(space && !(inside && id > token.0));
            paragraph.starts.push(id == 1);
        }
        space = if inside { id == token.1 && token.2 } else { after };
        if id == token.1 {
            token = (0, 0, true);
        }
    }
    list.retain(|p| !p.words.is_empty());
    list
}
