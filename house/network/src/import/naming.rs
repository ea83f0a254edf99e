//! Names of bodies that a source shouts in capitals, written as the French write them.
//!
//! Accents come back from the geography (the line's commune, its inter-municipality, département and region first, then
//! any commune) and from a list of the field's common words; acronyms stay as they are. A name that already has small
//! letters is its owner's and is not touched.

use geo::Commune;

use super::words::{common, in_full, is_acronym, is_small, of_the_map};

/// Words that end the name of an inter-municipality as a part of it: Questembert Communauté.
const TITLES: &[&str] = &["agglomération", "communauté", "territoire"];

/// A word of the name, with what stands before it.
struct Word<'a> {
    before: &'a str,
    text: &'a str,
    folded: String,
}

/// A name of a body as the French write it; `commune` is where it is.
pub fn proper(name: &str, commune: Option<Commune>) -> String {
    let letters = || name.chars().filter(|char| char.is_alphabetic());
    if letters().any(char::is_lowercase) || !letters().any(char::is_uppercase) {
        return name.to_owned();
    }
    let (words, after) = words(name);
    if let [only] = words.as_slice()
        && only.text.chars().count() <= 6
        && !is_common(&only.folded)
    {
        return name.to_owned();
    }
    let phrases = commune.map(phrases).unwrap_or_default();
    let mut out = String::with_capacity(name.len() + 8);
    let (mut at, mut elided) = (0, false);
    while at < words.len() {
        out.push_str(if elided { "" } else { words[at].before });
        elided = false;
        if let Some((display, length)) = phrase_at(&words[at..], &phrases) {
            out.push_str(display);
            at += length;
            continue;
        }
        if elides(&words, at) {
            elided = true;
            out.push_str(&words[at].folded);
            out.push('\'');
        } else {
            out.push_str(&written(&words, at));
        }
        at += 1;
    }
    out.push_str(after);
    let out = out.replace(" de Le ", " du ").replace(" de Les ", " des ").replace(" à Le ", " au ");
    capital(&out)
}

/// Whether the word is a `d`, `l`, … before a vowel, however the source joins the two: `D ANNEMASSE`, `L' ESSONNE`.
fn elides(words: &[Word], at: usize) -> bool {
    let (Some(word), Some(next)) = (words.get(at), words.get(at + 1)) else { return false };
    let joined = next.before.trim_matches([' ', '\'', '’']).is_empty();
    let apostrophe = next.before.contains(['\'', '’']);
    let letter =
        matches!(word.folded.as_str(), "d" | "l") || (apostrophe && matches!(word.folded.as_str(), "n" | "s" | "qu"));
    letter && joined && next.folded.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h'])
}

fn written(words: &[Word], at: usize) -> String {
    let Word { text, folded, .. } = &words[at];
    if let Some(full) = in_full(folded) {
        return full.to_owned();
    }
    if is_small(folded) {
        return if folded == "a" { "à".to_owned() } else { text.to_lowercase() };
    }
    let vowel = folded.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let digit = text.bytes().any(|byte| byte.is_ascii_digit());
    if is_acronym(text) || digit || (!vowel && text.chars().count() <= 5) {
        return (*text).to_owned();
    }
    if let Some(common) = common(folded) {
        let ends = at + 1 == words.len() && TITLES.contains(&common);
        let after_small = at > 0 && is_small(&words[at - 1].folded);
        return if ends && at > 0 && !after_small { capital(common) } else { common.to_owned() };
    }
    of_the_map(folded).map_or_else(|| capital(&text.to_lowercase()), str::to_owned)
}

fn is_common(folded: &str) -> bool {
    common(folded).is_some() || is_small(folded) || in_full(folded).is_some()
}

fn words(name: &str) -> (Vec<Word<'_>>, &str) {
    let mut words = Vec::new();
    let mut rest = name;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let tail = &rest[start..];
        let end = tail.find(|char: char| !char.is_alphanumeric()).unwrap_or(tail.len());
        words.push(Word { before: &rest[..start], text: &tail[..end], folded: names::fold(&tail[..end]) });
        rest = &tail[end..];
    }
    (words, rest)
}

/// Official names around a commune, folded word by word, the longest first.
fn phrases(commune: Commune) -> Vec<(Vec<String>, String)> {
    let department = commune.department();
    let mut names = vec![commune.name(), department.name(), department.region().name()];
    names.extend(commune.former_names());
    names.extend(commune.epci().map(|epci| core(epci.name())));
    let mut phrases: Vec<(Vec<String>, String)> = names
        .into_iter()
        .map(|name| (words(name).0.into_iter().map(|word| word.folded).collect::<Vec<_>>(), name.to_owned()))
        .filter(|(folded, _)| folded.len() > 1 || folded.first().is_some_and(|word| word.len() > 2 && !is_common(word)))
        .collect();
    phrases.sort_by_key(|(folded, _)| std::cmp::Reverse(folded.len()));
    phrases
}

/// `CC du Pays d'Olmes` without what it is in law.
fn core(epci: &str) -> &str {
    let name = ["CC ", "CA ", "CU ", "Métropole "].iter().find_map(|kind| epci.strip_prefix(kind)).unwrap_or(epci);
    ["de la ", "de l'", "du ", "des ", "de ", "d'"].iter().find_map(|of| name.strip_prefix(of)).unwrap_or(name)
}

fn phrase_at<'p>(words: &[Word], phrases: &'p [(Vec<String>, String)]) -> Option<(&'p str, usize)> {
    phrases.iter().find_map(|(folded, display)| {
        let fits = words.len() >= folded.len()
            && words.iter().zip(folded).all(|(word, wanted)| word.folded == *wanted)
            && words[1..folded.len()].iter().all(|word| word.before.trim_matches([' ', '-', '\'', '’']).is_empty());
        fits.then_some((display.as_str(), folded.len()))
    })
}

fn capital(text: &str) -> String {
    let Some(at) = text.find(char::is_alphabetic) else { return text.to_owned() };
    let (before, rest) = text.split_at(at);
    let mut chars = rest.chars();
    chars.next().map_or_else(String::new, |first| format!("{before}{}{}", first.to_uppercase(), chars.as_str()))
}

#[cfg(test)]
mod tests {
    use geo::Geo;

    use super::*;

    fn said(name: &str, insee: &str) -> String {
        proper(name, Geo::get().resolve(insee).map(|found| found.commune))
    }

    #[test]
    fn capitals_become_names() {
        for (shouted, insee, wanted) in [
            ("HAUT - BUGEY AGGLOMERATION", "01283", "Haut-Bugey Agglomération"),
            ("COMMUNE DE BOURG EN BRESSE", "01053", "Commune de Bourg-en-Bresse"),
            ("CENTRE COMMUNAL D'ACTION SOCIALE", "76540", "Centre communal d'action sociale"),
            ("COMMUNAUTE DE COMMUNES DU PAYS D OLMES", "09160", "Communauté de communes du Pays d'Olmes"),
            ("COMMUNE D ANNEMASSE", "74012", "Commune d'Annemasse"),
            ("COMMUNE DE LE HAVRE", "76351", "Commune du Havre"),
            ("MJC DE BOURG-EN-BRESSE", "01053", "MJC de Bourg-en-Bresse"),
            ("CCAS", "59350", "CCAS"),
            ("DEPARTEMENT DE L' ESSONNE", "91228", "Département de l'Essonne"),
            ("ASS CLE ENTRE-DEUX \"LIRE DIRE ECRIRE\"", "97403", "Association Cle Entre-Deux \"Lire Dire Ecrire\""),
            ("QUESTEMBERT COMMUNAUTE", "56184", "Questembert Communauté"),
            ("PIMMS LYON METROPOLE", "69388", "PIMMS Lyon Métropole"),
            ("DEFIS", "56098", "DEFIS"),
        ] {
            assert_eq!(said(shouted, insee), wanted);
        }
    }

    #[test]
    fn a_name_with_small_letters_is_not_touched() {
        for name in ["BGE INDRE - Espace2Eco", "Les p'tits débrouillards", "", "18", "épicerie"] {
            assert_eq!(proper(name, None), name);
        }
    }
}
