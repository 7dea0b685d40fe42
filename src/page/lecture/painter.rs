//! Paints pictures of steps one after another, each by a machine of its own that is gone when it is painted.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Element, HtmlCanvasElement};

use crate::machine::card::Card;
use crate::machine::{Machine, Progress, step_of};
use crate::page::session::Session;
use crate::page::{browser, canvas};
use crate::plot::{AxisMemory, Sheet};

/// A picture is drawn so large, in CSS pixels, and may be shown smaller: its letters keep their proportion.
const DRAWN_PX: (f64, f64) = (600.0, 375.0);
/// A slice of the computation in a frame.
const SLICE_MS: f64 = 8.0;
/// Whatever computes longer is shown as far as it is.
const MOST_MS: f64 = 1000.0;

/// What is to be painted, and where.
struct Wish {
    card: &'static Card,
    step: usize,
    canvas: HtmlCanvasElement,
    headline: Option<Element>,
}

/// A queue of pictures; cheap to copy.
#[derive(Clone, Copy)]
pub struct Painter {
    session: Session,
    /// How much smaller than it is drawn a picture is shown.
    scale: f64,
    wishes: StoredValue<(RefCell<VecDeque<Wish>>, Cell<bool>), LocalStorage>,
}

impl Painter {
    /// Nothing to paint; all pictures are to be shown at this scale.
    pub fn new(session: Session, scale: f64) -> Self {
        Self { session, scale, wishes: StoredValue::new_local((RefCell::default(), Cell::new(false))) }
    }

    /// Paints the picture of a step on a canvas, and writes its headline where there is a place for it, when it is its
    /// turn.
    pub fn paint(self, card: &'static Card, step: usize, canvas: HtmlCanvasElement, headline: Option<Element>) {
        let is_idle = self.wishes.try_with_value(|(wishes, is_busy)| {
            wishes.borrow_mut().push_back(Wish { card, step, canvas, headline });
            !is_busy.replace(true)
        });
        if is_idle == Some(true) {
            self.go_on();
        }
    }

    /// The next one; none when the overview is closed.
    fn go_on(self) {
        let next = self.wishes.try_with_value(|(wishes, is_busy)| {
            let next = wishes.borrow_mut().pop_front();
            is_busy.set(next.is_some());
            next
        });
        let Some(wish) = next.flatten() else { return };
        let loading = (wish.card.load)();
        spawn_local(async move { self.begin(wish, loading.await.ok()) });
    }

    /// What did not come has no picture; the step itself says why when it is wanted.
    fn begin(self, wish: Wish, machine: Option<Box<dyn Machine>>) {
        let Some(mut machine) = machine else { return self.go_on() };
        machine.go_to(wish.step);
        self.say(&wish, machine.as_ref());
        self.work(wish, machine, browser::now_ms());
    }

    fn say(self, wish: &Wish, machine: &dyn Machine) {
        let headline = step_of(machine.scenarios(), wish.step).map(|step| step.headline);
        let language = self.session.language.get_untracked();
        let text = headline.map(|words| words.get(language));
        if let Some(place) = &wish.headline {
            place.set_text_content(text);
        }
    }

    fn work(self, wish: Wish, mut machine: Box<dyn Machine>, begun_ms: f64) {
        let now = browser::now_ms();
        let progress = machine.work(&mut || browser::now_ms() < now + SLICE_MS);
        if progress != Progress::Done && browser::now_ms() < begun_ms + MOST_MS && wish.canvas.is_connected() {
            browser::next_frame(Box::new(move || self.work(wish, machine, begun_ms)));
            return;
        }
        self.draw(&wish, machine.as_ref());
        browser::next_frame(Box::new(move || self.go_on()));
    }

    fn draw(self, wish: &Wish, machine: &dyn Machine) {
        let name = step_of(machine.scenarios(), wish.step).map(|step| step.figure);
        let index = machine.figures().iter().position(|figure| Some(figure.name) == name);
        let (language, theme) = (self.session.language.get_untracked(), untrack(|| self.session.theme()).theme());
        let mut axes = AxisMemory::default();
        let mut sheet = Sheet::new(DRAWN_PX, theme, language, &mut axes);
        if index.is_some_and(|index| machine.draw(index, &mut sheet)) {
            let ratio = self.scale * self.session.pixel_ratio.get_untracked();
            // A canvas that refuses stays empty.
            canvas::draw(&wish.canvas, &sheet.finish(), "", ratio);
        }
    }
}
