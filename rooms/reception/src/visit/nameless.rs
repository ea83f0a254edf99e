//! A visit without a name: counted in one click, or given a ticket; nobody has to say who they are.

use web::{Answer, Asker, Begun, Form};

use super::{
    rules::Reason,
    store::{self as visits, Arrival},
    view::View,
};
use crate::Back;

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let space = asker.space()?;
    let reason = form.choice::<Reason>("reason").filter(|_| form.is_fine());
    let (back, view) = (Back::of(&form, Back::Queue), View::carried(&form));
    let queues = form.has("queue", "yes");
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let new = Arrival { id: form.id(), space, person: None, reason, queues };
    visits::arrive(&mut tx, &new).await??;
    let done = if queues { "reception-done-arrived" } else { "reception-done-counted" };
    asker.finish(tx, &form, &back.at(&view, None), done).await
}
