//! The link to what is shared, and the HTML that embeds it.

use leptos::prelude::*;

use super::Sharing;
use crate::machine::page_address::PageAddress;

/// The size of a frame.
#[derive(Clone, Copy, Debug)]
pub struct FrameSize {
    /// Its name in the choice: `900×500`.
    pub name: &'static str,
    /// As HTML writes the width: pixels, or a share of the place.
    pub width: &'static str,
    /// CSS pixels.
    pub height_px: u32,
}

/// The sizes on offer: as wide as its place and as high as most panels are; and those in which question, picture, main
/// number and two controls fit without scrolling.
pub const FRAME_SIZES: [FrameSize; 4] = [
    FrameSize { name: "100 % × 860", width: "100%", height_px: 860 },
    FrameSize { name: "900 × 500", width: "900", height_px: 500 },
    FrameSize { name: "640 × 400", width: "640", height_px: 400 },
    FrameSize { name: "360 × 560", width: "360", height_px: 560 },
];

/// The page around a panel, or the panel alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surroundings {
    /// The page with all that the lesson shows.
    Lesson,
    /// The panel alone, for a frame.
    Alone,
}

impl Sharing {
    /// The whole address of what is shared; subscribes to all it depends on. The language is always named: the picture
    /// holds words.
    pub fn link(self, surroundings: Surroundings) -> String {
        let (panel, parameters) = self.subject.get();
        let session = self.session;
        let hide = self.lesson.with(|lesson| match surroundings {
            Surroundings::Lesson => lesson.write(),
            Surroundings::Alone => lesson.write_alone(panel),
        });
        let address = PageAddress {
            language: Some(session.language.get()),
            theme: session.chosen_theme.get(),
            panel: Some(panel),
            is_embedded: surroundings == Surroundings::Alone,
            minutes: self.minutes.get().filter(|_| surroundings == Surroundings::Lesson),
            parts: Some(self.parts.get()).filter(|_| surroundings == Surroundings::Lesson),
            ..PageAddress::default()
        };
        let query = address.write(&hide, &parameters);
        here() + &query
    }

    /// A frame with the panel alone.
    pub fn snippet(self) -> String {
        let source = escaped(&self.link(Surroundings::Alone));
        let title = escaped(self.title());
        let FrameSize { width, height_px, .. } = self.frame.get();
        format!(
            "<iframe src=\"{source}\" title=\"{title}\" width=\"{width}\" height=\"{height_px}\" \
             style=\"border:0\" loading=\"lazy\" allow=\"fullscreen\"></iframe>"
        )
    }
}

/// The address of this page without its query.
pub fn here() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The text as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
