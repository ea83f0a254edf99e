//! Rules of places: what kinds there are, what is needed to know one.

use ground::choice::Choice as _;

ground::id!(
    /// A place where people get help.
    PlaceId
);

ground::choices! {
    /// What kind of place it is, coarser than the national typology (which the imports map here).
    PlaceKind {
        /// Espace public numérique, cyber-base, club informatique.
        DigitalSpace = "digital_space",
        /// Espace France services, maison de services au public.
        FranceServices = "france_services",
        /// Bibliothèque, médiathèque.
        Library = "library",
        /// Centre social, maison de quartier.
        SocialCentre = "social_centre",
        /// CCAS, service social du département.
        Welfare = "welfare",
        /// Mairie, intercommunalité.
        LocalAuthority = "local_authority",
        /// France Travail, mission locale, insertion.
        Employment = "employment",
        /// Tiers-lieu, fablab, espace de coworking.
        ThirdPlace = "third_place",
        /// École, organisme de formation.
        School = "school",
        Association = "association",
        /// Bureau de poste, caisse, autre guichet.
        Counter = "counter",
    }
}

impl PlaceKind {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("network-place-kind-{}", self.word().replace('_', "-"))
    }
}

/// What is needed to write a place, or to bring it up to date.
#[derive(Clone, PartialEq, Debug, serde::Serialize, serde::Deserialize)]
pub struct NewPlace {
    /// Its id, if it is not there yet under this source.
    pub id: PlaceId,
    pub name: String,
    pub kind: Option<PlaceKind>,
    pub address: Option<String>,
    pub postal_code: Option<String>,
    /// INSEE code.
    pub commune: String,
    /// Degrees, WGS 84.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// Opening hours, in OSM syntax.
    pub hours: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    pub website: Option<String>,
    /// With `source_id`, what makes it the same place.
    pub source: String,
    pub source_id: String,
}
