//! The seats of all panels that are shown, in lecture order, and at which of them the reader is.

use std::cell::RefCell;

use leptos::prelude::*;

use super::browser;
use super::live::LivePanel;
use super::seat::Seat;
use super::session::Session;
use super::wanted::Fetch;
use crate::panel::{Part, Side};
use crate::panels;

thread_local! {
    static SEATS: RefCell<Vec<Seat>> = const { RefCell::new(Vec::new()) };
}

/// Says once which panels there are.
pub fn fill(seats: Vec<Seat>) {
    SEATS.set(seats);
}

/// All panels that are shown, in lecture order, there or not.
pub fn seats() -> Vec<Seat> {
    SEATS.with_borrow(Clone::clone)
}

/// All panels that are there, in lecture order.
pub fn panels() -> Vec<LivePanel> {
    untrack(|| seats().into_iter().filter_map(Seat::panel).collect())
}

/// The seat of this name, if it is shown.
pub fn named(id: &str) -> Option<Seat> {
    seats().into_iter().find(|seat| seat.card.id == id)
}

/// The first seat of a part.
pub fn first_of(part: Part) -> Option<Seat> {
    seats().into_iter().find(|seat| seat.card.part == part)
}

/// The seat of the panel that was touched last, or that the address names; subscribes to which it is.
pub fn current_seat(session: Session) -> Option<Seat> {
    named(session.panel.get())
}

/// The seat that is named, or the one nearest to the interlude that is; the first one otherwise.
pub fn nearest(session: Session) -> Option<Seat> {
    let named = session.panel.get_untracked();
    let interlude = panels::INTERLUDE_NAMES.iter().find(|name| name.id == named);
    let mut of_part =
        seats().into_iter().filter(|seat| interlude.is_some_and(|name| name.part == Some(seat.card.part)));
    let beside = match interlude.map(|name| name.side) {
        Some(Side::After) => of_part.next_back(),
        Some(Side::Before) | None => of_part.next(),
    };
    self::named(named).or(beside).or_else(|| seats().first().copied())
}

/// The panel that was touched last, or that the address names, if it is there; subscribes to that.
pub fn current(session: Session) -> Option<LivePanel> {
    current_seat(session)?.panel()
}

/// Fetches what nobody has wanted yet, one panel after the other when the browser is idle: a lecture survives the loss
/// of the network then.
pub fn fetch_the_rest() {
    browser::when_idle(Box::new(|| {
        let next = untrack(|| seats().into_iter().find(|seat| seat.fetch() == Fetch::Unasked));
        if let Some(next) = next {
            next.with_panel(|_| fetch_the_rest());
        }
    }));
}
