//! The density with its interval, and what stands beside it.

use super::{Curve, Params, Solution, View};
use crate::language::{Words, count, percent, percent_of_step};
use crate::plot::{Align, Area, AxisText, Color, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis};

const AXIS: Words = Words::new("вероятность ошибки p", "error probability p");
const PRIOR: Words = Words::new("априорная", "prior");
const LIKELIHOOD: Words = Words::new("правдоподобие", "likelihood");
const TRUTH: Words = Words::new("истинная p", "true p");
/// Room above the peak for the label of the curve.
const HEADROOM: f64 = 1.12;

/// Draws the view that is asked for.
pub fn draw(params: &Params, solution: &Solution, sheet: &mut Sheet) {
    match params.view {
        View::Density => {
            let area = framed(sheet, sheet.area());
            draw_density(params, solution, sheet, &area, true);
        }
        View::Both => draw_both(params, solution, sheet),
        View::Ridge => draw_ridge(params, solution, sheet),
        View::Arrivals => draw_arrivals(params, solution, sheet),
    }
}

/// Room for the axis below and a little air elsewhere.
fn framed(sheet: &Sheet, whole: Area) -> Area {
    whole.inset(20.0, 20.0, 20.0, sheet.theme.text_px * 3.6)
}

/// The horizontal scale: it stands still while the posterior moves, until the curve leaves it or is lost in it.
fn settled_scale(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area) -> Scale {
    let (low, high) = (solution.interval.low, solution.interval.high);
    let width = (high - low).max(1e-12);
    let needed = ((low - 0.25 * width).max(0.0), (high + 0.25 * width).min(1.0));
    let wanted = ((low - 1.1 * width).max(0.0), (high + 1.1 * width).min(1.0));
    let domain = match params.view {
        View::Arrivals => (0.0, 1.0),
        View::Density | View::Both | View::Ridge => sheet.memory.settle("p", needed, wanted),
    };
    Scale::linear(domain, area.across())
}

fn peak(curve: &Curve, scale: &Scale) -> f64 {
    curve.iter().filter(|(x, _)| scale.contains(*x)).map(|point| point.1).fold(0.0, f64::max)
}

/// The vertical scale of a density: from zero to above the peak. It too stands still while it can.
fn density_scale(solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale) -> Scale {
    let peak = peak(&solution.density, x).max(peak(&solution.likelihood, x)).max(1e-9);
    let top = sheet.memory.settle("density", (0.0, peak), (0.0, peak * HEADROOM)).1;
    Scale::linear((0.0, top), area.upwards())
}

fn to_points(curve: &Curve, x: &Scale, y: &Scale) -> Vec<Point> {
    curve.iter().map(|&(place, height)| (x.to_px(place), y.to_px(height))).collect()
}

fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 4 } else { 8 };
    let ticks = Tick::all(x, wanted, |value, step| percent_of_step(value, step, language));
    bottom_axis(sheet, area, x, &AxisText { title: AXIS.get(language), ticks: &ticks });
}

fn draw_density(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, with_axis: bool) -> Scale {
    let x = settled_scale(params, solution, sheet, area);
    let y = density_scale(solution, sheet, area, &x);
    if with_axis {
        sheet.mark("");
        draw_axis(sheet, area, &x);
    }
    draw_interval_under(solution, sheet, area, &x, &y);
    draw_beside(solution, sheet, area, &x, &y);
    sheet.mark("posterior");
    let pen = Stroke::solid(sheet.theme.blue, sheet.theme.curve_px);
    sheet.line(area, &to_points(&solution.density, &x, &y), pen);
    label_interval(params, solution, sheet, area, &x, &y);
    draw_estimates(params, solution, sheet, area, &x);
    x
}

/// The area under the curve between the ends of the interval, which carries the level.
fn draw_interval_under(solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("interval");
    let (low, high) = (solution.interval.low, solution.interval.high);
    let (left, right) = (x.to_px(low), x.to_px(high));
    let inside = solution.density.iter().filter(|(place, _)| low < *place && *place < high);
    let (low_height, high_height) = (height_at(&solution.density, low), height_at(&solution.density, high));
    let mut outline = vec![(left, area.bottom), (left, y.to_px(low_height))];
    outline.extend(inside.map(|&(place, height)| (x.to_px(place), y.to_px(height))));
    outline.extend([(right, y.to_px(high_height)), (right, area.bottom)]);
    let theme = sheet.theme;
    sheet.fill(area, &outline, theme.blue.faded(theme.band_opacity));
    let pen = Stroke::solid(theme.blue, 1.5 * theme.rule_px);
    sheet.rule(area, (left, area.bottom), (left, y.to_px(low_height)), pen);
    sheet.rule(area, (right, area.bottom), (right, y.to_px(high_height)), pen);
}

/// The height of a curve at a place between its points: a straight line between neighbours.
fn height_at(curve: &Curve, place: f64) -> f64 {
    let after = curve.partition_point(|point| point.0 < place);
    match (after.checked_sub(1).and_then(|before| curve.get(before)), curve.get(after)) {
        (Some(before), Some(after)) if after.0 > before.0 => {
            before.1 + (after.1 - before.1) * (place - before.0) / (after.0 - before.0)
        }
        (Some(only), _) | (None, Some(only)) => only.1,
        (None, None) => 0.0,
    }
}

fn label_interval(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("interval");
    let (theme, language) = (sheet.theme, sheet.language);
    let (low, high) = (solution.interval.low, solution.interval.high);
    let line = area.bottom - theme.label_px * 1.4;
    sheet.value_label((x.to_px(low) - 8.0, line), Align::End, percent(low, language), theme.blue);
    sheet.value_label((x.to_px(high) + 8.0, line), Align::Start, percent(high, language), theme.blue);
    let middle = f64::midpoint(x.to_px(low), x.to_px(high));
    let width_px = x.to_px(high) - x.to_px(low);
    if width_px > theme.label_px * 4.0 {
        let height = y.to_px(height_at(&solution.density, f64::midpoint(low, high)) * 0.4);
        sheet.value_label((middle, height.min(line)), Align::Middle, percent(params.level, language), theme.blue);
    }
}

/// Ticks at the mean, the mode and the share of errors; the last one is the handle.
fn draw_estimates(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let theme = sheet.theme;
    sheet.mark("mean");
    tick_at(sheet, area, x.to_px(solution.posterior.mean()), 14.0, theme.ink);
    sheet.mark("mode");
    if let Some(mode) = solution.posterior.mode() {
        tick_at(sheet, area, x.to_px(mode), 22.0, theme.soft);
    }
    sheet.mark("errors");
    if params.view != View::Arrivals {
        let share = solution.errors / params.n;
        sheet.handle("error", (x.to_px(share), area.bottom), Direction::Horizontal, *x, theme.orange);
    }
}

fn tick_at(sheet: &mut Sheet, area: &Area, px: f64, height_px: f64, color: Color) {
    sheet.rule(area, (px, area.bottom), (px, area.bottom - height_px), Stroke::solid(color, 2.0));
}

/// The prior and the likelihood, if they are shown.
fn draw_beside(solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    let theme = sheet.theme;
    let beside = [
        ("likelihood", &solution.likelihood, LIKELIHOOD, theme.green, Dash::Dashed, 0.62),
        ("prior", &solution.prior, PRIOR, theme.orange, Dash::Dotted, 0.95),
    ];
    for (mark, curve, name, color, dash, share) in beside {
        sheet.mark(mark);
        sheet.line(area, &to_points(curve, x, y), Stroke { color, width_px: theme.curve_px * 0.8, dash });
        if !curve.is_empty() {
            let place = if mark == "prior" { x.from_px(area.left + area.width_px() * share) } else { right_flank(curve, share) };
            let at = (x.to_px(place) + 10.0, (y.to_px(height_at(curve, place)) - theme.label_px).max(area.top + theme.label_px));
            let align = if mark == "prior" { Align::End } else { Align::Start };
            sheet.value_label(at, align, name.get(sheet.language).to_owned(), color);
        }
    }
}

/// The place right of the peak at which the curve has fallen to a share of it.
fn right_flank(curve: &Curve, share: f64) -> f64 {
    let top = curve.iter().map(|point| point.1).fold(0.0, f64::max);
    curve.iter().rev().find(|point| point.1 >= share * top).map_or(0.0, |point| point.0)
}

/// The density above, the distribution function below, and lines that read the interval off its axis.
fn draw_both(params: &Params, solution: &Solution, sheet: &mut Sheet) {
    let area = framed(sheet, sheet.area()).inset(44.0, 0.0, 0.0, 0.0);
    let cells = area.cells(2, 1, 30.0);
    let x = draw_density(params, solution, sheet, &cells[0], false);
    let below = cells[1];
    let y = Scale::linear((0.0, 1.0), below.upwards());
    let (theme, language) = (sheet.theme, sheet.language);
    sheet.mark("");
    draw_axis(sheet, &below, &x);
    let interval = solution.interval;
    let (tail_low, tail_high) = solution.levels;
    let ticks: Vec<Tick> = [tail_low, 0.5, tail_high]
        .into_iter()
        .map(|value| Tick { value, label: percent_of_step(value, 0.001, language) })
        .collect();
    left_axis(sheet, &below, &y, &AxisText { title: "", ticks: &ticks });
    sheet.mark("interval");
    let pen = Stroke::solid(theme.orange, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    for (place, height) in [(interval.low, tail_low), (interval.high, tail_high)] {
        let corner = (x.to_px(place), y.to_px(height));
        sheet.line(&area, &[(below.left, corner.1), corner, (corner.0, below.bottom)], pen);
        sheet.line(&area, &[(corner.0, corner.1), (corner.0, cells[0].bottom)], pen);
        sheet.dot(&area, corner, 4.0, theme.orange);
    }
    sheet.mark("posterior");
    sheet.line(&below, &to_points(&solution.distribution, &x, &y), Stroke::solid(theme.blue, theme.curve_px));
}

/// One row for each sample size, on the same axis: the same rate, ever narrower.
fn draw_ridge(params: &Params, solution: &Solution, sheet: &mut Sheet) {
    let area = framed(sheet, sheet.area());
    let ends = solution.ridge.first().map_or((0.0, 1.0), |(_, widest)| {
        (widest.first().map_or(0.0, |point| point.0), widest.last().map_or(1.0, |point| point.0))
    });
    let x = Scale::linear((ends.0, ends.1.min(params.error * 2.0 + 0.35)), area.across());
    draw_axis(sheet, &area, &x);
    let rows = area.cells(solution.ridge.len(), 1, 14.0);
    let colors = [sheet.theme.purple, sheet.theme.orange, sheet.theme.green, sheet.theme.blue];
    for (((n, curve), row), color) in solution.ridge.iter().zip(&rows).zip(colors) {
        let y = Scale::linear((0.0, peak(curve, &x).max(1e-9) * 1.04), row.upwards());
        let points = to_points(curve, &x, &y);
        let mut outline = points.clone();
        outline.extend([(x.to_px(curve.last().map_or(0.0, |point| point.0)), row.bottom), (x.to_px(ends.0), row.bottom)]);
        let theme = sheet.theme;
        sheet.mark("posterior");
        sheet.fill(row, &outline, color.faded(theme.band_opacity));
        sheet.line(row, &points, Stroke::solid(color, theme.curve_px));
        sheet.rule(&row.inset(0.0, 0.0, 0.0, -1.0), (row.left, row.bottom), (row.right, row.bottom), Stroke::solid(theme.line, theme.rule_px));
        let name = format!("N = {}", count(*n, sheet.language));
        sheet.value_label((row.right, row.top + theme.label_px), Align::End, name, color);
    }
}

/// The latest examples as squares, the posterior on the whole axis, the truth dashed.
fn draw_arrivals(params: &Params, solution: &Solution, sheet: &mut Sheet) {
    let area = framed(sheet, sheet.area()).inset(0.0, 34.0, 0.0, 0.0);
    let x = draw_density(params, solution, sheet, &area, true);
    let theme = sheet.theme;
    sheet.mark("truth");
    let px = x.to_px(params.error);
    let pen = Stroke::solid(theme.orange, 2.0).with_dash(Dash::Dashed);
    sheet.rule(&area, (px, area.bottom), (px, area.top), pen);
    let name = TRUTH.get(sheet.language).to_owned();
    sheet.value_label((px + 8.0, area.top + theme.label_px), Align::Start, name, theme.orange);
    let Some(arrivals) = &solution.arrivals else { return };
    sheet.mark("errors");
    let strip = Area { top: 8.0, bottom: 28.0, ..area };
    let pitch = (strip.width_px() / arrivals.latest.len().max(30) as f64).min(18.0);
    for (index, is_error) in arrivals.latest.iter().enumerate() {
        let left = strip.left + index as f64 * pitch;
        let color = if *is_error { theme.orange } else { theme.line };
        let top = if *is_error { strip.top } else { strip.top + 8.0 };
        sheet.bar(&strip, (left, top), (left + pitch * 0.75, strip.bottom), color);
    }
}
