//! Levels up to 1 − 10⁻¹²: corrections for many comparisons ask for them.

use lectern::language::Language;

use crate::settings::worked;
use crate::shown::words;

const LEVELS: [&str; 3] = ["0.9999", "0.9999999", "0.999999999999"];

fn ends(query: &str) -> (f64, f64) {
    let panel = lectern::panels::all().into_iter().find(|panel| panel.id() == "posterior").expect("the panel");
    let outputs = panel.outputs(query, Language::English);
    let end = |name| outputs.iter().find(|output| output.name == name).map_or(f64::NAN, |output| output.value);
    (end("low"), end("high"))
}

/// With no errors the posterior is Beta(1, N + 1), whose quantile is 1 − (1 − q)^(1/(N + 1)).
#[test]
fn with_no_errors_the_ends_are_those_of_the_closed_form() {
    for level in LEVELS {
        let tail = 0.5 * (1.0 - level.parse::<f64>().expect("a number"));
        let of = |ln_of_rest: f64| -libm::expm1(ln_of_rest / 1001.0);
        let expected = (of(libm::log1p(-tail)), of(libm::log(tail)));
        let (low, high) = ends(&format!("error=0&level={level}"));
        assert!((low / expected.0 - 1.0).abs() < 1e-12, "{level}: {low} and {}", expected.0);
        assert!((high / expected.1 - 1.0).abs() < 1e-12, "{level}: {high} and {}", expected.1);
    }
    let (low, high) = ends("error=0&level=0.9999999");
    assert!((low - 4.995e-11).abs() < 1e-14 && (high - 0.016_654_207_820).abs() < 1e-12, "{low} and {high}");
}

/// What is said of a level says that it is less than all.
#[test]
fn no_level_is_called_a_hundred_per_cent() {
    let has_level = |panel: &&dyn lectern::machine::registry::AnyPanel| {
        panel.controls("").iter().any(|control| control.name == "level" && control.legal.is_some())
    };
    for panel in crate::chosen::panels().into_iter().filter(has_level) {
        for level in LEVELS {
            let query = format!("level={level}");
            let (machine, _) = worked(panel, &query);
            assert_eq!(machine.address(), query, "{}: the level is legal", panel.id());
            let said = words(machine.as_ref(), Language::Russian);
            let nines = level.parse::<f64>().expect("a number") * 100.0;
            let wanted = format!("{nines}").replace('.', ",");
            // Where the level is named, it is named whole.
            let sentence = &said[0];
            assert!(
                !sentence.contains("уровня 100") && !sentence.contains("уровень 100"),
                "{}: {sentence}",
                panel.id()
            );
            let is_named = sentence.contains("уров");
            assert!(!is_named || sentence.contains(&wanted[..wanted.len().min(6)]), "{}: {sentence}", panel.id());
        }
    }
}
