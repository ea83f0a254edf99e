//! Speaks: the programme, one workshop, planning and correcting one.

mod export;
mod form;
mod list;
mod show;

pub use export::list as export;
pub use form::{create, edit, new, update};
pub(crate) use form::{facilitator, team};
pub use list::list;
pub use show::show;
pub(crate) use show::{again, mark_text, search};
