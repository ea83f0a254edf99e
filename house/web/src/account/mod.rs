//! Accounts: signing in, today's post, sessions.

mod directory;
mod newcomer;
mod office;
pub mod pages;
pub mod rules;
pub mod store;
mod unsent;

use ::store::{Badge, Rights, Who};
use ground::{AccountId, Fault, Identifier as _, Moment, Uuid};
use keys::Purpose;

use crate::{Guard, House, NavEntry, Routes, asker::Colleague, permission};

pub(crate) use unsent::keep as keep_unsent;

pub use newcomer::Newcomer;
pub use rules::Status;
pub use store::{
    Account, Grant, NewAccount, NewGrant, all_grants, by_number, close, create, grant, lock, of_organisation,
    of_partner, of_space, revoke,
};

/// What the browser holds; the database only knows its seal.
#[derive(Clone)]
pub struct SessionToken(String);

impl SessionToken {
    /// # Errors
    /// When the system gives no randomness.
    pub fn fresh() -> Result<Self, Fault> {
        Ok(Self(keys::hex(&keys::random::<32>()?)))
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        (text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())).then(|| Self(text.to_owned()))
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    fn seal(&self, house: &House) -> Vec<u8> {
        house.keys().seal(Purpose::Session, self.0.as_bytes()).to_vec()
    }
}

/// A colleague recognised, with the badge of today's post.
pub(crate) struct Known {
    pub colleague: Colleague,
    pub badge: Badge,
}

/// The badge that looks a link or a session up before anybody is known: no organisation, no rights.
pub fn doorkeeper() -> Badge {
    Badge::mint(Who::Job("sign-in"), None, None, Rights::none())
}

/// Who holds this token, if their session still lives.
pub(crate) async fn recognise(house: &House, token: &SessionToken) -> Result<Option<Known>, Fault> {
    let seal = token.seal(house);
    let mut tx = doorkeeper().read(house.db()).await?;
    let now = tx.now();
    let Some(session) = store::session(&mut tx, &seal).await? else { return Ok(None) };
    if !rules::session_lives(session.created_at, session.seen_at, now) {
        return Ok(None);
    }
    let chosen = match session.chosen {
        Some(grant) => store::post(&mut tx, session.account, grant, rules::day(now)).await?,
        None => None,
    };
    drop(tx);
    if rules::is_worth_noting(session.seen_at, now) {
        let mut tx = doorkeeper().write(house.db()).await?;
        store::touch(&mut tx, &seal, now).await?;
        tx.commit().await?;
    }
    let who = Who::Account { id: session.account, number: session.number };
    let rights = chosen.as_ref().map_or(Rights::none(), |post| permission::rights_of(post.role));
    let space = chosen.as_ref().and_then(|post| post.space);
    let badge = Badge::mint(who, Some(session.organisation), space, rights);
    Ok(Some(Known { colleague: Colleague { account: session.account, name: session.name, post: chosen }, badge }))
}

/// Opens a session for an account and gives its token; with one post only, that post is taken.
pub async fn open_session(house: &House, account: AccountId, now: Moment) -> Result<SessionToken, Fault> {
    let token = SessionToken::fresh()?;
    let mut tx = doorkeeper().write(house.db()).await?;
    let grants = store::grants(&mut tx, account, rules::day(now)).await?;
    let chosen = match grants.as_slice() {
        [only] => Some(only.id),
        _ => None,
    };
    store::open_session(&mut tx, &token.seal(house), account, chosen).await?;
    tx.commit().await?;
    Ok(token)
}

/// Chooses today's post for a session.
pub async fn choose_post(house: &House, token: &SessionToken, account: AccountId, grant: Uuid) -> Result<bool, Fault> {
    let mut tx = doorkeeper().write(house.db()).await?;
    let day = rules::day(tx.now());
    if store::post(&mut tx, account, grant, day).await?.is_none() {
        return Ok(false);
    }
    store::choose(&mut tx, &token.seal(house), grant).await?;
    tx.commit().await?;
    Ok(true)
}

/// Chooses the post of the session before, if it is still granted: a form written at a post is sent from that post.
async fn choose_again(house: &House, token: &SessionToken, account: AccountId) -> Result<(), Fault> {
    let mut tx = doorkeeper().read(house.db()).await?;
    let last = store::last_chosen(&mut tx, account).await?;
    drop(tx);
    if let Some(grant) = last {
        choose_post(house, token, account, grant).await?;
    }
    Ok(())
}

const KEEP: Guard = Guard::Right(::store::Right::KeepAccounts);

/// Entries of the navigation.
pub const NAV: &[NavEntry] = &[NavEntry { href: "/accounts", text: "account-list", pictogram: "lock", guard: KEEP }];

/// The routes of everybody's account.
pub fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", Guard::Anyone, pages::new)
        .post("/sign-in", Guard::Anyone, pages::create)
        .post("/sign-out", Guard::SignedIn, pages::remove)
        .get("/post", Guard::SignedIn, pages::post_new)
        .post("/post", Guard::SignedIn, pages::post_create)
        .post("/language", Guard::Anyone, pages::language_update)
        .post("/display", Guard::Anyone, pages::display_update)
        .get("/password", Guard::SignedIn, office::password_edit)
        .post("/password", Guard::SignedIn, office::password_update)
        .get("/accounts", KEEP, directory::list)
        .get("/accounts/new", KEEP, office::account_new)
        .post("/accounts", KEEP, office::account_create)
        .get("/accounts/{id}", KEEP, office::show)
        .post("/accounts/{id}", KEEP, office::update)
        .post("/accounts/{id}/grants", KEEP, office::grant_create)
        .post("/accounts/{id}/grants/{grant}/removal", KEEP, office::grant_remove)
        .post("/accounts/{id}/closure", KEEP, office::closure_create)
        .get("/permissions", Guard::SignedIn, office::permissions)
        .get("/assets/{stamp}/{*name}", Guard::Anyone, crate::assets::show)
        .get("/design", Guard::Anyone, crate::gallery::show)
}

/// A number for an account, drawn when it is made.
pub(crate) async fn number(tx: &mut ::store::Tx, account: AccountId) -> Result<facts::Number, Fault> {
    tx.draw_number(account.uuid(), "account").await
}
