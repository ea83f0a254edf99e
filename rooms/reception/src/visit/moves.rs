//! The steps of a visit, each one button: call, meet, end, take back, put back, undo.

use store::Tx;
use web::{Answer, Asker, Begun, Form, Trouble};

use super::{
    rules::{Step, Visit, VisitId},
    store as visits,
    view::View,
};
use crate::{Back, id};

/// A visit of a space within reach.
pub(crate) async fn within_reach(asker: &Asker, tx: &mut Tx, number: &str) -> Result<Visit, Trouble> {
    let visit: VisitId = id(number)?;
    let found = visits::find(tx, visit).await?;
    found.filter(|visit| asker.badge().reaches(visit.space)).ok_or(Trouble::Missing)
}

async fn step(asker: &Asker, number: &str, form: Form, step: Step, done: &str) -> Answer {
    let (back, view) = (Back::of(&form, Back::Queue), View::carried(&form));
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let visit = within_reach(asker, &mut tx, number).await?;
    let step = match step {
        Step::Call(Some(desk)) => {
            let room = network::room::store::find(&mut tx, visit.space, desk).await?;
            Step::Call(Some(room.ok_or(Trouble::Missing)?.id))
        }
        other => other,
    };
    visits::advance(&mut tx, &visit, step).await??;
    asker.finish(tx, &form, &back.at(&view, visit.person), done).await
}

/// It is this person's turn.
pub mod call {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    use super::super::{rules::Step, view::View};

    pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        let desk = View::carried(&form).desk();
        super::step(&asker, &number, form, Step::Call(desk), "reception-done-called").await
    }
}

/// Who was called is there.
pub mod meeting {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    use super::super::rules::Step;

    pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        super::step(&asker, &number, form, Step::Meet, "reception-done-met").await
    }
}

/// The visit is over.
pub mod closure {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    use super::super::rules::{Outcome, Step};

    pub async fn create(asker: Asker, Path(number): Path<String>, mut form: Form) -> Answer {
        let said = form.chosen::<Outcome>("outcome").filter(|outcome| Outcome::SAID.contains(outcome));
        let Some(outcome) = said else {
            return Err(ground::Refusal::of("outcome", "ui-field-choose").into());
        };
        super::step(&asker, &number, form, Step::End(outcome), "reception-done-ended").await
    }
}

/// The check-in was a mistake.
pub mod cancellation {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    use super::super::rules::Step;

    pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        super::step(&asker, &number, form, Step::Cancel, "reception-done-cancelled").await
    }
}

/// Called or ended by mistake: waits again.
pub mod waiting {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    use super::super::rules::Step;

    pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        super::step(&asker, &number, form, Step::PutBack, "reception-done-put-back").await
    }
}

/// Sent on by mistake: is again where it was.
pub mod unsending {
    use axum::extract::Path;
    use web::{Answer, Asker, Begun, Form};

    use super::super::{store as visits, view::View};
    use crate::Back;

    pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        let (back, view) = (Back::of(&form, Back::Queue), View::carried(&form));
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let visit = super::within_reach(&asker, &mut tx, &number).await?;
        visits::unsend(&mut tx, &visit).await??;
        asker.finish(tx, &form, &back.at(&view, visit.person), "reception-done-unsent").await
    }
}
