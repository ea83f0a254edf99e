//! `antenne demo` and `antenne serve`.

use std::process::ExitCode;

use clap::Args;
use ground::{Clock, Fault, Moment};
use post::{Opening, Sms, Transport};
use store::Place;

use crate::{
    backup::Backups,
    compose::{self, Wish},
    config::{Places, Served, Serving, Source},
    demo, serve as server,
};

/// `antenne demo`.
#[derive(Args)]
pub struct Demo {
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    serving: Serving,
    /// How many people over six years
    #[arg(long, default_value_t = 37_000, value_name = "N")]
    people: u32,
    /// Seed of everything invented: the same seed and --now give the same network
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
    /// The day on which the demo is opened, as an instant (2026-11-24T09:00:00Z) [default: now]
    #[arg(long, value_name = "INSTANT")]
    now: Option<Moment>,
    /// Only create the network, do not serve it
    #[arg(long)]
    no_serve: bool,
}

fn log(levels: &str) {
    let filter = tracing_subscriber::EnvFilter::new(levels);
    let _ = tracing_subscriber::fmt().json().with_writer(std::io::stderr).with_env_filter(filter).try_init();
}

pub(super) async fn demo(wish: Demo) -> Result<ExitCode, Fault> {
    let serving = wish.serving.settled(&wish.source)?;
    log(&serving.log);
    let places = wish.source.places("antenne-demo")?;
    let clock = wish.now.map_or(Clock::System, Clock::set_at);
    let db = compose::open(&places.database, clock).await?;
    let plan = demo::Plan { people: wish.people, seed: wish.seed };
    demo::prepare(&db, plan, |line| println!("{line}")).await?;
    if wish.no_serve {
        db.close().await;
        return Ok(ExitCode::SUCCESS);
    }
    println!("{}", demo::accounts_table());
    listen(places, &serving, db, Transport::None, true).await
}

pub(super) async fn serve(source: &Source, serving: &Serving) -> Result<ExitCode, Fault> {
    let serving = serving.settled(source)?;
    log(&serving.log);
    let places = source.places("antenne")?;
    let transport = transport(&serving)?;
    let db = compose::open(&places.database, Clock::System).await?;
    listen(places, &serving, db, transport, false).await
}

/// What messages leave by, as the settings say.
fn transport(serving: &Served) -> Result<Transport, Fault> {
    let transport = match &serving.smtp {
        None => Transport::None,
        Some(url) => {
            let sender = serving
                .sender
                .as_deref()
                .ok_or_else(|| Fault::because("--smtp needs a --sender, the address that e-mails come from"))?;
            Transport::smtp(url, sender)?
        }
    };
    let sms = &serving.sms;
    let Some(url) = sms.url.as_deref() else { return Ok(transport) };
    let opening = Opening {
        url,
        method: sms.method.as_deref(),
        body: sms.body.as_deref(),
        header: sms.header.as_deref(),
        answer: sms.answer.as_deref(),
    };
    Ok(transport.with_sms(Sms::open(opening, sms.sender.as_deref())?))
}

async fn listen(
    places: Places,
    serving: &Served,
    db: store::Db,
    transport: Transport,
    is_demo: bool,
) -> Result<ExitCode, Fault> {
    let listener = server::listen(serving.listen).await?;
    let own = format!("http://{}", listener.local_addr()?);
    let address = serving.address.clone().unwrap_or_else(|| own.clone());
    let backups = match &places.database {
        Place::File(_) => Some(Backups::new(places.folder.join("backups"))),
        Place::Server(_) => None,
    };
    let address = address.trim_end_matches('/').to_owned();
    let wish =
        Wish { folder: &places.folder, address, demo: is_demo, backups: backups.clone(), transport: transport.clone() };
    let house = compose::house(db.clone(), wish)?;
    if is_demo && let Some(line) = demo::own::line(&house).await? {
        println!("{line}");
    }
    let measures = server::measures()?;
    let router = compose::routes().into_router(house.clone());
    let _kept = tokio::spawn(server::keep_small(measures.clone()));
    let router = server::with_probes(router, db.clone(), measures);
    let worker = jobs::Worker::new(db.clone(), compose::works(transport, &house, backups));
    let _warm = tokio::spawn(compose::warm(house));
    if let Place::File(path) = &places.database {
        println!("{}", path.display());
    }
    println!("{own}");
    server::until_stopped(router, listener, db, worker).await?;
    Ok(ExitCode::SUCCESS)
}
