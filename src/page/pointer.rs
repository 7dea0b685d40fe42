//! Dragging on a plot: the handles that a picture declares set the controls of their names.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Event, HtmlElement, PointerEvent};

use super::element::current_target;
use super::live::LivePanel;
use super::slider::Target;
use crate::machine::Machine;
use crate::panel::GUESS;
use crate::plot::{Direction, Handle};

/// How near a handle must be to be taken, in CSS pixels: half of the smallest target for a finger.
const REACH_PX: f64 = 22.0;

/// What can be taken hold of on a figure, and the controls it moves.
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
    /// One handle; two where a point of a plane has one for each direction.
    handles: [Option<HeldHandle>; 2],
    panel: &'static str,
    pointer: i32,
}

/// A handle that is held.
#[derive(Clone, Copy)]
struct HeldHandle {
    handle: Handle,
    target: Target,
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

    /// The handle of the other direction at the same place: a point of a plane moves both ways at once.
    fn partner(&self, handle: &Handle) -> Option<Handle> {
        let is_partner = |other: &&Handle| other.at == handle.at && other.direction != handle.direction;
        self.handles.borrow().iter().find(is_partner).copied()
    }

    fn hold(&self, handle: Handle) -> Option<HeldHandle> {
        let target = self.target(handle.control)?;
        Some(HeldHandle { handle, target, before: self.panel.untracked(|machine| target.value(machine)) })
    }

    fn target(&self, name: &str) -> Option<Target> {
        if name == GUESS {
            return Some(Target::Guess);
        }
        let controls = self.panel.untracked(Machine::controls);
        controls.iter().position(|control| control.name == name).map(Target::Control)
    }
}

/// Takes the nearest handle.
pub fn down(grasp: Grasp) -> impl Fn(&PointerEvent) {
    move |event| {
        if !event.is_primary() || event.button() != 0 {
            return;
        }
        let Some(handle) = grasp.nearest(place_of(event)) else {
            return;
        };
        let partner = grasp.partner(&handle);
        let handles = [grasp.hold(handle), partner.and_then(|partner| grasp.hold(partner))];
        if handles[0].is_none() {
            return;
        }
        if let Some(canvas) = current_target::<HtmlElement>(event) {
            // Without capture the drag ends at the border of the canvas, and works otherwise.
            let _ = canvas.set_pointer_capture(event.pointer_id());
        }
        event.prevent_default();
        HELD.set(Some(Held { handles, panel: grasp.panel.id, pointer: event.pointer_id() }));
    }
}

/// A finger that pulls a handle up or down moves it and not the page, which would scroll away with it. Sideways the
/// browser does not scroll here; and a swipe up or down that begins on a handle for the other direction is a scroll.
pub fn touched(event: &Event) {
    let is_upright = |held: &HeldHandle| held.handle.direction == Direction::Vertical;
    if HELD.get().is_some_and(|held| held.handles.iter().flatten().any(is_upright)) {
        event.prevent_default();
    }
}

/// Moves what is held; without anything held shows what could be.
pub fn moved(grasp: Grasp) -> impl Fn(&PointerEvent) {
    move |event| {
        let at = place_of(event);
        let held = HELD.get().filter(|held| held.pointer == event.pointer_id() && held.panel == grasp.panel.id);
        if let Some(Held { handles, .. }) = held {
            let place = |held: HeldHandle| {
                let px = match held.handle.direction {
                    Direction::Horizontal => at.0,
                    Direction::Vertical => at.1,
                };
                (held.target, held.handle.scale.round_from_px(px))
            };
            match handles.map(|held| held.map(place)) {
                // Both coordinates of a point at once: between them nothing is computed.
                [Some((Target::Control(one), x)), Some((Target::Control(other), y))] => {
                    grasp.panel.take_both_nearest([(one, x), (other, y)]);
                }
                places => {
                    for (target, value) in places.into_iter().flatten() {
                        target.take_nearest(grasp.panel, value);
                    }
                }
            }
        } else if let Some(canvas) = current_target::<HtmlElement>(event) {
            let nearest = grasp.nearest(at);
            let partner = nearest.as_ref().and_then(|handle| grasp.partner(handle));
            let classes = canvas.class_list();
            for (class, direction) in
                [("grip-horizontal", Direction::Horizontal), ("grip-vertical", Direction::Vertical)]
            {
                let goes = [nearest, partner].into_iter().flatten().any(|handle| handle.direction == direction);
                // Fails only for a name that is not legal.
                let _ = classes.toggle_with_force(class, goes);
            }
        }
    }
}

/// The browser has made a scroll of the gesture: what was held goes back to where it was taken.
pub fn cancelled(panel: LivePanel) -> impl Fn(&PointerEvent) {
    move |event| {
        let held = HELD.get().filter(|held| held.pointer == event.pointer_id() && held.panel == panel.id);
        for HeldHandle { target, before, .. } in held.into_iter().flat_map(|held| held.handles).flatten() {
            target.take_nearest(panel, before);
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
