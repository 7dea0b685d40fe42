//! What N test examples and the errors among them say about the probability of an error.

mod arrivals;
mod controls;
mod curves;
mod density;
mod figure;
mod ghosts;
mod lesson;
mod params;
mod text;

use crate::language::Language;
use crate::panel::{
    Action, Control, FigureInfo, Immediate, Lesson, Output, Panel, PanelText, Part, Preset, Scene, Table,
};
use crate::plot::Sheet;
use crate::stats::{Beta, Interval, Prior};
use arrivals::Arrivals;
use curves::{Curve, density_curve, ridge_curve, wide_curve};
pub use params::{Curves, IntervalChoice, Params, PriorChoice, View};

/// The panel.
#[derive(Debug)]
pub struct Posterior;

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The number of errors.
    pub errors: f64,
    /// The posterior.
    pub posterior: Beta,
    /// The interval asked for.
    pub interval: Interval,
    /// The distribution function at the two ends of the interval.
    pub levels: (f64, f64),
    /// Density of the posterior.
    pub density: Curve,
    /// Distribution function of the posterior (view `both`).
    pub distribution: Curve,
    /// Density of the prior (curves `all`).
    pub prior: Curve,
    /// Likelihood, scaled to area 1 (curves `all`).
    pub likelihood: Curve,
    /// N and density of other sample sizes at the same rate (view `ridge`).
    pub ridge: Vec<(f64, Curve)>,
    /// What has arrived (view `arrivals`).
    pub arrivals: Option<Arrivals>,
}

fn solve(params: &Params) -> Solution {
    let arrivals = (params.view == View::Arrivals).then(|| Arrivals::of(params));
    let errors = arrivals.as_ref().map_or_else(|| params.errors(), |arrivals| arrivals.errors);
    let posterior = Beta::posterior_or_uniform(params.n, errors, params.prior());
    let equal_tailed = posterior.equal_tailed(params.level);
    let interval = match params.interval {
        IntervalChoice::EqualTailed => equal_tailed,
        // One example at least makes every posterior rise or fall, so that there is a shortest interval.
        IntervalChoice::Hdi => posterior.shortest(params.level).unwrap_or(equal_tailed),
    };
    let levels = (posterior.cdf(interval.low), posterior.cdf(interval.high));
    let density = density_curve(&posterior);
    let distribution = match params.view {
        View::Both => density.iter().map(|&(x, _)| (x, posterior.cdf(x))).collect(),
        View::Density | View::Ridge | View::Arrivals => Curve::new(),
    };
    let (prior, likelihood) = match params.curves {
        Curves::Posterior => (Curve::new(), Curve::new()),
        Curves::All => {
            let likelihood = Beta::posterior_or_uniform(params.n, errors, Prior::Uniform);
            let prior = Beta::posterior_or_uniform(0.0, 0.0, params.prior());
            (wide_curve(&prior, &density), density_curve(&likelihood))
        }
    };
    let ridge = match params.view {
        View::Ridge => curves::RIDGE_SIZES.iter().map(|&n| (n, ridge_curve(params, n))).collect(),
        View::Density | View::Both | View::Arrivals => Vec::new(),
    };
    Solution { errors, posterior, interval, levels, density, distribution, prior, likelihood, ridge, arrivals }
}

impl Panel for Posterior {
    type Params = Params;
    type Solution = Solution;
    type Job = Immediate<Solution>;

    const ID: &'static str = "posterior";
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

    fn actions() -> &'static [Action<Params>] {
        controls::ACTIONS
    }

    fn figures() -> &'static [FigureInfo] {
        text::FIGURES
    }

    fn lesson() -> &'static Lesson<Params, Solution> {
        &lesson::LESSON
    }

    fn reconciled(params: Params) -> Params {
        match params.view {
            View::Arrivals => Params { n: params.n.min(arrivals::MOST_ARRIVALS), ..params },
            View::Density | View::Both | View::Ridge => params,
        }
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

    fn slots(params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        text::slots(params, solution, language)
    }

    fn caption(_figure: usize, params: &Params, solution: &Solution, language: Language) -> String {
        text::caption(params, solution, language)
    }

    fn draw(_figure: usize, scene: &Scene<'_, Self>, sheet: &mut Sheet) {
        figure::draw(scene, sheet);
    }

    fn table(params: &Params, solution: &Solution, language: Language) -> Table {
        text::table(params, solution, language)
    }
}
