//! Everything that is computed: the posterior, its interval, and the curves of each view.

use super::arrivals::Arrivals;
use super::curves::{RIDGE_SIZES, density_curve, ridge_curve, wide_curve};
use super::params::{Curves, IntervalChoice, Params, View};
use crate::plot::Curve;
use crate::stats::{Beta, Interval, Prior};

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The number of errors.
    pub errors: f64,
    /// The first parameter of the posterior, N₁ + that of the prior.
    pub alpha: f64,
    /// The second parameter of the posterior, N₀ + that of the prior.
    pub beta: f64,
    /// The mean of the posterior.
    pub mean: f64,
    /// Its mode, where it has a single one.
    pub mode: Option<f64>,
    /// The interval that is requested.
    pub interval: Interval,
    /// The distribution function at the two ends of the interval.
    pub levels: (f64, f64),
    /// Density of the posterior.
    pub density: Curve,
    /// Distribution function of the posterior (view `both`).
    pub distribution: Curve,
    /// Density of the prior (curves `all` and `factors`).
    pub prior: Curve,
    /// Likelihood, scaled to area 1 (curves `all` and `factors`); before the test there is none.
    pub likelihood: Curve,
    /// N and density of other sample sizes at the same rate (view `ridge`).
    pub ridge: Vec<(f64, Curve)>,
    /// What has arrived (view `arrivals`).
    pub arrivals: Option<Arrivals>,
}

/// Computes everything that the panel shows.
#[must_use]
pub fn solve(params: &Params) -> Solution {
    let arrivals = (params.view == View::Arrivals).then(|| Arrivals::of(params));
    let errors = arrivals.as_ref().map_or_else(|| params.errors(), |arrivals| arrivals.errors);
    let posterior = Beta::posterior_or_uniform(params.n, errors, params.prior());
    let equal_tailed = posterior.equal_tailed(params.level);
    let interval = match params.interval {
        IntervalChoice::EqualTailed => equal_tailed,
        // Before the test a prior may be flat or rise to both ends: then no interval is the shortest.
        IntervalChoice::Hdi => posterior.shortest(params.level).unwrap_or(equal_tailed),
    };
    let levels = (posterior.cdf(interval.low), posterior.cdf(interval.high));
    let density = density_curve(&posterior);
    let distribution = match params.view {
        View::Both => Curve::through(density.points().iter().map(|&(x, _)| (x, posterior.cdf(x))).collect()),
        View::Density | View::Ridge | View::Arrivals => Curve::new(),
    };
    let (prior, likelihood) = match params.curves {
        Curves::Posterior => (Curve::new(), Curve::new()),
        Curves::All | Curves::Factors => {
            let likelihood = Beta::posterior_or_uniform(params.n, errors, Prior::Uniform);
            let prior = Beta::posterior_or_uniform(0.0, 0.0, params.prior());
            let likelihood = if params.is_before_test() { Curve::new() } else { density_curve(&likelihood) };
            (wide_curve(&prior, &density), likelihood)
        }
    };
    let ridge = match params.view {
        View::Ridge => RIDGE_SIZES.iter().map(|&n| (n, ridge_curve(params, n))).collect(),
        View::Density | View::Both | View::Arrivals => Vec::new(),
    };
    Solution {
        errors,
        alpha: posterior.a(),
        beta: posterior.b(),
        mean: posterior.mean(),
        mode: posterior.mode(),
        interval,
        levels,
        density,
        distribution,
        prior,
        likelihood,
        ridge,
        arrivals,
    }
}
