//! What is written, or kept to be said, to whom cannot be telephoned: a letter to print, a word for the referrer, a word for
//! the next visit. Discreet: no step, no absence.

use ::store::Tx;
use ground::{Fault, Identifier as _, Refusal};
use people::Person;
use post::{Channel, Courier, Message, MessageId, Terms};
use web::{Asker, Speech};

use super::rules::{CallId, Outcome};

/// The one message of a call.
fn id(call: CallId) -> MessageId {
    post::id_of(&["call", &call.uuid().to_string()])
}

/// Puts what this outcome promises in the outbox; for a call there is nothing to put.
///
/// # Errors
/// A refusal when nobody who may know can be written to.
pub(super) async fn put(
    asker: &Asker,
    tx: &mut Tx,
    person: &Person,
    call: CallId,
    outcome: Outcome,
) -> Result<Result<(), Refusal>, Fault> {
    let space = network::space::store::get(tx, person.space).await?;
    let own = asker.t.in_language(post::notice::language(person.identity.language));
    let phone = space.phone.as_ref().map(|phone| people::show_phone(phone)).unwrap_or_default();
    let place = [space.name.clone(), space.address.clone(), phone].into_iter().filter(|line| !line.trim().is_empty());
    let place = place.collect::<Vec<_>>().join(", ");
    let name = person.identity.first_name.as_str();
    let said = |t: &Speech, what: &str| t.with(&format!("pathway-{what}-body"), (("name", name), ("place", &place)));
    let (channel, recipient, t, body) = match outcome {
        Outcome::Letter => {
            let town = person.identity.commune.as_deref().map(network::commune_name).unwrap_or_default();
            let envelope = format!("{}\n{town}", person.name()).trim().to_owned();
            (Channel::Letter, envelope, own.clone(), said(&own, "letter"))
        }
        Outcome::NextVisit => (Channel::Visit, person.name(), own.clone(), said(&own, "visit")),
        Outcome::Referrer => {
            let Some(referrer) = referrer(asker, tx, person).await? else {
                return Ok(Err(Refusal::because("pathway-call-no-referrer")));
            };
            let t = asker.t.in_language(referrer.language);
            let body = t.with("pathway-referrer-body", (("link", &referrer.link), ("place", &place)));
            (Channel::Email, referrer.email, t, body)
        }
        Outcome::Reached | Outcome::NoAnswer | Outcome::Never => return Ok(Ok(())),
    };
    let subject = t.say("pathway-letter-subject");
    let message = Message { id: id(call), channel, recipient, subject, body, person: Some(person.id) };
    let terms = Terms { language: Some(t.language()), space: Some(person.space), ..Terms::default() };
    post::put_within(tx, &message, terms).await?;
    Ok(Ok(()))
}

async fn referrer(asker: &Asker, tx: &mut Tx, person: &Person) -> Result<Option<people::port::Reached>, Fault> {
    let Ok(courier) = asker.house().port::<Courier>() else { return Ok(None) };
    courier.referrers.reached(tx, person.id).await
}

/// Takes back what has not left.
pub(super) async fn withdraw(tx: &mut Tx, call: CallId) -> Result<(), Fault> {
    post::withdraw(tx, id(call)).await
}
