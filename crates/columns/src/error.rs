use std::fmt;

/// Reports that do not fit the columns, columns that are no reports, or a file of columns that cannot be used.
#[derive(Debug)]
pub struct Error {
    input: String,
    cause: Box<dyn std::error::Error + Send + Sync>,
}

impl Error {
    /// Names the file that the cause belongs to.
    pub(crate) fn of(
        path: &std::path::Path,
        cause: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self { input: path.display().to_string(), cause: cause.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.input, self.cause)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.source()
    }
}

impl From<serde_arrow::Error> for Error {
    fn from(cause: serde_arrow::Error) -> Self {
        Self { input: "reports as columns".to_string(), cause: Box::new(cause) }
    }
}

impl From<arrow_schema::ArrowError> for Error {
    fn from(cause: arrow_schema::ArrowError) -> Self {
        Self { input: "reports as columns".to_string(), cause: Box::new(cause) }
    }
}
