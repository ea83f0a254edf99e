//! Speaks: who did, who saw; for the organisation, or for one record.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query};
use ground::{Day, Identifier as _, Moment, PartnerId, PersonId, Uuid, Zone};
use serde::Deserialize;
use store::{Right, Tx};
use web::{Answer, Asker, Exports, Form, Page, Sheet, Trouble, dates, html};

use super::{
    store::{self as journal, Change, Look, PAGE, Place, Wanted},
    words::{self, Names},
};

struct Line {
    when: String,
    who: String,
    what: String,
    /// Whose record; empty when it is nobody's, or on the record's own journal.
    whose: String,
    /// Where it is; empty when there is nothing to open.
    href: String,
    details: Vec<String>,
}

#[derive(Template)]
#[template(path = "journal/list.html")]
struct List {
    page: Page,
    /// Back from the journal of one record: where to, and its words.
    back: Option<(String, String)>,
    form: Form,
    path: String,
    changes: Vec<Line>,
    /// Where the list goes on; empty at its end.
    more_changes: String,
    looks: Vec<Line>,
    more_looks: String,
    exports_changes: Exports,
    exports_consultations: Exports,
}

/// Names and values of a record are for those who open records; the others read who acted, when, and on what.
fn may_read(asker: &Asker) -> bool {
    asker.badge().may(Right::FindPerson)
}

fn change(asker: &Asker, line: &Change, names: &Names, alone: bool) -> Line {
    let t = &asker.t;
    let open = line.person.is_none() || may_read(asker);
    Line {
        when: dates::stamp(t, line.at, &Zone::paris()),
        who: words::who(t, line.name.as_deref(), &line.who),
        what: words::what(t, line),
        whose: line.person.filter(|_| !alone).and_then(|id| names.people.get(&id).cloned()).unwrap_or_default(),
        href: if alone && line.person.is_some() { String::new() } else { words::href(asker, line) },
        details: if open { words::fields(t, line, names) } else { Vec::new() },
    }
}

fn look(asker: &Asker, line: &Look, names: &Names, alone: bool) -> Line {
    Line {
        when: dates::stamp(&asker.t, line.at, &Zone::paris()),
        who: words::who(&asker.t, Some(&line.who).filter(|who| !who.is_empty()).map(String::as_str), "account"),
        what: words::reason(&asker.t, &line.reason),
        whose: names.people.get(&line.person).filter(|_| !alone).cloned().unwrap_or_default(),
        href: if alone { String::new() } else { words::record(asker, line.person) },
        details: Some(line.space.clone()).filter(|space| !space.is_empty()).into_iter().collect(),
    }
}

/// What the ids of these lines stand for.
async fn names(tx: &mut Tx, may_read: bool, changes: &[Change], looks: &[Look]) -> Result<Names, ground::Fault> {
    let mut people: Vec<PersonId> = changes.iter().filter_map(|line| line.person).collect();
    people.extend(looks.iter().map(|line| line.person));
    people.retain(|_| may_read);
    people.sort_unstable();
    people.dedup();
    let found = people::person::store::by_ids(tx, &people).await?;
    let named: Vec<Uuid> = changes.iter().flat_map(words::ids).collect();
    let mut known = HashMap::new();
    if !named.is_empty() {
        let accounts = web::account::of_organisation(tx).await?.into_iter().map(|one| (one.id.uuid(), one.name));
        known.extend(accounts.filter(|(id, _)| named.contains(id)));
        let spaces = network::space::store::all(tx).await?.into_iter().map(|one| (one.id.uuid(), one.name));
        known.extend(spaces.filter(|(id, _)| named.contains(id)));
        let named: Vec<PartnerId> = named.iter().copied().map(PartnerId::from_uuid).collect();
        let partners = network::partner::store::by_ids(tx, &named).await?;
        known.extend(partners.into_iter().map(|one| (one.id.uuid(), one.name)));
    }
    Ok(Names { known, people: found.iter().map(|person| (person.id, person.name())).collect() })
}

/// From the journal of a record: to the record, for those who open records, else to the journals.
fn back(asker: &Asker, person: PersonId) -> (String, String) {
    if may_read(asker) {
        (words::record(asker, person), asker.t.say("privacy-journal-back"))
    } else {
        ("/journals".to_owned(), asker.t.say("privacy-journals"))
    }
}

/// What the address of a journal asks.
#[derive(Deserialize, Default)]
pub struct Asked {
    /// Up to this day, in Paris: the journal is of the whole organisation.
    #[serde(default)]
    until: String,
    /// Where each list goes on.
    #[serde(default)]
    changes: String,
    #[serde(default)]
    looks: String,
}

/// The end of a day.
fn until(day: &str) -> Option<Moment> {
    let next = day.parse::<Day>().ok()?.tomorrow().ok()?;
    Some(Moment::local(next, 0, 0, &Zone::paris()))
}

/// One page of lines, and the place of its last when others follow.
fn cut<T>(lines: &mut Vec<T>, place: impl Fn(&T) -> Place) -> Option<Place> {
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    lines.last().filter(|_| more).map(place)
}

async fn listing(asker: &Asker, mut tx: Tx, person: Option<PersonId>, page: Page, asked: &Asked) -> Answer {
    let most = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let of = |after: &str| Wanted { person, until: until(&asked.until), after: Place::parse(after), most };
    let mut changes = journal::changes(&mut tx, &of(&asked.changes)).await?;
    let mut looks = journal::looks(&mut tx, &of(&asked.looks)).await?;
    let next = (
        cut(&mut changes, |line| Place { at: line.at, id: line.id }),
        cut(&mut looks, |line| Place { at: line.at, id: line.id }),
    );
    let names = names(&mut tx, may_read(asker), &changes, &looks).await?;
    let alone = person.is_some();
    if let Some(person) = person {
        asker.looked(tx, person, "journal").await?;
    }
    let address = |changes: Option<Place>, looks: Option<Place>| {
        let mut query = form_urlencoded::Serializer::new(format!("{}?", asker.path()));
        query.append_pair("until", &asked.until);
        for (name, place, here) in [("changes", changes, &asked.changes), ("looks", looks, &asked.looks)] {
            query.append_pair(name, &place.map_or_else(|| here.clone(), Place::text));
        }
        query.finish()
    };
    let home = person.map_or_else(|| "/journals".to_owned(), |_| asker.path().to_owned());
    let exports = |kind: &str| Exports::of(&format!("{home}/{kind}/export"), &format!("until={}", asked.until));
    Ok(html(&List {
        page,
        form: Form::new(&asker.t).filled("until", &asked.until),
        path: asker.path().to_owned(),
        back: person.map(|id| back(asker, id)),
        more_changes: next.0.map(|place| address(Some(place), None)).unwrap_or_default(),
        more_looks: next.1.map(|place| address(None, Some(place))).unwrap_or_default(),
        changes: changes.iter().map(|line| change(asker, line, &names, alone)).collect(),
        looks: looks.iter().map(|line| look(asker, line, &names, alone)).collect(),
        exports_changes: exports("changes"),
        exports_consultations: exports("consultations"),
    }))
}

pub async fn list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let tx = asker.read().await?;
    let page = asker.page(asker.t.say("privacy-journals"));
    listing(&asker, tx, None, page, &asked).await
}

/// Somebody whose record the asker reaches.
async fn reached(asker: &Asker, tx: &mut Tx, id: &str) -> Result<people::Person, Trouble> {
    let id: PersonId = id.parse().map_err(|_| Trouble::Missing)?;
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(person.space) { Ok(person) } else { Err(Trouble::Missing) }
}

pub async fn of_person(asker: Asker, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reached(&asker, &mut tx, &id).await?;
    let page = if may_read(&asker) {
        asker.page(asker.t.with("privacy-journal-of", ("name", person.name()))).about(&person.name())
    } else {
        asker.page(asker.t.say("privacy-record"))
    };
    listing(&asker, tx, Some(person.id), page, &asked).await
}

/// Most lines of an export, and how many are read at once.
const MOST: usize = 100_000;
const AT_ONCE: i64 = 2_000;

/// A line of an export, in the words of the screen.
fn written(line: Line, record: Uuid) -> [String; 5] {
    [line.when, line.who, line.what, record.to_string(), line.details.join(" · ")]
}

/// The next lines of an export, and where it goes on.
async fn some(
    asker: &Asker,
    tx: &mut Tx,
    kind: &str,
    wanted: &Wanted,
) -> Result<(Vec<[String; 5]>, Option<Place>), Trouble> {
    if kind == "changes" {
        let lines = journal::changes(tx, wanted).await?;
        let names = names(tx, false, &lines, &[]).await?;
        let place = lines.last().map(|line| Place { at: line.at, id: line.id });
        let written = |line: &Change| written(change(asker, line, &names, true), line.record);
        return Ok((lines.iter().map(written).collect(), place));
    }
    let lines = journal::looks(tx, wanted).await?;
    let place = lines.last().map(|line| Place { at: line.at, id: line.id });
    let written = |line: &Look| written(look(asker, line, &Names::default(), true), line.person.uuid());
    Ok((lines.iter().map(written).collect(), place))
}

pub async fn export(asker: Asker, Path(kind): Path<String>, Query(asked): Query<Asked>) -> Answer {
    download(asker, None, &kind, &asked).await
}

/// The journal of one record, to download.
pub async fn export_of_person(
    asker: Asker,
    Path((id, kind)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let mut tx = asker.read().await?;
    let person = reached(&asker, &mut tx, &id).await?.id;
    asker.looked(tx, person, "journal").await?;
    download(asker, Some(person), &kind, &asked).await
}

async fn download(asker: Asker, person: Option<PersonId>, kind: &str, asked: &Asked) -> Answer {
    if !["changes", "consultations"].contains(&kind) {
        return Err(Trouble::Missing);
    }
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let heads = ["privacy-csv-when", "privacy-csv-who", "privacy-csv-what", "privacy-csv-record", "privacy-csv-detail"];
    let mut sheet = Sheet::begin(&asker, kind, &heads.map(|id| t.say(id)))?;
    let mut wanted = Wanted { person, until: until(&asked.until), most: AT_ONCE, ..Wanted::default() };
    let mut count = 0;
    loop {
        let (lines, place) = some(&asker, &mut tx, kind, &wanted).await?;
        count += lines.len();
        for line in lines {
            sheet.line(line)?;
        }
        match place {
            None => break,
            Some(_) if count >= MOST => {
                sheet.line([t.say("privacy-csv-cut")])?;
                break;
            }
            Some(_) => wanted.after = place,
        }
    }
    sheet.answer()
}
