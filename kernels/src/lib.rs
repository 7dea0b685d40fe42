//! The inner loops of training: the few functions in which nearly all of its time is spent.
//!
//! They are a package of their own because the page is compiled for size, which these loops cannot bear: compiled for
//! speed, and with the vector instructions of WebAssembly, the product of two matrices runs about ten times as fast
//! (see `benches/training/`). Whatever is not hot stays outside.
//!
//! # The same bits everywhere
//!
//! Every sum has an order that the source fixes, so that vectors of any width give the same bits as none:
//! a [product](multiply) adds its terms by rising index, whatever tile it is computed in, and a [sum over a row](sum)
//! has [`LANES`] accumulators that take turns. No product is fused with a sum, and no elementary function is called but
//! the square root, which IEEE 754 defines to the last bit.
//!
//! The functions that loop enable WebAssembly's vectors (`simd128`) for themselves, and the product of matrices writes
//! them out. There they need no `unsafe`, because a browser without them refuses the whole module; and the rest of the
//! page stays as it is.
//!
//! Nothing here allocates, and nothing panics on lengths that do not match: what is missing is left alone.

mod descent;
mod elementwise;
mod lanes;
mod matrix;
mod rows;

pub use descent::{Adam, descend, descend_with_momentum};
pub use elementwise::{add, relu, relu_slope, sigmoid_slope, tanh_slope};
pub use matrix::{Matrix, multiply, transpose};
pub use rows::{Moments, RowGradients, normalize, pull_back, pull_back_constants, sum, sum_of_squares};

/// Accumulators of a sum over a row, and columns of a tile of a product: two vectors of WebAssembly or SSE2, one of
/// AVX.
pub const LANES: usize = 4;
