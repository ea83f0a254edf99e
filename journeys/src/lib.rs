//! Journeys: whole tasks done in a real browser, told in the words of those who do them.
//!
//! ```ignore
//! let antenne = Antenne::starts(300)?;
//! let mut amina = Browser::opens(Viewport::Phone, antenne.address()).await?;
//! amina.visit("/").await?;
//! amina.fill("Téléphone", "01 99 00 12 34").await?;
//! amina.press("Continuer").await?;
//! amina.sees("À mardi").await?;
//! ```
//!
//! Every page that an action opens is checked: axe (WCAG 2.2 AA), no error in the console, no
//! breach of the page's policy. A journey needs `#[ignore = "needs a browser: ./test journeys"]`.

mod acts;
pub mod amina;
mod antenne;
mod audit;
mod browser;
mod driver;
mod keyboard;
mod look;
mod trouble;

pub use acts::today_as;
pub use antenne::Antenne;
pub use browser::Browser;
pub use keyboard::Keyboard;
pub use look::{Look, Viewport};
pub use trouble::Trouble;
