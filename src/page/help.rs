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

/// Opens the list, or closes it if it is open.
pub fn open() {
    let dialog = document().get_element_by_id(ID).and_then(|found| found.dyn_into::<web_sys::HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        if dialog.open() {
            dialog.close();
        } else if dialog.show_modal().is_err() {
            // Not connected to a document that can show dialogs: there is nobody to tell.
        }
    }
}
