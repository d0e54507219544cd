//! The list of feeds: OPML, or an address a line.

use crate::Error;
use std::path::Path;
use url::Url;

/// A feed as a list names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    pub address: Url,
    pub title: Option<String>,
}

/// Reads a list; what is no address is named in the second part, and the rest is read.
///
/// # Errors
/// The file cannot be read, is broken XML, or names no feed.
pub fn read_list(path: &Path) -> Result<(Vec<Feed>, Vec<String>), Error> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|cause| Error::new(&name, cause))?;
    let named = match text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        true => opml(&text).map_err(|cause| Error::new(&name, cause))?,
        false => lines(&text),
    };
    let (mut feeds, mut bad): (Vec<Feed>, Vec<String>) = (Vec::new(), Vec::new());
    for (address, title) in named {
        match Url::parse(&address) {
            Ok(address) if matches!(address.scheme(), "http" | "https") && address.has_host() => {
                if !feeds.iter().any(|feed| feed.address == address) {
                    feeds.push(Feed { address, title });
                }
            }
            _ => bad.push(format!("{name}: {address:?} is no address of the web")),
        }
    }
    if feeds.is_empty() {
        return Err(Error::new(&name, "names no feed"));
    }
    Ok((feeds, bad))
}

type Named = Vec<(String, Option<String>)>;

fn opml(text: &str) -> Result<Named, roxmltree::Error> {
    let document = roxmltree::Document::parse(text.trim_start_matches('\u{feff}'))?;
    let outlines =
        document.descendants().filter(|node| node.tag_name().name().eq_ignore_ascii_case("outline"));
    Ok(outlines
        .filter_map(|node| {
            let of = |wanted: &str| {
                let found =
                    node.attributes().find(|attribute| attribute.name().eq_ignore_ascii_case(wanted))?;
                Some(found.value().trim().to_string()).filter(|value| !value.is_empty())
            };
            Some((of("xmlUrl")?, of("title").or_else(|| of("text"))))
        })
        .collect())
}

/// "ADDRESS title" a line; what follows # is a remark.
fn lines(text: &str) -> Named {
    let lines = text.lines().map(|line| line.trim_start_matches('\u{feff}').trim());
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| match line.split_once(char::is_whitespace) {
            Some((address, title)) => (address.to_string(), Some(title.trim().to_string())),
            None => (line.to_string(), None),
        })
        .collect()
}
