use data::Data;
use facts::{MentionId, MentionKind, Other, SmolStr};
use parse::View;

use super::Ground;
use super::types::Types;
use crate::Error;
use crate::find::Grammar;
use crate::pattern::Code;
use crate::phrases::Phrases;

/// Words after a phrase within which its party is sought.
const NEAR: usize = 8;

/// Third parties with their role: `events/others.tsv`.
#[derive(Debug, Default)]
pub struct Parties {
    words: Phrases,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    role: SmolStr,
    agent: bool,
    /// Words that say whose help was had.
    helps: bool,
    types: Types,
}

impl Parties {
    /// # Errors
    /// The first bad row.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut parties = Self::default();
        for row in crate::rows::read(data, "events/others.tsv", 4)? {
            let (agent, helps) = match row.cells[2].as_str() {
                "agent" => (true, false),
                "after" => (false, false),
                "help" => (false, true),
                _ => return Err(row.error(3, "neither `agent`, `after` nor `help`")),
            };
            parties.words.add(&row.cells[1], parties.rows.len());
            let types = Types::parse(&row.cells[3]);
            parties.rows.push(Row { role: SmolStr::new(&row.cells[0]), agent, helps, types });
        }
        Ok(parties)
    }

    /// Whose help the clause says was had: "with the help of Chad". They are no side of it.
    pub fn helpers(&self, ground: &Ground, carrier: usize, code: &Code) -> Vec<MentionId> {
        let mut found = Vec::new();
        for word in ground.view.subtree(carrier) {
            self.words.at(ground.view, word, |row| {
                let row = &self.rows[row];
                if row.helps && row.types.hold(code) {
                    found.extend(after(ground, word).into_iter().find_map(|w| ground.sides.at(w)));
                }
            });
        }
        found
    }

    /// Who the clause says brought others together: "a truce brokered by Chad". They are no side of what those agree.
    /// What the words of `own` say is the event itself.
    pub fn mediators(&self, ground: &Ground, carrier: usize, own: &[usize], code: &Code) -> Vec<MentionId> {
        let mut found = Vec::new();
        if !matches!(code.plover.as_deref(), Some("AGREE" | "CONCEDE" | "RETREAT" | "SUPPORT")) {
            return found;
        }
        for word in ground.view.subtree(carrier).into_iter().filter(|w| !own.contains(w)) {
            self.words.at(ground.view, word, |row| {
                if self.rows[row].role == "mediator" && self.rows[row].types.hold(code) {
                    found.extend(agents(ground.view, word).into_iter().filter_map(|w| ground.sides.at(w)));
                }
            });
        }
        found
    }

    /// For whom the clause says that it is done: "on behalf of Chad". Nothing is done to them.
    pub fn beneficiaries(&self, ground: &Ground, carrier: usize, code: &Code) -> Vec<MentionId> {
        let mut found = Vec::new();
        for word in ground.view.subtree(carrier) {
            self.words.at(ground.view, word, |row| {
                let row = &self.rows[row];
                if row.role == "beneficiary" && row.types.hold(code) {
                    found.extend(for_whom(ground, word));
                }
            });
        }
        found
    }

    /// Adds who else the clause of `carrier` names, where they are on neither side. The trigger's own agent is a side.
    pub fn add(
        &self,
        ground: &Ground,
        (carrier, trigger): (usize, usize),
        code: &Code,
        sides: &[MentionId],
        others: &mut Vec<Other>,
    ) {
        let view = ground.view;
        for word in view.subtree(carrier).into_iter().filter(|&w| w != trigger && w != carrier) {
            let mut rows = Vec::new();
            self.words.at(view, word, |row| rows.push(row));
            let mut rows = rows.into_iter().map(|at| &self.rows[at]);
            let Some(row) = rows.find(|row| row.types.hold(code)) else { continue };
            let heads = if row.agent { agents(view, word) } else { after(ground, word) };
            let parties = match row.role.as_str() {
                "beneficiary" => for_whom(ground, word),
                _ => heads.into_iter().find_map(|w| ground.sides.at(w)).into_iter().collect(),
            };
            for mention in parties {
                let known = |&other: &MentionId| other == mention || ground.sides.same_actor(other, mention);
                if !sides.iter().any(known) && !others.iter().any(|o| known(&o.mention)) {
                    others.push(Other { mention, role: row.role.clone() });
                }
            }
        }
    }
}

/// Who does it or whose it is: "mediated by Norway", "which Norway hosted", "Norway's invitation", "Norway-brokered".
fn agents(view: &View, word: usize) -> Vec<usize> {
    let by = |&c: &usize| view.children_by(c, "case").any(|m| matches!(view.lemma(m), "by" | "of"));
    let near = |&c: &usize| match view.deprel(c).base() {
        "obl" | "nmod" => {
            by(&c)
                || matches!(view.deprel(c).as_str(), "nmod:poss" | "obl:agent" | "obl:npmod" | "obl:unmarked")
        }
        "nsubj" => view.deprel(c) != "nsubj:pass",
        "compound" | "amod" => true,
        _ => false,
    };
    view.children(word).filter(near).collect()
}

/// The first actor after the phrase, before the clause ends.
fn after(ground: &Ground, word: usize) -> Vec<usize> {
    let view = ground.view;
    let words = view.sentence(word).words;
    let party = |&w: &usize| {
        ground.sides.at(w).is_some_and(|id| {
            let mention = ground.sides.mention(id);
            mention.kind != MentionKind::Pronoun && mention.head as usize > word
        })
    };
    (word + 1..word + NEAR)
        .take_while(|&w| words.contains(w) && view.upos(w) != "VERB")
        .find(party)
        .into_iter()
        .collect()
}

/// All those named behind the phrase: "on behalf of the party, the union and several voters", and not "the boy" of "the
/// boy's uncle".
fn for_whom(ground: &Ground, word: usize) -> Vec<MentionId> {
    let view = ground.view;
    let first = after(ground, word).into_iter().next().and_then(|w| ground.sides.at(w));
    let Some(first) = first.map(|id| ground.sides.mention(id).head as usize) else { return Vec::new() };
    let owned =
        view.head(first).filter(|&h| view.deprel(first) == "nmod:poss" && ground.sides.at(h).is_some());
    let first = owned.unwrap_or(first);
    let row = Grammar::new(view, ground.patterns).with_conjuncts(first);
    row.into_iter().filter_map(|w| ground.sides.at(w)).collect()
}
