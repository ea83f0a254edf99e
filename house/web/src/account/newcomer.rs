//! Who a new account is for, as its form says it: name, address, first password.

use ::store::Tx;
use ground::{AccountId, Fault};

use crate::{
    Form, Language,
    account::{NewAccount, Status, rules, store},
};

/// What the form says; good to use once the form is fine.
pub struct Newcomer {
    name: String,
    email: String,
    password: String,
}

impl Newcomer {
    /// Reads the fields `name`, `email` and `password`, and says what is wrong with them.
    pub async fn read(tx: &mut Tx, form: &mut Form) -> Result<Self, Fault> {
        let name = form.required("name", 80);
        let email = form.required("email", 120).to_lowercase();
        if !email.is_empty() && !email.contains('@') {
            form.refuse("email", "account-email-wrong");
        }
        if store::address_is_taken(tx, &email).await? {
            form.refuse("email", "account-email-taken");
        }
        let password = form.value("password").to_owned();
        if let Err(refusal) = rules::new_password(&password) {
            form.refuse_all(refusal);
        }
        Ok(Self { name, email, password })
    }

    /// Makes the account that the form names, without any post yet.
    pub async fn create(
        self,
        tx: &mut Tx,
        form: &Form,
        language: Language,
        status: Status,
    ) -> Result<AccountId, Fault> {
        let Self { name, email, password } = self;
        let (id, password) = (form.id(), hashed(password).await?);
        store::create(tx, &NewAccount { id, email, name, password, language, status }).await?;
        Ok(id)
    }
}

/// A password's hash, made aside: it is slow by design.
pub(super) async fn hashed(password: String) -> Result<String, Fault> {
    tokio::task::spawn_blocking(move || rules::hash(&password)).await.map_err(Fault::from_error)?
}
