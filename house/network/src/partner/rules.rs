//! Rules of the directory: the kinds of partners, what a partner is known by, how a name is found again.

use ground::{PartnerId, choice::Choice as _};

ground::choices! {
    /// What kind of body a partner is: the types that refer people to a space, by the words of the
    /// French field (data·inclusion and France services use finer ones, which the imports map here).
    PartnerKind {
        /// Centre communal (or intercommunal) d'action sociale.
        CommunalWelfare = "ccas",
        /// Service social du département.
        DepartmentWelfare = "department",
        /// Centre social, espace de vie sociale.
        SocialCentre = "social_centre",
        /// France Travail, cap emploi, PLIE.
        Employment = "employment",
        /// Mission locale.
        Youth = "youth",
        /// Hébergement, logement accompagné, accueil de jour.
        Housing = "housing",
        /// Structure d'insertion par l'activité économique.
        Inclusion = "inclusion",
        /// Espace France services.
        FranceServices = "france_services",
        /// Bibliothèque, médiathèque.
        Library = "library",
        /// Mairie, intercommunalité, collectivité.
        LocalAuthority = "local_authority",
        /// Hôpital, centre de santé, santé mentale.
        Health = "health",
        /// École, collège, organisme de formation.
        School = "school",
        Association = "association",
        Company = "company",
        Other = "other",
    }
}

impl PartnerKind {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("network-partner-kind-{}", self.word().replace('_', "-"))
    }
}

/// What is needed to write a partner into the directory, or to bring it up to date.
#[derive(Clone, PartialEq, Debug, serde::Serialize, serde::Deserialize)]
pub struct NewPartner {
    /// Its id, if it is not there yet under this source.
    pub id: PartnerId,
    pub name: String,
    pub kind: PartnerKind,
    pub address: Option<String>,
    pub postal_code: Option<String>,
    /// INSEE code.
    pub commune: String,
    /// Degrees, WGS 84.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// E.164.
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    /// Opening hours, in OSM syntax.
    pub hours: Option<String>,
    /// Where it comes from (`france-services-2024`, `hand`, …); with `source_id`, what makes it the same partner.
    pub source: String,
    pub source_id: String,
}

impl NewPartner {
    /// The least: a name, a kind, a commune; made by hand under its own id.
    pub fn by_hand(id: PartnerId, name: impl Into<String>, kind: PartnerKind, commune: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            kind,
            address: None,
            postal_code: None,
            commune: commune.into(),
            latitude: None,
            longitude: None,
            phone: None,
            email: None,
            website: None,
            hours: None,
            source: "hand".into(),
            source_id: id.to_string(),
        }
    }
}

/// How a name is kept to be found: folded words between spaces.
pub(crate) fn folded(name: &str) -> String {
    names::fold(name)
}

/// Patterns that a folded name must all match to be found by what was typed.
pub(crate) fn patterns(query: &str) -> Vec<String> {
    names::fold(query).split_whitespace().take(8).map(|word| format!("%{word}%")).collect()
}

#[cfg(test)]
mod tests {
    use super::{folded, patterns};

    #[test]
    fn words_are_found_in_any_order_and_without_accents() {
        let kept = folded("Centre social Élan de l’Épeule");
        let found = |typed: &str| patterns(typed).iter().all(|pattern| kept.contains(pattern.trim_matches('%')));
        assert!(found("epeule centre") && found("ÉLAN") && found(""));
        assert!(!found("mairie"));
        assert!(patterns("100 % _").iter().all(|pattern| pattern == "%100%"), "no wildcard comes from outside");
    }
}
