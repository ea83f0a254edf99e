//! Speaks: what became of a referral, to the one who sent it, and only what the person agreed to.

use ::store::Tx;
use askama::Template;
use axum::extract::{Path, Query};
use ground::{Fault, Identifier as _, Moment, Zone};
use keys::Purpose;
use network::{
    Space, closure,
    partner::{Partner, store::by_id},
    setting,
};
use serde::Deserialize;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html};

use super::{holder, path};
use crate::{
    answer::{
        rules::{Heard, shown},
        store::answers,
    },
    question::{Side, pages::thread},
    referral::{Agreed, Referral, State, ending, store},
    renewal, voucher,
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
pub(crate) struct Show {
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
    /// What the space and the referrer ask each other.
    questions: String,
    /// Where another person is sent; empty for whoever did not come by the structure's link.
    another: String,
    /// Why it ended, when the person agrees that it is told.
    ending: String,
    /// Whether they agree to prolong the right of access, while that is asked.
    renewal: String,
    /// An e-mail will say when there is something to read.
    mailed: bool,
}

/// What the address says besides.
#[derive(Deserialize, Default)]
pub struct Wanted {
    /// The structure's link that was used just now.
    #[serde(default)]
    de: String,
}

pub async fn show(asker: Asker, Path(token): Path<String>, Query(wanted): Query<Wanted>) -> Answer {
    let (asker, referral) = holder(&asker, &token).await?;
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    let page = sheet(&asker, &mut tx, &referral, form).await?;
    // Only whoever came by the structure's link finds it again here: it may have been renewed since.
    let partner = by_id(&mut tx, referral.partner).await?;
    let holds = |partner: &Partner| {
        let keys = asker.house().keys();
        keys.holds(Purpose::PartnerLink, &wanted.de, partner.id.uuid(), partner.link_version)
    };
    let another =
        if partner.as_ref().is_some_and(holds) { format!("/r/{}?comme={token}", wanted.de) } else { String::new() };
    Ok(html(&Show { another, ..page }))
}

/// The page of a referral, with a form as it stands.
pub(crate) async fn sheet(asker: &Asker, tx: &mut Tx, referral: &Referral, form: Form) -> Result<Show, Fault> {
    let t = &asker.t;
    let space = network::space::store::get(tx, referral.space).await?;
    let today = tx.now().day(&space.zone);
    let months = setting::number(tx, setting::rules::RIGHT_MONTHS, Some(space.id), today).await?;
    let (agreed, heard) = answers(tx, referral).await?;
    let hours = closure::pages::door(t, tx, &space).await?;
    let action = format!("{}/questions", path(asker.house(), referral.id));
    let questions = thread(asker, tx, referral, (Side::Referrer, action), form.clone()).await?;
    let state = shown(referral.state_on(today), agreed);
    let usable = referral.usable(today).is_ok() && !referral.is_forgotten();
    Ok(Show {
        page: asker.page(t.say(if referral.state_on(today).waits() {
            "referral-sent-title"
        } else {
            "referral-follow-title"
        })),
        person: if referral.is_forgotten() { t.say("referral-forgotten") } else { referral.discreet_name() },
        pdf: format!("{}/bon.pdf", path(asker.house(), referral.id)),
        here: path(asker.house(), referral.id),
        bearer: crate::bearer::path(asker.house(), referral.id),
        code: if usable { referral.code.to_string() } else { String::new() },
        until: dates::day(t, referral.until),
        right: t.with("referral-follow-right", ("months", months)),
        address: voucher::address(&space),
        hours,
        rungs: rungs(t, referral, &space, state, agreed),
        over: match state {
            State::Expired => "expired",
            State::Withdrawn => "withdrawn",
            _ => "",
        },
        over_text: over_text(t, state, &space),
        answers: heard.into_iter().map(|(at, heard)| said(t, &space.zone, at, &heard)).collect(),
        hears: hears(t, agreed),
        questions,
        another: String::new(),
        ending: if agreed.steps { ending::said(t, tx, referral).await? } else { String::new() },
        renewal: renewal::link::question(asker, tx, referral, form.clone()).await?,
        form,
        mailed: referral.referrer.email.is_some(),
        space: space.name,
    })
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
