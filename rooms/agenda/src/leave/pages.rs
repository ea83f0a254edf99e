//! Speaks: somebody told the team that they do not come to one session of a series, or come after all.

use axum::extract::Path;
use ground::{Identifier as _, PersonId, Refusal};
use web::{Answer, Asker, Begun, Form, Trouble};

use super::store;
use crate::{
    enrolment::{
        rules::By,
        store::{self as enrolments, Enrolment},
    },
    reach, reminder,
    session::{rules::Phase, store::Meeting},
};

/// The seat of whom the form names in the group of a session that has not begun.
async fn theirs(tx: &mut ::store::Tx, meeting: &Meeting, form: &Form) -> Result<Enrolment, Trouble> {
    if meeting.course.phase(tx.now()) != Phase::Coming {
        return Err(Refusal::because("agenda-leave-over").into());
    }
    let person: PersonId = reach::id(form.value("person"))?;
    let seated = enrolments::of_workshop(tx, meeting.workshop).await?;
    seated.into_iter().find(|one| one.person == person && one.ended_at.is_none()).ok_or(Trouble::Missing)
}

pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    set(asker, id, form, false).await
}

pub async fn remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    set(asker, id, form, true).await
}

async fn set(asker: Asker, id: String, form: Form, comes: bool) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let meeting = reach::locked(&mut tx, &id).await?;
    let enrolment = theirs(&mut tx, &meeting, &form).await?;
    let (changed, done, refusal) = if comes {
        let back = store::come(&mut tx, meeting.id, &enrolment, None).await?;
        (back, "agenda-done-comes", "agenda-leave-taken")
    } else {
        let left = store::leave(&mut tx, meeting.id, &enrolment, By::Team).await?;
        (left, "agenda-done-left", "agenda-leave-already")
    };
    if !changed {
        return Err(Refusal::because(refusal).into());
    }
    reminder::alone(&mut tx, &meeting, enrolment.person, comes).await?;
    asker.finish(tx, &form, &format!("/sessions/{}/attendance", meeting.id.uuid()), done).await
}
