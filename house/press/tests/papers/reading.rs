//! Reads a PDF the way its readers do: text, tags, title, language.

use lopdf::{Document, Object};

pub struct Reading {
    document: Document,
    pub text: String,
}

impl Reading {
    pub fn of(pdf: &[u8]) -> Self {
        let document = Document::load_mem(pdf).expect("a PDF");
        let pages: Vec<u32> = document.get_pages().keys().copied().collect();
        let text = document.extract_text(&pages).expect("text");
        Self { document, text }
    }

    pub fn pages(&self) -> usize {
        self.document.get_pages().len()
    }

    /// Whether the words are there, wherever the lines break.
    pub fn says(&self, words: &str) -> bool {
        bare(&self.text).contains(&bare(words))
    }

    pub fn language(&self) -> String {
        let value = self.document.catalog().and_then(|c| c.get(b"Lang")).expect("a language");
        lopdf::decode_text_string(value).expect("text")
    }

    pub fn is_tagged(&self) -> bool {
        let catalog = self.document.catalog().expect("a catalog");
        let marked = catalog
            .get_deref(b"MarkInfo", &self.document)
            .and_then(Object::as_dict)
            .and_then(|info| info.get(b"Marked"))
            .and_then(Object::as_bool);
        marked.unwrap_or(false) && catalog.has(b"StructTreeRoot")
    }

    /// How many elements of the structure tree have this tag.
    pub fn tags(&self, tag: &str) -> usize {
        self.document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|dict| dict.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == tag.as_bytes()))
            .count()
    }

    /// The XMP packet, where the title and the claim of PDF/UA stand.
    pub fn metadata(&self) -> String {
        let stream = self
            .document
            .catalog()
            .and_then(|c| c.get_deref(b"Metadata", &self.document))
            .and_then(Object::as_stream)
            .expect("metadata");
        let bytes = stream.get_plain_content().unwrap_or_else(|_| stream.content.clone());
        String::from_utf8(bytes).expect("UTF-8")
    }
}

/// Text without what extraction adds or loses: spaces, line breaks, isolates.
pub fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2069}'))
        .collect()
}
