//! What a governing word makes of the predicate below it.

use std::collections::HashMap;

use facts::Status;

use crate::Error;
use crate::linear::Linear;

const TABLE: &str = "lexicon/embedding.tsv";
const WEIGHTS: &str = "model/factuality.lin";

/// Embedding words and markers, and the learned factuality.
pub struct Classes {
    /// By lemma.
    entries: HashMap<String, Vec<Entry>>,
    pub(super) factuality: Option<Linear>,
}

struct Entry {
    upos: String,
    construction: String,
    effect: Effect,
}

/// Factuality and status of the governed predicate where the governor holds, and where it is negated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    pub yes: f32,
    pub no: f32,
    pub status_yes: Option<Status>,
    pub status_no: Option<Status>,
}

impl Classes {
    /// # Errors
    /// A row with a number or a status that cannot be read, or weights that are damaged.
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        let mut entries: HashMap<String, Vec<Entry>> = HashMap::new();
        for row in crate::rows::read(data, TABLE, 7)? {
            let number = |column: usize| {
                row.cells[column]
                    .parse::<f32>()
                    .ok()
                    .filter(|n| (-3.0..=3.0).contains(n))
                    .ok_or_else(|| row.error(column + 1, "not a number between -3 and 3"))
            };
            let status = |column: usize| {
                status(&row.cells[column])
                    .ok_or_else(|| row.error(column + 1, format!("no status: {}", row.cells[column])))
            };
            let effect =
                Effect { yes: number(3)?, no: number(4)?, status_yes: status(5)?, status_no: status(6)? };
            entries.entry(row.cells[0].clone()).or_default().push(Entry {
                upos: row.cells[1].clone(),
                construction: row.cells[2].clone(),
                effect,
            });
        }
        Ok(Self { entries, factuality: Linear::load(data, WEIGHTS)? })
    }

    /// The effect of a lemma in a construction.
    pub fn effect(&self, lemma: &str, upos: &str, construction: &str) -> Option<Effect> {
        let entries = self.entries.get(lemma)?;
        entries.iter().find(|e| e.upos == upos && e.construction == construction).map(|e| e.effect)
    }
}

/// `None` inside for `-`.
fn status(name: &str) -> Option<Option<Status>> {
    Some(Some(match name {
        "-" => return Some(None),
        "happened" => Status::Happened,
        "ongoing" => Status::Ongoing,
        "planned" => Status::Planned,
        "conditional" => Status::Conditional,
        "alleged" => Status::Alleged,
        "denied" => Status::Denied,
        "negated" => Status::Negated,
        "hypothetical" => Status::Hypothetical,
        _ => return None,
    }))
}
