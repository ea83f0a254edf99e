//! The sites within which a structure may show its form, declared one a line.

use axum::extract::Path;
use web::{Answer, Asker, Begun, Form, refused};

use super::pages::{known, sheet};
use crate::own::store::set_sites;

/// How many sites a structure may declare.
const MOST: usize = 5;

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let partner = known(&mut tx, &id).await?;
    let text = form.lines("sites", 600).unwrap_or_default();
    let mut sites = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match origin(line) {
            Some(origin) => sites.push(origin),
            None => form.refuse_with("sites", "referral-site-wrong", ("site", line)),
        }
    }
    if sites.len() > MOST {
        form.refuse_with("sites", "referral-site-many", ("most", MOST));
    }
    if !form.is_fine() {
        return Ok(refused(&sheet(&asker, &mut tx, partner, form).await?));
    }
    set_sites(&mut tx, partner.id, &sites).await?;
    asker.finish(tx, &form, &format!("/partners/{}", partner.id), "referral-done-sites").await
}

/// `https://host` or `https://host:port`, and nothing after it: what a browser calls an origin.
fn origin(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let place = text.strip_prefix("https://")?;
    let place = place.strip_suffix('/').unwrap_or(place);
    let (host, port) = place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port)));
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0));
    let is_host = host.len() <= 253 && host.contains('.') && host.split('.').all(is_label);
    (is_host && is_port).then(|| format!("https://{place}"))
}

#[cfg(test)]
mod rule_tests {
    use super::origin;

    #[test]
    fn a_site_is_an_origin_and_nothing_more() {
        for (typed, kept) in [
            ("https://www.ville.example/", "https://www.ville.example"),
            ("HTTPS://Intranet.Ville.example:8443", "https://intranet.ville.example:8443"),
        ] {
            assert_eq!(origin(typed).as_deref(), Some(kept));
        }
        for wrong in [
            "http://ville.example",
            "ville.example",
            "https://ville.example/page",
            "https://*.ville.example",
            "https://ville",
            "https://ville.example:99999",
            "https://a b.example",
            "https://ville.example; script-src *",
            "",
        ] {
            assert_eq!(origin(wrong), None, "{wrong}");
        }
    }
}
