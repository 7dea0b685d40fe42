//! What the network of the experiment has learnt: its border in the plane, with examples of both distributions.

use super::super::assessment::Set;
use super::super::experiment::{ACROSS, Example, NODES, Plane, UPWARDS, node_at};
use super::super::words::{LIKE_DEV, set_name};
use crate::plot::{Align, Area, Color, Dash, Point, Scale, Sheet, Stroke};

/// Draws the plane into an area, with a line of names above it.
pub fn draw(plane: &Plane, sheet: &mut Sheet, area: &Area) {
    let theme = sheet.theme;
    let room = area.inset(4.0, theme.label_px * 1.7, 4.0, 4.0);
    let frame = fitted(&room);
    let scales = (Scale::linear(ACROSS, frame.across()), Scale::linear(UPWARDS, frame.upwards()));
    let tint = theme.soft.faded(0.6 * theme.band_opacity);
    for row in 0..NODES.1 - 1 {
        draw_row(plane, row, scales, tint, sheet, &frame);
    }
    draw_optimum(scales.0, sheet, &frame);
    draw_examples(&plane.train, theme.blue, scales, sheet, &frame);
    draw_examples(&plane.dev, theme.orange, scales, sheet, &frame);
    draw_frame(sheet, &frame);
}

/// The largest area inside another in which both coordinates have one scale.
fn fitted(room: &Area) -> Area {
    let ratio = (UPWARDS.1 - UPWARDS.0) / (ACROSS.1 - ACROSS.0);
    let width = room.width_px().min(room.height_px() / ratio).max(1.0);
    let left = f64::midpoint(room.left, room.right - width);
    let top = f64::midpoint(room.top, room.bottom - width * ratio);
    Area { left, top, right: left + width, bottom: top + width * ratio }
}

/// A node in pixels, with its logit.
fn corner(plane: &Plane, column: usize, row: usize, (x, y): (Scale, Scale)) -> (Point, f64) {
    let [across, up] = node_at(column, row);
    let logit = plane.logits.get(row * NODES.0 + column).copied().unwrap_or_default();
    ((x.to_px(across).round(), y.to_px(up).round()), logit)
}

/// The cells of a row: those of the second class as a tint, in runs; the border through the others, where the logit is
/// straight along the edges.
fn draw_row(plane: &Plane, row: usize, scales: (Scale, Scale), tint: Color, sheet: &mut Sheet, frame: &Area) {
    sheet.mark("border");
    let corners = |column: usize| {
        [(0, 0), (1, 0), (1, 1), (0, 1)].map(|(right, up)| corner(plane, column + right, row + up, scales))
    };
    let mut start: Option<Point> = None;
    for column in 0..NODES.0 {
        let cell = (column + 1 < NODES.0).then(|| corners(column));
        let is_second = cell.is_some_and(|cell| cell.iter().all(|corner| corner.1 > 0.0));
        let foot = corner(plane, column, row, scales).0;
        if is_second {
            start = start.or(Some(foot));
        } else if let Some(from) = start.take() {
            sheet.bar(frame, from, (foot.0, corner(plane, column, row + 1, scales).0.1), tint);
        }
        if let Some(cell) = cell.filter(|_| !is_second) {
            draw_border(&cell, tint, sheet, frame);
        }
    }
}

fn draw_border(corners: &[(Point, f64); 4], tint: Color, sheet: &mut Sheet, frame: &Area) {
    let (mut part, mut crossings) = (Vec::new(), Vec::new());
    for (index, (from, here)) in corners.iter().enumerate() {
        let (to, there) = corners[(index + 1) % corners.len()];
        if *here > 0.0 {
            part.push(*from);
        }
        if (*here > 0.0) != (there > 0.0) {
            let share = here / (here - there);
            let crossing = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
            part.push(crossing);
            crossings.push(crossing);
        }
    }
    if crossings.is_empty() {
        return;
    }
    sheet.fill(frame, &part, tint);
    let pen = Stroke::solid(sheet.theme.ink, sheet.theme.curve_px * 0.7);
    for pair in crossings.chunks_exact(2) {
        sheet.line(frame, pair, pen);
    }
}

/// The best border for dev and test.
fn draw_optimum(x: Scale, sheet: &mut Sheet, frame: &Area) {
    let theme = sheet.theme;
    sheet.mark("human");
    let px = x.to_px(0.0);
    let pen = Stroke::solid(theme.orange, theme.curve_px * 0.5).with_dash(Dash::Dashed);
    sheet.rule(frame, (px, frame.top), (px, frame.bottom), pen);
}

/// Full dots of the second class, hollow ones of the first.
fn draw_examples(examples: &[Example], color: Color, (x, y): (Scale, Scale), sheet: &mut Sheet, frame: &Area) {
    sheet.mark("examples");
    let radius = (frame.width_px() / 110.0).clamp(1.6, 4.0);
    let inside = frame.inset(radius, radius, radius, radius);
    for example in examples {
        let at = (x.to_px(example.at[0]), y.to_px(example.at[1]));
        sheet.dot(&inside, at, radius, color);
        if !example.is_second {
            sheet.dot(&inside, at, radius * 0.6, sheet.theme.paper);
        }
    }
}

fn draw_frame(sheet: &mut Sheet, frame: &Area) {
    let theme = sheet.theme;
    sheet.mark("");
    let around = frame.inset(-1.0, -1.0, -1.0, -1.0);
    let Area { left, top, right, bottom } = *frame;
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    sheet.line(&around, &corners, Stroke::solid(theme.line, theme.rule_px));
    let height = top - theme.label_px * 0.8;
    let train = set_name(Set::Train, true).get(sheet.language).to_owned();
    sheet.value_label((left, height), Align::Start, train, theme.blue);
    let dev = LIKE_DEV.get(sheet.language).to_owned();
    sheet.value_label((right, height), Align::End, dev, theme.orange);
}
