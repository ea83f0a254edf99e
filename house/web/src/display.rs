//! How pages look on this device: colours and size of the text, as chosen at the foot of every page.

use ground::choice::Choice as _;

ground::choices! {
    /// Colours; without a choice, the device's own preference.
    Theme { Light = "light", Dark = "dark", Contrast = "contrast" }
}

/// The choice of this device, kept in a cookie: it says nothing of who holds the device.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Display {
    pub theme: Option<Theme>,
    pub large: bool,
    /// Short cuts of one key are switched off (WCAG 2.1.4): some keyboards and voices press keys that nobody meant.
    pub keyless: bool,
}

const LARGE: &str = "large";
const KEYLESS: &str = "off";
const AUTO: &str = "auto";

impl Display {
    /// Reads the cookie; what cannot be read is no choice.
    pub(crate) fn parse(text: &str) -> Self {
        let mut said = text.split('.');
        let mut next = || said.next().unwrap_or_default();
        Self { theme: Theme::parse(next()), large: next() == LARGE, keyless: next() == KEYLESS }
    }

    pub(crate) fn cookie(self) -> String {
        format!("{}.{}.{}", self.colours(), self.size(), self.keys())
    }

    /// This display once a button was pressed: each button changes one thing and keeps the other.
    pub(crate) fn pressed(self, theme: &str, size: &str, keys: &str) -> Self {
        Self {
            theme: if theme.is_empty() { self.theme } else { Theme::parse(theme) },
            large: if size.is_empty() { self.large } else { size == LARGE },
            keyless: if keys.is_empty() { self.keyless } else { keys == KEYLESS },
        }
    }

    /// The word of the colours, as the layouts write it.
    pub fn colours(self) -> &'static str {
        self.theme.map_or(AUTO, Theme::word)
    }

    /// The word of the short cuts.
    pub fn keys(self) -> &'static str {
        if self.keyless { KEYLESS } else { "on" }
    }

    /// The word of the size of the text.
    pub fn size(self) -> &'static str {
        if self.large { LARGE } else { "normal" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_survives_its_cookie_and_nonsense_is_no_choice() {
        for theme in [None, Some(Theme::Light), Some(Theme::Dark), Some(Theme::Contrast)] {
            for (large, keyless) in [(false, true), (true, false), (true, true)] {
                let display = Display { theme, large, keyless };
                assert_eq!(Display::parse(&display.cookie()), display);
            }
        }
        for nonsense in ["", "dark\" onload", ".", "pink.huge"] {
            assert_eq!(Display::parse(nonsense), Display::default(), "{nonsense}");
        }
    }

    #[test]
    fn a_button_changes_one_thing() {
        let dark = Display { theme: Some(Theme::Dark), large: true, keyless: false };
        assert_eq!(dark.pressed("auto", "", ""), Display { theme: None, ..dark });
        assert_eq!(dark.pressed("", "normal", ""), Display { large: false, ..dark });
        assert_eq!(dark.pressed("", "", "off"), Display { keyless: true, ..dark });
        assert_eq!(dark.pressed("", "", "off").pressed("", "", "on"), dark);
    }
}
