//! A person's own page as the team keeps it: given, its link and code handed over, ended.

pub mod pages;
pub mod panel;
pub mod pictures;
pub mod rules;
pub mod slip;
pub mod store;

use ground::{Fault, Identifier as _, Uuid};
use keys::Purpose;
use papers::Code;
use web::House;

ground::id!(
    /// One person's page.
    OwnPageId
);

/// The link to a page: it shows nothing without the word.
pub fn path(house: &House, page: OwnPageId) -> String {
    format!("/moi/{}", house.keys().token(Purpose::OwnPage, page.uuid(), 1))
}

/// The code with which the word is chosen: drawn from the keys, so that it is kept nowhere and can be printed again.
///
/// # Errors
/// Never: eight bytes are eight bytes.
pub(crate) fn start_code(house: &House, start: Uuid) -> Result<Code, Fault> {
    let seal = house.keys().seal(Purpose::StartCode, start.as_bytes());
    let bytes: [u8; 8] = seal[..8].try_into().map_err(Fault::from_error)?;
    Ok(Code::from_bytes(bytes))
}
