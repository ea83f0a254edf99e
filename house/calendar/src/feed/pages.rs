//! Speaks: which calendars may be read from outside, and under which address; and reads one out.

use ::store::{Right, Tx, Who};
use askama::Template;
use axum::{
    body::Body,
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use ground::{AccountId, Fault, Identifier as _, SpaceId, Uuid, Zone};
use keys::{KeyRing, Purpose};
use web::{Answer, Asker, Begun, Form, Page, Trouble, account, dates, html};

use super::{AHEAD, BACK, Feed, FeedId, store};
use crate::{Diaries, Scope, Wanted, outside, write};

/// A calendar that may be read from outside.
struct Offer {
    scope: &'static str,
    subject: Uuid,
    title: String,
    what: String,
    /// Its feed, once it is made.
    feed: Option<Made>,
}

struct Made {
    id: FeedId,
    address: String,
    /// The same, in the way that calendars of telephones and computers open by themselves.
    subscribe: String,
    read: String,
}

#[derive(Template)]
#[template(path = "feed/list.html")]
pub(crate) struct List {
    page: Page,
    form: Form,
    offers: Vec<Offer>,
    outside: Vec<outside::pages::Row>,
}

/// Who is at the screen.
pub(crate) fn colleague(asker: &Asker) -> Result<AccountId, Trouble> {
    asker.colleague().map(|colleague| colleague.account).ok_or(Trouble::Forbidden)
}

/// What the asker may have read from outside, at today's post.
async fn scopes(asker: &Asker, tx: &mut Tx, account: AccountId) -> Result<Vec<(Scope, String)>, Fault> {
    let t = &asker.t;
    let mut scopes = vec![(Scope::Account(account), t.say("calendar-of-account"))];
    let Some(space) = asker.badge().space().filter(|_| asker.badge().may(Right::SeeAgenda)) else { return Ok(scopes) };
    let name = network::space::store::get(tx, space).await?.name;
    scopes.push((Scope::Space(space), t.with("calendar-of-space", ("space", &name))));
    if asker.badge().may(Right::ManageSpace) {
        scopes.push((Scope::Programme(space), t.with("calendar-of-programme", ("space", &name))));
    }
    for room in network::room::store::in_use(tx, space).await? {
        scopes.push((Scope::Room(room.id), t.with("calendar-of-room", ("room", &room.name))));
    }
    Ok(scopes)
}

fn what(asker: &Asker, scope: Scope) -> String {
    asker.t.say(match scope {
        Scope::Account(_) => "calendar-of-account-what",
        Scope::Space(_) => "calendar-of-space-what",
        Scope::Room(_) => "calendar-of-room-what",
        Scope::Programme(_) => "calendar-of-programme-what",
    })
}

fn made(asker: &Asker, feed: &Feed, now: ground::Moment) -> Made {
    let token = asker.house().keys().token(Purpose::Calendar, feed.id.uuid(), 1);
    let address = format!("{}/calendars/feed/{token}.ics", asker.house().address());
    let bare = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let read = feed.read_at.map(|at| asker.t.with("calendar-read", ("ago", dates::ago(&asker.t, at, now))));
    Made { id: feed.id, subscribe: format!("webcal://{bare}"), address, read: read.unwrap_or_default() }
}

/// The page of calendars, with a form as it stands.
pub(crate) async fn sheet(asker: &Asker, tx: &mut Tx, form: Form) -> Result<List, Trouble> {
    let account = colleague(asker)?;
    let feeds = store::of_account(tx, account).await?;
    let now = tx.now();
    let offer = |(scope, title): (Scope, String)| Offer {
        scope: scope.word(),
        subject: scope.subject(),
        title,
        what: what(asker, scope),
        feed: feeds.iter().find(|feed| feed.scope == scope).map(|feed| made(asker, feed, now)),
    };
    let mut offers: Vec<Offer> = scopes(asker, tx, account).await?.into_iter().map(offer).collect();
    // Made at another post: still there to be revoked.
    let elsewhere = feeds.iter().filter(|feed| {
        !offers.iter().any(|offer| offer.subject == feed.scope.subject() && offer.scope == feed.scope.word())
    });
    let elsewhere: Vec<Offer> = elsewhere
        .map(|feed| Offer {
            scope: feed.scope.word(),
            subject: feed.scope.subject(),
            title: asker.t.say("calendar-of-another-post"),
            what: what(asker, feed.scope),
            feed: Some(made(asker, feed, now)),
        })
        .collect();
    offers.extend(elsewhere);
    let outside = outside::pages::rows(asker, tx, account).await?;
    Ok(List { page: asker.page(asker.t.say("calendar-title")), form, offers, outside })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &mut tx, form).await?))
}

pub async fn create(asker: Asker, form: Form) -> Answer {
    let account = colleague(&asker)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let subject = form.value("subject").parse().map_err(|_| Trouble::Missing)?;
    let wished = Scope::read(form.value("scope"), subject).ok_or(Trouble::Missing)?;
    if !scopes(&asker, &mut tx, account).await?.iter().any(|(scope, _)| *scope == wished) {
        return Err(Trouble::Missing);
    }
    store::create(&mut tx, form.id(), account, wished, asker.t.language()).await?;
    asker.finish(tx, &form, "/calendars", "calendar-done-made").await
}

pub async fn remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let account = colleague(&asker)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    if !store::revoke(&mut tx, account, id).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, "/calendars", "calendar-done-revoked").await
}

/// Whether the maker of a feed may still read what it says: their posts of today decide, not those of the day it was made.
async fn holds(tx: &mut Tx, feed: &Feed) -> Result<bool, Fault> {
    let space = match feed.scope {
        Scope::Programme(_) => return Ok(true),
        Scope::Account(_) => None,
        Scope::Space(space) => Some(space),
        Scope::Room(room) => match network::room::store::space_of(tx, room).await? {
            Some(space) => Some(space),
            None => return Ok(false),
        },
    };
    let account = account::find(tx, feed.account).await?;
    if account.is_none_or(|account| account.closed_at.is_some()) {
        return Ok(false);
    }
    let today = tx.now().day(&Zone::paris());
    let grants = account::grants(tx, feed.account, today).await?;
    let reads = |of: Option<SpaceId>| space.is_none() || of.is_none() || of == space;
    Ok(grants.iter().any(|grant| {
        reads(grant.space) && (space.is_none() || web::permission::rights_of(grant.role).has(Right::SeeAgenda))
    }))
}

/// Reads a calendar out, to whoever holds its address.
pub async fn show(asker: Asker, Path(token): Path<String>) -> Answer {
    let token = token.strip_suffix(".ics").unwrap_or(&token);
    let id = KeyRing::token_id(token).ok_or(Trouble::Missing)?;
    let mut tx = web::doorkeeper().read(asker.house().db()).await?;
    let (organisation, language, feed) =
        store::of_link(&mut tx, FeedId::from_uuid(id)).await?.ok_or(Trouble::Missing)?;
    drop(tx);
    if !asker.house().keys().holds(Purpose::Calendar, token, id, 1) {
        return Err(Trouble::Missing);
    }
    let asker = asker.wearing(web::badge_for_link(Who::Holder, organisation)).speaking(language);
    let mut tx = asker.read().await?;
    if !holds(&mut tx, &feed).await? {
        return Err(Trouble::Missing);
    }
    let now = tx.now();
    let wanted = Wanted { scope: feed.scope, from: now.plus_days(-BACK), until: now.plus_days(AHEAD), t: &asker.t };
    let mut events = Vec::new();
    for diary in asker.house().port::<Diaries>()?.iter() {
        events.extend(diary.events(&mut tx, &wanted).await?);
    }
    drop(tx);
    if feed.read_at.is_none_or(|at| now.seconds_since(at) > 86_400) {
        let mut tx = asker.write().await?;
        store::read(&mut tx, &feed, now).await?;
        tx.commit().await?;
    }
    events.sort_by_key(|event| (event.starts_at, event.id));
    Ok(file(write::write(&asker.t.say("calendar-name"), asker.house().address(), &events)?))
}

fn file(text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"antenne.ics\""));
    response
}
