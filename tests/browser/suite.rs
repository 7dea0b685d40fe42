//! All tests as one table: what is proved once on one panel, what each panel is visited for, what the page is asked
//! once.

use lectern::language::Language;

use super::failure::{Outcome, wrong};
use super::fits::{self, any};
use super::host::Case;
use super::kind::BrowserKind;
use super::page::Page;
use super::scope::{AnyPanelRef, Scope};
use super::topics::{
    absent, absent_steps, access, back_row, bad_input, building, clicker, compare, computing, contents, controls,
    first_picture, goal, handles, history, hostile, interludes, keys, leaving, lecture, memory, narrow, notes, numbers,
    overview, places, predict, print, quiz, reference, room, share, speaker, touch, typing, visit,
};

/// A test of one panel in one language.
type PanelTest = fn(&Page, Case) -> Outcome;

/// Code that all panels share. It is proved on one panel in every browser, another one with every commit; in a whole run
/// on all the others, too, each in one of the browsers.
struct Shared {
    topic: &'static str,
    /// The first panel that fits is taken; without one the test fails.
    fits: fn(AnyPanelRef) -> bool,
    test: PanelTest,
}

const fn shared(topic: &'static str, fits: fn(AnyPanelRef) -> bool, test: PanelTest) -> Shared {
    Shared { topic, fits, test }
}

/// In every browser.
const SHARED: &[Shared] = &[
    shared("keys of the page work", any, keys::of_the_page_work),
    shared("keys are not taken from inputs", any, keys::are_not_taken_from_inputs),
    shared("R resets", fits::has_long_slider, keys::r_resets),
    shared("P and S play and step", fits::can_be_played, keys::play_and_step),
    shared("arrow keys move a slider", fits::rests_with_long_slider, history::arrow_keys_move_a_slider),
    shared(
        "the wheel moves the focused slider alone",
        fits::has_long_slider,
        history::the_wheel_moves_the_focused_slider_alone,
    ),
    shared("handles follow the keys", any, handles::all_follow_the_keys),
    shared("back and forward restore", fits::rests_with_long_slider, history::back_and_forward_restore),
    shared("numbers at every choice and end are the host's", fits::rests, numbers::equal_those_of_this_machine),
    shared("bad input leaves the last good picture", fits::has_slider, bad_input::leaves_the_last_good_picture),
    shared("typed nonsense is refused", fits::has_slider, bad_input::typed_nonsense_is_refused),
    shared("what is typed belongs to the reader", fits::rests_with_long_slider, typing::belongs_to_the_reader),
    shared("a swipe changes nothing", fits::has_long_slider, touch::a_swipe_changes_nothing),
    shared("a slider stays at its number", fits::has_limited_slider, touch::a_slider_stays_at_its_number),
    shared("a question hides the answer and reveals it", any, predict::hides_the_answer_and_reveals_it),
    shared("a guess is in the address", any, predict::is_in_the_address),
    shared("a goal is reached by its example alone", any, goal::is_reached_by_its_example),
    shared("notes are an article that moves the panel", any, notes::are_an_article_that_moves_the_panel),
    shared(
        "four settings are frozen and compared",
        fits::rests_with_long_slider,
        compare::four_are_frozen_and_compared,
    ),
    shared("narrow windows cut nothing off", any, narrow::is_whole),
    shared("data stand in a table", any, narrow::the_table_opens),
    shared("it can be embedded alone", any, places::embedded_panel_stands_alone),
    shared("a computation moves nothing", fits::rests, computing::moves_nothing),
    shared("a long computation can be stopped", fits::rests_after_long_run, computing::can_be_stopped),
    shared("a high frame shows more", any, room::a_high_frame_shows_more),
    shared("a frame gives the keys back", fits::has_long_slider, places::a_frame_gives_the_keys_back),
    shared("any path, no other host", any, places::any_path_and_no_other_host),
    shared("after a panic it says so", any, places::after_a_panic_it_says_so),
    shared("a panel that does not come is told", any, absent::a_panel_is_told_and_comes_later),
    shared("a panel whose shared piece does not come is told", any, absent::what_panels_share_is_told_and_comes_later),
    shared("a question that does not come is told", any, absent_steps::a_question_is_told_and_comes_later),
    shared("steps that do not come are told", any, absent_steps::steps_are_told_and_come_later),
    shared("a step that does not come is told", any, absent_steps::a_step_is_told_and_comes_later),
    shared("a step that is late is walked on from", any, absent_steps::a_late_step_is_walked_on_from),
    shared("paper says what is missing", any, absent::paper_says_what_is_missing),
    shared("a page whose rest does not come says so", any, absent::the_rest_is_told_and_comes_later),
    shared("notes that do not come are told", any, absent_steps::the_speaker_is_told),
    shared("without storage it works", any, absent::without_storage_it_works),
    shared("hostile addresses never blank or freeze it", any, hostile::addresses_never_blank_or_freeze),
    shared("memory does not grow", fits::has_long_slider, memory::does_not_grow),
    shared("a clicker walks the lecture", any, lecture::a_clicker_walks),
    shared("a clicker makes the screen black", any, clicker::makes_the_screen_black),
    shared("a clicker's start button keeps the place", any, clicker::its_start_button_keeps_the_place),
    shared("the contents lead to a panel", any, contents::lead_to_a_panel),
    shared("a digit leads to a part", any, contents::a_digit_leads_to_a_part),
    shared("keys go on in the panel", any, contents::keys_go_on_in_the_panel),
    shared("the overview leads to any step", any, overview::leads_to_any_step),
    shared("a guess of the quiz stands beside the answer", any, quiz::a_guess_stands_beside_the_answer),
    shared(
        "a reload stands at the same step",
        fits::rests_with_step_with_slider,
        lecture::a_reload_stands_at_the_same_step,
    ),
    shared("nonsense about the lecture is told", any, lecture::nonsense_is_told),
    shared("a panel begins with what is shown of it", any, lecture::a_panel_begins_with_what_is_shown),
    shared("the lecture is entered and left", any, leaving::is_entered_and_left),
    shared("back leads out of the lecture", any, leaving::back_leads_out),
    shared("a slider gives the keys back", fits::has_step_with_slider, leaving::a_slider_gives_the_keys_back),
    shared("every step is seen from the back row", any, back_row::every_step_is_seen),
    shared("axe-core finds nothing in the lecture", any, back_row::checker_finds_nothing),
    shared("the speaker's notes follow the lecture", any, speaker::follows_the_lecture),
    shared("a copied link opens the same picture", any, share::copied_link_opens_the_same_picture),
    shared("a refused copy selects the text", any, share::refused_copy_selects_the_text),
    shared("a lesson hides what is unticked", fits::can_leave_one_out, share::lesson_hides_exactly_what_is_unticked),
    shared("nonsense in the address is told", fits::has_slider, share::nonsense_in_the_address_is_told),
    shared("a shared frame stands in another page", any, share::snippet_stands_in_a_page_of_another_origin),
];

/// Of the page as a whole, in every browser. The panel that they are given is the chosen one.
const OF_THE_PAGE: &[(&str, PanelTest)] = &[
    ("numerical checks pass and digests agree", |page, _| reference::checks_pass_and_digests_agree(page)),
    ("the first picture becomes the page in its place", |page, _| first_picture::becomes_the_page_in_its_place(page)),
    ("the first picture is seen of the first view alone", |page, _| {
        first_picture::is_seen_of_the_first_view_alone(page)
    }),
    ("panels are built in advance for a reader who scrolls", |page, _| {
        building::is_built_in_advance_for_who_scrolls(page)
    }),
    ("panels are fetched in advance when nobody looks", |page, _| {
        building::is_fetched_in_advance_when_nobody_looks(page)
    }),
    ("the quiz has every question and no answer", |page, _| quiz::has_every_question_and_no_answer(page)),
    ("the quiz tells answers when it is asked", |page, _| quiz::tells_answers_when_it_is_asked(page)),
    ("hostile guesses are told", |page, _| quiz::hostile_guesses_are_told(page)),
    ("without WebAssembly it says so", |page, _| places::without_webassembly_it_says_so(page)),
    ("on paper it is a handout", print::is_a_handout),
    ("axe-core finds nothing in the share dialog", share::checker_finds_nothing_in_the_dialog),
    ("full screen that comes late does not outlast the lecture", leaving::is_not_left_in_full_screen),
    ("the lecture is left at an interlude", |page, _| leaving::is_left_at_an_interlude(page)),
    ("a panel stays in sight in other windows", |page, _| contents::a_panel_stays_in_sight(page)),
    ("the lecture has a beginning and an end", |page, _| lecture::has_a_beginning_and_an_end(page)),
    ("interludes fill the screen", |page, _| interludes::fill_the_screen(page)),
    ("interludes are walked through", |page, _| interludes::are_walked_through(page)),
    ("interludes are sections of the page", |page, _| interludes::are_sections_of_the_page(page)),
    ("interludes move nothing that is read", |page, _| interludes::stay_where_they_are_led_to(page)),
    ("a lesson has its own order", |page, _| interludes::a_lesson_has_its_own_order(page)),
    ("axe-core finds nothing (ru, light)", |page, _| access::finds_nothing(page, Language::Russian, "light")),
    ("axe-core finds nothing (en, dark)", |page, _| access::finds_nothing(page, Language::English, "dark")),
];

/// The same in a whole run only.
const OF_THE_PAGE_IN_A_WHOLE_RUN: &[(&str, PanelTest)] = &[
    ("a clicker walks all of the lecture", |page, _| lecture::a_clicker_walks_all_of_it(page)),
    ("axe-core finds nothing (ru, dark)", |page, _| access::finds_nothing(page, Language::Russian, "dark")),
    ("axe-core finds nothing (en, light)", |page, _| access::finds_nothing(page, Language::English, "light")),
];

/// What no other browser can tell, in a whole run only.
const IN_CHROMIUM_IN_A_WHOLE_RUN: &[(&str, PanelTest)] =
    &[("memory does not grow in ten thousand moves", memory::does_not_grow_for_long)];

/// What no other browser can tell.
const IN_CHROMIUM: &[(&str, PanelTest)] = &[
    ("a walk leaves nothing behind", memory::a_walk_leaves_nothing),
    ("the overview leaves nothing behind", memory::an_overview_leaves_nothing),
    ("what is seen first waits for the HTML alone", first_picture::waits_for_the_html_alone),
    ("what is built moves nothing", first_picture::what_is_built_moves_nothing),
    ("no page of paper cuts a figure", print::no_page_cuts_a_figure),
];

/// What every panel is visited for by itself.
const VISIT: &[(&str, PanelTest)] = &[
    ("visit", visit::stands),
    ("visit: controls", controls::each_changes_picture_and_numbers),
    ("visit: first screen", room::first_screen_holds_the_panel),
    ("visit: small frames", room::small_frames_hold_the_panel),
];

/// A test in a browser.
pub struct Test {
    /// Browser, panel and topic, for people and for filters.
    pub name: String,
    /// What it is about, whatever the panel.
    pub topic: &'static str,
    /// The panel that is visited, if it is a visit.
    pub visited: Option<&'static str>,
    run: Box<dyn Fn(&Page) -> Outcome + Send + Sync>,
}

impl Test {
    /// Runs it.
    pub fn run(&self, page: &Page) -> Outcome {
        (self.run)(page)
    }

    fn new(browser: BrowserKind, topic: &'static str, case: Case, test: PanelTest) -> Self {
        let name = format!("{}: {} ({}): {topic}", browser.name(), case.panel.id(), case.language.code());
        Self { name, topic, visited: None, run: Box::new(move |page| test(page, case)) }
    }
}

/// The tests of one of the browsers of a run in their order: what is about all of the page first.
pub fn tests_in(browser: BrowserKind, browsers: &[BrowserKind], scope: &Scope) -> Vec<Test> {
    let mut tests = Vec::new();
    let in_a_whole_run = OF_THE_PAGE_IN_A_WHOLE_RUN.iter().filter(|_| scope.is_whole);
    let first = scope.panels[0];
    tests.extend(OF_THE_PAGE.iter().chain(in_a_whole_run).map(|&(topic, test)| Test {
        name: format!("{}: page: {topic}", browser.name()),
        ..Test::new(browser, topic, case(first), test)
    }));
    if browser == BrowserKind::Chromium {
        let in_a_whole_run = IN_CHROMIUM_IN_A_WHOLE_RUN.iter().filter(|_| scope.is_whole);
        tests.extend(
            IN_CHROMIUM.iter().chain(in_a_whole_run).map(|&(topic, test)| Test::new(browser, topic, case(first), test)),
        );
    }
    for (row, shared) in SHARED.iter().enumerate() {
        let fitting = scope.panels.iter().copied().filter(|panel| (shared.fits)(*panel));
        // The panels are dealt out to the browsers, beginning with another one for each topic and with every commit.
        let turn = browsers.iter().position(|other| *other == browser).filter(|_| scope.is_whole);
        let is_dealt = |place: usize| turn.is_some_and(|turn| (place + row) % browsers.len() == turn);
        let chosen: Vec<Test> = fitting
            .enumerate()
            .filter(|(place, _)| *place == 0 || is_dealt(*place))
            .map(|(_, panel)| Test::new(browser, shared.topic, case(panel), shared.test))
            .collect();
        if chosen.is_empty() {
            tests.push(Test {
                name: format!("{}: {}", browser.name(), shared.topic),
                topic: shared.topic,
                visited: None,
                run: Box::new(|_| wrong("no panel has what this needs")),
            });
        }
        tests.extend(chosen);
    }
    for &panel in &scope.panels {
        if browser == BrowserKind::Chromium || scope.visited_everywhere.contains(&panel.id()) {
            let of_visit = |&(topic, test): &(&'static str, PanelTest)| Test {
                visited: Some(panel.id()),
                ..Test::new(browser, topic, case(panel), test)
            };
            tests.extend(VISIT.iter().map(of_visit));
        }
    }
    tests
}

/// A panel in a language: each in another than the one before.
fn case(panel: AnyPanelRef) -> Case {
    let place = lectern::panels::all().iter().position(|other| other.id() == panel.id()).unwrap_or_default();
    Case { panel, language: Language::ALL[place % Language::ALL.len()] }
}
