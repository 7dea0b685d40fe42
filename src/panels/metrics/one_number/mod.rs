//! Two rates made one number: which system is the best depends on the mean, and a mean is a price.

mod change;
mod controls;
mod figures;
mod lesson;
mod means;
mod params;
mod plane;
mod solution;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Immediate, Lesson, Panel, PanelText, Part, Preset};
pub use change::Change;
pub use means::{Rates, f_beta, f_beta_tie, power_mean};
pub use params::{Mean, Params, Speed, System};
pub use plane::Level;
pub use solution::{Ranking, Solution};

/// The panel.
#[derive(Debug)]
pub struct OneNumber;

impl Panel for OneNumber {
    type Params = Params;
    type Solution = Solution;
    type Job = Immediate<Solution>;

    const ID: &'static str = "one_number";
    const PART: Part = Part::Metrics;
    const SHORT_NAME: Words = Words::new("Одно число", "One number");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const ACTIONS: &'static [Action<Params>] = controls::ACTIONS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;

    fn start(params: &Params) -> Immediate<Solution> {
        Immediate(solution::solve(params))
    }
}
