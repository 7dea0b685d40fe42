//! Whose turn it is to compute: one budget per frame for the whole page, however many panels it has.
//!
//! The panel under the hand goes first, then those in sight. What is out of sight waits until the browser is idle.

use std::cell::{Cell, RefCell};

use leptos::prelude::document;

use super::{browser, turn};
use crate::plot::sort_few;

/// How long computations may hold the page up at a time.
const BUDGET_MS: f64 = 8.0;
/// While nothing but a run goes on that the reader waits for, it does not wait for frames, which nobody needs: the
/// browser hears the reader between its turns, and paints what has changed. After this many turns a frame must come:
/// some browsers would paint nothing otherwise. On a page that nobody sees a run waits for a frame, too, and so for somebody
/// who looks.
const MOST_TURNS: u32 = 6;
/// A budget that was given this long ago was that of an earlier frame.
const FRAME_MS: f64 = 16.0;

/// How much a computation is waited for, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// The reader's hand is on it.
    UnderTheHand,
    /// The reader can see it.
    InSight,
    /// Nobody sees it.
    OutOfSight,
}

/// How a computation relates to the reader's hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// What is shown follows the hand: a frame is short.
    FollowsTheHand,
    /// It goes on by itself.
    Run,
}

/// Something that computes in slices.
pub trait Worker {
    /// How it relates to the reader's hand now.
    fn pace(&'static self) -> Pace;
    /// How much it is waited for now.
    fn urgency(&'static self) -> Urgency;
    /// Computes a slice at least, and further ones until this time; whether it is done.
    fn work(&'static self, until_ms: f64) -> bool;
}

#[derive(Default)]
struct Schedule {
    /// Those that have more to do, each once.
    waiting: RefCell<Vec<(&'static str, &'static dyn Worker)>>,
    begun_ms: Cell<f64>,
    used_ms: Cell<f64>,
    is_frame_requested: Cell<bool>,
    is_idle_requested: Cell<bool>,
    is_turn_requested: Cell<bool>,
    turns_since_frame: Cell<u32>,
}

thread_local! {
    static SCHEDULE: Schedule = Schedule::default();
}

/// Computes what the hand has changed: a slice at least at once, so that the picture follows the hand, and the rest in
/// the frames that follow. Workers are distinguished by their names.
pub fn compute_now(name: &'static str, worker: &'static dyn Worker) {
    SCHEDULE.with(|schedule| {
        schedule.forget(name);
        schedule.begin_frame();
        if !schedule.run(worker) {
            schedule.waiting.borrow_mut().push((name, worker));
            schedule.request_time();
        }
    });
}

/// Gives work that requests its frames itself what is left of this frame's budget, as the moment until which it may go
/// on after its first slice.
pub fn spend(work: &mut dyn FnMut(f64)) {
    SCHEDULE.with(|schedule| {
        schedule.begin_frame();
        schedule.spend(work);
    });
}

/// Drops what a worker still had to do.
pub fn forget(name: &str) {
    SCHEDULE.with(|schedule| schedule.forget(name));
}

/// Something has come into sight: its turn may come earlier.
pub fn look_again() {
    SCHEDULE.with(Schedule::request_time);
}

/// Says whether a time to go on is requested already.
type IsRequested = fn(&Schedule) -> &Cell<bool>;
/// Requests it.
type Request = fn(Box<dyn FnOnce()>);

impl Schedule {
    fn forget(&self, name: &str) {
        self.waiting.borrow_mut().retain(|(other, _)| *other != name);
    }

    /// A new budget, unless this frame has had one.
    fn begin_frame(&self) {
        let now = browser::now_ms();
        if now - self.begun_ms.get() >= FRAME_MS {
            self.begun_ms.set(now);
            self.used_ms.set(0.0);
        }
    }

    /// Gives a worker what is left of the budget; whether it is done.
    fn run(&self, worker: &'static dyn Worker) -> bool {
        let mut is_done = false;
        self.spend(&mut |until_ms| is_done = worker.work(until_ms));
        is_done
    }

    fn spend(&self, work: &mut dyn FnMut(f64)) {
        let begin_ms = browser::now_ms();
        work(begin_ms + (BUDGET_MS - self.used_ms.get()).max(0.0));
        self.used_ms.set(self.used_ms.get() + browser::now_ms() - begin_ms);
    }

    fn request_time(&self) {
        let first = self.waiting.borrow().iter().map(|(_, worker)| worker.urgency()).min();
        let turns = self.turns_since_frame.get();
        match first {
            None => {}
            Some(Urgency::OutOfSight) => self.request(|schedule| &schedule.is_idle_requested, browser::when_idle, 0),
            Some(_) if self.is_run() && turns < MOST_TURNS && !document().hidden() => {
                self.request(|schedule| &schedule.is_turn_requested, turn::soon, turns + 1);
            }
            Some(_) => self.request(|schedule| &schedule.is_frame_requested, browser::next_frame, 0),
        }
    }

    /// Requests a time to go on, unless it is requested already: after the frame, the first, second… turn without one.
    fn request(&self, is_requested: IsRequested, request: Request, turns_since_frame: u32) {
        if !is_requested(self).replace(true) {
            request(Box::new(move || {
                SCHEDULE.with(|schedule| {
                    is_requested(schedule).set(false);
                    schedule.turns_since_frame.set(turns_since_frame);
                    schedule.go_on();
                });
            }));
        }
    }

    /// Whether nothing but runs goes on.
    fn is_run(&self) -> bool {
        self.waiting.borrow().iter().all(|(_, worker)| worker.pace() == Pace::Run)
    }

    /// Shares what is left of a frame's budget among those that wait, the most urgent first. What is out of sight
    /// gets nothing while anybody waits for something else.
    fn go_on(&self) {
        let is_run = self.is_run();
        if is_run {
            self.used_ms.set(0.0);
        } else {
            self.begin_frame();
        }
        let mut turns = self.waiting.take();
        sort_few(&mut turns, |(_, worker)| f64::from(worker.urgency() as u8));
        let is_idle = turns.first().is_some_and(|(_, worker)| worker.urgency() == Urgency::OutOfSight);
        let mut left: Vec<_> = Vec::new();
        for (name, worker) in turns {
            let is_wanted = is_idle || worker.urgency() < Urgency::OutOfSight;
            let is_its_turn = is_wanted && self.used_ms.get() < BUDGET_MS;
            if !is_its_turn || !self.run(worker) {
                left.push((name, worker));
            }
        }
        // What a computation has begun in turn waits, too.
        self.waiting.borrow_mut().extend(left);
        self.request_time();
    }
}
