//! The title of a page, out of its headings, its JSON-LD, its `meta` and its `title`.

use super::metadata::{Found, Meta};
use super::tree::{Tree, squeeze};

/// Of the page's own headings the one that another source repeats; the site's name is cut off.
pub fn title(tree: &Tree, meta: &Meta, linked: &Found) -> Option<String> {
    let plain = |words: &str| -> String {
        words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let all: Vec<String> =
        tree.named("h1").map(|at| tree.heading(at)).filter(|words| !words.is_empty()).collect();
    let heads: Vec<&String> = all.iter().filter(|words| words.split_whitespace().count() > 2).collect();
    let open = meta.get(&["og:title"]).or_else(|| meta.get(&["twitter:title", "title", "dc.title"]));
    let tag = tree.named("title").next().map(|at| tree.text(at)).filter(|words| !words.is_empty());
    let headline = linked.headline.as_deref().map(unescape).map(|words| squeeze(&words));
    let site = meta.get(&["og:site_name"]);
    let open = open.map(|words| cut_site(&unescape(&words), site.as_deref()));
    let others = [headline.as_deref(), open.as_deref(), tag.as_deref()];
    // What stands before it in the heading is a kicker.
    if let ([head], Some(open)) = (&heads[..], &open)
        && open.split_whitespace().count() >= 4
        && plain(head) != plain(open)
        && plain(head).ends_with(&plain(open))
    {
        return Some(open.clone());
    }
    for head in &heads {
        let bare = plain(head);
        let same = others.iter().flatten().any(|other| plain(other) == bare);
        if same {
            return Some((*head).clone());
        }
    }
    // A heading of a word or two, which the page's title opens with.
    if let ([], [head]) = (&heads[..], &all[..])
        && others.iter().flatten().any(|other| plain(other).starts_with(&plain(head)))
    {
        return Some(head.clone());
    }
    if let (Some(a), Some(b)) = (&headline, &open)
        && plain(a) == plain(b)
    {
        return Some(b.clone());
    }
    if let [head] = &heads[..]
        && others.iter().flatten().any(|other| shares_words(head, other))
    {
        return Some((*head).clone());
    }
    let within =
        heads.iter().find(|head| others.iter().flatten().any(|other| plain(other).starts_with(&plain(head))));
    let named = tag.map(|words| cut_site(&words, site.as_deref()));
    within
        .copied()
        .cloned()
        .or(headline)
        .or(open)
        .or_else(|| (heads.len() == 1).then(|| heads[0].clone()))
        .or(named)
}

/// At least two longer words in common.
fn shares_words(a: &str, b: &str) -> bool {
    let words = |s: &str| -> std::collections::BTreeSet<String> {
        s.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.chars().count() > 3)
            .map(str::to_lowercase)
            .collect()
    };
    words(a).intersection(&words(b)).count() >= 2
}

/// "Talks end | The Fjord Times" without the paper.
fn cut_site(words: &str, site: Option<&str>) -> String {
    for mark in [" | ", " - ", " – ", " — ", " • ", " :: ", " » "] {
        if let Some(at) = words.rfind(mark) {
            let (left, right) = (&words[..at], &words[at + mark.len()..]);
            let named = site.is_some_and(|site| site.eq_ignore_ascii_case(right.trim()));
            if named
                || (mark == " | "
                    && right.split_whitespace().count() <= 4
                    && left.split_whitespace().count() >= 4)
                || (right.split_whitespace().count() <= 3 && left.split_whitespace().count() >= 6)
            {
                return left.trim().to_string();
            }
        }
    }
    words.trim().to_string()
}

/// JSON-LD and some `meta` escape twice.
pub fn unescape(words: &str) -> String {
    if !words.contains('&') {
        return words.to_string();
    }
    let tree = Tree::parse(words);
    tree.text(0)
}
