use super::*;
use facts::{Block, TextRange};
use std::path::Path;

fn article(body: &str) -> Article {
    let block = Block { range: TextRange::new(0, body.len()), kind: BlockKind::Body };
    Article { text: body.to_string(), blocks: vec![block], ..Article::default() }
}

fn print(body: &str) -> Fingerprint {
    fingerprint(&article(body))
}

/// The example dispatches of the project, as bodies.
fn dispatches() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut out = Vec::new();
    crate::read(&crate::Input::Path(folder), &crate::Options::default(), &mut |found| {
        if let Ok(article) = found {
            let body = article.blocks.iter().filter(|b| b.kind == BlockKind::Body);
            out.push(body.map(|b| b.range.of(&article.text)).collect::<Vec<_>>().join("\n"));
        }
    });
    out.retain(|body| body.split_whitespace().count() > 40);
    out
}

fn sentences(body: &str) -> Vec<&str> {
    body.split_inclusive(". ").collect()
}

#[test]
fn edits_of_a_dispatch_stay_its_copies() {
    let all = dispatches();
    assert!(all.len() >= 20, "{} dispatches", all.len());
    let (mut kept, mut pairs) = (0, 0);
    for body in &all {
        let own = print(body);
        let parts = sentences(body);
        let half = parts[..parts.len().div_ceil(2)].concat();
        let mut turned = parts.clone();
        turned.reverse();
        let figures = body.replace("two", "three").replace('1', "2");
        let other = all.iter().find(|other| *other != body).map_or("", |other| other.as_str());
        for edited in [half, turned.concat(), figures, format!("{body}\n{other}")] {
            pairs += 1;
            kept += usize::from(compare(&own, &print(&edited)).is_some());
        }
    }
    assert!(kept * 100 >= pairs * 97, "{kept} of {pairs} edits are known for copies");
}

#[test]
fn a_body_is_the_same_as_itself_and_unlike_another() {
    let a = "Ministers from four northern states met in Bergen on Monday to speak of the herring quota, and left \
             without a statement that any of them would sign before the summer.";
    let b = "The central bank of the island raised its rate for the third time in a year, citing the price of fuel \
             and of bread, and said that more such steps might well follow in the autumn.";
    assert!((resemblance(&print(a), &print(a)) - 1.0).abs() < 1e-9);
    assert!(resemblance(&print(a), &print(b)) < 0.05);
    assert_eq!(compare(&print(a), &print(b)), None);
    assert_eq!(print(""), print("Too short."));
}

#[test]
fn a_paragraph_within_a_longer_piece_is_found() {
    let all = dispatches();
    let long = all[1..6].join("\n");
    assert_eq!(compare(&print(&all[1]), &print(&long)), Some(Copy::Within));
    assert_eq!(compare(&print(&long), &print(&all[1])), Some(Copy::Holds));
}

#[test]
fn corrections_and_retractions_say_so() {
    let corrected = article("Ministers met in Bergen.\n\n(Corrects day of meeting in first paragraph)");
    assert_eq!(amendment(&corrected), Some(Amendment::Correction));
    let titled =
        Article { title: Some("RETRACTION: Talks in Bergen".into()), ..article("It did not happen.") };
    assert_eq!(amendment(&titled), Some(Amendment::Retraction));
    assert_eq!(amendment(&article("The minister demanded a correction: the map was wrong.")), None);
}
