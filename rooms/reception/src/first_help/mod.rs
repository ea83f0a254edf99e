//! Somebody without a voucher: first help now, who can refer them nearby, a provisional right; never a dead end.

pub mod pages;
pub mod right;
pub mod rules;
#[cfg(test)]
mod tests;
