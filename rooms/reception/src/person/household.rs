//! « Vit avec … »: two records linked both ways, by name, and parted again.

use ::store::Tx;
use askama::Template;
use axum::extract::{Path, Query};
use ground::{PersonId, Refusal};
use people::{Directory, Person, household::store as households};
use serde::Deserialize;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html};

use super::{said, within_reach};
use crate::{carried, id};

/// How many people of one name the search offers.
const MOST: usize = 8;

/// Somebody who lives there, or might.
pub struct Member {
    pub id: PersonId,
    pub href: String,
    pub name: String,
    pub details: Vec<String>,
}

#[derive(Template)]
#[template(path = "person/household.html")]
struct List {
    page: Page,
    href: String,
    sought: String,
    members: Vec<Member>,
    found: Vec<Member>,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
}

fn member(asker: &Asker, person: &Person) -> Member {
    Member {
        id: person.id,
        href: format!("/people/{}", person.id),
        name: person.name(),
        details: said::details(&asker.t, &person.identity),
    }
}

/// Those with whom a person lives, as far as the asker may know them.
pub async fn members(asker: &Asker, tx: &mut Tx, person: PersonId) -> Result<Vec<Member>, ground::Fault> {
    let all = households::of_person(tx, person).await?;
    Ok(all.iter().filter(|one| asker.badge().reaches(one.space)).map(|one| member(asker, one)).collect())
}

pub async fn list(asker: Asker, Path(number): Path<String>, Query(typed): Query<Typed>) -> Answer {
    let directory = asker.house().port::<Directory>()?;
    directory.refresh(asker.house().db()).await?;
    let mut tx = asker.read().await?;
    let person = within_reach(&mut tx, id(&number)?).await?;
    let members = members(&asker, &mut tx, person.id).await?;
    let sought = typed.q.trim().to_owned();
    let ids = if sought.is_empty() { Vec::new() } else { directory.search(person.space, &sought, MOST)? };
    let mut found = people::person::store::by_ids(&mut tx, &ids).await?;
    found.retain(|one| one.id != person.id && !members.iter().any(|known| known.id == one.id));
    found.sort_by_key(|one| ids.iter().position(|id| *id == one.id));
    let page = List {
        page: asker.page(asker.t.with("reception-household-title", ("name", person.name()))).about(&person.name()),
        href: format!("/people/{}", person.id),
        sought,
        members,
        found: found.iter().map(|one| member(&asker, one)).collect(),
    };
    asker.looked(tx, person.id, "identity").await?;
    Ok(html(&page))
}

/// The two people of a small form, both within reach.
async fn both(tx: &mut Tx, number: &str, form: &Form) -> Result<(Person, Person), Trouble> {
    let other = carried::<PersonId>(form, "person")?;
    let one = within_reach(tx, id(number)?).await?;
    let Some(other) = other else { return Err(Refusal::of("person", "ui-field-choose").into()) };
    Ok((one, within_reach(tx, other).await?))
}

pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (one, other) = both(&mut tx, &number, &form).await?;
    households::link(&mut tx, &one, &other).await??;
    asker.finish(tx, &form, &format!("/people/{}/household", one.id), "reception-done-household").await
}

pub async fn remove(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (one, other) = both(&mut tx, &number, &form).await?;
    if !households::part(&mut tx, &one, &other).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, &format!("/people/{}/household", one.id), "reception-done-parted").await
}
