//! The catalogue, as a network keeps it.

use cast::{Client, TestHouse};
use web::Role;

use crate::{Catalogue, Module, module::store};

fn desk(house: &TestHouse) -> Client {
    house.app(crate::routes(), &[crate::TEXTS])
}

async fn officer(house: &TestHouse) -> Client {
    desk(house).signed_in(Role::NetworkOfficer).await
}

async fn catalogue(house: &TestHouse) -> Catalogue {
    let mut tx = house.badge().read(house.db()).await.expect("open");
    store::catalogue(&mut tx).await.expect("read")
}

async fn now(house: &TestHouse, word: &str) -> Module {
    catalogue(house).await.module(word).expect("known").clone()
}

/// A form with everything that a module needs.
fn whole<'a>(version: &'a str, name: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("name", name),
        ("purpose", "Lire et écrire ses messages."),
        ("shown", "Lit un message\nY répond"),
        ("domain", "mail"),
        ("level", "step_by_step"),
        ("sessions", "3"),
        ("minutes", "90"),
        ("least", "3"),
        ("most", "6"),
        ("needs", "mailbox"),
        ("before", "initiation"),
    ]
}

fn but<'a>(form: &[(&'a str, &'a str)], field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let rest = form.iter().copied().filter(|(name, _)| *name != field);
    rest.chain([(field, value)]).collect()
}

cast::both! {
    async fn whoever_works_here_reads_the_catalogue_and_finds_in_it(house) {
        let facilitator = desk(&house).signed_in(Role::Facilitator).await;
        let list = facilitator.get("/modules").await;
        list.is(200).says("29 modules").says("Ma boîte mail").says("2 séances de 2 h").says("de 4 à 7 personnes");
        assert!(!list.text().contains("/modules/new"), "who reads does not change");
        facilitator.get("/modules?q=BOITE+mail").await.says("Ma boîte mail").does_not_say("Mon téléphone").says("1 module");
        facilitator.get("/modules?domain=work").await.says("Trouver une formation").does_not_say("Ma boîte mail");
        facilitator.get("/modules?level=learning&need=health").await.says("Lire mon espace santé").does_not_say("Mon téléphone");
        facilitator.get("/modules?q=zzz").await.says("Aucun module trouvé");
        facilitator.get("/modules?domain=magic").await.is(200).says("Aucun module trouvé");
        let one = facilitator.get("/modules/caf").await;
        one.is(200).says("Trouve son dernier paiement").says("Naviguer sur internet").says("1 séance de 2 h");
        facilitator.get("/modules/web").await.is(200).says("Prépare à").says("Mes démarches à la CAF");
        facilitator.get("/modules/flying").await.is(404);
        let csv = facilitator.get("/modules.csv?need=cv").await;
        csv.is(200);
        assert!(csv.text().contains("Faire mon CV") && csv.text().lines().count() == 2, "{}", csv.text());
        facilitator.get("/modules.xlsx").await.is(200);
    }

    async fn only_the_network_changes_it(house) {
        let app = desk(&house);
        for role in [Role::Facilitator, Role::SpaceManager, Role::Receptionist] {
            let browser = app.signed_in(role).await;
            browser.get("/modules/new").await.is(403);
            browser.get("/modules/web/edit").await.is(403);
            browser.post("/modules", &whole("", "À nous")).await.is(403);
            browser.post("/modules/web", &whole("0", "À nous")).await.is(403);
            browser.post("/modules/web/retirement", &[]).await.is(403);
            browser.post("/modules/web/restoration", &[]).await.is(403);
            browser.post("/modules/web/versions/0/restoration", &[]).await.is(403);
        }
        assert_eq!(now(&house, "web").await.version, 0);
    }

    async fn a_module_is_changed_as_a_new_version_and_brought_back(house) {
        let officer = officer(&house).await;
        officer.get("/modules/mailbox/edit").await.is(200).says("Modifier « Ma boîte mail »");
        assert_eq!(officer.post("/modules/mailbox", &whole("0", "Mon courrier")).await.leads_to(), "/modules/mailbox");
        let module = now(&house, "mailbox").await;
        assert_eq!((module.version, module.sessions, module.minutes, module.group.most), (1, 3, 90, 6));
        officer.get("/modules").await.says("Mon courrier").says("Modifié par le réseau").does_not_say("Ma boîte mail");
        let page = officer.get("/modules/mailbox").await;
        page.is(200).says("Y répond").says("3 séances de 1 h 30").says("Versions").says("Ma boîte mail")
            .says("Version fournie avec le programme").says("par ");
        // Whoever read the version before is told, and loses nothing.
        let late = officer.post("/modules/mailbox", &whole("0", "Mes lettres")).await;
        late.is(422).says("Quelqu’un d’autre vient de changer ce module");
        assert!(late.text().contains("Mes lettres") && late.text().contains("name=\"version\" value=\"1\""));
        officer.post("/modules/mailbox", &whole("1", "Mes lettres")).await.leads_to();
        officer.get("/modules/mailbox/versions/1").await.is(200).says("Mon courrier").says("à lire seulement");
        officer.get("/modules/mailbox/versions/0").await.is(200).says("Ma boîte mail").says("Revenir à cette version");
        for nothing in ["/modules/mailbox/versions/9", "/modules/mailbox/versions/x", "/modules/flying/versions/0"] {
            officer.get(nothing).await.is(404);
        }
        officer.post("/modules/mailbox/versions/9/restoration", &[]).await.is(404);
        officer.post("/modules/mailbox/versions/1/restoration", &[]).await.leads_to();
        let module = now(&house, "mailbox").await;
        assert_eq!((module.version, module.sessions), (3, 3));
        officer.get("/modules/mailbox").await.says("Mon courrier");
        officer.post("/modules/mailbox/versions/0/restoration", &[]).await.leads_to();
        assert_eq!(now(&house, "mailbox").await.words, None, "the program's words, in every language");
        officer.with_cookie("language", "en").get("/modules/mailbox").await.is(200).says("My mailbox");
    }

    async fn what_is_wrong_is_said_beside_its_field_and_kept(house) {
        let officer = officer(&house).await;
        let nothing = officer.post("/modules", &[]).await;
        nothing.is(422).says("Remplissez ce champ").says("Choisissez une réponse");
        let whole = whole("1", "Mon courrier");
        for (field, value, words) in [
            ("sessions", "0", "entre 1 et 12"), ("minutes", "999", "entre 15 et 480"), ("least", "9", "plus de personnes au plus"),
            ("most", "x", "entre 1 et 30"), ("domain", "magic", "Choisissez"), ("before", "mailbox", "tourneraient en rond"),
            ("before", "caf", "tourneraient en rond"), ("shown", "1\n2\n3\n4\n5\n6\n7", "Six lignes suffisent"),
        ] {
            let seen = officer.post("/modules/mailbox", &but(&but(&whole, "version", "0"), field, value)).await;
            seen.is(422).says(words);
            assert!(seen.text().contains("Lire et écrire ses messages."), "{field} loses what was typed");
        }
        let long = "x".repeat(121);
        officer.post("/modules", &but(&whole, "shown", &long)).await.is(422).says("Une ligne est trop longue");
        officer.post("/modules", &but(&whole, "name", "mon téléphone")).await.is(422).says("porte déjà ce nom");
    }

    async fn a_network_adds_its_own_retires_it_and_takes_it_back(house) {
        let officer = officer(&house).await;
        let path = officer.post("/modules", &but(&whole("", "Ma radio de quartier"), "name_en", "Our radio")).await.leads_to();
        let word = path.rsplit('/').next().expect("a word").to_owned();
        assert!(word.starts_with("own-") && now(&house, &word).await.version == 1);
        officer.get(&path).await.is(200).says("Module du réseau").says("Ma radio de quartier");
        officer.with_cookie("language", "en").get(&path).await.is(200).says("Our radio");
        officer.post("/modules", &whole("", "MA RADIO de quartier")).await.is(422).says("porte déjà ce nom");
        officer.post(&format!("{path}/restoration"), &[]).await.is(422);
        officer.post(&format!("{path}/retirement"), &[]).await.leads_to();
        officer.post(&format!("{path}/retirement"), &[]).await.is(422);
        officer.get("/modules").await.does_not_say("Ma radio de quartier");
        officer.get("/modules?retired=yes").await.says("Ma radio de quartier").says("Retiré");
        officer.get(&path).await.is(200).says("Reprendre au catalogue");
        // The name was free again: now it is taken.
        let other = officer.post("/modules", &whole("", "Ma radio de quartier")).await.leads_to();
        officer.post(&format!("{path}/restoration"), &[]).await.is(422).says("porte déjà ce nom");
        officer.post(&format!("{other}/retirement"), &[]).await.leads_to();
        officer.post(&format!("{path}/restoration"), &[]).await.leads_to();
        assert!(!now(&house, &word).await.retired);
        assert_eq!(now(&house, &word).await.version, 3);
        officer.get(&format!("{path}/versions/0")).await.is(404);
    }

    async fn another_organisation_keeps_its_own(house) {
        let officer = officer(&house).await;
        officer.post("/modules/mailbox", &whole("0", "Mon courrier")).await.leads_to();
        let path = officer.post("/modules", &whole("", "Ma radio de quartier")).await.leads_to();
        let word = path.rsplit('/').next().expect("a word");
        let mut tx = house.other_badge().read(house.db()).await.expect("open");
        let theirs = store::catalogue(&mut tx).await.expect("read");
        assert_eq!(theirs.module("mailbox").map(|module| module.version), Some(0));
        assert!(theirs.module(word).is_none());
    }
}
