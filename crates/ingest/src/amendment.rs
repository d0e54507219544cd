//! What an article says of an earlier version of itself: that it corrects it, or withdraws it.

use crate::Context;
use facts::{Article, BlockKind, Note, TextRange};

/// A line that amends is no longer than this, in bytes.
const LONGEST: usize = 600;

/// Notes a correction or a retraction by the words that open the title or a line (`amendments.tsv`); a retraction wins.
pub fn tell(article: &mut Article, context: &Context) {
    if article.notes.iter().any(|note| matches!(note.code, "correction" | "retraction")) {
        return;
    }
    let found = in_title(article, context).or_else(|| in_lines(article, context));
    article.notes.extend(found);
}

/// "CORRECTED-Ministers meet", "RETRACTION: …".
fn in_title(article: &Article, context: &Context) -> Option<Note> {
    let title = article.title.as_deref()?;
    let kind = context.furniture.amendment(title)?;
    // "Corrects", alone at the head of a title, is as often a verb of the story.
    let marked =
        title.find([':', '-', '\u{2013}', '\u{2014}', ')']).is_some_and(|at| at < 40) || kind == "retraction";
    marked.then(|| Note {
        code: kind,
        message: format!("the title says so: \u{201c}{title}\u{201d}"),
        range: None,
    })
}

fn in_lines(article: &Article, context: &Context) -> Option<Note> {
    let mut found: Option<Note> = None;
    let mut start = 0;
    for line in article.text.split_inclusive('\n') {
        let words = line.trim();
        let from = start + (line.len() - line.trim_start().len());
        start += line.len();
        if words.is_empty() || words.len() > LONGEST {
            continue;
        }
        let Some(kind) = context.furniture.amendment(words) else { continue };
        // A sentence of the story may begin so ("Corrects …"); a note stands in brackets, has a colon, or speaks of itself.
        let noted = words.starts_with(['(', '['])
            || words.contains(':')
            || words.to_lowercase().starts_with("this ")
            || kind == "retraction"
            || words.to_lowercase().starts_with("an earlier version");
        if noted && (found.is_none() || kind == "retraction") {
            let range = Some(TextRange::new(from, from + words.len()));
            let quote = &words[..words.floor_char_boundary(160)];
            let message = format!("a line says so: \u{201c}{quote}\u{201d}");
            found = Some(Note { code: kind, message, range });
        }
    }
    found.filter(|_| article.blocks.iter().any(|block| block.kind == BlockKind::Body))
}

#[cfg(test)]
mod tests {
    use crate::{Options, read_bytes};

    fn codes(text: &str) -> Vec<&'static str> {
        let mut out = Vec::new();
        read_bytes("in.txt", text.as_bytes(), &Options::default(), &mut |found| out.push(found.unwrap()));
        out.remove(0).notes.iter().map(|note| note.code).collect()
    }

    #[test]
    fn corrections_and_retractions_say_so() {
        assert_eq!(
            codes(
                "Ministers Meet in Bergen\n\nMinisters met in Bergen.\n\n(Corrects day of meeting in first paragraph)"
            ),
            ["correction"]
        );
        assert_eq!(
            codes(
                "Ministers met in Bergen.\n\nThis article was amended on 4 May 2021: the talks were in Bergen."
            ),
            ["correction"]
        );
        assert_eq!(codes("RETRACTION: Talks in Bergen\n\nThe talks did not happen."), ["retraction"]);
        assert_eq!(codes("BULLETIN KILL\n\nMinisters met in Bergen.\n\n(Corrects day)"), ["retraction"]);
    }

    #[test]
    fn a_demand_for_a_correction_is_none() {
        assert!(codes("The minister demanded a correction: the map was wrong.").is_empty());
        assert!(codes("Correction officers met in Oslo. They spoke of pay.").is_empty());
    }
}
