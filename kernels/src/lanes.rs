//! Four numbers side by side, as the inner loops take them.
//!
//! Natively the compiler makes vectors of the array by itself. For the page it does not: the last pass over the whole
//! program is one for size, which looks for none. So there the two vectors are written out. Either way a lane is
//! added to and multiplied by itself, and the bits are those of the array.

use crate::LANES;

/// Four numbers that are computed with at once.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct Lanes([f64; LANES]);

#[cfg(not(target_arch = "wasm32"))]
impl Lanes {
    /// One number in all lanes.
    #[inline]
    pub fn splat(number: f64) -> Self {
        Self([number; LANES])
    }

    /// Four numbers.
    #[inline]
    pub fn of(numbers: &[f64; LANES]) -> Self {
        Self(*numbers)
    }

    /// The four numbers.
    #[inline]
    pub fn numbers(self) -> [f64; LANES] {
        self.0
    }

    /// The sum, lane by lane.
    #[inline]
    pub fn plus(self, other: Self) -> Self {
        Self(std::array::from_fn(|lane| self.0[lane] + other.0[lane]))
    }

    /// The product, lane by lane.
    #[inline]
    pub fn times(self, other: Self) -> Self {
        Self(std::array::from_fn(|lane| self.0[lane] * other.0[lane]))
    }
}

#[cfg(target_arch = "wasm32")]
use std::arch::wasm32::{f64x2, f64x2_add, f64x2_extract_lane, f64x2_mul, f64x2_splat, v128};

/// Four numbers that are computed with at once.
#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy, Debug)]
pub struct Lanes(v128, v128);

#[cfg(target_arch = "wasm32")]
impl Lanes {
    /// One number in all lanes.
    #[inline]
    #[target_feature(enable = "simd128")]
    pub fn splat(number: f64) -> Self {
        Self(f64x2_splat(number), f64x2_splat(number))
    }

    /// Four numbers.
    #[inline]
    #[target_feature(enable = "simd128")]
    pub fn of(&[a, b, c, d]: &[f64; LANES]) -> Self {
        Self(f64x2(a, b), f64x2(c, d))
    }

    /// The four numbers.
    #[inline]
    #[target_feature(enable = "simd128")]
    pub fn numbers(self) -> [f64; LANES] {
        [
            f64x2_extract_lane::<0>(self.0),
            f64x2_extract_lane::<1>(self.0),
            f64x2_extract_lane::<0>(self.1),
            f64x2_extract_lane::<1>(self.1),
        ]
    }

    /// The sum, lane by lane.
    #[inline]
    #[target_feature(enable = "simd128")]
    pub fn plus(self, other: Self) -> Self {
        Self(f64x2_add(self.0, other.0), f64x2_add(self.1, other.1))
    }

    /// The product, lane by lane.
    #[inline]
    #[target_feature(enable = "simd128")]
    pub fn times(self, other: Self) -> Self {
        Self(f64x2_mul(self.0, other.0), f64x2_mul(self.1, other.1))
    }
}
