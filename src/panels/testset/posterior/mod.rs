//! What N test examples and the errors among them say about the probability of an error.

mod arrivals;
mod controls;
mod curves;
mod figures;
mod lesson;
mod params;
mod solution;
mod text;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Immediate, Lesson, Panel, PanelText, Part, Preset};
pub use params::Params;
use params::View;
pub use solution::Solution;

/// The panel.
#[derive(Debug)]
pub struct Posterior;

impl Panel for Posterior {
    type Params = Params;
    type Solution = Solution;
    type Job = Immediate<Solution>;

    const ID: &'static str = "posterior";
    const PART: Part = Part::TestSet;
    const SHORT_NAME: Words = Words::new("Вероятность ошибки", "Error probability");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const ACTIONS: &'static [Action<Params>] = controls::ACTIONS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;

    fn start(params: &Params) -> Immediate<Solution> {
        Immediate(solution::solve(params))
    }

    fn reconciled(params: Params) -> Params {
        match params.view {
            View::Arrivals => Params { n: params.n.min(arrivals::MOST_ARRIVALS), ..params },
            View::Density | View::Both | View::Ridge => params,
        }
    }
}
