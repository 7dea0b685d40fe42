//! What small batches cost a real network: a published measurement.

use super::super::BatchSize;
use super::super::text::{BATCH_NORM, GROUP_NORM, IMAGES, VALIDATION_ERROR};
use crate::language::{Language, fixed, percent_of_step};
use crate::panel::Scene;
use crate::plot::{Align, Axes, AxisText, Color, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis};

/// Images per GPU, and the validation error of `ResNet-50` with batch normalization on `ImageNet` (Y. Wu, K. He, "Group
/// Normalization", 2018, arXiv:1803.08494).
const BATCH_NORM_ERRORS: [(f64, f64); 5] = [(2.0, 0.347), (4.0, 0.273), (8.0, 0.248), (16.0, 0.237), (32.0, 0.236)];

/// The same with group normalization (the same source, table 2).
const GROUP_NORM_ERRORS: [(f64, f64); 5] = [(2.0, 0.241), (4.0, 0.242), (8.0, 0.240), (16.0, 0.242), (32.0, 0.241)];

/// Draws both curves.
pub fn draw(_scene: &Scene<'_, BatchSize>, sheet: &mut Sheet) {
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 3.4, theme.text_px * 2.6, theme.text_px * 2.6, theme.text_px * 3.5);
    let x = Scale::logarithmic((2.0, 32.0), area.across());
    let axes = Axes { area, x, y: Scale::linear((0.2, 0.36), area.upwards()) };
    draw_axes(sheet, &axes);
    sheet.mark("group");
    draw_group_norm(sheet, &axes);
    sheet.mark("training");
    draw_batch_norm(sheet, &axes);
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let levels = Tick::all(&axes.y, 5, |value, step| percent_of_step(value, step, language));
    let title = VALIDATION_ERROR.get(language);
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title, ticks: &levels });
    let sizes: Vec<Tick> =
        BATCH_NORM_ERRORS.iter().map(|&(value, _)| Tick { value, label: fixed(value, 0, language) }).collect();
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: IMAGES.get(language), ticks: &sizes });
}

fn tenths(error: f64, language: Language) -> String {
    percent_of_step(error, 0.001, language)
}

/// Where the value of a point is written: of two points with the same batch size the upper one has it above.
fn name_point(sheet: &mut Sheet, place: usize, point: Point, error: f64, other: f64, color: Color) {
    let align = match place {
        0 => Align::Start,
        place if place + 1 == BATCH_NORM_ERRORS.len() => Align::End,
        _ => Align::Middle,
    };
    let side = if error > other { -1.1 } else { 1.2 };
    let at = (point.0, point.1 + side * sheet.theme.label_px);
    let label = sheet.value(at, align, tenths(error, sheet.language), color);
    sheet.tag(label.or_around(point, 8.0));
}

fn draw_group_norm(sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let points = axes.points(&GROUP_NORM_ERRORS);
    let pen = Stroke { color: theme.orange, width_px: theme.curve_px, dash: Dash::Dashed };
    sheet.line(&axes.area, &points, pen);
    let around = axes.area.inset(-6.0, -6.0, -6.0, -6.0);
    for (place, point) in points.iter().enumerate() {
        sheet.dot(&around, *point, 4.5, theme.orange);
        name_point(sheet, place, *point, GROUP_NORM_ERRORS[place].1, BATCH_NORM_ERRORS[place].1, theme.orange);
    }
    let at = (points[0].0, points[0].1 + 2.5 * theme.label_px);
    sheet.value_label(at, Align::Start, GROUP_NORM.to_owned(), theme.orange);
}

fn draw_batch_norm(sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let points = axes.points(&BATCH_NORM_ERRORS);
    sheet.line(&axes.area, &points, Stroke::solid(theme.blue, theme.curve_px));
    let around = axes.area.inset(-6.0, -6.0, -6.0, -6.0);
    for (place, point) in points.iter().enumerate() {
        sheet.dot(&around, *point, 5.5, theme.blue);
        name_point(sheet, place, *point, BATCH_NORM_ERRORS[place].1, GROUP_NORM_ERRORS[place].1, theme.blue);
    }
    let name = BATCH_NORM.to_owned();
    let middle = (0.5 * (points[0].0 + points[1].0) + 16.0, 0.5 * (points[0].1 + points[1].1) - theme.label_px * 0.6);
    sheet.value_label(middle, Align::Start, name, theme.blue);
}
