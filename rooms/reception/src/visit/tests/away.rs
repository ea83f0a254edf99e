//! Somebody under an exclusion, as the queue shows them: the manager first, never why.

use std::{collections::HashSet, sync::Arc};

use cast::{AMINA, TestHouse};
use ground::{Day, Identifier as _, PersonId};
use people::{
    Directory,
    port::{Agenda, Promise, Vouchers, Welcome},
};
use store::Tx;
use web::Role;

use crate::stage::{Diary, Drawer};

/// A register that sends one person to the manager.
struct Register(PersonId);

impl Welcome for Register {
    fn manager_first<'a>(&'a self, _: &'a mut Tx, people: &'a [PersonId], _: Day) -> Promise<'a, HashSet<PersonId>> {
        Box::pin(async { Ok(people.iter().copied().filter(|one| *one == self.0).collect()) })
    }
}

async fn desk(house: &TestHouse, role: Role, kept: PersonId) -> cast::Client {
    let welcome: Arc<dyn Welcome> = Arc::new(Register(kept));
    let (drawer, diary): (Arc<dyn Vouchers>, Arc<dyn Agenda>) = (Arc::new(Drawer::default()), Arc::new(Diary));
    let routes = crate::routes();
    house
        .app_with(routes, &[crate::TEXTS], |house| {
            house.port(Directory::default()).port(drawer).port(diary).port(welcome)
        })
        .signed_in(role)
        .await
}

cast::both! {
    async fn the_queue_says_who_sees_the_manager_and_not_why(house) {
        let kept = PersonId::from_uuid(AMINA);
        let counter = desk(&house, Role::Receptionist, kept).await;
        counter.post(&format!("/people/{AMINA}/visits"), &[("reason", "help")]).await.leads_to();
        counter.get("/queue").await.is(200).says("Amina Diallo").says("Voir la responsable").does_not_say("exclu");
        counter.post("/queue/calls", &[]).await.leads_to();
        counter.get("/queue").await.says("Voir la responsable");
        // Whoever nobody keeps away is shown like everybody.
        let other = desk(&house, Role::Receptionist, PersonId::fresh()).await;
        other.get("/queue").await.says("Amina Diallo").does_not_say("Voir la responsable");
    }
}
