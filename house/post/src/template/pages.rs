//! Speaks: every template with what it says today; one of them changed, seen before it is kept, given back to the program.

use ::store::Tx;
use axum::extract::Path;
use ground::{Identifier as _, WriteKey, Zone, choice::Choice as _};
use web::{Answer, Asker, Begun, Form, Page, Sheet, Speech, Trouble, account, dates, html, refused};

use super::{
    own,
    rules::{self, Template, Text},
    store,
};
use crate::{Channel, message, sms};

/// How many earlier texts are shown.
const EARLIER: i64 = 10;
/// How many characters a link of the program has after its address.
const LINK: usize = 71;

struct Row {
    href: String,
    what: String,
    channel: String,
    /// The beginning of its text, with its variables.
    text: String,
    lang: &'static str,
    length: String,
    own: bool,
}

struct Group {
    kind: String,
    rows: Vec<Row>,
}

#[derive(askama::Template)]
#[template(path = "template/list.html")]
struct List {
    page: Page,
    groups: Vec<Group>,
}

pub async fn list(asker: Asker) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let given = store::given(&mut tx).await?;
    let mut groups: Vec<Group> = Vec::new();
    for template in Template::every() {
        let is_own = given.contains(&template.name());
        let text = current(&asker, &mut tx, template).await?;
        let row = Row {
            href: format!("/message-templates/{}", template.name()),
            what: t.say(&format!("post-manner-{}", template.manner.word())),
            channel: t.say(&template.channel.text()),
            length: said_length(t, template, &filled(&asker, template, &text)),
            text: shortened(&text.body),
            lang: template.language.word(),
            own: is_own,
        };
        let kind = title(t, template);
        match groups.iter_mut().find(|group| group.kind == kind) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { kind, rows: vec![row] }),
        }
    }
    Ok(html(&List { page: asker.page(t.say("post-templates")), groups }))
}

/// Every template with its whole text of today, to download: to be read again by several, away from the screen.
pub async fn export(asker: Asker) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let given = store::given(&mut tx).await?;
    let mut lines = Vec::new();
    for template in Template::every() {
        let text = current(&asker, &mut tx, template).await?;
        let whose = if given.contains(&template.name()) { "post-template-own" } else { "post-template-default" };
        let manner = t.say(&format!("post-manner-{}", template.manner.word()));
        let channel = t.say(&template.channel.text());
        lines.push([title(t, template), channel, manner, text.subject, text.body, t.say(whose)]);
    }
    let heads = [
        "post-template-kind",
        "post-channel",
        "post-template-manner",
        "post-subject",
        "post-template-text",
        "post-template-whose",
    ];
    Sheet::whole(&asker, "modeles-de-messages", &heads, lines)
}

/// « Inscription à un atelier (français) ».
fn title(t: &Speech, template: Template) -> String {
    let kind = t.say(&format!("post-kind-{}", template.kind.word()));
    let language = t.say(&format!("post-language-{}", template.language.word()));
    t.with("post-template-of", (("kind", kind), ("language", language)))
}

fn shortened(body: &str) -> String {
    let line = body.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 120 { line } else { line.chars().take(119).chain(['…']).collect() }
}

/// What a template says today, with its variables standing in it.
async fn current(asker: &Asker, tx: &mut Tx, template: Template) -> Result<Text, ground::Fault> {
    Ok(store::latest(tx, template).await?.unwrap_or_else(|| default(asker, template)))
}

/// The program's own words, with its variables standing in them.
fn default(asker: &Asker, template: Template) -> Text {
    let standing: Vec<(&'static str, String)> =
        template.variables().iter().map(|known| (known.name, format!("{{ ${} }}", known.name))).collect();
    own(&asker.t, template, &standing)
}

/// The same with values as they come.
fn filled(asker: &Asker, template: Template, text: &Text) -> Text {
    let t = asker.t.in_language(template.language);
    let example = |name: &'static str| match name {
        "link" => format!("{}/{}", asker.house().address(), "x".repeat(LINK)),
        _ => t.say(&format!("post-example-{name}")),
    };
    let values: Vec<(&'static str, String)> =
        template.variables().iter().map(|known| (known.name, example(known.name))).collect();
    Text { subject: rules::filled(&text.subject, &values), body: rules::filled(&text.body, &values) }
}

fn said_length(t: &Speech, template: Template, filled: &Text) -> String {
    if template.channel == Channel::Sms { message::pages::length(t, &filled.body) } else { String::new() }
}

struct Earlier {
    when: String,
    who: String,
    text: String,
}

/// How a text would read.
struct Preview {
    subject: String,
    body: Vec<Vec<String>>,
    length: String,
    /// It leaves without some accents, to take fewer text messages.
    softened: bool,
}

#[derive(askama::Template)]
#[template(path = "template/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    channel: String,
    manner: String,
    href: String,
    has_subject: bool,
    lang: &'static str,
    /// The attributes of the field of the text.
    area: String,
    variables: Vec<(String, String)>,
    default: Vec<Vec<String>>,
    is_own: bool,
    preview: Option<Preview>,
    earlier: Vec<Earlier>,
}

fn preview(asker: &Asker, template: Template, text: &Text) -> Preview {
    let filled = filled(asker, template, text);
    let leaves = if template.channel == Channel::Sms { sms::softened(&filled.body) } else { filled.body.clone() };
    Preview {
        subject: filled.subject.clone(),
        body: message::rules::paragraphs(&leaves),
        length: said_length(&asker.t, template, &filled),
        softened: leaves != filled.body,
    }
}

async fn sheet(
    asker: &Asker,
    tx: &mut Tx,
    template: Template,
    form: Form,
    text: Option<Text>,
) -> Result<Edit, Trouble> {
    let t = &asker.t;
    let history = store::history(tx, template, EARLIER).await?;
    let accounts = account::of_organisation(tx).await?;
    let earlier = |given: &store::Given| Earlier {
        when: dates::stamp(t, given.set_at, &Zone::paris()),
        who: given
            .set_by
            .and_then(|id| accounts.iter().find(|account| account.id == id))
            .map(|account| account.name.clone())
            .unwrap_or_default(),
        text: given.text.as_ref().map_or_else(|| t.say("post-template-default"), |text| text.body.clone()),
    };
    let variable = |known: &rules::Variable| {
        let what = t.say(&format!("post-variable-{}", known.name));
        (
            format!("{{ ${} }}", known.name),
            if known.required { t.with("post-variable-required", ("what", what)) } else { what },
        )
    };
    let (channel, manner) =
        (t.say(&template.channel.text()), t.say(&format!("post-manner-{}", template.manner.word())));
    Ok(Edit {
        page: asker.page(title(t, template)),
        channel,
        manner,
        href: format!("/message-templates/{}", template.name()),
        has_subject: template.has_subject(),
        lang: template.language.word(),
        area: format!("rows=8 lang=\"{}\" dir=auto", template.language.word()),
        variables: template.variables().iter().map(variable).collect(),
        default: message::rules::paragraphs(&default(asker, template).body),
        is_own: history.first().is_some_and(|given| given.text.is_some()),
        preview: text.map(|text| preview(asker, template, &text)),
        earlier: history.iter().map(earlier).collect(),
        form,
    })
}

fn named(name: &str) -> Result<Template, Trouble> {
    Template::named(name).ok_or(Trouble::Missing)
}

pub async fn edit(asker: Asker, Path(name): Path<String>) -> Answer {
    let template = named(&name)?;
    let mut tx = asker.read().await?;
    let text = current(&asker, &mut tx, template).await?;
    let form = Form::new(&asker.t).filled("subject", &text.subject).filled("body", &text.body);
    Ok(html(&sheet(&asker, &mut tx, template, form, Some(text)).await?))
}

/// Keeps the text, or shows how it would read: the button says which.
pub async fn update(asker: Asker, Path(name): Path<String>, mut form: Form) -> Answer {
    let template = named(&name)?;
    let text = Text {
        subject: form.value("subject").split_whitespace().collect::<Vec<_>>().join(" "),
        body: form.value("body").replace("\r\n", "\n").trim().to_owned(),
    };
    let checked = template.check(&text);
    if form.has("act", "preview") || checked.is_err() {
        let fine = checked.is_ok();
        if let Err(refusal) = checked {
            form.refuse_all(refusal);
        }
        let mut tx = asker.read().await?;
        let page = sheet(&asker, &mut tx, template, form, fine.then_some(text)).await?;
        return Ok(if fine { html(&page) } else { refused(&page) });
    }
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    store::give(&mut tx, form.id::<WriteKey>().uuid(), template, Some(&text)).await?;
    asker.finish(tx, &form, &format!("/message-templates/{}", template.name()), "post-done-template").await
}

/// Gives the template back to the program; the network's text stays among the earlier ones.
pub async fn remove(asker: Asker, Path(name): Path<String>, form: Form) -> Answer {
    let template = named(&name)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    if store::latest(&mut tx, template).await?.is_some() {
        store::give(&mut tx, form.id::<WriteKey>().uuid(), template, None).await?;
    }
    asker.finish(tx, &form, &format!("/message-templates/{}", template.name()), "post-done-template-default").await
}
