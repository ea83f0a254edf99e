//! The rates behind the demo, all of them, with where each comes from. None is measured here: they are assumptions.

/// Years over which the people came (field: 37,000 people in six years).
pub const YEARS: i64 = 6;
/// Share of people who live in a priority neighbourhood (field: 60 %).
pub const PRIORITY: f64 = 0.60;
/// Share of these who say which one, where the commune has a list (assumed).
pub const NEIGHBOURHOOD_SAID: f64 = 0.85;
/// Share without a fixed address or in a shelter (assumed).
pub const NO_FIXED_ADDRESS: f64 = 0.06;
/// Share whose commune is not known (assumed).
pub const RESIDENCE_UNKNOWN: f64 = 0.03;
/// Share whose birth year is not known (assumed).
pub const YEAR_UNKNOWN: f64 = 0.04;
/// Share without a telephone, and who share one with somebody else who comes (assumed; the field says that both are
/// normal).
pub const NO_PHONE: f64 = 0.09;
pub const SHARED_PHONE: f64 = 0.07;
/// Share of records that are a second record of somebody already there (issue: about 2 %).
pub const DUPLICATES: f64 = 0.02;
/// Share of people who come by themselves, without a referral (assumed).
pub const WALK_IN: f64 = 0.18;
/// Share of vouchers with which nobody ever comes (assumed).
pub const VOUCHER_LOST: f64 = 0.14;
/// Few structures send most people: weight of the structure of rank r is 1 / r^EXPONENT (Zipf; assumed).
pub const ZIPF: f64 = 0.9;
/// Share of those who come who get a diagnosis, and of these who agree a path (assumed).
pub const DIAGNOSED: f64 = 0.62;
pub const PLANNED: f64 = 0.70;
/// Of a thousand who agree a path, those who do with somebody beside them (assumed).
pub const ACCOMPANIED: usize = 150;
/// Share of those with a path who join a series of workshops (assumed).
pub const WORKSHOPS: f64 = 0.60;
/// Share who give up after the second session (issue: drop-outs after session two).
pub const DROP_OUT: f64 = 0.16;
/// Share of absences at a session among those who go on, and of these excused (assumed).
pub const ABSENT: f64 = 0.12;
pub const EXCUSED: f64 = 0.4;
/// Share of those who end a series who are then autonomous on its need (assumed).
pub const AUTONOMOUS: f64 = 0.55;
/// Arrivals by month, January first, against an average month: the trough of August (assumed).
pub const SEASON: [f64; 12] = [1.10, 1.05, 1.10, 1.00, 0.90, 0.95, 0.75, 0.25, 1.30, 1.25, 1.20, 1.00];
/// Anonymous visits for each registered one (assumed).
pub const ANONYMOUS: f64 = 0.10;
/// Share of given names and family names drawn from the list of names that INSEE's lists under-represent among
/// people accompanied (assumed).
pub const OTHER_NAMES: f64 = 0.45;
/// Share of those who come who were there long ago, and days after which their record is surely anonymised (two years of
/// retention and a margin); nothing links their two records, so they count twice (issue; share assumed).
pub const RETURN: f64 = 0.03;
pub const RETURN_AFTER: i64 = 1_200;
/// How long somebody waits at the counter, in minutes, before they are called (assumed).
pub const WAIT: i64 = 45;
