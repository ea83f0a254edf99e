//! Speaks: a mandate is noted on somebody's record, by reference and day, or ended.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{AccountId, Identifier as _, Refusal};
use people::Person;
use web::{
    Answer, Asker, Begun, Form, Page, Trouble,
    account::{self, Status},
    html, refused,
};

use super::{
    rules::{Mandate, held},
    store,
};
use crate::{id, today, within_reach};

#[derive(Template)]
#[template(path = "mandate/new.html")]
struct New {
    page: Page,
    form: Form,
    person: String,
    name: String,
    /// Employees of the space: volunteers and civic service may hold none.
    staff: Vec<(String, String)>,
}

async fn render(asker: &Asker, tx: &mut Tx, form: Form, person: &Person) -> Result<New, Trouble> {
    let (day, _) = today(asker, tx).await?;
    let team = account::of_space(tx, person.space, day).await?;
    let staff = team.into_iter().filter(|one| one.status == Status::Staff);
    Ok(New {
        page: asker.page(asker.t.say("advice-mandate-new")),
        form,
        person: person.id.to_string(),
        name: person.name(),
        staff: staff.map(|one| (one.id.uuid().to_string(), one.name)).collect(),
    })
}

pub async fn new(asker: Asker, Path(address): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = within_reach(&mut tx, id(&address)?).await?;
    let form = Form::new(&asker.t).filled_if("holder", asker.colleague().map(|colleague| colleague.account));
    let shown = render(&asker, &mut tx, form, &person).await?;
    asker.looked(tx, person.id, "advice").await?;
    Ok(html(&shown))
}

pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
    let reference = form.required("reference", 40);
    let until = form.day("until");
    if until.is_none() && form.problem("until").is_none() {
        form.refuse("until", "ui-field-required");
    }
    let holder = form.pick::<AccountId>("holder");
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&address)?).await?;
    let (day, _) = today(&asker, &mut tx).await?;
    let team = account::of_space(&mut tx, person.space, day).await?;
    let holder = team.into_iter().find(|one| Some(one.id) == holder);
    if holder.is_none() {
        form.refuse("holder", "ui-field-choose");
    }
    if let (Some(holder), Some(until)) = (&holder, until)
        && let Err(refusal) = held(holder.status, until, day)
    {
        form.refuse_all(refusal);
    }
    let (Some(holder), Some(until), true) = (holder, until, form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, form, &person).await?));
    };
    let new = Mandate {
        id: form.id(),
        space: person.space,
        person: person.id,
        reference,
        until,
        holder: holder.id,
        holder_name: holder.name,
        ended: false,
    };
    store::create(&mut tx, &new).await?;
    asker.finish(tx, &form, &format!("/people/{}", person.id), "advice-done-mandate").await
}

/// The mandate is over before its day.
pub mod end {
    use super::{Answer, Asker, Begun, Form, Path, Refusal, Trouble, id, store};

    pub async fn create(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let one = store::find(&mut tx, id(&address)?).await?.filter(|one| asker.badge().reaches(one.space));
        let one = one.ok_or(Trouble::Missing)?;
        one.end()?;
        if !store::end(&mut tx, &one).await? {
            return Err(Refusal::because("advice-mandate-ended-already").into());
        }
        asker.finish(tx, &form, &format!("/people/{}", one.person), "advice-done-mandate-ended").await
    }
}
