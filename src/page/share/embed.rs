//! The HTML that embeds the panel, and how it will look.

use leptos::prelude::*;
use web_sys::{Event, HtmlDetailsElement};

use super::copied::copied_text;
use super::link::Surroundings;
use super::{Sharing, words};
use crate::page::element::{El, el};

/// The HTML to copy, and the frame itself for whoever opens it.
pub fn embedding(sharing: Sharing) -> El {
    let session = sharing.session;
    el("details")
        .class("embedding")
        .child(el("summary").live_text(session.words(words::EMBED)))
        .child(copied_text(sharing, "textarea", "share-snippet", words::SNIPPET, move || sharing.snippet()))
        .child(preview(sharing))
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
        vec![el("iframe").attr("title", sharing.title()).attr("src", &source)]
    };
    let details = el("details").class("preview");
    let node: HtmlDetailsElement = details.node();
    details
        .on("toggle", move |_: &Event| is_looked_at.set(node.open()))
        .child(el("summary").live_text(session.words(words::PREVIEW)))
        .child(el("div").live_children(frame))
}
