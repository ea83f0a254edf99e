//! Remembers the network's versions of modules: each change is a new one, none is ever rewritten.

use ground::{AccountId, Fault, Identifier as _, Moment, Uuid, choice::Choice, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::rules::{Group, Module, Said, Words};
use crate::Catalogue;

/// A version as it was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Version {
    pub module: Module,
    pub written_at: Moment,
    pub writer: Option<AccountId>,
}

impl Record for Version {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let module = Module {
            word: cells.take()?,
            version: cells.take()?,
            retired: cells.take()?,
            domain: cells.take()?,
            from: cells.take()?,
            needs: words(&cells.take::<String>()?).filter_map(Choice::parse).collect(),
            before: words(&cells.take::<String>()?).map(str::to_owned).collect(),
            sessions: cells.take()?,
            minutes: cells.take()?,
            group: Group { least: cells.take()?, most: cells.take()? },
            words: own_words(cells)?,
        };
        Ok(Self { module, written_at: cells.take()?, writer: cells.maybe()? })
    }
}

fn words(kept: &str) -> impl Iterator<Item = &str> {
    kept.split(',').filter(|word| !word.is_empty())
}

fn own_words(cells: &mut Cells) -> Result<Option<Words>, Fault> {
    let mut said = || Ok::<_, Fault>((cells.maybe::<String>()?, cells.maybe::<String>()?));
    let (name, purpose, shown) = (said()?, said()?, said()?);
    let (Some(named), Some(meant), Some(seen)) = (name.0, purpose.0, shown.0) else { return Ok(None) };
    Ok(Some(Words {
        name: Said { french: named, english: name.1 },
        purpose: Said { french: meant, english: purpose.1 },
        shown: Said { french: seen, english: shown.1 },
    }))
}

/// Every version that the network wrote, by module, the oldest first.
pub async fn versions(tx: &mut Tx) -> Result<Vec<Version>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT word, version, retired, domain, from_level, needs, before_it, sessions, minutes, group_least, group_most,
           name_fr, name_en, purpose_fr, purpose_en, shown_fr, shown_en, written_at, writer
         FROM module_versions WHERE organisation = $1 ORDER BY word, version",
        values![organisation],
    )
    .await
}

/// The catalogue as it is now; the panels of a page ask one after another.
pub async fn catalogue(tx: &mut Tx) -> Result<Catalogue, Fault> {
    let organisation = tx.organisation()?.uuid();
    if let Some(known) = tx.kept(organisation) {
        return Ok(known);
    }
    let catalogue = Catalogue::of(versions(tx).await?.into_iter().map(|version| version.module));
    tx.keep(organisation, &catalogue);
    Ok(catalogue)
}

/// Writes the next version of a module; `id` is that of the version. False when a colleague wrote it first.
pub async fn write(tx: &mut Tx, id: Uuid, before: Option<&Module>, after: &Module) -> Result<bool, Fault> {
    let (organisation, now, writer) = (tx.organisation()?, tx.now(), tx.account());
    let joined = |words: Vec<&str>| words.join(",");
    let (needs, firsts) = (
        joined(after.needs.iter().map(|need| need.word()).collect()),
        joined(after.before.iter().map(String::as_str).collect()),
    );
    let said = |of: fn(&Words) -> &Said| {
        let said = after.words.as_ref().map(of);
        (said.map(|said| said.french.clone()), said.and_then(|said| said.english.clone()))
    };
    let (name, purpose, shown) = (said(|words| &words.name), said(|words| &words.purpose), said(|words| &words.shown));
    let written = tx
        .run(
            "INSERT INTO module_versions (id, organisation, word, version, retired, domain, from_level, needs, before_it,
               sessions, minutes, group_least, group_most, name_fr, name_en, purpose_fr, purpose_en, shown_fr, shown_en,
               written_at, writer)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
             ON CONFLICT (organisation, word, version) DO NOTHING",
            values![
                id,
                organisation,
                after.word,
                after.version,
                after.retired,
                after.domain,
                after.from,
                needs,
                firsts,
                after.sessions,
                after.minutes,
                after.group.least,
                after.group.most,
                name.0,
                name.1,
                purpose.0,
                purpose.1,
                shown.0,
                shown.1,
                now,
                writer,
            ],
        )
        .await?;
    if written == 1 {
        note(tx, id, before, after).await?;
    }
    Ok(written == 1)
}

async fn note(tx: &mut Tx, id: Uuid, before: Option<&Module>, after: &Module) -> Result<(), Fault> {
    let action = match before.map(|before| before.retired) {
        None => "created",
        Some(false) if after.retired => "retired",
        Some(true) if !after.retired => "restored",
        Some(_) => "updated",
    };
    let name = |module: &Module| module.words.as_ref().map(|words| words.name.french.clone());
    let what = json!({
        "module": after.word,
        "version": [before.map(|before| before.version), after.version],
        "name": [before.and_then(name), name(after)],
        "sessions": [before.map(|before| before.sessions), after.sessions],
        "minutes": [before.map(|before| before.minutes), after.minutes],
    });
    tx.note_change(Change { noun: "module", record: id, person: None, action, what: &what }).await
}
