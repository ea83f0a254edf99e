//! The fonts carried inside the binary, and what they can draw.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Atkinson Hyperlegible for our own words; DejaVu Sans where it has no sign: Greek, Cyrillic,
/// Vietnamese, Arabic, Hebrew, Armenian, Georgian, Tifinagh, N’Ko.
const FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/AtkinsonHyperlegible-Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegible-Bold.ttf"),
    include_bytes!("../fonts/DejaVuSans.ttf"),
    include_bytes!("../fonts/DejaVuSans-Bold.ttf"),
];

pub struct Fonts {
    pub all: Vec<Font>,
    pub book: LazyHash<FontBook>,
}

impl Fonts {
    pub fn new() -> Self {
        let all: Vec<Font> = FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        let book = LazyHash::new(FontBook::from_fonts(&all));
        Self { all, book }
    }

    pub fn draw(&self, c: char) -> bool {
        c.is_ascii_control()
            || is_ignorable(c)
            || self.all.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }

    /// A letter that the papers' own font lacks and another has to draw.
    pub fn is_foreign(&self, c: char) -> bool {
        c.is_alphabetic() && self.all.first().is_some_and(|own| !own.info().coverage.contains(u32::from(c)))
    }
}

/// Characters that shape their neighbours and have no drawing: Unicode's Default_Ignorable_Code_Point,
/// the part that text meets.
fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{200B}'..='\u{200F}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_is_read() {
        assert_eq!(Fonts::new().all.len(), FILES.len());
    }

    #[test]
    fn names_of_many_languages_can_be_drawn() {
        let fonts = Fonts::new();
        for text in
            ["Élise Œuvrard", "Nguyễn", "Олена", "أمينة حداد", "Ἑλένη", "ⵜⵉⵏⵉ", "«\u{00A0}oui\u{202F}!\u{00A0}»"]
        {
            assert!(text.chars().all(|c| fonts.draw(c)), "{text}");
        }
        assert!(!fonts.draw('中'));
        assert!(!fonts.draw('அ'));
    }
}
