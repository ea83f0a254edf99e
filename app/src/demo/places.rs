//! The demo's spaces, in the cities of the field, each with its own size; addresses are invented.

use ground::Day;

/// A space of the demo.
pub struct Place {
    pub code: &'static str,
    pub name: &'static str,
    pub commune: &'static str,
    pub address: &'static str,
    pub opened: Day,
    /// Weight among arrivals.
    pub weight: u32,
    pub volunteers: u32,
    pub staff: u32,
    pub civic: u32,
    pub structures: u32,
    pub priority: bool,
    pub hours: &'static str,
}

#[allow(clippy::too_many_arguments)] // a table: one line a space
const fn place(
    code: &'static str,
    name: &'static str,
    commune: &'static str,
    address: &'static str,
    opened: Day,
    sizes: [u32; 5],
    priority: bool,
    hours: &'static str,
) -> Place {
    let [weight, volunteers, staff, civic, structures] = sizes;
    Place { code, name, commune, address, opened, weight, volunteers, staff, civic, structures, priority, hours }
}

const WEEK: &str = "Mo-Fr 09:30-12:30,13:30-17:30";
const SHORT: &str = "Mo-Tu,Th-Fr 09:30-12:30,13:30-17:00";

/// Twelve spaces: 300 volunteers, 38 staff (and two at the office), 47 civic service, 1,000 structures in all.
pub const PLACES: &[Place] = &[
    place("PAR", "Paris Chapelle", "75056", "12 rue des Fillettes", day(2014, 3), [520, 34, 4, 6, 135], true, WEEK),
    place("SDN", "Saint-Denis", "93066", "8 rue du Landy", day(2015, 9), [640, 35, 5, 7, 140], true, WEEK),
    place("ANT", "Antony", "92002", "3 allée des Cèdres", day(2017, 2), [180, 18, 2, 3, 60], false, SHORT),
    place("LIL", "Lille", "59350", "27 rue du Faubourg-des-Postes", day(2014, 10), [430, 32, 4, 5, 110], true, WEEK),
    place("LYO", "Lyon Guillotière", "69123", "5 rue de Marseille", day(2016, 4), [400, 30, 4, 5, 105], true, WEEK),
    place("GRE", "Grenoble", "38185", "14 avenue Jean-Perrot", day(2016, 1), [310, 28, 3, 4, 85], true, WEEK),
    place("MAR", "Marseille", "13055", "41 rue de Crimée", day(2013, 11), [450, 29, 3, 4, 100], true, WEEK),
    place("BOR", "Bordeaux-Aubiers", "33063", "2 place Ginette-Neveu", day(2017, 6), [240, 22, 3, 3, 70], true, SHORT),
    place("STR", "Strasbourg", "67482", "19 rue de l’Abbé-Lemire", day(2018, 3), [290, 26, 3, 4, 80], true, WEEK),
    place("TLS", "Toulouse", "31555", "6 impasse des Violettes", day(2019, 10), [170, 22, 3, 3, 55], true, SHORT),
    place("NAN", "Nanterre", "92050", "10 allée des Bouleaux", day(2021, 1), [130, 18, 2, 2, 40], true, SHORT),
    place("RBX", "Roubaix", "59512", "33 rue de la Lainière", day(2026, 8), [0, 6, 2, 1, 20], true, SHORT),
];

const fn day(year: i16, month: i8) -> Day {
    Day::constant(year, month, 3)
}

/// The new space: 100 people and 20 structures in its first three months (field: Bordeaux, 2017).
pub const NEW_SPACE: &str = "RBX";
pub const NEW_SPACE_PEOPLE: u32 = 100;

#[cfg(test)]
mod tests {
    use super::PLACES;

    #[test]
    fn the_network_has_the_size_of_the_field() {
        let sum = |of: fn(&super::Place) -> u32| PLACES.iter().map(of).sum::<u32>();
        assert_eq!(PLACES.len(), 12);
        assert_eq!(sum(|place| place.volunteers), 300);
        assert_eq!(sum(|place| place.staff), 38, "and two at the office");
        assert_eq!(sum(|place| place.civic), 47);
        assert_eq!(sum(|place| place.structures), 1_000);
    }
}
