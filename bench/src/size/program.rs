//! The program in a process of its own.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Stdio,
    time::{Duration, Instant},
};

use ground::Fault;
use tokio::{
    net::TcpListener,
    process::{Child, Command},
};

use crate::{
    site::Site,
    wire::{Wire, request},
};

/// How long it may take to be there, or to leave.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often it is asked whether it is there.
const OFTEN: Duration = Duration::from_millis(1);

/// The program, serving the demo.
pub struct Program {
    child: Child,
    pub address: SocketAddr,
}

/// Where the program is.
///
/// # Errors
/// When it is not there; says how to make it.
pub fn binary(named: Option<&Path>) -> Result<PathBuf, Fault> {
    let name = format!("antenne{}", std::env::consts::EXE_SUFFIX);
    let own = std::env::current_exe()?;
    // A test program is one folder further down.
    let beside = own.ancestors().skip(1).take(2).map(|folder| folder.join(&name));
    let mut places = named.map_or_else(|| beside.collect(), |named| vec![named.to_path_buf()]).into_iter();
    places.find(|place| place.is_file()).ok_or_else(|| {
        Fault::because("the program is not there: make it with `cargo build --release`, or name it with --binary FILE")
    })
}

fn demo(binary: &Path, site: &Site, people: u32) -> Command {
    let mut command = Command::new(binary);
    command.args(["demo", "--people", &people.to_string(), "--database", &site.told(), "--data"]).arg(&site.folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit()).kill_on_drop(true);
    command
}

/// Makes the demo network.
pub async fn prepare(binary: &Path, site: &Site, people: u32) -> Result<(), Fault> {
    let status = demo(binary, site, people).arg("--no-serve").status().await?;
    if status.success() { Ok(()) } else { Err(Fault::because(format!("the demo was not made: {status}"))) }
}

impl Program {
    /// Starts it; it is there when `/healthz` answers, after so many seconds.
    pub async fn start(binary: &Path, site: &Site, people: u32) -> Result<(Self, f64), Fault> {
        // A port that was free a moment ago.
        let address = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
        let begun = Instant::now();
        let child = demo(binary, site, people).args(["--listen", &address.to_string()]).spawn()?;
        let mut program = Self { child, address };
        while !program.is_healthy().await {
            if let Some(status) = program.child.try_wait()? {
                return Err(Fault::because(format!("the program ended before it served: {status}")));
            }
            if begun.elapsed() > PATIENCE {
                return Err(Fault::because("the program does not answer on /healthz"));
            }
            tokio::time::sleep(OFTEN).await;
        }
        Ok((program, begun.elapsed().as_secs_f64()))
    }

    async fn is_healthy(&self) -> bool {
        let Ok(mut wire) = Wire::open(self.address).await else { return false };
        wire.ask(&request("GET", "/healthz", "", false, None)).await.is_ok_and(|(status, _)| status == 200)
    }

    /// The memory that it holds, in MB (10⁶ bytes).
    pub fn memory(&self) -> Result<f64, Fault> {
        let unknown = || Fault::because("memory is read from /proc, which only Linux has");
        self.child.id().and_then(resident).ok_or_else(unknown)
    }

    /// Asks it to stop, as a system does, and waits until it has.
    pub async fn stop(mut self) -> Result<(), Fault> {
        if let Some(id) = self.child.id() {
            let asked = Command::new("kill").arg(id.to_string()).status().await;
            if !asked.is_ok_and(|status| status.success()) {
                self.child.start_kill()?;
            }
        }
        match tokio::time::timeout(PATIENCE, self.child.wait()).await {
            Ok(ended) => ended.map(|_| ()).map_err(Fault::from),
            Err(_) => Err(Fault::because("the program does not stop")),
        }
    }
}

/// The memory that a process holds, in MB (10⁶ bytes), where the system says so.
pub fn resident(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    held(&status)
}

fn held(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes * 1024.0 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_in_megabytes() {
        let read = held("Name:\tantenne\nVmHWM:\t  90000 kB\nVmRSS:\t   62500 kB\n").expect("read");
        assert!((read - 64.0).abs() < f64::EPSILON, "{read}");
        assert_eq!(held("Name:\tantenne\n"), None);
    }
}
