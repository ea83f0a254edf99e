//! What a person agrees to: each point alone, with its wording and its date; asked again at any time.

use askama::Template;
use axum::extract::Path;
use ground::choice::Choice as _;
use people::{Person, Purpose, consent::store as consents};
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{said, within_reach};
use crate::id;

ground::choices! {
    /// What was answered.
    Said { Yes = "yes", No = "no" }
}

/// One point, and what was said of it last.
struct Asked {
    field: String,
    what: String,
    before: Option<said::Agreed>,
}

#[derive(Template)]
#[template(path = "person/consents.html")]
struct Edit {
    page: Page,
    form: Form,
    href: String,
    action: String,
    points: Vec<Asked>,
    answers: Vec<(String, String)>,
}

/// Answers to a referrer are asked of those who were referred; what was ever answered may be answered otherwise.
async fn purposes(tx: &mut Tx, person: &Person) -> Result<Vec<Purpose>, Trouble> {
    let known = consents::current(tx, person.id).await?;
    let rights = people::right::of_person(tx, person.id).await?;
    let referred = rights.iter().any(|right| right.origin == "referral");
    let asked = |purpose: &Purpose| {
        (referred && Purpose::ASKED.contains(purpose)) || known.iter().any(|consent| consent.purpose == *purpose)
    };
    Ok(Purpose::ALL.iter().copied().filter(asked).collect())
}

fn field(purpose: Purpose) -> String {
    format!("consent_{}", purpose.word())
}

async fn render(asker: &Asker, tx: &mut Tx, person: &Person, form: Option<Form>) -> Result<Edit, Trouble> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, person.space).await?.zone;
    let known = consents::current(tx, person.id).await?;
    let before = |purpose: Purpose| known.iter().find(|consent| consent.purpose == purpose);
    let points: Vec<Purpose> = purposes(tx, person).await?;
    let form = form.unwrap_or_else(|| {
        points.iter().fold(Form::new(t), |form, purpose| {
            let said = before(*purpose).map(|consent| if consent.given { Said::Yes } else { Said::No });
            form.filled_if(&field(*purpose), said.map(Said::word))
        })
    });
    let points = points
        .into_iter()
        .map(|purpose| Asked {
            field: field(purpose),
            what: said::word(t, "consent", purpose.word()),
            before: before(purpose).and_then(|one| said::agreed(t, std::slice::from_ref(one), &zone).pop()),
        })
        .collect();
    Ok(Edit {
        page: asker.page(t.with("reception-consents-title", ("name", person.name()))).about(&person.name()),
        form,
        href: format!("/people/{}", person.id),
        action: format!("/people/{}/consents", person.id),
        points,
        answers: Said::ALL.iter().map(|said| (said.word().to_owned(), t.say(&format!("ui-{}", said.word())))).collect(),
    })
}

pub async fn edit(asker: Asker, Path(number): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = within_reach(&mut tx, id(&number)?).await?;
    let page = render(&asker, &mut tx, &person, None).await?;
    asker.looked(tx, person.id, "consents").await?;
    Ok(html(&page))
}

pub async fn update(asker: Asker, Path(number): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&number)?).await?;
    let known = consents::current(&mut tx, person.id).await?;
    let points = purposes(&mut tx, &person).await?;
    let said: Vec<(Purpose, Option<Said>)> =
        points.into_iter().map(|purpose| (purpose, form.choice(&field(purpose)))).collect();
    if !form.is_fine() {
        return Ok(refused(&render(&asker, &mut tx, &person, Some(form)).await?));
    }
    for (purpose, said) in said {
        let before = known.iter().find(|consent| consent.purpose == purpose).map(|consent| consent.given);
        let now = said.map(|said| said == Said::Yes);
        if let Some(given) = now.filter(|_| now != before) {
            consents::give(&mut tx, person.id, purpose, given, "counter").await?;
        }
    }
    asker.finish(tx, &form, &format!("/people/{}", person.id), "reception-done-consents").await
}
