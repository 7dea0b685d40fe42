//! The panel that trains in the page: what is changed on the way changes nothing before, networks that join later go the
//! same way, and the law of the first step.

use lectern::language::Language;
use lectern::machine::registry::AnyPanel;
use lectern::machine::{Machine, Progress};
use lectern::nn::activation::Activation;
use lectern::nn::training::{
    Architecture, DataKind, FirstStep, Mode, Normalization, Optimizer, Pass, Trainer, TrainingConfig,
    binary_cross_entropy,
};
use lectern::panels::batchnorm::training::Params;
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_assume, proptest};
use proptest::sample::select;

fn training() -> &'static dyn AnyPanel {
    lectern::panels::all().into_iter().find(|panel| panel.id() == "training").expect("the panel is registered")
}

fn control(machine: &dyn Machine, name: &str) -> usize {
    machine.controls().iter().position(|face| face.name == name).expect("a control of this name")
}

fn option(machine: &dyn Machine, control: usize, name: &str) -> usize {
    let lectern::panel::KindFace::Choice(options) = machine.controls()[control].kind else { panic!("no choice") };
    options.iter().position(|option| option.0 == name).expect("an option of this name")
}

fn set(machine: &mut dyn Machine, name: &str, value: f64) {
    let control = control(machine, name);
    machine.take(control, value).expect("a legal value");
}

fn choose(machine: &mut dyn Machine, name: &str, chosen: &str) {
    let control = control(machine, name);
    let option = option(machine, control, chosen);
    machine.select(control, option);
}

fn finish(machine: &mut dyn Machine) {
    assert_eq!(machine.work(&mut || true), Progress::Done);
}

/// The rows of the table, and the values of the outputs to the last bit.
fn shown(machine: &dyn Machine) -> (Vec<Vec<String>>, Vec<u64>) {
    let report = machine.report().expect("something is shown");
    let outputs = report.outputs(Language::English);
    (report.table(Language::English).rows, outputs.iter().map(|output| output.value.to_bits()).collect())
}

fn output(machine: &dyn Machine, name: &str) -> f64 {
    let outputs = machine.report().expect("something is shown").outputs(Language::English);
    outputs.iter().find(|output| output.name == name).expect("an output of this name").value
}

const SMALL: &str = "depth=3&width=8&batch=16&steps=40";

/// Forty steps, the learning rate and the batch size changed after them, and forty more.
fn changed_on_the_way(query: &str, then: impl FnOnce(&mut dyn Machine)) -> Box<dyn Machine> {
    let mut machine = training().solved(query);
    set(machine.as_mut(), "rate", 0.5);
    set(machine.as_mut(), "batch", 8.0);
    set(machine.as_mut(), "steps", 80.0);
    finish(machine.as_mut());
    then(machine.as_mut());
    finish(machine.as_mut());
    machine
}

#[test]
fn a_network_that_joins_later_has_gone_the_same_way() {
    let both = changed_on_the_way(&format!("{SMALL}&norm=none_before"), |_| ());
    let joined = changed_on_the_way(&format!("{SMALL}&norm=before"), |machine| choose(machine, "norm", "none_before"));
    assert_eq!(shown(both.as_ref()), shown(joined.as_ref()));
    let fresh = training().solved("depth=3&width=8&batch=8&rate=0.5&steps=80");
    assert_ne!(shown(both.as_ref()), shown(fresh.as_ref()), "what was changed on the way counts from there on");
    let report = both.report().expect("something is shown");
    assert!(report.notice(Language::English).is_some_and(|notice| notice.contains("link")));
}

#[test]
fn a_change_that_is_taken_back_before_a_step_is_none() {
    let plain = training().solved(&format!("{SMALL}&steps=80"));
    let mut machine = training().solved(SMALL);
    set(machine.as_mut(), "rate", 3.0);
    finish(machine.as_mut());
    set(machine.as_mut(), "rate", 0.1);
    set(machine.as_mut(), "steps", 80.0);
    finish(machine.as_mut());
    assert_eq!(shown(plain.as_ref()), shown(machine.as_ref()));
}

#[test]
fn no_knob_but_those_of_birth_resets_the_networks() {
    let going = [("rate", 1.0), ("batch", 64.0), ("steps", 50.0)];
    let anew = [("depth", 2.0), ("width", 16.0), ("scale", 2.0), ("seed", 7.0)];
    for ((name, value), goes_on) in going.map(|knob| (knob, true)).into_iter().chain(anew.map(|knob| (knob, false))) {
        let mut machine = training().solved(SMALL);
        set(machine.as_mut(), name, value);
        machine.work(&mut || false);
        // What begins anew has surveyed nothing after a slice, and what is shown stays; after some it is at step 0.
        let mut least = output(machine.as_ref(), "steps");
        while machine.work(&mut || false) != Progress::Done {
            least = least.min(output(machine.as_ref(), "steps"));
        }
        assert_eq!(least >= 40.0, goes_on, "{name}: {least}");
    }
}

#[test]
fn a_pause_ends_at_a_step_that_a_link_leads_to() {
    for slices in [3, 17, 60, 200] {
        let mut machine = training().at("depth=8&width=48&batch=256&steps=500");
        for _ in 0..slices {
            machine.work(&mut || false);
        }
        machine.pause();
        finish(machine.as_mut());
        let linked = training().solved(&machine.address());
        assert_eq!(shown(linked.as_ref()), shown(machine.as_ref()), "{slices} slices: {}", machine.address());
        assert!(output(machine.as_ref(), "steps") < 500.0);
    }
}

#[test]
fn what_diverges_stays_a_number() {
    for query in ["rate=1000&norm=none_before_after_moving&steps=60", "scale=1000&steps=5&norm=none_moving"] {
        let machine = training().solved(&format!("depth=12&width=16&{query}"));
        let report = machine.report().expect("something is shown");
        assert!(report.sentence(Language::English).contains("diverged at step"), "{query}");
        assert_eq!(output(machine.as_ref(), "loss_none").to_bits(), f64::INFINITY.to_bits());
    }
}

#[test]
fn the_sweep_finds_the_best_of_its_rates() {
    let small = "depth=2&width=6&batch=256&dataset=moons&steps=0";
    let machine = training().solved(&format!("{small}&sweep=yes"));
    let best = output(machine.as_ref(), "best_rate");
    assert!((0.002..=10.0).contains(&best), "{best}");
    assert!(output(training().solved(small).as_ref(), "best_rate").is_nan());
}

#[test]
fn the_words_on_what_diverges_and_what_learns_are_true() {
    let large = training().solved("norm=none_before_after_moving&rate=2&steps=1000");
    let rows = large.report().expect("something is shown").table(Language::English).rows;
    let is_diverged: Vec<bool> = rows.iter().map(|row| row[2] == "∞").collect();
    assert_eq!(is_diverged, [true, false, false, true], "{rows:?}");
    let is_learnt = |row: &Vec<String>| row[2].parse().is_ok_and(|loss: f64| loss < 0.4);
    assert!(is_learnt(&rows[1]) && is_learnt(&rows[2]), "{rows:?}");
    let adam = |scale: f64| {
        let machine = training().solved(&format!("norm=before&optimizer=adam&steps=0&scale={scale}"));
        output(machine.as_ref(), "relative_step")
    };
    let factor = adam(10.0) / adam(1.0);
    assert!((0.08..0.12).contains(&factor), "{factor}");
}

/// What a network with BN is worth that learnt from batches of four: the mean loss of its last batches, the loss at
/// inference, and that on all examples by their exact means and variances.
fn learnt_from_four(seed: u32) -> [f64; 3] {
    let params = Params { batch: 4.0, seed: f64::from(seed), ..Params::default() };
    let mut trainer = Trainer::new(params.config(Normalization::Before));
    let mut last = 0.0;
    for step in 0..1000 {
        trainer.step();
        last += trainer.last_loss().filter(|_| step >= 800).unwrap_or(0.0) / 200.0;
    }
    let (points, labels) = (trainer.training_set().points(), trainer.training_set().labels());
    let inputs: Vec<f64> = (0..2).flat_map(|axis| points.iter().map(move |point| point[axis])).collect();
    let mut pass = Pass::new(trainer.config().architecture, points.len());
    trainer.classifier().forward(&inputs, Mode::Training, &mut pass);
    let exact = binary_cross_entropy(pass.logits(), labels, &mut vec![0.0; labels.len()]);
    [last, trainer.score_training().loss, exact]
}

/// The words on batches of four: not even exact statistics would help.
#[test]
fn a_network_of_small_batches_has_not_learnt_by_any_statistics() {
    for seed in 1..=5 {
        let losses = learnt_from_four(seed);
        println!("{losses:.3?}");
        assert!(losses.iter().all(|loss| *loss > 0.64), "{seed}: {losses:?}");
    }
}

/// The words on which of the two networks is ahead at step 1000: in this run that without BN, not in every run.
#[test]
fn which_network_is_ahead_depends_on_the_run() {
    let lead = |seed: u32| {
        let loss = |kind| {
            let params = Params { seed: f64::from(seed), ..Params::default() };
            let mut trainer = Trainer::new(params.config(kind));
            (0..1000).for_each(|_| _ = trainer.step());
            trainer.score_training().loss
        };
        loss(Normalization::Before) - loss(Normalization::None)
    };
    let leads: Vec<f64> = (1..=5).map(lead).collect();
    println!("{leads:.3?}");
    assert!(leads[0] > 0.0 && leads.iter().any(|lead| *lead < 0.0), "{leads:?}");
}

/// A run whose law is exact: ε is 0.
fn run() -> impl Strategy<Value = TrainingConfig> {
    let form = (1..6_usize, 4..24_usize, select(vec![Activation::Relu, Activation::Tanh, Activation::Sigmoid]));
    let rest = (select(DataKind::ALL.to_vec()), 16..64_usize, 1e-3..1.0_f64, 0..1000_u64);
    (form, rest).prop_map(|((depth, width, activation), (data, batch, rate, seed))| TrainingConfig {
        architecture: Architecture { depth, width, activation, normalization: Normalization::Before, epsilon: 0.0 },
        data,
        batch,
        rate,
        seed,
        ..TrainingConfig::default()
    })
}

fn relative_change(config: TrainingConfig) -> Option<f64> {
    let mut first_step = FirstStep::new(config);
    while !first_step.part() {}
    first_step.relative_change()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_first_step_goes_as_one_over_the_square_of_the_scale(config in run(), scale in 0.1..30.0_f64) {
        let [one, scaled] = [1.0, scale].map(|weight_scale| relative_change(TrainingConfig { weight_scale, ..config }));
        prop_assume!(one.is_some() && scaled.is_some());
        let ratio = scaled.unwrap_or(f64::NAN) * scale * scale / one.unwrap_or(f64::NAN);
        prop_assert!((ratio - 1.0).abs() < 1e-6, "{ratio}");
    }

    #[test]
    fn adam_goes_as_one_over_the_scale(config in run(), scale in 0.3..10.0_f64) {
        let config = TrainingConfig { optimizer: Optimizer::Adam, ..config };
        let [one, scaled] = [1.0, scale].map(|weight_scale| relative_change(TrainingConfig { weight_scale, ..config }));
        let ratio = scaled.unwrap_or(f64::NAN) * scale / one.unwrap_or(f64::NAN);
        // Gradients as small as Adam's ε are not all divided by their own size.
        prop_assert!((ratio - 1.0).abs() < 0.1, "{ratio}");
    }
}
