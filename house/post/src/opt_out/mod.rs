//! What a person does not want: no automatic message by this way; kept on their record, heeded when a message leaves.

pub mod pages;
pub mod store;
