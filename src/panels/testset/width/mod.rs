//! How the interval of an error probability shrinks as the test set grows, and how many examples a wanted width needs.

mod controls;
mod curves;
mod errors;
mod figure;
mod ghosts;
mod lesson;
mod scales;
mod text;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::panel::{Control, FigureInfo, Immediate, Lesson, Output, Panel, PanelText, Part, Preset, Scene, Table};
use crate::plot::Sheet;
use crate::stats::proportion::Method;
use crate::stats::sample_size::needed_examples;
use curves::{Fourfold, LECTURE_ERRORS, Line, MOST_EXAMPLES, fourfold, line};

/// The panel.
#[derive(Debug)]
pub struct Width;

/// What the width is measured in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IsRelative {
    /// In points: a difference of two error probabilities.
    #[default]
    No,
    /// As a multiple of the error probability.
    Yes,
}

/// How the interval is computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MethodChoice {
    /// Equal tails of the posterior with the uniform prior, as in the lecture.
    #[default]
    Uniform,
    /// The shortest interval of the same posterior.
    Hdi,
    /// Equal tails of the posterior with Jeffreys' prior.
    Jeffreys,
    /// The normal approximation.
    Normal,
    /// Wilson's score interval.
    Wilson,
    /// Clopper and Pearson's interval.
    ClopperPearson,
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Number of test examples.
    pub n: f64,
    /// Error probability; the number of errors is taken to be exactly n · error, a whole number or not.
    pub error: f64,
    /// Probability inside the interval.
    pub level: f64,
    /// The wanted width: a difference of probabilities or, when `relative`, a multiple of `error`.
    pub target: f64,
    /// Whether widths are shown as multiples of `error`.
    pub relative: IsRelative,
    /// How the interval is computed.
    pub method: MethodChoice,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            n: 1000.0,
            error: 0.1,
            level: 0.95,
            target: 0.02,
            relative: IsRelative::No,
            method: MethodChoice::Uniform,
        }
    }
}

impl Params {
    fn method(&self) -> Method {
        match self.method {
            MethodChoice::Uniform => Method::Uniform,
            MethodChoice::Hdi => Method::Shortest,
            MethodChoice::Jeffreys => Method::Jeffreys,
            MethodChoice::Normal => Method::Wald,
            MethodChoice::Wilson => Method::Wilson,
            MethodChoice::ClopperPearson => Method::ClopperPearson,
        }
    }

    fn is_relative(&self) -> bool {
        self.relative == IsRelative::Yes
    }

    /// The unit of the widths shown: 1, or the error probability.
    fn unit(&self) -> f64 {
        unit_of(self.relative, self.error)
    }

    /// The width in the unit that is shown.
    fn shown_width(&self, n: f64) -> f64 {
        width(self.method(), n, self.error, self.level) / self.unit()
    }
}

fn unit_of(relative: IsRelative, error: f64) -> f64 {
    match relative {
        IsRelative::No => 1.0,
        IsRelative::Yes => error,
    }
}

/// The width of the interval after n examples of which exactly the share `error` were errors.
fn width(method: Method, n: f64, error: f64, level: f64) -> f64 {
    method.interval(n, n * error, level).width
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The width at n, as a difference of probabilities.
    pub width: f64,
    /// The width at n as a multiple of the error probability; infinite when that is 0.
    pub relative_width: f64,
    /// What four times the examples do to the width, at a place where nothing else is drawn.
    pub fourfold: Fourfold,
    /// The fewest examples from which on the width is at most the wanted one; infinite when 10⁹ are too few.
    pub needed_n: f64,
    /// The curve of these parameters.
    pub mine: Line,
    /// The curve of the same error probability for the lecture's method, where another is chosen.
    pub lecture_method: Option<Line>,
    /// The lecture's error probabilities but this one, by the lecture's method.
    pub lecture: Vec<Line>,
}

fn solve(params: &Params) -> Solution {
    let unit = params.unit();
    let needed = needed_examples(params.target * unit, |n| width(params.method(), n, params.error, params.level));
    let width_now = width(params.method(), params.n, params.error, params.level);
    let lecture_line = |error: f64| line(Method::Uniform, error, params);
    Solution {
        width: width_now,
        relative_width: width_now / params.error,
        fourfold: fourfold(params, needed),
        needed_n: needed.map_or(f64::INFINITY, |n| n as f64),
        mine: line(params.method(), params.error, params),
        lecture_method: (params.method != MethodChoice::Uniform).then(|| lecture_line(params.error)),
        lecture: LECTURE_ERRORS
            .into_iter()
            .filter(|error| error.to_bits() != params.error.to_bits())
            .map(lecture_line)
            .collect(),
    }
}

impl Panel for Width {
    type Params = Params;
    type Solution = Solution;
    type Job = Immediate<Solution>;

    const ID: &'static str = "width";
    const PART: Part = Part::TestSet;

    fn text() -> &'static PanelText {
        &text::PANEL
    }

    fn controls() -> &'static [Control<Params>] {
        controls::CONTROLS
    }

    fn presets() -> &'static [Preset<Params>] {
        controls::PRESETS
    }

    fn figures() -> &'static [FigureInfo] {
        text::FIGURES
    }

    fn lesson() -> &'static Lesson<Params, Solution> {
        &lesson::LESSON
    }

    fn start(params: &Params) -> Immediate<Solution> {
        Immediate(solve(params))
    }

    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        text::outputs(params, solution, language)
    }

    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        text::sentence(params, solution, language)
    }

    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        text::notice(params, solution).map(|words| words.get(language).to_owned())
    }

    fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        text::slots(params, language)
    }

    fn caption(figure: usize, params: &Params, _solution: &Solution, language: Language) -> String {
        text::caption(figure, params, language)
    }

    fn draw(figure: usize, scene: &Scene<'_, Self>, sheet: &mut Sheet) {
        match figure {
            0 => figure::draw(scene, sheet),
            _ => errors::draw(scene.params, scene.solution, sheet),
        }
    }

    fn table(params: &Params, solution: &Solution, language: Language) -> Table {
        text::table(params, solution, language)
    }
}
