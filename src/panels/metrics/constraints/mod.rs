//! Constraints leave one free number: what is too slow or alarms too often is out, and the rest is ranked by detection.

mod captions;
mod controls;
mod figures;
mod job;
mod lesson;
mod params;
mod solution;
mod systems;
mod text;
mod trial;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
pub use params::{Params, Per, SystemChoice};
pub use solution::{Average, Margin, Rated, Solution};
pub use systems::{SYSTEMS, System};
pub use trial::Trial;

/// The panel.
#[derive(Debug)]
pub struct Constraints;

impl Panel for Constraints {
    type Params = Params;
    type Solution = Solution;
    type Job = job::Run;

    const ID: &'static str = "constraints";
    const PART: Part = Part::Metrics;
    const SHORT_NAME: Words = Words::new("Ограничения", "Constraints");
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
