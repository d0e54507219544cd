use crate::{Options, Refused, read_bytes};
use facts::{Article, PublishedBasis};

fn read(text: &str) -> Vec<Result<Article, Refused>> {
    let mut out = Vec::new();
    read_bytes("feed.xml", text.as_bytes(), &Options::default(), &mut |article| out.push(article));
    out
}

const RSS: &str = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\
    <channel><title>The Fjord Times</title><link>http://a.example/</link><language>en</language>\
    <item><title>Ministers &amp;amp; Envoys Meet</title><link>http://a.example/1</link><guid>g1</guid>\
    <pubDate>Mon, 03 May 2021 23:30:00 -0500</pubDate><description>They met.</description>\
    <content:encoded><![CDATA[<p>Ministers met in Oslo.</p><p>They spoke of fish.</p>]]></content:encoded></item>\
    <item><title>Second round set</title><link>http://a.example/2</link><description>&lt;b&gt;Talks&lt;/b&gt; go on in June.</description></item>\
    </channel></rss>";

#[test]
fn entries_of_rss_are_articles() {
    let found = read(RSS);
    let first = found[0].as_ref().unwrap();
    assert_eq!(first.text, "Ministers & Envoys Meet\n\nMinisters met in Oslo.\n\nThey spoke of fish.");
    assert_eq!((first.id.as_str(), first.url.as_deref()), ("g1", Some("http://a.example/1")));
    assert_eq!(first.publisher.as_deref(), Some("The Fjord Times"));
    // The publisher's own day, though it is the next one in UTC.
    assert_eq!(first.published.map(|day| day.to_string()).as_deref(), Some("2021-05-03"));
    assert_eq!(first.published_basis, PublishedBasis::Metadata);
    assert!(!first.notes.iter().any(|note| note.code == "only-summary"));
    let second = found[1].as_ref().unwrap();
    assert_eq!(second.text, "Second round set\n\nTalks go on in June.");
    assert_eq!(second.published, None);
    assert!(second.notes.iter().any(|note| note.code == "only-summary"));
}

#[test]
fn atom_and_json_feeds_are_read() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Fjord</title><id>f</id><entry><id>e1</id><title>Talks</title>\
        <link href='http://a.example/1'/><published>2021-05-03T08:00:00Z</published><updated>2021-05-04T08:00:00Z</updated>\
        <author><name>Ann Lee</name></author><content type='html'>&lt;p&gt;Ministers met.&lt;/p&gt;</content></entry></feed>";
    let json = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Fjord", "items": [{"id": "e1", "url": "http://a.example/1",
        "title": "Talks", "content_html": "<p>Ministers met.</p>", "date_published": "2021-05-03T08:00:00Z", "authors": [{"name": "Ann Lee"}]}]}"#;
    for text in [atom, json] {
        let article = read(text).remove(0).unwrap();
        assert_eq!((article.id.as_str(), article.text.as_str()), ("e1", "Talks\n\nMinisters met."));
        assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2021-05-03"));
        assert_eq!(article.bylines, ["Ann Lee"]);
    }
}

#[test]
fn a_broken_feed_is_refused_with_its_cause() {
    let refused = read("<rss version='2.0'><channel><item><title>Talks</item>").remove(0);
    assert!(refused.as_ref().is_err_and(|refused| refused.cause.contains("broken feed")), "{refused:?}");
}
