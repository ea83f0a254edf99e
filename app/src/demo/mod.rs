//! The demo network: invented, deterministic, of real size, written through the same rules and stores as real use.

mod advice;
mod again;
mod assumptions;
mod counter;
mod fiction;
mod foundation;
mod groups;
mod life;
mod names;
mod neighbourhoods;
mod nights;
mod other_names;
pub mod own;
mod pathways;
mod people;
mod places;
mod rooms;
mod structures;
mod territories;
mod today;
mod weeks;

use ground::{Day, Fault, Moment, Zone};
use rand::SeedableRng as _;
use rand_chacha::ChaCha12Rng;
use store::{Badge, Db, Rights, Who};

pub use foundation::{PASSWORD, shown};
pub use names::{Drawn, Names};
pub(crate) use rooms::furnish;

/// How large, and from which seed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plan {
    pub people: u32,
    pub seed: u64,
}

/// Memory for the pages of the whole network while it is made, in KiB: all of it is one transaction.
const MEMORY: u32 = 400_000;

/// From which day to which the generator lets people live.
#[derive(Clone, Copy, Debug)]
pub struct Period {
    /// The last day that was told before; none when the network is new.
    pub after: Option<Day>,
    /// Now: the instant at which the demo is opened.
    pub now: Moment,
}

/// What the generator holds in its hands.
pub struct Stage {
    pub rng: ChaCha12Rng,
    pub names: names::Names,
    pub period: Period,
}

/// Creates the network, or brings one of an earlier day up to today; each as a whole: stopped halfway, nothing of it
/// is there.
pub async fn prepare(db: &Db, plan: Plan, mut say: impl FnMut(&str)) -> Result<(), Fault> {
    let badge = Badge::mint(Who::Job("demo"), None, None, Rights::none());
    let mut tx = badge.read(db).await?;
    let known = network::space::store::organisations(&mut tx).await?.into_iter().next();
    drop(tx);
    let Some((organisation, _)) = known else { return create(db, badge, plan, say).await };
    let badge = badge.within(organisation);
    let mut tx = badge.read(db).await?;
    let last = tx.last_day("reception.arrived").await?.and_then(|day| day.parse::<Day>().ok());
    drop(tx);
    let now = db.clock().now();
    match last {
        Some(last) if last < now.day(&Zone::paris()) => {
            say("Le réseau de démonstration est amené à aujourd’hui…");
            bring_up(db, badge, plan, Period { after: Some(last), now }).await
        }
        _ => Ok(()),
    }
}

async fn create(db: &Db, badge: Badge, plan: Plan, mut say: impl FnMut(&str)) -> Result<(), Fault> {
    say("Création du réseau de démonstration, une seule fois…");
    let begun = std::time::Instant::now();
    let mut stage = Stage {
        rng: ChaCha12Rng::seed_from_u64(plan.seed),
        names: names::Names::unpack()?,
        period: Period { after: None, now: db.clock().now() },
    };
    db.widen(Some(MEMORY)).await?;
    let mut tx = badge.write(db).await?;
    tx.sow(plan.seed);
    let organisation = foundation::organisation(&mut tx, &mut stage.rng).await?;
    tx.wear(badge.within(organisation)).await?;
    let spaces = foundation::lay(&mut tx, &mut stage).await?;
    pathways::write_catalogue(&mut tx, stage.period.now.plus_days(-60)).await?;
    let people = people::settle(&mut tx, &mut stage, &spaces, plan).await?;
    tx.wear(badge.within(organisation)).await?;
    nights::pass(&mut tx, &spaces, &stage.period).await?;
    pathways::enliven(&mut tx, &spaces, stage.period.now).await?;
    advice::enliven(&mut tx, &spaces, stage.period.now).await?;
    tx.commit().await?;
    db.widen(None).await?;
    db.count_rows().await?;
    say(&format!("{} antennes, {people} personnes, en {} s", spaces.len(), begun.elapsed().as_secs()));
    Ok(())
}

/// The days since the demo was opened last, lived at the pace of the assumptions.
async fn bring_up(db: &Db, badge: Badge, plan: Plan, period: Period) -> Result<(), Fault> {
    let mut tx = badge.write(db).await?;
    let seed = plan.seed ^ period.now.micros().unsigned_abs();
    tx.sow(seed);
    let mut stage = Stage { rng: ChaCha12Rng::seed_from_u64(seed), names: names::Names::unpack()?, period };
    let spaces = again::read_back(&mut tx, period.now).await?;
    people::settle(&mut tx, &mut stage, &spaces, plan).await?;
    tx.wear(badge).await?;
    nights::pass(&mut tx, &spaces, &period).await?;
    tx.commit().await
}

/// The accounts that somebody may try, one a role.
pub fn accounts_table() -> String {
    let head = format!("\n{:<22} {:<18} {:<34} Mot de passe\n", "Poste", "Nom", "Adresse");
    let line = |(role, name, email): (web::Role, &str, String)| {
        let role = <web::Role as ground::choice::Choice>::word(role);
        format!("{role:<22} {name:<18} {email:<34} {PASSWORD}\n")
    };
    head + &shown().into_iter().map(line).collect::<String>()
}
