//! Blocks of `gold/events` read end to end. What each kind scores stands in `gold/events/scores.tsv` and may not fall;
//! `UPDATE_GOLD=1` rewrites it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use events::gold::{Detail, Expected};
use facts::report::{Event, Report};
use facts::{Article, Block, BlockKind, TextRange};
use pipeline::{ModelKind, Reader, Want};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../gold/events")
}

fn article(text: &str) -> Article {
    let block = Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body };
    Article { id: "gold".into(), text: text.to_string(), blocks: vec![block], ..Article::default() }
}

fn named(report: &Report, ids: &[String], words: &str) -> bool {
    words.is_empty()
        || ids.iter().any(|id| {
            report.mentions.iter().filter(|m| m.id == *id).any(|m| {
                let text: String = report
                    .article
                    .text
                    .chars()
                    .skip(m.start as usize)
                    .take((m.end - m.start) as usize)
                    .collect();
                text.contains(words)
            })
        })
}

fn fits(report: &Report, event: &Event, expected: &Expected) -> bool {
    let kind = event.plover.as_ref().map_or("-", |p| p.kind.as_str());
    let mode = event.plover.as_ref().and_then(|p| p.mode.as_deref());
    let status = serde_json::to_value(event.status).expect("a status is a word");
    let (a, b) = (&expected.source, &expected.target);
    let forth = named(report, &event.sources, a) && named(report, &event.targets, b);
    let back = expected.swaps && named(report, &event.sources, b) && named(report, &event.targets, a);
    kind == expected.kind
        && expected.mode.as_deref().is_none_or(|m| mode == Some(m))
        && expected.status.as_deref().is_none_or(|s| status == s)
        && (forth || back)
}

/// Whether an event is of the file's kind: by its PLOVER type, or by its rule where the kind has none.
fn is_of(event: &Event, name: &str) -> bool {
    match &event.plover {
        Some(plover) => plover.kind == name.to_uppercase(),
        None => {
            matches!(event.rule.split('/').next(), Some(rule) if rule == name || rule == "denial" && name == "deny")
        }
    }
}

/// Words of the report's text between code points.
fn words(report: &Report, start: u32, end: u32) -> String {
    report.article.text.chars().skip(start as usize).take((end - start) as usize).collect()
}

/// What the end of a link says: the evidence of an event, the cue and content of a statement.
fn end_holds(report: &Report, id: &str, wanted: &str) -> bool {
    let event = report.events.iter().filter(|e| e.id == id).flat_map(|e| e.evidence.clone());
    let said = report.statements.iter().filter(|s| s.id == id);
    let said = said.flat_map(|s| s.content.iter().copied().chain(s.cue).collect::<Vec<_>>());
    let spans: Vec<String> = event.chain(said).map(|[a, b]| words(report, a, b)).collect();
    spans.iter().any(|text| text.contains(wanted))
}

/// Whether the block's event has the detail; links and chains are the report's.
fn has(report: &Report, events: &[&Event], detail: &Detail) -> bool {
    let any = |test: &dyn Fn(&Event) -> bool| events.iter().any(|e| test(e));
    match detail {
        Detail::Quantity { kind, min, max } => {
            any(&|e| e.quantities.iter().any(|q| q.kind == *kind && q.min == *min && q.max == *max))
        }
        Detail::Other { role, words } => any(&|e| {
            e.others.iter().any(|o| o.role == *role && named(report, std::slice::from_ref(&o.mention), words))
        }),
        Detail::Context(name) => any(&|e| e.plover.iter().any(|p| p.contexts.iter().any(|c| c == name))),
        Detail::Cameo(digits) => any(&|e| e.cameo.as_deref() == Some(digits)),
        Detail::Link { kind, from, to } => report.links.iter().any(|l| {
            let name = serde_json::to_value(l.kind).expect("a kind is a word");
            name == *kind && end_holds(report, &l.from, from) && end_holds(report, &l.to, to)
        }),
        Detail::Within(None) => report.statements.iter().all(|s| s.within.is_none()),
        Detail::Within(Some((inner, outer))) => report.statements.iter().any(|s| {
            let over = report.statements.iter().find(|o| s.within.as_ref() == Some(&o.id));
            named(report, &s.speakers, inner) && over.is_some_and(|o| named(report, &o.speakers, outer))
        }),
        Detail::Chain(names) => report.statements.iter().any(|s| {
            let via = names[1..].iter().all(|name| named(report, &s.via, name));
            via && named(report, &s.speakers, &names[0])
        }),
        Detail::When(day) => any(&|e| e.when.as_ref().map(|w| &w.first) == day.as_ref()),
        Detail::Where(name) => any(&|e| {
            let place = report.places.iter().find(|p| e.where_.as_ref() == Some(&p.id));
            place.map(|p| words(report, p.start, p.end)).as_ref() == name.as_ref()
        }),
        Detail::Nobody(side) => {
            any(&|e| if side == "source" { e.sources.is_empty() } else { e.targets.is_empty() })
        }
        Detail::Events(count) => events.first().is_some_and(|event| {
            let kind = |e: &Event| e.plover.as_ref().map(|p| p.kind.clone());
            report.events.iter().filter(|e| kind(e) == kind(event)).count() == *count
        }),
        Detail::Said(who) => any(&|e| match (who, &e.statement) {
            (None, said) => said.is_none(),
            (Some(who), said) => report
                .statements
                .iter()
                .any(|s| said.as_ref() == Some(&s.id) && named(report, &s.speakers, who)),
        }),
        Detail::Role { words: wanted, sector, state } => report.mentions.iter().any(|m| {
            let entity = report.entities.iter().find(|e| m.entity.as_ref() == Some(&e.id));
            words(report, m.start, m.end).contains(wanted)
                && entity.is_some_and(|e| {
                    e.sectors.first().is_some_and(|s| s == sector)
                        && e.country.as_deref().unwrap_or("-") == state
                })
        }),
    }
}

fn name_of(detail: &Detail) -> &'static str {
    match detail {
        Detail::Quantity { .. } => "quantity",
        Detail::Other { .. } => "other",
        Detail::Context(_) => "context",
        Detail::Cameo(_) => "cameo",
        Detail::Link { .. } => "link",
        Detail::Chain(_) => "chain",
        Detail::Within(_) => "within",
        Detail::When(_) => "when",
        Detail::Where(_) => "where",
        Detail::Nobody(_) => "nobody",
        Detail::Said(_) => "said",
        Detail::Events(_) => "events",
        Detail::Role { .. } => "role",
    }
}

fn tell(scores: &mut BTreeMap<String, [usize; 4]>, name: &str, slot: usize, good: bool) {
    let score = scores.entry(name.to_string()).or_default();
    score[slot] += usize::from(good);
    score[slot + 1] += 1;
}

fn told(report: &Report) -> Vec<String> {
    let kind = |e: &Event| match &e.plover {
        Some(p) => format!("{}/{}", p.kind, p.mode.as_deref().unwrap_or("")),
        None => "-".into(),
    };
    report.events.iter().map(kind).collect()
}

#[test]
fn gold_blocks_score_no_less_than_before() {
    let reader = Reader::load(ModelKind::Default, &data::Data::shipped()).expect("what ships loads");
    let mut scores: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    let mut misses = String::new();
    for block in events::gold::read(&folder()).expect("gold/events") {
        let report = reader.read(&article(&block.text), Want::default());
        let found: Vec<&Event> = block.expected.as_ref().map_or_else(Vec::new, |expected| {
            report.events.iter().filter(|e| fits(&report, e, expected)).collect()
        });
        let (good, slot) = match &block.expected {
            Some(_) => (!found.is_empty(), 0),
            None => (!report.events.iter().any(|e| is_of(e, &block.name)), 2),
        };
        tell(&mut scores, &block.name, slot, good);
        if !good {
            let _ = writeln!(misses, "{}: {} got {:?}", block.title, block.text, told(&report));
        }
        for detail in &block.details {
            let good = has(&report, &found, detail);
            tell(&mut scores, &format!("+{}", name_of(detail)), 0, good);
            if !good {
                let _ = writeln!(misses, "{}: {} lacks {detail:?}", block.title, block.text);
            }
        }
    }
    for (name, score) in scores.iter().filter(|(name, _)| !name.starts_with('+')) {
        assert!(score[1] >= 3 && score[3] >= 3, "{name} needs three blocks that fire and three that do not");
    }
    let table = scores.iter().fold(
        "# kind, blocks that fire as they should, of all that should, blocks that stay silent, of all\n"
            .to_string(),
        |out, (name, s)| format!("{out}{name}\t{}\t{}\t{}\t{}\n", s[0], s[1], s[2], s[3]),
    );
    let file = folder().join("scores.tsv");
    if std::env::var_os("UPDATE_GOLD").is_some() {
        std::fs::write(&file, &table).expect("scores.tsv");
        eprintln!("{table}{misses}");
        return;
    }
    for line in std::fs::read_to_string(&file).expect("scores.tsv").lines().filter(|l| !l.starts_with('#')) {
        let row: Vec<&str> = line.split('\t').collect();
        let now = scores.get(row[0]).unwrap_or(&[0; 4]);
        let kept = |at: usize| row[at + 1].parse::<usize>().is_ok_and(|before| now[at] >= before);
        assert!(kept(0) && kept(2), "{} fell: {line:?}, now {now:?}\n{misses}", row[0]);
    }
}
