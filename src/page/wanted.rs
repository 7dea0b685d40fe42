//! Something whose program is fetched when somebody wants it.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetch {
    /// Nobody has wanted it yet.
    Unasked,
    /// It is on its way.
    Underway,
    /// It did not come, or cannot be started.
    Failed,
    /// It is there.
    Done,
}

/// Makes what is wanted when its program has come; nothing if that did not come.
type Load<T> = Box<dyn Fn() -> Pin<Box<dyn Future<Output = Option<T>>>>>;

/// Called once with what was wanted, or with nothing if it did not come.
type Then<T> = Box<dyn FnOnce(Option<T>)>;

/// Something that is fetched when it is wanted. Its signals belong to nobody: the first to want it may be gone before
/// it comes.
pub struct Wanted<T: Copy + 'static> {
    load: Load<T>,
    fetch: ArcRwSignal<Fetch>,
    value: ArcRwSignal<Option<T>>,
    waiting: RefCell<Vec<Then<T>>>,
}

impl<T: Copy + 'static> Wanted<T> {
    /// Something that nobody has wanted yet.
    pub fn new(load: Load<T>) -> Self {
        let (fetch, value) = (ArcRwSignal::new(Fetch::Unasked), ArcRwSignal::new(None));
        Self { load, fetch, value, waiting: RefCell::default() }
    }

    /// How far it is; subscribes to it.
    pub fn fetch(&self) -> Fetch {
        self.fetch.get()
    }

    /// What is there; subscribes to its coming.
    pub fn get(&self) -> Option<T> {
        self.value.get()
    }

    /// Fetches it if it is not there, and calls back when it is; with nothing if it does not come. Each call tries
    /// anew what has failed before.
    pub fn with(&'static self, then: impl FnOnce(Option<T>) + 'static) {
        let there = self.value.get_untracked();
        if there.is_some() {
            then(there);
            return;
        }
        self.waiting.borrow_mut().push(Box::new(then));
        if self.fetch.get_untracked() != Fetch::Underway {
            self.fetch.set(Fetch::Underway);
            let loading = (self.load)();
            spawn(Box::pin(async move { self.take(loading.await) }));
        }
    }

    fn take(&self, value: Option<T>) {
        self.value.set(value);
        self.fetch.set(if value.is_some() { Fetch::Done } else { Fetch::Failed });
        // After what the signals have set off, so that everything is in place for those that wait.
        let waiting = self.waiting.take();
        spawn(Box::pin(async move {
            for then in waiting {
                then(value);
            }
        }));
    }
}

/// Runs a task when it is its turn. All tasks have one type, for which this is compiled once.
fn spawn(task: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(task);
}
