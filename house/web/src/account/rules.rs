//! Rules of accounts: passwords, sessions, attempts.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use ground::{Day, Fault, Moment, Refusal, Zone, choice::Choice as _};

ground::choices! {
    /// What somebody is to the network; a post says only what they do today.
    Status { Volunteer = "volunteer", CivicService = "civic_service", Staff = "staff", Partner = "partner" }
}

impl Status {
    /// Those that the office gives; somebody of a partner has an account from the partner's page.
    pub const OFFERED: [Self; 3] = [Self::Volunteer, Self::CivicService, Self::Staff];

    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("account-status-{}", self.word().replace('_', "-"))
    }
}

/// Shortest password, in characters (NIST SP 800-63B-4, section 3.1.1.2: at least 15 alone, 8 with limits on attempts;
/// ANSSI 2021 recommends 12 with limits).
pub const SHORTEST: usize = 12;
/// A session ends after eight hours without a request: a working day, on shared computers.
const IDLE_HOURS: i64 = 8;
/// And in any case after a day.
const MOST_HOURS: i64 = 24;
/// Failed attempts for one address within the window before it must wait; one address only, never a whole space.
pub const ATTEMPTS: i64 = 10;
/// The window of attempts, in minutes.
pub const WINDOW_MINUTES: i64 = 15;

/// Today, for grants and sessions.
pub fn day(now: Moment) -> Day {
    now.day(&Zone::paris())
}

pub fn session_lives(created: Moment, seen: Moment, now: Moment) -> bool {
    now < seen.plus_hours(IDLE_HOURS) && now < created.plus_hours(MOST_HOURS)
}

/// Whether `seen` is old enough to be written anew: once in five minutes, not at every request.
pub fn is_worth_noting(seen: Moment, now: Moment) -> bool {
    now.seconds_since(seen) >= 300
}

/// A new password, checked.
///
/// # Errors
/// A refusal when it is too short.
pub fn new_password(text: &str) -> Result<&str, Refusal> {
    if text.chars().count() < SHORTEST {
        return Err(Refusal::of("password", "account-password-short").with("least", SHORTEST));
    }
    Ok(text)
}

/// argon2id of a random password that nobody knows, with the same parameters as ours: whoever has no password yet cannot
/// sign in, and time tells nothing of it.
pub const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Qm1oY1lqTmtZVEV5TkdFMk5tUTNZVEEwT1dNMlpUQQ";

/// argon2id with the crate's defaults (19 MiB, two passes, one lane: OWASP 2024), as a PHC string. Slow by design.
///
/// # Errors
/// When the system gives no randomness.
pub fn hash(password: &str) -> Result<String, Fault> {
    let hash = Argon2::default()
        .hash_password(password.as_bytes())
        .map_err(|error| Fault::because(format!("password hash: {error}")))?;
    Ok(hash.to_string())
}

/// Whether the password is the one that was hashed.
pub fn verify(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_opens_only_its_own_hash() {
        let hash = hash("une phrase assez longue").expect("hashed");
        assert!(hash.starts_with("$argon2id$"));
        assert!(verify("une phrase assez longue", &hash));
        assert!(!verify("une phrase assez longuE", &hash));
        assert!(!verify("x", "not a hash"));
    }

    #[test]
    fn a_short_password_is_refused_with_the_length_it_needs() {
        let refusal = new_password("court").expect_err("too short");
        assert_eq!(refusal.problems[0].field, "password");
    }

    #[test]
    fn a_session_ends_when_nobody_uses_it_and_in_any_case_after_a_day() {
        let start = Moment::from_micros(0);
        assert!(session_lives(start, start, start.plus_hours(7)));
        assert!(!session_lives(start, start, start.plus_hours(8)));
        assert!(!session_lives(start, start.plus_hours(23), start.plus_hours(24)));
    }
}
