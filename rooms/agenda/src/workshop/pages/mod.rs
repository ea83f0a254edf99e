//! Speaks: the programme, one workshop, planning and correcting one.

mod edit;
mod export;
mod form;
pub(crate) mod held;
mod list;
mod show;

pub use edit::{edit, update};
pub use export::list as export;
pub use form::{create, new};
pub(crate) use form::{facilitator, team};
pub use list::list;
pub use show::show;
pub(crate) use show::{again, mark_text, search};
