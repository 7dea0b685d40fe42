//! A brick in oblique projection: channels across, positions up, examples into the depth.

use crate::plot::{Area, Color, Dash, Point, Sheet, Stroke};

/// Edges between neighbours are drawn where they are at least this far apart, in CSS pixels.
const LEAST_PITCH_PX: f64 = 5.0;

/// The place of a brick on the sheet.
#[derive(Clone, Copy, Debug)]
pub struct Brick {
    area: Area,
    depth: Point,
}

/// A box inside a brick: from where to where along the channels and along the examples, as shares of all.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Along the channels.
    pub channels: (f64, f64),
    /// Along the examples.
    pub examples: (f64, f64),
}

/// The whole brick.
const WHOLE: Extent = Extent { channels: (0.0, 1.0), examples: (0.0, 1.0) };

impl Brick {
    /// A brick that fills an area.
    pub fn within(area: Area) -> Self {
        let depth = (area.width_px().max(0.0) * 0.28, area.height_px().max(0.0) * 0.34);
        Self { area, depth }
    }

    /// The point at these shares of the channels, the positions and the examples.
    pub fn point(&self, channel: f64, position: f64, example: f64) -> Point {
        let Area { left, bottom, .. } = self.area;
        let across = (self.area.width_px() - self.depth.0).max(0.0);
        let up = (self.area.height_px() - self.depth.1).max(0.0);
        (left + channel * across + example * self.depth.0, bottom - position * up - example * self.depth.1)
    }

    /// Draws the brick as if of glass, with the edges between its channels and examples where there is room.
    pub fn draw(&self, sheet: &mut Sheet, (channels, examples): (f64, f64)) {
        let theme = sheet.theme;
        self.faces(sheet, WHOLE, [0.25, 0.4, 0.55].map(|share| theme.line.faded(share)));
        let hairline = Stroke::solid(theme.line, theme.rule_px);
        let shares = |count: f64, length_px: f64| {
            let drawn = if length_px / count >= LEAST_PITCH_PX { count as u32 } else { 0 };
            (1..drawn).map(move |index| f64::from(index) / count)
        };
        let across = self.point(1.0, 0.0, 0.0).0 - self.point(0.0, 0.0, 0.0).0;
        for channel in shares(channels, across) {
            self.path(sheet, &[(channel, 0.0, 0.0), (channel, 1.0, 0.0), (channel, 1.0, 1.0)], hairline);
        }
        for example in shares(examples, self.depth.0) {
            self.path(sheet, &[(0.0, 1.0, example), (1.0, 1.0, example), (1.0, 0.0, example)], hairline);
        }
        let hidden = Stroke::solid(theme.soft, theme.rule_px).with_dash(Dash::Dotted);
        for end in [(1.0, 0.0, 1.0), (0.0, 1.0, 1.0), (0.0, 0.0, 0.0)] {
            self.path(sheet, &[(0.0, 0.0, 1.0), end], hidden);
        }
    }

    /// Draws the box that is lit, solid, and then the edges of the brick around it.
    pub fn light(&self, sheet: &mut Sheet, lit: Extent, color: Color) {
        let theme = sheet.theme;
        // Paper first, so that nothing shines through what is solid.
        self.faces(sheet, lit, [theme.paper; 3]);
        self.faces(sheet, lit, [0.9, 0.45, 0.65].map(|share| color.faded(share)));
        self.edges(sheet, lit, Stroke::solid(color, 1.5 * theme.rule_px));
        self.edges(sheet, WHOLE, Stroke::solid(theme.soft, 1.5 * theme.rule_px));
    }

    /// The three faces that are seen: in front, above, on the right.
    fn faces(&self, sheet: &mut Sheet, extent: Extent, colors: [Color; 3]) {
        let Extent { channels: (left, right), examples: (near, far) } = extent;
        let front = [(left, 0.0, near), (right, 0.0, near), (right, 1.0, near), (left, 1.0, near)];
        let above = [(left, 1.0, near), (right, 1.0, near), (right, 1.0, far), (left, 1.0, far)];
        let side = [(right, 0.0, near), (right, 0.0, far), (right, 1.0, far), (right, 1.0, near)];
        for (face, color) in [front, above, side].into_iter().zip(colors) {
            let points = face.map(|(channel, position, example)| self.point(channel, position, example));
            sheet.fill(&self.area, &points, color);
        }
    }

    /// The nine edges of a box that are seen.
    fn edges(&self, sheet: &mut Sheet, extent: Extent, pen: Stroke) {
        let Extent { channels: (left, right), examples: (near, far) } = extent;
        let front = [(left, 0.0, near), (right, 0.0, near), (right, 1.0, near), (left, 1.0, near), (left, 0.0, near)];
        let behind = [(left, 1.0, near), (left, 1.0, far), (right, 1.0, far), (right, 0.0, far), (right, 0.0, near)];
        self.path(sheet, &front, pen);
        self.path(sheet, &behind, pen);
        self.path(sheet, &[(right, 1.0, near), (right, 1.0, far)], pen);
    }

    fn path(&self, sheet: &mut Sheet, corners: &[(f64, f64, f64)], pen: Stroke) {
        let points: Vec<Point> =
            corners.iter().map(|&(channel, position, example)| self.point(channel, position, example)).collect();
        sheet.line(&self.area.inset(-1.0, -1.0, -1.0, -1.0), &points, pen);
    }
}
