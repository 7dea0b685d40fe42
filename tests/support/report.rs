//! What the check of one reference file found.

use serde_json::Value;

/// The outcome of comparing every row of a reference file with the project's own numbers.
#[derive(Clone, Debug, Default)]
pub struct FileReport {
    /// The file's name, without a folder.
    pub name: String,
    /// The number of rows (or cases) that were compared.
    pub rows: usize,
    /// The largest error found, in the same measure as `tolerance`.
    pub worst_error: f64,
    /// The error that is allowed.
    pub tolerance: f64,
    /// The row with the largest error, in words.
    pub worst_row: String,
    /// One line for each row that is out of tolerance.
    pub failures: Vec<String>,
}

impl FileReport {
    /// Goes through the cases of a file that is a list of them. A case that cannot be checked is a failure, and so is a
    /// file without any.
    pub fn of_cases(
        name: &str,
        text: &str,
        tolerance: f64,
        check: impl Fn(&Value, &mut Self) -> Result<(), String>,
    ) -> Self {
        let mut report = Self { name: name.to_owned(), tolerance, ..Self::default() };
        match serde_json::from_str::<Vec<Value>>(text) {
            Ok(cases) if !cases.is_empty() => {
                for case in &cases {
                    report.rows += 1;
                    if let Err(message) = check(case, &mut report) {
                        report.failures.push(format!("{}: {message}", case["name"]));
                    }
                }
            }
            Ok(_) => report.failures.push("no cases".to_owned()),
            Err(error) => report.failures.push(error.to_string()),
        }
        report
    }

    /// The same for cases of which each has one error, or lacks a number.
    pub fn of_errors(name: &str, text: &str, tolerance: f64, error: impl Fn(&Value) -> Option<f64>) -> Self {
        Self::of_cases(name, text, tolerance, |case, report| {
            let error = error(case).ok_or("it lacks a number")?;
            let row = case["name"].as_str().unwrap_or("unnamed").to_owned();
            report.note(row, error, || format!("error {error:e}"));
            Ok(())
        })
    }

    /// Notes the error of something that was held against its reference; one beyond the tolerance is a failure, which
    /// `told` puts into words. So is a NaN, ours or the reference's.
    pub fn note(&mut self, row: String, error: f64, told: impl FnOnce() -> String) {
        if error.is_nan() || error > self.tolerance {
            self.failures.push(format!("{row}: {}", told()));
        }
        if error > self.worst_error || error.is_nan() {
            self.worst_error = error;
            self.worst_row = row;
        }
    }
}
