//! One-time codes: RFC 6238 with the parameters that every program on a telephone knows (HMAC-SHA-1, six digits, 30 s).

use ground::{AccountId, Identifier as _, Moment, Uuid};
use hmac::{Hmac, KeyInit as _, Mac as _};
use keys::{KeyRing, Purpose};
use sha1::Sha1;

/// Seconds for which a code counts.
const STEP: i64 = 30;
/// How many steps a telephone's clock may be off, before and after.
const OFF: i64 = 1;
/// Wrong codes within the window before one must wait (a million codes, five tries).
pub(crate) const ATTEMPTS: i64 = 5;
/// How long the way from the password to the code may take, in minutes.
const TICKET_MINUTES: i64 = 10;
/// Codes on paper for a lost telephone.
pub(crate) const RECOVERY: usize = 10;

/// The secret of an account, made of the key ring and of a version that a new set-up changes: it stands in no database.
pub(crate) fn secret(keys: &KeyRing, account: AccountId, version: i64) -> [u8; 20] {
    let seal =
        keys.seal(Purpose::OneTimeCode, &[account.uuid().as_bytes().as_slice(), &version.to_be_bytes()].concat());
    let mut secret = [0; 20];
    secret.copy_from_slice(&seal[..20]);
    secret
}

/// Base 32 without padding (RFC 4648, section 6), as telephones take a secret.
pub(crate) fn base32(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |n| byte >> n & 1)).collect();
    bits.chunks(5)
        .map(|five| {
            let value = (0..5).fold(0_usize, |value, n| value << 1 | usize::from(*five.get(n).unwrap_or(&0)));
            char::from(SIGNS[value])
        })
        .collect()
}

/// The code of one step.
fn code(secret: &[u8], step: i64) -> u32 {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(secret) else { return u32::MAX };
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let at = usize::from(hash[19] & 15);
    let word = u32::from_be_bytes([hash[at] & 0x7f, hash[at + 1], hash[at + 2], hash[at + 3]]);
    word % 1_000_000
}

/// The step of a code that counts now and was not used before: `last` is the step of the last one that was.
pub(crate) fn step_of(secret: &[u8], typed: &str, now: Moment, last: i64) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (typed, here) = (digits.parse::<u32>().ok()?, now.micros().div_euclid(1_000_000 * STEP));
    (here - OFF..=here + OFF).find(|step| *step > last && code(secret, *step) == typed)
}

/// The code that a telephone shows now (tests).
#[cfg(test)]
pub(crate) fn shown(secret: &[u8], now: Moment) -> String {
    format!("{:06}", code(secret, now.micros().div_euclid(1_000_000 * STEP)))
}

/// What a telephone reads from the QR code.
pub(crate) fn address(secret: &[u8], email: &str) -> String {
    let email: String = form_urlencoded::byte_serialize(email.as_bytes()).collect();
    format!("otpauth://totp/Antenne:{email}?secret={}&issuer=Antenne", base32(secret))
}

/// A code on paper: ten signs that are not mistaken for one another, in two groups.
pub(crate) fn recovery(bytes: [u8; 10]) -> String {
    const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let sign = |byte: &u8| char::from(SIGNS[usize::from(byte & 31)]);
    let (first, second) = bytes.split_at(5);
    format!("{}-{}", first.iter().map(sign).collect::<String>(), second.iter().map(sign).collect::<String>())
}

/// What is kept of a code on paper: its seal, whichever way it is typed.
pub(crate) fn sealed(keys: &KeyRing, account: AccountId, typed: &str) -> String {
    let signs: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    keys::hex(&keys.seal(Purpose::OneTimeCode, &[account.uuid().as_bytes().as_slice(), signs.as_bytes()].concat()))
}

/// Says that the password of an account was right at an instant; for the page that asks for the code.
pub(crate) fn ticket(keys: &KeyRing, account: AccountId, at: Moment) -> String {
    let said = format!("{}{:016x}", account.uuid().simple(), at.micros());
    let seal = keys.seal(Purpose::OneTimeCode, format!("ticket {said}").as_bytes());
    format!("{said}{}", keys::hex(&seal))
}

/// The account of a ticket that we gave a moment ago.
pub(crate) fn holder(keys: &KeyRing, given: &str, now: Moment) -> Option<AccountId> {
    let account = AccountId::from_uuid(Uuid::try_parse(given.get(..32)?).ok()?);
    let at = Moment::from_micros(i64::from_str_radix(given.get(32..48)?, 16).ok()?);
    let fresh = at <= now && now <= at.plus_minutes(TICKET_MINUTES);
    (fresh && ticket(keys, account, at) == given).then_some(account)
}

/// Says that the password was given for setting this version up; it opens no door.
pub(crate) fn setting_up(keys: &KeyRing, account: AccountId, version: i64, at: Moment) -> String {
    let said = format!("{:016x}", at.micros());
    let seal = keys.seal(Purpose::OneTimeCode, format!("setting-up {} {version} {said}", account.uuid()).as_bytes());
    format!("{said}{}", keys::hex(&seal))
}

/// Whether the password was given a moment ago for setting this version up.
pub(crate) fn sets_up(keys: &KeyRing, account: AccountId, version: i64, given: &str, now: Moment) -> bool {
    let at = given.get(..16).and_then(|at| i64::from_str_radix(at, 16).ok()).map(Moment::from_micros);
    at.is_some_and(|at| {
        at <= now && now <= at.plus_minutes(TICKET_MINUTES) && setting_up(keys, account, version, at) == given
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    fn at(seconds: i64) -> Moment {
        Moment::from_micros(seconds * 1_000_000)
    }

    #[test]
    fn codes_are_those_of_the_rfc() {
        // RFC 6238, appendix B, the last six digits.
        for (seconds, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            assert_eq!(shown(SECRET, at(seconds)), code);
        }
        assert_eq!(base32(b"12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    #[test]
    fn a_code_counts_for_a_moment_and_once() {
        let step = step_of(SECRET, "287 082", at(59), 0).expect("counts");
        assert!(step_of(SECRET, "287082", at(59), step).is_none(), "used");
        assert!(step_of(SECRET, "287082", at(80), 0).is_some(), "a clock that is late");
        assert!(step_of(SECRET, "287082", at(150), 0).is_none());
        for wrong in ["", "28708", "2870822", "abcdef", "２８７０８２"] {
            assert!(step_of(SECRET, wrong, at(59), 0).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_ticket_is_ours_and_fresh() {
        let keys = KeyRing::of([7; 32]);
        let account = AccountId::fresh();
        let given = ticket(&keys, account, at(1_000));
        assert_eq!(holder(&keys, &given, at(1_100)), Some(account));
        assert_eq!(holder(&keys, &given, at(1_000 + 11 * 60)), None);
        assert_eq!(holder(&KeyRing::of([8; 32]), &given, at(1_100)), None);
        assert_eq!(holder(&keys, &given[..100], at(1_100)), None);
        assert_eq!(holder(&keys, "", at(1_100)), None);
    }

    #[test]
    fn setting_up_is_of_one_account_one_version_and_fresh() {
        let keys = KeyRing::of([7; 32]);
        let account = AccountId::fresh();
        let given = setting_up(&keys, account, 1, at(1_000));
        assert!(sets_up(&keys, account, 1, &given, at(1_100)));
        assert!(!sets_up(&keys, account, 2, &given, at(1_100)), "another secret");
        assert!(!sets_up(&keys, AccountId::fresh(), 1, &given, at(1_100)));
        assert!(!sets_up(&keys, account, 1, &given, at(1_000 + 11 * 60)));
        assert!(!sets_up(&keys, account, 1, "", at(1_100)) && !sets_up(&keys, account, 1, "é", at(1_100)));
        assert_eq!(holder(&keys, &given, at(1_100)), None, "no way in");
    }

    #[test]
    fn a_paper_code_is_known_however_it_is_typed() {
        let keys = KeyRing::of([7; 32]);
        let account = AccountId::fresh();
        let code = recovery([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(code.len(), 11);
        assert_eq!(sealed(&keys, account, &code), sealed(&keys, account, &code.to_lowercase().replace('-', " ")));
        assert_ne!(sealed(&keys, account, &code), sealed(&keys, AccountId::fresh(), &code));
    }
}
