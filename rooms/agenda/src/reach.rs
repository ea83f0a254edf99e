//! What an asker may reach: a thing of another organisation or space is not there.

use std::{collections::HashMap, str::FromStr};

use ::store::Tx;
use ground::{Identifier as _, PersonId, SpaceId};
use people::Person;
use web::{Asker, Page, Trouble};

use crate::{
    enrolment::store::{self as enrolments, Enrolment},
    occupancy,
    session::store::{self as sessions, Meeting},
    workshop::store::{self as workshops, Workshop},
};

/// What an address asks after its question mark.
pub type Asked = axum::extract::Query<HashMap<String, String>>;

/// One thing asked; empty when it was not.
pub fn asked<'a>(query: &'a Asked, name: &str) -> &'a str {
    query.0.get(name).map_or("", String::as_str)
}

/// An id in an address.
pub fn id<T: FromStr>(text: &str) -> Result<T, Trouble> {
    text.parse().map_err(|_| Trouble::Missing)
}

fn here(tx: &Tx, space: SpaceId) -> Result<(), Trouble> {
    if tx.badge().reaches(space) { Ok(()) } else { Err(Trouble::Missing) }
}

pub async fn workshop(tx: &mut Tx, text: &str) -> Result<Workshop, Trouble> {
    let workshop = workshops::find(tx, id(text)?).await?.ok_or(Trouble::Missing)?;
    here(tx, workshop.space)?;
    Ok(workshop)
}

pub async fn meeting(tx: &mut Tx, text: &str) -> Result<Meeting, Trouble> {
    let meeting = sessions::find(tx, id(text)?).await?.ok_or(Trouble::Missing)?;
    here(tx, meeting.space)?;
    Ok(meeting)
}

pub async fn enrolment(tx: &mut Tx, text: &str) -> Result<Enrolment, Trouble> {
    let enrolment = enrolments::find(tx, id(text)?).await?.ok_or(Trouble::Missing)?;
    here(tx, enrolment.space)?;
    Ok(enrolment)
}

/// A person of the space whose record is alive.
pub async fn person(tx: &mut Tx, text: &str) -> Result<Person, Trouble> {
    let id: PersonId = id(text)?;
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    here(tx, person.space)?;
    if person.merged_into.is_some() || person.anonymised_at.is_some() {
        return Err(Trouble::Missing);
    }
    Ok(person)
}

/// The person in hand, when the address names one.
pub async fn in_hand(tx: &mut Tx, text: &str) -> Result<Option<Person>, Trouble> {
    if text.is_empty() { Ok(None) } else { person(tx, text).await.map(Some) }
}

/// The address of a person's record.
pub fn record(person: PersonId) -> String {
    format!("/people/{}", person.uuid())
}

/// Where the counter looks for somebody by name.
pub fn counter(asker: &Asker, name: &str) -> String {
    let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
    asker.discreet(&format!("/people?q={name}"))
}

/// A session as it is under the lock of its workshop: nobody else decides about it meanwhile.
pub async fn locked(tx: &mut Tx, text: &str) -> Result<Meeting, Trouble> {
    let workshop = meeting(tx, text).await?.workshop;
    workshops::lock(tx, &[workshop]).await?;
    meeting(tx, text).await
}

/// The same for an act that holds things too: under the lock of its space first, in the order in which standing weeks take them.
pub async fn locked_in_space(tx: &mut Tx, text: &str) -> Result<Meeting, Trouble> {
    let space = meeting(tx, text).await?.space;
    occupancy::store::lock(tx, space).await?;
    locked(tx, text).await
}

/// A page of this room whose address does not begin with `/workshops`: the navigation says all the same where one is.
pub fn page(asker: &Asker, title: impl Into<String>) -> Page {
    let mut page = asker.page(title);
    for link in &mut page.nav {
        link.current = link.href == crate::NAV[0].href;
    }
    page
}
