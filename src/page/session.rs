//! What the whole page shares: language, theme, whether it is embedded, and which panel was touched last.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::OnceLock;

use leptos::prelude::*;

use super::browser;
use super::element::effect;
use crate::language::{Language, Words};
use crate::machine::address::{Complaint, pairs};
use crate::machine::guesses::Guesses;
use crate::machine::hidden::{Hidden, PanelNames};
use crate::machine::page_address::PageAddress;
use crate::panel::Part;
use crate::plot::{Theme, ThemeName};

/// A frame in which no question fits into one line.
const NARROW_FRAME: &str = "(max-width: 699px) and (max-height: 700px)";

thread_local! {
    /// What to call when the state has changed, for the address to follow.
    static FOLLOWERS: RefCell<Vec<Rc<dyn Fn()>>> = const { RefCell::new(Vec::new()) };
}

/// The shared state; cheap to copy, because it stays as long as the page.
#[derive(Clone, Copy)]
pub struct Session(&'static Shared);

impl Deref for Session {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        self.0
    }
}

/// What the page shares.
pub struct Shared {
    /// The query with which the page was opened.
    pub query: String,
    /// Whether that query names the panel.
    pub is_panel_named: bool,
    /// The language of all texts.
    pub language: RwSignal<Language>,
    /// The language before the reader switched.
    pub first_language: Language,
    /// The theme that the reader chose; `None` follows the system.
    pub chosen_theme: RwSignal<Option<ThemeName>>,
    /// The theme of the system.
    system_theme: RwSignal<ThemeName>,
    /// How many device pixels a CSS pixel has.
    pub pixel_ratio: RwSignal<f64>,
    /// Whether the language is in the address: it was requested or chosen.
    pub is_language_chosen: RwSignal<bool>,
    /// One panel alone, in somebody else's page.
    pub is_embedded: bool,
    /// Whether a small frame around the panel alone shows no more of it than it can hold.
    pub is_compact: RwSignal<bool>,
    /// Whether such a frame is too narrow for a question in one line.
    pub is_narrow_frame: RwSignal<bool>,
    /// Whether the lecture is on: one idea fills the screen.
    pub is_presenting: RwSignal<bool>,
    /// Whether the screen of the lecture is black for a while.
    pub is_black: RwSignal<bool>,
    /// Whether the page is being printed: every figure is drawn then.
    pub is_printing: RwSignal<bool>,
    /// Whether the lecture is shown before its panels as an article.
    pub is_reading: RwSignal<bool>,
    /// All questions on one page, in place of the panels.
    pub is_quiz: bool,
    /// What was guessed there, once it was wanted.
    guesses: OnceLock<ArcRwSignal<Guesses>>,
    /// The lecture whose speaker's notes are all of the page, by the name of its channel.
    pub speaker: Option<String>,
    /// How long the lecture is to take, in minutes, if the address says so.
    pub minutes: Option<u16>,
    /// The order of the parts.
    pub parts: [Part; 4],
    /// Whether what opens the lecture is shown above the first panel, which has that place otherwise.
    pub is_opening_shown: RwSignal<bool>,
    /// What must be said about the lecture: a window that is closed, full screen that was refused.
    pub remark: RwSignal<Option<Words>>,
    /// The panel that was touched or gone to last, or that the address names; in the lecture and on the page an interlude
    /// can have that place.
    pub panel: RwSignal<&'static str>,
    /// The panel, or the interlude of a part, that the reader looks at: it is in the middle of the window.
    pub in_sight: RwSignal<&'static str>,
    /// The panel and the mark on its figures that a symbol of its formula lights; empty for none.
    pub lit: RwSignal<(&'static str, String)>,
    /// What the lesson leaves out.
    pub hidden: Hidden,
    /// What the address says to the page and makes no sense.
    pub complaints: RwSignal<Vec<Complaint>>,
}

impl Session {
    /// The session that the address requests.
    pub fn from_address(known: Vec<PanelNames>) -> Self {
        let query = browser::query();
        let pairs = pairs(&query);
        let (address, mut complaints) = PageAddress::read(&pairs, &known);
        let (hidden, not_hidden) = Hidden::read(&pairs, known);
        complaints.extend(not_hidden);
        let language = address.language.unwrap_or_else(reader_language);
        let is_panel = |id: &&str| !address.is_embedded || hidden.is_panel(id);
        let panel = address.panel.filter(is_panel).unwrap_or_else(|| hidden.first_shown());
        Self(Box::leak(Box::new(Shared {
            language: RwSignal::new(language),
            first_language: language,
            chosen_theme: RwSignal::new(address.theme),
            system_theme: RwSignal::new(system_theme()),
            pixel_ratio: RwSignal::new(browser::pixel_ratio()),
            is_language_chosen: RwSignal::new(address.language.is_some()),
            query,
            is_panel_named: address.panel.is_some(),
            is_embedded: address.is_embedded,
            is_compact: RwSignal::new(address.is_embedded),
            is_narrow_frame: RwSignal::new(browser::media_matches(NARROW_FRAME)),
            is_presenting: RwSignal::new(address.is_presenting),
            is_reading: RwSignal::new(address.is_reading),
            is_quiz: address.is_quiz,
            guesses: OnceLock::new(),
            speaker: address.speaker,
            minutes: address.minutes,
            parts: address.parts.unwrap_or(Part::ALL),
            is_opening_shown: RwSignal::new(false),
            is_black: RwSignal::new(false),
            is_printing: RwSignal::new(false),
            remark: RwSignal::new(None),
            panel: RwSignal::new(panel),
            in_sight: RwSignal::new(panel),
            lit: RwSignal::new(("", String::new())),
            hidden,
            complaints: RwSignal::new(complaints),
        })))
    }

    /// What was guessed in the quiz. The first picture needs none of it: it is read when it is wanted.
    pub fn guesses(self) -> &'static ArcRwSignal<Guesses> {
        let read = || ArcRwSignal::new(Guesses::read(&pairs(&self.0.query), self.0.hidden.known()).0);
        self.0.guesses.get_or_init(read)
    }

    /// Calls back whenever the reader has changed something that the address says.
    pub fn on_change(callback: Rc<dyn Fn()>) {
        FOLLOWERS.with_borrow_mut(|followers| followers.push(callback));
    }

    /// Says that the reader has changed something that the address says.
    pub fn note_change() {
        let followers = FOLLOWERS.with_borrow(Clone::clone);
        for follower in followers {
            follower();
        }
    }

    /// Words in the language of the page. All words come through here, so that their closures have one type.
    pub fn words(self, words: Words) -> impl Fn() -> &'static str + Copy + 'static {
        move || words.get(self.language.get())
    }

    /// The theme in force; paper is white.
    pub fn theme(self) -> ThemeName {
        if self.is_printing.get() {
            return ThemeName::Light;
        }
        self.screen_theme()
    }

    /// The theme of the screen, whatever a printer gets.
    pub fn screen_theme(self) -> ThemeName {
        self.chosen_theme.get().unwrap_or_else(|| self.system_theme.get())
    }

    /// The colours and sizes of the figures: those of a hall in the lecture, but not on a phone in the hand.
    pub fn figure_theme(self) -> &'static Theme {
        let theme = self.theme();
        let is_in_hall = self.is_presenting.get() && !browser::media_matches("(max-width: 900px)");
        if is_in_hall { theme.hall() } else { theme.theme() }
    }

    /// Keeps the document in step with whether the lecture is on.
    pub fn follow_lecture(self) {
        effect(Box::new(move || browser::toggle_root_attribute("data-present", self.is_presenting.get())));
    }

    /// Keeps the document in step with language and theme, and follows the system's. The loader has set both before.
    pub fn follow(self) {
        browser::on_media_change("(prefers-color-scheme: dark)", move || self.system_theme.set(system_theme()));
        browser::on_media_change(NARROW_FRAME, move || {
            self.is_narrow_frame.set(browser::media_matches(NARROW_FRAME));
        });
        browser::on_pixel_ratio_change(Rc::new(move || self.pixel_ratio.set(browser::pixel_ratio())));
        effect(Box::new(move || browser::set_root_attribute("data-theme", self.theme().code())));
        effect(Box::new(move || {
            let language = self.language.get();
            browser::set_root_attribute("lang", language.code());
            document().set_title(super::words::DOCUMENT_TITLE.get(language));
        }));
    }

    /// Switches to the other language.
    pub fn switch_language(self) {
        self.is_language_chosen.set(true);
        self.language.update(|language| *language = language.other());
        Self::note_change();
    }

    /// Switches to the other theme.
    pub fn switch_theme(self) {
        let other = match untrack(|| self.theme()) {
            ThemeName::Light => ThemeName::Dark,
            ThemeName::Dark => ThemeName::Light,
        };
        self.chosen_theme.set(Some(other));
        Self::note_change();
    }

    /// Says that the reader changed something in a panel.
    pub fn touch(self, panel: &'static str) {
        if self.panel.get_untracked() != panel {
            self.panel.set(panel);
        }
        if !self.complaints.with_untracked(Vec::is_empty) {
            self.complaints.set(Vec::new());
        }
        Self::note_change();
    }
}

fn system_theme() -> ThemeName {
    if browser::media_matches("(prefers-color-scheme: dark)") { ThemeName::Dark } else { ThemeName::Light }
}

/// The language that the loader has already chosen for the text before the page, from the reader's browser.
fn reader_language() -> Language {
    let code = browser::root().and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    Language::from_code(&code).unwrap_or_default()
}
