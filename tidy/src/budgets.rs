//! Files and functions stay short enough to be read in one sitting.

use crate::rust::Source;
use crate::tree::{Finding, Tree, finding, line_of};

const FILE: usize = 300;
const FILE_WITH_TESTS: usize = 500;
const FUNCTION: usize = 60;
const TEMPLATE: usize = 300;
/// The catalogue of components, one macro after another: read by name, not from top to bottom.
const CATALOGUE: (&str, usize) = ("house/web/templates/components.html", 500);

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings: Vec<Finding> = tree.ending("rs").flat_map(|(path, text)| rust(path, text)).collect();
    for (path, text) in tree.templates() {
        let lines = text.lines().count();
        let most = if path == CATALOGUE.0 { CATALOGUE.1 } else { TEMPLATE };
        if lines > most {
            let what = format!("{lines} lines, at most {most} for a template: move a part to a template of its own");
            findings.push(finding(path, most, what));
        }
    }
    findings
}

fn rust(path: &str, text: &str) -> Vec<Finding> {
    let source = Source::read(text);
    let tests: Vec<(usize, usize)> =
        source.test_regions().iter().map(|(start, end)| (line_of(text, *start), line_of(text, *end))).collect();
    let lines = text.lines().count();
    let tested: usize = tests.iter().map(|(first, last)| last - first + 1).sum();
    let mut findings = Vec::new();
    if lines > FILE_WITH_TESTS {
        let what = format!("{lines} lines, at most {FILE_WITH_TESTS} with tests: split it by noun");
        findings.push(finding(path, FILE_WITH_TESTS, what));
    } else if lines - tested > FILE && !of_tests(path) {
        let what = format!("{} lines without tests, at most {FILE}: split it by noun", lines - tested);
        findings.push(finding(path, FILE, what));
    }
    for function in source.functions() {
        let tested = of_tests(path) || tests.iter().any(|(first, last)| (*first..=*last).contains(&function.first));
        if function.body > FUNCTION && !tested {
            let what = format!(
                "`{}` has {} lines, at most {FUNCTION}: let it call what it does by name",
                function.name, function.body
            );
            findings.push(finding(path, function.first, what));
        }
    }
    findings
}

/// Whether the whole file is tests.
pub fn of_tests(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|found| found.what).collect()
    }

    #[test]
    fn a_long_file_is_found_and_its_tests_do_not_count() {
        let long = "// x\n".repeat(301);
        assert!(what("rooms/a/src/lib.rs", &long)[0].starts_with("301 lines without tests"));
        assert!(what("rooms/a/tests/lib.rs", &long).is_empty());
        let tested = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", "// x\n".repeat(299), "// y\n".repeat(100));
        assert!(what("rooms/a/src/lib.rs", &tested).is_empty());
        assert!(what("rooms/a/tests/lib.rs", &"// x\n".repeat(501))[0].starts_with("501 lines, at most 500"));
    }

    #[test]
    fn a_long_function_is_found() {
        let long = format!("fn long() {{\n{}}}\n", "    go();\n".repeat(61));
        assert!(what("rooms/a/src/lib.rs", &long)[0].starts_with("`long` has 61 lines"));
        assert!(what("rooms/a/src/lib.rs", &format!("#[cfg(test)]\nmod tests {{\n{long}}}")).is_empty());
    }

    #[test]
    fn a_long_template_is_found() {
        assert_eq!(what("rooms/a/templates/a.html", &"<p>\n".repeat(301)).len(), 1);
        assert!(what("rooms/a/templates/a.html", &"<p>\n".repeat(300)).is_empty());
    }
}
