//! A computation in slices is the computation; one that is stopped or overtaken leaves what is shown.

use lectern::language::Language;
use lectern::machine::registry::AnyPanel;
use lectern::machine::{Machine, Progress};

use crate::settings::queries;
use crate::shown::Shown;

/// More slices than the longest computation has.
const MOST_SLICES: usize = 100_000;

/// The first view and some of the presets.
fn some_queries(panel: &dyn AnyPanel) -> Vec<String> {
    std::iter::once(String::new()).chain(panel.presets().into_iter().take(4)).collect()
}

/// The query at which a computation is as long as it can be.
fn longest_query(panel: &dyn AnyPanel) -> String {
    queries(panel).pop().unwrap_or_default()
}

/// Works slice after slice; the share that was done after each.
fn slice_by_slice(machine: &mut dyn Machine) -> Vec<f64> {
    let mut shares = Vec::new();
    while shares.len() < MOST_SLICES {
        match machine.work(&mut || false) {
            Progress::Done => return shares,
            Progress::Running(share) => shares.push(share),
        }
    }
    panic!("{} does not end", machine.id());
}

#[test]
fn slices_lead_where_one_go_leads() {
    for panel in crate::chosen::panels() {
        for query in some_queries(panel) {
            let mut sliced = panel.at(&query);
            let shares = slice_by_slice(sliced.as_mut());
            assert!(shares.is_sorted() && shares.iter().all(|share| (0.0..=1.0).contains(share)), "{shares:?}");
            let whole = panel.solved(&query);
            for language in Language::ALL {
                let same = Shown::of(sliced.as_ref(), language) == Shown::of(whole.as_ref(), language);
                assert!(same, "{}: {query}", panel.id());
            }
            assert_eq!(sliced.work(&mut || true), Progress::Done, "{}: {query}", panel.id());
        }
    }
}

#[test]
fn what_is_computed_without_a_look_is_the_same_and_shown_at_the_end() {
    for panel in crate::chosen::panels() {
        let mut machine = panel.solved("");
        let before = Shown::of(machine.as_ref(), Language::English);
        let query = longest_query(panel);
        machine.read_address(&query);
        let mut slices = 0;
        while machine.compute(&mut || false) != Progress::Done {
            // To look takes longer than a slice.
            let is_same = slices > 3 || Shown::of(machine.as_ref(), Language::English) == before;
            assert!(is_same, "{}: what is shown has changed", panel.id());
            slices += 1;
            assert!(slices < MOST_SLICES, "{} does not end", panel.id());
        }
        let whole = panel.solved(&query);
        assert!(Shown::of(machine.as_ref(), Language::English) == Shown::of(whole.as_ref(), Language::English));
    }
}

#[test]
fn nothing_is_shown_before_the_first_slice() {
    for panel in crate::chosen::panels() {
        let mut machine = panel.machine();
        machine.stop();
        assert!(machine.report().is_none(), "{}", panel.id());
    }
}

#[test]
fn what_is_shown_stays_until_the_next_stands() {
    for panel in crate::chosen::panels() {
        let mut machine = panel.solved("");
        let before = Shown::of(machine.as_ref(), Language::Russian);
        machine.read_address(&longest_query(panel));
        assert!(Shown::of(machine.as_ref(), Language::Russian) == before, "{}", panel.id());
    }
}

#[test]
fn a_machine_stopped_midway_keeps_what_it_showed() {
    for panel in crate::chosen::panels() {
        for slices in [1, 2, 30] {
            let mut machine = panel.solved("");
            machine.read_address(&longest_query(panel));
            for _ in 0..slices {
                machine.work(&mut || false);
            }
            let shown = Shown::of(machine.as_ref(), Language::English);
            machine.stop();
            assert!(Shown::of(machine.as_ref(), Language::English) == shown, "{}", panel.id());
            assert_eq!(machine.work(&mut || true), Progress::Done, "{}", panel.id());
            assert!(Shown::of(machine.as_ref(), Language::English) == shown, "{} went on", panel.id());
        }
    }
}

#[test]
fn a_machine_that_was_overtaken_shows_what_was_asked_last() {
    for panel in crate::chosen::panels() {
        let mut machine = panel.at(&longest_query(panel));
        machine.work(&mut || false);
        machine.read_address("");
        machine.work(&mut || true);
        let fresh = panel.solved("");
        let same = Shown::of(machine.as_ref(), Language::Russian) == Shown::of(fresh.as_ref(), Language::Russian);
        assert!(same, "{}", panel.id());
    }
}
