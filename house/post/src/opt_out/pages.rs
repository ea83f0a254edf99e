//! Speaks: on a person's record, what is to be told to them, and the ways by which they want no automatic message.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{PersonId, choice::Choice as _};
use people::{Person, RecordPanel};
use web::{Answer, Asker, Begun, Form, Fragment, Page, Shown, Trouble};

use super::store;
use crate::{Channel, message};

/// The ways that the program takes by itself, or prints.
const WAYS: [Channel; 3] = [Channel::Sms, Channel::Email, Channel::Letter];

/// A right opens nothing on the record of another space, which is only read.
fn may(asker: &Asker, person: &Person, right: Right) -> bool {
    asker.badge().may(right) && asker.badge().reaches(person.space)
}

struct Told {
    id: String,
    lang: &'static str,
    body: Vec<Vec<String>>,
}

#[derive(Template)]
#[template(path = "opt_out/to_tell.html")]
struct ToTell {
    page: Page,
    form: Form,
    all: Vec<Told>,
    tells: bool,
}

/// What the person could not be written, for whoever receives them.
pub struct ToTellPanel;

impl RecordPanel for ToTellPanel {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    /// It comes before all else: the person is there now.
    fn leads(&self, _asker: &Asker) -> bool {
        true
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let mut all = Vec::new();
            for record in people::person::store::records_of(tx, person.id).await? {
                all.extend(message::store::in_hand(tx, Channel::Visit, Some(record)).await?);
            }
            if all.is_empty() {
                return Ok(None);
            }
            let told = |kept: message::store::Kept| Told {
                id: kept.message.id.to_string(),
                lang: message::pages::lang(&asker.t, kept.terms.language),
                body: message::rules::paragraphs(&kept.message.body),
            };
            let shown = ToTell {
                page: asker.page(""),
                form: Form::new(&asker.t),
                all: all.into_iter().map(told).collect(),
                tells: may(asker, person, Right::FindPerson),
            };
            Fragment::of(asker.t.say("post-to-tell"), "mail", true, &shown).map(Some)
        })
    }
}

#[derive(Template)]
#[template(path = "opt_out/panel.html")]
struct Wishes {
    page: Page,
    form: Form,
    action: String,
    ways: Vec<(String, String)>,
    /// What is refused, in words; empty: nothing.
    refused: Vec<String>,
    changes: bool,
    discreet: bool,
}

/// The ways by which the person wants no automatic message.
pub struct WishesPanel;

impl RecordPanel for WishesPanel {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let refused = store::refused(tx, person.id).await?;
            let mut form = Form::new(t);
            for channel in &refused {
                form = form.filled("refused", channel.word());
            }
            let shown = Wishes {
                page: asker.page(""),
                form,
                action: format!("/people/{}/opt-outs", person.id),
                ways: WAYS.iter().map(|channel| (channel.word().to_owned(), t.say(&channel.text()))).collect(),
                refused: refused.iter().map(|channel| t.say(&channel.text())).collect(),
                changes: may(asker, person, Right::RegisterPerson),
                discreet: person.identity.phone.is_some() && person.identity.wants_discretion(),
            };
            Fragment::of(t.say("post-wishes"), "mail", false, &shown).map(Some)
        })
    }
}

/// A person of one's own space, whose record is alive.
async fn within_reach(tx: &mut Tx, id: &str) -> Result<Person, Trouble> {
    let id: PersonId = id.parse().map_err(|_| Trouble::Missing)?;
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let alive = person.anonymised_at.is_none() && person.merged_into.is_none();
    if alive && tx.badge().reaches(person.space) { Ok(person) } else { Err(Trouble::Missing) }
}

pub async fn update(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, &id).await?;
    let wished: Vec<Channel> = WAYS.into_iter().filter(|channel| form.has("refused", channel.word())).collect();
    store::set(&mut tx, person.id, &wished).await?;
    asker.finish(tx, &form, &format!("/people/{}", person.id), "post-done-wishes").await
}
