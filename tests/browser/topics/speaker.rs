//! The speaker's notes: a second window that follows the lecture, leads it, and costs nothing else when it is gone.

use fantoccini::wd::WindowHandle;
use lectern::language::Language;
use serde_json::json;

use super::access::check;
use crate::failure::{Outcome, wrong};
use crate::host::Case;
use crate::page::Page;
use crate::stops::{Hall, PAGE_DOWN, Stop, open, stops, wait_for};
use crate::wait;

/// Whether there is one picture beside the notes, and something on it.
const PAINTED: &str = "const canvases = [...document.querySelectorAll('.hall canvas')];
    return canvases.length === 1 && canvases[0].width > 0 && !lecternTest.isBlank(canvases[0])";

/// How long the lecture is planned to take.
const MINUTES: u16 = 97;

/// Both windows are in step, whichever of them leads; nonsense from one is told in the other.
pub fn follows_the_lecture(page: &Page, case: Case) -> Outcome {
    let (session, language) = (page.session, case.language);
    // The last step of the panel's part, and what comes after it: a summary and a pause.
    let all = stops();
    let part = case.panel.machine().part();
    let is_of_part = |stop: &Stop| stop.step.is_some_and(|(panel, _)| panel.machine().part() == part);
    let last = all.iter().rposition(is_of_part).ok_or("the part has no steps")?;
    let stops = all.get(last..last + 3).ok_or("the part has no summary and no pause")?;
    let known = session.windows()?;
    open(page, stops[0], language, &format!("&minutes={MINUTES}"))?;
    wait_for(page, stops[0], language)?;
    page.press("n")?;
    let opened = wait::until("a window of notes must open", || {
        let new = session.windows()?.into_iter().find(|window| !known.contains(window));
        new.ok_or_else(|| "there is none".into())
    })?;
    let outcome = lead_and_follow(page, stops, language, &known[0], &opened);
    // The other tests have one window.
    session.switch_to(&opened).and_then(|()| session.close_window()).and_then(|()| session.switch_to(&known[0]))?;
    outcome?;
    wait::until("that the notes are closed must be told", || {
        let hall: Hall = page.hand("hall", &[])?;
        if hall.remark.is_empty() { wrong("there are no words") } else { Ok(()) }
    })?;
    page.press(PAGE_DOWN)?;
    wait_for(page, stops[2], language)?;
    page.expect_silence()
}

fn lead_and_follow(
    page: &Page,
    stops: &[Stop],
    language: Language,
    hall: &WindowHandle,
    notes: &WindowHandle,
) -> Outcome {
    let session = page.session;
    session.switch_to(notes)?;
    let follow = |index: usize| {
        let stop = stops[index];
        let [headline, script] = [stop.headline, stop.notes].map(|words| words.get(language).replace('\u{a0}', " "));
        wait::until(&format!("the notes must follow to {headline:?}"), || {
            let text = session.script("return document.body?.innerText ?? ''", &[])?;
            let text = text.as_str().unwrap_or_default().replace('\u{a0}', " ");
            let is_there = text.contains(&headline) && text.contains(&script);
            if is_there { Ok(()) } else { wrong("they do not") }
        })
    };
    follow(0)?;
    let next = stops[1].headline.get(language).replace('\u{a0}', " ");
    let tells_next = "return document.body.innerText.replaceAll('\\u00a0', ' ').includes(arguments[0])";
    page.wait_for("the notes must tell what comes next", tells_next, &[json!(next)], &json!(true))?;
    check(page)?;
    say_when_the_screen_is_black(page, hall, notes)?;
    page.wait_for("the notes must show the picture of the hall", PAINTED, &[], &json!(true))?;
    keeps_its_clock(page, hall, notes)?;
    is_paused_and_read_against_the_plan(page)?;
    session.switch_to(hall)?;
    // The hall was loaded anew: as long as its step does not stand there is nothing to go on from.
    wait_for(page, stops[0], language)?;
    page.press(PAGE_DOWN)?;
    wait_for(page, stops[1], language)?;
    session.switch_to(notes)?;
    follow(1)?;
    // The notes lead, too.
    session.script("document.querySelector('[data-action=back]').click()", &[])?;
    follow(0)?;
    session.switch_to(hall)?;
    wait_for(page, stops[0], language)?;
    session.switch_to(notes)?;
    session.script("document.querySelector('[data-action=next]').click()", &[])?;
    follow(1)?;
    // Another window of the same lecture talks nonsense to both, and says once more what the notes know. A last listener
    // of this window has heard that when the notes have: it must not have taken their words away.
    let nonsense = "(async ([known]) => {
        const name = `lectern-${new URLSearchParams(location.search).get('speaker')}`;
        const [echo, channel] = [new BroadcastChannel(name), new BroadcastChannel(name)];
        const heard = new Promise((resolve) => { echo.onmessage = ({ data }) => data === known && resolve(); });
        for (const word of ['at xx nowhere 7', 'do nothing', '', { at: 1 }, known]) channel.postMessage(word);
        await heard;
    })(given)";
    let known = format!("at {} {} 0 ", language.code(), stops[1].id);
    session.switch_to(notes)?;
    session.await_script(nonsense, &[json!(known)])?;
    let told = "return document.querySelector('.remark').textContent";
    for window in [notes, hall] {
        session.switch_to(window)?;
        wait::until("nonsense must be told", || {
            if session.script(told, &[])? == json!("") { wrong("there are no words") } else { Ok(()) }
        })?;
    }
    wait_for(page, stops[1], language).map(drop)
}

/// The notes say that the screen of the hall is black, and take it back when it is not.
fn say_when_the_screen_is_black(page: &Page, hall: &WindowHandle, notes: &WindowHandle) -> Outcome {
    let told = "return document.querySelector('.remark').textContent !== ''";
    for is_black in [true, false] {
        page.session.switch_to(hall)?;
        page.press(".")?;
        page.session.switch_to(notes)?;
        page.wait_for("the notes must tell the black screen alone", told, &[], &json!(is_black))?;
    }
    Ok(())
}

/// Neither a reload nor the key that opens the notes starts their clock anew, nor is there a second window.
fn keeps_its_clock(page: &Page, hall: &WindowHandle, notes: &WindowHandle) -> Outcome {
    const BEGUN: &str = "return typeof history.state === 'string' ? history.state : null";
    let session = page.session;
    let begun = || session.script(BEGUN, &[]);
    let first = begun()?;
    if !first.as_str().is_some_and(|clock| clock.starts_with("running ")) {
        return wrong("the notes do not say when their clock was started");
    }
    let windows = session.windows()?;
    session.switch_to(hall)?;
    page.press("n")?;
    session.script("location.reload()", &[])?;
    page.wait_for(
        "the lecture must be on again",
        "return document.documentElement.hasAttribute('data-present')",
        &[],
        &json!(true),
    )?;
    page.press("n")?;
    session.switch_to(notes)?;
    if begun()? != first {
        return wrong("the key N has started the clock anew");
    }
    reload_notes(page)?;
    page.wait_for("the clock must go on after a reload", BEGUN, &[], &first)?;
    if session.windows()? == windows { Ok(()) } else { wrong("there is another window") }
}

/// Reloads the notes and waits until those of the new document stand there.
fn reload_notes(page: &Page) -> Outcome {
    page.session.script("document.documentElement.dataset.old = '1'; location.reload()", &[])?;
    let stand = "return document.documentElement.dataset.old === undefined && document.querySelector('[data-action=pause]') !== null";
    page.wait_for("the notes must come back", stand, &[], &json!(true))
}

/// In the notes: the plan of the address is told for the step, and the clock stands over a reload while it is paused.
fn is_paused_and_read_against_the_plan(page: &Page) -> Outcome {
    const CLOCK: &str = "return history.state";
    const PLAN: &str = "return document.querySelector('.plan')?.textContent.includes(arguments[0]) ?? false";
    let session = page.session;
    page.wait_for("the plan must be told", PLAN, &[json!(MINUTES.to_string())], &json!(true))?;
    let pause = "document.querySelector('[data-action=pause]').click()";
    session.script(pause, &[])?;
    let stands = session.script(CLOCK, &[])?;
    if !stands.as_str().is_some_and(|clock| clock.starts_with("paused ")) {
        return wrong(format!("the clock must stand, and is {stands}"));
    }
    reload_notes(page)?;
    let button = "return document.querySelector('[data-action=pause]')?.getAttribute('aria-pressed') ?? null";
    page.wait_for("the clock must stand after a reload", button, &[], &json!("true"))?;
    if session.script(CLOCK, &[])? != stands {
        return wrong("the clock stands elsewhere after a reload");
    }
    session.script(pause, &[])?;
    page.wait_for("the clock must go on", button, &[], &json!("false"))?;
    page.wait_for("the plan must come back", PLAN, &[json!(MINUTES.to_string())], &json!(true))
}
