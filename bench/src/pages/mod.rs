//! Pages over HTTP: the day of a space and a person's record, against a bare handler that asks the same of the database.

mod bare;
mod load;
mod scene;

use std::{net::SocketAddr, sync::OnceLock, time::Duration};

use antenne::{compose, demo, serve};
use axum::Router;
use clap::Args;
use ground::{Clock, Fault};
use store::{Db, Watch};
use tokio::net::TcpListener;
use web::House;

use crate::{
    NOW, figure,
    measure::{Measure, percentile},
    site::Site,
    tell,
    wire::{Wire, request},
};
use load::{Load, Run};
use scene::Page;

/// Promised: of the bare handler's requests a second, at least; milliseconds for 99 of 100 requests, at most.
const SHARE: f64 = 0.5;
const P99: f64 = 20.0;
/// How long each side runs before it counts.
const WARM: f64 = 0.4;
/// Between two requests of a client that paces itself: still ten times what a person at a screen does.
const PACE: Duration = Duration::from_secs(1);

/// `bench pages`.
#[derive(Args, Clone, Debug)]
pub struct Wish {
    /// How many people the demo network has
    #[arg(long, default_value_t = 2_000, value_name = "N")]
    pub people: u32,
    /// How many clients ask at the same time, each over one connection that is kept
    #[arg(long, default_value_t = 50, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub clients: u16,
    /// How long each side is asked in each round, in seconds
    #[arg(long, default_value_t = 5.0, value_name = "S")]
    pub seconds: f64,
    /// How often the two sides take turns
    #[arg(long, default_value_t = 3, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub rounds: u16,
    /// Ask for pages that are not compressed (browsers ask for gzip; the bare handler never compresses)
    #[arg(long)]
    pub identity: bool,
    /// Say what each page asks of the database, and how many rows it is given
    #[arg(long)]
    pub statements: bool,
}

/// Prepares the demo, serves it, and asks.
pub async fn measure(site: &Site, wish: &Wish) -> Result<Vec<Measure>, Fault> {
    if !(wish.seconds > 0.0 && wish.seconds < 3600.0) {
        return Err(Fault::because("--seconds takes a time between 0 and 3600"));
    }
    let db = site.open(Clock::set_at(NOW)).await?;
    tell(&format!("a demo of {} people is being made", wish.people));
    demo::prepare(&db, demo::Plan { people: wish.people, seed: 1 }, |_| ()).await?;
    let house = site.house(&db)?;
    let pages = scene::pages(&house).await?;
    let server = Server::of(probed(house, &db)?).await?;
    let mut measures = Vec::new();
    for page in &pages {
        measures.extend(compared(site, &db, server.address, page, wish).await?);
    }
    server.stop().await;
    db.close().await;
    Ok(measures)
}

/// The program's routes, with everything that surrounds them when it serves.
pub fn probed(house: House, db: &Db) -> Result<Router, Fault> {
    type Recorded = Result<Box<dyn Fn(Router, Db) -> Router + Send + Sync>, String>;
    static MEASURES: OnceLock<Recorded> = OnceLock::new();
    let router = compose::routes().into_router(house);
    // One recorder a process: the first benchmark of a test program installs it.
    let probes = MEASURES.get_or_init(|| {
        let measures = serve::measures().map_err(|fault| fault.to_string())?;
        Ok(Box::new(move |router, db| serve::with_probes(router, db, measures.clone())))
    });
    match probes {
        Ok(probes) => Ok(probes(router, db.clone())),
        Err(why) => Err(Fault::because(why.clone())),
    }
}

/// Something that serves on a port of its own.
pub struct Server {
    pub address: SocketAddr,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    pub async fn of(router: Router) -> Result<Self, Fault> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, task })
    }

    pub async fn stop(self) {
        self.task.abort();
        let _ = self.task.await;
    }
}

/// One page against the bare handler, in turns.
async fn compared(site: &Site, db: &Db, address: SocketAddr, page: &Page, wish: &Wish) -> Result<Vec<Measure>, Fault> {
    let watch = Watch::default();
    let watched = site.house(&db.watched(&watch))?;
    let asked = bare::asked(&watched, &watch, page).await?;
    let statements: usize = asked.iter().map(|transaction| transaction.statements.len()).sum();
    let again = bare::again(&asked);
    if wish.statements {
        bare::say(db, &asked).await?;
    }
    let bare = Server::of(bare::router(db.clone(), asked.clone())).await?;
    let asks = request("GET", &page.path, &page.cookie, !wish.identity, None);
    let transferred = alive(address, &asks).await?;
    let plain = request("GET", "/", "", false, None);
    let rows = alive(bare.address, &plain).await?;
    let (mut ours, mut theirs) = (Load::default(), Load::default());
    for round in 1..=wish.rounds {
        ours.add(load::run(run(wish, address, &asks, Duration::ZERO)).await?);
        theirs.add(load::run(run(wish, bare.address, &plain, Duration::ZERO)).await?);
        let (own, other) = (ours.per_second(), theirs.per_second());
        tell(&format!("{}, round {round}: {own:.0} a second, bare {other:.0}", page.name));
    }
    bare.stop().await;
    let paced = load::run(run(wish, address, &asks, PACE)).await?;
    let (own, other) = (ours.per_second(), theirs.per_second());
    let name = |what: &str| format!("{}: {what}", page.name);
    let p99 = format!("p99 with {} clients", wish.clients);
    Ok(vec![
        Measure::of(name("transactions"), figure(asked.len()), "a page"),
        Measure::of(name("statements"), figure(statements), "a page"),
        Measure::of(name("statements asked twice"), figure(again), "a page"),
        Measure::of(name("transferred"), figure(transferred) / 1000.0, "kB").against(figure(rows) / 1000.0),
        Measure::of(name("requests"), own, "1/s").at_least(other * SHARE).against(other),
        Measure::of(name("p50"), percentile(&ours.times, 0.5), "ms").against(percentile(&theirs.times, 0.5)),
        Measure::of(name(&p99), percentile(&ours.times, 0.99), "ms")
            .at_most(P99)
            .against(percentile(&theirs.times, 0.99)),
        Measure::of(name("p99 when each client asks once a second"), percentile(&paced.times, 0.99), "ms"),
    ])
}

fn run(wish: &Wish, address: SocketAddr, asks: &[u8], pace: Duration) -> Run {
    let time = Duration::from_secs_f64(wish.seconds);
    Run { address, request: asks.to_vec(), clients: wish.clients, warm: time.mul_f64(WARM), time, pace }
}

/// Asks once: whether it answers, and with how many bytes.
async fn alive(address: SocketAddr, asks: &[u8]) -> Result<usize, Fault> {
    match Wire::open(address).await?.ask(asks).await? {
        (200, bytes) => Ok(bytes),
        (status, _) => Err(Fault::because(format!("a page that should be measured answers {status}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn small_pages_are_compared() {
        let wish = Wish { people: 40, clients: 2, seconds: 0.1, rounds: 1, identity: false, statements: true };
        for database in [None, Some(crate::site::test_server())] {
            let site = Site::make(database.as_deref(), None).await.expect("made");
            let measures = measure(&site, &wish).await.expect("measured");
            site.remove().await.expect("removed");
            let compared: Vec<&Measure> = measures.iter().filter(|line| line.unit == "1/s").collect();
            assert_eq!(compared.len(), 3, "{measures:?}");
            assert!(compared.iter().all(|line| line.value > 0.0 && line.ratio > Some(0.0)), "{compared:?}");
            // A page that asks nothing of the database is not the page that was meant.
            let asked = measures.iter().filter(|line| line.measure.ends_with(": statements"));
            assert!(asked.clone().count() == 3 && asked.clone().all(|line| line.value > 5.0), "{measures:?}");
            let mut again = measures.iter().filter(|line| line.measure.ends_with("asked twice"));
            assert!(again.all(|line| line.value <= 2.0), "panels ask again what is known: {measures:?}");
        }
    }
}
