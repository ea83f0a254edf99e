//! How a page is looked at: the size of the screen, the colours, the size of the text.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::Trouble;
use crate::browser::Browser;
use crate::driver::target;

/// Higher pages are cut in screenshots.
const TALLEST: u64 = 8_000;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Viewport {
    /// 1280 × 900, the counter's screen.
    Desk,
    /// 360 × 740, touched.
    Phone,
}

impl Viewport {
    pub fn size(self) -> (u64, u64) {
        match self {
            Self::Desk => (1280, 900),
            Self::Phone => (360, 740),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    Light,
    Dark,
    HighContrast,
    /// Text at 200 %, as set in the browser's preferences.
    LargeText,
}

impl Look {
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::HighContrast, Self::LargeText];

    fn suffix(self) -> &'static str {
        match self {
            Self::Light => "",
            Self::Dark => "-dark",
            Self::HighContrast => "-contrast",
            Self::LargeText => "-large",
        }
    }
}

impl Browser {
    /// Sets the screen; holds until it is set again.
    pub async fn turns_to(&mut self, viewport: Viewport) -> Result<(), Trouble> {
        self.viewport = viewport;
        let phone = viewport == Viewport::Phone;
        self.screen(viewport.size().1).await?;
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await?;
        Ok(())
    }

    /// Sets colours and size of text; holds until it is set again.
    pub async fn looks(&mut self, look: Look) -> Result<(), Trouble> {
        self.look = look;
        let (scheme, contrast, size) = match look {
            Look::Light => ("light", "no-preference", 16),
            Look::Dark => ("dark", "no-preference", 16),
            Look::HighContrast => ("light", "more", 16),
            Look::LargeText => ("light", "no-preference", 32),
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-contrast", "value": contrast },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        self.cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": size, "fixed": size } })).await?;
        Ok(())
    }

    /// A picture of the whole page: `target/screenshots/NAME-1280.png`, `NAME-360-dark.png`…
    pub async fn shot(&mut self, name: &str) -> Result<PathBuf, Trouble> {
        let (width, height) = self.viewport.size();
        let whole = self.run("return document.documentElement.scrollHeight", vec![]).await?;
        self.screen(whole.as_u64().unwrap_or(height).clamp(height, TALLEST)).await?;
        let taken = self.client.screenshot().await;
        self.screen(height).await?;
        let folder = target().join("screenshots");
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}-{width}{}.png", self.look.suffix()));
        fs::write(&path, taken?)?;
        Ok(path)
    }

    /// The page in every look, each checked by axe and kept as a picture.
    pub async fn shots(&mut self, name: &str) -> Result<(), Trouble> {
        let before = self.look;
        for look in Look::ALL {
            self.looks(look).await?;
            self.axe().await?;
            self.shot(name).await?;
        }
        self.looks(before).await
    }

    async fn screen(&self, height: u64) -> Result<Value, Trouble> {
        let (width, _) = self.viewport.size();
        let mobile = self.viewport == Viewport::Phone;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await
    }
}
