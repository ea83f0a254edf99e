//! The only crate that knows typst: sets the house's papers as tagged PDF, without network or system fonts.

mod clean;
mod desk;
mod fonts;
mod shelf;

use papers::{Paper, PaperKind, Press, PrintFault};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use desk::Desk;
use fonts::Fonts;
use shelf::Shelf;

/// Prints papers. Made once, shared between threads; holds the fonts and the parsed templates.
pub struct Typesetter {
    shelf: Shelf,
    fonts: Fonts,
}

impl Typesetter {
    /// Parses fonts and templates, all inside the binary: some milliseconds.
    pub fn new() -> Self {
        Self { shelf: Shelf::new(), fonts: Fonts::new() }
    }

    /// Whether every character of `text` has a drawing in the fonts carried along.
    ///
    /// A paper with a character that has none still prints, with an empty box in its place, but
    /// does not call itself PDF/UA.
    pub fn can_draw(&self, text: &str) -> bool {
        text.chars().all(|c| self.fonts.draw(c))
    }
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Press for Typesetter {
    fn print(&self, paper: &Paper) -> Result<Vec<u8>, PrintFault> {
        let fault = |reason: String| PrintFault::new(paper.kind(), reason);
        let data = clean::json(paper, &self.fonts);
        let drawn = self.can_draw(&data);
        let desk = Desk::new(&self.shelf, &self.fonts, paper.kind(), data)
            .ok_or_else(|| fault("there is no template".to_owned()))?;
        let pdf = set(&desk).and_then(|document| export(&document, drawn));
        // Typst remembers pieces of layout, names included, for editors that compile again and
        // again: a server forgets them at once.
        typst::comemo::evict(0);
        pdf.map_err(fault)
    }
}

fn set(desk: &Desk) -> Result<PagedDocument, String> {
    typst::compile::<PagedDocument>(desk).output.map_err(|errors| say(&errors))
}

fn export(document: &PagedDocument, drawn: bool) -> Result<Vec<u8>, String> {
    let asked: &[PdfStandard] = if drawn { &[PdfStandard::Ua_1] } else { &[] };
    let options = PdfOptions {
        creator: Smart::Custom(Some("Antenne".to_owned())),
        standards: PdfStandards::new(asked).map_err(|e| e.message().to_string())?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| say(&errors))
}

fn say(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = errors.iter().map(|e| e.message.as_str()).collect();
    messages.join("; ")
}

/// The template file of a kind of paper.
fn template(kind: PaperKind) -> String {
    format!("/{}.typ", kind.name())
}
