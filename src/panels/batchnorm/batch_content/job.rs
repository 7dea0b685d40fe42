//! The computation in slices: the exact law, the curves by batch size, then batch after batch.

use super::curves::{gap, gaps, limit, sizes};
use super::neighbours::{CLASS_DEVIATION, Neighbours, exact_law};
use super::params::{Mix, Params};
use super::solution::{Row, Solution, Summary, summarized};
use crate::panel::Job;
use crate::plot::Curve;
use crate::stats::given_value::GivenValue;
use crate::stats::histogram::Histogram;

/// How many batches are simulated.
pub const BATCHES: usize = 4000;
/// How many of them are drawn one by one.
const ROWS: usize = 12;
/// At most this many neighbours of each kind are drawn in a row.
pub const MOST_DRAWN: usize = 48;
/// Values drawn in a slice, about.
const SLICE_VALUES: usize = 16_000;
/// Points of the density, and how many of them a slice computes.
const DENSITY_POINTS: usize = 160;
const SLICE_POINTS: usize = 20;
/// The density is drawn this many standard deviations either side of its mean, where there is room.
const WIDE: f64 = 4.5;
const BINS: usize = 60;

/// The computation on its way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    law: Option<GivenValue>,
    summary: Option<Summary>,
    density: Vec<(f64, f64)>,
    deviations: Vec<(f64, f64)>,
    neighbours: Neighbours,
    outputs: Vec<f64>,
    rows: Vec<Row>,
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        Self {
            params: *params,
            law: exact_law(params, params.m),
            summary: None,
            density: Vec::new(),
            deviations: Vec::new(),
            neighbours: Neighbours::new(params),
            outputs: Vec::with_capacity(BATCHES),
            rows: Vec::with_capacity(ROWS),
        }
    }

    /// Computes a slice of what is known exactly of the law; `false` when all of it is there, or nothing is known.
    fn know_law(&mut self) -> bool {
        let Some(law) = &self.law else { return false };
        let Some(summary) = &self.summary else {
            self.summary = Some(summary_of(law));
            return true;
        };
        if self.density.len() > DENSITY_POINTS {
            return false;
        }
        let (low, high) = ends(summary, law.largest());
        let from = self.density.len();
        for index in from..(from + SLICE_POINTS).min(DENSITY_POINTS + 1) {
            let place = low + (high - low) * index as f64 / DENSITY_POINTS as f64;
            self.density.push((place, law.density(place)));
        }
        true
    }

    /// The parameters of the curves by batch size, for which a law is known.
    fn curve_params(&self) -> Params {
        let content = self.params.content();
        let mix = if content == Mix::Sorted { Mix::Mixed } else { content };
        Params { mix, ..self.params }
    }

    fn draw(&mut self) {
        let output = self.neighbours.draw();
        self.outputs.push(output);
        if self.rows.len() < ROWS {
            let (own, others) = self.neighbours.at_hand();
            let some = |values: &[f64]| values.iter().take(MOST_DRAWN).copied().collect();
            self.rows.push(Row { own: some(own), others: some(others), output });
        }
    }

    fn limits(&self) -> Curve {
        let Params { x, class_mean, .. } = self.params;
        let value = if self.params.content() == Mix::OneClass { (x - class_mean) / CLASS_DEVIATION } else { x };
        Curve::through(sizes().iter().map(|size| (*size, limit(value, *size))).collect())
    }
}

fn summary_of(law: &GivenValue) -> Summary {
    let (mean, deviation) = law.mean_and_deviation();
    Summary { mean, deviation, low: law.quantile(0.025), high: law.quantile(0.975) }
}

/// The ends between which x̂ is drawn.
fn ends(summary: &Summary, largest: f64) -> (f64, f64) {
    let reach = WIDE * summary.deviation;
    ((summary.mean - reach).max(-largest), (summary.mean + reach).min(largest))
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        if self.know_law() {
            return true;
        }
        if let Some(size) = sizes().get(self.deviations.len()) {
            let law = exact_law(&self.curve_params(), *size);
            let deviation = law.map_or(f64::NAN, |law| law.mean_and_deviation().1);
            self.deviations.push((*size, deviation));
        } else {
            let batches = (SLICE_VALUES / self.params.m as usize).max(1);
            for _ in 0..batches.min(BATCHES - self.outputs.len()) {
                self.draw();
            }
        }
        self.outputs.len() < BATCHES
    }

    fn progress(&self) -> f64 {
        (self.deviations.len() + self.outputs.len()) as f64 / (sizes().len() + BATCHES) as f64
    }

    fn is_presentable(&self) -> bool {
        // Where nothing is known exactly, a few batches say too little to be shown.
        if self.law.is_some() { !self.outputs.is_empty() } else { self.outputs.len() * 8 >= BATCHES }
    }

    fn solution(&self) -> Solution {
        let summary = self.summary.unwrap_or_else(|| summarized(&self.outputs));
        let (low, high) = ends(&summary, (self.params.m - 1.0).sqrt());
        let bins = Histogram::new(low, high, BINS).map_or_else(Vec::new, |mut histogram| {
            histogram.extend(&self.outputs);
            let densities = histogram.densities();
            let bin = |(index, density): (usize, &f64)| (histogram.edge(index), histogram.edge(index + 1), *density);
            densities.iter().enumerate().map(bin).collect()
        });
        Solution {
            rows: self.rows.clone(),
            done: self.outputs.len() as f64,
            bins,
            density: Curve::through(self.density.clone()),
            summary,
            is_exact: self.summary.is_some(),
            inference: self.params.x,
            deviations: Curve::through(self.deviations.clone()),
            limits: self.limits(),
            gaps: gaps(),
            gap: gap(self.params.m),
        }
    }
}
