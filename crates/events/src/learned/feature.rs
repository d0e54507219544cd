use facts::{MentionId, MentionKind};
use parse::View;

use crate::find::Sides;
use crate::pattern::Class;

/// Hashed features of the ordered pair: the words around it, the path between, what governs each side.
pub fn pair_features(view: &View, sides: &Sides, source: MentionId, target: MentionId) -> Vec<u32> {
    let mut features = Vec::with_capacity(96);
    let (s, t) = (sides.mention(source), sides.mention(target));
    let (from, to) = (s.head as usize, t.head as usize);
    let add = |features: &mut Vec<u32>, parts: &[&str]| features.push(hash(parts));
    add(&mut features, &["bias"]);
    let order = if s.range.start < t.range.start { "before" } else { "after" };
    add(&mut features, &["order", order]);
    for (name, id) in [("s", source), ("t", target)] {
        for class in classes(sides, id) {
            add(&mut features, &["class", name, class]);
        }
        add(&mut features, &["head", name, view.lemma(sides.mention(id).head as usize)]);
    }
    bag(view, (from, to), sides, (source, target), &mut features);
    path(view, from, to, &mut features);
    for (name, word) in [("s", from), ("t", to)] {
        governors(view, name, word, order, &mut features);
    }
    features.sort_unstable();
    features.dedup();
    features
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
    view: &View,
    (from, to): (usize, usize),
    sides: &Sides,
    (source, target): (MentionId, MentionId),
    features: &mut Vec<u32>,
) {
    let (first, last) = (from.min(to), from.max(to));
    let inside =
        |w: usize| sides.mention(source).words.contains(w) || sides.mention(target).words.contains(w);
    for word in view.sentence(from).words.indices().filter(|&w| !inside(w)) {
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
