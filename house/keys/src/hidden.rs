//! What only this ring reads again: words looked for that stand in an address, confidential notes, documents.

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use ground::Fault;

use crate::{KeyRing, Purpose, hex, random, unhex};

/// Bytes of the number that makes each hiding of the same words another one.
const NONCE: usize = 24;

impl KeyRing {
    /// `text`, unreadable, for `purpose` and `whose` only; in hexadecimal. XChaCha20-Poly1305 under a key of its own
    /// for each purpose, with a random number each time.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn hide(&self, purpose: Purpose, whose: &[u8], text: &str) -> Result<String, Fault> {
        Ok(hex(&self.lock(purpose, whose, text.as_bytes())?))
    }

    /// What [`KeyRing::hide`] hid; nothing when it was hidden for something or somebody else, or changed on its way.
    pub fn reveal(&self, purpose: Purpose, whose: &[u8], hidden: &str) -> Option<String> {
        String::from_utf8(self.unlock(purpose, whose, &unhex(hidden)?)?).ok()
    }

    /// The same for bytes, such as those of a document.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn lock(&self, purpose: Purpose, whose: &[u8], bytes: &[u8]) -> Result<Vec<u8>, Fault> {
        let nonce = random::<NONCE>()?;
        let payload = Payload { msg: bytes, aad: whose };
        let sealed = self.cipher(purpose).encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| Fault::because("words could not be hidden"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What [`KeyRing::lock`] locked; nothing when it was locked for something or somebody else, or changed since.
    pub fn unlock(&self, purpose: Purpose, whose: &[u8], locked: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = locked.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        let payload = Payload { msg: sealed, aad: whose };
        self.cipher(purpose).decrypt(&XNonce::from(nonce), payload).ok()
    }

    fn cipher(&self, purpose: Purpose) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.seal(purpose, b"hide").into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_words_are_read_by_whom_they_are_for_and_nobody_else() {
        let ring = KeyRing::of([7; 32]);
        let hidden = ring.hide(Purpose::Search, b"Nadia", "q=Aurélie").expect("hidden");
        assert_eq!(ring.reveal(Purpose::Search, b"Nadia", &hidden).as_deref(), Some("q=Aurélie"));
        assert_ne!(ring.hide(Purpose::Search, b"Nadia", "q=Aurélie").expect("hidden"), hidden, "each time another");
        assert_eq!(ring.reveal(Purpose::Search, b"Karim", &hidden), None, "somebody else");
        assert_eq!(ring.reveal(Purpose::Session, b"Nadia", &hidden), None, "another purpose");
        assert_eq!(KeyRing::of([8; 32]).reveal(Purpose::Search, b"Nadia", &hidden), None, "another ring");
        let last = if hidden.ends_with('0') { "1" } else { "0" };
        let bent = format!("{}{last}", &hidden[..hidden.len() - 1]);
        assert_eq!(ring.reveal(Purpose::Search, b"Nadia", &bent), None, "changed on its way");
        for odd in ["", "0", "zz", "é", &hidden[..20], &hidden[..48]] {
            assert_eq!(ring.reveal(Purpose::Search, b"Nadia", odd), None, "{odd}");
        }
    }
}
