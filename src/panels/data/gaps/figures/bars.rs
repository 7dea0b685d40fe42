//! The errors as bars, a row a set, with the intervals of those that were measured.

use super::super::assessment::{Bar, Sample, Set};
use super::super::words::{ERRORS, set_name};
use super::super::{Gaps, Params};
use super::{color_of, color_of_gap, mark_of, mark_of_gap};
use crate::language::{count, percent, percent_of_step};
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Color, Direction, Scale, Sheet, Stroke, Theme, Tick, bottom_axis};

/// The axis reaches at least this far.
const LEAST_ERROR: f64 = 0.02;
/// Half the height of a bar and of the cap of an interval, as a share of a row.
const HALF_BAR: f64 = 0.27;
const HALF_CAP: f64 = 0.13;
/// A row of this many lines has room for the size of the set below its name.
const TWO_LINES: f64 = 2.3;

/// Draws a row for each set between the upper and the lower edge of the area; the axis is below it.
pub fn draw(scene: &Scene<'_, Gaps>, sheet: &mut Sheet, rows: &Area) {
    let Scene { params, solution, .. } = *scene;
    let area = inner(scene, sheet, rows);
    let x = settled_scale(scene, sheet, &area);
    draw_axis(sheet, &area, &x);
    let step = area.height_px() / solution.bars.len().max(1) as f64;
    for (row, bar) in solution.bars.iter().enumerate() {
        let height = area.top + step * (row as f64 + 0.5);
        name_row(bar, params, height, step, sheet, &area);
        draw_ghosts(scene, bar.set, (height, step), sheet, &area, &x);
        draw_bar(bar, params, (height, step), sheet, &area, &x);
    }
    for (row, (gap, pair)) in solution.gaps.iter().zip(solution.bars.windows(2)).enumerate() {
        let height = area.top + step * (row as f64 + 1.0);
        let color = color_of_gap(gap, solution.verdict == Some(gap.kind), sheet.theme);
        sheet.mark(mark_of_gap(gap.kind));
        draw_bracket([pair[0].error, pair[1].error], color, (height, step), sheet, &area, &x);
    }
}

/// From the end of a bar to that of the next, between the two.
fn draw_bracket(errors: [f64; 2], color: Color, (height, step): (f64, f64), sheet: &mut Sheet, area: &Area, x: &Scale) {
    let reach = (0.5 - HALF_BAR) * step;
    let [from, to] = errors.map(|error| x.to_px(x.clamp(error)));
    let points = [(from, height - reach), (from, height), (to, height), (to, height + reach)];
    sheet.line(area, &points, Stroke::solid(color, sheet.theme.curve_px * 0.6));
}

/// What is left beside names on the left and values on the right.
fn inner(scene: &Scene<'_, Gaps>, sheet: &Sheet, rows: &Area) -> Area {
    let theme = sheet.theme;
    let width = |text: String| sheet.value((0.0, 0.0), Align::Start, text, theme.ink).width_px();
    let is_measured = scene.params.is_experiment();
    let bars = || scene.solution.bars.iter();
    let names = bars().map(|bar| width(set_name(bar.set, is_measured).get(sheet.language).to_owned()));
    let samples = bars().filter_map(|bar| bar.sample).filter(|_| !sheet.is_narrow());
    let sizes = samples.map(|sample| sheet.soft((0.0, 0.0), Align::End, size(&sample, sheet)).width_px());
    let names = names.chain(sizes).fold(0.0, f64::max) + 12.0;
    let values = (width(percent(0.8888, sheet.language)) + 12.0).min(0.3 * rows.width_px());
    rows.inset(names.min(0.5 * rows.width_px()), 0.0, values, 0.0)
}

fn settled_scale(scene: &Scene<'_, Gaps>, sheet: &mut Sheet, area: &Area) -> Scale {
    let ghosts = scene.ghosts.iter().flat_map(|(_, ghost)| &ghost.bars).map(|bar| bar.error);
    let far = |bar: &Bar| bar.sample.map_or(bar.error, |sample| sample.ends.1.max(bar.error));
    let farthest = scene.solution.bars.iter().map(far).chain(ghosts).fold(LEAST_ERROR, f64::max);
    let domain = sheet.memory.settle("error", (0.0, farthest), (0.0, (1.1 * farthest).min(1.0)));
    Scale::linear(domain, area.across())
}

fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("");
    let theme = sheet.theme;
    let language = sheet.language;
    let wanted = (area.width_px() / (4.5 * theme.text_px)).clamp(3.0, 6.0) as usize;
    let ticks = Tick::all(x, wanted, |value, step| percent_of_step(value, step, language));
    let hairline = Stroke::solid(theme.line, theme.rule_px);
    for tick in &ticks {
        let px = x.to_px(tick.value);
        sheet.rule(area, (px, area.top), (px, area.bottom), hairline);
    }
    bottom_axis(sheet, area, x, &AxisText { title: ERRORS.get(language), ticks: &ticks });
}

/// The name, and below it how many examples there are.
fn name_row(bar: &Bar, params: &Params, height: f64, step: f64, sheet: &mut Sheet, area: &Area) {
    let theme = sheet.theme;
    sheet.mark("");
    let name = set_name(bar.set, params.is_experiment()).get(sheet.language).to_owned();
    let sample = bar.sample.filter(|_| step >= TWO_LINES * theme.label_px);
    let up = if sample.is_some() { 0.55 * theme.label_px } else { 0.0 };
    let color = color_of(bar.set, theme);
    let label = sheet.value((area.left - 12.0, height - up), Align::End, name, color);
    sheet.tag(label.tick());
    if let Some(sample) = sample {
        let at = (area.left - 12.0, height + 0.6 * theme.label_px);
        let label = sheet.soft(at, Align::End, size(&sample, sheet));
        // Only what fits beside the axis.
        if label.width_px() <= area.left - 12.0 - sheet.area().left {
            sheet.tag(label.tick());
        }
    }
}

fn size(sample: &Sample, sheet: &Sheet) -> String {
    format!("N\u{a0}=\u{a0}{}", count(sample.examples, sheet.language))
}

/// The bar, the interval as a line with caps, the grip where the reader may set the error, the value.
fn draw_bar(bar: &Bar, params: &Params, (height, step): (f64, f64), sheet: &mut Sheet, area: &Area, x: &Scale) {
    let theme = sheet.theme;
    let color = color_of(bar.set, theme);
    sheet.mark(mark_of(bar.set));
    let (end, half) = (x.to_px(x.clamp(bar.error)), HALF_BAR * step);
    sheet.bar(area, (area.left, height - half), (end, height + half), color.faded(opacity(bar.set, theme)));
    let edge = Stroke::solid(color, theme.curve_px * 0.8);
    sheet.rule(area, (end, height - half), (end, height + half), edge);
    let mut right = end;
    if let Some(sample) = bar.sample {
        let pen = Stroke::solid(theme.ink, theme.curve_px * 0.5);
        let [low, high] = [sample.ends.0, sample.ends.1].map(|share| x.to_px(x.clamp(share)));
        sheet.rule(area, (low, height), (high, height), pen);
        for px in [low, high] {
            sheet.rule(area, (px, height - HALF_CAP * step), (px, height + HALF_CAP * step), pen);
        }
        right = right.max(high);
    }
    if params.is_by_hand() {
        sheet.handle(mark_of(bar.set), (end, height), Direction::Horizontal, *x, color);
        right = right.max(end + 8.0);
    }
    let value = sheet.value((right + 8.0, height), Align::Start, percent(bar.error, sheet.language), color);
    sheet.tag(value.droppable());
}

/// What was measured on the same distribution has one colour; the first of both is paler.
fn opacity(set: Set, theme: &Theme) -> f64 {
    match set {
        Set::TrainDev | Set::Test => 2.0 * theme.band_opacity,
        Set::Human | Set::Train | Set::Dev => theme.band_opacity,
    }
}

/// The frozen errors of a set as strokes.
fn draw_ghosts(
    scene: &Scene<'_, Gaps>,
    set: Set,
    (height, step): (f64, f64),
    sheet: &mut Sheet,
    area: &Area,
    x: &Scale,
) {
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let Some(bar) = ghost.bar(set) else { continue };
        sheet.mark("ghost");
        let (px, half) = (x.to_px(x.clamp(bar.error)), 0.42 * step);
        sheet.rule(area, (px, height - half), (px, height + half), sheet.theme.ghost(index));
    }
}
