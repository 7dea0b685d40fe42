//! What a panel brings to the lecture: scenarios in steps, a question to predict, a goal to reach.

use super::{NumberFace, Unit};
use crate::language::{Language, Words, count, percent, points, significant};

/// A short story that goes with a panel.
#[derive(Debug)]
pub struct Scenario {
    /// What it is about, in a few words.
    pub title: Words,
    /// Its steps, in order.
    pub steps: &'static [Step],
}

/// One press of the clicker: one idea on the screen.
#[derive(Debug)]
pub struct Step {
    /// The idea, in one short sentence above the picture. It reveals nothing that the room is still to find out.
    pub headline: Words,
    /// What the lecturer says; in the notes view, the paragraph.
    pub notes: Words,
    /// All parameters, as the address writes them: what is not named has its default.
    pub params: &'static str,
    /// The figure that fills the screen, by its name.
    pub figure: &'static str,
    /// The number that is shown large beside it, by its name among the outputs.
    pub output: &'static str,
    /// The controls beside it, two at most.
    pub controls: &'static [&'static str],
    /// What happens.
    pub cue: Cue,
}

/// What a step does beyond setting the parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Nothing.
    Show,
    /// Shows the picture alone: its numbers and words come in a later step.
    Withhold,
    /// Plays the panel's action that can be played; the next step stops it.
    Play,
    /// Opens the panel's question, whose answer is hidden.
    Ask,
    /// Shows the answer beside the guess.
    Reveal,
}

/// A question whose answer the room predicts before it is shown.
#[derive(Debug)]
pub struct Question {
    /// The question.
    pub prompt: Words,
    /// The parameters while it is open, as the address writes them: the picture before.
    pub before: &'static str,
    /// The parameters of the answer.
    pub after: &'static str,
    /// The figure on which the guess is drawn, by its name.
    pub figure: &'static str,
    /// The number to guess.
    pub output: &'static str,
    /// The slider of the guess; its region must not betray the answer.
    pub guess: NumberFace,
    /// Where the slider is before anybody has guessed.
    pub start: f64,
}

/// How far the question of a panel is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// No question is open.
    #[default]
    Quiet,
    /// The question is open, the answer is hidden.
    Asked,
    /// The answer is shown beside the guess.
    Revealed,
}

/// The name under which a grip on a figure moves the guess.
pub const GUESS: &str = "guess";
/// What the guess is called on a figure.
pub const GUESS_LABEL: Words = Words::new("прогноз", "guess");

/// A guess as a figure draws it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// The guessed value of the output.
    pub value: f64,
    /// How people write it.
    pub unit: Unit,
    /// Whether it can still be moved.
    pub is_open: bool,
}

impl Guess {
    /// What is written beside it on a figure.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        format!("{}: {}", GUESS_LABEL.get(language), guess_in_words(self.value, self.unit, language))
    }
}

/// A guess as it is written everywhere.
#[must_use]
pub fn guess_in_words(guess: f64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Percent => percent(guess, language),
        Unit::Points => points(guess, language),
        Unit::Count => count(guess, language),
        Unit::Plain => significant(guess, 3, language),
    }
}

/// All that a panel brings to the lecture.
#[derive(Debug)]
pub struct Lesson<Params, Solution> {
    /// Its stories, in order.
    pub scenarios: &'static [Scenario],
    /// What the room predicts before it is shown.
    pub question: Question,
    /// What a student finds out alone.
    pub goal: Goal<Params, Solution>,
}

/// Something to find out alone; the page notices when it is reached.
#[derive(Debug)]
pub struct Goal<Params, Solution> {
    /// What is to be reached.
    pub task: Words,
    /// What was learnt by it.
    pub insight: Words,
    /// Whether it is reached.
    pub is_reached: fn(&Params, &Solution) -> bool,
    /// Parameters that reach it, as the address writes them.
    pub example: &'static str,
}
