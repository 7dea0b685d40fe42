//! How many labels with independent noise replace a clean one, and what a clean one costs.

use super::super::words::{
    CLEAN_ARE_CHEAPER, FORMULA, NAIVE, NOISY_ARE_CHEAPER, PRICE, PRICE_SHORT, RATE, price_in_words, rate_in_words,
};
use super::super::{Params, Quality, Solution};
use super::by_noise::{axes_of_noise, draw_noise};
use crate::language::count;
use crate::panel::Scene;
use crate::plot::{Align, Axes, AxisText, Dash, Direction, Scale, Sheet, Stroke, Tick, left_axis, marks};

/// Rates and prices that are seen.
const RATES: (f64, f64) = (0.8, 130.0);

/// Draws the rate, its formula, what one might think, and the price.
pub fn draw(scene: &Scene<'_, Quality>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = axes_of_noise(sheet, |area| Scale::logarithmic(RATES, area.upwards()));
    let language = sheet.language;
    let rates: Vec<Tick> =
        [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0].map(|value| Tick { value, label: count(value, language) }).to_vec();
    sheet.mark("");
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: RATE.get(language), ticks: &rates });
    draw_price(params, sheet, &axes);
    draw_curves(scene, sheet, &axes);
    draw_noise(params.noise, sheet, &axes);
    draw_here(params, solution, sheet, &axes);
}

/// The price of a clean label as a level with a grip, and which labels are cheaper on both sides of it.
fn draw_price(params: &Params, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("price");
    let height = axes.y.to_px(params.cost);
    let below = (axes.area.right, axes.area.bottom);
    sheet.bar(&axes.area, (axes.area.left, height), below, theme.green.faded(theme.band_opacity * 0.7));
    let pen = Stroke::solid(theme.green, theme.curve_px * 0.7);
    sheet.rule(&axes.area, (axes.area.left, height), (axes.area.right, height), pen);
    let (left, right) = (axes.area.left + 14.0, axes.area.right - 14.0);
    let text = format!("{}\u{a0}{}", PRICE.get(sheet.language), price_in_words(params.cost, sheet.language));
    let [above, under] = [-0.9, 0.9].map(|lines| height + lines * theme.label_px);
    let short = format!("{}\u{a0}{}", PRICE_SHORT.get(sheet.language), price_in_words(params.cost, sheet.language));
    let label = sheet.value((left, above), Align::Start, text, theme.green).or((left, under), Align::Start);
    let label = label.or((right, under), Align::End).or((right, above), Align::End);
    sheet.tag(label.or_shorter(short));
    for (words, lines) in [(CLEAN_ARE_CHEAPER, -2.3), (NOISY_ARE_CHEAPER, 2.3)] {
        let at = (left, height + lines * theme.text_px);
        // On a phone the curve leaves no room for them.
        if !sheet.is_narrow() && at.1 > axes.area.top && at.1 < axes.area.bottom - theme.text_px {
            let label = sheet.soft(at, Align::Start, words.get(sheet.language).to_owned());
            sheet.tag(label.or((right, at.1), Align::End).droppable());
        }
    }
    sheet.handle("cost", (axes.area.left, height), Direction::Vertical, axes.y, theme.green);
}

fn draw_curves(scene: &Scene<'_, Quality>, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    let Solution { by_noise, formula_by_noise, naive_by_noise, .. } = scene.solution;
    sheet.mark("naive");
    let naive = axes.points(naive_by_noise.points());
    sheet.line(&axes.area, &naive, Stroke::solid(theme.soft, theme.curve_px * 0.7).with_dash(Dash::Dotted));
    if let Some(end) = naive.last() {
        let at = (end.0 - 6.0, end.1 - 0.9 * theme.label_px);
        let label = sheet.value(at, Align::End, NAIVE.get(sheet.language).to_owned(), theme.soft);
        sheet.tag(label.or((end.0 - 6.0, end.1 + 1.4 * theme.label_px), Align::End));
    }
    for (index, (params, ghost)) in scene.ghosts.iter().enumerate().filter(|(_, ghost)| !ghost.0.is_systematic()) {
        let ghost = axes.points(ghost.by_noise.points());
        let at = axes.at(params.noise, 1.0).0;
        let sign = ghost.iter().find(|point| point.0 >= at).map(|at| (at.0 - 2.0 * theme.label_px, at.1));
        marks::ghost(sheet, &axes.area, &ghost, index, sign);
    }
    sheet.mark("rate");
    let exact = axes.points(by_noise.points());
    sheet.line(&axes.area, &exact, Stroke::solid(theme.orange, theme.curve_px));
    sheet.mark("formula");
    let formula = axes.points(formula_by_noise.points());
    sheet.line(&axes.area, &formula, Stroke::solid(theme.ink, theme.curve_px * 0.5).with_dash(Dash::Dashed));
    let near = formula.get(formula.len() * 9 / 10).copied();
    if let Some(at) = near {
        let label = sheet.value((at.0 - 16.0, at.1), Align::End, FORMULA.get(sheet.language).to_owned(), theme.ink);
        sheet.tag(label.or_around(at, 18.0));
    }
}

/// The rate at the noise that is set.
fn draw_here(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("rate");
    let at = axes.at(params.noise, solution.exchange_rate);
    marks::reading(sheet, &axes.area, at, Stroke::solid(theme.orange, theme.rule_px).with_dash(Dash::Dotted));
    sheet.dot(&axes.area, at, 5.5, theme.orange);
    let text = rate_in_words(solution.exchange_rate, sheet.language);
    let label = sheet.value((at.0 - 14.0, at.1 - theme.label_px), Align::End, text, theme.orange);
    sheet.tag(label.or((at.0 + 14.0, at.1 + theme.label_px), Align::Start).or_around(at, 14.0));
}
