//! What N test examples and the errors among them say about the probability of an error.

mod arrivals;
mod controls;
mod figure;
mod text;

use serde::{Deserialize, Serialize};

use super::contract::{Action, Control, FigureInfo, Immediate, Output, Panel, PanelText, Part, Preset, Table};
use crate::language::Language;
use crate::plot::Sheet;
use crate::stats::{Beta, Interval, Prior};
use arrivals::Arrivals;

/// The panel.
#[derive(Debug)]
pub struct Posterior;

/// Which prior the error probability has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriorChoice {
    /// Beta(1, 1).
    #[default]
    Uniform,
    /// Beta(1/2, 1/2).
    Jeffreys,
    /// Beta(`prior_a`, `prior_b`).
    Custom,
}

/// Which interval is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalChoice {
    /// The same probability in both tails.
    #[default]
    EqualTailed,
    /// The shortest interval: highest density.
    Hdi,
}

/// What the figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The density.
    #[default]
    Density,
    /// The density above the distribution function, from whose axis the interval is read.
    Both,
    /// Posteriors of N = 10, 100, 1000, 10 000 at the same rate.
    Ridge,
    /// Test examples arrive one by one from a model whose error probability is `error`.
    Arrivals,
}

/// Which curves stand beside the posterior.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Curves {
    /// None.
    #[default]
    Posterior,
    /// The prior and the likelihood.
    All,
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Number of test examples.
    pub n: f64,
    /// Share of errors; the number of errors is `round(n · error)`. In the view `arrivals` it is the true probability.
    pub error: f64,
    /// Probability inside the interval.
    pub level: f64,
    /// Which prior.
    pub prior: PriorChoice,
    /// First parameter of a custom prior.
    pub prior_a: f64,
    /// Second parameter of a custom prior.
    pub prior_b: f64,
    /// Which interval.
    pub interval: IntervalChoice,
    /// What the figure shows.
    pub view: View,
    /// Which curves stand beside the posterior.
    pub curves: Curves,
    /// Seed of the arriving examples.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            n: 1000.0,
            error: 0.1,
            level: 0.95,
            prior: PriorChoice::Uniform,
            prior_a: 2.0,
            prior_b: 8.0,
            interval: IntervalChoice::EqualTailed,
            view: View::Density,
            curves: Curves::Posterior,
            seed: 1.0,
        }
    }
}

impl Params {
    /// The number of errors that the share of errors means.
    #[must_use]
    pub fn errors(&self) -> f64 {
        (self.n * self.error).round()
    }

    fn prior(&self) -> Prior {
        match self.prior {
            PriorChoice::Uniform => Prior::Uniform,
            PriorChoice::Jeffreys => Prior::Jeffreys,
            PriorChoice::Custom => Prior::Custom { a: self.prior_a, b: self.prior_b },
        }
    }
}

/// A curve as points (error probability, density or probability).
pub type Curve = Vec<(f64, f64)>;

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The number of errors.
    pub errors: f64,
    /// The posterior.
    pub posterior: Beta,
    /// The interval asked for, or the equal-tailed one where there is no shortest.
    pub interval: Interval,
    /// The distribution function at the two ends of the interval.
    pub levels: (f64, f64),
    /// Whether a shortest interval was asked for and does not exist.
    pub lacks_shortest: bool,
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

/// Points of a density curve: at 320 the polyline is within a tenth of a pixel of the curve on a wide screen.
const CURVE_POINTS: usize = 320;
/// A curve is drawn between the quantiles that leave this much in each tail.
const TAIL_NOT_DRAWN: f64 = 1e-6;
/// The sample sizes of the ridge, as in the lecture's examples.
const RIDGE_SIZES: [f64; 4] = [10.0, 100.0, 1000.0, 10_000.0];

fn solve(params: &Params) -> Solution {
    let arrivals = (params.view == View::Arrivals).then(|| Arrivals::of(params));
    let errors = arrivals.as_ref().map_or_else(|| params.errors(), |arrivals| arrivals.errors);
    let posterior = Beta::posterior_or_uniform(params.n, errors, params.prior());
    let equal_tailed = posterior.equal_tailed(params.level);
    let shortest = posterior.shortest(params.level);
    let (interval, lacks_shortest) = match (params.interval, shortest) {
        (IntervalChoice::EqualTailed, _) => (equal_tailed, false),
        (IntervalChoice::Hdi, Some(shortest)) => (shortest, false),
        (IntervalChoice::Hdi, None) => (equal_tailed, true),
    };
    let levels = (posterior.cdf(interval.low), posterior.cdf(interval.high));
    let density = density_curve(&posterior, CURVE_POINTS);
    let distribution = match params.view {
        View::Both => density.iter().map(|&(x, _)| (x, posterior.cdf(x))).collect(),
        View::Density | View::Ridge | View::Arrivals => Curve::new(),
    };
    let (prior, likelihood) = match params.curves {
        Curves::Posterior => (Curve::new(), Curve::new()),
        Curves::All => {
            let likelihood = Beta::posterior_or_uniform(params.n, errors, Prior::Uniform);
            let prior = Beta::posterior_or_uniform(0.0, 0.0, params.prior());
            (wide_curve(&prior, &density), density_curve(&likelihood, CURVE_POINTS))
        }
    };
    let ridge = match params.view {
        View::Ridge => RIDGE_SIZES.iter().map(|&n| (n, ridge_curve(params, n))).collect(),
        View::Density | View::Both | View::Arrivals => Vec::new(),
    };
    Solution { errors, posterior, interval, levels, lacks_shortest, density, distribution, prior, likelihood, ridge, arrivals }
}

fn ridge_curve(params: &Params, n: f64) -> Curve {
    let errors = (n * params.error).round();
    density_curve(&Beta::posterior_or_uniform(n, errors, params.prior()), CURVE_POINTS)
}

/// The density where it can be seen, at points that are evenly spread. Where it is infinite (at an end, for a prior
/// below one) the curve ends just before.
fn density_curve(beta: &Beta, points: usize) -> Curve {
    let low = if beta.a() > 1.0 { beta.quantile(TAIL_NOT_DRAWN) } else { 0.0 };
    let high = if beta.b() > 1.0 { beta.upper_quantile(TAIL_NOT_DRAWN) } else { 1.0 };
    let last = points - 1;
    (0..points)
        .map(|index| low + (high - low) * index as f64 / last as f64)
        .map(|x| (x, beta.density(x)))
        .filter(|(_, density)| density.is_finite())
        .collect()
}

/// The density over the whole region from 0 to 1, at the places of the other curve where that is.
fn wide_curve(beta: &Beta, dense: &Curve) -> Curve {
    let (first, last) = (dense.first().map_or(1.0, |point| point.0), dense.last().map_or(1.0, |point| point.0));
    let evenly = |region: fn(f64, f64) -> bool, end: f64| {
        (0..=100).map(|index| f64::from(index) / 100.0).filter(move |&x| region(x, end))
    };
    let before = evenly(|x, end| x < end, first);
    let after = evenly(|x, end| x > end, last);
    let places = before.chain(dense.iter().map(|point| point.0)).chain(after);
    places.map(|x| (x, beta.density(x))).filter(|(_, density)| density.is_finite()).collect()
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

    fn notice(_params: &Params, solution: &Solution, language: Language) -> Option<String> {
        solution.lacks_shortest.then(|| text::LACKS_SHORTEST.get(language).to_owned())
    }

    fn slots(params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        text::slots(params, solution, language)
    }

    fn caption(_figure: usize, params: &Params, solution: &Solution, language: Language) -> String {
        text::caption(params, solution, language)
    }

    fn draw(_figure: usize, params: &Params, solution: &Solution, sheet: &mut Sheet) {
        figure::draw(params, solution, sheet);
    }

    fn table(params: &Params, solution: &Solution, language: Language) -> Table {
        text::table(params, solution, language)
    }
}
