//! Dragging on a plot: the grips that a picture declares set the controls of their names.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, PointerEvent};

use super::live::LivePanel;
use super::slider::Target;
use crate::machine::Machine;
use crate::panel::GUESS;
use crate::plot::{Direction, Handle};

/// How near a grip must be to be taken, in CSS pixels: half of the smallest target for a finger.
const REACH_PX: f64 = 22.0;

/// What can be gripped on a figure, and the controls it moves.
#[derive(Clone)]
pub struct Grasp {
    /// The handles of the last picture.
    pub handles: Rc<RefCell<Vec<Handle>>>,
    /// The panel whose controls they set.
    pub panel: LivePanel,
}

/// What a finger or the mouse holds.
#[derive(Clone, Copy)]
struct Held {
    handle: Handle,
    panel: &'static str,
    target: Target,
    pointer: i32,
    /// What it set when it was taken.
    before: f64,
}

thread_local! {
    /// The handle under the finger. It keeps the scale it had when it was taken, so that an axis that rescales under
    /// the hand does not run away from it.
    static HELD: Cell<Option<Held>> = const { Cell::new(None) };
}

impl Grasp {
    fn nearest(&self, at: (f64, f64)) -> Option<Handle> {
        let distance = |handle: &Handle| libm::hypot(handle.at.0 - at.0, handle.at.1 - at.1);
        let handles = self.handles.borrow();
        let nearest = handles.iter().copied().min_by(|a, b| distance(a).total_cmp(&distance(b)));
        nearest.filter(|handle| distance(handle) <= REACH_PX)
    }

    fn target(&self, name: &str) -> Option<Target> {
        if name == GUESS {
            return Some(Target::Guess);
        }
        let controls = self.panel.untracked(Machine::controls);
        controls.iter().position(|control| control.name == name).map(Target::Control)
    }
}

/// Takes the nearest grip.
pub fn down(grasp: Grasp) -> impl Fn(&PointerEvent) {
    move |event| {
        if !event.is_primary() || event.button() != 0 {
            return;
        }
        let Some(handle) = grasp.nearest(place_of(event)) else {
            return;
        };
        let Some(target) = grasp.target(handle.control) else {
            return;
        };
        if let Some(canvas) = element(event) {
            // Without capture the drag ends at the border of the canvas, and works otherwise.
            let _ = canvas.set_pointer_capture(event.pointer_id());
        }
        event.prevent_default();
        let before = grasp.panel.untracked(|machine| target.value(machine));
        HELD.set(Some(Held { handle, panel: grasp.panel.id, target, pointer: event.pointer_id(), before }));
    }
}

/// A finger that pulls a grip up or down moves it and not the page, which would scroll away with it. Sideways the
/// browser does not scroll here; and a swipe up or down that begins on a grip for the other direction is a scroll.
pub fn touched(event: &Event) {
    if HELD.get().is_some_and(|held| held.handle.direction == Direction::Vertical) {
        event.prevent_default();
    }
}

/// Moves what is held; without anything held shows what could be.
pub fn moved(grasp: Grasp) -> impl Fn(&PointerEvent) {
    move |event| {
        let at = place_of(event);
        let held = HELD.get().filter(|held| held.pointer == event.pointer_id() && held.panel == grasp.panel.id);
        if let Some(Held { handle, target, .. }) = held {
            let px = match handle.direction {
                Direction::Horizontal => at.0,
                Direction::Vertical => at.1,
            };
            target.take_nearest(grasp.panel, handle.scale.round_from_px(px));
        } else if let Some(canvas) = element(event) {
            let direction = grasp.nearest(at).map(|handle| handle.direction);
            let classes = canvas.class_list();
            let is_horizontal = direction == Some(Direction::Horizontal);
            // Both fail only for names that are not legal.
            let _ = classes.toggle_with_force("grip-horizontal", is_horizontal);
            let _ = classes.toggle_with_force("grip-vertical", direction == Some(Direction::Vertical));
        }
    }
}

/// The browser has made a scroll of the gesture: what was held goes back to where it was taken.
pub fn cancelled(grasp: Grasp) -> impl Fn(&PointerEvent) {
    move |event| {
        let held = HELD.get().filter(|held| held.pointer == event.pointer_id() && held.panel == grasp.panel.id);
        if let Some(Held { target, before, .. }) = held {
            target.take_nearest(grasp.panel, before);
        }
        up(event);
    }
}

/// Lets go.
pub fn up(event: &PointerEvent) {
    if HELD.get().is_some_and(|held| held.pointer == event.pointer_id()) {
        HELD.set(None);
    }
}

fn place_of(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.offset_x()), f64::from(event.offset_y()))
}

fn element(event: &PointerEvent) -> Option<HtmlElement> {
    event.current_target().and_then(|target| target.dyn_into().ok())
}
