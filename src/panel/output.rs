//! Numbers and tables that a panel shows.

use crate::language::Words;

/// How large a number is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The one number that the panel is about.
    Main,
    /// One of the others.
    Side,
}

/// A number with its name, its exact value and its text for people.
#[derive(Clone, Debug)]
pub struct Output {
    /// Its stable name: `<output name>`.
    pub name: &'static str,
    /// What it is.
    pub label: Words,
    /// Its exact value; rates are shares of one, not percentages.
    pub value: f64,
    /// The value for people, localised, with its unit.
    pub text: String,
    /// How large it is shown.
    pub rank: Rank,
}

impl PartialEq for Output {
    /// Whether both show the same, bit for bit: a number that is not there is the same as itself.
    fn eq(&self, other: &Self) -> bool {
        self.value.to_bits() == other.value.to_bits()
            && (self.name, self.label, self.rank) == (other.name, other.label, other.rank)
            && self.text == other.text
    }
}

impl Output {
    /// A number among others.
    #[must_use]
    pub fn side(name: &'static str, label: Words, value: f64, text: String) -> Self {
        Self { name, label, value, text, rank: Rank::Side }
    }

    /// The number that the panel is about.
    #[must_use]
    pub fn main(name: &'static str, label: Words, value: f64, text: String) -> Self {
        Self { name, label, value, text, rank: Rank::Main }
    }

    /// Makes the number of this name among others the one that the panel is about.
    #[must_use]
    pub fn with_main(mut outputs: Vec<Self>, name: &str) -> Vec<Self> {
        for output in outputs.iter_mut().filter(|output| output.name == name) {
            output.rank = Rank::Main;
        }
        outputs
    }

    /// The shortest text that reads back as the same number, in Rust and in a browser.
    #[must_use]
    pub fn machine_value(&self) -> String {
        if self.value.is_infinite() {
            return if self.value > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
        }
        let text = format!("{:?}", self.value);
        text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
    }
}

/// The data of a figure as rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_value_reads_back_as_the_same_number() {
        for value in [0.037_232_731_380_042_62, 1000.0, 1e-300, 1e300, 0.1 + 0.2, -0.0] {
            let output = Output::side("x", Words::new("", ""), value, String::new());
            assert_eq!(output.machine_value().parse::<f64>().map(f64::to_bits), Ok(value.to_bits()));
        }
    }
}
