//! Finding people and vouchers, as a receptionist does.

use cast::{AMINA, LILLE, SAINT_DENIS};
use ground::Refusal;
use web::Role;

use crate::stage::{code, counter, desk, voucher};

cast::both! {
    async fn a_person_is_found_by_pieces_of_a_name_without_accents_and_misspelled(house) {
        let desk = desk(&house).await;
        for typed in ["amina", "Diallo%20Amina", "diallo", "dialo", "AMINA%201985", "1985"] {
            let seen = desk.get(&format!("/people?q={typed}")).await;
            seen.is(200).says("Amina Diallo").says("naissance en 1985").says("Pas de droit d’accès en cours");
            assert!(seen.text().contains(&format!("/people/{AMINA}/visits/new")), "{typed}");
        }
    }

    async fn what_is_looked_for_stands_in_no_address(house) {
        let desk = desk(&house).await;
        let sent = desk.post("/searches", &[("list", "/people"), ("q", "Amina Diallo")]).await;
        let address = sent.is(303).location.clone().expect("an address");
        assert!(address.starts_with("/people?s=") && !address.to_lowercase().contains("amina"), "{address}");
        desk.get(&address).await.is(200).says("Amina Diallo").says("naissance en 1985");
        // Who finds the address on a shared computer reads nothing of it.
        let other = counter(&house, Role::SpaceManager, Vec::new()).await;
        other.get(&address).await.is(200).does_not_say("Amina Diallo »");
        let bent = address.replace("?s=", "?s=00");
        for odd in [bent.as_str(), "/people?s=", "/people?s=zz", "/people?s=%C3%A9"] {
            desk.get(odd).await.is(200).says("choisissez parmi celles venues ces derniers jours");
        }
        // Nothing typed, nothing to hide; and a search leads to a list of this program only.
        let all = desk.post("/searches", &[("list", "/people"), ("q", "")]).await;
        assert_eq!(all.location.as_deref(), Some("/people"));
        let filter = desk.post("/searches", &[("list", "/queue"), ("room", "counter")]).await;
        assert_eq!(filter.location.as_deref(), Some("/queue?room=counter"));
        for odd in ["", "//elsewhere.example", "https://elsewhere.example/"] {
            desk.post("/searches", &[("list", odd), ("q", "x")]).await.is(404);
        }
    }

    async fn who_is_not_found_is_registered_without_their_name_in_an_address(house) {
        let desk = desk(&house).await;
        let sent = desk.post("/searches", &[("list", "/people"), ("q", "zineb benali 1972")]).await;
        let page = desk.get(sent.location.as_deref().expect("an address")).await.text();
        let register = page.split("href=\"/people/new?s=").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
        let form = desk.get(&format!("/people/new?s={register}")).await;
        assert!(form.is(200).text().contains("value=\"Zineb\""));
    }

    async fn a_list_that_is_cut_short_says_so(house) {
        let desk = desk(&house).await;
        for number in 0..12 {
            let name = format!("Aya{}", char::from(b'a' + number));
            let fields = [("first_name", name.as_str()), ("last_name", "Zongo"), ("birth_year", "1961")];
            let mut seen = desk.post("/people", &fields).await;
            if seen.status == 422 {
                let page = seen.text();
                let checked = page.split("name=\"checked\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("doubles");
                seen = desk.post("/people", &[fields.as_slice(), &[("checked", checked)]].concat()).await;
            }
            seen.leads_to();
        }
        desk.get("/people?q=1961").await.says("12 personnes trouvées");
        desk.get("/people?q=zongo").await.says("12 personnes trouvées");
        let fields = [("first_name", "Zacharie"), ("last_name", "Zongo"), ("birth_year", "1961")];
        desk.post("/people", &fields).await.leads_to();
        for typed in ["1961", "zongo"] {
            desk.get(&format!("/people?q={typed}")).await.says("Les 12 plus proches").says("Il y en a d’autres").does_not_say("personnes trouvées");
        }
    }

    async fn a_person_is_found_by_telephone_and_only_its_end_is_shown(house) {
        let desk = desk(&house).await;
        let fields = [("first_name", "Moussa"), ("last_name", "Keita"), ("phone", "06 39 98 12 34"), ("phone_use", "own")];
        desk.post("/people", &fields).await.leads_to();
        let seen = desk.get("/people?q=0639981234").await;
        seen.is(200).says("Moussa Keita").says("12 34").does_not_say("06 39");
    }

    async fn nobody_of_another_space_or_organisation_is_found(house) {
        let desk = desk(&house).await;
        desk.get("/people?q=bernard").await.is(200).does_not_say("Lefèvre").says("Personne de ce nom");
        let badge = house.badge_at(SAINT_DENIS);
        let mut tx = badge.write(house.db()).await.expect("a transaction");
        let mut who = people::Identity::named("Fatou", "Sow");
        who.phone = Some("+33639980000".into());
        let space = badge.space().expect("a space");
        people::person::store::create(&mut tx, ground::PersonId::fresh(), space, &who).await.expect("registered");
        tx.commit().await.expect("committed");
        for typed in ["fatou", "sow", "0639980000"] {
            desk.get(&format!("/people?q={typed}")).await.is(200).does_not_say("Fatou Sow");
        }
    }

    async fn without_a_result_the_page_says_what_to_do(house) {
        let desk = desk(&house).await;
        let seen = desk.get("/people?q=zineb%20BENALI%201972").await;
        seen.is(200).says("Trois façons").says("bon d’orientation").says("Enregistrer « zineb BENALI 1972 »");
        let form = desk.get("/people/new?name=zineb%20BENALI%201972").await;
        for value in ["value=\"Zineb\"", "value=\"Benali\"", "value=\"1972\""] {
            assert!(form.text().contains(value), "{value}");
        }
    }

    async fn the_empty_box_shows_who_came_lately(house) {
        let desk = desk(&house).await;
        desk.get("/people").await.is(200).says("Personne n’est encore venu").does_not_say("Amina");
        desk.post(&format!("/people/{AMINA}/visits"), &[("reason", "help")]).await.leads_to();
        desk.get("/people").await.is(200).says("Amina Diallo").says("Attend déjà : n° 1");
    }

    async fn a_voucher_is_found_by_its_code_however_it_is_typed(house) {
        let desk = desk(&house).await;
        let code = code();
        for typed in [code.clone(), code.to_lowercase().replace('-', "%20"), format!("https://x.example/v/{code}")] {
            let seen = desk.get(&format!("/people?q={typed}")).await;
            seen.is(200).says("Bon d’orientation de Awa Traoré, par Mission locale de Lille");
            assert!(seen.text().contains("/people/new?referral="), "{typed}");
        }
    }

    async fn somebody_awaited_is_found_by_name_and_registered_with_their_voucher(house) {
        let desk = desk(&house).await;
        for typed in ["awa", "Traor%C3%A9%20Awa", "traore"] {
            let seen = desk.get(&format!("/people?q={typed}")).await;
            seen.is(200).says("Bon d’orientation de Awa Traoré, par Mission locale de Lille").says("Enregistrer avec ce bon");
            seen.does_not_say("Personne de ce nom").says("La personne n’est pas dans la liste");
            assert!(seen.text().contains(&format!("/people/new?referral={}", crate::stage::REFERRAL)), "{typed}");
        }
        desk.get("/people?q=amina").await.says("Amina Diallo").does_not_say("Bon d’orientation de");
        // A colleague who does not register sees that the voucher is there, and no way to use it.
        let shop = counter(&house, Role::Seller, vec![voucher(LILLE)]).await;
        shop.get("/people?q=awa").await.says("Bon d’orientation de Awa Traoré").does_not_say("Enregistrer avec ce bon");
        let elsewhere = counter(&house, Role::Receptionist, vec![voucher(SAINT_DENIS)]).await;
        elsewhere.get("/people?q=awa").await.is(200).does_not_say("Traoré").says("Personne de ce nom");
    }

    async fn a_code_copied_wrong_or_unknown_is_explained(house) {
        let desk = counter(&house, Role::Receptionist, Vec::new()).await;
        let code = code();
        desk.get(&format!("/people?q={code}")).await.is(200).says("Aucun bon n’a ce code");
        let last = if code.ends_with('C') { "D" } else { "C" };
        let wrong = format!("{}{last}", &code[..8]);
        desk.get(&format!("/people?q={wrong}")).await.is(200).says("Ce code contient une erreur");
    }

    async fn a_voucher_of_another_space_says_which(house) {
        let desk = counter(&house, Role::Receptionist, vec![voucher(SAINT_DENIS)]).await;
        let seen = desk.get(&format!("/people?q={}", code())).await;
        seen.is(200).says("Ce bon est fait pour l’antenne Saint-Denis").does_not_say("Awa");
    }

    async fn a_voucher_that_expired_says_so_and_leads_nowhere(house) {
        let mut old = voucher(LILLE);
        old.usable = Err(Refusal::because("reception-visit-past"));
        let desk = counter(&house, Role::Receptionist, vec![old]).await;
        let seen = desk.get(&format!("/people?q={}", code())).await;
        seen.is(200).says("d’un autre jour").says("sans ce bon");
        assert!(!seen.text().contains("?referral="));
    }

    async fn a_seller_finds_and_checks_in_but_does_not_register(house) {
        let shop = counter(&house, Role::Seller, Vec::new()).await;
        let seen = shop.get("/people?q=amina").await;
        seen.is(200).says("Noter l’arrivée").does_not_say("Enregistrer une personne");
        shop.get("/people/new").await.is(403);
        counter(&house, Role::Volunteer, Vec::new()).await.get("/people").await.is(403);
    }

    async fn the_page_reads_in_english_too(house) {
        let desk = desk(&house).await.with_cookie("language", "en");
        desk.get("/people?q=amina").await.is(200).says("born in 1985").says("Check in");
    }
}
