//! Several people at once: one line each, and one paper.

use cast::LILLE;
use ground::Uuid;

use crate::{referral::store, scene};

fn lines(space: &str) -> Vec<(&'static str, String)> {
    [
        ("space", space),
        ("referrer_name", "Claire Petit"),
        ("referrer_email", "claire@centre.example"),
        ("first_name-1", "Amina"),
        ("last_name-1", "Haddad"),
        ("phone-1", "06 12 34 56 78"),
        ("reason-1", "mailbox"),
        ("agreed-1", "yes"),
        ("first_name-4", "Bakary"),
        ("last_name-4", "Sow"),
        ("agreed-4", "yes"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

fn fields<'a>(all: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    all.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

cast::both! {
    async fn two_people_are_sent_with_one_paper(house) {
        let app = scene::app(&house);
        let partner = scene::partner(&house).await;
        let page = format!("{}/plusieurs", scene::path(&app, &partner));
        app.get(&page).await.is(200).says("Orienter plusieurs personnes").says("Personne 10");
        let (mut all, key) = (lines(&LILLE.to_string()), Uuid::now_v7().to_string());
        all.push(("key", key));
        let first = app.post(&page, &fields(&all)).await.leads_to();
        assert_eq!(app.post(&page, &fields(&all)).await.leads_to(), first, "sent once");
        app.get(&first).await.is(200).says("Amina\u{a0}H.").says("Bakary\u{a0}S.").does_not_say("Haddad").says("Imprimer tous les bons");
        let paper = app.get(&format!("{first}/bons.pdf")).await;
        assert_eq!(paper.is(200).kind, "application/pdf");
        assert!(paper.text().contains("Amina Haddad") && paper.text().contains("Bakary Sow"), "{}", paper.text());
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let sent = store::of_partner(&mut tx, partner.id, 10).await.expect("read");
        assert_eq!(sent.len(), 2);
        let amina = sent.iter().find(|one| one.who.first_name == "Amina").expect("sent");
        assert_eq!((amina.who.phone.as_deref(), amina.reasons.len()), (Some("+33612345678"), 1));
        assert!(sent.iter().all(|one| one.referrer.name == "Claire Petit" && one.agreed == crate::Agreed::default()));
        drop(tx);
        // Taken back, a voucher is no longer on the paper.
        for one in sent {
            app.post(&format!("{}/retrait", crate::follow_up::path(app.house(), one.id)), &[]).await.leads_to();
        }
        app.get(&first).await.is(200).does_not_say("Imprimer tous les bons");
        app.get(&format!("{first}/bons.pdf")).await.is(404);
    }

    async fn every_faulty_line_is_said_beside_it_and_holds_nobody_back(house) {
        let app = scene::app(&house);
        let partner = scene::partner(&house).await;
        let page = format!("{}/plusieurs", scene::path(&app, &partner));
        let mut all = lines(&LILLE.to_string());
        all.extend([("first_name-7", "Awa".to_owned()), ("phone-8", "portable".to_owned()), ("reason-9", "castle".to_owned())]);
        all.push(("key", Uuid::now_v7().to_string()));
        let seen = app.post(&page, &fields(&all)).await;
        seen.is(422).says("2 personnes sont orientées").says("Il reste 3 lignes à corriger").says("Écrivez le nom de la personne").says("06 12 34 56 78").says("Choisissez une réponse de la liste");
        for kept in ["id=\"last_name-7-problem\"", "id=\"agreed-7-problem\"", "id=\"phone-8-problem\"", "id=\"reason-9-problem\"",
            "value=\"Awa\"", "value=\"portable\"", "value=\"Claire Petit\""] {
            assert!(seen.text().contains(kept), "{kept}");
        }
        assert!(!seen.text().contains("id=\"last_name-1-problem\""), "a line that is right is left alone");
        assert!(!seen.text().contains("value=\"Amina\""), "who is sent is not sent again");
        let batch = seen.text().split("/envoi/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link").to_owned();
        app.get(&format!("/envoi/{batch}")).await.is(200).says("Amina\u{a0}H.").says("Bakary\u{a0}S.").does_not_say("Awa");
        // A double click neither sends again nor loses what is to be mended.
        let twice = app.post(&page, &fields(&all)).await;
        twice.is(422).says("2 personnes sont orientées");
        assert!(twice.text().contains("value=\"Awa\""));
        let sent = || async {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            store::of_partner(&mut tx, partner.id, 10).await.expect("read").len()
        };
        assert_eq!(sent().await, 2);
        let mended = [
            ("space", LILLE.to_string()), ("referrer_name", "Claire Petit".to_owned()), ("first_name-7", "Awa".to_owned()),
            ("last_name-7", "Ba".to_owned()), ("agreed-7", "yes".to_owned()),
        ];
        app.post(&page, &fields(&mended)).await.leads_to();
        assert_eq!(sent().await, 3);
        app.post(&page, &[("space", &LILLE.to_string()), ("referrer_name", "Claire")]).await.is(422).says("au moins une ligne");
        app.post(&page, &fields(&lines("nowhere"))).await.is(422);
        assert_eq!(sent().await, 3, "without a structure's space or anybody on it, nobody is sent");
    }

    async fn only_the_link_opens_the_page_of_a_batch(house) {
        let app = scene::app(&house);
        let page = format!("{}/plusieurs", scene::path(&app, &scene::partner(&house).await));
        let batch = app.post(&page, &fields(&lines(&LILLE.to_string()))).await.leads_to();
        let bent = if batch.ends_with('0') { '1' } else { '0' };
        app.get(&format!("{}{bent}", &batch[..batch.len() - 1])).await.is(404);
        app.get(&batch.replace("/envoi/", "/suivi/")).await.is(404);
        app.get("/r/x/plusieurs").await.is(404).says("Ce lien ne marche pas");
        app.post("/r/x/plusieurs", &fields(&lines(&LILLE.to_string()))).await.is(404);
    }

    async fn what_a_structure_may_send_counts_each_of_them(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        for _ in 0..9 {
            scene::send(&app, &link, &[]).await.leads_to();
        }
        let page = app.post(&format!("{link}/plusieurs"), &fields(&lines(&LILLE.to_string()))).await;
        page.is(422).says("Attendez dix minutes");
        assert!(page.text().contains("value=\"Amina\""), "nothing is lost");
    }
}
