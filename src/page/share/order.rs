//! The order of a lesson's parts.

use leptos::prelude::*;
use web_sys::Event;

use super::{Sharing, words};
use crate::page::element::{El, chip, el};
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
                .on("click", move |_: &Event| sharing.parts.update(|parts| parts.swap(place - 1, place)))
                .text("↑")
        });
        el("li").child(el("span").text(title)).children(button)
    };
    let list = el("ol")
        .class("part-order")
        .live_children(move || sharing.parts.get().into_iter().enumerate().map(entry).collect());
    el("div").child(el("p").live_text(session.words(words::ORDER))).child(list)
}
