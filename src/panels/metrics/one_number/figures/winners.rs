//! Who leads by each mean: a row a mean, right of zero the first system wins, left of it the best of the others.

use super::super::lesson::GUESSES;
use super::super::params::Mean;
use super::super::words::{LEAD, SIDES, name, name_of, score, winners};
use super::super::{OneNumber, Ranking};
use super::{MARKS, color};
use crate::language::{Language, fixed};
use crate::panel::{GUESS, Scene};
use crate::plot::{Align, Area, AxisText, Direction, Scale, Sheet, Stroke, Tick, bottom_axis};

/// The axis reaches this far if no lead is larger.
const USUAL: f64 = 0.1;
const DOT_PX: f64 = 6.0;

/// Draws the rows. While the room guesses only the row of the mean that is chosen shows its lead.
pub fn draw(scene: &Scene<'_, OneNumber>, sheet: &mut Sheet) {
    let solution = scene.solution;
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    let area = area(sheet);
    let x = settled_scale(scene, sheet, &area);
    draw_axis(sheet, &area, &x);
    let step = area.height_px() / Mean::ALL.len() as f64;
    for (row, ranking) in solution.rankings.iter().enumerate() {
        let height = area.top + step * (row as f64 + 0.5);
        let is_chosen = row == solution.chosen;
        name_row(ranking.mean, is_chosen, height, sheet);
        if is_chosen || !is_open {
            draw_lead(ranking, is_chosen, height, (&area, &x), sheet);
        }
        for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
            draw_ghost(&ghost.rankings[row], index, height, (&area, &x), sheet);
        }
    }
    draw_guess(scene, sheet, &area, &x);
}

fn area(sheet: &Sheet) -> Area {
    let theme = sheet.theme;
    let width = |mean: Mean| {
        sheet.value((0.0, 0.0), Align::Start, name_of(mean).get(sheet.language).to_owned(), theme.ink).width_px()
    };
    let widest = Mean::ALL.map(width).into_iter().fold(0.0, f64::max);
    sheet.area().inset(widest + 12.0, theme.text_px * 2.0, theme.text_px * 1.6, theme.text_px * 3.6)
}

/// As far to the left as to the right.
fn settled_scale(scene: &Scene<'_, OneNumber>, sheet: &mut Sheet, area: &Area) -> Scale {
    let all = scene.ghosts.iter().flat_map(|(_, ghost)| &ghost.rankings).chain(&scene.solution.rankings);
    let leads = all.map(|ranking| ranking.lead().abs()).filter(|lead| lead.is_finite());
    let guess = scene.guess.map(|guess| if guess.is_open { GUESSES.1 } else { guess.value.abs() });
    let farthest = leads.chain(guess).fold(0.0, f64::max);
    let wanted = (1.25 * farthest).max(USUAL);
    let domain = sheet.memory.settle("lead", (-farthest, farthest), (-wanted, wanted));
    Scale::linear(domain, area.across())
}

fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("");
    let (theme, language) = (sheet.theme, sheet.language);
    let write = |value: f64, step: f64| {
        let decimals = (-libm::floor(libm::log10(step) + 1e-9)).clamp(0.0, 9.0);
        fixed(value, decimals as usize, language)
    };
    let ticks = Tick::all(x, if sheet.is_narrow() { 4 } else { 8 }, write);
    bottom_axis(sheet, area, x, &AxisText { title: LEAD.get(language), ticks: &ticks });
    let zero = x.to_px(0.0);
    sheet.rule(area, (zero, area.top), (zero, area.bottom), Stroke::solid(theme.ink, theme.rule_px));
    let height = area.top - theme.text_px * 0.9;
    for (words, px, align) in [(SIDES[0], zero - 10.0, Align::End), (SIDES[1], zero + 10.0, Align::Start)] {
        let label = sheet.soft((px, height), align, words.get(language).to_owned());
        sheet.tag(label.droppable());
    }
}

fn name_row(mean: Mean, is_chosen: bool, height: f64, sheet: &mut Sheet) {
    sheet.mark("");
    let theme = sheet.theme;
    let text = name_of(mean).get(sheet.language).to_owned();
    let label = if is_chosen {
        sheet.value((0.0, height), Align::Start, text, theme.ink)
    } else {
        sheet.soft((0.0, height), Align::Start, text)
    };
    sheet.tag(label.tick());
}

/// The lead as a bar from zero with a dot in the colour of who wins, and the scores.
fn draw_lead(ranking: &Ranking, is_chosen: bool, height: f64, (area, x): (&Area, &Scale), sheet: &mut Sheet) {
    let lead = ranking.lead();
    let winner = ranking.winners.first().copied().unwrap_or_default();
    sheet.mark(MARKS[winner]);
    let theme = sheet.theme;
    let is_tie = ranking.winners.len() > 1;
    let color = if is_tie { theme.ink } else { color(theme, winner) };
    let at = (x.to_px(x.clamp(lead)), height);
    let half = if is_chosen { 7.0 } else { 4.0 };
    sheet.bar(area, (x.to_px(0.0), height - half), (at.0, height + half), color.faded(0.3));
    sheet.dot(area, at, if is_chosen { DOT_PX + 2.0 } else { DOT_PX }, color);
    let text = scores_in_words(ranking, sheet.language);
    // On the side of the zero line that is empty.
    let (px, align) = if lead > 0.0 { (x.to_px(0.0) - 12.0, Align::End) } else { (x.to_px(0.0) + 12.0, Align::Start) };
    let label = sheet.value((px, height), align, text, color);
    let label = label.or((area.right, height), Align::End).or((area.left, height), Align::Start);
    sheet.tag(label.or_shorter(winners(ranking)).droppable());
}

/// Who has which score, the first two of them.
fn scores_in_words(ranking: &Ranking, language: Language) -> String {
    let mut order: Vec<usize> = (0..ranking.scores.len()).collect();
    order.sort_by(|p, q| ranking.scores[*q].total_cmp(&ranking.scores[*p]));
    let text = |system: &usize| format!("{}\u{a0}{}", name(*system), score(ranking.scores[*system], language));
    order.iter().take(2).map(text).collect::<Vec<_>>().join(" : ")
}

fn draw_ghost(ranking: &Ranking, index: usize, height: f64, (area, x): (&Area, &Scale), sheet: &mut Sheet) {
    sheet.mark("ghost");
    let px = x.to_px(x.clamp(ranking.lead()));
    let pen = sheet.theme.ghost(index);
    sheet.rule(area, (px, height - 11.0), (px, height + 11.0), pen);
    if ranking.mean == Mean::Arithmetic {
        sheet.ghost_sign((px + 4.0, height - 16.0), index);
    }
}

/// The guess as a line across all rows, with a grip.
fn draw_guess(scene: &Scene<'_, OneNumber>, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let Some(guess) = scene.guess else { return };
    sheet.mark("guess");
    let (theme, px) = (sheet.theme, x.to_px(x.clamp(guess.value)));
    let pen = theme.guess();
    sheet.rule(area, (px, area.top), (px, area.bottom), pen);
    let height = area.bottom - theme.label_px * 0.8;
    let (right, left) = (((px + 12.0, height), Align::Start), ((px - 12.0, height), Align::End));
    let label = sheet.value(right.0, right.1, guess.label(sheet.language), pen.color);
    sheet.tag(label.or(left.0, left.1).or_around((px, height), 12.0));
    if guess.is_open {
        sheet.handle(GUESS, (px, f64::midpoint(area.top, area.bottom)), Direction::Horizontal, *x, pen.color);
    }
}
