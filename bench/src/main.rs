//! `cargo run --release -p bench -- NAME`: prints one figure a line, and whether it is what was promised.

use std::process::ExitCode;

fn main() -> ExitCode {
    bench::cli::main()
}
