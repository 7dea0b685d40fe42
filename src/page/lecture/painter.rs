//! Paints pictures of steps one after another, each by a machine of its own that is gone when it is painted.

use std::cell::RefCell;
use std::mem::replace;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Element, HtmlCanvasElement};

use crate::language::Language;
use crate::machine::card::Card;
use crate::machine::{Machine, step_of};
use crate::page::canvas;
use crate::page::off_screen::{next_frame, worked};
use crate::page::session::Session;
use crate::plot::{AxisMemory, Picture, Sheet, ThemeName};

/// A longer computation is shown as far as it is, if it can be seen already.
const MOST_MS: f64 = 1000.0;

/// Paints what a machine shows.
type Paint = Box<dyn FnOnce(&dyn Machine)>;

/// What is to be painted.
struct Wish {
    card: &'static Card,
    step: usize,
    /// Where it is to be seen. Nobody waits for it when that is gone.
    place: Element,
    paint: Paint,
}

#[derive(Default)]
struct Wishes {
    waiting: Vec<Wish>,
    is_busy: bool,
}

/// Pictures that are wanted; cheap to copy.
#[derive(Clone, Default)]
pub struct Painter(Rc<RefCell<Wishes>>);

impl Painter {
    /// Has something painted by a machine at a step of the lecture, when it is its turn. What did not come is not
    /// painted: the step itself says why when it is wanted.
    pub fn want(&self, card: &'static Card, step: usize, place: Element, paint: impl FnOnce(&dyn Machine) + 'static) {
        let mut wishes = self.0.borrow_mut();
        wishes.waiting.push(Wish { card, step, place, paint: Box::new(paint) });
        if !replace(&mut wishes.is_busy, true) {
            spawn_local(self.clone().paint_all());
        }
    }

    async fn paint_all(self) {
        while let Some(Wish { card, step, place, paint }) = self.next() {
            let is_awaited = |machine: &dyn Machine, worked_ms| {
                place.is_connected() && (worked_ms < MOST_MS || picture((machine, step), DRAFT).is_none())
            };
            let machine = worked(card, |machine| machine.go_to(step), is_awaited).await;
            if let Some(machine) = machine.filter(|_| place.is_connected()) {
                paint(machine.as_ref());
            }
            next_frame().await;
        }
    }

    /// What is nearest to the window; nothing, and nobody is busy, when all is painted.
    fn next(&self) -> Option<Wish> {
        let mut wishes = self.0.borrow_mut();
        wishes.waiting.retain(|wish| wish.place.is_connected());
        let distances = wishes.waiting.iter().map(|wish| distance_px(&wish.place));
        let nearest = distances.enumerate().min_by(|(_, one), (_, other)| one.total_cmp(other));
        wishes.is_busy = nearest.is_some();
        nearest.map(|(index, _)| wishes.waiting.remove(index))
    }
}

/// How far an element is from the window; what is folded away is far.
fn distance_px(place: &Element) -> f64 {
    let bounds = place.get_bounding_client_rect();
    let height_px = document().document_element().map_or(0.0, |root| f64::from(root.client_height()));
    if bounds.width() > 0.0 { (-bounds.bottom()).max(bounds.top() - height_px).max(0.0) } else { f64::INFINITY }
}

/// For whom, how large, and in which theme a picture is drawn.
type Look = (Language, (f64, f64), ThemeName);
/// The size of a small picture in CSS pixels: large enough for all of its words.
pub const SMALL_PX: (f64, f64) = (600.0, 375.0);
/// Enough to see whether there is a picture.
const DRAFT: Look = (Language::English, SMALL_PX, ThemeName::Light);

/// The picture of a step, if there is something to be seen.
fn picture((machine, step): (&dyn Machine, usize), (language, size_px, theme): Look) -> Option<Picture> {
    let name = step_of(machine.scenarios(), step).map(|step| step.figure);
    let index = machine.figures().iter().position(|figure| Some(figure.name) == name)?;
    let mut axes = AxisMemory::default();
    let mut sheet = Sheet::new(size_px, theme.theme(), language, &mut axes);
    machine.draw(index, &mut sheet).then(|| sheet.finish())
}

/// Draws the picture of a step, as large as it says in CSS pixels, on a canvas that has so many pixels to one of them.
/// `false` if there is nothing to draw, or the canvas refuses.
pub fn draw(
    session: Session,
    step: (&dyn Machine, usize),
    canvas: &HtmlCanvasElement,
    (size_px, pixel_ratio): ((f64, f64), f64),
    theme: ThemeName,
) -> bool {
    let picture = picture(step, (session.language.get_untracked(), size_px, theme));
    picture.is_some_and(|picture| canvas::draw(canvas, &picture, "", pixel_ratio))
}
