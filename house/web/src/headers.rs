//! What surrounds every answer: strict headers, limits, protection against forged requests, measures.

use std::time::Instant;

use axum::{
    Router,
    extract::{MatchedPath, Request},
    http::{HeaderName, HeaderValue, header},
    middleware::{self, Next},
    response::Response,
};
use tower_http::{
    CompressionLevel,
    compression::{
        CompressionLayer, Predicate as _,
        predicate::{DefaultPredicate, NotForContentType},
    },
    csrf::CsrfLayer,
};

use crate::{House, asker};

/// The nonce of this answer's scripts.
#[derive(Clone)]
pub(crate) struct Nonce(pub String);

/// The page of this answer may ask for the camera.
#[derive(Clone, Copy)]
pub(crate) struct Camera;

/// The same answer, whose page may ask for the camera: every other may not.
#[must_use]
pub fn with_camera(mut response: Response) -> Response {
    response.extensions_mut().insert(Camera);
    response
}

/// The sites within which the page of this answer may stand.
#[derive(Clone)]
pub(crate) struct Sites(String);

/// The same answer, whose page may stand within pages of these sites (origins, `https://host`): every other within none.
#[must_use]
pub fn framed(mut response: Response, sites: &[String]) -> Response {
    response.extensions_mut().insert(Sites(sites.join(" ")));
    response
}

pub(crate) fn wrap(router: Router, house: House) -> Router {
    // A page is made for one reader, once: pressing it harder costs more time than it saves. What is the same for
    // everybody is packed as hard as can be (`assets`).
    let quick = CompressionLayer::new()
        .quality(CompressionLevel::Fastest)
        .compress_when(DefaultPredicate::new().and(NotForContentType::new("font/")));
    router
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(house, asker::receive))
        .layer(middleware::from_fn(strict))
        .layer(quick)
        .layer(middleware::from_fn(measure))
}

async fn strict(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let script = match response.extensions().get::<Nonce>() {
        Some(Nonce(nonce)) => format!("'nonce-{nonce}'"),
        None => "'none'".to_owned(),
    };
    let around = response.extensions().get::<Sites>().map_or_else(|| "'none'".to_owned(), |Sites(sites)| sites.clone());
    let policy = format!(
        "default-src 'none'; script-src {script}; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {around}"
    );
    let allowed = match response.extensions().get::<Camera>() {
        Some(Camera) => "camera=(self), microphone=(), geolocation=(), interest-cohort=()",
        None => "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    };
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, value);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", allowed),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    // Shared computers: what was shown does not stay in the browser.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

async fn measure(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none".to_owned(), |path| path.as_str().to_owned());
    let method = request.method().to_string();
    let begun = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    let seconds = begun.elapsed().as_secs_f64();
    // The route's pattern, never the address: addresses may lead to somebody.
    tracing::info!(method, route, status, millis = seconds * 1000.0, "request");
    metrics::histogram!("antenne_request_seconds", "method" => method, "route" => route, "status" => status)
        .record(seconds);
    response
}
