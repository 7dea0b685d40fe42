//! Laws of the tracking metrics and of average precision.

mod average_precision;
mod films;
mod scenes;

use std::time::Instant;

use lectern::nn::random::{Purpose, Random};
use lectern::tracking::{BoundingBox, Evaluation, Evaluator, Labelled};

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
