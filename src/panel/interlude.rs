//! What the lecture has around its panels: how it opens, what begins and ends its parts, and where it stops for
//! questions.

use super::Part;
use crate::language::Words;

/// A step of the lecture without a panel, and a section of the page.
#[derive(Debug)]
pub struct Interlude {
    /// Its section and its name in the address.
    pub id: &'static str,
    /// The part of the lecture before whose panels or after which it comes; `None` for what belongs to the whole.
    pub part: Option<Part>,
    /// Whether it comes before them or after.
    pub side: Side,
    /// The idea, in one short sentence.
    pub headline: Words,
    /// What the lecturer says; in the notes view, the paragraph.
    pub notes: Words,
    /// What is shown.
    pub body: Body,
}

/// What the page knows of an interlude before the rest of its program is there.
#[derive(Clone, Copy, Debug)]
pub struct InterludeName {
    /// Its section and its name in the address.
    pub id: &'static str,
    /// The part of the lecture to which it belongs; `None` for the whole.
    pub part: Option<Part>,
    /// Whether it comes before them or after.
    pub side: Side,
}

/// The names of the interludes of several lists; `COUNT` is [`interlude_count`].
#[must_use]
pub const fn interlude_names<const COUNT: usize>(lists: &[&[Interlude]]) -> [InterludeName; COUNT] {
    let mut names = [InterludeName { id: "", part: None, side: Side::Before }; COUNT];
    let (mut count, mut list) = (0, 0);
    while list < lists.len() {
        let mut index = 0;
        while index < lists[list].len() {
            let Interlude { id, part, side, .. } = lists[list][index];
            names[count] = InterludeName { id, part, side };
            (count, index) = (count + 1, index + 1);
        }
        list += 1;
    }
    names
}

/// How many interludes there are in several lists.
#[must_use]
pub const fn interlude_count(lists: &[&[Interlude]]) -> usize {
    let (mut count, mut list) = (0, 0);
    while list < lists.len() {
        count += lists[list].len();
        list += 1;
    }
    count
}

/// Whether an interlude comes before or after the panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the panels of its part, or of the whole lecture.
    Before,
    /// After them.
    After,
}

/// What an interlude shows.
#[derive(Debug)]
pub enum Body {
    /// Pictures of boxes and arrows, each of which leads on.
    Flows(&'static [Flow]),
    /// Points under headings, each of which leads on.
    Columns(&'static [Column]),
    /// The questions of the part with their answers, beside the last picture, and the link for the cameras of the hall.
    Questions,
    /// The link to the page of all questions, for the cameras of the hall.
    Invitation,
    /// What was guessed and how far that missed.
    Misses,
}

/// A picture of boxes in rows, in each of which an arrow leads from one to the next.
#[derive(Debug)]
pub struct Flow {
    /// What it shows.
    pub title: Words,
    /// The rows, from above; all have as many boxes.
    pub rows: &'static [Row],
}

/// A row of boxes.
#[derive(Debug)]
pub struct Row {
    /// What it is called.
    pub title: Words,
    /// Its boxes, in the direction of the arrows.
    pub boxes: &'static [Point],
}

/// Points under a heading.
#[derive(Debug)]
pub struct Column {
    /// The heading; empty for a column that needs none.
    pub title: Words,
    /// What is said of all of them, or nothing.
    pub lede: Words,
    /// The points.
    pub points: &'static [Point],
}

/// Something that is said and leads on.
#[derive(Debug)]
pub struct Point {
    /// What is said, short.
    pub words: Words,
    /// A few words more, or nothing.
    pub more: Words,
    /// Where it leads.
    pub to: Lead,
}

/// Where a point leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// To the beginning of a part.
    Part(Part),
    /// To a step of a panel, counted from 1 as in the address: to the picture that proves the point.
    Step(&'static str, usize),
}
