use super::*;
use crate::Options;
use facts::BlockKind::{Body, Caption, Credit, Furniture, Title};

fn context() -> Context {
    Context::new(&Options::default())
}

fn reading(text: &str) -> Reading {
    read(text.to_string(), Given::default(), &context())
}

fn kinds(text: &str) -> Vec<(BlockKind, String)> {
    let article = reading(text).article;
    article.blocks.iter().map(|b| (b.kind, b.range.of(&article.text).to_string())).collect()
}

#[test]
fn a_wire_story_comes_apart() {
    let story = "Envoys Meet in Valletta as Talks Resume\n\nEnvoys shake hands in Valletta. Reuters\n\
                 Envoys shake hands in Valletta. Reuters\n\nBy Ann Lee and Bo Ek\n\n\
                 VALLETTA, March 3 (Reuters) - Envoys met on Tuesday.\n\nRelated content:\n\nThey will meet again.\n\n\
                 (Reporting by Ann Lee; Editing by Cy Day)\n\nShow Full Article";
    let found: Vec<BlockKind> = kinds(story).iter().map(|(kind, _)| *kind).collect();
    assert_eq!(found, [Title, Caption, Caption, Credit, Body, Furniture, Body, Credit, Furniture]);
    let article = reading(story).article;
    assert_eq!(article.text, story);
    assert_eq!(article.title.as_deref(), Some("Envoys Meet in Valletta as Talks Resume"));
    assert_eq!(article.bylines, ["Ann Lee", "Bo Ek"]);
    assert_eq!(article.agency.as_deref(), Some("Reuters"));
    let dateline = article.dateline.unwrap();
    assert_eq!((dateline.place.as_deref(), dateline.date.as_deref()), (Some("VALLETTA"), Some("March 3")));
    assert_eq!(article.published, None);
}

#[test]
fn a_dateline_is_known_also_where_its_agency_is_not() {
    let of = |line: &str| {
        let article = reading(&format!("Talks Resume\n\n{line}\n\nThey will meet again.")).article;
        (article.dateline.and_then(|d| d.place), article.agency)
    };
    let place = |name: &str| (Some(name.to_string()), None);
    assert_eq!(of("LIMA, May 5 (Southern Wire) - Peru held talks on Monday."), place("LIMA"));
    assert_eq!(of("LIMA (Southern Wire) — Peru held talks on Monday."), place("LIMA"));
    assert_eq!(of("Lima, May 5 (Southern Wire) - Peru held talks on Monday."), place("Lima"));
    assert_eq!(of("Peru (and not Chile) - says the minister - held talks."), (None, None));
}

#[test]
fn blocks_and_white_space_cover_the_text() {
    let story =
        "A Title Here\r\n\r\n  Body one.\r\nBody two.\r\n\r\n\r\nShare this article\r\n\r\nBody three.  \r\n";
    let article = reading(story).article;
    let mut at = 0;
    for block in &article.blocks {
        assert!(article.text[at..block.range.start as usize].trim().is_empty());
        at = block.range.end as usize;
    }
    assert!(article.text[at..].trim().is_empty());
}

#[test]
fn a_sentence_alone_is_body() {
    for text in
        ["Ministers met in Oslo.", "Ministers met in Oslo", "Copyright talks end", "Reuters", "By Ann Lee"]
    {
        assert_eq!(kinds(text), [(Body, text.to_string())]);
    }
    assert_eq!(kinds("Talks collapse.\n\nMinisters left Oslo.").len(), 1);
    assert_eq!(reading("").article.blocks.len(), 0);
}

#[test]
fn sentences_that_use_the_words_of_furniture_stay() {
    let text = "Oslo said no.\n\nBy noon the ministers had left for Bergen, officials said.\n\n\
                Read more carefully, the accord binds both sides, the minister said.\n\n\
                Reuters reported that the accord would lapse.\n\nShare prices fell in Oslo.";
    assert_eq!(kinds(text).iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [Body]);
}

#[test]
fn datelines_of_the_agencies() {
    for (line, place, date, agency) in [
        ("SEOUL, April 18 (Yonhap) -- The North", "SEOUL", Some("April 18"), Some("Yonhap")),
        ("MOSCOW, April 18. /TASS/. The envoy", "MOSCOW", Some("April 18"), Some("TASS")),
        ("Pyongyang, April 18 (KCNA) -- The premier", "Pyongyang", Some("April 18"), Some("KCNA")),
        ("WASHINGTON (AP) — The envoy", "WASHINGTON", None, Some("AP")),
        ("Paris (AFP) - The envoy", "Paris", None, Some("AFP")),
        ("BEIJING, Apr. 18 (Xinhua) -- The envoy", "BEIJING", Some("Apr. 18"), Some("Xinhua")),
        ("GENEVA — The envoy", "GENEVA", None, None),
        ("NEW YORK, April 18, 2019 (AFP) - The envoy", "NEW YORK", Some("April 18, 2019"), Some("AFP")),
    ] {
        let signed = dateline::read(line, &context()).unwrap_or_else(|| panic!("{line}"));
        assert_eq!(signed.dateline.place.as_deref(), Some(place), "{line}");
        assert_eq!(signed.dateline.date.as_deref(), date, "{line}");
        assert_eq!(signed.agency.as_deref(), agency, "{line}");
    }
    for line in
        ["The envoy — a former general — left.", "Oslo - the capital - slept.", "He said: \"No\" - and left."]
    {
        assert_eq!(dateline::read(line, &context()), None, "{line}");
    }
}

#[test]
fn dates_come_from_what_is_given_then_from_the_text() {
    let dated = "Title: Talks\nDate: 2019-04-18\nSource: The Fjord Times\n\nMinisters met.";
    let article = reading(dated).article;
    assert_eq!(article.published.map(|d| d.to_string()).as_deref(), Some("2019-04-18"));
    assert_eq!(article.published_basis, PublishedBasis::Text);
    assert_eq!(article.publisher.as_deref(), Some("The Fjord Times"));
    assert_eq!(article.title.as_deref(), Some("Talks"));
    let given = Given { published: Some("2019-04-20T08:00:00Z".to_string()), ..Given::default() };
    let article = read(dated.to_string(), given, &context()).article;
    assert_eq!(article.published.map(|d| d.to_string()).as_deref(), Some("2019-04-20"));
    assert_eq!(article.published_at.as_deref(), Some("2019-04-20T08:00:00Z"));
    let signed = reading("OSLO, April 18, 2019 (AFP) - Ministers met.").article;
    assert_eq!((signed.published.is_some(), signed.published_basis), (true, PublishedBasis::Text));
    assert_eq!(reading("Ministers met on April 18, 2019.").article.published_basis, PublishedBasis::None);
}

#[test]
fn a_very_long_line_is_read_at_once() {
    let text = format!("A Title\n\n{}", "word ".repeat(1_000_000));
    let article = reading(&text).article;
    assert_eq!(article.blocks.len(), 2);
}
