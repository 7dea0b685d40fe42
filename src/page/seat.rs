//! The seat of a panel in the lecture: its card from the beginning, and the panel as soon as somebody wanted it and its
//! program came.

use std::ops::Deref;
use std::rc::Rc;

use leptos::prelude::*;

use super::live::LivePanel;
use super::scroll::{Way, go_on_from, scroll_to};
use super::session::Session;
use super::turn;
use super::wanted::{Fetch, Wanted};
use crate::machine::Machine;
use crate::machine::card::Card;

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
    panel: Wanted<LivePanel>,
    /// The parameters that the panel is to begin with, as a query.
    saved: RwSignal<String>,
}

impl Seat {
    /// The seat of a panel that begins with the parameters of a query.
    pub fn new(session: Session, card: &'static Card, query: &str) -> Self {
        let saved = RwSignal::new(query.to_owned());
        let owner = Owner::current();
        let seated = move |machine: Box<dyn Machine>| {
            let seat = || LivePanel::new(session, machine, &saved.get_untracked());
            owner.as_ref().map(|owner| owner.with(seat))
        };
        let seated = Rc::new(seated);
        let panel = Wanted::new(Box::new(move || {
            let (loading, seated) = ((card.load)(), seated.clone());
            Box::pin(async move {
                let machine = loading.await.ok()?;
                // To start a program and to build what it shows are long enough for a turn each.
                let _ = turn::turn().await;
                seated(machine)
            })
        }));
        Self(Box::leak(Box::new(Kept { card, session, panel, saved })))
    }

    /// The panel, if it is there; subscribes to its coming.
    pub fn panel(self) -> Option<LivePanel> {
        self.0.panel.get()
    }

    /// How far its program is; subscribes to it.
    pub fn fetch(self) -> Fetch {
        self.0.panel.fetch()
    }

    /// Fetches the panel if it is not there, and calls back when it is; with nothing if it does not come. Each call
    /// tries anew what has failed before.
    pub fn with_panel(self, then: impl FnOnce(Option<LivePanel>) + 'static) {
        self.0.panel.with(then);
    }

    /// Goes to its place, where the panel is built as soon as it comes; the address follows.
    pub fn go_there(self) {
        if let Some(panel) = untrack(|| self.panel()) {
            panel.go_there();
            return;
        }
        self.session.panel.set(self.card.id);
        Session::note_change();
        scroll_to(self.card.id, Way::AtOnce);
        go_on_from(self.card.id);
        self.with_panel(|_| {});
    }

    /// Sets what differs from the panel's base, now or when it comes.
    pub fn restore(self, query: &str) {
        match untrack(|| self.panel()) {
            Some(panel) if panel.address() != query => panel.restore(query),
            Some(_) => {}
            None => self.saved.set(query.to_owned()),
        }
    }

    /// What differs from the panel's base (the first view, or what its step or question sets), as a query.
    pub fn address(self) -> String {
        untrack(|| self.panel()).map_or_else(|| self.saved.get_untracked(), LivePanel::address)
    }
}
