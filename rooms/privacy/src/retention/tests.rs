//! A record past retention leaves nothing that leads back, and still counts.

use cast::AMINA;
use ground::{Identifier as _, PersonId};
use store::journal::Wanted;

use crate::retention::anonymise_due;

cast::both! {
    async fn after_two_years_nothing_leads_back(house) {
        let amina = PersonId::from_uuid(AMINA);
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        assert_eq!(anonymise_due(&mut tx, 10).await.expect("asked"), 0, "too early");
        tx.turn_to(cast::NOW.plus_days(732));
        let before = tx.facts(&Wanted::default()).await.expect("read").len();
        assert_eq!(anonymise_due(&mut tx, 10).await.expect("done"), 1);
        let person = people::person::store::find(&mut tx, amina).await.expect("read").expect("the row stays");
        assert!(person.anonymised_at.is_some());
        assert_eq!(person.name(), "");
        assert_eq!(person.identity.birth_year, None);
        assert!(people::person::store::number(&mut tx, amina).await.is_err(), "no way back from the facts");
        let facts = tx.facts(&Wanted::default()).await.expect("read");
        assert_eq!(facts.len(), before + 1, "what happened still counts");
        assert_eq!(anonymise_due(&mut tx, 10).await.expect("asked"), 0, "once");
        // What must be true is asked across organisations.
        tx.wear(web::doorkeeper()).await.expect("worn");
        assert_eq!(people::person::store::check(&mut tx).await.expect("checked"), Vec::<String>::new());
    }
}
