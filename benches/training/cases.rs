//! Which networks are timed, natively and in WebAssembly.

use lectern::nn::activation::Activation;
use lectern::nn::training::{Architecture, Normalization, Optimizer, TrainingConfig};

/// A network to be timed.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is.
    pub name: String,
    /// How it is trained.
    pub config: TrainingConfig,
}

impl Case {
    fn new(config: TrainingConfig) -> Self {
        let Architecture { depth, width, activation, normalization, .. } = config.architecture;
        let kind = (activation.name(), normalization.name(), config.optimizer.name());
        let name = format!("{depth} × {width}, m {}, {}, {}, {}", config.batch, kind.0, kind.1, kind.2);
        Self { name, config }
    }

    /// The products of a step: each weight takes one for each example forwards, one for its gradient, and (except in
    /// the first layer) one for the gradient by its input.
    pub fn products(&self) -> f64 {
        let Architecture { depth, width, .. } = self.config.architecture;
        let (first, inner, last) = (2 * 2 * width, 3 * width * width * (depth - 1), 3 * width);
        (self.config.batch * (first + inner + last)) as f64
    }
}

/// A small rate, so that no run diverges and stops.
const RATE: f64 = 1e-3;

/// All of them.
pub fn all() -> Vec<Case> {
    let with = |depth: usize, width: usize, batch: usize| TrainingConfig {
        architecture: Architecture { depth, width, ..Architecture::default() },
        batch,
        rate: RATE,
        ..TrainingConfig::default()
    };
    let mut cases = Vec::new();
    for width in [8, 16, 32, 64] {
        for depth in [2, 6, 12] {
            cases.extend([8, 32, 128, 512].map(|batch| Case::new(with(depth, width, batch))));
        }
    }
    // The network that other libraries are timed with, and what else it could be.
    let usual = with(6, 32, 32);
    cases.extend([Normalization::None, Normalization::After, Normalization::Moving].map(|normalization| {
        Case::new(TrainingConfig { architecture: Architecture { normalization, ..usual.architecture }, ..usual })
    }));
    cases.extend([Activation::Tanh, Activation::Sigmoid].map(|activation| {
        Case::new(TrainingConfig { architecture: Architecture { activation, ..usual.architecture }, ..usual })
    }));
    cases.extend(
        [Optimizer::Momentum, Optimizer::Adam].map(|optimizer| Case::new(TrainingConfig { optimizer, ..usual })),
    );
    cases
}
