//! The program: one binary, its commands.

use std::process::ExitCode;

use antenne::cli;

fn main() -> ExitCode {
    cli::main()
}
