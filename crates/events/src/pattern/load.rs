use std::collections::HashMap;

use super::clause::{self, Lists};
use super::lines::{Line, parts, split};
use super::{Code, Kind, Pattern, Patterns, Roles, Shape, Trigger, Words};
use crate::code::Ontology;
use crate::{Checked, Error};
use data::Data;
use facts::SmolStr;

/// The file of lists and frames that every other may use.
const SHARED: &str = "events/shared.pat";

/// Reads every `.pat` file of `data`, a user's layer after the shipped one.
///
/// # Errors
/// The first mistake, with file, line and column.
pub fn load(data: &Data, ontology: &Ontology) -> Result<Patterns, Error> {
    let mut patterns = Patterns::default();
    let mut shared = Scope::default();
    read_file(data, SHARED, ontology, &mut shared, &mut patterns)?;
    patterns.light = shared.take("light");
    patterns.motion = shared.take("motion");
    patterns.troops = shared.take("troops");
    patterns.occur = shared.take("occur");
    patterns.measure = shared.take("measure");
    patterns.anybody = shared.take("anybody");
    patterns.private = shared.take("private");
    patterns.fiction = shared.take("fiction");
    patterns.sorting = shared.take("sorting");
    patterns.prevent = shared.take("prevent");
    patterns.streets = shared.take("streets");
    patterns.unpeopled = shared.take("unpeopled");
    patterns.medium = shared.take("speech_medium");
    patterns.subject_control = shared.take("subject_control");
    for path in data.list("events").into_iter().filter(|p| p.ends_with(".pat") && p != SHARED) {
        let mut scope = shared.clone();
        read_file(data, &path, ontology, &mut scope, &mut patterns)?;
    }
    for (at, pattern) in patterns.patterns.iter().enumerate() {
        for trigger in &pattern.triggers {
            let entry = patterns.index.entry(trigger.lemma.clone()).or_default();
            if entry.last() != Some(&(at as u32)) {
                entry.push(at as u32);
            }
        }
    }
    Ok(patterns)
}

/// As [`load`], but goes on after a mistake: the first one of each file, with what there is.
pub fn check(data: &Data, ontology: &Ontology) -> Checked {
    let mut checked = Checked::default();
    let mut patterns = Patterns::default();
    let mut shared = Scope::default();
    checked.errors.extend(read_file(data, SHARED, ontology, &mut shared, &mut patterns).err());
    for path in data.list("events").into_iter().filter(|p| p.ends_with(".pat") && p != SHARED) {
        checked.files += 1;
        checked.errors.extend(read_file(data, &path, ontology, &mut shared.clone(), &mut patterns).err());
    }
    (checked.kinds, checked.patterns) = (patterns.kinds.len(), patterns.patterns.len());
    checked
}

/// What lines of one file may name.
#[derive(Clone, Default)]
struct Scope {
    lists: Lists,
    frames: HashMap<SmolStr, String>,
    kind: Option<usize>,
    code: Code,
}

impl Scope {
    fn take(&self, list: &str) -> std::collections::HashSet<SmolStr> {
        self.lists.get(list).map(|words| words.single.clone()).unwrap_or_default()
    }
}

fn read_file(
    data: &Data,
    path: &str,
    ontology: &Ontology,
    scope: &mut Scope,
    patterns: &mut Patterns,
) -> Result<(), Error> {
    let layers = data.layers(path).map_err(|cause| Error::new(path, 0, 0, cause.to_string()))?;
    for layer in layers {
        let text = std::str::from_utf8(&layer.bytes)
            .map_err(|_| Error::new(&layer.origin, 0, 0, "the file is not UTF-8"))?;
        let name = path.trim_start_matches("events/").trim_end_matches(".pat");
        read_text(&layer.origin, name, text, ontology, scope, patterns)?;
    }
    Ok(())
}

fn read_text(
    origin: &str,
    name: &str,
    text: &str,
    ontology: &Ontology,
    scope: &mut Scope,
    patterns: &mut Patterns,
) -> Result<(), Error> {
    for line in split(origin, text)? {
        let end = line.text.find(char::is_whitespace).unwrap_or(line.text.len());
        let rest = &line.text[end..];
        let base = end + rest.len() - rest.trim_start().len();
        let rest = rest.trim();
        match &line.text[..end] {
            "kind" if rest == name => scope.kind = Some(kind_named(patterns, name)),
            "kind" => {
                return Err(line.error(base, format!("the file is {name}.pat, so its kind is `{name}`")));
            }
            "means" => kind_of(&line, scope, patterns)?.means = rest.to_string(),
            "code" => {
                let code = clause::read_code(&line, base, rest, ontology)?;
                let kind = kind_of(&line, scope, patterns)?;
                if kind.code == Code::default() {
                    kind.code = code.clone();
                }
                scope.code = kind.code.under(&code);
            }
            "list" => {
                let (name, words) = named(&line, base, rest)?;
                let words = Words::parse(&line, words.0, words.1, &scope.lists)?;
                scope.lists.insert(name, words);
            }
            "frame" => {
                let (name, roles) = named(&line, base, rest)?;
                Roles::parse(&line, roles.0, roles.1)?;
                scope.frames.insert(name, roles.1.to_string());
            }
            "verb" => push(&line, base, Shape::Verb, scope, ontology, patterns)?,
            "noun" => push(&line, base, Shape::Noun, scope, ontology, patterns)?,
            "adj" => push(&line, base, Shape::Adj, scope, ontology, patterns)?,
            other => {
                return Err(line.error(
                    0,
                    format!(
                        "a line starts with kind, means, code, list, frame, verb, noun or adj, not `{other}`"
                    ),
                ));
            }
        }
    }
    Ok(())
}

fn kind_named(patterns: &mut Patterns, name: &str) -> usize {
    let found = patterns.kinds.iter().position(|kind| kind.name == name);
    found.unwrap_or_else(|| {
        patterns.kinds.push(Kind { name: SmolStr::new(name), ..Kind::default() });
        patterns.kinds.len() - 1
    })
}

fn kind_of<'a>(line: &Line, scope: &Scope, patterns: &'a mut Patterns) -> Result<&'a mut Kind, Error> {
    match scope.kind {
        Some(kind) => Ok(&mut patterns.kinds[kind]),
        None => Err(line.error(0, "`kind NAME` comes first")),
    }
}

/// `NAME = VALUE`, the value with its offset.
fn named<'a>(line: &Line, base: usize, rest: &'a str) -> Result<(SmolStr, (usize, &'a str)), Error> {
    let Some((name, value)) = rest.split_once('=') else {
        return Err(line.error(base, "`NAME = VALUE` needs an equals sign"));
    };
    let offset = base + rest.len() - value.trim_start().len();
    Ok((SmolStr::new(name.trim()), (offset, value.trim())))
}

/// `SHAPE TRIGGERS [+ OBJECTS]: ROLES {…} {…}`.
fn push(
    line: &Line,
    base: usize,
    shape: Shape,
    scope: &Scope,
    ontology: &Ontology,
    patterns: &mut Patterns,
) -> Result<(), Error> {
    let Some(kind) = scope.kind else {
        return Err(line.error(0, "`kind NAME` comes before patterns"));
    };
    let rest = &line.text[base..];
    let Some(colon) = rest.find(':').filter(|colon| !rest[..*colon].contains('{')) else {
        return Err(line.error(base, "a pattern is `TRIGGERS: ROLES`"));
    };
    let mut pattern = Pattern {
        kind,
        line: line.number(),
        shape,
        triggers: Vec::new(),
        with: None,
        roles: Roles::default(),
        code: scope.code.clone(),
        clauses: Vec::new(),
        weight: 0.8,
        governs: None,
        only_governing: false,
        as_deed: false,
        public: false,
        implied: None,
        others: Vec::new(),
    };
    let (triggers, with) = match rest[..colon].split_once(" + ") {
        Some((triggers, with)) => (triggers, Some((base + triggers.len() + 3, with.trim()))),
        None => (&rest[..colon], None),
    };
    pattern.triggers = read_triggers(line, base, triggers, scope)?;
    if let Some((offset, with)) = with {
        pattern.with = Some(Words::parse(line, offset, with, &scope.lists)?);
    }
    let body = &rest[colon + 1..];
    let roles_end = body.find('{').unwrap_or(body.len());
    let roles = body[..roles_end].trim();
    let offset = base + colon + 1 + body[..roles_end].len() - body[..roles_end].trim_start().len();
    let frame = scope.frames.get(roles);
    pattern.roles = Roles::parse(line, offset, frame.map_or(roles, String::as_str))?;
    let mut at = roles_end;
    while let Some(open) = body[at..].find('{') {
        let start = at + open + 1;
        let Some(close) = body[start..].find('}') else {
            return Err(line.error(base + colon + 1 + start, "`{` is never closed"));
        };
        let inner = body[start..start + close].trim();
        clause::read(line, base + colon + 1 + start, inner, &scope.lists, ontology, &mut pattern)?;
        at = start + close + 1;
    }
    if let (Some(kind), mode) = (&pattern.code.plover, &pattern.code.mode) {
        ontology.check(kind, mode.as_deref()).map_err(|cause| line.error(base, cause))?;
    }
    patterns.patterns.push(pattern);
    Ok(())
}

fn read_triggers(line: &Line, base: usize, text: &str, scope: &Scope) -> Result<Vec<Trigger>, Error> {
    let mut triggers = Vec::new();
    for (offset, item) in parts(text, ',', base) {
        if let Some(name) = item.strip_prefix('@') {
            let list =
                scope.lists.get(name).ok_or_else(|| line.error(offset, format!("no list `@{name}`")))?;
            let mut lemmas: Vec<_> = list.single.iter().cloned().collect();
            lemmas.sort();
            triggers.extend(lemmas.into_iter().map(|lemma| Trigger { lemma, particle: None }));
            continue;
        }
        if item.is_empty() || item.contains(char::is_whitespace) {
            return Err(
                line.error(offset, format!("`{item}` is not a lemma; a particle follows `+`: step+down"))
            );
        }
        let (lemma, particle) =
            item.split_once('+').map_or((item, None), |(l, p)| (l, Some(SmolStr::new(p))));
        triggers.push(Trigger { lemma: SmolStr::new(lemma), particle });
    }
    Ok(triggers)
}
