//! Which articles tell one story over again, and which of them told it first.

use super::{Copy, Fingerprint, compare, containment, resemblance};
use facts::Article;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Articles of one origin.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Places in the list that was given, in its order.
    pub members: Vec<usize>,
    /// The member that the others were likely made from.
    pub origin: usize,
    /// What speaks for it: "signed by AFP, whose credit 3 others carry".
    pub why: String,
    /// Why each of the others is held for a copy, in the order of `members`.
    pub links: Vec<Link>,
}

/// Two articles, the first a copy of the second or the other way about.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub member: usize,
    pub of: usize,
    pub copy: Copy,
    /// How much both have in common, or how much of the shorter one the longer one holds, 0 to 1.
    pub share: f64,
}

impl Link {
    /// "nearly the same words (.87)".
    pub fn why(&self) -> String {
        let words = match self.copy {
            Copy::Same => "nearly the same words",
            Copy::Within => "its words stand within the other's",
            Copy::Holds => "it holds the other's words",
        };
        format!("{words} ({:.2})", self.share)
    }
}

/// Two bodies of which each holds so much of the other are one text; a digest of two holds all of each, and neither
/// holds so much of the digest.
const ALL: f64 = 0.7;

/// Groups articles by origin. A piece that holds the words of two origins belongs to the one of which it holds more, and
/// does not make them one.
pub fn cluster(articles: &[&Article], prints: &[Fingerprint]) -> Vec<Cluster> {
    let mut same: Vec<usize> = (0..prints.len()).collect();
    let mut links: BTreeMap<usize, Link> = BTreeMap::new();
    let mut held: Vec<Link> = Vec::new();
    for (a, b) in candidates(prints) {
        if compare(&prints[a], &prints[b]).is_none() {
            continue;
        }
        let (within, holds) = (containment(&prints[a], &prints[b]), containment(&prints[b], &prints[a]));
        if within.min(holds) >= ALL {
            let share = resemblance(&prints[a], &prints[b]);
            links.entry(b).or_insert(Link { member: b, of: a, copy: Copy::Same, share });
            let (x, y) = (root(&same, a), root(&same, b));
            same[x.max(y)] = x.min(y);
        } else {
            let (part, whole, share) = if within >= holds { (a, b, within) } else { (b, a, holds) };
            held.push(Link { member: whole, of: part, copy: Copy::Holds, share });
        }
    }
    attach(&mut same, prints, held, &mut links);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..prints.len() {
        groups.entry(root(&same, at)).or_default().push(at);
    }
    groups.into_values().map(|members| describe(articles, prints, members, &links)).collect()
}

/// Joins each longer piece to the one shorter piece of which it holds most words, the greatest first.
fn attach(
    same: &mut [usize],
    prints: &[Fingerprint],
    mut held: Vec<Link>,
    links: &mut BTreeMap<usize, Link>,
) {
    let words = |link: &Link| link.share * f64::from(prints[link.of].shingles);
    held.sort_by(|a, b| words(b).total_cmp(&words(a)).then((a.member, a.of).cmp(&(b.member, b.of))));
    // Each text as it was before any was joined to another: its copies are settled with it.
    let texts: Vec<usize> = (0..same.len()).map(|at| root(same, at)).collect();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for link in held {
        let (whole, part) = (root(same, link.member), root(same, link.of));
        if whole == part || !taken.insert(texts[link.member]) {
            continue;
        }
        same[whole.max(part)] = whole.min(part);
        links.entry(link.member).or_insert(link);
    }
}

fn root(same: &[usize], mut at: usize) -> usize {
    while same[at] != at {
        at = same[at];
    }
    at
}

/// Pairs that share a sampled shingle, each once and in order: all others cannot be copies worth the name.
fn candidates(prints: &[Fingerprint]) -> BTreeSet<(usize, usize)> {
    /// A shingle of more articles than this is a phrase of the trade.
    const COMMON: usize = 200;
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, print) in prints.iter().enumerate() {
        for shingle in &print.sample {
            holders.entry(*shingle).or_default().push(at);
        }
        // A short piece may have no sample; its least hashes stand in for it.
        for least in print.least.iter().take(8) {
            holders.entry(u64::from(*least) | 1 << 63).or_default().push(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for all in holders.into_values().filter(|all| (2..=COMMON).contains(&all.len())) {
        for (place, a) in all.iter().enumerate() {
            pairs.extend(all[place + 1..].iter().filter(|b| *b != a).map(|b| (*a.min(b), *a.max(b))));
        }
    }
    pairs
}

fn describe(
    articles: &[&Article],
    prints: &[Fingerprint],
    members: Vec<usize>,
    links: &BTreeMap<usize, Link>,
) -> Cluster {
    let (origin, why) = origin(articles, prints, &members);
    let links = members.iter().filter_map(|at| links.get(at).cloned()).collect();
    Cluster { members, origin, why, links }
}

/// An agency's own text before its customers', then the earliest, then the fullest.
fn origin(articles: &[&Article], prints: &[Fingerprint], members: &[usize]) -> (usize, String) {
    let bare = |name: &str| -> String {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let mut credited: BTreeMap<&str, usize> = BTreeMap::new();
    for agency in members.iter().filter_map(|&at| articles[at].agency.as_deref()) {
        *credited.entry(agency).or_default() += 1;
    }
    let own = |at: usize| {
        let publisher = articles[at].publisher.as_deref().map(bare).unwrap_or_default();
        !publisher.is_empty() && credited.keys().any(|agency| bare(agency) == publisher)
    };
    let time = |at: usize| {
        let article = articles[at];
        (article.published.is_none(), article.published, article.published_at.clone())
    };
    let first = members.iter().copied().min_by(|&a, &b| {
        let key = |at: usize| (!own(at), time(at));
        key(a).cmp(&key(b)).then(prints[b].shingles.cmp(&prints[a].shingles)).then(a.cmp(&b))
    });
    let Some(first) = first else { return (0, String::new()) };
    let others = members.len() - 1;
    let earliest = members.iter().all(|&at| at == first || time(at) > time(first));
    let fullest = members.iter().all(|&at| prints[at].shingles <= prints[first].shingles);
    let why = match () {
        () if others == 0 => "the only one".to_string(),
        () if own(first) => {
            let name = articles[first].publisher.as_deref().unwrap_or("");
            format!(
                "the text of {name} itself, which {} of {} credit",
                credited.values().sum::<usize>(),
                members.len()
            )
        }
        () if earliest => format!("the earliest of {}", members.len()),
        () if fullest => format!("the fullest of {}", members.len()),
        () => format!("the first of {} that is known", members.len()),
    };
    (first, why)
}

/// "14 articles, 3 origins".
pub fn summary(clusters: &[Cluster]) -> String {
    let say = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let articles = clusters.iter().map(|cluster| cluster.members.len()).sum();
    format!("{}, {}", say(articles, "article"), say(clusters.len(), "origin"))
}
