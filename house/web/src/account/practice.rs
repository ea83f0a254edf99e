//! Practice: the account that a colleague wears among invented people, put on and taken off within their own session.

use std::{future::Future, pin::Pin, sync::Arc};

use ::store::Tx;
use axum::http::HeaderMap;
use ground::{AccountId, Fault, OrganisationId};

use super::{SessionToken, doorkeeper, store};
use crate::{Asker, House, asker::cookie};

/// One step of the lesson, as its learner sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// Id of its words.
    pub text: &'static str,
    /// Id of the words that say how.
    pub how: &'static str,
    pub done: bool,
}

/// The lesson of somebody who practises.
pub type Lesson = Arc<Vec<Step>>;

/// What a lesson gives.
pub type Learning<'a> = Pin<Box<dyn Future<Output = Result<Vec<Step>, Fault>> + Send + 'a>>;

/// The lesson; implemented by the app, which knows what every room writes.
pub trait Teacher: Send + Sync {
    /// The steps of the lesson, and which of them this colleague did.
    fn steps<'a>(&'a self, tx: &'a mut Tx) -> Learning<'a>;
}

/// The port that the app fills.
pub type TeacherPort = Arc<dyn Teacher>;

/// Whose session this is, whatever account is worn in it; nobody's without a session.
pub async fn holder(asker: &Asker, headers: &HeaderMap) -> Result<Option<(AccountId, OrganisationId)>, Fault> {
    let Some(token) = cookie(headers, "antenne").and_then(SessionToken::parse) else { return Ok(None) };
    let mut tx = doorkeeper().read(asker.house().db()).await?;
    store::holder(&mut tx, &token.seal(asker.house())).await
}

/// Puts an account of practice on in this session, or takes it off.
pub async fn wear(asker: &Asker, headers: &HeaderMap, account: Option<AccountId>) -> Result<(), Fault> {
    let Some(token) = cookie(headers, "antenne").and_then(SessionToken::parse) else { return Ok(()) };
    let mut tx = doorkeeper().write(asker.house().db()).await?;
    store::wear(&mut tx, &token.seal(asker.house()), account).await?;
    tx.commit().await
}

/// The account in which somebody practised last, and the one that they will practise in.
pub async fn latest(tx: &mut Tx, account: AccountId) -> Result<Option<AccountId>, Fault> {
    store::practised(tx, account).await
}

/// Says that an account is somebody's own for practice.
pub async fn belongs(tx: &mut Tx, practice: AccountId, account: AccountId) -> Result<(), Fault> {
    store::practises(tx, practice, account).await
}

/// The lesson of the badge's colleague.
pub(super) async fn lesson(house: &House, badge: &::store::Badge) -> Result<Lesson, Fault> {
    let Ok(teacher) = house.port::<TeacherPort>() else { return Ok(Lesson::default()) };
    let mut tx = badge.read(house.db()).await?;
    teacher.steps(&mut tx).await.map(Arc::new)
}
