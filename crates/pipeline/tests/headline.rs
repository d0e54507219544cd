//! A headline's event has the day and the place that the lead tells of it.

use facts::{Article, Block, BlockKind, TextRange};
use pipeline::{ModelKind, Reader, Want};

#[test]
fn a_headline_has_the_day_of_its_lead() {
    let reader = Reader::load(ModelKind::Default, &data::Data::shipped()).expect("model and tables");
    let title = "Norway condemns Malta over fish quota";
    let body = "Norway condemned Malta on 4 May 2019 over its fish quota. The quota is new.";
    let text = format!("{title}\n\n{body}");
    let range = |part: &str| {
        let start = text.find(part).expect("a part of the text");
        TextRange::new(start, start + part.len())
    };
    let blocks = vec![
        Block { range: range(title), kind: BlockKind::Title },
        Block { range: range(body), kind: BlockKind::Body },
    ];
    let article = Article { id: "headline".into(), text: text.clone(), blocks, ..Article::default() };
    let report = reader.read(&article, Want::default());
    let above = report.events.iter().find(|e| (e.trigger[0] as usize) < title.len()).expect("its event");
    let when = above.when.as_ref().expect("a day");
    assert_eq!((when.first.as_str(), when.basis.as_deref()), ("2019-05-04", Some("lead")));
}
