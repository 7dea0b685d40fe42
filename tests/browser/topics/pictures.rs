//! Pictures of every panel for people to look at, and what can be measured on them: nothing is cut off, and on a
//! phone fingers find every control.

use std::fs;

use serde_json::{Value, json};

use crate::extension::Extension;
use crate::host::Case;
use crate::kind::BrowserKind;
use crate::page::Page;
use crate::session::Outcome;

/// A projector, a laptop, a phone: width and height in CSS pixels.
const SIZES: [(u32, u32); 3] = [(1920, 1080), (1280, 720), (390, 844)];
/// What a finger hits, in CSS pixels.
const FINGER_PX: f64 = 44.0;
/// Wider than this is no phone.
const WIDEST_PHONE_PX: f64 = 500.0;

/// Takes the pictures of a panel in one language, in both themes and three sizes.
pub fn are_taken(page: &Page, case: Case) -> Outcome {
    let outcome = SIZES.into_iter().try_for_each(|size| take(page, case, size));
    let (width, height) = SIZES[1];
    outcome.and(resize(page, width, height).map(drop))
}

fn take(page: &Page, case: Case, (width, height): (u32, u32)) -> Outcome {
    let id = case.panel.id();
    let given = resize(page, width, height)?;
    for theme in ["light", "dark"] {
        page.open_panel(case.panel, case.language, &format!("theme={theme}"))?;
        case.painted(&page.look(id)?)?;
        // The panels before it are built later and push it down: it is brought into sight when all is there.
        page.session
            .script("lecternTest.section(arguments[0]).scrollIntoView({ behavior: 'instant' })", &[json!(id)])?;
        page.settle(id)?;
        let picture = page.session.screenshot()?;
        let folder = page.session.screenshots.join(page.session.kind.name());
        let size = format!("{width}x{height}");
        let file = folder.join(format!("{id}-{}-{theme}-{size}.png", case.language.code()));
        let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&file, picture));
        written.map_err(|error| format!("{}: {error}", file.display()))?;
        expect_whole(page).map_err(|reason| format!("{given} px wide, {theme}: {reason}"))?;
        if given <= WIDEST_PHONE_PX {
            expect_room_for_fingers(page, id).map_err(|reason| format!("{given} px wide, {theme}: {reason}"))?;
        }
    }
    page.expect_silence()
}

/// Gives the page a size; says how wide it has become, since windows of some browsers cannot be as narrow as a phone.
pub fn resize(page: &Page, width: u32, height: u32) -> Outcome<f64> {
    let session = page.session;
    if session.kind == BrowserKind::Chromium {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        session.extension(Extension::Debug("Emulation.setDeviceMetricsOverride", size))?;
    } else {
        session.set_window(width, height)?;
        let inner = session.script("return [innerWidth, innerHeight]", &[])?;
        let missing =
            |index: usize, wanted: u32| (f64::from(wanted) - inner[index].as_f64().unwrap_or(0.0)).max(0.0) as u32;
        session.set_window(width + missing(0, width), height + missing(1, height))?;
    }
    let inner = session.script("return innerWidth", &[])?;
    inner.as_f64().ok_or_else(|| format!("innerWidth is {inner}"))
}

/// Nothing reaches beyond the right edge of the window.
fn expect_whole(page: &Page) -> Outcome {
    let beyond = "const wide = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= wide) return [];
        return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > wide + 1)
            .slice(0, 5).map((element) => `${element.tagName}.${element.className} ends at ${element.getBoundingClientRect().right}`)";
    expect_none("the page can be scrolled sideways", &page.session.script(beyond, &[])?)
}

/// Buttons, boxes, lists and sliders are as large as a finger; a label counts for what it labels.
fn expect_room_for_fingers(page: &Page, panel: &str) -> Outcome {
    let small = "const size = arguments[1];
        return [...document.querySelectorAll(`#${arguments[0]} :is(button, select, input, summary), header button`)]
            .filter(lecternTest.isShown)
            .map((element) => [element, (element.type === 'radio' ? element.closest('label') : element).getBoundingClientRect()])
            .filter(([, { width, height }]) => height < size - 0.5 || width < size - 0.5)
            .map(([element, { width, height }]) =>
                `${element.tagName} ${element.name || element.dataset.for || element.textContent.trim()} is ${Math.round(width)} by ${Math.round(height)}`)";
    expect_none("fingers do not find", &page.session.script(small, &[json!(panel), json!(FINGER_PX)])?)
}

fn expect_none(what: &str, found: &Value) -> Outcome {
    if found == &json!([]) { Ok(()) } else { Err(format!("{what}: {found}")) }
}
