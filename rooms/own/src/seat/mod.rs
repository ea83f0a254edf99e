//! A person's seats, which they leave, change or take back by themselves.

pub mod alone;
pub mod change;
pub mod pages;

use std::sync::Arc;

use ::store::Tx;
use ground::{Fault, Uuid, Zone, choice::Choice as _};
use network::setting;
use people::{
    Person,
    port::own::{Seat, SeatRefusal, Seats, Wish},
};
use web::{Asker, Trouble};

/// How long a seat that was given up may be taken back, in minutes (project's choice: the time to think again).
pub(crate) const UNDO_MINUTES: i64 = 10;

pub(crate) fn port(asker: &Asker) -> Result<Arc<dyn Seats>, Fault> {
    asker.house().port::<Arc<dyn Seats>>().cloned()
}

pub(crate) fn id(text: &str) -> Result<Uuid, Trouble> {
    text.parse().map_err(|_| Trouble::Missing)
}

/// What the person wishes for this seat, under the space's own rule.
pub(crate) async fn wish(tx: &mut Tx, person: &Person, enrolment: Uuid) -> Result<Wish, Fault> {
    let day = tx.now().day(&Zone::paris());
    let hours = setting::number(tx, setting::rules::OWN_CHANGE_HOURS, Some(person.space), day).await?;
    Ok(Wish { person: person.id, enrolment, hours })
}

/// The person's seat of this id, if it is still theirs.
pub(crate) async fn theirs(
    asker: &Asker,
    tx: &mut Tx,
    person: &Person,
    enrolment: Uuid,
) -> Result<Option<Seat>, Fault> {
    let seats = port(asker)?.of_person(tx, person.id).await?;
    Ok(seats.into_iter().find(|seat| seat.enrolment == enrolment))
}

/// Id of the sentence that says why not.
pub(crate) fn said(refusal: SeatRefusal) -> String {
    format!("own-refused-{}", refusal.word())
}
