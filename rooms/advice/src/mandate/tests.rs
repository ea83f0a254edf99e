//! Mandates: of employees, for a year at most, by reference alone.

use cast::{AMINA, account_of};
use ground::Day;
use proptest::prelude::*;
use web::{Role, account::Status};

use super::rules::held;
use crate::stage::{at, told};

#[test]
fn only_employees_hold_a_mandate() {
    let today = Day::constant(2026, 11, 22);
    for status in [Status::Volunteer, Status::CivicService] {
        assert!(held(status, today, today).is_err(), "{status:?}");
    }
    assert!(held(Status::Staff, today, today).is_ok());
}

proptest! {
    #[test]
    fn a_mandate_lasts_a_year_at_most(ahead in -30..800_i64) {
        let today = Day::constant(2026, 11, 22);
        let paris = ground::Zone::paris();
        let until = ground::Moment::local(today, 12, 0, &paris).plus_days(ahead).day(&paris);
        prop_assert_eq!(held(Status::Staff, until, today).is_ok(), (0..=365).contains(&ahead));
    }
}

cast::both! {
    async fn a_mandate_is_noted_by_reference_and_ended(house) {
        let adviser = at(&house, Role::Adviser).await;
        let path = format!("/people/{AMINA}/mandates");
        let holder = account_of(Role::SpaceManager).to_string();
        let noted = [("reference", "AC-2026-118"), ("until", "2026-12-10"), ("holder", holder.as_str())];
        adviser.get(&format!("{path}/new")).await.is(200).says("Jamais un mot de passe");
        adviser.post(&path, &[("until", "2026-12-10"), ("holder", &holder)]).await.is(422);
        let refused = adviser.post(&path, &[noted[0], ("until", "2026-11-01"), noted[2]]).await;
        refused.is(422).says("Ce jour est passé");
        assert!(refused.text().contains("value=\"AC-2026-118\""), "nothing is lost");
        adviser.post(&path, &[noted[0], noted[1]]).await.is(422);
        adviser.post(&path, &[noted[0], noted[1], ("holder", &account_of(Role::Volunteer).to_string())]).await.is(422);
        adviser.post(&path, &noted).await.leads_to();
        let facts = told(&house, "advice.mandated").await;
        assert!(facts.len() == 1 && !facts[0].contains("AC-2026"), "{facts:?}");
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        let all = crate::mandate::store::of_person(&mut tx, ground::Identifier::from_uuid(AMINA)).await.expect("read");
        drop(tx);
        adviser.post(&format!("/mandates/{}/end", all[0].id), &[]).await.leads_to();
        adviser.post(&format!("/mandates/{}/end", all[0].id), &[]).await.is(422).says("déjà fini");
    }
}
