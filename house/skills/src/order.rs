//! What comes before what: modules that a person who is still step by step takes first.

/// Words of the modules that come before this one, for whoever is step by step in their domain.
/// A choice of the project, from the order in which spaces teach: the machine, the web, the mailbox, then procedures.
pub fn before(word: &str) -> &'static [&'static str] {
    match word {
        "web" | "mailbox" | "files" | "passwords" | "scams" => &["initiation"],
        "mail-attachments" => &["mailbox", "files"],
        "caf" | "employment-service" | "health-appointment" | "job-sites" | "online-forms" => &["web", "mailbox"],
        "school" | "train-ticket" | "pay-bill" => &["web"],
        "cv" => &["initiation", "files"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::before;
    use crate::{CATALOGUE, module};

    fn depth(word: &str, seen: usize) -> usize {
        assert!(seen <= CATALOGUE.len(), "{word} comes before itself");
        before(word).iter().map(|first| depth(first, seen + 1) + 1).max().unwrap_or(0)
    }

    #[test]
    fn the_order_names_known_modules_and_has_no_circle() {
        for known in CATALOGUE {
            assert!(before(known.word).iter().all(|word| module(word).is_some()), "{}", known.word);
            assert!(depth(known.word, 0) <= 3, "{}", known.word);
        }
    }
}
