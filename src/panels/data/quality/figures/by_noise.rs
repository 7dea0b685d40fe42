//! What noise costs by the share of wrong labels: more labels, or an error that remains.

use super::super::Quality;
use super::super::words::NOISE;
use super::{floors, rates};
use crate::language::percent_of_step;
use crate::panel::Scene;
use crate::plot::{Area, Axes, AxisText, Direction, Scale, Sheet, Tick, bottom_axis};

/// The noise that can be set.
const SHARES: (f64, f64) = (0.0, 0.45);

/// The axes of a figure in an area, above which its heights are named.
pub(super) fn axes_of_noise(sheet: &Sheet, y: impl FnOnce(&Area) -> Scale) -> Axes {
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 3.2, text_px * 2.4, text_px * 1.6, text_px * 3.6);
    Axes { area, x: Scale::linear(SHARES, area.across()), y: y(&area) }
}

/// The axis of the noise, and its grip.
pub(super) fn draw_noise(noise: f64, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let (language, wanted) = (sheet.language, if sheet.is_narrow() { 4 } else { 9 });
    let shares = Tick::all(&axes.x, wanted, |share, step| percent_of_step(share, step, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: NOISE.get(language), ticks: &shares });
    sheet.handle("noise", (axes.x.to_px(noise), axes.area.bottom), Direction::Horizontal, axes.x, sheet.theme.ink);
}

/// Draws the rate for independent noise, the error that remains for systematic noise.
pub fn draw(scene: &Scene<'_, Quality>, sheet: &mut Sheet) {
    if scene.params.is_systematic() { floors::draw(scene, sheet) } else { rates::draw(scene, sheet) }
}
