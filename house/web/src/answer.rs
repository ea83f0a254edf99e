//! Answers: pages, papers, lists, ways on; and trouble, said once and with a way back.

use askama::Template;
use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use ground::{Fault, FaultKind, Refusal, Uuid};

use crate::Page;

/// What a handler gives back.
pub type Answer = Result<Response, Trouble>;

/// Why a request has no ordinary answer.
#[derive(Debug)]
pub enum Trouble {
    /// A rule says no, where there is no form to say it beside.
    Refused(Refusal),
    /// Not there, or not for this asker: the two look the same.
    Missing,
    /// Today's post may not.
    Forbidden,
    /// The page is a space's, and today's post is for none in particular.
    Spaceless,
    /// The database held its last line: what was to be written is there already, or has just changed.
    Conflict(Fault),
    /// Too many at once; trying again will do.
    Busy,
    /// Something broke.
    Fault(Fault),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        match fault.kind() {
            FaultKind::Busy => Self::Busy,
            FaultKind::Conflict => Self::Conflict(fault),
            FaultKind::Held | FaultKind::Other => Self::Fault(fault),
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Trouble on its way to the asker, who explains it in their language.
#[derive(Clone)]
pub(crate) struct Unexplained(std::sync::Arc<std::sync::Mutex<Option<Trouble>>>);

impl From<Unexplained> for Trouble {
    fn from(unexplained: Unexplained) -> Self {
        let inside = unexplained.0.lock().ok().and_then(|mut trouble| trouble.take());
        inside.unwrap_or_else(|| Self::Fault(Fault::because("trouble explained twice")))
    }
}

/// Marks an answer that already explains itself.
#[derive(Clone, Copy)]
pub(crate) struct Explained;

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(Unexplained(std::sync::Arc::new(std::sync::Mutex::new(Some(self)))));
        response
    }
}

fn reference() -> String {
    keys::hex(&Uuid::now_v7().as_bytes()[10..])
}

/// Logs a conflict once: two colleagues at the same instant, or a rule that should have spoken first.
pub(crate) fn log_conflict(fault: &Fault) -> String {
    let reference = reference();
    tracing::warn!(reference, fault = fault.without_values(), "conflict");
    metrics::counter!("antenne_conflicts_total").increment(1);
    reference
}

/// Logs a fault once, under a reference that the person can quote.
pub(crate) fn log(fault: &Fault) -> String {
    let reference = reference();
    tracing::error!(reference, fault = fault.without_values(), "fault");
    metrics::counter!("antenne_faults_total").increment(1);
    reference
}

/// A page.
pub fn html(template: &impl Template) -> Response {
    match template.render() {
        Ok(text) => {
            let mut response = Response::new(Body::from(text));
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            response
        }
        Err(error) => Trouble::Fault(Fault::because(error.to_string())).into_response(),
    }
}

/// A page whose form was refused: status 422, everything that was typed still there.
pub fn refused(template: &impl Template) -> Response {
    let mut response = html(template);
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}

/// Sends the browser on to another page of the program (303).
pub fn go(path: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(value) = HeaderValue::from_str(path) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// A PDF, shown in the browser.
pub fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    file("application/pdf", "inline", name, bytes)
}

/// A file in CSV to download; a list takes a [`crate::Sheet`].
pub fn csv(name: &str, text: String) -> Response {
    file("text/csv; charset=utf-8", "attachment", name, text.into_bytes())
}

/// A file of another kind to download.
pub fn download(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    file(kind, "attachment", name, bytes)
}

pub(crate) fn file(kind: &'static str, disposition: &str, name: &str, bytes: Vec<u8>) -> Response {
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("{disposition}; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// The page for trouble.
#[derive(Template)]
#[template(path = "error.html")]
pub(crate) struct ErrorPage {
    pub page: Page,
    pub what: String,
    pub reasons: Vec<String>,
    /// Where another post is chosen, when that would help.
    pub post: Option<String>,
    pub reference: Option<String>,
}
