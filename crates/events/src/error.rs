use std::fmt;

/// A pattern or word-class file that cannot be used: names file, line, column and cause.
#[derive(Debug)]
pub struct Error {
    origin: String,
    line: usize,
    column: usize,
    cause: String,
}

impl Error {
    /// `line` and `column` count from 1; 0 where the whole file or line is meant.
    pub fn new(origin: &str, line: usize, column: usize, cause: impl Into<String>) -> Self {
        Self { origin: origin.to_string(), line, column, cause: cause.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.origin, self.line, self.column, self.cause)
    }
}

impl std::error::Error for Error {}
