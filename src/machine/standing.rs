//! Where a panel is in the lecture, and how the address says it.

use crate::language::parse_number;
use crate::machine::address::{Complaint, last};
use crate::panel::{Cue, Question, Scenario, Stage, Step};

/// The names in the address that are no parameters of a panel.
const STEP: &str = "step";
const QUESTION: &str = "question";
const GUESS: &str = "guess";
const ASKED: &str = "asked";
const REVEALED: &str = "revealed";

/// The query of a panel whose question is open.
pub const QUESTION_ASKED: &str = "question=asked";
/// The query of a panel whose question is answered.
pub const QUESTION_REVEALED: &str = "question=revealed";

/// The query of a panel at a step, counted from 1.
#[must_use]
pub fn step_query(number: usize) -> String {
    format!("{STEP}={number}")
}

/// Where a panel is in the lecture: at a step, with its question open or not, with a guess or none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// The step, counted from 0 through all scenarios; `None` outside the lecture.
    pub step: Option<usize>,
    /// How far the question is.
    pub stage: Stage,
    /// What was guessed; `None` before anybody has.
    pub guess: Option<f64>,
}

/// A step of a panel, counted from 0 through all its scenarios.
#[must_use]
pub fn step_of(scenarios: &'static [Scenario], index: usize) -> Option<&'static Step> {
    scenarios.iter().flat_map(|scenario| scenario.steps).nth(index)
}

/// How many steps a panel has.
#[must_use]
pub const fn step_count(scenarios: &[Scenario]) -> usize {
    let (mut count, mut index) = (0, 0);
    while index < scenarios.len() {
        count += scenarios[index].steps.len();
        index += 1;
    }
    count
}

/// How far the question is at a step.
#[must_use]
pub const fn stage_at(cue: Cue) -> Stage {
    match cue {
        Cue::Ask => Stage::Asked,
        Cue::Reveal => Stage::Revealed,
        Cue::Show | Cue::Withhold | Cue::Play => Stage::Quiet,
    }
}

/// The legal value of a guess, if it is one.
#[must_use]
pub fn legal_guess(question: &Question, value: f64) -> Option<f64> {
    let (low, high) = question.guess.slider?;
    (low..=high).contains(&value).then_some(value)
}

/// The legal guess nearest to a value; nothing for what is no number.
#[must_use]
pub fn nearest_guess(question: &Question, value: f64) -> Option<f64> {
    let (low, high) = question.guess.slider.filter(|_| !value.is_nan())?;
    Some(value.max(low).min(high))
}

fn stage_named(name: &str) -> Option<Stage> {
    [(ASKED, Stage::Asked), (REVEALED, Stage::Revealed)]
        .into_iter()
        .find(|(known, _)| *known == name)
        .map(|(_, stage)| stage)
}

/// Reads what the address gives to a name; a complaint says that it makes no sense.
fn take<T>(
    pairs: &[(String, String)],
    name: &str,
    complaints: &mut Vec<Complaint>,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let given = last(pairs, name)?;
    let taken = read(given);
    if taken.is_none() {
        complaints.push(Complaint::ignored(name, given));
    }
    taken
}

impl Standing {
    /// At a step. A guess is kept from the question to its answer.
    #[must_use]
    pub fn at(scenarios: &'static [Scenario], step: usize, guess: Option<f64>) -> Self {
        let stage = step_of(scenarios, step).map_or(Stage::Quiet, |step| stage_at(step.cue));
        let guess = guess.filter(|_| stage != Stage::Quiet);
        Self { step: Some(step), stage, guess }
    }

    /// Reads the address: what is not there or makes no sense is passed over, with a complaint.
    #[must_use]
    pub fn read(
        pairs: &[(String, String)],
        scenarios: &'static [Scenario],
        question: &Question,
    ) -> (Self, Vec<Complaint>) {
        let mut complaints = Vec::new();
        let count = step_count(scenarios);
        let is_step = |number: &f64| number.fract() == 0.0 && (1.0..=count as f64).contains(number);
        let step = take(pairs, STEP, &mut complaints, |given| parse_number(given).filter(is_step));
        let step = step.map(|number| number as usize - 1);
        let stage = match step.and_then(|step| step_of(scenarios, step)) {
            // The step says how far the question is.
            Some(step) => stage_at(step.cue),
            None => take(pairs, QUESTION, &mut complaints, stage_named).unwrap_or_default(),
        };
        let legal = |given: &str| legal_guess(question, parse_number(given)?).filter(|_| stage != Stage::Quiet);
        let guess = take(pairs, GUESS, &mut complaints, legal);
        (Self { step, stage, guess }, complaints)
    }

    /// Writes it into an address.
    #[must_use]
    pub fn write(&self) -> Vec<(String, String)> {
        let pair = |name: &str, value: String| (name.to_owned(), value);
        let step = self.step.map(|step| pair(STEP, (step + 1).to_string()));
        let question = match (self.step, self.stage) {
            (None, Stage::Asked) => Some(pair(QUESTION, ASKED.to_owned())),
            (None, Stage::Revealed) => Some(pair(QUESTION, REVEALED.to_owned())),
            (Some(_), _) | (None, Stage::Quiet) => None,
        };
        let guess = self.guess.map(|guess| pair(GUESS, guess.to_string()));
        step.into_iter().chain(question).chain(guess).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::address::query;

    #[test]
    fn queries_of_a_standing_are_what_it_writes() {
        let written = |step, stage| query(&Standing { step, stage, guess: None }.write());
        assert_eq!(written(None, Stage::Asked), QUESTION_ASKED);
        assert_eq!(written(None, Stage::Revealed), QUESTION_REVEALED);
        assert_eq!(written(Some(2), Stage::Quiet), step_query(3));
    }
}
