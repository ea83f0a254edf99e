//! The geography says what the official sources say.

use geo::{EpciKind, Geo, distance_km};

#[test]
fn lyon_is_whole() {
    let lyon = Geo::get().commune("69123").expect("Lyon");
    assert_eq!((lyon.insee(), lyon.name(), lyon.population()), ("69123", "Lyon", 519_127));
    assert_eq!(lyon.postal_codes().len(), 9);
    assert_eq!((lyon.department().code(), lyon.department().name()), ("69", "Rhône"));
    assert_eq!((lyon.region().code(), lyon.region().name()), ("84", "Auvergne-Rhône-Alpes"));
    let epci = lyon.epci().expect("a metropolis");
    assert_eq!((epci.siren(), epci.kind()), ("200046977", EpciKind::MetropolisOfLyon));
    let (latitude, longitude) = lyon.centre().expect("a centre");
    assert!((latitude - 45.76).abs() < 0.02 && (longitude - 4.84).abs() < 0.02, "{latitude} {longitude}");
    let districts: Vec<_> = lyon.districts().map(|district| (district.number(), district.short_name())).collect();
    assert_eq!(districts.len(), 9);
    assert_eq!(districts[2], (3, "Lyon 3e"));
}

#[test]
fn islands_and_southern_lands_lack_what_they_lack() {
    let geo = Geo::get();
    assert_eq!(geo.commune("29155").and_then(geo::Commune::epci), None, "Ouessant has no EPCI");
    let adelie = geo.commune("98414").expect("La Terre-Adélie");
    assert_eq!((adelie.population(), adelie.postal_codes().len(), adelie.centre()), (0, 0, None));
    assert_eq!(adelie.department().code(), "984");
}

#[test]
fn counts_are_those_of_the_sources() {
    let geo = Geo::get();
    assert_eq!(
        (geo.communes().len(), geo.departments().len(), geo.regions().len(), geo.epcis().len()),
        (34_969, 109, 26, 1_255)
    );
    let by_department: usize = geo.departments().map(|department| department.communes().len()).sum();
    assert_eq!(by_department, 34_969, "every commune is in one département");
    let by_region: usize = geo.regions().map(|region| region.departments().count()).sum();
    assert_eq!(by_region, 109, "every département is in one region");
    assert_eq!(geo.department("2A").map(geo::Department::name), Some("Corse-du-Sud"));
    assert_eq!(geo.department("20"), None);
    assert_eq!(geo.region("94").map(geo::Region::name), Some("Corse"));
    assert_eq!(geo.epci("200046977").map(|epci| epci.communes().count()), Some(58));
}

#[test]
fn neighbourhoods_are_known_where_the_list_goes() {
    let names = |insee| {
        let commune = Geo::get().commune(insee).expect("a commune");
        commune.priority_neighbourhoods().collect::<Vec<_>>()
    };
    assert_eq!(names("65440"), ["Tarbes Est", "Tarbes Nord", "Tarbes Ouest"]);
    assert!(names("93066").is_empty());
    let all: usize = Geo::get().communes().map(|commune| commune.priority_neighbourhoods().count()).sum();
    assert_eq!(all, 105);
}

#[test]
fn codes_lead_to_what_they_mean_today() {
    let geo = Geo::get();
    assert_eq!(geo.commune("01039"), None, "Béon is no commune any more");
    let beon = geo.resolve("01039").expect("Béon");
    assert_eq!((beon.commune.insee(), beon.was, beon.district), ("01138", Some("Béon"), None));
    assert!(beon.commune.former_names().any(|name| name == "Béon"));
    let third = geo.resolve("69383").expect("Lyon 3e");
    let district = third.district.expect("an arrondissement");
    assert_eq!((third.commune.name(), district.insee(), district.population()), ("Lyon", "69383", 100_679));
    assert_eq!(district.postal_codes().collect::<Vec<_>>(), ["69003"]);
    assert_eq!(district.commune(), third.commune);
    assert_eq!(geo.resolve("99999"), None);
    assert_eq!(geo.resolve(""), None);
}

#[test]
fn a_postal_code_names_its_communes_by_population() {
    let geo = Geo::get();
    let communes = geo.by_postal_code("51300");
    assert_eq!(communes.len(), 46);
    assert_eq!(communes[0].name(), "Vitry-le-François");
    assert!(communes.is_sorted_by_key(|commune| std::cmp::Reverse(commune.population())));
    assert_eq!(geo.by_postal_code("69003").iter().map(|commune| commune.name()).collect::<Vec<_>>(), ["Lyon"]);
    assert!(geo.by_postal_code("69").is_empty());
}

#[test]
fn every_former_commune_resolves() {
    let geo = Geo::get();
    let formers: usize = geo.communes().map(|commune| commune.former_names().count()).sum();
    assert_eq!(formers, 2_077);
    let all = (0..100_000).map(|code| format!("{code:05}"));
    let was: Vec<_> = all.filter_map(|code| geo.resolve(&code)).filter(|now| now.was.is_some()).collect();
    let corsican = (0..1000).flat_map(|code| [format!("2A{code:03}"), format!("2B{code:03}")]);
    let was_corsican = corsican.filter_map(|code| geo.resolve(&code)).filter(|now| now.was.is_some()).count();
    assert_eq!(was.len() + was_corsican, 2_077);
    assert!(was.iter().all(|now| geo.commune(now.commune.insee()) == Some(now.commune)));
}

#[test]
fn distances_are_great_circles() {
    let geo = Geo::get();
    let centre = |insee| geo.commune(insee).and_then(geo::Commune::centre).expect("a centre");
    let km = distance_km(centre("75056"), centre("69123"));
    assert!((km - 392.0).abs() < 2.0, "Paris to Lyon: {km} km");
    assert!((distance_km((0.0, 0.0), (0.0, 180.0)) - std::f64::consts::PI * 6371.0088).abs() < 1e-6, "half the Earth");
    assert!(distance_km((48.0, 2.0), (48.0, 2.0)).abs() < 1e-12);
}

#[test]
fn the_nearest_communes_come_nearest_first() {
    let geo = Geo::get();
    let near = geo.nearest(45.7708, 4.8892, 5);
    assert_eq!(near[0].0.name(), "Villeurbanne");
    assert!(near.is_sorted_by(|a, b| a.1 <= b.1));
    let plain = |commune: &geo::Commune| commune.centre().map(|centre| distance_km((45.7708, 4.8892), centre));
    let closer = geo.communes().filter(|commune| plain(commune).is_some_and(|km| km < near[4].1)).count();
    assert_eq!(closer, 4, "none is forgotten");
    assert!(geo.nearest(f64::NAN, 2.0, 5).is_empty());
    assert!(geo.nearest(48.0, 2.0, 0).is_empty());
    assert_eq!(geo.nearest(48.0, 2.0, usize::MAX).len(), 34_875);
}
