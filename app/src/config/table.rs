//! The table of settings: what each is called, what it is, what it is when nobody says.

use std::net::SocketAddr;

use clap::Arg;
use tracing_subscriber::EnvFilter;

/// One setting.
pub struct Setting {
    /// Its flag without the dashes, and its key in the file.
    pub name: &'static str,
    /// Its variable in the environment.
    pub variable: &'static str,
    /// What stands for its value in `--help`.
    pub value: &'static str,
    pub what: &'static str,
    pub preset: Preset,
    pub(super) fits: fn(&str) -> bool,
    /// A value as it may be, for who gave one that does not fit.
    pub(super) example: &'static str,
    /// Never repeated on a screen: it holds a password.
    pub(super) secret: bool,
}

/// What a setting is when nobody says.
#[derive(Clone, Copy)]
pub enum Preset {
    Value(&'static str),
    /// Decided elsewhere, and told in words.
    Words(&'static str),
}

impl Preset {
    pub const fn words(self) -> &'static str {
        match self {
            Self::Value(words) | Self::Words(words) => words,
        }
    }
}

fn some(text: &str) -> bool {
    !text.trim().is_empty()
}

/// The only setting that no file gives: which file.
pub(super) const CONFIG: &str = "config";

/// Where the data is. Every command that needs data takes these.
pub const WHERE: &[Setting] = &[
    Setting {
        name: "database",
        variable: "ANTENNE_DATABASE",
        value: "PATH|URL",
        what: "Database: a path of an SQLite file, or a postgres:// URL",
        preset: Preset::Words("antenne.db in the data folder"),
        fits: some,
        example: "/srv/antenne/antenne.db",
        secret: true,
    },
    Setting {
        name: "data",
        variable: "ANTENNE_DATA",
        value: "DIR",
        what: "Folder of the program's files: database, keys, backups",
        preset: Preset::Words("antenne under the user's data directory"),
        fits: some,
        example: "/srv/antenne",
        secret: false,
    },
    Setting {
        name: CONFIG,
        variable: "ANTENNE_CONFIG",
        value: "FILE",
        what: "File of settings (TOML), for what flags and environment do not say",
        preset: Preset::Words("none"),
        fits: some,
        example: "/etc/antenne.toml",
        secret: false,
    },
];

/// How the program serves.
pub const HOW: &[Setting] = &[
    Setting {
        name: "listen",
        variable: "ANTENNE_LISTEN",
        value: "ADDRESS:PORT",
        what: "Address to listen on",
        preset: Preset::Value("127.0.0.1:8080"),
        fits: |text| text.parse::<SocketAddr>().is_ok(),
        example: "127.0.0.1:8080",
        secret: false,
    },
    Setting {
        name: "address",
        variable: "ANTENNE_ADDRESS",
        value: "URL",
        what: "Public address of the program, for links in messages and papers",
        preset: Preset::Words("the address listened on"),
        fits: |text| text.starts_with("https://") || text.starts_with("http://"),
        example: "https://antenne.example.org",
        secret: false,
    },
    Setting {
        name: "smtp",
        variable: "ANTENNE_SMTP",
        value: "URL",
        what: "Server for e-mail",
        preset: Preset::Words("none: messages wait on the page /messages"),
        fits: |text| text.starts_with("smtp://") || text.starts_with("smtps://"),
        example: "smtp://name:password@host:587",
        secret: true,
    },
    Setting {
        name: "sender",
        variable: "ANTENNE_SENDER",
        value: "E-MAIL",
        what: "Sender of e-mail; needed with a server",
        preset: Preset::Words("none"),
        fits: |text| text.contains('@'),
        example: "antenne@example.org",
        secret: false,
    },
    Setting {
        name: "sms",
        variable: "ANTENNE_SMS",
        value: "URL",
        what: "Service of text messages: an OVHcloud account, or any provider's address over HTTP",
        preset: Preset::Words("none: text messages wait on the page /messages"),
        fits: |text| text.starts_with("ovh://") || text.starts_with("https://") || text.starts_with("http://"),
        example: "ovh://KEY:SECRET:CONSUMER@sms-ab12345-1",
        secret: true,
    },
    Setting {
        name: "sms-sender",
        variable: "ANTENNE_SMS_SENDER",
        value: "NAME",
        what: "Name that phones show for text messages (OVHcloud: one that was declared there)",
        preset: Preset::Words("the service's own number"),
        fits: |text| (3..=11).contains(&text.len()) && text.is_ascii(),
        example: "Antenne",
        secret: false,
    },
    Setting {
        name: "sms-method",
        variable: "ANTENNE_SMS_METHOD",
        value: "POST|PUT|GET",
        what: "How the provider's address is called",
        preset: Preset::Words("POST"),
        fits: |text| matches!(text, "POST" | "PUT" | "GET"),
        example: "POST",
        secret: false,
    },
    Setting {
        name: "sms-body",
        variable: "ANTENNE_SMS_BODY",
        value: "TEXT",
        what: "What is sent to the provider's address: JSON or the fields of a form, with {to}, {text} and {id}",
        preset: Preset::Words("JSON with to, text and id"),
        fits: |text| text.contains("{to}") && text.contains("{text}"),
        example: "{\"to\": \"{to}\", \"text\": \"{text}\"}",
        secret: false,
    },
    Setting {
        name: "sms-header",
        variable: "ANTENNE_SMS_HEADER",
        value: "NAME: VALUE",
        what: "Header that holds the provider's key",
        preset: Preset::Words("none"),
        fits: |text| text.split_once(':').is_some_and(|(name, value)| some(name) && some(value)),
        example: "Authorization: Bearer KEY",
        secret: true,
    },
    Setting {
        name: "sms-answer",
        variable: "ANTENNE_SMS_ANSWER",
        value: "FIELD",
        what: "Where the provider's answer, in JSON, holds its id of the message",
        preset: Preset::Words("none: receipts come under our id"),
        fits: some,
        example: "messages.0.id",
        secret: false,
    },
    Setting {
        name: "log",
        variable: "ANTENNE_LOG",
        value: "LEVELS",
        what: "What is logged on standard error, from trace to error, by part of the program",
        preset: Preset::Value("warn,antenne=info"),
        fits: |text| some(text) && EnvFilter::try_new(text).is_ok(),
        example: "warn,web=info",
        secret: false,
    },
];

/// Every setting.
pub fn settings() -> impl Iterator<Item = &'static Setting> {
    WHERE.iter().chain(HOW)
}

impl Setting {
    pub fn is_in_file(&self) -> bool {
        self.name != CONFIG
    }

    pub(super) fn flag(&self) -> Arg {
        let help = format!("{} [default: {}]", self.what, self.preset.words());
        Arg::new(self.name)
            .long(self.name)
            .env(self.variable)
            .hide_env_values(self.secret)
            .value_name(self.value)
            .help(help)
    }
}
