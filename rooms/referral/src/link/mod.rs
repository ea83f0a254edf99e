//! The personal link of a structure: one short form, no account.

pub mod embed;
pub(crate) mod form;
pub(crate) mod nearby;
pub mod pages;
mod rules;
pub(crate) mod sending;
pub(crate) mod sheet;
#[cfg(test)]
mod tests;

use ::store::Who;
use ground::{Identifier as _, PartnerId};
use keys::{KeyRing, Purpose};
use network::partner::{
    Partner,
    store::{by_id, of_form, of_link},
};
use web::{Asker, House, Trouble};

/// By which of its links a structure sends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Door {
    /// Its personal link, which its team keeps.
    Link,
    /// The form within its own site, whose link stands in the source of a page: it opens that form and nothing else.
    Form,
}

impl Door {
    const fn purpose(self) -> Purpose {
        match self {
            Self::Link => Purpose::PartnerLink,
            Self::Form => Purpose::EmbeddedForm,
        }
    }
}

/// The token of a structure's personal link.
pub(crate) fn token(house: &House, partner: &Partner) -> String {
    house.keys().token(Door::Link.purpose(), partner.id.uuid(), partner.link_version)
}

/// The whole link.
pub(crate) fn address(house: &House, partner: &Partner) -> String {
    format!("{}/r/{}", house.address(), token(house, partner))
}

/// What a partner writes on its site to show the form there.
pub(crate) fn embedded(house: &House, partner: &Partner) -> String {
    let token = house.keys().token(Door::Form.purpose(), partner.id.uuid(), partner.form_version);
    let address = format!("{}/embed/{token}", house.address());
    format!("<iframe src=\"{address}\" title=\"{TITLE}\" width=\"100%\" height=\"900\"></iframe>")
}

/// The title of the frame, for whoever hears the page.
const TITLE: &str = "Antenne";

/// What a link turned out to be.
enum Holder {
    /// Somebody of this structure.
    Known(Box<(Asker, Partner)>),
    /// Somebody who once was given a link of this organisation.
    Revoked(Box<Asker>),
    Unknown,
}

/// Who holds this link.
async fn holder(asker: &Asker, token: &str, door: Door) -> Result<Holder, Trouble> {
    let keys = asker.house().keys();
    let Some(id) = KeyRing::token_id(token).map(PartnerId::from_uuid) else { return Ok(Holder::Unknown) };
    let mut tx = web::doorkeeper().read(asker.house().db()).await?;
    let found = match door {
        Door::Link => of_link(&mut tx, id).await?,
        Door::Form => of_form(&mut tx, id).await?,
    };
    let Some((organisation, version)) = found else { return Ok(Holder::Unknown) };
    drop(tx);
    let holds = |version: i64| keys.holds(door.purpose(), token, id.uuid(), version);
    let known = asker.wearing(web::badge_for_link(Who::Referrer { partner: id }, organisation));
    if !holds(version) {
        let once = (1..version).rev().take(100).any(holds);
        return Ok(if once { Holder::Revoked(Box::new(known)) } else { Holder::Unknown });
    }
    let mut tx = known.read().await?;
    let partner = by_id(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    drop(tx);
    Ok(Holder::Known(Box::new((known, partner))))
}
