//! The templates and drawings carried inside the binary, parsed once.

use std::collections::HashMap;

use papers::PaperKind;
use typst::foundations::Bytes;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

const TEMPLATES: [(&str, &str); 13] = [
    ("/look.typ", include_str!("../templates/look.typ")),
    ("/halves.typ", include_str!("../templates/halves.typ")),
    ("/vouchers.typ", include_str!("../templates/vouchers.typ")),
    ("/poster.typ", include_str!("../templates/poster.typ")),
    ("/voucher.typ", include_str!("../templates/voucher.typ")),
    ("/plan.typ", include_str!("../templates/plan.typ")),
    ("/attendance-sheet.typ", include_str!("../templates/attendance-sheet.typ")),
    ("/envelope.typ", include_str!("../templates/envelope.typ")),
    ("/letter.typ", include_str!("../templates/letter.typ")),
    ("/card.typ", include_str!("../templates/card.typ")),
    ("/counter-pack.typ", include_str!("../templates/counter-pack.typ")),
    ("/letters.typ", include_str!("../templates/letters.typ")),
    ("/slip.typ", include_str!("../templates/slip.typ")),
];

const PICTOGRAMS: [(&str, &str); 11] = [
    ("/pictograms/aid.svg", include_str!("../templates/pictograms/aid.svg")),
    ("/pictograms/bag.svg", include_str!("../templates/pictograms/bag.svg")),
    ("/pictograms/calendar.svg", include_str!("../templates/pictograms/calendar.svg")),
    ("/pictograms/connection.svg", include_str!("../templates/pictograms/connection.svg")),
    ("/pictograms/equipment.svg", include_str!("../templates/pictograms/equipment.svg")),
    ("/pictograms/skills.svg", include_str!("../templates/pictograms/skills.svg")),
    ("/pictograms/clock.svg", include_str!("../templates/pictograms/clock.svg")),
    ("/pictograms/place.svg", include_str!("../templates/pictograms/place.svg")),
    ("/pictograms/done.svg", include_str!("../templates/pictograms/done.svg")),
    ("/pictograms/going.svg", include_str!("../templates/pictograms/going.svg")),
    ("/pictograms/waiting.svg", include_str!("../templates/pictograms/waiting.svg")),
];

/// Everything a template may read besides the paper itself.
pub struct Shelf {
    pub library: LazyHash<Library>,
    pub sources: HashMap<FileId, Source>,
    pub drawings: HashMap<FileId, Bytes>,
    /// Where the paper's own data appears.
    pub paper: Option<FileId>,
    mains: HashMap<&'static str, FileId>,
}

impl Shelf {
    pub fn new() -> Self {
        let features = [Feature::A11yExtras].into_iter().collect();
        let sources: HashMap<FileId, Source> = TEMPLATES
            .into_iter()
            .filter_map(|(path, text)| file(path).map(|id| (id, Source::new(id, text.to_owned()))))
            .collect();
        let drawings = PICTOGRAMS
            .into_iter()
            .filter_map(|(path, text)| file(path).map(|id| (id, Bytes::from_string(text))))
            .collect();
        let mains = PaperKind::ALL
            .into_iter()
            .filter_map(|kind| file(&crate::template(kind)).map(|id| (kind.name(), id)))
            .collect();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            sources,
            drawings,
            paper: file("/paper.json"),
            mains,
        }
    }

    pub fn main(&self, kind: PaperKind) -> Option<FileId> {
        self.mains.get(kind.name()).copied()
    }
}

/// The paths are constants, so a path that typst refuses is a defect that the tests see.
fn file(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_paper_has_its_template() {
        let shelf = Shelf::new();
        assert_eq!(shelf.sources.len(), TEMPLATES.len());
        assert_eq!(shelf.drawings.len(), PICTOGRAMS.len());
        for kind in PaperKind::ALL {
            let main = shelf.main(kind).expect("a path");
            assert!(shelf.sources.contains_key(&main), "{}", kind.name());
        }
    }
}
