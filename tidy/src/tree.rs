//! The source tree as the rules see it: every text file by its path, and every path.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

/// Folders that are made, not written.
const MADE: [&str; 3] = ["target", "node_modules", ".git"];

/// Something to mend: where, what, and how.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Finding {
    pub file: String,
    /// From 1; 0 when the whole file is meant.
    pub line: usize,
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// Shorthand used by every rule.
pub fn finding(file: &str, line: usize, what: impl Into<String>) -> Finding {
    Finding { file: file.to_owned(), line, what: what.into() }
}

/// Paths are relative to the root and written with `/`.
#[derive(Default, Debug)]
pub struct Tree {
    /// Text files only.
    pub files: BTreeMap<String, String>,
    /// Files and folders, texts or not.
    pub paths: BTreeSet<String>,
}

impl Tree {
    /// The tree this crate stands in.
    pub fn here() -> Self {
        Self::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
    }

    /// Reads everything under `root` but what is made by tools.
    pub fn read(root: &Path) -> Self {
        let mut tree = Self::default();
        tree.walk(root, "");
        tree
    }

    /// A small tree for the rules' own tests.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let mut tree = Self::default();
        for (path, text) in files {
            let mut folder = *path;
            tree.paths.insert((*path).to_owned());
            while let Some((parent, _)) = folder.rsplit_once('/') {
                tree.paths.insert(parent.to_owned());
                folder = parent;
            }
            tree.files.insert((*path).to_owned(), (*text).to_owned());
        }
        tree
    }

    fn walk(&mut self, folder: &Path, prefix: &str) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                if !MADE.contains(&name.as_str()) {
                    self.paths.insert(path.clone());
                    self.walk(&entry.path(), &path);
                }
            } else if !made(&name) {
                self.paths.insert(path.clone());
                if let Ok(text) = fs::read_to_string(entry.path()) {
                    self.files.insert(path, text);
                }
            }
        }
    }

    /// Text files with this extension (without its dot).
    pub fn ending<'a>(&'a self, extension: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(move |(path, _)| path.rsplit_once('.').is_some_and(|(_, last)| last == extension))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Templates of the rooms, the house and the app.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .filter(|(path, _)| path.contains("/templates/"))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Folders that hold a `Cargo.toml`, the root excepted.
    pub fn crates(&self) -> impl Iterator<Item = &str> {
        self.files.keys().filter_map(|path| path.strip_suffix("/Cargo.toml"))
    }
}

/// Files that git ignores (`.gitignore` says the same).
fn made(name: &str) -> bool {
    [".db", ".db-wal", ".db-shm"].iter().any(|end| name.ends_with(end))
}

/// The line, from 1, on which a byte stands.
pub fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).fold(1, |line, byte| line + usize::from(byte == b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_real_tree_is_read() {
        let tree = Tree::here();
        assert!(tree.files.contains_key("tidy/src/tree.rs"));
        assert!(tree.crates().any(|folder| folder == "tidy"));
        assert!(!tree.paths.iter().any(|path| path.starts_with("target/")));
    }

    #[test]
    fn lines_count_from_one() {
        assert_eq!((line_of("a\nb", 0), line_of("a\nb", 2)), (1, 2));
    }
}
