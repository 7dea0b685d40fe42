//! What the check of one reference file found.

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
