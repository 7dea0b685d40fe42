//! What MOTA counts: frames, not people. Tracks that are spoilt by hand, or a small tracker on a simulated scene.

mod controls;
mod edits;
mod figures;
mod film;
mod job;
mod lesson;
mod params;
mod runs;
mod solution;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
pub use edits::{Edit, Edits, MOST_EDITS};
use job::Run;
pub use params::Params;
pub use solution::Solution;

/// The panel.
#[derive(Debug)]
pub struct Tracking;

impl Panel for Tracking {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "tracking";
    const PART: Part = Part::Metrics;
    const SHORT_NAME: Words = Words::new("Трекинг", "Tracking");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const ACTIONS: &'static [Action<Params>] = controls::ACTIONS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;

    fn start(params: &Params) -> Run {
        Run::new(params)
    }

    fn reconciled(params: Params) -> Params {
        params.reconciled()
    }
}
