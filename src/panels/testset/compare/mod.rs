//! Which of two models is better, and how many examples show it: on one test set what counts is where they disagree.

mod controls;
mod figures;
mod job;
mod lesson;
mod params;
mod solution;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Control, Figure, Lesson, Panel, PanelText, Part, Preset};
use job::Run;
pub use params::Params;
pub use solution::Solution;

/// The panel.
#[derive(Debug)]
pub struct Compare;

impl Panel for Compare {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "compare";
    const PART: Part = Part::TestSet;
    const SHORT_NAME: Words = Words::new("Две модели", "Two models");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;

    fn start(params: &Params) -> Run {
        Run::new(params)
    }

    /// The two models disagree no less and no more than their errors allow.
    fn reconciled(params: Params) -> Params {
        params.in_agreement()
    }
}
