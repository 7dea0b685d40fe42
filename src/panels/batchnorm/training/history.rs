//! What was changed on the way, and after which step.

use super::params::Params;
use crate::nn::training::{Optimizer, Trainer};

/// What can be changed while a network learns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The learning rate.
    pub rate: f64,
    /// The batch size m.
    pub batch: usize,
    /// How a step follows from the gradient.
    pub optimizer: Optimizer,
}

impl Setting {
    /// The setting of some parameters.
    #[must_use]
    pub fn of(params: &Params) -> Self {
        let config = params.config(params.norm.subject());
        Self { rate: config.rate, batch: config.batch, optimizer: config.optimizer }
    }

    /// Sets what is set otherwise.
    pub fn apply(self, trainer: &mut Trainer) {
        let config = trainer.config();
        if config.rate.to_bits() != self.rate.to_bits() {
            trainer.set_rate(self.rate);
        }
        if config.batch != self.batch {
            trainer.set_batch(self.batch);
        }
        trainer.set_optimizer(self.optimizer);
    }
}

/// A setting, and the step after which it holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Steps taken before it.
    pub step: u64,
    /// What holds from then on.
    pub setting: Setting,
}

/// All settings of a run in order, the first from step 0 on. A network that is added later goes the same way.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    first: Change,
    later: Vec<Change>,
}

impl History {
    /// More changes than these are not kept apart: the last ones become one.
    const MOST_CHANGES: usize = 400;

    /// A run with one setting from its beginning.
    #[must_use]
    pub const fn new(setting: Setting) -> Self {
        Self { first: Change { step: 0, setting }, later: Vec::new() }
    }

    /// What holds now.
    #[must_use]
    pub fn now(&self) -> Setting {
        self.later.last().unwrap_or(&self.first).setting
    }

    /// What holds for the step after this many.
    #[must_use]
    pub fn after(&self, steps: u64) -> Setting {
        let count = self.later.partition_point(|change| change.step <= steps);
        count.checked_sub(1).and_then(|last| self.later.get(last)).unwrap_or(&self.first).setting
    }

    /// Whether so much was changed that it is not known exactly any more.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.later.len() >= Self::MOST_CHANGES
    }

    /// Notes what holds after this many steps, which are not fewer than at the change before.
    pub fn note(&mut self, step: u64, setting: Setting) {
        if step == 0 {
            *self = Self::new(setting);
            return;
        }
        while self.later.last().is_some_and(|last| last.step >= step) || self.is_full() {
            self.later.pop();
        }
        if self.now() != setting {
            self.later.push(Change { step, setting });
        }
    }

    /// The changes on the way, each with the setting before it.
    pub fn changes(&self) -> impl Iterator<Item = (Change, Setting)> + '_ {
        let before = std::iter::once(&self.first).chain(&self.later).map(|change| change.setting);
        self.later.iter().copied().zip(before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting(rate: f64) -> Setting {
        Setting { rate, batch: 32, optimizer: Optimizer::Sgd }
    }

    #[test]
    fn a_change_holds_from_its_step_on_and_one_taken_back_is_none() {
        let mut history = History::new(setting(0.1));
        history.note(10, setting(1.0));
        history.note(10, setting(2.0));
        assert_eq!([0, 9, 10, 99].map(|step| history.after(step)), [0.1, 0.1, 2.0, 2.0].map(setting));
        history.note(10, setting(0.1));
        assert_eq!(history.changes().count(), 0);
        history.note(0, setting(3.0));
        assert_eq!(history, History::new(setting(3.0)));
    }

    #[test]
    fn it_keeps_its_size() {
        let mut history = History::new(setting(0.1));
        for step in 1..10_000 {
            history.note(step, setting(step as f64));
        }
        assert!(history.is_full() && history.changes().count() == History::MOST_CHANGES);
        assert_eq!(history.now(), setting(9999.0));
    }
}
