//! The card of a person: a code without a name, which opens their record at the counter.

pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

use ::store::Tx;
use ground::{Identifier as _, OrganisationId, PersonId, Uuid};
use keys::Purpose;
use papers::Code;
use people::port::{Promise, own::Cards};
use web::House;

use store::{Card, CardId};

/// What the QR code of a card holds: the address of the person's own page, and behind its `#`, which no server is told,
/// the code for the counter.
pub(crate) fn scanned(house: &House, card: &Card, code: Code) -> String {
    format!("{}/moi/{}#{code}", house.address(), house.keys().token(Purpose::Card, card.id.uuid(), 1))
}

/// Fills the port [`Cards`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Scanned;

impl Cards for Scanned {
    fn behind<'a>(&'a self, tx: &'a mut Tx, card: Uuid) -> Promise<'a, Option<(OrganisationId, PersonId)>> {
        Box::pin(store::behind(tx, CardId::from_uuid(card)))
    }
}
