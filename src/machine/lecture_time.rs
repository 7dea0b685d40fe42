//! The time of a lecture: the speaker's clock, and the plan against which it is read.

/// The longest lecture that can be planned, in minutes.
pub const MOST_MINUTES: u16 = 600;

const MS_PER_MINUTE: f64 = 60_000.0;

/// The speaker's clock. It is paused while a question is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clock {
    /// It runs.
    Running {
        /// The moment at which it would have shown zero, in milliseconds of the time of day.
        begun_ms: f64,
    },
    /// It is paused.
    Paused {
        /// What it shows, in milliseconds.
        elapsed_ms: f64,
    },
}

impl Clock {
    /// What it shows, in milliseconds.
    #[must_use]
    pub const fn elapsed_ms(self, now_ms: f64) -> f64 {
        match self {
            Self::Running { begun_ms } => (now_ms - begun_ms).max(0.0),
            Self::Paused { elapsed_ms } => elapsed_ms,
        }
    }

    /// Paused if it runs, running on if it is paused.
    #[must_use]
    pub const fn toggled(self, now_ms: f64) -> Self {
        match self {
            Self::Running { .. } => Self::Paused { elapsed_ms: self.elapsed_ms(now_ms) },
            Self::Paused { elapsed_ms } => Self::Running { begun_ms: now_ms - elapsed_ms },
        }
    }

    /// The clock as a text that [`Clock::read`] understands, in whole milliseconds: the program that writes fractions
    /// is large.
    #[must_use]
    pub fn write(self) -> String {
        match self {
            Self::Running { begun_ms } => format!("running {}", begun_ms as u64),
            Self::Paused { elapsed_ms } => format!("paused {}", elapsed_ms as u64),
        }
    }

    /// The clock that was written; `None` for a text that is none, and for one that was begun in the future.
    #[must_use]
    pub fn read(text: &str, now_ms: f64) -> Option<Self> {
        let (state, number) = text.split_once(' ')?;
        let ms = number.parse().ok().map(|ms: u64| ms as f64).filter(|ms| *ms <= now_ms)?;
        match state {
            "running" => Some(Self::Running { begun_ms: ms }),
            "paused" => Some(Self::Paused { elapsed_ms: ms }),
            _ => None,
        }
    }
}

/// The moments at which a step is planned to begin and end, in milliseconds from the beginning: the minutes are shared
/// among the steps by the words of their notes. `None` where there is no such step or nothing is said at all.
#[must_use]
pub fn planned_ms(words: &[u16], step: usize, minutes: u16) -> Option<(f64, f64)> {
    let here = *words.get(step)?;
    let until = |steps: &[u16]| steps.iter().copied().map(f64::from).sum::<f64>();
    let all = until(words);
    let ms_of = |words: f64| words / all * f64::from(minutes) * MS_PER_MINUTE;
    let before = until(&words[..step]);
    (all > 0.0).then(|| (ms_of(before), ms_of(before + f64::from(here))))
}

/// How far a clock is behind the end of what is planned for a step, or before its beginning: negative then, and zero
/// between them. In milliseconds.
#[must_use]
pub fn behind_ms(elapsed_ms: f64, (from_ms, to_ms): (f64, f64)) -> f64 {
    (elapsed_ms - to_ms).max(0.0) + (elapsed_ms - from_ms).min(0.0)
}

/// How many words there are in a text: what is between spaces and has a letter or a digit, Latin or Cyrillic.
#[must_use]
pub const fn word_count(text: &str) -> u16 {
    let bytes = text.as_bytes();
    let (mut count, mut is_in_word, mut index) = (0, false, 0);
    while index < bytes.len() {
        let byte = bytes[index];
        // A space, a line's end, or the first byte of a space that does not break.
        let is_space = byte == b' ' || byte == b'\n' || byte == 0xC2;
        // 0xD0 and 0xD1 begin the letters of Russian.
        let is_letter = byte.is_ascii_alphanumeric() || byte == 0xD0 || byte == 0xD1;
        if is_letter && !is_in_word {
            count += 1;
        }
        is_in_word = (is_in_word || is_letter) && !is_space;
        index += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paused_clock_does_not_move() {
        let clock = Clock::Running { begun_ms: 1_000.0 };
        let paused = clock.toggled(61_000.0);
        let again = paused.toggled(100_000.0);
        let shown = [clock.elapsed_ms(61_000.0), paused.elapsed_ms(1e9), again.elapsed_ms(101_000.0)];
        assert_eq!(shown.map(|ms| ms as u32), [60_000, 60_000, 61_000]);
    }

    #[test]
    fn a_clock_reads_what_it_wrote_and_nothing_else() {
        for clock in [Clock::Running { begun_ms: 12.0 }, Clock::Paused { elapsed_ms: 0.0 }] {
            assert_eq!(Clock::read(&clock.write(), 100.0), Some(clock));
        }
        for text in
            ["", "running", "running x", "running 101", "running -1", "running 1.5", "paused NaN", "stopped 5", "5"]
        {
            assert_eq!(Clock::read(text, 100.0), None, "{text:?}");
        }
    }

    #[test]
    fn steps_get_time_by_their_words() {
        let words = [10, 30, 0, 60];
        let minutes = |step| planned_ms(&words, step, 10).map(|(from, to)| (from / 60_000.0, to / 60_000.0));
        assert_eq!(minutes(0), Some((0.0, 1.0)));
        assert_eq!(minutes(1), Some((1.0, 4.0)));
        assert_eq!(minutes(2), Some((4.0, 4.0)));
        assert_eq!(minutes(3), Some((4.0, 10.0)));
        assert_eq!(minutes(4), None);
        assert_eq!(planned_ms(&[0, 0], 0, 10), None);
    }

    #[test]
    fn who_is_within_the_plan_is_neither_late_nor_early() {
        let behind = [5.0, 8.0, 1.0].map(|elapsed| behind_ms(elapsed, (4.0, 6.0)) as i32);
        assert_eq!(behind, [0, 2, -3]);
    }

    #[test]
    fn words_are_what_is_read_aloud() {
        for (text, count) in [
            ("", 0),
            ("\u{a0}—\u{a0}", 0),
            ("два слова", 2),
            ("10\u{a0}% и\u{a0}σ² = 0,09 — это всё", 5),
            ("over-fitting, twice\nx = 1", 4),
        ] {
            assert_eq!(word_count(text), count, "{text:?}");
        }
    }
}
