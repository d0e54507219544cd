use super::lines::{Line, parts};
use crate::Error;
use facts::SmolStr;

/// One step from a word to words that it governs in sense: voice, control and relative clauses are undone.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Who does it.
    Subj,
    /// To whom it is done.
    Obj,
    Iobj,
    /// Whose it is, by possessive, compound or adjective.
    Poss,
    /// The clause below: xcomp, ccomp, gerund or infinitive.
    Comp,
    /// Every word below, the subject left out.
    Any,
    /// Adjectives, compounds and adverbs of the word.
    Mod,
    /// Auxiliaries.
    Aux,
    /// The word itself.
    This,
    /// An oblique or nominal modifier with this preposition.
    Prep(SmolStr),
}

/// Alternatives, each a chain of steps; the first that leads to something is taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path(pub Vec<Vec<Step>>);

/// Who does it to whom.
#[derive(Clone, Debug, Default)]
pub struct Roles {
    pub source: Option<Path>,
    pub target: Option<Path>,
    /// `<>`: the sides may be swapped.
    pub reciprocal: bool,
    /// `!`: without this side there is no event.
    pub need_source: bool,
    pub need_target: bool,
}

impl Path {
    /// `obj.of|on`: dots chain, bars choose.
    pub fn parse(line: &Line, base: usize, text: &str) -> Result<Self, Error> {
        let mut alternatives = Vec::new();
        for (offset, alternative) in parts(text, '|', base) {
            let mut steps = Vec::new();
            for (offset, name) in parts(alternative, '.', offset) {
                steps.push(Step::parse(name).ok_or_else(|| {
                    line.error(offset, format!("`{name}` is neither a relation nor a preposition"))
                })?);
            }
            alternatives.push(steps);
        }
        Ok(Self(alternatives))
    }
}

impl Step {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "subj" => Step::Subj,
            "obj" => Step::Obj,
            "iobj" => Step::Iobj,
            "poss" => Step::Poss,
            "comp" => Step::Comp,
            "any" => Step::Any,
            "mod" => Step::Mod,
            "aux" => Step::Aux,
            "this" => Step::This,
            _ if !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_') => {
                Step::Prep(SmolStr::new(name))
            }
            _ => return None,
        })
    }
}

impl Roles {
    /// `SOURCE > TARGET` or `SIDES <> OTHER SIDES`; either may be empty, `!` marks one that must be there.
    pub fn parse(line: &Line, base: usize, text: &str) -> Result<Self, Error> {
        let Some(arrow) = text.find('>') else {
            return Err(line.error(base, "roles need an arrow: `subj > obj` or `subj <> with`"));
        };
        let reciprocal = text[..arrow].ends_with('<');
        let left = text[..arrow].trim_end_matches('<');
        let side = |part: &str, base: usize| -> Result<(Option<Path>, bool), Error> {
            let lead = part.len() - part.trim_start().len();
            let (body, need) = match part.trim().strip_suffix('!') {
                Some(body) => (body, true),
                None => (part.trim(), false),
            };
            if body.is_empty() {
                return Ok((None, false));
            }
            Ok((Some(Path::parse(line, base + lead, body)?), need))
        };
        let (source, need_source) = side(left, base)?;
        let (target, need_target) = side(&text[arrow + 1..], base + arrow + 1)?;
        Ok(Self { source, target, reciprocal, need_source, need_target })
    }
}
