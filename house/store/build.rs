//! Lists the migrations of both engines, so that adding a file is enough.
#![allow(clippy::print_stdout)] // how a build script speaks to cargo

use std::{env, fmt::Write as _, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let mut code = String::new();
    for (folder, constant) in [("lite", "LITE"), ("pg", "PG")] {
        let path = Path::new(&root).join("migrations").join(folder);
        println!("cargo::rerun-if-changed={}", path.display());
        let mut names: Vec<_> = fs::read_dir(&path)
            .expect("the folder of migrations is there")
            .map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8"))
            .filter(|name: &String| name.strip_suffix(".sql").is_some())
            .collect();
        names.sort();
        writeln!(code, "/// Migrations, in order: name and SQL.\nconst {constant}: &[(&str, &str)] = &[")
            .expect("fits");
        for name in names {
            let file = path.join(&name);
            writeln!(code, "    ({:?}, include_str!(\"{}\")),", name.trim_end_matches(".sql"), file.display())
                .expect("fits");
        }
        writeln!(code, "];").expect("fits");
    }
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("migrations.rs"), code).expect("written");
}
