//! Numbers as machines write them: what [`str::parse`] reads, without the ten kilobytes of powers of ten that its
//! speed takes in a download.

use std::cmp::Ordering;

/// More significant digits than this only say that there is something more: no number that lies between two others
/// has so many.
const MOST_DIGITS: usize = 800;

/// Reads a decimal number, rounded correctly; the same texts and the same bits as [`str::parse`].
#[must_use]
pub fn parse_number(text: &str) -> Option<f64> {
    // As bytes: slicing a text brings along the message about a cut through the middle of a letter.
    let (is_negative, text) = match text.as_bytes() {
        [b'-', magnitude @ ..] => (true, magnitude),
        [b'+', magnitude @ ..] | magnitude => (false, magnitude),
    };
    let magnitude = if text.eq_ignore_ascii_case(b"inf") || text.eq_ignore_ascii_case(b"infinity") {
        f64::INFINITY
    } else if text.eq_ignore_ascii_case(b"nan") {
        f64::NAN
    } else {
        Decimal::read(text)?.nearest()
    };
    Some(if is_negative { -magnitude } else { magnitude })
}

/// A whole number of `digits`, none of them a leading zero, times a power of ten.
struct Decimal {
    digits: Vec<u8>,
    power: i64,
}

impl Decimal {
    fn read(text: &[u8]) -> Option<Self> {
        let mut decimal = Self { digits: Vec::new(), power: 0 };
        let (mut is_fraction, mut has_digits, mut place) = (false, false, 0);
        while let Some(byte) = text.get(place) {
            match byte {
                b'0'..=b'9' => {
                    has_digits = true;
                    decimal.push(byte - b'0');
                    decimal.power -= i64::from(is_fraction);
                }
                b'.' if !is_fraction => is_fraction = true,
                _ => break,
            }
            place += 1;
        }
        let exponent = match &text[place..] {
            [] => 0,
            [b'e' | b'E', b'-', exponent @ ..] => -whole(exponent)?,
            [b'e' | b'E', b'+', exponent @ ..] | [b'e' | b'E', exponent @ ..] => whole(exponent)?,
            _ => return None,
        };
        decimal.power += exponent;
        has_digits.then_some(decimal)
    }

    fn push(&mut self, digit: u8) {
        if self.digits.len() < MOST_DIGITS {
            if digit > 0 || !self.digits.is_empty() {
                self.digits.push(digit);
            }
        } else {
            self.power += 1;
            if digit > 0 {
                self.digits[MOST_DIGITS - 1] |= 1;
            }
        }
    }

    /// The number nearest to it; the even one of two.
    fn nearest(&self) -> f64 {
        let magnitude = self.digits.len() as i64 + self.power;
        if self.digits.is_empty() || magnitude < -330 {
            return 0.0;
        }
        if magnitude > 310 {
            return f64::INFINITY;
        }
        let mut above = Big::default();
        for digit in &self.digits {
            above.multiply_add(10, u32::from(*digit));
        }
        let mut below = Big(vec![1]);
        for _ in 0..self.power.unsigned_abs() {
            if self.power > 0 { &mut above } else { &mut below }.multiply_add(10, 0);
        }
        quotient(above, below)
    }
}

/// A whole number in digits, at least one; a very large one is cut down to one that is large enough.
fn whole(digits: &[u8]) -> Option<i64> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_i64, |value, digit| {
        digit.is_ascii_digit().then(|| (value * 10 + i64::from(digit - b'0')).min(1_000_000))
    })
}

/// Divides bit by bit: as many bits as the result has, then the nearest.
fn quotient(mut above: Big, mut below: Big) -> f64 {
    // The quotient lies between 1 and 2, times 2 to the power of `exponent`.
    let mut exponent = above.bits() - below.bits();
    if exponent > 0 { &mut below } else { &mut above }.double(exponent.unsigned_abs());
    if above.compare(&below) == Ordering::Less {
        above.double(1);
        exponent -= 1;
    }
    if exponent > 1023 {
        return f64::INFINITY;
    }
    let bits = (53 + (exponent + 1022).min(0)).max(-1);
    let mut result = 0_u64;
    for _ in 0..bits {
        result = result << 1 | u64::from(above.take(&below));
        above.double(1);
    }
    if bits < 0 {
        return 0.0;
    }
    let rest = above.compare(&below);
    if rest == Ordering::Greater || rest == Ordering::Equal && result & 1 == 1 {
        result += 1;
    }
    // The leading bit is the one that the exponent implies, so the sum carries as it must.
    let biased = (exponent + 1022).max(0).unsigned_abs();
    f64::from_bits((biased << 52) + result)
}

/// A large whole number, the least significant part first, without leading zeros.
#[derive(Default)]
struct Big(Vec<u32>);

impl Big {
    fn multiply_add(&mut self, factor: u32, summand: u32) {
        let mut carry = u64::from(summand);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(factor);
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    fn double(&mut self, times: u64) {
        for _ in 0..times {
            self.multiply_add(2, 0);
        }
    }

    fn bits(&self) -> i64 {
        let top = self.0.last().map_or(0, |part| part.leading_zeros());
        32 * self.0.len() as i64 - i64::from(top)
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    /// Takes another one away if it is not larger.
    fn take(&mut self, other: &Self) -> bool {
        if self.compare(other) == Ordering::Less {
            return false;
        }
        let mut borrow = 0_i64;
        for (index, part) in self.0.iter_mut().enumerate() {
            let difference = i64::from(*part) - i64::from(other.0.get(index).copied().unwrap_or(0)) + borrow;
            *part = difference as u32;
            borrow = difference >> 32;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        true
    }
}
