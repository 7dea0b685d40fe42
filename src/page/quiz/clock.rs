//! The clock of the three minutes: it counts down, can be hidden, and stops nobody.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::Event;

use super::words;
use crate::page::browser;
use crate::page::element::{El, chip, el};
use crate::page::session::Session;

const LIMIT_MS: f64 = 180_000.0;

/// The clock, which runs from now on, and the button that hides it.
pub fn clock(session: Session) -> [El; 2] {
    let (seconds, is_hidden) = (RwSignal::new(0), RwSignal::new(false));
    tick(seconds, browser::now_ms() + LIMIT_MS);
    let is_up = move || seconds.get() == 0;
    let left = move || {
        let left = seconds.get();
        format!("{}:{:02}", left / 60, left % 60)
    };
    let time = el("span").attr("role", "timer").live_attr("aria-label", session.words(words::TIME_LEFT));
    let time = time.live_attr("hidden", is_up).live_text(left);
    let message = move || if is_up() { words::TIME_IS_UP.get(session.language.get()) } else { "" };
    let clock = el("p")
        .class("quiz-clock")
        .live_attr("hidden", move || is_hidden.get())
        .child(time)
        .child(el("span").attr("role", "status").live_text(message));
    let label = move || if is_hidden.get() { words::SHOW_CLOCK } else { words::HIDE_CLOCK };
    let button = chip("clock")
        .on("click", move |_: &Event| is_hidden.update(|is_hidden| *is_hidden = !*is_hidden))
        .live_text(move || label().get(session.language.get()));
    [clock, button]
}

/// Counts whole seconds until a moment, and nothing after it.
fn tick(seconds: RwSignal<u32>, end_ms: f64) {
    let left_ms = (end_ms - browser::now_ms()).max(0.0);
    seconds.set((left_ms / 1000.0).ceil() as u32);
    if left_ms > 0.0 {
        // At the next whole second, and a little later: nothing changes before it.
        let pause = Duration::from_millis((left_ms % 1000.0) as u64 + 1);
        browser::after(pause, Box::new(move || tick(seconds, end_ms)));
    }
}
