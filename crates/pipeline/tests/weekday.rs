//! A bare weekday lies before the day of the report, unless the verb above it speaks of what is to come.

use facts::{Article, Block, BlockKind, TextRange};
use pipeline::{ModelKind, Reader, Want};

/// A Friday.
const PUBLISHED: &str = "2015-06-19";

#[test]
fn the_verb_says_which_week_is_meant() {
    let reader = Reader::load(ModelKind::Default, &data::Data::shipped()).expect("model and tables");
    let day = |text: &str| {
        let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
        let published = PUBLISHED.parse().ok();
        let article =
            Article { id: "day".into(), text: text.into(), published, blocks, ..Article::default() };
        let times = reader.read(&article, Want::default()).times;
        times.first().map(|time| time.value.to_string()).unwrap_or_default()
    };
    // What is arranged stands in the present, or after "is to".
    assert_eq!(day("The summit opens Thursday in Oslo."), "2015-06-25");
    assert_eq!(day("He and the Maltese leader meet Monday with the envoy."), "2015-06-22");
    assert_eq!(day("The bank is to resume payments Tuesday."), "2015-06-23");
    // What a day has is known, whatever somebody would do about it.
    assert_eq!(day("Togo would look for ways to get around Wednesday's ruling."), "2015-06-17");
    assert_eq!(day("The ministers will discuss it at Wednesday's meeting."), "2015-06-24");
    assert_eq!(day("The envoy says Monday was quiet."), "2015-06-15");
}
