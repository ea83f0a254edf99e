//! Accounts: signing in, today's post, sessions.

mod code;
mod directory;
mod door;
mod invitation;
mod newcomer;
mod office;
mod own;
pub mod pages;
mod permissions;
pub mod practice;
mod proof;
pub mod rules;
pub mod store;
mod unsent;

use std::{future::Future, pin::Pin, sync::Arc};

use ::store::{Badge, Rights, Tx, Who};
use ground::{AccountId, Fault, Identifier as _, Moment, SpaceId, Uuid};
use keys::Purpose;

use crate::{Guard, House, NavEntry, Routes, asker::Colleague, permission};

pub(crate) use unsent::keep as keep_unsent;

pub use invitation::{Herald, HeraldPort, Invited, Letter, invited, renew as invite_again};
pub use newcomer::Newcomer;
pub use proof::{Proof, Try, compared, hashed};
pub use rules::Status;
pub use store::{
    Account, Grant, NewAccount, NewGrant, all_grants, by_number, close, create, find, grant, grants, lock,
    of_organisation, of_partner, of_space, prolong, revoke,
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

/// How long the screen of a space may stay open unused; implemented where settings are kept.
pub trait ScreenLock: Send + Sync {
    /// In minutes.
    fn minutes<'a>(
        &'a self,
        tx: &'a mut Tx,
        space: Option<SpaceId>,
    ) -> Pin<Box<dyn Future<Output = Result<i64, Fault>> + Send + 'a>>;

    /// Whether the posts that reach the whole network ask for a code after the password.
    fn asks_for_codes<'a>(&'a self, _tx: &'a mut Tx) -> Pin<Box<dyn Future<Output = Result<bool, Fault>> + Send + 'a>> {
        Box::pin(async { Ok(false) })
    }
}

/// The port that the app fills.
pub type ScreenLockPort = Arc<dyn ScreenLock>;

/// A colleague recognised, with the badge of today's post.
pub(crate) struct Known {
    pub colleague: Colleague,
    pub badge: Badge,
}

/// The badge that looks a link or a session up before anybody is known: no organisation, no rights.
pub fn doorkeeper() -> Badge {
    Badge::mint(Who::Job("sign-in"), None, None, Rights::none())
}

/// Who holds this token, if their session still lives and its screen is open; `is_used` by somebody, or only by a page
/// that keeps itself up to date.
pub(crate) async fn recognise(house: &House, token: &SessionToken, is_used: bool) -> Result<Option<Known>, Fault> {
    let seal = token.seal(house);
    let mut tx = doorkeeper().read(house.db()).await?;
    let now = tx.now();
    let Some(session) = store::session(&mut tx, &seal).await? else { return Ok(None) };
    if !session.life.is_open(now) {
        return Ok(None);
    }
    let (practises, code_wanted) = (session.practises, session.code_wanted);
    let chosen = match session.chosen {
        Some(grant) => store::post(&mut tx, session.account, grant, rules::day(now)).await?,
        None => None,
    };
    drop(tx);
    if is_used && session.life.is_worth_noting(now) {
        let mut tx = doorkeeper().write(house.db()).await?;
        store::touch(&mut tx, &seal, now).await?;
        tx.commit().await?;
    }
    let who = Who::Account { id: session.account, number: session.number };
    let rights = chosen.as_ref().map_or(Rights::none(), |post| permission::rights_of(post.role));
    let space = chosen.as_ref().and_then(|post| post.space);
    let badge = Badge::mint(who, Some(session.organisation), space, rights);
    let lock_minutes = session.life.lock_minutes;
    let lesson = if practises { Some(practice::lesson(house, &badge).await?) } else { None };
    let colleague =
        Colleague { account: session.account, name: session.name, post: chosen, lock_minutes, lesson, code_wanted };
    Ok(Some(Known { colleague, badge }))
}

/// Opens a session for an account and gives its token; with one post only, that post is taken.
pub async fn open_session(house: &House, account: AccountId, now: Moment) -> Result<SessionToken, Fault> {
    open_session_on(house, account, now, &Computer::default()).await
}

/// The computer that somebody signs in on.
#[derive(Default)]
pub(crate) struct Computer {
    /// What its browser keeps, so that the door knows who works here today.
    pub device: Option<SessionToken>,
    /// In words for its user.
    pub browser: String,
}

pub(crate) async fn open_session_on(
    house: &House,
    account: AccountId,
    now: Moment,
    computer: &Computer,
) -> Result<SessionToken, Fault> {
    let token = SessionToken::fresh()?;
    let mut tx = doorkeeper().write(house.db()).await?;
    let grants = store::grants(&mut tx, account, rules::day(now)).await?;
    let only = match grants.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    let lock_minutes = lock_minutes(house, &mut tx, account, only.and_then(|only| only.space)).await?;
    let device = computer.device.as_ref().map(|device| device.seal(house));
    let new = store::NewSession {
        seal: &token.seal(house),
        account,
        chosen: only.map(|only| only.id),
        device: device.as_deref(),
        browser: &computer.browser,
        lock_minutes,
    };
    store::open_session(&mut tx, &new).await?;
    let wanted = wants_codes(house, &mut tx, account, only.map(|only| only.role)).await?;
    store::want_codes(&mut tx, new.seal, wanted).await?;
    tx.commit().await?;
    Ok(token)
}

/// How long this colleague's screen stays open unused, in minutes.
async fn lock_minutes(house: &House, tx: &mut Tx, account: AccountId, space: Option<SpaceId>) -> Result<i64, Fault> {
    let (Ok(lock), Some(organisation)) = (house.port::<ScreenLockPort>(), store::organisation_of(tx, account).await?)
    else {
        return Ok(rules::LOCK_MINUTES);
    };
    tx.wear(doorkeeper().within(organisation)).await?;
    let minutes = lock.minutes(tx, space).await?;
    tx.wear(doorkeeper()).await?;
    Ok(minutes)
}

/// Whether a post asks for codes that its holder has not set up.
async fn wants_codes(house: &House, tx: &mut Tx, account: AccountId, role: Option<crate::Role>) -> Result<bool, Fault> {
    let reaches_all = matches!(role, Some(crate::Role::Administrator | crate::Role::NetworkOfficer));
    let (true, Ok(lock)) = (reaches_all, house.port::<ScreenLockPort>()) else { return Ok(false) };
    if store::codes(tx, account).await?.since.is_some() {
        return Ok(false);
    }
    let Some(organisation) = store::organisation_of(tx, account).await? else { return Ok(false) };
    tx.wear(doorkeeper().within(organisation)).await?;
    let asks = lock.asks_for_codes(tx).await?;
    tx.wear(doorkeeper()).await?;
    Ok(asks)
}

/// Codes were dropped: open sessions of a post that the network asks them of wait for new ones.
pub(crate) async fn want_codes_again(house: &House, tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    let Ok(lock) = house.port::<ScreenLockPort>() else { return Ok(()) };
    if lock.asks_for_codes(tx).await? { store::want_codes_again(tx, account).await } else { Ok(()) }
}

/// Chooses today's post for a session.
pub async fn choose_post(house: &House, token: &SessionToken, account: AccountId, grant: Uuid) -> Result<bool, Fault> {
    let mut tx = doorkeeper().write(house.db()).await?;
    let day = rules::day(tx.now());
    let Some(post) = store::post(&mut tx, account, grant, day).await? else { return Ok(false) };
    let lock_minutes = lock_minutes(house, &mut tx, account, post.space).await?;
    let wanted = wants_codes(house, &mut tx, account, Some(post.role)).await?;
    store::choose(&mut tx, &token.seal(house), grant, lock_minutes).await?;
    store::want_codes(&mut tx, &token.seal(house), wanted).await?;
    tx.commit().await?;
    Ok(true)
}

const KEEP: Guard = Guard::Right(::store::Right::KeepAccounts);

/// Entries of the navigation.
pub const NAV: &[NavEntry] = &[NavEntry { href: "/accounts", text: "account-list", pictogram: "lock", guard: KEEP }];

/// The routes of everybody's account.
pub fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", Guard::Anyone, pages::new)
        .post("/sign-in", Guard::Anyone, pages::create)
        .post("/sign-in/code", Guard::Anyone, code::door::create)
        .post("/sign-out", Guard::SignedIn, pages::remove)
        .post("/lock", Guard::SignedIn, door::lock_create)
        .post("/switch", Guard::Anyone, door::switch_create)
        .get("/invitation/{token}", Guard::Link, invitation::show)
        .post("/invitation/{token}", Guard::Link, invitation::create)
        .get("/account", Guard::SignedIn, own::show)
        .post("/account/sessions/removal", Guard::SignedIn, own::sessions_remove)
        .post("/account/sessions/{id}/removal", Guard::SignedIn, own::session_remove)
        .post("/account/pin", Guard::SignedIn, own::pin_update)
        .post("/account/pin/removal", Guard::SignedIn, own::pin_remove)
        .get("/account/code", Guard::SignedIn, code::own::show)
        .post("/account/code", Guard::SignedIn, code::own::create)
        .post("/account/code/key", Guard::SignedIn, code::own::key_create)
        .post("/account/code/papers", Guard::SignedIn, code::own::papers_create)
        .post("/account/code/removal", Guard::SignedIn, code::own::remove)
        .get("/post", Guard::SignedIn, pages::post_new)
        .post("/post", Guard::SignedIn, pages::post_create)
        .post("/language", Guard::Anyone, pages::language_update)
        .post("/display", Guard::Anyone, pages::display_update)
        .get("/password", Guard::SignedIn, office::password_edit)
        .post("/password", Guard::SignedIn, office::password_update)
        .get("/accounts", KEEP, directory::list)
        .sheet(("/accounts.csv", "/accounts.xlsx"), KEEP, directory::export)
        .get("/accounts/new", KEEP, office::account_new)
        .post("/accounts", KEEP, office::account_create)
        .get("/accounts/{id}", KEEP, office::show)
        .post("/accounts/{id}", KEEP, office::update)
        .post("/accounts/{id}/grants", KEEP, office::grant_create)
        .post("/accounts/{id}/grants/{grant}/removal", KEEP, office::grant_remove)
        .post("/accounts/{id}/closure", KEEP, office::closure_create)
        .post("/accounts/{id}/opening", KEEP, office::opening_create)
        .post("/accounts/{id}/invitation", KEEP, invitation::account_create)
        .post("/accounts/{id}/code/removal", KEEP, code::own::office_remove)
        .post("/accounts/{id}/sessions/removal", KEEP, office::sessions_remove)
        .get("/permissions", Guard::SignedIn, permissions::show)
        .sheet(("/permissions.csv", "/permissions.xlsx"), Guard::SignedIn, permissions::export)
        .get("/assets/{stamp}/{*name}", Guard::Anyone, crate::assets::show)
        .get("/design", Guard::Anyone, crate::gallery::show)
        .and(crate::search::routes())
}

/// A number for an account, drawn when it is made.
pub(crate) async fn number(tx: &mut ::store::Tx, account: AccountId) -> Result<facts::Number, Fault> {
    tx.draw_number(account.uuid(), "account").await
}
