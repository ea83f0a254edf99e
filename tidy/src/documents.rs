//! Documents name only paths that exist.

use crate::tree::{Finding, Tree, finding};

const ENDINGS: [&str; 16] =
    ["rs", "md", "html", "ftl", "sql", "toml", "css", "js", "json", "csv", "svg", "png", "sh", "yml", "typ", "lock"];
/// Folders that a run makes.
const MADE: [&str; 2] = ["target", "node_modules"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (document, text) in tree.ending("md").filter(|(path, _)| is_document(path)) {
        for (line, path) in named(text).into_iter().filter(|(_, path)| is_path(tree, path)) {
            if path.starts_with("../") && !inside(document, path) {
                findings.push(finding(
                    document,
                    line,
                    format!("`{path}` leads out of the project, where a clone has nothing"),
                ));
            } else if !alternatives(path).iter().all(|path| exists(tree, document, path)) {
                findings.push(finding(document, line, format!("`{path}` does not exist: mend the name, or the tree")));
            }
        }
    }
    findings
}

fn is_document(path: &str) -> bool {
    !path.contains('/')
        || path.starts_with("docs/")
        || (["rooms/", "house/"].iter().any(|home| path.starts_with(home)) && path.ends_with("/README.md"))
}

/// Words between back-ticks that hold a slash, with their lines; blocks of code are left out.
fn named(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut code = false;
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            code = !code;
        } else if !code {
            let inside = line.split('`').skip(1).step_by(2);
            found.extend(inside.filter(|word| word.contains('/')).map(|word| (at + 1, word)));
        }
    }
    found
}

/// Whether a word is meant as a path of the tree: it ends like a file or a folder, or starts in the tree.
fn is_path(tree: &Tree, word: &str) -> bool {
    if word.starts_with(['/', '~', '$', '-', '<'])
        || word.contains([' ', '(', ')', '=', '"', '@'])
        || word.contains("::")
    {
        return false;
    }
    if word.contains("://") || MADE.iter().any(|made| word.starts_with(made)) {
        return false;
    }
    let first = word.trim_start_matches("./").split('/').next().unwrap_or_default();
    let ending = word.rsplit_once('.').is_some_and(|(_, last)| ENDINGS.contains(&last));
    ending || word.ends_with('/') || word.starts_with("./") || word.starts_with("../") || tree.paths.contains(first)
}

fn inside(document: &str, path: &str) -> bool {
    path.matches("../").count() <= document.matches('/').count()
}

/// `a/{b,c}.rs` is `a/b.rs` and `a/c.rs`.
fn alternatives(path: &str) -> Vec<String> {
    let parts = path.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
    let Some((before, (middle, after))) = parts else { return vec![path.to_owned()] };
    middle.split(',').flat_map(|choice| alternatives(&format!("{before}{}{after}", choice.trim()))).collect()
}

/// Looks from the root, from beside the document and from within every crate, its sources and its templates.
fn exists(tree: &Tree, document: &str, path: &str) -> bool {
    let mut path = path.trim_end_matches('/').trim_start_matches("./").trim_end_matches('…');
    let mut beside = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    while let Some(rest) = path.strip_prefix("../") {
        (path, beside) = (rest, beside.rsplit_once('/').map_or("", |(folder, _)| folder));
    }
    let wanted: Vec<&str> = path.split('/').collect();
    let inner = tree.crates().flat_map(|folder| ["", "/src", "/templates"].map(|inner| format!("{folder}{inner}")));
    let places: Vec<String> = ["", "house", "rooms", beside].map(str::to_owned).into_iter().chain(inner).collect();
    let places: Vec<Vec<&str>> =
        places.iter().map(|place| place.split('/').filter(|part| !part.is_empty()).collect()).collect();
    tree.paths.iter().any(|known| {
        let known: Vec<&str> = known.split('/').collect();
        places.iter().any(|place| known.strip_prefix(place.as_slice()).is_some_and(|rest| same(rest, &wanted)))
    })
}

fn same(known: &[&str], wanted: &[&str]) -> bool {
    known.len() == wanted.len() && known.iter().zip(wanted).all(|(known, wanted)| fits(known, wanted))
}

/// A `*`, a `…` or a word in capitals (`NAME`, `NNNN_name.sql`) stands for anything.
fn fits(known: &str, wanted: &str) -> bool {
    if known == wanted {
        return true;
    }
    let stem = wanted.split(['.', '_', '-']).next().unwrap_or_default();
    let placeholder = stem.len() > 1 && stem.chars().all(|char| char.is_ascii_uppercase()) && known != wanted;
    let pattern = if placeholder {
        wanted.rsplit_once('.').map_or("*".to_owned(), |(_, end)| format!("*.{end}"))
    } else {
        wanted.to_owned()
    };
    match pattern.split_once(['*', '…']) {
        Some((start, end)) => {
            known.len() >= start.len() + end.len() && known.starts_with(start) && known.ends_with(end)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(document: &str, text: &str) -> usize {
        let tree = Tree::of(&[
            (document, text),
            ("test", ""),
            ("rooms/reception/Cargo.toml", ""),
            ("rooms/reception/src/visit/rules.rs", ""),
            ("rooms/reception/src/visit/store.rs", ""),
            ("house/store/migrations/lite/0001_first.sql", ""),
            ("house/store/migrations/pg/0001_first.sql", ""),
        ]);
        check(&tree).len()
    }

    #[test]
    fn a_path_that_does_not_exist_is_found() {
        assert_eq!(found("ARCHITECTURE.md", "see `rooms/reception/src/visit/pages.rs`"), 1);
        assert_eq!(found("ARCHITECTURE.md", "see `rooms/shop/`"), 1);
        assert_eq!(found("STYLE.md", "`src/visit/{rules,pages}.rs`"), 1);
        assert_eq!(found("docs/a.md", "`../../shared/x.md`"), 1);
        assert_eq!(found("rooms/reception/README.md", "`src/queue/rules.rs`"), 1);
    }

    #[test]
    fn what_exists_or_is_no_path_is_silent() {
        let text = "`rooms/reception` `src/visit/{rules,store}.rs` `house/store/migrations/{lite,pg}/NNNN_name.sql` \
            `./test` `rooms/NAME` `rooms/*/src` `text/html` `/design` `https://a.b/c.md` `cargo run x/y.rs` `target/debug/`";
        assert_eq!(found("STYLE.md", text), 0);
        assert_eq!(found("rooms/reception/README.md", "`src/visit/rules.rs` `../../test`"), 0);
        assert_eq!(found("docs/a.md", "```\n`rooms/none.rs`\n```"), 0);
    }
}
