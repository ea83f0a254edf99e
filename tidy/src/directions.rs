//! Who may depend on whom: the house never knows a room, a room never knows a room.

use std::collections::{BTreeMap, BTreeSet};

use toml::Table;

use crate::tree::{Finding, Tree, finding};

/// The chain: what stands on a later floor is unknown to an earlier one.
const FLOORS: [(&str, u8); 7] =
    [("ground", 0), ("facts", 1), ("store", 2), ("web", 3), ("people", 4), ("network", 4), ("skills", 4)];
const ROOMS: u8 = 5;
const APP: u8 = 6;

/// Crates that only some may depend on: (crate, who may, why).
const RESERVED: [(&str, &[&str], &str); 3] = [
    ("press", &["app", "bench"], "typst is heavy: hand `papers` a port and let the app wire the press"),
    ("app", &["journeys", "bench"], "the app composes rooms, nothing stands on it"),
    ("tidy", &[], "tidy is about the code, not part of it"),
];

struct Member {
    folder: String,
    /// Folders of this workspace it stands on.
    stands_on: BTreeSet<String>,
    /// The same, for its tests only.
    tested_with: BTreeSet<String>,
}

pub fn check(tree: &Tree) -> Vec<Finding> {
    let members = members(tree);
    let mut findings = Vec::new();
    for member in &members {
        let manifest = format!("{}/Cargo.toml", member.folder);
        let text = tree.files.get(&manifest).map_or("", String::as_str);
        let mut report = |to: &str, what: String| {
            let line = text.lines().position(|line| line.starts_with(short(to))).map_or(0, |line| line + 1);
            findings.push(finding(&manifest, line, what));
        };
        for to in reached(member, &members) {
            if let Some(what) = climbs(&member.folder, &to) {
                report(&to, what);
            }
        }
        for to in &member.tested_with {
            if let Some(what) = climbs(&member.folder, to).filter(|_| short(to) != "cast") {
                report(to, format!("(in tests) {what}"));
            }
        }
        for to in member.stands_on.iter().chain(&member.tested_with) {
            if let Some(what) = reserved(&member.folder, to) {
                report(to, what);
            }
        }
        if member.stands_on.iter().any(|to| short(to) == "cast")
            && !["bench", "journeys"].contains(&short(&member.folder))
        {
            report("house/cast", "`cast` is for tests: move it to [dev-dependencies]".to_owned());
        }
    }
    findings
}

/// What is wrong with `from` standing on `to`, if anything.
fn climbs(from: &str, to: &str) -> Option<String> {
    let (low, high) = (short(from), short(to));
    if from.starts_with("rooms/") && to.starts_with("rooms/") {
        let how = "rooms meet by a link, a port, a panel, a fact or a reaction";
        return Some(format!("room `{low}` depends on room `{high}`: {how}"));
    }
    if from.starts_with("house/") && !to.starts_with("house/") {
        return Some(format!("house crate `{low}` depends on `{high}`: the house knows no room and no app"));
    }
    let (mine, theirs) = (floor(from)?, floor(to)?);
    (theirs > mine).then(|| format!("`{low}` depends on `{high}`, which stands above it: turn it round, or use a port"))
}

fn reserved(from: &str, to: &str) -> Option<String> {
    let (_, who, why) = RESERVED.iter().find(|(name, _, _)| *name == short(to))?;
    (!who.contains(&short(from))).then(|| format!("`{}` may not depend on `{}`: {why}", short(from), short(to)))
}

fn floor(folder: &str) -> Option<u8> {
    if folder.starts_with("rooms/") {
        return Some(ROOMS);
    }
    if folder == "app" {
        return Some(APP);
    }
    FLOORS.iter().find(|(name, _)| folder.strip_prefix("house/") == Some(name)).map(|(_, floor)| *floor)
}

fn short(folder: &str) -> &str {
    folder.rsplit('/').next().unwrap_or(folder)
}

/// Everything a crate stands on, through others too, but without the test house.
fn reached(member: &Member, members: &[Member]) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let mut next: Vec<&String> = member.stands_on.iter().collect();
    while let Some(to) = next.pop() {
        if short(to) != "cast" && known.insert(to.clone()) {
            next.extend(members.iter().filter(|other| other.folder == *to).flat_map(|other| &other.stands_on));
        }
    }
    known
}

fn members(tree: &Tree) -> Vec<Member> {
    let manifests: Vec<(&str, Table)> = tree
        .crates()
        .filter_map(|folder| Some((folder, tree.files[&format!("{folder}/Cargo.toml")].parse().ok()?)))
        .collect();
    let folders: BTreeMap<&str, &str> = manifests
        .iter()
        .filter_map(|(folder, manifest)| Some((manifest.get("package")?.get("name")?.as_str()?, *folder)))
        .collect();
    let named = |manifest: &Table, sections: &[&str]| -> BTreeSet<String> {
        let tables = sections.iter().filter_map(|section| manifest.get(*section)?.as_table());
        let names = tables.flat_map(|table| {
            table.iter().map(|(key, value)| value.get("package").and_then(|name| name.as_str()).unwrap_or(key))
        });
        names.filter_map(|name| folders.get(name)).map(|folder| (*folder).to_owned()).collect()
    };
    manifests
        .iter()
        .map(|(folder, manifest)| Member {
            folder: (*folder).to_owned(),
            stands_on: named(manifest, &["dependencies", "build-dependencies"]),
            tested_with: named(manifest, &["dev-dependencies"]),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(edges: &[(&str, &str, &str)]) -> Tree {
        let mut manifests: BTreeMap<String, String> = BTreeMap::new();
        for folder in edges.iter().flat_map(|(from, _, to)| [from, to]) {
            let package = if *folder == "app" { "antenne" } else { short(folder) };
            manifests.insert(format!("{folder}/Cargo.toml"), format!("[package]\nname = \"{package}\"\n"));
        }
        for (from, section, to) in edges {
            let manifest = manifests.get_mut(&format!("{from}/Cargo.toml")).expect("just made");
            let package = if *to == "app" { "antenne" } else { short(to) };
            manifest.extend(["[", section, "]\n", package, ".workspace = true\n"]);
        }
        let files: Vec<(&str, &str)> = manifests.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        Tree::of(&files)
    }

    fn what(from: &str, section: &str, to: &str) -> Vec<String> {
        check(&tree(&[(from, section, to)])).into_iter().map(|found| found.what).collect()
    }

    #[test]
    fn what_stands_above_is_unknown_below() {
        assert!(what("rooms/shop", "dependencies", "rooms/agenda")[0].contains("rooms meet by"));
        assert!(what("rooms/shop", "dev-dependencies", "rooms/agenda")[0].contains("(in tests)"));
        assert!(what("house/people", "dependencies", "rooms/agenda")[0].contains("the house knows no room"));
        assert!(what("house/keys", "dependencies", "app")[0].contains("the house knows no room"));
        assert!(what("house/store", "dependencies", "house/web")[0].contains("stands above"));
        assert!(what("rooms/shop", "dependencies", "app")[0].contains("stands above"));
        assert!(what("rooms/shop", "dependencies", "house/press")[0].contains("typst is heavy"));
        assert!(what("rooms/shop", "dependencies", "house/cast")[0].contains("dev-dependencies"));
    }

    #[test]
    fn a_detour_is_no_excuse() {
        let found =
            check(&tree(&[("house/facts", "dependencies", "house/keys"), ("house/keys", "dependencies", "house/web")]));
        assert!(
            found.iter().any(|found| found.file == "house/facts/Cargo.toml" && found.what.contains("`web`")),
            "{found:?}"
        );
    }

    #[test]
    fn what_is_allowed_is_silent() {
        for (from, section, to) in [
            ("rooms/shop", "dependencies", "house/people"),
            ("rooms/shop", "dev-dependencies", "house/cast"),
            ("house/store", "dev-dependencies", "house/cast"),
            ("house/people", "dependencies", "house/network"),
            ("house/web", "dependencies", "house/keys"),
            ("app", "dependencies", "rooms/shop"),
            ("app", "dependencies", "house/press"),
        ] {
            assert_eq!(what(from, section, to), Vec::<String>::new(), "{from} {to}");
        }
    }
}
