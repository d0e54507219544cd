use facts::{MentionId, MentionKind};
use parse::View;

use super::triple::Scene;
use crate::find::{Loss, Sides};
use crate::pattern::Class;

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
    bag(scene, (from, to), [source, target], predicate, &mut features);
    path(view, from, to, &mut features);
    for (name, word, id) in [("s", from, source), ("t", to, target)] {
        if id.is_some() {
            governors(view, name, word, order, &mut features);
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
    let words = |id: MentionId| sides.mention(id).words;
    let outer = |id: MentionId| {
        let head = sides.mention(id).head as usize;
        let holds = |o: MentionId| words(o).len() > words(id).len() && words(o).contains(head);
        !scene.actors.iter().any(|&o| o != id && holds(o))
    };
    let outers: Vec<MentionId> = scene.actors.iter().copied().filter(|&id| outer(id)).collect();
    let rank = |id: MentionId| outers.iter().filter(|&&o| o < id).count().min(6).to_string();
    let count = outers.len().min(8).to_string();
    features.push(hash(&["actors", &count]));
    let mut ranks = String::new();
    for (name, id) in [("s", ids[0]), ("t", ids[1])] {
        let Some(id) = id else { continue };
        let rank = rank(id);
        let inner = if outer(id) { "outer" } else { "inner" };
        features.push(hash(&["rank", name, &rank]));
        features.push(hash(&["rank", name, inner]));
        ranks.push_str(&rank);
        ranks.push_str(inner);
        let relation = view.deprel(sides.mention(id).head as usize).as_str();
        features.push(hash(&["rank", name, &rank, relation]));
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

fn bag(
    scene: &Scene,
    (from, to): (usize, usize),
    ids: [Option<MentionId>; 2],
    predicate: usize,
    features: &mut Vec<u32>,
) {
    let (view, sides) = (scene.view, scene.sides);
    let (first, last) = (from.min(to), from.max(to));
    let inside = |w: usize| ids.iter().flatten().any(|id| sides.mention(*id).words.contains(w));
    for word in view.sentence(predicate).words.indices().filter(|&w| !inside(w)) {
        let upos = view.upos(word).as_str();
        if matches!(upos, "PUNCT" | "DET" | "NUM" | "SYM" | "X" | "PROPN") {
            continue;
        }
        let place = if word < first {
            "left"
        } else if word > last {
            "right"
        } else {
            "between"
        };
        let lemma = view.lemma(word);
        if matches!(upos, "VERB" | "NOUN" | "ADJ") {
            features.push(hash(&["word", lemma]));
            if word + 1 < view.word_count() && place == "between" {
                features.push(hash(&["two", lemma, view.lemma(word + 1)]));
            }
        }
        features.push(hash(&["at", place, lemma]));
    }
}

fn chain(view: &View, word: usize) -> Vec<usize> {
    std::iter::once(word).chain(view.ancestors(word)).collect()
}

fn path(view: &View, from: usize, to: usize, features: &mut Vec<u32>) {
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
    features.push(hash(&["steps", &(ups.len() + downs.len()).min(8).to_string()]));
    for word in ups.iter().chain(&downs).skip(1) {
        features.push(hash(&["via", view.lemma(*word)]));
    }
    let verb = view.upos(meet) == "VERB";
    for child in view.children(meet).filter(|_| verb) {
        features.push(hash(&["frame", view.lemma(meet), view.deprel(child).base(), view.lemma(child)]));
    }
}

fn governors(view: &View, name: &str, word: usize, order: &str, features: &mut Vec<u32>) {
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
}

fn hash(parts: &[&str]) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0x1f]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    (hash ^ (hash >> 32)) as u32
}
