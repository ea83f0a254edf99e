//! A network sets its rules, a space its own where it may, and goes back.

use cast::{LILLE, SAINT_DENIS};
use ground::{Day, Identifier as _, SpaceId};
use web::Role;

use super::{number, rules};

cast::both! {
    async fn a_space_has_its_own_value_until_it_goes_by_the_network_again(house) {
        let officer = house.app(crate::routes(), &[]).signed_in(Role::NetworkOfficer).await;
        let values = async |setting| {
            let mut tx = house.badge().read(house.db()).await.expect("opened");
            let today = Day::constant(2026, 11, 22);
            let mut found = Vec::new();
            for space in [LILLE, SAINT_DENIS] {
                found.push(number(&mut tx, setting, Some(SpaceId::from_uuid(space)), today).await.expect("read"));
            }
            found
        };
        let lille = LILLE.to_string();
        let set = |name: &'static str, value: &'static str, space: &'static str| [("name", name), ("value", value), ("space", space), ("from", "2026-11-22")];
        let own = [("name", "workshop_seats"), ("value", "4"), ("space", lille.as_str()), ("from", "2026-11-22")];
        officer.post("/settings", &own).await.leads_to();
        officer.post("/settings", &set("workshop_seats", "8", "")).await.leads_to();
        assert_eq!(values(rules::WORKSHOP_SEATS).await, [4, 8]);
        officer.get("/settings").await.is(200).says("Lille\u{a0}: 4");
        let lift = [("name", "workshop_seats"), ("as_network", "yes"), ("from", "2026-11-22")];
        officer.post("/settings", &lift).await.is(422).says("Choisissez l’antenne");
        officer.post("/settings", &[lift.as_slice(), &[("space", lille.as_str())]].concat()).await.leads_to();
        assert_eq!(values(rules::WORKSHOP_SEATS).await, [8, 8]);
        officer.get("/settings").await.says("comme le réseau").does_not_say("Lille\u{a0}: 4");
    }

    async fn what_the_network_has_for_all_is_refused_to_one_space(house) {
        let officer = house.app(crate::routes(), &[]).signed_in(Role::NetworkOfficer).await;
        for name in ["retention_months", "message_days", "answer_days"] {
            let wish = [("name", name), ("value", "12"), ("space", &LILLE.to_string()), ("from", "2026-11-22")];
            officer.post("/settings", &wish).await.is(422).says("Ce réglage vaut pour tout le réseau");
        }
        let bad = [("name", "workshop_seats"), ("value", "abc"), ("from", "2026-11-22")];
        officer.post("/settings", &bad).await.is(422).says("entre 1 et 30");
    }
}
