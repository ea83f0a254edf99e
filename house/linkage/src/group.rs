//! Groups: links closed into people, unless the closing would join rows that contradict each other.

/// Groups are joined when their pairs say on average no worse than eight to one against.
const CONTRADICTION: f64 = -3.0;
/// No pair counts for more than this, for or against, in that average.
const LOUDEST: f64 = 20.0;
/// From this probability two rows are relatives, and their groups stay apart.
const RELATIVES: f64 = 0.8;
/// Rows of each group that are asked.
const ASKED: usize = 12;

/// Two rows that are probably one person.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub a: usize,
    pub b: usize,
    pub bits: f64,
}

/// Rows that are one person, in order, and the links that joined them.
#[derive(Clone, Debug, Default)]
pub struct Group {
    pub rows: Vec<usize>,
    pub links: Vec<Link>,
}

impl Group {
    /// The weakest link on the strongest way from one row to the other. Links are kept from the strongest down, so
    /// it is the first that connects the two.
    pub fn weakest(&self, a: usize, b: usize) -> f64 {
        let mut sets: Vec<Vec<usize>> = Vec::new();
        for link in &self.links {
            let take = |sets: &mut Vec<Vec<usize>>, row: usize| {
                let at = sets.iter().position(|set| set.contains(&row));
                at.map_or_else(|| vec![row], |at| sets.swap_remove(at))
            };
            let mut joined = take(&mut sets, link.a);
            joined.extend(take(&mut sets, link.b));
            if joined.contains(&a) && joined.contains(&b) {
                return link.bits;
            }
            sets.push(joined);
        }
        f64::NEG_INFINITY
    }
}

/// Closes the links, the strongest first. `odds` gives the base-2 logarithm of the odds that two rows are one person,
/// and how probably they are relatives.
pub fn groups(rows: usize, mut links: Vec<Link>, odds: impl Fn(usize, usize) -> (f64, f64)) -> Vec<Group> {
    links.sort_by(|x, y| y.bits.total_cmp(&x.bits).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut group: Vec<usize> = (0..rows).collect();
    let mut members: Vec<Group> = (0..rows).map(|row| Group { rows: vec![row], links: Vec::new() }).collect();
    for link in links {
        let (x, y) = (group[link.a], group[link.b]);
        if x == y || !agree(&members[x].rows, &members[y].rows, &odds) {
            continue;
        }
        let (into, from) = if members[x].rows.len() >= members[y].rows.len() { (x, y) } else { (y, x) };
        let moved = std::mem::take(&mut members[from]);
        for row in &moved.rows {
            group[*row] = into;
        }
        members[into].rows.extend(moved.rows);
        members[into].links.extend(moved.links);
        members[into].links.push(link);
    }
    members.retain(|group| group.rows.len() > 1);
    for group in &mut members {
        group.rows.sort_unstable();
        group.links.sort_by(|x, y| y.bits.total_cmp(&x.bits));
    }
    members
}

fn agree(x: &[usize], y: &[usize], odds: &impl Fn(usize, usize) -> (f64, f64)) -> bool {
    let (mut all, mut asked) = (0.0, 0.0);
    for a in spread(x) {
        for b in spread(y) {
            let (bits, relatives) = odds(*a, *b);
            if relatives > RELATIVES {
                return false;
            }
            all += bits.clamp(-LOUDEST, LOUDEST);
            asked += 1.0;
        }
    }
    all / asked >= CONTRADICTION
}

/// At most [`ASKED`] rows, evenly taken.
fn spread(rows: &[usize]) -> impl Iterator<Item = &usize> {
    rows.iter().step_by(rows.len().div_ceil(ASKED))
}
