//! Speaks: who may do what, right by right.

use ::store::Right;
use askama::Template;
use ground::choice::Choice as _;

use crate::{Answer, Asker, Page, Role, Sheet, answer::html, permission};

#[derive(Template)]
#[template(path = "account/permissions.html")]
struct Permissions {
    page: Page,
    roles: Vec<String>,
    rows: Vec<(String, Vec<bool>)>,
}

pub async fn show(asker: Asker) -> Answer {
    let t = &asker.t;
    let row = |right: &Right| {
        let held = Role::ALL.iter().map(|role| permission::rights_of(*role).has(*right)).collect();
        (t.say(&format!("account-right-{}", right.word().replace('_', "-"))), held)
    };
    let page = asker.page(t.say("account-permissions"));
    let roles = Role::ALL.iter().map(|role| t.say(&role.text())).collect();
    Ok(html(&Permissions { page, roles, rows: Right::ALL.iter().map(row).collect() }))
}

/// Who may do what, to download.
pub async fn export(asker: Asker) -> Answer {
    let t = &asker.t;
    let roles = Role::ALL.iter().map(|role| t.say(&role.text()));
    let heads: Vec<String> = std::iter::once(t.say("account-permissions-right")).chain(roles).collect();
    let mut sheet = Sheet::begin(&asker, "droits", &heads)?;
    for right in Right::ALL {
        let held = Role::ALL.iter().map(|role| permission::rights_of(*role).has(*right));
        let said = held.map(|has| if has { t.say("ui-yes") } else { String::new() });
        sheet.line(std::iter::once(t.say(&format!("account-right-{}", right.word().replace('_', "-")))).chain(said))?;
    }
    sheet.answer()
}
