//! Who answers for a minor: asked once the person is registered, kept short, and never a condition of help.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use people::{
    Person,
    guardian::{Guardian, store as guardians},
};
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::within_reach;
use crate::id;

#[derive(Template)]
#[template(path = "person/guardian.html")]
struct Edit {
    page: Page,
    form: Form,
    href: String,
}

fn render(asker: &Asker, person: &Person, form: Form) -> Edit {
    let page = asker.page(asker.t.with("reception-guardian-title", ("name", person.name()))).about(&person.name());
    Edit { page, form, href: format!("/people/{}", person.id) }
}

pub async fn edit(asker: Asker, Path(number): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = within_reach(&mut tx, id(&number)?).await?;
    let known = guardians::of_person(&mut tx, person.id).await?;
    let form = Form::new(&asker.t);
    let form = match known {
        None => form,
        Some(known) => form
            .filled("name", &known.name)
            .filled_if("phone", known.phone.as_deref().map(people::show_phone))
            .filled_if("agreed_on", known.agreed_on),
    };
    let page = render(&asker, &person, form);
    asker.looked(tx, person.id, "identity").await?;
    Ok(html(&page))
}

async fn read(tx: &mut Tx, form: &mut Form, person: &Person) -> Result<Option<Guardian>, Trouble> {
    let name = form.required("name", 80);
    let mut phone = None;
    if let Some(typed) = form.optional("phone", 30) {
        match people::person::rules::phone(&typed) {
            Ok(number) => phone = Some(number),
            Err(refusal) => form.refuse_all(refusal),
        }
    }
    let agreed_on = form.day("agreed_on");
    let today = tx.now().day(&network::space::store::get(tx, person.space).await?.zone);
    if agreed_on.is_some_and(|day| day > today) {
        form.refuse("agreed_on", "reception-guardian-future");
    }
    Ok(form.is_fine().then_some(Guardian { name, phone, agreed_on }))
}

pub async fn update(asker: Asker, Path(number): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&number)?).await?;
    let Some(guardian) = read(&mut tx, &mut form, &person).await? else {
        return Ok(refused(&render(&asker, &person, form)));
    };
    guardians::keep(&mut tx, &person, &guardian).await?;
    asker.finish(tx, &form, &format!("/people/{}", person.id), "reception-done-guardian").await
}
