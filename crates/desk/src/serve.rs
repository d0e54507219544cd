//! The server: one pool of readers, routes, headers.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::State;
use axum::middleware;
use axum::response::Response;
use ledger::{Ledger, Mode};
use tokio::net::TcpListener;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use crate::access::{Access, Passwords};
use crate::guard::guard;
use crate::screen::failed;
use crate::{Error, FeedLine, Reader, routes};

/// Where to serve which desk: from `port` on, the next free one; 0 takes any.
#[derive(Clone, Debug)]
pub struct Options {
    pub dir: PathBuf,
    /// Loopback is for this machine alone and needs no login.
    pub listen: IpAddr,
    pub port: u16,
    /// Who may come in from elsewhere; see [`crate::Passwords`].
    pub passwords: Option<PathBuf>,
}

impl Options {
    /// On loopback.
    pub fn local(dir: PathBuf, port: u16) -> Self {
        Self { dir, listen: Ipv4Addr::LOCALHOST.into(), port, passwords: None }
    }
}

pub(crate) struct Shared {
    pub dir: PathBuf,
    idle: Mutex<Vec<Ledger>>,
    pub reader: Arc<dyn Reader>,
    pub access: Access,
    /// What was last counted of the feeds, and when.
    pub silent: Mutex<Option<(Instant, Option<usize>)>>,
}

/// The files of the feeds are read again after so long.
const FEEDS_STAY: Duration = Duration::from_secs(30);

pub(crate) type App = State<Arc<Shared>>;

impl Shared {
    /// Feeds that are silent against their habit or fail; `None` without feeds.
    pub fn feeds_silent(&self) -> Option<usize> {
        let mut kept = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, count)) = *kept
            && at.elapsed() < FEEDS_STAY
        {
            return count;
        }
        let feeds = self.reader.feeds();
        let bad = |f: &&FeedLine| matches!(f.standing.as_str(), "silent" | "failing" | "refused");
        let count = (!feeds.is_empty()).then(|| feeds.iter().filter(bad).count());
        *kept = Some((Instant::now(), count));
        count
    }

    /// Runs `ask` on a reader of the desk, off the threads that serve.
    pub async fn ask<T: Send + 'static>(
        self: &Arc<Self>,
        ask: impl FnOnce(&Ledger) -> Result<T, ledger::Error> + Send + 'static,
    ) -> Result<T, Response> {
        let shared = Arc::clone(self);
        let run = move || {
            let idle = shared.idle.lock().ok().and_then(|mut pool| pool.pop());
            let ledger = match idle {
                Some(ledger) => ledger,
                None => Ledger::open(&shared.dir, Mode::Read)?,
            };
            // A page tells one state of the record, whatever is added meanwhile.
            let answer = ledger.view().and_then(|_view| ask(&ledger));
            if let Ok(mut pool) = shared.idle.lock() {
                pool.push(ledger);
            }
            answer
        };
        match tokio::task::spawn_blocking(run).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(e)) => Err(failed(&chain(&e))),
            Err(e) => Err(failed(&e.to_string())),
        }
    }

    /// Runs `change` on the desk's only writer; another process that writes is waited for, then named.
    pub async fn write<T: Send + 'static>(
        self: &Arc<Self>,
        change: impl FnOnce(&mut Ledger) -> Result<T, ledger::Error> + Send + 'static,
    ) -> Result<T, Response> {
        let shared = Arc::clone(self);
        let run = move || Ledger::open(&shared.dir, Mode::Write).and_then(|mut l| change(&mut l));
        match tokio::task::spawn_blocking(run).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(e)) => Err(failed(&chain(&e))),
            Err(e) => Err(failed(&e.to_string())),
        }
    }
}

/// An error with its causes.
fn chain(e: &dyn std::error::Error) -> String {
    let mut said = e.to_string();
    let mut cause = e.source();
    while let Some(e) = cause {
        said = format!("{said}: {e}");
        cause = e.source();
    }
    said
}

/// Serves the desk until the process is told to stop (Ctrl-C). `ready` is told where, once it listens; `reader` reads
/// pasted text.
///
/// # Errors
/// The folder is no desk, no port is free, or the listening socket fails.
pub async fn serve(
    options: Options,
    reader: Arc<dyn Reader>,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), Error> {
    let (listen_on, port) = (options.listen, options.port);
    let service = app(options, reader)?.into_make_service_with_connect_info::<SocketAddr>();
    let listener = listen(listen_on, port).await?;
    let address = listener.local_addr().map_err(Error::serve)?;
    let stop = async {
        // Without a signal handler the desk serves until it is killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    ready(address);
    axum::serve(listener, service).with_graceful_shutdown(stop).await.map_err(Error::serve)
}

/// The desk as a service, for whoever listens himself; see [`serve`].
///
/// # Errors
/// The folder is no desk, or the passwords cannot be read.
pub fn app(options: Options, reader: Arc<dyn Reader>) -> Result<Router, Error> {
    let ledger = Ledger::open(&options.dir, Mode::Read)?;
    let access = match &options.passwords {
        Some(file) => Access::guarded(Passwords::read(file).map_err(Error::access)?, &options.dir),
        None if options.listen.is_loopback() => Access::local(),
        None => {
            let why = format!("to be served on {} it needs --passwords FILE", options.listen);
            return Err(Error::access(why));
        }
    };
    let idle = Mutex::new(vec![ledger]);
    let shared = Shared { dir: options.dir, idle, reader, access, silent: Mutex::default() };
    Ok(router(Arc::new(shared)))
}

async fn listen(address: IpAddr, port: u16) -> Result<TcpListener, Error> {
    let mut cause = None;
    for port in port..=port.saturating_add(50) {
        match TcpListener::bind((address, port)).await {
            Ok(listener) => return Ok(listener),
            Err(e) => cause = Some(e),
        }
    }
    let cause = cause.unwrap_or_else(|| std::io::ErrorKind::AddrInUse.into());
    Err(Error::bind(SocketAddr::new(address, port), cause))
}

pub(crate) fn router(shared: Arc<Shared>) -> Router {
    routes::router()
        .layer(middleware::from_fn_with_state(Arc::clone(&shared), guard))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .with_state(shared)
}
