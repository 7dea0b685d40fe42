//! Whose a key is: the page's, or that of the element that has the focus.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Whether a key means something to the element that has the focus, or to the browser.
pub fn belongs_to_an_input(event: &KeyboardEvent) -> bool {
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_typed_into = target.is_some_and(|element| {
        // A slider takes no letters.
        let is_slider = element.get_attribute("type").as_deref() == Some("range");
        let is_letter = event.key().chars().nth(1).is_none() && event.key() != " ";
        let is_pressed = event.key() == " " && element.matches("button, summary, a").unwrap_or(false);
        let is_input = element.matches("input, select, textarea, [contenteditable]").unwrap_or(false);
        is_pressed || (is_input && !(is_slider && is_letter))
    });
    has_modifier || is_typed_into || event.default_prevented()
}
