//! Texts with their trees, written by hand for tests.

use facts::*;
use parse::View;

/// One word a line: form, lemma, universal and Penn tag, head (from 1 within the sentence, 0 for the root), relation,
/// and the tag of a person's name where it is one.
/// An empty line parts sentences; words stand one space apart.
pub(crate) fn with<R>(
    table: &str,
    published: &str,
    place: Option<&str>,
    publisher: Option<&str>,
    read: impl FnOnce(&View) -> R,
) -> R {
    let dateline = place.map(|place| Dateline { place: Some(place.to_string()), date: None });
    let publisher = publisher.map(String::from);
    let mut article =
        Article { published: published.parse().ok(), dateline, publisher, ..Article::default() };
    let (mut segments, mut analysis) = (Segments::default(), Analysis::default());
    for sentence in table.trim().split("\n\n") {
        let first = segments.words.len();
        for line in sentence.lines() {
            let field: Vec<&str> = line.split_whitespace().collect();
            if !article.text.is_empty() {
                article.text.push(' ');
            }
            let start = article.text.len();
            article.text.push_str(field[0]);
            segments.words.push(Word { range: TextRange::new(start, article.text.len()), joined: false });
            analysis.lemma.push(SmolStr::new(field[1]));
            analysis.upos.push(Upos::from_label(field[2]).unwrap());
            analysis.xpos.push(Xpos::from_label(field[3]).unwrap());
            let head: usize = field[4].parse().unwrap();
            analysis.head.push(if head == 0 { ROOT } else { (first + head - 1) as u32 });
            analysis.deprel.push(Deprel::from_label(field[5]).unwrap());
            analysis.name.push(match field.get(6) {
                Some(&"B-PER") => NameTag::BeginPer,
                Some(&"I-PER") => NameTag::InPer,
                _ => NameTag::O,
            });
        }
        let words = WordRange::new(first, segments.words.len());
        let range = segments.words[first].range.cover(segments.words[words.end as usize - 1].range);
        segments.sentences.push(Sentence { range, words, block: 0 });
    }
    article.blocks.push(Block { range: TextRange::new(0, article.text.len()), kind: BlockKind::Body });
    read(&View::new(&article, &segments, &analysis))
}
