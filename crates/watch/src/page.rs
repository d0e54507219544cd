//! One page, fetched because somebody named its address: by the rules that hold for feeds.

use crate::fetch::{Failure, Fetcher, Known};
use crate::{Error, Options};
use url::Url;

/// What came from an address.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// Where it came from in the end.
    pub address: String,
    pub body: Vec<u8>,
}

/// Fetches `address` once: public addresses and those allowed by name, few redirects, each of them checked, and no more
/// bytes and time than `options` grant. robots.txt is for machines that follow links; here a person asked.
///
/// # Errors
/// It is no address, is not to be asked, or does not answer with a page.
pub fn fetch_page(address: &str, options: &Options) -> Result<Fetched, Error> {
    let url = Url::parse(address).map_err(|cause| Error::new(address, cause))?;
    let answer = Fetcher::new(options).fetch(&url, &Known::default(), &mut |_| Ok::<(), Failure>(()));
    match answer {
        Ok(answer) if answer.status == 200 => {
            Ok(Fetched { address: answer.address.to_string(), body: answer.body })
        }
        Ok(answer) => Err(Error::new(address, format!("status {}", answer.status))),
        Err(failure) => Err(Error::new(address, failure.cause)),
    }
}
