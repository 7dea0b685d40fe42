//! A panel on the page: its type disappears here behind signals and closures.

use std::rc::Rc;

use leptos::prelude::*;

use super::browser;
use super::runner::Runner;
use super::session::{PanelState, Session};
use crate::language::Words;
use crate::panels::address::{self, Note};
use crate::panels::contract::{
    Control, FigureInfo, Kind, Number, Options, Output, Panel, PanelText, Part, Refusal, Table,
    Unit,
};
use crate::plot::Sheet;

/// A panel whose type is no longer known.
#[derive(Clone)]
pub struct LivePanel {
    pub id: &'static str,
    pub part: Part,
    pub text: &'static PanelText,
    pub figures: &'static [FigureInfo],
    pub controls: Rc<[LiveControl]>,
    pub presets: Rc<[LivePreset]>,
    pub actions: Rc<[LiveAction]>,
    /// The numbers; empty until the first solution stands.
    pub outputs: Memo<Vec<Output>>,
    pub sentence: Memo<String>,
    pub notice: Memo<Option<String>>,
    pub slots: Memo<Vec<(&'static str, String)>>,
    /// What the address said that could not be taken.
    pub notes: RwSignal<Vec<Note>>,
    /// How far the computation is, while one runs.
    pub progress: Signal<Option<f64>>,
    pub caption: Rc<dyn Fn(usize) -> String>,
    pub table: Rc<dyn Fn() -> Table>,
    /// Draws a figure; `false` while there is nothing to draw yet. It subscribes to what it draws.
    pub draw: Rc<dyn Fn(usize, &mut Sheet) -> bool>,
    /// Starts the first computation.
    pub start: Rc<dyn Fn()>,
    /// Stops a running computation.
    pub stop: Rc<dyn Fn()>,
    /// Back to the first view.
    pub reset: Rc<dyn Fn()>,
}

/// A control whose panel is no longer known.
#[derive(Clone)]
pub struct LiveControl {
    pub name: &'static str,
    pub label: Words,
    pub hint: Words,
    pub is_shown: Memo<bool>,
    pub kind: LiveKind,
}

#[derive(Clone)]
pub enum LiveKind {
    Number(LiveNumber),
    Choice {
        options: Options,
        selected: Memo<usize>,
        select: Rc<dyn Fn(usize)>,
    },
}

/// A number whose panel is no longer known. Places on the slider are as [`Number::to_slider`] says.
#[derive(Clone)]
pub struct LiveNumber {
    /// Ends and step of the slider.
    pub slider: Option<(f64, f64, f64)>,
    pub unit: Unit,
    pub value: Memo<f64>,
    places: Rc<dyn Fn(Place) -> f64>,
    take: Rc<dyn Fn(f64) -> Result<(), Refusal>>,
    take_nearest: Rc<dyn Fn(f64)>,
}

/// A conversion between a slider and its number.
enum Place {
    OfValue(f64),
    ToValue(f64),
}

impl LiveNumber {
    /// The place on the slider of a value.
    pub fn place_of(&self, value: f64) -> f64 {
        (self.places)(Place::OfValue(value))
    }

    /// The value at a place on the slider.
    pub fn value_at(&self, place: f64) -> f64 {
        (self.places)(Place::ToValue(place))
    }

    /// Sets the number if it is legal.
    pub fn take(&self, value: f64) -> Result<(), Refusal> {
        (self.take)(value)
    }

    /// Sets the legal number nearest to a value.
    pub fn take_nearest(&self, value: f64) {
        (self.take_nearest)(value);
    }
}

#[derive(Clone)]
pub struct LivePreset {
    pub label: Words,
    pub is_pressed: Memo<bool>,
    pub apply: Rc<dyn Fn()>,
}

#[derive(Clone)]
pub struct LiveAction {
    pub name: &'static str,
    pub label: Words,
    pub steps_per_second: f64,
    pub is_shown: Memo<bool>,
    /// Takes the step; `false` when there is none.
    pub act: Rc<dyn Fn() -> bool>,
}

/// Gives a panel its state and forgets its type. Nothing is computed before `start`.
pub fn live<P: Panel>(session: Session) -> LivePanel {
    let (params, notes) = if session.panel.get_untracked() == P::ID {
        address::decode::<P>(&address::pairs(&browser::query()))
    } else {
        (P::Params::default(), Vec::new())
    };
    let notes = RwSignal::new(notes);
    let runner = Runner::<P>::new(params);
    // The one way in which the reader's hand changes parameters.
    let change = move |params: P::Params| {
        notes.update(Vec::clear);
        runner.set(P::clamped(params));
        session.touch(P::ID);
    };
    let state = PanelState {
        id: P::ID,
        encode: Rc::new(move || address::encode::<P>(&runner.params.get_untracked())),
        restore: Rc::new(move |query| {
            let (params, found) = address::decode::<P>(&address::pairs(query));
            notes.set(found);
            runner.set(params);
        }),
    };
    session.panels.update_value(|panels| panels.push(state));
    let language = session.language;
    LivePanel {
        id: P::ID,
        part: P::PART,
        text: P::text(),
        figures: P::figures(),
        controls: P::controls()
            .iter()
            .map(|control| live_control::<P>(control, runner, change))
            .collect(),
        presets: presets::<P>(runner, change),
        actions: actions::<P>(runner, change),
        outputs: Memo::new(move |_| {
            runner
                .with(|params, solution| P::outputs(params, solution, language.get()))
                .unwrap_or_default()
        }),
        sentence: Memo::new(move |_| {
            runner
                .with(|params, solution| P::sentence(params, solution, language.get()))
                .unwrap_or_default()
        }),
        notice: Memo::new(move |_| {
            runner
                .with(|params, solution| P::notice(params, solution, language.get()))
                .flatten()
        }),
        slots: Memo::new(move |_| {
            runner
                .with(|params, solution| P::slots(params, solution, language.get()))
                .unwrap_or_default()
        }),
        notes,
        progress: runner.progress.into(),
        caption: Rc::new(move |figure| {
            runner
                .with(|params, solution| P::caption(figure, params, solution, language.get()))
                .unwrap_or_default()
        }),
        table: Rc::new(move || {
            runner
                .with(|params, solution| P::table(params, solution, language.get()))
                .unwrap_or_default()
        }),
        draw: Rc::new(move |figure, sheet| {
            runner
                .with(|params, solution| P::draw(figure, params, solution, sheet))
                .is_some()
        }),
        start: Rc::new(move || runner.set(runner.params.get_untracked())),
        stop: Rc::new(move || runner.stop()),
        reset: Rc::new(move || change(P::Params::default())),
    }
}

fn live_control<P: Panel>(
    control: &'static Control<P::Params>,
    runner: Runner<P>,
    change: impl Fn(P::Params) + Copy + 'static,
) -> LiveControl {
    let kind = match &control.kind {
        Kind::Number(number) => LiveKind::Number(live_number::<P>(number, runner, change)),
        Kind::Choice(choice) => LiveKind::Choice {
            options: choice.options,
            selected: Memo::new(move |_| runner.params.with(|params| (choice.get)(params))),
            select: Rc::new(move |index| {
                let mut params = runner.params.get_untracked();
                (choice.set)(&mut params, index);
                change(params);
            }),
        },
    };
    LiveControl {
        name: control.name,
        label: control.label,
        hint: control.hint,
        is_shown: Memo::new(move |_| runner.params.with(|params| (control.shown)(params))),
        kind,
    }
}

fn live_number<P: Panel>(
    number: &'static Number<P::Params>,
    runner: Runner<P>,
    change: impl Fn(P::Params) + Copy + 'static,
) -> LiveNumber {
    let write = move |value: f64| {
        let mut params = runner.params.get_untracked();
        if (number.get)(&params).to_bits() != value.to_bits() {
            (number.set)(&mut params, value);
            change(params);
        }
    };
    LiveNumber {
        slider: number
            .slider
            .map(|(low, high)| (number.to_slider(low), number.to_slider(high), number.step)),
        unit: number.unit,
        value: Memo::new(move |_| runner.params.with(|params| (number.get)(params))),
        places: Rc::new(move |place| match place {
            Place::OfValue(value) => number.to_slider(value),
            Place::ToValue(place) => number.from_slider(place),
        }),
        take: Rc::new(move |value| {
            let legal = runner
                .params
                .with_untracked(|params| number.check(params, value))?;
            write(legal);
            Ok(())
        }),
        take_nearest: Rc::new(move |value| {
            if let Some(legal) = runner
                .params
                .with_untracked(|params| number.nearest(params, value))
            {
                write(legal);
            }
        }),
    }
}

fn presets<P: Panel>(
    runner: Runner<P>,
    change: impl Fn(P::Params) + Copy + 'static,
) -> Rc<[LivePreset]> {
    let live = |preset: &'static crate::panels::contract::Preset<P::Params>| LivePreset {
        label: preset.label,
        is_pressed: Memo::new(move |_| runner.params.with(|params| *params == (preset.params)())),
        apply: Rc::new(move || change((preset.params)())),
    };
    P::presets().iter().map(live).collect()
}

fn actions<P: Panel>(
    runner: Runner<P>,
    change: impl Fn(P::Params) + Copy + 'static,
) -> Rc<[LiveAction]> {
    let live = |action: &'static crate::panels::contract::Action<P::Params>| LiveAction {
        name: action.name,
        label: action.label,
        steps_per_second: action.steps_per_second,
        is_shown: Memo::new(move |_| runner.params.with(|params| (action.shown)(params))),
        act: Rc::new(move || {
            let next = runner.params.with_untracked(|params| (action.next)(params));
            next.map(change).is_some()
        }),
    };
    P::actions().iter().map(live).collect()
}
