use facts::{Article, Block, BlockKind, TextRange};

use crate::{Model, ModelKind, Morphology, View, conllu};

/// FEATS of each word of `text` as printed.
fn feats(text: &str) -> Vec<(String, String)> {
    let shipped = data::Data::shipped();
    let model = Model::load(ModelKind::Default, &shipped).expect("the shipped model");
    let morphology = Morphology::load(&shipped).expect("the shipped table");
    let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
    let article = Article { text: text.to_string(), blocks, ..Article::default() };
    let segments = text::segment(&article);
    let analysis = model.analyse(&article, &segments);
    let printed = conllu(&View::new(&article, &segments, &analysis), &morphology);
    let rows = printed.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|f| f.len() == 10 && f[0].parse::<u32>().is_ok())
        .map(|f| (f[1].to_string(), f[5].to_string()))
        .collect()
}

#[track_caller]
fn check(text: &str, word: &str, expected: &str) {
    let found = feats(text);
    let (_, feats) = found.iter().find(|(form, _)| form == word).expect("the word");
    assert_eq!(feats, expected, "{word} in {text:?}");
}

#[test]
fn number_tense_and_person_stand_in_feats() {
    check("The ministers signed two treaties.", "ministers", "Number=Plur");
    check(
        "The ministers signed two treaties.",
        "signed",
        "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",
    );
    check(
        "The minister signed two treaties.",
        "signed",
        "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
    );
    check("They signed it.", "They", "Case=Nom|Number=Plur|Person=3|PronType=Prs");
}

#[test]
fn the_tree_tells_a_passive_from_a_perfect() {
    check("The envoy was expelled.", "expelled", "Tense=Past|VerbForm=Part|Voice=Pass");
    check("The envoy has expelled them.", "expelled", "Tense=Past|VerbForm=Part");
}

#[test]
fn marks_have_none() {
    check("He left.", ".", "_");
}
