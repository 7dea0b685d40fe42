//! Batches around the tracked example, drawn one after another.

use std::f64::consts::FRAC_1_SQRT_2;

use super::params::{Mix, Params};
use crate::nn::channel::ChannelStatistics;
use crate::nn::random::{Purpose, Random};
use crate::stats::given_value::GivenValue;

/// The deviation of the means of the classes, and of the values within a class: half of the variance each, so that
/// the values of all classes together are standard normal.
pub const CLASS_DEVIATION: f64 = FRAC_1_SQRT_2;

/// The source of batches.
#[derive(Clone, Debug)]
pub struct Neighbours {
    params: Params,
    random: Random,
    /// The batch at hand: the tracked example first, then those of its class, then the others.
    batch: Vec<f64>,
}

impl Neighbours {
    /// A source before its first batch.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let random = Random::new(params.seed as u64, Purpose::Inputs);
        Self { params: *params, random, batch: vec![params.x; params.m as usize] }
    }

    /// Draws new neighbours; the normalized value of the tracked example among them, at ε = 0.
    pub fn draw(&mut self) -> f64 {
        let Params { class_mean, x, .. } = self.params;
        let own = self.of_its_class();
        let (own, others) = self.batch.split_at_mut(own);
        let mut within = || CLASS_DEVIATION * self.random.normal();
        own.iter_mut().skip(1).for_each(|value| *value = class_mean + within());
        match self.params.content() {
            Mix::Mixed => others.fill_with(|| self.random.normal()),
            Mix::Sorted | Mix::OneClass => {
                let other_mean = within();
                others.fill_with(|| other_mean + within());
            }
        }
        let statistics = ChannelStatistics::of(&self.batch);
        statistics.centred(x) * statistics.inverse_deviation(0.0)
    }

    /// The neighbours of the batch at hand: those of the class of the tracked example, and the others.
    #[must_use]
    pub fn at_hand(&self) -> (&[f64], &[f64]) {
        let (own, others) = self.batch.split_at(self.of_its_class());
        (own.get(1..).unwrap_or_default(), others)
    }

    /// How many of a batch are of the class of the tracked example, itself included, where that is known.
    fn of_its_class(&self) -> usize {
        match self.params.content() {
            Mix::Mixed => 1,
            Mix::Sorted => self.params.tracked as usize,
            Mix::OneClass => self.batch.len(),
        }
    }
}

/// The exact law of x̂; none where a batch has two classes.
///
/// Neither the mean nor the deviation of all values of a batch changes x̂, so that a batch of one class is one of
/// standard normal values.
#[must_use]
pub fn exact_law(params: &Params, m: f64) -> Option<GivenValue> {
    let value = match params.content() {
        Mix::Mixed => params.x,
        Mix::OneClass => (params.x - params.class_mean) / CLASS_DEVIATION,
        Mix::Sorted => return None,
    };
    GivenValue::new(m as u64, value)
}
