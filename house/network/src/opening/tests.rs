//! Opening a space, as the office prepares it, on both databases.

use ::store::Right;
use axum::{body::Body, response::Response};
use cast::{OTHER_SPACE, SAINT_DENIS};
use ground::Day;
use web::{Answer, Asker, Deadlines as _, Guard, Role, Routes};

use super::OpeningDeadlines;

/// What is due by the end of February 2027.
async fn due(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let until: Day = "2027-02-28".parse().map_err(|_| web::Trouble::Missing)?;
    let found = OpeningDeadlines.find(&asker, &mut tx, until).await?;
    let said: Vec<String> = found.iter().map(|due| format!("{} {}", due.day, due.text)).collect();
    Ok(Response::new(Body::from(said.join("\n"))))
}

/// The id in the address of the button of this step.
fn step(page: &str, text: &str) -> String {
    let row = page.split("<tr").find(|row| row.contains(text)).unwrap_or_else(|| panic!("no {text}:\n{page}"));
    row.split("/opening/").nth(1).expect("a button")[..36].to_owned()
}

cast::both! {
    async fn a_list_is_written_marked_moved_and_completed(house) {
        let app = house.app(crate::routes(), &[]);
        let office = app.signed_in(Role::Administrator).await;
        let here = format!("/spaces/{SAINT_DENIS}/opening");
        office.get(&here).await.is(200).says("Rien n’est écrit pour cette antenne");
        for _ in 0..2 {
            assert_eq!(office.post(&here, &[]).await.leads_to(), here, "written once");
        }
        let page = office.get(&here).await;
        page.is(200).says("rien n’est encore fait").says("Convention signée avec la collectivité");
        assert_eq!(page.text().matches("<th scope=\"row\">").count(), 12, "each step once");
        let doors = step(&page.text(), "Ouverture au public");
        assert_eq!(office.post(&format!("{here}/{doors}/done"), &[]).await.leads_to(), here);
        office.get(&here).await.says("1 étape faite sur 12").says("par Camille administrator");
        office.get("/spaces").await.says("1 sur 12");
        office.post(&format!("{here}/{doors}/done/removal"), &[]).await.leads_to();
        office.get(&here).await.says("rien n’est encore fait");
        office.post(&format!("{here}/{doors}"), &[("day", "")]).await.is(422).says("Remplissez ce champ");
        office.post(&format!("{here}/{doors}"), &[("day", "2027-04-02")]).await.leads_to();
        office.get(&here).await.says("2 avril");
        office.post(&format!("{here}/{doors}/removal"), &[]).await.leads_to();
        office.get(&here).await.says("Enlevé de la liste").does_not_say("Changer la date (Ouverture au public)");
        office.post(&format!("{here}/{doors}/restoration"), &[]).await.leads_to();
        office.get(&here).await.says("Changer la date (Ouverture au public)");
        let own = [("words", "Goûter avec le voisinage"), ("due_on", "2027-03-20")];
        let wrong = office.post(&format!("{here}/steps"), &[("words", "Goûter avec le voisinage"), ("due_on", "bientôt")]).await;
        wrong.is(422).says("Écrivez une date");
        assert!(wrong.text().contains("value=\"Goûter avec le voisinage\""), "what was typed is lost");
        office.post(&format!("{here}/steps"), &own).await.leads_to();
        office.get(&here).await.says("Goûter avec le voisinage");
        // Nobody else's list; nor a step of another space's.
        office.get(&format!("/spaces/{OTHER_SPACE}/opening")).await.is(404);
        office.post(&format!("/spaces/{OTHER_SPACE}/opening/{doors}/done"), &[]).await.is(404);
        office.post(&format!("/spaces/{}/opening/{doors}/done", cast::LILLE), &[]).await.is(404);
        app.signed_in(Role::SpaceManager).await.get(&here).await.is(403);
    }

    async fn a_space_that_is_still_to_open_gets_its_list_which_moves_with_its_day(house) {
        let app = house.app(crate::routes().and(Routes::new().get("/due", Guard::Right(Right::ChangeSettings), due)), &[]);
        let office = app.signed_in(Role::Administrator).await;
        let space = |opened_on| {
            [
                ("name", "Antenne de Roubaix"), ("code", "RBX"), ("address", "1 rue de l’Épeule"),
                ("commune", "59512"), ("zone", "Europe/Paris"), ("hours", "Mo-Fr 09:00-12:00"), ("opened_on", opened_on),
            ]
        };
        let here = office.post("/spaces", &space("2027-03-01")).await.leads_to();
        assert!(here.starts_with("/spaces/") && here.ends_with("/opening"), "{here}");
        let page = office.get(&here).await;
        page.is(200).says("ouverture le lundi 1er mars 2027").says("en retard");
        office.post(&format!("{here}/{}/done", step(&page.text(), "Convention signée")), &[]).await.leads_to();
        let late = office.get("/due").await.text();
        assert!(late.starts_with("2026-12-01 Antenne de Roubaix\u{a0}: Local prêt"), "{late}");
        assert!(!late.contains("Convention") && !late.contains("Ouverture au public"), "{late}");
        let edit = here.trim_end_matches("/opening");
        office.post(edit, &space("2027-03-08")).await.leads_to();
        let moved = office.get("/due").await.text();
        assert!(moved.starts_with("2026-12-08 Antenne de Roubaix\u{a0}: Local prêt"), "{moved}");
    }
}
