//! What a referrer with an account has: their structure's list, and its team; and the form on their own site.

use cast::PARTNER;
use ground::Uuid;
use web::Role;

use crate::scene;

cast::both! {
    async fn the_list_of_ones_structure_is_narrowed_and_downloaded(house) {
        let house = house.reacting(scene::reactions).await;
        let app = scene::app(&house);
        let link = scene::path(&app, &scene::of_the_cast(&house).await);
        let own = app.signed_in(Role::Referrer).await;
        own.get("/my-referrals").await.is(200).says("Personne n’a encore été envoyé");
        let mine = scene::send(&own, &link, &[("hears", "steps")]).await.leads_to();
        let theirs = scene::send(&app, &link, &[("referrer_name", "Rose Martin")]).await.leads_to();
        let elsewhere = scene::path(&app, &scene::partner(&house).await);
        scene::send(&app, &elsewhere, &[("referrer_name", "Autre Structure")]).await.leads_to();
        let page = own.get("/my-referrals").await;
        page.is(200).says("2 orientations").says("Rose Martin").says("Amina\u{a0}H.").does_not_say("Haddad").does_not_say("Autre Structure");
        let me = cast::account_of(Role::Referrer).to_string();
        own.get(&format!("/my-referrals?who={me}")).await.says("1 orientation").does_not_say("Rose Martin");
        scene::bind(&house, &scene::behind(&house, &mine).await, cast::AMINA).await.expect("bound");
        scene::arrives(&house, cast::AMINA).await;
        own.get("/my-referrals?state=welcomed").await.says("1 orientation").says("Accueillie");
        own.get("/my-referrals?state=waits").await.says("1 orientation").says("Rose Martin");
        own.get("/my-referrals?state=expired").await.says("Rien ne correspond");
        let desk = app.signed_in(Role::Receptionist).await;
        let other = scene::behind(&house, &theirs).await;
        desk.post(&format!("/referrals/{}/questions", other.id), &[("words", "Quand vient-elle ?")]).await.leads_to();
        own.get("/my-referrals?state=asked").await.says("L’antenne demande quelque chose").says("1 orientation");
        let csv = own.get("/my-referrals.csv").await.text();
        assert!(csv.lines().count() == 3 && csv.contains("Rose Martin") && !csv.contains("Haddad"), "{csv}");
        assert_eq!(network::import::text_of(&own.get("/my-referrals.xlsx?state=welcomed").await.body).expect("a workbook").lines().count(), 2);
        desk.get("/my-referrals").await.is(403);
        app.get("/my-referrals").await.is(303);
        scene::later(&house, 11);
        let own = scene::signed_in_at(&app, Role::Referrer, cast::NOW.plus_days(11)).await;
        own.get("/my-referrals?state=late").await.says("1 orientation").says("Rose Martin");
        // With another state agreed to nobody, a list tells no more than a page.
        scene::agrees_a_plan(&house, cast::AMINA).await;
        own.get("/my-referrals?state=welcomed").await.says("En parcours");
    }

    async fn who_leads_invites_and_removes_and_nobody_else_does(house) {
        let app = scene::app(&house);
        let own = app.signed_in(Role::Referrer).await;
        own.get("/my-team").await.is(200).says("Camille referrer").says("Qui tient l’équipe").does_not_say("Inviter un collègue");
        let rose = [("name", "Rose Martin"), ("email", "rose@essai.example")];
        own.post("/my-team", &rose).await.is(403);
        let desk = app.signed_in(Role::SpaceManager).await;
        let me = cast::account_of(Role::Referrer);
        let page = format!("/partners/{PARTNER}");
        desk.post(&format!("{page}/accounts/{}/lead", cast::account_of(Role::Volunteer)), &[]).await.is(404);
        desk.post(&format!("{page}/accounts/{me}/lead"), &[]).await.leads_to();
        desk.get(&page).await.says("Tient l’équipe");
        own.post("/my-team", &[("name", ""), ("email", "rose")]).await.is(422).says("Remplissez ce champ").says("Écrivez une adresse e-mail");
        let key = Uuid::now_v7().to_string();
        for _ in 0..2 {
            own.post("/my-team", &[("key", &key), rose[0], rose[1]]).await.leads_to();
        }
        own.post("/my-team", &rose).await.is(422);
        own.get("/my-team").await.says("Rose Martin").says("rose@essai.example");
        own.post(&format!("/my-team/{me}/removal"), &[]).await.is(422).says("soi-même");
        own.post(&format!("/my-team/{}/removal", cast::account_of(Role::Volunteer)), &[]).await.is(404);
        own.post(&format!("/my-team/{key}/removal"), &[]).await.leads_to();
        own.get("/my-team").await.does_not_say("Rose Martin");
        desk.post(&format!("{page}/accounts/{me}/lead/removal"), &[]).await.leads_to();
        own.post("/my-team", &rose).await.is(403);
    }

    async fn the_form_stands_within_declared_sites_only(house) {
        let app = scene::app(&house);
        let partner = scene::partner(&house).await;
        let link = scene::path(&app, &partner);
        let other = link.replace("/r/", "/embed/");
        let desk = app.signed_in(Role::NetworkOfficer).await;
        let page = format!("/partners/{}", partner.id);
        let wrong = desk.post(&format!("{page}/sites"), &[("sites", "https://www.ville.example\nville.example/page")]).await;
        wrong.is(422).says("n’est pas l’adresse d’un site").says("ville.example/page");
        let many = (0..6).map(|n| format!("https://a{n}.example")).collect::<Vec<_>>().join("\n");
        desk.post(&format!("{page}/sites"), &[("sites", &many)]).await.is(422).says("5 sites au plus");
        desk.get(&page).await.does_not_say("À copier dans la page");
        desk.post(&format!("{page}/sites"), &[("sites", "https://www.ville.example/")]).await.leads_to();
        let source = async || {
            let text = desk.get(&page).await.text();
            let at = text.find("/embed/").expect("what to copy");
            text[at..].split(['&', '"']).next().expect("its end").to_owned()
        };
        let embed = source().await;
        // What stands in the source of a page opens the form and nothing else; nor does the personal link open it there.
        app.get(&embed.replace("/embed/", "/r/")).await.is(404);
        app.get(&format!("{}/plusieurs", embed.replace("/embed/", "/r/"))).await.is(404);
        app.get(&other).await.is(404);
        scene::send(&app, &other, &[]).await.is(404);
        let shown = app.get(&embed).await;
        shown.is(200).says("Orienter une personne");
        let policy = shown.header("content-security-policy").to_owned();
        assert!(policy.contains("frame-ancestors https://www.ville.example") && policy.contains("default-src 'none'"), "{policy}");
        assert!(app.get(&link).await.header("content-security-policy").contains("frame-ancestors 'none'"), "the page itself stands alone");
        scene::send(&app, &embed, &[("first_name", "")]).await.is(422).says("Écrivez le prénom");
        let seen = scene::send(&app, &embed, &[]).await;
        assert_eq!(seen.leads_to(), embed);
        let after = app.get(seen.location.as_deref().expect("a way on")).await;
        after.is(200).says("Ouvrir la page de suivi");
        assert!(after.header("content-security-policy").contains("https://www.ville.example"));
        app.get(&format!("{embed}?sent=x")).await.is(404);
        // Strangers who fill it in all day leave the team's own link what it may send.
        for _ in 0..9 {
            scene::send(&app, &embed, &[]).await.leads_to();
        }
        scene::send(&app, &embed, &[]).await.is(422);
        scene::send(&app, &link, &[]).await.leads_to();
        // Revoked by itself: the personal link stays.
        desk.post(&format!("{page}/sites/link"), &[]).await.leads_to();
        app.get(&embed).await.is(404);
        app.get(&link).await.is(200);
        let embed = source().await;
        app.get(&embed).await.is(200);
        app.signed_in(Role::Receptionist).await.post(&format!("{page}/sites/link"), &[]).await.is(403);
        desk.post(&format!("{page}/sites"), &[("sites", "")]).await.leads_to();
        app.get(&embed).await.is(404);
        scene::send(&app, &embed, &[]).await.is(404);
    }

    async fn the_poster_has_the_code_of_the_structure(house) {
        let app = scene::app(&house);
        let partner = scene::partner(&house).await;
        let desk = app.signed_in(Role::SpaceManager).await;
        let paper = desk.get(&format!("/partners/{}/poster.pdf", partner.id)).await;
        assert_eq!(paper.is(200).kind, "application/pdf");
        let text = paper.text();
        assert!(text.contains(&scene::path(&app, &partner)) && text.contains("1 rue de l’Essai") && text.contains("Centre social"), "{text}");
        desk.get(&format!("/partners/{}/poster.pdf", Uuid::now_v7())).await.is(404);
        app.signed_in(Role::Receptionist).await.get(&format!("/partners/{}/poster.pdf", partner.id)).await.is(403);
    }
}
