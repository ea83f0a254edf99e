//! An errand outside: one request over HTTP, to one place and no further, within a time limit, with a bounded answer.

mod reach;

use std::{sync::Arc, time::Duration};

use axum::{
    body::Bytes,
    http::{Request, header},
};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_util::rt::TokioIo;
use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::TlsConnector;

pub use axum::http::{Method, Uri};
pub use reach::Reach;

/// How long the other side may take to be reached.
const TO_REACH: Duration = Duration::from_secs(10);
/// How long it may take to answer.
const TO_ANSWER: Duration = Duration::from_secs(20);

/// Why an errand came to nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// Nothing can have been heard.
    Unreachable,
    /// The request left, and nobody can say what became of it.
    Unanswered,
    /// The address leads to this machine or its own network, and may not.
    Forbidden,
    /// The request cannot be made.
    Unexpected,
}

/// What is asked.
pub struct Call<'a> {
    pub method: Method,
    pub url: &'a Uri,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// An answer of more bytes than this is not one.
    pub longest: usize,
    pub reach: Reach,
}

/// What was answered.
pub struct Reply {
    pub status: u16,
    pub body: Vec<u8>,
    /// Where a redirection leads.
    pub location: Option<String>,
}

/// How long each part may take; tests wait less.
#[derive(Clone, Copy)]
pub struct Patience {
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
/// Says whether the other side may have heard.
pub async fn ask(call: &Call<'_>, patience: Patience) -> Result<Reply, Failure> {
    let host = call.url.host().ok_or(Failure::Unexpected)?.trim_matches(['[', ']']).to_owned();
    let tls = call.url.scheme_str() == Some("https");
    let port = call.url.port_u16().unwrap_or(if tls { 443 } else { 80 });
    let request = request(call)?;
    let connect = async {
        let stream = call.reach.connect(&host, port).await?;
        if !tls {
            return Ok(Stream::Plain(stream));
        }
        let name = ServerName::try_from(host.clone()).map_err(|_| Failure::Unexpected)?;
        let stream = connector()?.connect(name, stream).await.map_err(|_| Failure::Unreachable)?;
        Ok(Stream::Tls(Box::new(stream)))
    };
    let stream = tokio::time::timeout(patience.to_reach, connect).await.map_err(|_| Failure::Unreachable)??;
    let answer = async {
        match stream {
            Stream::Plain(stream) => exchange(stream, request, call.longest).await,
            Stream::Tls(stream) => exchange(*stream, request, call.longest).await,
        }
    };
    tokio::time::timeout(patience.to_answer, answer).await.map_err(|_| Failure::Unanswered)?
}

enum Stream {
    Plain(tokio::net::TcpStream),
    Tls(Box<tokio_rustls::client::TlsStream<tokio::net::TcpStream>>),
}

fn connector() -> Result<TlsConnector, Failure> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| Failure::Unexpected)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

fn request(call: &Call<'_>) -> Result<Request<Full<Bytes>>, Failure> {
    let path = call.url.path_and_query().map_or("/", |path| path.as_str());
    let host = call.url.authority().map_or("", |authority| authority.as_str());
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let mut builder = Request::builder().method(call.method.clone()).uri(path).header(header::HOST, host);
    for (name, value) in &call.headers {
        builder = builder.header(name, value);
    }
    builder.body(Full::new(Bytes::from(call.body.clone()))).map_err(|_| Failure::Unexpected)
}

/// Sends the request and reads the answer; from here on the other side may have heard.
async fn exchange(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
    longest: usize,
) -> Result<Reply, Failure> {
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(|_| Failure::Unreachable)?;
    let driving = tokio::spawn(connection);
    let reply = async {
        let response = sender.send_request(request).await.map_err(|_| Failure::Unanswered)?;
        let status = response.status().as_u16();
        let location = response.headers().get(header::LOCATION).and_then(|to| Some(to.to_str().ok()?.to_owned()));
        let body = Limited::new(response.into_body(), longest).collect().await.map_err(|_| Failure::Unanswered)?;
        Ok(Reply { status, body: body.to_bytes().to_vec(), location })
    }
    .await;
    driving.abort();
    reply
}
