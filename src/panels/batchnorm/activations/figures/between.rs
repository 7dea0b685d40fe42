//! The share of the second moment that differs between examples, by depth, without normalization and with it.

use super::super::Activations;
use super::super::solution::Twin;
use super::super::text::{BETWEEN, LAYER, NORMALIZED, PLAIN};
use super::depth::layer_ticks;
use crate::language::percent_of_step;
use crate::panel::Scene;
use crate::plot::marks::EndName;
use crate::plot::{
    Area, AxisText, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks, with_room_for_left_axis,
};

/// Draws both curves.
pub fn draw(scene: &Scene<'_, Activations>, sheet: &mut Sheet) {
    let (solution, theme, language) = (scene.solution, sheet.theme, sheet.language);
    let area = sheet.area().inset(theme.text_px * 3.9, theme.text_px * 2.4, theme.text_px * 5.5, theme.text_px * 3.5);
    let y = Scale::linear((0.0, 1.0), area.upwards());
    let shares = Tick::all(&y, 5, |value, step| percent_of_step(value, step, language));
    let area = with_room_for_left_axis(sheet, &area, &shares);
    let x = Scale::linear((0.0, solution.depth as f64), area.across());
    sheet.mark("");
    left_axis(sheet, &area, &y, &AxisText { title: BETWEEN.get(language), ticks: &shares });
    let layers = layer_ticks(sheet, &x);
    bottom_axis(sheet, &area, &x, &AxisText { title: LAYER.get(language), ticks: &layers });
    let curves = [
        ("normalized", &solution.normalized, NORMALIZED, Stroke::solid(theme.blue, theme.curve_px)),
        ("plain", &solution.plain, PLAIN, Stroke::solid(theme.orange, theme.curve_px).with_dash(Dash::Dashed)),
    ];
    let mut names = Vec::new();
    for (mark, twin, name, pen) in curves {
        sheet.mark(mark);
        let points = points(twin, (&x, &y));
        draw_curve(sheet, &area, &points, pen);
        let text = name.get(language).to_owned();
        names.extend(points.last().map(|end| EndName { mark, end: *end, text, color: pen.color }));
    }
    marks::name_ends(sheet, &area, names);
}

/// The layers with a share. The inputs have none that says anything: they differ by chance alone.
fn points(twin: &Twin, (x, y): (&Scale, &Scale)) -> Vec<Point> {
    let layers = twin.layers.iter().enumerate().skip(1);
    let shares = layers.filter_map(|(number, layer)| layer.share_between.map(|share| (number, share)));
    shares.map(|(number, share)| (x.to_px(number as f64), y.to_px(share))).collect()
}

fn draw_curve(sheet: &mut Sheet, area: &Area, points: &[Point], pen: Stroke) {
    sheet.line(area, points, pen);
    let around = area.inset(-6.0, -6.0, -6.0, -6.0);
    for point in points {
        sheet.dot(&around, *point, 4.0, pen.color);
    }
}
