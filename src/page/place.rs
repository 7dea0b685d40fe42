//! The places of the panels: each holds its heading and as much room as its section will take, until that is built.
//!
//! Building all sections at once would hold up the first picture, and then the reader's hand. The section that the
//! address names is built first; the others when they come near the window, or when the browser has nothing else to
//! do, a piece at a time.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;
use web_sys::Element;

use super::browser;
use super::live::LivePanel;
use super::scroll::{Way, keep_still};
use super::section::{FIRST_VIEW_PIECES, Frame, Piece, pieces};
use super::session::Session;

/// A section is built when it is no further from the window than the window is high.
const NEAR: &str = "100% 0px";

/// The place of a panel, built or not.
struct Place {
    panel: LivePanel,
    frame: Frame,
    /// What is still to be built, in this order.
    pieces: RefCell<VecDeque<Piece>>,
    /// Whether the reader may soon see it.
    is_near: Cell<bool>,
}

/// The places of all panels on the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct Places(&'static All);

struct All {
    session: Session,
    owner: Option<Owner>,
    /// In the order in which they are built when nothing else decides.
    places: Vec<Place>,
    is_next_asked: Cell<bool>,
}

impl Places {
    /// The places of panels, in the order in which they are to be built.
    pub fn new(session: Session, frames: Vec<(LivePanel, Frame)>) -> Self {
        let place = |(panel, frame): (LivePanel, Frame)| Place {
            panel,
            pieces: RefCell::new(pieces(session, panel, &frame)),
            frame,
            is_near: Cell::new(false),
        };
        let places = frames.into_iter().map(place).collect();
        let all = All { session, owner: Owner::current(), places, is_next_asked: Cell::new(false) };
        let all: &'static All = Box::leak(Box::new(all));
        for place in &all.places {
            place.panel.when_wanted(Box::new(move || all.want(place)));
        }
        Self(all)
    }

    /// Builds what the reader sees first: of one panel the figure and the controls, in the lecture all of it, since a
    /// step may show any of its figures.
    pub fn build_first_view(self) {
        let Self(all) = self;
        if let Some(first) = all.places.first() {
            let is_lecture = all.session.is_presenting.get_untracked();
            let count = if is_lecture { usize::MAX } else { FIRST_VIEW_PIECES };
            for _ in 0..count {
                if !all.add_piece(first) {
                    break;
                }
            }
        }
    }

    /// Builds the rest a piece at a time, that of the first panel before all others.
    pub fn build_the_rest(self) {
        let Self(all) = self;
        for (index, place) in all.places.iter().enumerate() {
            place.is_near.set(index == 0);
            let section: Element = place.frame.section.node();
            browser::on_visibility(&section, NEAR, move |is_near| {
                place.is_near.set(is_near);
                all.go_on();
            });
        }
        all.go_on();
    }

    /// Builds everything at once, for the printer.
    pub fn build_all(self) {
        let Self(all) = self;
        all.places.iter().for_each(|place| all.finish(place));
    }
}

impl All {
    /// Builds a section to the end, for whoever goes there, and says which way to take.
    fn want(&self, place: &Place) -> Way {
        self.finish(place);
        let is_whole = self.places.iter().all(Place::is_built);
        if is_whole { Way::Gliding } else { Way::AtOnce }
    }

    fn finish(&self, place: &Place) {
        if !place.is_built() {
            keep_still(&place.frame.section.node(), || while self.add_piece(place) {});
        }
    }

    /// Adds the next piece of a section; `false` if there is none.
    fn add_piece(&self, place: &Place) -> bool {
        let piece = place.pieces.borrow_mut().pop_front();
        let Some(piece) = piece else {
            return false;
        };
        match &self.owner {
            Some(owner) => owner.with(piece),
            None => piece(),
        }
        if place.is_built() {
            place.frame.is_whole();
        }
        true
    }

    /// Goes on building, a piece in a task of its own: soon where the reader is near, else when the browser is idle.
    fn go_on(&'static self) {
        let unbuilt = || self.places.iter().filter(|place| !place.is_built());
        let near = unbuilt().find(|place| place.is_near.get());
        let Some(place) = near.or_else(|| unbuilt().next()).filter(|_| !self.is_next_asked.get()) else {
            return;
        };
        self.is_next_asked.set(true);
        let build: Box<dyn FnOnce()> = Box::new(move || {
            self.is_next_asked.set(false);
            keep_still(&place.frame.section.node(), || {
                self.add_piece(place);
            });
            self.go_on();
        });
        if near.is_some() { browser::after(Duration::ZERO, build) } else { browser::when_idle(build) }
    }
}

impl Place {
    fn is_built(&self) -> bool {
        self.pieces.borrow().is_empty()
    }
}
