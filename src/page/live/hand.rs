//! The reader's hand: everything that it changes in a panel, and what is done after every change.

use std::cell::Cell;

use leptos::prelude::*;

use super::{AnyMachine, LivePanel};
use crate::page::schedule;
use crate::page::session::Session;
use crate::panel::Refusal;

/// By what a machine was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// By the reader's hand.
    ByHand,
    /// By the address or the history of the browser.
    ByAddress,
}

/// What is done with a machine whenever it has been changed.
type AfterChange = fn(Session, &mut AnyMachine, Changed);

thread_local! {
    static AFTER_CHANGE: Cell<Option<AfterChange>> = const { Cell::new(None) };
}

/// Says what is done with every machine whenever it has been changed.
pub fn after_changes(act: AfterChange) {
    AFTER_CHANGE.set(Some(act));
}

pub(super) fn after_change(session: Session, machine: &mut AnyMachine, changed: Changed) {
    if let Some(act) = AFTER_CHANGE.get() {
        act(session, machine, changed);
    }
}

impl LivePanel {
    /// The one way in which the reader's hand changes a panel.
    pub fn change<T>(self, change: impl FnOnce(&mut AnyMachine) -> T) -> Option<T> {
        let outcome = self.machine.try_update_value(|machine| {
            let outcome = change(machine.as_mut());
            after_change(self.session, machine.as_mut(), Changed::ByHand);
            outcome
        });
        if !self.complaints.with_untracked(Vec::is_empty) {
            self.complaints.set(Vec::new());
        }
        self.params.update(|count| *count = count.wrapping_add(1));
        self.session.touch(self.id);
        if !self.is_playing.get_untracked() {
            self.touched.set_to_now();
        }
        if self.shown.get_untracked() > 0 {
            schedule::compute_now(self.id, self.0);
        } else {
            // Nobody looks at its picture: it is computed when somebody does.
            self.throttle.get_value().follow();
        }
        outcome
    }

    /// Sets all parameters at once, as a preset or a reset does.
    pub fn renew(self, change: impl FnOnce(&mut AnyMachine)) {
        self.change(change);
        self.renewed.update(|count| *count = count.wrapping_add(1));
    }

    /// Sets a number if it is legal.
    pub fn take(self, control: usize, value: f64) -> Result<(), Refusal> {
        if self.is_now(control, value) {
            return Ok(());
        }
        // A refused number changes nothing and computes nothing.
        self.untracked(|machine| machine.check(control, value))?;
        self.change(|machine| machine.take(control, value)).unwrap_or(Ok(()))
    }

    /// Sets the legal number nearest to a value.
    pub fn take_nearest(self, control: usize, value: f64) {
        if !self.is_now(control, value) {
            self.change(|machine| machine.take_nearest(control, value));
        }
    }

    /// The same for two numbers at once.
    pub fn take_both_nearest(self, places: [(usize, f64); 2]) {
        if places.iter().any(|(control, value)| !self.is_now(*control, *value)) {
            self.change(|machine| places.iter().for_each(|(control, value)| machine.take_nearest(*control, *value)));
        }
    }

    fn is_now(self, control: usize, value: f64) -> bool {
        self.untracked(|machine| machine.number(control).to_bits() == value.to_bits())
    }
}
