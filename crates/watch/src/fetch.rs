//! One request: guarded, capped, unpacked, its redirects followed by hand.

use crate::Options;
use crate::guard::{Guard, REFUSED};
use crate::post::Posted;
use flate2::read::MultiGzDecoder;
use std::io::Read;
use std::time::Duration;
use ureq::Agent;
use ureq::http::Response;
use ureq::unversioned::transport::DefaultConnector;
use url::Url;

/// Redirects that are followed for one request.
const REDIRECTS: usize = 5;

pub struct Fetcher {
    agent: Agent,
    largest: usize,
}

/// What a server holds of a feed since it was last asked.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub etag: Option<String>,
    pub modified: Option<String>,
}

/// An answer with its body, or what stands instead of one.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    /// Where it came from in the end.
    pub address: Url,
    /// Where it will come from from now on: set where all redirects were permanent.
    pub moved: Option<Url>,
    pub etag: Option<String>,
    pub modified: Option<String>,
    /// What the server asks to wait, as its header has it.
    pub retry_after: Option<String>,
    /// The seconds that the answer stays fresh.
    pub max_age: Option<u64>,
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub cause: String,
    /// The address is not to be asked at all.
    pub refused: bool,
}

impl Failure {
    pub fn new(cause: impl Into<String>) -> Self {
        Self { cause: cause.into(), refused: false }
    }

    pub fn refused(cause: impl Into<String>) -> Self {
        Self { cause: cause.into(), refused: true }
    }
}

impl Fetcher {
    pub fn new(options: &Options) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(options.patience))
            .timeout_connect(Some(options.patience.min(Duration::from_secs(10))))
            .user_agent(options.agent.clone())
            // No proxy of the environment: it would resolve names behind the guard's back.
            .proxy(None)
            .max_idle_connections(0)
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::default(), Guard::new(&options.allowed));
        Self { agent, largest: options.largest }
    }

    /// One request and its answer, redirects not followed.
    fn step(&self, address: &Url, known: &Known) -> Result<Response<ureq::Body>, Failure> {
        let mut request = self.agent.get(address.as_str()).header("accept-encoding", "gzip");
        if let Some(etag) = &known.etag {
            request = request.header("if-none-match", etag);
        }
        if let Some(modified) = &known.modified {
            request = request.header("if-modified-since", modified);
        }
        request.call().map_err(|error| say(&error))
    }

    /// Fetches `address`; `may` is asked before each step whether it may be made, and waits for its turn.
    ///
    /// # Errors
    /// No answer came, or none that is to be read.
    pub fn fetch(
        &self,
        address: &Url,
        known: &Known,
        may: &mut dyn FnMut(&Url) -> Result<(), Failure>,
    ) -> Result<Answer, Failure> {
        let (mut at, mut moved, mut permanent) = (address.clone(), None, true);
        for _ in 0..=REDIRECTS {
            if !matches!(at.scheme(), "http" | "https") {
                return Err(Failure::refused(format!("{}: is not fetched", at.scheme())));
            }
            may(&at)?;
            let mut response = self.step(&at, known)?;
            let status = response.status().as_u16();
            let header = |name: &str| {
                response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_string)
            };
            if matches!(status, 301 | 302 | 303 | 307 | 308) {
                let target = header("location").ok_or_else(|| Failure::new("a redirect to nowhere"))?;
                at = at
                    .join(&target)
                    .map_err(|cause| Failure::new(format!("a redirect to {target:?}: {cause}")))?;
                at.set_fragment(None);
                permanent &= matches!(status, 301 | 308);
                moved = permanent.then(|| at.clone());
                continue;
            }
            let mut answer = Answer {
                status,
                address: at,
                moved,
                etag: header("etag"),
                modified: header("last-modified"),
                retry_after: header("retry-after"),
                max_age: header("cache-control").as_deref().and_then(max_age),
                body: Vec::new(),
            };
            if status == 200 {
                let packed = header("content-encoding").is_some_and(|coding| coding.contains("gzip"));
                answer.body = self.body(&mut response, packed)?;
            }
            return Ok(answer);
        }
        Err(Failure::new(format!("more than {REDIRECTS} redirects")))
    }

    /// One request that carries a body; of the answer only its head is read.
    ///
    /// # Errors
    /// No answer came.
    pub fn post(&self, address: &Url, headers: &[(&str, &str)], body: &[u8]) -> Result<Posted, Failure> {
        let mut request = self.agent.post(address.as_str());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request.send(body).map_err(|error| say(&error))?;
        let retry_after = response.headers().get("retry-after").and_then(|value| value.to_str().ok());
        Ok(Posted { status: response.status().as_u16(), retry_after: retry_after.map(str::to_string) })
    }

    /// The body, unpacked; one that is larger than may be, packed or unpacked, is not read to its end.
    fn body(&self, response: &mut Response<ureq::Body>, packed: bool) -> Result<Vec<u8>, Failure> {
        let large = || Failure::new(format!("larger than {} MB", self.largest >> 20));
        let mut bytes = Vec::new();
        let reader = response.body_mut().with_config().limit(u64::MAX).reader();
        let count =
            reader.take(self.largest as u64 + 1).read_to_end(&mut bytes).map_err(|error| {
                match error.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>()) {
                    Some(inner) => say(inner),
                    None => Failure::new(format!("the body breaks off: {error}")),
                }
            })?;
        if count > self.largest {
            return Err(large());
        }
        if !packed || !bytes.starts_with(b"\x1f\x8b") {
            return Ok(bytes);
        }
        let mut out = Vec::new();
        let count = MultiGzDecoder::new(&bytes[..])
            .take(self.largest as u64 + 1)
            .read_to_end(&mut out)
            .map_err(|error| Failure::new(format!("broken gzip data: {error}")))?;
        if count > self.largest { Err(large()) } else { Ok(out) }
    }
}

fn max_age(value: &str) -> Option<u64> {
    value.split(',').find_map(|part| part.trim().strip_prefix("max-age=")?.trim_matches('"').parse().ok())
}

fn say(error: &ureq::Error) -> Failure {
    let cause = match error {
        ureq::Error::Timeout(_) => "no answer in time".to_string(),
        ureq::Error::HostNotFound => "no such host".to_string(),
        other => {
            let words = other.to_string();
            words.split(" (os error").next().unwrap_or(&words).trim_start_matches("io: ").to_string()
        }
    };
    Failure { refused: cause.contains(REFUSED), cause }
}
