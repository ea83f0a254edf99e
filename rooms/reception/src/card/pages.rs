//! Gives, prints and ends a card; says what a scanned one opens.

use ::store::Tx;
use axum::extract::Path;
use ground::Fault;
use papers::{Code, Line, Printable as _, Scan};
use people::Person;
use web::{Answer, Asker, Begun, Form, Trouble, dates};

use super::store::{self as cards, Card, CardId, Ended};
use crate::{id, person::within_reach, vouchers};

/// What a scanned code turned out to be.
pub(crate) enum Opened {
    /// The record that it opens.
    Record(Box<Person>),
    /// Why it opens nothing: a title, and what to do.
    Nothing(String, String),
    /// Not a card.
    Unknown,
}

/// What the card with this code opens for this asker.
pub(crate) async fn opened(asker: &Asker, tx: &mut Tx, code: &str) -> Result<Opened, Trouble> {
    let t = &asker.t;
    let Ok(code) = Code::parse(code) else { return Ok(Opened::Unknown) };
    let Some(card) = cards::by_code(tx, code.as_str()).await? else { return Ok(Opened::Unknown) };
    let Some(person) = holder(tx, &card).await? else { return Ok(Opened::Unknown) };
    let space = network::space::store::get(tx, person.space).await?;
    if !asker.badge().reaches(person.space) {
        let title = t.with("reception-card-elsewhere", ("space", space.name));
        return Ok(Opened::Nothing(title, t.say("reception-card-elsewhere-todo")));
    }
    let Some((at, how)) = card.ended else { return Ok(Opened::Record(Box::new(person))) };
    let title = match how {
        Ended::Replaced => "reception-card-replaced",
        Ended::Returned => "reception-card-returned",
    };
    let title = t.with(title, ("day", dates::short_day(t, at.day(&space.zone))));
    Ok(Opened::Nothing(title, t.say("reception-card-ended-todo")))
}

/// Whose card it is, by the record that stands for them now.
async fn holder(tx: &mut Tx, card: &Card) -> Result<Option<Person>, Fault> {
    let mut found = people::person::store::find(tx, card.person).await?;
    if let Some(kept) = found.as_ref().and_then(|person| person.merged_into) {
        found = people::person::store::find(tx, kept).await?;
    }
    Ok(found.filter(|person| person.anonymised_at.is_none()))
}

/// A code that neither a card nor a voucher bears.
async fn fresh_code(asker: &Asker, tx: &mut Tx) -> Result<Code, Trouble> {
    for _ in 0..8 {
        let code = Code::from_bytes(keys::random()?);
        let taken = cards::by_code(tx, code.as_str()).await?.is_some()
            || vouchers(asker)?.find(tx, code.as_str()).await?.is_some();
        if !taken {
            return Ok(code);
        }
    }
    Err(Fault::because("no code is free").into())
}

pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&number)?).await?;
    let code = fresh_code(&asker, &mut tx).await?;
    let card: CardId = form.id();
    cards::give(&mut tx, card, &person, code.as_str()).await??;
    asker.finish(tx, &form, &format!("/people/{}#card", person.id), "reception-done-card").await
}

/// The person gave it back, or wants none any more.
pub async fn remove(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = within_reach(&mut tx, id(&number)?).await?;
    if !cards::give_back(&mut tx, &person).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, &format!("/people/{}#card", person.id), "reception-done-card-ended").await
}

/// The card on paper, to cut nowhere: the page is of its size.
pub async fn show(asker: Asker, Path(number): Path<String>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let person = within_reach(&mut tx, id(&number)?).await?;
    let card = cards::living(&mut tx, person.id).await?.ok_or(Trouble::Missing)?;
    let space = network::space::store::get(&mut tx, person.space).await?;
    let code = Code::parse(&card.code).map_err(Fault::from_error)?;
    let scanned = super::scanned(asker.house(), &card, code);
    let scan = Scan::new(&scanned, &t.say("reception-card-scan")).map_err(Fault::from_error)?;
    let paper = papers::Card {
        network: network::space::store::organisation_name(&mut tx).await?,
        first_name: person.identity.first_name.clone(),
        code: Line::new(t.say("reception-card-code"), code.to_string()),
        place: Line::new(space.name, space.phone.as_deref().map(people::show_phone).unwrap_or_default()),
        scan: Some(scan),
    };
    drop(tx);
    let paper = paper.paper(t.code(), &t.say("reception-card")).map_err(Fault::from_error)?;
    crate::print(&asker, paper, "carte.pdf").await
}
