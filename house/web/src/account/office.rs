//! Speaks: one account and what it is granted, one's own password.

use ::store::Tx;
use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use ground::{AccountId, Day, Fault, Refusal, SpaceId, Uuid, choice::Choice as _};

use crate::{
    Answer, Asker, Begun, Form, Page, Role, Trouble,
    account::{NewGrant, Newcomer, Status, invitation, own, proof::hashed, rules, store},
    answer::{html, refused},
    dates,
};

#[derive(Template)]
#[template(path = "account/new.html")]
struct New {
    page: Page,
    form: Form,
    statuses: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    spaces: Vec<(String, String)>,
}

/// What somebody may be, in words.
pub(super) fn statuses(asker: &Asker, offered: &[Status]) -> Vec<(String, String)> {
    offered.iter().map(|status| (status.word().to_owned(), asker.t.say(&status.text()))).collect()
}

pub(super) fn roles(asker: &Asker) -> Vec<(String, String)> {
    // A referrer's account is a partner's; it is made from the partner's page.
    let offered = Role::ALL.iter().filter(|role| **role != Role::Referrer);
    offered.map(|role| (role.word().to_owned(), asker.t.say(&role.text()))).collect()
}

async fn blank(asker: &Asker, tx: &mut Tx, form: Form) -> Result<New, Fault> {
    let spaces = store::spaces(tx).await?;
    let spaces = spaces.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let statuses = statuses(asker, &Status::OFFERED);
    Ok(New { page: asker.page(asker.t.say("account-new")), form, statuses, roles: roles(asker), spaces })
}

pub async fn account_new(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&blank(&asker, &mut tx, form).await?))
}

/// The role and place of a grant, if they go together.
async fn granted(tx: &mut Tx, form: &mut Form) -> Result<Option<(Role, Option<SpaceId>)>, Fault> {
    let role: Option<Role> = form.chosen("role");
    let space: Option<SpaceId> = form.pick("space");
    let Some(role) = role else { return Ok(None) };
    if role == Role::Referrer {
        form.refuse("role", "account-grant-of-a-partner");
    }
    match space {
        None if role.is_of_a_space() => form.refuse("space", "account-grant-needs-space"),
        Some(_) if !role.is_of_a_space() => form.refuse("space", "account-grant-everywhere"),
        Some(space) if !store::spaces(tx).await?.iter().any(|(id, _)| *id == space) => {
            form.refuse("space", "ui-field-choice");
        }
        _ => {}
    }
    Ok(form.is_fine().then_some((role, space)))
}

pub async fn account_create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let newcomer = Newcomer::read(&mut tx, &mut form).await?;
    let status: Option<Status> = form.chosen("status");
    let granted = granted(&mut tx, &mut form).await?;
    let Some((status, (role, space))) = status.zip(granted).filter(|_| form.is_fine()) else {
        return Ok(refused(&blank(&asker, &mut tx, form).await?));
    };
    let id = newcomer.create(&asker, &mut tx, &form, status).await?;
    grant_now(&mut tx, id, role, space).await?;
    asker.finish(tx, &form, &format!("/accounts/{id}"), "account-done-created").await
}

async fn grant_now(tx: &mut Tx, account: AccountId, role: Role, space: Option<SpaceId>) -> Result<(), Fault> {
    let from_day = rules::day(tx.now());
    let grant = NewGrant { id: Uuid::now_v7(), account, role, space, partner: None, from_day, until_day: None };
    store::grant(tx, &grant).await
}

struct Granted {
    id: Uuid,
    role: String,
    place: String,
    from: String,
    until: Option<String>,
}

#[derive(Template)]
#[template(path = "account/show.html")]
struct Show {
    page: Page,
    form: Form,
    id: AccountId,
    email: String,
    /// In words.
    status: String,
    closed: Option<String>,
    statuses: Vec<(String, String)>,
    grants: Vec<Granted>,
    roles: Vec<(String, String)>,
    spaces: Vec<(String, String)>,
    invited: Option<invitation::Invited>,
    computers: Vec<own::Computer>,
    /// Whether a code is asked for at sign-in.
    codes: bool,
}

pub(super) async fn known(tx: &mut Tx, id: &str) -> Result<store::Account, Trouble> {
    let id: AccountId = id.parse().map_err(|_| Trouble::Missing)?;
    store::find(tx, id).await?.ok_or(Trouble::Missing)
}

async fn sheet(asker: &Asker, tx: &mut Tx, account: &store::Account, form: Form) -> Result<Show, Trouble> {
    let t = &asker.t;
    let grants = store::all_grants(tx, account.id).await?;
    let say = |grant: store::Grant| Granted {
        id: grant.id,
        role: t.say(&grant.role.text()),
        place: grant.place.unwrap_or_else(|| t.say("account-post-everywhere")),
        from: dates::short_day(t, grant.from_day),
        until: grant.until_day.map(|day: Day| dates::short_day(t, day)),
    };
    let spaces = store::spaces(tx).await?.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    Ok(Show {
        page: asker.page(account.name.clone()),
        form,
        id: account.id,
        email: account.email.clone().unwrap_or_else(|| t.say("account-email-none")),
        status: t.say(&account.status.text()),
        statuses: statuses(asker, &account.status.offered()),
        closed: account.closed_at.map(|at| dates::short_day(t, rules::day(at))),
        grants: grants.into_iter().map(say).collect(),
        roles: roles(asker),
        spaces,
        invited: invitation::invited(asker, tx, account).await?,
        codes: store::codes(tx, account.id).await?.since.is_some(),
        computers: own::computers(asker, tx, account.id, None).await?,
    })
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let account = known(&mut tx, &id).await?;
    let form = Form::new(&asker.t)
        .filled("status", account.status.word())
        .filled("name", &account.name)
        .filled_if("email", account.email.as_ref())
        .filled_if("phone", account.phone.as_ref())
        .filled_if("spoken", account.spoken.as_ref());
    Ok(html(&sheet(&asker, &mut tx, &account, form).await?))
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let account = known(&mut tx, &id).await?;
    let status: Option<Status> = form.chosen("status");
    let (name, email) = (form.required("name", 80), Newcomer::address(&mut tx, &mut form, Some(&account)).await?);
    let (phone, spoken) = (form.optional("phone", 30), form.optional("spoken", 120));
    let Some(status) = status.filter(|_| form.is_fine()) else {
        return Ok(refused(&sheet(&asker, &mut tx, &account, form).await?));
    };
    let after = store::Account { email, name, status, phone, spoken, ..account.clone() };
    store::be(&mut tx, &account, &after).await?;
    asker.finish(tx, &form, &format!("/accounts/{}", account.id), "account-done-status").await
}

pub async fn grant_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let account = known(&mut tx, &id).await?;
    let Some((role, space)) = granted(&mut tx, &mut form).await? else {
        return Ok(refused(&sheet(&asker, &mut tx, &account, form).await?));
    };
    grant_now(&mut tx, account.id, role, space).await?;
    asker.finish(tx, &form, &format!("/accounts/{}", account.id), "account-done-granted").await
}

pub async fn grant_remove(asker: Asker, Path((id, grant)): Path<(String, String)>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let account = known(&mut tx, &id).await?;
    let grant: Uuid = grant.parse().map_err(|_| Trouble::Missing)?;
    if !store::all_grants(&mut tx, account.id).await?.iter().any(|of| of.id == grant) {
        return Err(Trouble::Missing);
    }
    if store::is_last_administrator(&mut tx, account.id, Some(grant)).await? {
        return Err(Refusal::because("account-refusal-last-administrator").into());
    }
    // The day before is its last: the post is gone at once.
    let day = rules::day(tx.now().plus_days(-1));
    store::revoke(&mut tx, grant, day).await?;
    asker.finish(tx, &form, &format!("/accounts/{}", account.id), "account-done-revoked").await
}

pub async fn closure_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let account = known(&mut tx, &id).await?;
    if asker.badge().account() == Some(account.id) {
        return Err(Refusal::because("account-refusal-own-closure").into());
    }
    if store::is_last_administrator(&mut tx, account.id, None).await? {
        return Err(Refusal::because("account-refusal-last-administrator").into());
    }
    store::close(&mut tx, account.id).await?;
    asker.finish(tx, &form, "/accounts", "account-done-closed").await
}

/// Opens a closed account again: its posts and its past are as they were.
pub async fn opening_create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let account = known(&mut tx, &id).await?;
    store::reopen(&mut tx, account.id).await?;
    asker.finish(tx, &form, &format!("/accounts/{}", account.id), "account-done-opened").await
}

/// Ends every session of an account: a computer was lost, or left open.
pub async fn sessions_remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let account = known(&mut tx, &id).await?;
    store::end_sessions_but(&mut tx, account.id, None).await?;
    asker.finish(tx, &form, &format!("/accounts/{}", account.id), "account-done-sessions-ended").await
}

#[derive(Template)]
#[template(path = "account/password.html")]
struct Password {
    page: Page,
    form: Form,
}

pub async fn password_edit(asker: Asker) -> Answer {
    Ok(html(&Password { page: asker.page(asker.t.say("account-password-title")), form: Form::new(&asker.t) }))
}

pub async fn password_update(asker: Asker, headers: HeaderMap, mut form: Form) -> Answer {
    let Some(colleague) = asker.colleague() else { return Err(Trouble::Forbidden) };
    let (old, new) = (form.value("old").to_owned(), form.value("password").to_owned());
    if let Err(refusal) = rules::new_password(&new) {
        form.refuse_all(refusal);
    }
    own::prove(&asker, &mut form, ("old", old)).await?;
    if !form.is_fine() {
        return Ok(refused(&Password { page: asker.page(asker.t.say("account-password-title")), form }));
    }
    let hash = hashed(new).await?;
    let mut tx = asker.write().await?;
    store::set_password(&mut tx, colleague.account, &hash).await?;
    // Whoever knew the old one is out.
    own::end_others(&asker, &headers, &mut tx).await?;
    tx.commit().await?;
    Ok(crate::go("/account?done=account-done-password"))
}
