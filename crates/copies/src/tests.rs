use super::*;

fn print(body: &str) -> Fingerprint {
    fingerprint(body)
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
    let tie = compare(&print(&all[1]), &print(&long)).unwrap();
    assert_eq!((tie.copy, tie.turned().copy), (Copy::Within, Copy::Holds));
    assert!(tie.why().contains("stand within"), "{}", tie.why());
    assert_eq!(compare(&print(&long), &print(&all[1])).unwrap(), tie.turned());
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
    let of = |body: &str, publisher: &str, agency: Option<&str>, day: &str| {
        let piece = Piece {
            publisher: Some(publisher.to_string()),
            agency: agency.map(str::to_string),
            day: Some(day.to_string()),
            shingles: print(body).shingles(),
            ..Piece::default()
        };
        (print(body), piece)
    };
    let texts = [
        of(half, "Lakeside Courier", Some("AFP"), "2021-05-03"),
        of(&visit, "AFP", Some("AFP"), "2021-05-03"),
        of(&clash, "The Fjord Times", None, "2021-05-04"),
        of(&format!("{visit}\n{clash}"), "Digest", None, "2021-05-05"),
        of(&body("korea-5-talks"), "Other", None, "2021-05-05"),
    ];
    let mut edges = vec![];
    for b in 0..texts.len() {
        for a in 0..b {
            edges.extend(compare(&texts[a].0, &texts[b].0).map(|tie| Edge { a, b, tie }));
        }
    }
    // A digest of two dispatches does not make them one.
    let origins = group(texts.len(), &edges);
    assert_eq!(BTreeSet::from_iter(&origins).len(), 3, "5 articles, 3 origins: {origins:?}");
    edges.reverse();
    assert_eq!(group(texts.len(), &edges), origins, "in any order");
    let members: Vec<usize> = (0..texts.len()).filter(|&at| origins[at] == origins[1]).collect();
    let pieces: Vec<Piece> = members.iter().map(|&at| texts[at].1.clone()).collect();
    let (first, why) = first(&pieces).unwrap();
    assert_eq!(members[first], 1);
    assert!(why.contains("AFP itself"), "{why}");
}

#[test]
fn copies_share_a_key_and_a_fingerprint_reads_back_as_it_was_stored() {
    let pairs: Vec<_> = gold::pairs().into_iter().filter(|pair| pair.copy).collect();
    let found = pairs.iter().filter(|pair| {
        let (a, b) = (print(&pair.a), print(&pair.b));
        assert_eq!(Fingerprint::from_bytes(&a.to_bytes()), a);
        !a.keys().is_disjoint(&b.keys())
    });
    let share = found.count() as f64 / pairs.len() as f64;
    assert!(share > 0.97, "{share:.3} of the copies are found by a key");
    assert_eq!(Fingerprint::from_bytes(b"?"), Fingerprint::default());
}
