//! Rules of neighbourhoods: how a list of names is written.

use ground::Refusal;

/// Longest name, in characters.
pub const LONGEST: usize = 120;
/// Most names of one commune: Marseille, which has most, had 35 in the zoning of 2015.
const MOST: usize = 200;

/// The names of a text, one a line, without doubles, in order.
///
/// # Errors
/// When a name is too long, or there are too many.
pub fn listed(text: &str) -> Result<Vec<String>, Refusal> {
    let said = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let names: Vec<String> = text.lines().map(said).filter(|name| !name.is_empty()).collect();
    if let Some(long) = names.iter().find(|name| name.chars().count() > LONGEST) {
        let start: String = long.chars().take(40).collect();
        return Err(Refusal::of("names", "network-neighbourhood-long").with("start", start));
    }
    if names.len() > MOST {
        return Err(Refusal::of("names", "network-neighbourhood-many").with("most", MOST.to_string()));
    }
    Ok(in_order(names))
}

/// Names in the order in which they are looked for; names that sound the same once.
pub fn in_order(mut names: Vec<String>) -> Vec<String> {
    names.sort_by_cached_key(|name| names::fold(name));
    names.dedup_by_key(|name| names::fold(name));
    names
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, listed};

    #[test]
    fn one_name_a_line_once_and_in_order() {
        let names = listed("  Wazemmes \n\nles Biscottes\r\nLES BISCOTTES\nÉtoile  du Nord").expect("fine");
        assert_eq!(names, ["Étoile du Nord", "les Biscottes", "Wazemmes"]);
        assert!(listed(&"a".repeat(LONGEST + 1)).is_err());
        assert!(listed(&(0..300).map(|n| format!("Q{n}\n")).collect::<Vec<_>>().concat()).is_err());
    }
}
