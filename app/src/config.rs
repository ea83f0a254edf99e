//! Configuration: one table of settings, each given by a flag, the environment, or one file, in this order.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use clap::{ArgMatches, Args, Command, Error, FromArgMatches, parser::ValueSource};
use ground::Fault;
use store::Place;
use toml::de::DeTable;

mod table;

use table::CONFIG;
pub use table::{HOW, Preset, Setting, WHERE, settings};

impl Setting {
    /// The value as given, if it can be one.
    fn check(&self, given: Given) -> Result<Given, Fault> {
        if (self.fits)(&given.value) {
            return Ok(given);
        }
        let said = if self.secret { "this value".to_owned() } else { format!("\"{}\"", given.value) };
        let Given { from, .. } = given;
        Err(Fault::because(format!("{from}: {said} is no {}; write it like \"{}\"", self.value, self.example)))
    }
}

/// A value, and where it was given.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Given {
    value: String,
    from: String,
}

type Values = BTreeMap<&'static str, Given>;

fn typed(matches: &ArgMatches, table: &'static [Setting]) -> Values {
    let given = |setting: &Setting| {
        let value = matches.get_one::<String>(setting.name)?.clone();
        let from = match matches.value_source(setting.name) {
            // An empty variable is how some systems say that there is none.
            Some(ValueSource::EnvVariable) if value.is_empty() => return None,
            Some(ValueSource::EnvVariable) => setting.variable.to_owned(),
            _ => format!("--{}", setting.name),
        };
        Some(Given { value, from })
    };
    table.iter().filter_map(|setting| Some((setting.name, given(setting)?))).collect()
}

/// What a file of settings says.
fn read(path: &Path) -> Result<Values, Fault> {
    let place = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| Fault::because(format!("{place}: {error}")))?;
    let table = DeTable::parse(&text).map_err(|error| Fault::because(format!("{place}: {error}")))?;
    let mut values = Values::new();
    for (key, value) in table.get_ref() {
        let from = format!("{place}, line {}", text[..key.span().start].matches('\n').count() + 1);
        let name: &str = key.get_ref();
        let Some(setting) = settings().find(|setting| setting.is_in_file() && setting.name == name) else {
            let known: Vec<&str> = settings().filter(|setting| setting.is_in_file()).map(|one| one.name).collect();
            return Err(Fault::because(format!(
                "{from}: there is no setting \"{name}\"; there are {}",
                known.join(", ")
            )));
        };
        let Some(value) = value.get_ref().as_str() else {
            let example = setting.example;
            return Err(Fault::because(format!("{from}: text stands between quotes, like {name} = \"{example}\"")));
        };
        values.insert(setting.name, setting.check(Given { value: value.to_owned(), from })?);
    }
    Ok(values)
}

/// Where the data is, as given.
#[derive(Clone, Debug, Default)]
pub struct Source(Values);

/// How the program serves, as given.
#[derive(Clone, Debug, Default)]
pub struct Serving(Values);

macro_rules! flags {
    ($($kind:ident of $table:ident),*) => {$(
        impl Args for $kind {
            fn augment_args(command: Command) -> Command {
                command.args($table.iter().map(Setting::flag))
            }
            fn augment_args_for_update(command: Command) -> Command {
                Self::augment_args(command)
            }
        }

        impl FromArgMatches for $kind {
            fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
                Ok(Self(typed(matches, $table)))
            }
            fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
                self.0 = typed(matches, $table);
                Ok(())
            }
        }
    )*};
}
flags!(Source of WHERE, Serving of HOW);

/// The settings of a table: flags and environment first, then the file, then what the table says.
fn decided(table: &'static [Setting], typed: &Values, file: &Values) -> Result<BTreeMap<&'static str, String>, Fault> {
    let mut decided = BTreeMap::new();
    for setting in table {
        let value = match (typed.get(setting.name).or(file.get(setting.name)), setting.preset) {
            (Some(given), _) => setting.check(given.clone())?.value,
            (None, Preset::Value(value)) => value.to_owned(),
            (None, Preset::Words(_)) => continue,
        };
        decided.insert(setting.name, value);
    }
    Ok(decided)
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

impl Places {
    /// The same places, for a command that makes no database.
    ///
    /// # Errors
    /// When there is none: says what to do.
    pub fn existing(self) -> Result<Self, Fault> {
        match &self.database {
            Place::File(path) if !path.exists() => Err(Fault::because(format!(
                "there is no database at {}: name it with --database or --data, or make one with `antenne account create`",
                path.display()
            ))),
            _ => Ok(self),
        }
    }
}

impl Source {
    fn file(&self) -> Result<Values, Fault> {
        self.0.get(CONFIG).map_or_else(|| Ok(Values::new()), |given| read(Path::new(&given.value)))
    }

    /// # Errors
    /// When a setting cannot be what it is, or the file of settings cannot be read: says how to mend it.
    pub fn places(&self, name: &str) -> Result<Places, Fault> {
        let mut decided = decided(WHERE, &self.0, &self.file()?)?;
        let folder = decided.remove("data").map_or_else(|| default_folder(name), PathBuf::from);
        let database = match decided.remove("database") {
            Some(text) => text.parse().unwrap_or(Place::File(text.into())),
            None => Place::File(folder.join("antenne.db")),
        };
        Ok(Places { folder, database })
    }
}

/// How the program serves, decided.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Served {
    pub listen: SocketAddr,
    pub address: Option<String>,
    pub smtp: Option<String>,
    pub sender: Option<String>,
    pub sms: Sms,
    pub log: String,
}

/// The service of text messages, as given.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sms {
    pub url: Option<String>,
    pub sender: Option<String>,
    pub method: Option<String>,
    pub body: Option<String>,
    pub header: Option<String>,
    pub answer: Option<String>,
}

impl Serving {
    /// # Errors
    /// When a setting cannot be what it is, or the file of settings cannot be read: says how to mend it.
    pub fn settled(&self, source: &Source) -> Result<Served, Fault> {
        let mut decided = decided(HOW, &self.0, &source.file()?)?;
        let mut value = |name: &str| decided.remove(name);
        Ok(Served {
            listen: value("listen").unwrap_or_default().parse().map_err(Fault::from_error)?,
            address: value("address"),
            smtp: value("smtp"),
            sender: value("sender"),
            sms: Sms {
                url: value("sms"),
                sender: value("sms-sender"),
                method: value("sms-method"),
                body: value("sms-body"),
                header: value("sms-header"),
                answer: value("sms-answer"),
            },
            log: value("log").unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        serving: Serving,
    }

    fn settled(flags: &[&str]) -> Result<Served, Fault> {
        let line = Line::try_parse_from([&["antenne"], flags].concat()).expect("a line");
        line.serving.settled(&line.source)
    }

    #[test]
    fn the_manual_tells_the_table() {
        let manual = include_str!("../../README.md");
        for setting in settings() {
            let Setting { name, variable, what, preset, .. } = setting;
            let key = if setting.is_in_file() { format!(" `{name}` ") } else { " ".to_owned() };
            let row = format!("| {what} | `--{name}` | `{variable}` |{key}| {} |\n", preset.words());
            assert!(manual.contains(&row), "README.md lacks this row:\n{row}");
        }
        assert_eq!(manual.matches("| `ANTENNE_").count(), settings().count(), "README.md has a setting more");
    }

    #[test]
    fn a_setting_has_one_name_and_a_fitting_example() {
        for setting in settings() {
            assert_eq!(setting.variable, format!("ANTENNE_{}", setting.name.to_uppercase().replace('-', "_")));
            assert!((setting.fits)(setting.example), "{}", setting.example);
            assert!(!(setting.fits)(""), "{} may be nothing", setting.name);
            if let Preset::Value(value) = setting.preset {
                assert!((setting.fits)(value), "{value}");
            }
        }
    }

    #[test]
    fn what_nobody_says_is_as_the_table_says() {
        let served = settled(&[]).expect("settled");
        assert_eq!((served.listen.to_string().as_str(), served.log.as_str()), ("127.0.0.1:8080", "warn,antenne=info"));
        assert_eq!((served.address, served.smtp, served.sender), (None, None, None));
        let served = settled(&["--listen", "[::1]:80", "--sender", "a@b.example"]).expect("settled");
        assert_eq!((served.listen.to_string().as_str(), served.sender.as_deref()), ("[::1]:80", Some("a@b.example")));
    }

    #[test]
    fn what_cannot_be_says_how_it_should_be() {
        for (flag, value, how) in [
            ("--listen", "8080", "--listen: \"8080\" is no ADDRESS:PORT; write it like \"127.0.0.1:8080\""),
            ("--address", "antenne.example", "--address: \"antenne.example\" is no URL; write it like \"https://"),
            ("--smtp", "name:secret@host", "--smtp: this value is no URL; write it like \"smtp://"),
            ("--sms", "name:secret@host", "--sms: this value is no URL; write it like \"ovh://"),
            ("--sms-body", "to={to}", "--sms-body: \"to={to}\" is no TEXT"),
            ("--sender", "nobody", "--sender: \"nobody\" is no E-MAIL"),
            ("--log", "web=loud", "--log: \"web=loud\" is no LEVELS"),
        ] {
            let said = settled(&[flag, value]).expect_err(value).to_string();
            assert!(said.starts_with(how), "{said}");
        }
    }
}
