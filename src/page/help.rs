//! The list of keys.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::session::Session;
use super::words;

const ID: &str = "keys";

/// The dialog, closed at first.
pub fn dialog(session: Session) -> impl IntoView {
    let language = session.language;
    let rows = words::KEY_LIST
        .iter()
        .map(|(keys, meaning)| view! { <dt><kbd>{*keys}</kbd></dt><dd>{move || meaning.get(language.get())}</dd> })
        .collect_view();
    view! {
        <dialog id=ID aria-labelledby="keys-title">
            <h2 id="keys-title">{move || words::KEYS.get(language.get())}</h2>
            <dl>{rows}</dl>
            <form method="dialog"><button class="chip">{move || words::CLOSE.get(language.get())}</button></form>
        </dialog>
    }
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
