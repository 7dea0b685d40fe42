//! Laws of average precision and of the boxes that it counts.

use lectern::tracking::average_precision::{envelope, interpolated, operating_points, right_detections, stepwise};
use lectern::tracking::scene::Detection;
use lectern::tracking::{BoundingBox, Labelled};
use proptest::prelude::*;

use super::{evaluate, person};

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

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
