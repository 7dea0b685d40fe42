//! The other buttons of a clicker: the black screen, and the start button, which sends F5 and Escape in turn.

use serde_json::json;

use crate::failure::{Outcome, wrong};
use crate::host::Case;
use crate::page::Page;
use crate::stops::{PAGE_DOWN, after, open, stops_of, wait_for};
use crate::wait;

const ESCAPE: &str = "\u{e00c}";
const IS_BLACK: &str = "return getComputedStyle(document.querySelector('#app')).visibility === 'hidden'";
const IS_ON: &str = "return document.documentElement.hasAttribute('data-present')";
const F5: &str = "\u{e035}";
/// Writes down whether the page keeps the key from the browser; a page that is loaded anew knows nothing of it.
const WATCH: &str = "window.keeps = null;
    addEventListener('keydown', (event) => setTimeout(() => { window.keeps = event.defaultPrevented; }), { once: true })";
/// Whether it kept it, once that is known.
const KEPT: &str = "return window.keeps === undefined ? false : window.keeps";

/// The point and the letter make the screen black, and any key brings the same step back.
pub fn makes_the_screen_black(page: &Page, case: Case) -> Outcome {
    let here = *stops_of(case.panel).first().ok_or("it has no steps")?;
    let next = after(here).ok_or("the lecture has one step")?;
    open(page, here, case.language, "")?;
    wait_for(page, here, case.language)?;
    for (button, key) in [(".", PAGE_DOWN), ("b", "x"), ("и", ".")] {
        page.press(button)?;
        page.wait_for(&format!("{button} must make it black"), IS_BLACK, &[], &json!(true))?;
        page.press(key)?;
        page.wait_for("a key must bring it back", IS_BLACK, &[], &json!(false))?;
        wait_for(page, here, case.language)?;
    }
    page.press(PAGE_DOWN)?;
    wait_for(page, next, case.language)?;
    page.expect_silence()
}

/// In the lecture F5 does not reload, and after an Escape it leads back to the step; elsewhere it is the browser's.
pub fn its_start_button_keeps_the_place(page: &Page, case: Case) -> Outcome {
    let here = *stops_of(case.panel).get(1).ok_or("it has one step")?;
    open(page, here, case.language, "")?;
    wait_for(page, here, case.language)?;
    expect_f5(page, true)?;
    wait_for(page, here, case.language)?;
    leave_by_escape(page, case)?;
    expect_f5(page, true)?;
    wait_for(page, here, case.language)?;
    leave_by_escape(page, case)?;
    page.press("x")?;
    expect_f5(page, false)?;
    page.expect_silence()
}

/// The first Escape may be the browser's, which ends full screen with it.
fn leave_by_escape(page: &Page, case: Case) -> Outcome {
    wait::until("Escape must leave the lecture", || {
        page.press(ESCAPE)?;
        page.settle(case.panel.id())?;
        if page.session.script(IS_ON, &[])? == json!(true) { wrong("it is on") } else { Ok(()) }
    })
}

fn expect_f5(page: &Page, is_kept: bool) -> Outcome {
    page.session.script(WATCH, &[])?;
    page.session.press(&[], F5)?;
    page.wait_for(&format!("F5 must be kept from the browser: {is_kept}"), KEPT, &[], &json!(is_kept))
}
