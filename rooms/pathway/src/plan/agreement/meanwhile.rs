//! A form that was filled while a colleague agreed another plan: nothing that was ticked is lost.

use ::store::Tx;
use web::{Form, Trouble};

use super::{Ground, code};
use crate::plan::store;

/// The same form, over the plan that was agreed meanwhile: what was ticked of the old one is ticked in the new one.
pub(super) async fn carried(tx: &mut Tx, ground: &Ground, mut form: Form) -> Result<Form, Trouble> {
    let versions = store::versions(tx, ground.person.id).await?;
    let read = versions.iter().find(|plan| plan.version.to_string() == form.value("version"));
    let read = match read {
        Some(plan) => store::find(tx, ground.person.id, plan.id).await?,
        None => None,
    };
    for step in read.iter().flat_map(|plan| &plan.steps) {
        let old = code(step);
        if let Some(open) = ground.open().find(|open| open.is_same(step)).filter(|_| form.has("items", &old)) {
            let (new, rank) = (code(open), form.value(&format!("rank-{old}")).to_owned());
            form = form.filled(&format!("rank-{new}"), rank).filled("items", new);
        }
    }
    Ok(form.filled("version", ground.version()))
}
