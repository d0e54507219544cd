//! Who says it: the word that heads the source of a cue.

use parse::View;

use super::tagged::Tagged;

/// The head of X where `word` is the "according" of "according to X".
pub fn according(view: &View, word: usize) -> Option<usize> {
    if !view.text(word).eq_ignore_ascii_case("according") {
        return None;
    }
    if view.deprel(word) == "case" {
        return view.head(word);
    }
    // Where the parser makes it a verb: "according" with "to X" below it.
    view.children(word).any(|c| matches!(view.deprel(c).base(), "obl" | "nmod" | "fixed")).then_some(word)
}

/// The source in the tree, or the one the encoder links where it is surer of another.
pub fn of_cue_tagged(view: &View, tagged: &Tagged, cue: usize) -> Option<usize> {
    let tree = of_cue(view, cue);
    if !tagged.present {
        return tree;
    }
    // In "KCNA quoted Kwon as saying" the heads take KCNA for the source; the tree knows better.
    if let Some(spoken) = quoting(view, cue).and_then(|verb| quoted(view, verb)) {
        return Some(spoken);
    }
    let Some((word, share)) = tagged.source(cue) else { return tree.filter(|_| tagged.cue(view, cue) < 0.3) };
    // "is accused of": whoever undergoes it says nothing.
    let blamed = matches!(view.lemma(cue), "accuse" | "blame" | "charge" | "indict" | "suspect");
    let undergoes = |w: usize| blamed && view.deprel(w) == "nsubj:pass" && view.head(w) == Some(cue);
    if tree.is_none() && std::iter::once(word).chain(view.ancestors(word).take(3)).any(undergoes) {
        return None;
    }
    match tree {
        Some(head) if tagged.source_at(cue, head) >= 0.4 => Some(head),
        _ if share >= 0.5 => Some(top_of_source(view, tagged, cue, word)),
        Some(head) if tagged.source_at(cue, head) > 0.1 => Some(head),
        _ => None,
    }
}

/// From a likely source word to the highest one above it in the tree that is likely too.
fn top_of_source(view: &View, tagged: &Tagged, cue: usize, word: usize) -> usize {
    let mut top = word;
    while let Some(head) = view.head(top).filter(|&h| tagged.source_at(cue, h) >= 0.4) {
        top = head;
    }
    top
}

/// What one who is quoted does.
pub const TELLS: &[&str] =
    &["say", "tell", "state", "warn", "add", "insist", "declare", "claim", "deny", "announce", "reply"];

/// The "quoted" of "quoted X as saying", from any word of that cue.
pub fn quoting(view: &View, cue: usize) -> Option<usize> {
    let quote = |w: &usize| matches!(view.lemma(*w), "quote" | "cite");
    let verb = std::iter::once(cue).chain(view.ancestors(cue).take(2)).find(quote)?;
    let says =
        |w: usize| view.sentence(w).words == view.sentence(verb).words && TELLS.contains(&view.lemma(w));
    let above = view.head(cue).is_some_and(|h| view.lemma(h) == "say" && says(h));
    (says(cue) || view.children(verb).any(says) || above).then_some(verb)
}

/// Who is quoted: "quoted Kwon as saying", "Kwon was quoted by Tass as saying".
fn quoted(view: &View, verb: usize) -> Option<usize> {
    controller(view, verb).or_else(|| view.children(verb).find(|&c| view.deprel(c) == "nsubj:pass"))
}

/// The head of the source of a cue.
pub fn of_cue(view: &View, cue: usize) -> Option<usize> {
    if let Some(name) = according(view, cue) {
        if name != cue {
            return Some(name);
        }
        return view.children(cue).find(|&c| matches!(view.deprel(c).base(), "obl" | "nmod"));
    }
    if view.text(cue) == ":" {
        return cue.checked_sub(1).map(|w| top_of_name(view, w));
    }
    of_predicate(view, cue, 0)
}

/// From the last word of a name to the word that heads it.
fn top_of_name(view: &View, word: usize) -> usize {
    let mut at = word;
    while let Some(head) = view.head(at) {
        if !matches!(view.deprel(at).base(), "flat" | "compound" | "punct" | "appos") || head > word {
            break;
        }
        at = head;
    }
    at
}

fn of_predicate(view: &View, word: usize, depth: u8) -> Option<usize> {
    if let Some(agent) = agent(view, word) {
        return Some(agent);
    }
    let subject =
        view.children(word).find(|&c| view.deprel(c).base() == "nsubj" && view.deprel(c) != "nsubj:pass");
    if subject.is_some() {
        return subject.filter(|&s| !matches!(view.lemma(s), "it" | "there") || view.deprel(s) != "expl");
    }
    if passive(view, word) {
        return None;
    }
    if view.upos(word) == "NOUN"
        && let Some(owner) = owner(view, word)
    {
        return Some(owner);
    }
    if depth > 4 {
        return None;
    }
    let head = view.head(word)?;
    match view.deprel(word).base() {
        "xcomp" => controller(view, head).or_else(|| of_predicate(view, head, depth + 1)),
        "advcl" if view.lemma(head) == "quote" || view.lemma(head) == "cite" => {
            quoted(view, head).or_else(|| of_predicate(view, head, depth + 1))
        }
        "conj" | "advcl" | "parataxis" | "ccomp" => of_predicate(view, head, depth + 1),
        // "a statement saying", "officials warning"; not "remarks made".
        "acl" if view.xpos(word) != "VBN" => Some(head),
        // The claim that somebody makes is his.
        "obj" | "obl" if view.upos(word) == "NOUN" => of_predicate(view, head, depth + 1),
        _ => None,
    }
}

fn agent(view: &View, word: usize) -> Option<usize> {
    view.children(word).find(|&c| {
        view.deprel(c) == "obl:agent"
            || view.deprel(c).base() == "obl"
                && passive(view, word)
                && view.children(c).any(|m| view.deprel(m) == "case" && view.lemma(m) == "by")
    })
}

/// True for "was told" and for a participle after its noun ("remarks made").
pub fn passive(view: &View, word: usize) -> bool {
    view.children(word).any(|c| matches!(view.deprel(c).as_str(), "aux:pass" | "nsubj:pass"))
        || view.xpos(word) == "VBN" && view.deprel(word).base() == "acl"
}

/// The object that does what an open complement says: "quoted Kwon as saying", "urged Iran to say".
fn controller(view: &View, head: usize) -> Option<usize> {
    view.children(head).find(|&c| matches!(view.deprel(c).as_str(), "obj" | "iobj"))
}

/// "Trump's claim", "criticism by voters", "support from the left".
fn owner(view: &View, noun: usize) -> Option<usize> {
    let by = |c: &usize| {
        view.deprel(*c).base() == "nmod"
            && view.children(*c).any(|m| view.deprel(m) == "case" && matches!(view.lemma(m), "by" | "from"))
    };
    view.children(noun)
        .find(|&c| view.deprel(c) == "nmod:poss")
        .or_else(|| view.children(noun).find(by))
        .or_else(|| {
            view.children(noun).find(|&c| {
                view.deprel(c) == "nmod"
                    && view.children(c).any(|m| view.deprel(m) == "case" && view.lemma(m) == "of")
                    && matches!(view.upos(c).as_str(), "PROPN")
            })
        })
}
