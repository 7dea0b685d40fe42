//! A panel on the page: its machine, and the signals that say when it has changed.

mod hand;
mod moment;
mod work;

use std::ops::Deref;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;

use self::moment::Moment;
use super::pace::Throttle;
use super::said::Said;
use super::scroll::{Way, go_on_from, scroll_to};
use super::session::Session;
use crate::machine::address::Complaint;
use crate::machine::{Machine, Standing, step_of};
use crate::panel::{Stage, Step};
use hand::after_change;
pub use hand::{Changed, after_changes};

/// A machine whose panel is not known here.
pub type AnyMachine = dyn Machine + 'static;

/// A panel on the page; cheap to copy. Everything that changes it goes through [`change`](Self::change).
#[derive(Clone, Copy)]
pub struct LivePanel(&'static Live);

impl Deref for LivePanel {
    type Target = Live;

    fn deref(&self) -> &Live {
        self.0
    }
}

/// What a panel on the page keeps, as long as the page.
pub struct Live {
    /// Its folder, section and name in the address.
    pub id: &'static str,
    session: Session,
    machine: StoredValue<Box<dyn Machine>, LocalStorage>,
    /// Counts the changes of parameters.
    params: RwSignal<u32>,
    /// Counts the changes of what is shown: pictures follow each of them.
    shown: RwSignal<u32>,
    /// When the hand changed something last.
    touched: Moment,
    /// When what is shown changed last.
    drawn: Moment,
    /// Counts the changes that words follow.
    reported: RwSignal<u32>,
    throttle: StoredValue<Rc<Throttle>, LocalStorage>,
    /// Counts the times that all parameters were set at once: what was being typed is then out of date.
    renewed: RwSignal<u32>,
    /// Whether an action is being played.
    pub is_playing: RwSignal<bool>,
    /// Counts how often that was begun.
    playbacks: AtomicU32,
    /// Which of its figures can be seen, a bit each.
    seen: StoredValue<u32>,
    /// How far a computation is that takes longer than a frame.
    pub progress: RwSignal<Option<f64>>,
    /// What the address said that could not be taken.
    pub complaints: RwSignal<Vec<Complaint>>,
    /// Whether all of its section is built.
    pub is_whole: RwSignal<bool>,
    /// What it says in numbers and words.
    pub said: Memo<Said>,
    /// Builds the rest of its section, and says how to get there.
    wanted: StoredValue<Option<Box<dyn Fn() -> Way>>, LocalStorage>,
    /// Where it is in the lecture: much on the page depends on it, and a drag of a slider does not change it.
    pub standing: Memo<Standing>,
}

impl LivePanel {
    /// Puts a machine on the page, with the parameters of a query. Nothing is computed before [`start`](Self::start).
    pub fn new(session: Session, mut machine: Box<dyn Machine>, query: &str) -> Self {
        let id = machine.id();
        let complaints = machine.read_address(query);
        after_change(session, machine.as_mut(), Changed::ByAddress);
        let machine = StoredValue::new_local(machine);
        let (params, shown, reported) = (RwSignal::new(0), RwSignal::new(0), RwSignal::new(0_u32));
        let throttle = Throttle::new(Box::new(move || reported.update(|count| *count = count.wrapping_add(1))));
        let language = session.language;
        Self(Box::leak(Box::new(Live {
            id,
            session,
            machine,
            params,
            shown,
            reported,
            throttle: StoredValue::new_local(throttle),
            renewed: RwSignal::new(0),
            is_playing: RwSignal::new(false),
            playbacks: AtomicU32::new(0),
            touched: Moment::default(),
            drawn: Moment::default(),
            seen: StoredValue::new(0),
            progress: RwSignal::new(None),
            complaints: RwSignal::new(complaints),
            is_whole: RwSignal::new(false),
            wanted: StoredValue::new_local(None),
            said: Memo::new(move |_| {
                reported.track();
                let language = language.get();
                machine.with_value(|machine| Said::of(machine.as_ref(), language))
            }),
            standing: Memo::new(move |_| {
                params.track();
                machine.with_value(|machine| machine.standing())
            }),
        })))
    }

    /// Says who builds the rest of its section when somebody wants to go there.
    pub fn when_wanted(self, build: Box<dyn Fn() -> Way>) {
        self.wanted.set_value(Some(build));
    }

    /// Builds the rest of its section now, if there is any, and says how to get there.
    pub fn build(self) -> Way {
        self.wanted.with_value(|build| build.as_ref().map_or(Way::Gliding, |build| build()))
    }

    /// Goes to it, built or not; the address follows.
    pub fn go_there(self) {
        self.session.panel.set(self.id);
        Session::note_change();
        let way = self.build();
        scroll_to(self.id, way);
        go_on_from(self.id);
    }

    /// An action is played from now on: its number among those that were.
    pub fn begin_playback(self) -> u32 {
        self.playbacks.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Whether nothing was begun to be played after this one.
    pub fn is_last_playback(self, number: u32) -> bool {
        self.playbacks.load(Ordering::Relaxed) == number
    }

    /// Reads what no parameter changes.
    pub fn untracked<T>(self, read: impl FnOnce(&AnyMachine) -> T) -> T {
        self.machine.with_value(|machine| read(machine.as_ref()))
    }

    /// Reads the parameters, and subscribes to them.
    pub fn params<T>(self, read: impl FnOnce(&AnyMachine) -> T) -> T {
        self.params.track();
        self.untracked(read)
    }

    /// Reads what is shown, and subscribes to it.
    pub fn shown<T>(self, read: impl FnOnce(&AnyMachine) -> T) -> T {
        self.shown.track();
        self.untracked(read)
    }

    /// Reads something that is reported in words, and subscribes to it: often, but not for each step of a drag.
    pub fn reported<T>(self, read: impl FnOnce(&AnyMachine) -> T) -> T {
        self.reported.track();
        self.untracked(read)
    }

    /// The step of the lecture that it is at; subscribes to it.
    pub fn step(self) -> Option<&'static Step> {
        let step = self.standing.get().step?;
        self.untracked(|machine| step_of(machine.scenarios(), step))
    }

    /// The id of the data of its figures, by which these name them as their details.
    pub fn data_id(self) -> String {
        format!("{}-data", self.id)
    }

    /// What differs from its base (the first view, or what its step or question sets), as a query.
    pub fn address(self) -> String {
        self.untracked(Machine::address)
    }

    /// How far its question is; subscribes to it.
    pub fn stage(self) -> Stage {
        self.standing.get().stage
    }

    /// How often all parameters were set at once; subscribes to it.
    pub fn renewals(self) -> u32 {
        self.renewed.get()
    }

    /// Sets the parameters from the history of the browser.
    pub fn restore(self, query: &str) {
        self.is_playing.set(false);
        self.machine.update_value(|machine| self.complaints.set(machine.read_address(query)));
        self.look_again();
    }

    /// Takes in what has become known of it elsewhere.
    pub fn look_again(self) {
        self.machine.update_value(|machine| after_change(self.session, machine.as_mut(), Changed::ByAddress));
        self.renewed.update(|count| *count = count.wrapping_add(1));
        self.params.update(|count| *count = count.wrapping_add(1));
        if self.shown.get_untracked() > 0 {
            self.start();
        }
    }
}
