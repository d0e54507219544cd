//! Threads: stories over weeks. Events are taken by day; each joins the story that shares its articles, actors and words
//! best, and says why; what it shares with a second story is kept as a join, a long silence as a split.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::identity::apart;
use crate::{Counts, Error, EventLine, Ledger, Query};

/// A story: its events in the order of their days, and what ties it to other stories.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Thread {
    /// `thread.` and the permalink of its first event.
    pub thread: String,
    /// Made of fields: actors, types, place, days.
    pub title: String,
    pub actors: Vec<String>,
    pub types: Vec<String>,
    pub first: String,
    pub last: String,
    pub counts: Counts,
    pub events: Vec<ThreadEvent>,
    pub ties: Vec<Tie>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ThreadEvent {
    pub event: EventLine,
    /// What the event shares with the story before it.
    pub why: String,
}

/// A join: an event of this story that fits another almost as well. A split: the story that this one goes on after a silence.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Tie {
    /// join or split.
    pub kind: &'static str,
    pub thread: String,
    pub event: String,
    pub why: String,
}

/// Silence after which a story of the same actors is a new one, in days.
const SILENCE: i64 = 21;
/// Likeness from which an event belongs to a story.
const ENOUGH: f64 = 0.5;
/// Events that one answer threads; the newest.
const MOST: usize = 4_000;

struct Node {
    line: EventLine,
    day: Date,
    actors: BTreeSet<String>,
    words: BTreeSet<String>,
    articles: BTreeSet<i64>,
    origins: BTreeSet<i64>,
}

struct Story {
    nodes: Vec<(usize, String)>,
    actors: BTreeMap<String, usize>,
    words: BTreeMap<String, usize>,
    articles: BTreeSet<i64>,
    last: Date,
    ties: Vec<(&'static str, usize, usize, String)>,
}

impl Ledger {
    /// The stories of the events that answer `query`, the longest first.
    ///
    /// # Errors
    /// The database fails.
    pub fn threads(&self, query: &Query) -> Result<Vec<Thread>, Error> {
        let nodes = self.nodes(query)?;
        let rare = rarity(&nodes);
        let mut stories: Vec<Story> = vec![];
        for (i, node) in nodes.iter().enumerate() {
            place(&mut stories, &nodes, i, node, &rare);
        }
        let mut threads: Vec<Thread> = stories.iter().map(|s| thread(s, &stories, &nodes)).collect();
        threads.sort_by(|a, b| (b.events.len(), &a.thread).cmp(&(a.events.len(), &b.thread)));
        Ok(threads)
    }

    fn nodes(&self, query: &Query) -> Result<Vec<Node>, Error> {
        let lines = self.search(query, 1, MOST)?.events;
        self.mark_hits(query)?;
        let mut select = self.db.prepare_cached(
            "SELECT h.event, v.article, v.origin FROM hit h CROSS JOIN event_mention m USING (event_mention)
             JOIN version v USING (version)",
        )?;
        let mut where_from: BTreeMap<String, (BTreeSet<i64>, BTreeSet<i64>)> = BTreeMap::new();
        let mut rows = select.query([])?;
        while let Some(r) = rows.next()? {
            let entry = where_from.entry(r.get(0)?).or_default();
            entry.0.insert(r.get(1)?);
            entry.1.insert(r.get(2)?);
        }
        let mut nodes: Vec<Node> = lines
            .into_iter()
            .map(|line| {
                let (articles, origins) = where_from.remove(&line.event).unwrap_or_default();
                let day = line.first.as_ref().unwrap_or(&line.known_from);
                let known: Date = line.known_from.parse().unwrap_or(Date::ZERO);
                // An event of long ago that is told today belongs to the story of today.
                let day = day.parse().ok().filter(|d| apart(*d, known) <= SILENCE).unwrap_or(known);
                let actors =
                    line.sources.iter().chain(&line.targets).filter(|a| is_key(a)).cloned().collect();
                Node { day, actors, words: words(&line.words), articles, origins, line }
            })
            .collect();
        nodes.sort_by(|a, b| {
            (a.day, &a.line.known_from, &a.line.event).cmp(&(b.day, &b.line.known_from, &b.line.event))
        });
        Ok(nodes)
    }
}

/// A state, a group of one, or a name; a phrase in small letters names nobody.
fn is_key(actor: &str) -> bool {
    actor.chars().next().is_some_and(char::is_uppercase) && !actor.contains(" of ")
}

fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|w| w.chars().count() > 3)
        .map(str::to_lowercase)
        .collect()
}

/// How much a word says: nothing where every event has it.
fn rarity(nodes: &[Node]) -> BTreeMap<String, f64> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for word in nodes.iter().flat_map(|n| &n.words) {
        *counts.entry(word).or_default() += 1;
    }
    let all = nodes.len().max(2) as f64;
    counts.into_iter().map(|(w, n)| (w.clone(), (all / n as f64).ln() / all.ln())).collect()
}

fn place(stories: &mut Vec<Story>, nodes: &[Node], i: usize, node: &Node, rare: &BTreeMap<String, f64>) {
    let mut fits: Vec<(f64, usize, String)> = vec![];
    let mut silent: Option<(f64, usize, String)> = None;
    for (s, story) in stories.iter().enumerate() {
        let (score, why) = likeness(story, node, rare);
        if score < ENOUGH {
            continue;
        }
        if apart(story.last, node.day) <= SILENCE {
            fits.push((score, s, why));
        } else if silent.as_ref().is_none_or(|(best, ..)| score > *best) {
            silent = Some((score, s, why));
        }
    }
    fits.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut fits = fits.into_iter();
    let home = match fits.next() {
        Some((_, s, why)) => {
            stories[s].nodes.push((i, why));
            s
        }
        None => {
            let ties = silent.map(|(_, s, why)| {
                ("split", s, i, format!("after {} days of silence; {why}", apart(stories[s].last, node.day)))
            });
            stories.push(Story {
                nodes: vec![(i, "opens the story".into())],
                actors: BTreeMap::new(),
                words: BTreeMap::new(),
                articles: BTreeSet::new(),
                last: node.day,
                ties: ties.into_iter().collect(),
            });
            stories.len() - 1
        }
    };
    if let Some((_, other, why)) = fits.next() {
        stories[home].ties.push(("join", other, i, why));
    }
    let story = &mut stories[home];
    story.last = story.last.max(node.day);
    story.articles.extend(&node.articles);
    for actor in &node.actors {
        *story.actors.entry(actor.clone()).or_default() += 1;
    }
    for word in &node.words {
        *story.words.entry(word.clone()).or_default() += 1;
    }
    debug_assert!(i < nodes.len());
}

/// How alike an event and a story are, 0 to 1 and a little more, and in what.
fn likeness(story: &Story, node: &Node, rare: &BTreeMap<String, f64>) -> (f64, String) {
    let mut why = vec![];
    let told = node.articles.iter().filter(|a| story.articles.contains(a)).count();
    let mut score = if told > 0 { 0.4 } else { 0.0 };
    if told > 0 {
        why.push(format!("told in {told} of the same articles"));
    }
    let shared: Vec<&String> = node.actors.iter().filter(|a| story.actors.contains_key(*a)).collect();
    if !shared.is_empty() {
        // Actors that stand in most of the story's events weigh more than one that came by once.
        let weight: f64 = shared
            .iter()
            .map(|a| story.actors[*a] as f64 / story.nodes.len() as f64)
            .map(|x| x.min(1.0).sqrt())
            .sum();
        score += 0.5 * weight / node.actors.len().max(2) as f64;
        why.push(format!(
            "same actors: {}",
            shared.iter().map(|a| a.as_str()).collect::<Vec<_>>().join(", ")
        ));
    }
    let weigh = |w: &String| rare.get(w).copied().unwrap_or(0.0);
    let mut common: Vec<&String> = node.words.iter().filter(|w| story.words.contains_key(*w)).collect();
    let (mine, both): (f64, f64) =
        (node.words.iter().map(weigh).sum(), common.iter().map(|w| weigh(w)).sum());
    if mine > 0.0 {
        score += 0.5 * both / mine;
    }
    common.sort_by(|a, b| weigh(b).total_cmp(&weigh(a)).then(a.cmp(b)));
    if !common.is_empty() {
        let few: Vec<&str> = common.iter().take(4).map(|w| w.as_str()).collect();
        why.push(format!("same words: {}", few.join(", ")));
    }
    (score, why.join("; "))
}

fn name(story: &Story, nodes: &[Node]) -> String {
    format!("thread.{}", nodes[story.nodes[0].0].line.event)
}

fn thread(story: &Story, stories: &[Story], nodes: &[Node]) -> Thread {
    let of = |i: &usize| &nodes[*i];
    let members: Vec<&Node> = story.nodes.iter().map(|(i, _)| of(i)).collect();
    let most = |values: Vec<String>, n: usize| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for v in values {
            *counts.entry(v).or_default() += 1;
        }
        let mut all: Vec<(String, usize)> = counts.into_iter().collect();
        all.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
        all.into_iter().take(n).map(|(v, _)| v).collect::<Vec<_>>()
    };
    let actors = most(members.iter().flat_map(|n| n.actors.iter().cloned()).collect(), 4);
    let types = most(members.iter().map(|n| n.line.kind.clone()).collect(), 3);
    let places = most(members.iter().filter_map(|n| n.line.place.clone()).collect(), 1);
    let first = members.iter().map(|n| n.day).min().unwrap_or(Date::ZERO).to_string();
    let last = members.iter().map(|n| n.day).max().unwrap_or(Date::ZERO).to_string();
    let days = if first == last { first.clone() } else { format!("{first} to {last}") };
    let parts = [actors.join(", "), types.join(", "), places.join(""), days];
    let title = parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ");
    let unique = |of: &dyn Fn(&Node) -> BTreeSet<i64>| {
        members.iter().flat_map(|n| of(n)).collect::<BTreeSet<_>>().len()
    };
    Thread {
        thread: name(story, nodes),
        title,
        actors,
        types,
        first,
        last,
        counts: Counts {
            events: members.len(),
            mentions: members.iter().map(|n| n.line.mentions).sum(),
            articles: unique(&|n| n.articles.clone()),
            origins: unique(&|n| n.origins.clone()),
        },
        events: story
            .nodes
            .iter()
            .map(|(i, why)| ThreadEvent { event: of(i).line.clone(), why: why.clone() })
            .collect(),
        ties: story
            .ties
            .iter()
            .map(|(kind, other, i, why)| Tie {
                kind,
                thread: name(&stories[*other], nodes),
                event: of(i).line.event.clone(),
                why: why.clone(),
            })
            .collect(),
    }
}
