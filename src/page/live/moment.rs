//! A moment that is remembered. It is no signal: nothing follows it, and the code of another signal is large.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::page::browser;

/// A moment, the beginning of the page at first.
#[derive(Default)]
pub struct Moment(AtomicU64);

impl Moment {
    /// Sets it to now.
    pub fn set_to_now(&self) {
        self.0.store(browser::now_ms().to_bits(), Ordering::Relaxed);
    }

    /// How long ago it was, in milliseconds.
    pub fn age_ms(&self) -> f64 {
        browser::now_ms() - f64::from_bits(self.0.load(Ordering::Relaxed))
    }
}
