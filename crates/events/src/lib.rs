//! The pattern language; events, statements, status and links.

mod assemble;
mod by_sentence;
mod check;
mod code;
mod deeds;
mod error;
mod explain;
mod field;
mod find;
pub mod gold;
mod headline;
pub mod learned;
pub mod linear;
mod links;
mod numbers;
mod pattern;
mod phrases;
mod rows;
mod statements;
mod status;
#[cfg(test)]
mod trees;

pub use check::{Checked, check};
pub use error::Error;
pub use explain::explain;
pub use find::Sides;
pub use statements::Example;

use by_sentence::BySentence;
use facts::{Findings, Mentions};
use lexicon::Lexicon;
use parse::View;

/// What is asked beyond events and statements.
#[derive(Clone, Copy, Debug, Default)]
pub struct Want {
    /// The factuality of each predicate.
    pub predicates: bool,
    /// Events below this confidence, 0..=1, are not told; `None` for [`FLOOR`].
    pub floor: Option<f32>,
}

/// Below this confidence an event is too thin to be told.
pub const FLOOR: f32 = 0.2;

/// Patterns and word classes, checked.
pub struct Rules {
    status: status::Classes,
    statements: statements::Cues,
    patterns: pattern::Patterns,
    ontology: code::Ontology,
    contexts: assemble::Contexts,
    counts: assemble::Counts,
    parties: assemble::Parties,
    deeds: deeds::Deeds,
    scorer: Option<learned::Head>,
    fields: field::FieldWords,
    links: links::Words,
}

impl Rules {
    /// Reads `events/*.pat` and the word classes of `data`.
    ///
    /// # Errors
    /// The first mistake, with file, line and column.
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        let ontology = code::Ontology::load(data)?;
        Ok(Self {
            status: status::Classes::load(data)?,
            statements: statements::Cues::load(data)?,
            patterns: pattern::load(data, &ontology)?,
            contexts: assemble::Contexts::load(data)?,
            counts: assemble::Counts::load(data)?,
            parties: assemble::Parties::load(data)?,
            deeds: deeds::Deeds::load(data, &ontology)?,
            scorer: learned::Head::load(data)?,
            fields: field::FieldWords::load(data)?,
            links: links::Words::load(data)?,
            ontology,
        })
    }

    /// For learning: every candidate statement, as the scorer sees it.
    pub fn statement_examples(&self, view: &View) -> Vec<Example> {
        statements::examples(view, &self.statements)
    }

    /// For learning: every word that may be a predicate, with its hashed features.
    pub fn predicate_examples(&self, view: &View) -> Vec<(facts::TextRange, Vec<u32>)> {
        status::examples(view, &self.status)
    }

    /// For learning and measuring: the same rules with another scorer of pairs.
    pub fn with_scorer(mut self, scorer: Option<learned::Head>) -> Self {
        self.scorer = scorer;
        self
    }

    /// For learning: every pair of actors of a sentence, as the learned layer sees it.
    pub fn triples(&self, view: &View, mentions: &Mentions) -> Vec<learned::Triple> {
        let sides = Sides::new(view, mentions);
        let mut all = Vec::new();
        learned::each(view, &sides, &self.by_patterns(view, &sides), |triple| all.push(triple));
        all
    }

    fn by_patterns(&self, view: &View, sides: &Sides) -> Vec<find::Candidate> {
        let mut candidates = find::candidates(view, &self.patterns, sides);
        find::settle(view, &self.patterns, &self.ontology, sides, &mut candidates);
        find::borrow_sides(view, &self.patterns, &mut candidates);
        find::answer_sides(view, &self.patterns, sides, &mut candidates);
        candidates
    }

    /// What patterns and the learned layer find, what fell out included.
    fn candidates(&self, view: &View, sides: &Sides, floor: f32) -> Vec<find::Candidate> {
        let mut candidates = self.by_patterns(view, sides);
        if let Some(scorer) = &self.scorer {
            let tools = learned::Tools {
                head: scorer,
                ontology: &self.ontology,
                deeds: &self.deeds,
                cues: &self.statements,
                patterns: &self.patterns,
            };
            learned::propose(view, sides, &tools, floor, &mut candidates);
        }
        candidates
    }
}

/// Events, statements and links of one article.
pub fn read(view: &View, mentions: &Mentions, _lexicon: &Lexicon, rules: &Rules, want: Want) -> Findings {
    let statements = statements::read(view, mentions, &rules.statements);
    let statuses = status::Statuses::read(view, &statements, &rules.status, want.predicates);
    let sides = find::Sides::new(view, mentions);
    let floor = want.floor.unwrap_or(FLOOR);
    let candidates = rules.candidates(view, &sides, floor);
    let said = BySentence::of_statements(view, &statements);
    let ground = assemble::Ground {
        view,
        said: &said,
        times: BySentence::of_words(view, mentions.times.iter().map(|t| t.words.start as usize)),
        places: BySentence::of_words(view, mentions.places.iter().map(|p| p.words.start as usize)),
        actors: BySentence::of_words(view, mentions.mentions.iter().map(|m| m.head as usize)),
        mentions,
        sides: &sides,
        statements: &statements,
        statuses: &statuses,
        patterns: &rules.patterns,
        ontology: &rules.ontology,
        contexts: &rules.contexts,
        deeds: &rules.deeds,
        counts: &rules.counts,
        parties: &rules.parties,
        cues: &rules.statements,
    };
    let mut events = assemble::events(&ground, &candidates, floor);
    field::drop_metaphors(&ground, &rules.fields, &mut events);
    let public: Vec<bool> = (0..mentions.mentions.len() as u32)
        .map(|id| assemble::is_political(&ground, facts::MentionId(id)))
        .collect();
    let linked = links::Ground {
        public: &public,
        words: &rules.links,
        patterns: &rules.patterns,
        view,
        mentions,
        statements: &statements,
        said: &said,
        statuses: &statuses,
        cues: &rules.statements,
    };
    let links = links::read(&linked, &mut events);
    let predicates = if want.predicates { statuses.predicates(view) } else { Vec::new() };
    Findings { statements, events, links, predicates, ..Findings::default() }
}
