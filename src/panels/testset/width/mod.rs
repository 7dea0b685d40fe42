//! How the interval of an error probability shrinks as the test set grows, and how many examples a wanted width needs.

mod controls;
mod curves;
mod figures;
mod lesson;
mod params;
mod solution;
mod text;

use crate::language::Words;
use crate::panel::{Control, Figure, Immediate, Lesson, Panel, PanelText, Part, Preset};
pub use params::Params;
pub use solution::Solution;

/// The panel.
#[derive(Debug)]
pub struct Width;

impl Panel for Width {
    type Params = Params;
    type Solution = Solution;
    type Job = Immediate<Solution>;

    const ID: &'static str = "width";
    const PART: Part = Part::TestSet;
    const SHORT_NAME: Words = Words::new("Ширина интервала", "Interval width");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;

    fn start(params: &Params) -> Immediate<Solution> {
        Immediate(solution::solve(params))
    }
}
