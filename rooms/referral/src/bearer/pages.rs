//! Speaks to the person: where to go, when, what to bring, until when; a voucher that is over still leads to the space.

use askama::Template;
use axum::extract::{Path, Query};
use network::{closure, setting};
use serde::Deserialize;
use web::{Answer, Asker, Page, dates, html};

use super::{bearer, path};
use crate::voucher;

/// The screens, one thing each, in the order in which they are read.
const SCREENS: [&str; 4] = ["where", "when", "bring", "until"];

#[derive(Deserialize, Default)]
pub struct Wanted {
    /// Which screen, counted from 1.
    #[serde(default)]
    screen: usize,
}

#[derive(Template)]
#[template(path = "bearer/show.html")]
struct Show {
    page: Page,
    pictogram: &'static str,
    /// « Bonjour Amina », on the first screen, as long as the voucher may be used.
    greeting: String,
    /// What to know when the voucher may not be used any more.
    over: String,
    lines: Vec<String>,
    /// As a telephone dials it, where there is somebody to call.
    call: String,
    code: String,
    /// « Écran 1 sur 4 ».
    progress: String,
    next: String,
    next_label: String,
    back: String,
}

pub async fn show(asker: Asker, Path(token): Path<String>, Query(wanted): Query<Wanted>) -> Answer {
    let (asker, referral) = bearer(&asker, &token).await?;
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let space = network::space::store::get(&mut tx, referral.space).await?;
    let today = tx.now().day(&space.zone);
    let sent_on = referral.sent_at.day(&space.zone);
    let months = setting::number(&mut tx, setting::rules::RIGHT_MONTHS, Some(space.id), sent_on).await?;
    let hours = closure::pages::door(t, &mut tx, &space).await?;
    drop(tx);
    let at = wanted.screen.clamp(1, SCREENS.len()) - 1;
    let screen = SCREENS[at];
    let title = |screen: &str| t.say(&format!("referral-bearer-{screen}"));
    let usable = referral.usable(today).is_ok();
    let lines = match screen {
        "where" => [vec![space.name.clone()], voucher::address(&space)].concat(),
        "when" => hours,
        "bring" => vec![t.say("referral-bearer-bring-code"), t.say("referral-bearer-bring-phone")],
        _ if usable => vec![
            t.with("referral-bearer-until-day", ("until", dates::day(t, referral.until))),
            t.with("referral-bearer-until-months", ("months", months)),
        ],
        _ => vec![t.say("referral-bearer-over")],
    };
    let here = path(asker.house(), referral.id);
    let screen_at = |at: usize| format!("{here}?screen={}", at + 1);
    let first_name = &referral.who.first_name;
    Ok(html(&Show {
        page: asker.page(title(screen)),
        pictogram: ["place", "clock", "card", "agenda"][at],
        greeting: if at == 0 && usable && !first_name.is_empty() {
            t.with("referral-bearer-hello", ("name", first_name))
        } else {
            String::new()
        },
        over: if at == 0 && !usable { t.say("referral-bearer-over") } else { String::new() },
        lines,
        call: space.phone.filter(|_| screen == "where").unwrap_or_default(),
        code: if screen == "bring" && usable { referral.code.to_string() } else { String::new() },
        progress: t.with("referral-bearer-progress", (("at", at + 1), ("of", SCREENS.len()))),
        next: if at + 1 < SCREENS.len() { screen_at(at + 1) } else { String::new() },
        next_label: SCREENS.get(at + 1).map(|next| title(next)).unwrap_or_default(),
        back: if at > 0 { screen_at(at - 1) } else { String::new() },
    }))
}
