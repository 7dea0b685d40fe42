//! What a machine does in the lecture: steps, the question, the goal.

use super::standing::{Standing, nearest_guess, step_of};
use super::state::PanelMachine;
use super::{Machine, miss};
use crate::language::{Language, Words};
use crate::panel::{Cue, Question, Scenario, Speaks, Stage};

/// A panel in the lecture.
pub trait Teaching {
    /// Its stories.
    fn scenarios(&self) -> &'static [Scenario];
    /// Its question.
    fn question(&self) -> &'static Question;
    /// Where it is in the lecture.
    fn standing(&self) -> Standing;
    /// Whether its numbers and words are not to be shown yet.
    fn is_withheld(&self) -> bool;
    /// Goes to a step and sets all that it says; an index beyond the last does nothing.
    fn go_to(&mut self, step: usize);
    /// Sets the parameters of a step without going to it; an index beyond the last does nothing.
    fn show_step(&mut self, step: usize);
    /// Leaves the lecture; the parameters stay.
    fn leave(&mut self);
    /// Opens the question, shows the answer, or puts the question away, outside the lecture.
    fn set_stage(&mut self, stage: Stage);
    /// Guesses the legal value nearest to this one, while the question is open.
    fn guess(&mut self, value: f64);
    /// Takes the legal guess nearest to what was guessed elsewhere before, if the question is open or answered and
    /// nobody has guessed here.
    fn recall(&mut self, value: f64);
    /// The miss in words, when the answer is shown and somebody has guessed.
    fn miss(&self, language: Language) -> Option<String>;
    /// What is to be reached, and what is learnt by it.
    fn goal(&self) -> (Words, Words);
    /// Parameters that reach it, as the address writes them.
    fn goal_example(&self) -> &'static str;
}

impl<P: Speaks> Teaching for PanelMachine<P> {
    fn scenarios(&self) -> &'static [Scenario] {
        P::LESSON.scenarios
    }

    fn question(&self) -> &'static Question {
        &P::LESSON.question
    }

    fn standing(&self) -> Standing {
        self.standing
    }

    fn is_withheld(&self) -> bool {
        let step = self.standing.step.and_then(|step| step_of(P::LESSON.scenarios, step));
        self.is_question_open() || step.is_some_and(|step| step.cue == Cue::Withhold)
    }

    fn go_to(&mut self, step: usize) {
        if step_of(P::LESSON.scenarios, step).is_some() {
            self.standing = Standing::at(P::LESSON.scenarios, step, self.standing.guess);
            self.set(self.base());
        }
    }

    fn show_step(&mut self, step: usize) {
        if let Some(step) = step_of(P::LESSON.scenarios, step) {
            self.standing = Standing::default();
            self.set(Self::params_of(step.params));
        }
    }

    fn leave(&mut self) {
        self.standing = Standing::default();
    }

    fn set_stage(&mut self, stage: Stage) {
        let question = &P::LESSON.question;
        let guess = self.standing.guess.filter(|_| stage == Stage::Revealed);
        self.standing = Standing { step: None, stage, guess };
        match stage {
            Stage::Quiet => {}
            Stage::Asked => self.set(Self::params_of(question.before)),
            Stage::Revealed => self.set(Self::params_of(question.after)),
        }
    }

    fn guess(&mut self, value: f64) {
        if let (Stage::Asked, Some(guess)) = (self.standing.stage, nearest_guess(&P::LESSON.question, value)) {
            self.standing.guess = Some(guess);
        }
    }

    fn recall(&mut self, value: f64) {
        if self.standing.stage != Stage::Quiet && self.standing.guess.is_none() {
            self.standing.guess = nearest_guess(&P::LESSON.question, value);
        }
    }

    fn miss(&self, language: Language) -> Option<String> {
        let guess = self.standing.guess.filter(|_| self.standing.stage == Stage::Revealed)?;
        let outputs = self.report()?.outputs(language);
        let truth = outputs.into_iter().find(|output| output.name == P::LESSON.question.output)?;
        Some(miss::in_words(guess, P::LESSON.question.guess.unit, &truth, language))
    }

    fn goal(&self) -> (Words, Words) {
        (P::LESSON.goal.task, P::LESSON.goal.insight)
    }

    fn goal_example(&self) -> &'static str {
        P::LESSON.goal.example
    }
}
