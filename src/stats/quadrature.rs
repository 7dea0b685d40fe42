//! Integrals of smooth functions, by the rule of Gauss and Kronrod with 21 points on pieces that are halved where it
//! has not converged (R. Piessens et al., QUADPACK, 1983, `qk21`).

/// The positive nodes of Kronrod's rule, the outermost first; every second one, from the second on, is Gauss's.
const NODES: [f64; 10] = [
    0.995_657_163_025_808_1,
    0.973_906_528_517_171_7,
    0.930_157_491_355_708_2,
    0.865_063_366_688_984_5,
    0.780_817_726_586_416_9,
    0.679_409_568_299_024_4,
    0.562_757_134_668_604_7,
    0.433_395_394_129_247_2,
    0.294_392_862_701_460_2,
    0.148_874_338_981_631_22,
];
/// Kronrod's weights of those nodes, and of 0.
const KRONROD: [f64; 10] = [
    0.011_694_638_867_371_874,
    0.032_558_162_307_964_725,
    0.054_755_896_574_351_995,
    0.075_039_674_810_919_96,
    0.093_125_454_583_697_6,
    0.109_387_158_802_297_64,
    0.123_491_976_262_065_84,
    0.134_709_217_311_473_34,
    0.142_775_938_577_060_09,
    0.147_739_104_901_338_49,
];
const KRONROD_AT_ZERO: f64 = 0.149_445_554_002_916_9;
/// Gauss's weights of every second node.
const GAUSS: [f64; 5] = [
    0.066_671_344_308_688_14,
    0.149_451_349_150_580_6,
    0.219_086_362_515_982_04,
    0.269_266_719_309_996_35,
    0.295_524_224_714_752_9,
];

/// The pieces at the beginning: so many that a bell which fills the range is met by them alone.
const FIRST_PIECES: u32 = 4;
/// The most pieces that are ever looked at.
const MOST_PIECES: u32 = 400;
/// Halved no more often than this.
const DEEPEST: u32 = 40;
/// A piece is done when the two rules differ by less than this share of the whole: the better one is then off by about
/// the power 3/2 of two hundred times as much (QUADPACK's experience), 1e-14.
const CLOSE: f64 = 2e-12;
/// The rules may agree by accident; then the piece does not agree with what was there before it was halved.
const CLOSE_TO_HALVES: f64 = 1e-9;

/// What two rules say of a piece.
#[derive(Clone, Copy)]
struct Piece {
    low: f64,
    high: f64,
    depth: u32,
    kronrod: f64,
    /// How much the two rules differ.
    difference: f64,
    /// How much this half and the other differ from the piece that was halved; 0 for a piece of the beginning.
    change: f64,
}

impl Piece {
    fn new(function: &impl Fn(f64) -> f64, low: f64, high: f64, depth: u32) -> Self {
        let (middle, half) = (f64::midpoint(low, high), 0.5 * (high - low));
        let mut kronrod = KRONROD_AT_ZERO * function(middle);
        let mut gauss = 0.0;
        for (index, (node, weight)) in NODES.iter().zip(KRONROD).enumerate() {
            let pair = function(middle - half * node) + function(middle + half * node);
            kronrod += weight * pair;
            if index % 2 == 1 {
                gauss += GAUSS[index / 2] * pair;
            }
        }
        Self { low, high, depth, kronrod: half * kronrod, difference: half * (kronrod - gauss).abs(), change: 0.0 }
    }

    fn halves(&self, function: &impl Fn(f64) -> f64) -> [Self; 2] {
        let middle = f64::midpoint(self.low, self.high);
        let halves =
            [(self.low, middle), (middle, self.high)].map(|(low, high)| Self::new(function, low, high, self.depth + 1));
        let change = (halves[0].kronrod + halves[1].kronrod - self.kronrod).abs();
        halves.map(|half| Self { change, ..half })
    }
}

/// The integral of a function that does not change its sign and is finite between `low` and `high`, to a relative error
/// of about 1e-14 where the function is smooth. It is never evaluated at the ends. A function that is not smooth is
/// cut no finer than a limit allows.
pub(super) fn integral(function: impl Fn(f64) -> f64, low: f64, high: f64) -> f64 {
    let edge = |index: u32| low + (high - low) * f64::from(index) / f64::from(FIRST_PIECES);
    let mut open: Vec<Piece> =
        (0..FIRST_PIECES).rev().map(|index| Piece::new(&function, edge(index), edge(index + 1), 0)).collect();
    let mut whole: f64 = open.iter().map(|piece| piece.kronrod).sum();
    let (mut sum, mut looked_at) = (0.0, FIRST_PIECES);
    while let Some(piece) = open.pop() {
        let is_close = piece.difference <= CLOSE * whole.abs() && piece.change <= CLOSE_TO_HALVES * whole.abs();
        // A NaN is not close, and is cut no further.
        if is_close || piece.difference.is_nan() || piece.depth >= DEEPEST || looked_at >= MOST_PIECES {
            sum += piece.kronrod;
            continue;
        }
        let [left, right] = piece.halves(&function);
        looked_at += 2;
        whole += left.kronrod + right.kronrod - piece.kronrod;
        open.extend([right, left]);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_up_to_degree_31_are_exact() {
        for power in 0..=31 {
            let piece = Piece::new(&|x| libm::pow(x, f64::from(power)), 0.0, 1.0, 0);
            assert!((piece.kronrod * f64::from(power + 1) - 1.0).abs() < 3e-15, "{power}");
            assert!(power > 19 || piece.difference < 1e-15, "{power}");
        }
    }

    #[test]
    fn known_integrals_are_met() {
        let close = |ours: f64, exact: f64| (ours / exact - 1.0).abs() < 1e-13;
        assert!(close(integral(libm::exp, -1.0, 2.0), libm::exp(2.0) - libm::exp(-1.0)));
        // A bell in one of many places.
        let bell = |x: f64| libm::exp(-0.5 * (x - 31.7) * (x - 31.7));
        assert!(close(integral(bell, 0.0, 100.0), std::f64::consts::TAU.sqrt()));
        // An end with an infinite slope.
        assert!((integral(f64::sqrt, 0.0, 1.0) * 1.5 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_no_number_stays_none() {
        assert!(integral(|_| f64::NAN, 0.0, 1.0).is_nan());
    }
}
