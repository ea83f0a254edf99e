//! Who asks, for which organisation and spaces, with which rights; only a badge opens a transaction.

use facts::Number;
use ground::{AccountId, Fault, OrganisationId, SpaceId};

use crate::{Db, Tx};

ground::choices! {
    /// What somebody may do. Which role has which right is data: see `network::permission`.
    Right {
        /// Find a person of one's own space and open their record.
        FindPerson = "find_person",
        /// Register a person and correct their identity.
        RegisterPerson = "register_person",
        /// Say that two records are one person, merge and split them.
        MergePeople = "merge_people",
        /// Check people in and keep the queue.
        Receive = "receive",
        /// Read and write diagnoses.
        Diagnose = "diagnose",
        /// Agree and revise a pathway, declare autonomy.
        Accompany = "accompany",
        /// See the programme of workshops.
        SeeAgenda = "see_agenda",
        /// Schedule workshops and enrol people.
        Schedule = "schedule",
        /// Take attendance and close a session.
        TakeAttendance = "take_attendance",
        /// See one's own shifts and give them back.
        OwnShifts = "own_shifts",
        /// Make the roster of a space.
        Roster = "roster",
        /// See referrals received and answer them.
        AnswerReferrals = "answer_referrals",
        /// Refer a person for one's own structure.
        Refer = "refer",
        /// Keep the directory of partners and their links.
        KeepPartners = "keep_partners",
        /// See how the week of a space looks.
        ManageSpace = "manage_space",
        /// See every space of the organisation.
        SeeNetwork = "see_network",
        /// Change the dated settings.
        ChangeSettings = "change_settings",
        /// Create accounts and grant roles.
        KeepAccounts = "keep_accounts",
        /// Read the journals of changes and consultations.
        ReadJournals = "read_journals",
        /// Answer requests about personal data, erase.
        KeepPrivacy = "keep_privacy",
        /// Bring files in: of the network, or of one's own space.
        Import = "import",
        /// Keep the restricted register: incidents, complaints, temporary exclusions.
        KeepIncidents = "keep_incidents",
        /// Work in the advice room: requests, notes, follow-up, mandates.
        Advise = "advise",
        /// Read the confidential notes of others in the advice room.
        ReadConfidences = "read_confidences",
        /// Backups, messages waiting, health of the program.
        KeepProgram = "keep_program",
    }
}

/// A set of rights.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Rights(u64);

impl Rights {
    pub const fn none() -> Self {
        Self(0)
    }

    pub fn of(rights: &[Right]) -> Self {
        Self(rights.iter().fold(0, |bits, right| bits | 1 << *right as u64))
    }

    pub const fn has(self, right: Right) -> bool {
        self.0 & (1 << right as u64) != 0
    }
}

/// The kinds of asker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Who {
    /// A colleague who signed in.
    Account { id: AccountId, number: Number },
    /// A referrer who holds their structure's personal link.
    Referrer { partner: ground::PartnerId },
    /// Somebody who holds the follow-up link of one referral.
    Holder,
    /// A person accompanied, on their own page: by its link and their word.
    Person { number: Number },
    /// Anybody.
    Visitor,
    /// A service that calls back at an address with a secret.
    Webhook,
    /// Work that the program does by itself, by name.
    Job(&'static str),
    /// The command line, by the name of the command.
    Command(&'static str),
}

/// Who asks, and within which bounds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Badge {
    who: Who,
    organisation: Option<OrganisationId>,
    space: Option<SpaceId>,
    rights: Rights,
}

impl Badge {
    /// Mints a badge. Only `house/web`, `house/jobs`, the command line and the tests' cast may (checked by `tidy`).
    pub fn mint(who: Who, organisation: Option<OrganisationId>, space: Option<SpaceId>, rights: Rights) -> Self {
        Self { who, organisation, space, rights }
    }

    pub fn who(&self) -> &Who {
        &self.who
    }

    /// The organisation whose data this badge reaches.
    ///
    /// # Errors
    /// When the badge belongs to none (a visitor, work across the network).
    pub fn organisation(&self) -> Result<OrganisationId, Fault> {
        self.organisation.ok_or_else(|| Fault::because("this badge belongs to no organisation"))
    }

    pub fn maybe_organisation(&self) -> Option<OrganisationId> {
        self.organisation
    }

    /// The one space of today's post; `None` for posts over the whole organisation.
    pub fn space(&self) -> Option<SpaceId> {
        self.space
    }

    /// Whether this badge reaches `space` (its own, or any when the post covers the organisation).
    pub fn reaches(&self, space: SpaceId) -> bool {
        self.space.is_none_or(|own| own == space)
    }

    pub fn may(&self, right: Right) -> bool {
        self.rights.has(right)
    }

    pub fn rights(&self) -> Rights {
        self.rights
    }

    pub fn account(&self) -> Option<AccountId> {
        match self.who {
            Who::Account { id, .. } => Some(id),
            _ => None,
        }
    }

    pub fn number(&self) -> Option<Number> {
        match self.who {
            Who::Account { number, .. } | Who::Person { number } => Some(number),
            _ => None,
        }
    }

    /// The same badge, for one organisation (for work that goes from one to the next).
    #[must_use]
    pub fn within(&self, organisation: OrganisationId) -> Self {
        Self { organisation: Some(organisation), ..self.clone() }
    }

    /// Opens a transaction that reads one consistent state and cannot write.
    pub async fn read(&self, db: &Db) -> Result<Tx, Fault> {
        db.begin(self.clone(), false).await
    }

    /// Opens a transaction that writes.
    pub async fn write(&self, db: &Db) -> Result<Tx, Fault> {
        db.begin(self.clone(), true).await
    }
}
