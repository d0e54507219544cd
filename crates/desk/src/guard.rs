//! What every request passes: the name it asks for, its rate, who asks, and the headers of the answer.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::body::HttpBody;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use crate::access::{Role, VISITOR};
use crate::pages::encode;
use crate::screen::{SECURITY, failed, refused};
use crate::serve::Shared;

pub(crate) async fn guard(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let from = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
    let held = request.headers().get(header::IF_NONE_MATCH).cloned();
    let reads = request.method() == Method::GET;
    let mut response = pass(&shared, from, request, next).await;
    if reads && response.status() == StatusCode::OK {
        response = marked(response, held.as_ref()).await;
    }
    for (name, value) in SECURITY {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    // A page is the visitor's own; the desk's files are everybody's.
    let cache = HeaderValue::from_static("private, no-cache");
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(cache);
    response
}

/// Answers larger than this are not held in memory to be marked.
const MARKED: u64 = 16 << 20;

/// Marks an answer by what it holds; what the visitor has already is not sent again.
async fn marked(response: Response, held: Option<&HeaderValue>) -> Response {
    let (mut parts, body) = response.into_parts();
    if body.size_hint().exact().is_none_or(|bytes| bytes > MARKED) {
        return Response::from_parts(parts, body);
    }
    let Ok(bytes) = axum::body::to_bytes(body, MARKED as usize).await else {
        return failed("The answer was lost on the way.");
    };
    // The keys of `DefaultHasher::new` are fixed. Weak, for what is sent may be packed.
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let Ok(mark) = HeaderValue::from_str(&format!("W/\"{:016x}\"", hasher.finish())) else {
        return Response::from_parts(parts, bytes.into());
    };
    let same = held.and_then(|h| h.to_str().ok()).is_some_and(|h| h.split(',').any(|m| m.trim() == mark));
    parts.headers.insert(header::ETAG, mark);
    if same {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, axum::body::Body::empty());
    }
    Response::from_parts(parts, bytes.into())
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
