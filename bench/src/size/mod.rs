//! The program itself, in a process of its own: how fast it is there, what it holds, what it sends to a browser.

mod browser;
mod program;

use std::{path::PathBuf, time::Duration};

use clap::Args;
use ground::Fault;

use crate::{
    figure,
    measure::{Measure, percentile},
    site::Site,
    tell,
};
use program::Program;

pub use program::resident;

/// Promised: seconds to be there, MB at rest, kB of a page with a cold cache (for people, for staff).
const START: f64 = 0.3;
const IDLE: f64 = 60.0;
const PEOPLE: f64 = 60.0;
const STAFF: f64 = 120.0;

/// `bench size`.
#[derive(Args, Clone, Debug)]
pub struct Wish {
    /// How many people the demo network has
    #[arg(long, default_value_t = 37_000, value_name = "N")]
    pub people: u32,
    /// The program [default: `antenne` beside this one]
    #[arg(long, value_name = "FILE")]
    pub binary: Option<PathBuf>,
    /// How often it is started
    #[arg(long, default_value_t = 5, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub starts: u16,
    /// How long it rests before its memory is read, in seconds
    #[arg(long, default_value_t = 10.0, value_name = "S")]
    pub rest: f64,
    /// How many pages are loaded before its memory is read again
    #[arg(long, default_value_t = 200, value_name = "N")]
    pub loads: u16,
}

/// Prepares the demo, starts it, looks at it.
pub async fn measure(site: &Site, wish: &Wish) -> Result<Vec<Measure>, Fault> {
    let rest =
        Duration::try_from_secs_f64(wish.rest).map_err(|_| Fault::because("--rest takes a number of seconds"))?;
    let binary = program::binary(wish.binary.as_deref())?;
    let bytes = std::fs::metadata(&binary)?.len();
    tell(&format!("{} makes a demo of {} people", binary.display(), wish.people));
    program::prepare(&binary, site, wish.people).await?;
    let mut starts = Vec::new();
    for _ in 0..wish.starts {
        let (program, seconds) = Program::start(&binary, site, wish.people).await?;
        program.stop().await?;
        starts.push(seconds);
    }
    let (program, _) = Program::start(&binary, site, wish.people).await?;
    tell(&format!("it rests for {} seconds", rest.as_secs()));
    tokio::time::sleep(rest).await;
    let idle = program.memory()?;
    let pages = browser::addresses(program.address, site).await?;
    let mut loaded = 0;
    while loaded < wish.loads {
        for page in pages.iter().take(usize::from(wish.loads - loaded)) {
            browser::load(program.address, page).await?;
        }
        loaded = loaded.saturating_add(u16::try_from(pages.len()).unwrap_or(u16::MAX));
    }
    tokio::time::sleep(rest).await;
    let after = program.memory()?;
    let (mut weighed, mut shelf) = (Vec::new(), browser::Shelf::new());
    for page in &pages {
        weighed.push(browser::weigh(program.address, page, &mut shelf).await?);
    }
    program.stop().await?;
    #[allow(clippy::cast_precision_loss)] // a file is far below 2^52 bytes
    let size = bytes as f64 / 1e6;
    let mut measures = vec![
        Measure::of(format!("start, median of {}", wish.starts), percentile(&starts, 0.5), "s").at_most(START),
        Measure::of(format!("memory at rest, {} people", wish.people), idle, "MB").at_most(IDLE),
        Measure::of(format!("memory at rest after {} pages", wish.loads), after, "MB").at_most(IDLE),
        Measure::of("binary", size, "MB"),
    ];
    measures.extend(weights(weighed));
    Ok(measures)
}

/// The heaviest pages of each kind, the heaviest first.
fn weights(mut weighed: Vec<browser::Weighed>) -> Vec<Measure> {
    const NAMED: usize = 3;
    weighed.sort_by_key(|page| std::cmp::Reverse(page.bytes));
    let mut measures = Vec::new();
    for (staff, kind, most) in [(false, "person’s page", PEOPLE), (true, "staff page", STAFF)] {
        let pages: Vec<&browser::Weighed> = weighed.iter().filter(|page| page.staff == staff).collect();
        measures.push(Measure::of(format!("{kind}s weighed"), figure(pages.len()), "pages"));
        for page in pages.into_iter().take(NAMED) {
            let name = format!("{kind} with a cold cache, {} ({} requests)", page.name, page.requests);
            measures.push(Measure::of(name, figure(page.bytes) / 1000.0, "kB").at_most(most));
        }
    }
    measures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn the_program_is_started_and_weighed() {
        let wish = Wish { people: 40, binary: None, starts: 1, rest: 0.1, loads: 3 };
        let site = Site::make(None, None).await.expect("made");
        let measures = measure(&site, &wish).await.expect("measured (built with --workspace, so that it is there)");
        site.remove().await.expect("removed");
        let value = |start: &str| {
            let line = measures.iter().find(|line| line.measure.starts_with(start));
            line.unwrap_or_else(|| panic!("no {start}: {measures:?}")).value
        };
        assert!(value("start") > 0.0 && value("memory at rest,") > 1.0 && value("binary") > 1.0, "{measures:?}");
        // A page without its style and fonts would be a page that was not looked at as a browser does.
        assert!(value("person’s page with") > 15.0 && value("staff page with") > 40.0, "{measures:?}");
        assert!(value("person’s pages weighed") >= 4.0 && value("staff pages weighed") > 20.0, "{measures:?}");
    }
}
