use facts::{Entity, EntityKind, Mention, MentionId, MentionKind, Mentions};
use parse::View;

use super::Grammar;
use crate::pattern::{Class, Words};
use crate::status::is_imperative;

/// Words that may stand between two of a row: a comma and "and".
const ROW_GAP: usize = 2;

/// Actors by the words that head or hold them.
pub struct Sides<'a> {
    pub mentions: &'a Mentions,
    /// By word: the mention it heads, the smallest that holds it.
    heads: Vec<Option<u32>>,
    holders: Vec<Option<u32>>,
}

impl<'a> Sides<'a> {
    pub fn new(view: &View, mentions: &'a Mentions) -> Self {
        let mut heads = vec![None; view.word_count()];
        let mut holders: Vec<Option<u32>> = vec![None; view.word_count()];
        for (index, mention) in mentions.mentions.iter().enumerate() {
            if let Some(slot) = heads.get_mut(mention.head as usize) {
                *slot = Some(index as u32);
            }
            for word in mention.words.indices() {
                let Some(slot) = holders.get_mut(word) else { continue };
                let smaller =
                    slot.is_none_or(|old| mentions.mentions[old as usize].words.len() > mention.words.len());
                if smaller {
                    *slot = Some(index as u32);
                }
            }
        }
        Self { mentions, heads, holders }
    }

    pub fn mention(&self, id: MentionId) -> &'a Mention {
        &self.mentions.mentions[id.0 as usize]
    }

    /// The mention that the word heads or stands in.
    pub fn at(&self, word: usize) -> Option<MentionId> {
        self.heads[word].or(self.holders[word]).map(MentionId)
    }

    /// The actors that the noun phrases at `words` name, and how direct that is: 1 for the phrase itself,
    /// less for an actor inside it ("the government's decision").
    pub fn of(&self, grammar: &Grammar, words: &[usize]) -> (Vec<MentionId>, f32) {
        let mut found: Vec<MentionId> = Vec::new();
        let mut quality: f32 = 1.0;
        for &word in words {
            if let Some(id) = self.at(word) {
                // "the border with Libya": whose it is says more than the place.
                let within = if self.is_bare_place(id) { self.inside(grammar, word, 1) } else { Vec::new() };
                if !within.is_empty() {
                    within.into_iter().for_each(|id| add(&mut found, id));
                    continue;
                }
                add(&mut found, self.name_beside(grammar, word, id));
                self.joined_states(grammar, word).into_iter().for_each(|id| add(&mut found, id));
                continue;
            }
            let inside = self.inside(grammar, word, 3);
            if !inside.is_empty() {
                quality = quality.min(0.8);
            }
            inside.into_iter().for_each(|id| add(&mut found, id));
        }
        found.sort_unstable();
        (found, quality)
    }

    /// The other states of "Egyptian and Sudanese ministers".
    fn joined_states(&self, grammar: &Grammar, word: usize) -> Vec<MentionId> {
        let view = grammar.view;
        let first = view.children(word).filter(|&c| matches!(view.deprel(c).base(), "amod" | "compound"));
        let joined = first.flat_map(|a| std::iter::once(a).chain(view.children_by(a, "conj")));
        let shares = |id: &u32| self.mentions.mentions[*id as usize].rule == "who.shared";
        let own = joined.filter_map(|c| self.heads[c]).filter(shares).map(MentionId);
        own.chain(self.row_behind(word)).collect()
    }

    /// The others of "the presidents of Rwanda and Burundi", "the two Koreas": they follow one upon the other.
    fn row_behind(&self, word: usize) -> Vec<MentionId> {
        let all = &self.mentions.mentions;
        let Some(first) = self.heads[word].map(|id| id as usize) else { return Vec::new() };
        let of_row = |id: usize| all[id].rule == "who.shared-of";
        let mut end = all[first].words.end as usize;
        let mut found = Vec::new();
        // "Koreas" is reached itself, "the two" stands before it.
        if of_row(first) {
            let before = (0..first).rev().find(|&id| all[id].words.end == all[first].words.start);
            found.extend(before.map(|id| MentionId(id as u32)));
        }
        for (id, mention) in all.iter().enumerate().skip(first + 1) {
            let start = mention.words.start as usize;
            if start > end + ROW_GAP {
                break;
            }
            if of_row(id) && start >= end {
                found.push(MentionId(id as u32));
                end = mention.words.end as usize;
            }
        }
        found
    }

    /// A possessive that stands for the other: "its" of the state that acts.
    pub fn is_own(&self, id: MentionId, other: MentionId) -> bool {
        self.mention(id).kind == MentionKind::Pronoun && self.same_actor(id, other)
    }

    /// A state or a place that a preposition makes the scene: "killed in Chad", "in the Chad unrest".
    pub fn is_scene(&self, view: &View, id: MentionId) -> bool {
        let own = self.mention(id).head as usize;
        // "in Kano, Lagos and Abuja"
        let first = view.head(own).filter(|&h| view.deprel(own) == "conj" && view.upos(h) == "PROPN");
        let head = first.filter(|_| !is_located(view, own)).unwrap_or(own);
        let before_noun = matches!(view.deprel(head).base(), "compound" | "amod");
        let noun = view.head(head).filter(|&noun| before_noun && self.heads[noun].is_none());
        // "in the province of Bauchi"
        let of = || view.children_by(head, "case").any(|case| view.lemma(case) == "of");
        let region = view.head(head).filter(|&noun| {
            let place = self.heads[noun].is_none_or(|id| self.names_place(MentionId(id)));
            view.deprel(head) == "nmod" && of() && place
        });
        self.names_place(id)
            && std::iter::once(head).chain(noun).chain(region).any(|word| is_located(view, word))
    }

    /// As [`Self::is_scene`], for the word that heads a state or a place.
    pub fn is_where(&self, view: &View, word: usize) -> bool {
        is_located(view, word) && self.at(word).is_some_and(|id| self.names_place(id))
    }

    /// A place that is no state and no seat of a government.
    pub fn is_ground(&self, id: MentionId) -> bool {
        self.names_place(id) && self.is_bare_place(id)
    }

    /// A state or a place, named as such: no office and no body of it.
    pub fn names_place(&self, id: MentionId) -> bool {
        let mention = self.mention(id);
        let entity = mention.entity.map(|e| self.mentions.entities[e.0 as usize].kind);
        let armed = self.mention_has_any(id, &["COP", "MIL", "JUD"]);
        matches!(entity, Some(EntityKind::State | EntityKind::Place))
            && !armed
            && matches!(mention.kind, MentionKind::Country | MentionKind::Place)
    }

    fn mention_has_any(&self, id: MentionId, sectors: &[&str]) -> bool {
        let entity = self.mention(id).entity.map(|e| &self.mentions.entities[e.0 as usize]);
        entity.is_some_and(|e| e.sectors.iter().any(|s| sectors.contains(&s.as_str())))
    }

    fn is_bare_place(&self, id: MentionId) -> bool {
        let entity = self.mention(id).entity.map(|e| &self.mentions.entities[e.0 as usize]);
        entity.is_some_and(|e| e.kind == EntityKind::Place && e.country.is_none())
    }

    /// The state of an actor, where more than the story that it stands in tells it.
    pub fn state_of(entity: &Entity) -> Option<&str> {
        let lent = entity.basis.as_deref().is_some_and(|basis| basis.starts_with("story: "));
        entity.country.as_deref().filter(|_| !lent)
    }

    /// Described only, and of no state: "the border", "prisoners".
    pub fn is_bare(&self, id: MentionId) -> bool {
        let mention = self.mention(id);
        let entity = mention.entity.map(|e| &self.mentions.entities[e.0 as usize]);
        mention.kind == MentionKind::Role && entity.is_none_or(|e| Self::state_of(e).is_none())
            || self.is_bare_place(id)
    }

    /// A bare place ("the islands"), or what belongs to one of `owners` ("its troops").
    pub fn is_thing(&self, grammar: &Grammar, id: MentionId, owners: &[MentionId]) -> bool {
        let mention = self.mention(id);
        let owner = grammar.view.children_by(mention.head as usize, "nmod:poss").find_map(|w| self.at(w));
        let owned = owner.is_some_and(|o| owners.iter().any(|&s| s == o || self.same_actor(s, o)));
        owned || mention.kind != MentionKind::Place && self.is_bare_place(id)
    }

    /// "Kim's father Kim Jong Il": the name beside one person's description.
    fn name_beside(&self, grammar: &Grammar, word: usize, id: MentionId) -> MentionId {
        let view = grammar.view;
        let role = self.mention(id).kind == MentionKind::Role && self.heads[word] == Some(id.0);
        if !role || !matches!(view.xpos(word).as_str(), "NN" | "NNP") {
            return id;
        }
        let names = view.children_by(word, "appos").filter_map(|w| self.heads[w]).map(MentionId);
        names.into_iter().find(|&n| self.mention(n).kind == MentionKind::Person).unwrap_or(id)
    }

    fn inside(&self, grammar: &Grammar, word: usize, depth: usize) -> Vec<MentionId> {
        let view = grammar.view;
        // "the Kosovo Transparency Act would": a law acts for none of those it is named after.
        let law = view.upos(word) == "PROPN" && matches!(view.text(word), "Act" | "Bill");
        if depth == 0 || law {
            return Vec::new();
        }
        for relations in [&["nmod:poss"][..], &["compound", "amod", "flat", "nmod:desc", "appos"], &["nmod"]]
        {
            let mut found = Vec::new();
            for child in view.children(word) {
                let deprel = view.deprel(child);
                if !relations.contains(&deprel.as_str()) && !relations.contains(&deprel.base()) {
                    continue;
                }
                for child in grammar.with_conjuncts(child) {
                    // "the crash in Chad", "a bomb outside the embassy": it only tells where. And who is bombed does not bomb.
                    let aside = || is_located(view, child) || grammar.undergoes(word, child);
                    if relations == ["nmod"] && !is_cell(view, word) && aside() {
                        continue;
                    }
                    match self.at(child) {
                        Some(id) => add(&mut found, id),
                        None => self
                            .inside(grammar, child, depth - 1)
                            .into_iter()
                            .for_each(|id| add(&mut found, id)),
                    }
                }
            }
            if !found.is_empty() {
                return found;
            }
        }
        // "a bomb planted by insurgents"
        let deeds = view.children_by(word, "acl").filter(|&c| grammar.is_verbal(c) && grammar.is_passive(c));
        deeds.flat_map(|c| grammar.subject(c)).filter_map(|w| self.at(w)).collect()
    }

    /// The two for whom "the two sides", "both leaders" stand, where the text named them last; empty for any other.
    pub fn members(&self, id: MentionId) -> Vec<MentionId> {
        let mention = self.mention(id);
        let group = mention.entity.filter(|_| mention.rule == "who.both");
        let Some(group) = group.map(|e| &self.mentions.entities[e.0 as usize]) else { return Vec::new() };
        let named = |name: &str| {
            (0..id.0).rev().map(MentionId).find(|&before| {
                let entity = self.mention(before).entity.map(|e| &self.mentions.entities[e.0 as usize]);
                entity.is_some_and(|e| e.name == name)
            })
        };
        let cuts = group.name.match_indices(" and ");
        let pair = |(at, and): (usize, &str)| {
            Some(vec![named(&group.name[..at])?, named(&group.name[at + and.len()..])?])
        };
        cuts.filter_map(pair).next().unwrap_or_default()
    }

    /// Whether two mentions are known to be the same actor.
    pub fn same_actor(&self, a: MentionId, b: MentionId) -> bool {
        let (a, b) = (self.mention(a), self.mention(b));
        a.entity.is_some() && a.entity == b.entity
    }

    /// Whether one of `some` is an actor, or of the state, of one of `others`.
    pub fn share(&self, some: &[MentionId], others: &[MentionId]) -> bool {
        let country = |id: MentionId| {
            self.mention(id).entity.and_then(|e| Self::state_of(&self.mentions.entities[e.0 as usize]))
        };
        let same = |a: MentionId, b: MentionId| {
            a == b || self.same_actor(a, b) || country(a).is_some() && country(a) == country(b)
        };
        some.iter().any(|&a| others.iter().any(|&b| same(a, b)))
    }

    /// Whether the word, or the actor it stands for, is one of `words`.
    pub fn is_one_of(&self, view: &View, word: usize, words: &Words) -> bool {
        let lemma = view.lemma(word);
        // Treebanks keep "supplies" and "goods" as they are.
        let single = singular(lemma).filter(|_| view.xpos(word) == "NNS");
        single.is_some_and(|single| words.single.contains(single.as_str()))
            || words.single.contains(lemma)
            || words.single.contains(lemma.to_lowercase().as_str())
            || words.runs.iter().any(|run| {
                run.iter().enumerate().all(|(k, part)| {
                    word + k < view.word_count()
                        && (view.lemma(word + k).eq_ignore_ascii_case(part)
                            || view.text(word + k).eq_ignore_ascii_case(part))
                })
            })
            || words.classes.iter().any(|&class| self.has_class(view, word, class))
    }

    fn has_class(&self, view: &View, word: usize, class: Class) -> bool {
        match class {
            Class::Word => true,
            Class::Imperative => is_imperative(view, word),
            class => self.at(word).is_some_and(|id| self.mention_has(id, class)),
        }
    }

    /// Whether the actor belongs to the class.
    pub fn mention_has(&self, id: MentionId, class: Class) -> bool {
        let mention = self.mention(id);
        let entity = mention.entity.map(|e| &self.mentions.entities[e.0 as usize]);
        let sector =
            |names: &[&str]| entity.is_some_and(|e| e.sectors.iter().any(|s| names.contains(&s.as_str())));
        match class {
            Class::Word | Class::Imperative | Class::Actor => true,
            Class::State => {
                mention.kind == MentionKind::Country
                    || entity.is_some_and(|e| e.kind == EntityKind::State)
                    || sector(&["GOV"])
            }
            Class::Person => {
                mention.kind == MentionKind::Person || entity.is_some_and(|e| e.kind == EntityKind::Person)
            }
            Class::Land => {
                matches!(mention.kind, MentionKind::Country | MentionKind::Place)
                    && entity.is_some_and(|e| {
                        e.kind == EntityKind::State || e.name.starts_with(char::is_uppercase)
                    })
            }
            Class::Group => entity.is_some_and(|e| e.kind == EntityKind::Group),
            Class::Military => sector(&["MIL"]),
            Class::Police => sector(&["COP"]),
            Class::Armed => sector(&["MIL", "COP", "REB", "UAF", "PRM"]),
            Class::Court => sector(&["JUD"]),
            Class::Media => sector(&["MED"]),
            Class::Officeholder => {
                entity.is_some_and(|e| e.kind == EntityKind::Person)
                    && sector(&["GOV", "LEG", "OPP", "JUD", "PTY"])
                    && !sector(&["MIL", "COP", "REB", "UAF", "PRM", "CRM"])
            }
        }
    }
}

/// Prepositions that say where.
const SCENE: [&str; 9] =
    ["in", "at", "near", "inside", "outside", "around", "across", "throughout", "within"];

/// "in a prison in Chad": who keeps it is known.
pub fn is_cell(view: &View, word: usize) -> bool {
    matches!(
        view.lemma(word),
        "prison" | "jail" | "captivity" | "custody" | "detention" | "hostage" | "cell" | "camp"
    )
}

pub fn is_located(view: &View, word: usize) -> bool {
    view.children_by(word, "case").any(|case| SCENE.contains(&view.lemma(case).to_lowercase().as_str()))
        || is_beside(view, word)
}

/// "outside the embassy", "next to a mosque": near it, and not in or of it.
fn is_beside(view: &View, word: usize) -> bool {
    view.children_by(word, "case").any(|case| {
        let before = case.checked_sub(1).map(|w| view.lemma(w));
        matches!(view.lemma(case).to_lowercase().as_str(), "near" | "outside" | "around" | "beside")
            || view.lemma(case) == "to" && matches!(before, Some("next" | "close"))
    })
}

fn singular(lemma: &str) -> Option<String> {
    let stem = lemma.strip_suffix('s')?;
    Some(stem.strip_suffix("ie").map_or_else(|| stem.to_string(), |stem| format!("{stem}y")))
}

fn add(found: &mut Vec<MentionId>, id: MentionId) {
    if !found.contains(&id) {
        found.push(id);
    }
}
