//! The lecture's table of sets as bars of their sizes, and below it the width of the interval that a size buys.

use super::super::assessment::Set;
use super::super::job::{DEV_SIZES, TRAIN_SIZES};
use super::super::words::{DEV_IS_FOR, EXAMPLES, TEST_IS_FOR, TRAIN_IS_FOR, WIDTH, set_name};
use super::super::{Gaps, Solution};
use super::{color_of, mark_of};
use crate::language::{Words, count, percent_of_step, points, without_unit};
use crate::panel::Scene;
use crate::plot::{
    Align, Area, AxisText, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis, marks,
    with_room_for_left_axis,
};

/// Sizes that are always seen.
const USUAL: (f64, f64) = (1e2, 1e7);
/// The height of a row of the table, in sizes of its letters.
const ROW: f64 = 1.5;

/// Draws the table above the curve; both have one axis.
pub fn draw(scene: &Scene<'_, Gaps>, sheet: &mut Sheet) {
    let theme = sheet.theme;
    let whole = sheet.area().inset(theme.text_px * 3.8, 0.0, theme.text_px * 1.4, theme.text_px * 3.6);
    let top = whole.top + 3.0 * ROW * theme.label_px + theme.text_px * 2.2;
    let y = settled_widths(scene, sheet, &Area { top, ..whole });
    let language = sheet.language;
    let write = |value, step| without_unit(&percent_of_step(value, step, language)).to_owned();
    let widths = Tick::all(&y, if sheet.is_narrow() { 3 } else { 5 }, |value, _| write(value, value));
    let name = sheet.value((0.0, 0.0), Align::End, set_name(Set::Train, false).get(language).to_owned(), theme.ink);
    let whole =
        with_room_for_left_axis(sheet, &Area { left: whole.left.max(name.width_px() + 12.0), ..whole }, &widths);
    let curve = Area { top, ..whole };
    let x = settled_sizes(scene, sheet, &curve);
    sheet.mark("");
    left_axis(sheet, &curve, &y, &AxisText { title: WIDTH.get(language), ticks: &widths });
    let sizes = Tick::all(&x, if sheet.is_narrow() { 4 } else { 8 }, |value, _| count(value, language));
    bottom_axis(sheet, &curve, &x, &AxisText { title: EXAMPLES.get(language), ticks: &sizes });
    draw_table(sheet, &Area { bottom: whole.top + 3.0 * ROW * theme.label_px, ..whole }, &x);
    draw_widths(scene, sheet, &curve, &x, &y);
}

fn settled_sizes(scene: &Scene<'_, Gaps>, sheet: &mut Sheet, area: &Area) -> Scale {
    let n = scene.params.n_dev;
    let low = if n < USUAL.0 { 1.0 } else { USUAL.0 };
    let wanted = (low, if n > USUAL.1 { 1e9 } else { USUAL.1 });
    let seen = (n.min(DEV_SIZES.0), n.max(TRAIN_SIZES.1));
    Scale::logarithmic(sheet.memory.settle_logarithmic("examples", seen, wanted), area.across())
}

fn settled_widths(scene: &Scene<'_, Gaps>, sheet: &mut Sheet, area: &Area) -> Scale {
    let curves = scene.ghosts.iter().map(|(_, ghost)| &ghost.corpora).chain([&scene.solution.corpora]);
    let ends = curves.flat_map(|corpora| {
        let points = corpora.widths.points().iter().filter(|point| (USUAL.0..=USUAL.1).contains(&point.0));
        points.map(|point| point.1).chain([corpora.now])
    });
    let ends = ends.filter(|width| *width > 0.0);
    let (low, high) = ends.fold((1.0_f64, 1e-9_f64), |(low, high), width| (low.min(width), high.max(width)));
    let power = |width: f64, round: fn(f64) -> f64| libm::pow(10.0, round(libm::log10(width)));
    let wanted = (power(low, libm::floor), power(high, libm::ceil).min(1.0));
    Scale::logarithmic(sheet.memory.settle_logarithmic("width", (low, high), wanted), area.upwards())
}

/// A bar for each set of the lecture from its least size to its greatest, with what it is for.
fn draw_table(sheet: &mut Sheet, table: &Area, x: &Scale) {
    let theme = sheet.theme;
    let rows: [(Set, (f64, f64), [Words; 2]); 3] = [
        (Set::Train, TRAIN_SIZES, TRAIN_IS_FOR),
        (Set::Dev, DEV_SIZES, DEV_IS_FOR),
        (Set::Test, DEV_SIZES, TEST_IS_FOR),
    ];
    for ((set, (low, high), words), row) in rows.into_iter().zip(table.cells(3, 1, 0.0)) {
        sheet.mark(mark_of(set));
        let color = color_of(set, theme);
        let (left, right) = (x.to_px(x.clamp(low)), x.to_px(x.clamp(high)));
        let pad = 0.14 * row.height_px();
        sheet.bar(&row, (left, row.top + pad), (right, row.bottom - pad), color.faded(1.4 * theme.band_opacity));
        let height = f64::midpoint(row.top, row.bottom);
        let name = sheet.value(
            (row.left - 8.0, height),
            Align::End,
            set_name(set, false).get(sheet.language).to_owned(),
            color,
        );
        sheet.tag(name.tick());
        let [whole, short] = words.map(|words| words.get(sheet.language).to_owned());
        // Train fills its bar to the right end; beside the shorter ones there is room.
        let at = if set == Set::Train { left + 8.0 } else { right + 8.0 };
        let label = sheet.soft((at, height), Align::Start, whole);
        let text =
            if label.width_px() <= row.right - at { label } else { sheet.soft((at, height), Align::Start, short) };
        sheet.tag(text.droppable());
    }
}

fn draw_widths(scene: &Scene<'_, Gaps>, sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    let theme = sheet.theme;
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points = ghost.corpora.widths.to_points(x, y);
        let sign = points.iter().rev().find(|at| at.0 <= area.right - 40.0).map(|at| (at.0, at.1 - 14.0));
        marks::ghost(sheet, area, &points, index, sign.filter(|at| at.1 > area.top));
    }
    sheet.mark("widths");
    let corpora = &scene.solution.corpora;
    sheet.line(area, &corpora.widths.to_points(x, y), Stroke::solid(theme.orange, theme.curve_px));
    let px = x.to_px(x.clamp(scene.params.n_dev));
    draw_ends(scene.solution, px, sheet, area, x, y);
    sheet.mark("dev");
    let at = (px, y.to_px(y.clamp(corpora.now)));
    sheet.rule(area, at, (px, area.bottom), Stroke::solid(theme.ink, theme.rule_px).with_dash(Dash::Dashed));
    sheet.dot(area, at, 5.5, theme.ink);
    sheet.handle("n_dev", (px, area.bottom), Direction::Horizontal, *x, theme.ink);
    let text = format!("dev: {}", points(corpora.now, sheet.language));
    let label = sheet.value((px + 10.0, at.1 - 0.9 * theme.label_px), Align::Start, text, theme.ink);
    sheet.tag(label.or_around(at, 12.0));
}

/// The widths at the least and the greatest size of the lecture's dev, except near the current one.
fn draw_ends(solution: &Solution, current_px: f64, sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    let theme = sheet.theme;
    for (examples, width) in [DEV_SIZES.0, DEV_SIZES.1].into_iter().zip(solution.corpora.at_ends) {
        let at = (x.to_px(examples), y.to_px(width));
        if (at.0 - current_px).abs() < 2.0 * theme.label_px {
            continue;
        }
        sheet.dot(area, at, 5.0, theme.orange);
        let text = points(width, sheet.language);
        let label = sheet.value((at.0 + 10.0, at.1 - 0.9 * theme.label_px), Align::Start, text, theme.orange);
        sheet.tag(label.or_around(at, 12.0).droppable());
    }
}
