//! The product of two matrices, in tiles that stay in registers.

#![expect(clippy::inline_always, reason = "what is not inlined would lack the vectors of its caller")]

use crate::LANES;
use crate::lanes::Lanes;

/// Rows of a tile. Four rows of four columns are eight vectors of two: what SSE2's sixteen registers hold with room
/// for the operands.
const ROWS: usize = 4;

/// A matrix in rows, `[rows][columns]`.
#[derive(Clone, Copy, Debug)]
pub struct Matrix<'a> {
    /// Its values, row after row.
    pub values: &'a [f64],
    /// The length of a row; at least 1.
    pub columns: usize,
}

/// The product `a·b` into `product`, which has as many rows as `a` and as many columns as `b`.
///
/// Every element is `((a₀·b₀ + a₁·b₁) + a₂·b₂) + …` by rising index, starting from 0.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn multiply(a: Matrix<'_>, b: Matrix<'_>, product: &mut [f64]) {
    if a.columns == 0 || b.columns == 0 {
        return;
    }
    let blocks = a.values.chunks_exact(ROWS * a.columns);
    let rest = blocks.remainder().chunks_exact(a.columns);
    let mut products = product.chunks_exact_mut(ROWS * b.columns);
    for (rows, product) in blocks.zip(&mut products) {
        multiply_rows::<ROWS>(Matrix { values: rows, columns: a.columns }, b, product);
    }
    for (row, product) in rest.zip(products.into_remainder().chunks_exact_mut(b.columns)) {
        multiply_rows::<1>(Matrix { values: row, columns: a.columns }, b, product);
    }
}

/// The product of `R` rows with a matrix: tiles of [`LANES`] columns, then one column at a time.
#[inline(always)]
fn multiply_rows<const R: usize>(a: Matrix<'_>, b: Matrix<'_>, product: &mut [f64]) {
    let rows: [&[f64]; R] = std::array::from_fn(|row| &a.values[row * a.columns..][..a.columns]);
    let tiled = b.columns - b.columns % LANES;
    for column in (0..tiled).step_by(LANES) {
        let mut sums = [Lanes::splat(0.0); R];
        for (k, right) in b.values.chunks_exact(b.columns).enumerate().take(a.columns) {
            let Some(right) = right[column..].first_chunk() else {
                break;
            };
            let right = Lanes::of(right);
            for (sum, row) in sums.iter_mut().zip(rows) {
                *sum = sum.plus(Lanes::splat(row[k]).times(right));
            }
        }
        for (row, sum) in sums.iter().enumerate() {
            product[row * b.columns + column..][..LANES].copy_from_slice(&sum.numbers());
        }
    }
    for column in tiled..b.columns {
        let mut sums = [0.0; R];
        for (k, right) in b.values.chunks_exact(b.columns).enumerate().take(a.columns) {
            for (sum, row) in sums.iter_mut().zip(rows) {
                *sum += row[k] * right[column];
            }
        }
        for (row, sum) in sums.iter().enumerate() {
            product[row * b.columns + column] = *sum;
        }
    }
}

/// The transpose of a matrix, `[columns][rows]`.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn transpose(matrix: Matrix<'_>, transposed: &mut [f64]) {
    if matrix.columns == 0 {
        return;
    }
    let rows = matrix.values.len() / matrix.columns;
    for (row, values) in matrix.values.chunks_exact(matrix.columns).enumerate() {
        let column = transposed.get_mut(row..).unwrap_or_default().iter_mut().step_by(rows);
        for (place, value) in column.zip(values) {
            *place = *value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values whose products and sums are not exact, so that another order would give other bits.
    fn rough(len: usize, seed: usize) -> Vec<f64> {
        (0..len).map(|i| ((i * 7919 + seed * 104_729) % 10_007) as f64 / 3001.0 - 1.5).collect()
    }

    #[test]
    fn every_element_is_the_sum_by_rising_index_whatever_the_tile() {
        for (rows, inner, columns) in [(1, 1, 1), (4, 3, 4), (5, 7, 9), (8, 32, 6), (3, 2, 17), (13, 64, 31)] {
            let (a, b) = (rough(rows * inner, 1), rough(inner * columns, 2));
            let mut product = vec![f64::NAN; rows * columns];
            multiply(Matrix { values: &a, columns: inner }, Matrix { values: &b, columns }, &mut product);
            for row in 0..rows {
                for column in 0..columns {
                    let mut sum = 0.0;
                    for k in 0..inner {
                        sum += a[row * inner + k] * b[k * columns + column];
                    }
                    assert_eq!(product[row * columns + column].to_bits(), f64::to_bits(sum));
                }
            }
        }
    }

    #[test]
    fn a_transpose_of_a_transpose_is_the_matrix() {
        let values = rough(15, 3);
        let (mut once, mut twice) = (vec![0.0; 15], vec![0.0; 15]);
        transpose(Matrix { values: &values, columns: 5 }, &mut once);
        assert_eq!(once[1].to_bits(), values[5].to_bits());
        transpose(Matrix { values: &once, columns: 3 }, &mut twice);
        assert_eq!(twice, values);
    }
}
