//! Laws of the tracking metrics and of average precision.

use std::collections::BTreeSet;
use std::time::Instant;

use lectern::nn::random::{Purpose, Random};
use lectern::tracking::average_precision::{envelope, interpolated, operating_points, right_detections, stepwise};
use lectern::tracking::identity::Meetings;
use lectern::tracking::scene::{Detection, Frame, Scene, SceneConfig};
use lectern::tracking::tracker::{Tracker, TrackerConfig};
use lectern::tracking::{BoundingBox, Evaluation, Evaluator, Labelled};
use proptest::prelude::*;

/// A film: the boxes of each frame.
type Film = Vec<Vec<Labelled>>;

/// A person of a usual size that stands so far to the right.
fn person(track: u32, left: f64) -> Labelled {
    Labelled { track, area: BoundingBox { left, top: 0.0, width: 20.0, height: 40.0 } }
}

fn evaluate(truth: &[Vec<Labelled>], answer: &[Vec<Labelled>]) -> Evaluation {
    let mut evaluator = Evaluator::new(0.5);
    for (persons, boxes) in truth.iter().zip(answer) {
        evaluator.next_frame(persons, boxes);
    }
    evaluator.evaluation()
}

/// People who stand far from each other, as many in each frame.
fn standing(people: u32, frames: usize) -> Film {
    vec![(0..people).map(|track| person(track, 100.0 * f64::from(track))).collect(); frames]
}

/// Up to six frames, in each a few boxes on a narrow stage, each track once.
fn films() -> impl Strategy<Value = Film> {
    let boxes = prop::collection::btree_map(0_u32..4, 0_u32..160, 0..4);
    let frame = boxes.prop_map(|boxes| {
        boxes.into_iter().map(|(track, left)| person(track, f64::from(left) / 4.0)).collect::<Vec<_>>()
    });
    prop::collection::vec(frame, 6)
}

/// Films in which nobody is as far from one box as from another: such a tie may be broken either way, and what comes later
/// with it. In a frame no two people stand at one place, no two boxes do, and boxes are off the grid of the people.
fn films_without_ties() -> impl Strategy<Value = (Film, Film)> {
    const OFF_THE_GRID: f64 = 0.05;
    let apart = |film: Film| -> Film {
        let frame = |frame: Vec<Labelled>| {
            let mut places = BTreeSet::new();
            frame.into_iter().filter(|found| places.insert(found.area.left.to_bits())).collect()
        };
        film.into_iter().map(frame).collect()
    };
    let off_the_grid = move |film: Film| -> Film {
        let place = |found: Labelled| person(found.track, found.area.left + OFF_THE_GRID);
        apart(film).into_iter().map(|frame| frame.into_iter().map(place).collect()).collect()
    };
    (films().prop_map(apart), films().prop_map(off_the_grid))
}

/// The greatest total over all ways to give each of the remaining rows a column of its own or none.
fn greatest_total(weights: &[Vec<i64>], taken: &mut Vec<bool>) -> i64 {
    let Some((row, rest)) = weights.split_first() else { return 0 };
    let mut greatest = greatest_total(rest, taken);
    for (column, weight) in row.iter().enumerate() {
        if !taken[column] {
            taken[column] = true;
            greatest = greatest.max(weight + greatest_total(rest, taken));
            taken[column] = false;
        }
    }
    greatest
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_box_is_counted_once(truth in films(), answer in films()) {
        let found = evaluate(&truth, &answer);
        let boxes = |film: &Film| film.iter().map(Vec::len).sum::<usize>();
        prop_assert_eq!(found.truths as usize, boxes(&truth));
        prop_assert_eq!((found.matches + found.missed()) as usize, boxes(&truth));
        prop_assert_eq!((found.matches + found.ghosts()) as usize, boxes(&answer));
        prop_assert!(found.switches <= found.matches);
        prop_assert!(found.mota().is_none_or(|mota| mota <= 1.0));
        prop_assert!(found.motp().is_none_or(|distance| (0.0..=0.5).contains(&distance)));
    }

    #[test]
    fn who_bears_the_right_name_is_within_reach(truth in films(), answer in films()) {
        let found = evaluate(&truth, &answer);
        prop_assert!(found.identified <= found.truths.min(found.hypotheses));
        let (Some(precision), Some(recall)) = (found.identity_precision(), found.identity_recall()) else {
            return Ok(());
        };
        if let (Some(f1), true) = (found.idf1(), precision + recall > 0.0) {
            let harmonic = 2.0 * precision * recall / (precision + recall);
            prop_assert!((f1 - harmonic).abs() < 1e-12, "{f1} {harmonic}");
        }
    }

    #[test]
    fn the_truth_itself_is_a_perfect_answer(truth in films()) {
        // Crossing people may be matched with each other's boxes only where that is no farther: not while equal.
        let found = evaluate(&truth, &truth);
        prop_assert_eq!((found.missed(), found.ghosts()), (0, 0));
        prop_assert_eq!(found.identified, found.truths);
        prop_assert!(found.idf1().is_none_or(|f1| (f1 - 1.0).abs() < 1e-15));
    }

    #[test]
    fn names_do_not_matter(truth in films(), answer in films()) {
        let renamed: Film = answer
            .iter()
            .map(|frame| frame.iter().map(|found| Labelled { track: 1000 - found.track, ..*found }).collect())
            .collect();
        prop_assert_eq!(evaluate(&truth, &answer), evaluate(&truth, &renamed));
    }

    #[test]
    fn ghosts_lower_mota_and_leave_the_tracked((truth, answer) in films_without_ties(), ghosts in 1_u32..5) {
        let haunted: Film = answer
            .iter()
            .map(|frame| {
                let far = (0..ghosts).map(|ghost| person(100 + ghost, 1e4 + 100.0 * f64::from(ghost)));
                frame.iter().copied().chain(far).collect()
            })
            .collect();
        let (before, after) = (evaluate(&truth, &answer), evaluate(&truth, &haunted));
        let more = ghosts * answer.len() as u32;
        prop_assert_eq!(after.ghosts(), before.ghosts() + more);
        prop_assert_eq!((after.matches, after.switches, after.identified), (before.matches, before.switches, before.identified));
        if let (Some(before_mota), Some(after_mota)) = (before.mota(), after.mota()) {
            let fall = f64::from(more) / f64::from(before.truths);
            prop_assert!((before_mota - after_mota - fall).abs() < 1e-12);
        }
    }

    #[test]
    fn tracks_are_given_so_that_no_other_way_is_better(
        weights in prop::collection::vec(prop::collection::vec(0_i64..6, 5), 1..6), columns in 1_usize..6,
    ) {
        let weights: Vec<Vec<i64>> = weights.into_iter().map(|row| row[..columns].to_vec()).collect();
        let mut meetings = Meetings::default();
        for (row, line) in weights.iter().enumerate() {
            for (column, weight) in line.iter().enumerate() {
                for _ in 0..*weight {
                    meetings.add(row as u32, column as u32);
                }
            }
        }
        prop_assert_eq!(meetings.identified(), greatest_total(&weights, &mut vec![false; columns]));
    }

    #[test]
    fn a_person_makes_one_box_right_at_most(
        people in prop::collection::btree_set(0_u32..160, 0..5),
        boxes in prop::collection::vec((0_u32..160, 0_u32..10), 0..8),
        least in 0.0..1.0_f64,
    ) {
        let people: Vec<Labelled> = people.into_iter().enumerate().map(|(track, left)| person(track as u32, f64::from(left) / 4.0)).collect();
        let found = |&(left, score): &(u32, u32)| Detection { area: person(0, f64::from(left) / 4.0).area, score: f64::from(score) };
        let detections: Vec<Detection> = boxes.iter().map(found).collect();
        let judged = right_detections(&people, &detections, least);
        prop_assert_eq!(judged.len(), detections.len());
        prop_assert!(judged.is_sorted_by(|one, other| one.0 >= other.0));
        let right = judged.iter().filter(|(_, is_right)| *is_right).count();
        let within = |found: &Detection| people.iter().any(|person| person.area.overlap(&found.area) >= least.max(1e-300));
        prop_assert!(right <= people.len().min(detections.iter().filter(|found| within(found)).count()));
        // The surest box is right where anybody is within its reach.
        if let Some(surest) = judged.first() {
            let is_reached = detections.iter().filter(|found| found.score >= surest.0).any(&within);
            prop_assert!(is_reached || !surest.1);
        }
    }

    #[test]
    fn overlap_is_symmetric_and_a_share(
        one in (-1e3..1e3_f64, -1e3..1e3_f64, -1.0..1e3_f64, -1.0..1e3_f64),
        other in (-1e3..1e3_f64, -1e3..1e3_f64, -1.0..1e3_f64, -1.0..1e3_f64),
    ) {
        let made = |(left, top, width, height)| BoundingBox { left, top, width, height };
        let (one, other) = (made(one), made(other));
        let share = one.overlap(&other);
        prop_assert!((0.0..=1.0).contains(&share));
        prop_assert_eq!(share.to_bits(), other.overlap(&one).to_bits());
        if one.width > 0.0 && one.height > 0.0 {
            prop_assert!((one.overlap(&one) - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn interpolation_never_lowers_average_precision(
        scored in prop::collection::vec((0_u32..20, any::<bool>()), 0..60), more in 0_usize..5,
    ) {
        let scored: Vec<(f64, bool)> = scored.into_iter().map(|(score, right)| (f64::from(score), right)).collect();
        let right = scored.iter().filter(|(_, is_right)| *is_right).count();
        let points = operating_points(&scored, right + more);
        let Some((plain, smooth)) = stepwise(&points).zip(interpolated(&points)) else {
            prop_assert!(points.is_empty() && (right + more == 0 || scored.is_empty()));
            return Ok(());
        };
        let reached = right as f64 / (right + more) as f64;
        prop_assert!(0.0 <= plain && plain <= smooth + 1e-15 && smooth <= reached + 1e-15, "{plain} {smooth}");
        prop_assert!(envelope(&points).windows(2).all(|pair| pair[0].1 >= pair[1].1 && pair[0].0 <= pair[1].0));
        let mut turned = scored.clone();
        turned.reverse();
        prop_assert_eq!(points, operating_points(&turned, right + more));
    }
}

#[test]
fn one_swap_costs_a_hundredth_of_mota_and_half_of_idf1() {
    let truth = standing(2, 100);
    let mut answer = truth.clone();
    for frame in &mut answer[50..] {
        for found in frame {
            found.track = 1 - found.track;
        }
    }
    let found = evaluate(&truth, &answer);
    assert_eq!((found.switches, found.missed(), found.ghosts()), (2, 0, 0));
    assert!((found.mota().expect("people") - 0.99).abs() < 1e-15);
    assert!((found.idf1().expect("people") - 0.5).abs() < 1e-15);
    assert_eq!((found.mostly_tracked, found.fragmentations), (2, 0));
}

/// Twenty boxes of two hundred wrong give MOTA 0.9 however they are wrong.
#[test]
fn equal_mota_does_not_tell_gaps_ghosts_and_a_lost_person_apart() {
    let truth = standing(10, 20);
    let mut gaps = truth.clone();
    for (number, frame) in gaps.iter_mut().enumerate() {
        frame.remove(number / 2);
    }
    let mut lost = truth.clone();
    for frame in &mut lost {
        frame.truncate(9);
    }
    let mut ghosts = truth.clone();
    for frame in &mut ghosts {
        frame.push(person(99, 1e4));
    }
    let [gaps, lost, ghosts] = [&gaps, &lost, &ghosts].map(|answer| evaluate(&truth, answer));
    for found in [&gaps, &lost, &ghosts] {
        assert!((found.mota().expect("people") - 0.9).abs() < 1e-15);
        assert_eq!(found.switches, 0);
    }
    assert_eq!(
        [&gaps, &lost, &ghosts].map(|found| (found.mostly_tracked, found.mostly_lost)),
        [(10, 0), (9, 1), (10, 0)]
    );
    // The first and the last person are missed at an end of the film, which interrupts nothing.
    assert_eq!([&gaps, &lost, &ghosts].map(|found| found.fragmentations), [8, 0, 0]);
}

#[test]
fn nonsense_is_no_box_and_no_score() {
    let odd = [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e308];
    for width in odd {
        let strange = BoundingBox { left: 0.0, top: 0.0, width, height: 1e308 };
        assert!(strange.overlap(&strange).abs() < f64::EPSILON, "{width}");
    }
    assert!(operating_points(&[(f64::NAN, true)], 1).is_empty());
    assert!(operating_points(&[(1.0, false)], 0).is_empty());
    assert_eq!(operating_points(&[(0.0, true), (-0.0, false)], 0).len(), 1);
    let nobody = evaluate(&[const { Vec::new() }; 3], &[const { Vec::new() }; 3]);
    assert_eq!((nobody.mota(), nobody.motp(), nobody.idf1(), nobody.persons()), (None, None, None, 0));
}

/// Prints what long films cost (`--nocapture`): a tracker that misses, changes names and sees ghosts.
#[test]
fn a_long_film_is_evaluated_with_all_its_faults() {
    for (people, frames) in [(2, 100), (20, 1000), (50, 1000), (100, 1000)] {
        let truth = standing(people, frames);
        let mut random = Random::new(1, Purpose::Inputs);
        let mut answer = truth.clone();
        for (number, frame) in answer.iter_mut().enumerate() {
            frame.retain(|_| random.uniform() > 0.1);
            // A new name every fifty frames, and a ghost in every frame.
            for found in frame.iter_mut() {
                found.track += people * (number as u32 / 50);
            }
            frame.push(person(1_000_000 + number as u32, 1e6));
        }
        let start = Instant::now();
        let found = evaluate(&truth, &answer);
        println!("{people} people × {frames} frames: {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
        assert_eq!(found.ghosts(), frames as u32);
        assert!(found.switches > 0);
        assert!(found.missed() > 0 && found.fragmentations > 0);
    }
}

const CALM: SceneConfig = SceneConfig { people: 6, frames: 200, crossings: 0, miss: 0.0, ghosts: 0.0, seed: 1 };

/// Tracks a scene and compares.
fn track(config: SceneConfig) -> Evaluation {
    let (mut tracker, mut evaluator) = (Tracker::new(TrackerConfig::default()), Evaluator::new(0.5));
    for frame in Scene::new(config) {
        let boxes: Vec<BoundingBox> = frame.detections.iter().map(|found| found.area).collect();
        evaluator.next_frame(&frame.people, &tracker.next_frame(&boxes));
    }
    evaluator.evaluation()
}

/// The boxes of a scene that the detector sees, and how many of them are people.
fn seen(config: SceneConfig) -> (usize, usize) {
    let of_people = |frame: &Frame| {
        let near = |area: &BoundingBox| frame.people.iter().any(|person| person.area.overlap(area) > 0.5);
        frame.detections.iter().filter(|found| near(&found.area)).count()
    };
    Scene::new(config).fold((0, 0), |(all, people), frame| (all + frame.detections.len(), people + of_people(&frame)))
}

#[test]
fn people_who_keep_to_their_lanes_are_tracked_to_the_end() {
    let found = track(CALM);
    // A track is told from its second box on.
    assert_eq!((found.missed(), found.ghosts(), found.switches), (6, 0, 0));
    assert_eq!((found.mostly_tracked, found.fragmentations), (6, 0));
    assert!((found.idf1().expect("people") - 2.0 * 1194.0 / 2394.0).abs() < 1e-15);
}

#[test]
fn a_scene_errs_as_often_as_it_is_told() {
    let config = SceneConfig { frames: 2000, miss: 0.2, ghosts: 1.5, ..CALM };
    let (all, _) = seen(config);
    let (without_ghosts, people) = seen(SceneConfig { ghosts: 0.0, ..config });
    assert_eq!(without_ghosts, people);
    // 12 000 chances: an SD of 44; 2000 frames with 1.5 ghosts: an SD of 55. Five of each are allowed.
    assert!((without_ghosts as f64 - 9600.0).abs() < 220.0, "{without_ghosts}");
    assert!(((all - without_ghosts) as f64 - 3000.0).abs() < 275.0, "{all} {without_ghosts}");
}

#[test]
fn a_worse_detector_is_tracked_worse() {
    let mota = |config| track(config).mota().expect("people");
    let motas = [0.0, 0.2, 0.4].map(|miss| mota(SceneConfig { miss, ..CALM }));
    assert!(motas.is_sorted_by(|better, worse| better > worse), "{motas:?}");
    assert!(mota(SceneConfig { ghosts: 3.0, ..CALM }) < motas[0]);
    let crossing = track(SceneConfig { crossings: 3, ..CALM });
    println!("crossing: {crossing:?}");
    assert!(crossing.missed() > 6, "who is behind is not seen");
    assert_eq!(track(CALM), track(CALM));
}

#[test]
fn a_strange_scene_is_cut_to_what_is_possible() {
    let huge = SceneConfig {
        people: u32::MAX,
        frames: 1,
        crossings: u32::MAX,
        miss: f64::NAN,
        ghosts: f64::INFINITY,
        seed: u64::MAX,
    };
    let frame = Scene::new(huge).next().expect("a frame");
    assert_eq!(frame.people.len(), 1000);
    assert_eq!(Scene::new(SceneConfig { frames: 0, ..huge }).count(), 0);
    let nobody = track(SceneConfig { people: 0, ghosts: f64::NAN, miss: 7.0, ..CALM });
    assert_eq!((nobody.truths, nobody.hypotheses), (0, 0));
}
