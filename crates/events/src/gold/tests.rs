//! Blocks of `gold/events` with a `parse:` part: patterns held against trees built by hand, without the model.

use facts::{Entity, EntityKind, Findings, Mention, MentionKind, Mentions, WordRange};
use lexicon::Lexicon;

use super::{Detail, Expected, one, read};
use crate::trees::{Tree, tree};
use crate::{Rules, Want};

/// Every word marked `actor` is an actor of its own.
fn actors(tree: &Tree, parse: &str) -> Mentions {
    let view = tree.view();
    let mut mentions = Mentions::default();
    for (word, _) in parse.lines().enumerate().filter(|(_, line)| line.ends_with(" actor")) {
        mentions.entities.push(Entity {
            name: view.text(word).to_string(),
            kind: EntityKind::State,
            country: None,
            sectors: Vec::new(),
            wikidata: None,
            codes: facts::Codes::default(),
            basis: None,
        });
        mentions.mentions.push(Mention {
            range: view.range(word),
            words: WordRange::new(word, word + 1),
            head: word as u32,
            kind: MentionKind::Country,
            entity: Some(facts::EntityId(mentions.entities.len() as u32 - 1)),
            confidence: 1.0,
            rule: "test".into(),
        });
    }
    mentions
}

fn told(findings: &Findings, tree: &Tree, mentions: &Mentions) -> Vec<String> {
    let names = |ids: &[facts::MentionId]| {
        let names: Vec<&str> =
            ids.iter().map(|id| mentions.mentions[id.0 as usize].range.of(&tree.article.text)).collect();
        names.join(" ")
    };
    let line = |e: &facts::Event| {
        let code = e.plover.as_ref().map_or("-".to_string(), |p| match &p.mode {
            Some(mode) => format!("{}/{mode}", p.kind),
            None => p.kind.to_string(),
        });
        let arrow = if e.reciprocal { "<>" } else { ">" };
        format!("{code} {} {arrow} {}", names(&e.sources), names(&e.targets))
    };
    findings.events.iter().map(line).collect()
}

/// `ACCUSE Chad > Togo` also fits `ACCUSE/allege Chad > Togo`.
fn fits(told: &str, expected: &Expected) -> bool {
    let (code, sides) = told.split_once(' ').unwrap_or((told, ""));
    let arrow = if expected.swaps { "<>" } else { ">" };
    let want = match &expected.mode {
        Some(mode) => format!("{}/{mode}", expected.kind),
        None => expected.kind.clone(),
    };
    sides == format!("{} {arrow} {}", expected.source, expected.target)
        && (code == want || code.split('/').next() == Some(&want))
}

#[test]
fn hand_built_trees_give_the_events_that_their_blocks_tell() {
    let rules = Rules::load(&data::Data::shipped()).expect("what ships loads").with_scorer(None);
    let lexicon = Lexicon::default();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../gold/events");
    let mut count = 0;
    let mut wrong = Vec::new();
    for block in read(folder.as_ref()).expect("gold/events") {
        let Some(parse) = &block.parse else { continue };
        let plain: Vec<&str> = parse.lines().map(|line| line.trim_end_matches(" actor")).collect();
        let tree = tree(&plain.join("\n"));
        let mentions = actors(&tree, parse);
        let view = tree.view();
        let findings = crate::read(&view, &mentions, &lexicon, &rules, Want::default());
        let told = told(&findings, &tree, &mentions);
        let good = match &block.expected {
            None => !told.iter().any(|t| t.starts_with(&block.kind())),
            Some(expected) => told.iter().any(|t| fits(t, expected)),
        };
        if !good {
            wrong.push(format!("{}: expected {:?}, told {told:?}", block.title, block.expected));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count >= 10, "only {count} blocks with trees");
}

#[test]
fn details_of_a_block_are_read_and_a_wrong_one_is_named() {
    let text = "t\nForty died.\n---\nASSAULT/drone A > B [alleged]\nquantity dead 12..\nlink denies said > struck\nchain A < B < C\nwithin A < B\nwithin none\n";
    let block = one("assault", text).expect("a good block");
    let expected = block.expected.expect("an event");
    assert_eq!((expected.mode.as_deref(), expected.status.as_deref()), (Some("drone"), Some("alleged")));
    let quantity = Detail::Quantity { kind: "dead".into(), min: Some(12.0), max: None };
    assert_eq!(block.details[0], quantity);
    assert_eq!(block.details[2], Detail::Chain(vec!["A".into(), "B".into(), "C".into()]));
    let within = [Some(("A".to_string(), "B".to_string())), None].map(Detail::Within);
    assert_eq!(block.details[3..], within);
    let wrong = one("assault", "t\nForty died.\n---\nASSAULT A > B\nquantity many\n");
    assert!(wrong.is_err_and(|cause| cause.contains("quantity many")));
}
