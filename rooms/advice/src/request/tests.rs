//! Requests, as an adviser meets them; their rules.

use cast::{AMINA, BERNARD};
use ground::choice::Choice as _;
use web::Role;

use super::rules::{Closure, Kind, Outcome};
use crate::stage::{at, told};

const ASKED: [(&str, &str); 3] = [("kind", "operator"), ("place", "room"), ("summary", "Deux lignes facturées.")];

fn address() -> String {
    format!("/people/{AMINA}/advice")
}

#[test]
fn what_is_usual_for_each_kind_may_be_said_as_it_is() {
    for kind in Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Other) {
        assert!(Closure::usual(kind, 30).check().is_ok(), "{kind:?}");
    }
    assert!(Closure::usual(Kind::Other, 30).check().is_err(), "nobody knows what it was about");
    for minutes in [0, -1, 481] {
        assert!(Closure::usual(Kind::Cv, minutes).check().is_err(), "{minutes}");
    }
    let sent = Closure { outcome: Outcome::Redirected, ..Closure::usual(Kind::Cv, 30) };
    assert!(sent.check().is_err(), "somewhere");
    let named = Closure { partner: Some(ground::PartnerId::fresh()), ..Closure::usual(Kind::Cv, 30) };
    assert!(named.check().is_err(), "a body is of some kind");
}

cast::both! {
    async fn the_common_case_takes_two_clicks(house) {
        let adviser = at(&house, Role::Adviser).await;
        adviser.get("/advice").await.is(200).says("Aucune demande encore");
        adviser.get(&format!("{}/new", address())).await.is(200).says("Litige avec un opérateur");
        let one = adviser.post(&address(), &[("kind", "operator"), ("place", "room")]).await.leads_to();
        adviser.get(&one).await.is(200).says("Amina Diallo").says("En cours").says("30 min");
        adviser.post(&format!("{one}/closure"), &[("usual", "30")]).await.leads_to();
        adviser.get(&one).await.says("Close").says("Réglé").says("Aide aux démarches administratives, Argent, impôts");
        adviser.get("/advice").await.says("Amina Diallo").says("Réglé").says("Une demande");
        let facts = told(&house, "advice.closed").await;
        assert_eq!(facts.len(), 1);
        assert!(facts[0].contains("argent_impots") && !facts[0].contains("Amina"), "{facts:?}");
        adviser.post(&format!("{one}/closure"), &[("usual", "30")]).await.is(422).says("déjà close");
        adviser.post(&format!("{one}/reopening"), &[]).await.leads_to();
        adviser.post(&format!("{one}/reopening"), &[]).await.is(422).says("déjà ouverte");
        adviser.get(&one).await.says("En cours");
    }

    async fn what_is_not_usual_has_its_own_words(house) {
        let adviser = at(&house, Role::Adviser).await;
        let one = adviser.post(&address(), &ASKED).await.leads_to();
        let closure = format!("{one}/closure");
        let said = [("outcome", "redirected"), ("minutes", "45"), ("themes", "justice"), ("equipment", "aucun")];
        let refused = adviser.post(&closure, &said).await;
        refused.is(422).says("Dites vers où");
        adviser.post(&closure, &[("outcome", "settled"), ("minutes", "45")]).await.is(422).says("au moins un sujet");
        adviser.post(&closure, &[("outcome", "settled"), ("minutes", "900"), ("themes", "justice")]).await.is(422);
        adviser.post(&closure, &[("outcome", "cured"), ("minutes", "45"), ("themes", "justice")]).await.is(422);
        let whole = [said.to_vec(), vec![("redirection", "aide_sociale"), ("autonomy", "autonome")]].concat();
        adviser.post(&closure, &whole).await.leads_to();
        adviser.get(&one).await.says("Orienté ailleurs").says("L’aide sociale").says("Justice").says("Deux lignes facturées");
        let facts = told(&house, "advice.closed").await;
        assert!(facts[0].contains("\"redirected\":\"aide_sociale\""), "{facts:?}");
    }

    async fn a_list_is_narrowed_sorted_and_downloaded_without_names(house) {
        let adviser = at(&house, Role::Adviser).await;
        let one = adviser.post(&address(), &ASKED).await.leads_to();
        adviser.post(&address(), &[("kind", "cv"), ("place", "phone")]).await.leads_to();
        adviser.post(&format!("{one}/closure"), &[("usual", "60")]).await.leads_to();
        adviser.get("/advice?state=open").await.says("Une demande").says("CV, lettre");
        adviser.get("/advice?state=closed&order=oldest&whose=mine").await.says("Une demande");
        adviser.get("/advice?kind=housing").await.says("Rien ne correspond");
        adviser.get("/advice?q=zzz").await.says("Rien ne correspond");
        adviser.get("/advice?page=-3").await.is(200);
        let csv = adviser.get("/advice.csv?state=closed").await.text();
        assert!(csv.contains("Litige") && !csv.contains("Amina") && !csv.contains("CV"), "{csv}");
        adviser.get("/advice.xlsx").await.is(200);
    }

    async fn what_cannot_be_is_refused_and_kept(house) {
        let adviser = at(&house, Role::Adviser).await;
        let refused = adviser.post(&address(), &[("place", "room"), ("summary", "Deux lignes")]).await;
        refused.is(422).says("Choisissez une réponse").says("Deux lignes");
        adviser.post(&address(), &[("kind", "gossip"), ("place", "room")]).await.is(422);
        adviser.post(&format!("/people/{BERNARD}/advice"), &ASKED).await.is(404);
        adviser.get("/advice/not-an-id").await.is(404);
        adviser.get(&format!("/advice/{}", ground::Uuid::now_v7())).await.is(404);
    }

    async fn numbers_that_are_not_kept_are_refused_beside_their_field(house) {
        let adviser = at(&house, Role::Adviser).await;
        for (words, why) in [
            ("Son numéro : 2 55 08 14 168 025 38", "numéro de sécurité sociale"),
            ("CB 4970 1012 3456 7890", ""),
            ("A payé avec 4111 1111 1111 1111", "numéro de carte bancaire"),
        ] {
            let answer = adviser.post(&address(), &[("kind", "bill"), ("place", "room"), ("summary", words)]).await;
            if why.is_empty() {
                answer.leads_to();
            } else {
                answer.is(422).says(why).says(words);
                assert!(answer.text().contains("id=\"summary-problem\""), "beside its field");
            }
        }
        let one = adviser.post(&address(), &ASKED).await.leads_to();
        let path = format!("{one}/summary");
        adviser.post(&path, &[("summary", "4111111111111111")]).await.is(422).says("4111111111111111");
        // A form whose page asks nothing is stopped all the same.
        adviser.post(&format!("{one}/closure"), &[("usual", "30")]).await.leads_to();
        let reopening = format!("{one}/reopening");
        adviser.post(&reopening, &[("back", "4111111111111111")]).await.is(422).says("numéro de carte");
        adviser.get(&one).await.says("Close");
        let kept = adviser.post(&path, &[("summary", "Mot de passe : soleil59")]).await;
        let next = kept.location.clone().expect("a way on");
        adviser.get(&next).await.is(200).says("un mot de passe semble écrit").says("soleil59");
        adviser.get(&kept.leads_to()).await.does_not_say("un mot de passe semble écrit");
    }

    async fn two_who_close_at_once_close_once(house) {
        let adviser = at(&house, Role::Adviser).await;
        let manager = at(&house, Role::SpaceManager).await;
        let path = format!("{}/closure", adviser.post(&address(), &ASKED).await.leads_to());
        let usual = [("usual", "15")];
        let (one, other) = cast::tokio::join!(adviser.post(&path, &usual), manager.post(&path, &usual));
        let closed = [one, other].iter().filter(|answer| answer.status.as_u16() == 303).count();
        assert_eq!((closed, told(&house, "advice.closed").await.len()), (1, 1));
    }

    async fn the_advice_room_is_the_advisers(house) {
        let adviser = at(&house, Role::Adviser).await;
        let one = adviser.post(&address(), &ASKED).await.leads_to();
        for role in [Role::Receptionist, Role::Facilitator, Role::Volunteer, Role::Administrator, Role::NetworkOfficer] {
            let colleague = at(&house, role).await;
            for path in ["/advice", one.as_str(), "/follow-ups", "/advice/report"] {
                colleague.get(path).await.is(403);
            }
            colleague.post(&address(), &ASKED).await.is(403);
        }
    }
}
