//! How a model is evaluated: an example, the answer of the model and the right one, and what their comparison counts.

use super::super::Posterior;
use super::super::text::{COMPARISON, EXAMPLE, LABELLING, MODEL, MODEL_ANSWER, RIGHT_ANSWER};
use crate::language::{Words, count};
use crate::panel::Scene;
use crate::plot::{Align, Area, Color, Point, Sheet, Stroke};

/// On a narrower sheet the process runs downwards, in sizes of its letters.
const NARROWEST_ACROSS: f64 = 50.0;
/// How much room the stages take along the process.
const STAGES: [f64; 5] = [0.8, 0.8, 1.1, 0.8, 1.5];
/// From each box to the next ones.
const ARROWS: [(usize, usize); 8] = [(0, 1), (0, 2), (1, 3), (2, 4), (3, 5), (4, 5), (5, 6), (5, 7)];
const GAP_PX: f64 = 26.0;
const HEAD_PX: f64 = 6.0;

/// A box: which stage it is, on which of the two tracks (0.5 is between them), what is written in it.
struct Part {
    mark: &'static str,
    stage: usize,
    track: f64,
    text: String,
    /// What is written where that is too long.
    shorter: String,
    color: Color,
}

/// Draws the boxes and the arrows between them.
pub fn draw(scene: &Scene<'_, Posterior>, sheet: &mut Sheet) {
    let parts = parts(scene, sheet);
    let is_across = sheet.area().width_px() >= NARROWEST_ACROSS * sheet.theme.text_px;
    let boxes: Vec<Area> = parts.iter().map(|part| place(part, sheet, is_across)).collect();
    sheet.mark("");
    for (from, to) in ARROWS {
        arrow(sheet, &boxes[from], &boxes[to], is_across);
    }
    for (part, area) in parts.iter().zip(&boxes) {
        sheet.mark(part.mark);
        draw_box(part, area, sheet);
    }
}

fn parts(scene: &Scene<'_, Posterior>, sheet: &Sheet) -> [Part; 8] {
    let (theme, language) = (sheet.theme, sheet.language);
    let part = |stage, track, words: Words| {
        let text = words.get(language).to_owned();
        Part { mark: "", stage, track, shorter: text.clone(), text, color: theme.ink }
    };
    let counted = |track, mark, outcome, sign, number: f64, color| {
        let shorter = format!("{sign}\u{a0}=\u{a0}{}", count(number, language));
        Part { mark, stage: 4, track, text: format!("Error\u{a0}=\u{a0}{outcome}: {shorter}"), shorter, color }
    };
    let errors = scene.solution.errors;
    [
        part(0, 0.5, EXAMPLE),
        part(1, 0.0, MODEL),
        part(1, 1.0, LABELLING),
        part(2, 0.0, MODEL_ANSWER),
        part(2, 1.0, RIGHT_ANSWER),
        part(3, 0.5, COMPARISON),
        counted(0.0, "", 0, "N₀", scene.params.n - errors, theme.blue),
        counted(1.0, "errors", 1, "N₁", errors, theme.orange),
    ]
}

/// Where a box is placed: the stages follow each other to the right or downwards.
fn place(part: &Part, sheet: &Sheet, is_across: bool) -> Area {
    let whole = sheet.area().inset(10.0, 10.0, 10.0, 10.0);
    let (along, across) = if is_across {
        (whole.across(), (whole.top, whole.bottom))
    } else {
        ((whole.top, whole.bottom), whole.across())
    };
    let gap_px = if is_across { GAP_PX } else { GAP_PX.min(0.06 * (along.1 - along.0)) };
    let weights = if is_across { STAGES } else { [1.0; STAGES.len()] };
    let unit = (along.1 - along.0 - gap_px * (STAGES.len() - 1) as f64) / weights.iter().sum::<f64>();
    let before: f64 = weights[..part.stage].iter().sum();
    let start = along.0 + before * unit + part.stage as f64 * gap_px;
    let end = start + weights[part.stage] * unit;
    let breadth = across.1 - across.0;
    let thickness = if is_across { (0.36 * breadth).min(4.0 * sheet.theme.text_px) } else { 0.5 * (breadth - gap_px) };
    let middle = across.0 + breadth * (0.25 + 0.5 * part.track);
    let (near, far) = (middle - 0.5 * thickness, middle + 0.5 * thickness);
    if is_across {
        Area { left: start, top: near, right: end, bottom: far }
    } else {
        Area { left: near, top: start, right: far, bottom: end }
    }
}

fn draw_box(part: &Part, area: &Area, sheet: &mut Sheet) {
    const AIR_PX: f64 = 6.0;
    let pen = Stroke::solid(part.color, 1.5 * sheet.theme.rule_px);
    let around = area.inset(-2.0, -2.0, -2.0, -2.0);
    sheet.bar(&around, (area.left, area.top), (area.right, area.bottom), part.color.faded(0.08));
    let corners = [
        (area.left, area.top),
        (area.right, area.top),
        (area.right, area.bottom),
        (area.left, area.bottom),
        (area.left, area.top),
    ];
    sheet.line(&around, &corners, pen);
    let at = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
    let label = |text: &str| sheet.value(at, Align::Middle, text.to_owned(), part.color);
    let long = label(&part.text);
    let fits = long.width_px() + AIR_PX <= area.width_px();
    let label = if fits { long } else { label(&part.shorter) };
    sheet.tag(label);
}

/// An arrow from the end of a box to the beginning of one of the next stage.
fn arrow(sheet: &mut Sheet, from: &Area, to: &Area, is_across: bool) {
    let middle = |area: &Area| (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
    let (start, end): (Point, Point) = if is_across {
        ((from.right, middle(from).1), (to.left - 2.0, middle(to).1))
    } else {
        ((middle(from).0, from.bottom), (middle(to).0, to.top - 2.0))
    };
    let (dx, dy) = (end.0 - start.0, end.1 - start.1);
    let length = libm::hypot(dx, dy).max(1e-9);
    let (ux, uy) = (dx / length, dy / length);
    let pen = Stroke::solid(sheet.theme.soft, 1.5 * sheet.theme.rule_px);
    let whole = sheet.area();
    sheet.rule(&whole, start, end, pen);
    for side in [-1.0, 1.0] {
        let back = (end.0 - HEAD_PX * (ux + side * 0.5 * uy), end.1 - HEAD_PX * (uy - side * 0.5 * ux));
        sheet.rule(&whole, end, back, pen);
    }
}
