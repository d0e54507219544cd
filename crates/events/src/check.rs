//! Every mistake of the patterns and tables at once, for whoever writes them.

use data::Data;

use crate::{Error, assemble, code, field, learned, pattern, statements, status};

/// What there is, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Checked {
    pub files: usize,
    pub kinds: usize,
    pub patterns: usize,
    /// The first mistake of each file.
    pub errors: Vec<Error>,
}

/// Reads every pattern file and table of `data`; a mistake in one hides none in another.
pub fn check(data: &Data) -> Checked {
    let mut errors = Vec::new();
    let mut keep = |error: Option<Error>| errors.extend(error);
    keep(status::Classes::load(data).err());
    keep(statements::Cues::load(data).err());
    keep(assemble::Contexts::load(data).err());
    keep(learned::Head::load(data).err());
    keep(field::FieldWords::load(data).err());
    let mut checked = match code::Ontology::load(data) {
        Ok(ontology) => pattern::check(data, &ontology),
        Err(error) => Checked { errors: vec![error], ..Checked::default() },
    };
    checked.errors.extend(errors);
    checked.errors.sort_by_key(|error| error.to_string());
    checked
}
