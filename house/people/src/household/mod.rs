//! Who lives with whom: two records linked both ways, as they said.

pub mod store;
