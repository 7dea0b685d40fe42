//! A long computation says how far it is and can be stopped, wherever the page stands. It begins and ends under the hand:
//! nothing moves for it.

use serde_json::json;

use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
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
