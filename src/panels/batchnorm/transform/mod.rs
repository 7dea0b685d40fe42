//! What batch normalization does to the values of one unit, step by step, and what it averages over in a convolution.

mod brick;
mod controls;
mod figures;
mod lesson;
mod params;
mod solution;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Immediate, Lesson, Panel, PanelText, Part, Preset};
pub use brick::{Slab, slabs};
pub use params::{Norm, Params, Stage, View};
pub use solution::{Row, Solution};

/// The panel.
#[derive(Debug)]
pub struct Transform;

impl Panel for Transform {
    type Params = Params;
    type Solution = Solution;
    type Job = Immediate<Solution>;

    const ID: &'static str = "transform";
    const PART: Part = Part::BatchNorm;
    const SHORT_NAME: Words = Words::new("Нормировка", "The transform");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const ACTIONS: &'static [Action<Params>] = controls::ACTIONS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;

    fn start(params: &Params) -> Immediate<Solution> {
        Immediate(solution::solve(params))
    }

    /// The groups of a group normalization divide the channels.
    fn reconciled(params: Params) -> Params {
        Params { groups: brick::divisor_up_to(params.c, params.groups), ..params }
    }
}
