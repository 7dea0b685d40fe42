//! The loss at the end of each network by learning rate, over several runs, with the best of each network.

use super::super::Training;
use super::super::limits::SWEEP_RATES;
use super::super::params::Params;
use super::super::solution::{Solution, SweepResult, Swept};
use super::super::words::{DIVERGED, FINAL_LOSS, NOT_SWEPT, NOT_SWEPT_SHORT, RATE, name, number};
use super::{color, mark, pen};
use crate::language::{percent, significant};
use crate::panel::Scene;
use crate::plot::marks::{self, EndName};
use crate::plot::{
    Align, Area, Axes, AxisText, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis,
    with_room_for_left_axis,
};

/// The losses that are seen in any case, in nats.
const USUAL: (f64, f64) = (0.03, 1.0);
/// Beyond these the axis does not follow.
const FURTHEST: (f64, f64) = (1e-5, 10.0);

/// The place of a loss on the axis.
fn place_of(loss: f64) -> f64 {
    loss.clamp(FURTHEST.0, 1e6)
}

/// Draws the bands, the curves, and what has diverged above them.
pub fn draw(scene: &Scene<'_, Training>, sheet: &mut Sheet) {
    let sweep = scene.solution.sweep.as_ref();
    let axes = settled_axes(scene.solution, sheet);
    draw_axes(sheet, &axes);
    let Some(sweep) = sweep.filter(|sweep| sweep.progress > 0.0) else {
        sheet.mark("");
        // Between two levels of the axis.
        let middle = (f64::midpoint(axes.area.left, axes.area.right), axes.y.to_px(0.14));
        let text = sweep.map_or(NOT_SWEPT.get(sheet.language), |_| "…");
        let tag = sheet.soft(middle, Align::Middle, text.to_owned());
        sheet.tag(tag.or_shorter(NOT_SWEPT_SHORT.get(sheet.language).to_owned()));
        return;
    };
    draw_rate(scene.params, sheet, &axes);
    for swept in &sweep.networks {
        draw_spread(swept, sheet, &axes);
    }
    for (row, swept) in sweep.networks.iter().enumerate() {
        draw_middle(swept, sheet, &axes);
        draw_crosses(swept, row, sheet, &axes);
    }
    draw_names(sweep, sheet, &axes);
}

/// Above the axes there is a strip for the crosses of what has diverged, a line a network.
fn settled_axes(solution: &Solution, sheet: &mut Sheet) -> Axes {
    let text_px = sheet.theme.text_px;
    let rows = solution.networks.len() as f64;
    let right = if sheet.is_narrow() { 1.0 } else { 7.5 };
    let above = text_px * (2.4 + 1.1 * rows);
    let area = sheet.area().inset(text_px * 3.2, above, text_px * right, text_px * 3.5);
    let swept = solution.sweep.iter().flat_map(|sweep| &sweep.networks).flat_map(|swept| &swept.rates);
    let losses = swept.map(|rate| rate.losses.1).filter(|loss| loss.is_finite());
    let (low, high) = losses.fold(USUAL, |(low, high), loss| (low.min(loss), high.max(loss)));
    let needed = (low.max(FURTHEST.0), high.min(FURTHEST.1));
    let wanted = (needed.0.min(USUAL.0) / 1.1, needed.1 * 1.2);
    let y = Scale::logarithmic(sheet.memory.settle_logarithmic("loss", needed, wanted), area.upwards());
    let area = with_room_for_left_axis(sheet, &area, &levels(sheet, &y));
    let (first, last) = (SWEEP_RATES[0], SWEEP_RATES[SWEEP_RATES.len() - 1]);
    let x = Scale::logarithmic((first / 1.3, last * 1.3), area.across());
    Axes { area, x, y: Scale::logarithmic(y.domain(), area.upwards()) }
}

fn levels(sheet: &Sheet, y: &Scale) -> Vec<Tick> {
    Tick::all(y, if sheet.is_narrow() { 5 } else { 7 }, |value, _| significant(value, 1, sheet.language))
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let levels = levels(sheet, &axes.y);
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: "", ticks: &levels });
    sheet.soft_label((0.0, sheet.theme.text_px * 0.9), Align::Start, FINAL_LOSS.get(language).to_owned());
    let rates = Tick::all(&axes.x, if sheet.is_narrow() { 4 } else { 9 }, |value, _| number(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: RATE.get(language), ticks: &rates });
}

/// The learning rate that is set, to be pulled.
fn draw_rate(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("rate");
    let (theme, area) = (sheet.theme, axes.area);
    let px = axes.x.to_px(axes.x.clamp(params.rate));
    let stroke = Stroke::solid(theme.soft, theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(&area, (px, area.bottom), (px, area.top), stroke);
    sheet.handle("rate", (px, area.bottom), Direction::Horizontal, axes.x, theme.ink);
}

/// From the best run to the worst at each learning rate, up to the upper edge where that has diverged.
fn draw_spread(swept: &Swept, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark(mark(swept.normalization));
    let (theme, area) = (sheet.theme, axes.area);
    let finite: Vec<_> = swept.rates.iter().take_while(|swept| swept.losses.0.is_finite()).collect();
    let low = finite.iter().map(|swept| axes.at(swept.rate, place_of(swept.losses.0)));
    let high = finite.iter().rev().map(|swept| axes.at(swept.rate, place_of(swept.losses.2)));
    let outline: Vec<Point> = low.chain(high).collect();
    let tint = color(theme, swept.normalization).faded(theme.band_opacity);
    sheet.fill(&area, &outline, tint);
}

fn draw_middle(swept: &Swept, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark(mark(swept.normalization));
    let theme = sheet.theme;
    let finite: Vec<Point> = swept
        .rates
        .iter()
        .take_while(|swept| swept.losses.1.is_finite())
        .map(|swept| axes.at(swept.rate, place_of(swept.losses.1)))
        .collect();
    sheet.line(&axes.area, &finite, pen(theme, swept.normalization));
    let color = color(theme, swept.normalization);
    for at in finite {
        sheet.dot(&axes.area, at, theme.curve_px, color);
    }
    if let Some(best) = swept.best {
        let at = axes.at(best.rate, place_of(best.loss));
        sheet.dot(&axes.area, at, theme.curve_px * 2.6, color);
        sheet.dot(&axes.area, at, theme.curve_px * 1.6, theme.paper);
    }
}

/// Crosses above the axes where the middle run has diverged.
fn draw_crosses(swept: &Swept, row: usize, sheet: &mut Sheet, axes: &Axes) {
    const ARM_PX: f64 = 5.0;
    sheet.mark(mark(swept.normalization));
    let (theme, area) = (sheet.theme, axes.area);
    let y = area.top - theme.text_px * (0.9 + 1.1 * row as f64);
    let strip = Area { left: area.left - ARM_PX, top: 0.0, right: area.right + ARM_PX, bottom: area.top };
    let color = color(theme, swept.normalization);
    let diverged: Vec<f64> =
        swept.rates.iter().filter(|swept| !swept.losses.1.is_finite()).map(|swept| axes.x.to_px(swept.rate)).collect();
    for x in &diverged {
        let stroke = Stroke::solid(color, theme.curve_px * 0.8);
        sheet.rule(&strip, (x - ARM_PX, y - ARM_PX), (x + ARM_PX, y + ARM_PX), stroke);
        sheet.rule(&strip, (x - ARM_PX, y + ARM_PX), (x + ARM_PX, y - ARM_PX), stroke);
    }
    if let (Some(first), false) = (diverged.first(), sheet.is_narrow()) {
        let tag = sheet.value((first - 12.0, y), Align::End, DIVERGED.get(sheet.language).to_owned(), color);
        sheet.tag(tag.droppable());
    }
}

/// The names where the curves end, and how far a sweep is that is not done.
fn draw_names(sweep: &SweepResult, sheet: &mut Sheet, axes: &Axes) {
    let language = sheet.language;
    let end = |swept: &Swept| {
        let last = swept.rates.iter().take_while(|swept| swept.losses.1.is_finite()).last()?;
        let end = axes.at(last.rate, place_of(last.losses.1));
        let color = color(sheet.theme, swept.normalization);
        Some(EndName {
            mark: mark(swept.normalization),
            end,
            text: name(swept.normalization).get(language).to_owned(),
            color,
        })
    };
    let names: Vec<EndName> = sweep.networks.iter().filter_map(end).collect();
    let beside_px = marks::beside_end_px(sheet);
    for EndName { mark, end, text, color } in names {
        sheet.mark(mark);
        let tag = sheet.value((end.0 + beside_px, end.1), Align::Start, text, color);
        sheet.tag(tag.or_around(end, beside_px));
    }
    if !sweep.is_done() {
        sheet.mark("");
        let text = percent((sweep.progress * 100.0).floor() / 100.0, language);
        let tag = sheet.soft((axes.area.right, sheet.theme.text_px * 0.9), Align::End, text);
        sheet.tag(tag.droppable());
    }
}
