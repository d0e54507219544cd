use std::fmt;

/// A model file that cannot be used: names the file and the cause.
#[derive(Debug)]
pub struct Error {
    origin: String,
    cause: String,
}

impl Error {
    pub fn new(origin: &str, cause: impl Into<String>) -> Self {
        Self { origin: origin.to_string(), cause: cause.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.origin, self.cause)
    }
}

impl std::error::Error for Error {}
