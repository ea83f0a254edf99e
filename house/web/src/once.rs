//! Writing once: a form's key makes its write happen once, however often it is sent.
// The table `writes` is the house's own memory of keys, so its SQL stands in `once/store.rs`.

mod store;

use ::store::{Tx, Who};
use axum::response::Response;
use ground::{Fault, Refusal};

use crate::{Asker, Form, Trouble, account, go, page};

/// What became of a form's key.
pub enum Begun {
    /// Seen for the first time: write in this transaction, then [`Asker::finish`].
    Fresh(Tx),
    /// Written before: shows what was saved.
    Seen(Response),
}

impl Asker {
    /// Opens the transaction of a form, unless the same form was written before.
    ///
    /// # Errors
    /// Refused when the same key comes with another body or from somebody else.
    pub async fn begin(&self, form: &Form) -> Result<Begun, Trouble> {
        let mut tx = self.write().await?;
        let actor = actor(self);
        if store::claim(&mut tx, form.key(), &actor, form.body()).await? {
            return Ok(Begun::Fresh(tx));
        }
        match store::written(&mut tx, form.key()).await? {
            Some(write) if write.actor == actor && write.body == form.body() => {
                Ok(Begun::Seen(go(write.answer.as_deref().unwrap_or("/"))))
            }
            _ => Err(Refusal::because("ui-form-key-reused").into()),
        }
    }

    /// Makes the write last, and goes on to `path`; `done` is the id of the sentence that confirms it. Where a password was
    /// written down, the next page says gently why it had better not be.
    ///
    /// # Errors
    /// Refused when a number that is not kept stands in a field, though the page let it through.
    pub async fn finish(&self, mut tx: Tx, form: &Form, path: &str, done: &str) -> Result<Response, Trouble> {
        if let Some(refusal) = form.unkept() {
            return Err(refusal.into());
        }
        let (start, anchor) = path.split_once('#').map_or((path, String::new()), |(p, a)| (p, format!("#{a}")));
        let mut answer = start.to_owned();
        let done = (!done.is_empty()).then(|| format!("done={done}"));
        for said in [done, form.names_password().then(|| page::MIND_PASSWORD.to_owned())].into_iter().flatten() {
            answer = format!("{answer}{}{said}", if answer.contains('?') { '&' } else { '?' });
        }
        let answer = answer + &anchor;
        store::answer(&mut tx, form.key(), &answer).await?;
        tx.commit().await?;
        Ok(go(&answer))
    }
}

fn actor(asker: &Asker) -> String {
    match asker.badge().who() {
        Who::Account { id, .. } => id.to_string(),
        Who::Referrer { partner } => partner.to_string(),
        Who::Person { number } => format!("person:{}", number.0),
        _ => "visitor".to_owned(),
    }
}

/// Forgets keys older than a month: nobody sends a form again after that. And sessions that ended, with the attempts of
/// another day.
pub async fn forget_old(tx: &mut Tx) -> Result<u64, Fault> {
    let now = tx.now();
    let ended = account::store::forget_ended(tx, now.plus_days(-2)).await?;
    Ok(ended + store::forget(tx, now.plus_days(-30)).await?)
}
