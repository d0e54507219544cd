//! What may be a statement: a cue word and the words that may be its content, every way the tree and the
//! quotation marks allow. Which of them is one, `select` decides.

use facts::WordRange;
use parse::View;

use super::quotes::Layout;
use super::tagged::Tagged;
use super::{Cues, pieces, source};

/// One reading of one cue.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The word that heads the cue; `None` for quotations that nothing introduces.
    pub cue: Option<usize>,
    /// The word that heads who says it.
    pub source: Option<usize>,
    pub pieces: Vec<WordRange>,
    /// How the content hangs on the cue.
    pub shape: &'static str,
    /// The word that heads the content.
    pub head: usize,
}

/// Below this probability of a word as a cue nothing is tried, where the encoder tells.
const CUE_FLOOR: f32 = 0.04;

/// Every candidate of the article, by cue in text order.
pub fn candidates(view: &View, layout: &Layout, cues: &Cues, tagged: &Tagged) -> Vec<Candidate> {
    let mut found = Vec::new();
    for word in 0..view.word_count() {
        let mut options = Options { view, layout, cue: word, found: Vec::new() };
        if tagged.present && tagged.cue(view, word) < CUE_FLOOR && view.text(word) != ":" {
            continue;
        }
        options.collect(cues);
        options.tagged(tagged);
        let source = (!options.found.is_empty()).then(|| source::of_cue_tagged(view, tagged, word)).flatten();
        for (shape, head, pieces) in options.found {
            let pieces = without_source(view, layout, (word, source), pieces);
            if pieces.is_empty() {
                continue;
            }
            found.push(Candidate { cue: Some(word), source, pieces, shape, head });
        }
    }
    found.extend(uncued(view, layout));
    found
}

/// A content does not begin or end with who says it.
fn without_source(
    view: &View,
    layout: &Layout,
    (cue, source): (usize, Option<usize>),
    pieces: Vec<WordRange>,
) -> Vec<WordRange> {
    let Some(range) = source.map(|s| view.subtree_range(s)).filter(|r| !r.contains(cue)) else {
        return pieces;
    };
    let cut = |p: &WordRange| match (range.start > p.start, range.end >= p.end) {
        (true, true) if range.start < p.end => WordRange { start: p.start, end: range.start },
        _ => *p,
    };
    let shorter: Vec<WordRange> = pieces.iter().map(cut).collect();
    if shorter == pieces { pieces } else { pieces::trim(view, layout, shorter) }
}

struct Options<'a> {
    view: &'a View<'a>,
    layout: &'a Layout,
    cue: usize,
    found: Vec<(&'static str, usize, Vec<WordRange>)>,
}

impl Options<'_> {
    fn collect(&mut self, cues: &Cues) {
        let (view, cue) = (self.view, self.cue);
        if let Some(name) = source::according(view, cue) {
            return self.around(name, "according");
        }
        if view.text(cue) == ":" {
            return self.after_colon();
        }
        let known = cues.class(view, cue).is_some();
        let predicate = view.children(cue).any(|c| view.deprel(c) == "cop");
        match view.upos(cue).as_str() {
            "VERB" => {}
            "ADJ" if predicate => {}
            "NOUN" | "ADJ" if known || predicate => {}
            "NOUN" if view.children(cue).any(|c| matches!(view.deprel(c).as_str(), "acl" | "ccomp")) => {}
            "ADV" if known => return self.around(cue, "adverb"),
            _ => return,
        }
        self.below();
        if known || view.deprel(cue) == "parataxis" {
            self.above();
        }
        if known {
            self.flat();
        }
        if known || view.upos(cue) == "VERB" {
            self.quoted();
        }
    }

    /// What the encoder links to the cue, alone and with the quotations that go on.
    fn tagged(&mut self, tagged: &Tagged) {
        let (view, layout, cue) = (self.view, self.layout, self.cue);
        let content = tagged.content(view, cue);
        let Some(&last) = content.last() else { return };
        let head = content[0].start as usize;
        self.push("tagged", head, content.clone());
        if layout.quote(last.end as usize - 1).is_some() && layout.quote(cue).is_none() {
            let more = continued(view, layout, last, view.sentence_index(cue));
            if !more.is_empty() {
                self.push("tagged+", head, [content, more].concat());
            }
        }
    }

    fn push(&mut self, shape: &'static str, head: usize, pieces: Vec<WordRange>) {
        let pieces = pieces::trim(self.view, self.layout, pieces);
        if !pieces.is_empty() && !self.found.iter().any(|(_, _, have)| *have == pieces) {
            self.found.push((shape, head, pieces));
        }
    }

    /// Dependents of the cue, one by one and to the end of its clause.
    fn below(&mut self) {
        let (view, cue) = (self.view, self.cue);
        let mut end = cue + 1;
        let mut parts = Vec::new();
        for child in view.children(cue) {
            let range = view.subtree_range(child);
            let base = view.deprel(child).base();
            if child > cue && !matches!(base, "conj" | "punct" | "parataxis" | "cc") {
                end = end.max(range.end as usize);
            }
            if let Some(shape) = shape(view, child) {
                parts.push((shape, child, range));
            }
        }
        for &(shape, child, range) in &parts {
            if range.contains(cue) {
                self.push(shape, child, pieces::without(view, child, cue));
            } else {
                self.push(shape, child, vec![after_case(view, child, range)]);
            }
        }
        for &(shape, child, range) in &parts {
            if child > cue && end > range.end as usize {
                let shape = if matches!(shape, "obj" | "iobj") { "obj.." } else { "dep.." };
                let start = after_case(view, child, range).start as usize;
                self.push(shape, child, vec![WordRange::new(start, end)]);
            }
        }
        let subject = parts.iter().find(|p| p.0 == "subj");
        let clause = parts.iter().find(|p| p.0 == "xcomp");
        if let (Some(&(_, head, first)), Some(&(_, _, second))) = (subject, clause)
            && first.end <= second.start
        {
            self.push("split", head, vec![first, second]);
        }
    }

    /// The clause that the cue is set into or hangs below.
    fn above(&mut self) {
        let (view, cue) = (self.view, self.cue);
        let Some(head) = view.head(cue) else { return };
        let shape = match view.deprel(cue).base() {
            "parataxis" => "parataxis",
            "advcl" => "advcl-up",
            "dep" | "discourse" | "conj" | "acl" | "ccomp" => "up",
            _ => return,
        };
        self.push(shape, head, pieces::without(view, head, cue));
        if head < cue {
            let start = view.subtree_range(head).start as usize;
            self.push("left", head, vec![WordRange::new(start, clause_start(view, cue))]);
        }
    }

    /// Before and after the cue's own words to the ends of the sentence, whatever the tree says.
    fn flat(&mut self) {
        let (view, cue) = (self.view, self.cue);
        let sentence = view.sentence(cue).words;
        let start = clause_start(view, cue);
        let first = sentence.start as usize;
        if start > first + 2 && view.upos(start - 1) == "PUNCT" {
            self.push("before", start - 1, vec![WordRange::new(first, start - 1)]);
        }
        let end = sentence.end as usize;
        if cue + 3 < end {
            self.push("after", cue + 1, vec![WordRange::new(cue + 1, end)]);
        }
    }

    /// All of the clause around a phrase such as "according to X".
    fn around(&mut self, phrase: usize, shape: &'static str) {
        let view = self.view;
        let Some(head) = view.head(phrase) else { return };
        self.push(shape, head, pieces::without(view, head, phrase));
        let sentence = view.sentence(phrase).words;
        let out = view.subtree_range(phrase);
        if out.start > sentence.start {
            self.push("before", head, vec![WordRange::new(sentence.start as usize, out.start as usize)]);
        }
        if out.end < sentence.end {
            self.push("after", head, vec![WordRange::new(out.end as usize, sentence.end as usize)]);
        }
    }

    /// "NAME: words" at the start of a sentence.
    fn after_colon(&mut self) {
        let (view, cue) = (self.view, self.cue);
        let sentence = view.sentence(cue).words;
        if cue == sentence.start as usize
            || cue - sentence.start as usize > 6
            || cue + 2 >= sentence.end as usize
        {
            return;
        }
        if matches!(view.upos(cue - 1).as_str(), "PROPN" | "NOUN" | "PUNCT") {
            self.push("colon", cue + 1, vec![WordRange::new(cue + 1, sentence.end as usize)]);
        }
    }

    /// Quotations of the cue's sentence, and those that go on in the same paragraph.
    fn quoted(&mut self) {
        let (view, layout, cue) = (self.view, self.layout, self.cue);
        if layout.quote(cue).is_some() {
            return;
        }
        let sentence = view.sentence(cue).words;
        let first = layout.quotes.partition_point(|q| q.words.end <= sentence.start);
        let near: Vec<WordRange> =
            layout.quotes[first..].iter().map(|q| q.words).take_while(|q| q.start < sentence.end).collect();
        if near.is_empty() {
            let index = view.sentence_index(cue);
            if let Some(next) = quote_after(view, layout, index) {
                self.push("next", next.start as usize, vec![next]);
            }
            return;
        }
        let head = near[0].start as usize;
        let more = continued(view, layout, near[near.len() - 1], view.sentence_index(cue));
        if !more.is_empty() {
            self.push("quote+", head, [near.clone(), more.clone()].concat());
        }
        if let Some(&last) = near.iter().rev().find(|q| q.start as usize > cue) {
            self.push("quote>", last.start as usize, vec![last]);
        }
        if let Some(&before) = near.iter().rfind(|q| (q.end as usize) <= cue) {
            self.push("<quote", before.start as usize, vec![before]);
            if !more.is_empty() {
                self.push("<quote+", before.start as usize, [vec![before], more].concat());
            }
        }
        self.push("quote", head, near);
    }
}

/// How a dependent may be content; `None` where it cannot.
fn shape(view: &View, child: usize) -> Option<&'static str> {
    let relation = view.deprel(child);
    Some(match relation.as_str() {
        "obl:tmod" | "obl:unmarked" | "obl:npmod" | "obl:agent" | "nmod:tmod" | "nmod:unmarked"
        | "acl:relcl" => {
            return None;
        }
        "nsubj:pass" | "csubj" => "subj",
        "nmod:poss" => "poss",
        _ => match relation.base() {
            "ccomp" => "ccomp",
            "xcomp" => "xcomp",
            "obj" => "obj",
            "iobj" => "iobj",
            "obl" => "obl",
            "nmod" => "nmod",
            "acl" => "acl",
            "advcl" => "advcl",
            "parataxis" => "para",
            "dep" => "dep",
            "nsubj" => "subj",
            _ => return None,
        },
    })
}

/// The range without the preposition that leads it.
fn after_case(view: &View, child: usize, range: WordRange) -> WordRange {
    let first = range.start as usize;
    let leads = view.head(first) == Some(child) && view.deprel(first) == "case";
    if leads && range.len() > 1 { WordRange::new(first + 1, range.end as usize) } else { range }
}

/// Where the cue's own clause begins: at its subject or auxiliaries before it.
pub(super) fn clause_start(view: &View, cue: usize) -> usize {
    view.children(cue)
        .filter(|&c| c < cue && matches!(view.deprel(c).base(), "nsubj" | "aux" | "advmod" | "mark"))
        .map(|c| view.subtree_range(c).start as usize)
        .min()
        .unwrap_or(cue)
        .max(view.sentence(cue).words.start as usize)
}

/// Quotations that follow `last` in its paragraph with nothing but quoted sentences between them.
fn continued(view: &View, layout: &Layout, last: WordRange, sentence: usize) -> Vec<WordRange> {
    let mut found = Vec::new();
    let paragraph = layout.paragraph(sentence);
    let mut index = sentence.max(view.sentence_index(last.end as usize - 1)) + 1;
    while let Some(next) = view.segments.sentences.get(index) {
        if layout.paragraph(index) != paragraph || next.words.is_empty() {
            break;
        }
        let Some(quote) = layout.quote(next.words.start as usize) else { break };
        let words = layout.quotes[quote].words;
        if layout.quoted_share(next.words) < 0.8 {
            break;
        }
        if found.last() != Some(&words) {
            found.push(words);
        }
        index += 1;
    }
    found
}

/// The quotation that the next sentence opens with.
fn quote_after(view: &View, layout: &Layout, sentence: usize) -> Option<WordRange> {
    let next = view.segments.sentences.get(sentence + 1)?;
    let quote = layout.quotes[layout.quote(next.words.indices().next()?)?].words;
    (layout.quoted_share(next.words) > 0.8).then_some(quote)
}

/// Quotations as they stand, for those that no word of saying introduces.
fn uncued(view: &View, layout: &Layout) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for quote in &layout.quotes {
        let words = quote.words;
        if words.len() < 4 {
            continue;
        }
        let pieces = pieces::trim(view, layout, vec![words]);
        if !pieces.is_empty() {
            found.push(Candidate {
                cue: None,
                source: None,
                pieces,
                shape: "free",
                head: words.start as usize,
            });
        }
    }
    found
}
