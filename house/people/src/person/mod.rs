//! Who a person is: the least that identifies them at the counter.

pub mod rules;
pub mod store;
