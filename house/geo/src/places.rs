//! Communes and municipal arrondissements: what is known of them, as handles that cost nothing to copy.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use crate::Geo;
use crate::areas::{Department, Epci, Region};
use crate::pack::NOWHERE;

/// A present commune. Ordered and compared by INSEE code.
#[derive(Clone, Copy)]
pub struct Commune {
    geo: &'static Geo,
    pub(crate) place: u32,
}

/// A municipal arrondissement of Paris, Lyon or Marseille: a part of a commune with a code of its own.
#[derive(Clone, Copy)]
pub struct District {
    geo: &'static Geo,
    pub(crate) place: u32,
}

/// What a code or a name means today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The present commune.
    pub commune: Commune,
    /// The arrondissement, when the code or the name said one.
    pub district: Option<District>,
    /// The name of the former commune that was asked for, now part of `commune`.
    pub was: Option<&'static str>,
}

impl Commune {
    pub(crate) fn new(geo: &'static Geo, place: u32) -> Self {
        Self { geo, place }
    }

    /// INSEE code, 5 signs (`2A004`).
    pub fn insee(self) -> &'static str {
        self.geo.pack.codes.get(self.place)
    }

    /// Official name, with its article (`Le Havre`).
    pub fn name(self) -> &'static str {
        self.geo.pack.names.get(self.place)
    }

    /// Postal codes in order, 5 digits. None for the southern lands.
    pub fn postal_codes(self) -> impl ExactSizeIterator<Item = &'static str> {
        postal_codes(self.geo, self.place)
    }

    pub fn department(self) -> Department {
        Department::of_code(self.geo, self.insee())
    }

    pub fn region(self) -> Region {
        self.department().region()
    }

    /// The inter-municipality; four islands and the communes of the overseas collectivities have none.
    pub fn epci(self) -> Option<Epci> {
        let epci = *self.geo.pack.epci_of.get(self.place as usize)?;
        epci.checked_sub(1).map(|epci| Epci::new(self.geo, epci))
    }

    /// Legal municipal population (INSEE, in force in 2026), 0 for the six territories without inhabitants.
    pub fn population(self) -> u32 {
        self.geo.pack.population.get(self.place as usize).copied().unwrap_or_default()
    }

    /// Latitude and longitude in degrees (WGS 84) of the centre of its largest polygon, to 0.0001 degree;
    /// not known in the overseas collectivities.
    pub fn centre(self) -> Option<(f64, f64)> {
        let &centre = self.geo.pack.centres.get(self.place as usize)?;
        let [latitude, longitude] = centre.map(|degrees| f64::from(degrees) / 10_000.0);
        (centre != NOWHERE).then_some((latitude, longitude))
    }

    /// Its municipal arrondissements, in order; only Paris, Lyon and Marseille have some.
    pub fn districts(self) -> impl Iterator<Item = District> {
        let pack = &self.geo.pack;
        let from = pack.communes + pack.formers;
        let parents = pack.parents.get(pack.formers as usize..).unwrap_or_default();
        (from..)
            .zip(parents)
            .filter(move |(_, parent)| **parent == self.place)
            .map(move |(place, _)| District::new(self.geo, place))
    }

    /// Names of the communes that it absorbed since 2018, where the source knows them.
    pub fn former_names(self) -> impl Iterator<Item = &'static str> {
        self.geo.formers_of.get(self.place).iter().map(move |&former| self.geo.pack.names.get(former))
    }
}

impl District {
    pub(crate) fn new(geo: &'static Geo, place: u32) -> Self {
        Self { geo, place }
    }

    /// INSEE code of its own (`69383`).
    pub fn insee(self) -> &'static str {
        self.geo.pack.codes.get(self.place)
    }

    /// Full name (`Lyon 3e Arrondissement`).
    pub fn name(self) -> &'static str {
        self.geo.pack.names.get(self.place)
    }

    /// Name as people say it (`Lyon 3e`).
    pub fn short_name(self) -> &'static str {
        self.name().strip_suffix(" Arrondissement").unwrap_or(self.name())
    }

    /// Its number in the city, from 1.
    pub fn number(self) -> u32 {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        digits(self.name()).parse().unwrap_or_default()
    }

    /// The city.
    pub fn commune(self) -> Commune {
        self.geo.resolved(self.place).commune
    }

    /// Postal codes in order, 5 digits.
    pub fn postal_codes(self) -> impl ExactSizeIterator<Item = &'static str> {
        postal_codes(self.geo, self.place)
    }

    /// Legal municipal population (INSEE, in force in 2026).
    pub fn population(self) -> u32 {
        let pack = &self.geo.pack;
        pack.population.get((self.place - pack.formers) as usize).copied().unwrap_or_default()
    }
}

fn postal_codes(geo: &'static Geo, place: u32) -> impl ExactSizeIterator<Item = &'static str> {
    geo.pack.postal_of.get(place).iter().map(move |&code| geo.pack.postal.get(code.into()))
}

/// Compares handles by their place number, which follows the INSEE codes.
macro_rules! by_place {
    ($handle:ty) => {
        impl PartialEq for $handle {
            fn eq(&self, other: &Self) -> bool {
                self.place == other.place
            }
        }
        impl Eq for $handle {}
        impl PartialOrd for $handle {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
        impl Ord for $handle {
            fn cmp(&self, other: &Self) -> Ordering {
                self.place.cmp(&other.place)
            }
        }
        impl Hash for $handle {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.place.hash(state);
            }
        }
        impl fmt::Debug for $handle {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} {}", self.insee(), self.name())
            }
        }
    };
}

by_place!(Commune);
by_place!(District);
