//! Why a space does not go on with a referral: words that judge nobody, dated like those of a consent.

use ::store::Tx;
use ground::{Fault, choice::Choice as _};
use web::Speech;

use super::{Referral, store};

ground::choices! {
    /// Why it ends here.
    Ending {
        /// What was agreed is done.
        Done = "done",
        /// The person goes on by themselves.
        Alone = "alone",
        /// Not now: they come back when it suits them.
        Paused = "paused",
        /// Nobody could be reached.
        Unreached = "unreached",
        /// They are accompanied elsewhere.
        Elsewhere = "elsewhere",
        Moved = "moved",
        /// Somebody else answers what they need.
        OtherNeed = "other_need",
    }
}

/// Which version of these sentences is chosen from: a new one is written when they change.
pub const WORDING: &str = "2026-11";

impl Ending {
    /// Id of its sentence in the texts.
    pub fn text(self) -> String {
        format!("referral-ending-{}", self.word().replace('_', "-"))
    }
}

/// What a form offers.
pub(crate) fn offered(t: &Speech) -> Vec<(String, String)> {
    Ending::ALL.iter().map(|ending| (ending.word().to_owned(), t.say(&ending.text()))).collect()
}

/// The sentence that was chosen; empty when none was.
pub(crate) async fn said(t: &Speech, tx: &mut Tx, referral: &Referral) -> Result<String, Fault> {
    Ok(store::ending(tx, referral.id).await?.map(|ending| t.say(&ending.text())).unwrap_or_default())
}
