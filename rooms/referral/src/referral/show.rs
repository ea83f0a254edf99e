//! Speaks: one referral, as the space reads it.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{Fault, Moment, Zone, choice::Choice as _};
use network::setting;
use people::show_phone;
use web::{Answer, Asker, Form, Page, Speech, dates, html};

use super::{
    Agreed, Referral, State, ending,
    pages::{badge, name, reached},
    store,
};
use crate::{
    answer::store::answers,
    commune,
    follow_up::pages::hears,
    question::{Side, pages::thread},
    renewal,
};

/// One line of what happened.
struct Past {
    datetime: String,
    when: String,
    said: String,
    pictogram: &'static str,
}

#[derive(Template)]
#[template(path = "referral/show.html")]
pub(crate) struct Show {
    page: Page,
    form: Form,
    id: String,
    code: String,
    badge: &'static str,
    state: String,
    late: bool,
    sent: String,
    until: String,
    partner: String,
    space: String,
    /// Why nothing is known of the person any more.
    forgotten: String,
    birth_year: String,
    phone: String,
    phone_link: String,
    contact: String,
    language: String,
    commune: String,
    reasons: Vec<(String, &'static str)>,
    words: Vec<String>,
    referrer: String,
    referrer_email: String,
    referrer_phone: String,
    hears: Vec<String>,
    history: Vec<Past>,
    /// The record of the person, when there is one and the post may open it.
    record: String,
    /// Where the person is registered with this voucher, when the post may.
    register: String,
    /// What the space and the referrer ask each other.
    questions: String,
    /// How the renewal of the right stands, and where it is decided.
    renewal: (String, String),
    /// Why it may end, and why it did.
    endings: Vec<(String, String)>,
    ending: String,
    usable: bool,
    /// Registered, and not written down as come.
    unmet: bool,
    may_end: bool,
    may_reopen: bool,
    may_extend: bool,
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let mut referral = reached(&asker, &mut tx, &id).await?;
    let today = tx.now().day(&Zone::paris());
    let looked = match referral.person {
        Some(person) => !asker.has_just_looked(&mut tx, person).await?,
        None => false,
    };
    drop(tx);
    if looked || referral.state_on(today) == State::Sent {
        let mut tx = asker.write().await?;
        referral = reached(&asker, &mut tx, &id).await?;
        if let Some(person) = referral.person.filter(|_| looked) {
            tx.note_consultation(person, "referral").await?;
        }
        if let Ok(step) = referral.state.see().and_then(|step| referral.usable(today).map(|()| step)) {
            store::take(&mut tx, &referral, step).await?;
        }
        referral = reached(&asker, &mut tx, &id).await?;
        tx.commit().await?;
    }
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &mut tx, &referral, form).await?))
}

/// The page of a referral, with a form as it stands.
pub(crate) async fn sheet(asker: &Asker, tx: &mut Tx, referral: &Referral, form: Form) -> Result<Show, Fault> {
    let today = tx.now().day(&Zone::paris());
    let days = setting::number(tx, setting::rules::ANSWER_DAYS, Some(referral.space), today).await?;
    let space = network::space::store::get(tx, referral.space).await?;
    let (agreed, _) = answers(tx, referral).await?;
    let action = format!("/referrals/{}/questions", referral.id);
    let questions = thread(asker, tx, referral, (Side::Space, action), form.clone()).await?;
    let renewal = renewal::pages::line(asker, tx, referral).await?;
    let ending = ending::said(&asker.t, tx, referral).await?;
    Ok(Show { form, questions, renewal, ending, ..said(asker, referral, agreed, &space, days) })
}

/// What is known of it.
fn said(asker: &Asker, referral: &Referral, agreed: Agreed, space: &network::Space, days: i64) -> Show {
    let (t, now) = (&asker.t, asker.now());
    let today = now.day(&Zone::paris());
    let (state, late, who) = (referral.state_on(today), referral.is_late(now, days), &referral.who);
    let usable = referral.usable(today).is_ok();
    let may = |right: Right| asker.badge().may(right);
    Show {
        page: asker.page(name(t, referral)).about(&name(t, referral)),
        form: Form::new(t),
        id: referral.id.to_string(),
        code: referral.code.to_string(),
        badge: badge(state, late),
        state: t.say(&state.text()),
        late,
        sent: dates::moment(t, referral.sent_at, &space.zone),
        until: dates::day(t, referral.until),
        partner: referral.partner_name.clone(),
        space: space.name.clone(),
        forgotten: match referral.person {
            _ if !referral.is_forgotten() => String::new(),
            Some(_) => t.say("referral-erased-why"),
            None => t.say("referral-forgotten-why"),
        },
        birth_year: who.birth_year.map(|year| year.to_string()).unwrap_or_default(),
        phone: who.phone.as_deref().map(show_phone).unwrap_or_default(),
        phone_link: who.phone.clone().unwrap_or_default(),
        contact: t.say(&format!("people-contact-{}", who.contact.word().replace('_', "-"))),
        language: t.say(&who.language.text()),
        commune: who.commune.as_deref().map(commune::name).unwrap_or_default(),
        reasons: referral.reasons.iter().map(|reason| (t.say(&reason.text()), reason.pictogram())).collect(),
        words: referral.words.iter().flat_map(|words| words.lines().map(str::to_owned)).collect(),
        referrer: referral.referrer.name.clone(),
        referrer_email: referral.referrer.email.clone().unwrap_or_default(),
        referrer_phone: referral.referrer.phone.as_deref().map(show_phone).unwrap_or_default(),
        hears: hears(t, agreed),
        history: history(t, referral, &space.zone),
        record: match referral.person {
            Some(person) if may(Right::FindPerson) && !referral.is_forgotten() => format!("/people/{person}"),
            _ => String::new(),
        },
        register: if usable && may(Right::RegisterPerson) {
            format!("/people/new?referral={}", referral.id)
        } else {
            String::new()
        },
        questions: String::new(),
        renewal: (String::new(), String::new()),
        endings: ending::offered(t),
        ending: String::new(),
        usable,
        unmet: referral.is_unmet(),
        may_end: referral.state.end(referral.person.is_some()).is_ok(),
        may_reopen: referral.reopen().is_ok(),
        may_extend: state == State::Expired && !referral.is_forgotten(),
    }
}

fn history(t: &Speech, referral: &Referral, zone: &Zone) -> Vec<Past> {
    let closing = match referral.state {
        State::Ended => Some("referral-rung-ended"),
        State::Expired => Some("referral-follow-expired-title"),
        State::Withdrawn => Some("referral-follow-withdrawn-title"),
        _ => None,
    };
    let moments: [(Option<Moment>, &str, &'static str); 5] = [
        (Some(referral.sent_at), "referral-rung-sent", "mail"),
        (referral.seen_at, "referral-rung-seen", "check"),
        (referral.welcomed_at, "referral-rung-welcomed", "reception"),
        (referral.progressed_at, "referral-rung-in-progress", "pathway"),
        (referral.closed_at.filter(|_| closing.is_some()), closing.unwrap_or_default(), "close"),
    ];
    let told = |(at, text, pictogram): (Option<Moment>, &str, &'static str)| {
        at.map(|at| Past { datetime: at.to_string(), when: dates::moment(t, at, zone), said: t.say(text), pictogram })
    };
    moments.into_iter().filter_map(told).collect()
}
