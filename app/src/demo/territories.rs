//! The demo's territories: where its spaces work with local bodies.

use ground::{Fault, Identifier as _};
use network::territory::{AreaKind, TerritoryId, store as territories};
use store::Tx;

/// Kind, official code, with whom on what.
const TERRITORIES: [(AreaKind, &str, &str); 6] = [
    (AreaKind::Department, "93", "Direction de l’insertion : deux conventions"),
    (AreaKind::Commune, "75056", "Sous-direction de l’action sociale"),
    (AreaKind::Epci, "200093201", "Métropole européenne de Lille, service inclusion numérique"),
    (AreaKind::Epci, "200046977", "Métropole de Lyon, maisons de la métropole"),
    (AreaKind::Department, "67", "Collectivité européenne d’Alsace"),
    (AreaKind::Epci, "243300316", "Bordeaux Métropole, régie des quartiers"),
];

/// Notes where the network works with local bodies.
pub async fn keep(tx: &mut Tx) -> Result<(), Fault> {
    for (kind, code, words) in TERRITORIES {
        if let Some(area) = kind.coded(code) {
            let id = TerritoryId::from_uuid(tx.fresh_id());
            territories::create(tx, id, &area, Some(words)).await?;
        }
    }
    Ok(())
}
