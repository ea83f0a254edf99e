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

    /// What somebody may be from here on: as they are, or what the office gives.
    pub fn offered(self) -> Vec<Self> {
        let others = Self::OFFERED.into_iter().filter(|status| *status != self);
        std::iter::once(self).chain(others).collect()
    }

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
/// Of a password.
pub const LIMITS: &[(i64, i64)] = &[(ATTEMPTS, WINDOW_MINUTES)];
/// Of a short code.
pub const PIN_LIMITS: &[(i64, i64)] = &[(PIN_ATTEMPTS, WINDOW_MINUTES)];

/// Today, for grants and sessions.
pub fn day(now: Moment) -> Day {
    now.day(&Zone::paris())
}

/// A use is written down once in two minutes, not at every request.
const NOTED_SECONDS: i64 = 120;

/// How long a session has been, and its lock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Life {
    pub created: Moment,
    pub seen: Moment,
    /// How long its screen may stay open unused, in minutes.
    pub lock_minutes: i64,
    /// Its colleague closed the screen.
    pub locked: bool,
}

impl Life {
    /// Whether it is not over.
    pub fn lasts(&self, now: Moment) -> bool {
        now < self.seen.plus_hours(IDLE_HOURS) && now < self.created.plus_hours(MOST_HOURS)
    }

    /// Whether its pages open; else its colleague first says again who they are. (Unused for as long as the setting
    /// says, and at most two minutes more: uses are written down as rarely.)
    pub fn is_open(&self, now: Moment) -> bool {
        let idle = now.seconds_since(self.seen);
        self.lasts(now) && !self.locked && idle < self.lock_minutes * 60 + NOTED_SECONDS
    }

    /// Whether the last use was long enough ago to be written anew.
    pub fn is_worth_noting(&self, now: Moment) -> bool {
        now.seconds_since(self.seen) >= NOTED_SECONDS
    }
}

/// How long a screen stays open unused where no setting says otherwise, in minutes.
pub const LOCK_MINUTES: i64 = 20;
/// Digits of a short code.
pub const PIN_DIGITS: usize = 6;
/// Wrong short codes within the window before only the password opens (a million codes, five tries).
pub const PIN_ATTEMPTS: i64 = 5;
/// How long an invitation may wait, in days.
pub const INVITATION_DAYS: i64 = 7;

/// How long an account that was opened again stays so without a shift, in days.
pub const REOPENED_DAYS: i64 = 60;

/// A short code, checked: six digits that are not the first that come to mind.
///
/// # Errors
/// A refusal that says how to mend it.
pub fn new_pin(text: &str) -> Result<&str, Refusal> {
    let digits = text.as_bytes();
    if digits.len() != PIN_DIGITS || !digits.iter().all(u8::is_ascii_digit) {
        return Err(Refusal::of("pin", "account-pin-digits").with("digits", PIN_DIGITS));
    }
    let step = |pair: &[u8]| i16::from(pair[1]) - i16::from(pair[0]);
    let first = step(digits);
    if first.abs() <= 1 && digits.windows(2).all(|pair| step(pair) == first) {
        return Err(Refusal::of("pin", "account-pin-simple"));
    }
    Ok(text)
}

/// What a browser says of itself, in few words for its owner to recognise: `Firefox, Windows`.
pub fn browser(agent: &str) -> String {
    // In this order: most say the names of those before them too.
    let programs = [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung"), ("Firefox/", "Firefox")];
    let others = [("Chrome/", "Chrome"), ("Safari/", "Safari")];
    let systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows")];
    let rest = [("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];
    let said = |names: &[(&str, &'static str)], more: &[(&str, &'static str)]| {
        names.iter().chain(more).find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    let words: Vec<&str> = [said(&programs, &others), said(&systems, &rest)].into_iter().flatten().collect();
    words.join(", ")
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
        let used = |seen| Life { created: start, seen, lock_minutes: 20, locked: false };
        assert!(used(start).lasts(start.plus_hours(7)));
        assert!(!used(start).lasts(start.plus_hours(8)));
        assert!(!used(start.plus_hours(23)).lasts(start.plus_hours(24)));
    }

    #[test]
    fn a_screen_closes_when_nobody_uses_it() {
        let start = Moment::from_micros(0);
        let life = Life { created: start, seen: start, lock_minutes: 20, locked: false };
        assert!(life.is_open(start.plus_minutes(21)));
        assert!(!life.is_open(start.plus_minutes(22)) && life.lasts(start.plus_minutes(22)));
        assert!(!Life { locked: true, ..life }.is_open(start));
    }

    #[test]
    fn a_short_code_is_six_digits_and_not_the_first_that_comes_to_mind() {
        for wrong in ["", "12345", "1234567", "12345a", "１２３４５６"] {
            assert_eq!(new_pin(wrong).expect_err(wrong).problems[0].text, "account-pin-digits");
        }
        for simple in ["000000", "777777", "123456", "987654", "012345"] {
            assert_eq!(new_pin(simple).expect_err(simple).problems[0].text, "account-pin-simple");
        }
        assert_eq!(new_pin("135790").expect("fine"), "135790");
    }

    #[test]
    fn a_browser_is_recognised_by_its_owner() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0";
        assert_eq!(browser(edge), "Edge, Windows");
        assert_eq!(browser("Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"), "Firefox, Linux");
        assert_eq!(browser("curl/8"), "");
    }
}
