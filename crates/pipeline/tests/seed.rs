//! Actors, times and places of the dispatch in `../shared/seed`, where that folder lies beside the project; skipped
//! where it does not.

use facts::report::{Entity, Report};
use facts::{Article, Block, BlockKind, EntityKind, PlaceUse, TextRange};
use pipeline::{ModelKind, Reader, Want};
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seed")
}

/// The report, its text, and what must be true of it.
fn seed() -> Option<(Report, String, serde_json::Value)> {
    let text = std::fs::read_to_string(folder().join("dispatch.txt")).ok()?;
    let expected = std::fs::read_to_string(folder().join("expected.json")).ok()?;
    let expected: serde_json::Value = serde_json::from_str(&expected).expect("JSON");
    let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
    let published = expected["published"].as_str().expect("a day").parse().ok();
    let article = Article { text: text.clone(), published, blocks, ..Article::default() };
    let reader = Reader::load(ModelKind::Default, &data::Data::shipped()).expect("model and tables");
    Some((reader.read(&article, Want::default()), text, expected))
}

fn slice(text: &str, start: u32, end: u32) -> String {
    text.chars().skip(start as usize).take((end - start) as usize).collect()
}

fn is(entity: &Entity, what: &str) -> bool {
    let plain = |name: &str| name.replace('-', " ").to_lowercase();
    match what {
        "place" => entity.kind == EntityKind::Place,
        _ if what.len() == 3 => entity.country.as_deref() == Some(what),
        _ if what.starts_with("not ") => plain(&entity.name) != plain(&what[4..]),
        _ if what.ends_with("news agency") => {
            entity.country.as_deref() == Some(&what[..3]) && entity.sectors.iter().any(|s| s == "MED")
        }
        _ => plain(&entity.name) == plain(what),
    }
}

#[test]
fn actors_times_and_places_of_the_seed_are_right() {
    let Some((report, text, expected)) = seed() else { return };
    let mut wrong = Vec::new();
    for row in expected["entities"].as_array().expect("a list") {
        let (words, what) = (row["text"].as_str().expect("words"), row["is"].as_str().expect("who"));
        let named = report.mentions.iter().filter(|m| slice(&text, m.start, m.end) == words);
        let found: Vec<&Entity> =
            named.filter_map(|m| report.entities.iter().find(|e| Some(&e.id) == m.entity.as_ref())).collect();
        let right = if what == "place" {
            found.iter().any(|e| is(e, what))
        } else {
            found.iter().all(|e| is(e, what) || e.kind == EntityKind::Place)
        };
        if found.is_empty() || !right {
            wrong.push(format!("{words}: {what} due, got {found:?}"));
        }
    }
    for row in expected["times"].as_array().expect("a list") {
        let (words, value) = (row["text"].as_str().expect("words"), row["value"].as_str().expect("a value"));
        let hit =
            report.times.iter().any(|t| words.contains(&slice(&text, t.start, t.end)) && t.value == value);
        if !hit {
            wrong.push(format!("{words}: {value} due"));
        }
    }
    for (words, country) in [("Siberia", "RUS"), ("Seoul", "KOR")] {
        let hit = report.places.iter().any(|p| {
            slice(&text, p.start, p.end) == words
                && p.country.as_deref() == Some(country)
                && p.use_ == PlaceUse::Literal
        });
        if !hit {
            wrong.push(format!("{words}: a place of {country} due"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
