//! What batch normalization buys in training: networks that learn in the page, side by side, and a sweep over learning
//! rates.

mod by_scale;
mod compared;
mod controls;
mod figures;
mod history;
mod job;
mod layers;
mod lesson;
mod limits;
mod params;
mod runner;
mod solution;
mod stories;
mod survey;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
pub use compared::Compared;
pub use job::Run;
pub use params::Params;
pub use solution::Solution;

/// The panel.
#[derive(Debug)]
pub struct Training;

impl Panel for Training {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "training";
    const PART: Part = Part::BatchNorm;
    const SHORT_NAME: Words = Words::new("Обучение", "Training");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const ACTIONS: &'static [Action<Params>] = controls::ACTIONS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;
    const LIVES: bool = true;

    fn start(params: &Params) -> Run {
        Run::new(params)
    }

    fn goes_on(job: &mut Run, params: &Params) -> bool {
        job.go_on(params)
    }

    fn reached(job: &Run, params: Params) -> Params {
        Params { steps: job.reached() as f64, ..params }
    }

    /// The work of all networks together has a limit, which bounds the steps.
    fn reconciled(params: Params) -> Params {
        Params { steps: params.steps.min(limits::most_steps(&params)), ..params }
    }
}
