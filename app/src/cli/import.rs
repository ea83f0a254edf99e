//! `antenne import`: partner structures, places, priority neighbourhoods and people from a file.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, ValueEnum};
use ground::{Clock, Fault};
use network::import::{LineError, Report};
use serde_json::json;
use store::{Badge, Rights, Tx, Who};
use web::{Language, Speech, Words};

use crate::{compose, config::Source};

/// What an import reads.
#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// Partner structures: national schema 1.0.2, data·inclusion v1, France services, conseillers numériques
    Partners,
    /// Mediation places: the same files, and the sample of mediation places
    Places,
    /// Priority neighbourhoods: the official list (`lib_qp`, `insee_com`), which then replaces the program's own
    Neighbourhoods,
    /// People: Nom, Prénom, Année de naissance, Commune, Code INSEE, Code postal, N° de téléphone, E-mail, Genre
    People,
}

/// The language of messages.
#[derive(Clone, Copy, ValueEnum)]
pub enum Said {
    Fr,
    En,
}

impl From<Said> for Language {
    fn from(said: Said) -> Self {
        match said {
            Said::Fr => Language::French,
            Said::En => Language::English,
        }
    }
}

/// `antenne import`.
#[derive(Args)]
#[command(after_help = "Lines that are fine are imported even when others are refused. Importing the same file again \
                        changes nothing.\nExit code: 0 when every line was fine, 1 when any was refused.")]
pub struct Import {
    #[arg(value_enum)]
    what: What,
    /// The file, CSV or JSON
    file: PathBuf,
    /// Say what would happen, write nothing
    #[arg(long)]
    dry_run: bool,
    /// Print the report as JSON: read, created, updated, unchanged, errors and notices (line, column, message)
    #[arg(long)]
    json: bool,
    /// The space that follows the people, by its code [default: the first]
    #[arg(long, value_name = "CODE")]
    space: Option<String>,
    /// Language of the messages
    #[arg(long, value_enum, default_value = "fr")]
    language: Said,
    #[command(flatten)]
    source: Source,
}

pub(super) async fn import(wish: Import) -> Result<ExitCode, Fault> {
    let bytes =
        std::fs::read(&wish.file).map_err(|error| Fault::because(format!("{}: {error}", wish.file.display())))?;
    let places = wish.source.places("antenne")?.existing()?;
    let db = compose::open(&places.database, Clock::System).await?;
    let nobody = Badge::mint(Who::Command("import"), None, None, Rights::none());
    let mut tx = nobody.read(&db).await?;
    let organisation = network::space::store::organisations(&mut tx).await?.into_iter().next();
    drop(tx);
    let (organisation, _) = organisation
        .ok_or_else(|| Fault::because("there is no organisation yet: make one with `antenne account create`"))?;
    let mut tx = nobody.within(organisation).write(&db).await?;
    let report = bring(&mut tx, &wish, &bytes).await?;
    if wish.dry_run {
        drop(tx);
    } else {
        tx.commit().await?;
    }
    db.close().await;
    let words = Words::gather(&[web::TEXTS, network::TEXTS, people::TEXTS].concat())?;
    let t = words.speech(wish.language.into());
    if wish.json {
        print_json(&report, &t)?;
    } else {
        print(&report, &t, wish.dry_run);
    }
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn bring(tx: &mut Tx, wish: &Import, bytes: &[u8]) -> Result<Report, Fault> {
    match wish.what {
        What::Partners => network::import::partners(tx, bytes).await,
        What::Places => network::import::places(tx, bytes).await,
        What::Neighbourhoods => network::import::neighbourhoods(tx, bytes).await,
        What::People => {
            let space = network::space::store::by_code(tx, wish.space.as_deref()).await?;
            let space = space.ok_or_else(|| Fault::because("there is no such space: see the codes of the spaces"))?;
            people::import::people(tx, bytes, space.id).await
        }
    }
}

fn print_json(report: &Report, t: &Speech) -> Result<(), Fault> {
    let list = |errors: &[LineError]| -> Vec<_> {
        errors
            .iter()
            .map(|error| json!({ "line": error.line, "column": error.column, "message": error.message(t) }))
            .collect()
    };
    let said = json!({
        "read": report.read, "created": report.created, "updated": report.updated, "unchanged": report.unchanged,
        "errors": list(&report.errors), "notices": list(&report.notices),
    });
    println!("{}", serde_json::to_string_pretty(&said)?);
    Ok(())
}

fn print(report: &Report, t: &Speech, dry_run: bool) {
    for line in report.errors.iter().chain(&report.notices) {
        println!("{}", line.say(t));
    }
    println!("{}", report.summary(t));
    if dry_run {
        println!("{}", t.say("network-import-dry-run"));
    }
}
