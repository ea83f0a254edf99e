//! The daily work: asks referrers about the rights that end soon, and writes that an answer is wanted.

use std::{sync::Arc, time::Duration};

use ::store::{Db, Tx};
use ground::{Fault, Identifier as _};
use jobs::{Doing, Work};
use keys::{KeyRing, Purpose};
use post::template::Kind;
use web::{Words, dates};

use super::{Renewal, store};
use crate::{
    mail::{self, Mail},
    referral,
};

const KIND: &str = "ask-renewals";

/// Asks about rights that end soon.
pub struct AskRenewals {
    pub words: Arc<Words>,
    pub keys: KeyRing,
    /// The address under which links point here, without a final slash.
    pub address: String,
}

impl Work for AskRenewals {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(24))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            store::work_is_due(&mut tx).await
        })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let mut tx = jobs::badge(KIND).read(db).await?;
            let organisations = network::space::store::organisations(&mut tx).await?;
            drop(tx);
            for (organisation, _) in organisations {
                let mut mark = None;
                loop {
                    let mut tx = jobs::badge(KIND).within(organisation).write(db).await?;
                    let (asked, next) = store::ask_due(&mut tx, mark).await?;
                    for renewal in asked {
                        self.write(&mut tx, &renewal).await?;
                    }
                    tx.commit().await?;
                    mark = next;
                    if mark.is_none() {
                        break;
                    }
                }
            }
            Ok(())
        })
    }
}

impl AskRenewals {
    /// An address was left: a message says that an answer is wanted, and until when.
    async fn write(&self, tx: &mut Tx, renewal: &Renewal) -> Result<(), Fault> {
        let Some(referral) = referral::store::find(tx, renewal.referral).await? else { return Ok(()) };
        let Some(recipient) = referral.referrer.email.clone() else { return Ok(()) };
        let language = referral.referrer.language;
        let token = self.keys.token(Purpose::FollowUp, referral.id.uuid(), 1);
        let until = dates::day(&self.words.speech(language), renewal.until);
        let mail = Mail {
            id: post::id_of(&["renewal", &renewal.id.uuid().to_string()]),
            kind: Kind::Renewal,
            recipient,
            language,
            values: vec![("link", format!("{}/suivi/{token}", self.address)), ("until", until)],
            space: Some(renewal.space),
            person: Some(renewal.person),
        };
        mail::write(tx, &self.words, mail).await
    }
}
