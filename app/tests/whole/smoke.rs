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
        for role in Role::ALL.iter().copied() {
            let client = app.signed_in(role).await;
            let mut said = BTreeSet::new();
            for language in Language::ALL {
                // `cast` checks each page: headings, labels, ids, policy, and no text that is missing.
                let page = client.with_cookie("language", language.word()).get("/today").await;
                page.is(200);
                assert!(page.text().contains("href=\"/today\" aria-current=\"page\""), "{role:?} has no day in the menu");
                said.insert(page.words());
            }
            assert_eq!(said.len(), Language::ALL.len(), "{role:?} reads the same words in two languages");
        }
    }
}

cast::both! {
    async fn a_device_keeps_its_colours_and_size_of_text(house) {
        let app = furnished(&house).await;
        let page = app.get("/sign-in").await;
        page.is(200).says("Affichage").says("Contraste fort");
        assert!(!page.text().contains("data-theme") && !page.text().contains("data-text"), "the device decides");
        let sent = app.post("/display", &[("theme", "dark"), ("back", "/sign-in")]).await;
        assert_eq!(sent.leads_to(), "/sign-in");
        let outside = app.post("/display", &[("theme", "dark"), ("back", "//elsewhere.example")]).await;
        assert_eq!(outside.leads_to(), "/today");
        let dark = app.with_cookie("display", "dark.large");
        for path in ["/", "/sign-in", "/nowhere"] {
            let text = dark.get(path).await.text();
            assert!(text.contains("data-theme=\"dark\" data-text=\"large\""), "{path} forgets the choice");
        }
    }

    async fn the_room_of_a_page_is_lit_whatever_its_address(house) {
        let app = furnished(&house).await;
        let life = ours(&house, &app).await;
        let desk = app.signed_in(Role::SpaceManager).await;
        let session = format!("/sessions/{}/edit", life.id("session"));
        for (path, entry) in [(session.as_str(), "/workshops"), ("/notes", "/today"), ("/people", "/people")] {
            let text = desk.get(path).await.text();
            assert!(text.contains(&format!("href=\"{entry}\" aria-current=\"page\"")), "{path} lights no room");
        }
    }

    async fn accounts_are_found_by_name_post_and_space(house) {
        let app = furnished(&house).await;
        ours(&house, &app).await;
        let office = app.signed_in(Role::Administrator).await;
        let all = office.get("/accounts").await;
        all.is(200).says("Postes").says("Accueil · ");
        let posts = office.get("/accounts?role=seller").await;
        posts.is(200).says("Espace vente · ").does_not_say("Accueil · ").says("trouvé");
        office.get("/accounts?q=nobody+has+this+name").await.is(200).says("Aucun compte ne correspond");
    }
}

cast::both! {
    async fn what_somebody_is_to_the_network_is_kept_shown_and_filtered(house) {
        let app = furnished(&house).await;
        let office = app.signed_in(Role::Administrator).await;
        office.get("/accounts?status=volunteer").await.is(200).says("Camille volunteer").does_not_say("Camille adviser");
        let awa = [
            ("name", "Awa Service"), ("email", "awa@antenne.example"), ("password", "une phrase assez longue"),
            ("role", "volunteer"), ("space", &cast::LILLE.to_string()),
        ];
        office.post("/accounts", &awa).await.is(422).says("Choisissez");
        let said = [awa.as_slice(), &[("status", "civic_service")]].concat();
        let account = office.post("/accounts", &said).await.leads_to();
        office.get("/accounts?status=civic_service").await.says("Awa Service").does_not_say("Camille volunteer");
        let shown = office.get(&account).await;
        shown.is(200).says("Service civique · awa@antenne.example");
        assert!(shown.text().contains("value=\"civic_service\" checked"));
        let is = |status| [("name", "Awa Service"), ("email", "awa@antenne.example"), ("status", status)];
        office.post(&account, &is("nobody")).await.is(422);
        office.post(&account, &is("staff")).await.leads_to();
        office.get(&account).await.says("Salarié du réseau · awa@antenne.example");
        office.get("/accounts?status=civic_service").await.does_not_say("Awa Service");
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
