//! The steps of a visit, each one button: call, end, take back, put back.

use web::{Answer, Asker, Begun, Form, Trouble};

use super::{
    rules::{Step, VisitId},
    store as visits,
};
use crate::{Back, id};

async fn step(asker: &Asker, number: &str, form: Form, step: Step, done: &str) -> Answer {
    let back = Back::of(&form, Back::Queue);
    let visit: VisitId = id(number)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let found = visits::find(&mut tx, visit).await?;
    let visit = found.filter(|visit| asker.badge().reaches(visit.space)).ok_or(Trouble::Missing)?;
    visits::advance(&mut tx, &visit, step).await??;
    asker.finish(tx, &form, &back.path(visit.person), done).await
}

/// It is this person's turn.
pub mod call {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    use super::super::rules::Step;

    pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        super::step(&asker, &number, form, Step::Call, "reception-done-called").await
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
