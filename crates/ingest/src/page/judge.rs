//! Pages that are no article: consent walls, index pages, live blogs, video pages, paywall stubs.

use super::body::Unit;
use super::metadata::Metadata;
use super::tree::Tree;
use facts::BlockKind;

/// A story has at least so many bytes of body, unless nothing else speaks against it.
const STUB: usize = 240;

/// # Errors
/// The reason why the page is not read.
pub fn judge(tree: &Tree, known: &Metadata, units: &[Unit]) -> Result<(), String> {
    let length: usize =
        units.iter().filter(|unit| unit.mark.kind == BlockKind::Body).map(|unit| unit.text.len()).sum();
    if known.linked.live {
        return Err("a live blog, not an article".to_string());
    }
    if length >= STUB {
        return Ok(());
    }
    let title = known.title.as_deref().unwrap_or("").to_lowercase();
    if [
        "before you continue",
        "consent",
        "just a moment",
        "access denied",
        "are you a robot",
        "attention required",
    ]
    .iter()
    .any(|sign| title.contains(sign))
    {
        return Err("a consent wall or a check for robots, not an article".to_string());
    }
    if known.linked.paid {
        return Err("a paywall stub, not an article".to_string());
    }
    let dated = known.published.is_some();
    if known.linked.collection || (!dated && known.kind.as_deref() == Some("website")) {
        return Err("an index page, not an article".to_string());
    }
    if known.linked.video || known.kind.as_deref().is_some_and(|kind| kind.starts_with("video")) {
        return Err("a video page, not an article".to_string());
    }
    if length == 0 && !dated {
        let text = tree.text(0);
        return Err(match text.is_empty() {
            true => "a page without text".to_string(),
            false => "no running text found on the page".to_string(),
        });
    }
    Ok(())
}
