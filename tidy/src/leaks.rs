//! Nothing of the machine it was written on: no local path, no registry host.

use crate::tree::{Finding, Tree, finding, line_of};

/// Folders of a developer's machine (written in two parts, since this file is read too).
const MACHINE: [&str; 2] = [concat!("/wo", "rk/"), concat!("/ro", "ot/")];
/// Hosts that only a tool should know.
const HOSTS: [&str; 6] = [
    concat!("registry.npm", "js.org"),
    concat!("registry.yarn", "pkg.com"),
    concat!("index.crates", ".io"),
    concat!("static.crates", ".io"),
    concat!("deb.debian", ".org"),
    concat!("proxy.golang", ".org"),
];
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in &tree.files {
        for folder in MACHINE {
            for (at, _) in text.match_indices(folder).filter(|(at, _)| starts_a_path(text, *at)) {
                let what = format!("names {folder}, a folder of one machine: say it relative to the project");
                findings.push(finding(path, line_of(text, at), what));
            }
        }
        for host in HOSTS {
            for (at, _) in text.match_indices(host) {
                let what = format!("names the registry host {host}: leave it to the tool's configuration");
                findings.push(finding(path, line_of(text, at), what));
            }
        }
        findings.extend(settings(path, text));
    }
    findings
}

/// Lock files and tools' settings that would send others to one registry.
fn settings(path: &str, text: &str) -> Vec<Finding> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let bad = |line: &str| -> Option<&str> {
        let line = line.trim();
        match name {
            "package-lock.json" => {
                line.starts_with("\"resolved\"").then_some("holds a registry address: omit-lockfile-registry-resolved")
            }
            "Cargo.lock" => (line.starts_with("source = ") && !line.contains(CRATES))
                .then_some("comes from another place than crates.io: depend on a published version"),
            ".npmrc" => (line.contains("registry=") || line.contains("_auth"))
                .then_some("sets a registry for everyone: keep it in the user's own file"),
            "config.toml" if path.starts_with(".cargo/") => ["registry", "replace-with", "index ="]
                .iter()
                .any(|word| line.contains(word))
                .then_some("sets a registry for everyone"),
            _ => None,
        }
    };
    let lines = text.lines().enumerate();
    lines.filter_map(|(at, line)| bad(line).map(|what| finding(path, at + 1, what))).collect()
}

/// Whether the slash at `at` begins an absolute path, rather than standing inside a relative one.
fn starts_a_path(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|char: char| char.is_alphanumeric() || ".-_}*".contains(char))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn a_path_of_this_machine_is_found() {
        assert_eq!(count("README.md", &format!("see `{}main`", MACHINE[0])), 1);
        assert_eq!(count("README.md", &format!("see rooms{}x and ..{}y", MACHINE[0], MACHINE[0])), 0);
    }

    #[test]
    fn a_registry_is_found() {
        assert_eq!(count("docs/a.md", &format!("https://{}/axe", HOSTS[0])), 1);
        assert_eq!(count("package-lock.json", "  \"resolved\": \"https://mirror/axe.tgz\",\n"), 1);
        assert_eq!(count("Cargo.lock", &format!("source = \"{CRATES}\"\n")), 0);
        assert_eq!(count("Cargo.lock", "source = \"registry+https://mirror/index\"\n"), 1);
        assert_eq!(count(".npmrc", "registry=https://mirror\n"), 1);
        assert_eq!(count(".npmrc", "omit-lockfile-registry-resolved=true\n"), 0);
        assert_eq!(count(".cargo/config.toml", "replace-with = \"mirror\"\n"), 1);
    }
}
