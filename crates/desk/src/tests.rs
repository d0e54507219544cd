use crate::marks::{Mark, Piece, cut};
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
    let csv = Table { header: &["a", "b", "c", "d"], rows }.csv();
    assert_eq!(csv, "a,b,c,d\r\n'=1+1,-2.5,\"a,\"\"b\"\"\",'@x\r\n");
}

#[test]
fn the_end_of_an_address_says_its_form() {
    assert_eq!(Form::split("a_b.consult.2019-04-10"), ("a_b.consult.2019-04-10", Form::Page));
    assert_eq!(Form::split("a_b.consult.2019-04-10.json"), ("a_b.consult.2019-04-10", Form::Json));
    assert_eq!(Form::split("PRK.csv"), ("PRK", Form::Csv));
}
