//! What every request stands on: database, keys, words, the entries of the navigation, and the ports that rooms fill.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::Arc,
};

use ground::Fault;
use keys::KeyRing;
use store::Db;

use crate::{Language, NavEntry, Words};

/// The house, shared by every request. Cheap to clone.
#[derive(Clone)]
pub struct House(Arc<HouseBuilder>);

/// How a house is built, by the app or by a test.
pub struct HouseBuilder {
    pub db: Db,
    pub keys: KeyRing,
    pub words: Arc<Words>,
    pub nav: Vec<NavEntry>,
    /// Headings of the navigation, in order: the id of each in the texts, and the entries under it. What is under none
    /// stands above them all.
    pub headings: Vec<(&'static str, &'static [&'static str])>,
    /// Addresses that stand outside their entry of the navigation: what they begin with, and the entry.
    pub kin: Vec<(&'static str, &'static str)>,
    /// The address under which links in messages and papers point here, without a final slash.
    pub address: String,
    /// Invented people: says so on every page, and never sends anything outside.
    pub demo: bool,
    ports: HashMap<TypeId, Box<dyn Any + Send + Sync>>,
}

impl HouseBuilder {
    /// A house with the texts of its rooms.
    ///
    /// # Errors
    /// When a text is not valid.
    pub fn new(db: Db, keys: KeyRing, texts: &[(Language, &str)]) -> Result<Self, Fault> {
        Ok(Self {
            db,
            keys,
            words: Words::gather(texts)?,
            nav: Vec::new(),
            headings: Vec::new(),
            kin: Vec::new(),
            address: String::new(),
            demo: false,
            ports: HashMap::new(),
        })
    }

    /// Fills a port: a value that pages find again by its type.
    #[must_use]
    pub fn port<T: Any + Send + Sync>(mut self, port: T) -> Self {
        self.ports.insert(TypeId::of::<T>(), Box::new(port));
        self
    }

    pub fn build(self) -> House {
        House(Arc::new(self))
    }
}

impl House {
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    pub fn keys(&self) -> &KeyRing {
        &self.0.keys
    }

    pub fn words(&self) -> &Arc<Words> {
        &self.0.words
    }

    pub fn nav(&self) -> &[NavEntry] {
        &self.0.nav
    }

    /// Under which heading an entry of the navigation stands, and the place of that heading; 0 above them all.
    pub(crate) fn heading(&self, href: &str) -> (usize, Option<&'static str>) {
        let place = self.0.headings.iter().position(|(_, entries)| entries.contains(&href));
        place.map_or((0, None), |place| (place + 1, self.0.headings.get(place).map(|(heading, _)| *heading)))
    }

    /// The address whose entry of the navigation is lit on this page.
    pub(crate) fn belongs<'a>(&self, path: &'a str) -> &'a str {
        self.0.kin.iter().find(|(prefix, _)| crate::page::is_under(path, prefix)).map_or(path, |(_, href)| href)
    }

    pub fn address(&self) -> &str {
        &self.0.address
    }

    pub fn is_demo(&self) -> bool {
        self.0.demo
    }

    /// What fills the port of this type.
    ///
    /// # Errors
    /// When the app forgot to fill it.
    pub fn port<T: Any + Send + Sync>(&self) -> Result<&T, Fault> {
        self.0
            .ports
            .get(&TypeId::of::<T>())
            .and_then(|port| port.downcast_ref())
            .ok_or_else(|| Fault::because(format!("nothing fills the port {}", std::any::type_name::<T>())))
    }
}
