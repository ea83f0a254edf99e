//! A crowd with the demo's names, registered as the program registers people.

use std::{collections::HashMap, time::Instant};

use antenne::demo::Names;
use ground::{AccountId, Day, Fault, Identifier as _, Moment, OrganisationId, PersonId, SpaceId, Uuid, Zone};
use network::Space;
use people::Identity;
use rand::{Rng, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha12Rng;
use store::{Cells, Db, Record, Tx};
use web::{
    House, Language, Role,
    account::{self, NewAccount, NewGrant, Status},
};

use super::Wish;
use crate::{NOW, badge, tell};

/// How many are registered at the same instant, and within one transaction.
const AT_ONCE: usize = 8;
const IN_ONE: u32 = 8_000;
/// Over how many days they came.
const DAYS: i64 = 6 * 365;

/// Somebody as the database knows them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known {
    pub id: PersonId,
    pub space: SpaceId,
    pub first_name: String,
    pub last_name: String,
    pub birth_year: i16,
}

impl Record for Known {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            first_name: cells.take()?,
            last_name: cells.take()?,
            birth_year: cells.take()?,
        })
    }
}

/// Registers everybody, unless a kept database holds them already; how many there are.
pub async fn settle(db: &Db, wish: &Wish) -> Result<u32, Fault> {
    let mut tx = badge().read(db).await?;
    if !network::space::store::organisations(&mut tx).await?.is_empty() {
        let (count,) = tx.one::<(u32,)>("SELECT COUNT(*) FROM people", &[]).await?;
        tell(&format!("the database that was kept holds {count} people"));
        return Ok(count);
    }
    drop(tx);
    let begun = Instant::now();
    let mut rng = ChaCha12Rng::seed_from_u64(wish.seed);
    let names = Names::unpack()?;
    let (organisation, spaces) = found(db, wish.spaces).await?;
    let mut done = 0;
    while done < wish.people {
        let count = IN_ONE.min(wish.people - done);
        let mut tx = badge().within(organisation).write(db).await?;
        register(&mut tx, &mut rng, &names, &spaces, (done, count, wish.people)).await?;
        tx.commit().await?;
        done += count;
        let seconds = begun.elapsed().as_secs_f64();
        tell(&format!("{done} of {} people registered, {:.0} a second", wish.people, f64::from(done) / seconds));
    }
    db.count_rows().await?;
    Ok(done)
}

/// Opens a network of so many spaces, each with somebody at the counter.
pub async fn found(db: &Db, count: u32) -> Result<(OrganisationId, Vec<SpaceId>), Fault> {
    let organisation = OrganisationId::fresh();
    let mut tx = badge().within(organisation).write(db).await?;
    network::space::store::create_organisation(&mut tx, organisation, "Réseau mesuré").await?;
    let mut spaces = Vec::new();
    for n in 0..count {
        let space = Space {
            id: SpaceId::fresh(),
            code: format!("B{n}"),
            name: format!("Antenne {n}"),
            address: "1 rue de la Mesure".into(),
            commune: "93066".into(),
            phone: None,
            email: None,
            zone: Zone::paris(),
            hours: "Mo-Fr 09:00-17:00".into(),
            priority_neighbourhood: true,
            opened_on: Day::constant(2020, 1, 6),
        };
        network::space::store::create(&mut tx, &space).await?;
        receptionist(&mut tx, &space).await?;
        spaces.push(space.id);
    }
    tx.commit().await?;
    Ok((organisation, spaces))
}

async fn receptionist(tx: &mut Tx, space: &Space) -> Result<(), Fault> {
    let id = AccountId::fresh();
    let new = NewAccount {
        id,
        email: format!("{}@bench.example", space.code.to_lowercase()),
        name: "Camille Accueil".into(),
        password: "nobody signs in with this".into(),
        language: Language::French,
        status: Status::Volunteer,
    };
    account::create(tx, &new).await?;
    let grant = NewGrant {
        id: Uuid::now_v7(),
        account: id,
        role: Role::Receptionist,
        space: Some(space.id),
        partner: None,
        from_day: Day::constant(2020, 1, 6),
        until_day: None,
    };
    account::grant(tx, &grant).await
}

/// Registers `count` people after the first `done` of `all`, at the instants at which they would have come.
async fn register(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    names: &Names,
    spaces: &[SpaceId],
    (done, count, all): (u32, u32, u32),
) -> Result<(), Fault> {
    let mut came = done;
    while came < done + count {
        let some = AT_ONCE.min((done + count - came) as usize);
        // The last ones came an hour ago, the first six years before.
        let left = i64::from(all - came) * DAYS * 86_400 / i64::from(all);
        let at: Moment = NOW.plus_hours(-1).plus_seconds(-left);
        tx.turn_to(at);
        let who: Vec<(PersonId, Identity)> = (0..some).map(|_| (seeded(rng, at), somebody(rng, names))).collect();
        let borrowed: Vec<(PersonId, &Identity)> = who.iter().map(|(id, who)| (*id, who)).collect();
        let space = spaces[rng.random_range(0..spaces.len())];
        people::person::store::create_all(tx, space, &borrowed).await?;
        came += u32::try_from(some).unwrap_or(u32::MAX);
    }
    Ok(())
}

fn seeded(rng: &mut impl Rng, at: Moment) -> PersonId {
    PersonId::from_uuid(ground::id::v7(at, rng.random()))
}

/// One in thirty has no known birth year.
fn somebody(rng: &mut impl Rng, names: &Names) -> Identity {
    let year = rng.random_range(1935..=2006);
    let drawn = names.draw(rng, year);
    let mut who = Identity::named(drawn.first, drawn.last);
    who.birth_year = (!rng.random_ratio(1, 30)).then_some(year);
    who
}

/// The one organisation.
pub async fn organisation(db: &Db) -> Result<OrganisationId, Fault> {
    let mut tx = badge().read(db).await?;
    let all = network::space::store::organisations(&mut tx).await?;
    all.first().map(|(id, _)| *id).ok_or_else(|| Fault::because("the database holds no organisation"))
}

/// People whose birth year is known, drawn with equal chances.
pub async fn sample(db: &Db, rng: &mut ChaCha12Rng, count: usize) -> Result<Vec<Known>, Fault> {
    let (mut drawn, mut seen): (Vec<Known>, usize) = (Vec::with_capacity(count), 0);
    let mut tx = badge().read(db).await?;
    tx.each(
        "SELECT id, space, first_name, last_name, birth_year FROM people
         WHERE birth_year IS NOT NULL AND anonymised_at IS NULL AND merged_into IS NULL ORDER BY id",
        &[],
        |known: Known| {
            seen += 1;
            let place = rng.random_range(0..seen);
            if drawn.len() < count {
                drawn.push(known);
            } else if place < count {
                drawn[place] = known;
            }
        },
    )
    .await?;
    Ok(drawn)
}

/// A session of a receptionist in each space.
pub async fn receptionists(house: &House) -> Result<HashMap<SpaceId, String>, Fault> {
    let mut tx = badge().read(house.db()).await?;
    let all: Vec<(AccountId, SpaceId)> =
        tx.all("SELECT account, space FROM grants WHERE role = 'receptionist' AND space IS NOT NULL", &[]).await?;
    drop(tx);
    let mut sessions = HashMap::new();
    for (account, space) in all {
        let token = account::open_session(house, account, NOW).await?;
        sessions.insert(space, token.text().to_owned());
    }
    Ok(sessions)
}
