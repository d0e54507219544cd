//! The model's run time: tags, lemmas, tree, names and vectors. No IO beyond the data files, no clock, no threads.

mod conllu;
mod error;
mod fast;
mod view;

pub use conllu::conllu;
pub use error::Error;
pub use view::View;

use facts::{Analysis, Article, Segments};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ModelKind {
    #[default]
    Default,
    Fast,
}

/// A loaded model. Shared between threads by reference.
pub struct Model {
    fast: fast::Fast,
}

impl Model {
    /// # Errors
    /// A model file that is missing, damaged or of another format.
    pub fn load(_kind: ModelKind, data: &data::Data) -> Result<Self, Error> {
        Ok(Self { fast: fast::Fast::load(data)? })
    }

    /// Name and hash of the model file.
    pub fn id(&self) -> &str {
        self.fast.id()
    }

    /// One entry a word of `segments`. Cannot fail; what it could not do stands in the notes.
    pub fn analyse(&self, article: &Article, segments: &Segments) -> Analysis {
        self.fast.analyse(article, segments)
    }
}
