//! The command line as an administrator types it, on both databases.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use cast::TestHouse;
use ground::Uuid;
use serde_json::Value;

use crate::program::told;

const PEOPLE: &str = "Nom,Prénom,Année de naissance,Commune,Code INSEE,Code postal,N° de téléphone,E-mail,Genre,Notes\n\
    Commande,Amina,1980,Lille,59350,59000,06 39 98 00 11,,Femme,\n\
    Commande,Bernard,deux mille,Lille,59350,59000,,,Homme,\n\
    Commande,Ivana,1975,Lille,59350,59000,,,Femme,\n";

/// What a command said, and how it ended.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

/// A desk with a folder of its own, in front of one database.
struct Desk<'a> {
    house: &'a TestHouse,
    folder: PathBuf,
}

impl Desk<'_> {
    fn before(house: &TestHouse) -> Desk<'_> {
        let folder = std::env::temp_dir().join(format!("antenne-command-{}", Uuid::now_v7()));
        std::fs::create_dir_all(&folder).expect("made");
        Desk { house, folder }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.join(name);
        std::fs::write(&path, text).expect("written");
        path.display().to_string()
    }

    fn types(&self, words: &[&str], answer: &str) -> Said {
        let mut child = Command::new(env!("CARGO_BIN_EXE_antenne"))
            .args(words)
            .args(["--database", &told(self.house.place()), "--data"])
            .arg(&self.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("started");
        // A command that asks nothing may be gone already.
        let _ = child.stdin.take().expect("its keyboard").write_all(answer.as_bytes());
        let done = child.wait_with_output().expect("ended");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Said { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
    }

    fn imports(&self, words: &[&str]) -> (Option<i32>, Value) {
        let said = self.types(&[&["import"], words, &["--json"]].concat(), "");
        (said.code, serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("not JSON: {} {}", said.out, said.err)))
    }
}

impl Drop for Desk<'_> {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// `read`, `created`, `updated`, `unchanged`, and how many errors.
fn counts(report: &Value) -> [u64; 5] {
    let errors = report["errors"].as_array().expect("a list").len();
    let [read, created, updated, unchanged] =
        ["read", "created", "updated", "unchanged"].map(|field| report[field].as_u64().expect("a count"));
    [read, created, updated, unchanged, errors as u64]
}

fn data(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../house/network/tests-data").join(path).display().to_string()
}

cast::both! {
    async fn people_are_imported_by_command(house) {
        let desk = Desk::before(&house);
        let file = desk.file("people.csv", PEOPLE);
        let (code, trial) = desk.imports(&["people", &file, "--dry-run"]);
        assert_eq!((code, counts(&trial)), (Some(1), [3, 2, 0, 0, 1]));
        let error = &trial["errors"][0];
        assert_eq!((error["line"].as_u64(), error["column"].as_str()), (Some(3), Some("Année de naissance")));
        assert!(error["message"].as_str().is_some_and(|text| text.len() > 20), "{error}");

        let (code, first) = desk.imports(&["people", &file]);
        assert_eq!((code, counts(&first)), (Some(1), [3, 2, 0, 0, 1]), "a trial writes nothing");
        let (code, again) = desk.imports(&["people", &file]);
        assert_eq!((code, counts(&again)), (Some(1), [3, 0, 0, 2, 1]), "a second import changes nothing");

        let mended = desk.file("mended.csv", &PEOPLE.replace("deux mille", "2000"));
        let (code, mended) = desk.imports(&["people", &mended, "--space", "LIL"]);
        assert_eq!((code, counts(&mended)), (Some(0), [3, 1, 0, 2, 0]), "the first space is Lille's");

        let spoken = desk.types(&["import", "people", &file, "--language", "en"], "");
        assert!(spoken.code == Some(1) && spoken.out.contains("ine 3"), "{}", spoken.out);
        let nowhere = desk.types(&["import", "people", &file, "--space", "NOWHERE"], "");
        assert!(nowhere.code == Some(1) && nowhere.err.contains("no such space"), "{}", nowhere.err);
        let nothing = desk.types(&["import", "people", "no-such-file.csv"], "");
        assert!(nothing.code == Some(1) && nothing.err.contains("no-such-file.csv"), "{}", nothing.err);
    }

    async fn columns_are_named_faulty_lines_come_back_and_an_import_is_undone_by_command(house) {
        let desk = Desk::before(&house);
        let text = "NOM USAGE;Appelé;Né(e) le\nCommande;Une;1985\nCommande;Deux;hier\nCommande;Trois;1987\n";
        let file = desk.file("people.csv", text);
        let (code, unknown) = desk.imports(&["people", &file]);
        assert_eq!((code, counts(&unknown)), (Some(1), [0, 0, 0, 0, 1]), "the columns are not known");
        let (_, wrong) = desk.imports(&["people", &file, "--columns", "last_name=Absente"]);
        assert!(wrong["errors"][0]["message"].as_str().is_some_and(|text| text.contains("NOM USAGE")), "{wrong}");
        let columns = "last_name=nom usage,first_name=APPELE,birth_date=Né(e) le";
        let faulty = desk.folder.join("faulty.csv").display().to_string();
        let (_, first) = desk.imports(&["people", &file, "--columns", columns, "--faulty", &faulty]);
        assert_eq!(counts(&first), [3, 2, 0, 0, 1]);
        let back = std::fs::read_to_string(&faulty).expect("written");
        assert!(back.contains("NOM USAGE;Appelé;Né(e) le;Problème") && back.contains("Commande;Deux;hier;"), "{back}");
        let mended = desk.file("mended.csv", &back.replace("Deux;hier", "Deux;1986"));
        let (code, second) = desk.imports(&["people", &mended]);
        assert_eq!((code, counts(&second)), (Some(0), [1, 1, 0, 0, 0]), "the columns are remembered");

        let id = first["import"].as_str().expect("an id").to_owned();
        let undone = desk.types(&["import", "--undo", &id], "");
        assert!(undone.code == Some(0) && undone.out.contains("Reprises"), "{} {}", undone.out, undone.err);
        let twice = desk.types(&["import", "--undo", &id], "");
        assert!(twice.code == Some(1) && twice.out.contains("déjà avancé"), "{}", twice.out);
        let (_, again) = desk.imports(&["people", &file]);
        assert_eq!(counts(&again), [3, 2, 0, 0, 1], "what was undone may come in again");
        let (_, team) = desk.imports(&["volunteers", &desk.file("team.csv", "Nom;Prénom\nCommande;Quatre\n")]);
        assert_eq!(counts(&team), [1, 1, 0, 0, 0]);
    }

    async fn structures_and_places_are_imported_by_command(house) {
        let desk = Desk::before(&house);
        for (what, file) in [("partners", "france-services.csv"), ("partners", "data-inclusion-v1.json"),
            ("partners", "conseillers-numeriques.csv"), ("places", "mednum-1.0.2.csv"), ("places", "lieux-mediation.csv")] {
            let (_, first) = desk.imports(&[what, &data(file)]);
            let [read, created, updated, unchanged, errors] = counts(&first);
            assert!(created > 0 && read == created + updated + unchanged + errors, "{file}: {first}");
            let (_, again) = desk.imports(&[what, &data(file)]);
            assert_eq!(counts(&again), [read, 0, 0, read - errors, errors], "{file}: a second import changes nothing");
        }
    }

    async fn people_sent_by_a_list_are_imported_by_command_once_and_undone(house) {
        let desk = Desk::before(&house);
        let text = "Nom;Prénom;Date de naissance;Téléphone;Prescripteur;Motif;Date\n\
            Commande;Awa;12/03/1985;06 39 98 00 12;France Travail Lille;Créer sa boîte mail;03/11/2026\n\
            Commande;Zoé;;;;;\nCommande;Ivan;1990;;France Travail Lille;;\n";
        let file = desk.file("rdv.csv", text);
        let (code, trial) = desk.imports(&["referrals", &file, "--dry-run"]);
        assert_eq!((code, counts(&trial)), (Some(1), [3, 2, 0, 0, 1]), "what would happen: {trial}");
        let (code, first) = desk.imports(&["referrals", &file, "--space", "LIL"]);
        assert_eq!((code, counts(&first)), (Some(1), [3, 2, 0, 0, 1]), "{first}");
        assert_eq!(first["errors"][0]["line"], 3, "{first}");
        let (_, again) = desk.imports(&["referrals", &file, "--space", "LIL"]);
        assert_eq!(counts(&again), [3, 0, 0, 2, 1], "a second import changes nothing");
        let sent = desk.types(&["facts", "--json", "--kind", "referral.sent"], "");
        assert!(sent.out.lines().count() >= 2 && !sent.out.contains("Commande"), "{}", sent.out);
        let id = first["import"].as_str().expect("an id").to_owned();
        let undone = desk.types(&["import", "--undo", &id], "");
        assert!(undone.code == Some(0) && undone.out.contains("Reprises"), "{} {}", undone.out, undone.err);
        let (_, back) = desk.imports(&["referrals", &file, "--space", "LIL"]);
        assert_eq!(counts(&back), [3, 2, 0, 0, 1], "what was undone may come in again");
    }

    async fn facts_are_told_one_a_line(house) {
        let desk = Desk::before(&house);
        let file = desk.file("people.csv", PEOPLE);
        desk.imports(&["people", &file]);
        let said = desk.types(&["facts", "--json", "--kind", "people.registered"], "");
        let facts: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert!(said.code == Some(0) && facts.len() >= 2, "{}", said.out);
        assert!(facts.iter().all(|fact| fact["kind"] == "people.registered" && fact["subject"].is_number()));
        assert!(!said.out.contains("Commande"), "a fact names somebody");
        let day = facts.last().expect("one")["local_day"].as_str().expect("a day").to_owned();
        let since = desk.types(&["facts", "--json", "--since", &day, "--until", &day], "");
        assert!(since.out.lines().count() >= 2, "{}", since.out);
        let before = desk.types(&["facts", "--json", "--until", "1999-12-31"], "");
        assert!(before.code == Some(0) && before.out.is_empty(), "{}", before.out);
    }

    async fn the_first_administrator_is_made_by_command(house) {
        let desk = Desk::before(&house);
        let words = ["account", "create", "--email", "chef@antenne.example", "--name", "Camille Chef"];
        let short = desk.types(&words, "court\n");
        assert!(short.code == Some(1) && short.err.contains("at least 12"), "{}", short.err);
        let made = desk.types(&words, "une phrase assez longue\n");
        assert!(made.code == Some(0) && made.out.contains("chef@antenne.example"), "{}", made.err);
        let twice = desk.types(&words, "une phrase assez longue\n");
        assert!(twice.code == Some(1) && twice.err.contains("has an account already"), "{}", twice.err);
        let migrated = desk.types(&["migrate"], "");
        assert!(migrated.code == Some(0) && migrated.out.contains("up to date"), "{}", migrated.err);
        let checked = desk.types(&["check"], "");
        assert!(checked.code == Some(0) && checked.out.is_empty(), "{}", checked.out);
    }
}

#[test]
fn every_command_explains_itself() {
    let help = |words: &[&str]| {
        let said = Command::new(env!("CARGO_BIN_EXE_antenne")).args(words).arg("--help").output().expect("ran");
        assert!(said.status.success(), "{words:?}");
        String::from_utf8(said.stdout).expect("UTF-8")
    };
    let all = help(&[]);
    for command in ["demo", "serve", "migrate", "check", "import", "facts", "routes", "account"] {
        assert!(all.contains(&format!("  {command} ")), "{command} is not in the list");
        assert!(help(&[command]).contains("Usage: antenne"), "{command}");
    }
    let demo = help(&["demo"]);
    for flag in ["--data", "--listen", "--seed", "--now", "--people"] {
        assert!(demo.contains(flag), "demo has no {flag}");
    }
    let import = help(&["import"]);
    for word in ["partners", "places", "people", "--dry-run", "--json", "--space", "--database"] {
        assert!(import.contains(word), "import says nothing of {word}");
    }
}
