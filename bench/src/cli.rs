//! The command line of the benchmarks.
#![allow(clippy::print_stdout)] // the command line speaks

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};
use ground::Fault;

use crate::{
    dedupe, import,
    measure::{Measure, table},
    morning, pages, search,
    site::Site,
    size,
};

/// Measures what Antenne promises about speed and size. Run it in release, on a machine that does nothing else:
/// `cargo build --release && cargo run --release -p bench -- NAME`.
#[derive(Parser)]
#[command(name = "bench", version, about, max_term_width = 100, arg_required_else_help = true)]
#[command(after_help = "Each measure is an object with measure, value, unit, target, met (null when nothing was \
    promised) and, where there is a comparison, against and ratio. A target is a floor for shares and requests a \
    second, a ceiling for everything else. The exit code is 1 when a measure could not be taken, not when it misses \
    its target.")]
struct Cli {
    #[command(subcommand)]
    name: Name,
}

#[derive(Subcommand)]
enum Name {
    /// Search at the counter: time in process, and how many misspelled names are found
    Search(Asked<search::Wish>),
    /// Day page of a space and record of a person, over HTTP, against a bare handler with the same queries
    Pages(Asked<pages::Wish>),
    /// A morning of twelve counters on the demo: the five commonest acts at a steady pace, and the memory
    Morning(Asked<morning::Wish>),
    /// Import of people from a file of 37,000 lines, a fiftieth of them somebody again; and the same file once more
    Import(Asked<import::Wish>),
    /// The program itself: start, memory, binary, and what a browser transfers with a cold cache
    Size(Asked<size::Wish>),
    /// Record linkage on the public sets, without labels: how right, and how fast
    Dedupe {
        /// One JSON object a line instead of a table
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
struct Asked<T: Args> {
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    wish: T,
}

/// What every benchmark takes.
#[derive(Args)]
struct Common {
    /// PostgreSQL server, as postgres://USER@HOST/DATABASE: a database of its own is made there and dropped after
    /// [default: a temporary SQLite file]
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Keep the filled SQLite database in this folder, and use it again next time
    #[arg(long, value_name = "DIR", conflicts_with = "database")]
    keep: Option<PathBuf>,
    /// One JSON object a line instead of a table
    #[arg(long)]
    json: bool,
}

/// Runs the benchmark that was named.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    // What the program itself logs, and no more: a request here costs what it costs there.
    let filter = tracing_subscriber::EnvFilter::new("warn,antenne=info");
    let _ = tracing_subscriber::fmt().json().with_writer(std::io::stderr).with_env_filter(filter).try_init();
    match told(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            crate::tell(&fault.to_string());
            ExitCode::FAILURE
        }
    }
}

fn told(cli: Cli) -> Result<(), Fault> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let (json, measures) = runtime.block_on(taken(cli.name))?;
    if json {
        for measure in &measures {
            println!("{}", serde_json::to_string(measure)?);
        }
    } else {
        print!("{}", table(&measures));
    }
    Ok(())
}

async fn taken(name: Name) -> Result<(bool, Vec<Measure>), Fault> {
    let common = match &name {
        Name::Search(asked) => &asked.common,
        Name::Pages(asked) => &asked.common,
        Name::Morning(asked) => &asked.common,
        Name::Import(asked) => &asked.common,
        Name::Size(asked) => &asked.common,
        Name::Dedupe { json } => return Ok((*json, dedupe::measure()?)),
    };
    let json = common.json;
    let site = Site::make(common.database.as_deref(), common.keep.as_deref()).await?;
    let measuring = async {
        match &name {
            Name::Search(asked) => search::measure(&site, &asked.wish).await,
            Name::Pages(asked) => pages::measure(&site, &asked.wish).await,
            Name::Morning(asked) => morning::measure(&site, &asked.wish).await,
            Name::Import(asked) => import::measure(&site, &asked.wish).await,
            Name::Size(asked) => size::measure(&site, &asked.wish).await,
            Name::Dedupe { .. } => dedupe::measure(),
        }
    };
    let measures = tokio::select! {
        measures = measuring => measures,
        _ = tokio::signal::ctrl_c() => Err(Fault::because("stopped; nothing is left behind")),
    };
    site.remove().await?;
    Ok((json, measures?))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn every_flag_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_server_and_a_kept_file_are_one_or_the_other() {
        let both = ["bench", "search", "--database", "postgres://x/y", "--keep", "z"];
        assert!(Cli::try_parse_from(both).is_err());
        assert!(Cli::try_parse_from(["bench", "search", "--people", "1000000", "--json"]).is_ok());
    }
}
