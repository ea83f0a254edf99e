//! `antenne people dedupe` as an administrator types it: on any file, without a database.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use ground::Uuid;
use serde_json::Value;

const FILE: &str = "Prénom;Nom;Né le;Ville\n\
    Fatoumata;Diallo;24/05/1978;Lille\n\
    Jeanne;Martin;02/11/1951;Roubaix\n\
    \n\
    DIALO;Fatouma;1978-05-24;Lille\n\
    ;;;\n\
    Jeanne;Martin;02/11/1951;\n";
const COLUMNS: &str = "first_name=prénom, last_name=Nom,birth_date=Né le,commune=Ville";

struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        let folder = std::env::temp_dir().join(format!("antenne-dedupe-{}", Uuid::now_v7()));
        std::fs::create_dir_all(&folder).expect("made");
        Folder(folder)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).expect("written");
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn dedupe(words: &[&str]) -> (Option<i32>, String, String) {
    let said = Command::new(env!("CARGO_BIN_EXE_antenne")).args(["people", "dedupe"]).args(words).output();
    let said = said.expect("ended");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (said.status.code(), text(&said.stdout), text(&said.stderr))
}

fn pairs(words: &[&str]) -> Vec<(u64, u64)> {
    let (code, out, err) = dedupe(&[words, &["--json"]].concat());
    assert_eq!(code, Some(0), "{err}");
    let said: Value = serde_json::from_str(&out).expect("JSON");
    let pairs = said["pairs"].as_array().expect("a list");
    let row = |pair: &Value, which: &str| pair[which].as_u64().expect("a row");
    assert!(pairs.iter().all(|pair| pair["score"].as_f64().is_some_and(|score| (0.5..=1.0).contains(&score))));
    pairs.iter().map(|pair| (row(pair, "a"), row(pair, "b"))).collect()
}

#[test]
fn rows_of_any_file_are_linked() {
    let folder = Folder::new();
    let file = folder.file("utf8.csv", FILE.as_bytes());
    // A line that is quite blank is no row; one of empty cells is.
    assert_eq!(pairs(&[&file, "--columns", COLUMNS]), [(0, 2), (1, 4)]);
    let mark = folder.file("mark.csv", &[b"\xef\xbb\xbf", FILE.as_bytes()].concat());
    assert_eq!(pairs(&[&mark, "--columns", COLUMNS]), [(0, 2), (1, 4)]);
    let windows: Vec<u8> = FILE.chars().map(|char| u8::try_from(u32::from(char)).expect("Latin")).collect();
    let windows = folder.file("windows.csv", &windows);
    assert_eq!(pairs(&[&windows, "--columns", COLUMNS]), [(0, 2), (1, 4)]);
    for separator in [",", "\t", "|"] {
        let other = folder.file("other.csv", FILE.replace(';', separator).as_bytes());
        assert_eq!(pairs(&[&other, "--columns", COLUMNS]), [(0, 2), (1, 4)], "{separator:?}");
    }
}

#[test]
fn a_list_says_why() {
    let folder = Folder::new();
    let file = folder.file("people.csv", FILE.as_bytes());
    let (code, french, _) = dedupe(&[&file, "--columns", COLUMNS]);
    assert!(code == Some(0) && french.contains("Lignes 2 et 5") && french.contains("même son"), "{french}");
    let (_, english, _) = dedupe(&[&file, "--columns", COLUMNS, "--language", "en"]);
    assert!(english.contains("Lines 3 and 7") && english.contains("first name: the same"), "{english}");
}

#[test]
fn small_files_have_no_pair() {
    let folder = Folder::new();
    let columns = "first_name=Prénom";
    assert_eq!(pairs(&[&folder.file("header.csv", "Prénom;Nom\n".as_bytes()), "--columns", columns]), []);
    assert_eq!(pairs(&[&folder.file("one.csv", "Prénom\nAwa\n".as_bytes()), "--columns", columns]), []);
    assert_eq!(pairs(&[&folder.file("empty.csv", b"")]), []);
}

#[test]
fn what_is_wrong_is_said() {
    let folder = Folder::new();
    let file = folder.file("people.csv", FILE.as_bytes());
    for (words, why) in [
        (vec!["no-such-file.csv"], "no-such-file.csv"),
        (vec![file.as_str()], "--columns"),
        (vec![&file, "--columns", "surname=Nom"], "`surname`"),
        (vec![&file, "--columns", "last_name=Patronyme"], "`Patronyme`"),
        (vec![&file, "--columns", "Nom"], "FIELD=COLUMN"),
        (vec![&file, "--columns", "last_name=Nom,last_name=Ville"], "twice"),
        (vec![&file, "--columns", ","], "no column"),
    ] {
        let (code, out, err) = dedupe(&words);
        assert!(code == Some(1) && out.is_empty() && err.contains(why), "{words:?}: {code:?} {err}");
    }
    assert!(Path::new(&file).exists());
}

#[test]
fn a_public_set_is_linked_by_command() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../house/linkage/data/fake_1000.csv");
    let columns = "first_name=first_name,last_name=surname,birth_date=dob,commune=city,email=email";
    let found = pairs(&[&data.display().to_string(), "--columns", columns]);
    assert!((1_850..2_100).contains(&found.len()), "{} pairs for 2,031", found.len());
}
