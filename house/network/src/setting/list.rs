//! Every setting: name, bounds, default, and who may set it. Where a default comes from, the words of its text say.

use super::rules::Setting;

/// How long a right of access lasts, in months from the referral.
pub const RIGHT_MONTHS: Setting = Setting::of_each_space("right_months", "network-setting-right-months", (1, 36), 9);

/// How long a voucher may wait for its person, in days.
pub const VOUCHER_DAYS: Setting = Setting::of_each_space("voucher_days", "network-setting-voucher-days", (7, 365), 90);

/// How long after the last contact a record is anonymised, in months.
pub const RETENTION_MONTHS: Setting =
    Setting::of_network("retention_months", "network-setting-retention-months", (1, 60), 24);

/// Seats of a workshop, unless it says otherwise.
pub const WORKSHOP_SEATS: Setting =
    Setting::of_each_space("workshop_seats", "network-setting-workshop-seats", (1, 30), 6);

/// Days without an answer after which a referral is to be looked at by the manager.
pub const ANSWER_DAYS: Setting = Setting::of_network("answer_days", "network-setting-answer-days", (1, 60), 10);

/// Days out of sight after which a person with an open pathway is to be called.
pub const SILENCE_DAYS: Setting = Setting::of_each_space("silence_days", "network-setting-silence-days", (7, 180), 30);

/// The same while the next step is a module for whoever is step by step.
pub const SILENCE_DAYS_BEGINNER: Setting =
    Setting::of_each_space("silence_days_beginner", "network-setting-silence-days-beginner", (7, 180), 21);

/// The same while the next step is to have a machine.
pub const SILENCE_DAYS_EQUIPMENT: Setting =
    Setting::of_each_space("silence_days_equipment", "network-setting-silence-days-equipment", (7, 180), 45);

/// The same while the next step is to have a connection.
pub const SILENCE_DAYS_CONNECTION: Setting =
    Setting::of_each_space("silence_days_connection", "network-setting-silence-days-connection", (7, 180), 30);

/// Most calls of a space in a day to those who dropped out of sight.
pub const CALLS_A_DAY: Setting = Setting::of_each_space("calls_a_day", "network-setting-calls-a-day", (1, 100), 10);

/// Days after which somebody who did not answer is called again.
pub const CALL_AGAIN_DAYS: Setting =
    Setting::of_each_space("call_again_days", "network-setting-call-again-days", (1, 30), 3);

/// Calls without an answer after which another way is taken.
pub const CALL_TRIES: Setting = Setting::of_each_space("call_tries", "network-setting-call-tries", (1, 10), 3);

/// How long a message that left, or was given up, is kept, in days.
pub const MESSAGE_DAYS: Setting = Setting::of_network("message_days", "network-setting-message-days", (7, 365), 90);

/// How long a screen stays open unused before it asks who is there, in minutes.
pub const LOCK_MINUTES: Setting = Setting::of_each_space("lock_minutes", "network-setting-lock-minutes", (2, 480), 20);

/// Age from which nobody else has to agree that a person is received alone, in years.
pub const GUARDIAN_AGE: Setting = Setting::of_each_space("guardian_age", "network-setting-guardian-age", (0, 18), 18);

/// The hour of the evening from which no text message leaves.
pub const QUIET_FROM_HOUR: Setting =
    Setting::of_each_space("quiet_from_hour", "network-setting-quiet-from-hour", (0, 23), 20);

/// The hour of the morning until which none does.
pub const QUIET_UNTIL_HOUR: Setting =
    Setting::of_each_space("quiet_until_hour", "network-setting-quiet-until-hour", (0, 23), 8);

/// Whether text messages wait on Sundays and public holidays too: 1 yes, 0 no.
pub const QUIET_SUNDAYS: Setting = Setting::of_each_space("quiet_sundays", "network-setting-quiet-sundays", (0, 1), 1);

/// How long before a session the first reminder leaves, in hours; 0: none.
pub const REMINDER_HOURS: Setting =
    Setting::of_each_space("reminder_hours", "network-setting-reminder-hours", (0, 168), 48);

/// How far ahead the days of what comes back every week are stored, in months.
pub const PLANNED_MONTHS: Setting =
    Setting::of_each_space("planned_months", "network-setting-planned-months", (1, 18), 6);

/// How long something left in our care waits before it is listed as late, in days.
pub const BELONGING_DAYS: Setting =
    Setting::of_each_space("belonging_days", "network-setting-belonging-days", (1, 365), 30);

/// How long a right lasts that a colleague gives to somebody without a voucher, in days; 0: none is given.
pub const PROVISIONAL_DAYS: Setting =
    Setting::of_each_space("provisional_days", "network-setting-provisional-days", (0, 180), 30);

/// How long a person's own page stays open unused, in minutes.
pub const OWN_PAGE_MINUTES: Setting =
    Setting::of_each_space("own_page_minutes", "network-setting-own-page-minutes", (5, 120), 15);

/// Until how many hours before a session a person gives up or changes their seat by themselves.
pub const OWN_CHANGE_HOURS: Setting =
    Setting::of_each_space("own_change_hours", "network-setting-own-change-hours", (0, 72), 4);

/// How many times a right of access may be renewed.
pub const RIGHT_RENEWALS: Setting =
    Setting::of_each_space("right_renewals", "network-setting-right-renewals", (0, 5), 1);

/// How long before the end of a right its referrer is asked, in days.
pub const RENEWAL_AHEAD_DAYS: Setting =
    Setting::of_each_space("renewal_ahead_days", "network-setting-renewal-ahead-days", (7, 90), 30);

/// How long a referrer may be silent about a renewal before the manager decides, in days.
pub const RENEWAL_SILENCE_DAYS: Setting =
    Setting::of_each_space("renewal_silence_days", "network-setting-renewal-silence-days", (1, 60), 10);

/// How many referrals of one structure may wait for their people at a time.
pub const REFERRALS_OPEN: Setting =
    Setting::of_network("referrals_open", "network-setting-referrals-open", (1, 5_000), 150);

/// How many referrals one structure may send in a day.
pub const REFERRALS_DAY: Setting = Setting::of_network("referrals_day", "network-setting-referrals-day", (1, 500), 40);

/// The day of the week on which referrers hear what is new, from 1 for Monday; 0: never.
pub const DIGEST_WEEKDAY: Setting = Setting::of_network("digest_weekday", "network-setting-digest-weekday", (0, 7), 1);

/// Days within which a complaint is answered.
pub const COMPLAINT_DAYS: Setting =
    Setting::of_network("complaint_days", "network-setting-complaint-days", (1, 90), 30);

/// How long an incident is kept once it is closed, in months.
pub const INCIDENT_MONTHS: Setting =
    Setting::of_network("incident_months", "network-setting-incident-months", (1, 120), 24);

/// How long a complaint is kept once it is answered, in months.
pub const COMPLAINT_MONTHS: Setting =
    Setting::of_network("complaint_months", "network-setting-complaint-months", (1, 120), 24);

/// How long a call that was taken is kept, in days.
pub const PHONE_CALL_DAYS: Setting =
    Setting::of_network("phone_call_days", "network-setting-phone-call-days", (7, 365), 90);

/// How long a practice on invented people that nobody goes on with is kept, in days.
pub const PRACTICE_DAYS: Setting = Setting::of_network("practice_days", "network-setting-practice-days", (1, 365), 30);

/// The longest temporary exclusion, in days.
pub const EXCLUSION_DAYS: Setting =
    Setting::of_network("exclusion_days", "network-setting-exclusion-days", (1, 365), 30);

/// How long a working document of the advice room is kept, in days.
pub const DOCUMENT_DAYS: Setting = Setting::of_network("document_days", "network-setting-document-days", (1, 90), 30);

/// How long the account of a volunteer or of civic service stays open after the last shift, in days; 0: always.
pub const ACCESS_DAYS: Setting = Setting::of_network("access_days", "network-setting-access-days", (0, 365), 60);

/// Whether administrators and network officers sign in with a code too: 1 yes, 0 no.
pub const CODE_REQUIRED: Setting = Setting::of_network("code_required", "network-setting-code-required", (0, 1), 0);

/// Every setting, in the order of the screen.
pub const ALL: &[Setting] = &[
    RIGHT_MONTHS,
    RIGHT_RENEWALS,
    RENEWAL_AHEAD_DAYS,
    RENEWAL_SILENCE_DAYS,
    VOUCHER_DAYS,
    PROVISIONAL_DAYS,
    ANSWER_DAYS,
    REFERRALS_OPEN,
    REFERRALS_DAY,
    DIGEST_WEEKDAY,
    WORKSHOP_SEATS,
    PLANNED_MONTHS,
    SILENCE_DAYS,
    SILENCE_DAYS_BEGINNER,
    SILENCE_DAYS_EQUIPMENT,
    SILENCE_DAYS_CONNECTION,
    CALLS_A_DAY,
    CALL_AGAIN_DAYS,
    CALL_TRIES,
    RETENTION_MONTHS,
    MESSAGE_DAYS,
    INCIDENT_MONTHS,
    COMPLAINT_MONTHS,
    PHONE_CALL_DAYS,
    PRACTICE_DAYS,
    LOCK_MINUTES,
    ACCESS_DAYS,
    CODE_REQUIRED,
    GUARDIAN_AGE,
    BELONGING_DAYS,
    COMPLAINT_DAYS,
    EXCLUSION_DAYS,
    DOCUMENT_DAYS,
    REMINDER_HOURS,
    QUIET_FROM_HOUR,
    QUIET_UNTIL_HOUR,
    QUIET_SUNDAYS,
    OWN_PAGE_MINUTES,
    OWN_CHANGE_HOURS,
];
