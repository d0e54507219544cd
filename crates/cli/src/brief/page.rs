use facts::BlockKind;
use facts::report::Report;
use ingest::Reading;
use std::io::{self, Write};

use super::marks;
use super::words::{self, Words};

const STYLE: &str = "body{font:16px/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}\
h1{font-size:1.5rem;line-height:1.25;margin-top:3rem}.meta,.why,.key{color:#555;font:13px/1.5 system-ui,sans-serif}\
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:.75rem 0}pre.title{font-weight:bold}\
.furniture,.credit,.caption{color:#6b6b6b;background:#f1f1f1;padding:.25rem .5rem}.why b{font-weight:600}li{margin:.5rem 0}\
.who{color:#0b57a4}.when{color:#7a3e00}.where{color:#00695c}.said{background:#f3ecff}.cue{border-bottom:1px dotted #6a1b9a}\
.event{background:#ffe9a8;border-bottom:2px solid #c47f00;font-weight:bold}\
@media(prefers-color-scheme:dark){body{background:#15171a;color:#e4e4e4}.meta,.why,.key{color:#aaa}\
.furniture,.credit,.caption{background:#24272b;color:#a5a5a5}.who{color:#7db8f0}.when{color:#f0b27a}.where{color:#80cbc4}\
.said{background:#2b2440}.event{background:#4d3b00;border-color:#e0a92c}}";

const KEY: &str = "<p class=\"key\">In the text: <span class=\"event\">deed of an event</span>, <span class=\"who\">actor</span>, \
<span class=\"when\">time</span>, <span class=\"where\">place</span>, <span class=\"said\">statement</span> and its \
<span class=\"cue\">cue</span>; what is grey is no part of the story.</p>";

/// The head of a page of articles, and the key to its colours.
pub fn open_page(out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>demarche read</title><style>{STYLE}</style></head><body>{KEY}"
    )
}

pub fn close_page(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "</body></html>")
}

/// What stands on the page and in no part of the article, with the cause.
fn write_left_out(out: &mut impl Write, reading: &Reading) -> io::Result<()> {
    if reading.left_out.is_empty() {
        return Ok(());
    }
    writeln!(out, "<h2>Left out of the page</h2>")?;
    for part in &reading.left_out {
        writeln!(out, "<div class=\"why\"><b>left out</b>: {}</div>", escape(&part.why))?;
        writeln!(out, "<pre class=\"furniture\">{}</pre>", escape(&part.words))?;
    }
    Ok(())
}

/// One article: its words with what was read from them, furniture with the reason it is none of the story, and the
/// events.
pub fn write_page(out: &mut impl Write, reading: &Reading, report: &Report) -> io::Result<()> {
    let words = Words::of(report);
    let title = escape(report.article.title.as_deref().unwrap_or(&report.article.id));
    let published = report.article.published.as_deref().map_or("day unknown".to_string(), words::day);
    writeln!(
        out,
        "<article><h1>{title}</h1><p class=\"meta\">{published} · {} events · {} statements</p>",
        report.events.len(),
        report.statements.len()
    )?;
    let marks = marks::of(&words);
    for (block, found) in report.article.blocks.iter().zip(&reading.article.blocks) {
        let kind = block_name(block.kind);
        let reasons = reading.reasons.iter().filter(|r| found.range.holds(r.range));
        let why: Vec<String> = reasons.map(|reason| format!("<b>{kind}</b>: {}", escape(&reason.why))).fold(
            Vec::new(),
            |mut all, why| {
                if !all.contains(&why) {
                    all.push(why);
                }
                all
            },
        );
        if !why.is_empty() {
            writeln!(out, "<div class=\"why\">{}</div>", why.join("; "))?;
        }
        writeln!(
            out,
            "<pre class=\"{kind}\">{}</pre>",
            marks::html(&words, &marks, [block.start, block.end])
        )?;
    }
    write_left_out(out, reading)?;
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
    writeln!(out, "</ul></article>")
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

pub fn escape(text: &str) -> String {
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
