//! Remembers outlines, says which of them a point is in, and keeps what spaces say of themselves in step.

use geo::Geo;
use ground::{Fault, Moment, SpaceId, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::{
    file::{self, Outline},
    rules::Shape,
};
use crate::{
    partner::{
        Outcome,
        rules::{folded, patterns},
    },
    space::store as spaces,
    way::{self, Point},
};

/// How many outlines a page of the list shows.
pub const PAGE: i64 = 50;

/// An outline, as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    pub code: String,
    pub name: String,
    /// INSEE code.
    pub commune: String,
    pub brought_at: Moment,
}

impl Record for Known {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self { code: cells.take()?, name: cells.take()?, commune: cells.take()?, brought_at: cells.take()? })
    }
}

/// What outlines say of a point.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// In this neighbourhood: its code and name.
    Within(String, String),
    /// In none, in a département whose outlines are there.
    Outside,
}

impl Verdict {
    pub const fn is_within(&self) -> bool {
        matches!(self, Self::Within(..))
    }
}

/// What became of an outline, with those before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Brought {
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
}

/// Keeps an outline, under its code.
pub async fn keep(tx: &mut Tx, new: &Outline) -> Result<Outcome, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let polygons = file::written(&new.shape);
    let known: Option<(String, String, String)> = tx
        .maybe(
            "SELECT name, commune, polygons FROM outlines WHERE organisation = $1 AND code = $2",
            values![organisation, new.code],
        )
        .await?;
    let outcome = match known {
        None => Outcome::Created,
        Some(said) if said == (new.name.clone(), new.commune.clone(), polygons.clone()) => {
            return Ok(Outcome::Unchanged);
        }
        Some(_) => Outcome::Updated,
    };
    let bounds = new.shape.bounds();
    tx.run(
        "INSERT INTO outlines (organisation, code, name, folded, commune, west, south, east, north, polygons, brought_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (organisation, code) DO UPDATE SET name = excluded.name, folded = excluded.folded,
           commune = excluded.commune, west = excluded.west, south = excluded.south, east = excluded.east,
           north = excluded.north, polygons = excluded.polygons, brought_at = excluded.brought_at",
        values![
            organisation,
            new.code,
            new.name,
            folded(&new.name),
            new.commune,
            bounds.west,
            bounds.south,
            bounds.east,
            bounds.north,
            polygons,
            now,
        ],
    )
    .await?;
    Ok(outcome)
}

/// Keeps the outlines of a file, and lets what spaces say of themselves follow.
pub async fn bring(tx: &mut Tx, outlines: &[Outline]) -> Result<Brought, Fault> {
    let mut brought = Brought::default();
    for outline in outlines {
        match keep(tx, outline).await? {
            Outcome::Created => brought.created += 1,
            Outcome::Updated => brought.updated += 1,
            Outcome::Unchanged => brought.unchanged += 1,
        }
    }
    if brought.created + brought.updated > 0 {
        let what = json!({ "created": brought.created, "updated": brought.updated });
        note(tx, "updated", &what).await?;
        judge_spaces(tx).await?;
    }
    Ok(brought)
}

/// Takes every outline away; what spaces say of themselves stays as it is, and is said by hand again.
pub async fn forget(tx: &mut Tx) -> Result<u64, Fault> {
    let organisation = tx.organisation()?;
    let gone = tx.run("DELETE FROM outlines WHERE organisation = $1", values![organisation]).await?;
    if gone > 0 {
        note(tx, "removed", &json!({ "count": gone })).await?;
    }
    Ok(gone)
}

async fn note(tx: &mut Tx, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    let record = tx.fresh_id();
    tx.note_change(Change { noun: "outlines", record, person: None, action, what }).await
}

/// Which neighbourhood a point is in; none when no outline of its surroundings is there to say so.
///
/// `commune` is the INSEE code of where it is: its surroundings are its département.
pub async fn judge(tx: &mut Tx, commune: &str, at: Point) -> Result<Option<Verdict>, Fault> {
    Ok(judge_all(tx, &[(commune, at)]).await?.pop().flatten())
}

/// The same of several points, in their order.
pub async fn judge_all(tx: &mut Tx, points: &[(&str, Point)]) -> Result<Vec<Option<Verdict>>, Fault> {
    let covered = departments(tx).await?;
    if covered.is_empty() || points.is_empty() {
        return Ok(vec![None; points.len()]);
    }
    let near = around(tx, points).await?;
    let verdict = |(commune, at): &(&str, Point)| {
        if !covered.contains(&department(commune)?) {
            return None;
        }
        let within = near.iter().find(|(_, _, shape)| shape.holds(*at));
        Some(within.map_or(Verdict::Outside, |(code, name, _)| Verdict::Within(code.clone(), name.clone())))
    };
    Ok(points.iter().map(verdict).collect())
}

fn department(commune: &str) -> Option<String> {
    Some(Geo::get().resolve(commune)?.commune.department().code().to_owned())
}

/// The départements of which outlines are there.
async fn departments(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let organisation = tx.organisation()?;
    let communes: Vec<(String,)> =
        tx.all("SELECT DISTINCT commune FROM outlines WHERE organisation = $1", values![organisation]).await?;
    let mut all: Vec<String> = communes.iter().filter_map(|(commune,)| department(commune)).collect();
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// The outlines whose box meets the box of these points.
async fn around(tx: &mut Tx, points: &[(&str, Point)]) -> Result<Vec<(String, String, Shape)>, Fault> {
    let organisation = tx.organisation()?;
    let of = |pick: fn(&Point) -> f64, fold: fn(f64, f64) -> f64, from: f64| {
        points.iter().map(|(_, point)| pick(point)).fold(from, fold)
    };
    let (south, north) = (of(|p| p.latitude, f64::min, 90.0), of(|p| p.latitude, f64::max, -90.0));
    let (west, east) = (of(|p| p.longitude, f64::min, 180.0), of(|p| p.longitude, f64::max, -180.0));
    let found: Vec<(String, String, String)> = tx
        .all(
            "SELECT code, name, polygons FROM outlines
             WHERE organisation = $1 AND south <= $2 AND north >= $3 AND west <= $4 AND east >= $5 ORDER BY code",
            values![organisation, north, south, east, west],
        )
        .await?;
    Ok(found.into_iter().filter_map(|(code, name, text)| Some((code, name, file::kept(&text)?))).collect())
}

/// What outlines say of a space, when its point is known.
pub async fn judge_space(tx: &mut Tx, space: SpaceId, commune: &str) -> Result<Option<Verdict>, Fault> {
    match way::store::of(tx, space).await?.point {
        Some(point) => judge(tx, commune, point).await,
        None => Ok(None),
    }
}

/// Lets what a space says of itself follow its point and the outlines; without them it stays as it was said by hand.
pub async fn follow(tx: &mut Tx, space: &spaces::Space) -> Result<(), Fault> {
    let Some(verdict) = judge_space(tx, space.id, &space.commune).await? else { return Ok(()) };
    let now = verdict.is_within();
    if now != space.priority_neighbourhood {
        spaces::update(tx, &spaces::Space { priority_neighbourhood: now, ..space.clone() }).await?;
        let what = json!({ "priority_neighbourhood": [space.priority_neighbourhood, now] });
        let record = ground::Identifier::uuid(space.id);
        tx.note_change(Change { noun: "space", record, person: None, action: "updated", what: &what }).await?;
    }
    Ok(())
}

async fn judge_spaces(tx: &mut Tx) -> Result<(), Fault> {
    for space in spaces::all(tx).await? {
        follow(tx, &space).await?;
    }
    Ok(())
}

/// Outlines whose name, code or commune has every word of `q`: page `page`, counted from 0.
pub async fn search(tx: &mut Tx, q: &str, page: i64) -> Result<Vec<Known>, Fault> {
    let mut sql = Composer::new("SELECT code, name, commune, brought_at FROM outlines");
    narrow(tx, &mut sql, q)?;
    sql.then_value("ORDER BY commune, folded, code LIMIT", &PAGE).then_value("OFFSET", &(page.max(0) * PAGE));
    tx.all(&sql, sql.values()).await
}

/// How many outlines [`search`] finds in all.
pub async fn count(tx: &mut Tx, q: &str) -> Result<i64, Fault> {
    let mut sql = Composer::new("SELECT COUNT(*) FROM outlines");
    narrow(tx, &mut sql, q)?;
    let (count,) = tx.one::<(i64,)>(&sql, sql.values()).await?;
    Ok(count)
}

fn narrow(tx: &Tx, sql: &mut Composer, q: &str) -> Result<(), Fault> {
    sql.filter("organisation =", &tx.organisation()?);
    // A commune that was typed is meant as a whole; else the words are looked for in the names.
    if let Some(commune) = crate::space::pages::commune(q.trim()).filter(|_| !q.trim().is_empty()) {
        sql.filter("commune =", &commune);
    } else {
        for pattern in patterns(q) {
            sql.filter("folded LIKE", &pattern);
        }
    }
    Ok(())
}
