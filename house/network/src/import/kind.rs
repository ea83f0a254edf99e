//! What kind of body a source means: national typologies, networks of data·inclusion, categories, words of a name.

use crate::{partner::PartnerKind, place::PlaceKind};

/// Words of typologies and networks, folded, with the kind of partner that they mean.
const PARTNERS: &[(PartnerKind, &[&str])] = &[
    (PartnerKind::FranceServices, &["rfs", "msap", "france service", "france services"]),
    (PartnerKind::CommunalWelfare, &["ccas", "cias", "ccas cias"]),
    (
        PartnerKind::DepartmentWelfare,
        &["cdas", "dept", "mds", "cms", "ase", "mdef", "mdph", "departements", "maisons des solidarites"],
    ),
    (PartnerKind::SocialCentre, &["cs", "csc", "evs", "mq", "fcsf", "centre social"]),
    (PartnerKind::Youth, &["ml", "mission locale"]),
    (
        PartnerKind::Employment,
        &[
            "ft",
            "pe",
            "cap emploi",
            "plie",
            "mde",
            "france travail",
            "pole emploi",
            "cap emploi reseau cheops",
            "maisons de l emploi",
        ],
    ),
    (
        PartnerKind::Housing,
        &["chrs", "chu", "huda", "cada", "cph", "pension", "rs fjt", "residences fjt", "siao", "oil"],
    ),
    (
        PartnerKind::Inclusion,
        &["aci", "aciphc", "ai", "ei", "eiti", "etti", "ea", "eatt", "esat", "geiq", "cava", "coorace", "unea"],
    ),
    (PartnerKind::Library, &["bib", "relais lecture", "mediatheque", "bibliotheque"]),
    (
        PartnerKind::LocalAuthority,
        &["muni", "epci", "cc", "reg", "cd", "pref", "communes", "regions", "mairie", "collectivite"],
    ),
    (PartnerKind::Health, &["cmp", "csapa", "caarud"]),
    (PartnerKind::School, &["cfp", "afpa", "of", "e2c", "ecoles de la deuxieme chance", "greta"]),
    (
        PartnerKind::Association,
        &[
            "asso",
            "asso chomeur",
            "association",
            "udaf",
            "unaf",
            "cidff",
            "oacas",
            "mjc",
            "pimms",
            "pimms mediation",
            "emmaus",
            "croix rouge",
            "secours populaire",
            "restos du coeur",
        ],
    ),
];

const PLACES: &[(PlaceKind, &[&str])] = &[
    (PlaceKind::DigitalSpace, &["epn", "club info", "espaces publics numeriques", "cyber base", "cyberbase"]),
    (PlaceKind::ThirdPlace, &["tiers lieux", "fablab", "coworking", "fabrique", "fabrique de territoire"]),
    (PlaceKind::Counter, &["la poste", "msa", "cpam", "caf", "mutualite sociale agricole"]),
];

/// Words of a folded name that say its kind, the surest first.
const BY_NAME: &[(&str, PartnerKind)] = &[
    ("france services", PartnerKind::FranceServices),
    ("mission locale", PartnerKind::Youth),
    ("d action sociale", PartnerKind::CommunalWelfare),
    ("com action sociale", PartnerKind::CommunalWelfare),
    ("communal action sociale", PartnerKind::CommunalWelfare),
    ("ccas", PartnerKind::CommunalWelfare),
    ("cias", PartnerKind::CommunalWelfare),
    ("centre social", PartnerKind::SocialCentre),
    ("centres sociaux", PartnerKind::SocialCentre),
    ("ctre social", PartnerKind::SocialCentre),
    ("centre socio", PartnerKind::SocialCentre),
    ("espace de vie sociale", PartnerKind::SocialCentre),
    ("mediatheque", PartnerKind::Library),
    ("bibliotheque", PartnerKind::Library),
    ("pole emploi", PartnerKind::Employment),
    ("france travail", PartnerKind::Employment),
    ("maison de l emploi", PartnerKind::Employment),
    ("maison emploi", PartnerKind::Employment),
    ("plie", PartnerKind::Employment),
    ("maison des solidarites", PartnerKind::DepartmentWelfare),
    ("chrs", PartnerKind::Housing),
    ("jeunes travailleurs", PartnerKind::Housing),
    ("mairie", PartnerKind::LocalAuthority),
    ("sarl", PartnerKind::Company),
    ("sas", PartnerKind::Company),
    ("eurl", PartnerKind::Company),
    ("scop", PartnerKind::Company),
    ("scic", PartnerKind::Company),
];

fn of_words<T: Copy>(table: &[(T, &[&str])], words: &[String]) -> Option<T> {
    words.iter().find_map(|word| table.iter().find(|(_, known)| known.contains(&word.as_str())).map(|(kind, _)| *kind))
}

/// The words of a cell that holds a list, separated by `|` or `;` (or `,` where the source does), folded.
pub fn list(cell: &str) -> Vec<String> {
    cell.split(['|', ';', ',']).map(names::fold).filter(|word| !word.is_empty()).collect()
}

/// The kind of a partner, by what its source calls it, else by its name.
pub fn partner(words: &[String], name: &str) -> Option<PartnerKind> {
    of_words(PARTNERS, words).or_else(|| by_name(name))
}

fn by_name(name: &str) -> Option<PartnerKind> {
    let folded = format!(" {} ", names::fold(&name.replace(['\'', '’'], " ")));
    // An abbreviation must be a word; a beginning such as `centre socio` may go on.
    let said =
        |part: &str| folded.contains(&format!(" {part} ")) || (part.len() > 5 && folded.contains(&format!(" {part}")));
    BY_NAME.iter().find(|(part, _)| said(part)).map(|(_, kind)| *kind)
}

/// The kind of a place, by what its source calls it, else by the kind of partner that it would be.
pub fn place(words: &[String], partner: Option<PartnerKind>) -> Option<PlaceKind> {
    of_words(PLACES, words).or_else(|| match partner? {
        PartnerKind::CommunalWelfare | PartnerKind::DepartmentWelfare => Some(PlaceKind::Welfare),
        PartnerKind::SocialCentre => Some(PlaceKind::SocialCentre),
        PartnerKind::Employment | PartnerKind::Youth | PartnerKind::Inclusion => Some(PlaceKind::Employment),
        PartnerKind::FranceServices => Some(PlaceKind::FranceServices),
        PartnerKind::Library => Some(PlaceKind::Library),
        PartnerKind::LocalAuthority => Some(PlaceKind::LocalAuthority),
        PartnerKind::School => Some(PlaceKind::School),
        PartnerKind::Association => Some(PlaceKind::Association),
        PartnerKind::Housing | PartnerKind::Health | PartnerKind::Company | PartnerKind::Other => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typologies_and_names_say_the_kind() {
        assert_eq!(partner(&list("TIERS_LIEUX|ASSO"), "Le Lieu"), Some(PartnerKind::Association));
        assert_eq!(place(&list("TIERS_LIEUX|ASSO"), Some(PartnerKind::Association)), Some(PlaceKind::ThirdPlace));
        assert_eq!(partner(&list("maisons-des-solidarites|departements"), "x"), Some(PartnerKind::DepartmentWelfare));
        assert_eq!(partner(&[], "CENTRE COMMUNAL D'ACTION SOCIALE"), Some(PartnerKind::CommunalWelfare));
        assert_eq!(partner(&[], "ASSOCIATION CENTRE SOCIOCULTUREL"), Some(PartnerKind::SocialCentre));
        assert_eq!(partner(&[], "Les Complices"), None);
        assert_eq!(place(&list("Club Info, EPN"), None), Some(PlaceKind::DigitalSpace));
    }
}
