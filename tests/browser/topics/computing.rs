//! A long computation says how far it is and can be stopped, wherever the page stands. It begins and ends under the hand:
//! nothing moves for it.

use serde::Deserialize;
use serde_json::json;

use crate::failure::{Outcome, Within, wrong};
use crate::fits;
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;

/// The window, and what the address says besides the panel: the page, the hall, a phone in the hall, a frame, a phone.
const VIEWS: [((u32, u32), &str); 5] = [
    ((1280, 720), ""),
    ((1280, 720), "&present=1&step=1"),
    ((390, 844), "&present=1&step=1"),
    ((900, 500), "&embed=1"),
    ((390, 844), ""),
];

/// What moves when a bar and a button come as the page brings them, and what of these two cannot be seen or pressed.
const MOVED: &str = "const [panel, stop] = arguments, section = document.getElementById(panel);
    const place = section.querySelector('.progress'), found = [];
    if (place.childElementCount) return ['it computes'];
    const all = [...document.querySelectorAll('main, main *, .stage-bar, .stage-bar *')]
        .filter((element) => element !== place && lecternTest.isShown(element));
    const boxes = () => all.map((element) => { const { left, top, right, bottom } = element.getBoundingClientRect();
        return [left, top, right, bottom].map(Math.round).join(' '); });
    const before = boxes(), button = document.createElement('button'), bar = document.createElement('progress');
    if (all.length < 20) found.push(`there are ${all.length} elements`);
    Object.assign(button, { className: 'chip', type: 'button', textContent: stop });
    place.append(bar, button);
    boxes().forEach((after, index) => {
        const { tagName, className } = all[index], was = before[index];
        if (after !== was) found.push(`${tagName} .${className} moves from ${was} to ${after}`);
    });
    for (const element of [bar, button]) {
        element.scrollIntoView({ behavior: 'instant', block: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        if (width < 40 || height < 3) found.push(`${element.tagName} is ${width} × ${height}`);
        if (left < 0 || left + width > innerWidth) found.push(`${element.tagName} spans ${left} to ${left + width}`);
        const there = document.elementFromPoint(left + 20, top + height / 2);
        if (there !== element) found.push(`on ${element.tagName} lies ${there?.outerHTML.slice(0, 80)}`);
        element.remove();
    }
    return found.slice(0, 5)";

/// A bar and a button come and go.
pub fn moves_nothing(page: &Page, case: Case) -> Outcome {
    let (id, language) = (case.panel.id(), case.language);
    // As long as the longer of the page's two.
    let stop = "Остановить расчёт";
    for ((width, height), query) in VIEWS {
        page.resize((width, height))?;
        page.open("", &format!("lang={}&panel={id}{query}", language.code()), id)?;
        let found = page.session.script(MOVED, &[json!(id), json!(stop)])?;
        if found != json!([]) {
            return wrong(found.to_string()).within(format_args!("{width} × {height}{query}"));
        }
    }
    page.resize(VIEWS[0].0)?;
    page.expect_silence()
}

/// Leads a panel to an address on a clock that runs on by ten milliseconds whenever somebody looks at it, so that each
/// slice of the run has a turn of its own on any machine, and stops the run as soon as its bar comes. What the panel says
/// in the next frame, and what it says when a run that were not stopped would have gone on for long.
const STOPPED: &str = "(async () => {
    const [panel, search] = given, { section, words, frame } = lecternTest, now = performance.now.bind(performance);
    const bar = () => section(panel).querySelector('progress');
    let ahead_ms = 0, wasPressed = false;
    const stop = new MutationObserver(() => {
        if (!bar()) return;
        stop.disconnect();
        wasPressed = true;
        const button = section(panel).querySelector('.progress .chip');
        button.focus();
        button.click();
    });
    stop.observe(section(panel), { childList: true, subtree: true });
    performance.now = () => now() + (ahead_ms += 10);
    history.replaceState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
    for (let frames = 0; frames < 300 && !wasPressed; frames += 1) await frame();
    performance.now = () => now() + ahead_ms;
    await frame();
    const atOnce = words(panel, false);
    for (let frames = 0; frames < 60; frames += 1) await frame();
    return { wasPressed, atOnce, later: words(panel, false), focus: document.activeElement.dataset.action ?? '' };
})()";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Stopped {
    was_pressed: bool,
    at_once: Look,
    later: Look,
    focus: String,
}

/// A run that is stopped ends there and then: its bar goes, its numbers stay, and the panel goes on as if nothing had been.
pub fn can_be_stopped(page: &Page, case: Case) -> Outcome {
    let (id, language) = (case.panel.id(), case.language);
    let query = fits::long_run(case.panel).ok_or("none of its presets is computed for long")?;
    page.open_panel(case.panel, language, "")?;
    let search = format!("?lang={}&panel={id}&{query}", language.code());
    let stopped = page.session.await_script(STOPPED, &[json!(id), json!(search)])?;
    let stopped: Stopped = serde_json::from_value(stopped).map_err(|error| error.to_string())?;
    if !stopped.was_pressed {
        return wrong(format!("?{query} is computed without a bar"));
    }
    if stopped.focus != "reset" {
        return wrong(format!("the focus is lost with the button: it is on {:?}", stopped.focus));
    }
    if stopped.at_once.is_busy || stopped.later.is_busy {
        return wrong(format!("it computes after it was stopped at ?{query}"));
    }
    if stopped.at_once.outputs != stopped.later.outputs {
        let (now, later) = (&stopped.at_once.outputs, &stopped.later.outputs);
        return wrong(format!("when it was stopped at ?{query} the numbers were {now:?}, and then {later:?}"));
    }
    if case.compare(&stopped.later, &query).is_ok() {
        return wrong(format!("it shows the end of ?{query}, which it was not to reach"));
    }
    for query in ["", query.as_str()] {
        page.go_to(case.panel, language, query)?;
        page.wait_until(id, &format!("?{query} after it was stopped"), |look| case.compare(look, query))?;
    }
    page.expect_silence()
}
