//! Reads the foundation back from a demo that was made on an earlier day.

use ground::{Fault, Identifier as _, Moment};
use network::partner;
use store::Tx;
use web::account;

use super::{
    foundation::{Colleague, Founded, address},
    places::PLACES,
};

/// The spaces with their teams and structures, in the order in which they were founded.
pub async fn read_back(tx: &mut Tx, now: Moment) -> Result<Vec<Founded>, Fault> {
    let mut founded = Vec::with_capacity(PLACES.len());
    for place in PLACES {
        let Some(space) = network::space::store::by_code(tx, Some(place.code)).await? else { continue };
        let mut read = Founded::new(place, space.id, space.zone, Vec::new());
        read.team = team(tx, &read, now).await?;
        for n in 0..place.structures {
            let found = partner::store::find(tx, "demo", &format!("{}-{n}", place.code)).await?;
            read.structures.extend(found.map(|partner| partner.id));
        }
        if !read.team.is_empty() && !read.structures.is_empty() {
            founded.push(read);
        }
    }
    Ok(founded)
}

/// The colleagues of a space, those of the table of accounts first.
async fn team(tx: &mut Tx, space: &Founded, now: Moment) -> Result<Vec<Colleague>, Fault> {
    let day = now.day(&space.zone);
    let mut team = Vec::new();
    for known in account::store::of_space(tx, space.id, day).await? {
        let Some(grant) = account::store::grants(tx, known.id, day).await?.into_iter().next() else { continue };
        let Some(number) = tx.number_of(known.id.uuid()).await? else { continue };
        let shown = known.email.as_deref() == Some(&*address(grant.role));
        team.push((!shown, Colleague { id: known.id, number, role: grant.role }));
    }
    team.sort_by_key(|(hidden, _)| *hidden);
    Ok(team.into_iter().map(|(_, colleague)| colleague).collect())
}
