//! What a convolution averages over: the brick of its values large, with the lit slab, and the other norms small.

use super::super::params::{Norm, Params};
use super::super::text::{MEANS, slab_in_view};
use super::super::words::{name_of, size_in_words};
use super::super::{Slab, Solution};
use super::brick::{Brick, Extent};
use crate::language::count;
use crate::plot::{Align, Area, Direction, Scale, Sheet};

/// Room around a ring.
const RING_PX: f64 = 10.0;

/// Draws the normalization of the view large, and the others small.
pub fn draw(params: &Params, solution: &Solution, sheet: &mut Sheet) {
    let shown = slab_in_view(params, solution);
    let others = solution.slabs.iter().filter(|slab| slab.norm != shown.norm);
    let whole = sheet.area().inset(4.0, 4.0, 4.0, 4.0);
    let (large, small) = if sheet.is_narrow() {
        let cut = whole.top + 0.66 * whole.height_px();
        let below = Area { top: cut, ..whole };
        (Area { bottom: cut, ..whole }, below.cells(1, 3, 10.0))
    } else {
        let cut = whole.left + 0.7 * whole.width_px();
        let beside = Area { left: cut + 24.0, ..whole };
        (Area { right: cut, ..whole }, beside.cells(3, 1, 10.0))
    };
    draw_large(params, shown, sheet, &large);
    for (slab, cell) in others.zip(small) {
        draw_small(params, slab, sheet, &cell);
    }
}

/// The large brick with its sizes at its edges and what is averaged above it.
fn draw_large(params: &Params, slab: &Slab, sheet: &mut Sheet, cell: &Area) {
    let (theme, language) = (sheet.theme, sheet.language);
    let positions = format!("H·W\u{a0}=\u{a0}{}", count(params.h * params.w, language));
    let beside = if sheet.is_narrow() { "H·W".to_owned() } else { positions.clone() };
    let up = sheet.soft((0.0, 0.0), Align::Start, beside);
    let examples = sheet.soft((0.0, 0.0), Align::Start, format!("N\u{a0}=\u{a0}{}", count(params.n, language)));
    // The name of the depth is right of the lower half of its edge, which the brick leaves free.
    let right = (examples.width_px() + 2.0 * RING_PX - 0.2 * cell.width_px()).max(2.0 * RING_PX);
    let head = theme.label_px * 2.7;
    let brick = Brick::within(cell.inset(up.width_px() + 8.0, head, right, theme.text_px * 1.4 + 2.0 * RING_PX));
    let title = format!("{}: {}", name_of(slab.norm).0, size_in_words(slab, language));
    sheet.mark("slab");
    let at = (cell.left, cell.top + theme.label_px * 0.6);
    let label = sheet.value(at, Align::Start, title, theme.blue);
    sheet.tag(label.or_shorter(size_in_words(slab, language)));
    let means = format!("{} {}", MEANS.get(language), count(slab.means, language));
    sheet.soft_label((cell.left, at.1 + theme.label_px * 1.2), Align::Start, means);
    draw_brick(params, slab, sheet, &brick);
    sheet.mark("");
    let (foot, end) = (brick.point(0.0, 0.0, 0.0), brick.point(1.0, 0.0, 0.0));
    let channels = format!("C\u{a0}=\u{a0}{}", count(params.c, language));
    let below = foot.1 + RING_PX + theme.text_px * 0.8;
    sheet.soft_label((f64::midpoint(foot.0, end.0), below), Align::Middle, channels);
    let middle = brick.point(1.0, 0.0, 0.5);
    sheet.soft_label(
        (middle.0 + RING_PX + 6.0, middle.1 + RING_PX),
        Align::Start,
        format!("N\u{a0}=\u{a0}{}", count(params.n, language)),
    );
    let side = brick.point(0.0, 0.5, 0.0);
    let label = sheet.soft((side.0 - 6.0, side.1), Align::End, positions);
    sheet.tag(label.or_shorter("H·W".to_owned()));
    draw_rings(params, slab, sheet, &brick);
}

fn draw_brick(params: &Params, slab: &Slab, sheet: &mut Sheet, brick: &Brick) {
    let color = if slab.norm == Norm::Batch { sheet.theme.blue } else { sheet.theme.green };
    sheet.mark("");
    brick.draw(sheet, (params.c, params.n));
    sheet.mark("slab");
    brick.light(sheet, Extent { channels: slab.channels, examples: slab.examples }, color);
}

/// Rings that choose the channel and the example, for the normalizations that distinguish them.
fn draw_rings(params: &Params, slab: &Slab, sheet: &mut Sheet, brick: &Brick) {
    sheet.mark("slab");
    let color = sheet.theme.orange;
    let between = |ends: (f64, f64)| f64::midpoint(ends.0, ends.1);
    if slab.norm != Norm::Layer {
        let scale = Scale::linear((0.5, params.c + 0.5), (brick.point(0.0, 0.0, 0.0).0, brick.point(1.0, 0.0, 0.0).0));
        let at = (scale.to_px(params.channel), brick.point(0.0, 0.0, 0.0).1);
        sheet.handle("channel", at, Direction::Horizontal, scale, color);
    }
    if slab.norm != Norm::Batch {
        let scale = Scale::linear((0.5, params.n + 0.5), (brick.point(1.0, 0.0, 0.0).0, brick.point(1.0, 0.0, 1.0).0));
        let at = brick.point(1.0, 0.0, between(slab.examples));
        sheet.handle("example", at, Direction::Horizontal, scale, color);
    }
}

/// A small brick under its name and the number of values that share a mean.
fn draw_small(params: &Params, slab: &Slab, sheet: &mut Sheet, cell: &Area) {
    let (theme, language) = (sheet.theme, sheet.language);
    let (name, short) = name_of(slab.norm);
    let line = theme.label_px * 1.25;
    let first = cell.top + theme.label_px * 0.6;
    sheet.mark("");
    let lines = if sheet.is_narrow() { 1.0 } else { 2.0 };
    let label = sheet.value((cell.left, first), Align::Start, name.to_owned(), theme.ink);
    sheet.tag(label.or_shorter(short.to_owned()));
    if !sheet.is_narrow() {
        let size = sheet.soft((cell.left, first + line), Align::Start, size_in_words(slab, language));
        sheet.tag(size.or_shorter(count(slab.values, language)).droppable());
    }
    draw_brick(params, slab, sheet, &Brick::within(cell.inset(2.0, line * lines, 2.0, 4.0)));
}
