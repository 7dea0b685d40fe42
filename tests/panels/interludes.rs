//! What stands around the panels holds together: it has words in both languages, leads only to pictures that show
//! something, and says no number that the step to which it leads does not say.

use std::collections::BTreeSet;

use lectern::language::{Language, Words};
use lectern::machine::step_of;
use lectern::panel::{Body, Cue, Interlude, Lead, Part, Point, Side, Step};
use lectern::panels;

use crate::is_snake_case;
use crate::typography::handwritten_faults;
use crate::words::wrongly_written;

fn points(interlude: &Interlude) -> Vec<&'static Point> {
    match interlude.body {
        Body::Flows(flows) => flows.iter().flat_map(|flow| flow.rows).flat_map(|row| row.boxes).collect(),
        Body::Columns(columns) => columns.iter().flat_map(|column| column.points).collect(),
        Body::Questions | Body::Invitation | Body::Misses => Vec::new(),
    }
}

fn titles(interlude: &Interlude) -> Vec<Words> {
    match interlude.body {
        Body::Flows(flows) => {
            let of_rows = flows.iter().flat_map(|flow| flow.rows).map(|row| row.title);
            flows.iter().map(|flow| flow.title).chain(of_rows).collect()
        }
        Body::Columns(columns) => columns.iter().flat_map(|column| [column.title, column.lede]).collect(),
        Body::Questions | Body::Invitation | Body::Misses => Vec::new(),
    }
}

/// All that is written of an interlude.
fn written(interlude: &Interlude) -> Vec<Words> {
    let of_points = points(interlude).into_iter().flat_map(|point| [point.words, point.more]);
    [interlude.headline, interlude.notes].into_iter().chain(titles(interlude)).chain(of_points).collect()
}

/// The step of a panel, counted from 1.
fn step(panel: &str, number: usize) -> Option<&'static Step> {
    let panel = panels::all().into_iter().find(|known| known.id() == panel)?;
    step_of(panel.machine().scenarios(), number.checked_sub(1)?)
}

/// The numbers in a text that nobody would write by heart: with a fraction, or of three digits and more.
fn numbers(text: &str) -> BTreeSet<String> {
    let is_of_number = |letter: char| letter.is_ascii_digit() || ",.\u{a0}".contains(letter);
    let runs = text.split(|letter: char| !is_of_number(letter));
    let trimmed = runs.map(|run| run.trim_matches(|letter: char| !letter.is_ascii_digit()).to_owned());
    trimmed.filter(|run| run.chars().filter(char::is_ascii_digit).count() >= 3).collect()
}

#[test]
fn interludes_have_names_of_their_own() {
    let ids: Vec<&str> = panels::interludes().map(|interlude| interlude.id).collect();
    let known: BTreeSet<&str> = ids.iter().copied().chain(panels::all().iter().map(|panel| panel.id())).collect();
    assert_eq!(known.len(), ids.len() + panels::all().len(), "{ids:?}");
    assert!(ids.iter().all(|id| is_snake_case(id)), "{ids:?}");
    let names: Vec<&str> = panels::INTERLUDE_NAMES.iter().map(|name| name.id).collect();
    assert_eq!(names, ids);
}

#[test]
fn every_part_begins_ends_and_is_talked_about() {
    for part in Part::ALL {
        let of_part: Vec<&Interlude> = panels::interludes().filter(|one| one.part == Some(part)).collect();
        assert!(of_part.iter().any(|one| one.side == Side::Before), "{part:?}");
        assert!(of_part.iter().any(|one| one.side == Side::After && matches!(one.body, Body::Columns(_))), "{part:?}");
        let last = of_part.last().map(|one| matches!(one.body, Body::Questions));
        assert_eq!(last, Some(true), "{part:?} ends with a pause for questions");
    }
    let parts: BTreeSet<u8> = panels::interludes()
        .flat_map(points)
        .filter_map(|point| match point.to {
            Lead::Part(part) => Some(part.number()),
            Lead::Step(..) => None,
        })
        .collect();
    assert_eq!(parts.len(), 4, "the opening leads to every part");
}

#[test]
fn points_lead_to_pictures_that_show_something() {
    for interlude in panels::interludes() {
        for point in points(interlude) {
            let Lead::Step(panel, number) = point.to else { continue };
            let place = format!("{}: {} → {panel} {number}", interlude.id, point.words.get(Language::English));
            let step = step(panel, number).unwrap_or_else(|| panic!("{place}: there is no such step"));
            let is_opener = interlude.side == Side::Before;
            let shows = matches!(step.cue, Cue::Show | Cue::Reveal | Cue::Play);
            // What opens a part promises, and may lead to a question.
            assert!(shows || is_opener, "{place}: {:?} shows no answer", step.cue);
        }
    }
}

/// But for the quantile by which the normal interval is known.
#[test]
fn numbers_are_those_of_the_step_to_which_a_point_leads() {
    let mut checked = 0;
    for (interlude, point) in
        panels::interludes().flat_map(|one| points(one).into_iter().map(move |point| (one, point)))
    {
        let Lead::Step(panel, number) = point.to else { continue };
        let Some(step) = step(panel, number) else { continue };
        for language in Language::ALL {
            let said = format!("{} {}", step.headline.get(language), step.notes.get(language));
            let stated = numbers(point.more.get(language));
            for stated in stated.into_iter().filter(|number| !["1,96", "1.96"].contains(&number.as_str())) {
                checked += 1;
                assert!(
                    numbers(&said).contains(&stated),
                    "{}: {stated} is not said by {panel} {number}: {said}",
                    interlude.id
                );
            }
        }
    }
    assert!(checked > 0, "some point states a number");
}

#[test]
fn both_languages_say_everything_as_they_are_written() {
    for interlude in panels::interludes() {
        assert!(interlude.notes.get(Language::Russian).split_whitespace().count() >= 25, "{}", interlude.id);
        for words in written(interlude) {
            let is_empty = Language::ALL.map(|language| words.get(language).is_empty());
            assert_eq!(is_empty[0], is_empty[1], "{}: {words:?}", interlude.id);
            for language in Language::ALL {
                let text = words.get(language).to_owned();
                assert_eq!(handwritten_faults(&text, language), Vec::<&str>::new(), "{}: {text}", interlude.id);
                assert_eq!(wrongly_written(&[text], language), Vec::<String>::new(), "{}", interlude.id);
            }
        }
    }
}
