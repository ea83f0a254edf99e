//! Journeys need a browser, so they run only when asked for (`./test journeys`).

use crate::rust::Source;
use crate::tree::{Finding, Tree, finding, line_of};

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.ending("rs").filter(|(path, _)| path.starts_with("journeys/tests/")) {
        let source = Source::read(text);
        for mark in ["#[test]", "#[tokio::test"] {
            for (at, _) in source.code.match_indices(mark) {
                let attributes = source.code[at..].split("fn ").next().unwrap_or_default();
                let before = source.code[..at].rsplit(['}', ';']).next().unwrap_or_default();
                if !attributes.contains("#[ignore") && !before.contains("#[ignore") {
                    let what =
                        "a journey without #[ignore = \"needs a browser: ./test journeys\"] runs with the unit tests";
                    findings.push(finding(path, line_of(text, at), what));
                }
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journey_that_would_run_unasked_is_found() {
        let found = |text| check(&Tree::of(&[("journeys/tests/amina.rs", text)])).len();
        assert_eq!(found("#[tokio::test]\nasync fn amina() {}\n"), 1);
        assert_eq!(found("#[tokio::test]\n#[ignore = \"needs a browser\"]\nasync fn amina() {}\n"), 0);
    }
}
