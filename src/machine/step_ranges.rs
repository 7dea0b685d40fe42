//! Numbers of steps as an address writes them: `3` is one step, `3-5` are three.

/// The numbers that an entry names, all of them steps of `1..=count`; `None` for what names none.
#[must_use]
pub fn read(entry: &str, count: usize) -> Option<Vec<usize>> {
    let (first, last) = entry.split_once('-').unwrap_or((entry, entry));
    let number = |text: &str| text.parse().ok().filter(|number| (1..=count).contains(number));
    let (first, last): (usize, usize) = (number(first)?, number(last)?);
    (first <= last).then(|| (first..=last).collect())
}

/// The shortest entries that name these numbers.
#[must_use]
pub fn write(mut numbers: Vec<usize>) -> Vec<String> {
    numbers.sort_unstable();
    numbers.dedup();
    let runs = numbers.chunk_by(|one, next| one + 1 == *next);
    let entry = |run: &[usize]| match run {
        [first, .., last] => format!("{first}-{last}"),
        [only] => only.to_string(),
        [] => String::new(),
    };
    runs.map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_name_steps_and_nothing_else() {
        assert_eq!(read("3", 5), Some(vec![3]));
        assert_eq!(read("2-4", 5), Some(vec![2, 3, 4]));
        assert_eq!(read("2-2", 5), Some(vec![2]));
        for entry in ["", "0", "6", "4-2", "1-6", "x", "1-", "-1", "1-2-3", "1.5", "99999999999999999999"] {
            assert_eq!(read(entry, 5), None, "{entry:?}");
        }
    }

    #[test]
    fn runs_are_written_short() {
        assert_eq!(write(vec![5, 1, 2, 3, 3, 7]), ["1-3", "5", "7"]);
        assert_eq!(write(vec![1, 2]), ["1-2"]);
        assert_eq!(write(Vec::new()), [""; 0]);
    }
}
