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
fn nesting_without_end_is_read() {
    let deep = "<div>".repeat(200_000);
    let article = read(&page("", &format!("{deep}{STORY}"))).unwrap();
    assert!(article.text.contains("Ministers from four"));
}

#[test]
fn a_page_that_takes_too_long_is_refused() {
    let options = Options { patience: Some(std::time::Duration::ZERO), ..Options::default() };
    let mut out = Vec::new();
    read_bytes("page.html", page("", STORY).as_bytes(), &options, &mut |article| out.push(article));
    assert!(out.remove(0).unwrap_err().cause.contains("took longer than 0 s"));
}

fn body(article: &Article) -> String {
    of_kind(article, BlockKind::Body).join("\n")
}

#[test]
fn lists_of_other_stories_are_left_out() {
    let card = |n: usize| {
        format!(
            "<div class='tile'><a href='/{n}'><h4>Another story of today, number {n}</h4></a><p>A few words, with a comma, \
             that say what the other story is about and why it should be read at once.</p></div>"
        )
    };
    let cards: String = (0..12).map(card).collect();
    let article = read(&page("", &format!("<div>{STORY}</div><div>{cards}</div>"))).unwrap();
    assert!(body(&article).ends_with("which direction."), "{}", body(&article));
}

#[test]
fn a_list_that_is_the_story_is_kept() {
    let items: String = (0..4)
        .map(|n| format!("<li><a href='/{n}'>The company sold its branch number {n}</a> after talks with the state, people in the know said.</li>"))
        .collect();
    let article = read(&page("", &format!("<div class='article-body'><p>Good morning. This is what you need to know, in four points.</p><ul>{items}</ul></div>"))).unwrap();
    assert!(body(&article).contains("branch number 3"), "{}", body(&article));
}

#[test]
fn the_paid_part_of_a_story_is_part_of_it() {
    let body_of = |class: &str| {
        let (first, rest) = STORY.split_once("</p>").unwrap();
        let article =
            read(&page("", &format!("<article>{first}</p><div class='{class}'>{rest}</div></article>")))
                .unwrap();
        body(&article)
    };
    assert!(body_of("paywall").ends_with("which direction."));
    // Tailwind's variants tell when a style holds, not what the element is.
    assert!(body_of("print:max-w-full dark:text-white-solid").ends_with("which direction."));
}

#[test]
fn a_box_within_the_story_does_not_end_it() {
    let (first, rest) = STORY.split_once("</p>").unwrap();
    let inside = "<div><p>Related stories</p><ul><li><a href=/a>A story of the herring that came before this one</a></ul></div>";
    let article = read(&page("", &format!("<article>{first}</p>{inside}{rest}</article>"))).unwrap();
    assert!(body(&article).ends_with("which direction."), "{}", body(&article));
    assert!(!article.text.contains("that came before"));
}

#[test]
fn the_lead_between_heading_and_story_is_kept() {
    let lead = "<div class='x1'><p>Four states spoke of fish, and parted without a word on paper, as they had in spring.</p></div>";
    let article = read(&page("", &format!("{lead}<div class='article-body'>{STORY}</div>"))).unwrap();
    assert!(body(&article).starts_with("Four states spoke"), "{}", body(&article));
}

#[test]
fn a_kicker_is_no_part_of_the_title() {
    let html = format!(
        "<html><head><title>Fish</title><meta property='og:title' content='Ministers meet in Bergen again'></head><body>\
         <h1>Herring quota: Ministers meet in Bergen again</h1><article>{STORY}</article></body></html>"
    );
    assert_eq!(read(&html).unwrap().title.as_deref(), Some("Ministers meet in Bergen again"));
}

#[test]
fn the_day_is_that_of_the_papers_own_clock() {
    let head = "<meta property='article:published_time' content='2021-05-04T02:11:03Z'>";
    let shown = format!("<time datetime='2021-05-03T21:11:03-05:00'>May 3</time>{STORY}");
    let article = read(&page(head, &shown)).unwrap();
    assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2021-05-03"));
    let article = read(&page(head, STORY)).unwrap();
    assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2021-05-04"));
}

#[test]
fn a_day_behind_its_label_is_read() {
    for shown in ["<b>Datum:</b> <i>03.05.2021</i>", "<p>Posted on: May 3, 2021</p>"] {
        let article = read(&page("", &format!("{STORY}{shown}"))).unwrap();
        assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2021-05-03"), "{shown}");
    }
    let running =
        "<p>Date palms were planted on May 3, 2021 in all of the parks of the town, the council told us.</p>";
    assert_eq!(read(&page("", &format!("{STORY}{running}"))).unwrap().published, None);
}

#[test]
fn what_was_left_out_is_said_with_its_cause() {
    let html = page(
        "",
        &format!(
            "<article>{STORY}</article><div class='related'><p>Another story, with a comma, that is a long way off.</p></div>"
        ),
    );
    let mut out = Vec::new();
    let context = crate::Context::new(&Options::default());
    crate::source::read_stream("page.html", None, Box::new(html.as_bytes()), &context, &mut |found| {
        out.push(found)
    });
    let reading = out.remove(0).unwrap();
    let related = reading.left_out.iter().find(|out| out.words.starts_with("Another story")).unwrap();
    assert_eq!(related.why, "stands around the story: <div class=\"related\">");
}

fn refused(url: &str, page: &str) -> String {
    let line = serde_json::json!({ "url": url, "html": page }).to_string();
    let mut out = Vec::new();
    read_bytes("pages.jsonl", line.as_bytes(), &Options::default(), &mut |article| out.push(article));
    out.remove(0).err().map(|refused| refused.cause).unwrap_or_default()
}

#[test]
fn signs_of_a_page_that_is_no_article_are_named() {
    let posts: String = (0..6)
        .map(|n| format!("<time>1{n}:00</time><p>A post, and some more words on what was said just now.</p>"))
        .collect();
    let wall =
        "<p>Ministers met in Bergen on Monday, officials said.</p><div>Already a subscriber? Log in.</div>";
    for (url, body, what, sign) in [
        ("https://fjord.example/world/live/2021", posts.as_str(), "a live blog", "live"),
        ("https://fjord.example/a", wall, "a paywall stub", "already a subscriber"),
        ("https://fjord.example/video/7", "<p>Watch the talks.</p>", "a video page", "video"),
        ("https://fjord.example/pictures/7", "<p>Ten scenes.</p>", "a picture gallery", "pictures"),
        (
            "https://fjord.example/topic/herring",
            "<ul><li><a href=/a>One story of it</a></ul>",
            "an index page",
            "topic",
        ),
        (
            "https://fjord.example/b",
            "<p>Please verify you are a human.</p>",
            "a check for robots",
            "verify you are a human",
        ),
        (
            "https://fjord.example/c",
            "<button>Accept all cookies</button>",
            "a consent wall",
            "accept all cookies",
        ),
    ] {
        let cause = refused(url, &page("", body));
        assert!(cause.contains(what) && cause.contains(sign), "{url}: {cause}");
    }
    let missing =
        "<html><head><title>404 Not Found</title></head><body><p>Nothing is here.</p></body></html>";
    assert!(refused("https://fjord.example/d", missing).contains("a page of an error"));
    let front = page("<meta property='og:type' content='website'>", STORY);
    assert!(refused("https://fjord.example/", &front).contains("front page"));
}

#[test]
fn an_article_with_such_words_about_it_is_read() {
    for (url, body) in [
        ("https://fjord.example/video/7", STORY.to_string()),
        ("https://fjord.example/live/7", STORY.to_string()),
        ("https://fjord.example/topic/a", format!("{STORY}<p>Accept all cookies</p>")),
    ] {
        assert_eq!(refused(url, &page("", &body)), "", "{url}");
    }
}

#[test]
fn names_of_authors_are_told_from_what_stands_about_them() {
    let of = |head: &str, body: &str| read(&page(head, &format!("{body}{STORY}"))).unwrap().bylines;
    let site = "<meta property='og:site_name' content='The Fjord Times'>";
    let signed = |name: &str| {
        format!(
            "{site}<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"author\": {{\"name\": \"{name}\"}}}}</script>"
        )
    };
    // The site stands for its author; a person beside it is the better one.
    assert_eq!(
        of(&signed("The Fjord Times"), "<span class='article__author'>By Ann Lee</span>"),
        ["Ann Lee"]
    );
    assert_eq!(of(&signed("The Fjord Times"), ""), ["The Fjord Times"]);
    assert_eq!(of(&signed("Ann Lee og Bo Ek"), ""), ["Ann Lee", "Bo Ek"]);
    let spans = "<div class='article-byline'><span>Von</span> <span>Ann Lee</span> <span>Bo Ek</span></div>";
    assert_eq!(of("", spans), ["Ann Lee", "Bo Ek"]);
    assert_eq!(of("", "<div class='author-bio'>Ann Lee likes herring</div>"), [""; 0]);
    let shared =
        "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Lee'>";
    assert_eq!(of(shared, ""), ["Ann Lee"]);
    let links = "<a rel=author href=/x>Ann Lee</a>".to_string()
        + &"<b> </b>".repeat(100)
        + "<a rel=author href=/y>Cy Fox</a>";
    assert_eq!(of("", &links), ["Ann Lee"]);
}
