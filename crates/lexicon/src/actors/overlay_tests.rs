//! A user's own tables over those that ship.

use super::*;
use data::Data;
use std::path::PathBuf;

/// A folder of own tables that goes with the test.
struct Own(PathBuf);

impl Own {
    fn new(name: &str, tables: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("demarche-own-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("lexicon")).unwrap();
        for (table, rows) in tables {
            std::fs::write(folder.join("lexicon").join(table), rows).unwrap();
        }
        Self(folder)
    }

    fn load(&self) -> Result<Actors, crate::Error> {
        Actors::load(&Data::with_overlay(&self.0))
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn person_on(actors: &Actors, phrase: &str, day: &str) -> Option<(String, String)> {
    match actors.who(phrase, day.parse().ok()) {
        Answer::Found(Found::Person { person, terms }) => {
            Some((person.name.to_string(), terms[0].source.to_string()))
        }
        _ => None,
    }
}

#[test]
fn a_row_added_is_found_by_who() {
    let own = Own::new(
        "added",
        &[
            ("holders.tsv", "FRA\tenvoy-SYR\tAnne Nouvelle\t2031-01-01\t\tmine\n"),
            ("groups.tsv", "Free Hill Front\tFHF\tMMR\tREB\t\t\tmine\n"),
            ("titles.tsv", "hill president\thos\tFRA\t\t\tmine\n"),
            ("title_marks.tsv", "whilom\tformer\tmine\n"),
        ],
    );
    let actors = own.load().expect("good rows");
    let envoy = person_on(&actors, "France's special envoy to Syria", "2032-05-05");
    assert_eq!(envoy, Some(("Anne Nouvelle".to_string(), "mine".to_string())));
    assert!(
        matches!(actors.who("FHF", None), Answer::Found(Found::Organisation(o)) if o.name == "Free Hill Front")
    );
    let president = person_on(&actors, "the French hill president", "2019-01-01");
    assert_eq!(president.map(|p| p.0).as_deref(), Some("Emmanuel Macron"));
    let whilom = actors.who("the whilom French president", "2018-01-01".parse().ok());
    assert!(matches!(whilom, Answer::Found(Found::Former { .. })));
}

#[test]
fn a_row_of_the_same_key_takes_the_place_of_the_shipped_one() {
    let own = Own::new(
        "replaced",
        &[
            ("holders.tsv", "USA\thos\tBarack Obama\t2009-01-20\t2010-01-01\tmine\n"),
            ("states.tsv", "FRA\tGallia\t220\t220\t\t\thos\t\tmine\n"),
            ("organisations.tsv", "NATO\t\t\tIGO\tXXX\t\tmine\n"),
        ],
    );
    let actors = own.load().expect("good rows");
    let obama = |day: &str| {
        let held = actors.holders_of("USA", "hos").iter().filter(|h| h.holds_on(day.parse().unwrap()));
        held.filter(|h| actors.person(h.person).name == "Barack Obama").count()
    };
    assert_eq!((obama("2009-06-01"), obama("2012-06-01")), (1, 0));
    let Answer::Found(Found::State(state)) = actors.who("Gallia", None) else { panic!("no state") };
    assert_eq!((state.id.as_str(), state.source.as_str()), ("FRA", "mine"));
    let Answer::Found(Found::Organisation(nato)) = actors.who("NATO", None) else { panic!("no NATO") };
    assert_eq!(nato.cameo.as_deref(), Some("XXX"));
}

#[test]
fn a_bad_row_is_refused_with_file_line_and_cause() {
    let bad = [
        ("holders.tsv", "# mine\nUSA\thos\tSomebody\t2030-13-01\t\tmine\n", ["holders.tsv:2", "2030-13-01"]),
        ("holders.tsv", "USA\tjester\tSomebody\t\t\tmine\n", ["holders.tsv:1", "no office `jester`"]),
        ("holders.tsv", "Atlantis\thos\tSomebody\t\t\tmine\n", ["holders.tsv:1", "Atlantis"]),
        ("holders.tsv", "USA\thos\tSomebody\t2031\t2030\tmine\n", ["holders.tsv:1", "before it begins"]),
        ("titles.tsv", "boss\tjester\t*\t\t\tmine\n", ["titles.tsv:1", "jester"]),
        ("state_names.tsv", "Utopia\tUTO\tname\tmine\n", ["state_names.tsv:1", "no state `UTO`"]),
        ("roles.tsv", "knave\tcard\tGOV\t\tmine\n", ["roles.tsv:1", "card"]),
        ("title_marks.tsv", "whilom\tonce\tmine\n", ["title_marks.tsv:1", "once"]),
        ("words.tsv", "no-list\tword\tmine\n", ["words.tsv:1", "no-list"]),
        ("people.tsv", "Somebody\tmine\n", ["people.tsv:1", "2 fields where 8 are due"]),
    ];
    for (at, (table, rows, wanted)) in bad.iter().enumerate() {
        let error = Own::new(&format!("bad{at}"), &[(table, rows)]).load().expect_err(table).to_string();
        assert!(wanted.iter().all(|wanted| error.contains(wanted)), "{error}");
    }
}
