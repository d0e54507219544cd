use std::collections::HashMap;

use super::lines::{Line, parts};
use super::{Class, Clause, Code, Governs, Path, Pattern, Test, Words};
use crate::Error;
use crate::code::Ontology;
use facts::SmolStr;

/// Lists by name, `@` left out.
pub type Lists = HashMap<SmolStr, Words>;

impl Words {
    /// `a, b, human_rights, @list, :state`.
    pub fn parse(line: &Line, base: usize, text: &str, lists: &Lists) -> Result<Self, Error> {
        let mut words = Words::default();
        for (offset, item) in parts(text, ',', base) {
            if let Some(name) = item.strip_prefix('@') {
                let list = lists.get(name).ok_or_else(|| line.error(offset, format!("no list `@{name}`")))?;
                words.single.extend(list.single.iter().cloned());
                words.runs.extend(list.runs.iter().cloned());
                words.classes.extend(list.classes.iter().copied());
            } else if let Some(name) = item.strip_prefix(':') {
                let class = Class::parse(name)
                    .ok_or_else(|| line.error(offset, format!("no class of actors `:{name}`")))?;
                words.classes.push(class);
            } else if item.is_empty() || item.contains(char::is_whitespace) {
                return Err(line.error(offset, format!("`{item}` is not a word; join words with `_`")));
            } else if item.contains('_') {
                words.runs.push(item.split('_').map(SmolStr::new).collect());
            } else {
                words.single.insert(SmolStr::new(item));
            }
        }
        Ok(words)
    }
}

impl Class {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "actor" => Class::Actor,
            "state" => Class::State,
            "person" => Class::Person,
            "group" => Class::Group,
            "military" => Class::Military,
            "police" => Class::Police,
            "armed" => Class::Armed,
            "court" => Class::Court,
            "media" => Class::Media,
            "officeholder" => Class::Officeholder,
            "land" => Class::Land,
            "imperative" => Class::Imperative,
            "word" => Class::Word,
            _ => return None,
        })
    }
}

/// Reads one `{…}` into `pattern`: a gate, an override, or a property.
pub fn read(
    line: &Line,
    base: usize,
    text: &str,
    lists: &Lists,
    ontology: &Ontology,
    pattern: &mut Pattern,
) -> Result<(), Error> {
    if let Some(rest) = text.strip_prefix("other ") {
        let Some((role, path)) = rest.split_once(':') else {
            return Err(line.error(base, "`{other ROLE: PATH}` needs a colon"));
        };
        let offset = base + text.len() - path.len();
        let lead = path.len() - path.trim_start().len();
        pattern.others.push((SmolStr::new(role.trim()), Path::parse(line, offset + lead, path.trim())?));
        return Ok(());
    }
    if let Some(rest) = text.strip_prefix("implied ") {
        let offset = base + text.len() - rest.len();
        pattern.implied = Some(Words::parse(line, offset, rest, lists)?);
        return Ok(());
    }
    let split = [text.find("if "), text.find("unless ")].into_iter().flatten().min().unwrap_or(text.len());
    let (sets, tests) = text.split_at(split);
    let mut clause = Clause::default();
    read_sets(line, base, sets, ontology, pattern, &mut clause)?;
    for (offset, one) in split_tests(tests, base + split) {
        clause.tests.push(read_test(line, offset, one, lists)?);
    }
    if clause.tests.is_empty() {
        let plain = clause.set;
        pattern.code = pattern.code.under(&plain);
        pattern.weight = clause.weight.unwrap_or(pattern.weight);
    } else {
        pattern.clauses.push(clause);
    }
    Ok(())
}

fn read_sets(
    line: &Line,
    base: usize,
    text: &str,
    ontology: &Ontology,
    pattern: &mut Pattern,
    clause: &mut Clause,
) -> Result<(), Error> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut at = 0;
    while at < words.len() {
        let value = words.get(at + 1).copied().unwrap_or("");
        match words[at] {
            "public" => {
                pattern.public = true;
                at += 1;
                continue;
            }
            "only" if value == "governing" => pattern.only_governing = true,
            "status" if value == "deed" => pattern.as_deed = true,
            "governs" => {
                pattern.governs = Some(
                    Governs::parse(value)
                        .ok_or_else(|| line.error(base, format!("`{value}` is no way to govern a deed")))?,
                );
            }
            "weight" => {
                let weight = value.parse().ok().filter(|w| (0.0..=1.0).contains(w));
                clause.weight =
                    Some(weight.ok_or_else(|| line.error(base, "a weight is a number from 0 to 1"))?);
            }
            "type" => {
                let (kind, mode) = value.split_once('/').map_or((value, None), |(k, m)| (k, Some(m)));
                ontology.check(kind, mode).map_err(|cause| line.error(base, cause))?;
                clause.set.plover = Some(SmolStr::new(kind));
                clause.set.mode = mode.map(SmolStr::new);
            }
            "mode" => clause.set.mode = Some(SmolStr::new(value)),
            "cameo" => {
                ontology.check_cameo(value).map_err(|cause| line.error(base, cause))?;
                clause.set.cameo = Some(SmolStr::new(value));
            }
            other => return Err(line.error(base, format!("`{other}` cannot be set"))),
        }
        at += 2;
    }
    Ok(())
}

/// `if A and unless B` into its tests.
fn split_tests(text: &str, base: usize) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    for part in text.split(" and ") {
        let lead = part.len() - part.trim_start().len();
        if !part.trim().is_empty() {
            found.push((base + at + lead, part.trim()));
        }
        at += part.len() + " and ".len();
    }
    found
}

fn read_test(line: &Line, base: usize, text: &str, lists: &Lists) -> Result<Test, Error> {
    let (unless, rest) = match text.strip_prefix("unless ") {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix("if ").unwrap_or(text)),
    };
    let offset = base + text.len() - rest.len();
    let Some((path, words)) = rest.split_once(':') else {
        return Err(line.error(offset, "a test is `PATH: words`"));
    };
    let at = offset + path.len() + 1;
    let lead = words.len() - words.trim_start().len();
    Ok(Test {
        path: Path::parse(line, offset, path.trim())?,
        words: Words::parse(line, at + lead, words.trim(), lists)?,
        unless,
    })
}

impl Governs {
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "intend" => Governs::Intend,
            "appeal" => Governs::Appeal,
            "demand" => Governs::Demand,
            "reject" => Governs::Reject,
            "threaten" => Governs::Threaten,
            _ => return None,
        })
    }
}

/// Reads `TYPE[/MODE] [DIGITS]` or `- [DIGITS]`.
pub fn read_code(line: &Line, base: usize, text: &str, ontology: &Ontology) -> Result<Code, Error> {
    let mut code = Code::default();
    for (index, word) in text.split_whitespace().enumerate() {
        if word.chars().all(|c| c.is_ascii_digit()) {
            ontology.check_cameo(word).map_err(|cause| line.error(base, cause))?;
            code.cameo = Some(SmolStr::new(word));
        } else if index == 0 && word != "-" {
            let (kind, mode) = word.split_once('/').map_or((word, None), |(k, m)| (k, Some(m)));
            ontology.check(kind, mode).map_err(|cause| line.error(base, cause))?;
            code.plover = Some(SmolStr::new(kind));
            code.mode = mode.map(SmolStr::new);
        } else if word != "-" {
            return Err(line.error(base, format!("`{word}` is no code")));
        }
    }
    Ok(code)
}
