//! The question of a panel with its answer, for where they appear without their picture.

use super::{Machine, miss};
use crate::language::{Language, Words};
use crate::panel::{Output, Question};

/// The question of a panel with its answer.
#[derive(Debug)]
pub struct Answer {
    question: &'static Question,
    /// The number to guess, in each language.
    truth: [Output; Language::ALL.len()],
}

impl Answer {
    /// The answer of a machine that reveals it and has computed it; nothing while it withholds it.
    #[must_use]
    pub fn of(machine: &dyn Machine) -> Option<Self> {
        let question = machine.question();
        let report = machine.report()?;
        let truth = |language| report.outputs(language).into_iter().find(|output| output.name == question.output);
        let [russian, english] = Language::ALL.map(truth);
        Some(Self { question, truth: [russian?, english?] })
    }

    fn truth(&self, language: Language) -> &Output {
        &self.truth[language as usize]
    }

    /// The question.
    #[must_use]
    pub const fn prompt(&self) -> Words {
        self.question.prompt
    }

    /// The answer, with its unit.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        &self.truth(language).text
    }

    /// What it is a number of.
    #[must_use]
    pub const fn label(&self) -> Words {
        self.truth[0].label
    }

    /// How far a guess missed it, in words.
    #[must_use]
    pub fn miss(&self, guess: f64, language: Language) -> String {
        miss::in_words(guess, self.question.guess.unit, self.truth(language), language)
    }
}
