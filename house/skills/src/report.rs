//! The words of the national activity report (Conseiller numérique), as its form stores them: what was worked on, with
//! what, where, how alone, and where somebody was sent on to. Source: the report's published data model, 2026.

use ground::choice::Choice as _;

ground::choices! {
    /// What was worked on (`thematiques`): nineteen of mediation, then eleven of administrative procedures.
    Theme {
        Diagnosis = "diagnostic_numerique",
        Handling = "prendre_en_main_du_materiel",
        Repair = "maintenance_de_materiel",
        Contents = "gere_ses_contenus_numeriques",
        Internet = "navigation_sur_internet",
        Email = "email",
        Office = "bureautique",
        Networks = "reseaux_sociaux",
        Health = "sante",
        Buying = "banque_et_achats_en_ligne",
        Enterprise = "entrepreneuriat",
        Employment = "insertion_professionnelle",
        Safety = "securite_numerique",
        Parenting = "parentalite",
        Schooling = "scolarite_et_numerique",
        Creation = "creer_avec_le_numerique",
        Culture = "culture_numerique",
        Intelligence = "intelligence_artificielle",
        Procedures = "aide_aux_demarches_administratives",
        Papers = "papiers_elections_citoyennete",
        Family = "famille_scolarite",
        SocialHealth = "social_sante",
        WorkTraining = "travail_formation",
        Housing = "logement",
        Transport = "transports_mobilite",
        Money = "argent_impots",
        Justice = "justice",
        Foreigners = "etrangers_europe",
        Leisure = "loisirs_sports_culture",
        Associations = "associations",
    }
}

ground::choices! {
    /// With what (`materiel`).
    Equipment {
        Computer = "ordinateur",
        Phone = "telephone",
        Tablet = "tablette",
        Other = "autre",
        None = "aucun",
    }
}

ground::choices! {
    /// In what kind of place (`type_lieu`).
    PlaceKind {
        Activity = "lieu_activite",
        Home = "domicile",
        Remote = "a_distance",
        Other = "autre",
    }
}

ground::choices! {
    /// How alone one person did it (`autonomie`).
    Autonomy {
        Accompanied = "entierement_accompagne",
        Partly = "partiellement_autonome",
        Alone = "autonome",
    }
}

ground::choices! {
    /// Of a workshop (`niveau`).
    Grade { Beginner = "debutant", Intermediate = "intermediaire", Advanced = "avance" }
}

ground::choices! {
    /// The seven kinds of bodies somebody is sent on to (`structure_de_redirection`).
    Redirection {
        Administration = "administration",
        Mediation = "mediation_numerique",
        Operator = "operateur_ou_organisme_en_charge",
        Welfare = "aide_sociale",
        Employment = "insertion_professionnelle",
        Procedures = "aide_aux_demarches_administratives",
        Other = "autre",
    }
}

/// Minutes that the report offers in one click.
pub const MINUTES: [i64; 6] = [15, 30, 45, 60, 90, 120];

fn dashed(word: &str) -> String {
    word.replace('_', "-")
}

impl Theme {
    /// Whether it is one of the administrative procedures.
    pub fn is_administrative(self) -> bool {
        self >= Self::Papers
    }

    /// Id of its words in the texts.
    pub fn text(self) -> String {
        format!("skills-theme-{}", dashed(self.word()))
    }
}

impl Equipment {
    pub fn text(self) -> String {
        format!("skills-equipment-{}", self.word())
    }
}

impl PlaceKind {
    pub fn text(self) -> String {
        format!("skills-place-{}", dashed(self.word()))
    }
}

impl Autonomy {
    pub fn text(self) -> String {
        format!("skills-autonomy-{}", dashed(self.word()))
    }
}

impl Grade {
    pub fn text(self) -> String {
        format!("skills-grade-{}", self.word())
    }
}

impl Redirection {
    pub fn text(self) -> String {
        format!("skills-redirection-{}", dashed(self.word()))
    }
}

#[cfg(test)]
mod tests {
    use web::{Language, Words};

    use super::*;

    #[test]
    fn the_vocabulary_is_the_national_one_and_has_its_words() {
        let administrative = Theme::ALL.iter().filter(|theme| theme.is_administrative()).count();
        assert_eq!((Theme::ALL.len() - administrative, administrative), (19, 11));
        assert_eq!(Redirection::ALL.len(), 7);
        for language in [Language::French, Language::English] {
            let words = Words::gather(&[web::TEXTS, crate::TEXTS].concat()).expect("valid");
            let t = words.speech(language);
            let all = [
                Theme::ALL.iter().map(|one| one.text()).collect::<Vec<_>>(),
                Equipment::ALL.iter().map(|one| one.text()).collect(),
                PlaceKind::ALL.iter().map(|one| one.text()).collect(),
                Autonomy::ALL.iter().map(|one| one.text()).collect(),
                Grade::ALL.iter().map(|one| one.text()).collect(),
                Redirection::ALL.iter().map(|one| one.text()).collect(),
            ];
            for id in all.concat() {
                assert!(t.knows(&id), "{id}");
            }
        }
    }
}
