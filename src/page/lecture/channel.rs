//! The talk between the lecture's window and the speaker's notes, over a `BroadcastChannel` of their own.
//!
//! To the notes: `gone`, or `at <language> <panel> <step> <query>` with all that the panel shows, the guess too, and
//! `black` behind it while the screen is black; an interlude takes the place of the panel, with step 0 and no query.
//! To the lecture: `do <word>`. Anything else that arrives is passed over and reported.

use std::cell::OnceCell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent, Window};

use super::stops::{self, Stop};
use super::{Walk, walk, words};
use crate::machine::address::pairs;
use crate::machine::page_address::PageAddress;
use crate::page::element::{effect, listen};
use crate::page::pace::Lull;
use crate::page::roster;
use crate::page::session::Session;

/// Windows of this lecture have a name that begins so; the rest of it names the channel.
const PREFIX: &str = "lectern-";

/// A hand that has been still for so long has set what it wanted.
const UNTIL_SHOWN: Duration = Duration::from_millis(300);

thread_local! {
    /// The channel of the lecture, opened once; `None` where browsers have none.
    static CHANNEL: OnceCell<Option<BroadcastChannel>> = const { OnceCell::new() };
}

/// Opens a channel and listens to the texts on it.
pub fn connect(name: &str, mut hear: impl FnMut(&str) + 'static) -> Option<BroadcastChannel> {
    let channel = BroadcastChannel::new(&format!("{PREFIX}{name}")).ok()?;
    let heard = move |event: MessageEvent| hear(&event.data().as_string().unwrap_or_default());
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(heard).into_js_value();
    channel.set_onmessage(Some(heard.unchecked_ref()));
    Some(channel)
}

/// Says something on a channel.
pub fn say(channel: &BroadcastChannel, text: &str) {
    // Fails only for a channel that is closed; ours are open as long as the page.
    let _ = channel.post_message(&JsValue::from_str(text));
}

/// The name of this lecture, which outlives a reload.
fn name() -> String {
    let known = window().name().unwrap_or_default();
    if let Some(name) = known.strip_prefix(PREFIX) {
        return name.to_owned();
    }
    let name = ((js_sys::Math::random() * 1e9) as u32).to_string();
    // Without it the notes would only be lost after a reload.
    let _ = window().set_name(&format!("{PREFIX}{name}"));
    name
}

/// Keeps the notes in step, as long as the lecture lasts.
pub fn keep_in_step(session: Session) {
    let place = Memo::new(move |_| here(session));
    // What is moved is shown to the speaker when it rests: the notes compute it themselves.
    let lull =
        Lull::new(UNTIL_SHOWN, Box::new(move || send(session, untrack(|| here(session)).as_deref().unwrap_or("gone"))));
    effect(Box::new(move || {
        if let Some(panel) = roster::current(session).filter(|_| session.is_presenting.get()) {
            panel.params(|_| lull.moved());
        }
    }));
    let mut was_on = false;
    effect(Box::new(move || {
        let place = place.get();
        let is_on = place.is_some();
        if is_on || was_on {
            send(session, place.as_deref().unwrap_or("gone"));
        }
        was_on = is_on;
    }));
    listen(&window(), "pagehide", Box::new(move |_| send(session, "gone")));
}

fn here(session: Session) -> Option<String> {
    let stop = stops::here(session).filter(|_| session.is_presenting.get())?;
    let black = if session.is_black.get() { " black" } else { "" };
    let (number, query) = match stop {
        Stop::Step(seat, step) => (step + 1, seat.address()),
        Stop::Interlude(_) => (0, String::new()),
    };
    Some(format!("at {} {} {number} {query}{black}", session.language.get().code(), stop.id()))
}

/// The channel of this lecture; `None` where browsers have none.
fn channel(session: Session) -> Option<BroadcastChannel> {
    CHANNEL.with(|channel| channel.get_or_init(|| connect(&name(), move |text| hear(session, text))).clone())
}

fn send(session: Session, text: &str) {
    if let Some(channel) = channel(session) {
        say(&channel, text);
    }
}

/// What the notes want of the lecture.
fn hear(session: Session, text: &str) {
    let word = text.strip_prefix("do ").unwrap_or_default();
    match (word, Walk::of_word(word)) {
        // A speaker who looks around in the page is not taken back into a lecture that is over.
        (_, Some(_)) if !session.is_presenting.get_untracked() => send(session, "gone"),
        (_, Some(way)) => walk(session, way),
        ("hello", None) => {
            session.remark.set(None);
            if let Some(place) = untrack(|| here(session)) {
                send(session, &place);
            }
        }
        ("bye", None) => session.remark.set(Some(words::SPEAKER_GONE)),
        (_, None) => session.remark.set(Some(words::STRANGE_MESSAGE)),
    }
}

/// Opens the notes in a window of their own.
pub fn open_speaker(session: Session) {
    if untrack(|| stops::here(session)).is_none() {
        return;
    }
    if channel(session).is_none() {
        session.remark.set(Some(words::NO_CHANNEL));
        return;
    }
    let address = PageAddress {
        language: Some(session.language.get_untracked()),
        theme: Some(untrack(|| session.theme())),
        minutes: session.minutes,
        parts: Some(session.parts),
        speaker: Some(name()),
        ..PageAddress::default()
    };
    let address = address.write(&session.hidden.write(), "");
    let target = format!("{PREFIX}notes-{}", name());
    // Without an address, an open window of that name comes as it is: its clock goes on.
    let opened = window().open_with_url_and_target_and_features("", &target, "width=760,height=640").ok().flatten();
    let is_open = opened.is_some_and(|notes| bring(&notes, &address));
    session.remark.set((!is_open).then_some(words::NO_WINDOW));
}

/// Brings the notes to the front, and to their address if the window is a new one; `false` if it does not obey.
fn bring(notes: &Window, address: &str) -> bool {
    let location = notes.location();
    let is_speaker = |search: String| PageAddress::read(&pairs(&search), &[]).0.speaker.is_some();
    if location.search().is_ok_and(is_speaker) {
        return notes.focus().is_ok();
    }
    // Relative to this page, whose script calls it.
    location.replace(address).is_ok()
}
