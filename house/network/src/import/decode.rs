//! Bytes to text: UTF-8 with or without its mark, Windows-1252 (Excel in French), UTF-16 with its mark.

use std::borrow::Cow;

use ground::Refusal;

use super::{MOST_LINES, report::LineError, workbook};

/// What bytes 0x80 to 0x9F are in Windows-1252; 0 where it has none.
const WINDOWS: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The text of a file: a table's, or the first sheet of a workbook (see `workbook`).
///
/// # Errors
/// When a workbook cannot be opened, and when a file is larger than what is read.
pub fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, LineError> {
    let refuse = |refusal: Refusal| LineError::at(1, "", refusal);
    if workbook::is_closed(bytes) {
        return Err(refuse(Refusal::because("network-import-closed")));
    }
    let text =
        if workbook::is_packed(bytes) { Cow::Owned(workbook::text(bytes).map_err(refuse)?) } else { decode(bytes) };
    if text.bytes().filter(|byte| *byte == b'\n').count() > MOST_LINES {
        return Err(refuse(Refusal::because("network-import-too-many").with("most", MOST_LINES)));
    }
    Ok(text)
}

/// The text of a file. What is not UTF-8 is read as Windows-1252, byte by byte, so that one bad byte spoils nothing else.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => narrow(rest),
        _ => narrow(bytes),
    };
    // Lines that end as on an old Macintosh.
    if !text.contains('\n') && text.contains('\r') { Cow::Owned(text.replace('\r', "\n")) } else { text }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'_, str> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    Cow::Owned(char::decode_utf16(units).map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

fn narrow(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| match byte {
            0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
            _ => char::from(*byte),
        }));
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn every_usual_encoding_gives_the_same_text() {
        let text = "Nom;Prénom\r\nL’Haÿ;Œdipe €";
        let mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let windows: Vec<u8> = b"Nom;Pr\xe9nom\r\nL\x92Ha\xff;\x8cdipe \x80".to_vec();
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [text.as_bytes(), &mark, &windows, &wide] {
            assert_eq!(decode(bytes), text);
        }
        assert_eq!(decode(b"a\rb"), "a\nb");
    }
}
