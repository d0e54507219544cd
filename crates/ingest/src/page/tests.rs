use crate::{Options, Refused, read_bytes};
use facts::{Article, BlockKind, PublishedBasis};

fn read(page: &str) -> Result<Article, Refused> {
    let mut out = Vec::new();
    read_bytes("page.html", page.as_bytes(), &Options::default(), &mut |article| out.push(article));
    out.remove(0)
}

const STORY: &str = "<p>Ministers from four northern states met in Bergen on Monday to speak of the herring quota, officials said.</p>\
    <p>The talks, the first since the spring, ended without a joint statement, but a second round was set for June.</p>\
    <p>\"We have moved,\" the host's minister told reporters, though she would not say how far or in which direction.</p>";

fn page(head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><title>Ministers Meet in Bergen | The Fjord Times</title>{head}</head><body>\
             <nav><a href=/>Home</a> <a href=/w>World</a></nav><h1>Ministers Meet in Bergen</h1>{body}\
             <footer>Copyright The Fjord Times. All rights reserved, and then some more words on that.</footer></body></html>"
    )
}

fn of_kind(article: &Article, kind: BlockKind) -> Vec<&str> {
    article.blocks.iter().filter(|b| b.kind == kind).map(|b| b.range.of(&article.text)).collect()
}

#[test]
fn a_story_is_told_from_what_stands_around_it() {
    let body = format!(
        "<div class='byline'>By Ann Lee</div><article><figure><img><figcaption>The harbour of Bergen in May.</figcaption></figure>{STORY}\
         <div class='related-links'><p>A long teaser of another story, with a comma, that must not be read as this one.</p></div>\
         <p>Sign up for our newsletter</p></article>\
         <section id=comments><p>A reader says something long and wrong about herring, quotas, and ministers.</p></section>"
    );
    let article = read(&page("", &body)).unwrap();
    assert_eq!(article.title.as_deref(), Some("Ministers Meet in Bergen"));
    assert_eq!(of_kind(&article, BlockKind::Title), ["Ministers Meet in Bergen"]);
    let story = of_kind(&article, BlockKind::Body).join("\n");
    assert!(story.starts_with("Ministers from four") && story.ends_with("which direction."), "{story}");
    assert_eq!(of_kind(&article, BlockKind::Caption), ["The harbour of Bergen in May."]);
    assert_eq!(of_kind(&article, BlockKind::Furniture), ["Sign up for our newsletter"]);
    assert!(
        !article.text.contains("teaser")
            && !article.text.contains("reader says")
            && !article.text.contains("Home")
    );
    assert_eq!(article.bylines, ["Ann Lee"]);
    assert_eq!(article.language.as_deref(), Some("en"));
}

#[test]
fn json_ld_is_believed_before_meta() {
    let head = "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\", \"headline\": \"Ministers Meet in Bergen\", \
                \"datePublished\": \"2021-05-03T08:00:00+02:00\", \"dateModified\": \"2021-05-04T09:00:00+02:00\", \
                \"author\": [{\"@type\": \"Person\", \"name\": \"Ann Lee\"}, {\"@type\": \"Person\", \"name\": \"Bo Ek\"}]}]}</script>\
                <meta property='article:published_time' content='2021-05-09'><meta property='og:site_name' content='The Fjord Times'>\
                <link rel=canonical href='https://fjord.example/a'>";
    let article = read(&page(head, STORY)).unwrap();
    assert_eq!(article.published.map(|d| d.to_string()).as_deref(), Some("2021-05-03"));
    assert_eq!(article.published_at.as_deref(), Some("2021-05-03T08:00:00+02:00"));
    assert_eq!(article.updated_at.as_deref(), Some("2021-05-04T09:00:00+02:00"));
    assert_eq!(article.published_basis, PublishedBasis::Metadata);
    assert_eq!(article.bylines, ["Ann Lee", "Bo Ek"]);
    assert_eq!(article.publisher.as_deref(), Some("The Fjord Times"));
    assert_eq!(article.canonical_url.as_deref(), Some("https://fjord.example/a"));
}

#[test]
fn a_day_that_is_not_known_is_left_open() {
    let article = read(&page("", STORY)).unwrap();
    assert_eq!((article.published, article.published_basis), (None, PublishedBasis::None));
    assert!(article.notes.iter().any(|note| note.code == "no-date"));
}

#[test]
fn a_day_on_the_page_is_read_and_said_to_be() {
    let article =
        read(&page("", &format!("<span class=date>Published on 3 May 2021, 10:00</span>{STORY}"))).unwrap();
    assert_eq!(article.published.map(|d| d.to_string()).as_deref(), Some("2021-05-03"));
    assert_eq!(article.published_basis, PublishedBasis::Text);
}

#[test]
fn pages_that_are_no_article_are_refused_with_the_reason() {
    let live = page("<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\"}</script>", STORY);
    assert!(read(&live).unwrap_err().cause.contains("live blog"));
    let stub = page(
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": false}</script>",
        "<p>Ministers met.</p>",
    );
    assert!(read(&stub).unwrap_err().cause.contains("paywall"));
    let index = page(
        "<meta property='og:type' content='website'>",
        "<ul><li><a href=/a>One story</a><li><a href=/b>Another</a></ul>",
    );
    assert!(read(&index).unwrap_err().cause.contains("index page"));
    let wall =
        "<html><head><title>Before you continue</title></head><body><p>We use cookies.</p></body></html>";
    assert!(read(wall).unwrap_err().cause.contains("consent"));
}

#[test]
fn nesting_without_end_is_read_in_time() {
    let deep = "<div>".repeat(200_000);
    let started = std::time::Instant::now();
    let article = read(&page("", &format!("{deep}{STORY}"))).unwrap();
    assert!(article.text.contains("Ministers from four"));
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
}
