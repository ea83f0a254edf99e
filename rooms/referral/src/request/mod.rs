//! A structure without a link asks for one; somebody who keeps the directory says yes, or which structure it is, or no.

pub mod ask;
pub mod decision;
pub mod pages;
pub mod panel;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;

pub use rules::{Request, State};

ground::id!(
    /// One request.
    RequestId
);
