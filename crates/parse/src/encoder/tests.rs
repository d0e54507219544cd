use std::sync::OnceLock;

use facts::{Analysis, Article, Block, BlockKind, ROOT, TextRange};

use super::kernels::Path;
use super::{Encoder, PATH};

fn shipped() -> Vec<u8> {
    data::Data::shipped().layers(PATH).expect("readable").remove(0).bytes.into_owned()
}

fn encoder() -> &'static Encoder {
    static ENCODER: OnceLock<Encoder> = OnceLock::new();
    ENCODER.get_or_init(|| Encoder::load(&data::Data::shipped()).expect("the shipped model loads"))
}

fn article(paragraphs: &[&str]) -> Article {
    let text = paragraphs.join("\n\n");
    let mut blocks = Vec::new();
    let mut at = 0;
    for paragraph in paragraphs {
        let range = TextRange::new(at, at + paragraph.len());
        blocks.push(Block { range, kind: BlockKind::Body });
        at += paragraph.len() + 2;
    }
    Article { text, blocks, ..Article::default() }
}

fn read(encoder: &Encoder, article: &Article) -> Analysis {
    encoder.analyse(article, &text::segment(article))
}

const NEWS: [&str; 3] = [
    "President Putin met Angela Merkel in Berlin on Monday.",
    "The ministry said that the troops had not crossed the border, but witnesses denied it.",
    "SANCTIONS WERE IMPOSED ON IRAN BY THE EUROPEAN UNION",
];

#[test]
fn a_plain_sentence_is_read_rightly() {
    let article = article(&NEWS[..1]);
    let found = read(encoder(), &article);
    let lemmas: Vec<&str> = found.lemma.iter().map(|l| l.as_str()).collect();
    assert_eq!(
        lemmas,
        ["President", "Putin", "meet", "Angela", "Merkel", "in", "Berlin", "on", "Monday", "."]
    );
    assert_eq!(found.head[2], ROOT);
    assert_eq!(found.deprel[3].as_str(), "obj");
    assert_eq!(found.name[3].label(), Some("B-PER"));
    assert_eq!(found.name[4].label(), Some("I-PER"));
    assert_eq!(found.name[6].label(), Some("B-LOC"));
}

#[test]
fn capitals_hide_neither_passive_nor_agent() {
    let found = read(encoder(), &article(&NEWS[2..]));
    let relations: Vec<&str> = found.deprel.iter().map(|d| d.as_str()).collect();
    assert_eq!((relations[0], relations[1], relations[2]), ("nsubj:pass", "aux:pass", "root"));
    assert_eq!(*relations.last().expect("words"), "obl:agent");
}

#[test]
fn a_cue_is_linked_to_its_source_and_content() {
    let found = read(encoder(), &article(&NEWS[1..2]));
    let tags = found.tags.expect("the model has these heads");
    assert!(tags.words[2].cue > 0.5 && tags.words[1].source > 0.5 && tags.words[6].content > 0.5);
    let link = |word| tags.links.iter().find(|l| l.cue == 2 && l.word == word).expect("a link");
    assert!(link(1).source > 0.5 && link(8).content > 0.5);
    let crossed = found.lemma.iter().position(|l| l == "cross").expect("crossed");
    assert!(tags.words[crossed].predicate > 0.5 && tags.words[crossed].factuality < 0.5);
}

#[test]
fn what_stands_around_a_sentence_changes_nothing() {
    let together = read(encoder(), &article(&NEWS));
    let width = encoder().body.width();
    let mut at = 0;
    for paragraph in NEWS {
        let alone = read(encoder(), &article(&[paragraph]));
        let count = alone.upos.len();
        let vectors = together.vectors.as_ref().expect("vectors");
        assert_eq!(alone.vectors.expect("vectors").data, vectors.data[at * width..(at + count) * width]);
        assert_eq!(alone.deprel, together.deprel[at..at + count]);
        at += count;
    }
}

#[test]
fn every_path_reads_the_same_bits() {
    let mut encoder = Encoder::from_bytes(PATH, &shipped()).expect("the shipped model loads");
    let article = article(&NEWS);
    encoder.path = Path::Portable;
    let reference = read(&encoder, &article);
    for path in Path::available() {
        encoder.path = path;
        assert_eq!(read(&encoder, &article), reference, "{path:?}");
    }
}

#[test]
fn a_thousand_words_without_a_stop_are_one_tree_a_sentence() {
    let article = article(&[&"the minister and ".repeat(400)]);
    let sentences = text::segment(&article).sentences.len();
    let found = read(encoder(), &article);
    assert_eq!(found.head.iter().filter(|&&h| h == ROOT).count(), sentences);
}

#[test]
fn nothing_to_read_is_no_error() {
    assert!(read(encoder(), &article(&[])).upos.is_empty());
}

#[test]
fn a_damaged_or_foreign_file_is_refused() {
    let cause = |bytes: &[u8]| match Encoder::from_bytes("some.bin", bytes) {
        Ok(_) => panic!("read"),
        Err(error) => error.to_string(),
    };
    let good = shipped();
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    assert_eq!(cause(&flipped), "some.bin: damaged: the content does not fit its hash");
    assert_eq!(cause(&good[..good.len() - 1]), "some.bin: damaged: the content does not fit its hash");
    assert_eq!(cause(b"GIF89a\n"), "some.bin: not a model file of this program");
    assert_eq!(cause(b""), "some.bin: not a model file");
    assert!(cause(b"demarche-encoder 9\n").contains("format `demarche-encoder 9`"));
}

#[test]
fn the_best_tree_with_one_root_is_found() {
    let mut state = 1u64;
    for _ in 0..200 {
        let scores: Vec<f32> = (0..25)
            .map(|_| {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                (state >> 44) as f32 / 1e5
            })
            .collect();
        let value = |heads: &[usize]| (1..5).map(|d| scores[d * 5 + heads[d]]).sum::<f32>();
        let best = every_tree().iter().map(|heads| value(heads)).fold(f32::MIN, f32::max);
        let found = super::tree::decode(&scores, 5);
        assert!((value(&found) - best).abs() < 1e-3, "{found:?}");
    }
}

/// All trees of four words with one root.
fn every_tree() -> Vec<Vec<usize>> {
    let reaches_root = |heads: &[usize], node| (0..5).fold(node, |at: usize, _| heads[at]) == 0;
    (0..625usize)
        .map(|code| vec![0, code % 5, code / 5 % 5, code / 25 % 5, code / 125])
        .filter(|heads| heads[1..].iter().filter(|&&h| h == 0).count() == 1)
        .filter(|heads| (1..5).all(|node| reaches_root(heads, node)))
        .collect()
}

#[test]
fn a_name_does_not_go_on_that_has_not_begun() {
    let labels = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"].map(String::from);
    let scores = [0.0, 1.0, 5.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.5];
    assert_eq!(super::names::decode(&scores, &labels), [1, 2]);
}

#[test]
fn known_forms_correct_a_script() {
    let forms = super::lemma::Forms::read(&["hoped VBD hope", "provides VBZ provide"]).expect("forms");
    let tag = |label| facts::Xpos::from_label(label).expect("a label of the table");
    assert_eq!(forms.correct("Hoped", tag("VBD"), "hop".into()), "hope");
    assert_eq!(forms.correct("providing", tag("VBG"), "provid".into()), "provide");
    assert_eq!(forms.correct("filing", tag("NN"), "filing".into()), "filing");
    assert!(super::lemma::Forms::read(&["hoped"]).is_none());
    let mut forms = forms;
    forms.know(["expel", "navy", "bar"].map(Box::from).into_iter());
    assert_eq!(forms.correct("expelled", tag("VBD"), "expell".into()), "expel");
    assert_eq!(forms.correct("navies", tag("NNS"), "navie".into()), "navy");
    assert_eq!(forms.correct("barring", tag("VBG"), "barre".into()), "bar");
    forms.know_irregular("# table\nlent\tVBD\tlend\n");
    assert_eq!(forms.correct("lent", tag("VBD"), "lent".into()), "lend");
    assert_eq!(forms.correct("quelled", tag("VBD"), "quell".into()), "quell");
}
