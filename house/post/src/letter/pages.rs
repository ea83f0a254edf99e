//! Speaks: letters that wait, on paper all at once, and the mark that they were printed.

use std::sync::Arc;

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Fault, Refusal, Zone};
use network::Space;
use papers::{Letter, Letters, Press, Printable as _};
use web::{Answer, Asker, Begun, Cell, Form, Language, Page, Sheet, Speech, Trouble, dates, html, pdf};

use crate::{
    Channel, MessageId,
    message::{
        self, acts,
        rules::paragraphs,
        store::{self, Kept},
    },
    notice,
};

/// What was printed within so many days may be put back.
const LATELY: i64 = 7;

struct Row {
    id: String,
    lang: &'static str,
    who: String,
    subject: String,
    when: String,
}

#[derive(Template)]
#[template(path = "letter/list.html")]
struct List {
    page: Page,
    form: Form,
    waiting: Vec<Row>,
    printed: Vec<Row>,
}

/// Letters of one's own space, or of no space in particular.
fn is_ours(tx: &Tx, kept: &Kept) -> bool {
    kept.terms.space.is_none_or(|space| tx.badge().reaches(space))
}

pub(super) async fn waiting(tx: &mut Tx) -> Result<Vec<Kept>, Fault> {
    let mut all = store::in_hand(tx, Channel::Letter, None).await?;
    all.retain(|kept| is_ours(tx, kept));
    Ok(all)
}

pub async fn list(asker: Asker) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let since = tx.now().plus_days(-LATELY);
    let waiting = waiting(&mut tx).await?;
    let mut printed = store::printed(&mut tx, since).await?;
    printed.retain(|kept| is_ours(&tx, kept));
    let row = |kept: &Kept| Row {
        id: kept.message.id.to_string(),
        lang: message::pages::lang(t, kept.terms.language),
        who: kept.message.recipient.lines().next().unwrap_or_default().to_owned(),
        subject: kept.message.subject.clone(),
        when: dates::stamp(t, kept.course.sent_at.unwrap_or(kept.created_at), &Zone::paris()),
    };
    Ok(html(&List {
        page: asker.page(t.say("post-letters")),
        form: Form::new(t),
        waiting: waiting.iter().map(row).collect(),
        printed: printed.iter().map(row).collect(),
    }))
}

/// The letters that wait, to download: whom each is to, for who posts them or counts the stamps.
pub async fn export(asker: Asker) -> Answer {
    let waiting = waiting(&mut asker.read().await?).await?;
    let line = |kept: Kept| {
        let to = kept.message.recipient.lines().collect::<Vec<_>>().join(", ");
        [Cell::from(to), kept.message.subject.into(), kept.created_at.day(&Zone::paris()).into()]
    };
    let heads = ["post-recipient", "post-subject", "post-written"];
    Sheet::whole(&asker, "lettres", &heads, waiting.into_iter().map(line))
}

/// All that wait, as one file to print.
pub async fn show(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let waiting = waiting(&mut tx).await?;
    if waiting.is_empty() {
        return Err(Refusal::because("post-letters-none").into());
    }
    let mut letters = Vec::with_capacity(waiting.len());
    for kept in &waiting {
        letters.push(letter(&asker, &mut tx, kept).await?);
    }
    let title = asker.t.say("post-letters");
    let paper = Letters { letters }.paper(asker.t.code(), &title).map_err(Fault::from_error)?;
    drop(tx);
    for person in waiting.iter().filter_map(|kept| kept.message.person) {
        asker.looked(asker.read().await?, person, "message").await?;
    }
    let press = asker.house().port::<Arc<dyn Press>>()?.clone();
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await.map_err(Fault::from_error)?;
    Ok(pdf("lettres.pdf", printed.map_err(Fault::from_error)?))
}

/// In the language of whom it is to.
async fn letter(asker: &Asker, tx: &mut Tx, kept: &Kept) -> Result<Letter, Fault> {
    let person = match kept.message.person {
        Some(person) => people::person::store::find(tx, person).await?,
        None => None,
    };
    let language = person.map_or(Language::French, |person| notice::language(person.identity.language));
    let t = &asker.t.in_language(language);
    let space = match kept.terms.space {
        Some(space) => Some(network::space::store::get(tx, space).await?),
        None => None,
    };
    let network = network::space::store::organisation_name(tx).await?;
    let from = space.as_ref().map_or(network, |space| space.name.clone());
    let body = paragraphs(&kept.message.body);
    Ok(Letter {
        sender: sender(&from, space.as_ref()),
        recipient: kept.message.recipient.lines().take(6).map(str::to_owned).collect(),
        dateline: dateline(t, tx, space.as_ref()),
        subject: Some(kept.message.subject.clone()).filter(|subject| !subject.is_empty()),
        greeting: t.say("post-letter-greeting"),
        paragraphs: body.into_iter().map(|lines| lines.join(" ")).collect(),
        highlight: Vec::new(),
        closing: t.say("post-letter-closing"),
        signature: vec![from],
        scan: None,
    })
}

fn sender(from: &str, space: Option<&Space>) -> Vec<String> {
    let mut lines = vec![from.to_owned()];
    if let Some(space) = space {
        lines.push(space.address.clone());
        lines.push(network::commune_name(&space.commune));
        lines.extend(space.phone.as_deref().map(people::show_phone));
    }
    lines
}

fn dateline(t: &Speech, tx: &Tx, space: Option<&Space>) -> String {
    let zone = space.map_or_else(Zone::paris, |space| space.zone.clone());
    let day = dates::day(t, tx.now().day(&zone));
    match space {
        Some(space) => t.with("post-letter-dateline", (("place", network::commune_name(&space.commune)), ("day", day))),
        None => day,
    }
}

/// Marks what was on the page as printed, and nothing that came since.
pub async fn printing_create(asker: Asker, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let mut marked = 0;
    for kept in waiting(&mut tx).await? {
        let id = kept.message.id;
        if form.has("letter", &id.to_string()) && store::sent(&mut tx, id).await? {
            acts::note(&mut tx, &kept, "printed").await?;
            marked += 1;
        }
    }
    if marked == 0 {
        return Err(Refusal::because("post-refusal-printed").into());
    }
    asker.finish(tx, &form, "/messages/letters", "post-done-printed").await
}

/// It was not printed after all: it waits again.
pub async fn printing_remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id: MessageId = id.parse().map_err(|_| Trouble::Missing)?;
    let kept = store::one(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    if kept.message.channel != Channel::Letter || !is_ours(&tx, &kept) {
        return Err(Trouble::Missing);
    }
    if !store::unsent(&mut tx, id).await? {
        return Err(Refusal::because("post-refusal-unprinted").into());
    }
    acts::note(&mut tx, &kept, "restored").await?;
    asker.finish(tx, &form, "/messages/letters", "post-done-unprinted").await
}
