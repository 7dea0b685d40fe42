//! Numbers about uncertainty: the Beta posterior of an error probability, intervals and their widths, how often they
//! contain the truth, the sample size a width needs, the difference of two error probabilities and the tests of it, the
//! best of many models on one test set, the rate of chance events, the threshold that a limit of false alarms allows,
//! the exact laws of a batch-normalized value, polynomials fitted by least squares, learning from wrong labels,
//! histograms.
//!
//! Everything here is a pure function of its arguments. Elementary functions come from `libm`, so
//! that a result has the same bits natively and in WASM. No input panics: a number that means
//! nothing gives NaN or `None`, as each function says.

pub mod batch_law;
pub mod best_of;
pub mod beta;
pub mod binomial;
pub mod binomial_table;
pub mod coverage;
pub mod difference;
pub mod given_value;
pub mod histogram;
pub mod label_noise;
pub mod majority_attack;
pub mod mcnemar;
pub mod moments;
pub mod normal;
pub mod operating_point;
pub mod polynomial;
pub mod proportion;
mod quadrature;
pub mod rate;
pub mod sample_size;
pub mod two_proportions;

pub use beta::{Beta, BetaError, Interval, Prior};
pub use difference::Difference;
