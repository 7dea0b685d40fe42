//! One step of an optimizer over all parameters of a network, which lie in one slice.

/// A step against the gradient: `parameters −= rate·gradients`.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn descend(parameters: &mut [f64], gradients: &[f64], rate: f64) {
    for (parameter, gradient) in parameters.iter_mut().zip(gradients) {
        *parameter -= rate * gradient;
    }
}

/// A step with momentum (B. T. Polyak, 1964; as `PyTorch` writes it, without damping):
/// `velocity = momentum·velocity + gradients`, `parameters −= rate·velocity`.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn descend_with_momentum(
    parameters: &mut [f64],
    gradients: &[f64],
    velocity: &mut [f64],
    rate: f64,
    momentum: f64,
) {
    for ((parameter, gradient), velocity) in parameters.iter_mut().zip(gradients).zip(velocity) {
        *velocity = momentum * *velocity + gradient;
        *parameter -= rate * *velocity;
    }
}

/// The numbers of one step of Adam (D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", 2015,
/// Algorithm 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adam {
    /// The step size α.
    pub rate: f64,
    /// The decay β₁ of the first moment.
    pub first_decay: f64,
    /// The decay β₂ of the second moment.
    pub second_decay: f64,
    /// `1 − β₁ᵗ`, by which the first moment is divided.
    pub first_correction: f64,
    /// `1 − β₂ᵗ`, by which the second moment is divided.
    pub second_correction: f64,
    /// The ε that is added to the root.
    pub epsilon: f64,
}

impl Adam {
    /// Takes the step: moves both moments and the parameters.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn descend(&self, parameters: &mut [f64], gradients: &[f64], first: &mut [f64], second: &mut [f64]) {
        for (((parameter, gradient), first), second) in parameters.iter_mut().zip(gradients).zip(first).zip(second) {
            *first = self.first_decay * *first + (1.0 - self.first_decay) * gradient;
            *second = self.second_decay * *second + (1.0 - self.second_decay) * (gradient * gradient);
            let deviation = (*second / self.second_correction).sqrt();
            *parameter -= self.rate * (*first / self.first_correction) / (deviation + self.epsilon);
        }
    }
}
