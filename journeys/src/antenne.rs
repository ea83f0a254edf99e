//! The program itself, on a demo network of its own, as a visitor finds it.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::Trouble;
use crate::driver::{folder, project, target};

const PATIENCE: Duration = Duration::from_mins(2);

/// Stops, and its data is removed, when it is dropped.
pub struct Antenne {
    process: Child,
    data: PathBuf,
    people: u32,
    address: String,
    said: Arc<Mutex<Vec<String>>>,
}

impl Antenne {
    /// A demo with this many people, on a free port.
    pub fn starts(people: u32) -> Result<Self, Trouble> {
        Self::demo(people, folder("data"), "127.0.0.1:0", None)
    }

    /// The same with the clock stopped at an instant (`2026-11-24T08:30:00Z`).
    pub fn starts_at(people: u32, now: &str) -> Result<Self, Trouble> {
        Self::demo(people, folder("data"), "127.0.0.1:0", Some(now))
    }

    /// Stops the demo as a cut of power would, and starts it again later, on its data and at its address.
    pub fn restarts_at(&mut self, now: &str) -> Result<(), Trouble> {
        self.process.kill()?;
        self.process.wait()?;
        let listen = self.address.trim_start_matches("http://").to_owned();
        let next = Self::demo(self.people, self.data.clone(), &listen, Some(now))?;
        let mut last = std::mem::replace(self, next);
        // The data is no longer the dropped one's to remove.
        last.data = folder("gone");
        Ok(())
    }

    fn demo(people: u32, data: PathBuf, listen: &str, now: Option<&str>) -> Result<Self, Trouble> {
        let (count, place) = (people.to_string(), data.display().to_string());
        let mut arguments = vec!["demo", "--data", &place, "--listen", listen, "--people", &count];
        arguments.extend(now.map(|now| ["--now", now]).into_iter().flatten());
        let mut antenne = Self::runs(&program()?, &arguments, data)?;
        antenne.people = people;
        Ok(antenne)
    }

    /// Any program that prints the address it answers at; `data` is made before and removed after.
    pub fn runs(program: &Path, arguments: &[&str], data: PathBuf) -> Result<Self, Trouble> {
        fs::create_dir_all(&data)?;
        let mut process = Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| Trouble::because(format!("{}: {error}", program.display())))?;
        let said = Arc::new(Mutex::new(Vec::new()));
        let (tell, told) = channel();
        let streams = (process.stdout.take(), process.stderr.take());
        if let (Some(out), Some(err)) = streams {
            let (kept, told_too) = (Arc::clone(&said), tell.clone());
            thread::spawn(move || listens(BufReader::new(out), &kept, |line| told_too.send(line).is_ok()));
            let kept = Arc::clone(&said);
            thread::spawn(move || listens(BufReader::new(err), &kept, |_| true));
        }
        drop(tell);
        let mut antenne = Self { process, data, people: 0, address: String::new(), said };
        antenne.address = address(&told).ok_or_else(|| {
            let said = antenne.said().join("\n  ");
            Trouble::because(format!("{} prints no address; it says:\n  {said}", program.display()))
        })?;
        Ok(antenne)
    }

    /// `http://127.0.0.1:PORT`
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What the program printed so far: among it the table of demo accounts.
    pub fn said(&self) -> Vec<String> {
        self.said.lock().map(|lines| lines.clone()).unwrap_or_default()
    }
}

impl Drop for Antenne {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.data);
    }
}

fn listens(stream: impl BufRead, kept: &Mutex<Vec<String>>, tells: impl Fn(String) -> bool) {
    for line in stream.lines().map_while(Result::ok) {
        if let Ok(mut lines) = kept.lock() {
            lines.push(line.clone());
        }
        // Nobody waits for the address any more: go on reading, or the program would block.
        tells(line);
    }
}

fn address(told: &Receiver<String>) -> Option<String> {
    let limit = Instant::now() + PATIENCE;
    while let Ok(line) = told.recv_timeout(limit.saturating_duration_since(Instant::now())) {
        if let Some(at) = line.find("http://127.0.0.1:") {
            let rest = &line[at + "http://127.0.0.1:".len()..];
            let port: String = rest.chars().take_while(char::is_ascii_digit).collect();
            return Some(format!("http://127.0.0.1:{port}"));
        }
    }
    None
}

/// The program as built: `ANTENNE_PROGRAM`, else the one beside this test, else built now.
fn program() -> Result<PathBuf, Trouble> {
    if let Some(given) = env::var_os("ANTENNE_PROGRAM") {
        return Ok(given.into());
    }
    let built = target().join("debug/antenne");
    if !built.is_file() {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let done = Command::new(cargo).args(["build", "-p", "antenne"]).current_dir(project()).status()?;
        if !done.success() {
            return Err(Trouble::because("cargo build -p antenne fails"));
        }
    }
    Ok(built)
}
