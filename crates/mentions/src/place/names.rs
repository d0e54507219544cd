//! Which words name a place: the gazetteer's names in their context, and what the model tags as places.

use facts::{NameTag, WordRange};
use lexicon::gazetteer::{Gazetteer, Kind, PlaceRef};
use lexicon::words::{List, Words};
use parse::View;
use std::collections::{BTreeMap, BTreeSet};

/// A stretch of words that names a place, with the gazetteer's candidates.
pub(super) struct Name {
    pub(super) words: WordRange,
    pub(super) candidates: Vec<(PlaceRef, bool)>,
    /// "Ohio" in "Athens, Ohio": index of the name behind it.
    pub(super) within: Option<usize>,
    pub(super) rule: &'static str,
}

const LONGEST: usize = 7;

pub(super) struct Finder<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) words: &'a Words,
    pub(super) tagged: bool,
    /// Last words of names of people, as far as their first names betray them.
    pub(super) surnames: BTreeSet<&'a str>,
}

pub(super) fn find(view: &View, gazetteer: &Gazetteer, words: &Words) -> Vec<Name> {
    let tagged = view.analysis.name.iter().any(|tag| *tag != NameTag::O);
    let mut finder = Finder { view, gazetteer, words, tagged, surnames: BTreeSet::new() };
    finder.surnames =
        (1..view.word_count()).filter(|&w| finder.is_surname(w)).map(|w| view.text(w)).collect();
    let mut names: Vec<Name> = Vec::new();
    let mut at = 0;
    while at < view.word_count() {
        let found = finder.name_at(at, names.last());
        match found {
            Some(name) => {
                at = name.words.end as usize;
                names.push(name);
            }
            None => at += 1,
        }
    }
    finder.again(&mut names);
    link_containers(view, gazetteer, &mut names);
    names
}

/// "Athens, Ohio": the region or country after the comma holds the place before it.
fn link_containers(view: &View, gazetteer: &Gazetteer, names: &mut [Name]) {
    for at in 0..names.len().saturating_sub(1) {
        let (end, next) = (names[at].words.end as usize, names[at + 1].words.start as usize);
        let comma = next == end + 1 && view.text(end) == ",";
        let holds = names[at + 1]
            .candidates
            .iter()
            .any(|(place, _)| matches!(gazetteer.place(*place).kind, Kind::Country | Kind::Region));
        if comma && holds {
            names[at].within = Some(at + 1);
        }
    }
}

impl<'a> Finder<'a> {
    fn name_at(&self, at: usize, last: Option<&Name>) -> Option<Name> {
        let text = self.view.text(at);
        // "entered al-Bab"
        let article = || matches!(text, "al" | "el") || text.starts_with("al-") || text.starts_with("el-");
        if !(text.starts_with(char::is_uppercase) || article() && self.is_placed(at)) {
            return None;
        }
        let tag = self.view.analysis.name[at];
        // "The Netherlands"
        if text == "The" && self.view.upos(at) == "DET" {
            return None;
        }
        if !matches!(tag, NameTag::InPer | NameTag::InOrg | NameTag::BeginPer | NameTag::BeginLoc)
            && let Some(name) = self.demonym(at)
        {
            return Some(name);
        }
        let the = || at > 0 && self.view.text(at - 1) == "The" && self.view.upos(at - 1) == "DET";
        let rest = tag == NameTag::InLoc && (last.is_some_and(|last| last.words.end as usize == at) || the());
        if tag == NameTag::BeginLoc || rest {
            return self.tagged_place(at);
        }
        if matches!(tag, NameTag::InLoc | NameTag::InPer | NameTag::InOrg) {
            return None;
        }
        let (end, candidates) = self.longest(at)?;
        // One word that the model takes for a person after "in" may be a large town all the same.
        if tag == NameTag::BeginPer {
            let alone = self.view.analysis.name.get(at + 1) != Some(&NameTag::InPer) && end == at + 1;
            let before = at.checked_sub(1).map(|w| self.view.text(w).to_lowercase()).unwrap_or_default();
            let large = candidates.iter().any(|(p, _)| self.gazetteer.place(*p).people > 100_000);
            let country = || candidates.iter().any(|(p, _)| self.gazetteer.place(*p).kind == Kind::Country);
            let town = large && (self.words.has(List::InPlace, &before) || self.is_gone_into(at));
            // "Jordan expelled the envoy", where nobody is called so.
            if !(alone && (town || country() && !self.names_person(text))) {
                return None;
            }
        }
        let name = Name { words: WordRange::new(at, end), candidates, within: None, rule: "gazetteer" };
        if tag == NameTag::BeginOrg {
            let inside = self.view.analysis.name.get(end) == Some(&NameTag::InOrg);
            let state = name.candidates.iter().any(|(p, _)| {
                self.gazetteer.place(*p).kind == Kind::Country || self.gazetteer.place(*p).people > 500_000
            });
            let taken = || self.is_gone_into(at) && !name.candidates.is_empty();
            return (!inside && (state || taken())).then_some(name);
        }
        let after_comma = at > 0
            && self.view.text(at - 1) == ","
            && last.is_some_and(|last| last.words.end as usize + 1 == at);
        self.accepts(&name, after_comma).then_some(name)
    }

    /// "entered Gori": what is gone into, taken or shelled.
    pub(super) fn is_gone_into(&self, at: usize) -> bool {
        let view = self.view;
        // A person may be captured, but hardly shelled or besieged.
        let person = view.analysis.name[at] == NameTag::BeginPer;
        let list = if person { List::TownOnly } else { List::DoneToTown };
        let goes = |verb: usize| self.words.has(list, view.lemma(verb)) && view.upos(verb) == "VERB";
        // "struck the Toyota"
        let plain = view.children_by(at, "det").next().is_none();
        let side = matches!(view.deprel(at).as_str(), "obj" | "nsubj:pass");
        side && plain && view.head(at).is_some_and(goes)
    }

    /// So, or right behind "in".
    fn is_placed(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|w| self.view.text(w).to_lowercase()).unwrap_or_default();
        self.words.has(List::InPlace, &before) || self.is_gone_into(at)
    }

    /// Whether the text has a person whose name of several words has this one.
    fn names_person(&self, word: &str) -> bool {
        let tags = &self.view.analysis.name;
        let inside = |w: usize| {
            tags[w] == NameTag::InPer
                || tags[w] == NameTag::BeginPer && tags.get(w + 1) == Some(&NameTag::InPer)
        };
        (0..self.view.word_count()).any(|w| inside(w) && self.view.text(w) == word)
    }

    /// "in Misrata … Misrata fell": a name that stands for a place once stands for it where no preposition says so.
    fn again(&self, names: &mut Vec<Name>) {
        let text = |words: WordRange| self.view.text_range(words).of(&self.view.article.text);
        let named = names.iter().filter(|name| name.rule != "demonym" && !name.candidates.is_empty());
        let known: BTreeMap<&str, Vec<(PlaceRef, bool)>> =
            named.map(|name| (text(name.words), name.candidates.clone())).collect();
        let mut covered = vec![false; self.view.word_count()];
        names.iter().for_each(|name| covered[name.words.indices()].fill(true));
        let mut more = Vec::new();
        for at in 0..self.view.word_count() {
            let tag = self.view.analysis.name[at];
            let plain = tag == NameTag::O && matches!(self.view.deprel(at).base(), "nsubj" | "obj");
            let capital = |w: usize| w < self.view.word_count() && self.is_capital(w) && !covered[w];
            let alone = !(capital(at + 1) || at > 0 && capital(at - 1) && !self.opens_block(at - 1));
            let Some(candidates) = known.get(self.view.text(at)) else { continue };
            let person = self.surnames.contains(self.view.text(at));
            if covered[at] || !plain || !alone || person || self.view.upos(at) != "PROPN" {
                continue;
            }
            let words = WordRange::new(at, at + 1);
            more.push(Name { words, candidates: candidates.clone(), within: None, rule: "again" });
        }
        names.extend(more);
        names.sort_by_key(|name| name.words.start);
    }

    /// "Turkish", "South Korean".
    fn demonym(&self, at: usize) -> Option<Name> {
        (1..=2).rev().find_map(|length| {
            let end = at + length;
            if end > self.view.sentence(at).words.end as usize {
                return None;
            }
            let words = WordRange::new(at, end);
            let place = self
                .gazetteer
                .demonym(&self.view.text_range(words).of(&self.view.article.text).to_lowercase())?;
            Some(Name { words, candidates: vec![(place, false)], within: None, rule: "demonym" })
        })
    }

    /// The longest stretch of words from `at` that the gazetteer knows.
    pub(super) fn longest(&self, at: usize) -> Option<(usize, Vec<(PlaceRef, bool)>)> {
        let sentence_end = self.view.sentence(at).words.end as usize;
        let mut best = None;
        let mut lower = String::new();
        for end in at + 1..=(at + LONGEST).min(sentence_end) {
            let range = self.view.text_range(WordRange::new(at, end));
            let raw = range.of(&self.view.article.text);
            if raw.contains('\n') || raw.len() > 60 {
                break;
            }
            lower.clear();
            lower.extend(raw.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
            // "Dar-es-Salaam"
            if end == at + 1 && lower.contains('-') && !self.gazetteer.begins(&lower) {
                lower = lower.replace('-', " ");
            }
            if !self.gazetteer.begins(&lower) {
                break;
            }
            let whole = self.view.text(end - 1).starts_with(char::is_uppercase) || end > at + 1;
            if whole && self.gazetteer.find(&lower).next().is_some() {
                best = Some((end, lower.clone()));
            }
        }
        best.map(|(end, lower)| (end, self.gazetteer.find(&lower).collect()))
    }

    /// A stretch that the model takes for a place: looked up whole, then its beginning and its end.
    fn tagged_place(&self, at: usize) -> Option<Name> {
        let tags = &self.view.analysis.name;
        let mut end = at + 1;
        while tags.get(end) == Some(&NameTag::InLoc) {
            end += 1;
        }
        let known = self.longest(at);
        // "Greece Italy" are two, "EU" is no town of France.
        if let Some((known, candidates)) = &known
            && *known < end
            && !self.is_leading(at)
            && self.is_whole(candidates)
            && self.longest(*known).is_some_and(|(_, rest)| self.is_whole(&rest))
        {
            let words = WordRange::new(at, *known);
            return Some(Name { words, candidates: candidates.clone(), within: None, rule: "name" });
        }
        let known = known.filter(|(known, _)| *known >= end || self.is_generic(*known, end));
        let known = known.map(|(known, candidates)| (known, self.spelt_out(at, end, candidates)));
        let (words, candidates) = match known {
            Some((known, candidates)) => (WordRange::new(at, known.max(end)), candidates),
            None => {
                let tail = (at + 1..end)
                    .filter(|_| self.is_leading(at))
                    .find_map(|start| self.longest(start).filter(|(k, _)| *k >= end));
                (WordRange::new(at, end), tail.map_or_else(Vec::new, |(_, candidates)| candidates))
            }
        };
        Some(Name { words, candidates, within: None, rule: "name" })
    }

    /// One of the candidates is a country or a region.
    fn is_whole(&self, candidates: &[(PlaceRef, bool)]) -> bool {
        candidates.iter().any(|(p, alternate)| {
            !alternate && matches!(self.gazetteer.place(*p).kind, Kind::Country | Kind::Region | Kind::Named)
        })
    }

    /// An acronym stands for what the tables say it stands for, never for a town that is spelt so.
    fn spelt_out(&self, at: usize, end: usize, candidates: Vec<(PlaceRef, bool)>) -> Vec<(PlaceRef, bool)> {
        let text = self.view.text_range(WordRange::new(at, end)).of(&self.view.article.text);
        let acronym = (2..=4).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase());
        let keeps = |p: &PlaceRef| {
            let place = self.gazetteer.place(*p);
            matches!(place.kind, Kind::Country | Kind::Region | Kind::Named) || place.people > 1_000_000
        };
        candidates.into_iter().filter(|(p, _)| !acronym || keeps(p)).collect()
    }

    /// "province" after a name says nothing that the name does not.
    fn is_generic(&self, from: usize, to: usize) -> bool {
        (from..to).all(|w| self.words.has(List::KindOfPlace, &self.view.text(w).to_lowercase()))
    }

    pub(super) fn is_leading(&self, at: usize) -> bool {
        let lower = self.view.text(at).to_lowercase();
        lower.ends_with("ern") || self.words.has(List::LeadsPlace, &lower)
    }

    pub(super) fn is_capital(&self, word: usize) -> bool {
        self.view.text(word).starts_with(char::is_uppercase)
    }

    /// A capital word right after another that opens no sentence and is no title: "Michael Jordan".
    fn is_surname(&self, word: usize) -> bool {
        let before = word - 1;
        let text = self.view.text(before);
        self.is_capital(word)
            && self.is_capital(before)
            && self.view.sentence_index(before) == self.view.sentence_index(word)
            && self.view.sentence(before).words.start as usize != before
            && text.len() > 2
            && !self.words.has(List::BesidePlace, text)
            && text.chars().skip(1).all(char::is_lowercase)
            && self.gazetteer.find(&text.to_lowercase()).next().is_none()
            && !self.gazetteer.begins(&format!(
                "{} {}",
                text.to_lowercase(),
                self.view.text(word).to_lowercase()
            ))
    }
}
