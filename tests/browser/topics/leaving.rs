//! The lecture is entered and left: by keys, by the history, and never against the reader's will.

use std::time::{Duration, Instant};

use lectern::language::Language;
use lectern::panels;
use serde_json::json;

use super::lecture::{PAGE_DOWN, Stage, open, places, press, wait_for};
use crate::host::Case;
use crate::page::{Look, Page};
use crate::session::Outcome;

const ESCAPE: &str = "\u{e00c}";

/// By F, and left by Escape or F; the panel keeps what the last step showed.
pub fn is_entered_and_left(page: &Page) -> Outcome {
    let Some(panel) = panels::all().first().copied() else { return Ok(()) };
    page.open("", "lang=en", panel.id())?;
    for leave in [ESCAPE, "f"] {
        press(page, "f")?;
        wait_for(page, places()[0], Language::English)?;
        std::thread::sleep(Duration::from_millis(300));
        press(page, leave)?;
        // Where the browser takes Escape for itself to end full screen, or keeps letters from a page that fills the
        // screen, the lecture is left by the next Escape.
        let begin = Instant::now();
        while page.hand::<Stage>("stage", &[])?.is_on {
            if begin.elapsed() > Duration::from_secs(5) {
                return Err(format!("the lecture is not left by {leave:?}"));
            }
            std::thread::sleep(Duration::from_millis(300));
            if page.hand::<Stage>("stage", &[])?.is_on {
                press(page, ESCAPE)?;
            }
        }
    }
    let case = Case { panel, language: Language::English };
    let stays = |look: &Look| case.compare(look, places()[0].step.params);
    page.wait_until(panel.id(), "the panel must keep what the last step showed", stays)?;
    page.expect_silence()
}

/// Back goes step by step and then out of the lecture; a slider that the pointer leaves gives the keys back.
pub fn back_leads_out_and_a_slider_gives_the_keys_back(page: &Page) -> Outcome {
    let language = Language::English;
    let Some(panel) = panels::all().first().copied() else { return Ok(()) };
    let pause = || std::thread::sleep(Duration::from_millis(1700));
    page.open("", "lang=en", panel.id())?;
    press(page, "f")?;
    wait_for(page, places()[0], language)?;
    pause();
    press(page, PAGE_DOWN)?;
    wait_for(page, places()[1], language)?;
    pause();
    page.session.back()?;
    wait_for(page, places()[0], language)?;
    page.session.back()?;
    wait_to_be_out(page, "after going back")?;
    // A lecture that is opened by its address leaves the way back open, too.
    page.open("", "lang=en", panel.id())?;
    page.open("", &format!("lang=en&present=1&panel={}", panel.id()), panel.id())?;
    wait_for(page, places()[0], language)?;
    pause();
    page.session.back()?;
    wait_to_be_out(page, "after going back from its address")?;
    let Some(place) = places().into_iter().find(|place| place.step.controls.contains(&"n")) else { return Ok(()) };
    let next = places().into_iter().skip_while(|other| other.step.headline != place.step.headline).nth(1);
    open(page, place, language, "")?;
    wait_for(page, place, language)?;
    page.slide(place.panel.id(), "n", 0.4)?;
    let release = "const slider = lecternTest.slider(arguments[0], 'n'); slider.focus();
        slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))";
    page.session.script(release, &[json!(place.panel.id())])?;
    page.settle(place.panel.id())?;
    page.session.press(&[], PAGE_DOWN)?;
    next.map_or(Ok(()), |next| wait_for(page, next, language).map(drop))?;
    page.expect_silence()
}

fn wait_to_be_out(page: &Page, when: &str) -> Outcome {
    let begin = Instant::now();
    while page.session.script("return document.documentElement.hasAttribute('data-present')", &[])? == json!(true) {
        if begin.elapsed() > Duration::from_secs(10) {
            return Err(format!("the lecture is still on {when}"));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
