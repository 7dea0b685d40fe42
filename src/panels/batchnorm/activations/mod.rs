//! What happens to the activations of a random network with depth, without and with batch normalization.

mod axis;
mod controls;
mod depth;
mod figure;
mod ghosts;
mod job;
mod layer;
mod lesson;
mod params;
mod text;

use crate::language::Language;
use crate::panel::{Control, FigureInfo, Lesson, Output, Panel, PanelText, Part, Preset, Scene, Table};
use crate::plot::Sheet;
use job::Run;
use layer::Layer;
pub use params::{ActivationChoice, Params, Place};

/// The panel.
#[derive(Debug)]
pub struct Activations;

/// One of the two networks: its layers as far as they are computed, the inputs first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Twin {
    /// The inputs, then the layers.
    pub layers: Vec<Layer>,
}

impl Twin {
    /// The layer of a number; 0 are the inputs.
    fn layer(&self, number: usize) -> Option<&Layer> {
        self.layers.get(number)
    }

    /// The first layer with a value too large for a number, if there is one.
    fn first_overflow(&self) -> Option<usize> {
        self.layers.iter().position(|layer| layer.overflowed)
    }
}

/// The two networks, which have the same weights and inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The number of layers that were asked for.
    pub depth: usize,
    /// The axis of all histograms.
    pub axis: axis::Axis,
    /// The network without normalization.
    pub plain: Twin,
    /// The same network with batch normalization.
    pub normalized: Twin,
    /// The factor by which a layer multiplies the standard deviation without normalization, the geometric mean from
    /// layer 1 to the last; NaN when there is none.
    pub factor: f64,
}

impl Solution {
    /// The last layer of a network; nothing before all is computed.
    fn last<'a>(&self, twin: &'a Twin) -> Option<&'a Layer> {
        twin.layer(self.depth)
    }
}

impl Panel for Activations {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "activations";
    const PART: Part = Part::BatchNorm;

    fn text() -> &'static PanelText {
        &text::PANEL
    }

    fn controls() -> &'static [Control<Params>] {
        controls::CONTROLS
    }

    fn presets() -> &'static [Preset<Params>] {
        controls::PRESETS
    }

    fn actions() -> &'static [crate::panel::Action<Params>] {
        controls::ACTIONS
    }

    fn figures() -> &'static [FigureInfo] {
        text::FIGURES
    }

    fn lesson() -> &'static Lesson<Params, Solution> {
        &lesson::LESSON
    }

    fn start(params: &Params) -> Run {
        Run::new(params)
    }

    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        text::outputs(params, solution, language)
    }

    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        text::sentence(params, solution, language)
    }

    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        text::notice(params, solution, language)
    }

    fn slots(params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        text::slots(params, solution, language)
    }

    fn caption(figure: usize, params: &Params, _solution: &Solution, language: Language) -> String {
        text::caption(figure, params, language)
    }

    fn draw(figure: usize, scene: &Scene<'_, Self>, sheet: &mut Sheet) {
        match figure {
            0 => figure::draw(scene.solution, sheet),
            _ => depth::draw(scene, sheet),
        }
    }

    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        text::table(solution, language)
    }
}
