//! The sheet on which a figure puts its marks.

use super::clip::{Bounds, clamp_points, clip_polyline};
use super::labels::settle;
use super::memory::AxisMemory;
use super::picture::{Align, Color, Direction, Handle, Label, Picture, Point, Shape, Stroke, Weight};
use super::scale::Scale;
use super::tag::Tag;
use super::theme::Theme;
use crate::language::Language;

/// A rectangle of a sheet, in CSS pixels, that one pair of axes spans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Area {
    /// Left and right edge: the range of a horizontal scale.
    #[must_use]
    pub const fn across(&self) -> (f64, f64) {
        (self.left, self.right)
    }

    /// Lower and upper edge: the range of a vertical scale, which grows upwards.
    #[must_use]
    pub const fn upwards(&self) -> (f64, f64) {
        (self.bottom, self.top)
    }

    /// Its width in CSS pixels.
    #[must_use]
    pub const fn width_px(&self) -> f64 {
        self.right - self.left
    }

    /// Its height in CSS pixels.
    #[must_use]
    pub const fn height_px(&self) -> f64 {
        self.bottom - self.top
    }

    /// The same area with each edge moved inwards.
    #[must_use]
    pub const fn inset(&self, left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { left: self.left + left, top: self.top + top, right: self.right - right, bottom: self.bottom - bottom }
    }

    /// The area cut into `rows` × `columns` equal cells with a gap between them, row by row.
    #[must_use]
    pub fn cells(&self, rows: usize, columns: usize, gap_px: f64) -> Vec<Self> {
        let (rows, columns) = (rows.max(1), columns.max(1));
        let width = (self.width_px() - gap_px * (columns - 1) as f64) / columns as f64;
        let height = (self.height_px() - gap_px * (rows - 1) as f64) / rows as f64;
        (0..rows * columns)
            .map(|index| {
                let left = self.left + (index % columns) as f64 * (width + gap_px);
                let top = self.top + (index / columns) as f64 * (height + gap_px);
                Self { left, top, right: left + width, bottom: top + height }
            })
            .collect()
    }

    fn bounds(&self) -> Bounds {
        Bounds { left: self.left, top: self.top, right: self.right, bottom: self.bottom }
    }
}

/// A figure in the making. Marks are put on it in CSS pixels, the lowest first.
#[derive(Debug)]
pub struct Sheet<'memory> {
    /// The colours and sizes to draw with.
    pub theme: &'static Theme,
    /// The language of the labels.
    pub language: Language,
    /// The axes as they were in the picture before this one.
    pub memory: &'memory mut AxisMemory,
    picture: Picture,
    mark: &'static str,
    tags: Vec<(&'static str, Tag)>,
}

impl<'memory> Sheet<'memory> {
    /// An empty sheet of a size in CSS pixels.
    #[must_use]
    pub fn new(
        size_px: (f64, f64),
        theme: &'static Theme,
        language: Language,
        memory: &'memory mut AxisMemory,
    ) -> Self {
        let picture = Picture { width_px: size_px.0, height_px: size_px.1, ..Picture::default() };
        Self { theme, language, memory, picture, mark: "", tags: Vec::new() }
    }

    /// The whole sheet.
    #[must_use]
    pub const fn area(&self) -> Area {
        Area { left: 0.0, top: 0.0, right: self.picture.width_px, bottom: self.picture.height_px }
    }

    /// Whether the sheet is so narrow for its letters, as on a phone, that labels must be fewer.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        const NARROW: f64 = 560.0 / 15.0;
        self.picture.width_px < NARROW * self.theme.text_px
    }

    /// Names the mark that all following shapes belong to; a symbol of the formula lights the mark of its name.
    pub fn mark(&mut self, name: &'static str) {
        self.mark = name;
    }

    /// Draws a line through points; what lies outside the area is cut off.
    pub fn line(&mut self, area: &Area, points: &[Point], stroke: Stroke) {
        for piece in clip_polyline(points, &area.bounds()) {
            self.picture.shapes.push((self.mark, Shape::Line(piece, stroke)));
        }
    }

    /// Draws a straight rule between two points inside the area.
    pub fn rule(&mut self, area: &Area, from: Point, to: Point, stroke: Stroke) {
        self.line(area, &[from, to], stroke);
    }

    /// Fills a polygon that is a function of x: its points are brought inside the area.
    pub fn fill(&mut self, area: &Area, points: &[Point], color: Color) {
        let points = clamp_points(points, &area.bounds());
        if points.len() > 2 {
            self.picture.shapes.push((self.mark, Shape::Fill(points, color)));
        }
    }

    /// Fills a rectangle between two corners, as far as it lies inside the area.
    pub fn bar(&mut self, area: &Area, from: Point, to: Point, color: Color) {
        let corners = clamp_points(&[from, to], &area.bounds());
        if let [from, to] = corners[..] {
            self.picture.shapes.push((self.mark, Shape::Bar(from, to, color)));
        }
    }

    /// Draws a filled circle, if its centre lies inside the area.
    pub fn dot(&mut self, area: &Area, at: Point, radius_px: f64, color: Color) {
        let inside = clamp_points(&[at], &area.bounds());
        if inside == [at] {
            self.picture.shapes.push((self.mark, Shape::Dot(at, radius_px, color)));
        }
    }

    /// Writes a label at the best of its places, once all marks lie on the sheet.
    pub fn tag(&mut self, tag: Tag) {
        if tag.has_a_place() {
            self.tags.push((self.mark, tag));
        }
    }

    /// The name of a curve or a value: bold and in the colour of what it names.
    #[must_use]
    pub fn value(&self, at: Point, align: Align, text: String, color: Color) -> Tag {
        Tag::new(Label { at, text, size_px: self.theme.label_px, color, align, weight: Weight::Bold })
    }

    /// Secondary text.
    #[must_use]
    pub fn soft(&self, at: Point, align: Align, text: String) -> Tag {
        let (size_px, color) = (self.theme.text_px, self.theme.soft);
        Tag::new(Label { at, text, size_px, color, align, weight: Weight::Regular })
    }

    /// Writes the name of a curve or a value at its place, or as near as can be.
    pub fn value_label(&mut self, at: Point, align: Align, text: String, color: Color) {
        let tag = self.value(at, align, text, color);
        self.tag(tag);
    }

    /// Writes secondary text at its place, or as near as can be.
    pub fn soft_label(&mut self, at: Point, align: Align, text: String) {
        let tag = self.soft(at, align, text);
        self.tag(tag);
    }

    /// Writes the sign of a frozen curve beside it.
    pub fn ghost_sign(&mut self, at: Point, index: usize) {
        let color = self.theme.ghost(index).color;
        let sign = self.value(at, Align::Start, Theme::ghost_sign(index).to_owned(), color);
        self.tag(sign.or_around(at, 8.0));
    }

    /// Draws a grip that can be dragged to set a control, and makes it one.
    pub fn handle(&mut self, control: &'static str, at: Point, direction: Direction, scale: Scale, color: Color) {
        if !(at.0.is_finite() && at.1.is_finite()) {
            return;
        }
        self.picture.shapes.push((self.mark, Shape::Dot(at, 8.0, color)));
        self.picture.shapes.push((self.mark, Shape::Dot(at, 4.5, self.theme.paper)));
        self.picture.handles.push(Handle { control, at, direction, scale });
    }

    /// Takes from the picture all handles but those of one control.
    pub fn keep_handle(&mut self, control: &str) {
        self.picture.handles.retain(|handle| handle.control == control);
    }

    /// The finished picture.
    #[must_use]
    pub fn finish(mut self) -> Picture {
        settle(&mut self.picture, &self.tags, self.theme.paper);
        self.picture
    }
}
