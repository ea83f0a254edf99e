//! Badges of those who do not sign in: holders of a link, services that call back.

use store::{Badge, Rights, Who};

/// The badge of somebody whose secret link was checked: bound to one organisation, without any right of a post.
pub fn badge_for_link(who: Who, organisation: ground::OrganisationId) -> Badge {
    Badge::mint(who, Some(organisation), None, Rights::none())
}

/// The badge of a service that called back at the address of its secret: it looks up what it speaks of, then works within that
/// organisation.
pub fn badge_for_webhook() -> Badge {
    Badge::mint(Who::Webhook, None, None, Rights::none())
}
