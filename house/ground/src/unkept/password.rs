//! Words that look like a password written down: a gentle reminder follows, never a refusal.

/// How a password is announced, without accents nor capitals.
const ANNOUNCED: [&str; 9] = [
    "mot de passe",
    "mots de passe",
    "mdp",
    "password",
    "passwd",
    "code pin",
    "code secret",
    "كلمة السر",
    "كلمة المرور",
];

/// Whether a text announces a password and goes on with one: « mot de passe : xxx », « mdp=xxx ».
pub fn names_password(text: &str) -> bool {
    let folded: String =
        text.chars().flat_map(char::to_lowercase).map(|c| if c == '\u{a0}' { ' ' } else { c }).collect();
    ANNOUNCED.iter().any(|words| {
        folded.match_indices(words).any(|(at, _)| {
            let alone = !folded[..at].ends_with(char::is_alphanumeric);
            alone && is_said(&folded[at + words.len()..])
        })
    })
}

/// Whether a sign of « is » follows, and something behind it.
fn is_said(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\u{202f}']);
    let said = rest.strip_prefix([':', '=']).or_else(|| rest.strip_prefix("est ").or_else(|| rest.strip_prefix("is ")));
    let Some(word) = said.and_then(|after| after.split_whitespace().next()) else { return false };
    // « mot de passe : oublié » tells something about it, not what it is.
    let told = ["oubli", "perdu", "changé", "réinit", "inconnu", "à ", "noté", "fort", "trop", "forgot", "lost"];
    word.chars().count() >= 3 && !told.iter().any(|about| word.starts_with(about.trim_end()))
}
