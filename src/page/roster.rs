//! All panels that are shown, in lecture order, and which of them the reader is at.

use std::cell::RefCell;

use leptos::prelude::*;

use super::live::LivePanel;
use super::session::Session;

thread_local! {
    static PANELS: RefCell<Vec<LivePanel>> = const { RefCell::new(Vec::new()) };
}

/// Says once which panels there are.
pub fn fill(panels: Vec<LivePanel>) {
    PANELS.set(panels);
}

/// All panels that are shown, in lecture order.
pub fn panels() -> Vec<LivePanel> {
    PANELS.with_borrow(Clone::clone)
}

/// The panel of this name, if it is shown.
pub fn named(id: &str) -> Option<LivePanel> {
    panels().into_iter().find(|panel| panel.id == id)
}

/// The panel that was touched last, or that the address names; subscribes to which it is.
pub fn current(session: Session) -> Option<LivePanel> {
    named(session.panel.get())
}
