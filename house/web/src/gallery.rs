//! The gallery: every component in every state, for the eye, for axe and for screenshots.

use askama::Template;

use crate::{Answer, Asker, Form, Page, Speech, answer::html};

const SPRITE: &str = include_str!("../assets/pictograms.svg");

#[derive(Template)]
#[template(path = "gallery.html")]
struct Gallery {
    page: Page,
    /// As somebody fills it.
    form: Form,
    /// As it comes back when it was refused.
    wrong: Form,
    reasons: Vec<(String, String)>,
    doors: Vec<(String, String, String)>,
    pictograms: Vec<&'static str>,
}

pub async fn show(asker: Asker) -> Answer {
    Ok(html(&gallery(asker.page(asker.t.say("ui-gallery-title")))))
}

fn gallery(page: Page) -> Gallery {
    let form = Form::new(&page.t)
        .filled("first", "Amina")
        .filled("help", "help")
        .filled("wishes", "workshop")
        .filled("wishes", "advice")
        .filled("reason", "help")
        .filled("agreed", "yes");
    Gallery {
        wrong: wrong(&page.t),
        page,
        form,
        reasons: DOORS.iter().take(4).map(|(value, label)| ((*value).to_owned(), (*label).to_owned())).collect(),
        doors: DOORS
            .iter()
            .map(|(value, label)| ((*value).to_owned(), (*label).to_owned(), (*value).to_owned()))
            .collect(),
        pictograms: pictograms(),
    }
}

/// Reasons for coming; each value is also the name of its pictogram.
const DOORS: [(&str, &str); 6] = [
    ("workshop", "Un atelier"),
    ("help", "De l’aide"),
    ("advice", "Un conseil"),
    ("shop", "La boutique"),
    ("appointment", "Un rendez-vous"),
    ("information", "Une question"),
];

fn wrong(t: &Speech) -> Form {
    let mut form = Form::new(t).filled("wrong_name", "Benali");
    for field in ["wrong_name", "wrong_space", "wrong_reason", "wrong_agreed"] {
        form.refuse(field, "ui-field-required");
    }
    form
}

/// The names of all the pictograms of the sprite.
fn pictograms() -> Vec<&'static str> {
    SPRITE.split("id=\"p-").skip(1).filter_map(|rest| rest.split_once('"')).map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, NavLink, PostTag, TEXTS, Words};

    fn page(language: Language) -> Page {
        let t = Words::gather(&TEXTS).expect("the texts are valid").speech(language);
        let nav = [("/today", "today", false), ("/design", "star", true)];
        Page {
            title: t.say("ui-gallery-title"),
            tab: None,
            display: crate::Display::default(),
            nonce: "0".to_owned(),
            nav: nav
                .map(|(href, pictogram, current)| NavLink {
                    href,
                    text: href.to_owned(),
                    pictogram,
                    current,
                    heading: String::new(),
                })
                .to_vec(),
            post: Some(PostTag { name: "Claire".to_owned(), role: "Accueil".to_owned(), space: String::new() }),
            home: "/".to_owned(),
            path: "/design".to_owned(),
            notice: Some("C’est fait.".to_owned()),
            reminder: None,
            demo: true,
            search: Some(String::new()),
            lock: None,
            lesson: None,
            t,
        }
    }

    #[test]
    fn the_gallery_lacks_no_word_and_repeats_no_id() {
        for language in [Language::French, Language::English] {
            let text = gallery(page(language)).render().expect("the gallery renders");
            assert!(!text.contains('⟦'), "a word is missing");
            assert!(!text.contains(" style="), "the policy forbids style attributes");
            let mut ids: Vec<_> = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "an id stands twice");
        }
    }

    #[test]
    fn the_sprite_has_the_rooms_and_the_ten_domains() {
        let names = pictograms();
        for room in ["referral", "reception", "diagnosis", "pathway", "agenda", "team", "privacy", "network", "today"] {
            assert!(names.contains(&room), "{room}");
        }
        assert_eq!(names.iter().filter(|name| name.starts_with("domain-")).count(), 10);
        for (door, _) in DOORS {
            assert!(names.contains(&door), "{door}");
        }
    }
}
