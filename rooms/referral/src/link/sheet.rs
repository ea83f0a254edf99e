//! The form of a structure's personal link, on a page of its own or within a partner's own site.

use ::store::Tx;
use askama::Template;
use ground::{Fault, choice::Choice as _};
use network::partner::Partner;
use people::Spoken;
use web::{Asker, Form, Page};

use super::{
    form::{CONTACTS, Hears},
    nearby::{Choice, choices},
};
use crate::{commune, referral::Reason};

type Options = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "link/new.html")]
pub(crate) struct New {
    page: Page,
    form: Form,
    action: String,
    /// Where several people are sent at once; empty where that is not offered.
    several: String,
    partner: String,
    spaces: Vec<Choice>,
    /// The space that is chosen.
    chosen: String,
    /// There are others than the nearest; and one of them is chosen.
    far: bool,
    far_chosen: bool,
    reasons: Vec<(String, String, &'static str)>,
    contacts: Options,
    languages: Options,
    hears: Options,
    /// What few need stays folded, unless something is written or wrong there.
    more_person: bool,
    more_needs: bool,
    more_you: bool,
}

/// The same form, within a partner's own site.
#[derive(Template)]
#[template(path = "link/embed.html")]
pub(crate) struct Embedded(pub New);

impl std::ops::Deref for Embedded {
    type Target = New;

    fn deref(&self) -> &New {
        &self.0
    }
}

/// The form as it stands; the nearest space is chosen as long as nobody chose another.
pub(crate) async fn sheet(
    asker: &Asker,
    tx: &mut Tx,
    (action, partner): (String, &Partner),
    mut form: Form,
) -> Result<New, Fault> {
    let t = &asker.t;
    // Only a commune that is understood says which spaces are near.
    let from = if form.problem("commune").is_some() { None } else { commune::understood(form.value("commune")) };
    let spaces = choices(asker, tx, partner, from.as_deref()).await?;
    let looks = form.sent_field(LOOK);
    let told =
        |form: &Form, fields: &[&str]| fields.iter().any(|at| !form.value(at).is_empty() || form.problem(at).is_some());
    let nearest = spaces.first().map(|space| space.id.clone()).unwrap_or_default();
    let chosen = Some(form.value("space")).filter(|chosen| !chosen.is_empty() && !looks).map(str::to_owned);
    if form.value("language").is_empty() {
        form = form.filled("language", Spoken::French.word());
    }
    Ok(New {
        more_person: told(&form, &["birth_year", "contact"]) || form.problem("language").is_some(),
        more_needs: told(&form, &["words"]),
        more_you: told(&form, &["referrer_phone"]),
        page: asker.page(t.say("referral-new-title")),
        form,
        several: if action.starts_with("/r/") { format!("{action}/plusieurs") } else { String::new() },
        action,
        partner: partner.name.clone(),
        far: spaces.iter().any(|space| !space.near),
        far_chosen: chosen.as_ref().is_some_and(|id| spaces.iter().any(|space| !space.near && space.id == *id)),
        chosen: chosen.unwrap_or(nearest),
        spaces,
        reasons: Reason::ALL
            .iter()
            .map(|reason| (reason.word().to_owned(), t.say(&reason.text()), reason.pictogram()))
            .collect(),
        contacts: CONTACTS
            .iter()
            .map(|contact| {
                (contact.word().to_owned(), t.say(&format!("referral-contact-{}", contact.word().replace('_', "-"))))
            })
            .collect(),
        languages: Spoken::ALL.iter().map(|spoken| (spoken.word().to_owned(), t.say(&spoken.text()))).collect(),
        hears: Hears::ALL
            .iter()
            .map(|hears| (hears.word().to_owned(), t.say(&format!("referral-hears-{}", hears.word()))))
            .collect(),
    })
}

/// The button that only looks for the spaces near a commune.
pub(crate) const LOOK: &str = "look";
