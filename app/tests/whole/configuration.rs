//! Settings as an administrator gives them: flag, environment, file, in this order.

use std::{path::PathBuf, process::Command};

use ground::Uuid;

/// A folder with one file of settings in it.
struct Desk {
    folder: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("antenne-settings-{}", Uuid::now_v7()));
        std::fs::create_dir_all(&folder).expect("made");
        Self { folder }
    }

    /// Writes the file; its path.
    fn writes(&self, text: &str) -> String {
        let path = self.folder.join("antenne.toml");
        std::fs::write(&path, text).expect("written");
        path.display().to_string()
    }

    /// What `antenne check` complains of. It names the database it looked for.
    fn checks(&self, flags: &[&str], environment: &[(&str, &str)]) -> String {
        let mut antenne = Command::new(env!("CARGO_BIN_EXE_antenne"));
        for name in ["DATABASE", "DATA", "CONFIG"] {
            antenne.env_remove(format!("ANTENNE_{name}"));
        }
        antenne.arg("check").args(flags).env("XDG_DATA_HOME", &self.folder).envs(environment.iter().copied());
        let said = antenne.output().expect("ran");
        assert_eq!(said.status.code(), Some(1));
        String::from_utf8(said.stderr).expect("UTF-8")
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn a_flag_beats_the_environment_which_beats_the_file() {
    let desk = Desk::new();
    let file = desk.writes("# Ours\ndatabase = \"/of/the/file.db\"\ndata = \"/folder/of/the/file\"\n");
    let (flag, here) = (["--database", "/of/the/flag.db"], ("ANTENNE_CONFIG", file.as_str()));
    let environment = ("ANTENNE_DATABASE", "/of/the/environment.db");
    let default = desk.folder.join("antenne/antenne.db");
    for (flags, environment, found) in [
        (&flag[..], &[here, environment][..], "/of/the/flag.db"),
        (&[], &[here, environment], "/of/the/environment.db"),
        (&[], &[here], "/of/the/file.db"),
        (&["--config", &file], &[], "/of/the/file.db"),
        (&["--data", "/of/the/folder"], &[], "/of/the/folder/antenne.db"),
        (&[], &[("ANTENNE_DATABASE", "")], &default.display().to_string()),
        (&[], &[], &default.display().to_string()),
    ] {
        let said = desk.checks(flags, environment);
        assert!(said.contains(&format!("there is no database at {found}:")), "{flags:?} {environment:?}: {said}");
    }
    let folder = desk.writes("data = \"/folder/of/the/file\"\n");
    assert!(desk.checks(&["--config", &folder], &[]).contains("at /folder/of/the/file/antenne.db:"));
}

#[test]
fn a_file_that_cannot_be_followed_says_where_and_why() {
    let desk = Desk::new();
    for (text, why) in [
        (
            "\n# Ours\ndatabse = \"x.db\"\n",
            "line 3: there is no setting \"databse\"; there are database, data, listen,",
        ),
        ("config = \"other.toml\"\n", "line 1: there is no setting \"config\""),
        ("data = \"/x\"\nlisten = 8080\n", "line 2: text stands between quotes, like listen = \"127.0.0.1:8080\""),
        ("data = \"/x\"\nlisten = \"8080\"\n", "line 2: \"8080\" is no ADDRESS:PORT; write it like \"127.0.0.1:8080\""),
        ("smtp = \"name:secret@host\"\n", "line 1: this value is no URL; write it like \"smtp://"),
        ("data = \"/x\"\nlisten\n", "line 2"),
    ] {
        let file = desk.writes(text);
        let said = desk.checks(&["--config", &file], &[]);
        assert!(said.contains(&file) && said.contains(why), "{text}: {said}");
        assert!(!said.contains("secret"), "{said}");
    }
    let missing = desk.checks(&["--config", "/no/such/file.toml"], &[]);
    assert!(missing.contains("/no/such/file.toml"), "{missing}");
    let environment = desk.checks(&[], &[("ANTENNE_DATABASE", " ")]);
    assert!(environment.contains("ANTENNE_DATABASE: this value is no PATH|URL"), "{environment}");
}
