//! Scrolling: to a place, and not at all while something above is built.

use std::cell::{Cell, RefCell};

use leptos::prelude::{document, window};
use web_sys::{Element, Event, ScrollBehavior, ScrollIntoViewOptions, ScrollToOptions};

use super::browser;
use super::element::listen;

/// What crosses a line a little above the middle of the window is looked at.
pub const LOOKED_AT: &str = "-40% 0px -59% 0px";

/// How the window gets to its goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As the style says: it glides, where the reader lets it.
    Gliding,
    /// Without a way: what is passed by could become higher on it, and the goal would be missed.
    AtOnce,
}

/// Scrolls to the element with this id.
pub fn scroll_to(id: &str, way: Way) {
    if let Some(element) = document().get_element_by_id(id) {
        bring_into_sight(&element, way);
    }
}

/// Scrolls until the beginning of an element is seen.
pub fn bring_into_sight(element: &Element, way: Way) {
    match way {
        Way::Gliding => {
            GOAL.set(None);
            element.scroll_into_view();
        }
        Way::AtOnce => {
            let options = ScrollIntoViewOptions::new();
            options.set_behavior(ScrollBehavior::Instant);
            element.scroll_into_view_with_scroll_into_view_options(&options);
            GOAL.set(Some((element.clone(), scrolled_px())));
        }
    }
}

/// Has the keys go on from the heading of the element with this id: Tab leads to what is in it.
pub fn go_on_from(id: &str) {
    if let Some(heading) = browser::find(&format!("#{id} h2")) {
        browser::focus_in_place(&heading);
    }
}

/// Stays at what is in sight when the window becomes wider or narrower: everything above it may have another height then.
pub fn stay_in_other_widths(in_sight: impl Fn() -> Option<Element> + 'static) {
    let width_px = || window().inner_width().ok().and_then(|width| width.as_f64());
    let before_px = Cell::new(width_px());
    let resized = move |_: Event| {
        let now_px = width_px();
        if before_px.replace(now_px) != now_px
            && let Some(element) = in_sight()
        {
            bring_into_sight(&element, Way::AtOnce);
        }
    };
    listen(&window(), "resize", Box::new(resized));
}

thread_local! {
    /// What is watched, with the height that was last known of it.
    static WATCHED: RefCell<Vec<(Element, f64)>> = const { RefCell::new(Vec::new()) };
    /// What the reader was led to, and how far the window was scrolled then.
    static GOAL: RefCell<Option<(Element, f64)>> = const { RefCell::new(None) };
    /// The part of a pixel by which the window could not be scrolled.
    static OWED_PX: Cell<f64> = const { Cell::new(0.0) };
}

/// Keeps what the reader looks at where it is, whenever an element that ends above it becomes higher or lower: while it
/// is built, and later when a computation in it ends. The style forbids the browser to do so by itself, as not all do.
pub fn keep_still_below(element: &Element) {
    WATCHED.with_borrow_mut(|watched| watched.push((element.clone(), 0.0)));
    browser::on_resize(element, |_, _| make_up_for_growth());
}

/// Makes up for all that has become higher or lower since the last time. A reader who was led somewhere, and has not
/// scrolled since then, stays there; else what is read stays where it is.
pub fn make_up_for_growth() {
    let goal = goal();
    if goal.is_none() {
        GOAL.set(None);
    }
    let has_changed = WATCHED.with_borrow_mut(|watched| {
        let mut has_changed = false;
        while let Some(grown) = next_grown(watched) {
            has_changed = true;
            if goal.is_none() {
                keep_still(&grown);
            }
        }
        has_changed
    });
    if let Some(goal) = goal.filter(|_| has_changed) {
        bring_into_sight(&goal, Way::AtOnce);
    }
}

/// An element that has become higher or lower: where it ends now, and by how much.
struct Grown {
    end_px: f64,
    by_px: f64,
}

/// What has changed its height since it was last known, from above: what has grown further up has moved what is below
/// it, and must be made up for before it can be said where that ended.
fn next_grown(watched: &mut [(Element, f64)]) -> Option<Grown> {
    let bounds = watched.iter_mut().map(|(element, height_px)| (element.get_bounding_client_rect(), height_px));
    let changed = bounds.filter(|(bounds, height_px)| bounds.height() - **height_px != 0.0);
    let (bounds, height_px) = changed.min_by(|(one, _), (other, _)| one.top().total_cmp(&other.top()))?;
    let before_px = std::mem::replace(height_px, bounds.height());
    // What was not shown, or is no longer, has not grown: the lecture hides all sections but one.
    let is_shown = before_px > 0.0 && bounds.height() > 0.0;
    Some(Grown { end_px: bounds.bottom(), by_px: if is_shown { bounds.height() - before_px } else { 0.0 } })
}

fn keep_still(grown: &Grown) {
    if grown.by_px != 0.0 && is_above_what_is_read(grown.end_px - grown.by_px) {
        scroll_by(grown.by_px);
    }
}

/// Keeps what the reader looks at where it is while something is put before an element. At the top of the page the
/// reader is at the beginning, and stays there.
pub fn keep_still_while(element: &Element, put_before_it: impl FnOnce()) {
    let top_px = || element.get_bounding_client_rect().top();
    let (goal, before_px) = (goal(), top_px());
    put_before_it();
    let moved_px = top_px() - before_px;
    if moved_px == 0.0 {
        return;
    }
    if let Some(goal) = goal {
        bring_into_sight(&goal, Way::AtOnce);
    } else if is_above_what_is_read(before_px) && scrolled_px() > 0.0 {
        scroll_by(moved_px);
    }
}

/// What ends in the upper half of the window has its end in sight, but is not what is read.
fn is_above_what_is_read(end_px: f64) -> bool {
    let window_px = document().document_element().map_or(0, |root| root.client_height());
    end_px <= f64::from(window_px) / 2.0
}

fn scrolled_px() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// What the reader was led to, unless something was scrolled since then.
fn goal() -> Option<Element> {
    let is_there = |at_px: f64| (scrolled_px() - at_px).abs() < 1.0;
    GOAL.with_borrow(|goal| goal.as_ref().filter(|(_, at_px)| is_there(*at_px)).map(|(goal, _)| goal.clone()))
}

/// Whether the window is where the page has led the reader: nobody has scrolled it since then.
pub fn is_where_it_was_led() -> bool {
    goal().is_some()
}

/// Scrolls by so much in the end: browsers scroll by whole pixels of the screen, and what is left over is made up for
/// with the next time, or the text would creep away from who reads it while much is built above.
fn scroll_by(px: f64) {
    let (before_px, wanted_px) = (scrolled_px(), px + OWED_PX.get());
    let options = ScrollToOptions::new();
    options.set_top(wanted_px);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_by_with_scroll_to_options(&options);
    let owed_px = wanted_px - (scrolled_px() - before_px);
    // More than a pixel is missing where the page ends.
    OWED_PX.set(if owed_px.abs() < 1.0 { owed_px } else { 0.0 });
}
