//! One visit of a panel: it opens in silence, its numbers are this machine's at the first view and every preset in both
//! languages, its figures are painted, an accessibility checker finds nothing, and pictures of it are kept.

use lectern::language::Language;
use serde_json::{Value, json};

use super::access;
use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::kind::BrowserKind;
use crate::look::Look;
use crate::page::{Page, TALL};
use crate::sheet::{Shot, keep};
use crate::wait;

/// A laptop and a phone: width and height in CSS pixels.
const LAPTOP: (u32, u32) = (1366, 768);
const PHONE: (u32, u32) = (390, 844);
/// What a finger hits, in CSS pixels.
const FINGER_PX: f64 = 44.0;
/// Presses the button of a preset; whether it is there.
const PRESET: &str = "const chip = document.querySelectorAll(`#${arguments[0]} .presets .chip`)[arguments[1]];
    chip?.click(); return Boolean(chip)";

/// Visits a panel.
pub fn stands(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let theme = if case.language == Language::Russian { "light" } else { "dark" };
    page.resize(LAPTOP)?;
    page.open_panel(case.panel, case.language, &format!("theme={theme}"))?;
    page.wait_for_all_panels()?;
    let look = page.wait_until(id, "the first view must stand", |look| case.compare(look, ""))?;
    case.painted(&look)?;
    access::check_in(page, &format!("#{id}"))?;
    expect_no_text_on_text(page, id)?;
    take(page, case, theme, LAPTOP)?;
    page.resize(TALL)?;
    let language = presets(page, case)?;
    page.expect_silence()?;
    if page.session.kind == BrowserKind::Chromium {
        let theme = if theme == "light" { "dark" } else { "light" };
        on_a_phone(page, Case { language, ..case }, theme)?;
    }
    Ok(())
}

/// The first view is what this machine computes for it in both languages, and every preset in one, which changes from
/// one to the next: the page sets both from the same report. Says in which language the page is left.
fn presets(page: &Page, case: Case) -> Outcome<Language> {
    let mut now = case;
    for (index, query) in std::iter::once(String::new()).chain(case.panel.presets()).enumerate() {
        let id = case.panel.id();
        // The first view is there already, in the first language.
        if let Some(chip) = index.checked_sub(1)
            && page.session.script(PRESET, &[json!(id), json!(chip)])? != json!(true)
        {
            return wrong(format!("preset {index} has no button"));
        }
        page.change_language()?;
        now.language = now.language.other();
        // A run may take longer than anything else is waited for.
        page.settle(id)?;
        let is_told = |look: &Look| now.compare(look, &query);
        page.wait_until_told(id, &format!("?{query} in {}", now.language.code()), is_told)?;
        case.painted(&page.look(id)?)
            .and_then(|()| expect_no_text_on_text(page, id))
            .within(format_args!("?{query}"))?;
    }
    Ok(now.language)
}

/// On a phone nothing reaches beyond the edge, and fingers find every control.
fn on_a_phone(page: &Page, case: Case, theme: &str) -> Outcome {
    page.resize(PHONE)?;
    let id = case.panel.id();
    page.go_to(case.panel, case.language, &format!("theme={theme}"))?;
    let look = page.look(id)?;
    if look.theme != theme {
        return wrong(format!("the theme is {}, not {theme}", look.theme));
    }
    case.painted(&look)?;
    let outcome = expect_whole(page)
        .and_then(|()| expect_room_for_fingers(page, id))
        .and_then(|()| expect_no_text_on_text(page, id))
        .within(format_args!("{} px wide, {theme}", PHONE.0));
    take(page, case, theme, PHONE)?;
    page.resize(LAPTOP)?;
    outcome.and_then(|()| page.expect_silence())
}

/// Keeps a picture of the panel.
fn take(page: &Page, case: Case, theme: &str, (width, height): (u32, u32)) -> Outcome {
    let id = case.panel.id();
    // What is filled above it in the same frame is made up for by the page, which does not know of this scrolling.
    wait::until("the panel must begin in sight", || {
        page.session
            .script("lecternTest.section(arguments[0]).scrollIntoView({ behavior: 'instant' })", &[json!(id)])?;
        page.settle(id)?;
        let top = "return lecternTest.section(arguments[0]).getBoundingClientRect().top";
        match page.session.script(top, &[json!(id)])?.as_f64() {
            Some(top_px) if (0.0..f64::from(height) / 4.0).contains(&top_px) => Ok(()),
            top => wrong(format!("it begins {top:?} px from the top")),
        }
    })?;
    let what = format!("{}-{theme}-{width}x{height}", case.language.code());
    let shot = Shot { group: page.session.name, panel: id, what: &what };
    Ok(keep(&page.session.screenshots, &shot, &page.session.screenshot()?)?)
}

/// No words of the panel or of the header lie on others; those of the figures are looked at natively.
fn expect_no_text_on_text(page: &Page, panel: &str) -> Outcome {
    let texts =
        "return ['header', `#${arguments[0]}`].flatMap((place) => lecternTest.overlaps(document.querySelector(place)))";
    expect_none("texts lie on texts", &page.session.script(texts, &[json!(panel)])?)
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
    if found == &json!([]) { Ok(()) } else { wrong(format!("{what}: {found}")) }
}
