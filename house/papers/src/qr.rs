//! QR codes as dark and light modules, and as SVG that a strict CSP and a screen reader accept.

use std::fmt::{self, Write};

use qrcode::{Color, EcLevel, QrCode};

/// Light modules required around a code: ISO/IEC 18004, 6.3.8 (quiet zone of 4X).
const QUIET: usize = 4;

/// More text than the largest QR code holds (2,331 bytes at level M).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is too long for a QR code")
    }
}

impl std::error::Error for TooLong {}

/// The modules of a code without its quiet zone.
pub struct Matrix {
    side: usize,
    dark: Vec<bool>,
}

impl Matrix {
    /// Level M survives a fold or a stain on 15 % of the code.
    pub fn new(text: &str) -> Result<Self, TooLong> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| TooLong)?;
        Ok(Self { side: code.width(), dark: code.to_colors().into_iter().map(|c| c == Color::Dark).collect() })
    }

    /// Modules along one side.
    pub fn side(&self) -> usize {
        self.side
    }

    /// One slice per row, from the top; `true` is dark.
    pub fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks(self.side)
    }

    /// SVG path data, one rectangle per run of dark modules, quiet zone counted in.
    fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.rows().enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                if run[0] {
                    // Writing to a String cannot fail.
                    let _ = write!(path, "M{} {}h{}v1H{}z", x + QUIET, y + QUIET, run.len(), x + QUIET);
                }
                x += run.len();
            }
        }
        path
    }
}

/// A QR code of `text` as an SVG image of `size` CSS pixels, named `title` for assistive technology.
///
/// Colours are attributes, not styles, and always black on white: scanners fail on inverted codes.
pub fn svg(text: &str, title: &str, size: u32) -> Result<String, TooLong> {
    let matrix = Matrix::new(text)?;
    let full = matrix.side() + 2 * QUIET;
    let (title, path) = (escape(title), matrix.path());
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{title}\" \
         width=\"{size}\" height=\"{size}\" viewBox=\"0 0 {full} {full}\" \
         shape-rendering=\"crispEdges\"><title>{title}</title>\
         <path fill=\"#fff\" d=\"M0 0h{full}v{full}H0z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

fn escape(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_eyes() {
        let matrix = Matrix::new("https://antenne.example/o/K7QF-3XRT").expect("fits");
        let rows: Vec<&[bool]> = matrix.rows().collect();
        assert_eq!(rows.len(), matrix.side());
        let eye = [true, true, true, true, true, true, true, false];
        let last = matrix.side() - 7;
        assert_eq!(rows[0][..8], eye);
        assert_eq!(rows[last][..8], eye);
        assert!(rows[0][last..].iter().all(|dark| *dark));
    }

    #[test]
    fn the_path_covers_every_dark_module_once() {
        let matrix = Matrix::new("K7QF-3XRT").expect("fits");
        let drawn: usize = matrix
            .path()
            .split('M')
            .skip(1)
            .map(|run| {
                let (_, rest) = run.split_once('h').expect("a run has a width");
                let (width, _) = rest.split_once('v').expect("a run has a height");
                width.parse::<usize>().expect("a number")
            })
            .sum();
        assert_eq!(drawn, matrix.dark.iter().filter(|dark| **dark).count());
    }

    #[test]
    fn the_image_says_its_name_and_carries_no_style() {
        let svg = svg("x", "Code d’Amina <\"&'>", 200).expect("fits");
        assert!(svg.contains("role=\"img\""));
        assert!(svg.contains("<title>Code d’Amina &lt;&quot;&amp;&#39;&gt;</title>"));
        assert!(!svg.contains("style"));
        assert!(svg.contains("width=\"200\""));
    }

    #[test]
    fn too_much_text_is_said() {
        assert_eq!(svg(&"a".repeat(3000), "x", 10), Err(TooLong));
    }
}
