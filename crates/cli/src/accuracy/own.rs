//! The project's own blocks: `gold/events/KIND.txt`.

use std::path::Path;

use anyhow::{Context, Result};
use facts::Article;
use serde_json::Value;

use super::read::{confidence, list, side, span, text, words};
use super::tally::Tally;

/// A text with the one event it tells, or with none of the file's kind.
pub struct GoldBlock {
    /// PLOVER type of the file; `-` where it has none.
    kind: String,
    pub article: Article,
    expected: Option<Expected>,
}

struct Expected {
    kind: String,
    mode: Option<String>,
    source: String,
    target: String,
    swaps: bool,
    status: Option<String>,
}

/// Blocks of every file of the folder, in the order of their names.
///
/// # Errors
/// A folder or file that cannot be read; a block without its parts.
pub fn blocks(folder: &Path) -> Result<Vec<GoldBlock>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<_> = entries.flatten().map(|e| e.path()).collect();
    files.sort();
    let mut found = Vec::new();
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "txt")) {
        let name = file.file_stem().map(|s| s.to_string_lossy().to_string()).unwrap_or_default();
        let kind = if name == "deny" { "-".to_string() } else { name.to_uppercase() };
        let whole = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
        for block in whole.split("== ").filter(|b| !b.trim().is_empty()) {
            let parsed = parse(&kind, block);
            found.push(parsed.with_context(|| format!("{}: bad block {block}", file.display()))?);
        }
    }
    Ok(found)
}

fn parse(kind: &str, block: &str) -> Option<GoldBlock> {
    let (_, rest) = block.split_once('\n')?;
    let (text, expected) = rest.split_once("---\n")?;
    let text = text.split("\nparse:\n").next().unwrap_or(text).trim().to_string();
    let expected = match expected.trim() {
        "none" => None,
        line => Some(expectation(line)?),
    };
    let range = facts::TextRange::new(0, text.len());
    let body = facts::Block { range, kind: facts::BlockKind::Body };
    let article = Article { id: "gold".into(), text, blocks: vec![body], ..Article::default() };
    Some(GoldBlock { kind: kind.to_string(), article, expected })
}

/// `TYPE[/MODE] SOURCE > TARGET [STATUS]`.
fn expectation(line: &str) -> Option<Expected> {
    let (line, status) = match line.split_once(" [") {
        Some((line, status)) => (line, Some(status.trim_end_matches(']').to_string())),
        None => (line, None),
    };
    let (code, sides) = line.split_once(' ')?;
    let (kind, mode) = code.split_once('/').map_or((code, None), |(k, m)| (k, Some(m.to_string())));
    let swaps = sides.contains("<>");
    let (source, target) = sides.split_once(if swaps { "<>" } else { ">" })?;
    let (source, target) = (source.trim().to_string(), target.trim().to_string());
    Some(Expected { kind: kind.to_string(), mode, source, target, swaps, status })
}

/// Type alone, and for the surest event of the type its mode, sides and status.
pub fn judge(block: &GoldBlock, report: &Value, tally: &mut Tally) {
    let kind = |e: &Value| e["plover"]["type"].as_str().unwrap_or("-").to_string();
    let Some(expected) = &block.expected else {
        let police = block.kind == "POLICE";
        let barred = |e: &Value| kind(e) == block.kind || police && matches!(&*kind(e), "ASSAULT" | "COERCE");
        for event in list(report, "events").iter().filter(|e| barred(e)) {
            tally.found("type", false, confidence(event));
        }
        return;
    };
    tally.wanted("type", 1);
    let whole = &block.article.text;
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
