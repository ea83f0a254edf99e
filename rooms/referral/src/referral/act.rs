//! Speaks: what the space does with a referral: ends, reopens, withdraws, prolongs.

use ::store::Tx;
use axum::extract::Path;
use ground::{Day, Refusal, Zone};
use network::setting;
use web::{Answer, Asker, Begun, Form, Trouble, refused};

use super::{Referral, State, Step, ending::Ending, pages::reached, rules::days_after, show, store};

ground::choices! {
    /// What the space does with a referral.
    Act { Welcome = "welcome", End = "end", Reopen = "reopen", Withdraw = "withdraw", Extend = "extend" }
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let Some(act) = form.chosen::<Act>("act") else { return Err(Trouble::Missing) };
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let mut referral = reached(&asker, &mut tx, &id).await?;
    let ending = form.choice::<Ending>("ending").filter(|_| matches!(act, Act::End | Act::Withdraw));
    if !form.is_fine() {
        return Ok(refused(&show::sheet(&asker, &mut tx, &referral, form).await?));
    }
    let today = tx.now().day(&Zone::paris());
    if act == Act::Extend {
        extend(&mut tx, &mut referral, today).await?;
    }
    let (step, done) = step(&referral, act, today)?;
    if !store::take(&mut tx, &referral, step).await? {
        return Err(Trouble::Busy);
    }
    // Why it ends here; what goes on again has no end.
    if matches!(act, Act::End | Act::Withdraw | Act::Reopen) {
        store::set_ending(&mut tx, referral.id, ending).await?;
    }
    asker.finish(tx, &form, &format!("/referrals/{}", referral.id), done).await
}

fn step(referral: &Referral, act: Act, today: Day) -> Result<(Step, &'static str), Refusal> {
    Ok(match act {
        Act::Welcome if referral.is_unmet() => (referral.state.welcome()?, "referral-done-welcomed"),
        Act::Welcome => return Err(Refusal::because("referral-cannot-welcome")),
        Act::End => (referral.state.end(referral.person.is_some())?, "referral-done-ended"),
        Act::Reopen => (referral.reopen()?, "referral-done-reopened"),
        Act::Withdraw => {
            referral.usable(today)?;
            (referral.state.withdraw()?, "referral-done-withdrawn")
        }
        Act::Extend => (referral.state.extend()?, "referral-done-extended"),
    })
}

/// Gives an expired voucher the time that a new one has; one whose end the program has not written down yet ends first.
async fn extend(tx: &mut Tx, referral: &mut Referral, today: Day) -> Result<(), Trouble> {
    if referral.state_on(today) != State::Expired || referral.is_forgotten() {
        return Err(Refusal::because("referral-cannot-extend").into());
    }
    if let Ok(step) = referral.state.expire() {
        store::take(tx, referral, step).await?;
        referral.state = step.to();
    }
    let days = setting::number(tx, setting::rules::VOUCHER_DAYS, Some(referral.space), today).await?;
    referral.until = days_after(today, days);
    store::set_until(tx, referral.id, referral.until).await?;
    Ok(())
}
