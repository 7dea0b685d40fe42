//! The place of a panel: it holds its heading and as much room as its section will take, until the panel is there and
//! its section is built in pieces.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use leptos::prelude::*;

use super::absent::absence;
use super::element::{El, el};
use super::live::LivePanel;
use super::rest::Rest;
use super::scroll::{keep_still_below, keep_still_while};
use super::seat::Seat;
use super::section::{Frame, Piece, add_pictures};
use super::session::Session;
use super::words;

/// The place of a panel, there or not, built or not.
pub struct Place {
    /// Whose place it is.
    pub seat: Seat,
    /// Whether the reader may soon see it.
    pub is_near: Cell<bool>,
    /// Its section.
    pub frame: Frame,
    session: Session,
    owner: Option<Owner>,
    /// What is read before the panel in the notes view, until that is written.
    article: Cell<Option<El>>,
    /// What is still to be built, in this order; nothing is known of it until the panel is there.
    pieces: RefCell<Option<VecDeque<Piece>>>,
    /// Whether one of them is built.
    is_begun: Cell<bool>,
    /// Whether what goes beside the picture is among them, or built.
    has_details: Cell<bool>,
}

impl Place {
    /// The place of a seat, at the end of the page.
    pub fn new(session: Session, seat: Seat, main: El) -> Self {
        let (article, frame) = (el("article").attr("hidden", ""), Frame::new(session, seat.card));
        main.children([article.clone(), frame.section.clone()]);
        keep_still_below(&frame.section.node());
        let try_again = move || seat.with_panel(|_| {});
        frame.add_absence(absence(session, words::PANEL_ABSENT, move || seat.fetch(), try_again));
        Self {
            seat,
            is_near: Cell::new(false),
            frame,
            session,
            owner: Owner::current(),
            article: Cell::new(Some(article)),
            pieces: RefCell::new(None),
            is_begun: Cell::new(false),
            has_details: Cell::new(false),
        }
    }

    /// The panel, if it is there.
    pub fn panel(&self) -> Option<LivePanel> {
        untrack(|| self.seat.panel())
    }

    /// The panel has come: its picture is to be built. `false` if that was known.
    pub fn fill(&self) -> bool {
        if self.pieces.borrow().is_some() {
            return false;
        }
        self.frame.remove_absence();
        *self.pieces.borrow_mut() = Some(VecDeque::from([add_pictures as Piece]));
        true
    }

    /// What goes beside the picture is to be built, too, once.
    pub fn add_details(&self, rest: &Rest) {
        if let Some(pieces) = self.pieces.borrow_mut().as_mut()
            && !self.has_details.replace(true)
        {
            pieces.extend(rest.details);
        }
    }

    /// Writes what is read before the panel, once.
    pub fn write_article(&self, rest: &Rest) {
        if let Some(panel) = self.panel()
            && let Some(article) = self.article.take()
        {
            let write = || (rest.write_article)(self.session, panel, article);
            // Elsewhere it is hidden and moves nothing; to measure where things are costs a layout of the page.
            if self.session.is_reading.get_untracked() {
                keep_still_while(&self.frame.section.node(), write);
            } else {
                write();
            }
        }
    }

    /// Says whether the reader may soon see it.
    pub fn come_near(&self, is_near: bool) {
        self.is_near.set(is_near);
        if is_near {
            self.frame.unfold();
        }
    }

    /// Builds all that can be built, to be seen now.
    pub fn finish(&self) {
        self.is_begun.set(true);
        self.frame.unfold();
        while self.add_piece() {}
    }

    /// Adds the next piece of the section; `false` if there is none.
    pub fn add_piece(&self) -> bool {
        let piece = self.pieces.borrow_mut().as_mut().and_then(VecDeque::pop_front);
        let (Some(piece), Some(panel), Some(owner)) = (piece, self.panel(), &self.owner) else {
            return false;
        };
        let was_begun = self.is_begun.replace(true);
        if !self.is_near.get() && !was_begun {
            self.frame.fold();
        }
        owner.with(|| piece(self.session, panel, self.frame.clone()));
        if self.is_built() {
            self.frame.is_whole();
            panel.is_whole.set(true);
        }
        true
    }

    /// Whether all of it is built.
    pub fn is_built(&self) -> bool {
        self.has_details.get() && !self.has_pieces()
    }

    /// Whether the height of its section is final: it is built, and not folded until somebody comes near.
    pub fn is_still(&self) -> bool {
        self.is_built() && !self.frame.is_folded()
    }

    /// Whether there is something to build.
    pub fn has_pieces(&self) -> bool {
        self.pieces.borrow().as_ref().is_some_and(|pieces| !pieces.is_empty())
    }
}
