//! The pace of what follows a hand: words more slowly than pictures, the address when the hand rests.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::browser;

/// While a hand moves, words change so often: nobody reads faster, and laying out text anew costs more than a picture.
const WORDS_EVERY_MS: f64 = 100.0;
/// A hand that has not moved for longer than a frame lets the words catch up.
const QUIET_MS: f64 = 25.0;

/// Decides when words follow: at once after a pause, now and then while changes come, and when they end.
pub struct Words {
    last_change_ms: Cell<f64>,
    last_told_ms: Cell<f64>,
    is_stale: Cell<bool>,
    is_asked: Cell<bool>,
    tell: Box<dyn Fn()>,
}

impl Words {
    /// Words that are told by a callback.
    pub fn new(tell: Box<dyn Fn()>) -> Rc<Self> {
        let never = f64::NEG_INFINITY;
        Rc::new(Self {
            last_change_ms: Cell::new(never),
            last_told_ms: Cell::new(never),
            is_stale: Cell::new(false),
            is_asked: Cell::new(false),
            tell,
        })
    }

    /// Something has changed: the words follow now or soon.
    pub fn follow(self: &Rc<Self>) {
        let now = browser::now_ms();
        self.last_change_ms.set(now);
        self.is_stale.set(true);
        if now - self.last_told_ms.get() >= WORDS_EVERY_MS {
            self.tell(now);
        } else if !self.is_asked.replace(true) {
            self.clone().look_again();
        }
    }

    fn look_again(self: Rc<Self>) {
        browser::next_frame(Box::new(move || {
            let now = browser::now_ms();
            if !self.is_stale.get() {
                self.is_asked.set(false);
            } else if now - self.last_change_ms.get() >= QUIET_MS || now - self.last_told_ms.get() >= WORDS_EVERY_MS {
                self.is_asked.set(false);
                self.tell(now);
            } else {
                self.look_again();
            }
        }));
    }

    fn tell(&self, now: f64) {
        self.last_told_ms.set(now);
        self.is_stale.set(false);
        (self.tell)();
    }
}

/// Calls back when nothing has moved for a while. However often something moves, one timer waits at a time.
pub struct Rest {
    pause_ms: f64,
    last_move_ms: Cell<f64>,
    is_waiting: Cell<bool>,
    is_wanted: Cell<bool>,
    callback: Box<dyn Fn()>,
}

impl Rest {
    /// A callback for a rest of this length.
    pub fn new(pause: Duration, callback: Box<dyn Fn()>) -> Rc<Self> {
        Rc::new(Self {
            pause_ms: pause.as_secs_f64() * 1000.0,
            last_move_ms: Cell::new(f64::NEG_INFINITY),
            is_waiting: Cell::new(false),
            is_wanted: Cell::new(false),
            callback,
        })
    }

    /// Something moves.
    pub fn moved(self: &Rc<Self>) {
        self.last_move_ms.set(browser::now_ms());
        self.is_wanted.set(true);
        if !self.is_waiting.replace(true) {
            self.clone().wait(self.pause_ms);
        }
    }

    /// Nothing need be done any more about what has moved.
    pub fn forget(&self) {
        self.is_wanted.set(false);
    }

    fn wait(self: Rc<Self>, time_ms: f64) {
        let time = Duration::from_secs_f64(time_ms / 1000.0);
        browser::after(
            time,
            Box::new(move || {
                let remaining_ms = self.pause_ms - (browser::now_ms() - self.last_move_ms.get());
                if self.is_wanted.get() && remaining_ms > 1.0 {
                    self.wait(remaining_ms);
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
