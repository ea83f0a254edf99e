//! The words that names of bodies are made of: acronyms, common words of the field, words of the map.

use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

use geo::{Commune, Geo};

/// Words that stay in capitals.
const ACRONYMS: &str = "\
    ADAPEI ADEF ADIE ADMR AFPA AGAME AGC AGEE ALFA AMEJ APEHG APEI APF ASAL ATAC AVAG AWS BFC BGE CA CADA CAF CAP \
    CARSAT CC CCAS CDC CDG CFA CHRS CIAS CIDFF CLIC CPAM CPIE CRIJ CSC CU CUMA EPCI EPIDE EPN ES ESAT ESS EURL \
    FCPE FJT FR GIP IME LFA MDA MDE MDPH MDS MEF MIPE MJC MPT MSA MSAP OHE OI OPAC OSPA PAD PETR PIMMS PLIE PSP SA \
    SARL SAS SCIC SCOP SI SIANA SIVOM SIVU SM SSIAD UDAF UFCS UFCV UNA UR URAF";

/// Small words, which never begin with a capital inside a name.
const SMALL: &str = "\
    a au aux avec chez d dans de des du en entre et l la le les lez ou par pour sans sous sur un une vers";

/// Common words of the field, as they are written inside a name.
const COMMON: &str = "\
    accès accompagnement accueil actif actifs action actions activité activités adultes agence agglomération aide \
    aides aînés animation antenne art arts artistique asile association associations associatif associative \
    atelier ateliers avenir bibliothèque bureau centre centres chambre citoyen citoyenne citoyenneté club \
    collectif collective comité commerce communal communale commune communes communauté communautaire conseil \
    consommateurs coopération coopérative coordination création créative culturel culturelle culturels culture \
    demandeurs département départemental départementale développement domicile droits durable éducation éducative \
    éducatif emploi enfance enfants enseignement entraide entreprise entreprises environnement espace espaces \
    établissement étudiants fédération familial familiale familiales familiaux familles famille femmes femme \
    fondation formation foyer foyers gens gestion groupement habitants handicapées handicapés handicap hébergement \
    informatique information initiative initiatives innovante innovation insertion institut intercommunal \
    intercommunale interculturelle internet intérêt jeunes jeunesse justice laïques laïque lien ligue local locale \
    locales logement loisirs maison maisons médiathèque médiation médico mission mixte mobilité multimédia \
    municipal municipale mutualité numérique numériques œuvres office ouvert parents personnes placement point \
    pôle populaire prévention professionnel professionnelle promotion protection public publics publique publiques \
    quartier quartiers recherche réemploi régie région régional régionale relais réseau résidence ressources rural \
    rurale rurales ruraux santé sauvegarde scolaire secours seniors séniors service services social sociale \
    sociales sociaux socio socioculturel socioculturels solidaire solidaires solidarité solidarités soutien sport \
    sportive sports structure structures syndicat technologies territoire territoires territorial tiers toutes \
    tous transition travail travailleurs union urbaine utilisateurs vacances vie ville voyage";

/// Abbreviations of the registers that are read better in full.
const SHORT: [(&str, &str); 9] = [
    ("ass", "association"),
    ("asso", "association"),
    ("assoc", "association"),
    ("ctre", "centre"),
    ("st", "Saint"),
    ("ste", "Sainte"),
    ("fed", "fédération"),
    ("feder", "fédération"),
    ("medit", "Méditerranée"),
];

/// Whether a word, in capitals, is an acronym that is known.
pub fn is_acronym(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<&str>> = OnceLock::new();
    WORDS.get_or_init(|| ACRONYMS.split_whitespace().collect()).contains(word)
}

/// Whether a folded word is a small one.
pub fn is_small(folded: &str) -> bool {
    SMALL.split_whitespace().any(|word| word == folded)
}

/// A common word of the field with its accents, by its folded letters.
pub fn common(folded: &str) -> Option<&'static str> {
    static WORDS: OnceLock<HashMap<String, &str>> = OnceLock::new();
    WORDS.get_or_init(|| COMMON.split_whitespace().map(|word| (names::fold(word), word)).collect()).get(folded).copied()
}

/// What a (folded) abbreviation stands for.
pub fn in_full(folded: &str) -> Option<&'static str> {
    SHORT.iter().find(|(short, _)| *short == folded).map(|(_, full)| *full)
}

/// The words of all communes and inter-municipalities, as they are written most often.
pub fn of_the_map(folded: &str) -> Option<&'static str> {
    static WORDS: OnceLock<HashMap<String, String>> = OnceLock::new();
    WORDS
        .get_or_init(|| {
            let geo = Geo::get();
            let mut counts: HashMap<&str, usize> = HashMap::new();
            let names = geo.communes().map(Commune::name).chain(geo.epcis().map(geo::Epci::name));
            for word in names
                .chain(geo.departments().map(geo::Department::name))
                .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()))
            {
                if word.len() > 3 && word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase) {
                    *counts.entry(word).or_default() += 1;
                }
            }
            let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
            counts.sort_unstable_by_key(|(word, count)| (*count, *word));
            counts.into_iter().map(|(word, _)| (names::fold(word), word.to_owned())).collect()
        })
        .get(folded)
        .map(String::as_str)
}
