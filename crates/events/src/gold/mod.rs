//! The project's own gold: `gold/events/KIND.txt`, texts with the event that each tells, or with none of the kind. One
//! reader for the tests, the accuracy card and the training of the learned layer.

pub mod marks;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::Error;

/// A text with the one event it tells, or with none of the file's kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Name of the file.
    pub name: String,
    pub title: String,
    pub text: String,
    /// A tree built by hand, one word a line, with `actor` at the words that head one.
    pub parse: Option<String>,
    /// `None` where no event of the kind may be found.
    pub expected: Option<Expected>,
    /// What else the report must have, whichever event it is of.
    pub details: Vec<Detail>,
}

/// `TYPE[/MODE] SOURCE > TARGET [STATUS]`; `<>` where the sides may be swapped, `-` for no PLOVER type.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    pub kind: String,
    pub mode: Option<String>,
    pub source: String,
    pub target: String,
    pub swaps: bool,
    pub status: Option<String>,
}

/// A line below the event's own: one more field that it must have.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// `quantity dead 12..30`: no end where none is known.
    Quantity { kind: String, min: Option<f64>, max: Option<f64> },
    /// `other mediator Norway`.
    Other { role: String, words: String },
    /// `context election`.
    Context(String),
    /// `cameo 0841`.
    Cameo(String),
    /// `link denies FROM > TO`: words that the evidence of each end holds.
    Link { kind: String, from: String, to: String },
    /// `within Kim < Kwon`: the speaker of a statement that stands in one of the other; `within none` where none does.
    Within(Option<(String, String)>),
    /// `chain Kwon < KCNA < AFP`: the speaker of a statement, then those through whom it came.
    Chain(Vec<String>),
    /// `when 2019-05-04`: the first day of the event; `when none`.
    When(Option<String>),
    /// `where Sudan`: the name of its place; `where none`.
    Where(Option<String>),
    /// `nobody source`, `nobody target`: the side is empty.
    Nobody(String),
    /// `said none`: the event is told in the paper's own words.
    Said(Option<String>),
    /// `events 1`: how many events of its type the report has.
    Events(usize),
    /// `role Polk LEG USA`: sector and state of the actor whose mention has the word.
    Role { words: String, sector: String, state: String },
}

impl Block {
    /// PLOVER type of the file's kind; `-` where it has none.
    pub fn kind(&self) -> String {
        if self.name == "deny" { "-".to_string() } else { self.name.to_uppercase() }
    }
}

/// Blocks of every file of a folder, in the order of their names.
///
/// # Errors
/// A folder or file that cannot be read; a block without its parts.
pub fn read(folder: &Path) -> Result<Vec<Block>, Error> {
    let unread = |path: &Path, cause: std::io::Error| {
        Error::new(&path.display().to_string(), 0, 0, format!("cannot be read: {cause}"))
    };
    let entries = std::fs::read_dir(folder).map_err(|cause| unread(folder, cause))?;
    let mut files: Vec<_> = entries.flatten().map(|e| e.path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let whole = std::fs::read_to_string(&file).map_err(|cause| unread(&file, cause))?;
        let name = file.file_stem().map(|s| s.to_string_lossy().to_string()).unwrap_or_default();
        found.extend(parse(&file.display().to_string(), &name, &whole)?);
    }
    Ok(found)
}

fn parse(origin: &str, name: &str, whole: &str) -> Result<Vec<Block>, Error> {
    let mut found = Vec::new();
    let mut at = 0;
    for part in whole.split_inclusive("\n== ") {
        // The mark of the next block ends this part.
        let block = part.strip_suffix("== ").unwrap_or(part);
        let block = block.strip_prefix("== ").unwrap_or(block);
        let line = whole[..at].matches('\n').count() + 1;
        at += part.len();
        if block.trim().is_empty() {
            continue;
        }
        found.push(one(name, block).map_err(|cause| Error::new(origin, line, 0, cause))?);
    }
    Ok(found)
}

fn one(name: &str, block: &str) -> Result<Block, String> {
    let (title, rest) = block.split_once('\n').ok_or("a block has a title line")?;
    let (text, expected) = rest.split_once("---\n").ok_or("a block has a line `---`")?;
    let (text, tree) = match text.split_once("\nparse:\n") {
        Some((text, tree)) => (text, Some(tree.trim_end().to_string())),
        None => (text, None),
    };
    let mut lines = expected.trim().lines();
    let expected = match lines.next().unwrap_or("none") {
        "none" => None,
        line => Some(event(line).ok_or_else(|| format!("`{line}` is no `TYPE SOURCE > TARGET`"))?),
    };
    let details = lines.map(|line| detail(line).ok_or_else(|| format!("`{line}` is no detail")));
    Ok(Block {
        name: name.to_string(),
        title: title.trim().to_string(),
        text: text.trim().to_string(),
        parse: tree,
        expected,
        details: details.collect::<Result<_, _>>()?,
    })
}

fn event(line: &str) -> Option<Expected> {
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

fn detail(line: &str) -> Option<Detail> {
    let (name, rest) = line.trim().split_once(' ')?;
    let pair = || rest.split_once(' ').map(|(a, b)| (a.to_string(), b.trim()));
    Some(match name {
        "quantity" => {
            let (kind, value) = pair()?;
            let (min, max) = value.split_once("..").unwrap_or((value, value));
            let number = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
            Detail::Quantity { kind, min: number(min)?, max: number(max)? }
        }
        "other" => {
            let (role, words) = pair()?;
            Detail::Other { role, words: words.to_string() }
        }
        "context" => Detail::Context(rest.to_string()),
        "cameo" => Detail::Cameo(rest.to_string()),
        "link" => {
            let (kind, ends) = pair()?;
            let (from, to) = ends.split_once('>')?;
            Detail::Link { kind, from: from.trim().to_string(), to: to.trim().to_string() }
        }
        "within" if rest == "none" => Detail::Within(None),
        "within" => {
            let (inner, outer) = rest.split_once('<')?;
            Detail::Within(Some((inner.trim().to_string(), outer.trim().to_string())))
        }
        "when" => Detail::When(unless_none(rest)),
        "where" => Detail::Where(unless_none(rest)),
        "nobody" => Detail::Nobody(rest.to_string()),
        "said" => Detail::Said(unless_none(rest)),
        "events" => Detail::Events(rest.parse().ok()?),
        "role" => {
            let mut parts = rest.rsplitn(3, ' ').map(String::from);
            let (state, sector, words) = (parts.next()?, parts.next()?, parts.next()?);
            Detail::Role { words, sector, state }
        }
        "chain" => Detail::Chain(rest.split('<').map(|name| name.trim().to_string()).collect()),
        _ => return None,
    })
}

fn unless_none(rest: &str) -> Option<String> {
    Some(rest.to_string()).filter(|rest| rest != "none")
}
