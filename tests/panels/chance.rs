//! Queries at random: some that could be, most that cannot.

use lectern::machine::registry::ControlInfo;

const NUMBERS: [&str; 24] = [
    "NaN",
    "-nan",
    "inf",
    "-Infinity",
    "1e308",
    "-1e308",
    "1e999",
    "0",
    "-0",
    "-1",
    "1",
    "2",
    "3",
    "0.5",
    "0.49999999",
    "1e-320",
    "1e-9",
    "49.6",
    "255.5",
    "4294967296",
    "9007199254740993",
    "+7",
    "1_000",
    "0x10",
];
const WORDS: [&str; 14] = [
    "",
    " ",
    "abc",
    "null",
    "true",
    "%",
    "%ff%fe",
    "%00",
    "👩‍🔬",
    "ё=ё",
    "1;2",
    "[1]",
    "../..",
    "<script>alert(1)</script>",
];

/// Parts that make sense and lead elsewhere, so that the nonsense meets the lecture, the question and what is frozen.
const PLACES: [&str; 8] = [
    "step=1",
    "step=3",
    "question=asked",
    "question=revealed",
    "question=revealed&guess=0.1",
    "guess=0.1",
    "ghost=seed*2",
    "step=2&question=asked&guess=1e300",
];

/// The same queries on every machine (Steele, Lea, Flood: `SplitMix`, OOPSLA 2014).
#[derive(Debug)]
pub struct Random(pub u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    /// A value for a control: often one it could have, else one it cannot.
    fn value(&mut self, control: &ControlInfo) -> String {
        let (low, high) = control.legal.unwrap_or((0.0, 1.0));
        let share = self.below(1001) as f64 / 1000.0;
        match self.below(8) {
            0 => self.one_of(&NUMBERS).to_owned(),
            1 => self.one_of(&WORDS).to_owned(),
            2 if !control.options.is_empty() => self.one_of(&control.options).to_uppercase(),
            2 => format!("{}", low + (high - low) * share * share * share),
            // Near the ends, where rounding may lead outside.
            3 => format!("{}", [low - 0.4, low + 0.4, high - 0.4, high + 0.4][self.below(4)]),
            4 => self.one_of(&["9", "x", "%d1%91"]).repeat(self.below(4000)),
            _ if control.options.is_empty() => self.one_of(&NUMBERS).to_owned(),
            _ => self.one_of(&control.options).to_owned(),
        }
    }

    /// A query of up to ten pairs, with names that are unknown, odd or given twice among them.
    pub fn query(&mut self, controls: &[ControlInfo]) -> String {
        let pairs = (0..=self.below(10)).map(|_| {
            let control = &controls[self.below(controls.len())];
            let value = self.value(control);
            match self.below(12) {
                0 => format!("{}={value}", self.one_of(&["", "N", "view[]", "__proto__", "ё", "seed "])),
                1 => value,
                _ => format!("{}={value}", control.name),
            }
        });
        pairs.collect::<Vec<_>>().join("&")
    }

    /// A query that also stands somewhere in the lecture, or does not quite.
    pub fn query_in_the_lecture(&mut self, controls: &[ControlInfo]) -> String {
        let place = self.one_of(&PLACES);
        format!("{}&{place}", self.query(controls))
    }
}
