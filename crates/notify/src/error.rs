use std::fmt;
use std::path::Path;

/// What cannot be done at all: a desk that cannot be read, a folder that cannot be written, settings that are none.
#[derive(Debug)]
pub struct Error {
    what: String,
    cause: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), cause: None }
    }

    pub(crate) fn file(path: &Path, cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self { what: path.display().to_string(), cause: Some(Box::new(cause)) }
    }
}

impl From<ledger::Error> for Error {
    fn from(cause: ledger::Error) -> Self {
        Self { what: "the desk cannot be read".into(), cause: Some(Box::new(cause)) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_deref().map(|e| e as _)
    }
}
