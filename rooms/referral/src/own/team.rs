//! Speaks: the colleagues of one's structure who have an account; who leads the team invites and removes them.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{AccountId, PartnerId};
use web::{
    Answer, Asker, Begun, Form, Page, Sheet, Trouble,
    account::{Account, Newcomer, of_partner, rules},
    html, refused,
};

use super::{pages::partner, store};
use crate::partner::account::{leave, open};

struct Colleague {
    id: String,
    name: String,
    email: String,
    leads: bool,
    /// Whether the asker may remove them.
    removable: bool,
}

#[derive(Template)]
#[template(path = "own/team.html")]
struct Team {
    page: Page,
    form: Form,
    colleagues: Vec<Colleague>,
    leads: bool,
}

async fn sheet(asker: &Asker, tx: &mut Tx, own: PartnerId, form: Form) -> Result<Team, Trouble> {
    let today = rules::day(tx.now());
    let leads = store::leads(tx, own).await?;
    let me = asker.colleague().map(|colleague| colleague.account);
    let lead = me.is_some_and(|me| leads.contains(&me));
    let colleague = |account: Account| Colleague {
        id: account.id.to_string(),
        leads: leads.contains(&account.id),
        removable: lead && Some(account.id) != me,
        name: account.name,
        email: account.email.unwrap_or_default(),
    };
    Ok(Team {
        page: asker.page(asker.t.say("referral-team-title")),
        form,
        colleagues: of_partner(tx, own, today).await?.into_iter().map(colleague).collect(),
        leads: lead,
    })
}

/// Only who leads the team changes it.
async fn led(asker: &Asker, tx: &mut Tx) -> Result<PartnerId, Trouble> {
    let own = partner(asker)?;
    let me = asker.colleague().map(|colleague| colleague.account).ok_or(Trouble::Forbidden)?;
    if store::leads(tx, own).await?.contains(&me) { Ok(own) } else { Err(Trouble::Forbidden) }
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&sheet(&asker, &mut tx, partner(&asker)?, form).await?))
}

/// The team of one's structure, to download.
pub async fn export(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let shown = sheet(&asker, &mut tx, partner(&asker)?, Form::new(&asker.t)).await?;
    let leads = |yes: bool| asker.t.say(if yes { "ui-yes" } else { "ui-no" });
    let lines = shown.colleagues.into_iter().map(|one| [one.name, one.email, leads(one.leads)]);
    Sheet::whole(&asker, "mon-equipe", &["account-name", "account-email", "referral-team-leads"], lines)
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let own = led(&asker, &mut tx).await?;
    let newcomer = Newcomer::read(&mut tx, &mut form).await?;
    if !form.is_fine() {
        return Ok(refused(&sheet(&asker, &mut tx, own, form).await?));
    }
    open(&asker, &mut tx, &form, own, newcomer).await?;
    asker.finish(tx, &form, "/my-team", "referral-done-team-invited").await
}

pub async fn remove(asker: Asker, Path(account): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let own = led(&asker, &mut tx).await?;
    let account: AccountId = account.parse().map_err(|_| Trouble::Missing)?;
    if asker.colleague().is_some_and(|me| me.account == account) {
        return Err(ground::Refusal::because("referral-team-not-oneself").into());
    }
    leave(&mut tx, account, own).await?;
    asker.finish(tx, &form, "/my-team", "referral-done-team-removed").await
}
