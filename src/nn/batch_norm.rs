//! Batch normalization, forwards, backwards and at inference.
//!
//! S. Ioffe, C. Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing
//! Internal Covariate Shift", 2015, Algorithm 1: per channel,
//! `x̂ = (x − μ) / √(σ² + ε)` and `y = γ·x̂ + β`, with the mean μ and the *biased* variance σ² of the
//! batch. The running statistics follow the convention of `PyTorch`: momentum is the weight of the
//! new value, and the variance stored is the *unbiased* one.
//!
//! One code serves dense and convolutional layers: a [`Layout`] says where the values of a channel
//! lie, and everything else works on one channel at a time.

use super::channel::{ChannelStatistics, Layout};

/// Why a batch could not be normalized.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchNormError {
    /// A slice does not have the length its layout requires, or the channel counts differ.
    Shape {
        /// The length that was needed, in values.
        expected: usize,
        /// The length that was given, in values.
        actual: usize,
    },
    /// One value a channel (`m = 1`) has no unbiased variance: 0/0.
    UndefinedVariance,
}

impl std::fmt::Display for BatchNormError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Shape { expected, actual } => {
                write!(formatter, "expected {expected} values, got {actual}")
            }
            Self::UndefinedVariance => {
                write!(formatter, "one value a channel has no unbiased variance")
            }
        }
    }
}

impl std::error::Error for BatchNormError {}

/// The parameters and the running statistics of one batch normalization layer, all `[channels]`.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchNorm {
    /// The learnt scale γ.
    pub gamma: Vec<f64>,
    /// The learnt shift β.
    pub beta: Vec<f64>,
    /// The number ε added to the variance, in squared units of the input.
    pub epsilon: f64,
    /// The weight of the new value in the running statistics. (Keras calls one minus it momentum.)
    pub momentum: f64,
    /// The running mean, for inference.
    pub running_mean: Vec<f64>,
    /// The running unbiased variance, for inference.
    pub running_variance: Vec<f64>,
}

/// What a forward pass in training mode leaves for the backward pass.
///
/// Keep one and hand it in again: after the first pass of a size nothing is allocated.
#[derive(Clone, Debug, Default)]
pub struct Tape {
    layout: Layout,
    statistics: Vec<ChannelStatistics>,
    normalized: Vec<f64>,
}

impl Tape {
    /// The mean and the variance of every channel, `[channels]`.
    #[must_use]
    pub fn statistics(&self) -> &[ChannelStatistics] {
        &self.statistics
    }

    /// The normalized values x̂, before γ and β, in the layout of the input.
    #[must_use]
    pub fn normalized(&self) -> &[f64] {
        &self.normalized
    }
}

/// The gradients of the loss with respect to the parameters, both `[channels]`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParameterGradients {
    /// The gradient by γ: Σ dy·x̂.
    pub gamma: Vec<f64>,
    /// The gradient by β: Σ dy.
    pub beta: Vec<f64>,
}

impl BatchNorm {
    /// A fresh layer: γ = 1, β = 0, ε = 1e-5, momentum 0.1, running mean 0 and variance 1.
    #[must_use]
    pub fn new(channels: usize) -> Self {
        Self {
            gamma: vec![1.0; channels],
            beta: vec![0.0; channels],
            epsilon: 1e-5,
            momentum: 0.1,
            running_mean: vec![0.0; channels],
            running_variance: vec![1.0; channels],
        }
    }

    /// Normalizes a batch with its own statistics, as in training. The running statistics stay as
    /// they are: see [`Self::update_running`].
    ///
    /// A channel without any spread (also every channel of a batch of one) gives x̂ = 0, hence
    /// y = β, also at ε = 0.
    ///
    /// # Errors
    ///
    /// [`BatchNormError::Shape`] when a length does not fit `layout`.
    pub fn forward(&self, layout: Layout, x: &[f64], y: &mut [f64], tape: &mut Tape) -> Result<(), BatchNormError> {
        self.check(layout, &[x.len(), y.len()])?;
        tape.layout = layout;
        tape.statistics.clear();
        tape.normalized.resize(x.len(), 0.0);
        for channel in 0..layout.channels() {
            let statistics = ChannelStatistics::of_runs(layout.runs(channel).map(|run| &x[run]));
            let (gamma, beta) = (self.gamma[channel], self.beta[channel]);
            let inverse_deviation = statistics.inverse_deviation(self.epsilon);
            for i in layout.runs(channel).flatten() {
                let normalized = statistics.centred(x[i]) * inverse_deviation;
                tape.normalized[i] = normalized;
                y[i] = gamma * normalized + beta;
            }
            tape.statistics.push(statistics);
        }
        Ok(())
    }

    /// Moves the running statistics towards those of the batch on the tape:
    /// `running ← (1 − momentum)·running + momentum·new`, the new variance divided by `m − 1`.
    ///
    /// # Errors
    ///
    /// [`BatchNormError::UndefinedVariance`] for a batch of one, and nothing is changed;
    /// [`BatchNormError::Shape`] when the tape belongs to a layer of another size.
    pub fn update_running(&mut self, tape: &Tape) -> Result<(), BatchNormError> {
        self.check(tape.layout, &[])?;
        let keep = 1.0 - self.momentum;
        for (channel, statistics) in tape.statistics.iter().enumerate() {
            // All channels have the same count, so the first one fails before anything is written.
            let variance = statistics.unbiased_variance().ok_or(BatchNormError::UndefinedVariance)?;
            let (mean, stored) = (&mut self.running_mean[channel], &mut self.running_variance[channel]);
            *mean = keep * *mean + self.momentum * statistics.mean();
            *stored = keep * *stored + self.momentum * variance;
        }
        Ok(())
    }

    /// Normalizes with the running statistics, as at inference: every value on its own.
    ///
    /// # Errors
    ///
    /// [`BatchNormError::Shape`] when a length does not fit `layout`.
    pub fn infer(&self, layout: Layout, x: &[f64], y: &mut [f64]) -> Result<(), BatchNormError> {
        self.check(layout, &[x.len(), y.len()])?;
        for channel in 0..layout.channels() {
            let statistics = ChannelStatistics::known(self.running_mean[channel], self.running_variance[channel]);
            let scale = self.gamma[channel] * statistics.inverse_deviation(self.epsilon);
            for i in layout.runs(channel).flatten() {
                y[i] = statistics.centred(x[i]) * scale + self.beta[channel];
            }
        }
        Ok(())
    }

    /// The gradient of a loss through the forward pass on the tape, through mean and variance:
    /// given `dy`, writes `dx` (both in the layout of the input) and the parameters' gradients.
    ///
    /// `dx = γ/√(σ²+ε) · (g − x̂·mean(g·x̂))` with `g = dy − mean(dy)`, which is the chain rule of
    /// Ioffe and Szegedy, section 3, put in centred form: an offset of `dy`, which has no influence
    /// on `dx`, is taken off before anything is multiplied.
    ///
    /// # Errors
    ///
    /// [`BatchNormError::Shape`] when a length does not fit the tape.
    pub fn backward(
        &self,
        tape: &Tape,
        dy: &[f64],
        dx: &mut [f64],
        gradients: &mut ParameterGradients,
    ) -> Result<(), BatchNormError> {
        let layout = tape.layout;
        self.check(layout, &[dy.len(), dx.len()])?;
        gradients.gamma.clear();
        gradients.beta.clear();
        let count = layout.values_per_channel() as f64;
        for (channel, statistics) in tape.statistics.iter().enumerate() {
            let outer = ChannelStatistics::of_runs(layout.runs(channel).map(|run| &dy[run]));
            let mut gamma_gradient = 0.0;
            let mut beta_gradient = 0.0;
            for i in layout.runs(channel).flatten() {
                // Σ x̂ = 0, so the mean of dy may be left out here, and its rounding with it.
                gamma_gradient += outer.centred(dy[i]) * tape.normalized[i];
                beta_gradient += dy[i];
            }
            let projection = gamma_gradient / count;
            let scale = self.gamma[channel] * statistics.inverse_deviation(self.epsilon);
            for i in layout.runs(channel).flatten() {
                dx[i] = scale * (outer.centred(dy[i]) - tape.normalized[i] * projection);
            }
            gradients.gamma.push(gamma_gradient);
            gradients.beta.push(beta_gradient);
        }
        Ok(())
    }

    /// Checks the four parameter vectors and the slices of a pass against the layout.
    fn check(&self, layout: Layout, lengths: &[usize]) -> Result<(), BatchNormError> {
        let parameters = [&self.gamma, &self.beta, &self.running_mean, &self.running_variance];
        let channels = parameters.iter().map(|vector| (layout.channels(), vector.len()));
        let slices = lengths.iter().map(|&length| (layout.len(), length));
        match channels.chain(slices).find(|(expected, actual)| expected != actual) {
            Some((expected, actual)) => Err(BatchNormError::Shape { expected, actual }),
            None => Ok(()),
        }
    }
}
