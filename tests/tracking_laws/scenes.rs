//! Laws of the simulated scene and of the small tracker.

use lectern::tracking::scene::{Frame, Scene, SceneConfig};
use lectern::tracking::tracker::{Tracker, TrackerConfig};
use lectern::tracking::{BoundingBox, Evaluation, Evaluator};

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
