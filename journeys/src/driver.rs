//! The driver process: one chromedriver and one empty profile per browser, both gone at the end.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio, id};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::Trouble;

const DRIVER: &str = "/usr/bin/chromedriver";
const CHROMIUM: &str = "/usr/bin/chromium";
const TRIES: u32 = 5;
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Driver {
    process: Child,
    port: u16,
    profile: PathBuf,
    /// Known once the browser has started.
    pub session: Option<String>,
}

impl Driver {
    /// A driver that listens. It takes any free port, on both addresses of this machine: now and then the one it
    /// found for the first is taken on the second, it ends without a word, and another try finds another port.
    pub fn starts() -> Result<Self, Trouble> {
        let mut tried = Self::tries();
        for _ in 1..TRIES {
            if tried.is_ok() {
                break;
            }
            thread::sleep(Duration::from_millis(200));
            tried = Self::tries();
        }
        tried
    }

    fn tries() -> Result<Self, Trouble> {
        let mut process = Command::new(DRIVER)
            .args(["--port=0", "--log-level=SEVERE"])
            .env("LANGUAGE", "fr")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Trouble::because(format!("{DRIVER}: {error} (./test setup installs it)")))?;
        let said = process.stdout.take().map(BufReader::new);
        // Made now, so that whatever happens next the process ends with it.
        let mut driver = Self { process, port: 0, profile: folder("profile"), session: None };
        driver.port = said.and_then(port).ok_or_else(|| Trouble::because("chromedriver does not say its port"))?;
        Ok(driver)
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn capabilities(&self) -> Map<String, Value> {
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--hide-scrollbars",
            "--lang=fr-FR",
            "--window-size=1280,900",
        ];
        let mut arguments: Vec<String> = arguments.map(str::to_owned).to_vec();
        arguments.push(format!("--user-data-dir={}", self.profile.display()));
        let options = json!({
            "binary": env::var("ANTENNE_CHROMIUM").unwrap_or_else(|_| CHROMIUM.to_owned()),
            "args": arguments,
            "prefs": { "intl.accept_languages": "fr-FR,fr" },
        });
        let mut capabilities = Map::new();
        capabilities.insert("browserName".to_owned(), json!("chrome"));
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        capabilities.insert("timeouts".to_owned(), json!({ "script": 60_000, "pageLoad": 60_000 }));
        capabilities
    }

    /// Asks the driver to close its browser and waits until it has.
    fn ends_session(&self) -> Option<()> {
        let mut line = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        line.set_read_timeout(Some(PATIENCE)).ok()?;
        let session = self.session.as_ref()?;
        write!(line, "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").ok()?;
        let mut answer = String::new();
        BufReader::new(line).read_line(&mut answer).ok().map(|_| ())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.ends_session();
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// The port that the driver says, after which what it says is read and forgotten.
fn port(said: BufReader<ChildStdout>) -> Option<u16> {
    let mut lines = said.lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let (_, after) = line.split_once("successfully on port ")?;
        after.trim_end_matches('.').parse().ok()
    });
    thread::spawn(move || lines.for_each(drop));
    port
}

/// A new folder of the system's temporary ones, not yet made.
pub fn folder(what: &str) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    env::temp_dir().join(format!("antenne-journey-{what}-{}-{number}", id()))
}

/// Where cargo builds: this test runs from `target/debug/deps`.
pub fn target() -> PathBuf {
    let here = env::current_exe().unwrap_or_default();
    let profile = here.ancestors().find(|folder| folder.join(".fingerprint").is_dir());
    profile.and_then(Path::parent).map_or_else(|| project().join("target"), Path::to_owned)
}

/// The project's root.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
