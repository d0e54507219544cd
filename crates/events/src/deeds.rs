//! What the words of a clause say of a deed beyond the first digits of its code: "aid" and "tanks" are military aid.

use std::collections::HashMap;

use data::Data;
use facts::{BlockKind, SmolStr};
use parse::View;

use crate::Error;
use crate::code::Ontology;
use crate::pattern::Code;
use crate::phrases::Phrases;

/// `events/deeds.tsv` and `events/roots.tsv`.
#[derive(Debug, Default)]
pub struct Deeds {
    rows: Vec<Row>,
    words: Phrases,
    beside: Phrases,
    against: Phrases,
    /// General digits by PLOVER type, the usual ones first.
    roots: HashMap<SmolStr, Vec<SmolStr>>,
}

#[derive(Debug)]
struct Row {
    digits: SmolStr,
    mode: Option<SmolStr>,
    /// For codes of the deed itself, and of words about it.
    deed: bool,
    word: bool,
    has_beside: bool,
}

impl Deeds {
    /// # Errors
    /// The first bad row.
    pub fn load(data: &Data, ontology: &Ontology) -> Result<Self, Error> {
        let mut deeds = Self::default();
        for row in crate::rows::read(data, "events/deeds.tsv", 6)? {
            let cell = |at: usize| row.cells[at].as_str();
            if cell(0).len() > 2 {
                ontology.check_cameo(cell(0)).map_err(|cause| row.error(1, cause))?;
            }
            if !matches!(cell(2), "deed" | "word" | "both") {
                return Err(row.error(3, "neither `deed` nor `word` nor `both`"));
            }
            let number = deeds.rows.len();
            deeds.words.add(cell(3), number);
            deeds.beside.add(cell(4), number);
            deeds.against.add(cell(5), number);
            deeds.rows.push(Row {
                digits: SmolStr::new(cell(0)),
                mode: (!cell(1).is_empty()).then(|| SmolStr::new(cell(1))),
                deed: cell(2) != "word",
                word: cell(2) != "deed",
                has_beside: !cell(4).is_empty(),
            });
        }
        for row in crate::rows::read(data, "events/roots.tsv", 2)? {
            ontology.check(&row.cells[0], None).map_err(|cause| row.error(1, cause))?;
            let digits = row.cells[1].split(", ").map(SmolStr::new).collect();
            deeds.roots.insert(SmolStr::new(&row.cells[0]), digits);
        }
        Ok(deeds)
    }

    /// The type with its usual general digits.
    pub fn general(&self, kind: &str) -> Code {
        let cameo = self.roots.get(kind).and_then(|roots| roots.first()).cloned();
        Code { plover: Some(SmolStr::new(kind)), mode: None, cameo }
    }

    /// Gives general digits the further ones that the words of the clause, or else of the sentence, speak for. With
    /// `open`, other general digits of the type come first: nothing has spoken for these.
    pub fn sharpen(&self, ontology: &Ontology, view: &View, carrier: usize, open: bool, code: &mut Code) {
        let Some(mut digits) = code.cameo.clone() else { return };
        let above: Vec<usize> = std::iter::once(carrier).chain(view.ancestors(carrier)).collect();
        let own = |&word: &usize| !is_of_another_clause(view, &above, word);
        let clause = self.fitting(view, view.subtree(carrier).into_iter().filter(own));
        let sentence = self.fitting(view, view.sentence(carrier).words.indices().filter(own));
        let scopes = [&clause, &sentence];
        let kind = code.plover.clone().unwrap_or_default();
        if let Some(roots) = self.roots.get(&kind).filter(|_| open) {
            let other = |row: &&Row| roots.contains(&row.digits) && row.digits != digits;
            let first = |rows: &Vec<usize>| rows.iter().map(|&at| &self.rows[at]).find(other);
            if let Some(row) = scopes.iter().find_map(|rows| first(rows)) {
                digits = row.digits.clone();
                code.mode = code.mode.take().or_else(|| row.mode.clone());
            }
        }
        for _ in 0..2 {
            let further = scopes
                .iter()
                .find_map(|rows| rows.iter().find_map(|&at| self.rows[at].further(ontology, &digits, &kind)));
            let Some((found, mode)) = further else { break };
            digits = found;
            let known = |mode: &SmolStr| ontology.check(&kind, Some(mode)).is_ok();
            code.mode = code.mode.take().or_else(|| mode.filter(known));
        }
        code.cameo = Some(digits);
    }

    /// Rows whose words stand among `words`, in their order.
    fn fitting(&self, view: &View, words: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut found = vec![(false, false, false); self.rows.len()];
        for word in words.into_iter().filter(|&word| !is_of_a_name(view, word)) {
            self.words.at(view, word, |row| found[row].0 = true);
            self.beside.at(view, word, |row| found[row].1 = true);
            self.against.at(view, word, |row| found[row].2 = true);
        }
        let fits = |at: &usize| {
            let (word, beside, against) = found[*at];
            word && (beside || !self.rows[*at].has_beside) && !against
        };
        (0..self.rows.len()).filter(fits).collect()
    }
}

/// "refused to answer, and the meeting went badly": what is joined says nothing of the deed; `above` are its word and those over it.
fn is_of_another_clause(view: &View, above: &[usize], word: usize) -> bool {
    let joined = |w: usize| view.upos(w) == "VERB" && matches!(view.deprel(w).base(), "conj" | "parataxis");
    std::iter::once(word).chain(view.ancestors(word)).take_while(|w| !above.contains(w)).any(joined)
}

/// "the House Intelligence Committee" says nothing of intelligence; headlines write every word like a name.
fn is_of_a_name(view: &View, word: usize) -> bool {
    let block = view.sentence(word).block as usize;
    let body = view.article.blocks.get(block).is_none_or(|b| b.kind == BlockKind::Body);
    body && view.upos(word) == "PROPN"
}

impl Row {
    /// The digits, and the mode, that the row makes of general digits of a type.
    fn further(&self, ontology: &Ontology, digits: &str, kind: &str) -> Option<(SmolStr, Option<SmolStr>)> {
        let general = digits.len() == 3 && digits.ends_with('0');
        let stem = if general { &digits[..2] } else { digits };
        let reached = |coded: &str| coded.starts_with(stem) && coded != digits && coded.len() > stem.len();
        let how = ontology.manner(digits);
        // A row of the deed's own: one digit further.
        let own = if how.is_none() { self.deed } else { self.word };
        let one_further = reached(&self.digits) && self.digits.len() == stem.len() + 1;
        if own && one_further && !self.digits.ends_with('0') {
            return Some((self.digits.clone(), self.mode.clone()));
        }
        let governed = ontology.governed(how.filter(|_| self.word)?, &self.digits)?;
        let coded = governed.cameo.clone()?;
        // A promise to give way keeps the digits though the type be another.
        let mode = governed.mode.clone().filter(|_| governed.plover.as_deref() == Some(kind));
        (reached(&coded) && !(coded.len() == 3 && coded.ends_with('0'))).then_some((coded, mode))
    }
}
