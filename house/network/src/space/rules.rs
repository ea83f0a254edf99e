//! Rules of a space: what must be said before it opens its doors.

use ground::{Day, Refusal, SpaceId, Zone};

use super::store::Space;
use crate::hours::Hours;

/// What a form says of a space.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    pub code: String,
    pub name: String,
    pub address: String,
    /// INSEE code, resolved.
    pub commune: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub zone: String,
    pub hours: String,
    pub priority_neighbourhood: bool,
    pub opened_on: Option<Day>,
}

impl Said {
    /// The space, if everything holds together.
    ///
    /// # Errors
    /// One problem a field.
    pub fn space(self, id: SpaceId) -> Result<Space, Refusal> {
        let mut problems = Vec::new();
        let code = self.code.to_uppercase();
        if !(2..=8).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) {
            problems.push(Refusal::of("code", "network-space-code-wrong"));
        }
        if self.commune.is_none() {
            problems.push(Refusal::of("commune", "network-space-commune-wrong"));
        }
        if self.opened_on.is_none() {
            problems.push(Refusal::of("opened_on", "ui-field-required"));
        }
        let zone = Zone::named(&self.zone).ok();
        if zone.is_none() {
            problems.push(Refusal::of("zone", "ui-field-choose"));
        }
        if !self.hours.trim().is_empty()
            && let Err(refusal) = Hours::parse(&self.hours)
        {
            problems.push(refusal);
        }
        if let Some(refusal) = problems.into_iter().reduce(Refusal::and) {
            return Err(refusal);
        }
        Ok(Space {
            id,
            code,
            name: self.name,
            address: self.address,
            commune: self.commune.unwrap_or_default(),
            phone: self.phone,
            email: self.email,
            zone: zone.unwrap_or_else(Zone::paris),
            hours: self.hours,
            priority_neighbourhood: self.priority_neighbourhood,
            opened_on: self.opened_on.unwrap_or(Day::ZERO),
        })
    }
}

/// Zones of the French territories where a network may have spaces.
pub const ZONES: &[(&str, &str)] = &[
    ("Europe/Paris", "network-zone-paris"),
    ("America/Guadeloupe", "network-zone-guadeloupe"),
    ("America/Martinique", "network-zone-martinique"),
    ("America/Cayenne", "network-zone-cayenne"),
    ("Indian/Reunion", "network-zone-reunion"),
    ("Indian/Mayotte", "network-zone-mayotte"),
    ("Pacific/Noumea", "network-zone-noumea"),
    ("Pacific/Tahiti", "network-zone-tahiti"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_offered_exists() {
        for (zone, _) in ZONES {
            assert!(Zone::named(zone).is_ok(), "{zone}");
        }
    }

    #[test]
    fn a_space_without_a_commune_is_refused_beside_the_field() {
        let said = Said {
            code: "trop-long".into(),
            name: "X".into(),
            address: "Y".into(),
            commune: None,
            phone: None,
            email: None,
            zone: "Europe/Paris".into(),
            hours: "de 9 h à midi".into(),
            priority_neighbourhood: false,
            opened_on: None,
        };
        let refusal = said.space(SpaceId::fresh()).expect_err("refused");
        let fields: Vec<_> = refusal.problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, ["code", "commune", "opened_on", "hours"]);
    }
}
