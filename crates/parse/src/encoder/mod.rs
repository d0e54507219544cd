//! The default model: one small encoder with heads side by side, in integers where numbers are multiplied.

mod body;
mod dense;
mod file;
mod heads;
mod kernels;
mod lemma;
mod names;
mod read;
mod shape;
mod tree;
mod wordpiece;

use facts::{Analysis, Article, Deprel, NameTag, Segments, Upos, Xpos};

use crate::Error;
use body::Body;
use file::File;
use heads::{Arcs, Pairs, Tagger};
use kernels::Path;
use lemma::{Forms, Script};

/// Where the model stands in the data folder.
pub const PATH: &str = "model/default.bin";

/// Sentences are taken together up to this many pieces: enough to keep the weights busy, few enough for the cache.
const BATCH: usize = 192;

pub struct Encoder {
    id: String,
    path: Path,
    body: Body,
    /// Upos, xpos, lemma script.
    words: Tagger,
    names: Tagger,
    arcs: Arcs,
    labels: Pairs,
    /// Predicate and factuality.
    facts: Option<Tagger>,
    /// Content, content begins, cue, source.
    attribution: Option<Tagger>,
    /// Content and source of a cue.
    links: Option<Pairs>,
    classes: Classes,
}

/// What the classes of the heads stand for.
struct Classes {
    upos: Vec<Upos>,
    xpos: Vec<Xpos>,
    scripts: Vec<Script>,
    forms: Forms,
    names: Vec<String>,
    name_tags: Vec<NameTag>,
    deprels: Vec<Deprel>,
    root: usize,
}

impl Encoder {
    /// # Errors
    /// A file that is missing, cannot be read, is damaged, of another format, or whose parts do not fit.
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        let layers = data.layers(PATH).map_err(|error| Error::new(PATH, error.to_string()))?;
        let layer = layers.last().ok_or_else(|| Error::new(PATH, "is missing"))?;
        let mut encoder = Self::from_bytes(&layer.origin, &layer.bytes)?;
        encoder.classes.forms.know(lemma::words_of_tables(data).into_iter());
        for layer in data.layers("lexicon/irregular_verbs.tsv").unwrap_or_default() {
            encoder.classes.forms.know_irregular(&String::from_utf8_lossy(&layer.bytes));
        }
        Ok(encoder)
    }

    /// # Errors
    /// As [`Encoder::load`].
    pub fn from_bytes(origin: &str, bytes: &[u8]) -> Result<Self, Error> {
        let file = File::read(origin, bytes)?;
        let body = Body::read(&file)?;
        let optional = |first: &str, read: &dyn Fn() -> Result<Tagger, Error>| {
            file.has(&format!("{first}.w")).then(read).transpose()
        };
        let encoder = Self {
            id: format!("default {}", file.hash),
            path: Path::best(),
            words: Tagger::read(&file, "tag_mid", &["tag_upos", "tag_xpos", "tag_lemma"])?,
            names: Tagger::read(&file, "name_mid", &["tag_names"])?,
            arcs: Arcs::read(&file)?,
            labels: Pairs::read(&file, "rel")?,
            facts: optional("fact_mid", &|| Tagger::read(&file, "fact_mid", &["fact_out"]))?,
            attribution: optional("attr_mid", &|| Tagger::read(&file, "attr_mid", &["attr_out"]))?,
            links: file.has("link_h.w").then(|| Pairs::read(&file, "link")).transpose()?,
            classes: Classes::read(&file)?,
            body,
        };
        match encoder.fits() {
            true => Ok(encoder),
            false => Err(file.error("heads", "do not fit the encoder or their labels")),
        }
    }

    fn fits(&self) -> bool {
        let width = self.body.width();
        let classes = &self.classes;
        self.words.depth() == width
            && self.names.depth() == width
            && self.words.classes(0) == classes.upos.len()
            && self.words.classes(1) == classes.xpos.len()
            && self.words.classes(2) == classes.scripts.len()
            && self.names.classes(0) == classes.names.len()
            && self.labels.classes() == classes.deprels.len()
            && self.facts.as_ref().is_none_or(|head| head.depth() == width && head.classes(0) == 2)
            && self.attribution.as_ref().is_none_or(|head| head.depth() == width && head.classes(0) == 4)
            && self.links.as_ref().is_none_or(|head| head.classes() == 2)
    }

    /// Name and hash of the model.
    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn analyse(&self, article: &Article, segments: &Segments) -> Analysis {
        read::analyse(self, article, segments)
    }
}

impl Classes {
    fn read(file: &File<'_>) -> Result<Self, Error> {
        let table = |name: &str| file.lines(&format!("labels.{name}"));
        let unknown = |name: &str, label: &str| {
            file.error(&format!("labels.{name}"), &format!("has `{label}`, which is unknown"))
        };
        let names: Vec<String> = table("names")?.iter().map(|l| l.to_string()).collect();
        let deprels: Vec<Deprel> = table("rel")?
            .iter()
            .map(|l| Deprel::from_label(l).ok_or_else(|| unknown("rel", l)))
            .collect::<Result<_, _>>()?;
        let root = deprels.iter().position(|d| *d == "root").ok_or_else(|| unknown("rel", "no root"))?;
        let each = |name: &'static str| table(name);
        let lines = file.lines("forms")?;
        Ok(Self {
            forms: Forms::read(&lines).ok_or_else(|| file.error("forms", "has a line that is no form"))?,
            upos: each("upos")?
                .iter()
                .map(|l| Upos::from_label(l).ok_or_else(|| unknown("upos", l)))
                .collect::<Result<_, _>>()?,
            xpos: each("xpos")?
                .iter()
                .map(|l| Xpos::from_label(l).ok_or_else(|| unknown("xpos", l)))
                .collect::<Result<_, _>>()?,
            scripts: each("lemma")?
                .iter()
                .map(|l| Script::read(l).ok_or_else(|| unknown("lemma", l)))
                .collect::<Result<_, _>>()?,
            name_tags: names.iter().map(|l| name_tag(l)).collect(),
            names,
            deprels,
            root,
        })
    }
}

/// Kinds that the analysis has no tag for stand outside names.
fn name_tag(label: &str) -> NameTag {
    [NameTag::BeginPer, NameTag::InPer, NameTag::BeginOrg, NameTag::InOrg, NameTag::BeginLoc, NameTag::InLoc]
        .into_iter()
        .find(|tag| tag.label() == Some(label))
        .unwrap_or(NameTag::O)
}

#[cfg(test)]
mod tests;
