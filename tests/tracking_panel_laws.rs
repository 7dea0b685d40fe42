//! Laws of the panel about tracking: codes of edits, and the numbers that its words quote.

use std::time::{Duration, Instant};

use lectern::language::Language;
use lectern::machine::Progress;
use lectern::machine::registry::AnyPanel;
use lectern::panels::metrics::tracking::{Edit, Edits, MOST_EDITS};
use proptest::prelude::*;

fn panel() -> &'static dyn AnyPanel {
    lectern::panels::all().into_iter().find(|panel| panel.id() == "tracking").expect("the panel is listed")
}

/// An output of the panel at a setting.
fn output(setting: &str, name: &str) -> f64 {
    let outputs = panel().outputs(setting, Language::English);
    outputs.iter().find(|output| output.name == name).map(|output| output.value).expect("the output is there")
}

fn outputs(setting: &str, names: [&str; 3]) -> [f64; 3] {
    names.map(|name| output(setting, name))
}

fn are_near(ours: [f64; 3], wanted: [f64; 3]) -> bool {
    ours.iter().zip(wanted).all(|(ours, wanted)| (ours - wanted).abs() < 1e-12)
}

fn edits() -> impl Strategy<Value = Edit> {
    let stretch = || (0_u16..2000, 1_u16..2000).prop_map(|(after, length)| (after, after + length));
    prop_oneof![
        (1_u16..40, 1_u16..40, 0_u16..2000)
            .prop_filter("two people", |(one, other, _)| one != other)
            .prop_map(|(one, other, after)| Edit::Swap { one, other, after }),
        (1_u16..40, 0_u16..2000).prop_map(|(who, after)| Edit::Cut { who, after }),
        (1_u16..40, stretch()).prop_map(|(who, (after, until))| Edit::Lose { who, after, until }),
        stretch().prop_map(|(after, until)| Edit::Ghost { after, until }),
        (2_u16..2000).prop_map(|every| Edit::Blink { every }),
    ]
}

/// All edits of a list, as far as they have room.
fn together(list: &[Edit]) -> Edits {
    list.iter().fold(Edits::default(), |edits, edit| edits.with(*edit).unwrap_or(edits))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_code_says_all_edits_in_their_order(list in prop::collection::vec(edits(), 0..=MOST_EDITS)) {
        let edits = together(&list);
        prop_assert_eq!(edits.iter().collect::<Vec<_>>(), list.clone());
        prop_assert_eq!(Edits::read(&edits.code()), Some(edits));
        let without = edits.without_last().map(|edits| edits.iter().collect::<Vec<_>>());
        prop_assert_eq!(without, list.split_last().map(|(_, rest)| rest.to_vec()));
    }

    #[test]
    fn any_text_is_a_code_or_refused(code in "[sdcgb0-9._none-]{0,40}") {
        if let Some(edits) = Edits::read(&code) {
            prop_assert_eq!(edits.code(), code);
        }
    }

    #[test]
    fn what_is_kept_is_what_was_done_live(at in 1_u16..100, who in 1_u16..=2) {
        let live = format!("tool=cut&who={who}&at={at}");
        let kept = format!("tool=none&edits=c{who}.{at}");
        let names = ["mota", "idf1", "switches"];
        prop_assert!(are_near(outputs(&live, names), outputs(&kept, names)));
    }

    #[test]
    fn a_swap_costs_two_switches_whenever_it_comes_and_idf1_by_when(at in 1_u16..100) {
        let longer = f64::from(at.max(100 - at));
        let found = outputs(&format!("at={at}"), ["mota", "idf1", "switches"]);
        prop_assert!(are_near(found, [0.99, longer / 100.0, 2.0]), "{found:?}");
    }
}

#[test]
fn bad_edits_are_refused_with_words() {
    let many = vec!["c1.50"; 100_000].join("_");
    let too_many = vec!["c1.50"; MOST_EDITS + 1].join("_");
    let bad = [
        "s1.1.50", "d1.50.50", "d1.60.50", "g9.9", "b1", "b0", "c0.5", "x1", "", "c1.050", "s1.2", "c1.99999",
        &too_many,
    ];
    for code in bad {
        let (address, complaints) = panel().normalized(&format!("edits={code}"));
        assert_eq!(address, "", "{code}");
        assert!(complaints.iter().any(|complaint| complaint.name == "edits"), "{code}");
        assert!(Language::ALL.iter().all(|language| complaints[0].text(*language).contains("edits=none")), "{code}");
    }
    // A longer address is cut before it is read.
    let (address, complaints) = panel().normalized(&format!("edits={many}"));
    assert_eq!((address.as_str(), complaints.len()), ("", 1));
}

#[test]
fn edits_of_who_or_what_is_not_there_are_left_out_and_told() {
    let (address, complaints) = panel().normalized("edits=c1.50_c3.50_g90.101_b200");
    assert_eq!(address, "edits=c1.50");
    assert_eq!(complaints.len(), 1);
    assert_eq!(complaints[0].used.as_deref(), Some("c1.50"));
}

/// The numbers that the lesson quotes.
#[test]
fn the_lesson_quotes_what_is_computed() {
    let rates = ["mota", "idf1", "switches"];
    assert!(are_near(outputs("tool=none", rates), [1.0, 1.0, 0.0]));
    assert!(are_near(outputs("", rates), [0.99, 0.5, 2.0]));
    assert!(are_near(outputs("at=80", rates), [0.99, 0.8, 2.0]));
    assert!(are_near(outputs("tool=none&edits=c1.33_c1.66_c2.33_c2.66", rates), [0.98, 0.34, 4.0]));
    let far = "tool=lose&who=10&at=0&until=100&people=10";
    assert!(are_near(outputs(far, ["mota", "missed", "mostly_lost"]), [0.9, 100.0, 1.0]));
    let poster = "tool=ghost&at=0&until=100&people=10";
    assert!(are_near(outputs(poster, ["mota", "false_boxes", "mostly_tracked"]), [0.9, 100.0, 10.0]));
    let blinking = "tool=blink&people=10";
    assert!(are_near(outputs(blinking, ["mota", "missed", "mostly_tracked"]), [0.9, 100.0, 10.0]));
    assert!(output(blinking, "fragmentations") > 90.0 && output(far, "fragmentations") < 1.0);
    let rare = "tool=lose&at=499&until=501&frames=1000";
    assert!(are_near(outputs(rare, ["mota", "missed", "errors_per_hour"]), [0.999, 2.0, 90.0]));
}

/// Equal MOTA in the presets, as their comment says.
#[test]
fn presets_differ_in_everything_but_mota() {
    let motas: Vec<f64> = panel().presets().iter().take(5).map(|preset| output(preset, "mota")).collect();
    for (mota, wanted) in motas.iter().zip([0.99, 0.99, 0.9, 0.9, 0.9]) {
        assert!((mota - wanted).abs() < 1e-12, "{motas:?}");
    }
}

#[test]
fn the_tracker_on_the_page_has_a_detector_and_the_hand_has_none() {
    let names = ["average_precision", "interpolated_precision", "motp"];
    let [steps, envelope, distance] = outputs("scene=simulated&people=6&ghosts=3&crossings=2", names);
    assert!(0.0 < steps && steps <= envelope && envelope < 1.0, "{steps} {envelope}");
    assert!(0.0 < distance && distance < 0.5, "{distance}");
    assert!(output("", "average_precision").is_nan() && output("", "motp").abs() < 1e-12);
    // A detector that finds nobody is one.
    let [steps, envelope, _] = outputs("scene=simulated&miss=1&ghosts=0", names);
    assert_eq!([steps, envelope].map(f64::to_bits), [0.0, 0.0].map(f64::to_bits), "{steps} {envelope}");
}

#[test]
fn who_is_where_one_says_is_found_at_any_overlap() {
    for frames in ["frames=100", "frames=777", "frames=1000&people=20"] {
        let exact = outputs(&format!("tool=none&iou=1&{frames}"), ["mota", "motp", "missed"]);
        assert_eq!(exact.map(f64::to_bits), [1.0, 0.0, 0.0].map(f64::to_bits), "{frames}: {exact:?}");
    }
}

/// Prints what the longest slice of long films costs (`--nocapture`).
#[test]
fn a_long_film_is_worked_off_in_slices() {
    for film in ["tool=swap", "scene=simulated"] {
        for (people, frames) in [(2, 100), (20, 100), (20, 1000)] {
            let mut machine = panel().at(&format!("{film}&people={people}&frames={frames}"));
            let (mut slices, mut longest, all) = (0, Duration::ZERO, Instant::now());
            loop {
                let start = Instant::now();
                let progress = machine.work(&mut || false);
                (slices, longest) = (slices + 1, longest.max(start.elapsed()));
                if progress == Progress::Done {
                    break;
                }
            }
            let all_ms = all.elapsed().as_secs_f64() * 1e3;
            let longest_ms = longest.as_secs_f64() * 1e3;
            println!("{film}, {people} × {frames}: {slices} slices, {all_ms:.1} ms, the longest {longest_ms:.2} ms");
            // Some hundreds of boxes a slice.
            assert!(slices >= people * frames / 500, "{slices}");
        }
    }
}
