//! Scrolling: to a place, and not at all while something above is built.

use leptos::prelude::{document, window};
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollToOptions};

use super::browser;

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
        let window_px = document().document_element().map_or(0, |root| root.client_height());
        // What ends in the upper half of the window has its end in sight, but is not what is read.
        if grown_px != 0.0 && ended_at_px <= f64::from(window_px) / 2.0 {
            let options = ScrollToOptions::new();
            options.set_top(grown_px);
            options.set_behavior(ScrollBehavior::Instant);
            window().scroll_by_with_scroll_to_options(&options);
        }
    });
}
