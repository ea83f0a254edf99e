//! Registering, correcting, agreeing, as a receptionist does.

use cast::{AMINA, BERNARD, LILLE, SAINT_DENIS, TestHouse};
use ground::{Identifier as _, PersonId, SpaceId, Uuid};
use people::{Identity, Person, Priority, Residence};
use web::Role;

use crate::stage::{REFERRAL, counter, desk, voucher};

mod around;

async fn find(house: &TestHouse, path: &str) -> Person {
    let id: PersonId = path.rsplit('/').next().expect("an id").parse().expect("an id");
    let mut tx = house.badge().read(house.db()).await.expect("a transaction");
    people::person::store::find(&mut tx, id).await.expect("read").expect("registered")
}

async fn put(house: &TestHouse, space: Uuid, who: &Identity) -> PersonId {
    let id = PersonId::fresh();
    let mut tx = house.badge().write(house.db()).await.expect("a transaction");
    people::person::store::create(&mut tx, id, SpaceId::from_uuid(space), who).await.expect("registered");
    tx.commit().await.expect("committed");
    id
}

cast::both! {
    async fn a_name_is_enough_to_register(house) {
        let desk = desk(&house).await;
        desk.get("/people/new").await.is(200).says("Le nom et le prénom suffisent");
        let path = desk.post("/people", &[("first_name", "awa"), ("last_name", "N’DIAYE")]).await.leads_to();
        let person = find(&house, &path).await;
        assert_eq!(person.name(), "Awa N’Diaye");
        assert_eq!((person.space.uuid(), person.identity.residence), (LILLE, Residence::Unknown));
    }

    async fn everything_that_was_said_is_kept(house) {
        let desk = desk(&house).await;
        let fields = [
            ("first_name", "Ivana"), ("last_name", "Kovač"), ("birth_year", "1961"), ("gender", "woman"),
            ("commune", "59000"), ("priority", "yes"), ("neighbourhood", "Wazemmes"), ("phone", "06.39.98.01.02"),
            ("phone_use", "shared"), ("phone_read_by_others", "others"), ("contact", "sms"), ("language", "other"),
            ("consents", "record"), ("consents", "answer_steps"),
        ];
        let path = desk.post("/people", &fields).await.leads_to();
        let who = find(&house, &path).await.identity;
        assert_eq!((who.residence, who.commune.as_deref(), who.priority), (Residence::Commune, Some("59350"), Priority::Yes));
        assert_eq!((who.phone.as_deref(), who.birth_year), (Some("+33639980102"), Some(1961)));
        assert_eq!((who.phone_read_by_others, who.wants_discretion()), (Some(true), true));
        let seen = desk.get(&format!("{path}/identity")).await;
        seen.says("Qui lit ce téléphone");
        assert!(seen.text().contains("<option value=\"others\" selected>"));
        let wrong = [("first_name", "Ivana"), ("last_name", "Kovač"), ("phone_read_by_others", "maman")];
        desk.post(&format!("{path}/identity"), &wrong).await.is(422).says("Choisissez une réponse de la liste");
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        let id = path.rsplit('/').next().expect("an id").parse().expect("an id");
        let given = people::consent::store::current(&mut tx, id).await.expect("read");
        assert!(given.is_empty(), "only what is asked is agreed to, and nothing is asked without a referrer");
    }

    async fn several_communes_are_asked_beside_the_field_and_nothing_is_lost(house) {
        let desk = desk(&house).await;
        let typed = [("first_name", "Paul"), ("last_name", "Hoareau"), ("commune", "saint denis")];
        let asked = desk.post("/people", &typed).await;
        asked.is(422).says("Plusieurs communes portent ce nom").says("Saint-Denis (974)");
        assert!(asked.text().contains("value=\"Hoareau\""));
        let chosen = [typed.as_slice(), &[("commune_choice", "97411")]].concat();
        let path = desk.post("/people", &chosen).await.leads_to();
        assert_eq!(find(&house, &path).await.identity.commune.as_deref(), Some("97411"));
        // Under JavaScript the list proposes the same words.
        let proposed = desk.get("/communes?q=saint%20denis").await;
        assert!(proposed.kind.starts_with("application/json") && proposed.text().contains("Saint-Denis (974)"));
    }

    async fn a_neighbourhood_is_of_the_list_of_its_commune(house) {
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        for (commune, names) in [("59350", ["Lille-Sud", "Moulins"]), ("93066", ["Franc-Moisin", "Floréal"])] {
            let names = names.map(str::to_owned);
            network::neighbourhood::store::keep(&mut tx, commune, &names).await.expect("kept");
        }
        tx.commit().await.expect("committed");
        let desk = desk(&house).await;
        let lille = [("first_name", "Awa"), ("last_name", "Ndong"), ("commune", "Lille"), ("birth_year", "1981")];
        let with = |more: &[(&'static str, &'static str)]| [lille.as_slice(), more].concat();
        // Without a script: the commune is understood once sent, its list stands beside the field, nothing is lost.
        let asked = desk.post("/people", &with(&[("priority", "yes")])).await;
        asked.is(422).says("Choisissez le quartier").says("Moulins").says("Oui, sans savoir lequel");
        asked.does_not_say("Floréal").does_not_say("Nom du quartier");
        assert!(asked.text().contains("value=\"Ndong\"") && asked.text().contains("value=\"yes\" selected"));
        for (field, name) in [("priority", "Floréal"), ("neighbourhood", "Floréal"), ("priority", "Wazemmes")] {
            desk.post("/people", &with(&[(field, name)])).await.is(422).says(&format!("« {name} » n’est pas dans la liste"));
        }
        let path = desk.post("/people", &with(&[("priority", "Moulins")])).await.leads_to();
        let who = find(&house, &path).await.identity;
        assert_eq!((who.priority, who.neighbourhood.as_deref()), (Priority::Yes, Some("Moulins")));
        // The answer is in the form again, and may become « none » or « unknown ».
        let form = desk.get(&format!("{path}/identity")).await;
        assert!(form.text().contains("<option value=\"Moulins\" selected>"), "{}", form.text());
        for (answer, priority) in [("no", Priority::No), ("unknown", Priority::Unknown)] {
            desk.post(&format!("{path}/identity"), &with(&[("priority", answer)])).await.leads_to();
            let who = find(&house, &path).await.identity;
            assert_eq!((who.priority, who.neighbourhood), (priority, None));
        }
        // « Yes » holds once the list was seen.
        let seen = with(&[("priority", "yes"), ("listed", "59350")]);
        desk.post(&format!("{path}/identity"), &seen).await.leads_to();
        assert_eq!(find(&house, &path).await.identity.priority, Priority::Yes);
        // Under JavaScript the list comes with the commune.
        let proposed = desk.get("/communes?q=lille").await;
        assert!(proposed.text().contains("\"neighbourhoods\":[\"Lille-Sud\",\"Moulins\"]"), "{}", proposed.text());
    }

    async fn a_name_written_before_the_list_stays(house) {
        let mut who = Identity::named("Ivana", "Kovač");
        (who.residence, who.commune) = (Residence::Commune, Some("59350".into()));
        (who.priority, who.neighbourhood) = (Priority::Yes, Some("Wazemmes".into()));
        let id = put(&house, LILLE, &who).await;
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        network::neighbourhood::store::keep(&mut tx, "59350", &["Moulins".to_owned()]).await.expect("kept");
        tx.commit().await.expect("committed");
        let desk = desk(&house).await;
        let path = format!("/people/{id}/identity");
        assert!(desk.get(&path).await.text().contains("<option value=\"Wazemmes\" selected>"));
        let fields = [("first_name", "Ivana"), ("last_name", "Kovač"), ("commune", "Lille"), ("priority", "Wazemmes")];
        let record = desk.post(&path, &fields).await.leads_to();
        assert_eq!(find(&house, &record).await.identity.neighbourhood.as_deref(), Some("Wazemmes"));
    }

    async fn no_fixed_address_is_an_answer_of_its_own(house) {
        let desk = desk(&house).await;
        let fields = [("first_name", "Yann"), ("last_name", "Kerleroux"), ("residence", "none"), ("priority", "unknown")];
        let path = desk.post("/people", &fields).await.leads_to();
        let who = find(&house, &path).await.identity;
        assert_eq!((who.residence, who.commune, who.neighbourhood), (Residence::NoFixedAddress, None, None));
        let form = desk.get(&format!("{path}/identity")).await;
        form.is(200).says("Sans adresse fixe");
        assert!(form.text().contains("value=\"none\" checked"), "{}", form.text());
    }

    async fn what_cannot_be_is_said_beside_its_field(house) {
        let desk = desk(&house).await;
        desk.post("/people", &[("first_name", "")]).await.is(422).says("Remplissez ce champ");
        let name = [("first_name", "Léo"), ("last_name", "Petit")];
        for (field, value, said) in [
            ("birth_year", "1785", "Vérifiez l’année"),
            ("birth_year", "hier", "nombre entier"),
            ("phone", "06 12", "Écrivez un numéro"),
            ("commune", "xqzwk", "Aucune commune"),
            ("contact", "sms", "Il faut un numéro"),
            ("gender", "cat", "Choisissez une réponse de la liste"),
        ] {
            let refused = desk.post("/people", &[name.as_slice(), &[(field, value)]].concat()).await;
            refused.is(422).says(said);
            assert!(refused.text().contains("value=\"Petit\""), "{field}");
        }
        desk.post("/people", &[name.as_slice(), &[("referral", "nothing")]].concat()).await.is(404);
        let both = [name.as_slice(), &[("commune", "lille"), ("residence", "none")]].concat();
        desk.post("/people", &both).await.is(422).says("Gardez l’une des deux");
        let long = "a".repeat(81);
        desk.post("/people", &[("first_name", &long), ("last_name", "Petit")]).await.is(422).says("80 caractères");
    }

    async fn a_likely_duplicate_is_shown_before_anything_is_saved(house) {
        let desk = desk(&house).await;
        let typed = [("first_name", "Aminah"), ("last_name", "DIALO"), ("birth_year", "1985")];
        let asked = desk.post("/people", &typed).await;
        asked.is(422).says("a peut-être déjà une fiche").says("Amina Diallo").says("même année de naissance");
        assert!(asked.text().contains(&format!("href=\"/people/{AMINA}\"")));
        let checked = AMINA.to_string();
        let path = desk.post("/people", &[typed.as_slice(), &[("checked", checked.as_str())]].concat()).await.leads_to();
        assert_eq!(find(&house, &path).await.name(), "Aminah Dialo");
        // Another duplicate that was not looked at is shown again.
        desk.post("/people", &[typed.as_slice(), &[("checked", checked.as_str())]].concat()).await.is(422);
    }

    async fn a_duplicate_of_another_space_shows_initials_only(house) {
        let desk = desk(&house).await;
        let mut fatou = Identity::named("Fatou", "Sow");
        fatou.birth_year = Some(1970);
        let id = put(&house, SAINT_DENIS, &fatou).await;
        let asked = desk.post("/people", &[("first_name", "Fatou"), ("last_name", "Sow"), ("birth_year", "1970")]).await;
        asked.is(422).says("Une fiche semblable existe à l’antenne Saint-Denis (F. S.)").does_not_say("Fatou Sow");
        assert!(!asked.text().contains(&format!("/people/{id}")));
        // Nobody of another organisation is ever hinted at.
        desk.post("/people", &[("first_name", "Bernard"), ("last_name", "Lefèvre")]).await.leads_to();
    }

    async fn somebody_who_is_referred_registers_with_their_voucher(house) {
        let desk = desk(&house).await;
        let form = desk.get(&format!("/people/new?referral={REFERRAL}")).await;
        form.is(200).says("Avec le bon de Mission locale de Lille").says("sait si je viens aux ateliers");
        assert!(form.text().contains("value=\"Traoré\""));
        let referral = REFERRAL.to_string();
        let fields = [
            ("referral", referral.as_str()), ("first_name", "Awa"), ("last_name", "Traoré"), ("consents", "answer_steps"),
        ];
        let path = desk.post("/people", &fields).await.leads_to();
        let id = path.rsplit('/').next().expect("an id").parse().expect("an id");
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        assert!(people::right::current(&mut tx, id).await.expect("read").is_some());
        assert!(people::consent::store::agrees(&mut tx, id, people::Purpose::AnswerSteps).await.expect("read"));
        drop(tx);
        desk.get("/people?q=traore+awa").await.is(200).says("Droit d’accès jusqu’au 22/08/2027");
        desk.get(&format!("/people/new?referral={REFERRAL}")).await.is(422).says("Ce bon a déjà servi");
        desk.get(&format!("/people?q={}", crate::stage::code())).await.is(200).says("a déjà servi").says("Awa Traoré");
    }

    async fn a_voucher_is_attached_to_a_record_that_exists(house) {
        let mut hers = voucher(LILLE);
        hers.identity = Identity::named("Amina", "Diallo");
        hers.identity.birth_year = Some(1985);
        let desk = counter(&house, Role::Receptionist, vec![hers]).await;
        let referral = REFERRAL.to_string();
        let typed = [("referral", referral.as_str()), ("first_name", "Amina"), ("last_name", "Diallo"), ("birth_year", "1985")];
        desk.post("/people", &typed).await.is(422).says("C’est la même personne : rattacher le bon");
        let to = desk.post(&format!("/people/{AMINA}/voucher"), &[("referral", &referral)]).await.leads_to();
        assert_eq!(to, format!("/people/{AMINA}/consents"));
        desk.get(&to).await.is(200).says("sait si je viens aux ateliers").says("Pas encore demandé");
        desk.post(&format!("/people/{AMINA}/voucher"), &[("referral", &referral)]).await.is(422);
        desk.post(&format!("/people/{AMINA}/voucher"), &[]).await.is(404);
    }

    async fn a_voucher_of_another_space_registers_nobody(house) {
        let desk = counter(&house, Role::Receptionist, vec![voucher(SAINT_DENIS)]).await;
        desk.get(&format!("/people/new?referral={REFERRAL}")).await.is(404);
        let referral = REFERRAL.to_string();
        desk.post("/people", &[("referral", &referral), ("first_name", "Awa"), ("last_name", "Traoré")]).await.is(404);
        desk.get(&format!("/people/new?referral={}", Uuid::from_u128(9))).await.is(404);
    }

    async fn a_form_sent_twice_registers_once(house) {
        let desk = desk(&house).await;
        let key = "01930000-0000-7000-8000-00000000000b";
        let fields = [("key", key), ("first_name", "Nadia"), ("last_name", "Haddad")];
        let first = desk.post("/people", &fields).await.leads_to();
        assert_eq!(desk.post("/people", &fields).await.leads_to(), first);
        let other = [("key", key), ("first_name", "Nadine"), ("last_name", "Haddad")];
        desk.post("/people", &other).await.is(422).says("déjà été envoyé");
    }

    async fn an_identity_is_corrected_and_the_answer_before_stays_readable(house) {
        let desk = desk(&house).await;
        let path = format!("/people/{AMINA}/identity");
        desk.get(&path).await.is(200).does_not_say("Corrections");
        let fields = [
            ("first_name", "Amina"), ("last_name", "Diallo-Barry"), ("birth_year", "1986"), ("commune", "Lille (59)"),
            ("commune_choice", "59350"), ("priority", "no"),
        ];
        assert_eq!(desk.post(&path, &fields).await.leads_to(), format!("/people/{AMINA}"));
        let seen = desk.get(&path).await;
        seen.is(200).says("Corrections").says("Diallo-Barry").says("Lille (59)").says("Camille receptionist").says("1985");
        desk.post(&path, &[("first_name", "Amina"), ("last_name", "")]).await.is(422);
        desk.get("/people?q=barry").await.says("Amina Diallo-Barry");
    }

    async fn the_correction_of_another_is_not_overwritten_unseen(house) {
        let desk = desk(&house).await;
        let path = format!("/people/{AMINA}/identity");
        let read = |page: &cast::Seen| {
            let text = page.text();
            let rest = text.split("name=\"read\" value=\"").nth(1).expect("what was read");
            rest.split('"').next().expect("a version").to_owned()
        };
        let mine = read(&desk.get(&path).await);
        let name = [("first_name", "Amina"), ("last_name", "Diallo"), ("birth_year", "1985")];
        house.clock().turn_to(cast::NOW.plus_minutes(1));
        let theirs = [name.as_slice(), &[("read", mine.as_str()), ("phone", "06 39 98 01 02"), ("phone_use", "own")]].concat();
        desk.post(&path, &theirs).await.leads_to();
        let typed = [name.as_slice(), &[("email", "amina@essai.example"), ("phone", "")]].concat();
        let asked = desk.post(&path, &[typed.as_slice(), &[("read", mine.as_str())]].concat()).await;
        asked.is(422).says("Un collègue a corrigé cette fiche").says("01\u{a0}02");
        assert!(asked.text().contains("value=\"amina@essai.example\""), "what was typed is lost");
        assert_eq!(find(&house, &format!("/people/{AMINA}")).await.identity.phone.as_deref(), Some("+33639980102"));
        // Seen, and sent again: it is written.
        let now = read(&asked);
        desk.post(&path, &[typed.as_slice(), &[("read", now.as_str())]].concat()).await.leads_to();
        let who = find(&house, &format!("/people/{AMINA}")).await.identity;
        assert_eq!((who.phone, who.email.as_deref()), (None, Some("amina@essai.example")));
    }

    async fn agreements_are_asked_one_by_one_and_can_be_withdrawn(house) {
        let desk = desk(&house).await;
        let path = format!("/people/{AMINA}/consents");
        desk.get(&path).await.is(200).says("Rien à demander").does_not_say("rappels par SMS");
        let id = PersonId::from_uuid(AMINA);
        let mut tx = house.badge().write(house.db()).await.expect("a transaction");
        // Asked by an earlier version: it is not asked again, and may be withdrawn.
        people::consent::store::give(&mut tx, id, people::Purpose::Reminders, true, "counter").await.expect("written");
        tx.commit().await.expect("committed");
        desk.get(&path).await.is(200).says("rappels par SMS").says("réponse du 22/11/2026").does_not_say("garde une fiche");
        desk.post(&path, &[("consent_reminders", "perhaps")]).await.is(422);
        desk.post(&path, &[("consent_reminders", "no")]).await.leads_to();
        let mut tx = house.badge().read(house.db()).await.expect("a transaction");
        assert!(!people::consent::store::agrees(&mut tx, id, people::Purpose::Reminders).await.expect("read"));
    }

    async fn what_is_not_ours_is_not_there(house) {
        let desk = desk(&house).await;
        let elsewhere = put(&house, SAINT_DENIS, &Identity::named("Fatou", "Sow")).await;
        for id in [BERNARD.to_string(), elsewhere.to_string(), "nobody".to_owned()] {
            for noun in ["identity", "consents"] {
                desk.get(&format!("/people/{id}/{noun}")).await.is(404);
                let fields = [("first_name", "X"), ("last_name", "Y")];
                desk.post(&format!("/people/{id}/{noun}"), &fields).await.is(404);
            }
            let referral = REFERRAL.to_string();
            desk.post(&format!("/people/{id}/voucher"), &[("referral", &referral)]).await.is(404);
        }
    }
}
