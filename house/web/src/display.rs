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
}

const LARGE: &str = "large";
const AUTO: &str = "auto";

impl Display {
    /// Reads the cookie; what cannot be read is no choice.
    pub(crate) fn parse(text: &str) -> Self {
        let (theme, size) = text.split_once('.').unwrap_or((text, ""));
        Self { theme: Theme::parse(theme), large: size == LARGE }
    }

    pub(crate) fn cookie(self) -> String {
        format!("{}.{}", self.colours(), self.size())
    }

    /// This display once a button was pressed: each button changes one thing and keeps the other.
    pub(crate) fn pressed(self, theme: &str, size: &str) -> Self {
        Self {
            theme: if theme.is_empty() { self.theme } else { Theme::parse(theme) },
            large: if size.is_empty() { self.large } else { size == LARGE },
        }
    }

    /// The word of the colours, as the layouts write it.
    pub fn colours(self) -> &'static str {
        self.theme.map_or(AUTO, Theme::word)
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
            for large in [false, true] {
                let display = Display { theme, large };
                assert_eq!(Display::parse(&display.cookie()), display);
            }
        }
        for nonsense in ["", "dark\" onload", ".", "pink.huge"] {
            assert_eq!(Display::parse(nonsense), Display::default(), "{nonsense}");
        }
    }

    #[test]
    fn a_button_changes_one_thing() {
        let dark = Display { theme: Some(Theme::Dark), large: true };
        assert_eq!(dark.pressed("auto", ""), Display { theme: None, large: true });
        assert_eq!(dark.pressed("", "normal"), Display { theme: Some(Theme::Dark), large: false });
    }
}
