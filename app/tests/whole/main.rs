//! The whole program: two organisations that never meet, guards, the fence, a crash, every role's first screen.

mod beliefs;
mod checking;
mod commands;
mod configuration;
mod crash;
mod demo;
mod english;
mod fence;
mod guards;
mod headers;
mod isolation;
mod leaving;
mod logs;
mod plans;
mod posts;
mod program;
mod record;
mod serving;
mod settings;
mod smoke;
mod steps;
mod store;
mod timeline;
mod today;
mod trouble;
mod world;
