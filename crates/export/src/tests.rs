use crate::cell::{encode, xml};
use crate::{EVENT_COLUMNS, Form, MENTION_COLUMNS, safe};

#[test]
fn cells_that_a_spreadsheet_would_run_are_text_and_numbers_stay() {
    for (cell, expected) in [
        ("=1+1", "'=1+1"),
        ("@SUM", "'@SUM"),
        ("-dash", "'-dash"),
        ("-2.5", "-2.5"),
        ("\tx", "'\tx"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        ("plain", "plain"),
    ] {
        assert_eq!(safe(cell.into()), expected);
    }
}

#[test]
fn layouts_have_the_columns_of_their_makers() {
    assert_eq!((EVENT_COLUMNS.len(), MENTION_COLUMNS.len()), (61, 16));
    assert_eq!(EVENT_COLUMNS[60], "SOURCEURL");
    for (name, form) in Form::ALL {
        assert_eq!(Form::parse(name), Some(*form));
    }
}

#[test]
fn hostile_text_is_text_in_xml_and_in_addresses() {
    assert_eq!(xml("<a b=\"c\">&\u{1}"), "&lt;a b=&quot;c&quot;&gt;&amp;");
    assert_eq!(encode("a b/ü"), "a%20b%2F%C3%BC");
}
