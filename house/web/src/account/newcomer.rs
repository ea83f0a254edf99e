//! Who a new account is for, as its form says it: name, address, and a first password or an invitation.

use ::store::Tx;
use ground::{AccountId, Fault, Identifier as _};

use crate::{
    Asker, Form,
    account::{NewAccount, Status, invitation, proof::hashed, rules, store},
};

/// What the form says; good to use once the form is fine.
pub struct Newcomer {
    name: String,
    email: String,
    /// Without one, an invitation lets them choose it.
    password: Option<String>,
}

impl Newcomer {
    /// Reads the fields `name`, `email` and `password`, and says what is wrong with them.
    pub async fn read(tx: &mut Tx, form: &mut Form) -> Result<Self, Fault> {
        let name = form.required("name", 80);
        let email = Self::address(tx, form, None).await?.unwrap_or_default();
        let password = Some(form.value("password").to_owned()).filter(|password| !password.is_empty());
        if let Some(Err(refusal)) = password.as_deref().map(rules::new_password) {
            form.refuse_all(refusal);
        }
        Ok(Self { name, email, password })
    }

    /// Reads the field `email`: an address that nobody else signs in by; somebody who has none may go on without.
    pub(super) async fn address(
        tx: &mut Tx,
        form: &mut Form,
        of: Option<&store::Account>,
    ) -> Result<Option<String>, Fault> {
        let needed = of.is_none_or(|account| account.email.is_some());
        let email = if needed { Some(form.required("email", 120)) } else { form.optional("email", 120) };
        let email = email.map(|email| email.to_lowercase()).filter(|email| !email.is_empty());
        let Some(written) = &email else { return Ok(None) };
        if !written.contains('@') {
            form.refuse("email", "account-email-wrong");
        }
        let own = of.is_some_and(|account| account.email == email);
        if !own && store::address_is_taken(tx, written).await? {
            form.refuse("email", "account-email-taken");
        }
        Ok(email)
    }

    /// Makes the account that the form names, without any post yet.
    pub async fn create(self, asker: &Asker, tx: &mut Tx, form: &Form, status: Status) -> Result<AccountId, Fault> {
        let Self { name, email, password } = self;
        let id = form.id();
        let invites = password.is_none();
        let password = match password {
            Some(password) => hashed(password).await?,
            None => rules::NOBODYS.to_owned(),
        };
        let language = asker.t.language();
        store::create(tx, &NewAccount { id, email, name, password, language, status }).await?;
        if invites {
            invitation::make(asker, tx, form.key().uuid(), id).await?;
        }
        Ok(id)
    }
}
