//! How far a key moves a slider, whether it is one of the browser's or a grip on a figure.

use web_sys::KeyboardEvent;

/// With Shift, a step is so many.
const LONG: f64 = 10.0;

/// The steps that a key means, endless for the ends of the slider; `None` for a key that moves no slider.
pub fn of_key(event: &KeyboardEvent) -> Option<f64> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let steps = match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => 1.0,
        "ArrowLeft" | "ArrowDown" => -1.0,
        "End" => f64::INFINITY,
        "Home" => f64::NEG_INFINITY,
        _ => return None,
    };
    Some(if event.shift_key() { steps * LONG } else { steps })
}
