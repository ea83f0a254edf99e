//! The key ring, kept outside the database: who steals the database cannot make a link or a session from it.

mod hidden;

use std::{fs, io::Write as _, path::Path};

use ground::Fault;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// What a key is for; a seal made for one purpose never opens another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Sessions of colleagues.
    Session,
    /// The personal link of a partner structure.
    PartnerLink,
    /// The form within a partner's own site, which its page shows to everybody.
    EmbeddedForm,
    /// The follow-up link of one referral.
    FollowUp,
    /// The page of those whom one form sent together.
    Batch,
    /// The page on which somebody says that they want no more news of the week.
    Digest,
    /// By which a line of a list is known again without its words.
    Listed,
    /// The page behind the QR code of one voucher.
    Voucher,
    /// The link by which somebody chooses the password of their account.
    Invitation,
    /// The screen of a space's waiting room.
    WaitingScreen,
    /// The link to a person's own page.
    OwnPage,
    /// The link behind the QR code of a person's card.
    Card,
    /// Sessions of people on their own page.
    OwnSession,
    /// The code with which a person chooses the word of their page.
    StartCode,
    /// The address at which a provider says what became of text messages.
    Receipts,
    /// What a colleague looks for, in the address of what was found.
    Search,
    /// One-time codes at sign-in, and those on paper.
    OneTimeCode,
    /// The address at which a calendar is read from outside.
    Calendar,
    /// The address of a calendar kept elsewhere, as the database keeps it.
    OutsideCalendar,
    /// Confidential notes of the advice room, in the database.
    Confidence,
    /// Working documents, in the database.
    Document,
}

impl Purpose {
    const fn name(self) -> &'static [u8] {
        match self {
            Self::Session => b"session",
            Self::PartnerLink => b"partner-link",
            Self::EmbeddedForm => b"embedded-form",
            Self::FollowUp => b"follow-up",
            Self::Batch => b"batch",
            Self::Digest => b"digest",
            Self::Listed => b"listed",
            Self::Voucher => b"voucher",
            Self::Invitation => b"invitation",
            Self::WaitingScreen => b"waiting-screen",
            Self::OwnPage => b"own-page",
            Self::Card => b"card",
            Self::OwnSession => b"own-session",
            Self::StartCode => b"start-code",
            Self::Receipts => b"receipts",
            Self::Search => b"search",
            Self::OneTimeCode => b"one-time-code",
            Self::Calendar => b"calendar",
            Self::OutsideCalendar => b"outside-calendar",
            Self::Confidence => b"confidence",
            Self::Document => b"document",
        }
    }
}

/// The ring: one secret of 32 bytes, from which each purpose has its own seal.
#[derive(Clone)]
pub struct KeyRing {
    secret: [u8; 32],
}

impl std::fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeyRing(…)")
    }
}

/// Bytes that nobody can guess, from the system.
///
/// # Errors
/// When the system gives no randomness.
pub fn random<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Fault::because(error.to_string()))?;
    Ok(bytes)
}

impl KeyRing {
    /// A ring made of a known secret (tests, demo).
    pub const fn of(secret: [u8; 32]) -> Self {
        Self { secret }
    }

    /// Opens the ring kept in `file`, or makes one that only the program's user may read.
    ///
    /// # Errors
    /// When the file cannot be read or written, or is not a key ring.
    pub fn open(file: &Path) -> Result<Self, Fault> {
        if file.exists() {
            let text = fs::read_to_string(file)?;
            let secret = unhex(text.trim()).and_then(|bytes| bytes.try_into().ok());
            return secret.map(Self::of).ok_or_else(|| Fault::because(format!("{} is not a key ring", file.display())));
        }
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let secret = random::<32>()?;
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut out = options.open(file)?;
        out.write_all(hex(&secret).as_bytes())?;
        out.sync_all()?;
        Ok(Self::of(secret))
    }

    /// HMAC-SHA-256 of `message` for `purpose`, 32 bytes.
    pub fn seal(&self, purpose: Purpose, message: &[u8]) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.secret) else { return [0; 32] };
        mac.update(purpose.name());
        mac.update(&[0]);
        mac.update(message);
        mac.finalize().into_bytes().into()
    }

    /// A link's token: the id it opens, a version that revokes older ones, and their seal, for a URL.
    pub fn token(&self, purpose: Purpose, id: ground::Uuid, version: i64) -> String {
        let seal = self.seal(purpose, &[id.as_bytes().as_slice(), &version.to_be_bytes()].concat());
        format!("{}{}", id.simple(), hex(&seal[..16]))
    }

    /// The id that a token names; whether its seal holds is told by [`KeyRing::holds`].
    pub fn token_id(token: &str) -> Option<ground::Uuid> {
        (token.len() == 64 && token.is_ascii()).then(|| ground::Uuid::try_parse(&token[..32]).ok()).flatten()
    }

    /// Whether `token` was made by this ring for this id and version; compared in constant time.
    pub fn holds(&self, purpose: Purpose, token: &str, id: ground::Uuid, version: i64) -> bool {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.secret) else { return false };
        mac.update(purpose.name());
        mac.update(&[0]);
        mac.update(&[id.as_bytes().as_slice(), &version.to_be_bytes()].concat());
        let named = Self::token_id(token) == Some(id);
        named && unhex(&token[32..]).is_some_and(|seal| mac.verify_truncated_left(&seal).is_ok())
    }
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| DIGITS[usize::from(digit)] as char).collect()
}

/// Bytes of a hexadecimal text.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_only_what_it_was_made_for() {
        let ring = KeyRing::of([7; 32]);
        let id = ground::Uuid::now_v7();
        let token = ring.token(Purpose::PartnerLink, id, 1);
        assert_eq!(KeyRing::token_id(&token), Some(id));
        assert!(ring.holds(Purpose::PartnerLink, &token, id, 1));
        assert!(!ring.holds(Purpose::PartnerLink, &token, id, 2), "a new version revokes the old link");
        assert!(!ring.holds(Purpose::FollowUp, &token, id, 1), "another purpose");
        assert!(!KeyRing::of([8; 32]).holds(Purpose::PartnerLink, &token, id, 1), "another ring");
        let last = if token.ends_with('0') { "1" } else { "0" };
        let bent = format!("{}{last}", &token[..63]);
        assert!(!ring.holds(Purpose::PartnerLink, &bent, id, 1));
        assert!(!ring.holds(Purpose::PartnerLink, &token[..40], id, 1), "a short seal");
    }

    #[test]
    fn the_ring_is_made_once_and_found_again() {
        let folder = std::env::temp_dir().join(format!("antenne-keys-{}", ground::Uuid::now_v7()));
        let file = folder.join("keys");
        let first = KeyRing::open(&file).expect("made");
        let again = KeyRing::open(&file).expect("found");
        assert_eq!(first.seal(Purpose::Session, b"x"), again.seal(Purpose::Session, b"x"));
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
