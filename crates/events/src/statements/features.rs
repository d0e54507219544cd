//! What the scorer sees of a candidate.

use parse::View;

use super::candidates::Candidate;
use super::quotes::Layout;
use super::tagged::Tagged;
use super::{Cues, source};
use crate::linear::Features;

/// What is the same for every candidate of one cue.
struct Cue<'a> {
    lemma: &'a str,
    class: &'a str,
    upos: &'a str,
    xpos: &'a str,
    relation: &'a str,
    source: String,
    source_lemma: &'a str,
    modal: &'a str,
    negated: bool,
    passive: bool,
    quoted: bool,
    above: &'a str,
    particle: &'a str,
    complements: String,
}

/// Hashed features of one candidate; the order never matters.
pub fn of(view: &View, layout: &Layout, cues: &Cues, tagged: &Tagged, candidate: &Candidate) -> Vec<u32> {
    let cue = describe(view, layout, cues, candidate);
    let mut out = Features::default();
    let shape = candidate.shape;
    out.add(&["bias"]);
    out.add(&["shape", shape]);
    of_cue(&mut out, &cue, shape);
    of_content(&mut out, view, layout, candidate, &cue);
    of_place(&mut out, view, layout, candidate, &cue);
    if tagged.present {
        of_tags(&mut out, view, tagged, candidate);
    }
    out.hashes
}

/// What the encoder's heads say of the cue, the content and the source, in steps.
fn of_tags(out: &mut Features, view: &View, tagged: &Tagged, candidate: &Candidate) {
    let shape = candidate.shape;
    let fit = step(tagged.fit(view, candidate.cue, &candidate.pieces));
    let cue = candidate.cue.map_or("-", |c| step(tagged.cue(view, c)));
    let source = match (candidate.cue, candidate.source) {
        (Some(cue), Some(source)) => step(tagged.source_at(cue, source)),
        _ => "-",
    };
    let begin = candidate.pieces[0].start as usize;
    let begin = view.analysis.tags.as_ref().map_or("-", |t| step(t.words[begin].content_begin));
    out.add(&["tf", fit]);
    out.add(&["tf", fit, shape]);
    out.add(&["tc", cue]);
    out.add(&["tc", cue, shape]);
    out.add(&["tcf", cue, fit]);
    out.add(&["ts", source, cue]);
    out.add(&["tb", begin, fit]);
}

/// Twelfths, finer at the ends.
fn step(share: f32) -> &'static str {
    const STEPS: [(f32, &str); 12] = [
        (0.02, "0"),
        (0.06, "1"),
        (0.12, "2"),
        (0.2, "3"),
        (0.3, "4"),
        (0.4, "5"),
        (0.5, "6"),
        (0.6, "7"),
        (0.7, "8"),
        (0.8, "9"),
        (0.9, "a"),
        (0.96, "b"),
    ];
    STEPS.iter().find(|s| share < s.0).map_or("c", |s| s.1)
}

fn describe<'a>(view: &'a View, layout: &Layout, cues: &'a Cues, candidate: &Candidate) -> Cue<'a> {
    let Some(word) = candidate.cue else {
        return Cue {
            lemma: "",
            class: "",
            upos: "",
            xpos: "",
            relation: "",
            source: String::new(),
            source_lemma: "",
            modal: "",
            negated: false,
            passive: false,
            quoted: false,
            above: "",
            particle: "",
            complements: String::new(),
        };
    };
    let child = |relation: &str| {
        view.children(word).find(|&c| view.deprel(c) == relation).map_or("", |c| view.lemma(c))
    };
    let mut complements: Vec<&str> = view
        .children(word)
        .map(|c| view.deprel(c).base())
        .filter(|r| matches!(*r, "ccomp" | "xcomp" | "obj" | "obl" | "iobj" | "acl" | "parataxis" | "advcl"))
        .collect();
    complements.sort_unstable();
    complements.dedup();
    Cue {
        lemma: view.lemma(word),
        class: cues.class(view, word).unwrap_or("-"),
        upos: view.upos(word).as_str(),
        xpos: view.xpos(word).as_str(),
        relation: view.deprel(word).as_str(),
        source: candidate.source.map_or_else(|| "none".to_string(), |s| source_kind(view, s)),
        source_lemma: candidate.source.map_or("", |s| view.lemma(s)),
        modal: child("aux"),
        negated: view.children(word).any(|c| matches!(view.lemma(c), "not" | "never" | "no")),
        passive: source::passive(view, word),
        quoted: layout.quote(word).is_some(),
        above: view.head(word).and_then(|h| cues.class(view, h)).unwrap_or("-"),
        particle: child("compound:prt"),
        complements: complements.join("+"),
    }
}

/// Pronouns by form, names by their tag, nouns by number.
fn source_kind(view: &View, word: usize) -> String {
    match view.upos(word).as_str() {
        "PRON" | "DET" => view.text(word).to_lowercase(),
        _ => {
            let name = view.analysis.name[word].label().map_or("O", |l| &l[2..]);
            format!("{}/{name}", view.xpos(word).as_str())
        }
    }
}

fn of_cue(out: &mut Features, cue: &Cue, shape: &str) {
    out.add(&["l", cue.lemma, shape]);
    out.add(&["lc", cue.lemma, &cue.complements]);
    out.add(&["lp", cue.lemma, cue.particle, shape]);
    out.add(&["l", cue.lemma, cue.upos]);
    out.add(&["c", cue.class, shape]);
    out.add(&["cs", cue.class, &cue.source, shape]);
    out.add(&["s", &cue.source, shape]);
    out.add(&["ls", cue.lemma, &cue.source]);
    out.add(&["sl", cue.source_lemma, shape]);
    out.add(&["sl", cue.source_lemma, cue.class]);
    out.add(&["r", cue.relation, cue.xpos, shape]);
    out.add(&["rc", cue.relation, cue.class, shape]);
    out.add(&["rx", cue.relation, cue.xpos, cue.class]);
    out.add(&["m", cue.modal, cue.class, shape]);
    out.add(&["m", cue.modal, cue.lemma]);
    out.add(&["a", cue.above, cue.class, shape]);
    out.add(&["sc", shape, &cue.complements]);
    if cue.negated {
        out.add(&["neg", cue.class, shape]);
        out.add(&["neg", cue.lemma]);
    }
    if cue.passive {
        out.add(&["pass", cue.class, shape, &cue.source]);
        out.add(&["pass", cue.lemma, shape]);
    }
    if cue.quoted {
        out.add(&["inq", cue.class, shape]);
        out.add(&["inq", &cue.source]);
    }
}

fn of_content(out: &mut Features, view: &View, layout: &Layout, candidate: &Candidate, cue: &Cue) {
    let shape = candidate.shape;
    let first = candidate.pieces[0].start as usize;
    let last = candidate.pieces[candidate.pieces.len() - 1].end as usize - 1;
    let head = candidate.head;
    let words: usize = candidate.pieces.iter().map(|p| p.len()).sum();
    let quoted = candidate.pieces.iter().map(|p| layout.quoted_share(*p) * p.len() as f32).sum::<f32>();
    let share = match quoted / words as f32 {
        s if s < 0.01 => "0",
        s if s < 0.5 => "1",
        s if s < 0.95 => "2",
        _ => "3",
    };
    let begins = lead(view, first);
    let size = bucket(words);
    out.add(&["b", shape, begins]);
    out.add(&["lb", cue.lemma, begins, shape]);
    out.add(&["n", shape, size]);
    out.add(&["nc", cue.class, size, shape]);
    out.add(&["q", shape, share]);
    out.add(&["qc", cue.class, share, shape]);
    out.add(&["qn", share, size, if cue.quoted { "in" } else { "" }]);
    out.add(&["h", view.upos(head).as_str(), view.deprel(head).as_str(), cue.class]);
    out.add(&["hx", view.xpos(head).as_str(), cue.lemma, shape]);
    out.add(&["hl", view.lemma(head), shape]);
    out.add(&["hlc", view.lemma(head), cue.class]);
    let case = view.children(head).find(|&c| view.deprel(c) == "case").map_or("", |c| view.lemma(c));
    out.add(&["p", case, shape]);
    out.add(&["p", case, cue.lemma]);
    let pieces = ["1", "2", "3+"][candidate.pieces.len().min(3) - 1];
    out.add(&["pieces", pieces, shape]);
    let edge = |w: usize| if view.upos(w) == "PUNCT" { view.text(w) } else { view.upos(w).as_str() };
    out.add(&["first", edge(first), shape]);
    out.add(&["last", edge(last), shape, share]);
    let name = view.analysis.name[head].label().map_or("O", |l| &l[2..]);
    out.add(&["hn", name, cue.class, shape]);
}

fn of_place(out: &mut Features, view: &View, layout: &Layout, candidate: &Candidate, cue: &Cue) {
    let shape = candidate.shape;
    let first = candidate.pieces[0].start as usize;
    let last = candidate.pieces[candidate.pieces.len() - 1].end as usize - 1;
    let sentence = view.sentence(candidate.cue.unwrap_or(first)).words;
    let size: usize = candidate.pieces.iter().map(|p| p.len()).sum();
    let cover = size * 5 / sentence.len().max(1);
    let cover = ["0", "1", "2", "3", "4", "5", "6"][cover.min(6)];
    out.add(&["cover", cover, shape]);
    out.add(&["cover", cover, cue.class, shape]);
    let before = first.checked_sub(1).map_or("", |w| text_of(view, w));
    let after = if last + 1 < view.word_count() { text_of(view, last + 1) } else { "" };
    out.add(&["before", before, shape]);
    out.add(&["after", after, shape]);
    out.add(&["edges", before, after, shape]);
    if let Some(word) = candidate.cue {
        let gap = if first > word { first - word } else { word.saturating_sub(last) };
        let side = if first > word { ">" } else { "<" };
        out.add(&["gap", side, bucket(gap), shape]);
        out.add(&["gap", side, bucket(gap), cue.class]);
    } else {
        let index = view.sentence_index(first);
        let opens = first == sentence.start as usize;
        let alone = layout.quoted_share(sentence) > 0.9;
        let new = index == 0 || layout.paragraph(index) != layout.paragraph(index - 1);
        let flags = format!("{opens}{alone}{new}");
        out.add(&["free", &flags]);
        out.add(&["free", &flags, bucket(size)]);
    }
}

/// The first word: conjunctions and question words by lemma, others by tag.
fn lead<'a>(view: &'a View, first: usize) -> &'a str {
    match view.upos(first).as_str() {
        "SCONJ" | "PART" | "ADP" | "ADV" | "PRON" | "DET" => view.lemma(first),
        _ => view.xpos(first).as_str(),
    }
}

fn text_of<'a>(view: &View<'a>, word: usize) -> &'a str {
    if view.upos(word) == "PUNCT" { view.text(word) } else { view.upos(word).as_str() }
}

fn bucket(count: usize) -> &'static str {
    match count {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4..=5 => "4",
        6..=8 => "6",
        9..=13 => "9",
        14..=22 => "14",
        23..=40 => "23",
        _ => "41",
    }
}
