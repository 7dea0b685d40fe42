//! Every row of every reference file, within its tolerance.
//!
//! Walks `tests/reference/` and, if it is set, the folder `REFERENCE_DIR`, which holds files of the
//! same names and formats. Run with `--nocapture` to see the worst error of each file.

#[path = "support/batch_norm_checks.rs"]
mod batch_norm_checks;
#[path = "support/checks.rs"]
mod checks;
#[path = "support/report.rs"]
mod report;
#[path = "support/running_checks.rs"]
mod running_checks;
#[path = "support/tracking_checks.rs"]
mod tracking_checks;
#[path = "support/training_checks.rs"]
mod training_checks;

use std::path::{Path, PathBuf};

use report::FileReport;

/// The checks of a file by whoever knows its name.
fn check_file(name: &str, text: &str) -> Option<FileReport> {
    checks::check_file(name, text)
        .or_else(|| batch_norm_checks::check_file(name, text))
        .or_else(|| running_checks::check_file(name, text))
        .or_else(|| tracking_checks::check_file(name, text))
        .or_else(|| training_checks::check_file(name, text))
}

/// The files of a folder in alphabetical order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("cannot read the folder {}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("an entry of the folder").path()).filter(|path| path.is_file()).collect();
    paths.sort();
    paths
}

/// The files of references that a panel of the lecture cannot do without.
const FILES_OF_PANELS: [(&str, &str); 28] = [
    ("average_precision.json", "tracking"),
    ("batch_content.csv", "batch_content"),
    ("batch_norm.json", "activations"),
    ("batch_norm_conv.json", "transform"),
    ("batches_until.csv", "running"),
    ("best_of_k.csv", "selection"),
    ("best_of_k_shared.csv", "selection"),
    ("beta_cdf.csv", "posterior"),
    ("beta_difference.csv", "compare"),
    ("beta_hdi.csv", "posterior"),
    ("beta_hdi_by_count.csv", "posterior"),
    ("beta_ln_pdf.csv", "posterior"),
    ("beta_quantile.csv", "posterior"),
    ("beta_width.csv", "width"),
    ("bias_variance.json", "bias_variance"),
    ("bn_beta_law.csv", "batch_size"),
    ("coverage.csv", "coverage"),
    ("gamma_rate.csv", "constraints"),
    ("gamma_zero.csv", "constraints"),
    ("majority_attack.csv", "selection"),
    ("mcnemar.csv", "compare"),
    ("mlp_training.json", "training"),
    ("paired_difference.csv", "compare"),
    ("product_metric.json", "constraints"),
    ("proportion_intervals.csv", "width"),
    ("running.json", "running"),
    ("tracking.json", "tracking"),
    ("two_proportions.csv", "compare"),
];

#[test]
fn no_file_of_a_panel_is_missing() {
    let missing = FILES_OF_PANELS.iter().filter(|(file, _)| !Path::new("tests/reference").join(file).is_file());
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
}

/// What is wrong with a file for which there is no check: one of ours always has one, one of elsewhere as soon as its
/// panel is there.
fn unchecked(name: &str, folder: &Path) -> Option<String> {
    let panel = FILES_OF_PANELS.iter().find(|(file, _)| *file == name).map(|(_, panel)| *panel);
    let has_panel = lectern::panels::cards().any(|card| Some(card.id) == panel);
    (has_panel || folder.ends_with("tests/reference")).then(|| format!("{name}: nothing checks it"))
}

#[test]
fn a_file_that_nothing_checks_is_reported() {
    let (ours, elsewhere) = (Path::new("tests/reference"), Path::new("/elsewhere"));
    assert!(unchecked("coverage.csv", elsewhere).is_some());
    assert!(unchecked("notes.csv", ours).is_some());
    assert!(unchecked("notes.csv", elsewhere).is_none());
}

/// Checks every known file of a folder, prints what it found, and fails if a row is out of tolerance
/// or if there is no known file.
fn check_folder(folder: &Path) {
    println!("{}", folder.display());
    let (mut known, mut failures) = (0, Vec::new());
    for path in files(folder) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_table = path.extension().is_some_and(|extension| extension == "csv" || extension == "json");
        let checked = is_table.then(|| {
            let text = std::fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
            check_file(&name, &text)
        });
        let Some(report) = checked.flatten() else {
            failures.extend(unchecked(&name, folder));
            println!("  {name}: ignored, no check is known for it");
            continue;
        };
        known += 1;
        println!(
            "  {}: {} rows, worst error {:.1e} of {:.0e} allowed, at {}",
            report.name, report.rows, report.worst_error, report.tolerance, report.worst_row
        );
        let outside = report.failures.len();
        failures.extend(report.failures.into_iter().take(5));
        if outside > 5 {
            failures.push(format!("{name}: and {} more", outside - 5));
        }
    }
    assert!(known > 0, "{}: no known file", folder.display());
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn every_row_of_the_references_is_met() {
    check_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference"));
}

#[test]
fn every_row_of_the_named_folder_is_met() {
    match std::env::var_os("REFERENCE_DIR") {
        Some(folder) if !folder.is_empty() => check_folder(Path::new(&folder)),
        _ => println!("REFERENCE_DIR is not set: nothing more to check"),
    }
}

#[test]
fn a_malformed_row_is_reported_with_its_line() {
    let text = "n,n1,level,quantile\n0,0,0.05,0.05\n1,2\n10,x,0.5,0.1\n10,11,0.5,0.1\n";
    let report = check_file("beta_quantile.csv", text).expect("the file is known");
    assert_eq!(report.failures.len(), 3, "{:?}", report.failures);
    assert!(report.failures[0].starts_with("beta_quantile.csv:3: 2 fields, not 4"));
    assert!(report.failures[1].starts_with("beta_quantile.csv:4: \"x\" is not a number (n1)"));
    assert!(report.failures[2].starts_with("beta_quantile.csv:5: "));
}

#[test]
fn a_wrong_number_is_reported() {
    let text = "n,n1,level,quantile\n0,0,0.05,0.05000000000001\n";
    let report = check_file("beta_quantile.csv", text).expect("the file is known");
    assert_eq!(report.failures.len(), 1);
    assert!(report.worst_error > 1.9e-13);
}

#[test]
fn a_file_without_its_header_or_rows_is_reported() {
    for text in ["", "0,0,0.05,0.05\n", "n,n1,level,quantile\n"] {
        let report = check_file("beta_quantile.csv", text).expect("the file is known");
        assert_eq!(report.failures.len(), 1, "{text:?}");
    }
}

#[test]
fn the_digest_is_the_recorded_one() {
    let digest = checks::digest();
    println!("{} results, digest {:016x}", digest.results, digest.hash);
    // When a result changes on purpose, the new digest is printed above; it must be the same in every browser.
    assert_eq!((digest.results, format!("{:016x}", digest.hash)), (15_514, "8973a8bcda15aa0b".to_owned()));
}

#[test]
fn the_digest_of_training_is_the_recorded_one() {
    let digest = training_checks::digest();
    println!("{} results, digest {:016x}", digest.results, digest.hash);
    // As above: it is the same natively and in every browser, with vectors and without.
    assert_eq!((digest.results, format!("{:016x}", digest.hash)), (4888, "88c63ce09a430f74".to_owned()));
}
