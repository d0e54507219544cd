//! Something sent to an address that somebody named: by the rules that hold for fetching.

use crate::Options;
use crate::fetch::{Failure, Fetcher};
use url::Url;

/// What a server answered to what it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    pub status: u16,
    /// What it asks to wait, as its header has it.
    pub retry_after: Option<String>,
}

/// Sends `body` once: to public addresses and those allowed by name, within `options.patience`. Redirects are answers like
/// any other, for a body goes where it was meant to go or nowhere.
///
/// # Errors
/// It is no address, is not to be asked, or nothing answers.
pub fn post(
    address: &str,
    headers: &[(&str, &str)],
    body: &[u8],
    options: &Options,
) -> Result<Posted, Failure> {
    let url = Url::parse(address).map_err(|cause| Failure::refused(format!("{address}: {cause}")))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Failure::refused(format!("{}: is not sent to", url.scheme())));
    }
    Fetcher::new(options).post(&url, headers, body)
}
