//! Priority neighbourhoods by commune: the network's own list, else the one that travels in the program.

pub mod pages;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
