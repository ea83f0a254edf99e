//! Speaks: a calendar kept elsewhere is brought in by its address or as a file, read again, taken out.

use ::store::Tx;
use axum::extract::Path;
use ground::{AccountId, Identifier as _, Zone};
use keys::Purpose;
use web::{Answer, Asker, Begun, Form, Trouble, Upload, dates, refused};

use super::{MOST, Outside, OutsideId, store, work};
use crate::feed::pages::{colleague, sheet};

/// A calendar kept elsewhere, as it is shown.
pub(crate) struct Row {
    pub id: OutsideId,
    pub name: String,
    pub state: String,
    pub problem: String,
    /// Whether it can be read again.
    pub by_address: bool,
}

/// Those of a colleague.
pub(crate) async fn rows(asker: &Asker, tx: &mut Tx, account: AccountId) -> Result<Vec<Row>, ground::Fault> {
    let (t, now) = (&asker.t, tx.now());
    let row = |outside: Outside| Row {
        id: outside.id,
        name: outside.name,
        state: match outside.read_at {
            Some(at) => t.with("calendar-outside-read", ("ago", dates::ago(t, at, now))),
            None => t.say("calendar-outside-soon"),
        },
        problem: outside.problem.map(|problem| t.say(&problem)).unwrap_or_default(),
        by_address: outside.address.is_some(),
    };
    Ok(store::of_account(tx, account).await?.into_iter().map(row).collect())
}

/// The zone in which hours without one are read: that of the space of today's post.
async fn zone(asker: &Asker, tx: &mut Tx) -> Result<Zone, ground::Fault> {
    match asker.badge().space() {
        Some(space) => Ok(network::space::store::get(tx, space).await?.zone),
        None => Ok(Zone::paris()),
    }
}

/// A calendar of this name, if there is room for one more.
async fn named(asker: &Asker, tx: &mut Tx, form: &mut Form, field: &str) -> Result<Option<Outside>, Trouble> {
    let account = colleague(asker)?;
    let name = form.required(field, 60);
    if store::of_account(tx, account).await?.len() >= MOST {
        form.refuse(field, "calendar-outside-enough");
    }
    if !form.is_fine() {
        return Ok(None);
    }
    let zone = zone(asker, tx).await?;
    Ok(Some(Outside { id: form.id(), account, name, address: None, zone, read_at: None, problem: None }))
}

/// An address as it was typed: those that begin with `webcal` are the same over HTTPS.
fn address(form: &mut Form) -> Option<String> {
    let typed = form.required("address", 2_000);
    let address = typed.strip_prefix("webcal://").map_or_else(|| typed.clone(), |rest| format!("https://{rest}"));
    let uri = address.parse::<errand::Uri>().ok().filter(|uri| uri.host().is_some());
    match uri.as_ref().and_then(|uri| uri.scheme_str()) {
        Some("https") => Some(address),
        Some("http") => {
            form.refuse("address", "calendar-outside-not-https");
            None
        }
        _ => {
            // An empty field has its own word already.
            form.refuse("address", "calendar-outside-bad-address");
            None
        }
    }
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let address = address(&mut form);
    // Invented people and lessons ask nothing of the outside.
    if address.is_some() && (asker.house().is_demo() || network::space::store::is_practice(&mut tx).await?) {
        form.refuse("address", "calendar-outside-not-here");
    }
    let new = named(&asker, &mut tx, &mut form, "name").await?;
    let Some((new, address)) = new.zip(address) else {
        return Ok(refused(&sheet(&asker, &mut tx, form).await?));
    };
    let hidden = asker.house().keys().hide(Purpose::OutsideCalendar, new.account.uuid().as_bytes(), &address)?;
    store::create(&mut tx, &Outside { address: Some(hidden), ..new }).await?;
    asker.finish(tx, &form, "/calendars", "calendar-done-outside").await
}

/// The same by a file, which says what it says until another one is brought.
pub async fn file_create(asker: Asker, upload: Upload) -> Answer {
    let Upload { mut form, bytes, .. } = upload;
    // Read before anything is locked: a large one takes its time.
    let zone = zone(&asker, &mut asker.read().await?).await?;
    let said = match String::from_utf8(bytes) {
        Ok(text) => work::spans(text, zone, asker.now()).await?,
        Err(_) => Err(crate::read::NOT_ONE),
    };
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let new = named(&asker, &mut tx, &mut form, "called").await?;
    if let Err(problem) = said {
        form.refuse("file", problem);
    }
    match (new, said) {
        (Some(new), Ok(spans)) => {
            store::create(&mut tx, &new).await?;
            store::keep(&mut tx, new.id, &spans).await?;
            asker.finish(tx, &form, "/calendars", "calendar-done-outside").await
        }
        _ => Ok(refused(&sheet(&asker, &mut tx, form).await?)),
    }
}

pub async fn reading_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let account = colleague(&asker)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    if !store::hasten(&mut tx, account, id).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, "/calendars", "calendar-done-reading").await
}

pub async fn remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let account = colleague(&asker)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    if !store::remove(&mut tx, account, id).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, "/calendars", "calendar-done-outside-removed").await
}
