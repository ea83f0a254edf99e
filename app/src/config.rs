//! Configuration: one table of settings, each given by a flag, the environment, or one file, in this order.

use std::{collections::BTreeMap, net::SocketAddr, path::PathBuf};

use clap::Args;
use ground::Fault;
use serde::Deserialize;
use store::Place;

/// Where the data is. Every command takes these.
#[derive(Args, Clone, Debug, Default)]
pub struct Source {
    /// Database: a path of an SQLite file, or a postgres:// URL
    #[arg(long, env = "ANTENNE_DATABASE", value_name = "PATH|URL")]
    pub database: Option<String>,
    /// Folder of the program's files: database (antenne.db), keys, backups
    #[arg(long, env = "ANTENNE_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// File with the same settings (TOML), when flags and environment say nothing
    #[arg(long, env = "ANTENNE_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// How the program serves.
#[derive(Args, Clone, Debug, Default)]
pub struct Serving {
    /// Address to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "ANTENNE_LISTEN", value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// Public address of the program, for links in messages and papers (https://…)
    #[arg(long, env = "ANTENNE_ADDRESS", value_name = "URL")]
    pub address: Option<String>,
    /// Server for e-mail (smtp://user:password@host:587); without it, messages wait on the page /messages
    #[arg(long, env = "ANTENNE_SMTP", value_name = "URL", hide_env_values = true)]
    pub smtp: Option<String>,
    /// Sender of e-mail
    #[arg(long, env = "ANTENNE_SENDER", value_name = "E-MAIL")]
    pub sender: Option<String>,
}

/// The file of settings: the same names as the flags.
#[derive(Deserialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct File {
    database: Option<String>,
    data: Option<PathBuf>,
    listen: Option<SocketAddr>,
    address: Option<String>,
    smtp: Option<String>,
    sender: Option<String>,
}

fn file(path: Option<&PathBuf>) -> Result<File, Fault> {
    let Some(path) = path else { return Ok(File::default()) };
    let text = std::fs::read_to_string(path).map_err(|error| Fault::because(format!("{}: {error}", path.display())))?;
    toml::from_str(&text).map_err(|error| Fault::because(format!("{}: {error}", path.display())))
}

/// The folder of the program's files when none is named: under the user's data directory.
fn default_folder(name: &str) -> PathBuf {
    let of = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
    let base = of("XDG_DATA_HOME")
        .or_else(|| of("LOCALAPPDATA"))
        .or_else(|| of("HOME").map(|home| home.join(".local/share")))
        .unwrap_or_else(|| PathBuf::from("."));
    base.join(name)
}

/// Where everything is, decided.
#[derive(Clone, Debug)]
pub struct Places {
    pub folder: PathBuf,
    pub database: Place,
}

impl Source {
    /// # Errors
    /// When the file of settings cannot be read.
    pub fn places(&self, name: &str) -> Result<Places, Fault> {
        let file = file(self.config.as_ref())?;
        let folder = self.data.clone().or(file.data).unwrap_or_else(|| default_folder(name));
        let database = self.database.clone().or(file.database);
        let database = match database {
            Some(text) => text.parse().unwrap_or(Place::File(text.into())),
            None => Place::File(folder.join("antenne.db")),
        };
        Ok(Places { folder, database })
    }
}

impl Serving {
    /// The same, with what the file says where flags and environment do not.
    ///
    /// # Errors
    /// When the file of settings cannot be read.
    pub fn settled(&self, source: &Source) -> Result<Self, Fault> {
        let file = file(source.config.as_ref())?;
        Ok(Self {
            listen: self.listen.or(file.listen),
            address: self.address.clone().or(file.address),
            smtp: self.smtp.clone().or(file.smtp),
            sender: self.sender.clone().or(file.sender),
        })
    }

    pub fn listen(&self) -> SocketAddr {
        self.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)))
    }
}

/// The table of settings, for the manual: flag, environment, key of the file.
pub fn table() -> BTreeMap<&'static str, &'static str> {
    ["database", "data", "listen", "address", "smtp", "sender"]
        .into_iter()
        .zip([
            "ANTENNE_DATABASE",
            "ANTENNE_DATA",
            "ANTENNE_LISTEN",
            "ANTENNE_ADDRESS",
            "ANTENNE_SMTP",
            "ANTENNE_SENDER",
        ])
        .collect()
}
