//! What the page knows of a panel before its program is there.
//!
//! A published page is in pieces: the page itself, and one for each panel, which is fetched when it is wanted. A card
//! is a constant of the page. It names nothing that the panel computes, draws or says, for whatever is named here is
//! fetched before anything is seen.

use std::future::Future;
use std::pin::Pin;

use super::Machine;
use super::lecture_time::word_count;
use super::standing::step_count;
use crate::language::{Language, Words};
use crate::panel::{Panel, Part};

/// Why a panel is not there: its program did not come, or could not be started.
#[cfg(feature = "split")]
pub use wasm_split_helpers::SplitLoaderError as NotLoaded;
/// Why a panel is not there: never, in a program of one piece.
#[cfg(not(feature = "split"))]
pub type NotLoaded = std::convert::Infallible;

/// A panel at its first view, or why it is not there.
pub type Loaded = Result<Box<dyn Machine>, NotLoaded>;
/// A panel that is being fetched.
pub type Loading = Pin<Box<dyn Future<Output = Loaded>>>;

/// What the page knows of a panel before it is loaded.
#[derive(Clone, Copy, Debug)]
pub struct Card {
    /// Its folder, section and name in the address.
    pub id: &'static str,
    /// The part of the lecture it belongs to.
    pub part: Part,
    /// What it is called where there is no room for its heading.
    pub short_name: Words,
    /// Its heading.
    pub title: Words,
    /// The names of its controls.
    pub controls: &'static [&'static str],
    /// How many steps of the lecture it has.
    pub step_count: usize,
    /// How high all its figures are together where each is as wide as one: in a wide window, and on a phone.
    pub aspects: (f64, f64),
    /// Fetches the panel. Every call tries anew what has not come before.
    pub load: fn() -> Loading,
}

/// How many controls a panel has.
#[must_use]
pub const fn control_count<P: Panel>() -> usize {
    P::CONTROLS.len()
}

/// The names of a panel's controls; `COUNT` is [`control_count`].
#[must_use]
pub const fn control_names<P: Panel, const COUNT: usize>() -> [&'static str; COUNT] {
    let mut names = [""; COUNT];
    let mut index = 0;
    while index < COUNT {
        names[index] = P::CONTROLS[index].name;
        index += 1;
    }
    names
}

/// What a panel's controls are called on the page; `COUNT` is [`control_count`]. No card has them, so that they come
/// with the rest of the page, which alone needs them before the panel is there.
#[must_use]
pub const fn control_labels<P: Panel, const COUNT: usize>() -> [Words; COUNT] {
    let mut labels = [Words::new("", ""); COUNT];
    let mut index = 0;
    while index < COUNT {
        labels[index] = P::CONTROLS[index].label;
        index += 1;
    }
    labels
}

/// How many words the notes of each step have, in Russian and in English; `COUNT` is the number of its steps. The plan
/// of a lecture needs them before the panels are there, and comes with the rest of the page.
#[must_use]
pub const fn step_words<P: Panel, const COUNT: usize>() -> [[u16; 2]; COUNT] {
    let mut words = [[0; 2]; COUNT];
    let (mut count, mut index) = (0, 0);
    while index < P::LESSON.scenarios.len() {
        let steps = P::LESSON.scenarios[index].steps;
        let mut step = 0;
        while step < steps.len() {
            let notes = steps[step].notes;
            words[count] = [word_count(notes.get(Language::Russian)), word_count(notes.get(Language::English))];
            (count, step) = (count + 1, step + 1);
        }
        index += 1;
    }
    words
}

/// The card of a panel, of which `controls` are the names of its controls and which `load` fetches.
#[must_use]
pub const fn card<P: Panel>(controls: &'static [&'static str], load: fn() -> Loading) -> Card {
    let (mut aspects, mut index) = ((0.0, 0.0), 0);
    while index < P::FIGURES.len() {
        let face = P::FIGURES[index].face;
        aspects = (aspects.0 + face.aspect, aspects.1 + face.narrow_aspect);
        index += 1;
    }
    Card {
        id: P::ID,
        part: P::PART,
        short_name: P::SHORT_NAME,
        title: P::TEXT.title,
        controls,
        step_count: step_count(P::LESSON.scenarios),
        aspects,
        load,
    }
}

/// Declares a function whose body, and what only that needs, is fetched when it is called. In a program of one piece
/// it is there already.
macro_rules! fetched {
    ($(#[$about:meta])* pub fn $name:ident() -> $made:ty $body:block) => {
        $(#[$about])*
        #[cfg(feature = "split")]
        #[allow(clippy::unnecessary_wraps, reason = "those that wait for it hear that it did not come")]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        pub fn $name() -> $made $body

        $(#[$about])*
        #[cfg(not(feature = "split"))]
        #[allow(clippy::unused_async, reason = "it is waited for like one that is fetched")]
        pub async fn $name() -> $made $body
    };
}
#[allow(unused_imports, reason = "the page alone has another use of it")]
pub(crate) use fetched;

/// Declares the panels of a part, in lecture order, by folder and type: the list for tests and tools, and the cards by
/// which the page fetches them.
macro_rules! part {
    ($($folder:ident::$panel:ident),+ $(,)?) => {
        /// The panels of this part in lecture order.
        pub const PANELS: &[&dyn $crate::machine::registry::AnyPanel] =
            &[$(&$crate::machine::registry::Entry::<$folder::$panel>::NEW),+];

        /// The cards of the panels of this part in lecture order.
        pub const CARDS: &[$crate::machine::card::Card] = &[$({
            use $crate::machine::card::{card, control_count, control_names};
            const COUNT: usize = control_count::<$folder::$panel>();
            const NAMES: [&str; COUNT] = control_names::<$folder::$panel, COUNT>();
            card::<$folder::$panel>(&NAMES, || Box::pin(fetched::$folder()))
        }),+];

        /// What the controls of each panel of this part are called, by the panel's id.
        pub const CONTROL_LABELS: &[(&str, &[$crate::language::Words])] = &[$({
            use $crate::machine::card::{control_count, control_labels};
            const COUNT: usize = control_count::<$folder::$panel>();
            const LABELS: [$crate::language::Words; COUNT] = control_labels::<$folder::$panel, COUNT>();
            (<$folder::$panel as $crate::panel::Panel>::ID, &LABELS)
        }),+];

        /// How many words the notes of each step of each panel of this part have, in Russian and in English, by the
        /// panel's id.
        pub const STEP_WORDS: &[(&str, &[[u16; 2]])] = &[$({
            use $crate::machine::card::step_words;
            const COUNT: usize = $crate::machine::step_count(<$folder::$panel as $crate::panel::Panel>::LESSON.scenarios);
            const WORDS: [[u16; 2]; COUNT] = step_words::<$folder::$panel, COUNT>();
            (<$folder::$panel as $crate::panel::Panel>::ID, &WORDS)
        }),+];

        /// Where the program is cut: what only one of these functions needs is a piece of its own.
        mod fetched {
            use $crate::machine::PanelMachine;
            use $crate::machine::card::Loaded;
            $($crate::machine::card::fetched! {
                /// The panel at its first view.
                pub fn $folder() -> Loaded {
                    Ok(Box::new(PanelMachine::<super::$folder::$panel>::default()))
                }
            })+
        }
    };
}
pub(crate) use part;
