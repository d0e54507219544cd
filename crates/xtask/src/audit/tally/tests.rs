use super::{page, wilson};
use crate::run::root;
use std::fs;

#[test]
fn wilsons_interval_is_that_of_the_books() {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20.
    for (good, of, low, high) in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)]
    {
        let found = wilson(good, of);
        assert!((found.0 - low).abs() < 1e-4 && (found.1 - high).abs() < 1e-4, "{good} of {of}: {found:?}");
    }
}

#[test]
fn the_page_has_the_figures_of_the_marks() {
    let docs = root().join("docs");
    let marks = fs::read_to_string(docs.join("audit.tsv")).expect("docs/audit.tsv");
    let written = fs::read_to_string(docs.join("audit.md")).expect("docs/audit.md");
    for table in page(&marks).expect("marks").split("\n\n") {
        assert!(
            written.contains(table.trim()),
            "docs/audit.md lacks what `cargo xtask audit tally` prints:\n{table}"
        );
    }
}

#[test]
fn a_mark_that_is_none_is_refused() {
    let good = "s/a/e1/0\tlearned\t0.5\tfalse\t\t\t\t\t\t\t\t\t\t\t\t\tno event\tremark";
    assert!(page(good).is_ok());
    assert!(page(&good.replace("false", "perhaps")).is_err());
    assert!(page(&good.replace("false\t", "false\tright")).is_err());
    assert!(page(&good.replace("no event", "")).is_err());
}
