use facts::{Act, Event, LinkEnd, LinkKind, Mention, MentionId, MentionKind, Mentions, SmolStr, Status};

use super::{Ground, read};
use crate::by_sentence::BySentence;
use crate::pattern::Patterns;
use crate::statements::{self, Cues};
use crate::status::{Classes, Statuses};
use crate::trees::{Tree, tree};

fn mentions(tree: &Tree, actors: &[&str]) -> Mentions {
    let view = tree.view();
    let mut mentions = Mentions::default();
    for (index, actor) in actors.iter().enumerate() {
        let word = tree.word(actor, 0);
        mentions.mentions.push(Mention {
            range: view.range(word),
            words: facts::WordRange::new(word, word + 1),
            head: word as u32,
            kind: MentionKind::Country,
            entity: Some(facts::EntityId(index as u32)),
            confidence: 1.0,
            rule: SmolStr::new("test"),
        });
        mentions.entities.push(facts::Entity {
            name: (*actor).to_string(),
            kind: facts::EntityKind::State,
            country: None,
            sectors: Vec::new(),
            wikidata: None,
            codes: facts::Codes::default(),
            basis: None,
        });
    }
    mentions
}

fn accusation(tree: &Tree, trigger: &str, source: u32, target: u32) -> Event {
    let word = tree.word(trigger, 0);
    Event {
        sources: vec![MentionId(source)],
        targets: vec![MentionId(target)],
        others: Vec::new(),
        reciprocal: false,
        act: Some(Act { kind: "ACCUSE".into(), mode: None }),
        plover: None,
        cameo: None,
        intensity: None,
        goldstein: None,
        status: Status::Happened,
        when: None,
        where_: None,
        quantities: Vec::new(),
        statement: None,
        evidence: Vec::new(),
        trigger: tree.view().range(word),
        word: word as u32,
        rule: "test/1".into(),
        confidence: 1.0,
        fields: Vec::new(),
    }
}

#[test]
fn a_denial_is_an_event_and_linked_to_the_accusation_it_means() {
    let tree = tree(
        "Lima PROPN NNP Lima 2 nsubj
         accused VERB VBD accuse 0 root
         Quito PROPN NNP Quito 2 obj
         of SCONJ IN of 5 mark
         lying VERB VBG lie 2 advcl
         , PUNCT , , 9 punct
         though SCONJ IN though 9 mark
         Bogota PROPN NNP Bogota 9 nsubj
         denies VERB VBZ deny 2 advcl
         this PRON DT this 9 obj
         . PUNCT . . 2 punct",
    );
    let view = tree.view();
    // The denier stands for the accused side.
    let mut mentions = mentions(&tree, &["Lima", "Quito", "Bogota"]);
    mentions.mentions[2].entity = mentions.mentions[1].entity;
    let data = data::Data::shipped();
    let mut cues = Cues::load(&data).expect("the shipped cues");
    cues.leave_weights_out();
    let classes = Classes::load(&data).expect("the shipped classes");
    let statements = statements::read(&view, &mentions, &cues);
    let statuses = Statuses::read(&view, &statements, &classes, false);
    let said = BySentence::of_statements(&view, &statements);
    let words = super::Words::load(&data::Data::shipped()).expect("what ships loads");
    let ground = Ground {
        words: &words,
        public: &[true, true, true],
        patterns: &Patterns::default(),
        view: &view,
        said: &said,
        mentions: &mentions,
        statements: &statements,
        statuses: &statuses,
        cues: &cues,
    };
    let mut events = vec![accusation(&tree, "accused", 0, 1)];
    let links = read(&ground, &mut events);
    assert_eq!(events.len(), 2);
    assert_eq!(events[1].sources, [MentionId(2)]);
    assert_eq!(events[1].targets, [MentionId(0)]);
    assert_eq!(events[1].status, Status::Happened);
    let denies: Vec<_> = links.iter().filter(|l| l.kind == LinkKind::Denies).collect();
    assert_eq!(denies.len(), 1);
    assert_eq!((denies[0].from, denies[0].to), (LinkEnd::Event(1), LinkEnd::Event(0)));
}

#[test]
fn a_negated_verb_is_no_denial() {
    let tree = tree(
        "Lima PROPN NNP Lima 4 nsubj
         did AUX VBD do 4 aux
         not PART RB not 4 advmod
         leave VERB VB leave 0 root
         . PUNCT . . 4 punct",
    );
    let view = tree.view();
    let mentions = mentions(&tree, &["Lima"]);
    let data = data::Data::shipped();
    let cues = Cues::load(&data).expect("the shipped cues");
    let classes = Classes::load(&data).expect("the shipped classes");
    let statuses = Statuses::read(&view, &[], &classes, false);
    let said = BySentence::of_statements(&view, &[]);
    let words = super::Words::load(&data::Data::shipped()).expect("what ships loads");
    let ground = Ground {
        words: &words,
        public: &[true, true, true],
        patterns: &Patterns::default(),
        view: &view,
        mentions: &mentions,
        statements: &[],
        said: &said,
        statuses: &statuses,
        cues: &cues,
    };
    let mut events = Vec::new();
    assert!(read(&ground, &mut events).is_empty());
    assert!(events.is_empty());
}
