//! Remembers the words that a network gave to its messages: the latest of a template counts.

use ::store::{Cells, Record, Tx, journal::Change};
use ground::{AccountId, Fault, Moment, Uuid, values};
use serde_json::json;

use super::rules::{Template, Text};

/// One text that was given to a template; none is the program's own again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Given {
    pub template: String,
    pub text: Option<Text>,
    pub set_at: Moment,
    pub set_by: Option<AccountId>,
}

impl Record for Given {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let template = cells.take()?;
        let (subject, body): (Option<String>, Option<String>) = (cells.maybe()?, cells.maybe()?);
        Ok(Self {
            template,
            text: body.map(|body| Text { subject: subject.unwrap_or_default(), body }),
            set_at: cells.take()?,
            set_by: cells.maybe()?,
        })
    }
}

/// The network's own words for a template, if it has some.
pub async fn latest(tx: &mut Tx, template: Template) -> Result<Option<Text>, Fault> {
    Ok(history(tx, template, 1).await?.pop().and_then(|given| given.text))
}

/// What was given to a template, the latest first.
pub async fn history(tx: &mut Tx, template: Template, at_most: i64) -> Result<Vec<Given>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT template, subject, body, set_at, set_by FROM message_templates
         WHERE organisation = $1 AND template = $2 ORDER BY set_at DESC, id DESC LIMIT $3",
        values![organisation, template.name(), at_most],
    )
    .await
}

/// The names of the templates that have the network's own words.
pub async fn given(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let organisation = tx.organisation()?;
    let found: Vec<(String,)> = tx
        .all(
            "SELECT template FROM (
               SELECT template, body, row_number() OVER (PARTITION BY template ORDER BY set_at DESC, id DESC) AS place
               FROM message_templates WHERE organisation = $1) latest
             WHERE place = 1 AND body IS NOT NULL",
            values![organisation],
        )
        .await?;
    Ok(found.into_iter().map(|(name,)| name).collect())
}

/// Gives a template these words from now on, or the program's own again; what was before stays readable.
pub async fn give(tx: &mut Tx, id: Uuid, template: Template, text: Option<&Text>) -> Result<(), Fault> {
    let before = latest(tx, template).await?;
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO message_templates (id, organisation, template, subject, body, set_at, set_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![
            id,
            organisation,
            template.name(),
            text.map(|text| text.subject.clone()),
            text.map(|text| text.body.clone()),
            now,
            account
        ],
    )
    .await?;
    let said = |text: Option<&Text>| text.map(|text| text.body.clone());
    let what = json!({ "template": template.name(), "text": [said(before.as_ref()), said(text)] });
    let action = if text.is_some() { "updated" } else { "restored" };
    tx.note_change(Change { noun: "message_template", record: id, person: None, action, what: &what }).await
}
