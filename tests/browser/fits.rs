//! What a panel must have for a topic to be tried on it. The registry says so, not the page: what the page does not
//! show is found out by the test.

use lectern::language::Language;
use lectern::machine::{Machine, Progress, step_count, step_of};
use lectern::panel::{ControlFace, Cue, KindFace, NumberFace, Step};

use super::scope::AnyPanelRef;

/// Every panel.
pub fn any(_: AnyPanelRef) -> bool {
    true
}

/// The numbers with a slider that are shown at a query, by name.
pub fn sliders(panel: AnyPanelRef, query: &str) -> Vec<&'static str> {
    shown_sliders(panel, query).into_iter().map(|(name, _)| name).collect()
}

fn shown_sliders(panel: AnyPanelRef, query: &str) -> Vec<(&'static str, NumberFace)> {
    let machine = panel.at(query);
    let with_slider = |(index, face): (usize, ControlFace)| match face.kind {
        KindFace::Number(number) if number.slider.is_some() && machine.is_control_shown(index) => {
            Some((face.name, number))
        }
        _ => None,
    };
    machine.controls().into_iter().enumerate().filter_map(with_slider).collect()
}

/// The first slider of the first view on which ten steps lead somewhere both ways from its middle, and on which every
/// place to which the topics move it differs from the first view.
pub fn long_slider(panel: AnyPanelRef) -> Option<&'static str> {
    const STEPS: f64 = 30.0;
    const PLACES: [f64; 2] = [0.3, 0.7];
    let (first, _) = panel.normalized("");
    let is_long = |(name, number): (&'static str, NumberFace)| {
        let (low, high) = number.slider?;
        let (from, to) = (number.to_slider(low), number.to_slider(high));
        let leads_away = |share: f64| {
            let value = number.from_slider(share.mul_add(to - from, from));
            panel.normalized(&format!("{name}={value}")).0 != first
        };
        ((to - from) / number.step >= STEPS && PLACES.into_iter().all(leads_away)).then_some(name)
    };
    shown_sliders(panel, "").into_iter().find_map(is_long)
}

/// The same parameters lead to the same numbers by whatever way: what lives goes on from where a hand found it, and is
/// compared by its visit.
pub fn rests(panel: AnyPanelRef) -> bool {
    !panel.lives()
}

/// The first preset that is computed in so many slices that a run can be stopped in the midst, where other numbers stand
/// than at its end.
pub fn long_run(panel: AnyPanelRef) -> Option<String> {
    const SLICES: usize = 5;
    let numbers = |machine: &dyn Machine| machine.report().map(|report| report.outputs(Language::English));
    panel.presets().into_iter().filter(|query| !query.is_empty()).find(|query| {
        let mut machine = panel.at(query);
        (0..SLICES).all(|_| machine.work(&mut || false) != Progress::Done)
            && numbers(&*machine) != numbers(&*panel.solved(query))
    })
}

/// A query, a slider that another number limits there, and the end of it that is not legal: the lower one is 0.
pub fn limited_slider(panel: AnyPanelRef) -> Option<(String, &'static str, f64)> {
    let queries = std::iter::once(String::new()).chain(panel.presets());
    let with_steps = queries.chain(steps(panel).into_iter().map(|step| step.params.to_owned()));
    with_steps.into_iter().find_map(|query| {
        let machine = panel.at(&query);
        let is_limited = |(name, number): (&'static str, NumberFace)| {
            let index = machine.controls().iter().position(|face| face.name == name)?;
            let (legal, slider) = (machine.legal(index)?, number.slider?);
            let end = if slider.0 < legal.0 { 0.0 } else { 1.0 };
            (slider.0 < legal.0 || slider.1 > legal.1).then(|| (query.clone(), name, end))
        };
        shown_sliders(panel, &query).into_iter().find_map(is_limited)
    })
}

/// One of its sliders is limited by another number.
pub fn has_limited_slider(panel: AnyPanelRef) -> bool {
    limited_slider(panel).is_some()
}

/// It rests, and one of its presets is computed for long.
pub fn rests_after_long_run(panel: AnyPanelRef) -> bool {
    rests(panel) && long_run(panel).is_some()
}

/// It rests, and its first view has a slider with many steps.
pub fn rests_with_long_slider(panel: AnyPanelRef) -> bool {
    rests(panel) && has_long_slider(panel)
}

/// The first view has a slider with many steps.
pub fn has_long_slider(panel: AnyPanelRef) -> bool {
    long_slider(panel).is_some()
}

/// The first view has a slider.
pub fn has_slider(panel: AnyPanelRef) -> bool {
    !sliders(panel, "").is_empty()
}

/// The first view has controls of which one can be left out, and a slider among those that stay.
pub fn can_leave_one_out(panel: AnyPanelRef) -> bool {
    has_long_slider(panel) && panel.controls("").iter().filter(|info| info.is_shown).count() > 1
}

/// The queries, first view and presets, at which something can be played.
pub fn played(panel: AnyPanelRef) -> Option<String> {
    std::iter::once(String::new()).chain(panel.presets()).find(|query| {
        let machine = panel.at(query);
        let actions = machine.actions();
        (0..actions.len()).any(|index| actions[index].steps_per_second > 0.0 && machine.is_action_shown(index))
    })
}

/// Something can be played.
pub fn can_be_played(panel: AnyPanelRef) -> bool {
    played(panel).is_some()
}

/// The steps of a panel.
pub fn steps(panel: AnyPanelRef) -> Vec<&'static Step> {
    let machine = panel.machine();
    let scenarios = machine.scenarios();
    (0..step_count(scenarios)).filter_map(|index| step_of(scenarios, index)).collect()
}

/// The number, from 1 on, of a step after the first at which a slider can be moved and nothing is asked or played, and
/// the name of the slider.
pub fn step_with_slider(panel: AnyPanelRef) -> Option<(usize, &'static str)> {
    steps(panel).into_iter().enumerate().skip(1).find_map(|(index, step)| {
        let sliders = sliders(panel, step.params);
        let name = step.controls.iter().copied().find(|name| sliders.contains(name))?;
        (step.cue == Cue::Show).then_some((index + 1, name))
    })
}

/// One of its steps has a slider.
pub fn has_step_with_slider(panel: AnyPanelRef) -> bool {
    step_with_slider(panel).is_some()
}

/// It rests, and one of its steps has a slider.
pub fn rests_with_step_with_slider(panel: AnyPanelRef) -> bool {
    rests(panel) && has_step_with_slider(panel)
}
