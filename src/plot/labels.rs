//! Labels that do not cover each other.
//!
//! A figure says of each label where it should be and where else it may be. When all marks lie on the sheet, each gets
//! the best of its places that is free: inside the sheet, on no other label, and if it can be on no dot, grip or line
//! either. A label that must be seen and finds none of its places free is moved to the nearest that is.

use super::clip::{Bounds, clip_segment};
use super::picture::{Align, Color, Dash, Label, Picture, Point, Shape, Stroke};
use super::tag::{LINE, Rank, Tag};

/// Labels keep this distance from each other, in CSS pixels.
const GAP_PX: f64 = 1.0;
/// How many steps away from its place a label is still tried, each of half a line.
const STEPS: u8 = 16;
/// What it costs a place to be the next, to be a step further away, to lie on a line or bar, to lie on a dot or grip,
/// to lie on one of the small dots of which a cloud is made.
const NEXT: f64 = 1.0;
const STEP: f64 = 3.0;
const ON_LINE: f64 = 14.0;
const ON_DOT: f64 = 50.0;
const ON_SMALL_DOT: f64 = 2.0;
/// A dot of this radius can be distinguished from those of a cloud.
const LARGE_DOT_PX: f64 = 3.0;
/// Lines and bars beyond this number are not counted.
const MOST_LINES: usize = 3;
/// A label that lies on a line interrupts it, as on a contour map; what is below shines through.
const PLATE_OPACITY: f64 = 0.8;

/// What a text of a size covers at a place.
fn covered(at: Point, align: Align, (width, height): (f64, f64)) -> Bounds {
    let left = match align {
        Align::Start => at.0,
        Align::Middle => at.0 - 0.5 * width,
        Align::End => at.0 - width,
    };
    let top = at.1 - 0.5 * height;
    Bounds { left, top, right: left + width, bottom: top + height }
}

/// The size of what a label covers.
fn size(label: &Label) -> (f64, f64) {
    (label.width_px(), LINE * label.size_px)
}

/// Puts labels on a picture that has all its other marks, on paper of this colour. Each comes with the name of its
/// mark.
pub(super) fn settle(picture: &mut Picture, tags: &[(&'static str, Tag)], paper: Color) {
    let mut taken: Vec<Bounds> = Vec::new();
    for rank in [Rank::Tick, Rank::Needed, Rank::Droppable] {
        for (mark, tag) in tags.iter().filter(|(_, tag)| tag.rank == rank) {
            let room = Room { picture, taken: &taken };
            let placed = room.at_its_places(tag);
            let is_moved = placed.is_none();
            let Some(label) = placed.or_else(|| room.nearby(tag).filter(|_| rank == Rank::Needed)) else {
                if rank == Rank::Needed {
                    picture.left_out.push(tag.label.text.clone());
                }
                continue;
            };
            let bounds = covered(label.at, label.align, size(&label));
            let is_crossed = room.is_crossed(&bounds);
            if let Some(leader) = leader(tag, &bounds).filter(|_| is_moved) {
                let pen = Stroke { color: label.color, width_px: 1.0, dash: Dash::Solid };
                picture.shapes.push((mark, Shape::Line(leader.to_vec(), pen)));
            }
            if is_crossed {
                let (from, to) = ((bounds.left, bounds.top), (bounds.right, bounds.bottom));
                picture.shapes.push((mark, Shape::Bar(from, to, paper.faded(PLATE_OPACITY))));
            }
            taken.push(bounds);
            picture.shapes.push((mark, Shape::Text(label)));
        }
    }
}

/// The line to a label from the point that it names, where the label is too far from that point to be seen as its own.
fn leader(tag: &Tag, bounds: &Bounds) -> Option<[Point; 2]> {
    const FAR: f64 = 1.8;
    let (x, y) = tag.anchor?;
    let nearest = (x.min(bounds.right).max(bounds.left), y.min(bounds.bottom).max(bounds.top));
    let is_far = libm::hypot(nearest.0 - x, nearest.1 - y) > FAR * tag.label.size_px;
    is_far.then_some([(x, y), nearest])
}

/// What is taken and what is free.
struct Room<'a> {
    picture: &'a Picture,
    taken: &'a [Bounds],
}

/// A place with its price.
type Offer = (f64, Point, Align);

impl Room<'_> {
    /// The label at the best of its places, with fewer words where all of them lie on something.
    fn at_its_places(&self, tag: &Tag) -> Option<Label> {
        let Label { at, align, .. } = tag.label;
        if tag.others.is_empty() && tag.shorter.is_none() {
            let at = self.free_at(at, align, size(&tag.label))?;
            return Some(Label { at, ..tag.label.clone() });
        }
        let cheapest = |label: &Label| {
            let places = std::iter::once((at, align)).chain(tag.others.iter().copied()).enumerate();
            self.cheapest(label, &mut places.map(|(index, (at, align))| (NEXT * index as f64, at, align)))
        };
        let found = cheapest(&tag.label);
        if let Some(shorter) = tag.in_fewer_words().filter(|_| found.is_none_or(|found| found.0 >= ON_LINE)) {
            let offer = cheapest(&shorter).filter(|offer| found.is_none_or(|found| offer.0 < found.0));
            if let Some((_, at, align)) = offer {
                return Some(Label { at, align, ..shorter });
            }
        }
        found.map(|(_, at, align)| Label { at, align, ..tag.label.clone() })
    }

    /// The label at the nearest free place around, with fewer words where there is none.
    fn nearby(&self, tag: &Tag) -> Option<Label> {
        let around = |label: Label| {
            let (_, at, align) = self.around(&label)?;
            Some(Label { at, align, ..label })
        };
        around(tag.label.clone()).or_else(|| around(tag.in_fewer_words()?))
    }

    fn around(&self, label: &Label) -> Option<Offer> {
        const AROUND: [Point; 8] =
            [(0.0, -1.0), (0.0, 1.0), (1.0, 0.0), (-1.0, 0.0), (1.0, -1.0), (1.0, 1.0), (-1.0, -1.0), (-1.0, 1.0)];
        let away = (1..=STEPS).flat_map(|step| AROUND.map(|(right, down)| (f64::from(step), right, down)));
        let step_px = 0.5 * LINE * label.size_px;
        let mut offers = away.map(|(step, right, down)| {
            let at = (label.at.0 + step * right * step_px, label.at.1 + step * down * step_px);
            (STEP * step, at, label.align)
        });
        self.cheapest(label, &mut offers)
    }

    /// The free place with the lowest price of those that come with increasing ones, to which is added what lies there.
    fn cheapest(&self, label: &Label, offers: &mut dyn Iterator<Item = Offer>) -> Option<Offer> {
        let size = size(label);
        let mut best: Option<Offer> = None;
        for (price, at, align) in offers {
            if best.is_some_and(|best| best.0 <= price) {
                break;
            }
            let Some(at) = self.free_at(at, align, size) else { continue };
            let price = price + self.price(&covered(at, align, size));
            if best.is_none_or(|best| price < best.0) {
                best = Some((price, at, align));
            }
        }
        best
    }

    /// The place, moved as far as a text there would leave the sheet; none if the sheet is too small, or if it is
    /// taken.
    fn free_at(&self, at: Point, align: Align, size: (f64, f64)) -> Option<Point> {
        let Bounds { left, top, right, bottom } = covered(at, align, size);
        let (right, down) = (self.picture.width_px - right, self.picture.height_px - bottom);
        let moved = (at.0 + right.min(0.0) - left.min(0.0), at.1 + down.min(0.0) - top.min(0.0));
        let has_room = left + right >= 0.0 && top + down >= 0.0;
        (has_room && self.is_free(&covered(moved, align, size))).then_some(moved)
    }

    fn is_free(&self, bounds: &Bounds) -> bool {
        let around = bounds.grown(GAP_PX);
        !self.taken.iter().any(|taken| taken.meets(&around))
    }

    /// Whether a line of a mark goes through a place.
    fn is_crossed(&self, bounds: &Bounds) -> bool {
        let is_line = |shape: &Shape| matches!(shape, Shape::Line(points, _) if crosses(points, bounds));
        self.picture.shapes.iter().any(|(mark, shape)| !mark.is_empty() && is_line(shape))
    }

    /// What it costs to lie on what is drawn; the frame costs nothing.
    fn price(&self, bounds: &Bounds) -> f64 {
        let marks = self.picture.shapes.iter().filter(|(mark, _)| !mark.is_empty());
        let (mut lines, mut dots) = (0, 0.0);
        for (_, shape) in marks {
            match shape {
                Shape::Line(points, _) => lines += usize::from(crosses(points, bounds)),
                Shape::Bar(from, to, _) => lines += usize::from(bounds.meets(&Bounds::between(*from, *to))),
                Shape::Dot(at, radius_px, _) if bounds.grown(*radius_px).contains(*at) => {
                    dots += if *radius_px < LARGE_DOT_PX { ON_SMALL_DOT } else { ON_DOT };
                }
                Shape::Dot(..) | Shape::Fill(..) | Shape::Text(_) => {}
            }
        }
        ON_LINE * lines.min(MOST_LINES) as f64 + dots
    }
}

/// Whether a line goes through a rectangle.
fn crosses(points: &[Point], bounds: &Bounds) -> bool {
    let is_near = |pair: &&[Point]| bounds.meets(&Bounds::between(pair[0], pair[1]).grown(GAP_PX));
    points.windows(2).filter(is_near).any(|pair| clip_segment(pair[0], pair[1], bounds).is_some())
}
