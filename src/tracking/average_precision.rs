//! Precision against recall as the threshold of a detector falls, and the area under it in two interpolations.

use super::Labelled;
use super::scene::Detection;

/// The score of each detection of a frame, and whether it is right.
///
/// From the surest detection down, each takes the person who is still free and overlaps it most; it is right if that
/// `IoU` is at least `least_overlap`. A second box on a person is wrong. (PASCAL VOC looks for the most overlapping
/// person first and counts the box as wrong if somebody has that one already; this is COCO's order.)
#[must_use]
pub fn right_detections(people: &[Labelled], detections: &[Detection], least_overlap: f64) -> Vec<(f64, bool)> {
    let mut surest_first: Vec<&Detection> = detections.iter().collect();
    surest_first.sort_by(|one, other| other.score.total_cmp(&one.score));
    let mut is_free = vec![true; people.len()];
    let judged = surest_first.into_iter().map(|detection| {
        let free = (0..people.len()).filter(|&person| is_free[person]);
        let reached = free.map(|person| (people[person].area.overlap(&detection.area), person));
        let nearest = reached.filter(|(overlap, _)| *overlap > 0.0 && *overlap >= least_overlap);
        let taken = nearest.max_by(|one, other| one.0.total_cmp(&other.0));
        if let Some((_, person)) = taken {
            is_free[person] = false;
        }
        (detection.score, taken.is_some())
    });
    judged.collect()
}

/// What a detector finds above one threshold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OperatingPoint {
    /// Scores from here upwards are detections.
    pub threshold: f64,
    /// Share of what is to be found that is found.
    pub recall: f64,
    /// Share of the detections that are right.
    pub precision: f64,
    /// Share of what is not to be found that is detected; none where there is nothing of the kind.
    pub false_alarm_rate: Option<f64>,
}

/// The points at all distinct scores, the highest threshold first. Equal scores come in together, so that the order of
/// the examples does not matter.
///
/// `to_find` is how many there are to be found, also those without a score; it counts as at least the number
/// of those with one. Empty if nothing is to be found or a score is not a number.
#[must_use]
pub fn operating_points(scored: &[(f64, bool)], to_find: usize) -> Vec<OperatingPoint> {
    let right = scored.iter().filter(|(_, is_right)| *is_right).count();
    let to_find = to_find.max(right);
    if to_find == 0 || scored.iter().any(|(score, _)| score.is_nan()) {
        return Vec::new();
    }
    let wrong = (scored.len() - right) as f64;
    let mut ordered = scored.to_vec();
    ordered.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (mut found, mut alarms) = (0.0, 0.0);
    // In falling order what is not greater is equal; −0 and 0 are one threshold.
    let groups = ordered.chunk_by(|one, other| one.0 <= other.0);
    let points = groups.map(|group| {
        let hits = group.iter().filter(|(_, is_right)| *is_right).count();
        found += hits as f64;
        alarms += (group.len() - hits) as f64;
        OperatingPoint {
            threshold: group[0].0,
            recall: found / to_find as f64,
            precision: found / (found + alarms),
            false_alarm_rate: (wrong > 0.0).then(|| alarms / wrong),
        }
    });
    points.collect()
}

/// Average precision as steps, without interpolation: Σ (Rₖ − Rₖ₋₁)·Pₖ over the points. Scikit-learn's
/// `average_precision_score`. `None` where there are no points.
#[must_use]
pub fn stepwise(points: &[OperatingPoint]) -> Option<f64> {
    area(points.iter().map(|point| (point.recall, point.precision)))
}

/// Average precision with the precision at each recall replaced by the greatest at that recall or beyond, as PASCAL VOC
/// has it since 2010 ("all-point interpolation"). Never less than [`stepwise`]. `None` where there are no points.
#[must_use]
pub fn interpolated(points: &[OperatingPoint]) -> Option<f64> {
    area(envelope(points).into_iter())
}

/// The points (recall, greatest precision at that recall or beyond).
#[must_use]
pub fn envelope(points: &[OperatingPoint]) -> Vec<(f64, f64)> {
    let mut greatest = 0.0_f64;
    let mut reversed: Vec<(f64, f64)> = Vec::with_capacity(points.len());
    for point in points.iter().rev() {
        greatest = greatest.max(point.precision);
        reversed.push((point.recall, greatest));
    }
    reversed.reverse();
    reversed
}

/// The area under the receiver operating characteristic: the chance that one to be found has a higher score than one
/// that is not, ties counted half. `None` where one of the two kinds is missing.
#[must_use]
pub fn area_under_roc(points: &[OperatingPoint]) -> Option<f64> {
    let (mut before, mut sum) = ((0.0, 0.0), None);
    for point in points {
        let alarms = point.false_alarm_rate?;
        let slice = (alarms - before.0) * f64::midpoint(before.1, point.recall);
        sum = Some(sum.unwrap_or(0.0) + slice);
        before = (alarms, point.recall);
    }
    sum
}

fn area(mut points: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (first_recall, first_precision) = points.next()?;
    let (mut before, mut sum) = (first_recall, first_recall * first_precision);
    for (recall, precision) in points {
        sum += (recall - before) * precision;
        before = recall;
    }
    Some(sum)
}
