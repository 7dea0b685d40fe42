//! Axes that stay fixed while a parameter moves.

/// Remembers the domain each axis of a figure had, so that it stays until the curve leaves it or is lost in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AxisMemory {
    domains: Vec<(&'static str, (f64, f64))>,
}

/// An axis is kept while what is shown fills at least this share of it.
const SMALLEST_SHARE: f64 = 0.12;

impl AxisMemory {
    /// The domain that the axis `name` should have: what it had, if `needed` (what must be seen) lies inside and still
    /// fills enough of it, or else `wanted`, which is then remembered.
    pub fn settle(&mut self, name: &'static str, needed: (f64, f64), wanted: (f64, f64)) -> (f64, f64) {
        let known = self.domains.iter_mut().find(|(known, _)| *known == name);
        let Some((_, kept)) = known else {
            self.domains.push((name, wanted));
            return wanted;
        };
        let inside = kept.0 <= needed.0 && needed.1 <= kept.1;
        let large_enough = needed.1 - needed.0 >= SMALLEST_SHARE * (kept.1 - kept.0);
        if !(inside && large_enough) {
            *kept = wanted;
        }
        *kept
    }

    /// [`AxisMemory::settle`] for a logarithmic axis, on which lengths are logarithms; all ends are positive.
    pub fn settle_logarithmic(&mut self, name: &'static str, needed: (f64, f64), wanted: (f64, f64)) -> (f64, f64) {
        let log = |(low, high): (f64, f64)| (libm::log10(low), libm::log10(high));
        let (low, high) = self.settle(name, log(needed), log(wanted));
        (libm::pow(10.0, low), libm::pow(10.0, high))
    }

    /// Forgets all axes: the next picture chooses them afresh.
    pub fn clear(&mut self) {
        self.domains.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_stays_until_the_curve_leaves_it_or_is_lost_in_it() {
        let mut memory = AxisMemory::default();
        assert_eq!(memory.settle("x", (0.1, 0.9), (0.0, 1.0)), (0.0, 1.0));
        assert_eq!(memory.settle("x", (0.4, 0.6), (0.3, 0.7)), (0.0, 1.0));
        assert_eq!(memory.settle("x", (0.5, 0.55), (0.45, 0.6)), (0.45, 0.6));
        assert_eq!(memory.settle("x", (0.4, 0.5), (0.3, 0.7)), (0.3, 0.7));
        memory.clear();
        assert_eq!(memory.settle("x", (0.4, 0.5), (0.0, 1.0)), (0.0, 1.0));
    }
}
