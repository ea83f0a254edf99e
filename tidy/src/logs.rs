//! Logs hold no personal data: no error goes there as it is, nor anything by its `Debug`.

use crate::rust::Source;
use crate::tree::{Finding, Tree, finding, line_of};

const LEVELS: [&str; 5] = ["trace", "debug", "info", "warn", "error"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.ending("rs") {
        let source = Source::read(text);
        for level in LEVELS {
            for (at, call) in source.code.match_indices(&format!("tracing::{level}!(")) {
                let open = at + call.len() - 1;
                let said = &source.code[open..source.closing(open)];
                if said.contains('?')
                    || ["%fault", "% fault", "%error", "% error"].iter().any(|as_it_is| said.contains(as_it_is))
                {
                    let what = "a log line says an error as it is: say `fault.without_values()`, and no `Debug`";
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
    fn an_error_said_as_it_is_is_found() {
        let count =
            |line: &str| check(&Tree::of(&[("house/web/src/answer.rs", &format!("fn f() {{ {line} }}"))])).len();
        assert_eq!(count("tracing::error!(reference, fault = %fault, \"fault\")"), 1);
        assert_eq!(count("tracing::error!(%fault, \"fault\")"), 1);
        assert_eq!(count("tracing::warn!(\n cause = ?source,\n \"fault?\")"), 1);
        assert_eq!(count("tracing::warn!(message = %order.id, fault = fault.without_values(), \"why?\")"), 0);
    }
}
