//! Rules of a word made of pictures, for who does not read or type: three of ours, in an order, none twice.

use ground::choice::Choice as _;

/// How many pictures make a word.
pub const COUNT: usize = 3;
/// Wrong tries within so many minutes before the page waits. There are 6,840 such words (20 × 19 × 18), far fewer than
/// typed ones: ten tries a day leave a stranger who holds the card a year for half of them.
pub const LIMITS: &[(i64, i64)] = &[(5, 15), (10, 24 * 60)];

ground::choices! {
    /// One of our own drawings, of things that everybody names at once.
    Picture {
        Sun = "sun",
        Moon = "moon",
        Heart = "heart",
        Tree = "tree",
        Flower = "flower",
        House = "house",
        Key = "key",
        Fish = "fish",
        Bird = "bird",
        Cat = "cat",
        Apple = "apple",
        Cup = "cup",
        Umbrella = "umbrella",
        Boat = "boat",
        Car = "car",
        Bell = "bell",
        Book = "book",
        Drop = "drop",
        Mountain = "mountain",
        Glasses = "glasses",
    }
}

impl Picture {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("own-picture-{}", self.word())
    }

    /// Its symbol in the family.
    pub fn pictogram(self) -> String {
        format!("word-{}", self.word())
    }
}

/// The pictures that a form carries, with the one that was pressed; what is not ours, or twice there, is left out.
pub fn pressed(carried: &str, one: Option<Picture>) -> Vec<Picture> {
    let mut all: Vec<Picture> = Vec::new();
    for picture in carried.split(' ').filter_map(Picture::parse).chain(one) {
        if !all.contains(&picture) && all.len() < COUNT {
            all.push(picture);
        }
    }
    all
}

/// As a form carries them.
pub fn carried(pictures: &[Picture]) -> String {
    pictures.iter().map(|picture| picture.word()).collect::<Vec<_>>().join(" ")
}

/// The word as it is kept and compared, once it is whole; no typed word is ever like it, since folding leaves no colon.
pub fn word(pictures: &[Picture]) -> Option<String> {
    (pictures.len() == COUNT).then(|| format!("pictures:{}", carried(pictures)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::rules::folded;

    #[test]
    fn three_pictures_in_their_order_make_a_word() {
        let two = pressed("sun", Some(Picture::Cat));
        assert_eq!((carried(&two).as_str(), word(&two)), ("sun cat", None));
        let three = pressed(&carried(&two), Some(Picture::Key));
        assert_eq!(word(&three).as_deref(), Some("pictures:sun cat key"));
        assert_ne!(word(&three), word(&pressed("cat sun", Some(Picture::Key))), "the order counts");
        assert_eq!(pressed("sun sun lion sun", Some(Picture::Sun)), [Picture::Sun], "none twice, and ours alone");
        assert_eq!(pressed("sun cat key boat", Some(Picture::Bell)).len(), COUNT);
        assert_eq!(Picture::ALL.len(), 20);
    }

    #[test]
    fn nobody_types_a_word_of_pictures() {
        let word = word(&pressed("sun cat key", None)).expect("whole");
        assert_ne!(folded(&word), word);
    }
}
