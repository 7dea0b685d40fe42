//! Panels without their types, for tests and tools that go through all of them.

use std::marker::PhantomData;

use super::address::Complaint;
use super::{Machine, PanelMachine, Report};
use crate::language::Language;
use crate::panel::{FigureFace, KindFace, Output, Part, Speaks, Table};
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
    /// One press of an arrow key on the slider of a number, on the scale of the slider.
    pub step: Option<f64>,
    /// The values of a choice.
    pub options: Vec<&'static str>,
    /// Whether it only says how far the action goes that is played.
    pub is_pace: bool,
}

/// A panel of the registry. What a query string says about it is computed by its machine, the same that the page runs.
pub trait AnyPanel: Sync {
    /// Its folder, section and name in the address.
    fn id(&self) -> &'static str;

    /// The panel at work, at its first view.
    fn machine(&self) -> Box<dyn Machine>;

    /// Whether it lives in time: what a hand changes on the way leads elsewhere than the same address from the start.
    fn lives(&self) -> bool;
}

/// What tests and tools need. None of it is compiled for every panel, so that a page that uses none carries none.
impl dyn AnyPanel + '_ {
    /// The panel at the parameters of a query.
    pub fn at(&self, query: &str) -> Box<dyn Machine> {
        let mut machine = self.machine();
        machine.read_address(query);
        machine
    }

    /// The panel at the parameters of a query, with everything computed.
    pub fn solved(&self, query: &str) -> Box<dyn Machine> {
        let mut machine = self.at(query);
        machine.work(&mut || true);
        machine
    }

    /// The part of the lecture it belongs to.
    pub fn part(&self) -> Part {
        self.machine().part()
    }

    /// Its heading.
    pub fn title(&self, language: Language) -> &'static str {
        self.machine().text().title.get(language)
    }

    /// Reads a query and writes it again in its shortest form, with the complaints that reading made.
    pub fn normalized(&self, query: &str) -> (String, Vec<Complaint>) {
        let mut machine = self.machine();
        let complaints = machine.read_address(query);
        (machine.address(), complaints)
    }

    /// The controls at a query.
    pub fn controls(&self, query: &str) -> Vec<ControlInfo> {
        let machine = self.at(query);
        let faces = machine.controls();
        let info = |(index, face): (usize, crate::panel::ControlFace)| ControlInfo {
            name: face.name,
            is_shown: machine.is_control_shown(index),
            legal: machine.legal(index),
            step: match &face.kind {
                KindFace::Number(number) => Some(number.step),
                KindFace::Choice(_) => None,
            },
            is_pace: face.is_pace,
            options: match &face.kind {
                KindFace::Number(_) => Vec::new(),
                KindFace::Choice(options) => options.iter().map(|option| option.0).collect(),
            },
        };
        faces.into_iter().enumerate().map(info).collect()
    }

    /// The queries of its presets.
    pub fn presets(&self) -> Vec<String> {
        let mut machine = self.machine();
        (0..machine.preset_labels().len())
            .map(|index| {
                machine.apply_preset(index);
                machine.address()
            })
            .collect()
    }

    /// What it says at a query; nothing where the query withholds it.
    pub fn report<T: Default>(&self, query: &str, read: impl FnOnce(&dyn Report) -> T) -> T {
        self.solved(query).report().map(read).unwrap_or_default()
    }

    /// The numbers at a query.
    pub fn outputs(&self, query: &str, language: Language) -> Vec<Output> {
        self.report(query, |report| report.outputs(language))
    }

    /// The sentence at a query.
    pub fn sentence(&self, query: &str, language: Language) -> String {
        self.report(query, |report| report.sentence(language))
    }

    /// Whether a query reaches the goal.
    pub fn is_goal_reached(&self, query: &str) -> bool {
        self.report(query, |report| report.is_goal_reached())
    }

    /// Its figures.
    pub fn figures(&self) -> Vec<FigureFace> {
        self.machine().figures()
    }

    /// A figure at a query, with no memory of earlier axes.
    pub fn picture(
        &self,
        figure: usize,
        query: &str,
        size_px: (f64, f64),
        theme: ThemeName,
        language: Language,
    ) -> Picture {
        let machine = self.solved(query);
        let mut memory = AxisMemory::default();
        let mut sheet = Sheet::new(size_px, theme.theme(), language, &mut memory);
        machine.draw(figure, &mut sheet);
        sheet.finish()
    }

    /// The data as a table.
    pub fn table(&self, query: &str, language: Language) -> Table {
        self.report(query, |report| report.table(language))
    }
}

/// Makes a panel's type a value.
#[derive(Debug)]
pub struct Entry<P>(PhantomData<fn() -> P>);

impl<P: Speaks> Entry<P> {
    /// The entry of the panel.
    pub const NEW: Self = Self(PhantomData);
}

impl<P: Speaks> AnyPanel for Entry<P> {
    fn id(&self) -> &'static str {
        P::ID
    }

    fn machine(&self) -> Box<dyn Machine> {
        Box::new(PanelMachine::<P>::default())
    }

    fn lives(&self) -> bool {
        P::LIVES
    }
}
