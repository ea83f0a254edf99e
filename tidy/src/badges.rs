//! A Badge is minted at the doors of the house only: elsewhere it is received.

use crate::rust::Source;
use crate::tree::{Finding, Tree, finding, line_of};

const DOORS: [&str; 5] = ["house/web/", "house/jobs/", "house/store/", "house/cast/", "app/src/"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.ending("rs").filter(|(path, _)| !DOORS.iter().any(|door| path.starts_with(door))) {
        let source = Source::read(text);
        for (at, _) in source.code.match_indices("Badge::mint") {
            let what = "a Badge is minted here: take it as a parameter; only the house's doors make one";
            findings.push(finding(path, line_of(text, at), what));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minting_is_found_in_a_room_and_allowed_at_a_door() {
        let text = "// Badge::mint\nfn f() { Badge::mint(session); store::Badge::mint_visitor() }";
        let count = |path| check(&Tree::of(&[(path, text)])).len();
        assert_eq!(count("rooms/a/src/lib.rs"), 2);
        assert_eq!(count("house/people/src/lib.rs"), 2);
        assert_eq!(count("house/web/src/session.rs"), 0);
        assert_eq!(count("app/src/cli.rs"), 0);
    }
}
