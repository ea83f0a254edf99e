//! Random dense numbers: how people appear in facts; drawn here, mapped back only by `house/people`.

use facts::Number;
use ground::{Fault, Uuid, values};

use crate::{Composer, Tx};

/// Numbers are made ready by blocks of this size, so that they stay dense, and drawn at random inside them,
/// so that they tell nothing about the order of arrival.
const BLOCK: i64 = 1024;

/// How many numbers one statement makes ready.
const ROWS: usize = 32;

impl Tx {
    /// Draws a free number for a person or a colleague (`kind`), once and for good.
    pub async fn draw_number(&mut self, holder: Uuid, kind: &'static str) -> Result<Number, Fault> {
        loop {
            let start = scatter(holder.as_u128());
            let free = self
                .maybe::<(i64,)>(
                    "SELECT number FROM numbers WHERE holder IS NULL AND draw >= $1 ORDER BY draw LIMIT 1",
                    values![start],
                )
                .await?;
            let free = match free {
                Some(free) => Some(free),
                None => {
                    self.maybe::<(i64,)>("SELECT number FROM numbers WHERE holder IS NULL ORDER BY draw LIMIT 1", &[])
                        .await?
                }
            };
            let Some((number,)) = free else {
                self.open_block().await?;
                continue;
            };
            let taken = self
                .run(
                    "UPDATE numbers SET holder = $1, kind = $2 WHERE number = $3 AND holder IS NULL",
                    values![holder, kind, number],
                )
                .await?;
            if taken == 1 {
                self.memory.numbers.insert(holder, Number(number));
                return Ok(Number(number));
            }
        }
    }

    async fn open_block(&mut self) -> Result<(), Fault> {
        let (last,) = self.one::<(i64,)>("SELECT COALESCE(MAX(number), 0) FROM numbers", &[]).await?;
        let numbers: Vec<i64> = (last + 1..=last + BLOCK).collect();
        for some in numbers.chunks(ROWS) {
            let mut sql = Composer::new("INSERT INTO numbers (number, draw) VALUES");
            for number in some {
                sql.row(values![*number, scatter(number.unsigned_abs().into())]);
            }
            sql.then("ON CONFLICT (number) DO NOTHING");
            self.run(&sql, sql.values()).await?;
        }
        Ok(())
    }

    /// The number of a holder.
    pub async fn number_of(&mut self, holder: Uuid) -> Result<Option<Number>, Fault> {
        if let Some(number) = self.memory.numbers.get(&holder) {
            return Ok(Some(*number));
        }
        let found = self.maybe::<(Number,)>("SELECT number FROM numbers WHERE holder = $1", values![holder]).await?;
        self.memory.numbers.extend(found.map(|(number,)| (holder, number)));
        Ok(found.map(|(number,)| number))
    }

    /// Deletes the way from a number back to its holder, for good.
    pub async fn drop_number(&mut self, holder: Uuid) -> Result<(), Fault> {
        self.memory.numbers.remove(&holder);
        self.run("DELETE FROM numbers WHERE holder = $1", values![holder]).await?;
        Ok(())
    }
}

/// Spreads bits over the positive 63-bit integers (the finaliser of SplitMix64, Steele, Lea and Flood 2014).
fn scatter(seed: u128) -> i64 {
    let folded = u64::try_from((seed ^ (seed >> 64)) & u128::from(u64::MAX)).unwrap_or(0);
    i64::try_from(mix(folded ^ 0x9e37_79b9_7f4a_7c15) >> 1).unwrap_or(0)
}

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Reproducible bytes for the ids of a generator (SplitMix64, Steele, Lea and Flood 2014).
pub(crate) struct Seed {
    state: u64,
    count: u16,
}

impl Seed {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed, count: 0 }
    }

    /// Two bytes that count, so that ids of one instant keep the order in which they were made, and eight that scatter.
    pub(crate) fn ten_bytes(&mut self) -> [u8; 10] {
        self.count = self.count.wrapping_add(1);
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bytes = [0; 10];
        bytes[..2].copy_from_slice(&self.count.to_be_bytes());
        bytes[2..].copy_from_slice(&mix(self.state).to_be_bytes());
        bytes
    }
}
