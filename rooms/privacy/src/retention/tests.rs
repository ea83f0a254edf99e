//! A record past retention leaves nothing that leads back, and still counts.

use cast::AMINA;
use ground::{Identifier as _, PersonId};
use jobs::Work as _;
use post::{Channel, Message, MessageId};
use store::journal::Wanted;

use crate::retention::{Retention, anonymise_due};

fn letter(person: Option<PersonId>) -> Message {
    Message {
        id: MessageId::fresh(),
        channel: Channel::Letter,
        recipient: "1 rue de l’Essai".into(),
        subject: "Rendez-vous".into(),
        body: "Bonjour".into(),
        person,
    }
}

cast::both! {
    async fn after_two_years_nothing_leads_back(house) {
        let amina = PersonId::from_uuid(AMINA);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        assert_eq!(anonymise_due(&mut tx, 10).await.expect("asked"), 0, "too early");
        post::put(&mut tx, &letter(Some(amina))).await.expect("put");
        post::put(&mut tx, &letter(None)).await.expect("put");
        tx.turn_to(cast::NOW.plus_days(732));
        let before = tx.facts(&Wanted::default()).await.expect("read").len();
        assert_eq!(anonymise_due(&mut tx, 10).await.expect("done"), 1);
        let person = people::person::store::find(&mut tx, amina).await.expect("read").expect("the row stays");
        assert!(person.anonymised_at.is_some());
        assert_eq!(person.name(), "");
        assert_eq!(person.identity.birth_year, None);
        assert!(people::person::store::number(&mut tx, amina).await.is_err(), "no way back from the facts");
        assert_eq!(post::waiting(&mut tx).await.expect("counted"), 1, "only what was about her is gone");
        let facts = tx.facts(&Wanted::default()).await.expect("read");
        assert_eq!(facts.len(), before + 1, "what happened still counts");
        assert_eq!(anonymise_due(&mut tx, 10).await.expect("asked"), 0, "once");
        // What must be true is asked across organisations.
        tx.wear(web::doorkeeper()).await.expect("worn");
        assert_eq!(people::person::store::check(&mut tx).await.expect("checked"), Vec::<String>::new());
    }

    async fn a_person_of_two_records_goes_once_both_are_old_enough(house) {
        let (amina, other) = (PersonId::from_uuid(AMINA), PersonId::fresh());
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let first = people::person::store::find(&mut tx, amina).await.expect("read").expect("there");
        tx.turn_to(cast::NOW.plus_days(300));
        people::person::store::create(&mut tx, other, first.space, &first.identity).await.expect("registered");
        people::person::store::merge(&mut tx, amina, other).await.expect("no fault").expect("merged");
        tx.turn_to(cast::NOW.plus_days(732));
        assert_eq!(anonymise_due(&mut tx, 10).await.expect("asked"), 0, "she came a year ago, under the other record");
        tx.turn_to(cast::NOW.plus_days(1_032));
        assert_eq!(anonymise_due(&mut tx, 10).await.expect("done"), 1, "one person");
        for record in [amina, other] {
            let person = people::person::store::find(&mut tx, record).await.expect("read").expect("the row stays");
            assert!(person.anonymised_at.is_some() && person.name().is_empty());
        }
        assert!(people::person::store::split(&mut tx, other).await.expect("no fault").is_err(), "nothing to split");
    }

    async fn messages_that_left_are_forgotten_and_those_that_wait_are_not(house) {
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        let (left, waits) = (letter(None), letter(None));
        for message in [&left, &waits] {
            post::put(&mut tx, message).await.expect("put");
        }
        post::sent(&mut tx, left.id).await.expect("sent");
        tx.commit().await.expect("kept");
        let kept = async || {
            let app = house.app(post::routes(), &[post::TEXTS]);
            let token = web::account::open_session(app.house(), cast::account_of(web::Role::Administrator), house.clock().now());
            let office = app.with_cookie("antenne", token.await.expect("a session").text());
            (office.get(&format!("/messages/{}", left.id)).await.status.as_u16(), office.get(&format!("/messages/{}", waits.id)).await.status.as_u16())
        };
        house.clock().turn_to(cast::NOW.plus_days(89));
        Retention.run(house.db(), "").await.expect("done");
        assert_eq!(kept().await, (200, 200), "the time to say that nothing came");
        house.clock().turn_to(cast::NOW.plus_days(91));
        Retention.run(house.db(), "").await.expect("done");
        assert_eq!(kept().await, (404, 200));
    }
}
