use std::fmt;

/// Reports that do not fit the columns, or columns that are no reports.
#[derive(Debug)]
pub struct Error(Box<dyn std::error::Error + Send + Sync>);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "reports as columns: {}", self.0)
    }
}

impl std::error::Error for Error {}

impl From<serde_arrow::Error> for Error {
    fn from(cause: serde_arrow::Error) -> Self {
        Self(Box::new(cause))
    }
}

impl From<arrow_schema::ArrowError> for Error {
    fn from(cause: arrow_schema::ArrowError) -> Self {
        Self(Box::new(cause))
    }
}
