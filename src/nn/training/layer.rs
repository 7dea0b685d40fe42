//! One hidden layer: forwards, and the gradient back through it.

use lectern_kernels::{
    Matrix, Moments, add, multiply, normalize, pull_back, pull_back_constants, relu, relu_slope, sigmoid_slope, sum,
    tanh_slope,
};

use super::architecture::{Architecture, Normalization, Place};
use super::pass::Mode;
use crate::nn::activation::Activation;

/// A hidden layer and its parameters.
#[derive(Clone, Debug)]
pub(super) struct Layer<'a> {
    pub architecture: Architecture,
    pub place: Place,
    /// All parameters of the network.
    pub parameters: &'a [f64],
    /// The running statistics of its units.
    pub running: &'a [Moments],
}

/// What a forward pass leaves of a layer, each `[units][examples]` or `[units]`.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    /// What the next layer takes.
    pub outputs: Vec<f64>,
    /// What the activation gave, where the normalization comes after it; else that is what the next layer takes.
    pub activated: Vec<f64>,
    /// The normalized values x̂; empty without normalization.
    pub normalized: Vec<f64>,
    /// The moments of the batch.
    pub moments: Vec<Moments>,
    /// `1/√(σ² + ε)` as it was used.
    pub inverse_deviations: Vec<f64>,
}

impl Record {
    /// Room for this many examples.
    pub fn new(architecture: Architecture, examples: usize) -> Self {
        let Architecture { width, normalization, .. } = architecture;
        let values = |is_needed: bool| vec![0.0; if is_needed { width * examples } else { 0 }];
        let is_normalized = normalization != Normalization::None;
        Self {
            outputs: values(true),
            activated: values(normalization == Normalization::After),
            normalized: values(is_normalized),
            moments: vec![Moments::default(); if is_normalized { width } else { 0 }],
            inverse_deviations: vec![0.0; if is_normalized { width } else { 0 }],
        }
    }
}

impl Layer<'_> {
    /// The outputs for a batch, `inputs` being `[fan_in][examples]`.
    pub fn run(&self, inputs: &[f64], examples: usize, mode: Mode, record: &mut Record) {
        let weights = Matrix { values: &self.parameters[self.place.weights.clone()], columns: self.place.fan_in };
        multiply(weights, Matrix { values: inputs, columns: examples }, &mut record.outputs);
        match self.architecture.normalization {
            Normalization::None => {
                let biases = &self.parameters[self.place.shift.clone()];
                for (row, bias) in record.outputs.chunks_exact_mut(examples).zip(biases) {
                    add(row, *bias);
                }
                self.activate(&mut record.outputs);
            }
            Normalization::Before | Normalization::Moving => {
                self.normalize(examples, mode, record);
                self.activate(&mut record.outputs);
            }
            Normalization::After => {
                self.activate(&mut record.outputs);
                record.activated.copy_from_slice(&record.outputs);
                self.normalize(examples, mode, record);
            }
        }
    }

    /// Normalizes the outputs unit by unit. In training it notes the moments of the batch, whichever it takes.
    fn normalize(&self, examples: usize, mode: Mode, record: &mut Record) {
        let takes_batch = mode == Mode::Training && self.architecture.normalization != Normalization::Moving;
        let scales = &self.parameters[self.place.scale.clone()];
        let shifts = &self.parameters[self.place.shift.clone()];
        let rows = record.outputs.chunks_exact_mut(examples).zip(record.normalized.chunks_exact_mut(examples));
        for (unit, (row, normalized)) in rows.enumerate() {
            if mode == Mode::Training {
                record.moments[unit] = Moments::of(row);
            }
            let moments = if takes_batch { record.moments[unit] } else { self.running[unit] };
            let inverse_deviation = moments.inverse_deviation(self.architecture.epsilon);
            record.inverse_deviations[unit] = inverse_deviation;
            normalize(row, normalized, &moments, inverse_deviation, (scales[unit], shifts[unit]));
        }
    }

    fn activate(&self, values: &mut [f64]) {
        match self.architecture.activation {
            // The one that does not hide a NaN.
            Activation::Relu => relu(values),
            other => other.apply(values),
        }
    }

    /// From the gradient by its outputs, in `delta`, to that by its inner products; the gradients by scales and shifts
    /// are written on the way.
    pub fn pull_back(&self, delta: &mut [f64], examples: usize, record: &Record, gradients: &mut [f64]) {
        match self.architecture.normalization {
            Normalization::None => {
                self.slope(delta, &record.outputs);
                for (gradient, row) in gradients[self.place.shift.clone()].iter_mut().zip(delta.chunks_exact(examples))
                {
                    *gradient = sum(row);
                }
            }
            Normalization::Before | Normalization::Moving => {
                self.slope(delta, &record.outputs);
                self.pull_back_normalization(delta, examples, record, gradients);
            }
            Normalization::After => {
                self.pull_back_normalization(delta, examples, record, gradients);
                self.slope(delta, &record.activated);
            }
        }
    }

    fn pull_back_normalization(&self, delta: &mut [f64], examples: usize, record: &Record, gradients: &mut [f64]) {
        let are_constants = self.architecture.normalization == Normalization::Moving;
        let rows = delta.chunks_exact_mut(examples).zip(record.normalized.chunks_exact(examples));
        for (unit, (delta, normalized)) in rows.enumerate() {
            let scale = self.parameters[self.place.scale.start + unit] * record.inverse_deviations[unit];
            let row = if are_constants {
                pull_back_constants(delta, normalized, scale)
            } else {
                pull_back(delta, normalized, scale)
            };
            gradients[self.place.scale.start + unit] = row.gamma;
            gradients[self.place.shift.start + unit] = row.beta;
        }
    }

    /// Multiplies by the slope of the activation, which is a function of what it gave.
    fn slope(&self, delta: &mut [f64], activated: &[f64]) {
        match self.architecture.activation {
            Activation::Relu => relu_slope(delta, activated),
            Activation::Tanh => tanh_slope(delta, activated),
            Activation::Sigmoid => sigmoid_slope(delta, activated),
            Activation::Identity => {}
        }
    }
}
