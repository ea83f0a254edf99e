//! What the door of the program asks of the settings: how long a screen stays open unused.

use std::{future::Future, pin::Pin};

use ground::{Fault, SpaceId, Zone};
use store::Tx;
use web::account::ScreenLock;

use super::{
    number,
    rules::{CODE_REQUIRED, LOCK_MINUTES},
};

/// The setting `lock_minutes`, of the space where somebody works today.
pub struct LockSetting;

impl ScreenLock for LockSetting {
    fn minutes<'a>(
        &'a self,
        tx: &'a mut Tx,
        space: Option<SpaceId>,
    ) -> Pin<Box<dyn Future<Output = Result<i64, Fault>> + Send + 'a>> {
        Box::pin(async move {
            let today = tx.now().day(&Zone::paris());
            number(tx, LOCK_MINUTES, space, today).await
        })
    }

    fn asks_for_codes<'a>(&'a self, tx: &'a mut Tx) -> Pin<Box<dyn Future<Output = Result<bool, Fault>> + Send + 'a>> {
        Box::pin(async move {
            let today = tx.now().day(&Zone::paris());
            Ok(number(tx, CODE_REQUIRED, None, today).await? == 1)
        })
    }
}
