//! The stops of the lecture, as this machine knows them, and what a hall sees of one.

use lectern::language::{Language, Words};
use lectern::panel::{Interlude, Side, Step};
use lectern::panels;
use serde::Deserialize;

use super::failure::{Outcome, wrong};
use super::fits;
use super::page::Page;
use super::scope::AnyPanelRef;
use super::wait;

/// The key that a clicker presses to go on.
pub const PAGE_DOWN: &str = "\u{e00f}";
/// The key that goes back.
pub const PAGE_UP: &str = "\u{e00e}";

/// The key that leaves the lecture, or a dialog.
pub const ESCAPE: &str = "\u{e00c}";

/// What a hall sees.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Hall {
    /// Whether the lecture is on.
    pub is_on: bool,
    /// The panel or interlude that is shown.
    pub panel: String,
    /// The idea above the picture.
    pub headline: String,
    /// What is said about the lecture itself.
    pub remark: String,
    /// The query of the address.
    pub search: String,
    /// The numbers that are shown.
    pub numbers: Vec<String>,
    /// The controls that are shown.
    pub controls: Vec<String>,
    /// How many figures are shown.
    pub figures: usize,
    /// How much of the window the figure takes.
    pub figure_share: f64,
    /// The size of the smallest text, in CSS pixels.
    pub smallest_text_px: f64,
    /// Whether something is beyond the edge of the window.
    pub is_cut: bool,
    /// What stands beside the figure and is not seen whole.
    pub obscured: Vec<String>,
}

/// A stop of the lecture: a step of a panel, or an interlude.
#[derive(Clone, Copy)]
pub struct Stop {
    /// The panel or the interlude.
    pub id: &'static str,
    /// The number of the step in its panel, from 1 on; 0 for an interlude.
    pub number: usize,
    /// The idea.
    pub headline: Words,
    /// What the lecturer says.
    pub notes: Words,
    /// The step and its panel, if it is one.
    pub step: Option<(AnyPanelRef, &'static Step)>,
}

/// All stops in the order of the lecture.
pub fn stops() -> Vec<Stop> {
    let (all, of_part) = (panels::all(), |part| move |panel: &AnyPanelRef| panel.machine().part() == part);
    let mut stops = Vec::new();
    for interlude in panels::interludes() {
        // The steps of a part come before what stands after it.
        if let (Some(part), Side::After) = (interlude.part, interlude.side) {
            let is_told = stops.iter().any(|stop: &Stop| stop.step.is_some_and(|(panel, _)| of_part(part)(&panel)));
            let of_part = all.iter().copied().filter(of_part(part)).filter(|_| !is_told);
            stops.extend(of_part.flat_map(stops_of));
        }
        let Interlude { id, headline, notes, .. } = *interlude;
        stops.push(Stop { id, number: 0, headline, notes, step: None });
    }
    stops
}

/// The steps of a panel.
pub fn stops_of(panel: AnyPanelRef) -> Vec<Stop> {
    let stop = |(index, step): (usize, &'static Step)| {
        let Step { headline, notes, .. } = *step;
        Stop { id: panel.id(), number: index + 1, headline, notes, step: Some((panel, step)) }
    };
    fits::steps(panel).into_iter().enumerate().map(stop).collect()
}

/// The stop after another one; the last of the lecture has none.
pub fn after(stop: Stop) -> Option<Stop> {
    let is_it = |other: &Stop| other.id == stop.id && other.number == stop.number;
    stops().into_iter().skip_while(|other| !is_it(other)).nth(1)
}

/// What the address says of a stop.
pub fn address(stop: Stop) -> String {
    let step = if stop.number > 0 { format!("&step={}", stop.number) } else { String::new() };
    format!("panel={}{step}", stop.id)
}

/// Opens the lecture at a stop.
pub fn open(page: &Page, stop: Stop, language: Language, more: &str) -> Outcome {
    page.open("", &format!("lang={}&present=1&{}{more}", language.code(), address(stop)), stop.id)
}

/// Waits until the hall sees a stop.
pub fn wait_for(page: &Page, stop: Stop, language: Language) -> Outcome<Hall> {
    let wanted = stop.headline.get(language);
    wait::until(&format!("step {} of {}, {wanted:?}, must come", stop.number, stop.id), || {
        let hall: Hall = page.hand("hall", &[])?;
        let is_there = hall.is_on
            && hall.panel == stop.id
            && hall.headline == wanted
            && address(stop).split('&').all(|pair| hall.search.contains(pair));
        if is_there { Ok(hall) } else { wrong(format!("there is {hall:?}")) }
    })
}

/// A clicker leads on from a step of a panel, counted from 0; from the last of the lecture it leads nowhere.
pub fn go_on(page: &Page, panel: &str, step: usize, language: Language) -> Outcome {
    let here = stops().into_iter().find(|stop| stop.id == panel && stop.number == step + 1);
    let here = here.ok_or("no such step")?;
    page.press(PAGE_DOWN)?;
    wait_for(page, after(here).unwrap_or(here), language).map(drop)
}
