//! Referrals: where they may go, who may see them, what the space does with them.

use cast::{AMINA, OTHER_SPACE, SAINT_DENIS};
use ground::{Day, Identifier as _, PersonId, Refusal, SpaceId, choice::Choice as _};
use jobs::Work as _;
use people::port::Vouchers as _;
use proptest::prelude::*;
use web::Role;

use super::{State, Step, rules, store};
use crate::{Desk, ExpireReferrals, scene};

type Transition = fn(State) -> Result<Step, Refusal>;

/// Every transition: from where it is allowed, and where it leads.
const TRANSITIONS: [(&str, Transition, &[State], State); 12] = [
    ("see", State::see, &[State::Sent], State::Seen),
    ("welcome", State::welcome, &[State::Sent, State::Seen], State::Welcomed),
    ("undo_welcome", State::undo_welcome, &[State::Welcomed], State::Seen),
    ("progress", State::progress, &[State::Welcomed], State::InProgress),
    ("end", |state| state.end(false), &[State::Welcomed, State::InProgress], State::Ended),
    (
        "end of one who has a record",
        |state| state.end(true),
        &[State::Sent, State::Seen, State::Welcomed, State::InProgress],
        State::Ended,
    ),
    ("reopen with a pathway", |state| state.reopen(State::InProgress), &[State::Ended], State::InProgress),
    ("reopen without", |state| state.reopen(State::Welcomed), &[State::Ended], State::Welcomed),
    ("reopen unmet", |state| state.reopen(State::Seen), &[State::Ended], State::Seen),
    ("expire", State::expire, &[State::Sent, State::Seen], State::Expired),
    ("extend", State::extend, &[State::Expired], State::Seen),
    ("withdraw", State::withdraw, &[State::Sent, State::Seen], State::Withdrawn),
];

#[test]
fn every_transition_is_allowed_where_it_should_be_and_refused_elsewhere() {
    for (name, transition, allowed, to) in TRANSITIONS {
        for state in State::ALL.iter().copied() {
            match transition(state) {
                Ok(step) => {
                    assert!(allowed.contains(&state), "{name} from {state:?} should be refused");
                    assert_eq!((step.from(), step.to()), (state, to), "{name}");
                }
                Err(refusal) => {
                    assert!(!allowed.contains(&state), "{name} from {state:?} should be allowed");
                    assert!(refusal.problems[0].text.starts_with("referral-cannot-"));
                }
            }
        }
    }
}

proptest! {
    /// Whatever is tried in whatever order: what was withdrawn stays so, and only a mistaken check-in or an
    /// extension makes a referral wait again.
    #[test]
    fn no_sequence_brings_a_withdrawn_referral_back(moves in proptest::collection::vec(0..TRANSITIONS.len(), 0..40)) {
        let mut state = State::Sent;
        for at in moves {
            let (name, transition, _, _) = TRANSITIONS[at];
            if let Ok(step) = transition(state) {
                prop_assert_ne!(state, State::Withdrawn);
                prop_assert!(state.waits() || !step.to().waits() || ["undo_welcome", "extend", "reopen unmet"].contains(&name));
                state = step.to();
            }
        }
    }

    #[test]
    fn dates_never_go_back(day in 0..20_000_i64, months in 0..60_i64, days in 0..400_i64) {
        let start = rules::days_after(Day::constant(2000, 1, 1), day);
        prop_assert!(rules::months_after(start, months) >= start);
        prop_assert!(rules::days_after(start, days) >= start);
    }
}

cast::both! {
    async fn the_space_reads_its_referrals_and_reading_marks_them(house) {
        let app = scene::app(&house);
        let desk = app.signed_in(Role::Receptionist).await;
        desk.get("/referrals").await.is(200).says("Aucune orientation reçue");
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[("reasons", "procedures"), ("words", "Dossier CAF en cours")]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        desk.get("/referrals").await.is(200).says("Amina Haddad").says("Nouvelle").says("1 orientation");
        desk.get("/referrals?q=hadad").await.says("Rien ne correspond");
        desk.get("/referrals?q=EPEULE+amina&state=sent").await.says("Amina Haddad");
        desk.get(&format!("/referrals?q={}", sent.code.to_string().to_lowercase())).await.says("Amina Haddad");
        desk.get("/referrals?state=seen").await.does_not_say("Amina Haddad");
        app.get(&follow).await.does_not_say("Lue par l’antenne Fait");
        let page = desk.get(&format!("/referrals/{}", sent.id)).await;
        page.is(200).says("Faire ses démarches en ligne").says("Dossier CAF en cours").says(&sent.code.to_string());
        page.says("Inscrire à l’accueil").says("Lue");
        assert!(page.text().contains(&format!("/people/new?referral={}", sent.id)));
        assert_eq!(scene::behind(&house, &follow).await.state, State::Seen);
        app.get(&follow).await.says("Lue par l’antenne Fait");
        assert_eq!(desk.get(&format!("/referrals/{}/voucher.pdf", sent.id)).await.is(200).kind, "application/pdf");
    }

    async fn nobody_reads_the_referrals_of_another_space_or_organisation(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let elsewhere = SAINT_DENIS.to_string();
        let mut fields = scene::AMINA_SENT.to_vec();
        fields.push(("space", &elsewhere));
        let follow = app.post(&link, &fields).await.leads_to();
        let id = scene::behind(&house, &follow).await.id;
        let desk = app.signed_in(Role::Receptionist).await;
        desk.get("/referrals").await.does_not_say("Haddad");
        desk.get(&format!("/referrals/{id}")).await.is(404);
        desk.get(&format!("/referrals/{id}/voucher.pdf")).await.is(404);
        desk.post(&format!("/referrals/{id}"), &[("act", "withdraw")]).await.is(404);
        desk.get("/referrals/nonsense").await.is(404);
        app.signed_in(Role::NetworkOfficer).await.get("/referrals").await.says("Haddad").says("Saint-Denis");
        app.signed_in(Role::Volunteer).await.get("/referrals").await.is(403);
        let mut tx = house.other_badge().read(house.db()).await.expect("opened");
        assert!(store::find(&mut tx, id).await.expect("read").is_none());
        assert!(Desk.get(&mut tx, id.uuid()).await.expect("read").is_none());
        drop(tx);
        fields.retain(|(name, _)| *name != "space");
        let nantes = OTHER_SPACE.to_string();
        fields.push(("space", &nantes));
        app.post(&link, &fields).await.is(422).does_not_say("Nantes");
    }

    async fn what_waits_too_long_is_shown(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        scene::send(&app, &link, &[]).await.leads_to();
        let desk = app.signed_in(Role::SpaceManager).await;
        desk.get("/referrals").await.does_not_say("Des personnes attendent");
        // A session lasts less than ten days: the colleague signs in again.
        let now = scene::later(&house, 11);
        let desk = scene::signed_in_at(&app, Role::SpaceManager, now).await;
        desk.get("/referrals").await.says("Des personnes attendent").says("1 orientation est sans réponse");
        desk.get("/referrals?state=late").await.says("Amina Haddad").says("Sans réponse depuis longtemps");
    }

    async fn the_space_ends_reopens_and_prolongs(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        let desk = app.signed_in(Role::Adviser).await;
        let at = format!("/referrals/{}", sent.id);
        desk.post(&at, &[("act", "end")]).await.is(422).says("dont la personne est venue");
        desk.post(&at, &[("act", "extend")]).await.is(422);
        desk.post(&at, &[("act", "fly")]).await.is(404);
        scene::bind(&house, &sent, AMINA).await.expect("bound");
        scene::arrives(&house, AMINA).await;
        assert_eq!(desk.post(&at, &[("act", "end")]).await.leads_to(), at);
        assert_eq!(scene::behind(&house, &follow).await.state, State::Ended);
        desk.post(&at, &[("act", "withdraw")]).await.is(422);
        desk.get(&at).await.says("Rouvrir l’orientation").says("Ouvrir la fiche");
        desk.post(&at, &[("act", "reopen")]).await.leads_to();
        assert_eq!(scene::behind(&house, &follow).await.state, State::Welcomed);

        let late = scene::send(&app, &link, &[("first_name", "Awa")]).await.leads_to();
        let late = scene::behind(&house, &late).await;
        house.clock().turn_to(cast::NOW.plus_days(91));
        let at = format!("/referrals/{}", late.id);
        let desk = scene::signed_in_at(&app, Role::Adviser, cast::NOW.plus_days(91)).await;
        desk.get("/referrals?state=expired").await.says("Awa");
        desk.get("/referrals?state=sent").await.does_not_say("Awa");
        desk.get(&at).await.says("Bon expiré").says("Prolonger le bon").does_not_say("Inscrire à l’accueil");
        let refused = scene::bind(&house, &late, AMINA).await.expect_err("too late");
        assert_eq!(refused.problems[0].text, "referral-voucher-expired");
        desk.post(&at, &[("act", "extend")]).await.leads_to();
        desk.get(&at).await.says("Inscrire à l’accueil");
        scene::bind(&house, &late, AMINA).await.expect("bound");
    }

    async fn who_was_registered_and_never_checked_in_is_welcomed_or_ended(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        let at = format!("/referrals/{}", sent.id);
        app.signed_in(Role::Adviser).await.post(&at, &[("act", "welcome")]).await.is(422);
        scene::bind(&house, &sent, AMINA).await.expect("bound");
        let now = scene::later(&house, 11);
        let desk = scene::signed_in_at(&app, Role::SpaceManager, now).await;
        desk.get("/referrals").await.says("Amina Diallo").does_not_say("sans réponse");
        desk.get("/referrals?state=late").await.does_not_say("Amina Diallo");
        desk.get(&at).await.is(200).says("son arrivée n’est pas notée").says("La personne est venue");
        desk.post(&at, &[("act", "end")]).await.leads_to();
        assert_eq!(scene::behind(&house, &follow).await.state, State::Ended);
        desk.post(&at, &[("act", "reopen")]).await.leads_to();
        assert_eq!(scene::behind(&house, &follow).await.state, State::Seen);
        desk.post(&at, &[("act", "welcome")]).await.leads_to();
        assert_eq!(scene::behind(&house, &follow).await.state, State::Welcomed);
        app.get(&follow).await.says("La personne a été accueillie Fait");
        desk.get(&at).await.does_not_say("son arrivée n’est pas notée");
    }

    async fn whom_the_space_awaits_is_found_by_name(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[("first_name", "Zoé"), ("last_name", "Benaïssa Roux")]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        scene::send(&app, &link, &[]).await.leads_to();
        let names = async |space, typed: &str| -> Vec<String> {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            let found = Desk.named(&mut tx, space, typed).await.expect("read");
            found.into_iter().map(|voucher| voucher.identity.display()).collect()
        };
        for typed in ["zoe", "benaissa", "ROUX zoé", "benaisa", "Zo", "roux 1985"] {
            assert_eq!(names(sent.space, typed).await, ["Zoé Benaïssa Roux"], "{typed}");
        }
        assert!(names(sent.space, "bernard").await.is_empty());
        assert!(names(SpaceId::from_uuid(SAINT_DENIS), "zoe").await.is_empty());
        scene::bind(&house, &sent, AMINA).await.expect("bound");
        assert!(names(sent.space, "zoe").await.is_empty(), "who came is in the directory of people");
    }

    async fn coming_with_a_voucher_opens_the_right_and_keeps_the_consents(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[("hears", "steps"), ("phone", "06 12 34 56 78")]).await.leads_to();
        let sent = scene::behind(&house, &follow).await;
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let typed = sent.code.to_string().to_lowercase().replace('-', " ");
        let found = Desk.find(&mut tx, &typed).await.expect("read").expect("found");
        assert_eq!((found.identity.display().as_str(), found.usable), ("Amina Haddad", Ok(())));
        assert!(Desk.find(&mut tx, "ABCD").await.expect("read").is_none());
        assert_eq!(Desk.awaited(&mut tx, sent.space).await.expect("read").len(), 1);
        drop(tx);
        scene::bind(&house, &sent, AMINA).await.expect("bound");
        scene::bind(&house, &sent, AMINA).await.expect("the same again changes nothing");
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let amina = PersonId::from_uuid(AMINA);
        let rights = people::right::of_person(&mut tx, amina).await.expect("read");
        assert_eq!(rights.len(), 1);
        assert_eq!((rights[0].from_day.to_string(), rights[0].until_day.to_string()), ("2026-11-22".into(), "2027-08-22".into()));
        let words = people::consent::store::current(&mut tx, amina).await.expect("read");
        assert_eq!(words.iter().map(|word| (word.purpose, word.given, word.how.as_str())).collect::<Vec<_>>(),
            [(people::Purpose::AnswerSteps, true, "referral")]);
        assert!(Desk.awaited(&mut tx, sent.space).await.expect("read").is_empty());
        let bound = Desk.get(&mut tx, sent.id.uuid()).await.expect("read").expect("there");
        assert_eq!((bound.person, bound.identity.display().as_str()), (Some(amina), "Amina Diallo"), "the record speaks now");
        assert!(bound.usable.is_err());
        drop(tx);
        assert_eq!(scene::behind(&house, &follow).await.state, State::Sent, "nobody arrived yet");
        let visit = scene::arrives(&house, AMINA).await;
        assert_eq!(scene::behind(&house, &follow).await.state, State::Welcomed);
        scene::happens(&house, AMINA, facts::reception::Reception::Cancelled { visit }).await;
        assert_eq!(scene::behind(&house, &follow).await.state, State::Seen, "a mistaken check-in is undone");
        scene::agrees_a_plan(&house, AMINA).await;
        let after = scene::behind(&house, &follow).await;
        assert_eq!(after.state, State::InProgress);
        assert!(after.welcomed_at.is_some());
    }

    async fn who_is_already_there_is_welcomed_at_once(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        scene::arrives(&house, AMINA).await;
        scene::bind(&house, &scene::behind(&house, &follow).await, AMINA).await.expect("bound");
        assert_eq!(scene::behind(&house, &follow).await.state, State::Welcomed);
    }

    async fn a_voucher_goes_to_exactly_one_person(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let sent = scene::behind(&house, &scene::send(&app, &link, &[]).await.leads_to()).await;
        let other = PersonId::fresh();
        let mut tx = house.badge_at(cast::LILLE).write(house.db()).await.expect("opened");
        people::person::store::create(&mut tx, other, sent.space, &people::Identity::named("Awa", "Ba")).await.expect("made");
        tx.commit().await.expect("committed");
        let (one, two) = cast::tokio::join!(scene::bind(&house, &sent, AMINA), scene::bind(&house, &sent, other.uuid()));
        assert_eq!([one.is_ok(), two.is_ok()].into_iter().filter(|bound| *bound).count(), 1);
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let mut rights = 0;
        for person in [PersonId::from_uuid(AMINA), other] {
            rights += people::right::of_person(&mut tx, person).await.expect("read").len();
        }
        assert_eq!(rights, 1);
    }

    async fn the_program_writes_down_what_expired_and_forgets_names(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        assert!(!ExpireReferrals.is_called_for(house.db()).await.expect("asked"));
        scene::later(&house, 91);
        assert!(ExpireReferrals.is_called_for(house.db()).await.expect("asked"));
        ExpireReferrals.run(house.db(), "").await.expect("done");
        assert_eq!(scene::behind(&house, &follow).await.state, State::Expired);
        assert!(!ExpireReferrals.is_called_for(house.db()).await.expect("asked"));
        app.get(&follow).await.is(200).says("Le bon a expiré").says("appelez l’antenne Lille");
        scene::later(&house, 91 + 91);
        ExpireReferrals.run(house.db(), "").await.expect("done");
        let forgotten = scene::behind(&house, &follow).await;
        assert!(forgotten.is_forgotten() && forgotten.referrer.name.is_empty());
        app.get(&follow).await.is(200).says("Nom effacé").does_not_say("Amina");
    }

    async fn a_person_who_is_erased_is_erased_here_too(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[("words", "Parle peu"), ("referrer_email", "claire@ccas.example")]).await.leads_to();
        scene::bind(&house, &scene::behind(&house, &follow).await, AMINA).await.expect("bound");
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        assert_eq!(crate::forget_person(&mut tx, PersonId::from_uuid(AMINA)).await.expect("done"), 1);
        tx.commit().await.expect("committed");
        let left = scene::behind(&house, &follow).await;
        assert_eq!((left.words, left.referrer.email, left.reasons.len()), (None, None, 0));
    }
}

cast::both! {
    async fn who_comes_of_themselves_is_counted_beside_who_was_sent(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let desk = app.signed_in(web::Role::Receptionist).await;
        // The cast's own Amina was registered this month, and came of herself.
        desk.get("/referrals").await.says("0 avec une orientation, 1 sans orientation");
        let sent = scene::behind(&house, &scene::send(&app, &link, &[]).await.leads_to()).await;
        scene::bind(&house, &sent, AMINA).await.expect("bound");
        desk.get("/referrals").await.says("1 avec une orientation, 0 sans orientation");
    }
}
