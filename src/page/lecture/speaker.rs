//! The speaker's notes: a window that follows the lecture, with the time.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::clock::SpeakerClock;
use super::stops::{Stop, all_stops, interlude_named};
use super::{Walk, channel, picture, words};
use crate::language::{Language, Words};
use crate::page::browser;
use crate::page::element::{El, chip, effect, el, listen};
use crate::page::live::LivePanel;
use crate::page::roster;
use crate::page::seat::Seat;
use crate::page::session::Session;
use crate::page::typing::belongs_to_an_input;
use crate::page::wanted::Fetch;
use crate::panel::Part;

/// The notes; cheap to copy.
#[derive(Clone, Copy)]
struct SpeakerNotes {
    session: Session,
    /// Where the lecture is.
    stop: RwSignal<Option<Stop>, LocalStorage>,
    clock: SpeakerClock,
}

/// Builds the notes of the lecture that has this name.
pub fn mount(session: Session, lecture: &str, root: El) {
    let lecture: String = lecture.chars().filter(char::is_ascii_digit).take(12).collect();
    let notes = SpeakerNotes { session, stop: RwSignal::new_local(None), clock: SpeakerClock::of_window(session) };
    session.remark.set(Some(words::WAITING));
    effect(Box::new(move || document().set_title(words::SPEAKER_TITLE.get(session.language.get()))));
    let mut known = String::new();
    let channel = channel::connect(&lecture, move |text| notes.hear(text, &mut known));
    let Some(channel) = channel else {
        session.remark.set(Some(words::NO_CHANNEL));
        root.child(notes.view(|_| {}));
        browser::say_ready();
        return;
    };
    channel::say(&channel, "do hello");
    let leaving = channel.clone();
    listen(&window(), "pagehide", Box::new(move |_| channel::say(&leaving, "do bye")));
    let say = move |way: Walk| channel::say(&channel, &format!("do {}", way.word()));
    let on_key = {
        let say = say.clone();
        move |event: Event| {
            let event: KeyboardEvent = event.unchecked_into();
            let way = Walk::of_key(&event.key()).filter(|_| !belongs_to_an_input(&event));
            if let Some(way) = way {
                event.prevent_default();
                say(way);
            }
        }
    };
    listen(&window(), "keydown", Box::new(on_key));
    root.child(notes.view(say));
    notes.clock.tick();
    browser::say_ready();
}

impl SpeakerNotes {
    /// Takes what the lecture says, unless it is what it said last: a remark made since then is not yet read.
    fn hear(self, text: &str, known: &mut String) {
        if text == known {
            return;
        }
        let words: Vec<&str> = text.split(' ').collect();
        let remark = match words[..] {
            ["at", language, panel, step, query, ref black @ ..] if matches!(black, [] | ["black"]) => {
                match self.understood(language, panel, step) {
                    Some((language, stop)) => {
                        text.clone_into(known);
                        self.session.language.set(language);
                        self.stop.set(Some(stop));
                        Self::show(stop, query);
                        (!black.is_empty()).then_some(words::SCREEN_IS_BLACK)
                    }
                    None => Some(words::STRANGE_MESSAGE),
                }
            }
            ["gone"] => {
                known.clear();
                Some(words::LECTURE_GONE)
            }
            // Other notes of the same lecture.
            ["do", ..] => return,
            _ => Some(words::STRANGE_MESSAGE),
        };
        self.session.remark.set(remark);
    }

    /// Shows what the hall sees, as soon as the panel is there.
    fn show(stop: Stop, query: &str) {
        let Stop::Step(seat, _) = stop else { return };
        let query = query.to_owned();
        let show = move |panel: Option<LivePanel>| {
            if let Some(panel) = panel.filter(|panel| panel.address() != query) {
                panel.restore(&query);
            }
            if let Some(panel) = panel {
                panel.start();
            }
        };
        seat.with_panel(show);
    }

    fn understood(self, language: &str, id: &str, step: &str) -> Option<(Language, Stop)> {
        let language = Language::from_code(language)?;
        let stop = match roster::named(id) {
            Some(seat) => {
                let is_step = |step: &usize| (1..=seat.card.step_count).contains(step);
                Stop::Step(seat, step.parse().ok().filter(is_step)? - 1)
            }
            None => interlude_named(self.session, id).filter(|_| step == "0")?,
        };
        Some((language, stop))
    }

    /// The place of the stop on the screen among all stops.
    fn place(self) -> Option<usize> {
        self.stop.get()?.index(self.session)
    }

    /// The headline of the stop on the screen.
    fn headline(self) -> Option<Words> {
        self.stop.get()?.headline()
    }

    /// The notes of the stop on the screen.
    fn notes(self) -> Option<Words> {
        self.stop.get()?.notes()
    }

    /// The headline of the stop after it.
    fn next_headline(self) -> Option<Words> {
        all_stops(self.session).get(self.place()? + 1)?.headline()
    }

    /// The seat of the panel on the screen.
    fn seat(self) -> Option<Seat> {
        match self.stop.get()? {
            Stop::Step(seat, _) => Some(seat),
            Stop::Interlude(_) => None,
        }
    }

    /// Says that the words did not come, and fetches them again.
    fn absence(self) -> El {
        let session = self.session;
        let is_failed = move || self.seat().is_some_and(|seat| seat.fetch() == Fetch::Failed);
        let again = chip("retry")
            .on("click", move |_: &Event| {
                let _ = untrack(|| self.seat()).map(|seat| seat.with_panel(|_| {}));
            })
            .live_text(session.words(words::TRY_AGAIN));
        let text = el("p").live_text(session.words(words::NOTES_NOT_LOADED));
        el("div").class("absence").attr("role", "status").children_while(is_failed, [text, again])
    }

    fn words(self, words: Option<Words>) -> &'static str {
        words.map(|words| words.get(self.session.language.get())).unwrap_or_default()
    }

    fn view(self, say: impl Fn(Walk) + Clone + 'static) -> El {
        let session = self.session;
        let part = move || self.stop.get()?.part().map(Part::title);
        let remark = move || self.words(session.remark.get());
        let button = |name: Words, way: Walk, sign: &str| {
            let say = say.clone();
            chip(way.word())
                .live_attr("aria-label", session.words(name))
                .on("click", move |_: &Event| say(way))
                .text(sign)
        };
        let next = el("p").class("up-next").live_text(session.words(words::UP_NEXT)).text(" ");
        el("main")
            .class("speaker")
            .child(el("p").class("remark").attr("role", "status").live_text(remark))
            .child(el("p").class("story").live_text(move || self.words(part())))
            .child(el("h1").class("headline").live_text(move || self.words(self.headline())))
            .child(self.absence())
            .child(picture::picture(session, move || self.seat()?.panel()))
            .child(el("p").class("script").live_text(move || self.words(self.notes())))
            .child(next.live_text(move || self.words(self.next_headline())))
            .child(
                el("div").class("speaker-bar").child(self.clock.face(move || self.place())).child(
                    el("div")
                        .class("chips")
                        .children([button(words::BACK, Walk::Back, "←"), button(words::NEXT, Walk::Next, "→")])
                        .children(self.clock.buttons()),
                ),
            )
    }
}
