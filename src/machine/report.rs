//! What a panel says of what it shows: the one gate for all that shows an answer.

use crate::language::Language;
use crate::panel::{Output, Panel, Speaks, Table};

/// What a panel says of what it shows. A machine hands it out only while the lesson withholds nothing, so that no
/// number, word or table can show what the room is still to find out.
pub trait Report {
    /// The numbers.
    fn outputs(&self, language: Language) -> Vec<Output>;
    /// The sentence.
    fn sentence(&self, language: Language) -> String;
    /// What the reader must know.
    fn notice(&self, language: Language) -> Option<String>;
    /// The texts for the formula's slots beyond the numbers.
    fn slots(&self, language: Language) -> Vec<(&'static str, String)>;
    /// The caption of a figure, by its index; empty beyond the last.
    fn caption(&self, figure: usize, language: Language) -> String;
    /// The data of the figures.
    fn table(&self, language: Language) -> Table;
    /// Whether it reaches the goal.
    fn is_goal_reached(&self) -> bool;
}

/// A solution with the parameters it belongs to.
pub(super) struct Shown<P: Panel> {
    pub(super) params: P::Params,
    pub(super) solution: P::Solution,
    /// Whether it is computed to its end.
    pub(super) is_whole: bool,
}

impl<P: Panel> Shown<P> {
    /// The same, computed to its end.
    pub(super) fn whole(self) -> Self {
        Self { is_whole: true, ..self }
    }
}

impl<P: Speaks> Report for Shown<P> {
    fn outputs(&self, language: Language) -> Vec<Output> {
        P::outputs(&self.params, &self.solution, language)
    }

    fn sentence(&self, language: Language) -> String {
        P::sentence(&self.params, &self.solution, language)
    }

    fn notice(&self, language: Language) -> Option<String> {
        P::notice(&self.params, &self.solution, language)
    }

    fn slots(&self, language: Language) -> Vec<(&'static str, String)> {
        P::slots(&self.params, &self.solution, language)
    }

    fn caption(&self, figure: usize, language: Language) -> String {
        let figure = P::FIGURES.get(figure);
        figure.map(|figure| (figure.caption)(&self.params, &self.solution, language)).unwrap_or_default()
    }

    fn table(&self, language: Language) -> Table {
        P::table(&self.params, &self.solution, language)
    }

    fn is_goal_reached(&self) -> bool {
        (P::LESSON.goal.is_reached)(&self.params, &self.solution)
    }
}
