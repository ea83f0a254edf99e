//! `antenne import`: partner structures, places, priority neighbourhoods, school holidays, people and volunteers from a file.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use clap::{Args, ValueEnum};
use ground::{Clock, Fault, SpaceId};
use imports::{Brought, ImportId};
use keys::KeyRing;
use network::import::{LineError, Report};
use people::port::ListsPort;
use serde_json::json;
use store::{Badge, Db, Rights, Who};
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
    /// School holidays: the national calendar, as CSV, JSON or iCalendar
    Holidays,
    /// People: Nom, Prénom, Année de naissance, Commune, Code INSEE, Code postal, N° de téléphone, E-mail, Genre
    People,
    /// Volunteers of a space: Nom, Prénom, E-mail, Téléphone, Langues; an e-mail is not needed
    Volunteers,
    /// People sent to a space by the employment service or the public booking tool: Nom, Prénom, Date de naissance,
    /// Téléphone, Prescripteur, Motif, Date
    Referrals,
}

impl From<What> for imports::What {
    fn from(what: What) -> Self {
        match what {
            What::Partners => Self::Partners,
            What::Places => Self::Places,
            What::Neighbourhoods => Self::Neighbourhoods,
            What::Holidays => Self::Holidays,
            What::People => Self::People,
            What::Volunteers => Self::Volunteers,
            What::Referrals => Self::Referrals,
        }
    }
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
    #[arg(value_enum, required_unless_present = "undo")]
    what: Option<What>,
    /// The file: CSV, XLSX, ODS or JSON
    #[arg(required_unless_present = "undo")]
    file: Option<PathBuf>,
    /// Say what would happen, write nothing
    #[arg(long)]
    dry_run: bool,
    /// Which column is what, such as 'last_name=NOM USAGE,first_name=Prénom'; remembered for files with the same header
    #[arg(long, value_name = "FIELD=COLUMN,…")]
    columns: Option<String>,
    /// Write the lines that were refused to this CSV file, to mend and import
    #[arg(long, value_name = "FILE")]
    faulty: Option<PathBuf>,
    /// Undo an import as a whole, by its id
    #[arg(long, value_name = "ID", conflicts_with_all = ["what", "file", "dry_run", "columns", "faulty"])]
    undo: Option<imports::ImportId>,
    /// Print the report as JSON: import, read, created, updated, unchanged, errors and notices (line, column, message)
    #[arg(long)]
    json: bool,
    /// The space that follows the people or volunteers, by its code [default: the first]
    #[arg(long, value_name = "CODE")]
    space: Option<String>,
    /// Language of the messages
    #[arg(long, value_enum, default_value = "fr")]
    language: Said,
    #[command(flatten)]
    source: Source,
}

pub(super) async fn import(wish: Import) -> Result<ExitCode, Fault> {
    let bytes = match &wish.file {
        Some(file) => std::fs::read(file).map_err(|error| Fault::because(format!("{}: {error}", file.display())))?,
        None => Vec::new(),
    };
    let places = wish.source.places("antenne")?.existing()?;
    let db = compose::open(&places.database, Clock::System).await?;
    let nobody = Badge::mint(Who::Command("import"), None, None, Rights::none());
    let mut tx = nobody.read(&db).await?;
    let organisation = network::space::store::organisations(&mut tx).await?.into_iter().next();
    drop(tx);
    let (organisation, _) = organisation
        .ok_or_else(|| Fault::because("there is no organisation yet: make one with `antenne account create`"))?;
    let badge = nobody.within(organisation);
    let words = Words::gather(&[web::TEXTS, network::TEXTS, people::TEXTS, imports::TEXTS].concat())?;
    let language = wish.language.into();
    let t = words.speech(language);
    let lists: ListsPort = Arc::new(referral::ByList { keys: KeyRing::open(&places.folder.join("keys"))? });
    let code = match wish.undo {
        Some(id) => undo(&db, &badge, (id, &lists), &t).await?,
        None => bring(&db, &badge, (&words, language), (&wish, &bytes), lists).await?,
    };
    db.close().await;
    Ok(code)
}

async fn bring(
    db: &Db,
    badge: &Badge,
    (words, language): (&Arc<Words>, Language),
    (wish, bytes): (&Import, &[u8]),
    lists: ListsPort,
) -> Result<ExitCode, Fault> {
    let what = wish.what.map_or(imports::What::People, imports::What::from);
    let space = if what.is_of_a_space() { Some(space(db, badge, wish.space.as_deref()).await?) } else { None };
    let name = wish.file.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let asked = imports::Wish {
        what,
        space,
        name: &name.unwrap_or_default(),
        columns: wish.columns.as_deref(),
        language,
        trial: wish.dry_run,
        lists: Some(lists),
    };
    let Brought { report, header, problems, id } = imports::at_once(db, badge, words, &asked, bytes).await?;
    let t = words.speech(language);
    if let Some(faulty) = &wish.faulty {
        std::fs::write(faulty, imports::table(&t, &header, &problems)?)
            .map_err(|error| Fault::because(format!("{}: {error}", faulty.display())))?;
    }
    if wish.json {
        print_json(&report, id, &t)?;
    } else {
        print(&report, &t, wish.dry_run);
        if let Some(id) = id {
            println!("{}", t.with("imports-undo-command", ("id", id.to_string())));
        }
    }
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn space(db: &Db, badge: &Badge, code: Option<&str>) -> Result<SpaceId, Fault> {
    let mut tx = badge.read(db).await?;
    let space = network::space::store::by_code(&mut tx, code).await?;
    space.map(|space| space.id).ok_or_else(|| Fault::because("there is no such space: see the codes of the spaces"))
}

async fn undo(db: &Db, badge: &Badge, (id, lists): (ImportId, &ListsPort), t: &Speech) -> Result<ExitCode, Fault> {
    match imports::undo(db, badge, id, Some(lists)).await? {
        Ok((undone, left)) => {
            println!("{}", t.with("imports-undone-command", (("undone", undone), ("left", left))));
            Ok(if left == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Err(refusal) => {
            for problem in refusal.problems {
                println!("{}", t.with(problem.text, problem.arguments.as_slice()));
            }
            Ok(ExitCode::FAILURE)
        }
    }
}

fn print_json(report: &Report, id: Option<ImportId>, t: &Speech) -> Result<(), Fault> {
    let list = |errors: &[LineError]| -> Vec<_> {
        errors
            .iter()
            .map(|error| json!({ "line": error.line, "column": error.column, "message": error.message(t) }))
            .collect()
    };
    let said = json!({
        "import": id.map(|id| id.to_string()),
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
