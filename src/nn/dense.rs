//! The inner product of a dense layer.

/// Rows of inputs that one pass over the outputs takes up, so that an output is loaded and stored
/// once for four products.
const ROWS: usize = 4;

/// One unit of a dense layer for a whole batch: `output[s] = Σₖ weights[k]·inputs[k][s]`.
///
/// `weights` is `[fan_in]`, `inputs` is `[fan_in][batch]`, `output` is `[batch]`. Units lie in rows
/// and examples in columns, so that the inner loop runs over neighbours and needs no sum across
/// lanes: a compiler can make vectors of it without changing the order of any sum, and the bits are
/// the same with vectors and without.
pub fn weighted_sum(weights: &[f64], inputs: &[f64], output: &mut [f64]) {
    output.fill(0.0);
    let batch = output.len();
    if batch == 0 {
        return;
    }
    let (blocks, rest) = weights.as_chunks::<ROWS>();
    let mut rows = inputs.chunks_exact(batch);
    for &[w0, w1, w2, w3] in blocks {
        let (Some(x0), Some(x1), Some(x2), Some(x3)) = (rows.next(), rows.next(), rows.next(), rows.next()) else {
            return;
        };
        for ((((y, x0), x1), x2), x3) in output.iter_mut().zip(x0).zip(x1).zip(x2).zip(x3) {
            *y += (w0 * x0 + w1 * x1) + (w2 * x2 + w3 * x3);
        }
    }
    for (w, row) in rest.iter().zip(rows) {
        for (y, x) in output.iter_mut().zip(row) {
            *y += w * x;
        }
    }
}
