//! The lecture is entered and left: by keys, by the history, and never against the reader's will.

use lectern::panel::Cue;
use serde_json::json;

use super::lecture::stop_with_slider;
use crate::failure::{Outcome, wrong};
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;
use crate::stops::{Hall, PAGE_DOWN, after, open, stops, stops_of, wait_for};
use crate::wait;

const ESCAPE: &str = "\u{e00c}";

/// By F, and left by Escape or F; the panel keeps what the last step showed, or what was played from there.
pub fn is_entered_and_left(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let first = *stops_of(case.panel).first().ok_or("it has no steps")?;
    page.open_panel(case.panel, case.language, "")?;
    for leave in [ESCAPE, "f"] {
        page.press("f")?;
        wait_for(page, first, case.language)?;
        let mut key = leave;
        // Where the browser takes Escape for itself to end full screen, or keeps letters from a page that fills the
        // screen, the lecture is left by the next Escape.
        wait::until(&format!("the lecture must be left by {leave:?} or Escape"), || {
            page.press(std::mem::replace(&mut key, ESCAPE))?;
            page.settle(id)?;
            if page.hand::<Hall>("hall", &[])?.is_on { wrong("it is still on") } else { Ok(()) }
        })?;
    }
    let stays = |look: &Look| {
        let step = first.step.map(|(_, step)| step).ok_or("it is no step")?;
        case.compare(look, if step.cue == Cue::Play { &look.search } else { step.params })
    };
    page.wait_until(id, "the panel must keep what the last step showed", stays)?;
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
