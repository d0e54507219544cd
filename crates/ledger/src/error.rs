use std::fmt;
use std::path::{Path, PathBuf};

/// What went wrong with a desk folder. Opaque; ask with the `is_*` methods.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
    source: Option<rusqlite::Error>,
}

#[derive(Debug)]
enum Kind {
    Locked { dir: PathBuf, pid: Option<u32> },
    Foreign { dir: PathBuf, why: String },
    Newer { dir: PathBuf, found: u32, known: u32 },
    Missing { dir: PathBuf },
    ReadOnly { dir: PathBuf },
    Full { what: String },
    Folder { dir: PathBuf, cause: std::io::Error },
    Database { what: String },
    Report { article: String, why: String },
    Edit { target: String, why: String },
}

impl Error {
    pub(crate) fn locked(dir: &Path, pid: Option<u32>) -> Self {
        Kind::Locked { dir: dir.into(), pid }.into()
    }
    pub(crate) fn foreign(dir: &Path, why: impl Into<String>) -> Self {
        Kind::Foreign { dir: dir.into(), why: why.into() }.into()
    }
    pub(crate) fn newer(dir: &Path, found: u32, known: u32) -> Self {
        Kind::Newer { dir: dir.into(), found, known }.into()
    }
    pub(crate) fn missing(dir: &Path) -> Self {
        Kind::Missing { dir: dir.into() }.into()
    }
    pub(crate) fn folder(dir: &Path, cause: std::io::Error) -> Self {
        match cause.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                Kind::Full { what: format!("{}", dir.display()) }.into()
            }
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                Kind::ReadOnly { dir: dir.into() }.into()
            }
            _ => Kind::Folder { dir: dir.into(), cause }.into(),
        }
    }
    pub(crate) fn report(article: &str, why: impl Into<String>) -> Self {
        Kind::Report { article: article.into(), why: why.into() }.into()
    }

    pub(crate) fn edit(target: &str, why: impl Into<String>) -> Self {
        Kind::Edit { target: target.into(), why: why.into() }.into()
    }

    /// What was asked for cannot be: an edit without a target, a query that is no query.
    pub fn is_refused(&self) -> bool {
        matches!(self.kind, Kind::Edit { .. })
    }
    /// Another process holds the desk for writing.
    pub fn is_locked(&self) -> bool {
        matches!(self.kind, Kind::Locked { .. })
    }
    /// The folder holds something that is not a desk.
    pub fn is_foreign(&self) -> bool {
        matches!(self.kind, Kind::Foreign { .. })
    }
    /// The desk was written by a newer version of the program.
    pub fn is_newer(&self) -> bool {
        matches!(self.kind, Kind::Newer { .. })
    }
    /// There is no desk at that place.
    pub fn is_missing(&self) -> bool {
        matches!(self.kind, Kind::Missing { .. })
    }
    /// No room left on the disk; nothing of the failed step was kept.
    pub fn is_full(&self) -> bool {
        matches!(self.kind, Kind::Full { .. })
    }
    /// The folder may not be written.
    pub fn is_read_only(&self) -> bool {
        matches!(self.kind, Kind::ReadOnly { .. })
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self { kind, source: None }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let kind = match source.sqlite_error_code() {
            Some(Code::DiskFull) => Kind::Full { what: "the desk's disk".into() },
            Some(Code::ReadOnly | Code::PermissionDenied) => Kind::ReadOnly { dir: PathBuf::from("desk") },
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => {
                Kind::Database { what: "the desk's file is damaged".into() }
            }
            _ => Kind::Database { what: "the desk's database".into() },
        };
        Self { kind, source: Some(source) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Locked { dir, pid: Some(pid) } => {
                write!(f, "{}: another process (pid {pid}) is writing to this desk", dir.display())
            }
            Kind::Locked { dir, pid: None } => {
                write!(f, "{}: another process is writing to this desk", dir.display())
            }
            Kind::Foreign { dir, why } => {
                write!(f, "{}: not a desk ({why}); nothing was changed", dir.display())
            }
            Kind::Newer { dir, found, known } => write!(
                f,
                "{}: this desk was written by a newer demarche (desk version {found}, this one knows {known})",
                dir.display()
            ),
            Kind::Missing { dir } => write!(f, "{}: there is no desk here", dir.display()),
            Kind::ReadOnly { dir } => write!(f, "{}: may not be written", dir.display()),
            Kind::Full { what } => write!(f, "{what}: no space left; what was added before is safe"),
            Kind::Folder { dir, cause } => write!(f, "{}: {cause}", dir.display()),
            Kind::Database { what } => write!(f, "{what}"),
            Kind::Edit { target, why } => write!(f, "{target}: {why}"),
            Kind::Report { article, why } => write!(f, "{article}: the report cannot be stored: {why}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            Kind::Folder { cause, .. } => Some(cause),
            _ => self.source.as_ref().map(|e| e as _),
        }
    }
}
