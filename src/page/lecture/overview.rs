//! All steps of the lecture on one screen, each with its picture in small, to go to any of them: with the pointer, with
//! the arrow keys, or by its number.

use std::cell::OnceCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::small_picture::SmallPicture;
use super::stops::{self, Stop, all_stops};
use super::{switch_on, words};
use crate::language::Words;
use crate::page::browser;
use crate::page::element::{El, el};
use crate::page::session::Session;
use crate::page::typing::belongs_to_an_input;
use crate::page::words::CLOSE;
use crate::panel::Part;

const ID: &str = "overview";
/// Where the number of a step is typed.
const NUMBER: &str = "#overview-number";

/// The dialog. It is made when it is opened first and then kept, because what lives on the page is never taken down:
/// while it is closed, out of the page and without its pictures, which take memory.
struct Overview {
    dialog: HtmlDialogElement,
    /// The place of the step on the screen.
    here: RwSignal<Option<usize>>,
    /// Whether there is no step of the number that was typed last.
    is_refused: RwSignal<bool>,
    /// The pictures of the steps.
    pictures: Rc<[SmallPicture]>,
    /// Whose signals these are.
    _owner: Owner,
}

thread_local! {
    static OVERVIEW: OnceCell<Overview> = const { OnceCell::new() };
}

/// Opens it at the step on the screen.
pub fn open(session: Session) -> bool {
    let Some(body) = document().body() else { return false };
    OVERVIEW.with(|overview| overview.get_or_init(|| Overview::new(session)).open(session, El::of(body.into())));
    true
}

impl Overview {
    fn new(session: Session) -> Self {
        let owner = Owner::new();
        owner.with(|| {
            let (here, is_refused) = (RwSignal::new(None), RwSignal::new(false));
            let stops: Vec<(usize, Stop)> = all_stops(session).into_iter().enumerate().collect();
            let (mut groups, mut pictures) = (Vec::new(), Vec::new());
            for group in stops.chunk_by(|(_, one), (_, next)| is_together(*one, *next)) {
                let title = el("h3").live_text(session.words(group_title(group[0].1)));
                let entries = group.iter().map(|numbered| entry(session, here, *numbered, &mut pictures));
                groups.extend([title, el("ol").children(entries)]);
            }
            let pictures: Rc<[SmallPicture]> = pictures.into();
            let dialog = dialog(session, number_box(session, is_refused, stops.len()), groups);
            let node: HtmlDialogElement = dialog.node();
            let (removed, drawn) = (node.clone(), pictures.clone());
            dialog.on("close", move |_: &Event| {
                // It may be open again before this is heard.
                if !removed.open() {
                    removed.remove();
                    drawn.iter().for_each(SmallPicture::clear);
                }
            });
            Self { dialog: node, here, is_refused, pictures, _owner: owner.clone() }
        })
    }

    fn open(&self, session: Session, body: El) {
        let here = untrack(|| stops::here(session)).and_then(|stop| stop.index(session));
        self.here.set(here);
        self.is_refused.set(false);
        body.child(El::of(self.dialog.clone().into()));
        if let Some(number) = browser::find(NUMBER).and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
            number.set_value("");
        }
        // Fails only for one that is not connected to the document; ours is.
        let _ = self.dialog.show_modal();
        self.pictures.iter().for_each(|picture| picture.want_if_awaited(here));
        // A browser may scroll to what has the focus after this.
        browser::next_frame(Box::new(|| {
            if let Some(here) = browser::find(&format!("#{ID} [aria-current]")) {
                here.scroll_into_view();
            }
        }));
    }
}

fn dialog(session: Session, number_box: El, groups: Vec<El>) -> El {
    let close = el("button").class("chip").live_text(session.words(CLOSE));
    el("dialog")
        .attr("id", ID)
        .attr("aria-labelledby", "overview-title")
        .on("keydown", |event: &KeyboardEvent| move_focus(event))
        .child(el("h2").attr("id", "overview-title").live_text(session.words(words::OVERVIEW)))
        .child(number_box)
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
fn entry(
    session: Session,
    here: RwSignal<Option<usize>>,
    (place, stop): (usize, Stop),
    pictures: &mut Vec<SmallPicture>,
) -> El {
    let number = (place + 1).to_string();
    let button = el("button")
        .attr("type", "button")
        .attr("data-place", &number)
        .live_attr("aria-current", move || (here.get() == Some(place)).then_some("step"))
        .on("click", move |_: &Event| go(session, stop));
    let number = el("b").text(&number);
    el("li").child(match stop {
        Stop::Step(seat, step) => {
            let (canvas, headline) = (el("canvas").attr("aria-hidden", "true"), el("span"));
            let button = button.child(canvas.clone()).child(number).text(" ").child(headline.clone());
            pictures.push(SmallPicture::new(session, (seat.card, step), (place, &button), (canvas, headline)));
            button
        }
        Stop::Interlude(interlude) => {
            button.child(number).text(" ").child(el("span").live_text(session.words(interlude.headline)))
        }
    })
}

/// The number of a step, and Enter, lead there.
fn number_box(session: Session, is_refused: RwSignal<bool>, count: usize) -> El {
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
