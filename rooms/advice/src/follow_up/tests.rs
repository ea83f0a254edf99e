//! What was promised: its days, done and undone, whose it is.

use cast::{AMINA, BERNARD, account_of};
use ground::Day;
use proptest::prelude::*;
use web::Role;

use super::rules::promised;
use crate::stage::{at, told};

fn promise<'a>(person: &'a str, due_on: &'a str) -> [(&'a str, &'a str); 3] {
    [("person", person), ("words", "Rappeler l’opérateur"), ("due_on", due_on)]
}

proptest! {
    #[test]
    fn only_a_day_of_the_coming_year_is_promised(ahead in -400..800_i64) {
        let today = Day::constant(2026, 11, 22);
        let due = ground::Moment::local(today, 12, 0, &ground::Zone::paris()).plus_days(ahead).day(&ground::Zone::paris());
        prop_assert_eq!(promised(due, today).is_ok(), (0..=366).contains(&ahead));
    }
}

cast::both! {
    async fn a_promise_is_kept_in_one_click_and_undone_in_another(house) {
        let adviser = at(&house, Role::Adviser).await;
        let amina = AMINA.to_string();
        adviser.get("/follow-ups").await.is(200).says("Rien à faire");
        adviser.get(&format!("/follow-ups/new?person={amina}")).await.is(200).says("Pour Amina Diallo");
        adviser.post("/follow-ups", &promise(&amina, "2026-11-22")).await.leads_to();
        let list = adviser.get("/follow-ups").await;
        list.is(200).says("Rappeler l’opérateur").says("Amina Diallo").says("L’équipe");
        let act = list.text();
        let at = act.find("/follow-ups/").expect("an act");
        let act = act[at..].split('"').next().expect("an address").to_owned();
        assert!(act.ends_with("/completion"), "{act}");
        adviser.post(&format!("{act}/removal"), &[]).await.is(422).says("pas encore fait");
        adviser.post(&act, &[]).await.leads_to();
        adviser.post(&act, &[]).await.is(422).says("déjà fait");
        adviser.get("/follow-ups").await.says("Rien à faire");
        adviser.get("/follow-ups?state=done").await.says("Rappeler l’opérateur");
        adviser.post(&format!("{act}/removal"), &[("back", "today")]).await.leads_to();
        adviser.get("/follow-ups?state=due&whose=team").await.says("Rappeler l’opérateur");
        assert_eq!((told(&house, "advice.kept").await.len(), told(&house, "advice.unkept").await.len()), (1, 1));
        let csv = adviser.get("/follow-ups.csv").await.text();
        assert!(csv.contains("Amina Diallo") && csv.contains("Rappeler"), "{csv}");
    }

    async fn two_who_keep_it_at_once_keep_it_once(house) {
        let (adviser, manager) = (at(&house, Role::Adviser).await, at(&house, Role::SpaceManager).await);
        adviser.post("/follow-ups", &promise(&AMINA.to_string(), "2026-11-23")).await.leads_to();
        let list = adviser.get("/follow-ups").await.text();
        let act = list[list.find("/follow-ups/").expect("an act")..].split('"').next().expect("one").to_owned();
        let (one, other) = cast::tokio::join!(adviser.post(&act, &[]), manager.post(&act, &[]));
        let kept = [one, other].iter().filter(|answer| answer.status.as_u16() == 303).count();
        assert_eq!((kept, told(&house, "advice.kept").await.len()), (1, 1));
    }

    async fn what_cannot_be_is_refused_and_kept(house) {
        let adviser = at(&house, Role::Adviser).await;
        let amina = AMINA.to_string();
        let refused = adviser.post("/follow-ups", &promise(&amina, "2026-11-21")).await;
        refused.is(422).says("passé");
        assert!(refused.text().contains("value=\"Rappeler l’opérateur\""), "nothing is lost");
        adviser.post("/follow-ups", &promise(&amina, "2029-11-21")).await.is(422).says("trop loin");
        adviser.post("/follow-ups", &promise(&amina, "")).await.is(422).says("Remplissez ce champ");
        adviser.post("/follow-ups", &promise(&BERNARD.to_string(), "2026-11-23")).await.is(404);
        let stranger = ground::Uuid::now_v7().to_string();
        let to = [promise(&amina, "2026-11-23").to_vec(), vec![("assigned", stranger.as_str())]].concat();
        adviser.post("/follow-ups", &to).await.is(422);
        let mine = account_of(Role::Adviser).to_string();
        let to = [promise(&amina, "2026-11-23").to_vec(), vec![("assigned", mine.as_str())]].concat();
        adviser.post("/follow-ups", &to).await.leads_to();
        adviser.get("/follow-ups?whose=team").await.says("Rien ne correspond");
        adviser.get("/follow-ups?whose=mine").await.says("Rappeler");
    }
}
