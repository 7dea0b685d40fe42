//! All steps of the lecture on one screen, each with its picture in small, to go to any of them: with the pointer, with
//! the arrow keys, or by its number.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlCanvasElement, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::painter::{Painter, SMALL_PX, draw};
use super::stops::{self, Stop, all_stops};
use super::{switch_on, words};
use crate::language::Words;
use crate::machine::card::Card;
use crate::machine::{Machine, step_of};
use crate::page::browser;
use crate::page::element::{El, el};
use crate::page::session::Session;
use crate::page::typing::belongs_to_an_input;
use crate::page::words::CLOSE;
use crate::panel::Part;

const ID: &str = "overview";
/// How much smaller pictures are shown than drawn: their letters keep their proportion.
const SCALE: f64 = 0.5;
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
    let stops = all_stops(session);
    let here = untrack(|| stops::here(session)).and_then(|stop| stop.index(session));
    let painter = Painter::default();
    let mut groups: Vec<El> = Vec::new();
    for group in
        stops.iter().copied().enumerate().collect::<Vec<_>>().chunk_by(|(_, one), (_, next)| is_together(*one, *next))
    {
        let title = el("h3").live_text(session.words(group_title(group[0].1)));
        let entries = group.iter().map(|&(index, stop)| entry(session, &painter, index, stop, here == Some(index)));
        groups.extend([title, el("ol").children(entries)]);
    }
    let close = el("button").class("chip").live_text(session.words(CLOSE));
    el("dialog")
        .attr("id", ID)
        .attr("aria-labelledby", "overview-title")
        .on("keydown", |event: &KeyboardEvent| move_focus(event))
        .child(el("h2").attr("id", "overview-title").live_text(session.words(words::OVERVIEW)))
        .child(number_box(session, stops.len()))
        .children(groups)
        .child(el("form").attr("method", "dialog").child(close))
}

/// The steps of a panel are placed together, and so are the interludes between two panels.
fn is_together(one: Stop, next: Stop) -> bool {
    match (one, next) {
        (Stop::Step(one, _), Stop::Step(next, _)) => one.card.id == next.card.id,
        (Stop::Interlude(one), Stop::Interlude(next)) => one.part == next.part,
        _ => false,
    }
}

fn group_title(stop: Stop) -> Words {
    match stop {
        Stop::Step(seat, _) => seat.card.short_name,
        Stop::Interlude(interlude) => interlude.part.map_or(words::LECTURE, Part::title),
    }
}

/// A stop: its number, its picture if it has one, its headline.
fn entry(session: Session, painter: &Painter, index: usize, stop: Stop, is_here: bool) -> El {
    let button = el("button")
        .attr("type", "button")
        .attr("data-place", &(index + 1).to_string())
        .live_attr("aria-current", move || is_here.then_some("step"))
        .on("click", move |_: &Event| go(session, stop));
    let number = el("b").text(&(index + 1).to_string());
    match stop {
        Stop::Step(seat, step) => {
            let (canvas, headline) = (el("canvas").attr("aria-hidden", "true"), el("span"));
            let button = button.child(canvas.clone()).child(number).text(" ").child(headline.clone());
            let picture = move |machine: &dyn Machine| show(session, (machine, step), &canvas.node(), &headline.node());
            paint_in_time(painter, (seat.card, step), &button, picture, is_here);
            el("li").child(button)
        }
        Stop::Interlude(interlude) => {
            let headline = el("span").live_text(session.words(interlude.headline));
            el("li").child(button.child(number).text(" ").child(headline))
        }
    }
}

/// Paints the picture of a step when its place comes into sight; that of the step on the screen, which is looked for
/// first, at once.
fn paint_in_time(
    painter: &Painter,
    (card, step): (&'static Card, usize),
    button: &El,
    paint: impl FnOnce(&dyn Machine) + 'static,
    is_here: bool,
) {
    let (place, painter): (web_sys::Element, Painter) = (button.node(), painter.clone());
    if is_here {
        painter.want(card, step, place, paint);
        return;
    }
    let mut paint = Some(paint);
    browser::on_visibility(&place.clone(), NEAR, move |is_seen| {
        if let Some(paint) = paint.take_if(|_| is_seen) {
            painter.want(card, step, place.clone(), paint);
        }
    });
}

/// Draws the picture of a step and writes its headline.
fn show(
    session: Session,
    (machine, step): (&dyn Machine, usize),
    canvas: &HtmlCanvasElement,
    headline: &web_sys::Element,
) {
    let (language, theme) = (session.language.get_untracked(), untrack(|| session.theme()));
    headline.set_text_content(step_of(machine.scenarios(), step).map(|step| step.headline.get(language)));
    // A canvas that refuses stays empty.
    draw(session, (machine, step), canvas, (SMALL_PX, SCALE * session.pixel_ratio.get_untracked()), theme);
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
        let stop = number.and_then(|number| all_stops(session).get(number.checked_sub(1)?).copied());
        is_refused.set(stop.is_none());
        if let Some(stop) = stop {
            go(session, stop);
        }
    };
    let problem = move || if is_refused.get() { words::no_step(count, session.language.get()) } else { String::new() };
    let label = el("label").attr("for", "overview-number").live_text(session.words(words::STEP_NUMBER));
    let message = el("span").attr("id", "overview-problem").class("problem").attr("role", "status").live_text(problem);
    el("p").child(label).text(" ").child(input.on("keydown", entered)).text(" ").child(message)
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

fn go(session: Session, stop: Stop) {
    if let Some(dialog) = browser::find(&format!("#{ID}")).and_then(|found| found.dyn_into::<HtmlDialogElement>().ok())
    {
        dialog.close();
    }
    if !session.is_presenting.get_untracked() {
        switch_on(session);
    }
    session.remark.set(None);
    super::go(session, stop);
}
