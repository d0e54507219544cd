//! A page to an article: what is known of it, and its body told from what stands around it.

mod authors;
mod body;
mod cards;
mod cut;
mod judge;
mod linked;
mod metadata;
mod names;
mod parts;
mod published;
mod runs;
mod shown;
mod title;
mod tree;
mod words;

use crate::deadline::Deadline;
use crate::lines::Mark;
use crate::plain::Given;
use crate::{Context, Reading, Reason, language};
pub use authors::split_names;
pub use body::{Unit, paragraphs};
use facts::{Article, Block, BlockKind, PublishedBasis, TextRange};
use tree::Tree;

/// The article of a page; the text is what was extracted, title first, one paragraph a line with a blank line between.
///
/// # Errors
/// Why the page is no article.
pub fn read(html: &str, given: Given, context: &Context) -> Result<Reading, String> {
    let deadline = Deadline::new(context.patience);
    let tree = Tree::parse_within(html, &deadline)?;
    let known = metadata::read(&tree, html);
    deadline.check()?;
    let body::Body { units, left_out } = body::extract(&tree, &known, context, &deadline)?;
    judge::judge(&tree, &known, &units, given.url.as_deref(), &context.furniture)?;
    let title = given.title.clone().or_else(|| known.title.clone());
    let (text, blocks, reasons) = lay_out(title.as_deref(), &units);
    let mut article = Article {
        id: given.id,
        title,
        url: given.url,
        canonical_url: known.canonical,
        publisher: given.publisher.or(known.publisher),
        bylines: if given.authors.is_empty() { known.authors } else { given.authors },
        section: given.section.or(known.section),
        language: given.language,
        retrieved_at: given.retrieved,
        agency: given.agency,
        updated_at: known.updated.and_then(|moment| moment.at),
        version: 1,
        text,
        blocks,
        notes: known.notes,
        ..Article::default()
    };
    let recorded = given.published.as_deref().and_then(crate::day::parse);
    if let Some(moment) = recorded {
        set(&mut article, moment, given.published_in.unwrap_or(PublishedBasis::Given));
    } else if let Some(moment) = known.published {
        let shown = matches!(known.published_from, "the page" | "address");
        set(&mut article, moment, if shown { PublishedBasis::Text } else { PublishedBasis::Metadata });
    } else if context.published.is_some() {
        article.published = context.published;
        article.published_basis = PublishedBasis::Given;
    }
    crate::plain::sign(&mut article, context);
    language::tell(&mut article, known.language.as_deref());
    crate::amendment::tell(&mut article, context);
    Ok(Reading { article, reasons, left_out })
}

/// The article of paragraphs that were told apart already.
pub fn read_units(units: Vec<Unit>, given: Given, context: &Context) -> Reading {
    let (text, blocks, reasons) = lay_out(given.title.as_deref(), &units);
    let mut article = Article {
        id: given.id,
        title: given.title,
        url: given.url,
        publisher: given.publisher,
        bylines: given.authors,
        section: given.section,
        language: given.language,
        retrieved_at: given.retrieved,
        updated_at: given.updated.and_then(|words| crate::day::parse(&words)?.at),
        version: 1,
        text,
        blocks,
        ..Article::default()
    };
    match given.published.as_deref().and_then(crate::day::parse) {
        Some(moment) => set(&mut article, moment, given.published_in.unwrap_or(PublishedBasis::Given)),
        None if context.published.is_some() => {
            article.published = context.published;
            article.published_basis = PublishedBasis::Given;
        }
        None => {}
    }
    crate::plain::sign(&mut article, context);
    article.agency = given.agency.or(article.agency);
    language::tell(&mut article, None);
    crate::amendment::tell(&mut article, context);
    Reading { article, reasons, left_out: Vec::new() }
}

/// Words without mark-up and entities.
pub fn plain(words: &str) -> String {
    let tree = Tree::parse(words);
    tree.text(0)
}

fn set(article: &mut Article, moment: crate::day::Moment, basis: PublishedBasis) {
    article.published = Some(moment.day);
    article.published_at = moment.at;
    article.published_basis = basis;
}

/// The units as one text with its blocks.
fn lay_out(title: Option<&str>, units: &[Unit]) -> (String, Vec<Block>, Vec<Reason>) {
    let mut text = String::new();
    let (mut blocks, mut reasons): (Vec<Block>, Vec<Reason>) = (Vec::new(), Vec::new());
    let title = title.map(|words| (words, Mark::new(BlockKind::Title, "the page's title")));
    let rest = units.iter().map(|unit| (unit.text.as_str(), unit.mark.clone()));
    for (words, mark) in title.into_iter().chain(rest) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(words);
        let range = TextRange::new(start, text.len());
        if let Some(why) = mark.why {
            reasons.push(Reason { range, why });
        }
        match blocks.last_mut().filter(|last| mark.kind == BlockKind::Body && last.kind == mark.kind) {
            Some(last) => last.range = last.range.cover(range),
            None => blocks.push(Block { range, kind: mark.kind }),
        }
    }
    (text, blocks, reasons)
}

#[cfg(test)]
mod tests;
