//! Who dropped out of sight, whom to call today, what came of it.

use network::setting::{Setting, rules as settings};

use super::*;

fn calls() -> String {
    format!("/people/{AMINA}/calls")
}

/// The first undo button of the page.
fn undo(seen: &cast::Seen) -> String {
    let html = seen.text();
    let end = html.find("/removal\"").expect("something to undo") + "/removal".len();
    let start = html[..end].rfind("action=\"").expect("a form") + "action=\"".len();
    html[start..end].to_owned()
}

async fn set(house: &TestHouse, setting: Setting, value: i64) {
    let mut tx = house.badge().write(house.db()).await.expect("open");
    network::setting::set(&mut tx, setting, Some(value), None, Day::constant(2026, 1, 1)).await.expect("set");
    tx.commit().await.expect("kept");
}

/// Somebody else with an open plan, last seen now.
async fn another(house: &TestHouse, name: &str, phone: Option<&str>) -> PersonId {
    let mut tx = house.badge().write(house.db()).await.expect("open");
    let (id, space) = (PersonId::fresh(), SpaceId::from_uuid(LILLE));
    let mut who = people::Identity::named(name, "Essai");
    who.phone = phone.map(str::to_owned);
    who.phone_use = if phone.is_some() { people::PhoneUse::Own } else { people::PhoneUse::None };
    who.contact = if phone.is_some() { people::Contact::Call } else { people::Contact::NextVisit };
    people::person::store::create(&mut tx, id, space, &who).await.expect("made");
    let now = tx.now();
    let step = crate::step::store::Step {
        module: Some("caf".into()),
        ..crate::step::store::Step::planned(crate::step::rules::Kind::Skills, now)
    };
    let (plan, state, agreement) =
        (plan::rules::PlanId::fresh(), plan::rules::PlanState::Agreed, plan::rules::Agreement::default());
    let new = plan::store::NewPlan { id: plan, person: id, space, state, agreement, steps: vec![step] };
    plan::store::create(&mut tx, &new).await.expect("agreed");
    tx.commit().await.expect("kept");
    id
}

fn page(house: &TestHouse) -> Client {
    house.app(crate::routes(), &[crate::TEXTS, SKILLS])
}

async fn at(house: &TestHouse, app: &Client, days: i64) -> Client {
    house.clock().turn_to(cast::NOW.plus_days(days));
    fresh(house, app).await
}

/// An agenda in which somebody has a seat.
struct Expecting(PersonId);

impl people::port::Awaited for Expecting {
    fn ahead<'a>(
        &'a self,
        _: &'a mut store::Tx,
        _: SpaceId,
    ) -> people::port::Promise<'a, std::collections::HashSet<PersonId>> {
        Box::pin(async { Ok([self.0].into()) })
    }
}

cast::both! {
    async fn who_is_expected_is_not_called(house) {
        let zoe = another(&house, "Zoé", Some("+33639980110")).await;
        another(&house, "Ivan", Some("+33639980112")).await;
        let awaited: people::port::AwaitedPort = vec![std::sync::Arc::new(Expecting(zoe))];
        let app = house.app_with(crate::routes(), &[crate::TEXTS, SKILLS], |builder| builder.port(awaited));
        let list = at(&house, &app, 31).await.get("/calls").await;
        list.is(200).says("1 personne perdue de vue").says("Ivan Essai").does_not_say("Zoé Essai");
        at(&house, &app, 31).await.get("/calls.csv").await.is(200).does_not_say("Zoé");
    }

    async fn a_call_takes_somebody_off_the_list_for_another_silence_and_is_undone(house) {
        another(&house, "Zoé", Some("+33639980110")).await;
        let app = page(&house);
        at(&house, &app, 30).await.get("/calls").await.says("Personne à rappeler");
        let manager = at(&house, &app, 31).await;
        let list = manager.get("/calls").await;
        list.is(200).says("Zoé Essai").says("Sans nouvelles depuis 31 jours (pour cette étape : 30 au plus)").says("Étape : Mes démarches à la CAF")
            .says("06 39 98 01 10").says("1 personne perdue de vue");
        let zoe = list.text().split("/people/").nth(1).expect("a link")[..36].to_owned();
        let call = format!("/people/{zoe}/calls");
        manager.post(&call, &[]).await.is(422).says("Dites ce que l’appel a donné");
        manager.post(&call, &[("outcome", "asleep")]).await.is(422).says("Dites ce que l’appel a donné");
        assert_eq!(manager.post(&call, &[("outcome", "reached")]).await.leads_to(), "/calls");
        manager.post(&call, &[("outcome", "no_answer")]).await.is(422).says("Quelqu’un l’a déjà jointe aujourd’hui");
        let list = manager.get("/calls").await;
        list.says("Personne à rappeler").says("Noté ces derniers jours").says("Jointe au téléphone");
        assert!(panels(&house).await.contains("Plus personne à appeler"), "the way back is there");
        let undo = undo(&list);
        manager.post(&undo, &[]).await.leads_to();
        manager.post(&undo, &[]).await.is(404);
        manager.get("/calls").await.says("Sans nouvelles depuis 31 jours").does_not_say("Noté ces derniers jours");
        manager.post(&call, &[("outcome", "reached")]).await.leads_to();
        // Another silence later, they are asked for again.
        at(&house, &app, 60).await.get("/calls").await.says("Personne à rappeler");
        at(&house, &app, 61).await.get("/calls").await.says("Zoé Essai");
        assert_eq!((told(&house, "pathway.called").await.len(), told(&house, "pathway.call_withdrawn").await.len()), (2, 1));
    }

    async fn without_an_answer_they_come_back_then_another_way_is_taken(house) {
        let zoe = another(&house, "Zoé", Some("+33639980110")).await;
        let app = page(&house);
        let call = format!("/people/{zoe}/calls");
        for (days, said) in [(31, "Sans nouvelles"), (34, "essai 2 sur 3"), (37, "essai 3 sur 3")] {
            let manager = at(&house, &app, days).await;
            manager.get("/calls").await.says(said).says("À appeler aujourd’hui");
            manager.post(&call, &[("outcome", "no_answer")]).await.leads_to();
            manager.get("/calls").await.says("Personne à rappeler");
            at(&house, &app, days + 2).await.get("/calls").await.says("Personne à rappeler");
        }
        let manager = at(&house, &app, 40).await;
        manager.get("/calls").await.says("À joindre autrement").says("3 appels sans réponse").does_not_say("À appeler aujourd’hui");
        manager.post(&call, &[("outcome", "referrer")]).await.is(422).says("Aucun prescripteur à qui écrire");
        manager.post(&call, &[("outcome", "letter")]).await.leads_to();
        manager.get("/calls").await.says("Personne à rappeler").says("Une lettre est à imprimer");
        let mut tx = house.badge().read(house.db()).await.expect("open");
        let letters = crate::call::store::before::letters(&mut tx).await;
        assert!(letters.len() == 1 && letters[0].0.contains("Votre place est toujours là"), "{letters:?}");
    }

    async fn who_has_no_phone_is_told_at_the_next_visit_and_who_wants_no_calls_is_left_in_peace(house) {
        let moussa = another(&house, "Moussa", None).await;
        let zoe = another(&house, "Zoé", Some("+33639980110")).await;
        let app = page(&house);
        let manager = at(&house, &app, 31).await;
        manager.get("/calls").await.says("À joindre autrement").says("Moussa Essai").says("Le dire à sa prochaine venue");
        manager.post(&format!("/people/{moussa}/calls"), &[("outcome", "next_visit")]).await.leads_to();
        manager.post(&format!("/people/{zoe}/calls"), &[("outcome", "never")]).await.leads_to();
        let list = manager.get("/calls").await;
        list.says("Ne veut plus d’appels").says("Elles l’ont demandé").says("Personne à rappeler");
        manager.post(&format!("/people/{zoe}/calls"), &[("outcome", "reached")]).await.is(422).says("ne veut plus d’appels");
        at(&house, &app, 500).await.get("/calls").await.does_not_say("Sans nouvelles depuis 500 jours (pour cette étape : 30 au plus). Zoé")
            .says("Ne veut plus d’appels");
        let manager = at(&house, &app, 32).await;
        let never = manager.get("/calls").await;
        let html = never.text();
        let after = html.find("Elles l’ont demandé").expect("the list of wishes");
        let button = html[after..].find("action=\"").expect("a form") + after + "action=\"".len();
        let undo = html[button..button + html[button..].find('"').expect("its end")].to_owned();
        manager.post(&undo, &[]).await.leads_to();
        manager.get("/calls").await.says("Zoé Essai").does_not_say("Elles l’ont demandé");
    }

    async fn a_day_allows_so_many_calls_and_the_longest_silence_comes_first(house) {
        set(&house, settings::CALLS_A_DAY, 2).await;
        let mut ids = Vec::new();
        for (days, name) in [(0, "Un"), (1, "Deux"), (2, "Trois"), (3, "Quatre")] {
            house.clock().turn_to(cast::NOW.plus_days(days));
            ids.push(another(&house, name, Some("+33639980110")).await);
        }
        let app = page(&house);
        let manager = at(&house, &app, 60).await;
        let list = manager.get("/calls").await;
        list.says("4 personnes perdues de vue. 2 appels par jour").says("Un Essai").says("Deux Essai").does_not_say("Trois Essai")
            .says("2 autres personnes attendent un autre jour");
        manager.post(&format!("/people/{}/calls", ids[0]), &[("outcome", "no_answer")]).await.leads_to();
        manager.get("/calls").await.says("Deux Essai").does_not_say("Trois Essai");
        manager.post(&format!("/people/{}/calls", ids[1]), &[("outcome", "reached")]).await.leads_to();
        manager.get("/calls").await.does_not_say("Trois Essai, ").says("2 autres personnes");
        assert!(panels(&house).await.contains("Assez d’appels pour aujourd’hui"));
        // A promise comes before whoever waits: on the third day she is called again first.
        let list = at(&house, &app, 63).await.get("/calls").await.words();
        assert!(list.find("Un Essai").expect("promised") < list.find("Trois Essai").expect("waits"), "{list}");
        let csv = fresh(&house, &app).await.get("/calls.csv").await;
        assert_eq!(csv.is(200).text().lines().count(), 4, "everybody, whatever the day allows: {}", csv.text());
        fresh(&house, &app).await.get("/calls.xlsx").await.is(200);
    }

    async fn the_pace_is_that_of_the_step_and_coming_back_ends_it(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), &[("version", "0"), ("items", "mailbox")]).await.leads_to();
        let app = page(&house);
        at(&house, &app, 21).await.get("/calls").await.says("Personne à rappeler");
        let manager = at(&house, &app, 22).await;
        manager.get("/calls").await.says("Amina Diallo").says("pour cette étape : 21 au plus");
        let days_later = furnished(&house, None, Arc::new(Kept::default()));
        fresh(&house, &days_later).await.get(&path()).await.says("Perdue de vue").says("Sans nouvelles depuis 22 jours");
        manager.post(&calls(), &[("outcome", "no_answer")]).await.leads_to();
        fresh(&house, &days_later).await.get(&path()).await.says("Dernier appel le").says("appelée, pas de réponse");
        let mut tx = house.badge().write(house.db()).await.expect("open");
        people::person::store::touch(&mut tx, amina()).await.expect("touched");
        tx.commit().await.expect("kept");
        manager.get("/calls").await.says("Personne à rappeler");
        fresh(&house, &days_later).await.get(&path()).await.does_not_say("Perdue de vue");
        set(&house, settings::SILENCE_DAYS_BEGINNER, 60).await;
        at(&house, &app, 60).await.get("/calls").await.says("Personne à rappeler");
    }

    async fn a_wish_for_no_calls_is_read_in_ones_own_space_only(house) {
        let zoe = another(&house, "Zoé", Some("+33639980110")).await;
        let mut tx = house.badge().write(house.db()).await.expect("open");
        let (elsewhere, id) = (SpaceId::from_uuid(cast::SAINT_DENIS), PersonId::fresh());
        people::person::store::create(&mut tx, id, elsewhere, &people::Identity::named("Yann", "Ailleurs")).await.expect("made");
        for (person, space) in [(zoe, SpaceId::from_uuid(LILLE)), (id, elsewhere)] {
            let (outcome, made_at) = (crate::call::rules::Outcome::Never, tx.now());
            let call = crate::call::rules::Call { id: crate::call::rules::CallId::fresh(), person, outcome, again_on: None, made_at };
            crate::call::store::create(&mut tx, space, &call).await.expect("noted");
        }
        tx.commit().await.expect("kept");
        fresh(&house, &page(&house)).await.get("/calls").await.says("Zoé Essai").does_not_say("Yann");
    }

    async fn calls_stay_within_the_space_and_the_right(house) {
        let app = page(&house);
        let manager = fresh(&house, &app).await;
        manager.post(&format!("/people/{BERNARD}/calls"), &[("outcome", "reached")]).await.is(404);
        manager.post(&format!("{}/{BERNARD}/removal", calls()), &[]).await.is(404);
        manager.post(&format!("{}/moi/removal", calls()), &[]).await.is(404);
        let counter = app.signed_in(Role::Receptionist).await;
        counter.get("/calls").await.is(403);
        counter.post(&calls(), &[("outcome", "reached")]).await.is(403);
        manager.with_cookie("language", "en").get("/calls").await.is(200).says("Nobody").does_not_say("Personne");
    }
}
