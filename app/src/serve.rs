//! Serves until asked to stop: pages, durable jobs, health, measures.

use std::{net::SocketAddr, time::Duration};

use axum::{
    Router,
    extract::{ConnectInfo, Request},
    http::StatusCode,
    routing::get,
};
use ground::Fault;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use store::Db;
use tokio::{net::TcpListener, sync::watch};

/// How long running requests may take to end after a stop was asked, in seconds.
const GRACE: u64 = 20;

/// The recorder of measures, one per process.
///
/// # Errors
/// When one is installed already.
pub fn measures() -> Result<PrometheusHandle, Fault> {
    PrometheusBuilder::new()
        .set_buckets(&[0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0])
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(Fault::from_error)
}

/// How often measures that nobody fetched are summed up, in seconds.
const UPKEEP: u64 = 5;

/// Sums measures up as they come, for as long as the program runs: kept one by one until somebody fetches `/metrics`,
/// they would fill the memory.
pub async fn keep_small(measures: PrometheusHandle) {
    loop {
        tokio::time::sleep(Duration::from_secs(UPKEEP)).await;
        measures.run_upkeep();
    }
}

/// Headers by which a proxy says that it asks for somebody else.
const PROXIED: [&str; 4] = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

/// Whether the machine itself asks, and for itself.
fn is_local(request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    peer.is_some_and(|ConnectInfo(peer)| peer.ip().to_canonical().is_loopback())
        && !PROXIED.iter().any(|header| request.headers().contains_key(*header))
}

/// Adds the pages that machines read: `/healthz` for anybody, and `/metrics` for this machine only.
pub fn with_probes(router: Router, db: Db, measures: PrometheusHandle) -> Router {
    let healthy = move || {
        let db = db.clone();
        async move {
            match store::pending(&db).await {
                Ok(none) if none.is_empty() => (StatusCode::OK, "ok\n"),
                Ok(_) => (StatusCode::SERVICE_UNAVAILABLE, "migrations are pending\n"),
                Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
            }
        }
    };
    let measured = move |request: Request| async move {
        if is_local(&request) { Ok(measures.render()) } else { Err(StatusCode::NOT_FOUND) }
    };
    Router::new().route("/healthz", get(healthy)).route("/metrics", get(measured)).fallback_service(router)
}

/// Resolves when the process is asked to stop (SIGINT, SIGTERM).
async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        if let Ok(mut terminate) = terminate {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
            return;
        }
    }
    let _ = interrupt.await;
}

/// Serves `router` on `listener`, with the jobs beside it, until asked to stop; then lets running work end.
pub async fn until_stopped(router: Router, listener: TcpListener, db: Db, worker: jobs::Worker) -> Result<(), Fault> {
    let (stop, stopped) = watch::channel(false);
    let jobs = tokio::spawn(worker.run_until(stopped.clone()));
    let mut told = stopped;
    let router = router.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, router).with_graceful_shutdown(async move {
        let _ = told.wait_for(|stop| *stop).await;
    });
    let signal = tokio::spawn(async move {
        asked_to_stop().await;
        tracing::info!("stopping");
        let _ = stop.send(true);
    });
    let served = async { server.await.map_err(Fault::from) };
    let ended = async {
        let _ = signal.await;
        tokio::time::sleep(Duration::from_secs(GRACE)).await;
    };
    tokio::select! { result = served => result?, () = ended => tracing::warn!("requests were still running") }
    let _ = tokio::time::timeout(Duration::from_secs(GRACE), jobs).await;
    db.close().await;
    Ok(())
}

/// Listens on an address.
///
/// # Errors
/// When the address is taken or not ours; says what to do.
pub async fn listen(address: SocketAddr) -> Result<TcpListener, Fault> {
    TcpListener::bind(address).await.map_err(|error| {
        Fault::because(format!("cannot listen on {address} ({error}); choose another with --listen ADDRESS:PORT"))
    })
}
