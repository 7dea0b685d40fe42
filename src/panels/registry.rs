//! Panels without their types, for tests and tools that go through all of them.

use std::marker::PhantomData;

use super::address::{self, Note};
use super::contract::{Kind, Output, Panel, Part, Table};
use crate::language::Language;
use crate::plot::{AxisMemory, Picture, Sheet, ThemeName};

/// A control as a test or tool sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct ControlInfo {
    /// The name of its parameter.
    pub name: &'static str,
    /// Whether it is shown for these parameters.
    pub is_shown: bool,
    /// The legal region of a number.
    pub legal: Option<(f64, f64)>,
    /// The values of a choice.
    pub options: Vec<&'static str>,
}

/// A panel driven by query strings alone.
pub trait AnyPanel: Sync {
    /// Its folder, section and name in the address.
    fn id(&self) -> &'static str;
    /// The part of the lecture it belongs to.
    fn part(&self) -> Part;
    /// Its heading.
    fn title(&self, language: Language) -> &'static str;
    /// Reads a query and writes it again in its shortest form, with the notes that reading made.
    fn normalized(&self, query: &str) -> (String, Vec<Note>);
    /// The controls at a query.
    fn controls(&self, query: &str) -> Vec<ControlInfo>;
    /// The queries of its presets.
    fn presets(&self) -> Vec<String>;
    /// The numbers at a query.
    fn outputs(&self, query: &str, language: Language) -> Vec<Output>;
    /// The sentence at a query.
    fn sentence(&self, query: &str, language: Language) -> String;
    /// How many figures it has.
    fn figure_count(&self) -> usize;
    /// A figure at a query, with no memory of earlier axes.
    fn picture(
        &self,
        figure: usize,
        query: &str,
        size_px: (f64, f64),
        theme: ThemeName,
        language: Language,
    ) -> Picture;
    /// The data as a table.
    fn table(&self, query: &str, language: Language) -> Table;
}

/// Makes a panel's type a value.
#[derive(Debug)]
pub struct Entry<P>(pub PhantomData<fn() -> P>);

impl<P: Panel> Entry<P> {
    fn solved(query: &str) -> (P::Params, P::Solution) {
        let (params, _) = address::decode::<P>(&address::pairs(query));
        let solution = P::solve(&params);
        (params, solution)
    }
}

impl<P: Panel> AnyPanel for Entry<P> {
    fn id(&self) -> &'static str {
        P::ID
    }

    fn part(&self) -> Part {
        P::PART
    }

    fn title(&self, language: Language) -> &'static str {
        P::text().title.get(language)
    }

    fn normalized(&self, query: &str) -> (String, Vec<Note>) {
        let (params, notes) = address::decode::<P>(&address::pairs(query));
        (address::encode::<P>(&params), notes)
    }

    fn controls(&self, query: &str) -> Vec<ControlInfo> {
        let (params, _) = address::decode::<P>(&address::pairs(query));
        let info = |control: &super::contract::Control<P::Params>| {
            let (legal, options) = match &control.kind {
                Kind::Number(number) => (Some((number.legal)(&params)), Vec::new()),
                Kind::Choice(choice) => {
                    (None, choice.options.iter().map(|option| option.0).collect())
                }
            };
            ControlInfo {
                name: control.name,
                is_shown: (control.shown)(&params),
                legal,
                options,
            }
        };
        P::controls().iter().map(info).collect()
    }

    fn presets(&self) -> Vec<String> {
        P::presets()
            .iter()
            .map(|preset| address::encode::<P>(&(preset.params)()))
            .collect()
    }

    fn outputs(&self, query: &str, language: Language) -> Vec<Output> {
        let (params, solution) = Self::solved(query);
        P::outputs(&params, &solution, language)
    }

    fn sentence(&self, query: &str, language: Language) -> String {
        let (params, solution) = Self::solved(query);
        P::sentence(&params, &solution, language)
    }

    fn figure_count(&self) -> usize {
        P::figures().len()
    }

    fn picture(
        &self,
        figure: usize,
        query: &str,
        size_px: (f64, f64),
        theme: ThemeName,
        language: Language,
    ) -> Picture {
        let (params, solution) = Self::solved(query);
        let mut memory = AxisMemory::default();
        let mut sheet = Sheet::new(size_px, theme.theme(), language, &mut memory);
        P::draw(figure, &params, &solution, &mut sheet);
        sheet.finish()
    }

    fn table(&self, query: &str, language: Language) -> Table {
        let (params, solution) = Self::solved(query);
        P::table(&params, &solution, language)
    }
}
