//! What every page has: title, words, navigation, post, notice.

use store::Right;

use crate::{Asker, Display, Guard, Speech, assets};

/// An entry of the navigation, as a room offers it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NavEntry {
    pub href: &'static str,
    /// Id of its word.
    pub text: &'static str,
    pub pictogram: &'static str,
    /// Shown at every post that it lets in.
    pub guard: Guard,
}

/// An entry of the navigation, as this asker sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NavLink {
    pub href: &'static str,
    pub text: String,
    pub pictogram: &'static str,
    pub current: bool,
    /// The heading that it stands under; empty for what everybody uses all day, which stands above the headings.
    pub heading: String,
}

/// Some entries of the navigation, under their heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NavGroup<'a> {
    /// Empty for the first.
    pub heading: &'a str,
    /// Each with its place in the whole, from 1.
    pub links: Vec<(usize, &'a NavLink)>,
}

impl NavGroup<'_> {
    /// Whether the page is in one of its rooms.
    pub fn is_current(&self) -> bool {
        self.links.iter().any(|(_, link)| link.current)
    }
}

/// A menu of so many entries is read at a glance and needs no headings.
const AT_A_GLANCE: usize = 11;

/// Who is at the screen, and today's post.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PostTag {
    pub name: String,
    pub role: String,
    pub space: String,
}

/// The common part of every page's context.
#[derive(Clone)]
pub struct Page {
    /// Equal to the page's h1.
    pub title: String,
    /// What the browser keeps as the page's name, where that is not its title: see [`Page::about`].
    pub tab: Option<String>,
    pub t: Speech,
    /// Colours and size of the text, as this device chose them.
    pub display: Display,
    pub nonce: String,
    pub nav: Vec<NavLink>,
    pub post: Option<PostTag>,
    /// Where the mark leads.
    pub home: String,
    pub path: String,
    /// A confirmation, said once after a redirect.
    pub notice: Option<String>,
    /// A gentle word about a password that was written down.
    pub reminder: Option<String>,
    pub demo: bool,
    /// The search box of the counter, and what it holds.
    pub search: Option<String>,
    /// How long the screen stays open unused, in minutes; nothing where nobody is signed in.
    pub lock: Option<i64>,
    /// What is to be learnt, for whoever practises on invented people.
    pub lesson: Option<crate::account::practice::Lesson>,
}

impl Page {
    /// The address of an asset, which changes when its content does.
    #[allow(clippy::unused_self)] // templates call it on the page
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// The navigation, group by group.
    pub fn rooms(&self) -> Vec<NavGroup<'_>> {
        let mut groups: Vec<NavGroup<'_>> = Vec::new();
        for link in (1..).zip(&self.nav) {
            match groups.last_mut() {
                Some(group) if group.heading == link.1.heading => group.links.push(link),
                _ => groups.push(NavGroup { heading: &link.1.heading, links: vec![link] }),
            }
        }
        groups
    }

    /// What the browser calls the page.
    pub fn tab(&self) -> &str {
        self.tab.as_deref().unwrap_or(&self.title)
    }

    /// The same page, about somebody of this name: browsers keep the titles of pages, and so keep initials only.
    #[must_use]
    pub fn about(mut self, name: &str) -> Self {
        self.tab = Some(self.title.replace(name, &initials(name)));
        self
    }

    /// The same page, with `query` in its search box.
    #[must_use]
    pub fn searching(mut self, query: &str) -> Self {
        if self.search.is_some() {
            self.search = Some(query.to_owned());
        }
        self
    }
}

/// `A. D.-B.` of Amina Diallo-Barry.
fn initials(name: &str) -> String {
    let word = |word: &str| {
        let parts: Vec<String> =
            word.split('-').filter_map(|part| Some(format!("{}.", part.chars().next()?.to_uppercase()))).collect();
        parts.join("-")
    };
    name.split_whitespace().map(word).collect::<Vec<_>>().join("\u{a0}")
}

/// Whether an address is this page or one below it.
pub(crate) fn is_under(path: &str, href: &str) -> bool {
    path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What the address says after a form in which a password was written down.
pub(crate) const MIND_PASSWORD: &str = "mind=password";

/// A page without a title.
pub(crate) fn make(asker: &Asker) -> Page {
    let t = asker.t.clone();
    // Before a post is chosen, no room is open yet.
    let entries = asker.house().nav().iter().filter(|entry| asker.post().is_some() && entry.guard.admits(asker));
    let here = asker.house().belongs(asker.path());
    let link = |entry: &NavEntry, heading: Option<&str>| NavLink {
        href: entry.href,
        text: t.say(entry.text),
        pictogram: entry.pictogram,
        current: is_under(here, entry.href),
        heading: heading.map(|heading| t.say(heading)).unwrap_or_default(),
    };
    let mut entries: Vec<(usize, Option<&str>, &NavEntry)> = entries
        .map(|entry| {
            let (place, heading) = asker.house().heading(entry.href);
            (place, heading, entry)
        })
        .collect();
    let many = entries.len() > AT_A_GLANCE;
    if many {
        entries.sort_by_key(|(place, ..)| *place);
    }
    let nav = entries.iter().map(|(_, heading, entry)| link(entry, heading.filter(|_| many))).collect();
    let post = asker.colleague().map(|colleague| PostTag {
        name: colleague.name.clone(),
        role: colleague.post.as_ref().map(|post| t.say(&post.role.text())).unwrap_or_default(),
        space: colleague.post.as_ref().and_then(|post| post.place.clone()).unwrap_or_default(),
    });
    let notice = form_urlencoded::parse(asker.query().as_bytes())
        .find(|(name, _)| name == "done")
        .map(|(_, id)| id.into_owned())
        .filter(|id| id.contains("-done-") && t.knows(id))
        .map(|id| t.say(&id));
    Page {
        title: String::new(),
        tab: None,
        display: asker.display(),
        nonce: asker.nonce().to_owned(),
        nav,
        post,
        home: if asker.is_signed_in() { "/today".to_owned() } else { "/".to_owned() },
        path: asker.again(),
        notice,
        reminder: asker.query().split('&').any(|said| said == MIND_PASSWORD).then(|| t.say("ui-mind-password")),
        demo: asker.house().is_demo(),
        search: asker.badge().may(Right::FindPerson).then(String::new),
        lock: asker.colleague().map(|colleague| colleague.lock_minutes),
        lesson: asker.colleague().and_then(|colleague| colleague.lesson.clone()),
        t,
    }
}
