//! Grips on a figure for readers without a pointer: each handle of a picture is a slider that keys move.
//!
//! They lie over the rings that the picture shows, and let the pointer through to the canvas.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};

use super::element::{El, current_target, effect, el};
use super::live::LivePanel;
use super::pace::Lull;
use super::session::Session;
use super::slider::Target;
use super::{stride, words};
use crate::language::Words;
use crate::machine::Machine;
use crate::panel::{GUESS, GUESS_LABEL, KindFace, NumberFace};
use crate::plot::{Direction, Handle, Point};

/// What the pointer changes is said when it rests, not during a drag.
const SPEAK_AFTER: Duration = Duration::from_millis(300);

/// The grips of a figure.
pub struct Grips {
    session: Session,
    panel: LivePanel,
    /// Where they lie over the plot.
    place: El,
    made: Rc<RefCell<Vec<Grip>>>,
}

impl Grips {
    /// Grips to lie in the place of a plot; none yet.
    pub fn new(session: Session, panel: LivePanel, plot: El) -> Self {
        let place = el("div").class("grips");
        plot.child(place.clone());
        let made: Rc<RefCell<Vec<Grip>>> = Rc::default();
        let say_all = {
            let made = made.clone();
            move || made.borrow().iter().for_each(|grip| say(&grip.element, grip.quantity, session))
        };
        let speaker = Lull::new(SPEAK_AFTER, Box::new(say_all));
        effect(Box::new(move || {
            session.language.track();
            panel.reported(|_| speaker.moved());
        }));
        Self { session, panel, place, made }
    }

    /// Brings the grips to the handles of a new picture. They seldom become more or fewer: mostly they are only moved.
    pub fn follow(&self, handles: &[Handle]) {
        let mut made = self.made.borrow_mut();
        made.retain(|grip| {
            let stays = handles.iter().any(|handle| handle.control == grip.name);
            if !stays {
                grip.element.remove();
            }
            stays
        });
        for handle in handles {
            if let Some(grip) = made.iter_mut().find(|grip| grip.name == handle.control) {
                grip.move_to(handle.at);
            } else if let Some(quantity) = Quantity::named(self.panel, handle.control) {
                let mut grip = Grip::new(self.session, quantity, handle);
                grip.move_to(handle.at);
                self.place.clone().child(El::of(grip.element.clone().into()));
                made.push(grip);
            }
        }
    }
}

/// A handle of the picture as a slider.
struct Grip {
    name: &'static str,
    quantity: Quantity,
    element: HtmlElement,
    /// Where it lies, in whole pixels: what moves less is not written to the page.
    place_px: Option<(i32, i32)>,
}

impl Grip {
    fn new(session: Session, quantity: Quantity, handle: &Handle) -> Self {
        let is_vertical = handle.direction == Direction::Vertical;
        let slider = el("div")
            .class("grip")
            .attr("role", "slider")
            .attr("tabindex", "0")
            .attr("data-grip", handle.control)
            .attr("aria-orientation", if is_vertical { "vertical" } else { "horizontal" });
        let element: HtmlElement = slider.node();
        say(&element, quantity, session);
        slider.on("keydown", move |event: &KeyboardEvent| {
            if let (Some(steps), Some(slider)) = (stride::of_key(event), current_target(event)) {
                event.prevent_default();
                quantity.set(quantity.number.stepped(quantity.value(), steps));
                say(&slider, quantity, session);
            }
        });
        Self { name: handle.control, quantity, element, place_px: None }
    }

    fn move_to(&mut self, at: Point) {
        let place_px = (at.0.round() as i32, at.1.round() as i32);
        if self.place_px.replace(place_px) != Some(place_px) {
            let (x, y) = place_px;
            // Fails only for properties that do not exist.
            let _ = self.element.style().set_property("transform", &format!("translate({x}px,{y}px)"));
        }
    }
}

/// What a grip moves: the number of a control, or the guess.
#[derive(Clone, Copy)]
struct Quantity {
    panel: LivePanel,
    target: Target,
    label: Words,
    number: NumberFace,
}

impl Quantity {
    fn named(panel: LivePanel, name: &str) -> Option<Self> {
        if name == GUESS {
            let number = panel.untracked(|machine| machine.question().guess);
            return Some(Self { panel, target: Target::Guess, label: GUESS_LABEL, number });
        }
        let mut faces = panel.untracked(Machine::controls).into_iter().enumerate();
        let (index, face) = faces.find(|(_, face)| face.name == name)?;
        let KindFace::Number(number) = face.kind else { return None };
        Some(Self { panel, target: Target::Control(index), label: face.label, number })
    }

    fn value(self) -> f64 {
        self.panel.untracked(|machine| self.target.value(machine))
    }

    fn set(self, value: f64) {
        self.target.take_nearest(self.panel, value);
    }
}

/// Writes the name and the value of a grip, which a screen reader says while the grip has the focus.
fn say(element: &HtmlElement, quantity: Quantity, session: Session) {
    let Quantity { label, number, .. } = quantity;
    let (value, language) = (quantity.value(), session.language.get_untracked());
    // A number that was typed may lie beyond the slider.
    let (low, high) = number.slider.unwrap_or((value, value));
    let shown = |value: f64| number.unit.to_shown(value).to_string();
    for (name, text) in [
        ("aria-label", label.get(language).to_owned()),
        ("aria-valuemin", shown(low.min(value))),
        ("aria-valuemax", shown(high.max(value))),
        ("aria-valuenow", shown(value)),
        ("aria-valuetext", words::value_with_unit(value, number.unit, language)),
    ] {
        // Fails only for names that are not legal; these are.
        let _ = element.set_attribute(name, &text);
    }
}
