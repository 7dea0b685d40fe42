//! The memory of a forward and a backward pass, allocated once for a number of examples.

use lectern_kernels::{Matrix, Moments, add, multiply, transpose};

use super::architecture::{Architecture, INPUTS};
use super::layer::{Layer, Record};

/// By which statistics a pass normalizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// By those of the batch, except where the network takes moving averages in training, too.
    Training,
    /// By the running averages: each example on its own.
    Inference,
}

/// What a forward pass leaves for the backward pass, and the room that both work in.
#[derive(Clone, Debug)]
pub struct Pass {
    examples: usize,
    records: Vec<Record>,
    logits: Vec<f64>,
    /// The gradient by the outputs of the layer at hand, `[width][examples]`, and the next one.
    delta: Vec<f64>,
    next_delta: Vec<f64>,
    /// The inputs of a layer, `[examples][fan_in]`.
    inputs_by_example: Vec<f64>,
    /// The weights of a layer, `[fan_in][units]`.
    weights_by_input: Vec<f64>,
}

impl Pass {
    /// Room for a network of a legal form, and for this many examples, one at least.
    #[must_use]
    pub fn new(architecture: Architecture, examples: usize) -> Self {
        let examples = examples.max(1);
        let values = vec![0.0; architecture.width * examples];
        Self {
            examples,
            records: vec![Record::new(architecture, examples); architecture.depth],
            logits: vec![0.0; examples],
            delta: values.clone(),
            next_delta: values,
            inputs_by_example: vec![0.0; architecture.width.max(INPUTS) * examples],
            weights_by_input: vec![0.0; architecture.width * architecture.width],
        }
    }

    /// The number of examples.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.examples
    }

    /// The logits of the last forward pass, `[examples]`.
    #[must_use]
    pub fn logits(&self) -> &[f64] {
        &self.logits
    }

    /// What a hidden layer gave to the next one in the last forward pass, `[units][examples]`.
    #[must_use]
    pub fn outputs(&self, layer: usize) -> &[f64] {
        &self.records[layer].outputs
    }

    /// The means and biased variances of what a hidden layer normalized in the last forward pass in training, one a
    /// unit; none without normalization.
    #[must_use]
    pub fn moments(&self, layer: usize) -> &[Moments] {
        &self.records[layer].moments
    }

    pub(super) fn run_layer(&mut self, layer: &Layer<'_>, index: usize, inputs: &[f64], mode: Mode) {
        let (before, rest) = self.records.split_at_mut(index);
        let inputs = before.last().map_or(inputs, |record| &record.outputs);
        if let Some(record) = rest.first_mut() {
            layer.run(inputs, self.examples, mode, record);
        }
    }

    pub(super) fn run_output(&mut self, weights: &[f64], bias: f64) {
        if let Some(last) = self.records.last() {
            let inputs = Matrix { values: &last.outputs, columns: self.examples };
            multiply(Matrix { values: weights, columns: weights.len() }, inputs, &mut self.logits);
            add(&mut self.logits, bias);
        }
    }

    /// Writes the gradients by the last layer's weights, and keeps that by its inputs.
    pub(super) fn pull_back_output(&mut self, weights: &[f64], by_logits: &[f64], by_weights: &mut [f64]) {
        let Some(last) = self.records.last() else {
            return;
        };
        let by_logits = Matrix { values: by_logits, columns: self.examples };
        transpose(Matrix { values: &last.outputs, columns: self.examples }, &mut self.inputs_by_example);
        let by_example = &self.inputs_by_example[..weights.len() * self.examples];
        let inputs = Matrix { values: by_example, columns: weights.len() };
        multiply(by_logits, inputs, by_weights);
        multiply(Matrix { values: weights, columns: 1 }, by_logits, &mut self.delta);
    }

    /// Writes the gradients by a hidden layer's parameters, and keeps that by its inputs unless it is the first.
    pub(super) fn pull_back_layer(&mut self, layer: &Layer<'_>, index: usize, inputs: &[f64], gradients: &mut [f64]) {
        layer.pull_back(&mut self.delta, self.examples, &self.records[index], gradients);
        let inputs = if index == 0 { inputs } else { &self.records[index - 1].outputs };
        let (fan_in, by_sums) = (layer.place.fan_in, Matrix { values: &self.delta, columns: self.examples });
        transpose(Matrix { values: inputs, columns: self.examples }, &mut self.inputs_by_example);
        let by_example = Matrix { values: &self.inputs_by_example[..fan_in * self.examples], columns: fan_in };
        multiply(by_sums, by_example, &mut gradients[layer.place.weights.clone()]);
        if index > 0 {
            let weights = Matrix { values: &layer.parameters[layer.place.weights.clone()], columns: fan_in };
            transpose(weights, &mut self.weights_by_input);
            let by_input = Matrix { values: &self.weights_by_input, columns: layer.architecture.width };
            multiply(by_input, by_sums, &mut self.next_delta);
            std::mem::swap(&mut self.delta, &mut self.next_delta);
        }
    }
}
