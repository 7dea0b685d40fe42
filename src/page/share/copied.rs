//! A text to be copied: a box that nobody types into, a button, and what became of it.

use js_sys::Reflect;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

use super::{Sharing, words};
use crate::language::Words;
use crate::page::browser;
use crate::page::element::{El, chip, effect, el};

/// The box, which is an `input` or a `textarea`, with its label and its button.
pub fn copied_text(sharing: Sharing, tag: &str, id: &str, label: Words, text: impl Fn() -> String + 'static) -> El {
    let session = sharing.session;
    let field = el(tag)
        .attr("id", id)
        .attr("readonly", "")
        .attr("spellcheck", "false")
        .on("focus", |event: &Event| select(&event_target::<Element>(event)));
    let node: Element = field.node();
    let outcome = RwSignal::new(None::<Words>);
    let written = node.clone();
    effect(Box::new(move || {
        let _ = Reflect::set(&written, &"value".into(), &text().into());
        outcome.set(None);
    }));
    let copy = chip("copy").on("click", move |_: &Event| copy(&node, outcome)).live_text(session.words(words::COPY));
    let said = move || outcome.get().map(|words| words.get(session.language.get())).unwrap_or_default();
    el("div")
        .class("copied")
        .child(el("label").attr("for", id).live_text(session.words(label)))
        .child(field)
        .child(copy)
        .child(el("p").class("outcome").attr("role", "status").live_text(said))
}

/// Copies the text of a box; where the browser cannot or may not, selects it to be copied by keys.
fn copy(field: &Element, outcome: RwSignal<Option<Words>>) {
    let refused = {
        let field = field.clone();
        move || {
            select(&field);
            outcome.set(Some(words::PRESS));
        }
    };
    let Some(promise) = start_copying(field) else {
        refused();
        return;
    };
    browser::on_outcome(&promise, move || outcome.set(Some(words::COPIED)), refused);
}

/// Starts to copy by the clipboard of the browser, which is missing in pages that came without encryption.
fn start_copying(field: &Element) -> Option<JsValue> {
    let navigator = Reflect::get(&window(), &"navigator".into()).ok()?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let text = Reflect::get(field, &"value".into()).ok()?;
    browser::method(&clipboard, "writeText")?.call1(&clipboard, &text).ok()
}

fn select(field: &Element) {
    // The focus comes without the selection where it is there already.
    let _ = field.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
    let _ = browser::method(field, "select").map(|select| select.call0(field));
}
