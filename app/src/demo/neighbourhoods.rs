//! Priority neighbourhoods of the demo's communes, by the names that people there use; not the official list, which a real
//! network imports. For Toulouse the list that travels in the program is taken.

use geo::{Commune, Geo};
use ground::Fault;
use network::{neighbourhood, outline};
use store::Tx;

/// The outlines of Toulouse, of the zoning of 2015: a network brings those of the moment.
const OUTLINES: &[u8] = include_bytes!("../../data/contours-toulouse.geojson");

const NAMES: &[(&str, &[&str])] = &[
    ("75056", &["La Chapelle", "Goutte d’Or", "Porte de Clignancourt", "Belleville", "Danube", "Porte de Vanves"]),
    ("93066", &["Franc-Moisin", "Floréal", "Saussaie", "Allende", "Sémard", "Grand centre-ville", "Landy"]),
    ("92002", &["Noyer-Doré"]),
    ("59350", &["Lille-Sud", "Moulins", "Wazemmes", "Fives", "Bois-Blancs", "Faubourg de Béthune"]),
    ("69123", &["La Duchère", "Mermoz", "États-Unis", "Moncey", "Gorge de Loup", "Santy"]),
    ("38185", &["Villeneuve", "Mistral", "Teisseire", "Abbaye", "Jouhaux", "Alma"]),
    ("13055", &["Belle de Mai", "Félix-Pyat", "La Castellane", "Frais-Vallon", "Noailles", "Air-Bel", "La Rose"]),
    ("33063", &["Les Aubiers", "Grand-Parc", "Bacalan", "Saint-Michel", "Benauge"]),
    ("67482", &["Neuhof", "Hautepierre", "Cronenbourg", "Elsau", "Meinau", "Montagne-Verte"]),
    ("92050", &["Pablo-Picasso", "Petit-Nanterre", "Chemin-de-l’Île", "Université"]),
    ("59512", &["Alma", "L’Épeule", "Les Trois-Ponts", "Le Pile", "Hauts-Champs"]),
];

/// The names of a commune; none where the demo knows none.
pub fn of(commune: &str) -> Vec<&'static str> {
    let known = NAMES.iter().find(|(code, _)| *code == commune).map(|(_, names)| names.to_vec());
    let carried = || Geo::get().commune(commune).into_iter().flat_map(Commune::priority_neighbourhoods).collect();
    known.unwrap_or_else(carried)
}

/// The network keeps its lists before anybody is registered.
pub async fn keep(tx: &mut Tx) -> Result<(), Fault> {
    for (commune, names) in NAMES {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        neighbourhood::store::keep(tx, commune, &names).await?;
    }
    Ok(())
}

/// The network brought the outlines of one of its towns.
pub async fn outline(tx: &mut Tx) -> Result<(), Fault> {
    let read = outline::file::read(OUTLINES).map_err(|_| Fault::because("the outlines of the demo cannot be read"))?;
    outline::store::bring(tx, &read.outlines).await.map(|_| ())
}
