//! The web: who asks, routes with their rights, forms, pages, words, answers.

pub mod account;
mod answer;
mod asker;
pub mod assets;
mod badge;
mod cookies;
pub mod dates;
mod display;
mod form;
mod gallery;
mod headers;
mod house;
mod look;
mod numbers;
mod once;
mod page;
mod panel;
pub mod permission;
mod route;
mod search;
mod sheet;
mod unkept;
mod upload;
mod words;

pub use account::doorkeeper;
pub use answer::{Answer, Trouble, csv, download, go, html, pdf, refused};
pub use asker::{Asker, Colleague, Post};
pub use badge::{badge_for_link, badge_for_webhook};
pub use cookies::Cookie;
pub use display::{Display, Theme};
pub use form::Form;
pub use headers::{framed, with_camera};
pub use house::{House, HouseBuilder};
pub use once::{Begun, forget_old};
pub use page::{NavEntry, NavGroup, NavLink, Page, PostTag};
pub use panel::{Deadline, Deadlines, Found, Fragment, Shown, TodayPanel};
pub use permission::Role;
pub use route::{Guard, RouteInfo, Routes};
pub use sheet::{Cell, Exports, Sheet};
pub use upload::Upload;
pub use words::{Language, Speech, Words};

/// Those words of the house that a person's own page says, in Arabic.
pub const ARABIC: (Language, &str) = (Language::Arabic, include_str!("../texts/ar.ftl"));

/// The words of the house's own pages, by language.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];
