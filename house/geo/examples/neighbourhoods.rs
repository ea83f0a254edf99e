//! Makes `data/neighbourhoods.bin` from the list of a folder: `cargo run -p geo --example neighbourhoods -- DIR`.
//!
//! The same file gives the same bytes: one line a neighbourhood, in byte order, the INSEE code of its main commune, a
//! tabulation and its name, in a zlib stream.
#![allow(clippy::print_stdout, reason = "a command line tool")]

use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::io::Write;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let dir = std::env::args().nth(1).ok_or("usage: neighbourhoods DIR")?;
    let mut lines = BTreeSet::new();
    for row in csv::Reader::from_path(Path::new(&dir).join("qpv_occitanie_2015.csv"))?.deserialize() {
        let row: HashMap<String, String> = row?;
        lines.insert(format!("{}\t{}\n", row["insee"], row["nom_qp"]));
    }
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(lines.iter().map(String::as_str).collect::<String>().as_bytes())?;
    let packed = encoder.finish()?;
    std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/neighbourhoods.bin"), &packed)?;
    println!("{} neighbourhoods, {} bytes", lines.len(), packed.len());
    Ok(())
}
