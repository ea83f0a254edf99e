//! Decides by which way a person is written to, and in which manner.

use people::{Contact, Identity};

use crate::{Channel, template::Manner};

/// The ways to a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    Sms,
    Email,
    /// Through the referrer whom the person lets know.
    Referrer,
    Letter,
    /// Told when they come.
    Visit,
}

/// The way that the person chose, when it leads to them and they did not refuse it; else the next that does. `referrer`: one
/// who may know can be written to. No phone and no address is normal: then somebody tells them when they come.
pub fn way(who: &Identity, refused: &[Channel], referrer: bool) -> Way {
    let order: &[Way] = match who.contact {
        Contact::Sms | Contact::Call => &[Way::Sms, Way::Email, Way::Referrer],
        Contact::Email => &[Way::Email, Way::Sms, Way::Referrer],
        Contact::Letter => &[Way::Letter],
        Contact::Referrer => &[Way::Referrer, Way::Sms, Way::Email],
        // Who says « at my next visit » and has a phone means it; without one, nobody asked for another way.
        Contact::NextVisit if who.phone.is_some() || who.email.is_some() => &[],
        Contact::NextVisit => &[Way::Referrer],
        Contact::Never => &[],
    };
    let leads = |way: &&Way| match way {
        Way::Sms => who.phone.is_some() && !refused.contains(&Channel::Sms),
        Way::Email => who.email.is_some() && !refused.contains(&Channel::Email),
        Way::Letter => !refused.contains(&Channel::Letter),
        Way::Referrer => referrer,
        Way::Visit => true,
    };
    order.iter().find(leads).copied().unwrap_or(Way::Visit)
}

/// The channel and the manner of a way: others may read a phone, and whoever is refused by name stays unnamed.
pub fn shape(way: Way, who: &Identity) -> (Channel, Manner) {
    let personal = if who.wants_discretion() { Manner::Discreet } else { Manner::Open };
    match way {
        Way::Sms => (Channel::Sms, personal),
        // A mailbox is read on the same phone.
        Way::Email if who.phone.is_some() => (Channel::Email, personal),
        Way::Email => (Channel::Email, Manner::Open),
        Way::Referrer => (Channel::Email, Manner::Relay),
        Way::Letter => (Channel::Letter, Manner::Open),
        Way::Visit => (Channel::Visit, Manner::Open),
    }
}

/// To whom it is addressed. No street is kept: a letter has the name, and the address is written by whoever knows it.
pub fn recipient(way: Way, who: &Identity) -> String {
    match way {
        Way::Sms => who.phone.clone().unwrap_or_default(),
        Way::Email => who.email.clone().unwrap_or_default(),
        Way::Letter => {
            let town = who.commune.as_deref().map(network::commune_name).unwrap_or_default();
            format!("{}\n{town}", who.display()).trim().to_owned()
        }
        Way::Visit | Way::Referrer => who.display(),
    }
}

#[cfg(test)]
mod tests {
    use people::PhoneUse;

    use super::*;

    fn amina() -> Identity {
        let mut who = Identity::named("Amina", "Diallo");
        who.phone = Some("+33639980102".into());
        who.phone_use = PhoneUse::Own;
        who.contact = Contact::Sms;
        who
    }

    #[test]
    fn the_way_chosen_is_taken_unless_it_is_refused_or_leads_nowhere() {
        let mut who = amina();
        assert_eq!(way(&who, &[], true), Way::Sms);
        assert_eq!(way(&who, &[Channel::Sms], true), Way::Referrer);
        assert_eq!(way(&who, &[Channel::Sms], false), Way::Visit);
        who.email = Some("amina@essai.example".into());
        assert_eq!(way(&who, &[Channel::Sms], true), Way::Email);
        who.contact = Contact::Email;
        assert_eq!(way(&who, &[], false), Way::Email);
        who.contact = Contact::NextVisit;
        assert_eq!(way(&who, &[], true), Way::Visit, "she has a phone, and said so");
        who.contact = Contact::Letter;
        assert_eq!(way(&who, &[], true), Way::Letter);
        assert_eq!(way(&who, &[Channel::Letter], true), Way::Visit);
    }

    #[test]
    fn without_a_phone_it_is_the_referrer_or_the_next_visit() {
        let who = Identity::named("Moussa", "Keita");
        assert_eq!(way(&who, &[], true), Way::Referrer);
        assert_eq!(way(&who, &[], false), Way::Visit);
    }

    #[test]
    fn a_phone_that_others_read_hears_nothing_of_us() {
        let mut who = amina();
        assert_eq!(shape(Way::Sms, &who), (Channel::Sms, Manner::Discreet), "nobody asked who reads it");
        who.phone_read_by_others = Some(false);
        assert_eq!(shape(Way::Sms, &who), (Channel::Sms, Manner::Open));
        who.phone_read_by_others = Some(true);
        assert_eq!(shape(Way::Sms, &who), (Channel::Sms, Manner::Discreet));
        assert_eq!(shape(Way::Email, &who), (Channel::Email, Manner::Discreet));
        assert_eq!(shape(Way::Referrer, &who), (Channel::Email, Manner::Relay));
        assert_eq!(recipient(Way::Letter, &who), "Amina Diallo");
    }
}
