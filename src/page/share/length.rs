//! How long the lecture of a lesson is to take: the speaker's window reads its clock against that.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement};

use super::{Sharing, words};
use crate::machine::page_address::minutes;
use crate::page::element::{El, el};

/// The box for the minutes; empty for a lecture without a plan. What is no length is reported, and the link keeps the
/// last one that was.
pub fn length(sharing: Sharing) -> El {
    let session = sharing.session;
    let is_refused = RwSignal::new(false);
    let input = el("input")
        .attr("id", "share-minutes")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("size", "4")
        .attr("aria-describedby", "share-minutes-problem")
        .live_attr("aria-invalid", move || is_refused.get().then_some("true"))
        .attr("value", &session.minutes.map(|minutes| minutes.to_string()).unwrap_or_default());
    let node: HtmlInputElement = input.node();
    let typed = move |_: &Event| {
        let text = node.value();
        let read = minutes(text.trim());
        is_refused.set(read.is_none() && !text.trim().is_empty());
        if !is_refused.get_untracked() {
            sharing.minutes.set(read);
        }
    };
    let problem = move || if is_refused.get() { words::NO_LENGTH.get(session.language.get()) } else { "" };
    let label = el("label").attr("for", "share-minutes").live_text(session.words(words::LENGTH));
    let message = el("span").attr("id", "share-minutes-problem").class("problem").attr("role", "status");
    el("p")
        .class("frame-size")
        .child(label)
        .text(" ")
        .child(input.on("input", typed))
        .text(" ")
        .child(message.live_text(problem))
}
