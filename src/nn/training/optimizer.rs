//! Optimizers: how a step follows from a gradient.

use lectern_kernels::{Adam, descend, descend_with_momentum};

/// How a step follows from the gradient.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Optimizer {
    /// Stochastic gradient descent: the rate times the gradient of the batch.
    #[default]
    Sgd,
    /// The same with momentum 0.9, as `PyTorch` writes it: in the long run a step is ten times as long.
    Momentum,
    /// Adam with β₁ = 0.9, β₂ = 0.999, ε = 1e-8, the numbers of its authors.
    Adam,
}

impl Optimizer {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Sgd, Self::Momentum, Self::Adam];

    /// The name in addresses and data, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sgd => "sgd",
            Self::Momentum => "momentum",
            Self::Adam => "adam",
        }
    }
}

const MOMENTUM: f64 = 0.9;
const FIRST_DECAY: f64 = 0.9;
const SECOND_DECAY: f64 = 0.999;
const EPSILON: f64 = 1e-8;

/// What an optimizer remembers of the steps before.
#[derive(Clone, Debug)]
pub struct OptimizerState {
    optimizer: Optimizer,
    /// The velocity, or the mean of the gradients.
    first: Vec<f64>,
    /// The mean of the squared gradients.
    second: Vec<f64>,
    /// β₁ᵗ and β₂ᵗ.
    powers: (f64, f64),
}

impl OptimizerState {
    /// An optimizer of this many parameters before its first step.
    #[must_use]
    pub fn new(optimizer: Optimizer, parameters: usize) -> Self {
        let moments = |is_needed: bool| vec![0.0; if is_needed { parameters } else { 0 }];
        Self {
            optimizer,
            first: moments(optimizer != Optimizer::Sgd),
            second: moments(optimizer == Optimizer::Adam),
            powers: (1.0, 1.0),
        }
    }

    /// Which one it is.
    #[must_use]
    pub const fn optimizer(&self) -> Optimizer {
        self.optimizer
    }

    /// Takes one step with the learning rate given.
    pub fn descend(&mut self, parameters: &mut [f64], gradients: &[f64], rate: f64) {
        match self.optimizer {
            Optimizer::Sgd => descend(parameters, gradients, rate),
            Optimizer::Momentum => descend_with_momentum(parameters, gradients, &mut self.first, rate, MOMENTUM),
            Optimizer::Adam => {
                self.powers.0 *= FIRST_DECAY;
                self.powers.1 *= SECOND_DECAY;
                let adam = Adam {
                    rate,
                    first_decay: FIRST_DECAY,
                    second_decay: SECOND_DECAY,
                    first_correction: 1.0 - self.powers.0,
                    second_correction: 1.0 - self.powers.1,
                    epsilon: EPSILON,
                };
                adam.descend(parameters, gradients, &mut self.first, &mut self.second);
            }
        }
    }
}
