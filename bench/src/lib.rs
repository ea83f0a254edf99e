//! Benchmarks: what the program promises about speed and size, measured on a database of their own.

pub mod cli;
mod dedupe;
mod import;
mod measure;
mod morning;
mod pages;
mod search;
mod site;
mod size;
mod wire;

use ground::Moment;
use store::Badge;

/// Tuesday 24 November 2026, 10:30 in Paris: a day on which a space is open.
const NOW: Moment = Moment::from_micros(1_795_512_600_000_000);

/// Across the network; `within` an organisation for its rows.
fn badge() -> Badge {
    jobs::badge("bench")
}

/// Says how far it is; figures alone go to the standard output.
fn tell(what: &str) {
    eprintln!("bench: {what}");
}

/// A count as a figure.
#[allow(clippy::cast_precision_loss)] // counts here are far below 2^52
fn figure(count: usize) -> f64 {
    count as f64
}

/// Memory that this process holds, in MB (10⁶ bytes); nothing where the system does not say.
fn resident() -> f64 {
    size::resident(std::process::id()).unwrap_or_default()
}
