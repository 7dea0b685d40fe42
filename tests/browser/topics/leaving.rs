//! The lecture is entered and left: by keys, by the history, and never against the reader's will.

use lectern::language::Language;
use lectern::panel::Cue;
use serde_json::json;

use super::lecture::stop_with_slider;
use crate::failure::{Outcome, wrong};
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;
use crate::stops::{ESCAPE, Hall, PAGE_DOWN, after, open, stops, stops_of, wait_for};
use crate::wait;

const FILLS_THE_SCREEN: &str = "return document.fullscreenElement !== null";

/// By F, and left by Escape or F; the panel keeps what the last step showed, or what was played from there.
pub fn is_entered_and_left(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let first = *stops_of(case.panel).first().ok_or("it has no steps")?;
    page.open_panel(case.panel, case.language, "")?;
    for leave in [ESCAPE, "f"] {
        page.press("f")?;
        wait_for(page, first, case.language)?;
        wait_for_full_screen(page)?;
        if leave == ESCAPE {
            // Some browsers take the first one for themselves to end full screen.
            wait::until("the lecture must be left by Escape", || {
                page.press(leave)?;
                page.settle(id)?;
                if page.hand::<Hall>("hall", &[])?.is_on { wrong("it is still on") } else { Ok(()) }
            })?;
        } else {
            // Some browsers keep letters from a page that fills the screen.
            page.session.script("if (document.fullscreenElement) document.exitFullscreen()", &[])?;
            page.wait_for("full screen must end when it is ended", FILLS_THE_SCREEN, &[], &json!(false))?;
            page.press(leave)?;
            wait_to_be_out(page, &format!("after {leave}"))?;
        }
        page.wait_for("full screen must end with the lecture", FILLS_THE_SCREEN, &[], &json!(false))?;
    }
    let stays = |look: &Look| {
        let step = first.step.map(|(_, step)| step).ok_or("it is no step")?;
        case.compare(look, if step.cue == Cue::Play { &look.search } else { step.params })
    };
    page.wait_until(id, "the panel must keep what the last step showed", stays)?;
    page.expect_silence()
}

/// Left at what is no panel, the lecture is off in the address, too.
pub fn is_left_at_an_interlude(page: &Page) -> Outcome {
    let language = Language::English;
    let first = *stops().iter().find(|stop| stop.step.is_none()).ok_or("there is no interlude")?;
    open(page, first, language, "")?;
    wait_for(page, first, language)?;
    // What is still to be written of the way here says it, too.
    page.rest()?;
    page.press(ESCAPE)?;
    wait_to_be_out(page, "after Escape")?;
    let is_addressed = "return new URLSearchParams(location.search).has('present')";
    page.wait_for("the address must say that the lecture is off", is_addressed, &[], &json!(false))?;
    page.expect_silence()
}

/// Full screen is there, or the page says that the browser refuses it.
fn wait_for_full_screen(page: &Page) -> Outcome {
    wait::until("full screen must come, or be told to be refused", || {
        let fills_the_screen = page.session.script(FILLS_THE_SCREEN, &[])? == json!(true);
        let is_told = !page.hand::<Hall>("hall", &[])?.remark.is_empty();
        if fills_the_screen || is_told { Ok(()) } else { wrong("neither is there") }
    })
}

/// Full screen that a browser grants only when the lecture has been left already, as where both keys come quickly.
pub fn is_not_left_in_full_screen(page: &Page, case: Case) -> Outcome {
    let first = *stops_of(case.panel).first().ok_or("it has no steps")?;
    page.open_panel(case.panel, case.language, "")?;
    let grant_late = "let isFull = false;
        Object.defineProperty(document, 'fullscreenElement', { get: () => isFull ? document.documentElement : null });
        document.exitFullscreen = async () => { isFull = false; };
        Element.prototype.requestFullscreen = () => new Promise((grant) => {
            window.grantFullScreen = () => { isFull = true; grant(); };
        });";
    page.session.script(grant_late, &[])?;
    page.press("f")?;
    wait_for(page, first, case.language)?;
    page.press(ESCAPE)?;
    wait_to_be_out(page, "after Escape")?;
    page.session.script("grantFullScreen()", &[])?;
    page.wait_for("full screen must end when it comes too late", FILLS_THE_SCREEN, &[], &json!(false))?;
    // Where the lecture is on, it stays.
    page.press("f")?;
    wait_for(page, first, case.language)?;
    page.session.script("grantFullScreen()", &[])?;
    page.rest()?;
    if page.session.script(FILLS_THE_SCREEN, &[])? != json!(true) {
        return wrong("full screen ended although the lecture is on");
    }
    page.expect_silence()
}

/// Back goes step by step and then out of the lecture, also out of one that was opened by its address.
pub fn back_leads_out(page: &Page, case: Case) -> Outcome {
    let (id, language) = (case.panel.id(), case.language);
    let first = *stops_of(case.panel).first().ok_or("it has no steps")?;
    let second = after(first).ok_or("the lecture has one step")?;
    page.open_panel(case.panel, language, "")?;
    page.press("f")?;
    wait_for(page, first, language)?;
    page.rest()?;
    page.press(PAGE_DOWN)?;
    wait_for(page, second, language)?;
    page.rest()?;
    page.session.back()?;
    wait_for(page, first, language)?;
    page.session.back()?;
    wait_to_be_out(page, "after going back")?;
    page.open_panel(case.panel, language, "")?;
    page.open("", &format!("lang={}&present=1&panel={id}", language.code()), id)?;
    wait_for(page, first, language)?;
    page.rest()?;
    page.session.back()?;
    wait_to_be_out(page, "after going back from its address")?;
    page.expect_silence()
}

/// A slider that the pointer lets go of gives the keys back to the clicker.
pub fn a_slider_gives_the_keys_back(page: &Page, case: Case) -> Outcome {
    let (id, language) = (case.panel.id(), case.language);
    let (stop, name) = stop_with_slider(case)?;
    // From the last step of the lecture the clicker goes back.
    let (key, next) = match after(stop) {
        Some(next) => (PAGE_DOWN, next),
        None => ("\u{e00e}", stops().into_iter().rev().nth(1).ok_or("the lecture has one step")?),
    };
    open(page, stop, language, "")?;
    wait_for(page, stop, language)?;
    page.slide(id, name, 0.4)?;
    let release = "const slider = lecternTest.slider(...arguments); slider.focus();
        slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))";
    page.session.script(release, &[json!(id), json!(name)])?;
    page.settle(id)?;
    page.session.press(&[], key)?;
    wait_for(page, next, language)?;
    page.expect_silence()
}

fn wait_to_be_out(page: &Page, when: &str) -> Outcome {
    let is_on = "return document.documentElement.hasAttribute('data-present')";
    page.wait_for(&format!("the lecture must be off {when}"), is_on, &[], &json!(false))
}
