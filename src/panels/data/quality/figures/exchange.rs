//! The way from clean labels to the noisy ones that replace them, across from one curve to the other.

use super::super::words::{HOPELESS, rate_in_words};
use super::super::{Params, Solution};
use super::curves::excess;
use crate::panel::{GUESS, Guess};
use crate::plot::{Align, Axes, Color, Dash, Direction, Point, Scale, Sheet, Stroke};

/// From the error of n clean labels across to the number of noisy ones that has it, too.
pub(super) fn draw(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    if solution.exchange_rate.is_nan() {
        return;
    }
    let theme = sheet.theme;
    sheet.mark("rate");
    let from = axes.at(params.n, excess(solution.error_clean));
    let n = params.n * solution.exchange_rate;
    let language = sheet.language;
    let (to, text) = if solution.is_hopeless() {
        ((axes.area.right, from.1), HOPELESS.get(language).to_owned())
    } else {
        (axes.at(n, excess(solution.error_clean)), format!("×{}", rate_in_words(solution.exchange_rate, language)))
    };
    draw_arrow(from, to, theme.purple, sheet, axes);
    let dotted = Stroke::solid(theme.purple, theme.rule_px).with_dash(Dash::Dotted);
    if !solution.is_hopeless() {
        sheet.rule(&axes.area, to, (to.0, axes.area.bottom), dotted);
    }
    let middle = f64::midpoint(from.0, to.0);
    let label = sheet.value((middle, from.1 - 0.9 * theme.label_px), Align::Middle, text, theme.purple);
    let label = label.or((middle, from.1 + 0.9 * theme.label_px), Align::Middle);
    let label = label.or((to.0 + 12.0, from.1 - 0.7 * theme.label_px), Align::Start);
    sheet.tag(label.or((from.0 + 14.0, from.1 - 0.9 * theme.label_px), Align::Start));
}

/// A level line with a head at its right end.
fn draw_arrow(from: Point, to: Point, color: Color, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let pen = Stroke::solid(color, theme.curve_px);
    sheet.rule(&axes.area, from, to, pen);
    let head = 3.0 * theme.curve_px;
    if to.0 - from.0 > 2.0 * head {
        for side in [-0.6, 0.6] {
            sheet.rule(&axes.area, (to.0 - head, to.1 + side * head), to, pen);
        }
    }
}

/// The guess as a way across from the point of the clean labels, with a grip at its end.
pub(super) fn draw_guess(guess: Guess, params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("guess");
    let pen = sheet.theme.guess();
    let label_px = sheet.theme.label_px;
    let height = axes.y.to_px(excess(solution.error_clean)) + if guess.is_open { 0.0 } else { 2.0 * label_px };
    let height = height.min(axes.area.bottom - 4.0);
    let from = (axes.x.to_px(params.n), height);
    let to = (axes.x.to_px(axes.x.clamp(params.n * guess.value)), height);
    sheet.rule(&axes.area, from, to, pen);
    let side = if guess.is_open { -label_px } else { label_px };
    let label = sheet.value((to.0 + 14.0, to.1 + side), Align::Start, guess.label(sheet.language), pen.color);
    sheet.tag(label.or((to.0 + 14.0, to.1 - side), Align::Start).or_around(to, 14.0));
    if guess.is_open {
        // The grip moves the number of times, not the number of examples.
        let (low, high) = axes.x.domain();
        let times = Scale::logarithmic((low / params.n, high / params.n), axes.area.across());
        sheet.handle(GUESS, to, Direction::Horizontal, times, pen.color);
    } else {
        sheet.dot(&axes.area, to, 4.0, pen.color);
    }
}
