//! A panel at work: it computes when it is its turn, and shows what there is.

use leptos::prelude::*;

use super::{Live, LivePanel};
use crate::machine::Progress;
use crate::page::browser;
use crate::page::schedule::{self, Pace, Urgency, Worker};

/// A panel that needs longer is printed as far as it is.
const MOST_FOR_THE_PRINTER_MS: f64 = 1500.0;

/// A computation that still goes on this long after the last touch is a run: the reader who has begun it waits for its
/// end.
const UNTIL_RUN_MS: f64 = 500.0;
/// What a run shows changes this often: drawing would take as much time as computing otherwise. A long run is in a hurry.
const RUN_SHOWS_EVERY_MS: f64 = 66.0;
const LONG_RUN_SHOWS_EVERY_MS: f64 = 250.0;
/// A run is long when it has lasted this long.
const UNTIL_LONG_RUN_MS: f64 = 2500.0;

impl LivePanel {
    /// Computes what it is to show, a slice at least at once: what is built has its height then, and nothing moves
    /// when its words come.
    pub fn start(self) {
        self.touched.set_to_now();
        schedule::compute_now(self.id, self.0);
    }

    /// Stops a computation; what is shown stays.
    pub fn stop(self) {
        schedule::forget(self.id);
        self.machine.update_value(|machine| machine.stop());
        self.show();
        self.end_run();
    }

    /// Whoever has waited for the end of a run reads the numbers when its bar goes.
    fn end_run(self) {
        if self.progress.get_untracked().is_some() {
            self.throttle.get_value().end();
            self.progress.set(None);
        }
    }

    /// Has what is shown drawn and reported.
    fn show(self) {
        self.drawn.set_to_now();
        self.shown.update(|count| *count = count.wrapping_add(1));
        self.throttle.get_value().follow();
    }

    /// Computes what is left at once, for the printer, but no longer than a reader waits for that; the rest follows.
    pub fn finish(self) {
        schedule::forget(self.id);
        if !self.work(browser::now_ms() + MOST_FOR_THE_PRINTER_MS, true) {
            schedule::compute_now(self.id, self.0);
        }
    }

    /// Says which of its figures come into sight and go out of it.
    pub fn see(self, figure: usize, is_seen: bool) {
        let bit = 1 << figure.min(31);
        self.seen.update_value(|seen| *seen = if is_seen { *seen | bit } else { *seen & !bit });
        schedule::look_again();
    }

    /// Works until a time, and shows what there is if that is due, or if all is done; says whether it is.
    fn work(self, until_ms: f64, is_due: bool) -> bool {
        let mut progress = Progress::Done;
        let alive = self.machine.try_update_value(|machine| {
            let mut may_go_on = || browser::now_ms() < until_ms;
            progress = if is_due { machine.work(&mut may_go_on) } else { machine.compute(&mut may_go_on) };
        });
        if alive.is_none() {
            return true;
        }
        if progress != Progress::Done && !is_due {
            return false;
        }
        self.show();
        match progress {
            Progress::Done => self.end_run(),
            Progress::Running(share) => self.progress.set(Some(share)),
        }
        progress == Progress::Done
    }
}

impl Live {
    fn is_run(&self) -> bool {
        self.touched.age_ms() > UNTIL_RUN_MS
    }

    /// How long what is shown stays while more is computed.
    fn shows_every_ms(&self) -> f64 {
        match self.touched.age_ms() {
            age_ms if age_ms > UNTIL_LONG_RUN_MS => LONG_RUN_SHOWS_EVERY_MS,
            age_ms if age_ms > UNTIL_RUN_MS => RUN_SHOWS_EVERY_MS,
            _ => 0.0,
        }
    }
}

impl Worker for Live {
    fn pace(&'static self) -> Pace {
        if self.is_run() { Pace::Run } else { Pace::FollowsTheHand }
    }

    fn urgency(&'static self) -> Urgency {
        if self.session.panel.get_untracked() == self.id {
            Urgency::UnderTheHand
        } else if self.seen.get_value() != 0 {
            Urgency::InSight
        } else {
            Urgency::OutOfSight
        }
    }

    fn work(&'static self, until_ms: f64) -> bool {
        LivePanel(self).work(until_ms, self.drawn.age_ms() >= self.shows_every_ms())
    }
}
