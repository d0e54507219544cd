use crate::chars::Chars;
use crate::{ModelKind, Reader, Want, unbroken};
use facts::{Article, Block, BlockKind, TextRange};

#[test]
fn code_points_are_counted_past_every_checkpoint() {
    let text = "Zürich – “talks” ".repeat(40);
    let chars = Chars::of(&text);
    for (count, (byte, _)) in text.char_indices().enumerate() {
        assert_eq!(chars.at(byte as u32), count as u32, "byte {byte}");
    }
    assert_eq!(chars.at(text.len() as u32), text.chars().count() as u32);
}

#[test]
fn ascii_offsets_stay_as_they_are() {
    assert_eq!(Chars::of("plain words").span(TextRange::new(6, 11)), [6, 11]);
}

/// Offsets of every extracted thing lie in the text and give back the words that they name.
#[test]
fn a_report_of_accented_text_points_at_its_own_words() {
    let text = "São Tomé’s foreign minister met Côte d’Ivoire’s envoy in Malabo on Monday, officials said."
        .to_string();
    let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
    let article = Article { id: "a".into(), text, blocks, ..Article::default() };
    let reader = Reader::load(ModelKind::Fast, &data::Data::shipped()).expect("the shipped data loads");
    let report = reader.read(&article, Want::default());
    let count = report.article.text.chars().count() as u32;
    assert_eq!((report.article.blocks[0].start, report.article.blocks[0].end), (0, count));
    assert!(!report.sentences.is_empty());
    for m in &report.mentions {
        assert!(m.start < m.end && m.end <= count, "{m:?}");
    }
    for e in &report.events {
        assert!(!e.evidence.is_empty(), "{e:?}");
    }
}

#[test]
fn what_breaks_the_reader_is_a_cause_and_not_the_end_of_the_run() {
    let broken: Result<(), String> = unbroken(|| panic!("word {} of {}", 3, 2));
    assert_eq!(broken, Err("reading failed: word 3 of 2".to_string()));
    assert_eq!(unbroken(|| 1), Ok(1));
}
