use ledger::{Anchor, Claim, ClaimSide, DayBin, Edit, EditKind, EventLine, PlaceBin};

use crate::access::{Passwords, Rates, Role, hash};
use crate::charts::map::Map;
use crate::charts::timeline::Timeline;
use crate::marks::{Mark, Piece, cut};
use crate::openapi::{Samples, describe};
use crate::pages::judged::{marks, wilson};
use crate::pages::narrow::parts;
use crate::pages::results::events;
use crate::pages::sides::{NOWHERE, sides};
use crate::routes::routes;
use crate::screen::Form;
use crate::table::Table;

#[test]
fn text_is_cut_where_marks_begin_and_end_and_nothing_is_lost() {
    let text: Vec<char> = "Ås met Łódź’s envoy".chars().collect();
    let mark = |start, end, of: &str, kind| Mark { span: [start, end], of: of.into(), kind };
    let marks = [
        mark(0, 2, "e1-sources", "who"),
        mark(3, 19, "s1", "said"),
        mark(7, 11, "e1-targets", "who"),
        mark(17, 99, "e2-act", "act"),
    ];
    let pieces = cut(&text, 0, 19, &marks);
    let joined: String = pieces.iter().map(|p| p.text.as_str()).collect();
    assert_eq!(joined, "Ås met Łódź’s envoy");
    assert_eq!(
        pieces[0],
        Piece { text: "Ås".into(), of: vec!["e1-sources".into()], kind: Some("who"), said: false }
    );
    let both = pieces.iter().find(|p| p.text == "Łódź").expect("its own piece");
    assert_eq!((both.of.join(" ").as_str(), both.kind, both.said), ("e1-targets s1", Some("who"), true));
    assert!(cut(&text, 40, 90, &marks).is_empty());
}

#[test]
fn a_table_opened_in_a_spreadsheet_runs_nothing() {
    let rows = vec![vec!["=1+1".into(), "-2.5".into(), "a,\"b\"".into(), "@x".into()]];
    let csv = Table::new(&["a", "b", "c", "d"], rows).csv();
    assert_eq!(csv, "a,b,c,d\r\n'=1+1,-2.5,\"a,\"\"b\"\"\",'@x\r\n");
}

#[test]
fn the_end_of_an_address_says_its_form() {
    assert_eq!(Form::split("2019-04-10.a_b.consult"), ("2019-04-10.a_b.consult", Form::Page));
    assert_eq!(Form::split("2019-04-10.a_b.consult.json"), ("2019-04-10.a_b.consult", Form::Json));
    assert_eq!(Form::split("PRK.csv"), ("PRK", Form::Csv));
}

#[test]
fn parts_of_a_question_are_taken_away_one_by_one() {
    let query = ledger::Query::parse("talks actor:\"Kim Jong Un\" type:consult");
    let parts = parts(&query);
    let left: Vec<String> = parts.iter().map(|(_, rest)| rest.to_string()).collect();
    assert_eq!(
        left,
        ["actor:\"Kim Jong Un\" type:CONSULT", "talks type:CONSULT", "talks actor:\"Kim Jong Un\""]
    );
    assert_eq!(parts[1].0, "actor:\"Kim Jong Un\"");
}

fn judgement(signed: &str, kind: EditKind, start: u32, field: Option<&str>) -> Edit {
    let anchor = Anchor { hash: "h".into(), start, end: start + 4, kind: "AID".into() };
    Edit {
        id: format!("{signed}{start}{field:?}"),
        kind,
        targets: vec![],
        anchors: vec![anchor],
        field: field.map(str::to_owned),
        value: None,
        note: None,
        signed: signed.into(),
        at: "2026-11-24T06:00:00Z".into(),
        undone_by: None,
        undone_at: None,
        events: vec![],
    }
}

#[test]
fn marks_give_precision_by_field_and_agreement_between_readers() {
    use EditKind::{Right, Wrong};
    let mut edits = vec![];
    for (at, a, b) in [(0, Right, Right), (10, Right, Right), (20, Wrong, Wrong), (30, Right, Wrong)] {
        edits.push(judgement("Ada", a, at, None));
        edits.push(judgement("Bo", b, at, None));
    }
    edits.push(judgement("Ada", Wrong, 0, Some("status")));
    // Taken back: it counts for nothing.
    edits.push(Edit { undone_at: Some("2026-11-24T07:00:00Z".into()), ..judgement("Cy", Wrong, 0, None) });
    let found = marks(&edits);
    assert_eq!((found.readers, found.marked), (2, 4));
    let event = &found.fields[0];
    assert_eq!((event.field.as_str(), event.right, event.wrong), ("event", 5, 3));
    assert!(event.low < event.precision && event.precision < event.high);
    assert_eq!(
        (found.fields[1].field.as_str(), found.fields[1].right, found.fields[1].wrong),
        ("status", 0, 1)
    );
    let pair = &found.agreement[0];
    assert_eq!((pair.a.as_str(), pair.b.as_str(), pair.both, pair.agreed), ("Ada", "Bo", 4, 3));
    assert!((pair.kappa.expect("two answers were given") - 0.5).abs() < 1e-9);
}

#[test]
fn the_interval_of_a_share_is_that_of_wilson() {
    let (low, high) = wilson(8, 10);
    assert!((low - 0.4902).abs() < 1e-3 && (high - 0.9433).abs() < 1e-3, "{low} {high}");
    assert_eq!(wilson(0, 0), (0.0, 1.0));
}

#[test]
fn a_password_opens_and_its_file_is_checked_line_by_line() {
    let line = format!("ada:editor:{}", hash("twelve letters").expect("a hash"));
    let passwords = Passwords::parse(&format!("# who\n{line}\n")).expect("a good file");
    assert_eq!(passwords.check("ada", "twelve letters"), Some(Role::Editor));
    assert_eq!(passwords.check("ada", "another"), None);
    assert_eq!(passwords.check("bo", "twelve letters"), None);
    assert_eq!(passwords.token("ada.twelve letters"), Some(("ada".into(), Role::Editor)));
    let told = |text: &str| Passwords::parse(text).err().unwrap_or_default();
    assert!(told("ada:owner:x").contains("line 1"));
    assert!(told("# nobody\n").contains("nobody"));
    assert!(told("ada:reader:plain").contains("Argon2"));
}

#[test]
fn an_address_that_asks_too_much_is_told_to_wait_and_others_are_not() {
    let rates = Rates::default();
    let (one, other) = ([192, 0, 2, 1].into(), [192, 0, 2, 2].into());
    let let_in = (0..10_000).filter(|_| rates.request(one)).count();
    assert!((120..9_000).contains(&let_in), "{let_in}");
    assert!(rates.request(other));
    let tries = (0..1_000).filter(|_| rates.enter(one)).count();
    assert!((6..500).contains(&tries), "{tries}");
}

#[test]
fn a_country_is_shaded_and_a_town_is_pinned() {
    let bin = |place: &str, precision: &str, lat| PlaceBin {
        place: place.into(),
        country: Some("RUS".into()),
        precision: precision.into(),
        lat,
        lon: lat,
        events: 2,
    };
    let places = vec![
        bin("Moscow", "city", Some(55.75)),
        bin("Russia", "country", Some(60.0)),
        bin("Omsk", "city", None),
    ];
    let map = Map::of(places, 9, 6);
    let shown: Vec<&str> = map.places.iter().map(|p| p.shown).collect();
    assert_eq!(shown, ["point", "country", "country"]);
    assert_eq!(map.nowhere, 3);
    let svg = map.draw(&|place| format!("/search?q=place:{place}")).file();
    assert_eq!(svg.matches("class=\"point\"").count(), 2, "one town and the key");
    assert!(svg.contains("Russia: 4 events"), "the state stands for both that are no more precise");
}

#[test]
fn a_day_without_articles_is_a_gap_in_the_timeline() {
    let day = |day: &str, events, articles| DayBin {
        day: day.into(),
        events,
        conflict: events,
        articles,
        ..DayBin::default()
    };
    let days = [day("1990-01-01", 1, 0), day("1997-03-01", 2, 1), day("1997-03-03", 0, 1)];
    let line = Timeline::of(&days, None, None);
    let of = |start: &str| line.bins.iter().find(|b| b.start == start).map(|b| b.events);
    assert_eq!((line.unit, line.earlier, line.later), ("day", 1, 0));
    assert_eq!(of("1997-03-01"), Some(Some(2)));
    assert_eq!(of("1997-03-02"), Some(None), "nothing was read: not a zero");
    assert_eq!(of("1997-03-03"), Some(Some(0)), "read, and nothing happened");
}

#[test]
fn every_route_is_described_and_every_description_has_an_answer() {
    let described = describe(&Samples::default());
    let paths = described["paths"].as_object().expect("paths");
    for route in routes() {
        let item = &paths[route.path];
        assert!(item.get("get").is_some() || item.get("post").is_some(), "{}", route.path);
        for form in route.forms {
            assert!(paths.contains_key(&format!("{}.{form}", route.path)), "{}.{form}", route.path);
        }
    }
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/desk.md"))
        .expect("docs/desk.md");
    for route in routes().iter().filter(|r| r.media.is_none() && r.sends.is_empty() && r.path != "/") {
        let stem = route.path.split("/{").next().unwrap_or_default();
        assert!(page.contains(stem), "docs/desk.md says nothing of {}", route.path);
    }
}

#[test]
fn a_row_says_that_its_report_was_taken_back() {
    let amended = ledger::Amendment {
        kind: "retraction".into(),
        article: "x".into(),
        version: 2,
        basis: "version".into(),
        known_from: "1997-04-02".into(),
        words: "The story is <withdrawn>.".into(),
    };
    let line = EventLine { event: "1997-04-01.a_b.aid".into(), ..EventLine::default() };
    let page = events(&[line.clone(), EventLine { amended: Some(amended), ..line }]).into_string();
    assert_eq!(page.matches("taken back").count(), 1);
    assert!(page.contains("1997-04-02: The story is &lt;withdrawn&gt;."));
}

#[test]
fn a_confirmation_stands_with_its_claim_and_its_denial() {
    let side = |words: &str| ClaimSide {
        id: "e1".into(),
        speakers: vec![],
        words: words.into(),
        known_from: None,
        article: None,
    };
    let claim = Claim {
        claim: side("it was so"),
        denials: vec![side("it was not")],
        confirmations: vec![side("indeed it was")],
    };
    let page = sides(&[claim], NOWHERE).into_string();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(at("it was so") < at("it was not") && at("it was not") < at("Confirmed"));
    assert!(at("Confirmed") < at("indeed it was"));
}

#[test]
fn words_of_an_article_are_no_markup_in_a_feed() {
    let event = EventLine {
        event: "1997-04-01.a_b.aid".into(),
        kind: "AID".into(),
        sources: vec!["<script>".into()],
        words: "</description><script>x</script> & \u{1}".into(),
        known_from: "1997-04-01".into(),
        ..EventLine::default()
    };
    let xml = export::rss_of(&[event], "q", "http://localhost", Some("/search.rss?q=a&b"));
    assert!(!xml.contains("<script>") && !xml.contains('\u{1}'));
    assert!(xml.contains("Tue, 01 Apr 1997 00:00:00 GMT"));
}
