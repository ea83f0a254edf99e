//! Speaks to a structure that has no link yet: a short form for anybody, and what happens next.

use ::store::{Tx, Who};
use askama::Template;
use ground::{Fault, Uuid, choice::Choice as _};
use keys::Purpose;
use network::partner::PartnerKind;
use people::show_phone;
use web::{Answer, Asker, Begun, Form, Page, account::store as attempts, html, refused};

use super::{
    Request, RequestId, State,
    rules::{MOST_IN_AN_HOUR, MOST_OF_ONE},
    store,
};
use crate::{commune, link::form::looks_like_email};

const HERE: &str = "/demander-un-lien";
/// All requests together.
const METER: &str = "link-request";

#[derive(Template)]
#[template(path = "request/new.html")]
struct New {
    page: Page,
    form: Form,
    kinds: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "request/sent.html")]
struct Sent {
    page: Page,
}

fn sheet(asker: &Asker, form: Form) -> New {
    let kinds = PartnerKind::ALL.iter().map(|kind| (kind.word().to_owned(), asker.t.say(&kind.text())));
    New { page: asker.page(asker.t.say("referral-ask-title")), form, kinds: kinds.collect() }
}

pub async fn new(asker: Asker) -> Answer {
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, form)))
}

/// What follows: somebody reads it.
pub async fn show(asker: Asker) -> Answer {
    Ok(html(&Sent { page: asker.page(asker.t.say("referral-ask-sent-title")) }))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let Some(request) = read(&asker, &mut form) else { return Ok(refused(&sheet(&asker, form))) };
    let mut tx = web::doorkeeper().read(asker.house().db()).await?;
    let organisation = store::answering(&mut tx, &request.commune).await?;
    drop(tx);
    let Some(organisation) = organisation else {
        form.refuse("commune", "referral-ask-nobody");
        return Ok(refused(&sheet(&asker, form)));
    };
    let asker = asker.wearing(web::badge_for_link(Who::Visitor, organisation));
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let own = own_meter(&asker, &request.email);
    if let Some((field, text)) = too_much(&mut tx, &own).await? {
        form.refuse(field, text);
        if field.is_empty() {
            form = say_whom_to_call(&mut tx, form).await?;
        }
        drop(tx);
        return Ok(refused(&sheet(&asker, form)));
    }
    for meter in [METER, own.as_str()] {
        attempts::note_attempt(&mut tx, Uuid::now_v7(), meter).await?;
    }
    store::create(&mut tx, &request).await?;
    asker.finish(tx, &form, "/demander-un-lien/recu", "referral-done-asked").await
}

/// An address is counted under a seal: the list of attempts names nobody.
fn own_meter(asker: &Asker, email: &str) -> String {
    let seal = asker.house().keys().seal(Purpose::PartnerLink, email.as_bytes());
    format!("{METER}:{}", keys::hex(&seal[..16]))
}

async fn too_much(tx: &mut Tx, own: &str) -> Result<Option<(&'static str, &'static str)>, Fault> {
    let now = tx.now();
    if attempts::attempts_since(tx, own, now.plus_days(-1)).await? >= MOST_OF_ONE {
        return Ok(Some(("email", "referral-ask-too-many-of-you")));
    }
    let all = attempts::attempts_since(tx, METER, now.plus_hours(-1)).await?;
    Ok((all >= MOST_IN_AN_HOUR).then_some(("", "referral-ask-too-many")))
}

/// When the form cannot be taken, somebody can be called.
async fn say_whom_to_call(tx: &mut Tx, mut form: Form) -> Result<Form, Fault> {
    for space in network::space::store::all(tx).await?.into_iter().take(3) {
        if let Some(phone) = space.phone.as_deref() {
            form.refuse_with("", "referral-ask-call", ("reach", format!("{} {}", space.name, show_phone(phone))));
        }
    }
    Ok(form)
}

fn read(asker: &Asker, form: &mut Form) -> Option<Request> {
    let name = form.required("structure", 200);
    let kind = form.chosen::<PartnerKind>("kind");
    let place = commune::read(form, "commune");
    if place.is_none() && form.problem("commune").is_none() {
        form.refuse("commune", "ui-field-required");
    }
    let referrer = form.required("referrer_name", 120);
    let email = form.required("email", 120).to_lowercase();
    if !email.is_empty() && !looks_like_email(&email) {
        form.refuse("email", "people-email");
    }
    let (kind, commune) = kind.zip(place).filter(|_| form.is_fine())?;
    Some(Request {
        id: form.id::<RequestId>(),
        state: State::Waiting,
        name,
        kind,
        commune,
        email,
        referrer,
        language: asker.t.language(),
        asked_at: asker.now(),
        decided_at: None,
        decided_by: None,
        partner: None,
        reason: None,
    })
}

/// The address of the form, for pages that lead to it.
pub(crate) const fn address() -> &'static str {
    HERE
}
