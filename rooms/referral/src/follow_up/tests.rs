//! The follow-up page says what the person agreed to, and not one word more.

use cast::AMINA;
use ground::{Identifier as _, Moment, PersonId, Uuid};
use jobs::Work as _;
use people::{
    Purpose,
    consent::store::{Consent, give},
    port::Referrers as _,
};
use web::{Language, Role, Words};

use crate::{
    AnswerReferrer,
    answer::rules::{allowed, shown},
    referral::{Agreed, State},
    scene,
};

const EVERYTHING: [(&str, &str); 3] = [("hears", "steps"), ("hears", "attendance"), ("hears", "autonomy")];

/// Amina comes with the voucher, agrees a plan, attends, misses, and can do it alone.
async fn walks(house: &cast::TestHouse, follow: &str) {
    scene::bind(house, &scene::behind(house, follow).await, AMINA).await.expect("bound");
    scene::arrives(house, AMINA).await;
    scene::agrees_a_plan(house, AMINA).await;
    scene::attends(house, AMINA).await;
    scene::misses(house, AMINA).await;
    scene::can_alone(house, AMINA).await;
}

cast::both! {
    async fn without_agreement_only_the_welcome_is_said(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        app.get(&follow).await.says("vous saurez seulement si elle a été accueillie").says("Orientation envoyée");
        walks(&house, &follow).await;
        let page = app.get(&follow).await;
        page.says("La personne a été accueillie Fait").does_not_say("parcours").does_not_say("CAF");
        page.does_not_say("atelier").does_not_say("Retirer");
    }

    async fn with_agreement_steps_presence_and_autonomy_are_said_never_absence(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &EVERYTHING).await.leads_to();
        walks(&house, &follow).await;
        let page = app.get(&follow).await;
        page.says("Un parcours est convenu, avec 3 étapes").says("Présence à un atelier\u{a0}: Mes démarches à la CAF");
        page.says("Sait maintenant faire sans aide\u{a0}: Faire une démarche à la CAF").says("Un parcours est convenu Fait");
        page.does_not_say("bsen");
        assert_eq!(page.text().matches("Présence à un atelier").count(), 1);
        // The person changes their mind at the counter.
        let mut tx = house.badge_at(cast::LILLE).write(house.db()).await.expect("opened");
        for purpose in [Purpose::AnswerSteps, Purpose::AnswerAttendance] {
            give(&mut tx, PersonId::from_uuid(AMINA), purpose, false, "counter").await.expect("written");
        }
        tx.commit().await.expect("committed");
        let page = app.get(&follow).await;
        page.does_not_say("parcours est convenu").does_not_say("Présence").says("Sait maintenant faire");
        scene::happens(&house, AMINA, facts::pathway::Pathway::AutonomyWithdrawn { need: "caf".into() }).await;
        app.get(&follow).await.does_not_say("Sait maintenant faire sans aide\u{a0}:");
    }

    async fn what_is_heard_begins_with_the_day_and_ends_with_the_referral(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &EVERYTHING).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        scene::bind(&house, &sent, AMINA).await.expect("bound");
        // Checked in five minutes after the workshop began: its presence is told as of its beginning.
        scene::attends(&house, AMINA).await;
        house.clock().turn_to(cast::NOW.plus_minutes(5));
        scene::arrives(&house, AMINA).await;
        scene::agrees_a_plan(&house, AMINA).await;
        house.clock().turn_to(cast::NOW.plus_minutes(9));
        scene::agrees_a_plan(&house, AMINA).await;
        let page = app.get(&follow).await.text();
        assert_eq!(page.matches("Présence à un atelier").count(), 1);
        assert_eq!(page.matches("Un parcours est convenu, avec 3 étapes").count(), 1, "a revision is no second plan");
        let desk = app.signed_in(Role::Adviser).await;
        desk.get(&format!("/referrals/{}", sent.id)).await.says("présence aux ateliers");
        desk.post(&format!("/referrals/{}", sent.id), &[("act", "end")]).await.leads_to();
        house.clock().turn_to(cast::NOW.plus_hours(2));
        scene::attends(&house, AMINA).await;
        assert_eq!(app.get(&follow).await.text().matches("Présence à un atelier").count(), 1);
        // What was withdrawn at the counter is no longer said to be agreed, on any screen.
        let mut tx = house.badge_at(cast::LILLE).write(house.db()).await.expect("opened");
        give(&mut tx, PersonId::from_uuid(AMINA), Purpose::AnswerAttendance, false, "counter").await.expect("written");
        tx.commit().await.expect("committed");
        desk.get(&format!("/referrals/{}", sent.id)).await.does_not_say("présence aux ateliers");
    }

    async fn one_structure_never_hears_what_was_agreed_for_another(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let open = scene::send(&app, &link, &EVERYTHING).await.leads_to();
        let closed = scene::send(&app, &link, &[]).await.leads_to();
        scene::bind(&house, &scene::behind(&house, &closed).await, AMINA).await.expect("bound");
        walks(&house, &open).await;
        app.get(&open).await.says("parcours est convenu");
        app.get(&closed).await.says("accueillie").does_not_say("parcours").does_not_say("CAF");
    }

    async fn the_voucher_is_printed_and_taken_back(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        let paper = app.get(&format!("{follow}/bon.pdf")).await;
        assert_eq!(paper.is(200).kind, "application/pdf");
        for words in ["Amina Haddad", &sent.code.to_string(), "lundi à vendredi", "9\u{a0}mois", "20 février 2027"] {
            assert!(paper.text().replace("9 mois", "9\u{a0}mois").contains(words), "{words} is not on the voucher: {}", paper.text());
        }
        let key = Uuid::now_v7().to_string();
        let page = app.get(&follow).await;
        page.says(&sent.code.to_string()).says("Retirer l’orientation de Amina");
        for _ in 0..2 {
            assert_eq!(app.post(&format!("{follow}/retrait"), &[("key", &key)]).await.leads_to(), follow);
        }
        assert_eq!(scene::behind(&house, &follow).await.state, State::Withdrawn);
        app.get(&follow).await.says("Orientation retirée").does_not_say(&sent.code.to_string());
        app.get(&format!("{follow}/bon.pdf")).await.is(404);
        app.post(&format!("{follow}/retrait"), &[]).await.is(422);
        assert!(scene::bind(&house, &sent, AMINA).await.is_err());
        let bent = format!("{}0000", &follow[..follow.len() - 4]);
        app.get(&bent).await.is(404);
        app.get(&format!("{bent}/bon.pdf")).await.is(404);
        app.post(&format!("{bent}/retrait"), &[]).await.is(404);
    }

    async fn a_referrer_with_an_address_is_told_discreetly_and_once(house) {
        let said = told_in("fr", house).await;
        assert!(said.contains("Une réponse vous attend"), "{said}");
        for secret in ["Amina", "Haddad", "Diallo", "Lille", "Réseau d’essai"] {
            assert!(!said.contains(secret), "{secret}");
        }
    }

    async fn a_referrer_is_told_in_the_language_of_their_form(house) {
        let said = told_in("en", house).await;
        assert!(said.contains("An answer is waiting for you") && !said.contains("Une réponse vous attend"), "{said}");
    }

    async fn only_a_referrer_who_may_know_is_asked_to_pass_a_word_on(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let relays = crate::Relays { keys: keys::KeyRing::of([42; 32]), address: "https://antenne.example".into() };
        let amina = ground::PersonId::from_uuid(AMINA);
        let reached = async || {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            relays.reached(&mut tx, amina).await.expect("read")
        };
        assert_eq!(reached().await, None, "nobody sent her");
        let silent = scene::send(&app, &link, &[("referrer_email", "claire@centre.example")]).await.leads_to();
        scene::bind(&house, &scene::behind(&house, &silent).await, AMINA).await.expect("bound");
        assert_eq!(reached().await, None, "she did not agree");
        house.clock().turn_to(cast::NOW.plus_minutes(1));
        let heard = [("referrer_email", "ana@centre.example"), ("hears", "steps")];
        let follow = scene::send(&app, &link, &heard).await.leads_to();
        scene::bind(&house, &scene::behind(&house, &follow).await, AMINA).await.expect("bound");
        let found = reached().await.expect("a referrer");
        assert_eq!((found.email.as_str(), found.link.as_str()), ("ana@centre.example", format!("https://antenne.example{follow}").as_str()));
    }

    async fn another_language_reads_as_well(house) {
        let app = scene::app(&house).with_cookie("language", "en");
        let link = scene::path(&app, &scene::partner(&house).await);
        app.get(&link).await.is(200).says("Refer a person");
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        app.get(&follow).await.says("Referral sent").says("Monday to Friday");
        app.get("/r/x").await.is(404).says("This link does not work");
        app.signed_in(Role::SpaceManager).await.get("/referrals").await.says("Referrals received");
    }
}

/// What is written to a referrer who filled the form in this language: once, however often it is asked for.
async fn told_in(language: &str, house: cast::TestHouse) -> String {
    let house = house.reacting(scene::reactions).await;
    let app = scene::app(&house).with_cookie("language", language);
    let link = scene::path(&app, &scene::partner(&house).await);
    let follow = scene::send(&app, &link, &[("referrer_email", "claire@centre.example")]).await.leads_to();
    scene::bind(&house, &scene::behind(&house, &follow).await, AMINA).await.expect("bound");
    scene::arrives(&house, AMINA).await;
    scene::arrives(&house, AMINA).await;
    let texts: Vec<(Language, &str)> = web::TEXTS.into_iter().chain(crate::TEXTS).chain(post::TEXTS).collect();
    let work = AnswerReferrer {
        words: Words::gather(&texts).expect("valid"),
        keys: keys::KeyRing::of([42; 32]),
        address: "https://antenne.example".into(),
    };
    let order = format!(
        "{{\"referral\":\"{}\",\"organisation\":\"{}\"}}",
        scene::behind(&house, &follow).await.id,
        cast::ORGANISATION
    );
    for _ in 0..2 {
        work.run(house.db(), &order).await.expect("written");
    }
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    assert_eq!(post::waiting(&mut tx).await.expect("counted"), 1);
    drop(tx);
    let app = scene::app_and(&house, post::routes());
    let message = app.signed_in(Role::Administrator).await;
    let message = message.get(&format!("/messages/{}", scene::behind(&house, &follow).await.id)).await;
    message.is(200).says("claire@centre.example").does_not_say("/suivi/");
    let memory = post::Memory::default();
    let works = post::works(post::Transport::Memory(memory.clone()));
    jobs::Worker::new(house.db().clone(), works).run_due().await.expect("ran");
    let sent = memory.sent();
    assert!(sent[0].body.contains(&format!("https://antenne.example{follow}")));
    format!("{}\n{}", sent[0].subject, sent[0].body)
}

fn word(purpose: Purpose, given: bool, minutes: i64, how: &str) -> Consent {
    Consent { purpose, given, wording: "2026-11".into(), at: cast::NOW.plus_minutes(minutes), how: how.into() }
}

#[test]
fn the_later_word_wins_and_a_refusal_closes() {
    let mut sent = sample(Agreed { steps: true, ..Agreed::default() });
    let hears = |sent: &crate::Referral, words: &[Consent]| allowed(sent, words, true).steps;
    assert!(hears(&sent, &[]));
    assert!(!hears(&sent, &[word(Purpose::AnswerSteps, false, 5, "counter")]));
    assert!(!hears(&sent, &[word(Purpose::AnswerSteps, false, 5, "referral")]));
    assert!(hears(&sent, &[word(Purpose::AnswerAttendance, false, 5, "counter")]), "another purpose says nothing");
    sent.agreed.steps = false;
    assert!(hears(&sent, &[word(Purpose::AnswerSteps, true, 5, "counter")]));
    assert!(!hears(&sent, &[word(Purpose::AnswerSteps, true, 5, "referral")]), "another form’s box");
    assert!(!hears(&sent, &[word(Purpose::AnswerSteps, true, -5, "counter")]), "said before, for others");
    let yes = [word(Purpose::AnswerSteps, true, 5, "counter")];
    assert!(!allowed(&sent, &yes, false).steps, "a yes for whoever sent them last opens nothing to those before");
    sent.agreed.steps = true;
    assert!(allowed(&sent, &yes, false).steps);
    let nothing = Agreed::default();
    assert_eq!(shown(State::Ended, nothing), State::Welcomed);
    assert_eq!(shown(State::InProgress, nothing), State::Welcomed);
    assert_eq!(shown(State::Seen, nothing), State::Seen);
}

fn sample(agreed: Agreed) -> crate::Referral {
    let at: Moment = cast::NOW;
    crate::Referral {
        id: crate::ReferralId::fresh(),
        partner: ground::PartnerId::fresh(),
        partner_name: "CCAS".into(),
        space: ground::SpaceId::fresh(),
        code: papers::Code::from_bytes([7; 8]),
        state: State::Welcomed,
        who: people::Identity::named("Amina", "Haddad"),
        reasons: Vec::new(),
        words: None,
        referrer: crate::Referrer { name: "Claire".into(), email: None, phone: None, language: Language::French },
        agreed,
        sent_at: at,
        until: ground::Day::constant(2027, 2, 20),
        seen_at: None,
        welcomed_at: None,
        progressed_at: None,
        closed_at: None,
        person: None,
    }
}

cast::both! {
    async fn why_it_ended_is_read_only_with_agreement(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let silent = scene::send(&app, &link, &[]).await.leads_to();
        let told = scene::send(&app, &link, &[("hears", "steps")]).await.leads_to();
        let desk = app.signed_in(Role::Adviser).await;
        for follow in [&silent, &told] {
            let sent = scene::behind(&house, follow).await;
            let page = format!("/referrals/{}", sent.id);
            desk.post(&page, &[("act", "withdraw"), ("ending", "castle")]).await.is(422).says("Choisissez une réponse de la liste");
            desk.post(&page, &[("act", "withdraw"), ("ending", "moved")]).await.leads_to();
            desk.get(&page).await.says("La personne habite maintenant ailleurs");
        }
        app.get(&silent).await.does_not_say("habite maintenant ailleurs");
        app.get(&told).await.says("L’antenne précise\u{a0}: La personne habite maintenant ailleurs");
        // What is reopened has no end, and what is forgotten has no reason.
        let follow = scene::send(&app, &link, &EVERYTHING).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        scene::bind(&house, &sent, AMINA).await.expect("bound");
        scene::arrives(&house, AMINA).await;
        let page = format!("/referrals/{}", sent.id);
        desk.post(&page, &[("act", "end"), ("ending", "paused")]).await.leads_to();
        app.get(&follow).await.says("La porte reste ouverte");
        desk.post(&page, &[("act", "reopen")]).await.leads_to();
        app.get(&follow).await.does_not_say("La porte reste ouverte");
        desk.post(&page, &[("act", "end"), ("ending", "alone")]).await.leads_to();
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        crate::forget_person(&mut tx, PersonId::from_uuid(AMINA)).await.expect("done");
        assert_eq!(crate::referral::store::ending(&mut tx, sent.id).await.expect("read"), None);
    }
}
