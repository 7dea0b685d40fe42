//! What the address says to the page as a whole, beyond the parameters of its panels: read, written, complained about.

use super::address::{Complaint, last};
use super::guesses::GUESSES;
use super::hidden::PanelNames;
use super::lecture_time::MOST_MINUTES;
use crate::language::Language;
use crate::panel::Part;
use crate::plot::ThemeName;

const LANGUAGE: &str = "lang";
const THEME: &str = "theme";
const EMBED: &str = "embed";
const PRESENT: &str = "present";
const NOTES: &str = "notes";
const QUIZ: &str = "quiz";
const MINUTES: &str = "minutes";
const PARTS: &str = "parts";
const HIDE: &str = "hide";
const PANEL: &str = "panel";
const SPEAKER: &str = "speaker";

/// All names that say something to the page, and nothing to a panel.
pub const OF_PAGE: [&str; 12] =
    [LANGUAGE, THEME, EMBED, PRESENT, NOTES, QUIZ, MINUTES, PARTS, HIDE, PANEL, GUESSES, SPEAKER];

/// A query without what it says to the page: the parameters of its panel.
#[must_use]
pub fn parameters_of(query: &str) -> String {
    let is_of_page = |pair: &&str| OF_PAGE.contains(&pair.split('=').next().unwrap_or_default());
    // By hand: code that joins a list takes more room in the first download than all of this.
    let mut parameters = String::new();
    for pair in query.trim_start_matches('?').split('&').filter(|pair| !is_of_page(pair)) {
        if !parameters.is_empty() {
            parameters.push('&');
        }
        parameters.push_str(pair);
    }
    parameters
}

/// What the page is to be, as far as the address says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a name in the address that is on or off")]
pub struct PageAddress {
    /// The language.
    pub language: Option<Language>,
    /// The theme.
    pub theme: Option<ThemeName>,
    /// The panel that is meant, or the interlude.
    pub panel: Option<&'static str>,
    /// One panel alone, in somebody else's page: there is neither lecture nor notes view nor quiz then.
    pub is_embedded: bool,
    /// The lecture is on.
    pub is_presenting: bool,
    /// The lecture is shown before its panels as an article.
    pub is_reading: bool,
    /// All questions on one page, in place of the panels: there is neither lecture nor notes view then.
    pub is_quiz: bool,
    /// How long the lecture is to take, in minutes.
    pub minutes: Option<u16>,
    /// What was guessed in the quiz, as it is written; see [`Guesses`](super::guesses::Guesses).
    pub guesses: String,
    /// The order of the parts.
    pub parts: Option<[Part; 4]>,
    /// The lecture whose speaker's notes the page is to be, in place of all else, by the name of its channel.
    pub speaker: Option<String>,
}

impl PageAddress {
    /// Reads the names of the page. Of several values for one name the last counts; one that makes no sense is passed
    /// over with a complaint.
    #[must_use]
    pub fn read(pairs: &[(String, String)], panels: &[PanelNames]) -> (Self, Vec<Complaint>) {
        let value = |name: &str| last(pairs, name);
        let is_on = |name: &str| value(name) == Some("1");
        let is_embedded = is_on(EMBED);
        let is_quiz = is_on(QUIZ) && !is_embedded;
        let read = Self {
            language: value(LANGUAGE).and_then(Language::from_code),
            theme: value(THEME).and_then(ThemeName::from_code),
            panel: panels.iter().map(|panel| panel.id).find(|id| Some(*id) == value(PANEL)),
            is_embedded,
            is_presenting: is_on(PRESENT) && !is_embedded && !is_quiz,
            is_reading: is_on(NOTES) && !is_embedded && !is_quiz,
            is_quiz,
            minutes: value(MINUTES).and_then(minutes),
            guesses: value(GUESSES).unwrap_or_default().to_owned(),
            parts: value(PARTS).and_then(part_order),
            speaker: value(SPEAKER).map(str::to_owned),
        };
        let is_last = |(index, (name, _)): &(usize, &(String, String))| {
            !pairs.iter().skip(index + 1).any(|(later, _)| later == name)
        };
        let given = pairs.iter().enumerate().filter(is_last).map(|(_, pair)| pair);
        let senseless = given.filter(|(name, value)| read.makes_sense(name, value) == Some(false));
        let complaints = senseless.map(|(name, value)| Complaint::ignored(name, value)).collect();
        (read, complaints)
    }

    /// Whether a value made sense for one of the names of the page; `None` for a name that is not the page's.
    fn makes_sense(&self, name: &str, value: &str) -> Option<bool> {
        match name {
            LANGUAGE => Some(self.language.is_some()),
            THEME => Some(self.theme.is_some()),
            PANEL => Some(self.panel.is_some()),
            MINUTES => Some(self.minutes.is_some()),
            PARTS => Some(self.parts.is_some()),
            EMBED | NOTES | PRESENT | QUIZ => Some(matches!(value, "0" | "1")),
            _ => None,
        }
    }

    /// The query string with its `?`: the names of the page, what it hides, and then the parameters of its panel.
    #[must_use]
    pub fn write(&self, hide: &str, parameters: &str) -> String {
        let flag = |is_on: bool| if is_on { "1" } else { "" };
        let minutes = self.minutes.map(|minutes| minutes.to_string());
        let parts = self.parts.filter(|parts| *parts != Part::ALL).map(part_numbers);
        let parts = [
            (LANGUAGE, self.language.map_or("", Language::code)),
            (THEME, self.theme.map_or("", ThemeName::code)),
            (EMBED, flag(self.is_embedded)),
            (PRESENT, flag(self.is_presenting)),
            (NOTES, flag(self.is_reading)),
            (QUIZ, flag(self.is_quiz)),
            (MINUTES, minutes.as_deref().unwrap_or_default()),
            (PARTS, parts.as_deref().unwrap_or_default()),
            (HIDE, hide),
            (GUESSES, self.guesses.as_str()),
            (PANEL, self.panel.unwrap_or_default()),
            (SPEAKER, self.speaker.as_deref().unwrap_or_default()),
        ];
        let named =
            parts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}={value}"));
        let all: Vec<String> = named.chain(Some(parameters.to_owned()).filter(|text| !text.is_empty())).collect();
        if all.is_empty() { String::new() } else { format!("?{}", all.join("&")) }
    }
}

/// A length of a lecture: whole minutes, within reason.
#[must_use]
pub fn minutes(text: &str) -> Option<u16> {
    text.parse().ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
}

/// An order of the parts, by their numbers: `3,1` begins with the third, and those that are not named follow in theirs.
/// `None` for what is no part's number, or one that occurs twice.
fn part_order(text: &str) -> Option<[Part; 4]> {
    let part = |number: &str| Part::ALL.into_iter().find(|part| part.number().to_string() == number);
    let mut order: Vec<Part> = text.split(',').map(part).collect::<Option<_>>()?;
    let rest = Part::ALL.into_iter().filter(|part| !order.contains(part));
    order.extend(rest.collect::<Vec<_>>());
    order.try_into().ok()
}

fn part_numbers(parts: [Part; 4]) -> String {
    parts.map(|part| part.number().to_string()).join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::address::pairs;

    fn read(query: &str) -> (PageAddress, Vec<Complaint>) {
        let width = PanelNames { id: "width", controls: vec!["n"], step_count: 3, is_interlude: false };
        PageAddress::read(&pairs(query), &[width])
    }

    #[test]
    fn what_is_written_reads_back() {
        for query in [
            "",
            "?lang=en&theme=dark&panel=width",
            "?embed=1",
            "?present=1&notes=1&panel=width",
            "?minutes=90",
            "?quiz=1&guesses=width.38107",
            "?guesses=width.0.5&panel=width",
            "?parts=3,1,2,4",
            "?lang=en&minutes=90&speaker=381",
        ] {
            let (address, complaints) = read(query);
            assert_eq!(address.write("", ""), query);
            assert_eq!(complaints, []);
        }
        assert_eq!(read("panel=width").0.write("n", "n=5"), "?hide=n&panel=width&n=5");
    }

    #[test]
    fn parameters_are_what_is_not_said_to_the_page() {
        assert_eq!(parameters_of("?lang=en&n=5&panel=width&hide=a&level=0.9&present=1&notes=0"), "n=5&level=0.9");
        assert_eq!(parameters_of("theme=dark&quiz=1&guesses=width.5"), "");
    }

    #[test]
    fn what_makes_no_sense_is_passed_over_and_said() {
        let (address, complaints) = read("lang=xx&theme=blue&panel=other&embed=yes&quiz=2&minutes=0&n=nonsense");
        assert_eq!(address, PageAddress::default());
        let names: Vec<&str> = complaints.iter().map(|complaint| complaint.name.as_str()).collect();
        assert_eq!(names, ["lang", "theme", "panel", "embed", "quiz", "minutes"]);
        assert_eq!(read("lang=xx&lang=en").1, []);
        assert_eq!(read("lang=en&lang=xx").0.language, None);
    }

    #[test]
    fn parts_that_are_not_named_follow_in_their_order() {
        let order = |query: &str| read(query).0.write("", "");
        assert_eq!(order("parts=3"), "?parts=3,1,2,4");
        assert_eq!(order("parts=4,2"), "?parts=4,2,1,3");
        assert_eq!(order("parts=1,2,3,4"), "");
        for nonsense in ["parts=", "parts=5", "parts=1,1", "parts=3-1", "parts=3,1,2,4,1", "parts=0x1"] {
            let (address, complaints) = read(nonsense);
            assert_eq!((address.parts, complaints.len()), (None, 1), "{nonsense}");
        }
    }

    #[test]
    fn what_is_embedded_is_neither_lecture_nor_article_nor_quiz() {
        let (address, _) = read("embed=1&present=1&notes=1&quiz=1");
        assert!(!address.is_presenting && !address.is_reading && !address.is_quiz);
        let (address, _) = read("quiz=1&present=1&notes=1");
        assert!(address.is_quiz && !address.is_presenting && !address.is_reading);
    }
}
