//! Laws of MOTA, IDF1 and what they count, on random films.

use std::collections::BTreeSet;

use lectern::tracking::Labelled;
use lectern::tracking::identity::Meetings;
use proptest::prelude::*;

use super::{Film, evaluate, person};

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
}
