//! The personal link: two minutes, no account, nothing lost.

use cast::{LILLE, SAINT_DENIS};
use ground::Uuid;
use network::{
    Space,
    partner::{NewPartner, PartnerKind, store},
};
use people::Contact;

use super::rules::nearest_first;
use crate::{referral::State, scene};

cast::both! {
    async fn a_social_worker_refers_amina(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let page = app.get(&link).await;
        page.is(200).says("Pour Centre social de l’Épeule").says("Lille, tout près");
        let first = page.text().find("value=\"0192").expect("a space");
        assert!(page.text()[first..].starts_with(&format!("value=\"{LILLE}\" checked")), "the nearest is chosen");
        let more = [
            ("birth_year", "1985"), ("phone", "06 12 34 56 78"), ("contact", "sms"), ("language", "ar"),
            ("commune", "59000"), ("reasons", "equipment"), ("reasons", "procedures"), ("words", "Veut aller vite."),
            ("hears", "steps"), ("referrer_email", "claire@centre.example"), ("referrer_phone", "03 20 00 00 00"),
        ];
        let seen = scene::send(&app, &link, &more).await;
        let follow = seen.leads_to();
        assert!(follow.starts_with("/suivi/"));
        app.get(seen.location.as_deref().expect("a way on")).await.is(200).says("L’orientation est envoyée")
            .says("Amina\u{a0}H.").does_not_say("Haddad");
        let sent = scene::behind(&house, &follow).await;
        assert_eq!((sent.who.display().as_str(), sent.who.phone.as_deref()), ("Amina Haddad", Some("+33612345678")));
        assert_eq!((sent.who.commune.as_deref(), sent.who.contact, sent.reasons.len()), (Some("59350"), Contact::Sms, 2));
        assert!(sent.agreed.steps && !sent.agreed.attendance && !sent.agreed.autonomy);
        assert_eq!((sent.state, sent.until.to_string().as_str()), (State::Sent, "2027-02-20"));
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let told = tx.facts(&::store::journal::Wanted { kind: Some("referral.sent".into()), ..Default::default() }).await.expect("read");
        assert_eq!(told.len(), 1);
        assert!(!told[0].fact.payload().expect("payload").contains("Amina"));
    }

    async fn the_least_is_enough_and_no_phone_is_normal(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let sent = scene::behind(&house, &scene::send(&app, &link, &[]).await.leads_to()).await;
        assert_eq!((sent.who.contact, sent.who.phone), (Contact::Referrer, None));
        assert_eq!(sent.agreed, crate::Agreed::default());
    }

    async fn what_is_wrong_is_said_and_nothing_is_lost(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let long = "x".repeat(301);
        let page = app.post(&link, &[
            ("first_name", "Amina"), ("phone", "portable"), ("contact", "sms"), ("birth_year", "2985"),
            ("commune", "Saint-Denis"), ("words", &long), ("reasons", "work"), ("hears", "autonomy"),
            ("referrer_email", "claire"), ("space", "nowhere"),
        ]).await;
        page.is(422).says("Demandez-lui son accord").says("Écrivez le nom de la personne").says("Écrivez votre nom").says("06 12 34 56 78");
        page.says("300 caractères").says("prenom@exemple.fr").says("Choisissez une réponse de la liste");
        page.does_not_say("Il faut un numéro");
        let html = page.text();
        for kept in ["value=\"Amina\"", "value=\"portable\"", "value=\"2985\"", "value=\"Saint-Denis\"", "value=\"claire\"",
            "value=\"work\" checked", "value=\"autonomy\" checked", "value=\"sms\" checked"] {
            assert!(html.contains(kept), "{kept} is lost");
        }
        app.post(&link, &[("first_name", "Amina"), ("contact", "letter")]).await.is(422).says("Choisissez une réponse de la liste");
        app.post(&link, &[("contact", "sms")]).await.is(422).says("Il faut un numéro");
    }

    async fn a_link_worth_nothing_says_whom_to_ask(house) {
        let app = scene::app(&house);
        let partner = scene::partner(&house).await;
        let link = scene::path(&app, &partner);
        app.get("/r/nonsense").await.is(404).says("Ce lien ne marche pas").does_not_say("Lille");
        let bent = format!("{}0000", &link[..link.len() - 4]);
        app.get(&bent).await.is(404).does_not_say("Lille");
        scene::send(&app, &bent, &[]).await.is(404);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        store::renew_link(&mut tx, partner.id).await.expect("renewed");
        tx.commit().await.expect("committed");
        app.get(&link).await.is(404).says("Les antennes à appeler").says("Lille").does_not_say("Nantes");
        scene::send(&app, &link, &[]).await.is(404);
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let new = store::by_id(&mut tx, partner.id).await.expect("read").expect("there");
        drop(tx);
        app.get(&scene::path(&app, &new)).await.is(200);
    }

    async fn sent_twice_it_happens_once(house) {
        let app = scene::app(&house);
        let partner = scene::partner(&house).await;
        let link = scene::path(&app, &partner);
        let key = Uuid::now_v7().to_string();
        let keyed = [("key", key.as_str())];
        let (one, two) = cast::tokio::join!(scene::send(&app, &link, &keyed), scene::send(&app, &link, &keyed));
        assert_eq!(one.leads_to(), two.leads_to());
        let again = scene::send(&app, &link, &[("key", &key)]).await;
        assert_eq!(again.leads_to(), one.leads_to());
        scene::send(&app, &link, &[("key", &key), ("words", "autre chose")]).await.is(422);
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let all = crate::referral::store::of_partner(&mut tx, partner.id, 10).await.expect("read");
        assert_eq!(all.len(), 1);
    }

    async fn a_program_cannot_send_hundreds(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        for _ in 0..10 {
            scene::send(&app, &link, &[]).await.leads_to();
        }
        let page = scene::send(&app, &link, &[]).await;
        page.is(422).says("Attendez dix minutes");
        assert!(page.text().contains("value=\"Haddad\""), "nothing is lost");
        for minutes in [11, 22, 33] {
            house.clock().turn_to(cast::NOW.plus_minutes(minutes));
            for _ in 0..10 {
                scene::send(&app, &link, &[]).await.leads_to();
            }
        }
        house.clock().turn_to(cast::NOW.plus_minutes(44));
        scene::send(&app, &link, &[]).await.is(422).says("toutes ses orientations de la journée").does_not_say("dix minutes");
    }

    async fn codes_are_not_given_twice(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let sent = scene::behind(&house, &scene::send(&app, &link, &[]).await.leads_to()).await;
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let again = crate::NewReferral {
            id: crate::ReferralId::fresh(), partner: sent.partner, space: sent.space, code: sent.code, who: sent.who,
            reasons: Vec::new(), words: None, referrer: sent.referrer, agreed: sent.agreed, until: sent.until,
        };
        assert!(!crate::referral::store::create(&mut tx, &again).await.expect("no fault"));
    }

    async fn the_nearest_space_comes_first(house) {
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let spaces: Vec<Space> = network::space::store::all(&mut tx).await.expect("read");
        let mut new = NewPartner::by_hand(ground::PartnerId::fresh(), "Mairie", PartnerKind::LocalAuthority, "75056");
        drop(tx);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        store::upsert(&mut tx, &new).await.expect("written");
        let paris = store::by_id(&mut tx, new.id).await.expect("read").expect("there");
        let order = nearest_first(&paris, spaces.clone());
        assert_eq!(order[0].0.id.to_string(), SAINT_DENIS.to_string());
        assert!(order[0].1.is_some_and(|far| (5..15).contains(&far)));
        new.commune = "98735".into();
        assert_eq!(store::upsert(&mut tx, &new).await.expect("written"), store::Outcome::Updated);
        assert_eq!(store::upsert(&mut tx, &new).await.expect("written"), store::Outcome::Unchanged);
        let far = store::by_id(&mut tx, new.id).await.expect("read").expect("there");
        assert_eq!(nearest_first(&far, spaces).len(), 2, "where nothing is known, every space is offered");
    }
}

cast::both! {
    async fn the_same_referrer_sends_another_person_without_typing_again(house) {
        let app = scene::app(&house);
        let partner = scene::partner(&house).await;
        let link = scene::path(&app, &partner);
        let seen = scene::send(&app, &link, &[("referrer_email", "claire@centre.example")]).await;
        let location = seen.location.clone().expect("a way on");
        let page = app.get(&location).await;
        page.is(200).says("Orienter une autre personne");
        // Whoever only has the follow-up does not find the structure’s link there.
        app.get(&seen.leads_to()).await.does_not_say("Orienter une autre personne");
        let token = seen.leads_to().trim_start_matches("/suivi/").to_owned();
        let again = app.get(&format!("{link}?comme={token}")).await.text();
        assert!(again.contains("value=\"Claire Petit\"") && again.contains("value=\"claire@centre.example\""));
        assert!(!again.contains("Haddad"), "the person is another");
        // Nor does another structure’s link tell who the referrer is.
        let other = scene::of_the_cast(&house).await;
        let elsewhere = app.get(&format!("{}?comme={token}", scene::path(&app, &other))).await.text();
        assert!(!elsewhere.contains("Claire Petit"));
    }

    async fn the_spaces_near_the_person_come_first_without_script(house) {
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let lille = ground::Identifier::from_uuid(LILLE);
        network::space::store::set_languages(&mut tx, lille, Some("arabe, anglais")).await.expect("written");
        tx.commit().await.expect("kept");
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        app.get(&link).await.says("Fermé, ouvre").says("en plus du français\u{a0}: arabe, anglais");
        let near = app.post(&link, &[("look", "yes"), ("commune", "Bobigny 93000"), ("first_name", "Amina"), ("space", &LILLE.to_string())]).await;
        near.is(200).says("Saint-Denis, à 7 km");
        let text = near.text();
        assert!(text.contains(&format!("value=\"{SAINT_DENIS}\" checked")) && text.contains("value=\"Amina\""), "nothing is lost");
        assert!(text.find(&SAINT_DENIS.to_string()) < text.find(&LILLE.to_string()));
        app.post(&link, &[("look", "yes")]).await.is(422).says("Écrivez d’abord la commune");
        app.post(&link, &[("look", "yes"), ("commune", "Saint-Denis")]).await.is(422).says("Plusieurs communes");
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let partner = scene::partner(&house).await;
        assert!(crate::referral::store::of_partner(&mut tx, partner.id, 10).await.expect("read").is_empty(), "looking sends nobody");
    }

    async fn what_a_structure_may_have_waiting_is_a_setting(house) {
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let from = ground::Day::constant(2026, 11, 22);
        for (setting, value) in [(network::setting::rules::REFERRALS_OPEN, 2), (network::setting::rules::REFERRALS_DAY, 3)] {
            network::setting::store::set(&mut tx, setting, Some(value), None, from).await.expect("set");
        }
        tx.commit().await.expect("kept");
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let first = scene::send(&app, &link, &[]).await.leads_to();
        scene::send(&app, &link, &[]).await.leads_to();
        scene::send(&app, &link, &[]).await.is(422).says("Les 2 orientations").says("Retirez celles");
        app.post(&format!("{first}/retrait"), &[]).await.leads_to();
        scene::send(&app, &link, &[]).await.leads_to();
        scene::send(&app, &link, &[]).await.is(422).says("toutes ses orientations de la journée");
    }
}
