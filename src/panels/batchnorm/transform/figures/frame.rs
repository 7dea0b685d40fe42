//! The rows of the dots: where each is, its scale, its name, and the axes above and below.

use super::super::lesson::GUESSES;
use super::super::params::{Params, Stage};
use super::super::text::{ROWS, VALUE};
use super::super::words::operation;
use super::super::{Row, Solution, Transform};
use crate::language::{Language, fixed};
use crate::panel::{Choice, Scene};
use crate::plot::{Align, Area, AxisText, Scale, Sheet, Stroke, Tick, bottom_axis};

/// While all values are as near to 0 as this, all rows have one scale.
const COMMON: f64 = 25.0;
/// The scale of the rows reaches this far if nothing lies further.
const USUAL: (f64, f64) = (-5.0, 9.0);
/// The first row in the scale of the outputs.
const FIRST_BELOW: usize = 2;

/// Where the rows are.
pub struct Frame {
    /// From the first row down to the last, across all values.
    pub area: Area,
    above: Scale,
    below: Scale,
}

impl Frame {
    /// The rows on a sheet, with scales that stay fixed while they can.
    pub fn new(scene: &Scene<'_, Transform>, sheet: &mut Sheet) -> Self {
        let (text, label) = (sheet.theme.text_px, sheet.theme.label_px);
        let area = sheet.area().inset(label * 4.0, text * 2.2, label * 4.8, text * 3.7);
        let (above, below) = domains(scene, sheet);
        Self { area, above: Scale::linear(above, area.across()), below: Scale::linear(below, area.across()) }
    }

    /// The height of a row on the sheet.
    pub fn height_px(&self, row: usize) -> f64 {
        self.area.top + self.area.height_px() * row as f64 / (ROWS.len() - 1) as f64
    }

    /// The scale of a row.
    pub const fn scale(&self, row: usize) -> &Scale {
        if row < FIRST_BELOW { &self.above } else { &self.below }
    }

    /// The area with room for dots on its edges.
    pub const fn around(&self) -> Area {
        self.area.inset(-14.0, -14.0, -14.0, -14.0)
    }
}

/// The domains of the upper rows and of the lower ones.
fn domains(scene: &Scene<'_, Transform>, sheet: &mut Sheet) -> ((f64, f64), (f64, f64)) {
    let rows = &scene.solution.rows;
    let above = ends(&rows[..FIRST_BELOW]);
    let mut below = ends(&rows[FIRST_BELOW..]);
    for (_, ghost) in &scene.ghosts {
        below = union(below, ends(&ghost.rows[FIRST_BELOW..]));
    }
    if let Some(guess) = scene.guess {
        below = union(below, if guess.is_open { GUESSES } else { (guess.value, guess.value) });
    }
    let all = union(above, below);
    let padded = |(low, high): (f64, f64)| {
        let air = 0.08 * (high - low).max(0.5);
        (low - air, high + air)
    };
    if -COMMON <= all.0 && all.1 <= COMMON {
        let domain = sheet.memory.settle("common", all, union(USUAL, padded(all)));
        return (domain, domain);
    }
    let above = sheet.memory.settle("above", above, padded(above));
    let below = sheet.memory.settle("below", below, padded(below));
    (above, below)
}

/// The least and the greatest of the values, and of the ends of the bars, of some rows, with 0.
fn ends(rows: &[Row]) -> (f64, f64) {
    let bars = rows.iter().flat_map(|row| [row.mean - row.deviation, row.mean + row.deviation]);
    let values = rows.iter().flat_map(|row| row.values.iter().copied()).chain(bars);
    values.fold((0.0, 0.0), |(low, high), value| (f64::min(low, value), f64::max(high, value)))
}

fn union(one: (f64, f64), other: (f64, f64)) -> (f64, f64) {
    (one.0.min(other.0), one.1.max(other.1))
}

/// Draws the axes, the line of each row, its name, and what leads to it.
pub fn draw(frame: &Frame, params: &Params, solution: &Solution, sheet: &mut Sheet) {
    sheet.mark("");
    let (theme, language) = (sheet.theme, sheet.language);
    let area = frame.area;
    let wanted = if sheet.is_narrow() { 4 } else { 8 };
    draw_top_axis(sheet, frame, wanted);
    let ticks = Tick::all(frame.scale(ROWS.len() - 1), wanted, |value, step| of_step(value, step, language));
    bottom_axis(sheet, &area, frame.scale(ROWS.len() - 1), &AxisText { title: VALUE.get(language), ticks: &ticks });
    let around = frame.around();
    for (row, (name, (stage, ..))) in ROWS.into_iter().zip(Stage::OPTIONS).enumerate() {
        let height = frame.height_px(row);
        let is_reached = row <= params.stage.row();
        sheet.rule(&around, (area.left, height), (area.right, height), Stroke::solid(theme.line, theme.rule_px));
        let color = if is_reached { theme.ink } else { theme.soft };
        let name = sheet.value((0.0, height), Align::Start, name.to_owned(), color);
        sheet.tag(name.tick());
        if row > 0 && is_reached {
            let is_last = row == params.stage.row();
            let color = if is_last { theme.blue } else { theme.soft };
            let middle = f64::midpoint(frame.height_px(row - 1), height);
            let text = operation(*stage, params, solution, language);
            sheet.value_label((sheet.area().right, middle), Align::End, text, color);
        }
    }
}

/// The axis of the upper rows, whose labels are above it.
fn draw_top_axis(sheet: &mut Sheet, frame: &Frame, wanted: usize) {
    const TICK_PX: f64 = 6.0;
    let (theme, language) = (sheet.theme, sheet.language);
    let pen = Stroke::solid(theme.ink, theme.rule_px);
    let (area, around) = (frame.area, frame.around());
    sheet.rule(&around, (area.left, area.top), (area.right, area.top), pen);
    for tick in Tick::all(frame.scale(0), wanted, |value, step| of_step(value, step, language)) {
        let px = frame.scale(0).to_px(tick.value);
        sheet.rule(&around, (px, area.top), (px, area.top - TICK_PX), pen);
        let at = (px, area.top - TICK_PX - theme.text_px * 0.85);
        let label = sheet.soft(at, Align::Middle, tick.label);
        sheet.tag(label.tick());
    }
}

/// A value on an axis, with as many decimals as distinguish neighbours.
fn of_step(value: f64, step: f64, language: Language) -> String {
    let decimals = (-libm::floor(libm::log10(step) + 1e-9)).clamp(0.0, 9.0);
    fixed(value, decimals as usize, language)
}
