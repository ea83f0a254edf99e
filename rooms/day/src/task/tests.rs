//! The lists of a space, as its manager words them and as whoever opens ticks them.

use cast::LILLE;
use ground::{Identifier as _, SpaceId};
use web::{Role, TodayPanel as _};

use super::{rules::When, store};
use crate::{TasksPanel, stage::at};

cast::both! {
    async fn a_space_words_its_own_list(house) {
        let manager = at(&house, Role::SpaceManager).await;
        manager.get("/day/tasks").await.is(200).says("Papier et encre dans l’imprimante").does_not_say("Retiré de la liste");
        let line = [("words", "Sortir le panneau"), ("when", "opening")];
        assert_eq!(manager.post("/day/tasks", &line).await.leads_to(), "/day/tasks");
        manager.post("/day/tasks", &line).await.is(422).says("déjà sur la liste").says("Sortir le panneau");
        manager.post("/day/tasks", &[("words", ""), ("when", "noon")]).await.is(422).says("Remplissez ce champ");
        manager.post("/day/tasks/removal", &[("task", "printer")]).await.leads_to();
        manager.get("/day/tasks").await.says("Retiré de la liste").says("Sortir le panneau");
        manager.post("/day/tasks/removal", &[("task", "printer")]).await.is(404);
        manager.post("/day/tasks/removal", &[("task", "nothing")]).await.is(404);
        manager.post("/day/tasks/restoration", &[("task", "printer")]).await.leads_to();
        manager.get("/day/tasks").await.does_not_say("Retiré de la liste");
        at(&house, Role::Receptionist).await.get("/day/tasks").await.is(403);
    }

    async fn a_task_is_ticked_once_a_day_and_unticked(house) {
        let desk = at(&house, Role::Receptionist).await;
        let ticks = async || {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            let day = tx.now().day(&ground::Zone::paris());
            store::ticks(&mut tx, SpaceId::from_uuid(LILLE), day).await.expect("read")
        };
        assert_eq!(desk.post("/day/ticks", &[("task", "light"), ("back", "opening")]).await.leads_to(), "/day");
        desk.post("/day/ticks", &[("task", "light"), ("back", "closing")]).await.leads_to();
        let made = ticks().await;
        assert_eq!(made.len(), 1);
        assert_eq!((made[0].task.as_str(), made[0].by.as_deref()), ("light", Some("Camille receptionist")));
        desk.post("/day/ticks", &[("task", "nothing")]).await.is(404);
        desk.post("/day/ticks/removal", &[("task", "light")]).await.leads_to();
        assert!(ticks().await.is_empty());
        desk.post("/day/ticks", &[("task", "light")]).await.leads_to();
        house.clock().turn_to(cast::NOW.plus_days(1));
        assert!(ticks().await.is_empty(), "the list begins empty every morning");
    }

    async fn what_was_left_out_is_not_ticked(house) {
        let manager = at(&house, Role::SpaceManager).await;
        manager.post("/day/tasks/removal", &[("task", "light")]).await.leads_to();
        manager.post("/day/ticks", &[("task", "light")]).await.is(404);
        assert!(TasksPanel(When::Opening).roles().is_empty(), "it stands on the pages of the day only");
    }
}
