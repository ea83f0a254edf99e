//! Speaks: the form of a structure's personal link, and a kind word when the link is worth nothing any more.

use ::store::Tx;
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use ground::{Fault, Identifier as _, Uuid, Zone, choice::Choice as _};
use keys::Purpose;
use network::{
    Space,
    partner::{Partner, store::by_id},
    setting,
};
use papers::Code;
use people::{Spoken, show_phone};
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, account::store as attempts, go, html, refused};

use super::{
    Holder,
    form::{self, CONTACTS, Hears, Sent},
    holder,
    rules::nearest_first,
    token,
};
use crate::{
    commune,
    referral::{
        NewReferral, Reason, ReferralId,
        rules::{MOST_IN_A_DAY, MOST_IN_TEN_MINUTES, days_after},
        store,
    },
};

type Options = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "link/new.html")]
struct New {
    page: Page,
    form: Form,
    action: String,
    partner: String,
    spaces: Options,
    reasons: Vec<(String, String, &'static str)>,
    contacts: Options,
    languages: Options,
    hears: Options,
    /// What few need stays folded, unless something is written or wrong there.
    more_person: bool,
    more_needs: bool,
    more_you: bool,
}

#[derive(Template)]
#[template(path = "link/gone.html")]
struct Gone {
    page: Page,
    /// Spaces to call, for somebody who once held a link: name and telephone.
    spaces: Options,
}

/// The form of one's own structure, for a referrer who signed in.
pub async fn show(asker: Asker) -> Answer {
    let partner = asker.post().and_then(|post| post.partner).ok_or(Trouble::Missing)?;
    let mut tx = asker.read().await?;
    let partner = by_id(&mut tx, partner).await?.ok_or(Trouble::Missing)?;
    Ok(go(&format!("/r/{}", token(asker.house(), &partner))))
}

pub async fn new(asker: Asker, Path(link): Path<String>) -> Answer {
    let (asker, partner) = match holder(&asker, &link).await? {
        Holder::Known(known) => *known,
        Holder::Revoked(asker) => return gone(&asker, true).await,
        Holder::Unknown => return gone(&asker, false).await,
    };
    let mut tx = asker.read().await?;
    let spaces = nearest_first(&partner, network::space::store::all(&mut tx).await?);
    let form = Form::new(&asker.t)
        .filled_if("space", spaces.first().map(|(space, _)| space.id))
        .filled("language", Spoken::French.word())
        .filled_if("referrer_name", asker.colleague().map(|colleague| colleague.name.clone()));
    Ok(html(&page(&asker, &link, &partner, &spaces, form)))
}

pub async fn create(asker: Asker, Path(link): Path<String>, mut form: Form) -> Answer {
    let (asker, partner) = match holder(&asker, &link).await? {
        Holder::Known(known) => *known,
        Holder::Revoked(asker) => return gone(&asker, true).await,
        Holder::Unknown => return gone(&asker, false).await,
    };
    let sent = form::read(&mut form, asker.now(), asker.t.language());
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let spaces = network::space::store::all(&mut tx).await?;
    let space = spaces.iter().find(|space| Some(space.id) == sent.space).cloned();
    if sent.space.is_some() && space.is_none() {
        form.refuse("space", "ui-field-choice");
    }
    if form.is_fine()
        && let Some(text) = too_much(&mut tx, &partner).await?
    {
        form.refuse("", text);
    }
    let Some(space) = space.filter(|_| form.is_fine()) else {
        drop(tx);
        let spaces = nearest_first(&partner, spaces);
        return Ok(refused(&page(&asker, &link, &partner, &spaces, form)));
    };
    let id = form.id::<ReferralId>();
    send(&mut tx, &partner, &space, id, sent).await?;
    let follow_up = asker.house().keys().token(Purpose::FollowUp, id.uuid(), 1);
    asker.finish(tx, &form, &format!("/suivi/{follow_up}"), "referral-done-sent").await
}

async fn send(tx: &mut Tx, partner: &Partner, space: &Space, id: ReferralId, sent: Sent) -> Result<(), Fault> {
    attempts::note_attempt(tx, Uuid::now_v7(), &meter(partner)).await?;
    let today = tx.now().day(&Zone::paris());
    let days = setting::number(tx, setting::rules::VOUCHER_DAYS, Some(space.id), today).await?;
    let mut new = NewReferral {
        id,
        partner: partner.id,
        space: space.id,
        code: Code::from_bytes(keys::random()?),
        who: sent.who,
        reasons: sent.reasons,
        words: sent.words,
        referrer: sent.referrer,
        agreed: sent.agreed,
        until: days_after(today, days),
    };
    // Codes are drawn among billions: two in a row taken is a defect, not bad luck.
    for _ in 0..5 {
        if store::create(tx, &new).await? {
            return Ok(());
        }
        new.code = Code::from_bytes(keys::random()?);
    }
    Err(Fault::because("no free code for a voucher"))
}

fn meter(partner: &Partner) -> String {
    format!("refer:{}", partner.id)
}

/// What to say when a link has sent more than people do.
async fn too_much(tx: &mut Tx, partner: &Partner) -> Result<Option<&'static str>, Fault> {
    let (now, meter) = (tx.now(), meter(partner));
    let lately = attempts::attempts_since(tx, &meter, now.plus_minutes(-10)).await?;
    let today = attempts::attempts_since(tx, &meter, now.plus_days(-1)).await?;
    Ok(match (lately, today) {
        (_, MOST_IN_A_DAY..) => Some("referral-too-many-today"),
        (MOST_IN_TEN_MINUTES.., _) => Some("referral-too-many"),
        _ => None,
    })
}

fn page(asker: &Asker, link: &str, partner: &Partner, spaces: &[(Space, Option<i64>)], form: Form) -> New {
    let t = &asker.t;
    let told = |fields: &[&str]| fields.iter().any(|at| !form.value(at).is_empty() || form.problem(at).is_some());
    New {
        more_person: told(&["birth_year", "commune", "contact"]) || form.problem("language").is_some(),
        more_needs: told(&["words"]),
        more_you: told(&["referrer_phone"]),
        page: asker.page(t.say("referral-new-title")),
        form,
        action: format!("/r/{link}"),
        partner: partner.name.clone(),
        spaces: spaces.iter().map(|(space, far)| (space.id.to_string(), label(t, space, *far))).collect(),
        reasons: Reason::ALL
            .iter()
            .map(|reason| (reason.word().to_owned(), t.say(&reason.text()), reason.pictogram()))
            .collect(),
        contacts: CONTACTS
            .iter()
            .map(|contact| {
                (contact.word().to_owned(), t.say(&format!("referral-contact-{}", contact.word().replace('_', "-"))))
            })
            .collect(),
        languages: Spoken::ALL.iter().map(|spoken| (spoken.word().to_owned(), t.say(&spoken.text()))).collect(),
        hears: Hears::ALL
            .iter()
            .map(|hears| (hears.word().to_owned(), t.say(&format!("referral-hears-{}", hears.word()))))
            .collect(),
    }
}

/// « Lille, à 3 km »: short enough for a list on a phone; the street is on the voucher.
fn label(t: &Speech, space: &Space, far: Option<i64>) -> String {
    let commune = commune::name(&space.commune);
    let known = names::fold(&space.name).contains(&names::fold(&commune));
    let place = if known { space.name.clone() } else { format!("{} ({commune})", space.name) };
    match far {
        None => place,
        Some(0) => t.with("referral-space-here", ("place", place.as_str())),
        Some(far) => t.with("referral-space-far", (("place", place.as_str()), ("far", far.to_string().as_str()))),
    }
}

async fn gone(asker: &Asker, revoked: bool) -> Result<Response, Trouble> {
    let mut spaces = Vec::new();
    if revoked {
        let mut tx = asker.read().await?;
        for space in network::space::store::all(&mut tx).await? {
            let reach = space.phone.as_deref().map(show_phone).or(space.email).unwrap_or_default();
            spaces.push((space.name, reach));
        }
    }
    let page = asker.page(asker.t.say("referral-gone-title"));
    let mut response = html(&Gone { page, spaces });
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}
