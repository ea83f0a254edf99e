//! What a director counts in the demo; facts where records are anonymised since.

pub const REGISTERED: &str = "SELECT COUNT(*) FROM facts WHERE kind = 'people.registered'";
pub const PEOPLE: &str = "SELECT COUNT(*) FROM people";
pub const PRIORITY: &str =
    "SELECT COUNT(*) FROM facts WHERE kind = 'people.registered' AND payload LIKE '%\"priority\":\"yes\"%'";
pub const NO_FIXED_ADDRESS: &str =
    "SELECT COUNT(*) FROM facts WHERE kind = 'people.registered' AND payload LIKE '%\"residence\":\"none\"%'";
pub const RESIDENCE_UNKNOWN: &str =
    "SELECT COUNT(*) FROM facts WHERE kind = 'people.registered' AND payload LIKE '%\"residence\":\"unknown\"%'";
pub const YEAR_UNKNOWN: &str =
    "SELECT COUNT(*) FROM facts WHERE kind = 'people.registered' AND payload LIKE '%\"birth_year\":null%'";
pub const AUGUST: &str =
    "SELECT COUNT(*) FROM facts WHERE kind = 'people.registered' AND SUBSTR(local_day, 6, 2) = '08'";
pub const SEPTEMBER: &str =
    "SELECT COUNT(*) FROM facts WHERE kind = 'people.registered' AND SUBSTR(local_day, 6, 2) = '09'";
pub const ANONYMISED: &str = "SELECT COUNT(*) FROM people WHERE anonymised_at IS NOT NULL";
pub const KEPT: &str = "SELECT COUNT(*) FROM people WHERE anonymised_at IS NULL";
pub const NO_PHONE: &str = "SELECT COUNT(*) FROM people WHERE anonymised_at IS NULL AND phone_use = 'none'";
pub const SHARED_PHONE: &str =
    "SELECT COUNT(*) FROM people WHERE anonymised_at IS NULL AND phone_use = 'shared' AND phone IS NOT NULL";
pub const REALLY_SHARED: &str = "SELECT COUNT(*) FROM people p WHERE p.anonymised_at IS NULL
    AND p.phone_use = 'shared' AND EXISTS (SELECT 1 FROM people o
      WHERE o.phone = p.phone AND o.space = p.space AND o.id <> p.id AND o.phone_use = 'shared')";
/// Records that say of somebody of another record what two people seldom share.
pub const DOUBLES: &str = "SELECT COUNT(*) FROM people p WHERE p.anonymised_at IS NULL AND EXISTS (
    SELECT 1 FROM people o WHERE o.anonymised_at IS NULL AND o.space = p.space AND o.id < p.id
      AND o.residence = p.residence AND o.birth_year = p.birth_year AND o.gender = p.gender
      AND (o.last_name = p.last_name OR o.first_name = p.first_name
        OR (o.last_name = p.first_name AND o.first_name = p.last_name)))";
pub const KEPT_PRIORITY: &str = "SELECT COUNT(*) FROM people WHERE priority = 'yes'";
pub const NAMED: &str = "SELECT COUNT(*) FROM people WHERE neighbourhood IS NOT NULL";
/// Around Toulouse the names are those that travel in the program.
pub const NAMED_ELSEWHERE: &str = "SELECT COUNT(*) FROM people p WHERE p.neighbourhood IS NOT NULL
    AND p.commune NOT LIKE '31%' AND NOT EXISTS (
      SELECT 1 FROM neighbourhoods n WHERE n.commune = p.commune AND n.name = p.neighbourhood)";
pub const REAL_PHONES: &str = "SELECT COUNT(*) FROM (
    SELECT phone FROM people UNION ALL SELECT phone FROM spaces UNION ALL SELECT phone FROM partners) t
    WHERE phone NOT LIKE '+3363998____' AND phone NOT LIKE '+3319900____' AND phone NOT LIKE '+3326191____'
      AND phone NOT LIKE '+3335301____' AND phone NOT LIKE '+3346571____' AND phone NOT LIKE '+3353649____'";
pub const SENT: &str = "SELECT COUNT(*) FROM referrals";
pub const SENT_BY_FEW: &str = "SELECT CAST(SUM(sent) AS BIGINT) FROM (
    SELECT COUNT(*) AS sent FROM referrals GROUP BY partner ORDER BY sent DESC LIMIT 100) t";
pub const LOST: &str = "SELECT COUNT(*) FROM referrals WHERE state = 'expired'";
pub const BOUND: &str = "SELECT COUNT(DISTINCT person) FROM referrals WHERE person IS NOT NULL";
pub const SENT_TODAY: &str = "SELECT COUNT(*) FROM facts WHERE kind = 'referral.sent' AND local_day = '2026-11-20'";
pub const MARKS_BEFORE_THE_THIRD: &str =
    "SELECT COUNT(*) FROM attendances a JOIN workshop_sessions s ON s.id = a.session WHERE s.number < 3";
pub const MISSED_BEFORE_THE_THIRD: &str = "SELECT COUNT(*) FROM attendances a
    JOIN workshop_sessions s ON s.id = a.session WHERE s.number < 3 AND a.mark <> 'present'";
/// Marks of the sixth session: everybody who began is on its sheet.
pub const BEGAN_A_SERIES: &str =
    "SELECT COUNT(*) FROM attendances a JOIN workshop_sessions s ON s.id = a.session WHERE s.number = 6";
/// Nobody who goes on misses the four last sessions by chance.
pub const GAVE_UP: &str = "SELECT COUNT(*) FROM attendances a JOIN workshop_sessions s ON s.id = a.session
    WHERE s.number = 6 AND NOT EXISTS (
      SELECT 1 FROM attendances b JOIN workshop_sessions t ON t.id = b.session
      WHERE t.workshop = s.workshop AND b.person = a.person AND t.number > 2 AND b.mark = 'present')";
pub const AUTONOMOUS: &str = "SELECT COUNT(*) FROM autonomies";
pub const PEOPLE_OF_THE_NEW_SPACE: &str =
    "SELECT COUNT(*) FROM people p JOIN spaces s ON s.id = p.space WHERE s.code = 'RBX'";
pub const STRUCTURES_OF_THE_NEW_SPACE: &str = "SELECT COUNT(*) FROM partners WHERE source_id LIKE 'RBX-%'";
pub const SPACES_OF_ONE_SIZE: &str = "SELECT COUNT(*) FROM (
    SELECT many FROM (SELECT COUNT(*) AS many FROM people GROUP BY space) t GROUP BY many HAVING COUNT(*) > 1) u";
