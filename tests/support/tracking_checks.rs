//! Every number of `tracking.json` and `average_precision.json` against the project's own.
//!
//! The references come from motmetrics, scikit-learn and podm. An error is absolute: all values are shares, distances
//! of at most 1, or whole numbers.

use lectern::tracking::average_precision::{area_under_roc, interpolated, operating_points, stepwise};
use lectern::tracking::{BoundingBox, Evaluation, Evaluator, Labelled};
use serde_json::Value;

use super::report::FileReport;

const TOLERANCE: f64 = 1e-12;

/// Names with our values; `None` where the reference must be null.
type Fields = Vec<(&'static str, Option<f64>)>;

/// Checks the file if it is one of these two, and says nothing about any other.
pub fn check_file(name: &str, text: &str) -> Option<FileReport> {
    let check = match name {
        "tracking.json" => check_film,
        "average_precision.json" => check_detector,
        _ => return None,
    };
    Some(FileReport::of_cases(name, text, TOLERANCE, check))
}

fn number(value: &Value, field: &str) -> Result<f64, String> {
    value[field].as_f64().ok_or_else(|| format!("no {field}"))
}

/// The boxes of a list by frames.
fn by_frames(list: &Value, frames: usize) -> Result<Vec<Vec<Labelled>>, String> {
    let mut sorted = vec![Vec::new(); frames];
    for item in list.as_array().ok_or("no list of boxes")? {
        let frame = number(item, "frame")? as usize;
        let area = BoundingBox {
            left: number(item, "x")?,
            top: number(item, "y")?,
            width: number(item, "w")?,
            height: number(item, "h")?,
        };
        let track = number(item, "id")? as u32;
        let place = frame.checked_sub(1).and_then(|place| sorted.get_mut(place)).ok_or("a frame beyond the last")?;
        place.push(Labelled { track, area });
    }
    Ok(sorted)
}

fn check_film(case: &Value, report: &mut FileReport) -> Result<(), String> {
    let frames = number(case, "frames")? as usize;
    let (truth, answer) = (by_frames(&case["gt"], frames)?, by_frames(&case["hyp"], frames)?);
    let mut evaluator = Evaluator::new(number(case, "iou_threshold")?);
    for (persons, boxes) in truth.iter().zip(&answer) {
        evaluator.next_frame(persons, boxes);
    }
    let found = evaluator.evaluation();
    let ours = fields_of(&found, frames);
    let expected = case["expected"].as_object().ok_or("no expected values")?;
    if expected.len() != ours.len() {
        return Err(format!("{} fields are expected, {} are compared", expected.len(), ours.len()));
    }
    for (name, value) in ours {
        compare(case, name, value, &case["expected"][name], report);
    }
    Ok(())
}

fn fields_of(found: &Evaluation, frames: usize) -> Fields {
    let whole = |count: u32| Some(f64::from(count));
    vec![
        ("num_frames", Some(frames as f64)),
        ("num_gt_tracks", whole(found.persons())),
        ("num_gt_detections", whole(found.truths)),
        ("num_hyp_detections", whole(found.hypotheses)),
        ("tp", whole(found.matches)),
        ("fn", whole(found.missed())),
        ("fp", whole(found.ghosts())),
        ("idsw", whole(found.switches)),
        ("mota", found.mota()),
        ("motp", found.motp()),
        ("mean_iou", found.motp().map(|distance| 1.0 - distance)),
        ("idf1", found.idf1()),
        ("idp", found.identity_precision()),
        ("idr", found.identity_recall()),
        ("idtp", whole(found.identified)),
        ("idfp", whole(found.hypotheses - found.identified)),
        ("idfn", whole(found.truths - found.identified)),
        ("mt", whole(found.mostly_tracked)),
        ("pt", whole(found.partly_tracked)),
        ("ml", whole(found.mostly_lost)),
        ("frag", whole(found.fragmentations)),
        ("precision", found.precision()),
        ("recall", found.recall()),
    ]
}

fn check_detector(case: &Value, report: &mut FileReport) -> Result<(), String> {
    let scores = case["scores"].as_array().ok_or("no scores")?;
    let labels = case["labels"].as_array().ok_or("no labels")?;
    if scores.len() != labels.len() {
        return Err("as many labels as scores are wanted".to_owned());
    }
    let read = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let scored: Vec<(f64, bool)> =
        scores.iter().zip(labels).map(|(score, label)| (read(score), read(label) > 0.5)).collect();
    let points = operating_points(&scored, 0);
    // Scikit-learn says 0 where nothing is to be found; we say that there is no value.
    let by_steps = if points.is_empty() { Some(0.0) } else { stepwise(&points) };
    compare(case, "ap_sklearn", by_steps, &case["ap_sklearn"], report);
    compare(case, "ap_interp_voc2010", interpolated(&points), &case["ap_interp_voc2010"], report);
    compare(case, "roc_auc", area_under_roc(&points), &case["roc_auc"], report);
    Ok(())
}

/// Compares one value with its reference, of which null means that there is none, and notes the worst error.
fn compare(case: &Value, field: &str, ours: Option<f64>, reference: &Value, report: &mut FileReport) {
    let row = format!("{} {field}", case["name"].as_str().unwrap_or("unnamed"));
    if ours.is_none() && reference.is_null() {
        return;
    }
    let error = match (ours, reference.as_f64()) {
        (Some(ours), Some(reference)) => (ours - reference).abs(),
        _ => f64::INFINITY,
    };
    report.note(row, error, || format!("{ours:?}, not {reference}"));
}
