//! The pace of what follows a hand: words more slowly than pictures, the address when the hand rests.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::browser;

/// While a hand moves, words change this often: nobody reads faster, and laying out text anew costs more than a picture.
const WORDS_EVERY_MS: f64 = 100.0;
/// A hand that has not moved for longer than a frame lets the words catch up.
const QUIET_MS: f64 = 25.0;
/// So do this many frames without a change, whatever the clock says: it may be frozen.
const QUIET_FRAMES: u32 = 6;

/// Decides when words follow: at once after a pause, now and then while changes come, and when they end.
pub struct Throttle {
    last_change_ms: Cell<f64>,
    last_report_ms: Cell<f64>,
    quiet_frames: Cell<u32>,
    is_stale: Cell<bool>,
    is_frame_requested: Cell<bool>,
    report: Box<dyn Fn()>,
}

impl Throttle {
    /// A throttle of what a callback reports.
    pub fn new(report: Box<dyn Fn()>) -> Rc<Self> {
        let never = f64::NEG_INFINITY;
        Rc::new(Self {
            last_change_ms: Cell::new(never),
            last_report_ms: Cell::new(never),
            quiet_frames: Cell::new(0),
            is_stale: Cell::new(false),
            is_frame_requested: Cell::new(false),
            report,
        })
    }

    /// Something has changed: the words follow now or soon.
    pub fn follow(self: &Rc<Self>) {
        let now = browser::now_ms();
        self.last_change_ms.set(now);
        self.quiet_frames.set(0);
        self.is_stale.set(true);
        if now - self.last_report_ms.get() >= WORDS_EVERY_MS {
            self.report(now);
        } else if !self.is_frame_requested.replace(true) {
            self.clone().look_again();
        }
    }

    /// Nothing will change any more: the words follow now, if they have not yet.
    pub fn end(&self) {
        if self.is_stale.get() {
            self.report(browser::now_ms());
        }
    }

    fn look_again(self: Rc<Self>) {
        browser::next_frame(Box::new(move || {
            let now = browser::now_ms();
            let quiet_frames = self.quiet_frames.get() + 1;
            self.quiet_frames.set(quiet_frames);
            let is_quiet = now - self.last_change_ms.get() >= QUIET_MS || quiet_frames >= QUIET_FRAMES;
            if !self.is_stale.get() {
                self.is_frame_requested.set(false);
            } else if is_quiet || now - self.last_report_ms.get() >= WORDS_EVERY_MS {
                self.is_frame_requested.set(false);
                self.report(now);
            } else {
                self.look_again();
            }
        }));
    }

    fn report(&self, now: f64) {
        self.last_report_ms.set(now);
        self.is_stale.set(false);
        (self.report)();
    }
}

/// Into so many parts a pause is cut: its end is noticed at most one of them late.
const LOOKS_A_PAUSE: u32 = 4;

/// Calls back when nothing has moved for a while. However often something moves, one timer waits at a time. It looks at
/// no clock: browsers that guard their readers against being recognized freeze the clock in between.
pub struct Lull {
    pause: Duration,
    /// How often the timer still has to find that nothing has moved.
    looks_left: Cell<u32>,
    is_waiting: Cell<bool>,
    is_wanted: Cell<bool>,
    callback: Box<dyn Fn()>,
}

impl Lull {
    /// A callback for a lull of this length.
    pub fn new(pause: Duration, callback: Box<dyn Fn()>) -> Rc<Self> {
        Rc::new(Self {
            pause,
            looks_left: Cell::new(0),
            is_waiting: Cell::new(false),
            is_wanted: Cell::new(false),
            callback,
        })
    }

    /// Something moves.
    pub fn moved(self: &Rc<Self>) {
        self.is_wanted.set(true);
        // The part of the pause that has begun already does not count.
        self.looks_left.set(LOOKS_A_PAUSE + u32::from(self.is_waiting.get()));
        if !self.is_waiting.replace(true) {
            self.clone().wait();
        }
    }

    /// Nothing need be done any more about what has moved.
    pub fn forget(&self) {
        self.is_wanted.set(false);
    }

    fn wait(self: Rc<Self>) {
        browser::after(
            self.pause / LOOKS_A_PAUSE,
            Box::new(move || {
                let looks_left = self.looks_left.get().saturating_sub(1);
                self.looks_left.set(looks_left);
                if self.is_wanted.get() && looks_left > 0 {
                    self.wait();
                    return;
                }
                self.is_waiting.set(false);
                if self.is_wanted.replace(false) {
                    (self.callback)();
                }
            }),
        );
    }
}
