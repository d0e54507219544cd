//! The server: one pool of readers, routes, headers.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use ledger::{Ledger, Mode};
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;

use crate::pages::{actor, article, difference, dyad, event, help, paste, quality, search};
use crate::screen::{SECURITY, failed, refused};
use crate::{Error, Reader};

/// Where to serve which desk: on loopback, from `port` on, the next free one; 0 takes any.
#[derive(Clone, Debug)]
pub struct Options {
    pub dir: PathBuf,
    pub port: u16,
}

pub(crate) struct Shared {
    dir: PathBuf,
    idle: Mutex<Vec<Ledger>>,
    pub reader: Arc<dyn Reader>,
}

pub(crate) type App = State<Arc<Shared>>;

impl Shared {
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
            let answer = ask(&ledger);
            if let Ok(mut pool) = shared.idle.lock() {
                pool.push(ledger);
            }
            answer
        };
        match tokio::task::spawn_blocking(run).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(e)) => Err(failed(&e.to_string())),
            Err(e) => Err(failed(&e.to_string())),
        }
    }
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
    let ledger = Ledger::open(&options.dir, Mode::Read)?;
    let listener = listen(Ipv4Addr::LOCALHOST.into(), options.port).await?;
    let address = listener.local_addr().map_err(Error::serve)?;
    let shared = Shared { dir: options.dir, idle: Mutex::new(vec![ledger]), reader };
    let stop = async {
        // Without a signal handler the desk serves until it is killed.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    ready(address);
    axum::serve(listener, router(Arc::new(shared))).with_graceful_shutdown(stop).await.map_err(Error::serve)
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
    Router::new()
        .route("/", get(search::home))
        .route("/search", get(search::page))
        .route("/search.json", get(search::json))
        .route("/search.csv", get(search::csv))
        .route("/article/{id}", get(article::show))
        .route("/difference/{id}", get(difference::show))
        .route("/event/{id}", get(event::show))
        .route("/dyad/{a}/{b}", get(dyad::show))
        .route("/actor/{key}", get(actor::show))
        .route("/{screen}", get(quality::show))
        .route("/help", get(help::show))
        .route("/paste", get(paste::form).post(paste::read))
        .route("/static/{file}", get(help::asset))
        .layer(middleware::from_fn(guard))
        .layer(CompressionLayer::new())
        .with_state(shared)
}

/// Only names of this machine may stand in `Host`, so that no other site's name leads here.
async fn guard(request: Request, next: Next) -> Response {
    let host = request.headers().get("host").and_then(|h| h.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()).map_or(host, |(n, _)| n);
    let ours = ["127.0.0.1", "localhost", "[::1]"].contains(&name);
    let mut response = if !ours {
        refused("This desk answers to this machine's own name only.")
    } else {
        next.run(request).await
    };
    for (name, value) in SECURITY {
        response.headers_mut().insert(name, axum::http::HeaderValue::from_static(value));
    }
    response
}
