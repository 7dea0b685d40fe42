//! The formula of a panel: `MathML` whose numbers live, and whose symbols light their marks on the figures.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use super::live::LivePanel;
use super::session::Session;

/// The formula with the current numbers.
pub fn formula_view(session: Session, panel: LivePanel) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    let formula = panel.fixed(|machine| machine.text().formula);
    let slots = StoredValue::new_local(Vec::<(String, Element)>::new());
    Effect::new(move |_| {
        if let Some(root) = node.get() {
            slots.set_value(named_elements(&root, "data-slot"));
            for (_, element) in named_elements(&root, "data-mark") {
                // Fails only for names that are not legal.
                let _ = element.set_attribute("tabindex", "0");
            }
        }
    });
    Effect::new(move |_| {
        node.track();
        let extra = panel.shown(|machine| machine.slots(session.language.get()));
        panel.outputs.with(|outputs| {
            slots.with_value(|slots| {
                for (name, element) in slots {
                    let text = extra.iter().find(|(slot, _)| slot == name).map(|(_, text)| text.as_str());
                    let output =
                        || outputs.iter().find(|output| output.name == name).map(|output| output.text.as_str());
                    set_text(element, text.or_else(output).unwrap_or("…"));
                }
            });
        });
    });
    let light = move |target: Option<web_sys::EventTarget>| light_mark(session, panel.id, target);
    view! {
        <div
            class="formula"
            node_ref=node
            inner_html=formula
            on:pointerover=move |event| light(event.target())
            on:pointerleave=move |_| session.lit.set(("", String::new()))
            on:focusin=move |event| light(event.target())
            on:focusout=move |_| session.lit.set(("", String::new()))
        ></div>
    }
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
