use facts::BlockKind;
use facts::report::Report;
use std::io::{self, Write};

use super::words::{self, Words};

const STYLE: &str = "body{font:16px/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}\
h1{font-size:1.5rem;line-height:1.25}.meta,.why{color:#555;font:13px/1.5 system-ui,sans-serif}pre{white-space:pre-wrap;font:inherit}\
mark{background:#ffe9a8;color:inherit;border-bottom:2px solid #c47f00}.furniture,.credit,.caption{color:#6b6b6b;background:#f1f1f1}\
li{margin:.5rem 0}@media(prefers-color-scheme:dark){body{background:#15171a;color:#e4e4e4}.meta,.why{color:#aaa}\
mark{background:#4d3b00;border-color:#e0a92c}.furniture,.credit,.caption{background:#24272b;color:#a5a5a5}}";

/// A page of one article: its text with the triggers marked and furniture set apart, and what was read from it.
pub fn write_page(out: &mut impl Write, report: &Report) -> io::Result<()> {
    let words = Words::of(report);
    let title = escape(report.article.title.as_deref().unwrap_or(&report.article.id));
    writeln!(
        out,
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><style>{STYLE}</style>"
    )?;
    writeln!(out, "<h1>{title}</h1>")?;
    let published = report.article.published.as_deref().map_or("day unknown".to_string(), words::day);
    writeln!(
        out,
        "<p class=\"meta\">{published} · {} events · {} statements</p>",
        report.events.len(),
        report.statements.len()
    )?;
    for block in &report.article.blocks {
        let kind = block_name(block.kind);
        writeln!(
            out,
            "<pre class=\"{kind}\" title=\"{kind}\">{}</pre>",
            marked(&words, block.start, block.end)
        )?;
    }
    writeln!(out, "<h2>Events</h2><ul>")?;
    for event in &report.events {
        let details = [Some(words.kind(event)), words.when(event), words.place(event)];
        let details: Vec<String> = details.into_iter().flatten().map(|d| escape(&d)).collect();
        let (before, trigger, after) = words.evidence(event);
        writeln!(
            out,
            "<li><b>{}</b> {}<br><span class=\"why\">“{}<b>{}</b>{}” ({:?}, rule {}, {:.2})</span></li>",
            escape(&words.sides(event)),
            details.join(" · "),
            escape(&before),
            escape(&trigger),
            escape(&after),
            event.status,
            escape(&event.rule),
            event.confidence
        )?;
    }
    writeln!(out, "</ul></html>")
}

fn block_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "title",
        BlockKind::Body => "body",
        BlockKind::Caption => "caption",
        BlockKind::Credit => "credit",
        BlockKind::Furniture => "furniture",
    }
}

/// The text of a block with each trigger in it marked; triggers that overlap are marked once.
fn marked(words: &Words, start: u32, end: u32) -> String {
    let mut spans: Vec<[u32; 2]> =
        words.report.events.iter().map(|e| e.trigger).filter(|t| start <= t[0] && t[1] <= end).collect();
    spans.sort_unstable();
    let mut html = String::new();
    let mut at = start;
    for [from, to] in spans {
        if from >= at {
            html += &escape(words.raw([at, from]));
            html += &format!("<mark>{}</mark>", escape(words.raw([from, to])));
            at = to;
        }
    }
    html + &escape(words.raw([at, end]))
}

fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            _ => safe.push(c),
        }
    }
    safe
}
