use std::fmt;
use std::net::SocketAddr;

/// Why the desk cannot be served.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Ledger(ledger::Error),
    Bind { address: SocketAddr, cause: std::io::Error },
    Serve(std::io::Error),
    Access(String),
}

impl Error {
    pub(crate) fn bind(address: SocketAddr, cause: std::io::Error) -> Self {
        Self { kind: Kind::Bind { address, cause } }
    }
    pub(crate) fn serve(cause: std::io::Error) -> Self {
        Self { kind: Kind::Serve(cause) }
    }
    pub(crate) fn access(why: String) -> Self {
        Self { kind: Kind::Access(why) }
    }
    /// No port could be had.
    pub fn is_bind(&self) -> bool {
        matches!(self.kind, Kind::Bind { .. })
    }
}

impl From<ledger::Error> for Error {
    fn from(cause: ledger::Error) -> Self {
        Self { kind: Kind::Ledger(cause) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Ledger(_) => f.write_str("the desk cannot be opened"),
            Kind::Bind { address, .. } => write!(f, "no free port from {address} on"),
            Kind::Serve(_) => f.write_str("the server stopped"),
            Kind::Access(why) => write!(f, "the desk is not opened to others: {why}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(match &self.kind {
            Kind::Ledger(e) => e,
            Kind::Bind { cause, .. } | Kind::Serve(cause) => cause,
            Kind::Access(_) => return None,
        })
    }
}
