//! Scrolling: to a place, and not at all while something above is built.

use leptos::prelude::{document, window};
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollToOptions};

use super::browser;

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
        Way::Gliding => element.scroll_into_view(),
        Way::AtOnce => {
            let options = ScrollIntoViewOptions::new();
            options.set_behavior(ScrollBehavior::Instant);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

/// Keeps what the reader looks at where it is, whenever an element that ends above it becomes higher or lower: while it
/// is built, and later when a computation in it ends. The style forbids the browser to do so by itself, as not all do.
pub fn keep_still_below(element: &Element) {
    let watched = element.clone();
    let mut height_before_px = 0.0;
    browser::on_resize(element, move |_, height_px| {
        let before_px = std::mem::replace(&mut height_before_px, height_px);
        // What was not shown, or is no longer, has not grown: the lecture hides all sections but one.
        let grown_px = if before_px > 0.0 && height_px > 0.0 { height_px - before_px } else { 0.0 };
        let ended_at_px = watched.get_bounding_client_rect().bottom() - grown_px;
        if grown_px != 0.0 && is_above_what_is_read(ended_at_px) {
            scroll_by(grown_px);
        }
    });
}

/// Keeps what the reader looks at where it is while something is put before an element. At the top of the page the
/// reader is at the beginning, and stays there.
pub fn keep_still_while(element: &Element, put_before_it: impl FnOnce()) {
    let top_px = || element.get_bounding_client_rect().top();
    let before_px = top_px();
    put_before_it();
    let moved_px = top_px() - before_px;
    if moved_px != 0.0 && is_above_what_is_read(before_px) && window().scroll_y().is_ok_and(|from_top| from_top > 0.0) {
        scroll_by(moved_px);
    }
}

/// What ends in the upper half of the window has its end in sight, but is not what is read.
fn is_above_what_is_read(end_px: f64) -> bool {
    let window_px = document().document_element().map_or(0, |root| root.client_height());
    end_px <= f64::from(window_px) / 2.0
}

fn scroll_by(px: f64) {
    let options = ScrollToOptions::new();
    options.set_top(px);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_by_with_scroll_to_options(&options);
}
