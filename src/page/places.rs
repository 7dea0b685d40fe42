//! The places of all panels, and what is built when.
//!
//! Building all sections at once would hold up the first picture, and then the reader's hand. The section that the
//! address names is built first; the others when they come near the window, or when the browser has nothing else to
//! do, a piece at a time. A page that nobody has touched yet builds nothing in advance.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use web_sys::{Element, Event};

use super::element::{El, effect, listen};
use super::live::LivePanel;
use super::place::Place;
use super::rest::Rest;
use super::scroll::{LOOKED_AT, Way, is_where_it_was_led, scroll_to};
use super::seat::Seat;
use super::session::Session;
use super::wanted::Fetch;
use super::{browser, printer};

/// A section is near when it begins no further below the window than the window is high, or when its end comes into
/// sight from above: a reader who goes to a panel sees the last pixels of the one before, and did not want that.
const NEAR: &str = "-80px 0px 100% 0px";

/// All others wait no longer than this for the first panel.
const PATIENCE: Duration = Duration::from_secs(3);

/// The places of all panels on the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct Places(&'static All);

struct All {
    session: Session,
    main: El,
    /// In lecture order, as far as they are there.
    places: RefCell<Vec<&'static Place>>,
    /// The seats whose places come after these.
    further: RefCell<VecDeque<Seat>>,
    /// What builds all but the pictures, when it is there.
    rest: Cell<Option<Rest>>,
    /// Whether the first picture is painted, and all others may be built.
    is_rest_begun: Cell<bool>,
    is_next_requested: Cell<bool>,
    /// Whether the reader has done something on the page: a reader who only opens it needs nothing in advance.
    is_touched: Cell<bool>,
}

impl Places {
    /// Room for the places of all panels, in lecture order; none is there yet.
    pub fn new(session: Session, main: El, seats: Vec<Seat>) -> Self {
        Self(Box::leak(Box::new(All {
            session,
            main,
            places: RefCell::default(),
            further: RefCell::new(seats.into()),
            rest: Cell::new(None),
            is_rest_begun: Cell::new(false),
            is_next_requested: Cell::new(false),
            is_touched: Cell::new(false),
        })))
    }

    /// Makes the places up to a panel, and fetches this one. Of it is built what is drawn first: the figure with its
    /// numbers. Calls back when that is done, cannot be done, or keeps all others waiting for too long.
    pub fn build_up_to(self, id: &str, then: impl FnOnce() + 'static) {
        let Self(all) = self;
        let then = Rc::new(Cell::new(Some(then)));
        let go_on = move || then.take().map_or((), |then| then());
        browser::after(PATIENCE, Box::new(go_on.clone()));
        while let Some(place) = all.add_place() {
            if place.seat.card.id == id {
                place.come_near(true);
                place.seat.with_panel(move |panel| {
                    if let Some(panel) = panel {
                        all.fill(place, panel);
                    }
                    go_on();
                });
                break;
            }
        }
    }

    /// Scrolls to a panel that is not the first, before anything is seen.
    pub fn stay_at(self, id: &str) {
        if self.0.places.borrow().first().is_some_and(|place| place.seat.card.id != id) {
            scroll_to(id, Way::AtOnce);
        }
    }

    /// Takes what builds all but the pictures.
    pub fn take_rest(self, rest: Rest) {
        let Self(all) = self;
        all.rest.set(Some(rest));
        all.places().into_iter().for_each(|place| place.add_details(&rest));
        all.write_articles();
    }

    /// Builds the rest a piece at a time, that of the first panel before all others.
    pub fn build_the_rest(self) {
        let Self(all) = self;
        while all.add_place().is_some() {}
        all.is_rest_begun.set(true);
        all.write_articles();
        for place in all.places() {
            let section: Element = place.frame.section.node();
            browser::on_visibility(&section, NEAR, move |is_near| {
                place.come_near(is_near);
                if is_near && untrack(|| place.seat.fetch()) == Fetch::Unasked {
                    place.seat.with_panel(|_| {});
                }
                all.go_on();
            });
            browser::on_visibility(&section, LOOKED_AT, move |is_there| {
                if is_there {
                    all.session.in_sight.set(place.seat.card.id);
                }
            });
        }
        printer::follow(all.session, move || all.finish());
        let touched = move || {
            if !all.is_touched.replace(true) {
                all.go_on();
            }
        };
        for touch in ["pointerdown", "keydown", "wheel"] {
            listen(&window(), touch, Box::new(move |_: Event| touched()));
        }
        let scrolled = move |_: Event| {
            // The page itself scrolls to the panel that the address names.
            if !is_where_it_was_led() {
                touched();
            }
        };
        listen(&window(), "scroll", Box::new(scrolled));
        all.go_on();
    }
}

impl All {
    fn places(&self) -> Vec<&'static Place> {
        self.places.borrow().clone()
    }

    /// Makes the next place, if there is a further one.
    fn add_place(&'static self) -> Option<&'static Place> {
        let seat = self.further.borrow_mut().pop_front()?;
        let place: &'static Place = Box::leak(Box::new(Place::new(self.session, seat, self.main.clone())));
        self.places.borrow_mut().push(place);
        effect(Box::new(move || {
            if let Some(panel) = seat.panel() {
                untrack(|| self.fill(place, panel));
            }
        }));
        Some(place)
    }

    /// The panel has come: what is to be built in its place is known now.
    fn fill(&'static self, place: &'static Place, panel: LivePanel) {
        if !place.fill() {
            return;
        }
        panel.when_wanted(Box::new(move || self.want(place)));
        if let Some(rest) = self.rest.get() {
            place.add_details(&rest);
        }
        if self.is_rest_begun.get() {
            self.write_articles();
            self.go_on();
        } else if place.is_near.get() {
            // The first panel, which came on a later try.
            place.add_piece();
        }
    }

    /// Writes what is read before the panels that are there.
    fn write_articles(&self) {
        if let Some(rest) = self.rest.get().filter(|_| !self.session.is_embedded) {
            self.places().into_iter().for_each(|place| place.write_article(&rest));
        }
    }

    /// Builds a section to the end for a reader who goes there, and says which way to take.
    fn want(&self, place: &Place) -> Way {
        place.come_near(true);
        place.finish();
        let is_still = self.places().into_iter().all(Place::is_still);
        if is_still { Way::Gliding } else { Way::AtOnce }
    }

    /// Builds every section that is there, and computes all of it.
    fn finish(&self) {
        for place in self.places() {
            place.finish();
            let _ = place.panel().map(LivePanel::finish);
        }
    }

    /// Goes on building, a piece in a task of its own: soon where the reader is near, else when the browser is idle.
    fn go_on(&'static self) {
        let unbuilt = || self.places().into_iter().filter(|place| place.has_pieces());
        let near = unbuilt().find(|place| place.is_near.get());
        let in_advance = || unbuilt().next().filter(|_| self.is_touched.get());
        let Some(place) = near.or_else(in_advance).filter(|_| !self.is_next_requested.get()) else {
            return;
        };
        self.is_next_requested.set(true);
        let build: Box<dyn FnOnce()> = Box::new(move || {
            self.is_next_requested.set(false);
            place.add_piece();
            self.go_on();
        });
        if near.is_some() { browser::after(Duration::ZERO, build) } else { browser::when_idle(build) }
    }
}
