//! The demo network: invented, deterministic, of real size, written through the same rules and stores as real use.

mod assumptions;
mod foundation;
mod groups;
mod life;
mod names;
mod other_names;
mod people;
mod places;
mod structures;
mod today;

use ground::Fault;
use rand::SeedableRng as _;
use rand_chacha::ChaCha12Rng;
use store::{Badge, Db, Rights, Who};

pub use foundation::{PASSWORD, shown};
pub use names::{Drawn, Names};

/// How large, and from which seed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plan {
    pub people: u32,
    pub seed: u64,
}

/// Creates the network, once and as a whole: stopped halfway, nothing of it is there.
pub async fn prepare(db: &Db, plan: Plan, mut say: impl FnMut(&str)) -> Result<(), Fault> {
    let badge = Badge::mint(Who::Job("demo"), None, None, Rights::none());
    let mut tx = badge.read(db).await?;
    if !network::space::store::organisations(&mut tx).await?.is_empty() {
        return Ok(());
    }
    drop(tx);
    say("Création du réseau de démonstration, une seule fois…");
    let begun = std::time::Instant::now();
    let names = names::Names::unpack()?;
    let mut rng = ChaCha12Rng::seed_from_u64(plan.seed);
    let today = db.clock().now();
    let mut tx = badge.write(db).await?;
    let organisation = foundation::organisation(&mut tx, &mut rng).await?;
    tx.wear(badge.within(organisation)).await?;
    let spaces = foundation::lay(&mut tx, &mut rng, &names, today).await?;
    let people = people::settle(&mut tx, &mut rng, &names, &spaces, plan, today).await?;
    tx.commit().await?;
    say(&format!("{} antennes, {people} personnes, en {} s", spaces.len(), begun.elapsed().as_secs()));
    Ok(())
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
