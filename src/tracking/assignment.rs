//! The assignment problem: pairs of rows and columns, each used once, with the largest total weight.

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

/// A share of 1 as a weight: shares are resolved to one part in this many, so that sums of them are exact.
pub const WHOLE: i64 = 1 << 40;

/// A share in 0…1 as a weight.
#[must_use]
pub fn weight_of(share: f64) -> i64 {
    (share * WHOLE as f64) as i64
}

/// The pairs (row, column) of positive weight in an assignment of the largest total weight, rows ascending.
///
/// Weights are whole numbers and not negative, so that sums and ties are exact and the answer is the same on every
/// machine. A weight of 0 means that the two must not be paired. The time grows with the square of the shorter side
/// times the longer one (Kuhn and Munkres).
pub fn heaviest(rows: usize, columns: usize, weight: impl Fn(usize, usize) -> i64) -> Vec<(usize, usize)> {
    // The algorithm wants no more rows than columns.
    let is_turned = rows > columns;
    let (short, long) = if is_turned { (columns, rows) } else { (rows, columns) };
    let at = |low: usize, high: usize| if is_turned { weight(high, low) } else { weight(low, high) };
    let cells: Vec<i64> = (0..short * long).map(|cell| at(cell / long, cell % long).max(0)).collect();
    let Some(weights) = Matrix::from_vec(short, long, cells).ok().filter(|_| short > 0) else {
        return Vec::new();
    };
    let (_, chosen) = kuhn_munkres(&weights);
    let paired = chosen.into_iter().enumerate().filter(|&(low, high)| weights[(low, high)] > 0);
    let mut pairs: Vec<(usize, usize)> =
        paired.map(|(low, high)| if is_turned { (high, low) } else { (low, high) }).collect();
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::heaviest;

    #[test]
    fn a_total_counts_more_than_the_best_single_pair() {
        let weights = [[9, 8], [8, 0]];
        assert_eq!(heaviest(2, 2, |row, column| weights[row][column]), [(0, 1), (1, 0)]);
    }

    #[test]
    fn what_must_not_be_paired_is_left_alone() {
        assert_eq!(heaviest(3, 1, |row, _| i64::from(row == 2)), [(2, 0)]);
        assert_eq!(heaviest(2, 2, |_, _| 0), []);
        assert_eq!(heaviest(0, 5, |_, _| 1), []);
        assert_eq!(heaviest(5, 0, |_, _| 1), []);
    }
}
