use std::fmt;

/// What kept an export from being made. Opaque.
#[derive(Debug)]
pub struct Error(Box<dyn std::error::Error + Send + Sync>);

impl Error {
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self(why.into().into())
    }

    /// The reader of the output went away.
    pub fn is_closed_pipe(&self) -> bool {
        let io = |e: &std::io::Error| e.kind() == std::io::ErrorKind::BrokenPipe;
        self.0.downcast_ref::<std::io::Error>().is_some_and(io)
            || self
                .0
                .downcast_ref::<serde_json::Error>()
                .is_some_and(|e| e.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "export: {}", self.0)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}

macro_rules! from {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Error {
            fn from(cause: $kind) -> Self {
                Self(Box::new(cause))
            }
        }
    )*};
}

from!(
    std::io::Error,
    serde_json::Error,
    csv::Error,
    ledger::Error,
    arrow_schema::ArrowError,
    parquet::errors::ParquetError
);
