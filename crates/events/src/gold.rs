//! Blocks of `gold/events` with a `parse:` part: patterns held against trees built by hand, without the model.

use facts::{Entity, EntityKind, Findings, Mention, MentionKind, Mentions, WordRange};
use lexicon::Lexicon;

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
fn fits(told: &str, expected: &str) -> bool {
    let (code, sides) = told.split_once(' ').unwrap_or((told, ""));
    let (want, want_sides) = expected.split_once(' ').unwrap_or((expected, ""));
    sides == want_sides && (code == want || code.split('/').next() == Some(want))
}

#[test]
fn hand_built_trees_give_the_events_that_their_blocks_tell() {
    let rules = Rules::load(&data::Data::shipped()).expect("what ships loads").with_scorer(None);
    let lexicon = Lexicon::default();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../gold/events");
    let mut count = 0;
    let mut wrong = Vec::new();
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("gold/events").flatten().map(|f| f.path()).collect();
    files.sort();
    for path in files.into_iter().filter(|path| path.extension().is_some_and(|e| e == "txt")) {
        let text = std::fs::read_to_string(&path).expect("a gold file");
        for block in text.split("== ").filter(|block| block.contains("\nparse:\n")) {
            let (head, expected) = block.split_once("\n---\n").expect("`---`");
            let (_, parse) = head.split_once("\nparse:\n").expect("`parse:`");
            let plain: Vec<&str> = parse.lines().map(|line| line.trim_end_matches(" actor")).collect();
            let tree = tree(&plain.join("\n"));
            let mentions = actors(&tree, parse);
            let view = tree.view();
            let findings = crate::read(&view, &mentions, &lexicon, &rules, Want::default());
            let told = told(&findings, &tree, &mentions);
            let expected = expected.trim();
            let kind = path.file_stem().expect("a name").to_string_lossy().to_uppercase();
            let good = match expected {
                "none" => !told.iter().any(|t| t.starts_with(&kind)),
                expected => told.iter().any(|t| fits(t, expected)),
            };
            if !good {
                wrong.push(format!(
                    "{}: expected {expected}, told {told:?}",
                    head.lines().next().unwrap_or("")
                ));
            }
            count += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count >= 10, "only {count} blocks with trees");
}
