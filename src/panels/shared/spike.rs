//! Bars that are too tall for a histogram.

/// Neighbouring bars that are too tall to be drawn whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spike {
    /// The bin of the first of them.
    pub first: usize,
    /// The bin of the last of them.
    pub last: usize,
    /// The bin of the tallest of them.
    pub tallest: usize,
    /// The share of the values in all of them.
    pub share: f64,
}

impl Spike {
    /// The bars that are taller than `top`, neighbours taken together; for each bin there is its height and its share.
    #[must_use]
    pub fn all(heights: &[f64], shares: &[f64], top: f64) -> Vec<Self> {
        let mut spikes: Vec<Self> = Vec::new();
        for (bin, (height, share)) in heights.iter().zip(shares).enumerate().filter(|(_, bar)| *bar.0 > top) {
            match spikes.last_mut() {
                Some(spike) if spike.last + 1 == bin => {
                    spike.last = bin;
                    spike.share += share;
                    if *height >= heights[spike.tallest] {
                        spike.tallest = bin;
                    }
                }
                _ => spikes.push(Self { first: bin, last: bin, tallest: bin, share: *share }),
            }
        }
        spikes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_tall_bins_are_one_spike() {
        let shares = [0.2, 0.3, 0.05, 0.0, 0.05, 0.4];
        let expected =
            [Spike { first: 0, last: 1, tallest: 1, share: 0.5 }, Spike { first: 5, last: 5, tallest: 5, share: 0.4 }];
        assert_eq!(Spike::all(&shares, &shares, 0.1), expected);
    }
}
