//! Activations and their slopes, value by value. A slope is taken from the activation's output, so that its input need
//! not be kept.

/// Adds a number to every value.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn add(values: &mut [f64], number: f64) {
    for value in values {
        *value += number;
    }
}

/// `max(x, 0)` of every value. NaN stays NaN: `f64::max` would hide that a network has diverged.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn relu(values: &mut [f64]) {
    for value in values {
        *value = if *value < 0.0 { 0.0 } else { *value };
    }
}

/// Multiplies gradients by the slope of `ReLU` at its outputs: 1 above 0, else 0.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn relu_slope(delta: &mut [f64], outputs: &[f64]) {
    for (delta, output) in delta.iter_mut().zip(outputs) {
        *delta = if *output > 0.0 { *delta } else { 0.0 };
    }
}

/// Multiplies gradients by the slope of tanh at its outputs: `1 − y²`.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn tanh_slope(delta: &mut [f64], outputs: &[f64]) {
    for (delta, output) in delta.iter_mut().zip(outputs) {
        *delta *= 1.0 - output * output;
    }
}

/// Multiplies gradients by the slope of the logistic function at its outputs: `y·(1 − y)`.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn sigmoid_slope(delta: &mut [f64], outputs: &[f64]) {
    for (delta, output) in delta.iter_mut().zip(outputs) {
        *delta *= output * (1.0 - output);
    }
}
