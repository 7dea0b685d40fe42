//! Where a point leads: in the lecture to another stop, on the page to another section.

use leptos::prelude::*;
use web_sys::Event;

use crate::machine::page_address::PageAddress;
use crate::machine::step_query;
use crate::page::element::{El, el};
use crate::page::lecture::{self, Stop};
use crate::page::links::query_of;
use crate::page::roster;
use crate::page::scroll::{Way, scroll_to};
use crate::page::session::Session;
use crate::page::show::show;
use crate::panel::{Lead, Part, Point};

/// A point as a link that leads on; as mere words where the lesson leaves out what it leads to.
pub fn point(session: Session, point: &'static Point) -> El {
    let words = [el("b").live_text(session.words(point.words)), el("span").live_text(session.words(point.more))];
    if !is_shown(session, point.to) {
        return el("div").class("point").children(words);
    }
    el("a")
        .class("point")
        .attr("data-lead", &name(point.to))
        .live_attr("href", move || address(session, point.to))
        .on("click", move |event: &Event| {
            event.prevent_default();
            follow(session, point.to);
        })
        .children(words)
}

/// For opening it in a window of its own.
fn address(session: Session, lead: Lead) -> String {
    let (panel, parameters) = match lead {
        Lead::Part(part) => (lecture::part_stops(session, part).first().map(|stop| stop.id()), String::new()),
        Lead::Step(panel, number) => (Some(panel), step_query(number)),
    };
    query_of(session, &PageAddress { panel, is_presenting: true, ..PageAddress::default() }, &parameters)
}

/// Where it leads, for tests and styles: `data` or `width.3`.
fn name(lead: Lead) -> String {
    match lead {
        Lead::Part(part) => part.number().to_string(),
        Lead::Step(panel, number) => format!("{panel}.{number}"),
    }
}

fn is_shown(session: Session, lead: Lead) -> bool {
    match lead {
        Lead::Part(part) => roster::first_of(part).is_some(),
        Lead::Step(panel, number) => roster::named(panel).is_some() && !session.hidden.is_step_hidden(panel, number),
    }
}

fn follow(session: Session, lead: Lead) {
    let is_presenting = session.is_presenting.get_untracked();
    match lead {
        Lead::Part(part) if is_presenting => {
            lecture::go_to_part(session, part);
        }
        Lead::Part(part) => go_to_part(session, part),
        Lead::Step(panel, number) => {
            let Some(seat) = roster::named(panel) else { return };
            if is_presenting {
                lecture::go(session, Stop::Step(seat, number - 1));
                return;
            }
            // The place is gone to at once, and set as soon as its panel is there.
            seat.go_there();
            seat.with_panel(move |panel| panel.map_or((), |panel| show(session, panel, number - 1)));
        }
    }
}

/// To the section with which a part begins.
fn go_to_part(session: Session, part: Part) {
    match lecture::part_stops(session, part).first() {
        Some(Stop::Step(seat, _)) => seat.go_there(),
        Some(Stop::Interlude(interlude)) => {
            session.panel.set(interlude.id);
            scroll_to(interlude.id, Way::AtOnce);
            Session::note_change();
        }
        None => {}
    }
}
