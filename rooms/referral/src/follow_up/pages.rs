//! Speaks: what became of a referral, to the one who sent it, and only what the person agreed to.

use askama::Template;
use axum::extract::Path;
use ground::{Moment, Zone};
use network::{Space, closure, setting};
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html};

use super::{holder, path};
use crate::{
    answer::{
        rules::{Heard, shown},
        store::answers,
    },
    referral::{Agreed, Referral, State, store},
    voucher,
};

/// One step of the way.
struct Rung {
    state: &'static str,
    label: String,
    note: String,
}

/// One answer.
struct Said {
    datetime: String,
    when: String,
    pictogram: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "follow_up/show.html")]
struct Show {
    page: Page,
    form: Form,
    /// First name and initial.
    person: String,
    /// The address of this page.
    here: String,
    pdf: String,
    /// Where the person reads what the voucher says.
    bearer: String,
    /// The voucher's code, while it may be used.
    code: String,
    until: String,
    /// What its right of access will be.
    right: String,
    space: String,
    address: Vec<String>,
    hours: Vec<String>,
    rungs: Vec<Rung>,
    /// `expired`, `withdrawn`, or nothing.
    over: &'static str,
    over_text: String,
    answers: Vec<Said>,
    /// What will be heard besides the welcome.
    hears: Vec<String>,
    /// An e-mail will say when there is something to read.
    mailed: bool,
}

pub async fn show(asker: Asker, Path(token): Path<String>) -> Answer {
    let (asker, referral) = holder(&asker, &token).await?;
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let space = network::space::store::get(&mut tx, referral.space).await?;
    let today = tx.now().day(&space.zone);
    let months = setting::number(&mut tx, setting::rules::RIGHT_MONTHS, Some(space.id), today).await?;
    let (agreed, heard) = answers(&mut tx, &referral).await?;
    let hours = closure::pages::door(t, &mut tx, &space).await?;
    drop(tx);
    let state = shown(referral.state_on(today), agreed);
    let usable = referral.usable(today).is_ok() && !referral.is_forgotten();
    Ok(html(&Show {
        page: asker.page(t.say(if referral.state_on(today).waits() {
            "referral-sent-title"
        } else {
            "referral-follow-title"
        })),
        form: Form::new(t),
        person: if referral.is_forgotten() { t.say("referral-forgotten") } else { referral.discreet_name() },
        pdf: format!("{}/bon.pdf", path(asker.house(), referral.id)),
        here: path(asker.house(), referral.id),
        bearer: crate::bearer::path(asker.house(), referral.id),
        code: if usable { referral.code.to_string() } else { String::new() },
        until: dates::day(t, referral.until),
        right: t.with("referral-follow-right", ("months", months)),
        address: voucher::address(&space),
        hours,
        rungs: rungs(t, &referral, &space, state, agreed),
        over: match state {
            State::Expired => "expired",
            State::Withdrawn => "withdrawn",
            _ => "",
        },
        over_text: over_text(t, state, &space),
        answers: heard.into_iter().map(|(at, heard)| said(t, &space.zone, at, &heard)).collect(),
        hears: hears(t, agreed),
        mailed: referral.referrer.email.is_some(),
        space: space.name,
    }))
}

fn over_text(t: &Speech, state: State, space: &Space) -> String {
    let phone = space.phone.as_deref().map(people::show_phone).unwrap_or_default();
    match state {
        State::Expired => {
            t.with("referral-follow-expired", (("space", space.name.as_str()), ("phone", phone.as_str())))
        }
        State::Withdrawn => t.say("referral-follow-withdrawn"),
        _ => String::new(),
    }
}

fn rungs(t: &Speech, referral: &Referral, space: &Space, state: State, agreed: Agreed) -> Vec<Rung> {
    let over = matches!(state, State::Expired | State::Withdrawn);
    let mut ladder = vec![(State::Sent, "referral-rung-sent", Some(referral.sent_at))];
    // Of what is over, nothing more is to come.
    if !over || referral.seen_at.is_some() {
        ladder.push((State::Seen, "referral-rung-seen", referral.seen_at));
    }
    if !over {
        ladder.push((State::Welcomed, "referral-rung-welcomed", referral.welcomed_at));
        if agreed.steps {
            ladder.push((State::InProgress, "referral-rung-in-progress", referral.progressed_at));
            ladder.push((State::Ended, "referral-rung-ended", referral.closed_at));
        }
    }
    let reached = |rung: State| over || rung <= state;
    ladder
        .into_iter()
        .map(|(rung, label, at)| {
            let done = reached(rung);
            let day = at.filter(|_| done).map(|at| dates::day_without_year(t, at.day(&space.zone)));
            Rung { state: if done { "done" } else { "next" }, label: t.say(label), note: day.unwrap_or_default() }
        })
        .collect()
}

fn said(t: &Speech, zone: &Zone, at: Moment, heard: &Heard) -> Said {
    let (pictogram, text) = match heard {
        Heard::Plan { steps } => ("pathway", t.with("referral-heard-plan", ("steps", *steps))),
        Heard::Came { module } => {
            let id = format!("skills-module-{module}");
            let module = if t.knows(&id) { t.say(&id) } else { t.say("referral-heard-workshop") };
            ("agenda", t.with("referral-heard-came", ("module", module)))
        }
        Heard::Alone { need } => {
            let id = format!("skills-need-{}", need.replace('_', "-"));
            let need = if t.knows(&id) { t.say(&id) } else { need.clone() };
            ("star", t.with("referral-heard-alone", ("need", need)))
        }
    };
    let day = at.day(zone);
    Said { datetime: day.to_string(), when: dates::day(t, day), pictogram, text }
}

/// What is heard besides the welcome, as agreed.
pub(crate) fn hears(t: &Speech, agreed: Agreed) -> Vec<String> {
    let boxes = [
        (agreed.steps, "referral-hears-steps"),
        (agreed.attendance, "referral-hears-attendance"),
        (agreed.autonomy, "referral-hears-autonomy"),
    ];
    boxes.into_iter().filter(|(agreed, _)| *agreed).map(|(_, text)| t.say(text)).collect()
}

/// Takes the referral back.
pub async fn remove(asker: Asker, Path(token): Path<String>, form: Form) -> Answer {
    let (asker, referral) = holder(&asker, &token).await?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let referral = store::find(&mut tx, referral.id).await?.ok_or(Trouble::Missing)?;
    referral.usable(tx.now().day(&Zone::paris()))?;
    let step = referral.state.withdraw()?;
    if !store::take(&mut tx, &referral, step).await? {
        return Err(Trouble::Busy);
    }
    asker.finish(tx, &form, &path(asker.house(), referral.id), "referral-done-withdrawn").await
}
