//! Scrolling: to a place, and not at all while something above is built.

use leptos::prelude::{document, window};
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollToOptions};

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
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    match way {
        Way::Gliding => element.scroll_into_view(),
        Way::AtOnce => {
            let options = ScrollIntoViewOptions::new();
            options.set_behavior(ScrollBehavior::Instant);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

/// Makes a change inside an element. If that ends above what the reader looks at, this stays where it is.
pub fn keep_still(element: &Element, change: impl FnOnce()) {
    let before = element.get_bounding_client_rect().bottom();
    change();
    let height = document().document_element().map_or(0, |root| root.client_height());
    // What ends in the upper half of the window has its end in sight, but is not what is read.
    if before > f64::from(height) / 2.0 {
        return;
    }
    // Browsers that anchor the page by themselves have done so by now: there is nothing left to do then.
    let moved_px = element.get_bounding_client_rect().bottom() - before;
    if moved_px != 0.0 {
        let options = ScrollToOptions::new();
        options.set_top(moved_px);
        options.set_behavior(ScrollBehavior::Instant);
        window().scroll_by_with_scroll_to_options(&options);
    }
}
