//! Speaks: what becomes of a request, and writes it to whoever asked.

use ::store::Tx;
use axum::extract::Path;
use ground::{Identifier as _, PartnerId, Refusal};
use network::partner::{
    NewPartner, Partner,
    store::{by_id, upsert},
};
use post::template::Kind;
use web::{Answer, Asker, Begun, Form, Trouble, refused};

use super::{
    Request, State,
    pages::{known, sheet},
    store,
};
use crate::{
    link,
    mail::{self, Mail},
};

ground::choices! {
    /// What becomes of it.
    Act { Accept = "accept", Join = "join", Refuse = "refuse", Reopen = "reopen" }
}

/// Longest reason, in characters.
const REASON: usize = 400;

pub async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let Some(act) = form.chosen::<Act>("act") else { return Err(Trouble::Missing) };
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let request = known(&mut tx, &id).await?;
    let done = match act {
        Act::Accept => accept(&asker, &mut tx, &request, &form).await?,
        Act::Join => join(&asker, &mut tx, &request, &mut form).await?,
        Act::Refuse => {
            let reason = form.lines("reason", REASON);
            if reason.is_none() {
                form.refuse("reason", "referral-request-reason-missing");
            }
            let Some(reason) = reason.filter(|_| form.is_fine()) else {
                return Ok(refused(&sheet(&asker, &mut tx, request, form).await?));
            };
            refuse(&asker, &mut tx, &request, &reason).await?
        }
        Act::Reopen => {
            decide(&mut tx, &request, State::Waiting, None, None).await?;
            "referral-done-request-reopened"
        }
    };
    asker.finish(tx, &form, &format!("/link-requests/{}", request.id), done).await
}

async fn decide(
    tx: &mut Tx,
    request: &Request,
    to: State,
    partner: Option<PartnerId>,
    reason: Option<&str>,
) -> Result<(), Trouble> {
    let to = request.state.go(to)?;
    if store::decide(tx, request, to, partner, reason).await? { Ok(()) } else { Err(Trouble::Busy) }
}

/// A structure that nobody knew: it enters the directory under the id of this form.
async fn accept(asker: &Asker, tx: &mut Tx, request: &Request, form: &Form) -> Result<&'static str, Trouble> {
    request.state.go(State::Accepted)?;
    let id = form.id::<PartnerId>();
    let mut new = NewPartner::by_hand(id, &request.name, request.kind, &request.commune);
    new.email = Some(request.email.clone());
    upsert(tx, &new).await?;
    let partner = by_id(tx, id).await?.ok_or(Trouble::Missing)?;
    decide(tx, request, State::Accepted, Some(id), None).await?;
    give(asker, tx, request, &partner).await?;
    Ok("referral-done-request-accepted")
}

async fn join(asker: &Asker, tx: &mut Tx, request: &Request, form: &mut Form) -> Result<&'static str, Trouble> {
    request.state.go(State::Joined)?;
    let chosen = form.pick::<PartnerId>("partner").ok_or_else(|| Refusal::because("referral-request-which"))?;
    let partner = by_id(tx, chosen).await?.ok_or(Trouble::Missing)?;
    decide(tx, request, State::Joined, Some(partner.id), None).await?;
    give(asker, tx, request, &partner).await?;
    Ok("referral-done-request-accepted")
}

/// Sends the link to whoever asked.
async fn give(asker: &Asker, tx: &mut Tx, request: &Request, partner: &Partner) -> Result<(), Trouble> {
    let link = link::address(asker.house(), partner);
    let values = vec![("link", link), ("partner", partner.name.clone())];
    Ok(write(asker, tx, request, Kind::Link, values).await?)
}

async fn refuse(asker: &Asker, tx: &mut Tx, request: &Request, reason: &str) -> Result<&'static str, Trouble> {
    decide(tx, request, State::Refused, None, Some(reason)).await?;
    write(asker, tx, request, Kind::Refusal, vec![("reason", reason.to_owned())]).await?;
    Ok("referral-done-request-refused")
}

async fn write(
    asker: &Asker,
    tx: &mut Tx,
    request: &Request,
    kind: Kind,
    values: Vec<(&'static str, String)>,
) -> Result<(), ground::Fault> {
    // Decided again after a refusal was lifted: another message.
    let now = tx.now().micros().to_string();
    let id = post::id_of(&["link-request", &request.id.uuid().to_string(), &now]);
    let (recipient, language) = (request.email.clone(), request.language);
    mail::write(tx, asker.house().words(), Mail { id, kind, recipient, language, values, ..Mail::default() }).await
}
