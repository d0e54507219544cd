//! The project's own blocks: `gold/events/KIND.txt`.

use events::gold::Block;
use facts::Article;
use serde_json::Value;

use super::read::{confidence, list, side, span, text, words};
use super::tally::Tally;

pub fn article(block: &Block) -> Article {
    let text = block.text.clone();
    let range = facts::TextRange::new(0, text.len());
    let body = facts::Block { range, kind: facts::BlockKind::Body };
    Article { id: "gold".into(), text, blocks: vec![body], ..Article::default() }
}

/// Type alone, and for the surest event of the type its mode, sides and status.
pub fn judge(block: &Block, report: &Value, tally: &mut Tally) {
    let own = block.kind();
    let kind = |e: &Value| e["plover"]["type"].as_str().unwrap_or("-").to_string();
    let Some(expected) = &block.expected else {
        let police = own == "POLICE";
        let barred = |e: &Value| kind(e) == own || police && matches!(&*kind(e), "ASSAULT" | "COERCE");
        for event in list(report, "events").iter().filter(|e| barred(e)) {
            tally.found("type", false, confidence(event));
        }
        return;
    };
    tally.wanted("type", 1);
    let whole = &block.text;
    let named = |event: &Value, key: &str, wanted: &str| {
        wanted.is_empty() || side(report, event, key).iter().any(|m| words(whole, span(m)).contains(wanted))
    };
    let (a, b) = (&expected.source, &expected.target);
    let sides = |event: &Value| {
        let forth = (named(event, "sources", a), named(event, "targets", b));
        let back = (named(event, "targets", a), named(event, "sources", b));
        if expected.swaps && back.0 && back.1 { back } else { forth }
    };
    let best = list(report, "events").iter().filter(|e| kind(e) == expected.kind).max_by(|x, y| {
        let rank = |e: &Value| {
            let (s, t) = sides(e);
            f64::from(u8::from(s) + u8::from(t)) * 10.0 + confidence(e).unwrap_or(0.0)
        };
        rank(x).total_cmp(&rank(y))
    });
    let fields = [("mode", expected.mode.is_some()), ("status", expected.status.is_some())];
    for (field, asked) in [("source", !a.is_empty()), ("target", !b.is_empty())].iter().chain(&fields) {
        tally.wanted(field, usize::from(*asked));
    }
    let Some(best) = best else { return };
    tally.found("type", true, confidence(best));
    let (source, target) = sides(best);
    let of = |field: &str| best["fields"][field]["confidence"].as_f64();
    if !a.is_empty() && !list(best, "sources").is_empty() {
        tally.found("source", source, of("sources"));
    }
    if !b.is_empty() && !list(best, "targets").is_empty() {
        tally.found("target", target, of("targets"));
    }
    if let Some(mode) = expected.mode.as_deref().filter(|_| best["plover"]["mode"].is_string()) {
        tally.found("mode", best["plover"]["mode"] == mode, of("act"));
    }
    if let Some(status) = &expected.status {
        tally.found("status", text(best, "status") == status, of("status"));
    }
}
