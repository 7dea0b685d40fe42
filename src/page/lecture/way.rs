//! The ways through the lecture, as keys, buttons and the speaker's notes request them.

/// A way through the lecture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// One step on.
    Next,
    /// One step back.
    Back,
    /// To the first step.
    First,
    /// To the last step.
    Last,
}

/// The ways, as the notes name them.
const WAYS: [(Walk, &str); 4] =
    [(Walk::Next, "next"), (Walk::Back, "back"), (Walk::First, "first"), (Walk::Last, "last")];

impl Walk {
    /// What a key means, of a clicker or of a keyboard.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " => Self::Next,
            "ArrowLeft" | "ArrowUp" | "PageUp" => Self::Back,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }

    /// Its word on the channel, and on the button that takes it.
    pub fn word(self) -> &'static str {
        WAYS.iter().find(|(way, _)| *way == self).map_or("", |(_, word)| *word)
    }

    /// The way that such a word names.
    pub fn of_word(word: &str) -> Option<Self> {
        WAYS.iter().find(|(_, known)| *known == word).map(|(way, _)| *way)
    }
}
