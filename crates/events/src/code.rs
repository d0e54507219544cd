//! PLOVER and CAMEO as tables: which codes there are, what they weigh, and what a promise, a demand, a refusal or
//! a threat makes of the code of a deed.

use std::collections::HashMap;

use crate::Error;
use crate::pattern::{Code, Governs};
use data::Data;
use facts::SmolStr;

/// `events/plover.tsv`, `events/cameo.tsv` and `events/govern.tsv`.
#[derive(Debug, Default)]
pub struct Ontology {
    /// Intensity by type and mode; the empty mode is the type itself.
    plover: HashMap<(SmolStr, SmolStr), f32>,
    /// Goldstein value and PLOVER type by CAMEO digits.
    cameo: HashMap<SmolStr, f32>,
    /// By manner and longest prefix of the deed's digits.
    govern: HashMap<(&'static str, SmolStr), Code>,
    /// How codes with these first two digits speak of a deed.
    manners: HashMap<SmolStr, Governs>,
}

impl Ontology {
    /// # Errors
    /// The first bad row.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut ontology = Self::default();
        each_row(data, "events/plover.tsv", 3, |row, _| {
            let score = number(row[2])?;
            ontology.plover.insert((SmolStr::new(row[0]), SmolStr::new(row[1])), score);
            Ok(())
        })?;
        each_row(data, "events/cameo.tsv", 3, |row, _| {
            ontology.cameo.insert(SmolStr::new(row[0]), number(row[1])?);
            Ok(())
        })?;
        each_row(data, "events/govern.tsv", 5, |row, _| {
            let how = Governs::parse(row[0]).ok_or("no such manner")?;
            let root = row[4].get(..2).ok_or("no digits")?;
            ontology.manners.insert(SmolStr::new(root), how);
            let manner = manner(how);
            let mode = (!row[3].is_empty()).then(|| SmolStr::new(row[3]));
            let code = Code { plover: Some(SmolStr::new(row[2])), mode, cameo: Some(SmolStr::new(row[4])) };
            ontology.govern.insert((manner, SmolStr::new(row[1])), code);
            Ok(())
        })?;
        Ok(ontology)
    }

    /// Whether PLOVER has the type, and the mode of it.
    pub fn check(&self, kind: &str, mode: Option<&str>) -> Result<(), String> {
        let has = |mode: &str| self.plover.contains_key(&(SmolStr::new(kind), SmolStr::new(mode)));
        match mode {
            _ if !has("") => Err(format!("PLOVER has no type `{kind}`")),
            Some(mode) if !has(mode) => Err(format!("PLOVER has no mode `{mode}` of {kind}")),
            _ => Ok(()),
        }
    }

    pub fn check_cameo(&self, digits: &str) -> Result<(), String> {
        if self.cameo.contains_key(digits) { Ok(()) } else { Err(format!("CAMEO has no code `{digits}`")) }
    }

    /// PLOVER score of a type and mode, -10..=10.
    pub fn intensity(&self, kind: &str, mode: Option<&str>) -> Option<f32> {
        let of = |mode: &str| self.plover.get(&(SmolStr::new(kind), SmolStr::new(mode))).copied();
        mode.and_then(of).or_else(|| of(""))
    }

    /// CAMEO–Goldstein value, -10..=10.
    pub fn goldstein(&self, digits: &str) -> Option<f32> {
        self.cameo.get(digits).copied()
    }

    /// How a code of words about a deed speaks of it; `None` for the code of a deed.
    pub fn manner(&self, digits: &str) -> Option<Governs> {
        self.manners.get(digits.get(..2)?).copied()
    }

    /// What a promise, demand, refusal or threat of a deed with these digits is coded as.
    pub fn governed(&self, how: Governs, deed: &str) -> Option<&Code> {
        (1..=deed.len()).rev().find_map(|end| self.govern.get(&(manner(how), SmolStr::new(&deed[..end]))))
    }
}

fn manner(how: Governs) -> &'static str {
    match how {
        Governs::Intend => "intend",
        Governs::Appeal => "appeal",
        Governs::Demand => "demand",
        Governs::Reject => "reject",
        Governs::Threaten => "threaten",
    }
}

fn number(text: &str) -> Result<f32, &'static str> {
    text.parse().map_err(|_| "not a number")
}

/// Calls `take` for each row of each layer; comment lines start with `#`.
pub fn each_row(
    data: &Data,
    path: &str,
    columns: usize,
    mut take: impl FnMut(&[&str], usize) -> Result<(), &'static str>,
) -> Result<(), Error> {
    let layers = data.layers(path).map_err(|cause| Error::new(path, 0, 0, cause.to_string()))?;
    for layer in layers {
        let text = std::str::from_utf8(&layer.bytes)
            .map_err(|_| Error::new(&layer.origin, 0, 0, "the file is not UTF-8"))?;
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let row: Vec<&str> = line.split('\t').collect();
            if row.len() != columns {
                let cause = format!("{} columns instead of {columns}", row.len());
                return Err(Error::new(&layer.origin, index + 1, 0, cause));
            }
            take(&row, index + 1).map_err(|cause| Error::new(&layer.origin, index + 1, 0, cause))?;
        }
    }
    Ok(())
}
