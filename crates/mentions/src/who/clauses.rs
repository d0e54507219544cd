//! What a clause tells of a person: "who heads the electoral court", "Polk is Peru's trade minister".

use facts::{SmolStr, TimeKind, WordRange};
use lexicon::actors::{Stand, StateId};
use lexicon::words::List;
use parse::View;

use super::draft::{Draft, What, classify};
use super::entities::Sure;
use super::resolve::Resolver;
use super::{modifiers, phrases, told};

/// Whoever seeks an office.
const SEEKS: &str = "PTY";

/// The sectors and the state that a clause gives a person.
pub(super) struct ByClause {
    pub sectors: Vec<SmolStr>,
    pub state: Option<StateId>,
    pub sure: Sure,
}

impl Resolver<'_, '_> {
    pub(super) fn by_clause(&self, draft: &Draft, name: WordRange) -> Option<ByClause> {
        let view = self.view;
        let heads = [draft.head, phrases::head_of(view, name)];
        let who = |&c: &usize| view.children_by(c, "nsubj").any(|s| view.lemma(s) == "who");
        let relative = || heads.iter().find_map(|&head| view.children_by(head, "acl").find(who));
        // "Polk heads the health ministry": only in the present, for a past tense tells a story.
        let now =
            |&v: &usize| view.xpos(v) == "VBZ" || view.children_by(v, "cop").any(|c| view.xpos(c) == "VBZ");
        let own = || view.head(draft.head).filter(|v| view.deprel(draft.head) == "nsubj" && now(v));
        let verb = relative().or_else(own)?;
        let past = view.xpos(verb) == "VBD"
            || view
                .children(verb)
                .any(|c| matches!(view.deprel(c).base(), "cop" | "aux") && view.xpos(c) == "VBD");
        let obl = |case: &str| {
            let by = |&c: &usize| phrases::preposition(view, c).as_deref() == Some(case);
            view.children_by(verb, "obl").find(by)
        };
        let words = self.names.words;
        if view.children_by(verb, "cop").next().is_some() {
            return self.told_by(verb, past);
        }
        match view.lemma(verb) {
            "serve" | "work" => self.told_by(obl("as")?, past),
            "run" | "stand" | "campaign" if view.children_by(verb, "obj").next().is_none() => {
                obl("for").filter(|&c| self.is_title(c))?;
                let named = |w: usize| self.names.state_at(w);
                let state = view.subtree_range(verb).indices().find_map(named);
                let sure = if past { Sure::Past } else { Sure::Word };
                Some(ByClause { sectors: vec![SmolStr::new_static(SEEKS)], state, sure })
            }
            lemma if words.has(List::HeadsBody, lemma) && !past => {
                self.told_by(view.children_by(verb, "obj").next()?, false)
            }
            _ => None,
        }
    }

    fn is_title(&self, word: usize) -> bool {
        let actors = self.entities.actors;
        actors.title_at(std::iter::once(self.view.text(word).to_lowercase().as_str())).is_some()
    }

    /// The role or body that the noun names.
    fn told_by(&self, noun: usize, past: bool) -> Option<ByClause> {
        let (view, actors, names) = (self.view, self.entities.actors, self.names);
        let words = phrases::with_owner(view, names, phrases::extent(view, names, noun));
        let state = || modifiers::state_in(view, actors, names, words, noun);
        let (sectors, state) = match classify(view, actors, names, words, noun)? {
            What::Role { sectors, .. } => {
                // "Polk is a Republican"
                let party = self.names.words.has(List::PartyOfStates, view.text(noun));
                (sectors, state().or_else(|| actors.state_of("USA").filter(|_| party)))
            }
            What::Office { titles, of, stand } if stand != Stand::Next => {
                let sectors = told::once(self.sectors(&titles), stand.is_past());
                (sectors, of.and_then(|of| actors.state_of(&of)))
            }
            What::Organisation(id) => {
                let known = actors.organisation(id);
                (known.sectors.clone(), state().or(known.state))
            }
            What::Unknown { name, .. } => (super::bodies::sectors_of_name(view, actors, name), state()),
            _ => return None,
        };
        let over = past || self.is_over_in_time(noun);
        let sure = if over { Sure::Past } else { Sure::Word };
        Some(ByClause { sectors: told::once(sectors, over), state, sure })
    }

    /// "foreign minister from 1997 to 2002", "governor until May": a time before the day of the report ends the office.
    pub(super) fn is_over_in_time(&self, noun: usize) -> bool {
        let view = self.view;
        let published = view.article.published;
        self.times.iter().filter(|time| time.kind == TimeKind::Date || time.kind == TimeKind::Duration).any(
            |time| {
                let head = phrases::head_of(view, time.words);
                let first = time.words.start as usize;
                let word = |w: usize| {
                    matches!(view.text(w).to_lowercase().as_str(), "from" | "until" | "till" | "between")
                };
                let opens = word(first) || first.checked_sub(1).is_some_and(word);
                let before = match (time.last.or(time.first), published) {
                    (Some(last), Some(day)) => last < day,
                    (_, None) => true,
                    (None, Some(_)) => false,
                };
                opens && before && view.ancestors(head).take(2).any(|above| above == noun)
            },
        )
    }
}

/// "once the army chief of Chad", "formerly": the words beside a description that say it is over.
pub(super) fn is_once(view: &View, noun: usize) -> bool {
    view.children_by(noun, "advmod").any(|c| matches!(view.lemma(c), "once" | "formerly" | "previously"))
}
