use facts::{MentionId, MentionKind};
use parse::View;

use super::hashed::{Region, hash};
use super::triple::Scene;
use crate::find::{Loss, Sides};
use crate::pattern::Class;

const DIGITS: [&str; 9] = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];

/// Hashed features of the ordered pair: what patterns say of it, the words around it, the path between, what
/// governs each side.
pub fn sparse(
    scene: &Scene,
    (source, target): (Option<MentionId>, Option<MentionId>),
    (from, to): (usize, usize),
    predicate: usize,
) -> Vec<u32> {
    let (view, sides) = (scene.view, scene.sides);
    let mut features = Vec::with_capacity(128);
    let add = |features: &mut Vec<u32>, parts: &[&str]| features.push(hash(parts));
    add(&mut features, &["bias"]);
    let order = if from < to { "before" } else { "after" };
    add(&mut features, &["order", order]);
    add(&mut features, &["predicate", view.lemma(predicate)]);
    for (name, id) in [("s", source), ("t", target)] {
        let Some(id) = id else {
            add(&mut features, &["nobody", name]);
            continue;
        };
        for class in classes(sides, id) {
            add(&mut features, &["class", name, class]);
        }
        add(&mut features, &["head", name, view.lemma(sides.mention(id).head as usize)]);
    }
    standing(scene, [source, target], predicate, &mut features);
    bag(scene, (from, to), [source, target], &mut features);
    path(scene, from, to, &mut features);
    for (name, word, id) in [("s", from, source), ("t", to, target)] {
        if id.is_some() {
            let made = scene.kept.of((name, order, word), || governors(view, name, word, order));
            features.extend_from_slice(&made);
        }
    }
    said(scene, (source, target), predicate, &mut features);
    features.sort_unstable();
    features.dedup();
    features
}

/// Where the two stand among the actors of the sentence: the first one acts more often than the fifth.
fn standing(scene: &Scene, ids: [Option<MentionId>; 2], predicate: usize, features: &mut Vec<u32>) {
    let (view, sides) = (scene.view, scene.sides);
    let outers = &scene.outers;
    let rank = |id: MentionId| DIGITS[outers.iter().filter(|&&o| o < id).count().min(6)];
    let count = DIGITS[outers.len().min(8)];
    features.push(hash(&["actors", count]));
    let mut ranks = String::new();
    for (name, id) in [("s", ids[0]), ("t", ids[1])] {
        let Some(id) = id else { continue };
        let rank = rank(id);
        let inner = if outers.contains(&id) || !scene.actors.contains(&id) { "outer" } else { "inner" };
        features.push(hash(&["rank", name, rank]));
        features.push(hash(&["rank", name, inner]));
        ranks.push_str(rank);
        ranks.push_str(inner);
        let relation = view.deprel(sides.mention(id).head as usize).as_str();
        features.push(hash(&["rank", name, rank, relation]));
        let over = view.head(sides.mention(id).head as usize);
        let near = if over == Some(predicate) { "near" } else { "far" };
        features.push(hash(&["over", name, near, relation]));
    }
    features.push(hash(&["ranks", &ranks]));
    let root = if view.head(predicate).is_none() { "root" } else { view.deprel(predicate).as_str() };
    features.push(hash(&["clause", root]));
}

/// What the patterns of the sentence say, of this pair and of others.
fn said(
    scene: &Scene,
    (source, target): (Option<MentionId>, Option<MentionId>),
    predicate: usize,
    features: &mut Vec<u32>,
) {
    let holds = |ids: &[MentionId], id: Option<MentionId>| id.is_some_and(|id| ids.contains(&id));
    let whole = source.is_some() && target.is_some();
    let mut any = false;
    for candidate in &scene.candidates {
        let forth = if whole {
            holds(&candidate.sources, source) && holds(&candidate.targets, target)
        } else {
            candidate.trigger == predicate
        };
        let back = holds(&candidate.sources, target) && holds(&candidate.targets, source);
        let kind = candidate.code.plover.as_deref().unwrap_or("-");
        let how = match (&candidate.loss, forth, back) {
            (None, true, _) => "this",
            (None, _, true) if candidate.reciprocal => "this",
            (None, _, true) => "back",
            (None, ..) if holds(&candidate.sources, source) => "source",
            (None, ..) if holds(&candidate.targets, target) => "target",
            (None, ..) => "other",
            (Some(Loss::Governed(_)), ..) => "governed",
            (Some(Loss::Gate), ..) => "gate",
            (Some(_), true, _) => "lost",
            (Some(_), ..) => continue,
        };
        any |= how == "this";
        features.push(hash(&["said", how]));
        features.push(hash(&["said", how, kind]));
        if how == "this" {
            let sure = ((candidate.confidence * 10.0) as usize).to_string();
            features.push(hash(&["sure", &sure]));
            features.push(hash(&["sure", kind, &sure]));
            features.push(hash(&["rule", kind, scene.view.lemma(candidate.trigger)]));
        }
    }
    if !any {
        features.push(hash(&["unsaid"]));
    }
}

fn classes(sides: &Sides, id: MentionId) -> Vec<&'static str> {
    let kind = match sides.mention(id).kind {
        MentionKind::Person => "person",
        MentionKind::Organization => "organization",
        MentionKind::Country => "country",
        MentionKind::Place => "place",
        MentionKind::Role => "role",
        MentionKind::Pronoun => "pronoun",
    };
    let mut found = vec![kind];
    for (class, name) in [
        (Class::State, "state"),
        (Class::Military, "military"),
        (Class::Police, "police"),
        (Class::Armed, "armed"),
        (Class::Court, "court"),
    ] {
        if sides.mention_has(id, class) {
            found.push(name);
        }
    }
    found
}

fn bag(scene: &Scene, (from, to): (usize, usize), ids: [Option<MentionId>; 2], features: &mut Vec<u32>) {
    let (first, last) = (from.min(to), from.max(to));
    let spans = ids.map(|id| id.map(|id| scene.sides.mention(id).words));
    for word in &scene.words {
        if spans.iter().flatten().any(|span| span.contains(word.word)) {
            continue;
        }
        let region = match word.word {
            w if w < first => Region::Left,
            w if w > last => Region::Right,
            _ => Region::Between,
        };
        features.extend(word.lemma);
        if matches!(region, Region::Between) {
            features.extend(word.two);
        }
        features.push(word.at[region as usize]);
    }
}

fn chain(view: &View, word: usize) -> Vec<usize> {
    std::iter::once(word).chain(view.ancestors(word)).collect()
}

fn path(scene: &Scene, from: usize, to: usize, features: &mut Vec<u32>) {
    let view = scene.view;
    let (up, down) = (chain(view, from), chain(view, to));
    let Some(meet) = up.iter().find(|w| down.contains(w)).copied() else {
        features.push(hash(&["path", "none"]));
        return;
    };
    let legs = |steps: &[usize]| -> (Vec<&'static str>, Vec<usize>) {
        let upto: Vec<usize> = steps.iter().copied().take_while(|&w| w != meet).collect();
        (upto.iter().map(|&w| view.deprel(w).base()).collect(), upto)
    };
    let ((left, ups), (right, downs)) = (legs(&up), legs(&down));
    let shape = format!("{}^{}", left.join("<"), right.join(">"));
    features.push(hash(&["path", &shape]));
    features.push(hash(&["meet", view.lemma(meet), left.last().copied().unwrap_or("self")]));
    features.push(hash(&["meet", view.lemma(meet), &shape]));
    features.push(hash(&["meet", view.lemma(meet)]));
    features.push(hash(&["steps", DIGITS[(ups.len() + downs.len()).min(8)]]));
    for word in ups.iter().chain(&downs).skip(1) {
        features.push(hash(&["via", view.lemma(*word)]));
    }
    let made = scene.kept.of(("frame", "", meet), || frame(view, meet));
    features.extend_from_slice(&made);
}

/// What hangs on the verb where the two paths meet.
fn frame(view: &View, meet: usize) -> Vec<u32> {
    let verb = view.upos(meet) == "VERB";
    let children = view.children(meet).filter(|_| verb);
    children
        .map(|child| hash(&["frame", view.lemma(meet), view.deprel(child).base(), view.lemma(child)]))
        .collect()
}

fn governors(view: &View, name: &str, word: usize, order: &str) -> Vec<u32> {
    let mut features = Vec::with_capacity(12);
    let relation = view.deprel(word).as_str();
    features.push(hash(&["rel", name, relation, order]));
    let case = view.children_by(word, "case").next().map_or("", |c| view.lemma(c));
    features.push(hash(&["case", name, case]));
    let mut at = word;
    for step in ["1", "2", "3"] {
        let Some(head) = view.head(at) else { break };
        features.push(hash(&["up", name, step, view.lemma(head), view.deprel(at).base()]));
        features.push(hash(&["above", name, view.lemma(head)]));
        if step == "1" {
            features.push(hash(&["up", name, view.lemma(head), case, relation]));
        }
        at = head;
    }
    features
}
