//! What a browser does: signs in, loads a page with its style, scripts, pictures and the fonts that its letters need.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    io::Read as _,
    net::SocketAddr,
};

use antenne::{compose, demo};
use ground::{Clock, Fault, Identifier as _, PartnerId, PersonId, Uuid, Zone, choice::Choice as _};
use keys::{KeyRing, Purpose};
use store::Db;
use web::Role;

use crate::{
    badge,
    site::Site,
    wire::{Heard, Wire, request},
};

/// Shows every component to those who build: nobody's screen.
const GALLERY: &str = "/design";

/// How many days back somebody was seen lately.
const LATELY: i64 = 300;

/// A page and who looks at it.
pub struct Address {
    name: String,
    path: String,
    cookie: String,
}

/// What a page weighs with everything that it needs.
pub struct Weighed {
    pub name: String,
    pub staff: bool,
    pub bytes: usize,
    pub requests: usize,
}

/// Files that were fetched: each counts for every page that needs it, and is asked for once.
pub type Shelf = HashMap<String, Heard>;

async fn fetch(address: SocketAddr, asks: &[u8]) -> Result<Heard, Fault> {
    Ok(Wire::open(address).await?.fetch(asks).await?)
}

/// Every page of the program that somebody of the demo sees: those without an account, then of each post.
pub async fn addresses(address: SocketAddr, site: &Site) -> Result<Vec<Address>, Fault> {
    let links = links(site).await?;
    let routes = compose::routes().infos();
    let paths: Vec<&str> = routes.iter().filter(|info| info.method == "GET").map(|info| info.path).collect();
    let mut pages = Vec::new();
    for path in ["/", "/sign-in", "/r/{token}", "/suivi/{token}"] {
        let filled = links.fill(path);
        pages.push(Address { name: path.to_owned(), path: filled, cookie: String::new() });
    }
    for (role, _, email) in demo::shown() {
        let cookie = signed_in(address, &email).await?;
        for path in paths.iter().filter(|path| **path != GALLERY && !path.starts_with("/sign-in") && **path != "/") {
            let filled = links.fill(path);
            if filled.contains(['{', '.']) || filled.starts_with("/r/") || filled.starts_with("/suivi/") {
                continue;
            }
            let heard = fetch(address, &request("GET", &filled, &cookie, true, None)).await?;
            let kind = heard.header("content-type").unwrap_or_default();
            if heard.status == 200 && kind.starts_with("text/html") {
                let name = format!("{path}, {}", role.word());
                pages.push(Address { name, path: filled, cookie: cookie.clone() });
            }
        }
    }
    Ok(pages)
}

/// What stands in the addresses.
struct Links {
    person: PersonId,
    link: String,
    follow_up: String,
}

impl Links {
    fn fill(&self, path: &str) -> String {
        let token = if path.starts_with("/r/") { &self.link } else { &self.follow_up };
        let path = path.replace("{token}", token);
        if path.starts_with("/people/") { path.replace("{id}", &self.person.to_string()) } else { path }
    }
}

async fn links(site: &Site) -> Result<Links, Fault> {
    let keys = KeyRing::open(&site.folder.join("keys"))?;
    let db = Db::connect(&site.place, Clock::System, Vec::new()).await?;
    let mut tx = badge().read(&db).await?;
    // Of the space where the demo's accounts are, somebody of whom much is told; lately seen, since the program may
    // forget the others at any moment.
    let email = format!("{}@antenne.example", Role::Adviser.word());
    let lately = tx.now().plus_days(-LATELY).day(&Zone::paris());
    let (person,) = tx
        .one::<(PersonId,)>(
            "SELECT p.id FROM people p JOIN numbers n ON n.holder = p.id
             JOIN facts f ON f.subject = n.number AND f.organisation = p.organisation
             WHERE p.anonymised_at IS NULL AND p.merged_into IS NULL AND p.space = (
               SELECT g.space FROM grants g JOIN accounts a ON a.id = g.account WHERE a.email = $1)
             GROUP BY p.id ORDER BY CASE WHEN p.last_contact >= $2 THEN 0 ELSE 1 END, COUNT(*) DESC, p.id LIMIT 1",
            ground::values![email, lately],
        )
        .await?;
    let (referral, partner, version) = tx
        .one::<(Uuid, PartnerId, i64)>(
            "SELECT r.id, p.id, p.link_version FROM referrals r JOIN partners p ON p.id = r.partner
             ORDER BY r.id DESC LIMIT 1",
            &[],
        )
        .await?;
    drop(tx);
    db.close().await;
    let link = keys.token(Purpose::PartnerLink, partner.uuid(), version);
    Ok(Links { person, link, follow_up: keys.token(Purpose::FollowUp, referral, 1) })
}

/// Signs a colleague of the demo in; the cookie of their session.
async fn signed_in(address: SocketAddr, email: &str) -> Result<String, Fault> {
    let key = Uuid::now_v7().to_string();
    let form = [("key", key.as_str()), ("email", email), ("password", demo::PASSWORD)];
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let heard = fetch(address, &request("POST", "/sign-in", "", true, Some(&form))).await?;
    let cookie = heard.header("set-cookie").and_then(|cookie| cookie.split(';').next());
    let cookie = cookie.filter(|_| heard.status == 303).map(str::to_owned);
    let cookie = cookie.ok_or_else(|| Fault::because(format!("{email} cannot sign in: {}", heard.status)))?;
    takes_post(address, &cookie).await?;
    Ok(cookie)
}

/// Takes the first post that is offered, as somebody who holds several must.
async fn takes_post(address: SocketAddr, cookie: &str) -> Result<(), Fault> {
    let page = text(&fetch(address, &request("GET", "/post", cookie, true, None)).await?)?;
    let grant = page.split("name=\"grant\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let grant = grant.ok_or_else(|| Fault::because("an account of the demo has no post"))?;
    let key = Uuid::now_v7().to_string();
    let form = [("key", key.as_str()), ("grant", grant)];
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let heard = fetch(address, &request("POST", "/post", cookie, true, Some(&form))).await?;
    if heard.status == 303 { Ok(()) } else { Err(Fault::because(format!("no post is taken: {}", heard.status))) }
}

/// Loads a page alone.
pub async fn load(address: SocketAddr, page: &Address) -> Result<Heard, Fault> {
    let heard = fetch(address, &request("GET", &page.path, &page.cookie, true, None)).await?;
    if heard.status == 200 {
        return Ok(heard);
    }
    Err(Fault::because(format!("{} answers {}", page.name, heard.status)))
}

/// Loads a page with everything that it needs, nothing of it there before.
pub async fn weigh(address: SocketAddr, page: &Address, shelf: &mut Shelf) -> Result<Weighed, Fault> {
    let heard = load(address, page).await?;
    let html = text(&heard)?;
    let staff = html.contains("<body class=\"staff\"");
    let (mut bytes, mut wanted) = (heard.bytes, named(&html));
    let mut had: HashSet<String> = HashSet::new();
    while let Some(path) = wanted.pop_first() {
        if !had.insert(path.clone()) {
            continue;
        }
        if !shelf.contains_key(&path) {
            shelf.insert(path.clone(), fetch(address, &request("GET", &path, &page.cookie, true, None)).await?);
        }
        let heard = &shelf[&path];
        if heard.status != 200 {
            return Err(Fault::because(format!("{} needs {path}, which answers {}", page.name, heard.status)));
        }
        bytes += heard.bytes;
        let kind = heard.header("content-type").unwrap_or_default();
        if kind.starts_with("text/css") {
            wanted.extend(fonts(&text(heard)?, &html).into_iter().map(|font| beside(&path, &font)));
        } else if kind.starts_with("text/javascript") {
            wanted.extend(imports(&text(heard)?).into_iter().map(|module| beside(&path, &module)));
        }
    }
    Ok(Weighed { name: page.name.clone(), staff, bytes, requests: had.len() + 1 })
}

fn text(heard: &Heard) -> Result<String, Fault> {
    if heard.header("content-encoding") != Some("gzip") {
        return Ok(String::from_utf8_lossy(&heard.body).into_owned());
    }
    let mut text = String::new();
    flate2::read::GzDecoder::new(heard.body.as_slice()).read_to_string(&mut text)?;
    Ok(text)
}

/// The files that a page names: style, scripts, pictures, the icon.
fn named(html: &str) -> BTreeSet<String> {
    let values = html.split(['"', '\'']).filter(|value| value.starts_with("/assets/"));
    values.filter_map(|value| value.split('#').next()).map(str::to_owned).collect()
}

/// The fonts whose letters are on the page; a person's pages are set in those of their device.
fn fonts(css: &str, html: &str) -> Vec<String> {
    if html.contains("<body class=\"person\"") {
        return Vec::new();
    }
    let letters: BTreeSet<char> = html.chars().collect();
    let faces = css.split("@font-face").skip(1).filter_map(|face| face.split_once('}').map(|(face, _)| face));
    let needed = faces.filter(|face| {
        let range = face.split("unicode-range:").nth(1).and_then(|rest| rest.split(';').next());
        range.is_none_or(|range| letters.iter().any(|letter| covers(range, *letter)))
    });
    let address =
        |face: &str| face.split("url(").nth(1)?.split(')').next().map(|url| url.trim_matches(['"', '\'']).to_owned());
    needed.filter_map(address).collect()
}

/// Whether a `unicode-range` such as `U+0-FF, U+131` holds a letter.
fn covers(range: &str, letter: char) -> bool {
    range.split(',').filter_map(|part| part.trim().strip_prefix("U+")).any(|part| {
        let (from, until) = part.split_once('-').unwrap_or((part, part));
        let number = |text: &str| u32::from_str_radix(text.trim(), 16).ok();
        number(from).zip(number(until)).is_some_and(|(from, until)| (from..=until).contains(&u32::from(letter)))
    })
}

/// The modules that a script imports.
fn imports(script: &str) -> Vec<String> {
    let lines = script.lines().filter(|line| line.trim_start().starts_with("import"));
    lines.filter_map(|line| line.split(['"', '\'']).nth(1)).map(str::to_owned).collect()
}

/// Where a file named by another one is.
fn beside(path: &str, other: &str) -> String {
    if other.starts_with('/') {
        return other.to_owned();
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{}", other.trim_start_matches("./"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = "@font-face { src: url(\"fonts/a.woff2\") format(\"woff2\"); unicode-range: U+0-FF, U+152-153; }
        @font-face { src: url(\"fonts/b.woff2\"); unicode-range: U+100-130; } body { color: red; }";

    #[test]
    fn only_the_fonts_whose_letters_are_there_are_fetched() {
        assert_eq!(fonts(CSS, "<p>œuvre</p>"), ["fonts/a.woff2"]);
        assert_eq!(fonts(CSS, "<p>Ağrı</p>"), ["fonts/a.woff2", "fonts/b.woff2"]);
        assert!(fonts(CSS, "<body class=\"person\"><p>Ağrı</p>").is_empty());
    }

    #[test]
    fn files_are_found_once() {
        let html = "<link href=\"/assets/1/a.css\"><use href=\"/assets/2/p.svg#x\"><use href=\"/assets/2/p.svg#y\">";
        assert_eq!(named(html).into_iter().collect::<Vec<_>>(), ["/assets/1/a.css", "/assets/2/p.svg"]);
        assert_eq!(beside("/assets/1/a.css", "fonts/a.woff2"), "/assets/1/fonts/a.woff2");
        assert_eq!(imports("import { a } from \"./b.js\";\nlet c = 1;"), ["./b.js"]);
    }
}
