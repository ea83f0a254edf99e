//! Every paper prints, can be read by ear, and shows what it was given to the letter.

mod reading;
mod samples;

use std::sync::Arc;

use papers::{Attendee, Line, Paper, PaperKind, Press, Printable};
use press::Typesetter;
use reading::{Reading, bare};

fn print(paper: &Paper) -> Reading {
    let pdf = Typesetter::new().print(paper).expect("prints");
    if let Ok(folder) = std::env::var("PRESS_KEEP") {
        let file =
            format!("{folder}/{}-{:.24}.pdf", paper.kind().name(), std::thread::current().name().unwrap_or_default());
        std::fs::write(file, &pdf).expect("writes");
    }
    Reading::of(&pdf)
}

fn printed<P: Printable>(paper: &P) -> Reading {
    print(&paper.paper("fr", "Un papier").expect("a paper"))
}

/// Every string a paper was given.
fn strings(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if !text.starts_with("<svg") => into.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, into)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| strings(field, into)),
        _ => {}
    }
}

#[test]
fn every_paper_is_tagged_titled_and_in_its_language() {
    let papers = samples::all();
    assert_eq!(papers.len(), PaperKind::ALL.len());
    for paper in papers {
        let reading = print(&paper);
        let name = paper.kind().name();
        assert!(reading.is_tagged(), "{name}");
        assert_eq!(reading.language(), "fr", "{name}");
        let metadata = reading.metadata();
        assert!(metadata.contains(paper.title()), "{name}: {metadata}");
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{name}: {metadata}");
        match paper.kind() {
            // Each letter is a page of its own under its own heading; each part of the pack begins one.
            PaperKind::Letters | PaperKind::Vouchers => {
                assert_eq!((reading.tags("H1"), reading.pages()), (3, 3), "{name}");
            }
            PaperKind::CounterPack => assert_eq!((reading.tags("H1"), reading.pages()), (1, 4), "{name}"),
            _ => assert_eq!((reading.tags("H1"), reading.pages()), (1, 1), "{name}"),
        }
    }
}

#[test]
fn every_paper_says_all_it_was_given_and_no_word_more() {
    for paper in samples::all() {
        let reading = print(&paper);
        // A card, letters and the pack have their title for whoever hears them, not on the paper.
        let spoken = matches!(paper.kind(), PaperKind::Card | PaperKind::Letters | PaperKind::CounterPack);
        let printed = !spoken || reading.says(paper.title());
        let mut given: Vec<String> = printed.then(|| paper.title().to_owned()).into_iter().collect();
        strings(paper.data(), &mut given);
        let mut rest = bare(&reading.text);
        given.retain(|text| {
            !matches!(
                text.as_str(),
                "done" | "going" | "waiting" | "equipment" | "connection" | "skills" | "Code à lire à l’accueil"
                    // Said when nobody is awaited.
                    | "Personne."
            )
        });
        given.sort_by_key(|text| std::cmp::Reverse(text.len()));
        for text in given {
            for line in text.lines() {
                assert!(reading.says(line), "{}: {line:?} in {}", paper.kind().name(), reading.text);
                rest = rest.replace(&bare(line), "");
            }
        }
        let words: String = rest.chars().filter(|c| c.is_alphabetic()).collect();
        assert_eq!(words, "", "{}", paper.kind().name());
    }
}

#[test]
fn forty_people_fill_several_pages_under_the_same_heading() {
    let reading = printed(&samples::attendance(40));
    assert!(reading.pages() >= 2);
    assert!(reading.says("Fatoumata Diallo 40"));
    let headings = bare(&reading.text).matches("Nometprénom").count();
    assert_eq!(headings, reading.pages());
    assert!(reading.says(&format!("2 / {}", reading.pages())));
}

#[test]
fn six_dates_fit_beside_a_name_without_end() {
    let mut sheet = samples::attendance(1);
    sheet.dates = vec!["Mercredi 23 septembre\n14 h – 16 h".into(); 6];
    sheet.attendees = vec![Attendee { name: "Wolfeschlegelsteinhausenbergerdorff".repeat(4), note: None }];
    let reading = printed(&sheet);
    assert_eq!(reading.pages(), 1);
    assert!(reading.says("Wolfeschlegelsteinhausenbergerdorff"));
}

#[test]
fn names_are_never_read_as_markup() {
    let odd = [
        "#sys.version #panic() #{1+1}",
        "*gras* _italique_ `code` $x^2$ @ref <label> = titre",
        "\"guillemets\" 'simples' \\ \\n \\u{41} // note /* fin */",
        "- liste + numéro / terme: https://antenne.example ~ --- ...",
        "</json> {\"a\":1} [b] &amp; é",
    ];
    for name in odd {
        let mut voucher = samples::voucher();
        voucher.person.value = name.into();
        voucher.bring.lines = vec![name.into()];
        assert!(printed(&voucher).says(name), "{name}");
        let mut sheet = samples::attendance(1);
        sheet.attendees[0].name = name.into();
        sheet.workshop = name.into();
        assert!(printed(&sheet).says(name), "{name}");
        let paper = samples::letter().paper("fr", name).expect("a paper");
        assert!(print(&paper).is_tagged());
    }
}

#[test]
fn a_name_in_arabic_is_drawn_joined_and_the_paper_stays_accessible() {
    let mut voucher = samples::voucher();
    voucher.person = Line::new("Pour", "\u{2068}أمينة حداد\u{2069}");
    let reading = printed(&voucher);
    assert!(reading.metadata().contains("pdfuaid"));
    let letters: Vec<char> = reading.text.chars().filter(|c| ('\u{0600}'..='\u{06FF}').contains(c)).collect();
    assert_eq!(letters.len(), 9, "{}", reading.text);
}

#[test]
fn a_script_without_font_prints_all_the_same_and_does_not_claim_ua() {
    let mut voucher = samples::voucher();
    voucher.person.value = "அமுதா 李明".into();
    let reading = printed(&voucher);
    assert!(reading.is_tagged());
    assert!(!reading.metadata().contains("pdfuaid"));
    assert!(!Typesetter::new().can_draw("李明"));
    assert!(Typesetter::new().can_draw("Élise\u{202F}!"));
}

#[test]
fn controls_line_breaks_and_empty_values_do_not_stop_the_press() {
    let mut letter = samples::letter();
    letter.paragraphs = vec!["Une ligne\nune autre\r\n\u{0}\u{7}\t\u{202E}fin".into(), String::new()];
    let reading = printed(&letter);
    assert!(reading.says("une autre") && reading.says("fin"));
    printed(&papers::Voucher::default());
    printed(&papers::Plan::default());
    printed(&papers::Letter::default());
    printed(&papers::AttendanceSheet { dates: vec![String::new()], ..Default::default() });
}

#[test]
fn letters_printed_at_once_begin_on_pages_of_their_own() {
    let mut all = samples::letters(3);
    all.letters[1].greeting = "Bonjour Monsieur Keita,".into();
    let reading = printed(&all);
    assert_eq!(reading.pages(), 3);
    assert!(reading.says("Bonjour Madame Haddad") && reading.says("Bonjour Monsieur Keita"));
    assert!(papers::Letters::default().paper("fr", "Lettres").is_err());
}

#[test]
fn very_long_papers_go_on_over_the_page() {
    let mut plan = samples::plan();
    let steps = plan.groups[2].steps.clone();
    plan.groups[2].steps = steps.iter().cycle().take(40).cloned().collect();
    plan.person = "Marie-Antoinette-Joséphine de la Tour du Pin ".repeat(4);
    let reading = printed(&plan);
    assert!(reading.pages() > 2);
    let mut voucher = samples::voucher();
    voucher.hours.lines = (0..60).map(|n| format!("Jour {n}")).collect();
    assert!(printed(&voucher).says("Jour 59"));
}

#[test]
fn the_same_paper_gives_the_same_file_in_every_thread() {
    let typesetter: Arc<dyn Press> = Arc::new(Typesetter::new());
    let first: Vec<Vec<u8>> = samples::all().iter().map(|p| typesetter.print(p).expect("prints")).collect();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let typesetter = Arc::clone(&typesetter);
            std::thread::spawn(move || samples::all().map(|p| typesetter.print(&p).expect("prints")))
        })
        .collect();
    for thread in threads {
        assert!(thread.join().expect("no panic").as_slice() == first.as_slice());
    }
}

#[test]
fn the_code_to_scan_has_its_words() {
    let reading = printed(&samples::voucher());
    assert_eq!(reading.tags("Figure"), 1);
}
