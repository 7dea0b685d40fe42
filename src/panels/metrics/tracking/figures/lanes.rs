//! A lane a person over time, with the tracks that it has as colours and numbers; false tracks below.

use super::super::params::Tool;
use super::super::runs::{Lane, Stretch};
use super::super::words::{FALSE_TRACKS, PERSON, time_axis};
use super::super::{Params, Solution, Tracking};
use crate::language::count;
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Color, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis};

/// Fewer lanes than this are drawn no thicker.
const LEAST_ROWS: f64 = 3.0;
/// Lanes that lie further apart have no thicker bars.
const MOST_PITCH_PX: f64 = 110.0;
/// A track is numbered where its stretch is at least this many letters wide.
const LETTERS: f64 = 1.6;

/// Where the lanes lie.
struct Frame {
    area: Area,
    x: Scale,
    pitch_px: f64,
    half_px: f64,
}

impl Frame {
    fn new(solution: &Solution, sheet: &Sheet) -> Self {
        let theme = sheet.theme;
        let language = sheet.language;
        let widest = |text: &str| sheet.soft((0.0, 0.0), Align::Start, text.to_owned()).width_px();
        let last = name_of(solution.lanes.people.len(), sheet);
        let names = widest(&last).max(if sheet.is_narrow() { 0.0 } else { widest(FALSE_TRACKS.get(language)) });
        let area = sheet.area().inset(names + 12.0, theme.text_px * 0.8, theme.text_px, theme.text_px * 3.6);
        let rows = (solution.lanes.people.len() as f64 + 1.0).max(LEAST_ROWS);
        let pitch_px = area.height_px() / rows;
        let last = f64::from(solution.frames);
        Self {
            area,
            x: Scale::linear((0.0, last), area.across()),
            pitch_px,
            half_px: 0.36 * pitch_px.min(MOST_PITCH_PX),
        }
    }

    fn middle(&self, row: usize) -> f64 {
        self.area.top + (row as f64 + 0.5) * self.pitch_px
    }

    /// From the left edge of a frame to the right edge of another.
    fn ends(&self, stretch: &Stretch) -> (f64, f64) {
        (self.x.to_px(f64::from(stretch.first) - 1.0), self.x.to_px(f64::from(stretch.last)))
    }
}

/// Draws the axis, the lanes of the people, the false tracks, and the grips of what the hand does.
pub fn draw(scene: &Scene<'_, Tracking>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let frame = Frame::new(solution, sheet);
    sheet.mark("");
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 4 } else { 8 };
    let ticks = Tick::all(&frame.x, wanted, |value, _| count(value, language));
    bottom_axis(sheet, &frame.area, &frame.x, &AxisText { title: &time_axis(params, language), ticks: &ticks });
    for (row, lane) in solution.lanes.people.iter().enumerate() {
        draw_lane(&frame, row, lane, sheet);
    }
    draw_ghosts(&frame, solution, sheet);
    draw_hand(&frame, params, sheet);
}

/// The colour of a track, by its number; numbers distinguish those of one colour.
fn color(track: usize, sheet: &Sheet) -> Color {
    let theme = sheet.theme;
    [theme.blue, theme.orange, theme.green, theme.purple][(track + 3) % 4]
}

/// The name left of a lane.
fn name_of(person: usize, sheet: &Sheet) -> String {
    if sheet.is_narrow() { person.to_string() } else { format!("{}\u{a0}{person}", PERSON.get(sheet.language)) }
}

fn draw_lane(frame: &Frame, row: usize, lane: &Lane, sheet: &mut Sheet) {
    let theme = sheet.theme;
    let middle = frame.middle(row);
    sheet.mark("");
    let name = sheet.soft((frame.area.left - 8.0, middle), Align::End, name_of(row + 1, sheet));
    sheet.tag(name.tick());
    for stretch in &lane.stretches {
        let (left, right) = frame.ends(stretch);
        if let Some(track) = stretch.track {
            draw_track(frame, (row, track), (left, right), sheet);
        } else {
            sheet.mark("missed");
            let pen = Stroke::solid(theme.soft, 2.0 * theme.rule_px).with_dash(Dash::Dotted);
            sheet.rule(&frame.area, (left, middle), (right, middle), pen);
        }
    }
    sheet.mark("switches");
    let half = frame.half_px + 0.1 * frame.pitch_px;
    for switch in &lane.switches {
        let px = frame.x.to_px(f64::from(*switch) - 1.0);
        let pen = Stroke::solid(theme.ink, 3.0 * theme.rule_px);
        sheet.rule(&frame.area, (px, middle - half), (px, middle + half), pen);
    }
}

/// A stretch of a track: a bar with its number.
fn draw_track(frame: &Frame, (row, track): (usize, usize), (left, right): (f64, f64), sheet: &mut Sheet) {
    let (middle, half) = (frame.middle(row), frame.half_px);
    let color = color(track, sheet);
    sheet.mark("matches");
    sheet.bar(&frame.area, (left, middle - half), (right, middle + half), color.faded(0.3));
    // A thick edge, so that colours can be distinguished where bars are thin.
    let edge = Stroke::solid(color, (0.5 * half).clamp(1.0, 5.0));
    let height = middle + half - 0.5 * edge.width_px;
    sheet.rule(&frame.area, (left, height), (right, height), edge);
    let is_room = right - left > LETTERS * sheet.theme.label_px && half > 0.55 * sheet.theme.label_px;
    if is_room {
        let label = sheet.value((left + 6.0, middle - 1.0), Align::Start, track.to_string(), color);
        sheet.tag(label.tick());
    }
}

/// False boxes on one lane below all people.
fn draw_ghosts(frame: &Frame, solution: &Solution, sheet: &mut Sheet) {
    let theme = sheet.theme;
    let row = solution.lanes.people.len();
    let (middle, half) = (frame.middle(row), frame.half_px);
    sheet.mark("");
    let name = FALSE_TRACKS.get(sheet.language).to_owned();
    if sheet.is_narrow() {
        // Beside the lane there is room for a number, above it for a word.
        let above = middle - half.min(theme.text_px);
        let name = sheet.soft((frame.area.left + 4.0, above), Align::Start, name);
        sheet.tag(name.droppable());
    } else {
        let name = sheet.soft((frame.area.left - 8.0, middle), Align::End, name);
        sheet.tag(name.tick());
    }
    sheet.mark("ghosts");
    let pen = Stroke::solid(theme.line, theme.rule_px);
    sheet.rule(&frame.area, (frame.area.left, middle), (frame.area.right, middle), pen);
    for stretch in &solution.lanes.ghosts {
        let (left, right) = frame.ends(stretch);
        sheet.bar(&frame.area, (left, middle - half), (right, middle + half), theme.soft.faded(0.45));
    }
}

/// A line at the moment of what the hand does, and at its end, each with a ring at its foot.
fn draw_hand(frame: &Frame, params: &Params, sheet: &mut Sheet) {
    if !params.has_moment() {
        return;
    }
    let color = sheet.theme.ink;
    sheet.mark(if params.tool == Tool::Swap { "switches" } else { "" });
    let pen = Stroke::solid(color, sheet.theme.rule_px).with_dash(Dash::Dashed);
    let mut grip = |control: &'static str, value: f64| {
        let px = frame.x.to_px(value);
        sheet.rule(&frame.area, (px, frame.area.top), (px, frame.area.bottom), pen);
        sheet.handle(control, (px, frame.area.bottom), Direction::Horizontal, frame.x, color);
    };
    grip("at", params.at);
    if params.has_end() {
        grip("until", params.until);
    }
}
