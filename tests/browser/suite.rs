//! All tests as a list: every topic, for every browser, panel and language.

use std::sync::{Arc, Mutex, PoisonError};

use lectern::language::Language;
use lectern::panels;
use libtest_mimic::{Failed, Trial};

use super::host::Case;
use super::kind::BrowserKind;
use super::page::Page;
use super::server::Server;
use super::session::{Engine, Outcome, Session};
use super::settings::Settings;
use super::topics::{
    access, bad_input, compare, controls, goal, handles, history, hostile, keys, leaving, lecture, memory, narrow,
    notes, numbers, pictures, places, predict, reference, share, speaker,
};

/// A test of one panel in one language.
type PanelTest = fn(&Page, Case) -> Outcome;
/// A test of the page as a whole.
type PageTest = fn(&Page) -> Outcome;

/// The tests that every panel gets in both languages for being registered.
const IN_BOTH_LANGUAGES: &[(&str, PanelTest)] = &[
    ("its numbers equal those of this machine", numbers::equal_those_of_this_machine),
    ("every control changes picture and numbers", controls::each_changes_picture_and_numbers),
    ("bad input leaves the last good picture", bad_input::leaves_the_last_good_picture),
    ("its question hides the answer and reveals it", predict::hides_the_answer_and_reveals_it),
    ("its notes are an article that moves it", notes::are_an_article_that_moves_the_panel),
    ("pictures are taken", pictures::are_taken),
    ("narrow windows cut nothing off", narrow::is_whole),
];

/// The tests that every panel gets in one language, each panel in another than the one before.
const IN_ONE_LANGUAGE: &[(&str, PanelTest)] = &[
    ("typed nonsense is refused", bad_input::typed_nonsense_is_refused),
    ("back and forward restore", history::back_and_forward_restore),
    ("arrow keys move a slider", history::arrow_keys_move_a_slider),
    ("handles follow the keys", handles::all_follow_the_keys),
    ("its data stand in a table", narrow::the_table_opens),
    ("keys are not taken from inputs", keys::are_not_taken_from_inputs),
    ("keys press its buttons", keys::press_the_buttons_of_the_panel),
    ("it can be embedded alone", places::embedded_panel_stands_alone),
    ("a guess is in the address", predict::is_in_the_address),
    ("its goal is reached by its example alone", goal::is_reached_by_its_example),
    ("four settings are frozen and compared", compare::four_are_frozen_and_compared),
    ("hostile addresses never blank or freeze it", hostile::addresses_never_blank_or_freeze),
    ("memory does not grow", memory::does_not_grow),
];

/// The tests of the page as a whole.
const OF_THE_PAGE: &[(&str, PageTest)] = &[
    ("keys of the page work", keys::of_the_page_work),
    ("any path, no other host", places::any_path_and_no_other_host),
    ("without WebAssembly it says so", places::without_webassembly_it_says_so),
    ("after a panic it says so", places::after_a_panic_it_says_so),
    ("axe-core finds nothing (ru, light)", |page| access::checker_finds_nothing(page, Language::Russian, "light")),
    ("axe-core finds nothing (ru, dark)", |page| access::checker_finds_nothing(page, Language::Russian, "dark")),
    ("axe-core finds nothing (en, light)", |page| access::checker_finds_nothing(page, Language::English, "light")),
    ("axe-core finds nothing (en, dark)", |page| access::checker_finds_nothing(page, Language::English, "dark")),
    ("a clicker walks the whole lecture", lecture::a_clicker_walks_the_whole_lecture),
    ("a reload stands at the same step", lecture::a_reload_stands_at_the_same_step),
    ("the lecture is entered and left", leaving::is_entered_and_left),
    ("back leads out, a slider gives keys back", leaving::back_leads_out_and_a_slider_gives_the_keys_back),
    ("every step is seen from the back row", lecture::every_step_is_seen_from_the_back_row),
    ("axe-core finds nothing in the lecture", lecture::checker_finds_nothing),
    ("the notes follow the lecture", speaker::follows_the_lecture),
    ("a copied link opens the same picture (share)", share::copied_link_opens_the_same_picture),
    ("a refused copy selects the text (share)", share::refused_copy_selects_the_text),
    ("a lesson hides exactly what is unticked (share)", share::lesson_hides_exactly_what_is_unticked),
    ("nonsense in the address is told (share)", share::nonsense_in_the_address_is_told),
    ("a shared frame stands in a page of another origin", share::snippet_stands_in_a_page_of_another_origin),
    ("axe-core finds nothing in the share dialog", share::checker_finds_nothing_in_the_dialog),
    ("numerical checks pass and digests agree", reference::checks_pass_and_digests_agree),
];

/// All tests, browser by browser.
pub fn trials(settings: &Arc<Settings>, server: &Arc<Server>) -> Vec<Trial> {
    settings.browsers.iter().flat_map(|&kind| trials_in(kind, settings, server)).collect()
}

fn trials_in(kind: BrowserKind, settings: &Arc<Settings>, server: &Arc<Server>) -> Vec<Trial> {
    let (settings, server) = (Arc::clone(settings), Arc::clone(server));
    let bench = Arc::new(Bench { kind, settings, server, session: Mutex::new(None) });
    let mut trials = Vec::new();
    let mut add = |what: &str, name: &str, test: Box<dyn Fn(&Page) -> Outcome + Send>| {
        let bench = Arc::clone(&bench);
        let name = format!("{}: {what}: {name}", kind.name());
        trials.push(Trial::test(name.clone(), move || bench.run_twice(&name, &test).map_err(Failed::from)));
    };
    for &(name, test) in OF_THE_PAGE {
        add("page", name, Box::new(test));
    }
    for (index, panel) in panels::all().into_iter().enumerate() {
        for language in Language::ALL {
            let case = Case { panel, language };
            let what = format!("{} ({})", panel.id(), language.code());
            for &(name, test) in IN_BOTH_LANGUAGES {
                add(&what, name, Box::new(move |page| test(page, case)));
            }
        }
        let language = Language::ALL[index % Language::ALL.len()];
        let case = Case { panel, language };
        for &(name, test) in IN_ONE_LANGUAGE {
            let what = format!("{} ({})", panel.id(), language.code());
            add(&what, name, Box::new(move |page| test(page, case)));
        }
    }
    trials
}

/// A browser that is started when the first test asks for it, and shared by all that follow.
struct Bench {
    kind: BrowserKind,
    settings: Arc<Settings>,
    server: Arc<Server>,
    session: Mutex<Option<Outcome<Session>>>,
}

impl Bench {
    /// Runs a test, and once more in a fresh browser if it fails: browsers and their drivers stumble on a busy machine.
    /// The first failure is printed; what is wrong with the page fails twice.
    fn run_twice(&self, name: &str, test: &impl Fn(&Page) -> Outcome) -> Outcome {
        self.run(test, Engine::Usual).or_else(|reason| {
            let reason: String = reason.chars().take(2000).collect();
            eprintln!("{name} is tried again: {reason}");
            *self.session.lock().unwrap_or_else(PoisonError::into_inner) = None;
            let outcome = self.run(test, Engine::Careful);
            // The next test gets a browser as everybody has it.
            *self.session.lock().unwrap_or_else(PoisonError::into_inner) = None;
            outcome
        })
    }

    /// Runs a test in the browser, which is started if need be; a failure says where the browser was.
    fn run(&self, test: &impl Fn(&Page) -> Outcome, engine: Engine) -> Outcome {
        let mut place = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(&*place, Some(Ok(session)) if !session.is_alive()) {
            *place = None;
        }
        let session = place.get_or_insert_with(|| Session::start(self.kind, &self.settings, engine)).as_ref();
        let page = Page { session: session.map_err(Clone::clone)?, server: &self.server };
        // What the last test left behind is not this one's.
        let _ = page.expect_silence();
        test(&page).map_err(|reason| {
            let address = page.session.script("return location.href", &[]);
            let address = address.map_or_else(|error| error, |address| address.to_string());
            format!("{}, {address}: {reason}", self.kind.name())
        })
    }
}
