//! Decides: how long a text message is, in segments, and how to write it so that it takes fewer.

/// The basic alphabet of 7 bits (3GPP TS 23.038 section 6.2.1), without its escape.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Its extension (section 6.2.1.1): each of these takes two places.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// How a text message is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Coding {
    /// Seven bits a character: 160 places alone, 153 in each of several.
    Gsm7,
    /// Sixteen bits: 70 places alone, 67 in each of several.
    Ucs2,
}

/// What a text takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Length {
    pub coding: Coding,
    /// Places taken: a character of the extension, or beyond the first plane, takes two.
    pub places: usize,
    pub segments: usize,
}

impl Length {
    pub fn of(text: &str) -> Self {
        let seven: Option<Vec<usize>> = text.chars().map(septets).collect();
        if let Some(places) = seven {
            Self::packed(Coding::Gsm7, &places, 160, 153)
        } else {
            let places: Vec<usize> = text.chars().map(char::len_utf16).collect();
            Self::packed(Coding::Ucs2, &places, 70, 67)
        }
    }

    /// A character of two places never stands across two segments.
    fn packed(coding: Coding, places: &[usize], alone: usize, of_several: usize) -> Self {
        let total: usize = places.iter().sum();
        if total <= alone {
            return Self { coding, places: total, segments: usize::from(total > 0) };
        }
        let (mut segments, mut filled) = (1, 0);
        for place in places {
            if filled + place > of_several {
                segments += 1;
                filled = 0;
            }
            filled += place;
        }
        Self { coding, places: total, segments }
    }
}

fn septets(c: char) -> Option<usize> {
    if BASIC.contains(c) { Some(1) } else { EXTENSION.contains(c).then_some(2) }
}

/// The same text in characters of seven bits, as far as that goes: accents that have no place there fall, quotation marks and
/// spaces become those of a keyboard.
fn plain(text: &str) -> String {
    let text = text.replace("«\u{a0}", "\"").replace("«\u{202f}", "\"").replace("« ", "\"");
    let text = text.replace("\u{a0}»", "\"").replace("\u{202f}»", "\"").replace(" »", "\"");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if septets(c).is_some() {
            out.push(c);
        } else {
            match soft(c) {
                Some(soft) => out.push_str(soft),
                None => out.push(c),
            }
        }
    }
    out
}

fn soft(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => " ",
        '’' | '‘' | '‚' => "'",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '–' | '—' | '‑' | '−' | '•' => "-",
        '…' => "...",
        '→' => ">",
        'œ' => "oe",
        'Œ' => "OE",
        'á' | 'â' | 'ã' => "a",
        'À' | 'Á' | 'Â' | 'Ã' => "A",
        'ç' => "c",
        'ê' | 'ë' => "e",
        'È' | 'Ê' | 'Ë' => "E",
        'í' | 'î' | 'ï' => "i",
        'Ì' | 'Í' | 'Î' | 'Ï' => "I",
        'ó' | 'ô' | 'õ' => "o",
        'Ò' | 'Ó' | 'Ô' | 'Õ' => "O",
        'ú' | 'û' => "u",
        'Ù' | 'Ú' | 'Û' => "U",
        'ÿ' | 'ý' => "y",
        'Ÿ' | 'Ý' => "Y",
        _ => return None,
    })
}

/// The text as it leaves: softened where that spares a segment, as it was written otherwise.
pub fn softened(text: &str) -> String {
    let plain = plain(text);
    if Length::of(&plain).segments < Length::of(text).segments { plain } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(text: &str) -> (Coding, usize, usize) {
        let length = Length::of(text);
        (length.coding, length.places, length.segments)
    }

    #[test]
    fn the_alphabet_has_the_characters_of_the_standard() {
        assert_eq!(BASIC.chars().count(), 127, "128 places, one of which is the escape");
        assert_eq!(EXTENSION.chars().count(), 10);
        for c in "éèàùòìÇÉöüñ".chars() {
            assert_eq!(septets(c), Some(1), "{c}");
        }
        for c in "çêîôûëïâÀÈœ’«»…\u{a0}\u{202f}".chars() {
            assert_eq!(septets(c), None, "{c}");
        }
        assert_eq!(septets('€'), Some(2));
    }

    #[test]
    fn texts_of_seven_bits_hold_160_then_153() {
        assert_eq!(length(""), (Coding::Gsm7, 0, 0));
        assert_eq!(length(&"a".repeat(160)), (Coding::Gsm7, 160, 1));
        assert_eq!(length(&"a".repeat(161)), (Coding::Gsm7, 161, 2));
        assert_eq!(length(&"a".repeat(306)), (Coding::Gsm7, 306, 2));
        assert_eq!(length(&"a".repeat(307)), (Coding::Gsm7, 307, 3));
        assert_eq!(length(&"€".repeat(80)), (Coding::Gsm7, 160, 1));
    }

    #[test]
    fn texts_of_sixteen_bits_hold_70_then_67() {
        assert_eq!(length(&"ê".repeat(70)), (Coding::Ucs2, 70, 1));
        assert_eq!(length(&"ê".repeat(71)), (Coding::Ucs2, 71, 2));
        assert_eq!(length(&"ê".repeat(134)), (Coding::Ucs2, 134, 2));
        assert_eq!(length(&"ê".repeat(135)), (Coding::Ucs2, 135, 3));
        assert_eq!(length(&"😀".repeat(35)), (Coding::Ucs2, 70, 1));
    }

    #[test]
    fn a_character_of_two_places_stands_in_one_segment() {
        // 152 places, then one of two that would stand across the end of the first segment.
        let text = format!("{}€{}", "a".repeat(152), "a".repeat(152));
        assert_eq!(length(&text), (Coding::Gsm7, 306, 3));
        // 66 places of sixteen bits, then a pair.
        let text = format!("{}😀{}", "ê".repeat(66), "ê".repeat(66));
        assert_eq!(length(&text), (Coding::Ucs2, 134, 3));
    }

    #[test]
    fn a_text_is_softened_only_when_that_spares_segments() {
        let long = format!(
            "{}\u{a0}: l’accueil vous rappellera peut-être, «\u{a0}bientôt\u{a0}». Où\u{202f}?",
            "a".repeat(40)
        );
        let soft = softened(&long);
        assert_eq!(Length::of(&long).segments, 2);
        assert_eq!(Length::of(&soft).segments, 1);
        assert!(soft.ends_with(" : l'accueil vous rappellera peut-etre, \"bientot\". Où ?"), "{soft}");
        assert_eq!(softened("L’accueil vous rappelle peut-être."), "L’accueil vous rappelle peut-être.");
        let arabic = "م".repeat(80);
        assert_eq!(softened(&arabic), arabic, "nothing to spare");
    }

    proptest::proptest! {
        #[test]
        fn softening_never_costs_a_segment(text in "\\PC{0,400}") {
            proptest::prop_assert!(Length::of(&softened(&text)).segments <= Length::of(&text).segments);
        }

        #[test]
        fn segments_hold_every_place(text in "\\PC{0,400}") {
            let length = Length::of(&text);
            let most = match length.coding { Coding::Gsm7 => 160, Coding::Ucs2 => 70 };
            proptest::prop_assert!(length.places <= length.segments * most);
        }
    }
}
