//! The first screen of every role, in every language; the list of routes; the program's own work.

use std::{collections::BTreeSet, process::Command};

use antenne::{backup::Backups, compose};
use ground::choice::Choice as _;
use web::{Language, Role};

use crate::world::{furnished, ours};

cast::both! {
    async fn today_of_every_role_opens_in_every_language(house) {
        let app = furnished(&house).await;
        ours(&house, &app).await;
        for role in Role::ALL.iter().copied().filter(|role| *role != Role::Referrer) {
            let client = app.signed_in(role).await;
            let mut said = BTreeSet::new();
            for language in Language::ALL {
                // `cast` checks each page: headings, labels, ids, policy, and no text that is missing.
                let page = client.with_cookie("language", language.word()).get("/today").await;
                page.is(200);
                said.insert(page.words());
            }
            assert_eq!(said.len(), Language::ALL.len(), "{role:?} reads the same words in two languages");
        }
    }
}

#[test]
fn routes_are_listed_as_json() {
    let program = Command::new(env!("CARGO_BIN_EXE_antenne")).args(["routes", "--json"]).output().expect("ran");
    assert!(program.status.success());
    let list: Vec<serde_json::Value> = serde_json::from_slice(&program.stdout).expect("JSON");
    assert_eq!(list.len(), compose::routes().infos().len());
    let mut known = BTreeSet::new();
    for line in &list {
        for field in ["method", "path", "rights"] {
            assert!(line[field].as_str().is_some_and(|text| !text.is_empty()), "{line} has no {field}");
        }
        assert!(known.insert((line["method"].to_string(), line["path"].to_string())), "{line} twice");
    }
}

cast::both! {
    async fn no_two_works_share_a_kind(house) {
        let app = furnished(&house).await;
        let backups = Backups::new(std::env::temp_dir());
        let works = compose::works(post::Transport::None, app.house(), Some(backups));
        let kinds: BTreeSet<&str> = works.iter().map(|work| work.kind()).collect();
        assert!(works.len() > 5 && kinds.len() == works.len(), "{kinds:?}");
    }
}
