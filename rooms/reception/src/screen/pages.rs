//! Speaks to the waiting room: which number is called where; and to the manager: the link that opens it.

use ::store::Who;
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderName, HeaderValue},
};
use ground::{Fault, Identifier as _, SpaceId};
use keys::{KeyRing, Purpose};
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html};

use super::store as screens;
use crate::visit::{
    rules::{State, Visit},
    store as visits,
};

/// How often the display asks again, in seconds.
const EVERY: &str = "10";
/// How many calls are shown: the last ones, that are read from afar.
const CALLS: usize = 6;
/// How many numbers that wait are shown.
const WAITING: usize = 12;

struct Call {
    ticket: i64,
    room: String,
}

#[derive(Template)]
#[template(path = "screen/show.html")]
struct Show {
    page: Page,
    calls: Vec<Call>,
    waiting: Vec<i64>,
    /// Those that do not fit.
    more: usize,
    hour: String,
}

/// The space whose screen a link opens, and the asker as its holder.
async fn opened(asker: &Asker, token: &str) -> Result<(Asker, SpaceId), Trouble> {
    let space = KeyRing::token_id(token).map(SpaceId::from_uuid).ok_or(Trouble::Missing)?;
    let mut tx = web::doorkeeper().read(asker.house().db()).await?;
    let (organisation, version) = screens::of_link(&mut tx, space).await?.ok_or(Trouble::Missing)?;
    drop(tx);
    if !asker.house().keys().holds(Purpose::WaitingScreen, token, space.uuid(), version) {
        return Err(Trouble::Missing);
    }
    Ok((asker.wearing(web::badge_for_link(Who::Holder, organisation)), space))
}

pub async fn show(asker: Asker, Path(token): Path<String>) -> Answer {
    let (asker, space) = opened(&asker, &token).await?;
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let space = network::space::store::get(&mut tx, space).await?;
    let rooms = network::room::store::of_space(&mut tx, space.id).await?;
    let (now, day) = (tx.now(), tx.now().day(&space.zone));
    let all = visits::of_day(&mut tx, space.id, day).await?;
    let mut called: Vec<&Visit> = all.iter().filter(|visit| visit.state == State::Called).collect();
    called.sort_by_key(|visit| std::cmp::Reverse((visit.called_at, visit.id)));
    let named = |visit: &&Visit| Call {
        ticket: visit.ticket.unwrap_or_default(),
        room: visit
            .desk
            .and_then(|desk| rooms.iter().find(|room| room.id == desk))
            .map_or_else(|| t.say("reception-counter"), |room| room.name.clone()),
    };
    let waiting: Vec<i64> =
        all.iter().filter(|visit| visit.state == State::Waiting).filter_map(|visit| visit.ticket).collect();
    let mut response = html(&Show {
        page: asker.page(t.with("reception-screen-title", ("space", &space.name))),
        calls: called.iter().take(CALLS).map(named).collect(),
        more: waiting.len().saturating_sub(WAITING),
        waiting: waiting.into_iter().take(WAITING).collect(),
        hour: dates::hour(t, now, &space.zone),
    });
    response.headers_mut().insert(HeaderName::from_static("refresh"), HeaderValue::from_static(EVERY));
    Ok(response)
}

#[derive(Template)]
#[template(path = "screen/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    /// The whole address; empty when there is none.
    address: String,
    /// The same, to be read by a telephone.
    scan: String,
}

pub async fn edit(asker: Asker) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let version = screens::version(&mut tx, space).await?;
    let token = version.map(|version| asker.house().keys().token(Purpose::WaitingScreen, space.uuid(), version));
    let address = token.map(|token| format!("{}/queue/screen/{token}", asker.house().address())).unwrap_or_default();
    let title = asker.t.say("reception-screen-scan");
    let scan = if address.is_empty() {
        String::new()
    } else {
        papers::qr::svg(&address, &title, 200).map_err(|long| Fault::because(long.to_string()))?
    };
    let form = Form::new(&asker.t);
    Ok(html(&Edit { page: asker.page(asker.t.say("reception-screen")), form, address, scan }))
}

pub async fn update(asker: Asker, form: Form) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    screens::renew(&mut tx, space).await?;
    asker.finish(tx, &form, "/queue/screen", "reception-done-screen").await
}

pub async fn remove(asker: Asker, form: Form) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    if !screens::revoke(&mut tx, space).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, "/queue/screen", "reception-done-screen-revoked").await
}
