//! The list of keys.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::element::{El, el};
use super::session::Session;
use super::words;

const ID: &str = "keys";

/// The dialog, closed at first.
pub fn dialog(session: Session) -> El {
    let mut list = el("dl");
    for (keys, meaning) in words::KEY_LIST {
        list = list.child(el("dt").child(el("kbd").text(keys))).child(el("dd").live_text(session.words(*meaning)));
    }
    let close = el("button").class("chip").live_text(session.words(words::CLOSE));
    el("dialog")
        .attr("id", ID)
        .attr("aria-labelledby", "keys-title")
        .child(el("h2").attr("id", "keys-title").live_text(session.words(words::KEYS)))
        .child(list)
        .child(el("form").attr("method", "dialog").child(close))
}

fn found() -> Option<web_sys::HtmlDialogElement> {
    document().get_element_by_id(ID).and_then(|found| found.dyn_into().ok())
}

/// Opens the list, or closes it if it is open; `false` while there is none.
pub fn open() -> bool {
    found().inspect(show_or_hide).is_some()
}

fn show_or_hide(dialog: &web_sys::HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    } else {
        // Fails only for one that is not connected to the document; ours is.
        let _ = dialog.show_modal();
        // What has the focus is at its end, and it begins at its beginning.
        dialog.set_scroll_top(0);
    }
}
