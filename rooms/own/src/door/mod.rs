//! The door of a person's own page: the link, the word, the session; nothing of anybody before the word.

pub mod pages;
pub mod pictures;

use std::sync::Arc;

use ::store::Who;
use axum::{http::HeaderMap, response::Response};
use facts::Number;
use ground::{Fault, Identifier as _, OrganisationId, PersonId};
use keys::{KeyRing, Purpose};
use network::setting;
use people::{Person, port::own::Cards};
use web::{Asker, Cookie, House, Language, Page, Trouble, account::SessionToken};

use crate::page::{
    OwnPageId,
    rules::OwnPage,
    store::{self, find},
};

/// What the browser holds of a session; it goes when the browser is closed.
pub(crate) const SESSION: Cookie = Cookie { name: "moi", path: "/moi" };
/// The language of the pages, which says nothing of who reads them.
pub(crate) const LANGUAGE: Cookie = Cookie { name: "moi-langue", path: "/moi" };
/// Where the page begins.
pub(crate) const HOME: &str = "/moi";

/// The asker in the language of these pages: the one chosen on this device, else the first that it asks for.
pub(crate) fn speaking(asker: &Asker, headers: &HeaderMap) -> Asker {
    let accepted = headers.get("accept-language").and_then(|value| value.to_str().ok()).unwrap_or("");
    let chosen = LANGUAGE.read(headers).and_then(Language::of_person);
    asker.speaking(chosen.unwrap_or_else(|| Language::accepted_by_person(accepted)))
}

/// A page of these, without the team's navigation.
pub(crate) fn page(asker: &Asker, title: String) -> Page {
    let mut page = asker.page(title);
    (page.nav, page.post, page.search, page.lock) = (Vec::new(), None, None, None);
    HOME.clone_into(&mut page.home);
    page
}

/// The person on their page.
pub(crate) struct Guest {
    /// With the badge of the person, in their language.
    pub asker: Asker,
    pub person: Person,
}

/// The seal under which a session is kept.
pub(crate) fn seal(house: &House, token: &str) -> Vec<u8> {
    house.keys().seal(Purpose::OwnSession, token.as_bytes()).to_vec()
}

/// The person of a record, by the one that stands for them now; nobody once they are anonymised.
async fn standing(tx: &mut ::store::Tx, person: PersonId) -> Result<Option<Person>, Fault> {
    let mut found = people::person::store::find(tx, person).await?;
    if let Some(kept) = found.as_ref().and_then(|person| person.merged_into) {
        found = people::person::store::find(tx, kept).await?;
    }
    Ok(found.filter(|person| person.anonymised_at.is_none()))
}

/// The asker as this person, within their organisation.
pub(crate) fn as_person(asker: &Asker, organisation: OrganisationId, number: Number) -> Asker {
    asker.wearing(web::badge_for_link(Who::Person { number }, organisation))
}

/// Who is on their page; else the page that says how to come in.
pub(crate) async fn guest(asker: &Asker, headers: &HeaderMap) -> Result<Result<Guest, Response>, Trouble> {
    let asker = speaking(asker, headers);
    match known(&asker, headers).await? {
        Some(guest) => Ok(Ok(guest)),
        None => Ok(Err(pages::closed(&asker))),
    }
}

async fn known(asker: &Asker, headers: &HeaderMap) -> Result<Option<Guest>, Trouble> {
    let Some(token) = SESSION.read(headers).filter(|token| token.len() == 64) else { return Ok(None) };
    let seal = seal(asker.house(), token);
    let mut tx = web::doorkeeper().read(asker.house().db()).await?;
    let now = tx.now();
    let Some((organisation, session)) = store::session(&mut tx, &seal).await? else { return Ok(None) };
    tx.wear(web::doorkeeper().within(organisation)).await?;
    let Some(own) = find(&mut tx, session.page).await? else { return Ok(None) };
    let Some(person) = standing(&mut tx, own.person).await? else { return Ok(None) };
    let today = now.day(&ground::Zone::paris());
    let minutes = setting::number(&mut tx, setting::rules::OWN_PAGE_MINUTES, Some(person.space), today).await?;
    let number = people::person::store::number(&mut tx, person.id).await?;
    drop(tx);
    if !session.lasts(minutes, now) {
        return Ok(None);
    }
    let asker = as_person(asker, organisation, number);
    if session.is_worth_noting(now) {
        let mut tx = asker.write().await?;
        store::touch(&mut tx, &seal).await?;
        tx.commit().await?;
    }
    Ok(Some(Guest { asker, person }))
}

/// Whoever stands before a page with a link to it: nothing of the person is theirs yet.
pub(crate) struct Behind {
    pub organisation: OrganisationId,
    pub person: Person,
    /// None when a card leads to somebody who has no page.
    pub own: Option<OwnPage>,
}

/// What a link leads to: the page itself, or the page of whoever holds a card that still opens something.
pub(crate) async fn behind(asker: &Asker, token: &str) -> Result<Option<Behind>, Trouble> {
    let Some(id) = KeyRing::token_id(token) else { return Ok(None) };
    let keys = asker.house().keys();
    let (is_page, is_card) = (keys.holds(Purpose::OwnPage, token, id, 1), keys.holds(Purpose::Card, token, id, 1));
    let mut tx = web::doorkeeper().read(asker.house().db()).await?;
    let page = OwnPageId::from_uuid(id);
    let (organisation, holder) = if is_page {
        let Some(organisation) = store::organisation_of(&mut tx, page).await? else { return Ok(None) };
        (organisation, None)
    } else if is_card {
        let cards = asker.house().port::<Arc<dyn Cards>>()?;
        let Some((organisation, holder)) = cards.behind(&mut tx, id).await? else { return Ok(None) };
        (organisation, Some(holder))
    } else {
        return Ok(None);
    };
    tx.wear(web::doorkeeper().within(organisation)).await?;
    let own = match holder {
        None => find(&mut tx, page).await?,
        Some(holder) => store::living(&mut tx, holder).await?,
    };
    let Some(of) = holder.or(own.as_ref().map(|own| own.person)) else { return Ok(None) };
    let person = standing(&mut tx, of).await?;
    Ok(person.map(|person| Behind { organisation, person, own }))
}

/// A new session: what the browser is to hold.
pub(crate) fn fresh() -> Result<SessionToken, Fault> {
    SessionToken::fresh()
}
