//! Speaks: a request is closed, in one click for what is usual or with its own words; or opened again.

use ::store::Tx;
use axum::extract::Path;
use ground::{Fault, PartnerId, Refusal, choice::Choice as _};
use skills::report::{Autonomy, Equipment, Redirection, Theme};
use web::{Answer, Asker, Begun, Form, refused};

use super::{
    rules::{Closure, LONGEST, Outcome, Request},
    show::{found, living, render},
    store,
};

/// How many partners are offered.
const PARTNERS: usize = 200;

/// The partners of the request's commune and around it: where somebody may be sent on to, by name.
pub(super) async fn partners(tx: &mut Tx, one: &Request) -> Result<Vec<(String, String)>, Fault> {
    let space = network::space::store::get(tx, one.space).await?;
    let mut all = network::partner::store::of_commune_or_named(tx, &space.commune, "").await?;
    if let Some(chosen) = one.closure.as_ref().and_then(|closure| closure.partner)
        && !all.iter().any(|partner| partner.id == chosen)
    {
        all.extend(network::partner::store::by_id(tx, chosen).await?);
    }
    all.truncate(PARTNERS);
    Ok(all.into_iter().map(|partner| (partner.id.to_string(), partner.name)).collect())
}

/// The forms of a request with what was said before, else with what is usual for its kind; what was just sent stays.
pub(super) fn prefilled(form: Form, one: &Request) -> Form {
    let said = one.closure.clone().unwrap_or_else(|| Closure::usual(one.kind, 30));
    let mut form = if form.sent_field("summary") { form } else { form.filled_if("summary", one.summary.clone()) };
    if form.sent_field("outcome") {
        return form;
    }
    form = form.filled("outcome", said.outcome.word()).filled("minutes", said.minutes);
    for theme in &said.themes {
        form = form.filled("themes", theme.word());
    }
    for equipment in &said.equipment {
        form = form.filled("equipment", equipment.word());
    }
    form.filled_if("autonomy", said.autonomy.map(ground::choice::Choice::word))
        .filled_if("redirection", said.redirection.map(ground::choice::Choice::word))
        .filled_if("partner", said.partner)
}

/// What the form says: one of its buttons, or all of it.
async fn read(tx: &mut Tx, one: &Request, form: &mut Form) -> Result<Option<Closure>, Fault> {
    if form.sent_field("usual") {
        let minutes = form.number("usual", 1..=LONGEST);
        return Ok(minutes.map(|minutes| Closure::usual(one.kind, minutes)));
    }
    let (outcome, minutes) = (form.chosen::<Outcome>("outcome"), form.number("minutes", 1..=LONGEST));
    if minutes.is_none() && form.problem("minutes").is_none() {
        form.refuse("minutes", "ui-field-required");
    }
    let partner = form.pick::<PartnerId>("partner");
    if let Some(partner) = partner
        && network::partner::store::by_id(tx, partner).await?.is_none()
    {
        form.refuse("partner", "ui-field-choice");
    }
    let (Some(outcome), Some(minutes)) = (outcome, minutes) else { return Ok(None) };
    Ok(Some(Closure {
        outcome,
        minutes,
        themes: form.choices::<Theme>("themes"),
        equipment: form.choices::<Equipment>("equipment"),
        autonomy: form.choice::<Autonomy>("autonomy"),
        redirection: form.choice::<Redirection>("redirection"),
        partner,
    }))
}

pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (one, _) = living(&asker, &mut tx, &address).await?;
    one.close()?;
    let done = read(&mut tx, &one, &mut form).await?;
    if let Some(Err(refusal)) = done.as_ref().map(Closure::check) {
        form.refuse_all(refusal);
    }
    let Some(done) = done.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, &one, form).await?));
    };
    if !store::close(&mut tx, &one, &done).await? {
        return Err(Refusal::because("advice-closed-already").into());
    }
    asker.finish(tx, &form, &format!("/advice/{}", one.id), "advice-done-closed").await
}

/// It is not over after all.
pub mod reopening {
    use super::{Answer, Asker, Begun, Form, Path, Refusal, found, store};

    pub async fn create(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let one = found(&asker, &mut tx, &address).await?;
        one.reopen()?;
        if !store::reopen(&mut tx, &one).await? {
            return Err(Refusal::because("advice-open-already").into());
        }
        asker.finish(tx, &form, &format!("/advice/{}", one.id), "advice-done-reopened").await
    }
}
