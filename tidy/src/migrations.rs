//! Migrations are twins: the same names for both engines, numbered without a gap.

use std::collections::BTreeSet;

use crate::tree::{Finding, Tree, finding};

const HOME: &str = "house/store/migrations/";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let names = |engine: &str| -> BTreeSet<&str> {
        let folder = format!("{HOME}{engine}/");
        tree.paths.iter().filter_map(|path| path.strip_prefix(&folder)).collect()
    };
    let (lite, pg) = (names("lite"), names("pg"));
    let mut findings = numbers(&lite, "lite");
    for name in lite.difference(&pg) {
        findings.push(finding(&format!("{HOME}lite/{name}"), 0, "has no twin in pg/: write it, under the same name"));
    }
    for name in pg.difference(&lite) {
        findings.push(finding(&format!("{HOME}pg/{name}"), 0, "has no twin in lite/: write it, under the same name"));
    }
    findings
}

fn numbers(names: &BTreeSet<&str>, engine: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let expected = format!("{:04}_", place + 1);
        if !name.starts_with(&expected) || name.rsplit('.').next() != Some("sql") {
            let what = format!("should be {expected}NAME.sql: four digits, from 0001, without a gap or a double");
            findings.push(finding(&format!("{HOME}{engine}/{name}"), 0, what));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(paths: &[&str]) -> Vec<String> {
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (*path, "")).collect();
        check(&Tree::of(&files)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_missing_twin_and_a_gap_are_found() {
        let lite = "house/store/migrations/lite/0001_first.sql";
        let pg = "house/store/migrations/pg/0001_first.sql";
        assert!(found(&[]).is_empty());
        assert!(found(&[lite, pg]).is_empty());
        assert!(found(&[lite])[0].contains("no twin in pg/"));
        assert!(found(&[pg])[0].contains("no twin in lite/"));
        let gap = found(&[lite, pg, "house/store/migrations/lite/0003_x.sql", "house/store/migrations/pg/0003_x.sql"]);
        assert!(gap[0].contains("should be 0002_"), "{gap:?}");
    }
}
