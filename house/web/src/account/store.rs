//! Remembers accounts, what they are granted, their sessions.

use ::store::{Cells, Record, Tx, Who, journal::Change};
use facts::Number;
use ground::{AccountId, Day, Fault, Identifier as _, PartnerId, SpaceId, Uuid, values};
use serde_json::json;

use crate::{
    Language, Post, Role,
    account::{self, Status},
};

mod codes;
mod invitations;
mod known;
mod leaving;
mod practice;
mod secrets;
mod sessions;
mod volunteers;

pub(crate) use codes::{
    ask_codes, codes, drop_codes, keep_papers, papers_left, use_code, use_paper, want_codes, want_codes_again,
};
pub(crate) use invitations::{Invitation, invitation, invitation_of, invite, use_invitation, withdraw};
pub use known::{Account, be, find, is_last_administrator, of_organisation, of_partner, of_space, prolong, reopen};
pub use leaving::{by_number, lock};
pub(crate) use practice::{holder, practised, practises, wear};
pub(crate) use secrets::{has_pin, organisation_of, password, set_password, set_pin};
pub(crate) use sessions::{
    NewSession, Open, by_email, choose, chosen_in, end_session, end_sessions_but, holder_of, lock_session,
    open_session, remove_session, reopen_session, session, session_id, sessions_of, sessions_on, strike_attempt, touch,
};
pub use sessions::{attempts_since, forget_ended, note_attempt};
pub use volunteers::{Volunteer, fill, take_back, take_back_filling, take_back_post, volunteers};

/// What is needed to make an account.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub id: AccountId,
    pub email: String,
    pub name: String,
    /// PHC string.
    pub password: String,
    pub language: Language,
    pub status: Status,
}

/// A role granted to an account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grant {
    pub id: Uuid,
    pub account: AccountId,
    pub role: Role,
    pub space: Option<SpaceId>,
    /// The name of the space, or of the partner.
    pub place: Option<String>,
    pub partner: Option<PartnerId>,
    pub from_day: Day,
    pub until_day: Option<Day>,
}

impl Record for Grant {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            account: cells.take()?,
            role: cells.take()?,
            space: cells.maybe()?,
            place: cells.maybe()?,
            partner: cells.maybe()?,
            from_day: cells.take()?,
            until_day: cells.maybe()?,
        })
    }
}

impl From<Grant> for Post {
    fn from(grant: Grant) -> Self {
        Self { grant: grant.id, role: grant.role, space: grant.space, place: grant.place, partner: grant.partner }
    }
}

/// What is needed to grant a role.
#[derive(Clone, Debug)]
pub struct NewGrant {
    pub id: Uuid,
    pub account: AccountId,
    pub role: Role,
    pub space: Option<SpaceId>,
    pub partner: Option<PartnerId>,
    pub from_day: Day,
    pub until_day: Option<Day>,
}

/// Makes an account, with its random number.
pub async fn create(tx: &mut Tx, new: &NewAccount) -> Result<Number, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let number = account::number(tx, new.id).await?;
    tx.run(
        "INSERT INTO accounts (id, organisation, number, email, name, password, language, status, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            new.id,
            organisation,
            number,
            new.email.to_lowercase(),
            new.name,
            new.password,
            new.language,
            new.status,
            now,
        ],
    )
    .await?;
    note(tx, "account", new.id.uuid(), "created", &json!({ "name": new.name })).await?;
    Ok(number)
}

/// Grants a role.
pub async fn grant(tx: &mut Tx, new: &NewGrant) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "INSERT INTO grants (id, organisation, account, role, space, partner, from_day, until_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![new.id, organisation, new.account, new.role, new.space, new.partner, new.from_day, new.until_day],
    )
    .await?;
    let what = json!({ "account": new.account, "role": new.role, "space": new.space, "partner": new.partner });
    note(tx, "grant", new.id, "created", &what).await
}

/// Ends a grant on `day`, which is its last.
pub async fn revoke(tx: &mut Tx, grant: Uuid, day: Day) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let ended = tx
        .run("UPDATE grants SET until_day = $1 WHERE id = $2 AND organisation = $3", values![day, grant, organisation])
        .await?;
    note(tx, "grant", grant, "ended", &json!({ "until_day": day.to_string() })).await?;
    if ended == 1 {
        leaving::tell_last(tx, grant, day).await?;
    }
    Ok(ended == 1)
}

/// Closes an account and its sessions.
pub async fn close(tx: &mut Tx, account: AccountId) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let closed = tx
        .run(
            "UPDATE accounts SET closed_at = $1 WHERE id = $2 AND organisation = $3 AND closed_at IS NULL",
            values![now, account, organisation],
        )
        .await?;
    if closed == 1 {
        tx.run("DELETE FROM sessions WHERE account = $1 AND organisation = $2", values![account, organisation]).await?;
        withdraw(tx, account).await?;
        note(tx, "account", account.uuid(), "closed", &json!({})).await?;
        leaving::tell_left(tx, account, None).await?;
    }
    Ok(closed == 1)
}

async fn note(
    tx: &mut Tx,
    noun: &'static str,
    record: Uuid,
    action: &'static str,
    what: &serde_json::Value,
) -> Result<(), Fault> {
    // The generator makes hundreds of accounts; only colleagues' acts are worth a line.
    if matches!(tx.badge().who(), Who::Job("demo")) {
        return Ok(());
    }
    tx.note_change(Change { noun, record, person: None, action, what }).await
}

/// Whether an address has an account, in any organisation: people sign in by it.
pub async fn address_is_taken(tx: &mut Tx, email: &str) -> Result<bool, Fault> {
    let own = tx.badge().clone();
    tx.wear(account::doorkeeper()).await?;
    let found = tx.maybe::<(AccountId,)>("SELECT id FROM accounts WHERE email = $1", values![email]).await?;
    tx.wear(own).await?;
    Ok(found.is_some())
}

/// Every grant of an account, ended ones too.
pub async fn all_grants(tx: &mut Tx, account: AccountId) -> Result<Vec<Grant>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT g.id, g.account, g.role, g.space, COALESCE(s.name, p.name), g.partner, g.from_day, g.until_day
         FROM grants g LEFT JOIN spaces s ON s.id = g.space LEFT JOIN partners p ON p.id = g.partner
         WHERE g.account = $1 AND g.organisation = $2 ORDER BY g.from_day, g.id",
        values![account, organisation],
    )
    .await
}

/// Every grant of the organisation that holds on `day`, by space.
pub async fn grants_on(tx: &mut Tx, day: Day) -> Result<Vec<Grant>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT g.id, g.account, g.role, g.space, COALESCE(s.name, p.name), g.partner, g.from_day, g.until_day
         FROM grants g LEFT JOIN spaces s ON s.id = g.space LEFT JOIN partners p ON p.id = g.partner
         WHERE g.organisation = $1 AND g.from_day <= $2 AND (g.until_day IS NULL OR g.until_day >= $2)
         ORDER BY s.name, g.role, g.id",
        values![organisation, day],
    )
    .await
}

/// The spaces that a post may be in.
pub async fn spaces(tx: &mut Tx) -> Result<Vec<(SpaceId, String)>, Fault> {
    let organisation = tx.organisation()?;
    tx.all("SELECT id, name FROM spaces WHERE organisation = $1 ORDER BY name, id", values![organisation]).await
}

/// Grants of an account that hold on `day`.
pub async fn grants(tx: &mut Tx, account: AccountId, day: Day) -> Result<Vec<Grant>, Fault> {
    tx.all(
        "SELECT g.id, g.account, g.role, g.space, COALESCE(s.name, p.name), g.partner, g.from_day, g.until_day
         FROM grants g LEFT JOIN spaces s ON s.id = g.space LEFT JOIN partners p ON p.id = g.partner
         WHERE g.account = $1 AND g.from_day <= $2 AND (g.until_day IS NULL OR g.until_day >= $2)
         ORDER BY s.name, g.role",
        values![account, day],
    )
    .await
}

/// One grant of an account, as a post, if it holds on `day`.
pub(crate) async fn post(tx: &mut Tx, account: AccountId, grant: Uuid, day: Day) -> Result<Option<Post>, Fault> {
    let found: Option<Grant> = tx
        .maybe(
            "SELECT g.id, g.account, g.role, g.space, COALESCE(s.name, p.name), g.partner, g.from_day, g.until_day
             FROM grants g LEFT JOIN spaces s ON s.id = g.space LEFT JOIN partners p ON p.id = g.partner
             WHERE g.id = $1 AND g.account = $2 AND g.from_day <= $3 AND (g.until_day IS NULL OR g.until_day >= $3)",
            values![grant, account, day],
        )
        .await?;
    Ok(found.map(Post::from))
}
