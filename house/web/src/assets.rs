//! Assets: style, scripts, fonts and pictograms, inside the binary, under addresses that change with their content.

use std::sync::OnceLock;

use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use sha2::{Digest as _, Sha256};

macro_rules! assets {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../assets/", $name)))),*]
    };
}

const FILES: &[(&str, &[u8])] = assets![
    "antenne.css",
    "favicon.svg",
    "fonts/atkinson-hyperlegible-latin-400-normal.woff2",
    "fonts/atkinson-hyperlegible-latin-700-normal.woff2",
    "fonts/atkinson-hyperlegible-latin-ext-400-normal.woff2",
    "fonts/atkinson-hyperlegible-latin-ext-700-normal.woff2",
    "mark.svg",
    "pictograms.svg",
];

fn stamps() -> &'static Vec<(&'static str, String)> {
    static STAMPS: OnceLock<Vec<(&str, String)>> = OnceLock::new();
    STAMPS.get_or_init(|| FILES.iter().map(|(name, bytes)| (*name, keys::hex(&Sha256::digest(bytes)[..6]))).collect())
}

/// `/assets/<hash>/<name>`.
pub(crate) fn address(name: &str) -> String {
    let stamp = stamps().iter().find(|(of, _)| *of == name).map_or("missing", |(_, stamp)| stamp);
    format!("/assets/{stamp}/{name}")
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Serves an asset, for ever: its address changes when it does.
pub(crate) async fn show(Path((_, name)): Path<(String, String)>) -> Response {
    let Some((_, bytes)) = FILES.iter().find(|(of, _)| *of == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = Response::new(axum::body::Body::from(*bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(&name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    response
}
