//! One pure call from an article to its report. Bytes become code points here, once.

mod chars;
mod error;
mod report;
#[cfg(test)]
mod tests;

pub use error::Error;
pub use events::Want;
pub use parse::ModelKind;

use facts::{Analysis, Article, Report, Segments, report::MadeBy};
use lexicon::Lexicon;
use parse::{Model, View};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Everything that a reading needs, loaded once; shared between threads by reference.
pub struct Reader {
    model: Model,
    lexicon: Lexicon,
    rules: events::Rules,
    made_by: MadeBy,
}

impl Reader {
    /// Loads the model and the tables of `data`.
    ///
    /// # Errors
    /// A model, table or pattern file that is missing, damaged or wrong; the error names file and place.
    pub fn load(kind: ModelKind, data: &data::Data) -> Result<Self, Error> {
        let model = Model::load(kind, data)?;
        let made_by = MadeBy {
            version: env!("CARGO_PKG_VERSION").to_string(),
            model: model.id().to_string(),
            data: data.id()?,
        };
        Ok(Self { model, lexicon: Lexicon::load(data)?, rules: events::Rules::load(data)?, made_by })
    }

    /// What stands in every report: version, model and data.
    pub fn made_by(&self) -> &MadeBy {
        &self.made_by
    }

    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Sentences, words and their analysis, without the later stages.
    pub fn parse(&self, article: &Article) -> (Segments, Analysis) {
        let segments = text::segment(article);
        let analysis = self.model.analyse(article, &segments);
        (segments, analysis)
    }

    /// For whoever writes patterns: the trees, the candidates and what became of them.
    pub fn explain(&self, article: &Article) -> String {
        let (segments, analysis) = self.parse(article);
        let view = View::new(article, &segments, &analysis);
        let mentions = mentions::read(&view, &self.lexicon);
        events::explain(&view, &mentions, &self.lexicon, &self.rules)
    }

    /// Reads one article. Cannot fail: what could not be done stands in the report's notes.
    pub fn read(&self, article: &Article, want: Want) -> Report {
        let (segments, analysis) = self.parse(article);
        let view = View::new(article, &segments, &analysis);
        let mentions = mentions::read(&view, &self.lexicon);
        let findings = events::read(&view, &mentions, &self.lexicon, &self.rules, want);
        report::make(&view, &mentions, &findings, want, &self.made_by)
    }
    /// As [`Reader::read`], for whoever reads many: an article that breaks the reader breaks nothing else.
    ///
    /// # Errors
    /// What the reader said when it broke.
    pub fn try_read(&self, article: &Article, want: Want) -> Result<Report, String> {
        unbroken(|| self.read(article, want))
    }
}

/// What `work` gives, or what it said when it broke. The reader is never written to, so that it is whole afterwards.
fn unbroken<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let words = panic.downcast_ref::<String>().map(String::as_str);
        let words = words.or(panic.downcast_ref::<&str>().copied()).unwrap_or("no cause given");
        format!("reading failed: {words}")
    })
}
