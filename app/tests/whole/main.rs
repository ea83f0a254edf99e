//! The whole program: two organisations that never meet, guards, the fence, a crash, every role's first screen.

mod crash;
mod fence;
mod guards;
mod isolation;
mod program;
mod smoke;
mod steps;
mod store;
mod trouble;
mod world;
