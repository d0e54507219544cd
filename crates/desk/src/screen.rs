//! A screen: one value that is shown as a page, as JSON or as CSV.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use serde::Serialize;

use crate::charts::Picture;
use crate::pages::layout;
use crate::table::Table;

pub(crate) trait Screen: Serialize {
    fn title(&self) -> String;
    fn body(&self) -> Markup;
    /// The main table, where there is one.
    fn table(&self) -> Option<Table> {
        None
    }
    /// The picture, where there is one.
    fn picture(&self) -> Option<Picture> {
        None
    }
    /// The screen in a form that is neither page, data nor picture.
    fn text(&self, _form: Form) -> Option<String> {
        None
    }
    /// Forms of [`Screen::text`] that the page offers: ending and name.
    fn others(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }
    /// Whether it is also data; a form alone is not.
    fn is_data(&self) -> bool {
        true
    }
    /// What stands in the search box.
    fn query(&self) -> &str {
        ""
    }
    /// The address of this screen without form or question.
    fn path(&self) -> String;
    /// What follows the `?` of the address.
    fn search(&self) -> String {
        String::new()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Page,
    Json,
    Csv,
    Svg,
    Rss,
    Markdown,
    Bibtex,
    Ris,
}

impl Form {
    /// `/event/x.json` is the JSON of `/event/x`.
    pub fn split(path: &str) -> (&str, Form) {
        let Some((stem, ending)) = path.rsplit_once('.') else { return (path, Form::Page) };
        let form = match ending {
            "json" => Form::Json,
            "csv" => Form::Csv,
            "svg" => Form::Svg,
            "rss" => Form::Rss,
            "md" => Form::Markdown,
            "bib" => Form::Bibtex,
            "ris" => Form::Ris,
            _ => return (path, Form::Page),
        };
        (stem, form)
    }

    fn media(self) -> &'static str {
        match self {
            Form::Page => "text/html; charset=utf-8",
            Form::Json => "application/json; charset=utf-8",
            Form::Csv => "text/csv; charset=utf-8",
            Form::Svg => "image/svg+xml; charset=utf-8",
            Form::Rss => "application/rss+xml; charset=utf-8",
            Form::Markdown => "text/markdown; charset=utf-8",
            Form::Bibtex => "application/x-bibtex; charset=utf-8",
            Form::Ris => "application/x-research-info-systems; charset=utf-8",
        }
    }
}

/// The form that the end of the asked address says.
impl<S: Send + Sync> FromRequestParts<S> for Form {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Form::split(parts.uri.path()).1)
    }
}

pub(crate) fn respond(screen: &impl Screen, form: Form) -> Response {
    match form {
        Form::Page => layout::page(screen).into_response(),
        Form::Json => match serde_json::to_string(screen) {
            Ok(json) => typed(form.media(), json),
            Err(e) => failed(&e.to_string()),
        },
        Form::Csv => match screen.table() {
            Some(table) => typed(form.media(), table.csv()),
            None => missing("This screen is no table; ask for its .json."),
        },
        Form::Svg => match screen.picture() {
            Some(picture) => {
                let mut response = typed(form.media(), picture.file());
                // A picture brings its own style and nothing else.
                let policy =
                    HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox");
                response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
                response
            }
            None => missing("This screen has no picture."),
        },
        _ => match screen.text(form) {
            Some(text) => typed(form.media(), text),
            None => missing("This screen has no such form."),
        },
    }
}

pub(crate) fn typed(kind: &'static str, body: String) -> Response {
    ([(header::CONTENT_TYPE, kind)], body).into_response()
}

pub(crate) fn missing(what: &str) -> Response {
    (StatusCode::NOT_FOUND, layout::notice("Not found", what)).into_response()
}

pub(crate) fn refused(what: &str) -> Response {
    (StatusCode::FORBIDDEN, layout::notice("Refused", what)).into_response()
}

pub(crate) fn failed(what: &str) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, layout::notice("The desk could not answer", what)).into_response()
}

/// No script, style or picture but our own; nothing may frame the desk.
pub(crate) const SECURITY: [(HeaderName, &str); 5] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];
