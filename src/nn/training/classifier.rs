//! A network: its parameters, and the running statistics of what it normalizes.

use lectern_kernels::Moments;

use super::architecture::Architecture;
use super::layer::Layer;
use super::pass::{Mode, Pass};
use crate::nn::activation::Activation;
use crate::nn::random::{Purpose, Random};

/// The weight of the new value in running statistics, as `PyTorch` has it.
pub const RUNNING_MOMENTUM: f64 = 0.1;

/// A multilayer perceptron with one logit, whose parameters lie in one slice.
#[derive(Clone, Debug, PartialEq)]
pub struct Classifier {
    architecture: Architecture,
    parameters: Vec<f64>,
    /// `[depth][width]`, the variances unbiased.
    running: Vec<Moments>,
}

impl Classifier {
    /// A network with fresh weights; its form is [clamped](Architecture::clamped).
    ///
    /// Weights are normal with variance 2/fan-in for `ReLU` (K. He et al., "Delving Deep into Rectifiers", 2015), and
    /// 2/(fan-in + fan-out) else (X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward
    /// neural networks", 2010). Scales are 1, shifts 0; running means begin with 0, variances with 1.
    #[must_use]
    pub fn new(architecture: Architecture, seed: u64) -> Self {
        let architecture = architecture.clamped();
        let mut random = Random::new(seed, Purpose::Weights);
        let mut parameters = vec![0.0; architecture.parameter_count()];
        let Architecture { depth, width, activation, .. } = architecture;
        for layer in 0..depth {
            let place = architecture.hidden(layer);
            let scale = initial_deviation(activation, place.fan_in, width);
            parameters[place.weights].fill_with(|| scale * random.normal());
            parameters[place.scale].fill(1.0);
        }
        // The logit has no activation after it.
        let scale = initial_deviation(Activation::Identity, width, 1);
        parameters[architecture.output().weights].fill_with(|| scale * random.normal());
        Self { architecture, parameters, running: vec![Moments::known(0.0, 1.0); depth * width] }
    }

    /// Multiplies the weights of the hidden layers, which batch normalization may follow; the last layer stays.
    pub fn scale_hidden_weights(&mut self, factor: f64) {
        for layer in 0..self.architecture.depth {
            for weight in &mut self.parameters[self.architecture.hidden(layer).weights] {
                *weight *= factor;
            }
        }
    }

    /// Its form.
    #[must_use]
    pub const fn architecture(&self) -> Architecture {
        self.architecture
    }

    /// All parameters; [`Architecture::hidden`] and [`Architecture::output`] say where each lies.
    #[must_use]
    pub fn parameters(&self) -> &[f64] {
        &self.parameters
    }

    /// All parameters, to be changed.
    #[must_use]
    pub fn parameters_mut(&mut self) -> &mut [f64] {
        &mut self.parameters
    }

    /// The running means and unbiased variances of a hidden layer, one a unit.
    #[must_use]
    pub fn running(&self, layer: usize) -> &[Moments] {
        let width = self.architecture.width;
        &self.running[layer * width..][..width]
    }

    /// Computes the logits of some points, `inputs` being `[2][examples]`, with as many examples as `pass` has.
    pub fn forward(&self, inputs: &[f64], mode: Mode, pass: &mut Pass) {
        for layer in 0..self.architecture.depth {
            self.forward_layer(layer, inputs, mode, pass);
        }
        self.forward_output(pass);
    }

    /// The gradients of a loss by all parameters, from its gradients by the logits of the last forward pass in
    /// training, which was for the same inputs.
    pub fn backward(&self, inputs: &[f64], by_logits: &[f64], pass: &mut Pass, gradients: &mut [f64]) {
        self.backward_output(by_logits, pass, gradients);
        for layer in (0..self.architecture.depth).rev() {
            self.backward_layer(layer, inputs, pass, gradients);
        }
    }

    /// One hidden layer of [`forward`](Self::forward), after those before it.
    pub(super) fn forward_layer(&self, layer: usize, inputs: &[f64], mode: Mode, pass: &mut Pass) {
        pass.run_layer(&self.layer(layer), layer, inputs, mode);
    }

    /// The last layer of [`forward`](Self::forward), after the hidden ones.
    pub(super) fn forward_output(&self, pass: &mut Pass) {
        let place = self.architecture.output();
        pass.run_output(&self.parameters[place.weights], self.parameters[place.shift.start]);
    }

    /// The last layer of [`backward`](Self::backward), which is its first one.
    pub(super) fn backward_output(&self, by_logits: &[f64], pass: &mut Pass, gradients: &mut [f64]) {
        let place = self.architecture.output();
        gradients[place.shift.start] = lectern_kernels::sum(by_logits);
        pass.pull_back_output(&self.parameters[place.weights.clone()], by_logits, &mut gradients[place.weights]);
    }

    /// One hidden layer of [`backward`](Self::backward), after those that follow it in the network.
    pub(super) fn backward_layer(&self, layer: usize, inputs: &[f64], pass: &mut Pass, gradients: &mut [f64]) {
        pass.pull_back_layer(&self.layer(layer), layer, inputs, gradients);
    }

    /// Moves the running statistics towards those of the batch of the last forward pass in training:
    /// `running ← (1 − momentum)·running + momentum·new`, the variance divided by `m − 1`.
    pub fn absorb(&mut self, pass: &Pass) {
        const KEEP: f64 = 1.0 - RUNNING_MOMENTUM;
        let count = pass.count() as f64;
        let unbiased = count / (count - 1.0).max(1.0);
        let width = self.architecture.width;
        for (layer, running) in self.running.chunks_exact_mut(width).enumerate() {
            for (running, new) in running.iter_mut().zip(pass.moments(layer)) {
                running.mean = KEEP * running.mean + RUNNING_MOMENTUM * new.mean;
                running.variance = KEEP * running.variance + RUNNING_MOMENTUM * (new.variance * unbiased);
            }
        }
    }

    /// One hidden layer with its parameters.
    fn layer(&self, layer: usize) -> Layer<'_> {
        Layer {
            architecture: self.architecture,
            place: self.architecture.hidden(layer),
            parameters: &self.parameters,
            running: self.running(layer),
        }
    }
}

/// The standard deviation of fresh weights.
fn initial_deviation(activation: Activation, fan_in: usize, fan_out: usize) -> f64 {
    match activation {
        Activation::Relu => (2.0 / fan_in as f64).sqrt(),
        Activation::Tanh | Activation::Sigmoid | Activation::Identity => (2.0 / (fan_in + fan_out) as f64).sqrt(),
    }
}
