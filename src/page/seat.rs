//! The seat of a panel in the lecture: its card from the beginning, and the panel as soon as somebody wanted it and its
//! program came.

use std::future::Future;
use std::ops::Deref;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::live::LivePanel;
use super::scroll::{Way, scroll_to};
use super::session::Session;
use crate::machine::Machine;
use crate::machine::card::Card;

/// How far the program of a panel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetch {
    /// Nobody has wanted it yet.
    Unasked,
    /// It is on its way.
    Underway,
    /// It did not come, or cannot be started.
    Failed,
    /// The panel is there.
    Done,
}

/// Called once with the panel; with nothing if its program did not come.
type Waiting = Box<dyn FnOnce(Option<LivePanel>)>;

/// A seat; cheap to copy.
#[derive(Clone, Copy)]
pub struct Seat(&'static Kept);

impl Deref for Seat {
    type Target = Kept;

    fn deref(&self) -> &Kept {
        self.0
    }
}

/// What a seat keeps, as long as the page.
pub struct Kept {
    /// What is known of the panel before it is there.
    pub card: &'static Card,
    session: Session,
    owner: Option<Owner>,
    fetch: RwSignal<Fetch>,
    panel: RwSignal<Option<LivePanel>>,
    /// The parameters that the panel is to begin with, as a query.
    saved: RwSignal<String>,
    waiting: StoredValue<Vec<Waiting>, LocalStorage>,
}

impl Seat {
    /// The seat of a panel that begins with the parameters of a query.
    pub fn new(session: Session, card: &'static Card, query: &str) -> Self {
        Self(Box::leak(Box::new(Kept {
            card,
            session,
            owner: Owner::current(),
            fetch: RwSignal::new(Fetch::Unasked),
            panel: RwSignal::new(None),
            saved: RwSignal::new(query.trim_start_matches('?').to_owned()),
            waiting: StoredValue::new_local(Vec::new()),
        })))
    }

    /// The panel, if it is there; subscribes to its coming.
    pub fn panel(self) -> Option<LivePanel> {
        self.panel.get()
    }

    /// How far its program is; subscribes to it.
    pub fn fetch(self) -> Fetch {
        self.fetch.get()
    }

    /// Fetches the panel if it is not there, and calls back when it is; with nothing if it does not come. Each call
    /// tries anew what has failed before.
    pub fn with_panel(self, then: impl FnOnce(Option<LivePanel>) + 'static) {
        if let Some(panel) = self.panel.get_untracked() {
            then(Some(panel));
            return;
        }
        self.waiting.update_value(|waiting| waiting.push(Box::new(then)));
        if self.fetch.get_untracked() != Fetch::Underway {
            self.fetch.set(Fetch::Underway);
            let loading = (self.card.load)();
            let seated: Box<dyn Future<Output = ()>> = Box::new(async move { self.take(loading.await.ok()) });
            spawn_local(Box::into_pin(seated));
        }
    }

    /// Goes to its place, and shows the panel there as soon as it comes.
    pub fn go_there(self) {
        match self.panel.get_untracked() {
            Some(panel) => panel.go_there(),
            None => {
                self.session.panel.set(self.card.id);
                scroll_to(self.card.id, Way::AtOnce);
                self.with_panel(move |panel| {
                    // Whoever has gone elsewhere meanwhile stays there.
                    let is_still_here = self.session.panel.get_untracked() == self.card.id;
                    let _ = panel.filter(|_| is_still_here).map(LivePanel::go_there);
                });
            }
        }
    }

    /// Sets what differs from the panel's first view, now or when it comes.
    pub fn restore(self, query: &str) {
        match self.panel.get_untracked() {
            Some(panel) if panel.address() != query => panel.restore(query),
            Some(_) => {}
            None => self.saved.set(query.to_owned()),
        }
    }

    /// What differs from the panel's first view, as a query.
    pub fn address(self) -> String {
        self.panel.get_untracked().map_or_else(|| self.saved.get_untracked(), LivePanel::address)
    }

    fn take(self, machine: Option<Box<dyn Machine>>) {
        let seat = |machine| LivePanel::new(self.session, machine, &self.saved.get_untracked());
        let panel = machine.map(|machine| match &self.owner {
            Some(owner) => owner.with(|| seat(machine)),
            None => seat(machine),
        });
        self.panel.set(panel);
        self.fetch.set(if panel.is_some() { Fetch::Done } else { Fetch::Failed });
        let mut waiting = Vec::new();
        self.waiting.update_value(|all| waiting.append(all));
        waiting.into_iter().for_each(|then| then(panel));
    }
}
