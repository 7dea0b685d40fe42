//! Full screen, which a browser may refuse: the lecture then goes on in its window.

use leptos::prelude::*;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::words;
use crate::page::browser;
use crate::page::session::Session;

/// Asks for full screen; a refusal is told.
pub fn ask(session: Session) {
    let refused = move || session.remark.set(Some(words::NO_FULLSCREEN));
    // The binding would drop the promise, and a refusal would then be an error that nobody has handled.
    let asked = browser::root().and_then(|root| {
        let request = js_sys::Reflect::get(&root, &JsValue::from_str("requestFullscreen")).ok()?;
        let promise = request.dyn_into::<js_sys::Function>().ok()?.call0(&root).ok()?;
        promise.dyn_into::<js_sys::Promise>().ok()
    });
    match asked {
        Some(promise) => {
            let on_refusal = Closure::once_into_js(move |_: JsValue| refused());
            let on_refusal: &js_sys::Function = on_refusal.unchecked_ref();
            let _ = promise.unchecked_ref::<js_sys::Object>();
            attach(&promise, on_refusal);
        }
        None => refused(),
    }
}

fn attach(promise: &js_sys::Promise, on_refusal: &js_sys::Function) {
    if let Ok(catch) = js_sys::Reflect::get(promise, &JsValue::from_str("catch")) {
        // Every promise has it.
        let _ = catch.dyn_into::<js_sys::Function>().map(|catch| catch.call1(promise, on_refusal));
    }
}

/// Ends full screen, if it is on.
pub fn end() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}
