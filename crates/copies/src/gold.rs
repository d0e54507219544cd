//! Pairs whose truth is known: the project's own dispatches, edited as papers edit them, and dispatches of the same
//! story that are tellings of their own. Made anew by each run, always the same.

use std::path::Path;

/// A dispatch of `examples/`: the story it is of, and its body.
pub struct Dispatch {
    pub name: String,
    /// "aegean": dispatches of one story share it.
    pub story: String,
    pub body: String,
}

pub struct Pair {
    pub what: String,
    pub a: String,
    pub b: String,
    pub copy: bool,
}

pub fn dispatches() -> Vec<Dispatch> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut out = Vec::new();
    ingest::read(&ingest::Input::Path(folder), &ingest::Options::default(), &mut |found| {
        let Ok(article) = found else { return };
        let body = article.blocks.iter().filter(|b| b.kind == facts::BlockKind::Body);
        let body = body.map(|b| b.range.of(&article.text)).collect::<Vec<_>>().join("\n");
        let name = article.id.trim_end_matches(".txt").to_string();
        let story = name.split('-').next().unwrap_or("").to_string();
        out.push(Dispatch { name, story, body });
    });
    out.retain(|dispatch| dispatch.body.split_whitespace().count() > 40);
    out
}

/// All pairs, each edit of each dispatch and each two dispatches of one story.
pub fn pairs() -> Vec<Pair> {
    let all = dispatches();
    // Those that are copies and versions already have their own truth.
    let own: Vec<&Dispatch> =
        all.iter().filter(|d| !d.name.ends_with("-copy") && !d.name.ends_with("-v2")).collect();
    let mut pairs = Vec::new();
    for (at, dispatch) in own.iter().enumerate() {
        let other = own[(at + own.len() / 2) % own.len()];
        for (what, b) in edits(&dispatch.body, &other.body) {
            pairs.push(Pair {
                what: format!("{}: {what}", dispatch.name),
                a: dispatch.body.clone(),
                b,
                copy: true,
            });
        }
        for rival in own[at + 1..].iter().filter(|rival| rival.story == dispatch.story) {
            let what = format!("{} and {}", dispatch.name, rival.name);
            pairs.push(Pair { what, a: dispatch.body.clone(), b: rival.body.clone(), copy: false });
        }
        // Another story of the same length and trade.
        let what = format!("{} and {}", dispatch.name, other.name);
        pairs.push(Pair { what, a: dispatch.body.clone(), b: other.body.clone(), copy: false });
    }
    pairs
}

fn edits(body: &str, other: &str) -> Vec<(&'static str, String)> {
    let parts: Vec<&str> = body.split_inclusive(". ").collect();
    let half = parts[..parts.len().div_ceil(2)].concat();
    let mut turned = parts.clone();
    turned.reverse();
    let (before, after) = halves(other);
    let headed = format!("What the capitals said, and what they did not say, on a long day\n{body}");
    vec![
        ("cut to half", half.clone()),
        ("reordered", turned.concat()),
        ("new headline", headed),
        ("merged", format!("{body}\n{other}")),
        ("updated figures", figures(body)),
        ("quoted", format!("{before}\nThe dispatch said: \u{201c}{body}\u{201d}\n{after}")),
        ("translated name forms", names(body)),
        ("cut, in a longer piece", format!("{before}\n{half}\n{after}")),
    ]
}

fn halves(text: &str) -> (String, String) {
    let parts: Vec<&str> = text.split_inclusive(". ").collect();
    let (a, b) = parts.split_at(parts.len() / 2);
    (a.concat(), b.concat())
}

/// Each number told anew.
fn figures(text: &str) -> String {
    let up = |c: char| c.to_digit(10).map_or(c, |digit| char::from_digit((digit + 3) % 10, 10).unwrap_or(c));
    let words = [
        ("two", "three"),
        ("four", "five"),
        ("dozen", "score"),
        ("hundreds", "thousands"),
        ("first", "second"),
    ];
    let told: String = text.chars().map(up).collect();
    words.iter().fold(told, |text, (old, new)| text.replace(&format!(" {old} "), &format!(" {new} ")))
}

/// Names as another alphabet's readers write them: "Khartoum" as "Hartum".
fn names(text: &str) -> String {
    let change = |word: &str| {
        if !word.starts_with(char::is_uppercase) || word.len() < 4 {
            return word.to_string();
        }
        let pairs = [
            ("Kh", "H"),
            ("kh", "h"),
            ("ou", "u"),
            ("sh", "š"),
            ("ch", "č"),
            ("y", "i"),
            ("ee", "i"),
            ("j", "dj"),
            ("k", "q"),
        ];
        pairs.iter().fold(word.to_string(), |word, (old, new)| word.replace(old, new))
    };
    text.split_inclusive(' ').map(change).collect()
}
