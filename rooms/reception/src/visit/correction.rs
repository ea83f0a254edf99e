//! A visit noted wrongly: its reason or hour corrected, or the whole taken back; what was noted stays readable in facts.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Moment, choice::Choice as _};
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html, refused};

use super::{
    line::why,
    moves::within_reach,
    rules::{Reason, State, Step, Visit},
    store as visits,
};

struct Passed {
    room: String,
    since: String,
    why: String,
}

#[derive(Template)]
#[template(path = "visit/correction.html")]
struct Edit {
    page: Page,
    form: Form,
    here: String,
    back: String,
    noted: String,
    reasons: Vec<(String, String)>,
    /// The rooms that the visit went through.
    stops: Vec<Passed>,
    /// What taking it back does, in words.
    consequence: String,
}

/// Where somebody goes on after a correction: the record, where there is one.
fn back(visit: &Visit) -> String {
    visit.person.map_or_else(|| "/queue".to_owned(), |person| format!("/people/{person}"))
}

/// A visit that was not taken back.
async fn known(asker: &Asker, tx: &mut Tx, number: &str) -> Result<Visit, Trouble> {
    let visit = within_reach(asker, tx, number).await?;
    if visit.state == State::Cancelled { Err(Trouble::Missing) } else { Ok(visit) }
}

async fn render(asker: &Asker, tx: &mut Tx, visit: &Visit, form: Form) -> Result<Edit, Trouble> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, visit.space).await?.zone;
    let rooms = network::room::store::of_space(tx, visit.space).await?;
    let noted = visits::came_for(tx, visit).await?;
    let passed = visits::stops_of(tx, visit.id).await?.into_iter().map(|stop| Passed {
        room: stop
            .room
            .and_then(|id| rooms.iter().find(|room| room.id == id))
            .map_or_else(|| t.say("reception-counter"), |room| room.name.clone()),
        since: dates::hour(t, stop.since, &zone),
        why: why(t, stop.reason),
    });
    let when = dates::stamp(t, visit.arrived_at, &zone);
    Ok(Edit {
        page: asker.page(t.with("reception-correct-title", ("when", when.clone()))),
        form,
        here: format!("/visits/{}", visit.id),
        back: back(visit),
        noted: visit
            .typed_at
            .map(|at| t.with("reception-late-noted", ("when", dates::stamp(t, at, &zone))))
            .unwrap_or_default(),
        reasons: Reason::ALL.iter().map(|reason| (reason.word().to_owned(), t.say(&reason.text()))).collect(),
        stops: passed.collect(),
        consequence: t.with("reception-strike-consequence", (("when", when), ("reason", why(t, noted)))),
    })
}

pub async fn edit(asker: Asker, Path(number): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let visit = known(&asker, &mut tx, &number).await?;
    let zone = network::space::store::get(&mut tx, visit.space).await?.zone;
    let at = visit.arrived_at.civil(&zone);
    let form = Form::new(&asker.t)
        .filled_if("reason", visits::came_for(&mut tx, &visit).await?.map(Reason::word))
        .filled("hour", format!("{:02}:{:02}", at.hour(), at.minute()));
    Ok(html(&render(&asker, &mut tx, &visit, form).await?))
}

pub async fn update(asker: Asker, Path(number): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let visit = known(&asker, &mut tx, &number).await?;
    let zone = network::space::store::get(&mut tx, visit.space).await?.zone;
    let reason = form.choice::<Reason>("reason");
    let hour = form.hour("hour");
    if hour.is_none() && form.problem("hour").is_none() {
        form.refuse("hour", "ui-field-required");
    }
    let Some((hours, minutes)) = hour.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, &visit, form).await?));
    };
    let before = visit.arrived_at.civil(&zone);
    // The minute is kept to the second when it is not what was corrected.
    let same = (before.hour(), before.minute()) == (hours.cast_signed(), minutes.cast_signed());
    let at = if same { visit.arrived_at } else { Moment::local(visit.day, hours, minutes, &zone) };
    if let Err(refusal) = visits::correct(&mut tx, &visit, reason, at).await? {
        form.refuse_all(refusal);
        return Ok(refused(&render(&asker, &mut tx, &visit, form).await?));
    }
    asker.finish(tx, &form, &back(&visit), "reception-done-corrected").await
}

/// Nobody came: it is no visit any more.
pub async fn remove(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let visit = known(&asker, &mut tx, &number).await?;
    let step = if visit.state == State::Ended { Step::Strike } else { Step::Cancel };
    visits::advance(&mut tx, &visit, step).await??;
    asker.finish(tx, &form, &back(&visit), "reception-done-cancelled").await
}
