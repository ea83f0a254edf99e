//! The news of the week: what is new, once, without a name, until no more is wanted.

use cast::{AMINA, TestHouse};
use jobs::Work as _;
use keys::KeyRing;
use post::Message;
use web::Words;

use super::WriteDigests;
use crate::scene;

const MAILED: [(&str, &str); 1] = [("referrer_email", "Claire@centre.example")];

fn work() -> WriteDigests {
    let texts: Vec<_> = web::TEXTS.into_iter().chain(crate::TEXTS).chain(post::TEXTS).chain(skills::TEXTS).collect();
    let words = Words::gather(&texts).expect("valid");
    WriteDigests { words, keys: KeyRing::of([42; 32]), address: "http://antenne.test".into() }
}

/// Runs the work, then lets the outbox leave: what left.
async fn written(house: &TestHouse) -> Vec<Message> {
    work().run(house.db(), "").await.expect("written");
    let memory = post::Memory::default();
    let works = post::works(post::Transport::Memory(memory.clone()));
    jobs::Worker::new(house.db().clone(), works).run_due().await.expect("ran");
    memory.sent()
}

cast::both! {
    async fn on_monday_morning_each_referrer_hears_what_is_new_once(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let told = scene::send(&app, &link, &[MAILED[0], ("hears", "steps"), ("hears", "attendance")]).await.leads_to();
        scene::send(&app, &link, &MAILED).await.leads_to();
        scene::send(&app, &link, &[]).await.leads_to();
        scene::bind(&house, &scene::behind(&house, &told).await, AMINA).await.expect("bound");
        scene::arrives(&house, AMINA).await;
        scene::attends(&house, AMINA).await;
        assert!(!work().is_called_for(house.db()).await.expect("asked"), "it is Sunday");
        assert!(written(&house).await.is_empty());
        scene::later(&house, 1);
        assert!(work().is_called_for(house.db()).await.expect("asked"));
        let mails = written(&house).await;
        assert_eq!(mails.len(), 1, "one mail a referrer, and none to who left no address");
        let body = mails[0].body.replace('\u{a0}', " ");
        assert_eq!(mails[0].recipient, "claire@centre.example");
        assert!(body.contains("Envoi du dimanche 22 novembre à 10 h") && body.contains("Accueillie") && body.contains("1 nouvelle"), "{body}");
        assert!(body.contains(&format!("http://antenne.test{told}")));
        assert!(!body.contains("Amina") && !body.contains("A. D") && !body.contains("Diallo") && !body.contains("atelier"), "{body}");
        assert_eq!(body.matches("Envoi du").count(), 1, "what waits is no news");
        assert!(written(&house).await.is_empty(), "sent once");
        scene::later(&house, 8);
        assert!(written(&house).await.is_empty(), "nothing when nothing is new");
    }

    async fn a_week_is_told_whole_and_once(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[MAILED[0], ("hears", "attendance")]).await.leads_to();
        scene::bind(&house, &scene::behind(&house, &follow).await, AMINA).await.expect("bound");
        scene::arrives(&house, AMINA).await;
        scene::later(&house, 1);
        assert_eq!(written(&house).await.len(), 1);
        // After the news left, on the same morning: it is for the next week, and not lost.
        scene::attends(&house, AMINA).await;
        assert!(written(&house).await.is_empty());
        house.clock().turn_to(cast::NOW.plus_days(8).plus_minutes(-110));
        let mails = written(&house).await;
        assert!(mails.len() == 1 && mails[0].body.contains("1 nouvelle") && !mails[0].body.contains("Accueillie"), "{mails:?}", mails = mails.len());
        house.clock().turn_to(cast::NOW.plus_days(15).plus_minutes(-100));
        assert!(written(&house).await.is_empty(), "told twice");
        // A machine that was off on Monday says it on Tuesday, and says the same.
        scene::attends(&house, AMINA).await;
        house.clock().turn_to(cast::NOW.plus_days(23));
        assert_eq!(written(&house).await.len(), 1);
    }

    async fn a_renewal_is_told_while_it_can_be_given(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &MAILED).await.leads_to();
        scene::bind(&house, &scene::behind(&house, &follow).await, AMINA).await.expect("bound");
        scene::later(&house, 244);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        assert_eq!(crate::renewal::store::ask_due(&mut tx, None).await.expect("asked").0.len(), 1);
        tx.commit().await.expect("kept");
        scene::later(&house, 246);
        let mails = written(&house).await;
        assert!(mails.len() == 1 && mails[0].body.contains("votre accord est demandé"));
        // Its right is over for more than a month: nobody can agree any more.
        scene::later(&house, 309);
        assert!(written(&house).await.is_empty());
    }

    async fn one_click_and_there_is_no_more(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &MAILED).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        let desk = app.signed_in(web::Role::Receptionist).await;
        desk.get(&format!("/referrals/{}", sent.id)).await.is(200);
        scene::later(&house, 1);
        let body = written(&house).await.remove(0).body;
        let stop = body.split_whitespace().find(|word| word.contains("/nouvelles/")).expect("a way out");
        let stop = stop.trim_start_matches("http://antenne.test").to_owned();
        assert!(!body.contains("A. H") && !body.contains("Haddad"), "kept for weeks in the outbox: {body}");
        app.get(&stop).await.is(200).says("Ne plus recevoir");
        // As a mailbox says it: no key, no page.
        let mailbox = app.saying(&[]);
        mailbox.post(&format!("{stop}/arret"), &[("List-Unsubscribe", "One-Click")]).await.leads_to();
        app.get(&stop).await.says("Vous ne recevez plus").says("Les recevoir de nouveau");
        let desk = scene::signed_in_at(&app, web::Role::Receptionist, cast::NOW.plus_days(2)).await;
        let question = format!("/referrals/{}/questions", sent.id);
        desk.post(&question, &[("words", "Vient-elle ?")]).await.leads_to();
        scene::later(&house, 8);
        assert!(written(&house).await.iter().all(|mail| !mail.body.contains("/nouvelles/")));
        app.post(&format!("{stop}/reprise"), &[]).await.leads_to();
        let mails = written(&house).await;
        assert!(mails.len() == 1 && mails[0].body.contains("un mot vous attend"), "{mails:?}", mails = mails.len());
        app.get("/nouvelles/x").await.is(404);
        app.post(&format!("{}/arret", stop.replace("/nouvelles/0", "/nouvelles/1")), &[]).await.is(404);
    }

    async fn never_is_a_day_too_and_each_reads_their_language(house) {
        let app = scene::app(&house).with_cookie("language", "en");
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &MAILED).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        scene::app(&house).signed_in(web::Role::Receptionist).await.get(&format!("/referrals/{}", sent.id)).await.is(200);
        let set = async |value| {
            let mut tx = house.badge().write(house.db()).await.expect("opened");
            let from = ground::Day::constant(2026, 11, 22);
            network::setting::store::set(&mut tx, network::setting::rules::DIGEST_WEEKDAY, Some(value), None, from).await.expect("set");
            tx.commit().await.expect("kept");
        };
        set(0).await;
        house.clock().turn_to(cast::NOW.plus_days(7));
        assert!(written(&house).await.is_empty());
        set(7).await;
        let mails = written(&house).await;
        assert!(mails.len() == 1 && mails[0].subject.contains("news of the week"));
    }
}
