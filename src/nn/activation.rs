//! Activation functions.

/// A function applied to every value of a layer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Activation {
    /// max(x, 0).
    #[default]
    Relu,
    /// The hyperbolic tangent, in (−1, 1).
    Tanh,
    /// The logistic function 1/(1 + e⁻ˣ), in (0, 1).
    Sigmoid,
    /// x itself: a linear layer.
    Identity,
}

impl Activation {
    /// All activations, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Relu, Self::Tanh, Self::Sigmoid, Self::Identity];

    /// The distance from an asymptote within which a value counts as saturated.
    pub const SATURATION: f64 = 0.01;

    /// The name in addresses and data, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Relu => "relu",
            Self::Tanh => "tanh",
            Self::Sigmoid => "sigmoid",
            Self::Identity => "identity",
        }
    }

    /// The function's value at `x`.
    #[must_use]
    pub fn value(self, x: f64) -> f64 {
        match self {
            Self::Relu => x.max(0.0),
            Self::Tanh => libm::tanh(x),
            Self::Sigmoid => 1.0 / (1.0 + libm::exp(-x)),
            Self::Identity => x,
        }
    }

    /// Replaces every value `x` by the function's value at it.
    pub fn apply(self, values: &mut [f64]) {
        for x in values {
            *x = self.value(*x);
        }
    }

    /// The share of a unit's outputs over a batch, in 0…1, through which nothing can be learnt:
    ///
    /// - `ReLU`: 1 if the unit is zero for the whole batch, so that no example gives it a gradient,
    ///   and 0 otherwise;
    /// - tanh and sigmoid: the share of the outputs within 0.01 of an asymptote, where the
    ///   slope has all but gone (|tanh| > 0.99; sigmoid < 0.01 or > 0.99);
    /// - identity: 0.
    #[must_use]
    pub fn dead_share(self, outputs: &[f64]) -> f64 {
        const HIGH: f64 = 1.0 - Activation::SATURATION;
        let share = |is_dead: fn(f64) -> bool| {
            let dead = outputs.iter().filter(|&&y| is_dead(y)).count();
            dead as f64 / outputs.len().max(1) as f64
        };
        match self {
            Self::Relu => f64::from(u8::from(outputs.iter().all(|&y| y == 0.0))),
            Self::Tanh => share(|y| y.abs() > HIGH),
            Self::Sigmoid => share(|y| !(Self::SATURATION..=HIGH).contains(&y)),
            Self::Identity => 0.0,
        }
    }
}
