//! Sharing: what the dialog hands out opens the same picture, hides what it says, and stands in pages of others.

use lectern::language::Language;
use lectern::panels;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::access;
use crate::failure::{Outcome, wrong};
use crate::fits;
use crate::host::Case;
use crate::page::Page;
use crate::scope::AnyPanelRef;
use crate::wait;

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
fn open(page: &Page, panel: AnyPanelRef) -> Outcome {
    click(page, &format!("#{} [data-action=share]", panel.id()))?;
    let is_open = "return document.querySelector('#share')?.open ?? false";
    page.wait_for("the dialog must open", is_open, &[], &json!(true))
}

fn value_of(page: &Page, selector: &str) -> Outcome<String> {
    let value = page.session.script("return document.querySelector(arguments[0]).value", &[json!(selector)])?;
    value.as_str().map(str::to_owned).ok_or_else(|| format!("{selector} has no value: {value}").into())
}

/// The last preset is shared by a copied link and opened anew.
pub fn copied_link_opens_the_same_picture(page: &Page, case: Case) -> Outcome {
    let (panel, id) = (case.panel, case.panel.id());
    let query = panel.presets().pop().ok_or("it has no presets")?;
    page.open_panel(panel, case.language, &format!("theme=dark&{query}"))?;
    let before = page.wait_until(id, "it must be drawn", |look| case.painted(look))?;
    open(page, panel)?;
    page.hand::<Value>("clipboard", &[json!("keeps")])?;
    click(page, COPY_LINK)?;
    wait_for_words(page)?;
    let copied = page.session.script("return lecternTest.clips.join()", &[])?;
    let link = value_of(page, "#share-link")?;
    if copied != json!(link) {
        return wrong(format!("the link is {link}, but copied was {copied}"));
    }
    page.session.open(&link)?;
    page.settle(id)?;
    let after = page.wait_until(id, "the link must open the same picture", |after| {
        let is_same =
            (&after.pictures, &after.outputs, &after.theme) == (&before.pictures, &before.outputs, &before.theme);
        if is_same { Ok(()) } else { wrong(format!("{link}: {:?}, not {:?}", after.pictures, before.pictures)) }
    })?;
    case.compare(&after, &query)?;
    page.expect_silence()
}

/// Waits until the dialog says what has become of a copy.
fn wait_for_words(page: &Page) -> Outcome<String> {
    wait::until("the outcome of copying must be told", || match page.session.script(OUTCOME, &[])?.as_str() {
        Some(said) if !said.is_empty() => Ok(said.to_owned()),
        _ => wrong("there are no words"),
    })
}

/// Where the browser refuses to copy, the text is selected and the keys are named.
pub fn refused_copy_selects_the_text(page: &Page, case: Case) -> Outcome {
    let panel = case.panel;
    for clipboard in ["refuses", "missing"] {
        page.open_panel(panel, Language::English, "")?;
        open(page, panel)?;
        page.hand::<Value>("clipboard", &[json!(clipboard)])?;
        click(page, COPY_LINK)?;
        let said = wait_for_words(page)?;
        let selected = "const link = document.querySelector('#share-link');
            return document.activeElement === link && link.selectionEnd - link.selectionStart === link.value.length";
        if page.session.script(selected, &[])? != json!(true) || !said.contains("Ctrl+C") {
            return wrong(format!(
                "{clipboard}: the text must be selected and the keys named, but the page says {said:?}"
            ));
        }
        page.expect_silence()?;
    }
    Ok(())
}

/// A lesson that is put together in the dialog hides exactly what was unticked.
pub fn lesson_hides_exactly_what_is_unticked(page: &Page, case: Case) -> Outcome {
    let (all, panel, id) = (panels::all(), case.panel, case.panel.id());
    let other = all.iter().find(|other| other.id() != id).ok_or("there is no other panel to hide")?;
    page.open_panel(panel, Language::English, "")?;
    open(page, panel)?;
    click(page, "#share .lesson summary")?;
    let shown: Vec<&str> = panel.controls("").iter().filter(|info| info.is_shown).map(|info| info.name).collect();
    let slider = fits::long_slider(panel).ok_or("its first view has no slider with many steps")?;
    let unticked = shown.iter().find(|name| **name != slider).ok_or("its first view has one control")?;
    for value in [format!("{id}.{unticked}"), other.id().to_owned()] {
        click(page, &format!("#share input[value='{value}']"))?;
    }
    page.settle(id)?;
    let link = value_of(page, "#share-link")?;
    page.session.open(&link)?;
    page.settle(id)?;
    for name in &shown {
        if page.control(id, name)?.is_shown == (name == unticked) {
            return wrong(format!("{link}: control {name} must be hidden if it was unticked, and only then"));
        }
    }
    let expected: Vec<&str> = all.iter().map(|panel| panel.id()).filter(|id| *id != other.id()).collect();
    let sections = "return [...document.querySelectorAll('section[id]')].map((section) => section.id)";
    page.wait_for("all other panels must come", sections, &[], &json!(expected))?;
    // What is hidden stays so when the address follows the hand.
    page.slide(id, slider, 0.3)?;
    page.wait_until(id, "the address must keep what is hidden", |look| {
        let is_kept = look.search.contains(&format!("{slider}=")) && look.search.contains("hide=");
        if is_kept { Ok(()) } else { wrong(look.search.as_str()) }
    })?;
    page.expect_silence()
}

/// What the page cannot do with its address is told at its top, and goes away with the first change.
pub fn nonsense_in_the_address_is_told(page: &Page, case: Case) -> Outcome {
    let panel = case.panel;
    let (id, count) = (panel.id(), "return document.querySelectorAll('.page-complaints li').length");
    let nonsense = "lang=xx&theme=blue&panel=nope&present=7&hide=nope,other.n";
    let slider = *fits::sliders(panel, "").first().ok_or("its first view has no slider")?;
    for (query, expected) in [
        (format!("{nonsense}&embed=2"), 7),
        (format!("{nonsense}&panel={id}&embed=1"), 5),
        ("lang=ru&panel=nope".to_owned(), 1),
    ] {
        page.open("", &query, id)?;
        let found = page.session.script(count, &[])?;
        if found != json!(expected) {
            return wrong(format!("{query}: {found} complaints, not {expected}"));
        }
        page.slide(id, slider, 0.4)?;
        if page.session.script(count, &[])? != json!(0) {
            return wrong(format!("{query}: the complaints stay after a change"));
        }
        page.expect_silence()?;
    }
    Ok(())
}

/// The snippet stands in a page of another origin, shows its figure and says nothing.
pub fn snippet_stands_in_a_page_of_another_origin(page: &Page, case: Case) -> Outcome {
    let panel = case.panel;
    page.open_panel(panel, case.language, "")?;
    open(page, panel)?;
    let snippet = value_of(page, "#share-snippet")?;
    let frame: String = form_urlencoded::byte_serialize(snippet.as_bytes()).collect();
    page.session.open(&format!("{}__host?{frame}", page.server.elsewhere))?;
    page.session.enter_frame()?;
    // The window is loaded without waiting for a lazy frame in it.
    let ready = "return document.documentElement?.dataset.ready ?? ''";
    let outcome =
        page.wait_for("the frame must be drawn", ready, &[], &json!("1")).and_then(|()| stands_in_frame(page, case));
    page.session.leave_frame()?;
    outcome
}

fn stands_in_frame(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.settle(id)?;
    let look = page.look(id)?;
    case.compare(&look, "").and_then(|()| case.painted(&look))?;
    page.expect_silence()
}

/// axe-core finds nothing while the dialog is open with all that is in it; the preview shows the panel.
pub fn checker_finds_nothing_in_the_dialog(page: &Page, case: Case) -> Outcome {
    let panel = case.panel;
    for (language, theme) in [(Language::Russian, "light"), (Language::English, "dark")] {
        page.open_panel(panel, language, &format!("theme={theme}"))?;
        open(page, panel)?;
        access::check_in(page, "#share")?;
        // Of the lists of steps, which are fetched when they are opened, one is enough.
        let unfold = "const one = document.querySelector('#share .steps');
            for (const details of [one, ...document.querySelectorAll('#share details:not(.steps)')]) details.open = true";
        page.session.script(unfold, &[])?;
        let steps = "return document.querySelector('#share .steps input') !== null";
        page.wait_for("the steps must be there", steps, &[], &json!(true))?;
        // It is made when its list is open, of which a browser tells late.
        let is_made = "return document.querySelector('#share iframe') !== null";
        page.wait_for("the preview must be made", is_made, &[], &json!(true))?;
        // A lazy frame is loaded when it comes into sight.
        let show = "document.querySelector('#share iframe').scrollIntoView({ behavior: 'instant', block: 'center' })";
        page.session.script(show, &[])?;
        // A frame that is being loaded has no document for a moment; a slow machine may take long to draw it.
        let ready =
            "return document.querySelector('#share iframe')?.contentDocument?.documentElement?.dataset?.ready ?? ''";
        page.wait_for("the preview must be drawn", ready, &[], &json!("1"))?;
        access::check_in(page, "#share")?;
        page.expect_silence()?;
    }
    Ok(())
}
