use std::fmt;

/// A data file that cannot be used: names the file, the line and the cause.
#[derive(Debug)]
pub struct Error {
    origin: String,
    line: usize,
    cause: String,
}

impl Error {
    /// `line` counts from 1; 0 where the whole file is meant.
    pub fn new(origin: &str, line: usize, cause: impl Into<String>) -> Self {
        Self { origin: origin.to_string(), line, cause: cause.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.origin, self.cause),
            line => write!(f, "{}:{line}: {}", self.origin, self.cause),
        }
    }
}

impl std::error::Error for Error {}
