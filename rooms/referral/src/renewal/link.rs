//! Speaks to the referrer: a right of access ends, do they agree to prolong it?

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Fault, Zone, choice::Choice as _};
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, refused};

use super::{Renewal, State, store};
use crate::{follow_up, referral::Referral};

ground::choices! {
    /// What the referrer says.
    Word { Yes = "yes", No = "no" }
}

/// Longest reason, in characters.
pub(super) const REASON: usize = 300;

#[derive(Template)]
#[template(path = "renewal/ask.html")]
struct Ask {
    page: Page,
    form: Form,
    action: String,
    until: String,
    /// What was answered, in words; empty while nothing was.
    answered: String,
    may_agree: bool,
    may_decline: bool,
}

/// The question on the referrer's page; nothing when none was asked.
pub(crate) async fn question(asker: &Asker, tx: &mut Tx, referral: &Referral, form: Form) -> Result<String, Fault> {
    let t = &asker.t;
    let Some(renewal) = store::of_referral(tx, referral.id).await?.filter(|_| !referral.is_forgotten()) else {
        return Ok(String::new());
    };
    let today = tx.now().day(&Zone::paris());
    let shown = Ask {
        page: asker.page(""),
        form,
        action: format!("{}/accord", follow_up::path(asker.house(), referral.id)),
        until: dates::day(t, renewal.until),
        answered: match renewal.state {
            State::Asked => String::new(),
            state => t.say(&format!("referral-renewal-said-{}", state.word())),
        },
        may_agree: renewal.agree(today).is_ok(),
        may_decline: renewal.decline(today).is_ok(),
    };
    shown.render().map_err(|error| Fault::because(error.to_string()))
}

pub async fn update(asker: Asker, Path(token): Path<String>, mut form: Form) -> Answer {
    let (asker, referral) = follow_up::holder(&asker, &token).await?;
    if referral.is_forgotten() {
        return Err(Trouble::Missing);
    }
    let Some(word) = form.chosen::<Word>("agrees") else { return Err(Trouble::Missing) };
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let renewal = store::of_referral(&mut tx, referral.id).await?.ok_or(Trouble::Missing)?;
    let today = tx.now().day(&Zone::paris());
    let done = match word {
        Word::Yes => {
            take(&mut tx, &renewal, renewal.agree(today)?, None).await?;
            "referral-done-renewal-agreed"
        }
        Word::No => {
            let to = renewal.decline(today)?;
            let reason = form.lines("because", REASON);
            if reason.is_none() {
                form.refuse("because", "referral-renewal-because-missing");
            }
            let Some(reason) = reason.filter(|_| form.is_fine()) else {
                return Ok(refused(&follow_up::pages::sheet(&asker, &mut tx, &referral, form).await?));
            };
            take(&mut tx, &renewal, to, Some(&reason)).await?;
            "referral-done-renewal-declined"
        }
    };
    asker.finish(tx, &form, &follow_up::path(asker.house(), referral.id), done).await
}

pub(super) async fn take(tx: &mut Tx, renewal: &Renewal, to: State, reason: Option<&str>) -> Result<(), Trouble> {
    if store::answer(tx, renewal, to, reason).await? { Ok(()) } else { Err(Trouble::Busy) }
}
