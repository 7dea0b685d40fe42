//! The truth fades in: the picture as it was lies over the new one for a moment and fades away.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, Event, HtmlCanvasElement};

use super::browser;
use super::element::{El, current_target, el};
use super::live::LivePanel;

/// Covers the figure of the question with a copy of what it shows now, which fades away; the figure may change then.
pub fn fade_out_what_was(panel: LivePanel) {
    if browser::media_matches("(prefers-reduced-motion: reduce)") {
        return;
    }
    let figure = panel.untracked(|machine| machine.question().figure);
    let Some(canvas) = figure_of(panel.id, figure).and_then(|figure| find_canvas(&figure)) else {
        return;
    };
    if let (Some(copy), Some(plot)) = (copy_of(&canvas), canvas.parent_element()) {
        // Nothing is lost where it cannot be shown.
        let _ = plot.append_child(&copy.node::<Element>());
    }
}

/// A figure of a panel, by its name.
pub fn figure_of(panel: &str, name: &str) -> Option<Element> {
    document().query_selector(&format!("#{panel} figure[data-figure={name}]")).ok()?
}

fn find_canvas(figure: &Element) -> Option<HtmlCanvasElement> {
    figure.query_selector("canvas").ok()??.dyn_into().ok()
}

fn copy_of(canvas: &HtmlCanvasElement) -> Option<El> {
    let copy = el("canvas").class("as-it-was").attr("aria-hidden", "true");
    let node: HtmlCanvasElement = copy.node();
    node.set_width(canvas.width());
    node.set_height(canvas.height());
    let context = node.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.draw_image_with_html_canvas_element(canvas, 0.0, 0.0).ok()?;
    // Going on at once cancels it.
    Some(copy.on("animationcancel", remove_target).on("animationend", remove_target))
}

fn remove_target(event: &Event) {
    if let Some(element) = current_target::<Element>(event) {
        element.remove();
    }
}
