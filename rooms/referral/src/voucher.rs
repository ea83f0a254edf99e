//! Prints the voucher: where to go, when, with which code.

use std::sync::Arc;

use ::store::Tx;
use axum::response::Response;
use ground::{Fault, Zone};
use network::{Space, hours, setting};
use papers::{Line, List, Place, Press, Printable as _, Scan, Voucher, Vouchers};
use people::show_phone;
use web::{Asker, Trouble, dates};

use crate::{bearer, referral::Referral};

/// The voucher as a PDF.
pub(crate) async fn print(asker: &Asker, tx: &mut Tx, referral: &Referral) -> Result<Response, Trouble> {
    let t = &asker.t;
    let paper = voucher(asker, tx, referral)
        .await?
        .paper(t.code(), &t.say("referral-voucher-title"))
        .map_err(Fault::from_error)?;
    let press = Arc::clone(asker.house().port::<Arc<dyn Press>>()?);
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await.map_err(Fault::from_error)?;
    Ok(web::pdf(&format!("bon-{}.pdf", referral.code), printed.map_err(Fault::from_error)?))
}

/// Several vouchers as one PDF.
pub(crate) async fn print_all(asker: &Asker, tx: &mut Tx, referrals: &[Referral]) -> Result<Response, Trouble> {
    let t = &asker.t;
    let mut vouchers = Vec::with_capacity(referrals.len());
    for referral in referrals {
        vouchers.push(voucher(asker, tx, referral).await?);
    }
    let paper = Vouchers { vouchers }.paper(t.code(), &t.say("referral-voucher-title")).map_err(Fault::from_error)?;
    let press = Arc::clone(asker.house().port::<Arc<dyn Press>>()?);
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await.map_err(Fault::from_error)?;
    Ok(web::pdf("bons.pdf", printed.map_err(Fault::from_error)?))
}

async fn voucher(asker: &Asker, tx: &mut Tx, referral: &Referral) -> Result<Voucher, Fault> {
    let t = &asker.t;
    let space = network::space::store::get(tx, referral.space).await?;
    let day = referral.sent_at.day(&Zone::paris());
    let months = setting::number(tx, setting::rules::RIGHT_MONTHS, Some(space.id), day).await?;
    let code = referral.code.to_string();
    let scanned = bearer::scanned(asker.house(), referral);
    Ok(Voucher {
        network: network::space::store::organisation_name(tx).await?,
        person: Line::new(t.say("referral-voucher-for"), referral.who.display()),
        scan: Some(Scan::new(&scanned, &t.with("referral-voucher-scan", ("code", &code))).map_err(Fault::from_error)?),
        code: Line::new(t.say("referral-voucher-code"), code),
        place: Place { label: t.say("referral-voucher-place"), name: space.name.clone(), lines: address(&space) },
        hours: List::new(t.say("referral-voucher-hours"), hours::in_words(t, &space.hours)),
        validity: Line::new(
            t.say("referral-voucher-validity"),
            t.with("referral-voucher-dates", (("until", dates::day(t, referral.until)), ("months", months))),
        ),
        bring: List::new(
            t.say("referral-voucher-bring"),
            [t.say("referral-voucher-bring-code"), t.say("referral-voucher-bring-phone")],
        ),
        consent: t.say("referral-voucher-consent"),
        referrer: Line::new(t.say("referral-voucher-referrer"), referral.partner_name.clone()),
    })
}

/// Where the space is and how to call it, line by line.
pub(crate) fn address(space: &Space) -> Vec<String> {
    let town = geo::Geo::get().resolve(&space.commune).map(|found| {
        let name = found.district.map_or(found.commune.name(), geo::District::short_name);
        format!("{} {name}", postal_code(&found)).trim().to_owned()
    });
    let mut lines = vec![space.address.clone()];
    lines.extend(town);
    lines.extend(space.phone.as_deref().map(show_phone));
    lines
}

/// The postal code, when the commune has only one.
fn postal_code(found: &geo::Resolved) -> &'static str {
    let mut codes: Box<dyn Iterator<Item = &'static str>> = match found.district {
        Some(district) => Box::new(district.postal_codes()),
        None => Box::new(found.commune.postal_codes()),
    };
    match (codes.next(), codes.next()) {
        (Some(only), None) => only,
        _ => "",
    }
}
