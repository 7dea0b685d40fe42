//! The formula of a panel: `MathML` whose numbers live, and whose symbols light their marks on the figures.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::element::{El, effect, el};
use super::live::LivePanel;
use super::session::Session;

/// The formula with the current numbers.
pub fn formula_view(session: Session, panel: LivePanel) -> El {
    let light = move |event: &Event| light_mark(session, panel.id, event.target());
    let dim = move |_: &Event| light_mark(session, panel.id, None);
    let formula = el("div")
        .class("formula")
        .inner_html(panel.untracked(|machine| machine.text().formula))
        .on("pointerover", light)
        .on("pointerleave", dim)
        .on("focusin", light)
        .on("focusout", dim);
    let root = formula.node();
    for (_, element) in named_elements(&root, "data-mark") {
        // Fails only for names that are not legal.
        let _ = element.set_attribute("tabindex", "0");
    }
    let slots = named_elements(&root, "data-slot");
    effect(Box::new(move || {
        panel.said.with(|said| {
            for (name, element) in &slots {
                set_text(element, said.slot(name).unwrap_or("…"));
            }
        });
    }));
    formula
}

fn light_mark(session: Session, panel: &'static str, target: Option<web_sys::EventTarget>) {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    let marked = element.and_then(|element| element.closest("[data-mark]").ok().flatten());
    let mark = marked.and_then(|marked| marked.get_attribute("data-mark")).unwrap_or_default();
    let lit = (panel, mark);
    if session.lit.with_untracked(|now| *now != lit) {
        session.lit.set(lit);
    }
}

fn named_elements(root: &Element, attribute: &str) -> Vec<(String, Element)> {
    let Ok(found) = root.query_selector_all(&format!("[{attribute}]")) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into::<Element>().ok())
        .filter_map(|element| Some((element.get_attribute(attribute)?, element)))
        .collect()
}

fn set_text(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}
