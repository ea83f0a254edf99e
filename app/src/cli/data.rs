//! `antenne migrate`, `check`, `facts`, `routes`.

use std::process::ExitCode;

use clap::Args;
use ground::{Clock, Day, Fault};
use serde_json::json;
use store::{Badge, Rights, Who, journal::Wanted};

use crate::{check as verify, compose, config::Source};

/// `antenne facts`.
#[derive(Args)]
pub struct Facts {
    /// First local day
    #[arg(long, value_name = "YYYY-MM-DD")]
    since: Option<Day>,
    /// Last local day
    #[arg(long, value_name = "YYYY-MM-DD")]
    until: Option<Day>,
    /// Kind of fact, such as people.registered
    #[arg(long)]
    kind: Option<String>,
    /// As JSON, one object a line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    source: Source,
}

fn badge(command: &'static str) -> Badge {
    Badge::mint(Who::Command(command), None, None, Rights::none())
}

pub(super) async fn migrate(source: &Source) -> Result<ExitCode, Fault> {
    let places = source.places("antenne")?;
    let db = compose::open(&places.database, Clock::System).await?;
    println!("the schema is up to date");
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn check(source: &Source) -> Result<ExitCode, Fault> {
    let places = source.places("antenne")?.existing()?;
    let db = store::Db::connect(&places.database, Clock::System, Vec::new()).await?;
    let problems = verify::problems(&db, &badge("check")).await?;
    for problem in &problems {
        println!("{problem}");
    }
    db.close().await;
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

pub(super) async fn facts(wish: Facts) -> Result<ExitCode, Fault> {
    let places = wish.source.places("antenne")?.existing()?;
    let db = store::Db::connect(&places.database, Clock::System, Vec::new()).await?;
    let mut tx = badge("facts").read(&db).await?;
    let wanted = Wanted {
        kind: wish.kind,
        since: wish.since.map(|day| day.to_string()),
        until: wish.until.map(|day| day.to_string()),
        ..Wanted::default()
    };
    for noted in tx.facts(&wanted).await? {
        let payload: serde_json::Value = serde_json::from_str(&noted.fact.payload()?)?;
        let line = json!({
            "id": noted.id, "kind": noted.fact.kind(), "version": noted.fact.version(),
            "happened_at": noted.happened_at.to_string(), "local_day": noted.local_day, "position": noted.position,
            "space": noted.space, "subject": noted.subject, "actor": noted.actor, "corrects": noted.corrects, "payload": payload,
        });
        if wish.json {
            println!("{line}");
        } else {
            println!("{} {} {payload}", noted.happened_at, noted.fact.kind());
        }
    }
    drop(tx);
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn routes(as_json: bool) -> Result<ExitCode, Fault> {
    let infos = compose::routes().infos();
    if as_json {
        let list: Vec<_> = infos
            .iter()
            .map(|info| json!({ "method": info.method, "path": info.path, "rights": info.guard.word() }))
            .collect();
        println!("{}", serde_json::to_string_pretty(&list)?);
    } else {
        for info in infos {
            println!("{:5} {:45} {}", info.method, info.path, info.guard.word());
        }
    }
    Ok(ExitCode::SUCCESS)
}
