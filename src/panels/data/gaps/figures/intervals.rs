//! The gaps between neighbours: a row a gap with its interval about the zero line.

use super::super::Gaps;
use super::super::assessment::{Gap, GapKind};
use super::super::lesson::GUESSES;
use super::super::words::{GAPS, NOISE, gap_name, short_gap_name, signed_points};
use super::{color_of_gap, mark_of_gap};
use crate::language::{percent_of_step, without_unit};
use crate::panel::{GUESS, Guess, Scene};
use crate::plot::{Align, Area, AxisText, Dash, Direction, Scale, Sheet, Stroke, Theme, Tick, bottom_axis};

/// The axis spans at least this much.
const LEAST_SPAN: f64 = 0.02;
/// How far above the middle of a row the name is, and how far below it the interval, in sizes of letters.
const NAME_UP: f64 = 0.55;
const INTERVAL_DOWN: f64 = 0.62;
const DOT_PX: f64 = 5.5;
const CAP_PX: f64 = 6.0;

/// Draws the gaps at the heights given for the middles of their rows; the axis is below the area.
pub fn draw(scene: &Scene<'_, Gaps>, sheet: &mut Sheet, rows: &Area, heights: &[f64]) {
    let area = rows.inset(10.0, 0.0, 10.0, 0.0);
    let x = settled_scale(scene, sheet, &area);
    draw_axis(sheet, &area, &x);
    let verdict = scene.solution.verdict;
    let interval = |height: f64, sheet: &Sheet| height + INTERVAL_DOWN * sheet.theme.label_px;
    for (gap, height) in scene.solution.gaps.iter().zip(heights) {
        let is_verdict = verdict == Some(gap.kind);
        let height_of_interval = interval(*height, sheet);
        draw_ghosts(scene, gap.kind, height_of_interval, sheet, &area, &x);
        draw_gap(gap, is_verdict, height_of_interval, sheet, &area, &x);
        name_gap(gap, is_verdict, *height, sheet, &area, &x);
        if let Some(guess) = scene.guess.filter(|_| gap.kind == GapKind::Mismatch) {
            draw_guess(guess, height_of_interval, sheet, &area, &x);
        }
    }
}

fn settled_scale(scene: &Scene<'_, Gaps>, sheet: &mut Sheet, area: &Area) -> Scale {
    let ghosts = scene.ghosts.iter().flat_map(|(_, ghost)| &ghost.gaps);
    let ends = scene.solution.gaps.iter().chain(ghosts).flat_map(|gap| [gap.ends.0, gap.ends.1, gap.value]);
    let guesses =
        scene.guess.map_or([0.0; 2], |guess| if guess.is_open { [GUESSES.0, GUESSES.1] } else { [guess.value; 2] });
    let (low, high) = ends.chain(guesses).fold((0.0_f64, LEAST_SPAN), |(low, high), end| (low.min(end), high.max(end)));
    let air = 0.08 * (high - low);
    let domain = sheet.memory.settle("gap", (low, high), (low - air, high + air));
    Scale::linear(domain, area.across())
}

fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("");
    let (theme, language) = (sheet.theme, sheet.language);
    let wanted = (area.width_px() / (3.5 * theme.text_px)).clamp(2.0, 7.0) as usize;
    let write = |value, step| without_unit(&percent_of_step(value, step, language)).to_owned();
    let ticks = Tick::all(x, wanted, write);
    bottom_axis(sheet, area, x, &AxisText { title: GAPS.get(language), ticks: &ticks });
    let zero = x.to_px(0.0);
    sheet.rule(area, (zero, area.top), (zero, area.bottom), Stroke::solid(theme.ink, 1.5 * theme.rule_px));
}

/// The interval; dotted where it may be noise.
fn draw_gap(gap: &Gap, is_verdict: bool, height: f64, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let theme = sheet.theme;
    sheet.mark(mark_of_gap(gap.kind));
    let color = color_of_gap(gap, is_verdict, theme);
    let dash = if gap.may_be_noise() { Dash::Dotted } else { Dash::Solid };
    let pen = Stroke::solid(color, theme.curve_px * if is_verdict { 1.2 } else { 0.8 }).with_dash(dash);
    let [low, high, value] = [gap.ends.0, gap.ends.1, gap.value].map(|end| x.to_px(x.clamp(end)));
    if gap.ends.0 < gap.ends.1 {
        sheet.rule(area, (low, height), (high, height), pen);
        let cap = Stroke::solid(color, pen.width_px * 0.8);
        for px in [low, high] {
            sheet.rule(area, (px, height - CAP_PX), (px, height + CAP_PX), cap);
        }
    } else {
        // Both errors are taken as exact.
        sheet.rule(area, (x.to_px(0.0), height), (value, height), pen);
    }
    sheet.dot(area, (value, height), if is_verdict { DOT_PX + 1.5 } else { DOT_PX }, color);
}

/// The name with the value right of the zero line, and beside the interval that it may be noise, where there is room.
fn name_gap(gap: &Gap, is_verdict: bool, height: f64, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let theme = sheet.theme;
    sheet.mark(mark_of_gap(gap.kind));
    let language = sheet.language;
    let above = height - NAME_UP * theme.label_px;
    let color = color_of_gap(gap, is_verdict, theme);
    let after_zero = x.to_px(0.0) + 8.0;
    let name = gap_name(gap.kind).get(language).to_owned();
    let label = |text: String| sheet.value((after_zero, above), Align::Start, text, color);
    let room = area.right + 10.0 - after_zero;
    let short = short_gap_name(gap.kind).get(language);
    let value = signed_points(gap.value, language);
    let text = [format!("{name}: {value}"), format!("{short}: {value}"), name]
        .into_iter()
        .find(|text| label(text.clone()).width_px() <= room)
        .unwrap_or_else(|| short.to_owned());
    let tag = label(text).or((area.right + 10.0, above), Align::End);
    sheet.tag(tag.or_shorter(short.to_owned()));
    if gap.may_be_noise() {
        let beside = height + INTERVAL_DOWN * theme.label_px;
        let [low, high] = [gap.ends.0, gap.ends.1].map(|end| x.to_px(x.clamp(end)));
        let label = sheet.soft((high + 12.0, beside), Align::Start, NOISE.get(language).to_owned());
        if label.width_px() <= area.right + 10.0 - high - 12.0 {
            sheet.tag(label.droppable());
        } else if label.width_px() <= low - 12.0 - area.left {
            sheet.tag(sheet.soft((low - 12.0, beside), Align::End, NOISE.get(language).to_owned()).droppable());
        }
    }
}

/// The frozen intervals of the same gap, the earlier ones further below.
fn draw_ghosts(scene: &Scene<'_, Gaps>, kind: GapKind, height: f64, sheet: &mut Sheet, area: &Area, x: &Scale) {
    const BELOW_PX: f64 = 7.0;
    const NEXT_PX: f64 = 3.5;
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let Some(gap) = ghost.gap(kind) else { continue };
        sheet.mark("ghost");
        let height = height + BELOW_PX + NEXT_PX * index as f64;
        let [low, high, value] = [gap.ends.0, gap.ends.1, gap.value].map(|end| x.to_px(x.clamp(end)));
        let pen = sheet.theme.ghost(index);
        sheet.rule(area, (low, height), (high, height), Stroke { width_px: 2.0, ..pen });
        sheet.dot(area, (value, height), 3.0, pen.color);
        let sign = sheet.value((high + 8.0, height), Align::Start, Theme::ghost_sign(index).to_owned(), pen.color);
        sheet.tag(sign.or_around((high, height), 8.0).droppable());
    }
}

/// The guessed lower end of the interval.
fn draw_guess(guess: Guess, height: f64, sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("guess");
    let theme = sheet.theme;
    let (px, pen) = (x.to_px(x.clamp(guess.value)), theme.guess());
    let half = 1.1 * theme.label_px;
    sheet.rule(area, (px, height - half), (px, height + half), pen);
    let below = height + 1.3 * theme.label_px;
    let label = sheet.value((px + 12.0, below), Align::Start, guess.label(sheet.language), pen.color);
    sheet.tag(label.or((px - 12.0, below), Align::End).or_around((px, height), 14.0));
    if guess.is_open {
        sheet.handle(GUESS, (px, height), Direction::Horizontal, *x, pen.color);
    }
}
