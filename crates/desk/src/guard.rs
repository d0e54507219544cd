//! What every request passes: the name it asks for, its rate, who asks, and the headers of the answer.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use crate::access::{Role, VISITOR};
use crate::pages::encode;
use crate::screen::{SECURITY, refused};
use crate::serve::Shared;

pub(crate) async fn guard(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let from = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
    let mut response = pass(&shared, from, request, next).await;
    for (name, value) in SECURITY {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    // A page is the visitor's own; the desk's files are everybody's.
    let cache = HeaderValue::from_static("private, no-cache");
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(cache);
    response
}

async fn pass(shared: &Shared, from: Option<IpAddr>, request: Request, next: Next) -> Response {
    let access = &shared.access;
    if access.is_local() && !own_name(request.headers()) {
        return refused("This desk answers to this machine's own name only.");
    }
    if !access.is_local() && !from.is_some_and(|ip| access.rates.request(ip)) {
        return (
            StatusCode::TOO_MANY_REQUESTS,
            [(header::RETRY_AFTER, "2")],
            "Too many requests; wait a little.\n",
        )
            .into_response();
    }
    let mut visitor = access.visitor(request.headers());
    visitor.base = base(request.headers());
    let path = request.uri().path().to_owned();
    let writes = request.method() != Method::GET && request.method() != Method::HEAD;
    let open = path == "/enter" || path.starts_with("/static/");
    if visitor.role == Role::None && !open {
        if writes || path.contains('.') || request.headers().contains_key(header::AUTHORIZATION) {
            access.note(&visitor, from, &path, 401);
            return (
                StatusCode::UNAUTHORIZED,
                [(header::WWW_AUTHENTICATE, "Bearer")],
                "Come in first, at /enter or with a token.\n",
            )
                .into_response();
        }
        let to = request.uri().path_and_query().map_or("/", |p| p.as_str());
        return Redirect::to(&format!("/enter?to={}", encode(to))).into_response();
    }
    let response = VISITOR.scope(visitor.clone(), next.run(request)).await;
    if writes {
        access.note(&visitor, from, &path, response.status().as_u16());
    }
    response
}

/// Scheme and name, as the visitor sees them; a proxy in front says whether it speaks TLS.
fn base(headers: &HeaderMap) -> String {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    let scheme = if text("x-forwarded-proto") == Some("https") { "https" } else { "http" };
    format!("{scheme}://{}", text("host").unwrap_or("localhost"))
}

/// Only names of this machine may stand in `Host`, so that no other site's name leads here.
fn own_name(headers: &HeaderMap) -> bool {
    let host = headers.get("host").and_then(|h| h.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()).map_or(host, |(n, _)| n);
    ["127.0.0.1", "localhost", "[::1]"].contains(&name)
}
