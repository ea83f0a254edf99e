//! Facts of accounts: a colleague leaves.

crate::facts! {
    /// What happens to a colleague's account.
    Account {
        /// The colleague has no post in a space any more; where none is named, in the whole organisation.
        "account.left" 1 Left {},
    }
}
