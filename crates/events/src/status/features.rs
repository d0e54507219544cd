//! What the learned factuality sees of a predicate.

use parse::View;

use super::governors::Walk;
use super::markers;
use crate::linear::Features;

/// Hashed features of `word`; the order never matters.
pub fn of(view: &View, walk: &mut Walk, word: usize) -> Vec<u32> {
    let mut out = Features::default();
    let state = walk.reading(word);
    let value = ((state.value + 3.0) * 2.0).round() as usize;
    let value = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c"][value.min(12)];
    let status = format!("{:?}", state.status);
    let upos = view.upos(word).as_str();
    out.add(&["bias"]);
    out.add(&["v", value]);
    out.add(&["v", value, upos]);
    out.add(&["vs", value, &status]);
    out.add(&["vl", value, view.lemma(word)]);
    out.add(&["us", upos, &status]);
    of_word(&mut out, view, word, upos);
    of_modifiers(&mut out, view, word, upos);
    of_path(&mut out, view, word, upos, value, walk);
    out.hashes
}

fn of_word(out: &mut Features, view: &View, word: usize, upos: &str) {
    let (lemma, xpos, relation) = (view.lemma(word), view.xpos(word).as_str(), view.deprel(word).as_str());
    out.add(&["l", lemma, upos]);
    out.add(&["lx", lemma, xpos]);
    out.add(&["x", xpos, relation]);
    out.add(&["r", relation, upos]);
    out.add(&["lr", lemma, relation]);
    let end: String = lemma.chars().rev().take(3).collect();
    out.add(&["end", &end, upos]);
    let words = view.sentence(word).words;
    let last = view.text(words.end as usize - 1);
    if last == "?" || last == "!" {
        out.add(&["stop", last, upos]);
    }
    if word > 0 {
        out.add(&["w-1", view.lemma(word - 1), upos]);
        if word > 1 {
            out.add(&["w-2", view.lemma(word - 2), view.lemma(word - 1)]);
        }
    }
    if word + 1 < view.word_count() {
        out.add(&["w+1", view.lemma(word + 1), upos]);
    }
    if words.indices().any(|w| view.lemma(w) == "if" && w < word) {
        out.add(&["if before", upos]);
    }
}

fn of_modifiers(out: &mut Features, view: &View, word: usize, upos: &str) {
    let mut auxiliaries = String::new();
    let mut negated = false;
    for child in view.children(word) {
        let relation = view.deprel(child);
        match relation.base() {
            "aux" | "cop" => {
                auxiliaries.push_str(view.lemma(child));
                auxiliaries.push('/');
                auxiliaries.push_str(view.xpos(child).as_str());
                auxiliaries.push(' ');
                out.add(&["aux", view.lemma(child)]);
            }
            "advmod" | "mark" | "case" | "amod" | "det" | "compound" => {
                out.add(&["mod", relation.base(), view.lemma(child)]);
                out.add(&["mod", relation.base(), view.lemma(child), upos]);
                negated |= markers::is_negation(view, child);
            }
            "nsubj" | "obj" | "obl" | "nmod" => {
                out.add(&["arg", relation.as_str(), view.upos(child).as_str(), upos]);
                out.add(&["argl", relation.base(), view.lemma(child)]);
                for inner in
                    view.children(child).filter(|&c| matches!(view.deprel(c).base(), "det" | "case" | "amod"))
                {
                    out.add(&["arg2", relation.base(), view.lemma(inner)]);
                }
            }
            _ => out.add(&["child", relation.as_str(), upos]),
        }
    }
    out.add(&["auxs", &auxiliaries, view.xpos(word).as_str()]);
    if negated {
        out.add(&["neg", upos]);
        out.add(&["neg", upos, &auxiliaries]);
    }
    if !markers::has_subject(view, word) {
        out.add(&["no subject", upos, view.deprel(word).as_str()]);
    }
}

/// Governors up to the fourth, each with the relation that leads to it.
fn of_path(out: &mut Features, view: &View, word: usize, upos: &str, value: &str, walk: &mut Walk) {
    let mut at = word;
    let mut path = String::new();
    for level in ["1", "2", "3", "4"] {
        let Some(head) = view.head(at) else {
            out.add(&["root at", level, upos]);
            out.add(&["path", &path, "root"]);
            break;
        };
        path.push_str(view.deprel(at).as_str());
        path.push('<');
        let lemma = view.lemma(head);
        out.add(&["g", level, lemma, view.deprel(at).base()]);
        out.add(&["gl", lemma, upos]);
        out.add(&["path", &path, upos]);
        out.add(&["pathl", &path, lemma]);
        out.add(&["gx", level, view.xpos(head).as_str(), view.deprel(at).as_str()]);
        let above = walk.reading(head);
        let bin = ((above.value + 3.0).round() as usize).min(6);
        let bin = ["0", "1", "2", "3", "4", "5", "6"][bin];
        out.add(&["gv", level, bin, view.deprel(at).base(), upos]);
        if level == "1" {
            out.add(&["gvl", bin, lemma, view.deprel(at).base()]);
            out.add(&["gvv", bin, value]);
        }
        for child in view.children(head) {
            if view.deprel(child) == "aux" || markers::is_negation(view, child) {
                out.add(&["gaux", level, view.lemma(child), upos]);
            }
        }
        at = head;
    }
}
