//! All steps of the lecture on one screen, each with its picture in small, to go to any of them: with the pointer, with
//! the arrow keys, or by its number.

mod painter;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlCanvasElement, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent};

use self::painter::Painter;
use super::{all_steps, current, go_to, switch_on, when_there, words};
use crate::page::browser;
use crate::page::element::{El, el};
use crate::page::seat::Seat;
use crate::page::session::Session;
use crate::page::typing::belongs_to_an_input;
use crate::page::words::CLOSE;

const ID: &str = "overview";
/// A picture is drawn when it is no further from the window than this.
const NEAR: &str = "200px";

/// Opens it at the step on the screen. It is made anew each time and gone when it is closed: its pictures take memory.
pub fn open(session: Session) -> bool {
    let Some(body) = document().body() else { return false };
    let owner = Owner::new();
    let dialog = owner.with(|| made(session));
    let node: HtmlDialogElement = dialog.node();
    let removed = node.clone();
    let dialog = dialog.on("close", move |_: &Event| {
        removed.remove();
        owner.cleanup();
    });
    El::of(body.into()).child(dialog);
    // Fails only for one that is not connected to the document; ours is.
    let _ = node.show_modal();
    // A browser may scroll to what has the focus after this.
    browser::next_frame(Box::new(|| {
        if let Some(here) = browser::find(&format!("#{ID} [aria-current]")) {
            here.scroll_into_view();
        }
    }));
    true
}

fn made(session: Session) -> El {
    let steps = all_steps();
    let here = current(session).and_then(|panel| Some((panel.id, untrack(|| panel.standing.get()).step?)));
    let painter = Painter::new(session);
    let mut groups: Vec<El> = Vec::new();
    let mut list = el("ol");
    for (index, (seat, step)) in steps.iter().copied().enumerate() {
        if step == 0 {
            list = el("ol");
            let title = el("h3").live_text(session.words(seat.card.short_name));
            groups.extend([title, list.clone()]);
        }
        let is_here = here == Some((seat.card.id, step));
        list = list.child(entry(session, painter, index, seat, step, is_here));
    }
    let close = el("button").class("chip").live_text(session.words(CLOSE));
    el("dialog")
        .attr("id", ID)
        .attr("aria-labelledby", "overview-title")
        .on("keydown", |event: &KeyboardEvent| move_focus(event))
        .child(el("h2").attr("id", "overview-title").live_text(session.words(words::OVERVIEW)))
        .child(number_box(session, steps.len()))
        .children(groups)
        .child(el("form").attr("method", "dialog").child(close))
}

/// A step: its number, its picture, its headline.
fn entry(session: Session, painter: Painter, index: usize, seat: Seat, step: usize, is_here: bool) -> El {
    let canvas = el("canvas").attr("aria-hidden", "true");
    let headline = el("span");
    let node: HtmlCanvasElement = canvas.node();
    let button = el("button")
        .attr("type", "button")
        .attr("data-place", &(index + 1).to_string())
        .live_attr("aria-current", move || is_here.then_some("step"))
        .on("click", move |_: &Event| go(session, seat, step))
        .child(canvas)
        .child(el("b").text(&(index + 1).to_string()))
        .text(" ")
        .child(headline.clone());
    let place: web_sys::Element = button.node();
    // That on the screen is looked for first.
    let mut is_painted = is_here;
    if is_here {
        painter.paint(seat.card, step, node.clone(), headline.node());
    }
    browser::on_visibility(&place, NEAR, move |is_seen| {
        if is_seen && !is_painted {
            is_painted = true;
            painter.paint(seat.card, step, node.clone(), headline.node());
        }
    });
    el("li").child(button)
}

/// The number of a step, and Enter, lead there.
fn number_box(session: Session, count: usize) -> El {
    let is_refused = RwSignal::new(false);
    let input = el("input")
        .attr("id", "overview-number")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("autofocus", "")
        .attr("size", "4")
        .attr("aria-describedby", "overview-problem");
    let node: HtmlInputElement = input.node();
    let entered = move |event: &KeyboardEvent| {
        if event.key() != "Enter" {
            return;
        }
        event.prevent_default();
        let number: Option<usize> = node.value().trim().parse().ok();
        let step = number.and_then(|number| all_steps().get(number.checked_sub(1)?).copied());
        is_refused.set(step.is_none());
        if let Some((seat, step)) = step {
            go(session, seat, step);
        }
    };
    let problem = move || if is_refused.get() { words::no_step(count, session.language.get()) } else { String::new() };
    let label = el("label").attr("for", "overview-number").live_text(session.words(words::STEP_NUMBER));
    let told = el("span").attr("id", "overview-problem").class("problem").attr("role", "status").live_text(problem);
    el("p").child(label).text(" ").child(input.on("keydown", entered)).text(" ").child(told)
}

/// Arrow keys go from step to step; in the box of the number, those to the sides belong to what is typed.
fn move_focus(event: &KeyboardEvent) {
    let ahead = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "ArrowRight" if !belongs_to_an_input(event) => 1,
        "ArrowLeft" if !belongs_to_an_input(event) => -1,
        _ => return,
    };
    let buttons = browser::find_all(&format!("#{ID} [data-place]"));
    let focused = document().active_element();
    let here = buttons.iter().position(|button| Some(button) == focused.as_ref());
    let current = || buttons.iter().position(|button| button.has_attribute("aria-current"));
    let next = match here {
        Some(here) => here.checked_add_signed(ahead),
        None => current().or(Some(0)),
    };
    let next = next.and_then(|next| buttons.get(next)).and_then(|button| button.dyn_ref::<HtmlElement>());
    if let Some(button) = next {
        event.prevent_default();
        // Fails for nothing that can have the focus.
        let _ = button.focus();
    }
}

fn go(session: Session, seat: Seat, step: usize) {
    if let Some(dialog) = browser::find(&format!("#{ID}")).and_then(|found| found.dyn_into::<HtmlDialogElement>().ok())
    {
        dialog.close();
    }
    if !session.is_presenting.get_untracked() {
        switch_on(session);
    }
    session.remark.set(None);
    when_there(session, seat, move |panel| go_to(session, panel, step));
}
