//! The order of a lesson's parts.

use leptos::prelude::*;
use web_sys::Event;

use super::{Sharing, words};
use crate::page::element::{El, chip, el};
use crate::page::{browser, turn};
use crate::panel::Part;

/// The parts in their order, each of which but the first can be moved up by one place.
pub fn order(sharing: Sharing) -> El {
    let session = sharing.session;
    let entry = move |(place, part): (usize, Part)| {
        let language = session.language.get();
        let title = part.title().get(language);
        let earlier = words::EARLIER.get(language);
        let button = (place > 0).then(|| {
            chip("earlier")
                .attr("data-part", &part.number().to_string())
                .attr("aria-label", &format!("{title}: {earlier}"))
                .on("click", move |_: &Event| {
                    sharing.parts.update(|parts| parts.swap(place - 1, place));
                    turn::soon(Box::new(move || focus_on(part)));
                })
                .text("↑")
        });
        el("li").child(el("span").text(title)).children(button)
    };
    let list = el("ol")
        .class("part-order")
        .live_children(move || sharing.parts.get().into_iter().enumerate().map(entry).collect());
    el("div").child(el("p").live_text(session.words(words::ORDER))).child(list)
}

/// The button that had the focus is gone with the list that it changed. What has come to the first place has none.
fn focus_on(moved: Part) {
    let own = browser::find(&format!(".part-order [data-part=\"{}\"]", moved.number()));
    let button = own.or_else(|| browser::find(".part-order [data-part]"));
    // Fails for nothing that can have the focus.
    let _ = button.map(|button| button.focus());
}
