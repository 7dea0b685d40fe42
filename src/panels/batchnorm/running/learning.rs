//! Two networks that learn the same from the same batches: one is normalized by its batches, with the gradient through
//! their mean and deviation; the other by running averages, which its gradient takes for constants.

use crate::nn::training::{
    Architecture, Classifier, Normalization, Status, Trainer, TrainingConfig, binary_cross_entropy,
};

/// The steps of a run.
pub const STEPS: u64 = 1000;
/// The norm of the weights is noted each time this many steps are done, and at each of the first ones.
const NOTED: u64 = 5;
const FIRST: u64 = 20;
/// Losses are averaged over blocks that grow by this factor: equally wide on a logarithmic axis of steps.
const BLOCK: f64 = 1.1;
/// Examples that are scored in one slice.
const SCORED_AT_ONCE: usize = 128;

/// One network as it learns.
#[derive(Clone, Debug)]
pub struct Learner {
    trainer: Trainer,
    first_norm: f64,
    course: Course,
    /// The examples that are scored at the end, and the sum of their losses.
    scored: (usize, f64),
}

/// How a network has fared so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// Points (step, loss of its batch in nats).
    pub losses: Vec<(f64, f64)>,
    /// The same averaged over blocks of steps: points (middle of the block, mean loss).
    pub blocks: Vec<(f64, f64)>,
    /// Points (step, norm of the weights of the hidden layers over that at the start).
    pub growth: Vec<(f64, f64)>,
    /// The step that could not be taken, if it has diverged.
    pub diverged: Option<u64>,
    /// The share of the first gradient that lies along the weights, unit by unit: 0 where it is perpendicular to them.
    pub along_weights: f64,
    /// How many losses the blocks hold.
    averaged: usize,
    /// The mean loss on the examples that it was trained with, at inference, in nats: when it is done, and not
    /// diverged.
    pub final_loss: Option<f64>,
}

impl Course {
    /// Adds the loss of a step, and a block when it is full.
    fn add(&mut self, step: f64, loss: f64) {
        self.losses.push((step, loss));
        let first = self.averaged as f64 + 1.0;
        if step + 1.0 >= BLOCK * first || step >= STEPS as f64 {
            let block = &self.losses[self.averaged..];
            let mean = block.iter().map(|point| point.1).sum::<f64>() / block.len() as f64;
            self.blocks.push((f64::midpoint(first, step), mean));
            self.averaged = self.losses.len();
        }
    }

    /// The loss at the end, in nats; +∞ where it has diverged, not a number before the end.
    #[must_use]
    pub fn last_loss(&self) -> f64 {
        if self.diverged.is_some() { f64::INFINITY } else { self.final_loss.unwrap_or(f64::NAN) }
    }

    /// The norm of the weights now over that at the start; not a number before the first step.
    #[must_use]
    pub fn last_growth(&self) -> f64 {
        self.growth.last().map_or(f64::NAN, |point| point.1)
    }
}

impl Learner {
    /// A network before its first step, on two spirals, 6 hidden layers of 32 units.
    #[must_use]
    pub fn new(normalization: Normalization, rate: f64, seed: u64) -> Self {
        let architecture = Architecture { normalization, ..Architecture::default() };
        let trainer = Trainer::new(TrainingConfig { architecture, rate, seed, ..TrainingConfig::default() });
        let first_norm = norm(trainer.classifier());
        Self { trainer, first_norm, course: Course::default(), scored: (0, 0.0) }
    }

    /// Goes on by this many parts of steps, or, when all steps are done, by a block of examples to be scored.
    pub fn go_on(&mut self, parts: u32) {
        if self.trainer.steps() >= STEPS {
            self.score();
            return;
        }
        for _ in 0..parts {
            if self.course.diverged.is_none() && self.trainer.steps() < STEPS {
                self.part();
            }
        }
    }

    /// Scores the next examples at inference.
    fn score(&mut self) {
        let data = self.trainer.training_set();
        let (from, all) = (self.scored.0, data.labels().len());
        let to = (from + SCORED_AT_ONCE).min(all);
        let (points, labels) = (data.points()[from..to].to_vec(), data.labels()[from..to].to_vec());
        let (mut logits, mut by_logits) = (vec![0.0; labels.len()], vec![0.0; labels.len()]);
        self.trainer.logits(&points, &mut logits);
        let sum = self.scored.1 + binary_cross_entropy(&logits, &labels, &mut by_logits) * labels.len() as f64;
        self.scored = (to, sum);
        if to == all {
            self.course.final_loss = Some(sum / all as f64);
        }
    }

    /// Does a part of a step.
    fn part(&mut self) {
        let before = self.trainer.steps();
        // The first gradient is held against the weights that it belongs to.
        let first = (before == 0).then(|| self.trainer.classifier().clone());
        if !self.trainer.part() {
            return;
        }
        if let Some(first) = first {
            self.course.along_weights = along_weights(&first, self.trainer.gradients());
        }
        let step = self.trainer.steps();
        if let Status::Diverged { step } = self.trainer.status() {
            self.course.diverged = Some(step);
        } else if let Some(loss) = self.trainer.last_loss() {
            self.course.add(step as f64, loss);
        }
        if step < FIRST || step.is_multiple_of(NOTED) || self.course.diverged.is_some() {
            self.course.growth.push((step as f64, norm(self.trainer.classifier()) / self.first_norm));
        }
    }

    /// Whether it has come to its end, or diverged.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.course.final_loss.is_some() || self.course.diverged.is_some()
    }

    /// The share of its steps that is done.
    #[must_use]
    pub fn progress(&self) -> f64 {
        if self.is_done() { 1.0 } else { self.trainer.steps() as f64 / STEPS as f64 }
    }

    /// How it has fared so far.
    #[must_use]
    pub const fn course(&self) -> &Course {
        &self.course
    }
}

/// The weights of the units of all hidden layers.
fn units(classifier: &Classifier) -> impl Iterator<Item = std::ops::Range<usize>> {
    let architecture = classifier.architecture();
    (0..architecture.depth).flat_map(move |layer| {
        let place = architecture.hidden(layer);
        place.weights.clone().step_by(place.fan_in).map(move |start| start..start + place.fan_in)
    })
}

/// The norm of all weights of the hidden layers.
fn norm(classifier: &Classifier) -> f64 {
    let squares = units(classifier).map(|unit| classifier.parameters()[unit].iter().map(|w| w * w).sum::<f64>());
    squares.sum::<f64>().sqrt()
}

/// √(Σ (g·w/|w|)² / Σ |g|²) over all units.
fn along_weights(classifier: &Classifier, gradients: &[f64]) -> f64 {
    let (mut along, mut all) = (0.0, 0.0);
    for unit in units(classifier) {
        let (weights, gradient) = (&classifier.parameters()[unit.clone()], &gradients[unit]);
        let product: f64 = weights.iter().zip(gradient).map(|(w, g)| w * g).sum();
        let square: f64 = weights.iter().map(|w| w * w).sum();
        along += product * product / square.max(f64::MIN_POSITIVE);
        all += gradient.iter().map(|g| g * g).sum::<f64>();
    }
    (along / all).sqrt()
}
