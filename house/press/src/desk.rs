//! What one print sees of the world: the shelf, the fonts and one paper; no clock, no disk, no network.

use papers::PaperKind;
use typst::Library;
use typst::World;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::fonts::Fonts;
use crate::shelf::Shelf;

pub struct Desk<'a> {
    shelf: &'a Shelf,
    fonts: &'a Fonts,
    main: FileId,
    paper: FileId,
    data: Bytes,
}

impl<'a> Desk<'a> {
    /// `data` is the JSON that the template reads under `/paper.json`.
    pub fn new(shelf: &'a Shelf, fonts: &'a Fonts, kind: PaperKind, data: String) -> Option<Self> {
        Some(Self { shelf, fonts, main: shelf.main(kind)?, paper: shelf.paper?, data: Bytes::from_string(data) })
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shelf.sources.get(&id).cloned().ok_or(FileError::NotSource)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.paper {
            return Ok(self.data.clone());
        }
        let missing = || FileError::NotFound(id.get().vpath().get_with_slash().into());
        self.shelf.drawings.get(&id).cloned().ok_or_else(missing)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.all.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
