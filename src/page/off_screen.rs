//! Machines away from the page: each is set to something and worked in slices, for what it says or draws then.

use leptos::wasm_bindgen::JsValue;

use super::{browser, schedule};
use crate::machine::card::Card;
use crate::machine::{Machine, Progress};

/// A machine of a panel that was set and worked until it is done, or until `is_awaited` returns `false` for it after so
/// many milliseconds; nothing if its program does not come.
pub async fn worked(
    card: &'static Card,
    set: impl FnOnce(&mut dyn Machine),
    is_awaited: impl Fn(&dyn Machine, f64) -> bool,
) -> Option<Box<dyn Machine>> {
    let mut machine = (card.load)().await.ok()?;
    set(machine.as_mut());
    let begun_ms = browser::now_ms();
    while is_awaited(machine.as_ref(), browser::now_ms() - begun_ms) {
        let mut progress = Progress::Done;
        schedule::spend(&mut |until_ms| progress = machine.work(&mut || browser::now_ms() < until_ms));
        if progress == Progress::Done {
            break;
        }
        next_frame().await;
    }
    Some(machine)
}

/// Goes on in the next frame, which comes sooner or later.
pub async fn next_frame() {
    let promise = js_sys::Promise::new(&mut |kept, _| {
        browser::next_frame(Box::new(move || {
            // Fails only for what is no function.
            let _ = kept.call0(&JsValue::NULL);
        }));
    });
    // It is kept, never broken.
    let _ = js_sys::futures::JsFuture::from(promise).await;
}
