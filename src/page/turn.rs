//! Turns: what is long is done in tasks between which the browser hears the reader and may paint.

use std::cell::RefCell;
use std::collections::VecDeque;

use js_sys::futures::JsFuture;
use leptos::prelude::Owner;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageChannel, MessagePort};

use super::browser;

/// What waits for its turn, and the ports by which turns come: one pair for all of them, kept as long as the page.
struct Turns {
    waiting: RefCell<VecDeque<Box<dyn FnOnce()>>>,
    ports: Option<[MessagePort; 2]>,
}

thread_local! {
    static TURNS: Turns = Turns { waiting: RefCell::default(), ports: ports() };
}

fn ports() -> Option<[MessagePort; 2]> {
    let channel = MessageChannel::new().ok()?;
    let (near, far) = (channel.port1(), channel.port2());
    let heard = Closure::<dyn Fn()>::new(|| {
        // Taken out before it is called: it may ask for a turn itself.
        let next = TURNS.with(|turns| turns.waiting.borrow_mut().pop_front());
        if let Some(next) = next {
            next();
        }
    });
    near.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    Some([near, far])
}

/// Calls back as soon as the browser has done what is in a hurry: it hears the reader before, and may paint. On a page
/// that nobody sees, too, which has no frames.
pub fn soon(callback: Box<dyn FnOnce()>) {
    TURNS.with(|turns| match &turns.ports {
        Some([_, far]) => {
            turns.waiting.borrow_mut().push_back(callback);
            // Fails only for what cannot be copied.
            let _ = far.post_message(&JsValue::NULL);
        }
        None => browser::next_frame(callback),
    });
}

/// Does something in a turn of its own, so that the reader is heard before it; at once if it is in a hurry. What it begins
/// lives as long as what has begun it.
pub fn in_turn(is_hurried: bool, act: impl FnOnce() + 'static) {
    let owner = Owner::current();
    let act = move || owner.map_or((), |owner| owner.with(act));
    if is_hurried { act() } else { soon(Box::new(act)) }
}

/// Comes as soon as the browser has done what is in a hurry.
pub fn turn() -> JsFuture {
    let promise = js_sys::Promise::new(&mut |kept, _| {
        soon(Box::new(move || {
            // Fails only for what is no function.
            let _ = kept.call0(&JsValue::NULL);
        }));
    });
    promise.into()
}
