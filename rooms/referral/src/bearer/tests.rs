//! The person who scans their voucher reads what the paper says, and nothing more.

use cast::{AMINA, Client, TestHouse};
use ground::Uuid;
use network::closure::{Closure, ClosureId, Span};

use super::{path, scanned};
use crate::{referral::Referral, scene};

/// The rows of modules of a drawing, its dark runs laid on paper with the quiet zone around them.
fn modules(svg: &str) -> Vec<Vec<bool>> {
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let (_, size) = svg.split_once("viewBox=\"0 0 ").expect("a size");
    let side = number(size.split(' ').next().expect("a side"));
    let mut dark = vec![false; side * side];
    let (_, drawn) = svg.rsplit_once(" d=\"").expect("a path");
    for run in drawn.split('M').skip(1) {
        let (place, rest) = run.split_once('h').expect("a run");
        let (x, y) = place.split_once(' ').expect("two numbers");
        let (width, _) = rest.split_once('v').expect("a width");
        let start = number(y) * side + number(x);
        dark[start..start + number(width)].fill(true);
    }
    dark.chunks(side).map(<[bool]>::to_vec).collect()
}

async fn sent(house: &TestHouse, app: &Client) -> Referral {
    let link = scene::path(app, &scene::partner(house).await);
    let follow = scene::send(app, &link, &[("birth_year", "1985")]).await.leads_to();
    scene::behind(house, &follow).await
}

cast::both! {
    async fn amina_reads_one_thing_a_screen(house) {
        let app = scene::app(&house);
        let referral = sent(&house, &app).await;
        let here = path(app.house(), referral.id);
        let follow = app.get(&crate::follow_up::path(app.house(), referral.id)).await;
        assert!(follow.text().contains(&format!("href=\"{here}\"")), "who sends her may open it too");
        let first = app.get(&here).await;
        first.is(200).says("Où aller").says("Bonjour Amina").says("Lille").says("1 rue de l’Essai").says("Appeler");
        assert!(first.text().contains("class=\"person\"") && first.text().contains("href=\"tel:+33199000001\""));
        let when = app.get(&format!("{here}?screen=2")).await;
        when.is(200).says("Quand venir").says("lundi à vendredi").does_not_say("1 rue de l’Essai");
        let bring = app.get(&format!("{here}?screen=3")).await;
        bring.says("Quoi apporter").says(&referral.code.to_string());
        let until = app.get(&format!("{here}?screen=4")).await;
        until.says("Jusqu’à quand").says("9 mois").says("Écran 4 sur 4");
        // What the paper does not say, or only says for the counter, is on no screen.
        for page in [&first, &when, &bring, &until] {
            page.does_not_say("Haddad").does_not_say("1985").does_not_say("Épeule").does_not_say("Claire");
        }
        app.get(&format!("{here}?screen=99")).await.is(200).says("Jusqu’à quand");
    }

    async fn a_door_that_will_be_closed_is_said_before_she_comes(house) {
        let app = scene::app(&house);
        let referral = sent(&house, &app).await;
        let day = |text: &str| text.parse().expect("a day");
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        for (from, until) in [("2026-11-24", "2026-11-25"), ("2027-03-01", "2027-03-01")] {
            let span = Span { from: day(from), until: day(until) };
            let closure = Closure { id: ClosureId::fresh(), space: referral.space, span, reason: None };
            network::closure::store::create(&mut tx, &closure).await.expect("written");
        }
        tx.commit().await.expect("kept");
        let when = app.get(&format!("{}?screen=2", path(app.house(), referral.id))).await;
        when.is(200).says("Fermé, ouvre lundi 23 novembre à 9\u{a0}h").says("Fermé du mardi 24 novembre 2026");
        when.does_not_say("mars");
        let follow = app.get(&crate::follow_up::path(app.house(), referral.id)).await;
        follow.is(200).says("Fermé du mardi 24 novembre 2026");
    }

    async fn what_a_phone_scans_on_the_paper_opens_this_page(house) {
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::partner(&house).await);
        let follow = scene::send(&app, &link, &[]).await.leads_to();
        let referral = scene::behind(&house, &follow).await;
        // The press of these tests prints the paper's data.
        let paper = app.get(&format!("{follow}/bon.pdf")).await.is(200).text();
        let data = paper.find('{').map(|start| &paper[start..]).expect("data");
        let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
        let drawn = modules(data["scan"]["svg"].as_str().expect("a drawing"));
        let address = scanned(app.house(), &referral);
        let wanted = papers::qr::Matrix::new(&address).expect("short enough");
        let quiet = (drawn.len() - wanted.side()) / 2;
        let inner: Vec<&[bool]> =
            drawn[quiet..quiet + wanted.side()].iter().map(|row| &row[quiet..quiet + wanted.side()]).collect();
        assert_eq!(inner, wanted.rows().collect::<Vec<_>>(), "the drawing is the code of this address");
        let page = address.strip_prefix(app.house().address()).expect("of this house");
        app.get(page.split('#').next().expect("a path")).await.is(200).says("Où aller");
    }

    async fn a_voucher_that_is_over_still_leads_to_the_space(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let referral = sent(&house, &app).await;
        let here = path(app.house(), referral.id);
        scene::bind(&house, &referral, AMINA).await.expect("bound");
        let page = app.get(&here).await;
        page.is(200).says("Ce bon a servi ou n’est plus valable").says("Lille").does_not_say("Amina");
        app.get(&format!("{here}?screen=3")).await.does_not_say(&referral.code.to_string());
    }

    async fn only_the_voucher_itself_opens_its_page(house) {
        let app = scene::app(&house);
        let referral = sent(&house, &app).await;
        let here = path(app.house(), referral.id);
        let bent = if here.ends_with('0') { '1' } else { '0' };
        app.get(&format!("{}{bent}", &here[..here.len() - 1])).await.is(404);
        app.get(&format!("/bon/{}", referral.id)).await.is(404);
        app.get(&format!("/bon/{}", Uuid::now_v7())).await.is(404);
        // The link of the follow-up is another: the paper takes nothing back and hears nothing.
        app.get(&here.replace("/bon/", "/suivi/")).await.is(404);
        let code = format!("#{}", referral.code);
        assert!(scanned(app.house(), &referral).ends_with(&format!("{here}{code}")));
    }
}
