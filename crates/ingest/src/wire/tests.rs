use crate::{Options, Refused, read_bytes};
use facts::{Article, BlockKind, PublishedBasis};

fn read(text: &str) -> Vec<Result<Article, Refused>> {
    let mut out = Vec::new();
    read_bytes("item", text.as_bytes(), &Options::default(), &mut |article| out.push(article));
    out
}

fn of_kind(article: &Article, kind: BlockKind) -> String {
    let blocks = article.blocks.iter().filter(|block| block.kind == kind);
    blocks.map(|block| block.range.of(&article.text)).collect::<Vec<_>>().join("|")
}

const NITF: &str = "<nitf><head><docdata><doc-id id-string='d7'/><date.issue norm='20210503T080000+0200'/>\
    <doc.copyright holder='Fjord Wire'/></docdata></head><body><body.head><hedline><hl1>Ministers <em>Meet</em></hl1></hedline>\
    <byline>By <person>Ann Lee</person>, <byttl>Staff</byttl></byline><distributor>Reuters</distributor>\
    <dateline><location>BERGEN, Norway</location></dateline></body.head><body.content><p>Ministers met on Monday.</p>\
    <media><media-caption>The harbour of Bergen.</media-caption></media><block><p>They spoke of fish &amp; of oil.</p></block>\
    <note>Updates throughout</note></body.content></body></nitf>";

fn item(content: &str, status: &str) -> String {
    format!(
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:a:1' version='3' xml:lang='en-GB'><itemMeta>\
         <itemClass qcode='ninat:text'/><provider literal='AFP'/><versionCreated>2021-05-04T09:00:00Z</versionCreated>\
         <firstCreated>2021-05-03T08:00:00Z</firstCreated><pubStatus qcode='stat:{status}'/></itemMeta><contentMeta>\
         <by>Bo Ek</by><headline>Ministers Meet</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"
    )
}

#[test]
fn nitf_is_told_apart() {
    let document = format!("<?xml version='1.0'?>\n<!DOCTYPE nitf SYSTEM 'nitf-3-4.dtd'>\n{NITF}");
    let article = read(&document).remove(0).unwrap();
    assert_eq!((article.id.as_str(), article.title.as_deref()), ("d7", Some("Ministers Meet")));
    assert_eq!(of_kind(&article, BlockKind::Body), "Ministers met on Monday.|They spoke of fish & of oil.");
    assert_eq!(of_kind(&article, BlockKind::Caption), "The harbour of Bergen.");
    assert_eq!(of_kind(&article, BlockKind::Furniture), "Updates throughout");
    assert_eq!(article.bylines, ["Ann Lee"]);
    assert_eq!(
        (article.publisher.as_deref(), article.agency.as_deref()),
        (Some("Fjord Wire"), Some("Reuters"))
    );
    assert_eq!(article.dateline.unwrap().place.as_deref(), Some("BERGEN, Norway"));
    assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2021-05-03"));
    assert_eq!(article.published_basis, PublishedBasis::Metadata);
}

#[test]
fn newsml_holds_text_in_three_ways() {
    let xhtml = "<inlineXML contenttype='application/xhtml+xml'><h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:body>\
                 <h:p>Ministers met.</h:p><h:p>They spoke.</h:p></h:body></h:html></inlineXML>";
    let plain = "<inlineData contenttype='text/plain'>Ministers met.\n\nThey spoke.</inlineData>";
    let nitf = format!(
        "<inlineXML contenttype='application/nitf+xml'>{}</inlineXML>",
        NITF.replace("<byline>", "<byline/><x>").replace("</byline>", "</x>")
    );
    for content in [xhtml, plain] {
        let article = read(&item(content, "usable")).remove(0).unwrap();
        assert_eq!(article.text, "Ministers Meet\n\nMinisters met.\n\nThey spoke.");
        assert_eq!(
            (article.id.as_str(), article.version, article.agency.as_deref()),
            ("urn:a:1", 3, Some("AFP"))
        );
        assert_eq!(
            (article.bylines.as_slice(), article.language.as_deref()),
            (&["Bo Ek".to_string()][..], Some("en"))
        );
        assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2021-05-03"));
        assert_eq!(article.updated_at.as_deref(), Some("2021-05-04T09:00:00Z"));
    }
    let article = read(&item(&nitf, "usable")).remove(0).unwrap();
    assert!(of_kind(&article, BlockKind::Body).starts_with("Ministers met on Monday."));
}

#[test]
fn a_message_gives_each_story_and_names_what_is_none() {
    let story = item("<inlineData>Ministers met.</inlineData>", "usable");
    let picture = story.replace("ninat:text", "ninat:picture");
    let message =
        format!("<newsMessage><header/><itemSet><packageItem/>{story}{picture}</itemSet></newsMessage>");
    let found = read(&message);
    assert_eq!(found.len(), 2);
    assert!(found[0].is_ok());
    let refused = found[1].as_ref().unwrap_err();
    assert_eq!(
        (refused.input.as_str(), refused.cause.as_str()),
        ("item[2]", "a NewsML-G2 item of the class picture, not a story")
    );
}

#[test]
fn a_withdrawn_item_says_so() {
    let article = read(&item("<inlineData>Ministers met.</inlineData>", "canceled")).remove(0).unwrap();
    assert!(article.notes.iter().any(|note| note.code == "retraction"), "{:?}", article.notes);
}

#[test]
fn ninjs_of_each_version_is_read() {
    let one = r#"{"uri": "urn:a:1", "type": "text", "versioncreated": "2021-05-03T08:00:00Z", "headline": "Ministers Meet",
        "byline": "By Ann Lee", "body_html": "<p>Ministers met.</p><p>They spoke.</p>", "copyrightholder": "AFP",
        "associations": {"pic": {"type": "picture", "description_text": "The harbour of Bergen."}}}"#;
    let three = r#"{"uri": "urn:a:1", "type": "text", "versionCreated": "2021-05-03T08:00:00Z", "by": "Ann Lee", "copyrightHolder": "AFP",
        "headlines": [{"role": "short", "value": "Meet"}, {"role": "main", "value": "Ministers Meet"}],
        "bodies": [{"contentType": "text/plain", "value": "Ministers met. They spoke."},
                   {"contentType": "text/html", "value": "<p>Ministers met.</p><p>They spoke.</p>"}],
        "associations": [{"name": "pic", "type": "picture", "descriptions": [{"role": "caption", "value": "The harbour of Bergen."}]}]}"#;
    for text in [one, three] {
        let article = read(text).remove(0).unwrap();
        assert_eq!(article.text, "Ministers Meet\n\nMinisters met.\n\nThey spoke.\n\nThe harbour of Bergen.");
        assert_eq!(of_kind(&article, BlockKind::Caption), "The harbour of Bergen.");
        assert_eq!((article.id.as_str(), article.agency.as_deref()), ("urn:a:1", Some("AFP")));
        assert_eq!(article.bylines, ["Ann Lee"]);
        assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2021-05-03"));
    }
    let event = r#"{"uri": "urn:a:2", "type": "event", "versionCreated": "2021-05-03T08:00:00Z", "title": "A conference"}"#;
    assert!(read(event)[0].as_ref().unwrap_err().cause.contains("type event"));
    let amended = three.replacen("\"by\"", "\"edNote\": \"Corrects spelling of name\", \"by\"", 1);
    assert!(read(&amended).remove(0).unwrap().notes.iter().any(|note| note.code == "correction"));
}

#[test]
fn a_bomb_of_entities_is_refused() {
    let mut bomb = String::from("<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a0 'lol'>");
    for at in 1..12 {
        bomb.push_str(&format!("<!ENTITY a{at} '{}'>", format!("&a{};", at - 1).repeat(10)));
    }
    bomb.push_str("]><nitf><body><body.content><p>&a11;</p></body.content></body></nitf>");
    assert!(read(&bomb)[0].as_ref().unwrap_err().cause.contains("broken XML"));
}
