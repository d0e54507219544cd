use facts::{Mention, MentionId, MentionKind, Mentions, SmolStr, Statement, StatementKind};

use super::{Cues, read};
use crate::trees::{Tree, tree};

/// Statements read with the rules alone, so that no weights decide what the test says.
fn statements(tree: &Tree, actors: &[&str]) -> (Vec<Statement>, Mentions) {
    let view = tree.view();
    let mut mentions = Mentions::default();
    for actor in actors {
        let word = tree.word(actor, 0);
        mentions.mentions.push(Mention {
            range: view.range(word),
            words: facts::WordRange::new(word, word + 1),
            head: word as u32,
            kind: MentionKind::Person,
            entity: None,
            confidence: 1.0,
            rule: SmolStr::new("test"),
        });
    }
    let mut cues = Cues::load(&data::Data::shipped()).expect("the shipped cues");
    cues.leave_weights_out();
    (read(&view, &mentions, &cues), mentions)
}

fn content<'a>(tree: &'a Tree, statement: &Statement) -> Vec<&'a str> {
    statement.content.iter().map(|c| c.of(&tree.article.text)).collect()
}

#[test]
fn indirect_speech_has_its_clause_and_speaker() {
    let tree = tree(
        "Rao PROPN NNP Rao 2 nsubj
         said VERB VBD say 0 root
         that SCONJ IN that 6 mark
         talks NOUN NNS talk 6 nsubj
         had AUX VBD have 6 aux
         failed VERB VBN fail 2 ccomp
         . PUNCT . . 2 punct",
    );
    let (found, _) = statements(&tree, &["Rao"]);
    assert_eq!(found.len(), 1);
    assert_eq!(content(&tree, &found[0]), ["that talks had failed"]);
    assert_eq!(found[0].speakers, [MentionId(0)]);
    assert_eq!(found[0].kind, StatementKind::Indirect);
}

#[test]
fn a_quotation_around_its_cue_is_one_statement_in_pieces() {
    let tree = tree(
        "“ PUNCT `` “ 3 punct
         We PRON PRP we 3 nsubj
         wait VERB VBP wait 7 ccomp
         , PUNCT , , 3 punct
         ” PUNCT '' ” 3 punct
         Rao PROPN NNP Rao 7 nsubj
         said VERB VBD say 0 root
         . PUNCT . . 7 punct

         “ PUNCT `` “ 3 punct
         Nobody PRON NN nobody 3 nsubj
         came VERB VBD come 0 root
         . PUNCT . . 3 punct
         ” PUNCT '' ” 3 punct",
    );
    let (found, _) = statements(&tree, &["Rao"]);
    assert_eq!(content(&tree, &found[0]), ["“We wait,”", "“Nobody came.”"]);
    assert_eq!(found[0].kind, StatementKind::Direct);
    assert_eq!(found[0].speakers, [MentionId(0)]);
}

#[test]
fn according_to_attributes_the_clause_around_it() {
    let tree = tree(
        "Troops NOUN NNS troops 2 nsubj
         left VERB VBD leave 0 root
         , PUNCT , , 6 punct
         according VERB VBG accord 6 case
         to ADP IN to 4 fixed
         Rao PROPN NNP Rao 2 obl
         . PUNCT . . 2 punct",
    );
    let (found, _) = statements(&tree, &["Rao"]);
    assert_eq!(content(&tree, &found[0]), ["Troops left"]);
    assert_eq!(found[0].speakers, [MentionId(0)]);
}

#[test]
fn what_an_agency_quotes_comes_through_it() {
    let tree = tree(
        "Tass PROPN NNP Tass 2 nsubj
         quoted VERB VBD quote 0 root
         Rao PROPN NNP Rao 2 obj
         as SCONJ IN as 5 mark
         saying VERB VBG say 2 advcl
         troops NOUN NNS troops 7 nsubj
         left VERB VBD leave 5 ccomp
         . PUNCT . . 2 punct",
    );
    let (found, _) = statements(&tree, &["Tass", "Rao"]);
    let said = found.iter().find(|s| content(&tree, s) == ["troops left"]).expect("what Rao says");
    assert_eq!(said.speakers, [MentionId(1)]);
    assert_eq!(said.via, [MentionId(0)]);
}

#[test]
fn a_statement_in_another_stands_within_it() {
    let tree = tree(
        "Rao PROPN NNP Rao 2 nsubj
         said VERB VBD say 0 root
         Mori PROPN NNP Mori 5 nsubj
         had AUX VBD have 5 aux
         warned VERB VBN warn 2 ccomp
         that SCONJ IN that 9 mark
         talks NOUN NNS talk 9 nsubj
         would AUX MD would 9 aux
         fail VERB VB fail 5 ccomp
         . PUNCT . . 2 punct",
    );
    let (found, _) = statements(&tree, &["Rao", "Mori"]);
    let inner =
        found.iter().find(|s| content(&tree, s) == ["that talks would fail"]).expect("what Mori warned");
    assert_eq!(inner.speakers, [MentionId(1)]);
    let outer = inner.within.expect("it stands in another");
    assert_eq!(found[outer as usize].speakers, [MentionId(0)]);
}

#[test]
fn what_nobody_said_stands_in_no_other() {
    let tree = tree(
        "Rao PROPN NNP Rao 2 nsubj
         said VERB VBD say 0 root
         Mori PROPN NNP Mori 6 nsubj
         had AUX VBD have 6 aux
         not PART RB not 6 advmod
         warned VERB VBN warn 2 ccomp
         that SCONJ IN that 10 mark
         talks NOUN NNS talk 10 nsubj
         would AUX MD would 10 aux
         fail VERB VB fail 6 ccomp
         . PUNCT . . 2 punct",
    );
    let (found, _) = statements(&tree, &["Rao", "Mori"]);
    assert!(found.iter().all(|s| s.within.is_none()));
}

#[test]
fn what_a_paper_passes_on_is_its_speakers() {
    let tree = tree(
        "Troops NOUN NNS troops 2 nsubj
         left VERB VBD leave 9 ccomp
         the DET DT the 4 det
         town NOUN NN town 2 obj
         , PUNCT , , 7 punct
         Rao PROPN NNP Rao 7 nsubj
         said VERB VBD say 2 parataxis
         Tass PROPN NNP Tass 9 nsubj
         reported VERB VBD report 0 root
         . PUNCT . . 9 punct",
    );
    let (found, _) = statements(&tree, &["Rao", "Tass"]);
    assert_eq!(found.len(), 1);
    assert_eq!(content(&tree, &found[0]), ["Troops left the town"]);
    assert_eq!(found[0].speakers, [MentionId(0)]);
    assert_eq!(found[0].via, [MentionId(1)]);
}

#[test]
fn a_quotation_paragraph_goes_on_with_the_speaker_before_it() {
    let tree = tree(
        "“ PUNCT `` “ 3 punct
         We PRON PRP we 3 nsubj
         wait VERB VBP wait 7 ccomp
         , PUNCT , , 3 punct
         ” PUNCT '' ” 3 punct
         Rao PROPN NNP Rao 7 nsubj
         said VERB VBD say 0 root
         . PUNCT . . 7 punct
         ¶
         “ PUNCT `` “ 3 punct
         Nobody PRON NN nobody 3 nsubj
         came VERB VBD come 0 root
         here ADV RB here 3 advmod
         . PUNCT . . 3 punct
         ” PUNCT '' ” 3 punct",
    );
    let (found, _) = statements(&tree, &["Rao"]);
    let last = found.last().expect("a statement");
    assert_eq!(content(&tree, last), ["“Nobody came here.”"]);
    assert_eq!(last.speakers, [MentionId(0)]);
}

#[test]
fn prose_without_a_cue_says_nothing_for_anybody() {
    let tree = tree(
        "Rain NOUN NN rain 2 nsubj
         fell VERB VBD fall 0 root
         on ADP IN on 5 case
         the DET DT the 5 det
         coast NOUN NN coast 2 obl
         . PUNCT . . 2 punct",
    );
    assert!(statements(&tree, &[]).0.is_empty());
}

#[test]
fn a_quotation_is_of_the_name_behind_the_dash() {
    let tree = tree(
        "“ PUNCT `` “ 3 punct
         Nobody PRON NN nobody 3 nsubj
         came VERB VBD come 0 root
         home ADV RB home 3 advmod
         . PUNCT . . 3 punct
         ” PUNCT '' ” 3 punct

         ― PUNCT : ― 2 punct
         Rao PROPN NNP Rao 0 root",
    );
    let (found, _) = statements(&tree, &["Rao"]);
    assert_eq!(content(&tree, &found[0]), ["“Nobody came home.”"]);
    assert_eq!(found[0].speakers, [MentionId(0)]);
}

#[test]
fn what_an_analysis_says_is_said_by_whoever_made_it() {
    let tree = tree(
        "An DET DT a 2 det
         analysis NOUN NN analysis 5 nsubj
         by ADP IN by 4 case
         Rao PROPN NNP Rao 2 nmod
         claims VERB VBZ claim 0 root
         that SCONJ IN that 8 mark
         taxes NOUN NNS tax 8 nsubj
         rose VERB VBD rise 5 ccomp
         . PUNCT . . 5 punct",
    );
    let (found, _) = statements(&tree, &["Rao"]);
    assert_eq!(content(&tree, &found[0]), ["that taxes rose"]);
    assert_eq!(found[0].speakers, [MentionId(0)]);
}
