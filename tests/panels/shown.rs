//! What a machine shows, in a form that can be compared and looked through.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lectern::language::Language;
use lectern::machine::{Machine, Report};
use lectern::panel::{Output, Table};
use lectern::plot::{AxisMemory, Picture, Shape, Sheet, ThemeName};

/// All that is shown in one language: outputs to the last bit, words, pictures.
#[derive(Debug, PartialEq)]
pub struct Shown {
    outputs: Vec<(&'static str, u64, String)>,
    words: Vec<String>,
    pictures: Vec<Picture>,
}

impl Shown {
    /// What the machine shows now.
    pub fn of(machine: &dyn Machine, language: Language) -> Self {
        let bits = |output: Output| (output.name, output.value.to_bits(), output.text);
        let picture = |figure| draw(machine, figure, (900.0, 500.0), ThemeName::Light, language);
        Self {
            outputs: report(machine).outputs(language).into_iter().map(bits).collect(),
            words: words(machine, language),
            pictures: (0..machine.figures().len()).map(picture).collect(),
        }
    }
}

/// What a machine says, or silence while it withholds it or has nothing to say yet.
pub fn report(machine: &dyn Machine) -> &dyn Report {
    machine.report().unwrap_or(&Silence)
}

/// Nothing is said.
struct Silence;

impl Report for Silence {
    fn outputs(&self, _language: Language) -> Vec<Output> {
        Vec::new()
    }

    fn sentence(&self, _language: Language) -> String {
        String::new()
    }

    fn notice(&self, _language: Language) -> Option<String> {
        None
    }

    fn slots(&self, _language: Language) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    fn caption(&self, _figure: usize, _language: Language) -> String {
        String::new()
    }

    fn table(&self, _language: Language) -> Table {
        Table::default()
    }

    fn is_goal_reached(&self) -> bool {
        false
    }
}

/// A figure without memory of earlier axes.
pub fn draw(
    machine: &dyn Machine,
    figure: usize,
    size_px: (f64, f64),
    theme: ThemeName,
    language: Language,
) -> Picture {
    draw_after(machine, figure, size_px, (theme, language), &mut AxisMemory::default())
}

/// A figure whose axes remember what was drawn before, as on the page.
pub fn draw_after(
    machine: &dyn Machine,
    figure: usize,
    size_px: (f64, f64),
    (theme, language): (ThemeName, Language),
    memory: &mut AxisMemory,
) -> Picture {
    let mut sheet = Sheet::new(size_px, theme.theme(), language, memory);
    machine.draw(figure, &mut sheet);
    sheet.finish()
}

/// The words that change with the parameters: sentence, notice, captions, slots, texts of the outputs, cells.
pub fn words(machine: &dyn Machine, language: Language) -> Vec<String> {
    let mut words = vec![report(machine).sentence(language), report(machine).notice(language).unwrap_or_default()];
    words.extend((0..machine.figures().len()).map(|figure| report(machine).caption(figure, language)));
    words.extend(report(machine).slots(language).into_iter().map(|(_, text)| text));
    words.extend(report(machine).outputs(language).into_iter().map(|output| output.text));
    words.extend(report(machine).table(language).rows.into_iter().flatten());
    words
}

/// The labels of a picture.
pub fn labels(picture: &Picture) -> impl Iterator<Item = &str> {
    picture.shapes.iter().filter_map(|(_, shape)| match shape {
        Shape::Text(label) => Some(label.text.as_str()),
        Shape::Line(..) | Shape::Fill(..) | Shape::Bar(..) | Shape::Dot(..) => None,
    })
}

/// All that is wrong, a panic too.
pub fn faults_at(look: impl FnOnce() -> Vec<String>) -> Vec<String> {
    catch_unwind(AssertUnwindSafe(look)).unwrap_or_else(|reason| {
        let text = reason.downcast_ref::<String>().map(String::as_str).or(reason.downcast_ref::<&str>().copied());
        vec![format!("panics: {}", text.unwrap_or("without a word"))]
    })
}
