//! The geography of France that travels in the binary: communes, municipal arrondissements, former communes,
//! postal codes, départements, regions and inter-municipalities, found as people write them.
//!
//! Nothing here reads a file or a clock: the data is compressed in the program and unpacked once, at the first
//! [`Geo::get`].

mod areas;
mod columns;
mod distance;
mod fold;
mod index;
mod match_place;
mod neighbourhoods;
mod pack;
mod places;
mod query;
mod search;
mod strings;
#[cfg(test)]
mod tests;
mod typo;
mod written;

use std::sync::OnceLock;

pub use areas::{Department, Epci, EpciKind, Region};
pub use distance::distance_km;
pub use match_place::Match;
pub use places::{Commune, District, Resolved};
pub use search::{Found, How};

use index::Index;
use pack::Pack;
use strings::{Lists, first};

/// What the reuse licence asks to show wherever this geography is shown: who made it, and of when it is.
pub const ATTRIBUTION: &str = "INSEE (Code officiel géographique 2026, populations légales en vigueur en 2026), DGCL (EPCI 2026), \
                               La Poste (codes postaux), IGN Admin Express 2018 (centres), ANCT (quartiers prioritaires d’Occitanie, zonage 2015), \
                               Licence Ouverte Etalab 2.0";

/// All places, ready to be found.
#[derive(Default)]
pub struct Geo {
    pack: Pack,
    index: Index,
    /// Places that have postal code number `i`.
    postal_places: Lists<u32>,
    /// Former communes of commune number `i`.
    formers_of: Lists<u32>,
}

impl Geo {
    /// The geography, unpacked at the first call.
    pub fn get() -> &'static Self {
        static GEO: OnceLock<Geo> = OnceLock::new();
        GEO.get_or_init(|| Self::load(include_bytes!("../data/france.bin")).unwrap_or_default())
    }

    /// The geography in `bytes`, or nothing when they are damaged.
    fn load(bytes: &[u8]) -> Option<Self> {
        let mut pack = Pack::read(bytes)?;
        pack.shrink();
        let index = Index::new(&pack);
        let mut geo = Self { pack, index, ..Self::default() };
        geo.link();
        Some(geo)
    }

    fn link(&mut self) {
        let pack = &self.pack;
        let mut places = vec![Vec::new(); pack.postal.len() as usize];
        for place in 0..pack.codes.len() {
            for &code in pack.postal_of.get(place) {
                places[usize::from(code)].push(place);
            }
        }
        for list in places {
            self.postal_places.push(list);
        }
        let mut formers = vec![Vec::new(); pack.communes as usize];
        for (former, &parent) in (pack.communes..).zip(&pack.parents).take(pack.formers as usize) {
            formers[parent as usize].push(former);
        }
        for list in formers {
            self.formers_of.push(list);
        }
        self.postal_places.shrink();
        self.formers_of.shrink();
    }

    /// The present commune with this INSEE code.
    pub fn commune(&'static self, insee: &str) -> Option<Commune> {
        let place = position(&self.pack, insee, 0, self.pack.communes)?;
        Some(Commune::new(self, place))
    }

    /// What this INSEE code means today: a commune, a former commune or a municipal arrondissement.
    pub fn resolve(&'static self, insee: &str) -> Option<Resolved> {
        self.resolve_place(insee).map(|place| self.resolved(place))
    }

    fn resolve_place(&self, insee: &str) -> Option<u32> {
        let pack = &self.pack;
        let formers = pack.communes + pack.formers;
        position(pack, insee, 0, pack.communes)
            .or_else(|| position(pack, insee, pack.communes, formers))
            .or_else(|| position(pack, insee, formers, pack.codes.len()))
    }

    /// All communes, by INSEE code.
    pub fn communes(&'static self) -> impl ExactSizeIterator<Item = Commune> {
        (0..self.pack.communes).map(move |place| Commune::new(self, place))
    }

    /// The communes that have this postal code, the most populated first.
    pub fn by_postal_code(&'static self, code: &str) -> Vec<Commune> {
        let places =
            self.pack.postal.sorted_position(code).map(|code| self.postal_places.get(code)).unwrap_or_default();
        let mut communes: Vec<Commune> = places
            .iter()
            .filter(|&&place| place < self.pack.communes)
            .map(|&place| Commune::new(self, place))
            .collect();
        communes.sort_by_key(|commune| (std::cmp::Reverse(commune.population()), *commune));
        communes
    }

    /// Bytes that the geography holds in memory.
    pub fn weight(&self) -> usize {
        size_of::<Self>()
            + self.pack.weight()
            + self.index.weight()
            + self.postal_places.weight()
            + self.formers_of.weight()
    }

    /// The place number as what it is today.
    fn resolved(&'static self, place: u32) -> Resolved {
        let pack = &self.pack;
        let Some(other) = place.checked_sub(pack.communes) else {
            return Resolved { commune: Commune::new(self, place), district: None, was: None };
        };
        let commune = Commune::new(self, pack.parents.get(other as usize).copied().unwrap_or_default());
        if other < pack.formers {
            Resolved { commune, district: None, was: Some(pack.names.get(place)) }
        } else {
            Resolved { commune, district: Some(District::new(self, place)), was: None }
        }
    }
}

/// The place with this code among the places `from..to`, which are in the order of codes.
fn position(pack: &Pack, insee: &str, from: u32, to: u32) -> Option<u32> {
    let at = from + first(to.saturating_sub(from), |i| pack.codes.get(from + i) >= insee);
    (at < to && pack.codes.get(at) == insee).then_some(at)
}
