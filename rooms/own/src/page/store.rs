//! Remembers pages, the hash of their word, and who is on them.

use ::store::{Cells, Composer, Record, Tx, check::breaches, journal::Change};
use facts::{Told, own::Own as Happened};
use ground::{Fault, Identifier as _, OrganisationId, PersonId, Refusal, Uuid, values};
use people::Person;
use serde_json::json;

use super::{
    OwnPageId,
    rules::{OwnPage, START_DAYS, Session},
};

impl Record for OwnPage {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let (id, person) = (cells.take()?, cells.take()?);
        let (start, until) = (cells.maybe()?, cells.maybe()?);
        Ok(Self {
            id,
            person,
            start: Option::zip(start, until),
            word: cells.maybe()?,
            opened_at: cells.take()?,
            ended_at: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new("SELECT id, person, start, start_until, word, opened_at, ended_at FROM own_pages")
}

/// The page of a person, under any of their records; of two, the one given last.
pub async fn living(tx: &mut Tx, person: PersonId) -> Result<Option<OwnPage>, Fault> {
    Ok(all_living(tx, person).await?.into_iter().next())
}

async fn all_living(tx: &mut Tx, person: PersonId) -> Result<Vec<OwnPage>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).of_person("person", &person).plain("ended_at IS NULL");
    sql.then("ORDER BY opened_at DESC, id DESC");
    tx.all(&sql, sql.values()).await
}

/// The page that was given first and still opens with a word: of a demonstration, the one that is shown.
pub async fn shown(tx: &mut Tx) -> Result<Option<OwnPage>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).plain("ended_at IS NULL").plain("word IS NOT NULL");
    sql.then("ORDER BY opened_at, id LIMIT 1");
    tx.maybe(&sql, sql.values()).await
}

/// One page of the organisation, ended or not.
pub async fn find(tx: &mut Tx, id: OwnPageId) -> Result<Option<OwnPage>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("id =", &id).filter("organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// The organisation of a page, for whoever stands before it with its link.
pub async fn organisation_of(tx: &mut Tx, id: OwnPageId) -> Result<Option<OrganisationId>, Fault> {
    let found = tx
        .maybe::<(OrganisationId,)>(
            "SELECT organisation FROM own_pages WHERE id = $1 AND ended_at IS NULL",
            values![id],
        )
        .await?;
    Ok(found.map(|(organisation,)| organisation))
}

/// Gives a person their page; its word is chosen with a code drawn from `start`.
pub async fn give(tx: &mut Tx, id: OwnPageId, person: &Person, start: Uuid) -> Result<Result<(), Refusal>, Fault> {
    if living(tx, person.id).await?.is_some() {
        return Ok(Err(Refusal::because("own-team-page-already")));
    }
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let written = tx
        .run(
            "INSERT INTO own_pages (id, organisation, person, start, start_until, opened_at, opened_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            values![id, organisation, person.id, start, now.plus_days(START_DAYS), now, account],
        )
        .await;
    match written {
        Ok(_) => {}
        // A colleague gave one at the same instant.
        Err(fault) if fault.is_conflict() => return Ok(Err(Refusal::because("own-team-page-already"))),
        Err(fault) => return Err(fault),
    }
    tell(tx, person, Happened::Given { page: id.uuid() }).await?;
    note(tx, person, id, "created").await?;
    Ok(Ok(()))
}

/// Forgets the word and lets another be chosen with a new code; whoever is on the page is sent out.
pub async fn renew(tx: &mut Tx, page: &OwnPage, person: &Person, start: Uuid) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let touched = tx
        .run(
            "UPDATE own_pages SET word = NULL, word_at = NULL, start = $1, start_until = $2
             WHERE id = $3 AND organisation = $4 AND ended_at IS NULL",
            values![start, now.plus_days(START_DAYS), page.id, organisation],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    close_all(tx, page.id).await?;
    end_but(tx, person, Some(page.id)).await?;
    if page.word.is_some() {
        tell(tx, person, Happened::WordForgotten { page: page.id.uuid() }).await?;
    }
    note(tx, person, page.id, "renewed").await?;
    Ok(true)
}

/// Keeps the hash of the word that the person chose; with a code, only as long as that code waits. False when the page
/// ended or the code served meanwhile.
pub async fn choose(
    tx: &mut Tx,
    page: &OwnPage,
    person: &Person,
    hash: &str,
    start: Option<Uuid>,
) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut sql = Composer::new("UPDATE own_pages SET start = NULL, start_until = NULL");
    sql.then_value(", word =", &hash).then_value(", word_at =", &now);
    sql.filter("id =", &page.id).filter("organisation =", &organisation).plain("ended_at IS NULL");
    if let Some(start) = start {
        sql.filter("start =", &start);
    }
    if tx.run(&sql, sql.values()).await? == 0 {
        return Ok(false);
    }
    close_all(tx, page.id).await?;
    end_but(tx, person, Some(page.id)).await?;
    tell(tx, person, Happened::WordChosen { page: page.id.uuid() }).await?;
    note(tx, person, page.id, "word").await?;
    Ok(true)
}

/// Every page of a person ends: links, words and sessions open nothing any more. Whether there was one.
pub async fn end(tx: &mut Tx, person: &Person) -> Result<bool, Fault> {
    end_but(tx, person, None).await
}

/// Ends the pages of a person but this one: two records that are one person now had one each.
async fn end_but(tx: &mut Tx, person: &Person, kept: Option<OwnPageId>) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut ended = false;
    for page in all_living(tx, person.id).await?.into_iter().filter(|page| Some(page.id) != kept) {
        let touched = tx
            .run(
                "UPDATE own_pages SET ended_at = $1, word = NULL, word_at = NULL, start = NULL, start_until = NULL
                 WHERE id = $2 AND organisation = $3 AND ended_at IS NULL",
                values![now, page.id, organisation],
            )
            .await?;
        if touched == 1 {
            close_all(tx, page.id).await?;
            tell(tx, person, Happened::Ended { page: page.id.uuid() }).await?;
            note(tx, person, page.id, "ended").await?;
            ended = true;
        }
    }
    Ok(ended)
}

/// The person came in with their word: a session of theirs, under this seal. What ended before a day goes. False when
/// the page ended, or has another word, since theirs was read.
pub async fn enter(tx: &mut Tx, known: &OwnPage, person: &Person, seal: &[u8]) -> Result<bool, Fault> {
    let (organisation, now, page) = (tx.organisation()?, tx.now(), known.id);
    let mut sql = Composer::new("UPDATE own_pages SET word = word");
    sql.filter("id =", &page).filter("organisation =", &organisation).plain("ended_at IS NULL");
    if let Some(word) = &known.word {
        sql.filter("word =", word);
    }
    let held = tx.run(&sql, sql.values()).await?;
    if held == 0 {
        return Ok(false);
    }
    tx.run(
        "DELETE FROM own_sessions WHERE page = $1 AND organisation = $2 AND created_at < $3",
        values![page, organisation, now.plus_days(-1)],
    )
    .await?;
    tx.run(
        "INSERT INTO own_sessions (token, organisation, page, created_at, seen_at) VALUES ($1, $2, $3, $4, $4)",
        values![seal.to_vec(), organisation, page, now],
    )
    .await?;
    tell(tx, person, Happened::Entered { page: page.uuid() }).await?;
    Ok(true)
}

impl Record for Session {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { page: cells.take()?, created_at: cells.take()?, seen_at: cells.take()? })
    }
}

/// A session whose page has not ended, with its organisation.
pub async fn session(tx: &mut Tx, seal: &[u8]) -> Result<Option<(OrganisationId, Session)>, Fault> {
    struct Found(OrganisationId, Session);
    impl Record for Found {
        fn read(cells: &mut Cells) -> Result<Self, Fault> {
            Ok(Self(cells.take()?, Session::read(cells)?))
        }
    }
    let found: Option<Found> = tx
        .maybe(
            "SELECT s.organisation, s.page, s.created_at, s.seen_at
             FROM own_sessions s JOIN own_pages p ON p.id = s.page AND p.ended_at IS NULL WHERE s.token = $1",
            values![seal.to_vec()],
        )
        .await?;
    Ok(found.map(|Found(organisation, session)| (organisation, session)))
}

pub async fn touch(tx: &mut Tx, seal: &[u8]) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE own_sessions SET seen_at = $1 WHERE token = $2 AND organisation = $3",
        values![now, seal.to_vec(), organisation],
    )
    .await?;
    Ok(())
}

/// The person closed their page.
pub async fn leave(tx: &mut Tx, seal: &[u8]) -> Result<(), Fault> {
    tx.run("DELETE FROM own_sessions WHERE token = $1", values![seal.to_vec()]).await?;
    Ok(())
}

async fn close_all(tx: &mut Tx, page: OwnPageId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM own_sessions WHERE page = $1 AND organisation = $2", values![page, organisation]).await?;
    Ok(())
}

async fn tell(tx: &mut Tx, person: &Person, fact: Happened) -> Result<(), Fault> {
    let number = people::person::store::number(tx, person.id).await?;
    tx.tell(Told::new(fact, tx.now()).at(person.space).about(number)).await
}

async fn note(tx: &mut Tx, person: &Person, id: OwnPageId, action: &'static str) -> Result<(), Fault> {
    let what = json!({});
    tx.note_change(Change { noun: "own_page", record: id.uuid(), person: Some(person.id), action, what: &what }).await
}

/// Of a person who was anonymised no page leads anywhere.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run(
        "DELETE FROM own_sessions WHERE organisation = $2
           AND page IN (SELECT id FROM own_pages WHERE person = $1 AND organisation = $2)",
        values![person, organisation],
    )
    .await?;
    tx.run("DELETE FROM own_pages WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}

/// What must be true of pages: one line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let sentences = [
        (
            "pages of people who were anonymised",
            "SELECT COUNT(*) FROM own_pages o JOIN people p ON p.id = o.person WHERE p.anonymised_at IS NOT NULL",
        ),
        (
            "ended pages that still have a word or a session",
            "SELECT COUNT(*) FROM own_pages o WHERE o.ended_at IS NOT NULL AND (o.word IS NOT NULL
               OR EXISTS (SELECT 1 FROM own_sessions s WHERE s.page = o.id))",
        ),
        (
            "questions of people who were anonymised",
            "SELECT COUNT(*) FROM own_questions q JOIN people p ON p.id = q.person WHERE p.anonymised_at IS NOT NULL",
        ),
    ];
    breaches(tx, &sentences).await
}
