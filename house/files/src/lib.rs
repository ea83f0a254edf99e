//! Files that somebody sends: what they are by their content, whatever their name says.

use ground::Refusal;

/// The largest file that is kept, in bytes.
pub const MOST: usize = 8 * 1024 * 1024;

ground::choices! {
    /// What a file is.
    Format { Pdf = "pdf", Jpeg = "jpeg", Png = "png", Odt = "odt", Docx = "docx" }
}

impl Format {
    /// What these bytes are, if they are one of those: their first bytes, and the parts that a text document has.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            return Some(Self::Jpeg);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        // A ZIP: the names of its parts stand in clear.
        if !bytes.starts_with(b"PK\x03\x04") {
            return None;
        }
        // Its first part says it is a text (OpenDocument 1.3, part 2, 3.3).
        if bytes.get(30..77) == Some(b"mimetypeapplication/vnd.oasis.opendocument.text".as_slice())
            && bytes.get(77..79).is_some_and(|next| next == b"PK")
        {
            return (!holds(bytes, b"Basic/")).then_some(Self::Odt);
        }
        let word = holds(bytes, b"[Content_Types].xml") && holds(bytes, b"word/document.xml");
        (word && !holds(bytes, b"vbaProject")).then_some(Self::Docx)
    }

    /// The kind that a browser is told.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// What is kept of what was sent.
///
/// # Errors
/// With the words of `refused`: nothing was sent, it is too large, or it is none of the formats.
pub fn checked(bytes: &[u8], refused: [&'static str; 3]) -> Result<Format, Refusal> {
    let [none, large, unknown] = refused;
    if bytes.is_empty() {
        return Err(Refusal::of("file", none));
    }
    if bytes.len() > MOST {
        return Err(Refusal::of("file", large));
    }
    Format::of(bytes).ok_or_else(|| Refusal::of("file", unknown))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zip(first: &[u8], rest: &[u8]) -> Vec<u8> {
        let mut head = b"PK\x03\x04".to_vec();
        head.resize(30, 0);
        [head.as_slice(), first, b"PK\x03\x04", rest].concat()
    }

    #[test]
    fn a_file_is_what_it_holds_and_not_what_it_is_called() {
        assert_eq!(Format::of(b"%PDF-1.7\n"), Some(Format::Pdf));
        assert_eq!(Format::of(&[0xff, 0xd8, 0xff, 0xe0, 0]), Some(Format::Jpeg));
        assert_eq!(Format::of(b"\x89PNG\r\n\x1a\n\0\0"), Some(Format::Png));
        let odt = zip(b"mimetypeapplication/vnd.oasis.opendocument.text", b"content.xml");
        assert_eq!(Format::of(&odt), Some(Format::Odt));
        let docx = zip(b"[Content_Types].xml", b"word/document.xml");
        assert_eq!(Format::of(&docx), Some(Format::Docx));
    }

    #[test]
    fn what_runs_or_hides_is_refused() {
        for odd in [
            b"<html><script>".to_vec(),
            b" %PDF-1.7".to_vec(),
            b"MZ\x90".to_vec(),
            b"PK\x03\x04".to_vec(),
            Vec::new(),
            zip(b"[Content_Types].xml", b"xl/workbook.xml"),
            zip(b"[Content_Types].xml", b"word/document.xml word/vbaProject.bin"),
            zip(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", b"content.xml"),
            zip(b"mimetypeapplication/vnd.oasis.opendocument.text", b"Basic/Standard/script.xml"),
        ] {
            assert_eq!(Format::of(&odd), None, "{}", String::from_utf8_lossy(&odd));
        }
        let all = ["none", "large", "unknown"];
        let why = |bytes: &[u8]| checked(bytes, all).expect_err("refused").problems[0].text;
        assert_eq!(why(b""), "none");
        assert_eq!(why(&vec![b'%'; MOST + 1]), "large");
        assert_eq!(why(b"MZ"), "unknown");
    }
}
