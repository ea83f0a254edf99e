//! The command line: what an administrator does without a browser.
#![allow(clippy::print_stdout, clippy::print_stderr)] // the command line speaks

mod account;
mod data;
mod dedupe;
mod import;
mod run;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use ground::Fault;

use crate::config::{Serving, Source};

/// Antenne runs a whole digital-solidarity network: one program, one database.
#[derive(Parser)]
#[command(name = "antenne", version, about, max_term_width = 100, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Try it: creates a demo network of invented people (once), prints its accounts, and serves it
    Demo(run::Demo),
    /// Serve a real network
    Serve {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        serving: Serving,
    },
    /// Bring the database's schema up to date
    Migrate {
        #[command(flatten)]
        source: Source,
    },
    /// Verify the integrity of the data: one line per problem; exit code 1 when there is any
    Check {
        #[command(flatten)]
        source: Source,
    },
    /// Import partner structures, places, priority neighbourhoods, school holidays or people from a file; exit code 1 when a line was refused
    Import(import::Import),
    /// People in files: which lines are the same person
    #[command(subcommand)]
    People(dedupe::People),
    /// Print the facts of the journal, one JSON object a line
    Facts(data::Facts),
    /// List the program's routes with the right that each needs
    Routes {
        /// As JSON: a list of method, path, rights
        #[arg(long)]
        json: bool,
    },
    /// Make accounts from the command line
    #[command(subcommand)]
    Account(account::Account),
}

/// Runs the command that was typed.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("antenne: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(cli.command)) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("antenne: {fault}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<ExitCode, Fault> {
    match command {
        Command::Demo(demo) => run::demo(demo).await,
        Command::Serve { source, serving } => run::serve(&source, &serving).await,
        Command::Migrate { source } => data::migrate(&source).await,
        Command::Check { source } => data::check(&source).await,
        Command::Import(import) => import::import(import).await,
        Command::People(people) => dedupe::run(&people),
        Command::Facts(facts) => data::facts(facts).await,
        Command::Routes { json } => data::routes(json),
        Command::Account(account) => account::run(account).await,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use clap::CommandFactory as _;

    use super::Cli;
    use crate::config::settings;

    #[test]
    fn the_environment_gives_what_the_table_says_and_no_more() {
        let cli = Cli::command();
        cli.clone().debug_assert();
        let table: BTreeMap<&str, &str> = settings().map(|setting| (setting.name, setting.variable)).collect();
        let flags = |name: &str| -> BTreeMap<String, String> {
            let command = cli.find_subcommand(name).expect("a command");
            let given = |arg: &clap::Arg| Some((arg.get_long()?.to_owned(), arg.get_env()?.to_str()?.to_owned()));
            command.get_arguments().filter_map(given).collect()
        };
        let all: BTreeMap<String, String> = table.iter().map(|(name, of)| ((*name).into(), (*of).into())).collect();
        assert_eq!(flags("serve"), all);
        assert_eq!(flags("demo"), all);
        for command in ["migrate", "check", "import", "facts"] {
            assert_eq!(flags(command).into_keys().collect::<Vec<_>>(), ["config", "data", "database"], "{command}");
        }
    }
}
