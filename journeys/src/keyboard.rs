//! The same journeys with the keyboard alone: nothing here touches a mouse.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::{Browser, Trouble};

/// More stops than any page should ask for.
const STOPS: usize = 300;

/// Borrowed from a browser: `browser.keyboard().tab_to("Nom").await?`.
pub struct Keyboard<'a> {
    browser: &'a mut Browser,
}

impl Browser {
    pub fn keyboard(&mut self) -> Keyboard<'_> {
        Keyboard { browser: self }
    }
}

impl Keyboard<'_> {
    /// Tabs forward until the focus is on what is so named (its label, its words or its `name`), and can be seen to be.
    pub async fn tab_to(&mut self, name: &str) -> Result<(), Trouble> {
        let mut passed = Vec::new();
        for _ in 0..STOPS {
            self.strikes(Key::Tab.into()).await?;
            let script = "const on = document.activeElement;
                if (!on || on === document.body) return ['', false, false];
                const said = nameOf(on);
                const sought = plain(arguments[0]);
                const style = getComputedStyle(on);
                const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none'
                    || (touchable(on) !== on && on.matches(':focus-visible'));
                return [said, said === sought || said.startsWith(sought) || on.getAttribute('name') === arguments[0], seen];";
            let answer = self.browser.script(script, vec![json!(name)]).await?;
            let said = answer[0].as_str().unwrap_or_default().to_owned();
            if answer[1] == true {
                if answer[2] == true {
                    return Ok(());
                }
                return Err(self.browser.trouble(format!("the focus on «{said}» cannot be seen")).await);
            }
            passed.push(said);
        }
        passed.dedup();
        passed.truncate(60);
        Err(self.browser.trouble(format!("Tab never comes to «{name}»; it passes {passed:?}")).await)
    }

    /// Tabs to a link or a button, and presses Enter.
    pub async fn goes(&mut self, name: &str) -> Result<(), Trouble> {
        self.tab_to(name).await?;
        self.enter().await
    }

    /// Tabs to a box, and ticks it with the space bar.
    pub async fn ticks(&mut self, name: &str) -> Result<(), Trouble> {
        self.tab_to(name).await?;
        self.space().await
    }

    /// Tabs to the choice of a group that has the focus first, and goes down to another one.
    pub async fn chooses(&mut self, first: &str, wanted: &str) -> Result<(), Trouble> {
        self.tab_to(first).await?;
        self.goes_down("nameOf(on)", wanted).await
    }

    /// Tabs to a list, and goes down to one of its answers.
    pub async fn picks(&mut self, label: &str, wanted: &str) -> Result<(), Trouble> {
        self.tab_to(label).await?;
        self.goes_down("plain(on.selectedOptions[0].textContent)", wanted).await
    }

    async fn goes_down(&mut self, reading: &str, wanted: &str) -> Result<(), Trouble> {
        let script = format!(
            "const on = document.activeElement;
             return {reading}.startsWith(plain(arguments[0]))"
        );
        for _ in 0..STOPS {
            if self.browser.script(&script, vec![json!(wanted)]).await? == true {
                return Ok(());
            }
            self.down().await?;
        }
        Err(self.browser.trouble(format!("going down never comes to «{wanted}»")).await)
    }

    /// Writes where the focus is.
    pub async fn types(&mut self, text: &str) -> Result<(), Trouble> {
        for char in text.chars() {
            self.strikes(char).await?;
        }
        Ok(())
    }

    /// Presses Enter, and waits for the page that may follow.
    pub async fn enter(&mut self) -> Result<(), Trouble> {
        self.strikes(Key::Enter.into()).await?;
        self.browser.settles().await
    }

    /// Presses the space bar: buttons and boxes.
    pub async fn space(&mut self) -> Result<(), Trouble> {
        self.strikes(' ').await?;
        self.browser.settles().await
    }

    /// Goes down in a group of choices or a list.
    pub async fn down(&mut self) -> Result<(), Trouble> {
        self.strikes(Key::Down.into()).await
    }

    pub async fn escape(&mut self) -> Result<(), Trouble> {
        self.strikes(Key::Escape.into()).await
    }

    /// Any one key: down and up.
    pub async fn strikes(&mut self, value: char) -> Result<(), Trouble> {
        let key = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        Ok(self.browser.client.perform_actions(key).await?)
    }
}
