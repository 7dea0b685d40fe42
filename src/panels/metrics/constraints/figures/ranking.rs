//! Two rankings side by side, a line for each system: by constraints, and by the mean of the two rates.

use super::super::words::{ALIKE, HEADS, ms, name, share};
use super::super::{Constraints, Solution};
use super::color;
use crate::language::{Words, fixed};
use crate::panel::Scene;
use crate::plot::{Align, Area, Sheet, Stroke};

/// Draws the two columns and the lines between them; those that are too slow are last on the left, in grey.
pub fn draw(scene: &Scene<'_, Constraints>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let (theme, language) = (sheet.theme, sheet.language);
    let whole = sheet.area().inset(4.0, theme.text_px * 2.4, 4.0, theme.text_px * 0.6);
    let slow = (0..solution.rated.len()).filter(|index| !solution.rated[*index].is_fast);
    let order: Vec<usize> = solution.ranking.iter().copied().chain(slow).collect();
    let step = whole.height_px() / order.len().max(1) as f64;
    let height = |place: usize| whole.top + step * (place as f64 + 0.5);
    let area = columns(solution, sheet, &whole);
    sheet.mark("");
    let head = theme.text_px * 0.9;
    let [left, right] = HEADS.map(|words| words.get(language).to_owned());
    let left = sheet.soft((0.0, head), Align::Start, left);
    sheet.tag(left.or_shorter(Words::new("ограничения", "constraints").get(language).to_owned()));
    let right = sheet.soft((whole.right, head), Align::End, right);
    sheet.tag(right.or_shorter(Words::new("среднее", "mean").get(language).to_owned()));
    for (place, index) in order.iter().enumerate() {
        let rated = &solution.rated[*index];
        sheet.mark(if *index == params.system.index() { "detection" } else { "system" });
        let opposite = solution.by_average.iter().position(|other| other == index).unwrap_or(place);
        let color = color(theme, params, solution, *index);
        let opacity = if rated.is_fast { 1.0 } else { 0.5 };
        let is_marked = solution.winner() == Some(*index) || *index == params.system.index();
        let width = theme.curve_px * if is_marked { 0.9 } else { 0.45 };
        sheet.rule(
            &area,
            (area.left, height(place)),
            (area.right, height(opposite)),
            Stroke::solid(color.faded(opacity), width),
        );
        let what = if rated.is_fast { share(rated.detection, language) } else { ms(rated.system.ms, language) };
        let text = format!("{}  {what}", name(*index));
        let label = sheet.value((whole.left, height(place)), Align::Start, text, color);
        sheet.tag(label.or_shorter(name(*index).to_owned()));
        let text = format!("{}  {}", fixed(rated.average.score, 3, language), name(*index));
        let label = sheet.value((whole.right, height(opposite)), Align::End, text, color);
        sheet.tag(label.or_shorter(name(*index).to_owned()));
    }
    draw_tie(solution, sheet, (&area, height(0), height(1)));
}

/// The room between the two columns of words.
fn columns(solution: &Solution, sheet: &Sheet, whole: &Area) -> Area {
    let language = sheet.language;
    let width = |text: String| sheet.value((0.0, 0.0), Align::Start, text, sheet.theme.ink).width_px();
    let longest = |texts: Vec<String>| texts.into_iter().map(width).fold(0.0, f64::max);
    let left = solution.rated.iter().map(|rated| {
        let what = if rated.is_fast { share(rated.detection, language) } else { ms(rated.system.ms, language) };
        format!("{}  {what}", rated.system.name)
    });
    let right = format!("{}  W", fixed(0.999, 3, language));
    whole.inset(longest(left.collect()) + 14.0, 0.0, width(right) + 14.0, 0.0)
}

/// A bracket around the first two, where the test does not distinguish them.
fn draw_tie(solution: &Solution, sheet: &mut Sheet, (area, first, second): (&Area, f64, f64)) {
    if solution.margin.is_none_or(|margin| margin.is_distinguishable()) {
        return;
    }
    sheet.mark("tie");
    let theme = sheet.theme;
    let px = area.left + 16.0;
    let pen = Stroke::solid(theme.ink, 2.0 * theme.rule_px);
    sheet.line(area, &[(px - 8.0, first), (px, first), (px, second), (px - 8.0, second)], pen);
    let at = (px + 10.0, f64::midpoint(first, second));
    let label = sheet.value(at, Align::Start, ALIKE.get(sheet.language).to_owned(), theme.ink);
    sheet.tag(label.droppable());
}
