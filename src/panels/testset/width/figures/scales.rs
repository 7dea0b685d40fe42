//! The logarithmic axes of both figures. They stay fixed until what must be seen leaves them.

use crate::plot::{Area, Scale, Sheet};

/// What an axis shows by default, and what must be seen on it.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// The name under which the axis is remembered.
    pub name: &'static str,
    /// The usual ends.
    pub usual: (f64, f64),
    /// The furthest values that the axis is made longer for.
    pub furthest: (f64, f64),
}

impl Wish {
    /// The ends of the axis: the usual ones, or the powers of ten beyond the values that must be seen.
    fn settle(&self, must_see: &[f64], sheet: &mut Sheet) -> (f64, f64) {
        let seen = must_see.iter().copied().filter(|value| value.is_finite() && *value > 0.0);
        let (low, high) = seen.fold(self.usual, |(low, high), value| (low.min(value), high.max(value)));
        let low = if low < self.usual.0 { libm::pow(10.0, libm::floor(libm::log10(low))) } else { low };
        let high = if high > self.usual.1 { libm::pow(10.0, libm::ceil(libm::log10(high))) } else { high };
        let wanted = (low.max(self.furthest.0), high.min(self.furthest.1));
        sheet.memory.settle_logarithmic(self.name, wanted, wanted)
    }

    /// The axis along the lower edge.
    pub fn across(&self, must_see: &[f64], sheet: &mut Sheet, area: &Area) -> Scale {
        Scale::logarithmic(self.settle(must_see, sheet), area.across())
    }

    /// The axis along the left edge.
    pub fn upwards(&self, must_see: &[f64], sheet: &mut Sheet, area: &Area) -> Scale {
        Scale::logarithmic(self.settle(must_see, sheet), area.upwards())
    }
}
