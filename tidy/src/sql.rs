//! SQL is written in stores and nowhere else.

use crate::rust::Source;
use crate::tree::{Finding, Tree, finding};

const VERBS: [&str; 5] = ["SELECT", "INSERT INTO", "UPDATE", "DELETE FROM", "WITH"];
/// Makes and drops whole databases for the tests, before there is one to hold a Badge for.
const MAKER: &str = "house/cast/src/database.rs";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.ending("rs").filter(|(path, _)| !may(path)) {
        for literal in Source::read(text).literals {
            if is_sql(&literal.text) {
                let what = "SQL outside a store: move it to the noun's store.rs, behind a function with a name";
                findings.push(finding(path, literal.line, what));
            }
        }
    }
    findings
}

fn may(path: &str) -> bool {
    let folder = ["bench/", "tidy/"].iter().any(|folder| path.starts_with(folder));
    path.ends_with("/store.rs") || path.contains("/store/") || folder || path == MAKER
}

fn is_sql(text: &str) -> bool {
    let text = text.trim_start_matches(|char: char| char.is_whitespace() || char == '\\');
    VERBS.iter().any(|verb| text.strip_prefix(verb).is_some_and(|rest| rest.starts_with([' ', '\n', '\\'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sql_is_found_outside_stores_only() {
        let text = "// \"SELECT 1\"\nfn f() { q(\"SELECT name FROM person\"); q(r\"\n  DELETE FROM x\"); say(\"SELECTED\"); write(\"DELETE /session/1\") }";
        let lines = |path| check(&Tree::of(&[(path, text)])).iter().map(|found| found.line).collect::<Vec<_>>();
        assert_eq!(lines("rooms/a/src/visit/pages.rs"), [2, 2]);
        assert!(lines("rooms/a/src/visit/store.rs").is_empty());
        assert!(lines("rooms/a/src/store/visit.rs").is_empty());
        assert!(lines("house/store/src/lib.rs").is_empty());
        assert!(lines("bench/src/lib.rs").is_empty());
    }
}
