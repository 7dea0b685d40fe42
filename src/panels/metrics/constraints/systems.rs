//! The systems that compete: how fast they are, and how they score strangers.

use crate::stats::normal;

/// A system. Its scores of employees are normal with mean 0 and SD 1, those of strangers normal, too: the binormal
/// model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct System {
    /// What it is called.
    pub name: &'static str,
    /// Milliseconds a frame on the CPU.
    pub ms: f64,
    /// The mean score of a stranger, in SDs of an employee's.
    pub mean: f64,
    /// The SD of a stranger's score, in those units.
    pub sd: f64,
}

const fn system(name: &'static str, ms: f64, mean: f64, sd: f64) -> System {
    System { name, ms, mean, sd }
}

/// How many there are.
pub const COUNT: usize = 7;

/// All of them.
pub const SYSTEMS: [System; COUNT] = [
    system("A", 90.0, 3.9, 1.0),
    system("B", 140.0, 5.4, 2.2),
    system("C", 60.0, 3.8, 1.0),
    system("D", 450.0, 5.2, 1.3),
    system("E", 45.0, 3.2, 0.8),
    system("F", 12.0, 2.6, 1.0),
    system("G", 230.0, 4.6, 1.8),
];

impl System {
    /// The probability that an employee scores at least that.
    #[must_use]
    pub fn false_alarm(&self, threshold: f64) -> f64 {
        normal::cdf(-threshold)
    }

    /// The probability that a stranger does.
    #[must_use]
    pub fn detection(&self, threshold: f64) -> f64 {
        normal::cdf((self.mean - threshold) / self.sd)
    }

    /// The threshold at which the mean of the two right answers is the largest: there both densities are equal,
    /// t² = (t − mean)²/sd² + 2 ln sd, of which it is the root between the two means.
    #[must_use]
    pub fn best_on_average(&self) -> f64 {
        let precision = 1.0 / (self.sd * self.sd);
        let (square, linear) = (1.0 - precision, 2.0 * self.mean * precision);
        let constant = -self.mean * self.mean * precision - 2.0 * libm::log(self.sd);
        -2.0 * constant / (linear + (linear * linear - 4.0 * square * constant).sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_threshold_near_the_best_one_is_better() {
        for system in SYSTEMS {
            let mean = |threshold: f64| 0.5 * (1.0 - system.false_alarm(threshold) + system.detection(threshold));
            let best = system.best_on_average();
            assert!((0.0..system.mean).contains(&best), "{}: {best}", system.name);
            assert!([-0.5, -0.01, 0.01, 0.5].iter().all(|step| mean(best + step) < mean(best)), "{}", system.name);
        }
    }
}
