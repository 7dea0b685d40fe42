//! What was guessed on the page of all questions. It is in the address and nowhere else:
//! `guesses=posterior.0.004,width.38107`.

use super::address::{Complaint, last};
use super::hidden::PanelNames;
use crate::language::parse_number;

/// The name of the parameter in the address.
pub(super) const GUESSES: &str = "guesses";
/// There are fewer questions; what comes after so many entries is passed over.
const MOST_ENTRIES: usize = 64;
/// A reader needs no longer list of what was passed over.
const MOST_COMPLAINTS: usize = 8;
/// A number that is longer is written with a power of ten.
const LONGEST_PLAIN: usize = 12;

/// The guesses at the answers to the questions of the panels, one for each at most, in lecture order.
#[derive(Clone, Debug, Default)]
pub struct Guesses {
    /// All panels there are, in lecture order; a guess is a finite number.
    panels: Vec<(&'static str, Option<f64>)>,
}

impl PartialEq for Guesses {
    /// Whether the same was guessed, bit for bit.
    fn eq(&self, other: &Self) -> bool {
        let bits = |(panel, guess): (&'static str, f64)| (panel, guess.to_bits());
        self.iter().map(bits).eq(other.iter().map(bits))
    }
}

impl Guesses {
    /// Reads the address. Of several guesses for one panel the last counts; what names no panel, is no number or comes
    /// too late is passed over with a complaint. Whether a question can have such an answer is not known here.
    #[must_use]
    pub fn read(pairs: &[(String, String)], panels: &[PanelNames]) -> (Self, Vec<Complaint>) {
        let questioned = panels.iter().filter(|known| !known.is_interlude);
        let mut guesses = Self { panels: questioned.map(|panel| (panel.id, None)).collect() };
        let mut complaints = Vec::new();
        let entries = last(pairs, GUESSES).unwrap_or_default().split(',').filter(|entry| !entry.is_empty());
        for (index, entry) in entries.enumerate().take(MOST_ENTRIES + 1) {
            let is_taken = index < MOST_ENTRIES && guesses.take(entry).is_some();
            if !is_taken && complaints.len() < MOST_COMPLAINTS {
                complaints.push(Complaint::ignored(GUESSES, entry));
            }
        }
        (guesses, complaints)
    }

    fn take(&mut self, entry: &str) -> Option<()> {
        let (panel, value) = entry.split_once('.')?;
        let guess = parse_number(value).filter(|value| value.is_finite())?;
        self.place(panel).map(|place| *place = Some(guess))
    }

    fn place(&mut self, panel: &str) -> Option<&mut Option<f64>> {
        self.panels.iter_mut().find(|(known, _)| *known == panel).map(|(_, guess)| guess)
    }

    /// What was guessed for a panel.
    #[must_use]
    pub fn of(&self, panel: &str) -> Option<f64> {
        self.iter().find(|(known, _)| *known == panel).map(|(_, guess)| guess)
    }

    /// All guesses in lecture order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, f64)> {
        self.panels.iter().filter_map(|(panel, guess)| Some((*panel, (*guess)?)))
    }

    /// Guesses for a panel, in place of what was guessed before; nothing for what is no number.
    pub fn set(&mut self, panel: &str, guess: f64) {
        if let Some(place) = self.place(panel).filter(|_| guess.is_finite()) {
            *place = Some(guess);
        }
    }

    /// Takes back what was guessed for a panel.
    pub fn take_back(&mut self, panel: &str) {
        if let Some(place) = self.place(panel) {
            *place = None;
        }
    }

    /// Puts the guess that a question could take in place of the one that the address gave; a complaint says so where
    /// they differ.
    pub fn correct(&mut self, panel: &str, taken: f64) -> Option<Complaint> {
        let given = self.of(panel).filter(|given| given.to_bits() != taken.to_bits())?;
        self.set(panel, taken);
        Some(Complaint { name: GUESSES.to_owned(), given: entry(panel, given), used: Some(entry(panel, taken)) })
    }

    /// The value for the address, short, and read back as the same numbers; empty when nothing was guessed.
    #[must_use]
    pub fn write(&self) -> String {
        let entries: Vec<String> = self.iter().map(|(panel, guess)| entry(panel, guess)).collect();
        entries.join(",")
    }
}

fn entry(panel: &str, guess: f64) -> String {
    let plain = guess.to_string();
    if plain.len() <= LONGEST_PLAIN { format!("{panel}.{plain}") } else { format!("{panel}.{guess:e}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::address::pairs;

    const PANELS: [&str; 4] = ["opener", "gaps", "posterior", "width"];

    fn read(query: &str) -> (Guesses, Vec<Complaint>) {
        Guesses::read(
            &pairs(query),
            &PANELS.map(|id| PanelNames { id, controls: Vec::new(), step_count: 3, is_interlude: id == "opener" }),
        )
    }

    fn given(complaints: &[Complaint]) -> Vec<&str> {
        complaints.iter().map(|complaint| complaint.given.as_str()).collect()
    }

    #[test]
    fn what_is_written_reads_back_bit_for_bit() {
        for value in [0.004, 38107.0, -0.06, 0.1 + 0.2, 1e-300, 1e300, f64::MIN_POSITIVE, -0.0, 5e-324, f64::MAX] {
            let mut guesses = read("").0;
            guesses.set("posterior", value);
            let text = guesses.write();
            let (again, complaints) = read(&format!("guesses={text}"));
            assert_eq!(again.of("posterior").map(f64::to_bits), Some(value.to_bits()), "{text}");
            assert_eq!(complaints, []);
            assert!(text.len() <= "posterior.".len() + 24, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_short_and_in_lecture_order() {
        let (mut guesses, complaints) = read("guesses=width.38107,posterior.0.004");
        assert_eq!((guesses.write().as_str(), complaints), ("posterior.0.004,width.38107", Vec::new()));
        guesses.set("gaps", 1e-20);
        guesses.set("width", 1e7);
        assert_eq!(guesses.write(), "gaps.1e-20,posterior.0.004,width.10000000");
        guesses.take_back("posterior");
        assert_eq!(guesses.iter().collect::<Vec<_>>(), [("gaps", 1e-20), ("width", 1e7)]);
        assert_eq!(read("").0.write(), "");
    }

    #[test]
    fn what_makes_no_sense_is_passed_over_and_said() {
        let (guesses, complaints) =
            read("guesses=width.12,other.1,width,gaps.,gaps.x,posterior.NaN,gaps.inf,.5,width..5,,");
        assert_eq!(guesses.write(), "width.0.5");
        assert_eq!(given(&complaints), ["other.1", "width", "gaps.", "gaps.x", "posterior.NaN", "gaps.inf", ".5"]);
        let (guesses, complaints) = read("guesses=%F0%9F%92%A5,%00,<b>,opener.1,width.1e309,width.-1e400,width.1e-400");
        assert_eq!((guesses.write().as_str(), complaints.len()), ("width.0", 6));
    }

    #[test]
    fn the_last_guess_for_a_panel_and_the_last_value_count() {
        assert_eq!(read("guesses=width.1,width.2").0.write(), "width.2");
        assert_eq!(read("guesses=width.1&guesses=gaps.2").0.write(), "gaps.2");
    }

    #[test]
    fn endless_lists_end() {
        let (guesses, complaints) = read(&format!("guesses={}gaps.1", "width.5,".repeat(500)));
        assert_eq!((guesses.write().as_str(), complaints.len()), ("width.5", 1));
        let (guesses, complaints) = read(&format!("guesses={}", "x,".repeat(5000)));
        assert_eq!((guesses.write().as_str(), complaints.len()), ("", MOST_COMPLAINTS));
    }

    #[test]
    fn only_numbers_for_panels_that_there_are_are_kept() {
        let mut guesses = read("guesses=width.5").0;
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            guesses.set("width", value);
        }
        guesses.set("other", 1.0);
        guesses.take_back("another");
        assert_eq!(guesses.write(), "width.5");
    }

    #[test]
    fn what_no_answer_can_be_is_corrected_with_a_complaint() {
        let mut guesses = read("guesses=width.1e99").0;
        let complaint = guesses.correct("width", 1e7);
        assert_eq!(
            complaint.map(|complaint| (complaint.given, complaint.used)),
            Some(("width.1e99".into(), Some("width.10000000".into())))
        );
        assert_eq!(guesses.write(), "width.10000000");
        assert_eq!((guesses.correct("width", 1e7), guesses.correct("gaps", 0.1)), (None, None));
    }
}
