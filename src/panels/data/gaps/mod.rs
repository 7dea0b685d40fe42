//! Dev − train does not name the cause: gaps between five errors, and which of them are more than noise.

mod assessment;
mod controls;
mod experiment;
mod figures;
mod job;
mod lesson;
mod params;
mod solution;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
pub use assessment::{Bar, Gap, GapKind, Sample, Set};
pub use experiment::{Example, Plane, best_error, error_of_train_optimum};
pub use params::{HideTrainDev, Params, View};
pub use solution::{Corpora, Solution};

/// The panel.
#[derive(Debug)]
pub struct Gaps;

impl Panel for Gaps {
    type Params = Params;
    type Solution = Solution;
    type Job = job::Run;

    const ID: &'static str = "gaps";
    const PART: Part = Part::Data;
    const SHORT_NAME: Words = Words::new("Train-dev", "Train-dev");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const ACTIONS: &'static [Action<Params>] = controls::ACTIONS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;

    fn start(params: &Params) -> job::Run {
        job::Run::new(params)
    }
}
