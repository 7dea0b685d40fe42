//! Numbers of steps as an address writes them: `3` is one step, `3-5` are three.

/// The numbers that an entry names, all of them steps of `1..=count`; `None` for what names none.
#[must_use]
pub fn read(entry: &str, count: usize) -> Option<Vec<usize>> {
    let (first, last) = entry.split_once('-').unwrap_or((entry, entry));
    let number = |text: &str| text.parse().ok().filter(|number| (1..=count).contains(number));
    let (first, last): (usize, usize) = (number(first)?, number(last)?);
    (first <= last).then(|| (first..=last).collect())
}

/// The shortest entries that name the numbers of `1..=count` of which something holds.
#[must_use]
pub fn write(count: usize, holds: impl Fn(usize) -> bool) -> Vec<String> {
    let (mut entries, mut first) = (Vec::new(), None);
    for number in 1..=count {
        if !holds(number) {
            continue;
        }
        let first_of_run = *first.get_or_insert(number);
        if number == count || !holds(number + 1) {
            let is_alone = first_of_run == number;
            entries.push(if is_alone { number.to_string() } else { format!("{first_of_run}-{number}") });
            first = None;
        }
    }
    entries
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
        let written = |numbers: &[usize]| write(7, |number| numbers.contains(&number));
        assert_eq!(written(&[1, 2, 3, 5, 7]), ["1-3", "5", "7"]);
        assert_eq!(written(&[6, 7]), ["6-7"]);
        assert_eq!(written(&[]), [""; 0]);
    }
}
