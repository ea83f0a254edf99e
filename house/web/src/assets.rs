//! Assets: style, scripts, fonts and pictograms, inside the binary, under addresses that change with their content.

use std::{io::Write as _, sync::OnceLock};

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use flate2::{Compression, write::GzEncoder};
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
    "keys.js",
    "lock.js",
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

/// The files that grow smaller when compressed, compressed once and as hard as can be; fonts are so already.
fn packed(name: &str) -> Option<&'static [u8]> {
    static PACKED: OnceLock<Vec<(&str, Vec<u8>)>> = OnceLock::new();
    let all = PACKED.get_or_init(|| {
        let texts = FILES.iter().filter(|(name, _)| kind(name) != "font/woff2");
        texts.filter_map(|(name, bytes)| Some((*name, pack(bytes).ok()?))).collect()
    });
    all.iter().find(|(of, _)| *of == name).map(|(_, packed)| packed.as_slice())
}

fn pack(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    accepted.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip")) && parts.next() != Some("q=0")
    })
}

/// Serves an asset, for ever: its address changes when it does.
pub(crate) async fn show(Path((_, name)): Path<(String, String)>, asked: HeaderMap) -> Response {
    let Some((_, bytes)) = FILES.iter().find(|(of, _)| *of == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let packed = packed(&name).filter(|_| takes_gzip(&asked));
    let mut response = Response::new(Body::from(packed.unwrap_or(bytes)));
    let headers = response.headers_mut();
    if packed.is_some() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(&name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    response
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use axum::body::to_bytes;
    use flate2::read::GzDecoder;

    use super::*;

    async fn asked(name: &str, accepted: &'static str) -> (Response<()>, Vec<u8>) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
        let (parts, body) = show(Path((String::new(), name.to_owned())), headers).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        (Response::from_parts(parts, ()), bytes.to_vec())
    }

    #[tokio::test]
    async fn style_travels_packed_to_those_who_unpack_it() {
        let (plain, style) = asked("antenne.css", "br, gzip;q=0").await;
        assert!(!plain.headers().contains_key(header::CONTENT_ENCODING));
        let (answer, packed) = asked("antenne.css", "br, gzip").await;
        assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip");
        assert!(packed.len() * 2 < style.len());
        let mut unpacked = Vec::new();
        GzDecoder::new(packed.as_slice()).read_to_end(&mut unpacked).expect("gzip");
        assert_eq!(unpacked, style);
    }

    #[tokio::test]
    async fn fonts_travel_as_they_are() {
        let (answer, _) = asked("fonts/atkinson-hyperlegible-latin-400-normal.woff2", "gzip").await;
        assert!(!answer.headers().contains_key(header::CONTENT_ENCODING));
    }
}
