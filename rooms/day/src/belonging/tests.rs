//! Belongings, as they are left and fetched.

use cast::{AMINA, BERNARD};
use web::Role;

use crate::stage::{action, at, told};

cast::both! {
    async fn something_is_kept_given_back_and_still_here(house) {
        let desk = at(&house, Role::Receptionist).await;
        desk.get("/belongings").await.is(200).says("Rien n’est gardé ici");
        let person = AMINA.to_string();
        let bag = [("words", "Sac à dos bleu"), ("place", "Placard 2"), ("person", person.as_str())];
        assert_eq!(desk.post("/belongings", &bag).await.leads_to(), "/belongings");
        desk.post("/belongings", &[("words", "Parapluie"), ("place", "Entrée"), ("ticket", "7")]).await.leads_to();
        let list = desk.get("/belongings").await;
        list.says("2 affaires gardées").says("Amina Diallo").says("numéro 7").says("À reprendre avant mardi 22 décembre");
        let back = action(&list.text(), "/return");
        let slip = desk.get(&back.replace("/return", "/slip.pdf")).await;
        slip.is(200);
        assert!(slip.text().contains("Sac à dos bleu") && !slip.text().contains("Amina"), "{}", slip.text());
        desk.post(&back, &[("back", "closing")]).await.leads_to();
        desk.post(&back, &[]).await.is(422).says("déjà été rendue");
        desk.get(&back.replace("/return", "/slip.pdf")).await.is(422);
        desk.get("/belongings").await.says("Une affaire gardée").says("Rendue");
        desk.post(&format!("{back}/removal"), &[]).await.leads_to();
        desk.post(&format!("{back}/removal"), &[]).await.is(422).says("toujours ici");
        assert_eq!(told(&house, "day.belonging_returned").await, 1);
        assert_eq!(told(&house, "day.return_undone").await, 1);
        assert!(desk.get("/belongings.csv").await.text().contains("Parapluie"));
    }

    async fn what_waits_too_long_is_said(house) {
        let desk = at(&house, Role::Receptionist).await;
        desk.post("/belongings", &[("words", "Sac"), ("place", "Placard")]).await.leads_to();
        house.clock().turn_to(cast::NOW.plus_days(31));
        let desk = at(&house, Role::Receptionist).await;
        desk.get("/belongings").await.says("dont une depuis trop longtemps");
    }

    async fn what_cannot_be_is_refused_and_kept(house) {
        let desk = at(&house, Role::Receptionist).await;
        let refused = desk.post("/belongings", &[("words", "Sac"), ("place", ""), ("ticket", "zero")]).await;
        refused.is(422).says("Remplissez ce champ");
        assert!(refused.text().contains("value=\"Sac\"") && refused.text().contains("value=\"zero\""));
        let theirs = BERNARD.to_string();
        desk.post("/belongings", &[("words", "Sac"), ("place", "ici"), ("person", &theirs)]).await.is(404);
        desk.post(&format!("/belongings/{}/return", ground::Uuid::now_v7()), &[]).await.is(404);
        desk.get("/belongings/x/slip.pdf").await.is(404);
    }
}
