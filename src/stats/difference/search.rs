//! Where a function with one hill, given by its logarithm, is not negligible.

/// What lies deeper below the top than this, as a difference of logarithms, is negligible: 1e-22.
const DEPTH: f64 = 50.0;
/// More steps than any hill needs: each doubles.
const MOST_DOUBLINGS: usize = 64;
/// Steps of the golden section, and of halving the way to an end, that no hill needs.
const MOST_SECTIONS: usize = 100;
const MOST_HALVINGS: usize = 100;
/// The top is found when what is on both sides of it is this close to it, as a difference of logarithms.
const NEAR_THE_TOP: f64 = 1.0;
/// The golden section, (√5 − 1)/2.
const GOLDEN: f64 = 0.618_033_988_749_895;

/// Where the function is not negligible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Support {
    /// The logarithm of its greatest value, or nearly.
    pub ln_greatest: f64,
    low: f64,
    top: f64,
    high: f64,
}

impl Support {
    /// The two sides of the hill, each from its foot to the top.
    pub fn pieces(&self) -> impl Iterator<Item = (f64, f64)> {
        [(self.low, self.top), (self.high, self.top)].into_iter()
    }
}

/// Finds the hill between two ends, climbing from 0 by steps that begin with `step`. `None` if there is none.
pub(super) fn support(ln_value: impl Fn(f64) -> f64, (first, last): (f64, f64), step: f64) -> Option<Support> {
    // NaN where both are infinite; such a range has no inside.
    if first.is_nan() || last.is_nan() || first >= last {
        return None;
    }
    let step = step.min(0.25 * (last - first));
    let start = 0.0_f64.clamp(first + step, last - step);
    let inside = |place: f64| place.clamp(first, last);
    let (mut top, mut ln_greatest) = (start, ln_value(start));
    let (left, right) = (inside(start - step), inside(start + step));
    let direction = if ln_value(left) > ln_value(right) { -1.0 } else { 1.0 };
    let (mut behind, mut ahead) = (left.min(right), left.max(right));
    let mut stride = direction * step;
    for _ in 0..MOST_DOUBLINGS {
        let next = inside(top + stride);
        let value = ln_value(next);
        if value <= ln_greatest && ln_greatest > f64::NEG_INFINITY || next.to_bits() == top.to_bits() {
            (behind, ahead) = (inside(top - stride.abs()), inside(top + stride.abs()));
            break;
        }
        (top, ln_greatest) = (next, value);
        stride *= 2.0;
    }
    for _ in 0..MOST_SECTIONS {
        let [p, q] = [ahead - GOLDEN * (ahead - behind), behind + GOLDEN * (ahead - behind)];
        let [at_p, at_q] = [ln_value(p), ln_value(q)];
        for (place, value) in [(p, at_p), (q, at_q)] {
            if value > ln_greatest {
                (top, ln_greatest) = (place, value);
            }
        }
        if at_p.min(at_q) > ln_greatest - NEAR_THE_TOP {
            break;
        }
        if at_p > at_q { ahead = q } else { behind = p }
    }
    if !ln_greatest.is_finite() {
        return None;
    }
    let foot = |direction: f64, end: f64| foot(&ln_value, (top, ln_greatest), direction * step, end);
    Some(Support { ln_greatest, low: foot(-1.0, first), top, high: foot(1.0, last) })
}

/// A place on one side of the top beyond which the function is negligible, or the end.
fn foot(ln_value: &impl Fn(f64) -> f64, (top, ln_greatest): (f64, f64), step: f64, end: f64) -> f64 {
    let is_negligible = |place: f64| ln_value(place) < ln_greatest - DEPTH;
    let clip = |place: f64| if step > 0.0 { place.min(end) } else { place.max(end) };
    let (mut inside, mut stride) = (top, step);
    let mut outside = end;
    for _ in 0..MOST_DOUBLINGS {
        let next = clip(top + stride);
        if is_negligible(next) || next.to_bits() == end.to_bits() {
            outside = next;
            break;
        }
        inside = next;
        stride *= 2.0;
    }
    // Until at least half of the way is not negligible. The end itself may be a root right beside which the function is
    // large.
    for _ in 0..MOST_HALVINGS {
        if (outside - top).abs() <= 2.0 * (inside - top).abs() {
            break;
        }
        let middle = f64::midpoint(inside, outside);
        if is_negligible(middle) {
            outside = middle;
        } else {
            inside = middle;
        }
    }
    outside
}
