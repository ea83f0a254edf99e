//! Départements, regions and inter-municipalities.

use std::fmt;

use crate::Geo;
use crate::pack::Areas;
use crate::places::Commune;
use crate::strings::first;

/// A département, or an overseas collectivity that stands in its place (`975` to `989`).
#[derive(Clone, Copy)]
pub struct Department {
    geo: &'static Geo,
    number: u32,
}

/// A region, or an overseas collectivity that stands in its place.
#[derive(Clone, Copy)]
pub struct Region {
    geo: &'static Geo,
    number: u32,
}

/// An inter-municipality with its own taxes (établissement public de coopération intercommunale).
#[derive(Clone, Copy)]
pub struct Epci {
    geo: &'static Geo,
    number: u32,
}

/// What an inter-municipality is in law; the comment gives the source's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EpciKind {
    /// Communauté de communes (CC).
    Communes,
    /// Communauté d'agglomération (CA).
    Agglomeration,
    /// Communauté urbaine (CU).
    Urban,
    /// Métropole (METRO).
    Metropolis,
    /// Métropole de Lyon, which is also a département's equal (MET69).
    MetropolisOfLyon,
}

impl Geo {
    /// All départements and overseas collectivities, by code.
    pub fn departments(&'static self) -> impl ExactSizeIterator<Item = Department> {
        (0..self.pack.departments.codes.len()).map(move |number| Department { geo: self, number })
    }

    /// The département with this code (`01`, `2A`, `974`).
    pub fn department(&'static self, code: &str) -> Option<Department> {
        self.pack.departments.codes.sorted_position(code).map(move |number| Department { geo: self, number })
    }

    /// All regions and overseas collectivities, by code.
    pub fn regions(&'static self) -> impl ExactSizeIterator<Item = Region> {
        (0..self.pack.regions.codes.len()).map(move |number| Region { geo: self, number })
    }

    /// The region with this INSEE code (`84`).
    pub fn region(&'static self, code: &str) -> Option<Region> {
        self.pack.regions.codes.sorted_position(code).map(move |number| Region { geo: self, number })
    }

    /// All inter-municipalities.
    pub fn epcis(&'static self) -> impl ExactSizeIterator<Item = Epci> {
        (0..self.pack.epcis.codes.len()).map(move |number| Epci { geo: self, number })
    }

    /// The inter-municipality with this SIREN number.
    pub fn epci(&'static self, siren: &str) -> Option<Epci> {
        self.epcis().find(|epci| epci.siren() == siren)
    }
}

impl Department {
    /// The département that an INSEE code belongs to: its first two signs, three overseas.
    pub(crate) fn of_code(geo: &'static Geo, insee: &str) -> Self {
        let codes = &geo.pack.departments.codes;
        let found = [2, 3].into_iter().find_map(|length| codes.sorted_position(insee.get(..length)?));
        Self { geo, number: found.unwrap_or_default() }
    }

    /// `01` to `95`, `2A`, `2B`, `971` to `989`.
    pub fn code(self) -> &'static str {
        self.geo.pack.departments.codes.get(self.number)
    }

    pub fn name(self) -> &'static str {
        self.geo.pack.departments.names.get(self.number)
    }

    pub fn region(self) -> Region {
        Region { geo: self.geo, number: up(&self.geo.pack.departments, self.number) }
    }

    /// Its communes, by INSEE code.
    pub fn communes(self) -> impl ExactSizeIterator<Item = Commune> {
        let (geo, pack) = (self.geo, &self.geo.pack);
        let from = first(pack.communes, |place| pack.codes.get(place) >= self.code());
        let count = first(pack.communes - from, |i| !pack.codes.get(from + i).starts_with(self.code()));
        (from..from + count).map(move |place| Commune::new(geo, place))
    }
}

impl Region {
    /// INSEE code; the collectivities have that of their département.
    pub fn code(self) -> &'static str {
        self.geo.pack.regions.codes.get(self.number)
    }

    pub fn name(self) -> &'static str {
        self.geo.pack.regions.names.get(self.number)
    }

    /// Its départements, by code.
    pub fn departments(self) -> impl Iterator<Item = Department> {
        self.geo.departments().filter(move |department| department.region() == self)
    }
}

impl Epci {
    pub(crate) fn new(geo: &'static Geo, number: u32) -> Self {
        Self { geo, number }
    }

    /// SIREN number, 9 digits.
    pub fn siren(self) -> &'static str {
        self.geo.pack.epcis.codes.get(self.number)
    }

    /// Name, which begins with the kind in short (`CC de la Plaine Dijonnaise`).
    pub fn name(self) -> &'static str {
        self.geo.pack.epcis.names.get(self.number)
    }

    pub fn kind(self) -> EpciKind {
        match up(&self.geo.pack.epcis, self.number) {
            0 => EpciKind::Communes,
            1 => EpciKind::Agglomeration,
            2 => EpciKind::Urban,
            3 => EpciKind::Metropolis,
            _ => EpciKind::MetropolisOfLyon,
        }
    }

    /// Its communes, by INSEE code; looks at all communes.
    pub fn communes(self) -> impl Iterator<Item = Commune> {
        self.geo.communes().filter(move |commune| commune.epci() == Some(self))
    }
}

fn up(areas: &Areas, number: u32) -> u32 {
    areas.of.get(number as usize).copied().unwrap_or_default()
}

/// Compares handles by their number and shows them by code and name.
macro_rules! by_number {
    ($handle:ty, $code:ident) => {
        impl PartialEq for $handle {
            fn eq(&self, other: &Self) -> bool {
                self.number == other.number
            }
        }
        impl Eq for $handle {}
        impl fmt::Debug for $handle {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} {}", self.$code(), self.name())
            }
        }
    };
}

by_number!(Department, code);
by_number!(Region, code);
by_number!(Epci, siren);
