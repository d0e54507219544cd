use facts::{Analysis, Article, Block, BlockKind, NameTag, ROOT, Segments, TextRange};

use super::weights::{Score, Weights};
use super::{Fast, file};

fn read(model: &Fast, text: &str) -> (Article, Segments, Analysis) {
    let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
    let article = Article { text: text.to_string(), blocks, ..Article::default() };
    let segments = text::segment(&article);
    let analysis = model.analyse(&article, &segments);
    (article, segments, analysis)
}

fn shipped() -> Fast {
    Fast::load(&data::Data::shipped()).expect("the shipped model")
}

/// One root a sentence, heads within the sentence, no cycle, every column full.
fn assert_trees(segments: &Segments, analysis: &Analysis, text: &str) {
    let count = segments.words.len();
    for length in [analysis.upos.len(), analysis.lemma.len(), analysis.head.len(), analysis.name.len()] {
        assert_eq!(length, count, "{text:?}");
    }
    for sentence in &segments.sentences {
        let words = sentence.words.indices();
        assert_eq!(words.clone().filter(|&w| analysis.head[w] == ROOT).count(), 1, "{text:?}");
        for word in words.clone() {
            let mut at = word;
            for _ in 0..=words.len() {
                if analysis.head[at] == ROOT {
                    break;
                }
                at = analysis.head[at] as usize;
                assert!(words.contains(&at), "{text:?}");
            }
            assert_eq!(analysis.head[at], ROOT, "a cycle in {text:?}");
            assert_eq!(analysis.deprel[at], "root", "{text:?}");
        }
    }
}

#[test]
fn any_text_gives_trees() {
    let model = shipped();
    let long = "and the envoy, who left, said ".repeat(900);
    let marks = "(\"'.,;:!?-".repeat(300);
    for text in [
        "",
        "a",
        ".",
        "\u{200b}",
        "\u{202e}\u{202d}abc \u{5e9}\u{5dc}\u{5d5}\u{5dd}",
        "МОСКВА сообщает",
        "🙂 🙂",
        "n't 's",
        "NO VERB HERE",
        &long,
        &marks,
    ] {
        let (_, segments, analysis) = read(&model, text);
        assert_trees(&segments, &analysis, text);
    }
}

#[test]
fn a_plain_sentence_is_read() {
    let model = shipped();
    let (article, segments, analysis) =
        read(&model, "The president met foreign ministers in Paris yesterday.");
    let word = |form: &str| {
        segments.words.iter().position(|w| w.range.of(&article.text) == form).expect("a word of the text")
    };
    assert_eq!(analysis.head[word("met")], ROOT);
    assert_eq!(analysis.head[word("president")] as usize, word("met"));
    assert_eq!(analysis.deprel[word("president")], "nsubj");
    assert_eq!(analysis.deprel[word("ministers")], "obj");
    assert_eq!(analysis.lemma[word("met")], "meet");
    assert_eq!(analysis.lemma[word("ministers")], "minister");
    assert_eq!(analysis.name[word("Paris")], NameTag::BeginLoc);
}

#[test]
fn a_damaged_or_foreign_file_is_refused_with_its_cause() {
    let bytes = file::write(&file::Parts {
        tags: vec![(facts::Upos(0), facts::Xpos(0))],
        labels: vec![facts::Deprel::from_label("root").expect("a label")],
        ..file::Parts::default()
    });
    assert!(Fast::from_bytes("a.bin", &bytes).is_ok());
    let cause = |bytes: &[u8]| Fast::from_bytes("a.bin", bytes).err().expect("refused").to_string();
    let mut damaged = bytes.clone();
    *damaged.last_mut().expect("a byte") ^= 1;
    assert!(cause(&damaged).contains("damaged"));
    assert!(cause(&bytes[..bytes.len() - 1]).contains("damaged"));
    assert!(cause(b"PK\x03\x04 something else that is long enough to hold a header").contains("not a model"));
    assert!(cause(b"").starts_with("a.bin: "));
    let mut newer = bytes;
    newer[8] = 9;
    assert!(cause(&newer).contains("format 9"));
}

#[test]
fn each_key_finds_its_own_weights_and_no_other() {
    // Keys that share a slot, neighbours of them, and the last slot.
    let keys = [3u32, 4, 5, 1 << 28, (1 << 28) + 1, u32::MAX - 1, u32::MAX];
    let rows: Vec<[u8; 4]> = (0..keys.len() as u8).map(|n| [n, 2, 9, 1]).collect();
    let weights = Weights::new(keys.len(), keys.iter().copied().zip(rows.iter().map(|r| &r[..])));
    let score = |keys: &[u32]| {
        let mut scores = [0; 10];
        weights.score_all(keys, &mut scores);
        scores
    };
    for (at, &key) in keys.iter().enumerate() {
        let mut expected = [0; 10];
        expected[at] = 4;
        expected[9] += 1;
        assert_eq!(score(&[key]), expected, "{key}");
    }
    assert_eq!(score(&[0, 6, (1 << 28) + 2, u32::MAX - 2]), [0; 10]);
    let many: Vec<u32> = keys.iter().copied().cycle().take(700).collect();
    assert_eq!(score(&many), [400, 400, 400, 400, 400, 400, 400, 0, 0, 700]);
}
