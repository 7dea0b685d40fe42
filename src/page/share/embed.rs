//! The HTML that embeds the panel, and how it will look.

use leptos::prelude::*;
use web_sys::{Event, HtmlDetailsElement, HtmlSelectElement};

use super::copied::copied_text;
use super::link::{FRAME_SIZES, Surroundings};
use super::{Sharing, words};
use crate::page::element::{El, el};

/// The HTML to copy, and the frame itself for those who open it.
pub fn embedding(sharing: Sharing) -> El {
    let session = sharing.session;
    el("details")
        .class("embedding")
        .child(el("summary").live_text(session.words(words::EMBED)))
        .child(sizes(sharing))
        .child(copied_text(sharing, "textarea", "share-snippet", words::SNIPPET, move || sharing.snippet()))
        .child(preview(sharing))
}

/// The choice of a size.
fn sizes(sharing: Sharing) -> El {
    let options = FRAME_SIZES.iter().map(|size| el("option").attr("value", size.name).text(size.name));
    let select = el("select").attr("id", "share-frame").children(options);
    let node: HtmlSelectElement = select.node();
    let chosen = move |_: &Event| {
        let size = FRAME_SIZES.into_iter().find(|size| size.name == node.value());
        if let Some(size) = size {
            sharing.frame.set(size);
        }
    };
    let label = el("label").attr("for", "share-frame").live_text(sharing.session.words(words::FRAME_SIZE));
    el("p").class("frame-size").child(label).text(" ").child(select.on("change", chosen))
}

/// The frame is there while it is looked at, and made anew for every other address: going elsewhere in a frame would
/// be a step in the history of the page.
fn preview(sharing: Sharing) -> El {
    let session = sharing.session;
    let is_looked_at = RwSignal::new(false);
    let frame = move || {
        if !is_looked_at.get() || !sharing.is_open.get() {
            return Vec::new();
        }
        let source = sharing.link(Surroundings::Alone);
        let size = sharing.frame.get();
        let frame = el("iframe").attr("title", sharing.title()).attr("src", &source);
        vec![frame.attr("width", size.width).attr("height", &size.height_px.to_string())]
    };
    let details = el("details").class("preview");
    let node: HtmlDetailsElement = details.node();
    details
        .on("toggle", move |_: &Event| is_looked_at.set(node.open()))
        .child(el("summary").live_text(session.words(words::PREVIEW)))
        .child(el("div").live_children(frame))
}
