//! One request over HTTP: to a provider and no further, within a time limit, with a bounded answer.

use std::{sync::Arc, time::Duration};

use axum::{
    body::Bytes,
    http::{Method, Request, Uri, header},
};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_util::rt::TokioIo;
use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::TlsConnector;

use crate::Obstacle;

/// How long a provider may take to be reached.
const TO_REACH: Duration = Duration::from_secs(10);
/// How long it may take to answer.
const TO_ANSWER: Duration = Duration::from_secs(20);
/// An answer longer than this is not one.
const LONGEST: usize = 64 * 1024;

/// What is asked.
pub(super) struct Call<'a> {
    pub method: Method,
    pub url: &'a Uri,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// What was answered.
pub(super) struct Reply {
    pub status: u16,
    pub body: Vec<u8>,
}

/// How long each part may take; tests wait less.
#[derive(Clone, Copy)]
pub(super) struct Patience {
    pub to_reach: Duration,
    pub to_answer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { to_reach: TO_REACH, to_answer: TO_ANSWER }
    }
}

/// Asks once. A redirection is an answer like another: a key is never carried elsewhere.
///
/// # Errors
/// `Unreachable` when nothing can have been heard, `Unanswered` when the request left and nobody can say what became of it.
pub(super) async fn ask(call: &Call<'_>, patience: Patience) -> Result<Reply, Obstacle> {
    let host = call.url.host().ok_or(Obstacle::Unexpected)?.trim_matches(['[', ']']).to_owned();
    let tls = call.url.scheme_str() == Some("https");
    let port = call.url.port_u16().unwrap_or(if tls { 443 } else { 80 });
    let request = request(call)?;
    let reach = async {
        let stream = TcpStream::connect((host.as_str(), port)).await.map_err(|_| Obstacle::Unreachable)?;
        if !tls {
            return Ok(Stream::Plain(stream));
        }
        let name = ServerName::try_from(host.clone()).map_err(|_| Obstacle::Unexpected)?;
        let stream = connector()?.connect(name, stream).await.map_err(|_| Obstacle::Unreachable)?;
        Ok(Stream::Tls(Box::new(stream)))
    };
    let stream = tokio::time::timeout(patience.to_reach, reach).await.map_err(|_| Obstacle::Unreachable)??;
    let answer = async {
        match stream {
            Stream::Plain(stream) => exchange(stream, request).await,
            Stream::Tls(stream) => exchange(*stream, request).await,
        }
    };
    tokio::time::timeout(patience.to_answer, answer).await.map_err(|_| Obstacle::Unanswered)?
}

enum Stream {
    Plain(TcpStream),
    Tls(Box<tokio_rustls::client::TlsStream<TcpStream>>),
}

fn connector() -> Result<TlsConnector, Obstacle> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| Obstacle::Unexpected)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

fn request(call: &Call<'_>) -> Result<Request<Full<Bytes>>, Obstacle> {
    let path = call.url.path_and_query().map_or("/", |path| path.as_str());
    let host = call.url.authority().map_or("", |authority| authority.as_str());
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let mut builder = Request::builder().method(call.method.clone()).uri(path).header(header::HOST, host);
    for (name, value) in &call.headers {
        builder = builder.header(name, value);
    }
    builder.body(Full::new(Bytes::from(call.body.clone()))).map_err(|_| Obstacle::Unexpected)
}

/// Sends the request and reads the answer; from here on the provider may have heard.
async fn exchange(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
) -> Result<Reply, Obstacle> {
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(|_| Obstacle::Unreachable)?;
    let driving = tokio::spawn(connection);
    let reply = async {
        let response = sender.send_request(request).await.map_err(|_| Obstacle::Unanswered)?;
        let status = response.status().as_u16();
        let body = Limited::new(response.into_body(), LONGEST).collect().await.map_err(|_| Obstacle::Unanswered)?;
        Ok(Reply { status, body: body.to_bytes().to_vec() })
    }
    .await;
    driving.abort();
    reply
}

/// What a status that is no success means, whoever the provider is.
///
/// 429 and 503 say that nothing was taken; after another 5xx nobody knows.
pub(super) fn meaning(status: u16) -> Obstacle {
    match status {
        401 | 403 => Obstacle::SignIn,
        408 | 425 | 429 | 503 => Obstacle::Unreachable,
        400 | 404..=407 | 409..=424 | 426..=428 | 430..=499 => Obstacle::Refused,
        500..=599 => Obstacle::Unanswered,
        _ => Obstacle::Unexpected,
    }
}
