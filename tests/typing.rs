//! What readers type into the boxes, key by key, and what stands in the parameters afterwards.

use lectern::language::Language;
use lectern::machine::Machine;
use lectern::panel::{KindFace, Refusal, Unit};
use proptest::prelude::*;

const CASES: &str = include_str!("cases/typed-numbers.csv");

/// A row: language, panel and control, what is typed, and the outcome in words.
struct Case<'a> {
    language: Language,
    panel: &'a str,
    control: &'a str,
    typed: &'a str,
    outcome: &'a str,
}

/// Reads `ru,posterior.error,"9,5",0.095`.
fn case(line: &str) -> Option<Case<'_>> {
    let (place, rest) = line.split_once(",\"")?;
    let (typed, outcome) = rest.rsplit_once("\",")?;
    let (language, name) = place.split_once(',')?;
    let (panel, control) = name.split_once('.')?;
    Some(Case { language: Language::from_code(language)?, panel, control, typed, outcome })
}

/// A machine, and which of its controls is typed into, with its unit.
fn opened(panel: &str, control: &str) -> (Box<dyn Machine>, usize, Unit) {
    let panels = lectern::panels::all();
    let panel = panels.iter().find(|known| known.id() == panel).unwrap_or_else(|| panic!("no panel {panel}"));
    let machine = panel.machine();
    let controls = machine.controls();
    let index = controls.iter().position(|known| known.name == control);
    let index = index.unwrap_or_else(|| panic!("no control {control}"));
    let KindFace::Number(number) = controls[index].kind else { panic!("{control} is no number") };
    (machine, index, number.unit)
}

/// Types key by key, as the page takes it; says how the last text was refused, if it was.
fn type_in(machine: &mut dyn Machine, index: usize, unit: Unit, case: &Case) -> Option<Refusal> {
    let ends = case.typed.char_indices().map(|(start, character)| start + character.len_utf8());
    let mut refusal = None;
    for end in ends {
        let taken = unit.read(&case.typed[..end], case.language).and_then(|value| machine.take(index, value));
        refusal = taken.err();
    }
    refusal
}

#[test]
fn every_case_from_use_ends_as_it_should() {
    let lines: Vec<&str> = CASES.lines().filter(|line| !line.starts_with('#')).skip(1).collect();
    assert!(lines.len() > 20, "{} cases", lines.len());
    let mut wrong = Vec::new();
    for line in lines {
        let case = case(line).unwrap_or_else(|| panic!("cannot read {line}"));
        let (mut machine, index, unit) = opened(case.panel, case.control);
        let first = machine.number(index);
        let refusal = type_in(machine.as_mut(), index, unit, &case);
        let wanted = match case.outcome.strip_prefix("keeps") {
            // "keeps 10": what was typed on the way; "keeps": what was there before.
            Some(kept) => kept.trim().parse().unwrap_or(first),
            None => case.outcome.parse().unwrap_or(f64::NAN),
        };
        let is_refused = case.outcome.starts_with("keeps");
        if refusal.is_some() != is_refused || machine.number(index).to_bits() != wanted.to_bits() {
            wrong.push(format!("{line}: {} with {refusal:?}", machine.number(index)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_share_is_refused_where_none_is_meant() {
    assert_eq!(Unit::Count.read("95 %", Language::Russian), Err(Refusal::PercentSign));
    assert_eq!(Unit::Plain.read("95%", Language::English), Err(Refusal::PercentSign));
    assert_eq!(Unit::Percent.read("95%", Language::English), Ok(0.95));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_a_box_writes_it_reads(value in proptest::num::f64::NORMAL | proptest::num::f64::ZERO) {
        for language in Language::ALL {
            let text = Unit::Plain.write(value, language);
            // Beyond sixty digits nobody writes a number out.
            if text.chars().count() <= 64 {
                prop_assert_eq!(Unit::Plain.read(&text, language), Ok(value), "{}", text);
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}|[-+−–0-9., \u{a0}'eE^·×⁻⁵%]{0,20}") {
        for language in Language::ALL {
            for unit in [Unit::Count, Unit::Percent, Unit::Plain] {
                let read = unit.read(&text, language);
                prop_assert!(read.is_ok_and(|value| !value.is_nan()) || read.is_err());
            }
        }
    }
}
