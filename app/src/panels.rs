//! Which panels make Today, the pages of the day and a person's record, in their order.

use crate::{
    backup::{self, Backups},
    day::DayPanels,
    deadlines::DeadlinesPanel,
    record::Rooms,
    today::Panels,
};

/// What stands on Today, whatever the post: each panel knows for whom it is.
pub fn today(backups: Option<Backups>) -> Panels {
    Panels(vec![
        Box::new(agenda::WeekPanel),
        Box::new(reception::RegisteredPanel),
        Box::new(DeadlinesPanel {
            rooms: vec![
                Box::new(privacy::DueRequests),
                Box::new(referral::Expiring),
                Box::new(network::opening::OpeningDeadlines),
                Box::new(incidents::DueRegister),
                Box::new(team::EndingAccess),
            ],
        }),
        Box::new(reception::SearchPanel),
        Box::new(agenda::NextGroupPanel),
        Box::new(reception::QueuePanel),
        Box::new(reception::ExpectedPanel),
        Box::new(referral::ReferPanel),
        Box::new(advice::FollowUpPanel),
        Box::new(pathway::AdviserTasksPanel),
        Box::new(agenda::UnclosedPanel),
        Box::new(team::NextShift),
        Box::new(team::OpenShifts),
        Box::new(referral::QuestionsPanel),
        Box::new(referral::RenewalsPanel),
        Box::new(team::EndingAccess),
        Box::new(incidents::DueRegister),
        Box::new(referral::UnansweredPanel),
        Box::new(referral::RequestsPanel),
        Box::new(pathway::CallPanel),
        Box::new(own::QuestionsPanel),
        Box::new(reception::NotesPanel),
        Box::new(post::LettersPanel),
        Box::new(privacy::DueRequests),
        Box::new(backup::BackupsPanel { backups }),
    ])
}

/// The pages of a space's day.
pub fn day() -> DayPanels {
    DayPanels {
        opening: vec![
            Box::new(team::TodaysTeam),
            Box::new(day::TasksPanel(day::task::rules::When::Opening)),
            Box::new(agenda::TodaysSessions),
            Box::new(reception::ExpectedPanel),
            Box::new(day::CallsPanel { back: "opening" }),
            Box::new(agenda::UnclosedPanel),
            Box::new(reception::UnsaidVisitsPanel),
            Box::new(reception::NotesPanel),
            Box::new(day::BelongingsPanel { back: "opening", late_only: true }),
        ],
        closing: vec![
            Box::new(reception::OpenVisitsPanel),
            Box::new(agenda::UnclosedPanel),
            Box::new(day::CallsPanel { back: "closing" }),
            Box::new(day::TasksPanel(day::task::rules::When::Closing)),
            Box::new(day::ClosurePanel),
            Box::new(day::BelongingsPanel { back: "closing", late_only: false }),
        ],
    }
}

/// What stands on a person’s record, and who tells its timeline.
pub fn record() -> Rooms {
    Rooms {
        panels: vec![
            Box::new(incidents::SeeManagerPanel),
            Box::new(post::ToTellPanel),
            Box::new(diagnosis::StandingPanel),
            Box::new(pathway::PlanPanel),
            Box::new(advice::AdvicePanel),
            Box::new(agenda::EnrolmentsPanel),
            Box::new(pathway::AutonomyPanel),
            Box::new(reception::MergedPanel),
            Box::new(reception::IdentityPanel),
            Box::new(reception::VisitsPanel),
            Box::new(day::RecordPanel),
            Box::new(own::PagePanel),
            Box::new(incidents::RegisterPanel),
            Box::new(post::WishesPanel),
        ],
        tellers: vec![
            Box::new(reception::CounterTeller),
            Box::new(day::DayTeller),
            Box::new(incidents::IncidentsTeller),
            Box::new(referral::ReferralTeller),
            Box::new(diagnosis::DiagnosisTeller),
            Box::new(pathway::PathwayTeller),
            Box::new(advice::AdviceTeller),
            Box::new(agenda::AgendaTeller),
            Box::new(own::OwnTeller),
        ],
    }
}
