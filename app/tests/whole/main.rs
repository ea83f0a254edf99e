//! The whole program: two organisations that never meet, guards, the fence, a crash, every role's first screen.

mod crash;
mod demo;
mod fence;
mod guards;
mod isolation;
mod plans;
mod program;
mod smoke;
mod steps;
mod store;
mod trouble;
mod world;
