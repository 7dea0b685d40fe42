//! Sharing: what the dialog hands out opens the same picture, hides what it says, and stands in pages of others.

use std::time::{Duration, Instant};

use lectern::language::Language;
use lectern::machine::registry::AnyPanel;
use lectern::panels;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::access;
use crate::host::Case;
use crate::kind::BrowserKind;
use crate::page::Page;
use crate::session::Outcome;

const COPY_LINK: &str = "#share [data-action=copy]";
const OUTCOME: &str = "return document.querySelector('#share .outcome').textContent";

/// Clicks what may be out of sight: the page scrolls smoothly, and a driver does not wait for that.
fn click(page: &Page, selector: &str) -> Outcome {
    // Pressed in the page: a pointer of the driver misses what moves while figures are still being drawn.
    let press = "const element = document.querySelector(arguments[0]);
        element.scrollIntoView({ behavior: 'instant', block: 'center' });
        element.click()";
    page.session.script(press, &[json!(selector)]).map(drop)
}

/// Opens the dialog of a panel as a hand does.
fn open(page: &Page, panel: &dyn AnyPanel) -> Outcome {
    click(page, &format!("#{} [data-action=share]", panel.id()))?;
    page.settle(panel.id())?;
    let is_open = page.session.script("return document.querySelector('#share')?.open ?? false", &[])?;
    if is_open == json!(true) { Ok(()) } else { Err("the dialog does not open".to_owned()) }
}

fn value_of(page: &Page, selector: &str) -> Outcome<String> {
    let value = page.session.script("return document.querySelector(arguments[0]).value", &[json!(selector)])?;
    value.as_str().map(str::to_owned).ok_or_else(|| format!("{selector} has no value: {value}"))
}

/// The last preset of every panel is shared by a copied link and opened anew.
pub fn copied_link_opens_the_same_picture(page: &Page) -> Outcome {
    for (index, panel) in panels::all().into_iter().enumerate() {
        let language = Language::ALL[index % Language::ALL.len()];
        let (case, query) = (Case { panel, language }, panel.presets().pop().unwrap_or_default());
        page.open_panel(panel, language, &format!("theme=dark&{query}"))?;
        let before = page.wait_until(panel.id(), "it must be drawn", |look| case.painted(look))?;
        open(page, panel)?;
        page.hand::<Value>("clipboard", &[json!("keeps")])?;
        click(page, COPY_LINK)?;
        page.settle(panel.id())?;
        let copied = page.session.script("return lecternTest.clips.join()", &[])?;
        let link = value_of(page, "#share-link")?;
        if copied != json!(link) || page.session.script(OUTCOME, &[])? == json!("") {
            return Err(format!("{}: the link is {link}, but copied was {copied}", panel.id()));
        }
        page.session.open(&link)?;
        page.settle(panel.id())?;
        // A busy browser draws late what has just come into sight.
        let after = page.wait_until(panel.id(), "the link must open the same picture", |after| {
            // WebKitGTK now and then draws the same picture in other pixels; the numbers are the same everywhere.
            let is_alike = page.session.kind == BrowserKind::Webkit || after.pictures == before.pictures;
            let is_same = is_alike && (&after.outputs, &after.theme) == (&before.outputs, &before.theme);
            if is_same { Ok(()) } else { Err(format!("{link}: {:?}, not {:?}", after.pictures, before.pictures)) }
        })?;
        case.compare(&after, &query)?;
        page.expect_silence()?;
    }
    Ok(())
}

/// Where the browser refuses to copy, the text is selected and the keys are named.
pub fn refused_copy_selects_the_text(page: &Page) -> Outcome {
    let Some(panel) = panels::all().first().copied() else { return Ok(()) };
    for clipboard in ["refuses", "missing"] {
        page.open_panel(panel, Language::English, "")?;
        open(page, panel)?;
        page.hand::<Value>("clipboard", &[json!(clipboard)])?;
        click(page, COPY_LINK)?;
        page.settle(panel.id())?;
        let said = page.session.script(OUTCOME, &[])?;
        let selected = "const link = document.querySelector('#share-link');
            return document.activeElement === link && link.selectionEnd - link.selectionStart === link.value.length";
        if page.session.script(selected, &[])? != json!(true) || !said.to_string().contains("Ctrl+C") {
            return Err(format!("{clipboard}: the text must be selected and the keys named, but the page says {said}"));
        }
        page.expect_silence()?;
    }
    Ok(())
}

/// A lesson that is put together in the dialog hides exactly what was unticked.
pub fn lesson_hides_exactly_what_is_unticked(page: &Page) -> Outcome {
    let all = panels::all();
    let [panel, other, ..] = all.as_slice() else { return Ok(()) };
    let id = panel.id();
    page.open_panel(*panel, Language::English, "")?;
    open(page, *panel)?;
    click(page, "#share .lesson summary")?;
    let shown: Vec<&str> = panel.controls("").iter().filter(|info| info.is_shown).map(|info| info.name).collect();
    let Some(unticked) = shown.get(1) else { return Ok(()) };
    for value in [format!("{id}.{unticked}"), other.id().to_owned()] {
        click(page, &format!("#share input[value='{value}']"))?;
    }
    page.settle(id)?;
    let link = value_of(page, "#share-link")?;
    page.session.open(&link)?;
    page.settle(id)?;
    for name in &shown {
        if page.control(id, name)?.is_shown == (name == unticked) {
            return Err(format!("{link}: control {name} must be hidden if it was unticked, and only then"));
        }
    }
    let expected: Vec<&str> = all.iter().map(|panel| panel.id()).filter(|id| *id != other.id()).collect();
    let sections = "return [...document.querySelectorAll('section[id]')].map((section) => section.id)";
    page.wait_until(id, "all other panels must come", |_| {
        let found = page.session.script(sections, &[])?;
        if found == json!(expected) { Ok(()) } else { Err(format!("there are {found}")) }
    })?;
    // What is hidden stays so when the address follows the hand.
    page.slide(id, shown[0], 0.3)?;
    page.wait_until(id, "the address must keep what is hidden", |look| {
        let is_kept = look.search.contains(&format!("{}=", shown[0])) && look.search.contains("hide=");
        if is_kept { Ok(()) } else { Err(look.search.clone()) }
    })?;
    page.expect_silence()
}

/// What the page cannot do with its address is told at its top, and goes away with the first change.
pub fn nonsense_in_the_address_is_told(page: &Page) -> Outcome {
    let Some(panel) = panels::all().first().copied() else { return Ok(()) };
    let (id, count) = (panel.id(), "return document.querySelectorAll('.page-notes li').length");
    let nonsense = "lang=xx&theme=blue&panel=nope&present=7&hide=nope,other.n";
    let whole = "lang=ru&panel=nope".to_owned();
    for (query, expected) in [(format!("{nonsense}&embed=2"), 7), (format!("{nonsense}&embed=1"), 6), (whole, 1)] {
        page.open("", &query, id)?;
        let found = page.session.script(count, &[])?;
        if found != json!(expected) {
            return Err(format!("{query}: {found} notes, not {expected}"));
        }
        let shown = panel.controls("").into_iter().find(|info| info.is_shown && info.legal.is_some());
        let Some(info) = shown else { return Ok(()) };
        page.slide(id, info.name, 0.4)?;
        if page.session.script(count, &[])? != json!(0) {
            return Err(format!("{query}: the notes stay after a change"));
        }
        page.expect_silence()?;
    }
    Ok(())
}

/// The snippet stands in a page of another origin, shows its figure and says nothing.
pub fn snippet_stands_in_a_page_of_another_origin(page: &Page) -> Outcome {
    let Some(panel) = panels::all().last().copied() else { return Ok(()) };
    page.open_panel(panel, Language::Russian, "")?;
    open(page, panel)?;
    let snippet = value_of(page, "#share-snippet")?;
    let frame: String = form_urlencoded::byte_serialize(snippet.as_bytes()).collect();
    page.session.open(&format!("{}__host?{frame}", page.server.elsewhere))?;
    page.session.enter_frame()?;
    // The window is loaded without waiting for a lazy frame in it.
    let begin = Instant::now();
    let ready = "return document.documentElement.dataset.ready ?? ''";
    while page.session.script(ready, &[]) != Ok(json!("1")) && begin.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(50));
    }
    let outcome = page.settle(panel.id()).and_then(|()| {
        let look = page.look(panel.id())?;
        let case = Case { panel, language: Language::Russian };
        case.compare(&look, "").and_then(|()| case.painted(&look))?;
        page.expect_silence()
    });
    page.session.leave_frame()?;
    outcome
}

/// axe-core finds nothing while the dialog is open with all that is in it; the preview shows the panel.
pub fn checker_finds_nothing_in_the_dialog(page: &Page) -> Outcome {
    let Some(panel) = panels::all().first().copied() else { return Ok(()) };
    for (language, theme) in [(Language::Russian, "light"), (Language::English, "dark")] {
        page.open_panel(panel, language, &format!("theme={theme}"))?;
        open(page, panel)?;
        access::check(page)?;
        page.session.script(
            "document.querySelectorAll('#share details').forEach((details) => { details.open = true; })",
            &[],
        )?;
        let ready = "await (async () => {
            const ready = () => document.querySelector('#share iframe')?.contentDocument?.documentElement.dataset.ready;
            for (let wait = 0; wait < 200 && ready() !== '1'; wait += 1) await new Promise((done) => setTimeout(done, 50));
            return ready();
        })()";
        let ready: Value = page.session.await_script(ready, &[])?;
        if ready != json!("1") {
            return Err(format!("the preview is not drawn: {ready}"));
        }
        access::check(page)?;
        page.expect_silence()?;
    }
    Ok(())
}
