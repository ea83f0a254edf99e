//! Speaks: which column is what, said once for all files of the same header.

use askama::Template;
use axum::extract::Path;
use ground::Fault;
use network::import::{Matches, text_of};
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{rules, store as columns};
use crate::{
    ImportId,
    import::{
        advance,
        pages::{known, sheet},
        rules::State,
        running::Sample,
        store::{self as imports, Import},
    },
};

/// How many cells show what a column holds.
const SHOWN: usize = 3;

struct Column {
    /// Of the field that says what it is.
    field: String,
    name: String,
    shown: String,
}

#[derive(Template)]
#[template(path = "import/columns.html")]
struct Edit {
    page: Page,
    form: Form,
    id: ImportId,
    columns: Vec<Column>,
    fields: Vec<(String, String)>,
}

fn field_of(at: usize) -> String {
    format!("column_{at}")
}

fn said(asker: &Asker, key: &str) -> String {
    asker.t.say(&format!("imports-field-{}", key.replace('_', "-")))
}

/// The import, and the first lines of its file while it is there. A workbook takes a while to unpack: not while somebody
/// waits to write, nor on the thread that answers others.
async fn sample(asker: &Asker, id: &str) -> Result<(Import, Option<Sample>), Trouble> {
    let mut tx = asker.read().await?;
    let import = known(asker, &mut tx, id).await?;
    let bytes = imports::file(&mut tx, import.id).await?;
    drop(tx);
    let read = |bytes: Vec<u8>| text_of(&bytes).ok().map(|text| Sample::of(&text));
    let Some(bytes) = bytes else { return Ok((import, None)) };
    let sample = tokio::task::spawn_blocking(move || read(bytes)).await.map_err(Fault::from_error)?;
    Ok((import, sample))
}

fn page(asker: &Asker, import: &Import, sample: &Sample, form: Form) -> Edit {
    let column = |(at, name): (usize, &String)| {
        let cells = sample.lines.iter().filter_map(|line| line.get(at)).filter(|cell| !cell.is_empty());
        let shown: Vec<&str> = cells.map(String::as_str).take(SHOWN).collect();
        let unnamed = || asker.t.with("imports-column-unnamed", ("at", at + 1));
        let name = if name.trim().is_empty() { unnamed() } else { name.clone() };
        Column { field: field_of(at), name, shown: shown.join(" · ") }
    };
    let field = |field: &network::import::Field| {
        let name = said(asker, field.key);
        let name = if field.needed { asker.t.with("imports-field-needed", ("field", name)) } else { name };
        (field.key.to_owned(), name)
    };
    Edit {
        page: asker.page(asker.t.say("imports-columns")),
        form,
        id: import.id,
        columns: sample.header.iter().enumerate().map(column).collect(),
        fields: import.what.fields().iter().map(field).collect(),
    }
}

pub async fn edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let (import, sample) = sample(&asker, &id).await?;
    if !matches!(import.state, State::Columns | State::Ready) {
        return Ok(web::go(&format!("/imports/{}", import.id)));
    }
    let sample = sample.ok_or(Trouble::Missing)?;
    let fields = import.what.fields();
    let matches = match &import.matches {
        Some(written) => rules::read(fields, written),
        None => rules::proposed(fields, &sample.header, &sample.lines),
    };
    let form = matches.iter().fold(Form::new(&asker.t), |form, (at, field)| form.filled(&field_of(*at), field.key));
    Ok(html(&page(&asker, &import, &sample, form)))
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let (_, sample) = sample(&asker, &id).await?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let import = known(&asker, &mut tx, &id).await?;
    if let Err(refusal) = import.state.step(State::Received) {
        form.refuse_all(refusal);
        return Ok(refused(&sheet(&asker, &mut tx, import, form).await?));
    }
    let sample = sample.ok_or(Trouble::Missing)?;
    let fields = import.what.fields();
    let chosen = |(at, _): (usize, &String)| {
        let key = form.value(&field_of(at));
        fields.iter().find(|field| field.key == key).map(|field| (at, field))
    };
    let matches: Matches = sample.header.iter().enumerate().filter_map(chosen).collect();
    if let Err(refusal) = rules::check(fields, &matches) {
        for problem in refusal.problems {
            let key = match problem.arguments.first() {
                Some((_, ground::Argument::Text(key))) => said(&asker, key),
                _ => String::new(),
            };
            form.refuse_with("", problem.text, ("field", key));
        }
        return Ok(refused(&page(&asker, &import, &sample, form)));
    }
    let written = rules::written(&matches);
    columns::remember(&mut tx, import.what, &rules::fingerprint(&sample.header), &written).await?;
    imports::matched(&mut tx, import.id, Some(&written)).await?;
    imports::step(&mut tx, &import, State::Received).await?;
    let size = imports::file(&mut tx, import.id).await?.map_or(0, |bytes| bytes.len());
    let now = advance::begin(&mut tx, import.id, size).await?;
    let response = asker.finish(tx, &form, &format!("/imports/{}", import.id), "imports-done-columns").await?;
    if now {
        advance::here(&asker, import.id).await;
    }
    Ok(response)
}
