//! The poster of a structure as a PDF: its code, for a wall.

use std::sync::Arc;

use axum::extract::Path;
use ground::Fault;
use papers::{Line, List, Poster, Press, Printable as _, Scan};
use web::{Answer, Asker};

use super::pages::known;
use crate::{
    link::{self, nearby::choices},
    voucher::address,
};

/// How many spaces stand on it.
const SPACES: usize = 3;

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let partner = known(&mut tx, &id).await?;
    let link = link::address(asker.house(), &partner);
    let all = network::space::store::all(&mut tx).await?;
    let mut spaces = Vec::new();
    for choice in choices(&asker, &mut tx, &partner, None).await?.into_iter().take(SPACES) {
        if let Some(space) = all.iter().find(|space| space.id.to_string() == choice.id) {
            spaces.push(format!("{}, {}", space.name, address(space).join(", ")));
        }
    }
    let alt = t.with("referral-link-qr", ("partner", &partner.name));
    let steps = ["referral-poster-scan", "referral-poster-fill", "referral-poster-give"];
    let poster = Poster {
        network: network::space::store::organisation_name(&mut tx).await?,
        structure: Line::new(t.say("referral-poster-for"), partner.name),
        lead: t.say("referral-poster-lead"),
        scan: Some(Scan::new(&link, &alt).map_err(Fault::from_error)?),
        address: Line::new(t.say("referral-poster-address"), link),
        steps: List::new(t.say("referral-poster-how"), steps.map(|step| t.say(step))),
        spaces: List::new(t.say("referral-poster-where"), spaces),
    };
    drop(tx);
    let paper = poster.paper(t.code(), &t.say("referral-new-title")).map_err(Fault::from_error)?;
    let press = Arc::clone(asker.house().port::<Arc<dyn Press>>()?);
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await.map_err(Fault::from_error)?;
    Ok(web::pdf("affiche.pdf", printed.map_err(Fault::from_error)?))
}
