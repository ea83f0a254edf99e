//! Files as offices send them: every oddity of a spreadsheet, made here and read.

use std::io::{Cursor, Write as _};

use ground::Argument;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{Bodies, Into, LineError, MOST_LINES, Table, text_of};

/// A packed workbook of these parts.
pub fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("packed").into_inner()
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK_RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
/// Style 1 is a day.
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;

/// A workbook whose first sheet is hidden, and whose second has these rows.
fn xlsx(rows: &str, merged: &str, properties: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let sheet = |rows: &str| format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{merged}</worksheet>"#);
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{properties}<sheets><sheet name="notes" sheetId="1" state="hidden" r:id="r1"/><sheet name="liste" sheetId="2" r:id="r2"/></sheets></workbook>"#
    );
    packed(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", &sheet(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>secret</t></is></c></row>"#)),
        ("xl/worksheets/sheet2.xml", &sheet(rows)),
    ])
}

fn words(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="vide"/><table:table table:name="liste">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    packed(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

/// The lines of a file: their number and their cells.
fn lines(bytes: &[u8]) -> Vec<(usize, String)> {
    let text = text_of(bytes).expect("read");
    let mut table = Table::open(&text);
    let mut lines = Vec::new();
    while let Some(line) = table.next() {
        let number = line.map_or_else(|error| error.line, |line| line.number);
        lines.push((number, table.cells().join("|")));
    }
    lines
}

fn header(bytes: &[u8]) -> String {
    Table::open(&text_of(bytes).expect("read")).columns().names().join("|")
}

fn refused(bytes: &[u8]) -> LineError {
    text_of(bytes).expect_err("refused")
}

#[test]
fn a_workbook_is_read_as_it_shows() {
    let rows = [
        format!(r#"<row r="2">{}</row>"#, words("A2", "Liste du CCAS, 2026")),
        format!(
            r#"<row r="4">{}{}{}{}</row>"#,
            words("A4", "Nom"),
            words("B4", "Né le"),
            words("C4", "Code postal"),
            words("D4", "Téléphone")
        ),
        // A day as a serial number, a postal code with decimals, a formula whose value is kept.
        format!(
            r#"<row r="5">{}<c r="B5" s="1"><v>31118</v></c><c r="C5"><v>75001.0</v></c><c r="D5"><f>1+1</f><v>612345678</v></c></row>"#,
            words("A5", "&quot;Essai&quot;")
        ),
        format!(r#"<row r="6"><c r="A6" s="1"/></row><row r="8">{}<c r="B8" t="e"><v>#N/A</v></c></row>"#, words("A8", "A\nB\tC")),
    ]
    .concat();
    let file = xlsx(&rows, "", "");
    assert_eq!(header(&file), "Nom|Né le|Code postal|Téléphone", "titles stand above");
    let wanted = [(5, "\"Essai\"|1985-03-12|75001|612345678".to_owned()), (8, "A B C|#N/A".to_owned())];
    assert_eq!(lines(&file), wanted, "the numbers of lines are those of the sheet");
}

#[test]
fn days_are_counted_from_1900_or_from_1904_as_the_workbook_says() {
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="2">{}<c r="B2" s="1"><v>29656</v></c></row>"#,
        words("A1", "Nom"),
        words("B1", "Né le"),
        words("A2", "Essai")
    );
    assert_eq!(lines(&xlsx(&rows, "", ""))[0].1, "Essai|1981-03-11");
    assert_eq!(lines(&xlsx(&rows, "", r#"<workbookPr date1904="1"/>"#))[0].1, "Essai|1985-03-12");
}

#[test]
fn a_merged_cell_says_the_same_on_each_of_its_rows() {
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="2">{}{}</row><row r="3">{}</row><row r="4">{}</row><row r="5"><c r="A5" s="1"/></row>"#,
        words("A1", "Commune"),
        words("B1", "Nom"),
        words("A2", "Lille"),
        words("B2", "Un"),
        words("B3", "Deux"),
        words("B4", "Trois")
    );
    let merged = r#"<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>"#;
    let wanted = ["Lille|Un", "Lille|Deux", "|Trois"].map(str::to_owned);
    assert_eq!(lines(&xlsx(&rows, merged, "")).into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), wanted);
    let spanned = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>Commune</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Lille</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Un</text:p></table:table-cell></table:table-row>
        <table:table-row><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>Deux</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>Trois</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(lines(&ods(spanned)).into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), wanted);
}

#[test]
fn an_ods_is_read_as_it_shows() {
    let rows = r#"<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Né le</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>CP</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>à ne pas lire</text:p></office:annotation><text:p>Dupont &amp; <text:s/>Fils</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="1985-03-12"><text:p>12/03/85</text:p></table:table-cell><table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="75001.0"><text:p>75 001</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Deux fois</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let file = ods(rows);
    assert_eq!(header(&file), "Nom|Né le|CP");
    let wanted = [(5, "Dupont &  Fils|1985-03-12|75001"), (6, "Deux fois"), (7, "Deux fois")];
    assert_eq!(lines(&file), wanted.map(|(line, cells)| (line, cells.to_owned())));
}

#[test]
fn what_was_made_to_fill_the_memory_is_refused() {
    let endless = r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(refused(&ods(endless)).text, "network-import-too-many");
    let wide = r#"<table:table-row><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(refused(&ods(wide)).text, "network-import-too-wide");
    let far = format!(r#"<row r="900000">{}</row>"#, words("A900000", "x"));
    assert_eq!(refused(&xlsx(&far, "", "")).text, "network-import-too-many");
    let long = "Nom\n".repeat(MOST_LINES + 1);
    assert_eq!(refused(long.as_bytes()).text, "network-import-too-many");
}

/// A part of zeros that unpacks to half a gigabyte, packed twice over: what it says of its size is believed by nobody.
#[test]
fn a_bomb_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("content.xml", SimpleFileOptions::default()).expect("a part");
    let megabyte = vec![b' '; 1 << 20];
    for _ in 0..401 {
        zip.write_all(&megabyte).expect("written");
    }
    let bomb = zip.finish().expect("packed").into_inner();
    assert!(bomb.len() < 2 << 20, "it is small to send");
    assert_eq!(refused(&bomb).text, "network-import-bomb");
}

/// Some kilobytes that ask for 25 GB: long cells across each row, and the row 250,000 times.
#[test]
fn a_cell_that_repeats_itself_without_end_is_refused() {
    let long = "x".repeat(2_000);
    let rows = format!(
        r#"<table:table-row table:number-rows-repeated="249999"><table:table-cell table:number-columns-repeated="1000" office:value-type="string"><text:p>{}</text:p></table:table-cell></table:table-row>"#,
        long.repeat(150)
    );
    let file = ods(&rows);
    assert!(file.len() < 400_000, "it is small to send");
    assert_eq!(refused(&file).text, "network-import-bomb");
}

#[test]
fn what_is_no_table_says_what_to_do() {
    assert_eq!(refused(&packed(&[("word/document.xml", "<x/>")])).text, "network-import-not-a-table");
    assert_eq!(refused(b"PK\x03\x04 and nothing more").text, "network-import-workbook-damaged");
    assert_eq!(refused(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1]).text, "network-import-closed");
    assert_eq!(refused(&xlsx("", "", "")).text, "network-import-empty");
    assert_eq!(refused(&ods("")).text, "network-import-empty");
    assert_eq!(refused(&packed(&[("content.xml", "<a><b></a>")])).text, "network-import-workbook-damaged");
    let cut = xlsx(&format!(r#"<row r="1">{}</row>"#, words("A1", "Nom")), "", "");
    assert_eq!(refused(&cut[..cut.len() / 2]).text, "network-import-workbook-damaged");
}

#[test]
fn every_usual_csv_is_read() {
    for separator in [",", ";", "|", "\t"] {
        let file = "Nom;Prénom;CP\nEssai;Awa;59000\n".replace(';', separator);
        assert_eq!(lines(file.as_bytes()), [(2, "Essai|Awa|59000".to_owned())], "{separator}");
    }
    let titled = "Export du logiciel;;;\n\nAntenne de Lille, 12 mars 2026\nNom;Prénom;CP;Ville\nEssai;Awa;59000;Lille\n;;;\nTest;Ivan;59100;Roubaix\n";
    assert_eq!(header(titled.as_bytes()), "Nom|Prénom|CP|Ville");
    assert_eq!(lines(titled.as_bytes()).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [5, 7]);
    let commas = "Nom;Adresse\nA;1, rue X, bât. 2, Lille\nB;2, rue Y, bât. 3, Lille\n";
    assert_eq!(header(commas.as_bytes()), "Nom|Adresse", "commas inside cells separate nothing");
}

#[test]
fn a_list_of_any_office_is_read_once_its_columns_are_named() {
    let text = "Intitulé;Ville;Contact\nCCAS de Test;Lille;0320000000\nCCAS de Test;Lille;0320000000\n";
    let wanted = ["name", "commune", "phone"];
    let fields = wanted.map(|key| super::FIELDS.iter().find(|field| field.key == key).expect("a field"));
    let matches = fields.into_iter().enumerate().collect();
    assert!(Bodies::open(text, Into::Partners, None).is_err());
    let bodies = Bodies::open(text, Into::Partners, Some(&matches)).expect("named");
    assert_eq!(bodies.header(), ["Intitulé", "Ville", "Contact"]);
}

#[test]
fn what_our_own_lists_write_is_read_back() {
    assert_eq!(super::clean("'+33639980001"), "+33639980001");
    assert_eq!(super::clean("'=1+1"), "=1+1");
    assert_eq!(super::clean("'t Hooft"), "'t Hooft");
    for failed in ["#REF!", "#VALEUR!", "#DIV/0!", "#NOM?"] {
        let said = super::cell::text(failed, 80).expect_err("refused");
        assert_eq!(said.problems[0].arguments, [("written", Argument::from(failed))]);
    }
    assert!(super::cell::text("#3 rue X", 80).is_ok());
}
