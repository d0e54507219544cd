use super::*;
use data::Data;

fn actors() -> Actors {
    Actors::load(&Data::shipped()).expect("the shipped tables load")
}

#[test]
fn an_office_is_held_by_another_person_on_another_day() {
    let actors = actors();
    let name = |day: &str| {
        let holder = actors.holder("USA", "hos", day.parse().unwrap()).expect("a president");
        actors.person(holder.person).name.to_string()
    };
    assert_eq!(name("2000-06-01"), "Bill Clinton");
    assert_eq!(name("2019-04-18"), "Donald Trump");
}

#[test]
fn the_longest_name_wins_and_an_acronym_keeps_its_case() {
    let actors = actors();
    let (words, senses) = actors.name_at(["North", "Korea", "said"].into_iter()).expect("a state");
    assert_eq!(words, 2);
    assert!(matches!(senses[0], Sense::State(id, Use::Name) if actors.state(id).id == "PRK"));
    assert!(actors.name_at(["us", "all"].into_iter()).is_none());
    assert!(actors.name_at(["US", "troops"].into_iter()).is_some());
}

#[test]
fn who_answers_an_office_a_seat_and_a_misspelt_name() {
    let actors = actors();
    let day = Some("2003-02-14".parse().unwrap());
    let Answer::Found(Found::Person { person, .. }) = actors.who("the French foreign minister", day) else {
        panic!("nobody found");
    };
    assert_eq!(person.name, "Dominique de Villepin");
    let Answer::Found(Found::State(state)) = actors.who("the Kremlin", day) else { panic!("no state") };
    assert_eq!(state.id, "RUS");
    let Answer::Unknown { near } = actors.who("Vladimir Pudin", day) else { panic!("found") };
    assert!(near.contains(&"vladimir putin".to_string()), "{near:?}");
    for (asked, meant) in [
        ("the Frnch foreign minister", "french foreign minister"),
        ("the French foregn minister", "French foreign minister"),
        ("the president of Kazakstan", "president of kazakhstan"),
    ] {
        let Answer::Unknown { near } = actors.who(asked, day) else { panic!("{asked}: found") };
        assert!(near.contains(&meant.to_string()), "{asked}: {near:?}");
    }
    let Answer::Unknown { near } = actors.who("the purple foreign minister", day) else { panic!("found") };
    assert!(near.is_empty(), "{near:?}");
}

#[test]
fn how_somebody_stands_to_an_office_is_honoured() {
    let actors = actors();
    let who = |phrase: &str, day: &str| answer(&actors, phrase, day).1;
    assert_eq!(who("the then French president", "2003-02-14"), "Jacques Chirac");
    assert_eq!(who("the former French president", "2018-02-14"), "Francois Hollande");
    assert_eq!(who("the U.S. president-elect", "2020-12-01"), "Joe Biden");
    assert_eq!(who("former President Bush", "2003-06-01"), "George H. W. Bush");
    assert_eq!(who("President Bush", "2003-06-01"), "George W. Bush");
    // A deputy is not the minister, and nobody is elected where nobody follows.
    assert_eq!(who("the deputy French president", "2003-02-14"), "");
    assert_eq!(who("the French president-elect", "2003-02-14"), "");
}

/// Share of `gold/actors` that must come out right.
const MUST: f64 = 0.99;

#[test]
fn a_name_is_known_however_it_is_written() {
    let actors = actors();
    for (name, day, known) in [
        ("López Obrador", "2019-05-01", "Andres Manuel Lopez Obrador"),
        ("Peña Nieto", "2016-05-01", "Enrique Pena Nieto"),
        ("Abdel-Fattah el-Sissi", "2019-05-01", "Abdel Fattah el-Sisi"),
        ("Bola Ahmed Tinubu", "2024-05-01", "Bola Tinubu"),
        ("S. Jaishankar", "2022-05-01", "Subrahmanyam Jaishankar"),
        ("Sir Keir Starmer", "2025-05-01", "Keir Starmer"),
    ] {
        assert_eq!(answer(&actors, name, day).1, known, "{name}");
    }
    // One word in common, or the order turned round, makes nobody the same.
    for stranger in ["Nieto Peña", "Maria Obrador", "Keir Hardie"] {
        assert!(
            matches!(actors.who(stranger, "2025-05-01".parse().ok()), Answer::Unknown { .. }),
            "{stranger}"
        );
    }
}

#[test]
fn phrases_of_the_gold_are_resolved_as_of_their_day() {
    let actors = actors();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../gold/actors/resolution.tsv");
    let gold = std::fs::read_to_string(folder).expect("the gold is in the repository");
    let rows = gold.lines().filter(|line| !line.starts_with('#'));
    let (mut right, mut all, mut wrong) = (0, 0, String::new());
    for row in rows {
        let field: Vec<&str> = row.split('\t').collect();
        let (got, name) = answer(&actors, field[0], field[1]);
        let words = |name: &str| key(name).split(' ').map(String::from).collect::<Vec<_>>();
        let same = field[3] == got
            || key(field[3]) == key(&name)
            || words(field[3]).iter().any(|word| word.len() > 3 && words(&name).contains(word));
        all += 1;
        right += usize::from(same);
        if !same {
            wrong += &format!("{} on {}: {} due, got {name}{got}\n", field[0], field[1], field[3]);
        }
    }
    let share = right as f64 / all as f64;
    println!("{right} of {all}\n{wrong}");
    assert!(all >= 400 && share >= MUST, "{right} of {all}\n{wrong}");
}

/// Code of the state, and name of the person, that the tables answer with.
fn answer(actors: &Actors, phrase: &str, day: &str) -> (String, String) {
    match actors.who(phrase, day.parse().ok()) {
        Answer::Found(Found::State(state)) => (state.id.to_string(), String::new()),
        Answer::Found(Found::Organisation(known)) => {
            (known.state.map(|id| actors.state(id).id.to_string()).unwrap_or_default(), String::new())
        }
        Answer::Found(Found::Person { person, .. }) => (String::new(), person.name.to_string()),
        Answer::Found(Found::Former { terms }) => {
            (String::new(), actors.person(terms[0].person).name.to_string())
        }
        Answer::Found(Found::Vacant { .. }) | Answer::Unknown { .. } => (String::new(), String::new()),
    }
}
