//! The model's run time: tags, lemmas, tree, names and vectors. No IO beyond the data files, no clock, no threads.

mod acting;
mod clitic;
mod conllu;
mod encoder;
mod error;
#[doc(hidden)]
pub mod fast;
#[doc(hidden)]
pub mod morphology;
mod view;

pub use conllu::conllu;
pub use error::Error;
pub use morphology::Morphology;
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
    kind: Kind,
}

enum Kind {
    Default(Box<encoder::Encoder>),
    Fast(Box<fast::Fast>),
}

impl Model {
    /// # Errors
    /// A model file that is missing, damaged or of another format.
    pub fn load(kind: ModelKind, data: &data::Data) -> Result<Self, Error> {
        let kind = match kind {
            ModelKind::Default => Kind::Default(Box::new(encoder::Encoder::load(data)?)),
            ModelKind::Fast => Kind::Fast(Box::new(fast::Fast::load(data)?)),
        };
        Ok(Self { kind })
    }

    /// Name and hash of the model file.
    pub fn id(&self) -> &str {
        match &self.kind {
            Kind::Default(encoder) => encoder.id(),
            Kind::Fast(fast) => fast.id(),
        }
    }

    /// One entry a word of `segments`. Cannot fail; what it could not do stands in the notes.
    pub fn analyse(&self, article: &Article, segments: &Segments) -> Analysis {
        let mut analysis = match &self.kind {
            Kind::Default(encoder) => encoder.analyse(article, segments),
            Kind::Fast(fast) => fast.analyse(article, segments),
        };
        clitic::settle(article, segments, &mut analysis);
        acting::settle(article, segments, &mut analysis);
        analysis
    }
}
