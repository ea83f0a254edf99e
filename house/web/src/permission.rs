//! The permission table, as data: which role has which right. Shown on screen, checked on every route.

use ground::choice::Choice as _;
use store::{Right, Rights};

ground::choices! {
    /// What a colleague or a partner is for the network; granted for one space, one partner, or the organisation.
    Role {
        Administrator = "administrator",
        NetworkOfficer = "network_officer",
        SpaceManager = "space_manager",
        Facilitator = "facilitator",
        Adviser = "adviser",
        Receptionist = "receptionist",
        Seller = "seller",
        Volunteer = "volunteer",
        Referrer = "referrer",
    }
}

use Right::{
    Accompany, Advise, AnswerReferrals, ChangeSettings, Diagnose, FindPerson, Import, KeepAccounts, KeepIncidents,
    KeepPartners, KeepPrivacy, KeepProgram, ManageSpace, MergePeople, OwnShifts, ReadConfidences, ReadJournals,
    Receive, Refer, RegisterPerson, Roster, Schedule, SeeAgenda, SeeNetwork, TakeAttendance,
};

/// One line a role. A right that is not here is refused.
pub const TABLE: &[(Role, &[Right])] = &[
    (Role::Administrator, &[KeepAccounts, KeepProgram, KeepPrivacy, ReadJournals, ChangeSettings, Import]),
    (
        Role::NetworkOfficer,
        &[
            SeeNetwork,
            MergePeople,
            KeepPartners,
            AnswerReferrals,
            SeeAgenda,
            ChangeSettings,
            ReadJournals,
            OwnShifts,
            KeepIncidents,
            Import,
        ],
    ),
    (
        Role::SpaceManager,
        &[
            FindPerson,
            RegisterPerson,
            MergePeople,
            Receive,
            Diagnose,
            Accompany,
            SeeAgenda,
            Schedule,
            TakeAttendance,
            OwnShifts,
            Roster,
            AnswerReferrals,
            KeepPartners,
            ManageSpace,
            KeepIncidents,
            Advise,
            ReadConfidences,
            ReadJournals,
            Import,
        ],
    ),
    (Role::Facilitator, &[FindPerson, Receive, Diagnose, Accompany, SeeAgenda, Schedule, TakeAttendance, OwnShifts]),
    (
        Role::Adviser,
        &[FindPerson, RegisterPerson, Receive, Diagnose, Accompany, Advise, SeeAgenda, OwnShifts, AnswerReferrals],
    ),
    (Role::Receptionist, &[FindPerson, RegisterPerson, Receive, SeeAgenda, Schedule, OwnShifts, AnswerReferrals]),
    (Role::Seller, &[FindPerson, Receive, OwnShifts]),
    (Role::Volunteer, &[OwnShifts, SeeAgenda]),
    (Role::Referrer, &[Refer]),
];

/// The rights of a role.
pub fn rights_of(role: Role) -> Rights {
    TABLE.iter().find(|(of, _)| *of == role).map_or(Rights::none(), |(_, rights)| Rights::of(rights))
}

/// Whether a right is only ever granted for one space: who has none for a space may choose another post.
pub fn is_of_a_space(right: Right) -> bool {
    let mut holders = TABLE.iter().filter(|(_, rights)| rights.contains(&right)).map(|(role, _)| *role).peekable();
    holders.peek().is_some() && holders.all(Role::is_of_a_space)
}

impl Role {
    /// Whether the role is granted for one space (else for the whole organisation).
    pub const fn is_of_a_space(self) -> bool {
        !matches!(self, Self::Administrator | Self::NetworkOfficer | Self::Referrer)
    }

    /// Id of the role's name in the texts.
    pub fn text(self) -> String {
        format!("account-role-{}", self.word().replace('_', "-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_its_line_and_every_right_its_role() {
        for role in Role::ALL {
            assert_eq!(TABLE.iter().filter(|(of, _)| of == role).count(), 1, "{role:?}");
        }
        for right in Right::ALL {
            assert!(TABLE.iter().any(|(_, rights)| rights.contains(right)), "{right:?} is granted to nobody");
        }
    }

    #[test]
    fn the_rights_of_a_space_are_told_from_those_of_the_network() {
        assert!(is_of_a_space(Receive) && is_of_a_space(FindPerson) && is_of_a_space(Roster));
        assert!(!is_of_a_space(KeepPartners) && !is_of_a_space(KeepAccounts) && !is_of_a_space(Refer));
    }

    #[test]
    fn who_keeps_accounts_does_not_read_records() {
        let administrator = rights_of(Role::Administrator);
        assert!(!administrator.has(Right::FindPerson) && !administrator.has(Right::Diagnose));
    }
}
