//! Each model alone: its density and its interval.

use super::super::words::{ERROR, MODEL_A, MODEL_B};
use super::super::{Compare, Solution};
use crate::language::{percent, percent_of_step};
use crate::panel::Scene;
use crate::plot::{
    Align, Area, AxisText, Color, Curve, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis,
};

const HEADROOM: f64 = 1.15;

/// Draws both densities and, below them, both intervals; rings move the errors.
pub fn draw(scene: &Scene<'_, Compare>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(20.0, theme.label_px * 0.6, 20.0, theme.text_px * 3.6);
    // Below the densities, a row for each interval.
    let row_px = theme.label_px * 1.5;
    let above = area.inset(0.0, 0.0, 0.0, 2.0 * row_px + 18.0);
    let x = settled_scale(solution, sheet, &area);
    draw_axis(sheet, &area, &x);
    let peak = solution.models.iter().map(|model| model.density.peak_within(&x)).fold(1e-9, f64::max);
    let y =
        Scale::linear((0.0, sheet.memory.settle("density", (0.0, peak), (0.0, peak * HEADROOM)).1), above.upwards());
    sheet.mark("");
    sheet.rule(&area, (area.left, above.bottom), (area.right, above.bottom), Stroke::solid(theme.line, theme.rule_px));
    let pens = [
        ("model_a", "error_a", MODEL_A, theme.orange, Dash::Dashed),
        ("model_b", "error_b", MODEL_B, theme.blue, Dash::Solid),
    ];
    for (index, (mark, control, name, color, dash)) in pens.into_iter().enumerate() {
        let model = &solution.models[index];
        sheet.mark(mark);
        let points = model.density.to_points(&x, &y);
        draw_area(&points, color, sheet, &above);
        sheet.line(&above, &points, Stroke { color, width_px: theme.curve_px, dash });
        let top = peak_of(&model.density);
        let at = (x.to_px(top.0), y.to_px(top.1));
        // The lower error on the left, B's if they are equal.
        let other = &solution.models[1 - index];
        let is_left = model.errors < other.errors || (index == 1 && model.errors <= other.errors);
        let (side, align) = if is_left { (-10.0, Align::End) } else { (10.0, Align::Start) };
        let label = sheet.value((at.0 + side, at.1), align, name.get(sheet.language).to_owned(), color);
        sheet.tag(label.or_around(at, 10.0));
        let height = above.bottom + 6.0 + row_px * (index as f64 + 0.5);
        draw_interval(model.ends, color, sheet, &area, &x, height);
        let error = [params.error_a, params.error_b][index];
        sheet.handle(control, (x.to_px(x.clamp(error)), area.bottom), Direction::Horizontal, x, color);
    }
}

fn peak_of(curve: &Curve) -> (f64, f64) {
    curve.points().iter().fold((0.0, 0.0), |top, point| if point.1 > top.1 { *point } else { top })
}

fn settled_scale(solution: &Solution, sheet: &mut Sheet, area: &Area) -> Scale {
    let ends = solution.models.iter().map(|model| model.density.ends());
    let (low, high) = ends.fold((1.0_f64, 0.0_f64), |(low, high), (first, last)| (low.min(first), high.max(last)));
    let air = 0.1 * (high - low);
    let wanted = ((low - air).max(0.0), (high + air).min(1.0));
    Scale::linear(sheet.memory.settle("p", (low, high), wanted), area.across())
}

fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 4 } else { 8 };
    let ticks = Tick::all(x, wanted, |value, step| percent_of_step(value, step, language));
    bottom_axis(sheet, area, x, &AxisText { title: ERROR.get(language), ticks: &ticks });
}

fn draw_area(points: &[Point], color: Color, sheet: &mut Sheet, area: &Area) {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let mut outline = points.to_vec();
    outline.extend([(last.0, area.bottom), (first.0, area.bottom)]);
    sheet.fill(area, &outline, color.faded(sheet.theme.band_opacity));
}

fn draw_interval((low, high): (f64, f64), color: Color, sheet: &mut Sheet, area: &Area, x: &Scale, height: f64) {
    let (left, right) = (x.to_px(low), x.to_px(high));
    let pen = Stroke::solid(color, sheet.theme.curve_px);
    sheet.rule(area, (left, height), (right, height), pen);
    for end in [left, right] {
        sheet.rule(area, (end, height - 6.0), (end, height + 6.0), pen);
    }
    for (place, px, side, align) in [(low, left, -8.0, Align::End), (high, right, 8.0, Align::Start)] {
        let label = sheet.value((px + side, height), align, percent(place, sheet.language), color);
        sheet.tag(label.or_around((px, height), 10.0).droppable());
    }
}
