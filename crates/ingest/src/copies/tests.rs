use super::*;
use facts::{Block, TextRange};

fn article(body: &str) -> Article {
    let block = Block { range: TextRange::new(0, body.len()), kind: BlockKind::Body };
    Article { text: body.to_string(), blocks: vec![block], ..Article::default() }
}

fn print(body: &str) -> Fingerprint {
    fingerprint(&article(body))
}

#[test]
fn a_body_is_the_same_as_itself_and_unlike_another() {
    let a = "Ministers from four northern states met in Bergen on Monday to speak of the herring quota, and left \
             without a statement that any of them would sign before the summer.";
    let b = "The central bank of the island raised its rate for the third time in a year, citing the price of fuel \
             and of bread, and said that more such steps might well follow in the autumn.";
    assert!((resemblance(&print(a), &print(a)) - 1.0).abs() < 1e-9);
    assert!(resemblance(&print(a), &print(b)) < 0.05);
    assert_eq!(compare(&print(a), &print(b)), None);
    assert_eq!(print(""), print("Too short."));
}

#[test]
fn a_paragraph_within_a_longer_piece_is_found() {
    let all: Vec<String> = gold::dispatches().into_iter().map(|dispatch| dispatch.body).collect();
    let long = all[1..6].join("\n");
    assert_eq!(compare(&print(&all[1]), &print(&long)), Some(Copy::Within));
    assert_eq!(compare(&print(&long), &print(&all[1])), Some(Copy::Holds));
}

#[test]
fn copies_are_told_from_tellings_of_the_same_event() {
    let pairs = gold::pairs();
    assert!(pairs.len() >= 300, "{} pairs", pairs.len());
    let (mut right, mut said, mut gold_copies) = (0, 0, 0);
    let mut wrong = Vec::new();
    for pair in &pairs {
        let found = compare(&print(&pair.a), &print(&pair.b)).is_some();
        gold_copies += usize::from(pair.copy);
        said += usize::from(found);
        right += usize::from(found && pair.copy);
        if found != pair.copy {
            wrong.push(format!("{} {}", if pair.copy { "missed" } else { "false" }, pair.what));
        }
    }
    let (precision, recall) = (right as f64 / said as f64, right as f64 / gold_copies as f64);
    let f1 = 2.0 * precision * recall / (precision + recall);
    assert!(f1 >= 0.95, "F1 {f1:.3} of {} pairs: {wrong:#?}", pairs.len());
}

#[test]
fn papers_are_counted_by_their_origins() {
    let all = gold::dispatches();
    let body = |name: &str| all.iter().find(|d| d.name == name).map(|d| d.body.clone()).unwrap();
    let (visit, clash) = (body("aegean-1-visit-announced"), body("aegean-2-naval-incident"));
    let half = &visit[..visit.floor_char_boundary(visit.len() * 2 / 3)];
    let of = |body: String, publisher: &str, agency: Option<&str>, day: &str| Article {
        publisher: Some(publisher.to_string()),
        agency: agency.map(str::to_string),
        published: day.parse().ok(),
        ..article(&body)
    };
    let articles = [
        of(half.to_string(), "Lakeside Courier", Some("AFP"), "2021-05-03"),
        of(visit.clone(), "AFP", Some("AFP"), "2021-05-03"),
        of(clash.clone(), "The Fjord Times", None, "2021-05-04"),
        of(format!("{visit}\n{clash}"), "Digest", None, "2021-05-05"),
        of(body("korea-5-talks"), "Other", None, "2021-05-05"),
    ];
    let prints: Vec<Fingerprint> = articles.iter().map(fingerprint).collect();
    let clusters = cluster(&articles.iter().collect::<Vec<_>>(), &prints);
    // A digest of two dispatches does not make them one.
    assert_eq!(summary(&clusters), "5 articles, 3 origins");
    let first = clusters.iter().find(|cluster| cluster.members.contains(&1)).unwrap();
    assert_eq!(first.origin, 1);
    assert!(first.why.contains("AFP itself"), "{}", first.why);
    assert!(!first.links.is_empty() && first.links.iter().all(|link| link.share > 0.4), "{:?}", first.links);
    assert!(first.links[0].why().contains("words"));
}
