//! The lecture: walked through by a clicker's keys, found again after a reload, read from the back row.

use std::fs;
use std::time::{Duration, Instant};

use lectern::language::Language;
use lectern::machine::registry::AnyPanel;
use lectern::panel::{Cue, Step};
use lectern::panels;
use serde::Deserialize;
use serde_json::json;

use crate::host::Case;
use crate::kind::BrowserKind;
use crate::page::Page;
use crate::session::Outcome;

use super::access::check;

/// The key that a clicker presses to go on.
pub const PAGE_DOWN: &str = "\u{e00f}";
const PAGE_UP: &str = "\u{e00e}";
/// What a projector shows at least, in CSS pixels.
const LEAST_TEXT_PX: f64 = 20.0;

/// What a hall sees.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// Whether the lecture is on.
    pub is_on: bool,
    panel: String,
    /// The idea above the picture.
    pub headline: String,
    /// What is said about the lecture itself.
    pub remark: String,
    search: String,
    numbers: Vec<String>,
    controls: Vec<String>,
    figures: usize,
    smallest_text_px: f64,
    is_cut: bool,
}

/// A step of the lecture: its panel, its number there from 1 on, and what it declares.
#[derive(Clone, Copy)]
pub struct Place {
    /// The panel.
    pub panel: &'static dyn AnyPanel,
    number: usize,
    /// What it declares.
    pub step: &'static Step,
}

/// All steps in the order of the lecture.
pub fn places() -> Vec<Place> {
    let of = |panel: &'static dyn AnyPanel| {
        let steps = panel.machine().scenarios().iter().flat_map(|scenario| scenario.steps);
        steps.enumerate().map(move |(index, step)| Place { panel, number: index + 1, step }).collect::<Vec<_>>()
    };
    panels::all().into_iter().flat_map(of).collect()
}

/// Opens the lecture at a step.
pub fn open(page: &Page, place: Place, language: Language, more: &str) -> Outcome {
    let Place { panel, number, .. } = place;
    let query = format!("lang={}&present=1&panel={}&step={number}{more}", language.code(), panel.id());
    page.open("", &query, panel.id())
}

/// Presses a key where no input has the focus.
pub fn press(page: &Page, key: &str) -> Outcome {
    page.session.script("document.activeElement?.blur?.()", &[])?;
    page.session.press(&[], key)
}

/// Waits until the stage shows a step.
pub fn wait_for(page: &Page, place: Place, language: Language) -> Outcome<Stage> {
    let begin = Instant::now();
    loop {
        let stage: Stage = page.hand("stage", &[])?;
        let wanted = place.step.headline.get(language);
        let is_there = stage.is_on
            && stage.panel == place.panel.id()
            && stage.headline == wanted
            && stage.search.contains(&format!("step={}", place.number));
        if is_there {
            return Ok(stage);
        }
        if begin.elapsed() > Duration::from_secs(10) {
            return Err(format!("step {} of {}, {wanted:?}, does not come: {stage:?}", place.number, place.panel.id()));
        }
        std::thread::sleep(Duration::from_millis(30));
    }
}

/// A clicker leads on from a step of a panel, counted from 0; from the last of the lecture it leads nowhere.
pub fn go_on(page: &Page, panel: &str, step: usize, language: Language) -> Outcome {
    let places = places();
    let here = places.iter().position(|place| place.panel.id() == panel && place.number == step + 1);
    let here = here.ok_or("no such step")?;
    press(page, PAGE_DOWN)?;
    wait_for(page, places[(here + 1).min(places.len() - 1)], language).map(drop)
}

/// The stage shows what the step declares, and nothing that is still to be found out.
fn compare(page: &Page, place: Place, stage: &Stage, language: Language) -> Outcome {
    let Place { panel, step, .. } = place;
    let hides = matches!(step.cue, Cue::Withhold | Cue::Ask);
    let numbers: Vec<&str> = if hides { Vec::new() } else { vec![step.output] };
    if stage.numbers != numbers {
        return Err(format!("the numbers {:?} are shown, not {numbers:?}", stage.numbers));
    }
    let mut controls = stage.controls.clone();
    controls.sort();
    let mut wanted: Vec<&str> = step.controls.to_vec();
    wanted.sort_unstable();
    if controls != wanted {
        return Err(format!("the controls {controls:?} are shown, not {wanted:?}"));
    }
    if stage.figures != 1 {
        return Err(format!("{} figures are shown", stage.figures));
    }
    // A run that is being played has moved on.
    if hides || step.cue == Cue::Play {
        return Ok(());
    }
    page.settle(panel.id())?;
    let look = page.look_at_words(panel.id())?;
    Case { panel, language }.compare(&look, step.params)
}

/// Forwards to the end and backwards to the beginning, in a hall and on the keys of a clicker alone.
pub fn a_clicker_walks_the_whole_lecture(page: &Page) -> Outcome {
    let places = places();
    let language = Language::Russian;
    open(page, places[0], language, "")?;
    let stops = (0..places.len()).chain((0..places.len() - 1).rev());
    for (turn, index) in stops.enumerate() {
        let place = places[index];
        if turn > 0 {
            press(page, if turn < places.len() { PAGE_DOWN } else { PAGE_UP })?;
        }
        let begin = Instant::now();
        // The numbers have a pace of their own and come a moment after the headline.
        while let Err(reason) = compare(page, place, &wait_for(page, place, language)?, language) {
            if begin.elapsed() > Duration::from_secs(5) {
                return Err(format!("{} step {}: {reason}", place.panel.id(), place.number));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        if index + 1 == places.len() {
            press(page, PAGE_DOWN)?;
            let stage: Stage = page.hand("stage", &[])?;
            if stage.remark.is_empty() {
                return Err("beyond the last step nothing is said".to_owned());
            }
            wait_for(page, place, language)?;
        }
    }
    press(page, "\u{e010}")?;
    wait_for(page, places[places.len() - 1], language)?;
    press(page, "\u{e011}")?;
    wait_for(page, places[0], language)?;
    page.expect_silence()
}

/// In the middle of the lecture, with a control moved by hand.
pub fn a_reload_stands_at_the_same_step(page: &Page) -> Outcome {
    let language = Language::English;
    for panel in panels::all() {
        let of_panel = places().into_iter().filter(|place| place.panel.id() == panel.id());
        let Some(place) = of_panel.filter(|place| !place.step.controls.is_empty()).nth(1) else { continue };
        open(page, place, language, "")?;
        wait_for(page, place, language)?;
        let name = place.step.controls[0];
        if page.control(panel.id(), name)?.slider.is_some() {
            page.slide(panel.id(), name, 0.61)?;
        } else {
            let options = page.control(panel.id(), name)?.options;
            page.choose(panel.id(), name, options.last().map_or("", String::as_str))?;
        }
        // The numbers of a simulation come last, the address when the hand rests.
        std::thread::sleep(Duration::from_millis(1500));
        page.settle(panel.id())?;
        let moved = page.look_at_words(panel.id())?;
        page.session.script("location.reload()", &[])?;
        std::thread::sleep(Duration::from_millis(300));
        page.settle(panel.id())?;
        wait_for(page, place, language)?;
        page.wait_until(panel.id(), "the numbers must come back after a reload", |again| {
            let is_same = again.outputs == moved.outputs;
            if is_same { Ok(()) } else { Err(format!("{:?}, not {:?}", again.outputs, moved.outputs)) }
        })?;
    }
    for nonsense in ["step=99", "step=x", "guess=1&step=1"] {
        let panel = panels::all()[0];
        page.open("", &format!("lang=en&present=1&panel={}&{nonsense}", panel.id()), panel.id())?;
        let notes = page.look_at_words(panel.id())?.notes;
        let is_seen = "return lecternTest.isShown(document.querySelector('section[data-current] .notes'))";
        if notes != 1 || page.session.script(is_seen, &[])? != json!(true) {
            return Err(format!("{nonsense}: {notes} notes"));
        }
        wait_for(page, places()[0], language)?;
    }
    page.expect_silence()
}

/// Nothing small, nothing cut off, two controls at most; pictures of all of it are kept.
pub fn every_step_is_seen_from_the_back_row(page: &Page) -> Outcome {
    // One engine is enough for the pictures; all are looked at for what does not fit.
    let keeps_pictures = page.session.kind == BrowserKind::Chromium;
    let sizes: &[(u32, u32)] = if keeps_pictures { &[(1920, 1080), (1280, 720), (390, 844)] } else { &[(1280, 720)] };
    let outcome = sizes.iter().try_for_each(|&size| look_from_the_back_row(page, size, keeps_pictures));
    super::pictures::resize(page, 1280, 720)?;
    outcome
}

fn look_from_the_back_row(page: &Page, (width, height): (u32, u32), keeps_pictures: bool) -> Outcome {
    super::pictures::resize(page, width, height)?;
    for (turn, place) in places().into_iter().enumerate() {
        let language = Language::ALL[turn % 2];
        let theme = ["light", "dark"][turn / 2 % 2];
        open(page, place, language, &format!("&theme={theme}"))?;
        let stage = wait_for(page, place, language)?;
        let fault = if stage.smallest_text_px < LEAST_TEXT_PX && width > 900 {
            Some(format!("text of {} px", stage.smallest_text_px))
        } else if stage.is_cut && width > 900 {
            Some("it does not fit".to_owned())
        } else if stage.controls.len() > 2 {
            Some(format!("{:?} are too many", stage.controls))
        } else {
            None
        };
        let name =
            format!("{}-step-{:02}-{}-{theme}-{width}x{height}", place.panel.id(), place.number, language.code());
        if keeps_pictures {
            std::thread::sleep(Duration::from_millis(60));
            let folder = page.session.screenshots.join("lecture");
            let picture = page.session.screenshot()?;
            fs::create_dir_all(&folder)
                .and_then(|()| fs::write(folder.join(format!("{name}.png")), picture))
                .map_err(|error| error.to_string())?;
        }
        if let Some(fault) = fault {
            return Err(format!("{name}: {fault}"));
        }
    }
    page.expect_silence()
}

/// At a step of each kind.
pub fn checker_finds_nothing(page: &Page) -> Outcome {
    for (language, theme) in [(Language::Russian, "light"), (Language::English, "dark")] {
        for cue in [Cue::Show, Cue::Withhold, Cue::Ask, Cue::Reveal] {
            let Some(place) = places().into_iter().find(|place| place.step.cue == cue) else { continue };
            open(page, place, language, &format!("&theme={theme}"))?;
            wait_for(page, place, language)?;
            check(page).map_err(|reason| format!("{cue:?}, {}, {theme}: {reason}", language.code()))?;
        }
    }
    page.expect_silence()
}
