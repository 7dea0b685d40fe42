//! What each network says of the plane, with some of its examples, side by side.

use super::super::Training;
use super::super::solution::{Example, Network};
use super::super::survey::{NODES, REACH, coordinate};
use super::super::words::{DIVERGED, name};
use super::{color, mark};
use crate::panel::Scene;
use crate::plot::{Align, Area, Color, Point, Scale, Sheet, Stroke};

/// Draws a square for each network.
pub fn draw(scene: &Scene<'_, Training>, sheet: &mut Sheet) {
    let networks = &scene.solution.networks;
    for (network, square) in networks.iter().zip(squares(sheet, networks.len())) {
        sheet.mark(mark(network.normalization));
        let color = color(sheet.theme, network.normalization);
        Plane::new(network, &square).draw(sheet, color);
        draw_examples(&scene.solution.examples, sheet, &square);
        draw_frame(network, sheet, &square, color);
    }
}

/// Squares of equal size with room for a name above each, as large as the sheet allows.
fn squares(sheet: &Sheet, count: usize) -> Vec<Area> {
    const GAP_PX: f64 = 18.0;
    let head = sheet.theme.label_px * 1.7;
    let whole = sheet.area().inset(2.0, 0.0, 2.0, 2.0);
    let side = |columns: usize| {
        let cells = whole.cells(count.div_ceil(columns), columns, GAP_PX);
        cells.first().map_or(0.0, |cell| cell.width_px().min(cell.height_px() - head))
    };
    let columns = (1..=count).fold(1, |best, columns| if side(columns) > side(best) { columns } else { best });
    let (side, cells) = (side(columns).max(1.0).floor(), whole.cells(count.div_ceil(columns), columns, GAP_PX));
    let square = |cell: Area| {
        let left = f64::midpoint(cell.left, cell.right - side).round();
        let top = (cell.top + head).round();
        Area { left, top, right: left + side, bottom: top + side }
    };
    cells.into_iter().take(count).map(square).collect()
}

/// The logits of a network on a square.
struct Plane<'a> {
    logits: &'a [f64],
    square: Area,
}

impl<'a> Plane<'a> {
    fn new(network: &'a Network, square: &Area) -> Self {
        Self { logits: &network.findings.logits, square: *square }
    }

    fn logit(&self, column: usize, row: usize) -> f64 {
        self.logits.get(row * NODES + column).copied().unwrap_or_default()
    }

    /// The place of a node, on whole pixels, so that neighbouring cells meet without a seam.
    fn node(&self, column: usize, row: usize) -> Point {
        let (x, y) = scales(&self.square);
        (x.to_px(coordinate(column)).round(), y.to_px(coordinate(row)).round())
    }

    /// Paints the second class: whole cells in runs, and of cells on the border the part on its side. Then draws the
    /// border itself.
    fn draw(&self, sheet: &mut Sheet, color: Color) {
        let tint = color.faded(sheet.theme.band_opacity * 1.6);
        for row in 0..NODES - 1 {
            let mut start = None;
            for column in 0..NODES {
                let is_whole = column < NODES - 1 && self.corners(column, row).iter().all(|corner| corner.1 > 0.0);
                match (start, is_whole) {
                    (None, true) => start = Some(column),
                    (Some(from), false) => {
                        sheet.bar(&self.square, self.node(from, row), self.node(column, row + 1), tint);
                        start = None;
                    }
                    _ => {}
                }
            }
            for column in 0..NODES - 1 {
                self.draw_border(column, row, sheet, (tint, color));
            }
        }
    }

    /// The corners of a cell round it, with their logits.
    fn corners(&self, column: usize, row: usize) -> [(Point, f64); 4] {
        [(0, 0), (1, 0), (1, 1), (0, 1)].map(|(right, up)| {
            let (column, row) = (column + right, row + up);
            (self.node(column, row), self.logit(column, row))
        })
    }

    /// A cell through which the border goes: its part on the side of the second class, where the logit is straight
    /// along the edges.
    fn draw_border(&self, column: usize, row: usize, sheet: &mut Sheet, (tint, color): (Color, Color)) {
        let corners = self.corners(column, row);
        let positive = corners.iter().filter(|corner| corner.1 > 0.0).count();
        if positive == 0 || positive == corners.len() {
            return;
        }
        let (mut part, mut crossings) = (Vec::new(), Vec::new());
        for (index, (from, here)) in corners.into_iter().enumerate() {
            let (to, there) = corners[(index + 1) % corners.len()];
            if here > 0.0 {
                part.push(from);
            }
            if (here > 0.0) != (there > 0.0) {
                let share = here / (here - there);
                let crossing = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
                part.push(crossing);
                crossings.push(crossing);
            }
        }
        sheet.fill(&self.square, &part, tint);
        let stroke = Stroke::solid(color, sheet.theme.curve_px * 0.6);
        for pair in crossings.chunks_exact(2) {
            sheet.line(&self.square, pair, stroke);
        }
    }
}

fn scales(square: &Area) -> (Scale, Scale) {
    (Scale::linear((-REACH, REACH), square.across()), Scale::linear((-REACH, REACH), square.upwards()))
}

/// Full dots of the second class, hollow ones of the first.
fn draw_examples(examples: &[Example], sheet: &mut Sheet, square: &Area) {
    let (x, y) = scales(square);
    let theme = sheet.theme;
    let radius = (square.width_px() / 130.0).clamp(1.4, 3.2);
    let inside = square.inset(radius, radius, radius, radius);
    for example in examples {
        let at = (x.to_px(example.at[0]), y.to_px(example.at[1]));
        sheet.dot(&inside, at, radius, theme.ink);
        if !example.is_second {
            sheet.dot(&inside, at, radius * 0.6, theme.paper);
        }
    }
}

fn draw_frame(network: &Network, sheet: &mut Sheet, square: &Area, color: Color) {
    let theme = sheet.theme;
    let around = square.inset(-1.0, -1.0, -1.0, -1.0);
    let Area { left, top, right, bottom } = *square;
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    sheet.line(&around, &corners, Stroke::solid(theme.line, theme.rule_px));
    let language = sheet.language;
    let text = name(network.normalization).get(language).to_owned();
    let full = if network.diverged_at.is_some() { format!("{text}: {}", DIVERGED.get(language)) } else { text.clone() };
    let tag = sheet.value((left, top - theme.label_px * 0.8), Align::Start, full, color);
    sheet.tag(tag.or_shorter(text));
}
