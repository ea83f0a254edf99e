//! The demo's partner structures, types and communes of real ones, names invented; and the places around its spaces.

use std::io::Read as _;

use geo::Geo;
use ground::{Fault, Moment, PartnerId, choice::Choice as _};
use network::partner::{
    rules::{NewPartner, PartnerKind},
    store as partners,
};
use rand::{Rng, RngExt as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha12Rng;
use store::Tx;

use super::foundation::{Founded, fiction_phone, id};

const STRUCTURES: &[u8] = include_bytes!("../../data/structures.csv.gz");

/// France services around the demo's spaces, as published: a network brings its places in like this.
const PLACES: &[u8] = include_bytes!("../../data/places.csv.gz");

/// Brings the places in through the program's own import.
pub async fn surround(tx: &mut Tx) -> Result<(), Fault> {
    let mut file = Vec::new();
    flate2::read::GzDecoder::new(PLACES).read_to_end(&mut file)?;
    network::import::places(tx, &file).await.map(|_| ())
}

/// How structures of each kind are named, invented: the commune or a street name stands for `{}`.
fn invented(rng: &mut impl Rng, kind: PartnerKind, commune: &str, n: usize) -> String {
    const PLACES: [&str; 24] = [
        "des Lilas",
        "du Moulin",
        "des Quatre-Vents",
        "de la Fontaine",
        "du Belvédère",
        "des Tilleuls",
        "du Pont-Neuf",
        "de la Gare",
        "du Verger",
        "des Écoles",
        "du Canal",
        "de la Plaine",
        "des Hirondelles",
        "du Vieux-Port",
        "de l’Horloge",
        "des Remparts",
        "du Marché",
        "des Cerisiers",
        "de la Source",
        "du Château",
        "des Artisans",
        "de l’Olivier",
        "du Grand-Large",
        "des Trois-Fontaines",
    ];
    const FRIENDS: [&str; 16] = [
        "Passerelle",
        "Horizon",
        "Le Relais",
        "Entraide",
        "La Main Tendue",
        "Escale",
        "Tremplin",
        "Le Fil",
        "Boussole",
        "Le Pas",
        "Rebond",
        "L’Étape",
        "Ensemble",
        "Le Lien",
        "Ressources",
        "Le Phare",
    ];
    let place = PLACES[n % PLACES.len()];
    let friend = FRIENDS[rng.random_range(0..FRIENDS.len())];
    match kind {
        PartnerKind::CommunalWelfare => format!("CCAS de {commune}, antenne {place}"),
        PartnerKind::DepartmentWelfare => format!("Maison des solidarités {place}, {commune}"),
        PartnerKind::SocialCentre => format!("Centre social {place}, {commune}"),
        PartnerKind::FranceServices => format!("Espace France services {place}, {commune}"),
        PartnerKind::Library => format!("Médiathèque {place}, {commune}"),
        PartnerKind::LocalAuthority => format!("Mairie de quartier {place}, {commune}"),
        PartnerKind::Employment => format!("Agence de l’emploi {place}, {commune}"),
        PartnerKind::Youth => format!("Mission locale {place}, {commune}"),
        PartnerKind::Housing => format!("Centre d’hébergement {friend} {place}, {commune}"),
        _ => format!("Association {friend} {place}, {commune}"),
    }
}

/// Types and communes of real structures.
fn real() -> Result<Vec<(PartnerKind, String)>, Fault> {
    let mut text = String::new();
    flate2::read::GzDecoder::new(STRUCTURES).read_to_string(&mut text)?;
    let line = |line: &str| {
        let (kind, insee) = line.split_once(',')?;
        Some((PartnerKind::parse(kind)?, insee.to_owned()))
    };
    Ok(text.lines().filter_map(line).collect())
}

pub async fn sign(tx: &mut Tx, rng: &mut ChaCha12Rng, founded: &mut [Founded]) -> Result<(), Fault> {
    // Kinds that refer people and that the open lists do not hold, beside those that they do.
    const ALSO: [PartnerKind; 4] =
        [PartnerKind::Employment, PartnerKind::Housing, PartnerKind::Youth, PartnerKind::DepartmentWelfare];
    let geo = Geo::get();
    let real = real()?;
    for space in founded {
        let Some(home) = geo.resolve(space.place.commune).map(|found| found.commune) else { continue };
        let near: Vec<&(PartnerKind, String)> = real
            .iter()
            .filter(|(_, insee)| {
                geo.resolve(insee).is_some_and(|found| found.commune.department().code() == home.department().code())
            })
            .collect();
        tx.turn_to(Moment::local(space.place.opened, 10, 0, &space.zone));
        for n in 0..space.place.structures as usize {
            let (kind, insee) = match near.choose(rng) {
                Some((kind, insee)) if rng.random_bool(0.7) => (*kind, insee.clone()),
                _ => (ALSO[n % ALSO.len()], space.place.commune.to_owned()),
            };
            let Some(commune) = geo.resolve(&insee).map(|found| found.commune) else { continue };
            let at = tx.now();
            let partner: PartnerId = id(rng, at);
            let new = NewPartner {
                id: partner,
                name: invented(rng, kind, commune.name(), n),
                kind,
                address: None,
                postal_code: commune.postal_codes().next().map(str::to_owned),
                commune: commune.insee().to_owned(),
                latitude: commune.centre().map(|(latitude, _)| latitude),
                longitude: commune.centre().map(|(_, longitude)| longitude),
                phone: Some(fiction_phone(rng, false)),
                email: None,
                website: None,
                hours: None,
                source: "demo".into(),
                source_id: format!("{}-{n}", space.place.code),
            };
            partners::upsert(tx, &new).await?;
            space.structures.push(partner);
        }
    }
    Ok(())
}
