//! The visit goes on elsewhere in the space: to a room, to a colleague, for another reason; the ticket stays the same.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{AccountId, Zone};
use network::room::{RoomId, store as rooms};
use web::{Answer, Asker, Begun, Form, Page, Trouble, account, html, refused};

use super::{
    line::why,
    moves::within_reach,
    pages::tiles,
    rules::{Onward, Reason, Step, Visit},
    store as visits,
    view::{COUNTER, View},
};
use crate::Back;

#[derive(Template)]
#[template(path = "visit/onward.html")]
struct New {
    page: Page,
    form: Form,
    action: String,
    now: String,
    rooms: Vec<(String, String)>,
    colleagues: Vec<(String, String)>,
    reasons: Vec<(String, String)>,
}

async fn render(asker: &Asker, tx: &mut Tx, visit: &Visit, form: Form) -> Result<New, Trouble> {
    let t = &asker.t;
    let counter = (COUNTER.to_owned(), t.say("reception-counter"));
    let used = rooms::in_use(tx, visit.space).await?;
    let used = used.into_iter().map(|room| (room.id.to_string(), room.name));
    let name = match visit.person {
        Some(person) => people::person::store::find(tx, person).await?.map(|person| person.name()),
        None => None,
    };
    let name = name.unwrap_or_else(|| t.say("reception-nameless"));
    let ticket = visit.ticket.unwrap_or_default();
    Ok(New {
        page: asker.page(t.with("reception-onward-title", (("ticket", ticket), ("name", &name)))).about(&name),
        form,
        action: format!("/visits/{}/stops", visit.id),
        now: why(t, visit.reason),
        rooms: std::iter::once(counter).chain(used).collect(),
        colleagues: colleagues(asker, tx, visit).await?,
        reasons: tiles(t).into_iter().map(|(word, said)| (word.to_owned(), said)).collect(),
    })
}

/// The colleagues of the space to whom somebody may be sent: all but who sends.
async fn colleagues(asker: &Asker, tx: &mut Tx, visit: &Visit) -> Result<Vec<(String, String)>, Trouble> {
    let (day, own) = (tx.now().day(&Zone::paris()), asker.badge().account());
    let all = account::of_space(tx, visit.space, day).await?;
    Ok(all.into_iter().filter(|one| Some(one.id) != own).map(|one| (one.id.to_string(), one.name)).collect())
}

pub async fn new(asker: Asker, Path(number): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let visit = within_reach(&asker, &mut tx, &number).await?;
    Ok(html(&render(&asker, &mut tx, &visit, Form::new(&asker.t)).await?))
}

/// Where the form sends the visit; what is not in use in this space is refused.
async fn onward(asker: &Asker, tx: &mut Tx, visit: &Visit, form: &mut Form) -> Result<Option<Onward>, Trouble> {
    let room: Option<RoomId> = match form.value("room") {
        "" => {
            form.refuse("room", "ui-field-choose");
            None
        }
        COUNTER => None,
        _ => form.pick("room"),
    };
    if let Some(id) = room
        && rooms::find(tx, visit.space, id).await?.is_none_or(|room| room.retired)
    {
        form.refuse("room", "ui-field-choice");
    }
    let wanted: Option<AccountId> = form.pick("wanted");
    if let Some(id) = wanted
        && !colleagues(asker, tx, visit).await?.iter().any(|(known, _)| *known == id.to_string())
    {
        form.refuse("wanted", "ui-field-choice");
    }
    let reason = form.choice::<Reason>("reason");
    Ok(form.is_fine().then_some(Onward { room, wanted, reason }))
}

pub async fn create(asker: Asker, Path(number): Path<String>, mut form: Form) -> Answer {
    let (back, view) = (Back::of(&form, Back::Queue), View::carried(&form));
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let visit = within_reach(&asker, &mut tx, &number).await?;
    let Some(onward) = onward(&asker, &mut tx, &visit, &mut form).await? else {
        return Ok(refused(&render(&asker, &mut tx, &visit, form).await?));
    };
    visits::advance(&mut tx, &visit, Step::SendOn(onward)).await??;
    asker.finish(tx, &form, &back.at(&view, visit.person), "reception-done-sent-on").await
}
