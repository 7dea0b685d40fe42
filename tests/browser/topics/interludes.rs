//! What stands around the panels: stops of the lecture and sections of the page, whose points lead on; and a lecture of
//! one's own, with some of the stops in another order.

use lectern::language::Language;
use lectern::panel::{Body, Interlude, Lead};
use lectern::panels;
use serde_json::json;

use super::access;
use super::back_row::LEAST_TEXT_PX;
use crate::failure::{Outcome, Within, wrong};
use crate::page::Page;
use crate::sheet::{Shot, keep};
use crate::stops::{Hall, PAGE_DOWN, PAGE_UP, Stop, open, stops, wait_for};
use crate::wait;

/// Nothing of it must be scrolled to.
const IS_WHOLE: &str =
    "const place = document.getElementById(arguments[0]); return place.scrollHeight <= place.clientHeight + 1";
/// Its own height, that of all that is in it, and those of its parts.
const HEIGHTS: &str = "const place = document.getElementById(arguments[0]);
    const parts = [...place.querySelectorAll(':scope > *, :scope > * > *, .plot, .plot img')];
    const height = (part) => `${part.tagName}.${part.className} ${part.getBoundingClientRect().height}`;
    return [place.clientHeight, place.scrollHeight, innerHeight, ...parts.map(height)]";
/// A small projector, in CSS pixels.
const HALL: (u32, u32) = (1280, 720);
const CODE_FILLS_THE_SCREEN: &str = "return Boolean(document.querySelector('dialog.code-hall[open]'))";
const PRESS_LEAD: &str = "document.querySelector(`#${arguments[0]} [data-lead=\"${arguments[1]}\"]`).click()";

fn interludes() -> Vec<(Stop, &'static Interlude)> {
    let interlude_of = |stop: Stop| panels::interludes().find(|interlude| interlude.id == stop.id);
    stops().into_iter().filter_map(|stop| Some((stop, interlude_of(stop)?))).collect()
}

/// A point of an interlude that leads to a step.
fn lead(interlude: &Interlude) -> Option<(&'static str, usize)> {
    let Body::Columns(columns) = interlude.body else { return None };
    columns.iter().flat_map(|column| column.points).find_map(|point| match point.to {
        Lead::Step(panel, number) => Some((panel, number)),
        Lead::Part(_) => None,
    })
}

/// Each fills the screen, fits, is read from the back row, and axe-core finds nothing.
pub fn fill_the_screen(page: &Page) -> Outcome {
    page.resize(HALL)?;
    for (turn, (stop, _)) in interludes().into_iter().enumerate() {
        let language = Language::ALL[turn % 2];
        let theme = ["light", "dark"][turn / 2 % 2];
        open(page, stop, language, &format!("&theme={theme}"))?;
        wait_for(page, stop, language)?;
        let filled = "return document.querySelector(`#${arguments[0]} h2`) !== null";
        page.wait_for(&format!("{} must be filled", stop.id), filled, &[json!(stop.id)], &json!(true))?;
        wait::until(&format!("{} must fit and be read from the back row", stop.id), || {
            let hall: Hall = page.hand("hall", &[])?;
            let is_whole = page.session.script(IS_WHOLE, &[json!(stop.id)])? == json!(true);
            if is_whole && !hall.is_cut && hall.smallest_text_px >= LEAST_TEXT_PX {
                return Ok(());
            }
            let heights = page.session.script(HEIGHTS, &[json!(stop.id)])?;
            wrong(format!("it is whole: {is_whole}; heights: {heights}; {hall:?}"))
        })?;
        // What surrounds all of them is the same: it is checked with the first.
        let checked = if turn == 0 { "html".to_owned() } else { format!("#{}", stop.id) };
        access::check_in(page, &checked).within(format_args!("{}, {}, {theme}", stop.id, language.code()))?;
        let shot = Shot { group: "interludes", panel: stop.id, what: &format!("{}-{theme}", language.code()) };
        keep(&page.session.screenshots, &shot, &page.session.screenshot()?)?;
    }
    page.expect_silence()
}

/// From one a clicker goes on and back; a point leads to its step, and back leads to the point.
pub fn are_walked_through(page: &Page) -> Outcome {
    let (all, language) = (stops(), Language::Russian);
    let (stop, interlude) = interludes().into_iter().find(|(_, one)| lead(one).is_some()).ok_or("no point leads on")?;
    let here = all.iter().position(|other| other.id == stop.id).ok_or("it is no stop")?;
    open(page, stop, language, "")?;
    wait_for(page, stop, language)?;
    for (key, index) in [(PAGE_UP, here - 1), (PAGE_DOWN, here), (PAGE_DOWN, here + 1), (PAGE_UP, here)] {
        page.press(key)?;
        wait_for(page, all[index], language)?;
    }
    page.rest()?;
    let (panel, number) = lead(interlude).ok_or("no point leads on")?;
    page.session.script(PRESS_LEAD, &[json!(stop.id), json!(format!("{panel}.{number}"))])?;
    let step = all.iter().find(|other| other.id == panel && other.number == number).ok_or("no such step")?;
    wait_for(page, *step, language)?;
    page.rest()?;
    page.session.back()?;
    wait_for(page, stop, language)?;
    page.reload(stop.id)?;
    wait_for(page, stop, language).map(drop)?;
    page.expect_silence()
}

/// On the page they are sections, whose points set a panel; the pause has its picture, and a code that fills the screen.
pub fn are_sections_of_the_page(page: &Page) -> Outcome {
    let (stop, interlude) = interludes()
        .into_iter()
        .filter(|(_, one)| one.part.is_some())
        .find(|(_, one)| lead(one).is_some())
        .ok_or("no point leads on")?;
    let (panel, number) = lead(interlude).ok_or("no point leads on")?;
    page.open("", &format!("lang=en&panel={}", stop.id), stop.id)?;
    let title = "return document.querySelector(`#${arguments[0]} h2`)?.textContent ?? ''";
    page.wait_for(
        "its headline must stand there",
        title,
        &[json!(stop.id)],
        &json!(stop.headline.get(Language::English)),
    )?;
    let is_seen = "const place = document.getElementById(arguments[0]).getBoundingClientRect();
        return place.top < innerHeight && place.bottom > 0";
    page.wait_for("it must be in sight", is_seen, &[json!(stop.id)], &json!(true))?;
    page.session.script(PRESS_LEAD, &[json!(stop.id), json!(format!("{panel}.{number}"))])?;
    page.settle(panel)?;
    page.wait_for("the panel must come into sight", is_seen, &[json!(panel)], &json!(true))?;
    let pause =
        interludes().into_iter().find(|(_, one)| matches!(one.body, Body::Questions)).ok_or("there is no pause")?.0;
    open(page, pause, Language::English, "")?;
    wait_for(page, pause, Language::English)?;
    let painted = "const image = document.querySelector(`#${arguments[0]} .last-picture img.light`);
        if (image === null || !image.complete || image.naturalWidth === 0) return false;
        const { width, height } = image.getBoundingClientRect();
        return width > 200 && height > 100";
    page.wait_for("the last picture must be painted", painted, &[json!(pause.id)], &json!(true))?;
    page.press("q")?;
    page.wait_for("the code must fill the screen", CODE_FILLS_THE_SCREEN, &[], &json!(true))?;
    page.session.press(&[], PAGE_DOWN)?;
    page.wait_for("any key must put it away", CODE_FILLS_THE_SCREEN, &[], &json!(false))?;
    wait_for(page, pause, Language::English).map(drop)?;
    page.expect_silence()
}

/// Whoever is led to a stop stays there while all interludes above it are filled.
pub fn stay_where_they_are_led_to(page: &Page) -> Outcome {
    const IS_FILLED: &str =
        "return [...document.querySelectorAll('.interlude')].every((place) => place.querySelector('h2') !== null)";
    /// Below the head of the page, and not further.
    const IS_AT_THE_TOP: &str = "const { top } = document.getElementById(arguments[0]).getBoundingClientRect();
        return top >= 0 && top < innerHeight / 4 ? 'there' : `${top} px from the top`";
    let pause =
        interludes().into_iter().find(|(_, one)| matches!(one.body, Body::Questions)).ok_or("there is no pause")?.0;
    let panel = stops().into_iter().rfind(|stop| stop.step.is_some()).ok_or("there is no panel")?;
    let last =
        interludes().into_iter().rfind(|(_, one)| matches!(one.body, Body::Questions)).ok_or("there is no pause")?.0;
    for id in [pause.id, panel.id, last.id] {
        page.open("", &format!("lang=en&panel={id}"), id)?;
        page.wait_for("all interludes must be filled", IS_FILLED, &[], &json!(true))?;
        page.rest()?;
        page.wait_for(&format!("{id} must stay where it is"), IS_AT_THE_TOP, &[json!(id)], &json!("there"))?;
    }
    page.expect_silence()
}

/// A lesson that begins with another part and leaves out steps and interludes is walked as it says; and whoever enters
/// the untouched page begins at the first stop.
pub fn a_lesson_has_its_own_order(page: &Page) -> Outcome {
    let language = Language::English;
    let all = stops();
    let of_part = |number: u8| {
        let is_of_part =
            move |stop: &&Stop| stop.step.is_some_and(|(panel, _)| panel.machine().part().number() == number);
        all.iter().filter(is_of_part).copied().collect::<Vec<Stop>>()
    };
    let (second, hidden) = (of_part(2), "quiz_call,opening,testset_opener");
    let (first, third) = (second[0], second[2]);
    let query = format!("lang=en&parts=2&hide={hidden},{}.2", first.id);
    page.open("", &query, first.id)?;
    let sections = "return [...document.querySelectorAll('section[id]')].map((section) => section.id)[0] ?? ''";
    page.wait_for("the second part must come first", sections, &[], &json!(first.id))?;
    let has_keys = "return document.querySelector('.stage-bar') !== null";
    page.wait_for("the rest of the page must be there", has_keys, &[], &json!(true))?;
    page.press("f")?;
    wait_for(page, first, language)?;
    page.press(PAGE_DOWN)?;
    wait_for(page, third, language)?;
    page.press("3")?;
    let opener = all.iter().find(|stop| stop.id == "metrics_opener").ok_or("part 3 has no opener")?;
    wait_for(page, *opener, language).map(drop)?;
    page.expect_silence()
}
