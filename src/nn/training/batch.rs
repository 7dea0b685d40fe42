//! Some examples and the room to learn from them, or to score a network on any number of others.

use super::architecture::{Architecture, INPUTS};
use super::classifier::Classifier;
use super::data::DataSet;
use super::loss::{binary_cross_entropy, count_errors};
use super::pass::{Mode, Pass};

/// How well a network does on a data set, by its running statistics.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The mean loss, in nats; +∞ where it is NaN.
    pub loss: f64,
    /// The share of the examples of which it says the wrong class.
    pub error: f64,
}

/// A batch in `[2][examples]`, and what a pass over it needs.
#[derive(Clone, Debug)]
pub(super) struct Batch {
    inputs: Vec<f64>,
    labels: Vec<f64>,
    by_logits: Vec<f64>,
    pass: Pass,
}

impl Batch {
    /// Room for this many examples.
    pub fn new(architecture: Architecture, examples: usize) -> Self {
        Self {
            inputs: vec![0.0; INPUTS * examples],
            labels: vec![0.0; examples],
            by_logits: vec![0.0; examples],
            pass: Pass::new(architecture, examples),
        }
    }

    /// The number of examples that there is room for.
    pub const fn len(&self) -> usize {
        self.labels.len()
    }

    /// What the last pass has left.
    pub const fn pass(&self) -> &Pass {
        &self.pass
    }

    /// Takes some examples of a data set; where there are fewer than there is room for, the rest stays as it was.
    pub fn fill(&mut self, data: &DataSet, indices: impl Iterator<Item = usize>) {
        let (first, second) = self.inputs.split_at_mut(self.labels.len());
        for (((index, x), y), label) in indices.zip(first).zip(second).zip(&mut self.labels) {
            [*x, *y] = data.points()[index];
            *label = data.labels()[index];
        }
    }

    /// Runs one hidden layer in training, after those before it.
    pub fn forward(&mut self, classifier: &Classifier, layer: usize) {
        classifier.forward_layer(layer, &self.inputs, Mode::Training, &mut self.pass);
    }

    /// Runs the last layer in training; the loss, and the gradients by the last layer's parameters.
    pub fn turn(&mut self, classifier: &Classifier, gradients: &mut [f64]) -> f64 {
        classifier.forward_output(&mut self.pass);
        let loss = binary_cross_entropy(self.pass.logits(), &self.labels, &mut self.by_logits);
        classifier.backward_output(&self.by_logits, &mut self.pass, gradients);
        loss
    }

    /// The gradients by the parameters of one hidden layer, after those that follow it.
    pub fn backward(&mut self, classifier: &Classifier, layer: usize, gradients: &mut [f64]) {
        classifier.backward_layer(layer, &self.inputs, &mut self.pass, gradients);
    }

    /// Scores a network at inference, where an example does not depend on its neighbours: the last block may keep some
    /// of the one before.
    pub fn score(&mut self, classifier: &Classifier, data: &DataSet) -> Score {
        let count = data.labels().len();
        let (mut loss, mut errors) = (0.0, 0);
        for start in (0..count).step_by(self.len()) {
            let examples = self.len().min(count - start);
            self.fill(data, start..start + examples);
            classifier.forward(&self.inputs, Mode::Inference, &mut self.pass);
            let (logits, labels) = (&self.pass.logits()[..examples], &self.labels[..examples]);
            loss += binary_cross_entropy(logits, labels, &mut self.by_logits) * examples as f64;
            errors += count_errors(logits, labels);
        }
        let loss = loss / count as f64;
        Score { loss: if loss.is_finite() { loss } else { f64::INFINITY }, error: errors as f64 / count as f64 }
    }

    /// Writes the logits of any points, at inference.
    pub fn logits(&mut self, classifier: &Classifier, points: &[[f64; INPUTS]], logits: &mut [f64]) {
        let size = self.len();
        for (points, logits) in points.chunks(size).zip(logits.chunks_mut(size)) {
            let (first, second) = self.inputs.split_at_mut(size);
            for ((point, x), y) in points.iter().zip(first).zip(second) {
                [*x, *y] = *point;
            }
            classifier.forward(&self.inputs, Mode::Inference, &mut self.pass);
            for (logit, computed) in logits.iter_mut().zip(self.pass.logits()) {
                *logit = *computed;
            }
        }
    }
}
