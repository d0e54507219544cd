//! How somebody stands to an office, and whose a bare office is.

use super::tests::{of, read, read_by};

const THEN: &str = "
In in ADP IN 2 case
2003 2003 NUM CD 7 obl
the the DET DT 6 det
then then ADJ JJ 6 amod
French french ADJ JJ 6 amod
president president NOUN NN 7 nsubj
objected object VERB VBD 0 root
. . PUNCT . 7 punct
";

#[test]
fn the_then_president_held_the_office_on_the_day_of_the_event() {
    assert_eq!(of(&read(THEN, "2019-04-18"), "the then French president").name, "Jacques Chirac");
    let plain = THEN.replace("then then ADJ JJ 6 amod", "old old ADJ JJ 6 amod");
    assert_eq!(of(&read(&plain, "2019-04-18"), "the old French president").name, "Jacques Chirac");
}

const FORMER: &str = "
Former former ADJ JJ 3 amod
President President PROPN NNP 3 compound
Bush Bush PROPN NNP 4 nsubj B-PER
spoke speak VERB VBD 0 root
. . PUNCT . 4 punct

President President PROPN NNP 2 compound
Bush Bush PROPN NNP 3 nsubj B-PER
listened listen VERB VBD 0 root
. . PUNCT . 3 punct

The the DET DT 3 det
former former ADJ JJ 3 amod
president president NOUN NN 4 nsubj
left leave VERB VBD 0 root
. . PUNCT . 4 punct
";

#[test]
fn a_former_president_is_not_the_president_of_the_same_name() {
    let mentions = read(FORMER, "2003-06-02");
    assert_eq!(of(&mentions, "Former President Bush").name, "George H. W. Bush");
    assert_eq!(of(&mentions, "President Bush").name, "George W. Bush");
    assert_eq!(of(&mentions, "The former president").name, "George H. W. Bush");
}

const ELECT: &str = "
The the DET DT 5 det
U.S. U.S. PROPN NNP 5 compound
president president NOUN NN 5 compound
- - PUNCT HYPH 5 punct
elect elect NOUN NN 6 nsubj
met meet VERB VBD 0 root
the the DET DT 9 det
deputy deputy ADJ JJ 9 amod
premier premier NOUN NN 6 obj
of of ADP IN 11 case
Japan Japan PROPN NNP 9 nmod
. . PUNCT . 6 punct
";

#[test]
fn who_is_elected_comes_into_the_office_and_a_deputy_has_another() {
    let mentions = read(ELECT, "2016-12-01");
    assert_eq!(of(&mentions, "The U.S. president - elect").name, "Donald Trump");
    let deputy = of(&mentions, "the deputy premier of Japan");
    assert_ne!(deputy.name, "Shinzo Abe");
    assert_eq!(deputy.codes.cameo.as_deref(), Some("JPNGOV"));
}

const INCOMING: &str = "
The the DET DT 4 det
incoming incoming ADJ JJ 4 amod
U.S. U.S. PROPN NNP 4 compound
president president NOUN NN 5 nsubj
waited wait VERB VBD 0 root
. . PUNCT . 5 punct
";

#[test]
fn who_is_incoming_is_not_the_holder_of_the_day() {
    assert_eq!(of(&read(INCOMING, "2016-12-20"), "The incoming U.S. president").name, "Donald Trump");
    let outgoing = INCOMING.replace("incoming incoming", "outgoing outgoing");
    assert_eq!(of(&read(&outgoing, "2016-12-20"), "The outgoing U.S. president").name, "Barack Obama");
}

const EX: &str = "
The the DET DT 3 det
former former ADJ JJ 3 amod
president president NOUN NN 6 nsubj
of of ADP IN 5 case
STATE STATE PROPN NNP 3 nmod
left leave VERB VBD 0 root
. . PUNCT . 6 punct
";

#[test]
fn a_former_holder_is_the_only_one_or_the_one_whom_the_text_names_and_else_open_with_rivals() {
    let one = EX.replace("STATE", "Angola");
    assert_eq!(
        of(&read(&one, "2019-04-18"), "The former president of Angola").name,
        "Jose Eduardo dos Santos"
    );
    let many = EX.replace("STATE", "France");
    let mentions = read(&many, "2019-04-18");
    let open = of(&mentions, "The former president of France");
    assert_eq!(
        (open.name.as_str(), open.country.as_deref()),
        ("The former president of France", Some("FRA"))
    );
    let basis = open.basis.as_deref().unwrap();
    assert!(basis.contains("Francois Hollande, Nicolas Sarkozy"), "{basis}");
    let hollande =
        "\nHollande Hollande PROPN NNP 2 nsubj B-PER\nspoke speak VERB VBD 0 root\n. . PUNCT . 2 punct\n";
    let named = format!("{hollande}{many}");
    let mentions = read(&named, "2019-04-18");
    assert_eq!(of(&mentions, "The former president of France").name, "Francois Hollande");
    // Without a state it is whoever of the article has held such an office.
    let bare = named.replace(" 6 nsubj\nof of ADP IN 5 case\nFrance France PROPN NNP 3 nmod\n", " 4 nsubj\n");
    let bare = bare.replace("0 root\n. . PUNCT . 6", "0 root\n. . PUNCT . 4");
    assert_eq!(of(&read(&bare, "2019-04-18"), "The former president").name, "Francois Hollande");
}

const BARE: &str = "
The the DET DT 3 det
prime prime ADJ JJ 3 amod
minister minister NOUN NN 4 nsubj
resigned resign VERB VBD 0 root
. . PUNCT . 4 punct
";

#[test]
fn a_bare_office_belongs_to_the_state_of_the_dateline_or_of_the_publisher() {
    let dateline = read_by(BARE, "2015-05-04", Some("TOKYO"), None);
    assert_eq!(of(&dateline, "The prime minister").name, "Shinzo Abe");
    let publisher = read_by(BARE, "2015-05-04", None, Some("The Guardian"));
    assert_eq!(of(&publisher, "The prime minister").name, "David Cameron");
    // Without any sign nobody is guessed.
    assert_eq!(of(&read(BARE, "2015-05-04"), "The prime minister").country, None);
}

const ARMY: &str = "
The the DET DT 4 det
Hill Hill PROPN NNP 4 compound
People People PROPN NNP 4 compound
Army Army PROPN NNP 5 nsubj
attacked attack VERB VBD 0 root
. . PUNCT . 5 punct

HPA HPA PROPN NNP 2 nsubj
left leave VERB VBD 0 root
. . PUNCT . 2 punct
";

#[test]
fn an_acronym_is_the_organisation_that_it_shortens() {
    let mentions = read(ARMY, "2015-05-04");
    assert_eq!(of(&mentions, "HPA").name, of(&mentions, "The Hill People Army").name);
}
