//! A right ends: the referrer is asked, agrees or not, or says nothing and the manager decides.

use cast::{AMINA, Client, TestHouse};
use ground::{Day, Identifier as _, PersonId, Uuid};
use jobs::Work as _;
use keys::KeyRing;
use network::setting;
use people::right;
use web::{Guard, Role, Words};

use super::{AskRenewals, panel::RenewalsPanel, store};
use crate::{Referral, scene};

const MAILED: [(&str, &str); 1] = [("referrer_email", "claire@centre.example")];

fn work() -> AskRenewals {
    let texts: Vec<_> = web::TEXTS.into_iter().chain(crate::TEXTS).chain(post::TEXTS).collect();
    let words = Words::gather(&texts).expect("valid");
    AskRenewals { words, keys: KeyRing::of([42; 32]), address: "http://antenne.test".into() }
}

/// Amina came with a voucher; her right ends on 22 August 2027. Asked so many days before it.
async fn asked(house: &TestHouse, app: &Client, days_before: i64) -> (String, Referral) {
    let link = scene::path(app, &scene::partner(house).await);
    let follow = scene::send(app, &link, &MAILED).await.leads_to();
    let sent = scene::behind(house, &follow).await;
    scene::bind(house, &sent, AMINA).await.expect("bound");
    scene::later(house, 273 - days_before);
    work().run(house.db(), "").await.expect("asked");
    (follow, sent)
}

async fn rights(house: &TestHouse) -> Vec<(Day, Day)> {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let all = right::of_person(&mut tx, PersonId::from_uuid(AMINA)).await.expect("read");
    all.into_iter().map(|right| (right.from_day, right.until_day)).collect()
}

async fn renewal(house: &TestHouse, sent: &Referral) -> Option<super::Renewal> {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    store::of_referral(&mut tx, sent.id).await.expect("read")
}

cast::both! {
    async fn the_referrer_is_asked_a_month_before_and_agrees_once(house) {
        let app = scene::app(&house);
        let (follow, sent) = asked(&house, &app, 31).await;
        assert!(renewal(&house, &sent).await.is_none(), "too early");
        app.get(&follow).await.does_not_say("Prolonger");
        scene::later(&house, 243);
        assert!(work().is_called_for(house.db()).await.expect("asked"));
        for _ in 0..2 {
            work().run(house.db(), "").await.expect("asked");
        }
        assert!(!work().is_called_for(house.db()).await.expect("asked"));
        let memory = post::Memory::default();
        let works = post::works(post::Transport::Memory(memory.clone()));
        jobs::Worker::new(house.db().clone(), works).run_due().await.expect("ran");
        let mails = memory.sent();
        assert_eq!(mails.len(), 1, "written once");
        assert!(mails[0].body.contains("22 août 2027") && mails[0].body.contains(&follow) && !mails[0].body.contains("Amina"));
        app.get(&follow).await.says("se termine le dimanche 22 août 2027").says("D’accord pour prolonger");
        let key = Uuid::now_v7().to_string();
        for _ in 0..2 {
            app.post(&format!("{follow}/accord"), &[("key", &key), ("agrees", "yes")]).await.leads_to();
        }
        let all = rights(&house).await;
        assert_eq!(all.len(), 2);
        assert_eq!(all[0], (Day::constant(2027, 8, 23), Day::constant(2028, 5, 22)));
        app.get(&follow).await.says("Vous êtes d’accord");
        app.post(&format!("{follow}/accord"), &[("agrees", "yes")]).await.is(422).says("déjà décidé");
        app.post(&format!("{follow}/accord"), &[("agrees", "no"), ("because", "Non")]).await.is(422);
        // Renewable once.
        scene::later(&house, 273 + 260);
        work().run(house.db(), "").await.expect("asked");
        assert_eq!(rights(&house).await.len(), 2);
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        assert_eq!(store::count(&mut tx, store::Filter::default()).await.expect("counted"), 1);
        assert!(crate::referral::store::check(&mut tx).await.expect("checked").is_empty());
    }

    async fn what_may_not_be_asked_never_stands_before_what_may(house) {
        let app = scene::app(&house);
        let (_, sent) = asked(&house, &app, 40).await;
        // A day of five hundred rights that others outlast, which nobody is asked about.
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        for _ in 0..500 {
            let until_day = Day::constant(2027, 8, 20);
            let outlasted = right::Right {
                id: Uuid::now_v7(),
                origin: "referral".into(),
                origin_id: Some(sent.id.uuid()),
                from_day: Day::constant(2026, 11, 22),
                until_day,
            };
            right::open(&mut tx, PersonId::from_uuid(AMINA), &outlasted).await.expect("opened");
        }
        tx.commit().await.expect("kept");
        scene::later(&house, 243);
        work().run(house.db(), "").await.expect("asked");
        let found = renewal(&house, &sent).await.expect("asked about");
        assert_eq!(found.until, Day::constant(2027, 8, 22));
    }

    async fn nobody_is_asked_about_what_was_withdrawn(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &MAILED).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        scene::bind(&house, &sent, AMINA).await.expect("bound");
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let step = sent.state.withdraw().expect("waits");
        assert!(crate::referral::store::take(&mut tx, &sent, step).await.expect("taken"));
        tx.commit().await.expect("kept");
        scene::later(&house, 250);
        assert!(!work().is_called_for(house.db()).await.expect("asked"));
        work().run(house.db(), "").await.expect("asked");
        assert!(renewal(&house, &sent).await.is_none());
    }

    async fn a_no_has_its_reason_and_may_become_a_yes(house) {
        let app = scene::app(&house);
        let (follow, sent) = asked(&house, &app, 20).await;
        let here = format!("{follow}/accord");
        app.post(&here, &[("agrees", "perhaps")]).await.is(404);
        app.post(&here, &[("agrees", "no")]).await.is(422).says("Écrivez en quelques mots pourquoi");
        let long = "x".repeat(301);
        app.post(&here, &[("agrees", "no"), ("because", &long)]).await.is(422).says("300 caractères");
        app.post(&here, &[("agrees", "no"), ("because", "Elle a déménagé.")]).await.leads_to();
        assert_eq!(rights(&house).await.len(), 1);
        let manager = scene::signed_in_at(&app, Role::SpaceManager, cast::NOW.plus_days(253)).await;
        manager.get(&format!("/referrals/{}", sent.id)).await.says("Pas d’accord de la structure");
        let id = renewal(&house, &sent).await.expect("asked").id;
        manager.get(&format!("/renewals/{id}")).await.is(200).says("Elle a déménagé");
        manager.post(&format!("/renewals/{id}"), &[("act", "keep"), ("why", "Si")]).await.is(422).says("sa réponse compte");
        app.post(&here, &[("agrees", "yes")]).await.leads_to();
        assert_eq!(rights(&house).await.len(), 2);
    }

    async fn after_ten_days_of_silence_the_manager_decides(house) {
        let app = scene::app_and(&house, crate::routes().get("/panel", Guard::SignedIn, panel));
        let (follow, sent) = asked(&house, &app, 30).await;
        let id = renewal(&house, &sent).await.expect("asked").id;
        let page = format!("/renewals/{id}");
        let at = |days| scene::signed_in_at(&app, Role::SpaceManager, cast::NOW.plus_days(days));
        let manager = at(243).await;
        assert!(manager.get("/panel").await.text().is_empty());
        manager.get(&page).await.says("peut encore répondre");
        for act in ["keep", "end"] {
            manager.post(&page, &[("act", act), ("why", "Oui"), ("because", "Non")]).await.is(422).says("peut encore répondre");
        }
        scene::later(&house, 253);
        let manager = at(253).await;
        manager.get("/panel").await.says("1 droit se termine").says("Amina");
        manager.get("/renewals?state=silent").await.is(200).says("Sans réponse\u{a0}: à décider");
        assert_eq!(manager.get("/renewals.csv").await.text().lines().count(), 2);
        manager.get("/renewals?state=kept").await.says("Rien ne correspond");
        manager.post(&page, &[("act", "end")]).await.is(422).says("Écrivez la raison");
        manager.post(&page, &[("act", "end"), ("because", "Plus de nouvelles")]).await.leads_to();
        assert_eq!(rights(&house).await.len(), 1);
        app.get(&follow).await.says("L’antenne n’a pas prolongé");
        app.post(&format!("{follow}/accord"), &[("agrees", "yes")]).await.is(422);
        // A mistake is mended.
        manager.post(&page, &[("act", "keep"), ("why", "Elle est revenue")]).await.leads_to();
        assert_eq!(rights(&house).await.len(), 2);
        manager.post(&page, &[("act", "end"), ("because", "Non")]).await.is(422);
        assert!(manager.get("/panel").await.text().is_empty());
        app.signed_in(Role::NetworkOfficer).await;
        scene::signed_in_at(&app, Role::Receptionist, cast::NOW.plus_days(253)).await.get("/renewals").await.is(403);
    }

    async fn without_renewals_nobody_is_asked_and_prices_end_with_the_right(house) {
        let app = scene::app(&house);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        setting::store::set(&mut tx, setting::rules::RIGHT_RENEWALS, Some(0), None, Day::constant(2026, 11, 22)).await.expect("set");
        tx.commit().await.expect("kept");
        let (_, sent) = asked(&house, &app, 10).await;
        assert!(renewal(&house, &sent).await.is_none());
        let amina = PersonId::from_uuid(AMINA);
        let prices = async || {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            right::has_solidarity_prices(&mut tx, amina).await.expect("read")
        };
        assert!(prices().await);
        scene::later(&house, 274);
        assert!(!prices().await, "an expired right stops solidarity prices");
    }
}

async fn panel(asker: web::Asker) -> web::Answer {
    scene::panel(&asker, &RenewalsPanel).await
}
