//! The picture of a step in small, in the overview: painted when it is in sight, and gone when the overview is closed.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Element, HtmlCanvasElement};

use super::painter::{Painter, SMALL_PX, draw};
use crate::machine::card::Card;
use crate::machine::{Machine, step_of};
use crate::page::browser;
use crate::page::element::El;
use crate::page::session::Session;

/// How much smaller pictures are shown than drawn: their letters keep their proportion.
const SCALE: f64 = 0.5;
/// A picture is drawn when it is no further from the window than this.
const NEAR: &str = "200px";

thread_local! {
    /// One for all: there is one processor to compute with.
    static PAINTER: Painter = Painter::default();
}

/// A small picture; cheap to copy.
#[derive(Clone)]
pub struct SmallPicture(Rc<Kept>);

struct Kept {
    session: Session,
    card: &'static Card,
    step: usize,
    /// The place of its step in the lecture.
    place: usize,
    button: Element,
    canvas: HtmlCanvasElement,
    headline: Element,
    /// Whether it is near the window.
    is_near: Cell<bool>,
    /// Whether it is painted, or waits for its turn.
    is_wanted: Cell<bool>,
}

impl SmallPicture {
    /// The picture of a step on its canvas, with its headline, which its panel brings, too.
    pub fn new(
        session: Session,
        (card, step): (&'static Card, usize),
        (place, button): (usize, &El),
        (canvas, headline): (El, El),
    ) -> Self {
        let this = Self(Rc::new(Kept {
            session,
            card,
            step,
            place,
            button: button.node(),
            canvas: canvas.node(),
            headline: headline.node(),
            is_near: Cell::new(false),
            is_wanted: Cell::new(false),
        }));
        let seen = this.clone();
        browser::on_visibility(&this.0.button, NEAR, move |is_near| {
            seen.0.is_near.set(is_near);
            if is_near {
                seen.want();
            }
        });
        this
    }

    /// Has it painted at once where it is the one on the screen, which is looked for first, or still near the window.
    pub fn want_if_awaited(&self, here: Option<usize>) {
        if here == Some(self.0.place) || self.0.is_near.get() {
            self.want();
        }
    }

    /// Lets go of what is painted.
    pub fn clear(&self) {
        let Kept { canvas, headline, is_wanted, .. } = self.0.as_ref();
        canvas.set_width(0);
        canvas.set_height(0);
        headline.set_text_content(None);
        is_wanted.set(false);
    }

    fn want(&self) {
        if !self.0.is_wanted.replace(true) {
            let this = self.clone();
            let Kept { card, step, button, .. } = self.0.as_ref();
            PAINTER.with(|painter| painter.want(card, *step, button.clone(), move |machine| this.paint(machine)));
        }
    }

    /// Draws the picture and writes the headline.
    fn paint(&self, machine: &dyn Machine) {
        let Kept { session, step, canvas, headline, .. } = self.0.as_ref();
        let (language, theme) = (session.language.get_untracked(), untrack(|| session.theme()));
        headline.set_text_content(step_of(machine.scenarios(), *step).map(|step| step.headline.get(language)));
        // A canvas that refuses stays empty.
        draw(*session, (machine, *step), canvas, (SMALL_PX, SCALE * session.pixel_ratio.get_untracked()), theme);
    }
}
