//! Rules of territories: which area is meant by what was typed, and whether a commune lies in it.

use geo::{Commune, Geo, How};
use ground::{Refusal, choice::Choice as _};

ground::id!(
    /// A territory of the network.
    TerritoryId
);

ground::choices! {
    /// What kind of area it is, in the official geography (INSEE, DGCL).
    AreaKind { Commune = "commune", Epci = "epci", Department = "department", Region = "region" }
}

/// An area of the official geography.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Area {
    pub kind: AreaKind,
    /// INSEE code, or the SIREN number of an inter-municipality.
    pub code: String,
    pub name: String,
}

/// A territory, as kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Territory {
    pub id: TerritoryId,
    pub kind: AreaKind,
    pub code: String,
    /// Whom the network works with there, on what.
    pub words: Option<String>,
    pub retired: bool,
}

/// How many areas are offered when several fit.
const OFFERED: usize = 8;

impl AreaKind {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("network-area-{}", self.word())
    }

    fn area(self, code: &str, name: &str) -> Area {
        Area { kind: self, code: code.to_owned(), name: name.to_owned() }
    }

    /// The areas of this kind that what was typed may mean, by name or code; the one that it names wholly, alone.
    fn like(self, typed: &str) -> Vec<Area> {
        let geo = Geo::get();
        let all: Vec<Area> = match self {
            Self::Commune => {
                let found = geo.search(typed, OFFERED + 1);
                let alone = matches!(found.as_slice(), [first, rest @ ..]
                    if first.how == How::Exact && rest.iter().all(|other| other.how != How::Exact));
                let kept = if alone { 1 } else { found.len() };
                let mut areas: Vec<Area> = found
                    .iter()
                    .take(kept)
                    .map(|found| self.area(found.commune.insee(), found.commune.name()))
                    .collect();
                areas.dedup();
                return areas;
            }
            Self::Epci => geo.epcis().map(|epci| self.area(epci.siren(), epci.name())).collect(),
            Self::Department => geo.departments().map(|one| self.area(one.code(), one.name())).collect(),
            Self::Region => geo.regions().map(|one| self.area(one.code(), one.name())).collect(),
        };
        let wanted = names::fold(typed);
        let whole = |area: &&Area| area.code.eq_ignore_ascii_case(typed.trim()) || names::fold(&area.name) == wanted;
        if let Some(only) = all.iter().find(whole) {
            return vec![only.clone()];
        }
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let fits = |area: &Area| {
            let name = names::fold(&area.name);
            !words.is_empty() && words.iter().all(|word| name.split_whitespace().any(|own| own.starts_with(word)))
        };
        all.into_iter().filter(fits).take(OFFERED + 1).collect()
    }

    /// The one area of this kind that is meant.
    ///
    /// # Errors
    /// Beside `place`: nothing is called so, or several are: these, to choose from (none when they are too many).
    pub fn meant(self, typed: &str) -> Result<Area, (Refusal, Vec<Area>)> {
        let mut found = self.like(typed);
        match found.len() {
            0 => Err((Refusal::of("place", "network-territory-unknown"), Vec::new())),
            1 => Ok(found.remove(0)),
            2..=OFFERED => Err((Refusal::of("place", "network-territory-several"), found)),
            _ => Err((Refusal::of("place", "network-territory-many"), Vec::new())),
        }
    }

    /// The area of this kind that has this code.
    pub fn coded(self, code: &str) -> Option<Area> {
        let geo = Geo::get();
        let name = match self {
            Self::Commune => geo.commune(code)?.name(),
            Self::Epci => geo.epci(code)?.name(),
            Self::Department => geo.department(code)?.name(),
            Self::Region => geo.region(code)?.name(),
        };
        Some(self.area(code, name))
    }
}

impl Territory {
    /// Its name, or its code once the geography does not know it any more.
    pub fn name(&self) -> String {
        self.kind.coded(&self.code).map_or_else(|| self.code.clone(), |area| area.name)
    }

    /// Whether a commune of today or of before, by INSEE code, lies in it.
    pub fn covers(&self, insee: &str) -> bool {
        Geo::get().resolve(insee).is_some_and(|found| self.holds(found.commune))
    }

    fn holds(&self, commune: Commune) -> bool {
        match self.kind {
            AreaKind::Commune => commune.insee() == self.code,
            AreaKind::Epci => commune.epci().is_some_and(|epci| epci.siren() == self.code),
            AreaKind::Department => commune.department().code() == self.code,
            AreaKind::Region => commune.region().code() == self.code,
        }
    }

    /// How many people live there (INSEE, legal populations).
    pub fn population(&self) -> u64 {
        Geo::get().communes().filter(|commune| self.holds(*commune)).map(|one| u64::from(one.population())).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(kind: AreaKind, typed: &str) -> Result<String, (&'static str, usize)> {
        kind.meant(typed).map(|area| area.code).map_err(|(refusal, areas)| (refusal.problems[0].text, areas.len()))
    }

    #[test]
    fn an_area_is_meant_by_its_name_or_its_code() {
        assert_eq!(meant(AreaKind::Department, "93"), Ok("93".into()));
        assert_eq!(meant(AreaKind::Department, "seine saint denis"), Ok("93".into()));
        assert_eq!(meant(AreaKind::Department, "2a"), Ok("2A".into()));
        assert_eq!(meant(AreaKind::Region, "Ile-de-France"), Ok("11".into()));
        assert_eq!(meant(AreaKind::Commune, "93066"), Ok("93066".into()));
        assert_eq!(meant(AreaKind::Epci, "metropole europeenne de lille"), Ok("200093201".into()));
        assert_eq!(meant(AreaKind::Department, "Savoie"), Ok("73".into()), "and not the Haute-Savoie");
        assert_eq!(meant(AreaKind::Department, "seine"), Err(("network-territory-several", 4)));
        assert_eq!(meant(AreaKind::Department, "Wakanda"), Err(("network-territory-unknown", 0)));
        assert_eq!(meant(AreaKind::Epci, "CC"), Err(("network-territory-many", 0)));
        assert_eq!(meant(AreaKind::Region, " "), Err(("network-territory-unknown", 0)));
    }

    #[test]
    fn a_commune_lies_in_its_areas_and_in_no_other() {
        let of = |kind, code: &str| Territory {
            id: TerritoryId::fresh(),
            kind,
            code: code.into(),
            words: None,
            retired: false,
        };
        let seine_saint_denis = of(AreaKind::Department, "93");
        assert!(seine_saint_denis.covers("93066") && !seine_saint_denis.covers("75056"));
        assert!(of(AreaKind::Region, "11").covers("93066") && !of(AreaKind::Region, "32").covers("93066"));
        assert!(of(AreaKind::Commune, "59350").covers("59350") && !of(AreaKind::Commune, "59350").covers("59009"));
        assert!(of(AreaKind::Epci, "200093201").covers("59350"));
        assert!(!seine_saint_denis.covers("00000"));
        assert!((1_500_000..2_000_000).contains(&seine_saint_denis.population()));
        assert_eq!(of(AreaKind::Epci, "999999999").name(), "999999999", "of before");
    }
}
