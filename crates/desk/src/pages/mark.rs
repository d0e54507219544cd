//! Marks by hand: right, wrong, split, merge, note. Signed, kept in a log, and taken back by its own number.

use axum::Form as Posted;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use ledger::{EDIT_FIELDS, Edit, EditKind, NewEdit};
use maud::{Markup, html};
use serde::Deserialize;

use crate::access::{Role, csrf, visitor};
use crate::pages::encode;
use crate::pages::fields::word;
use crate::pages::layout::stamp;
use crate::screen::{failed, refused};
use crate::serve::App;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Marked {
    kind: String,
    /// Permalinks or `ARTICLE/eN`, with spaces between.
    target: String,
    /// Further targets of a merge.
    with: String,
    field: String,
    value: String,
    note: String,
    signed: String,
    /// The page to go back to.
    back: String,
    csrf: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Undone {
    id: String,
    #[serde(default)]
    signed: String,
    #[serde(default)]
    csrf: String,
}

pub(crate) async fn mark(State(shared): App, headers: HeaderMap, Posted(m): Posted<Marked>) -> Response {
    if let Err(why) = shared.access.may_write(&headers, &m.csrf) {
        return refused(why);
    }
    let kind = match m.kind.as_str() {
        "right" => EditKind::Right,
        "wrong" => EditKind::Wrong,
        "split" => EditKind::Split,
        "merge" => EditKind::Merge,
        "note" => EditKind::Note,
        _ => return refused("A mark is right, wrong, split, merge or note."),
    };
    let given = |s: &str| Some(s.trim().to_owned()).filter(|s| !s.is_empty());
    let signed = visitor().name.or_else(|| given(&m.signed)).or_else(|| signed_before(&headers));
    let targets = m.target.split_whitespace().chain(m.with.split_whitespace()).map(str::to_owned);
    let new = NewEdit {
        kind,
        targets: targets.collect(),
        field: given(&m.field),
        value: given(&m.value),
        note: given(&m.note),
        signed: signed.clone().unwrap_or_default(),
    };
    let back = if m.back.starts_with('/') && !m.back.starts_with("//") { m.back } else { "/edits".into() };
    match shared.write(move |l| l.edit(&new)).await {
        Ok(edit) => {
            let join = if back.contains('?') { '&' } else { '?' };
            let (path, anchor) = back.split_once('#').map_or((back.as_str(), ""), |(p, a)| (p, a));
            let hash = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
            let to = format!("{path}{join}marked={}{hash}", encode(&edit.id));
            let name = encode(&signed.unwrap_or_default());
            let cookie = format!("signed={name}; Path=/; SameSite=Strict; Max-Age=31536000");
            ([(header::SET_COOKIE, cookie)], Redirect::to(&to)).into_response()
        }
        Err(e) => e,
    }
}

pub(crate) async fn undo(State(shared): App, headers: HeaderMap, Posted(u): Posted<Undone>) -> Response {
    if let Err(why) = shared.access.may_write(&headers, &u.csrf) {
        return refused(why);
    }
    let signed = visitor().name.or_else(|| Some(u.signed.trim().to_owned()).filter(|s| !s.is_empty()));
    let Some(signed) = signed.or_else(|| signed_before(&headers)) else {
        return refused("An edit is taken back under a name.");
    };
    match shared.write(move |l| l.undo(&u.id, &signed)).await {
        Ok(Some(edit)) => Redirect::to(&format!("/edits#{}", encode(&edit.id))).into_response(),
        Ok(None) => failed("There is no such edit, or it was taken back before."),
        Err(e) => e,
    }
}

/// The name that this browser signed with last.
pub(crate) fn signed_before(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|c| c.to_str().ok());
    let found = cookies.flat_map(|c| c.split(';')).find_map(|c| c.trim().strip_prefix("signed="));
    found.map(decode).filter(|n| !n.is_empty())
}

fn decode(part: &str) -> String {
    let mut bytes = vec![];
    let mut rest = part.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = tail
            .get(..2)
            .and_then(|h| std::str::from_utf8(h).ok())
            .and_then(|h| u8::from_str_radix(h, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The form under an event or a mention of one. It works without JavaScript; `m` opens it.
pub(crate) fn form(target: &str, back: &str) -> Markup {
    if visitor().role < Role::Editor {
        return html! {};
    }
    html! {
        details.mark {
            summary { "Mark " span.sub { "right, wrong, split, merge, note" } }
            form method="post" action="/mark" {
                (csrf())
                input type="hidden" name="target" value=(target);
                input type="hidden" name="back" value=(back);
                fieldset.kinds { legend.hidden { "It is" }
                    @for (i, (kind, what)) in [("right", "Right"), ("wrong", "Wrong"), ("split", "Split off"), ("merge", "Merge"), ("note", "Note")].iter().enumerate() {
                        label { input type="radio" name="kind" value=(kind) checked[i == 0] required; " " (what) } } }
                label { "Field " select name="field" { option value="" { "all of it" } @for f in EDIT_FIELDS { option value=(f) { (f) } } } }
                label { "should be " input type="text" name="value" size="12" dir="auto"; }
                label { "merge with " input type="text" name="with" size="18" placeholder="permalink"; }
                label { "Note " input type="text" name="note" size="24" dir="auto"; }
                label { "Signed " input type="text" name="signed" size="10" value=[visitor().name] autocomplete="name"; }
                button.small { "Keep" }
            }
        }
    }
}

/// What was just marked, with the way back.
pub(crate) fn kept(marked: Option<&str>) -> Markup {
    html! {
        @if let Some(id) = marked {
            form.note method="post" action="/undo" role="status" { (csrf()) input type="hidden" name="id" value=(id);
                "Kept in the edit log. " button.plainb { "Take it back" } " · " a href={"/edits#" (encode(id))} { "the log" } }
        }
    }
}

/// What was marked before, one line an edit.
pub(crate) fn about(edits: &[&Edit]) -> Markup {
    html! {
        @if !edits.is_empty() { ul.edits { @for e in edits { li class=[e.undone_at.as_ref().map(|_| "undone")] {
            b { (word(&e.kind)) } @if let Some(f) = &e.field { " " (f) } @if let Some(v) = &e.value { " = " span dir="auto" { (v) } } @if let Some(n) = &e.note { " “" span dir="auto" { (n) } "”" }
            span.sub { " by " span dir="auto" { (e.signed) } " " (stamp(&e.at)) " · " a href={"/edits#" (e.id)} { @if e.undone_at.is_some() { "taken back" } @else { "in the log" } } }
        } } } }
    }
}
