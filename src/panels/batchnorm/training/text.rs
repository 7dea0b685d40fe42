//! The panel's words in both languages.

use super::Training;
use super::params::Params;
use super::solution::{Network, Solution};
use super::words::{self, loss, number};
use crate::language::{Language, Words, count};
use crate::nn::training::Normalization;
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Что BatchNorm даёт при обучении?", "What does BatchNorm buy in training?"),
    lede: Words::new(
        "Те же веса, те же батчи, разная нормировка. С\u{a0}BatchNorm сеть учится и при таких learning rate, при которых без него расходится.",
        "Same weights, same batches, different normalization. With BatchNorm a network learns even at learning rates at which it diverges without it.",
    ),
    assumptions: Words::new(
        "Полносвязные сети: два входа, скрытые слои одной ширины, один логит; 1024 точки для обучения и 1024 для теста, шум 0,1 по каждой координате. Loss\u{a0}— бинарная кросс-энтропия в натах: у монетки 0,693. Начальные веса нормальные: для ReLU дисперсия 2/n, где n\u{a0}— число входов нейрона (Хе), иначе 2/(n\u{a0}+\u{a0}число выходов) (Ксавье). Без BN у слоя есть bias, с BN его заменяет β; γ\u{a0}=\u{a0}1, β\u{a0}=\u{a0}0 в начале, ε\u{a0}=\u{a0}10⁻⁵. В inference сети с BN берут скользящие средние с весом нового значения 0,1. «Скользящие»\u{a0}— не BatchNorm: эти же средние стоят и при обучении, градиент считает их константами. Сеть разошлась, если loss стал больше 10⁶ или уже не число; она остаётся такой, какой была до этого шага. Сети маленькие, а задача плоская: на большие сети эти числа не переносятся.",
        "Fully connected networks: two inputs, hidden layers of one width, one logit; 1024 points to train with and 1024 to test with, noise 0.1 on each coordinate. The loss is binary cross-entropy in nats: a coin has 0.693. Initial weights are normal: for ReLU with variance 2/n, n being the inputs of a unit (He), else 2/(n\u{a0}+\u{a0}outputs) (Xavier). Without BN a layer has biases, with BN β takes their place; γ = 1, β = 0 at the start, ε = 10⁻⁵. At inference networks with BN take running averages, the new value weighing 0.1. “Running” is not BatchNorm: there the same averages are used in training, and the gradient takes them for constants. A network has diverged when its loss exceeds 10⁶ or is not a number; it stays as it was before that step. The networks are small and the task is planar: these numbers do not carry over to large networks.",
    ),
    formula: concat!(
        "<math display=\"block\"><mi>BN</mi><mo>(</mo><mi>s</mi><mo>·</mo><mi>W</mi><mi>x</mi><mo>)</mo><mo>=</mo>",
        "<mi>BN</mi><mo>(</mo><mi>W</mi><mi>x</mi><mo>)</mo></math>",
        "<math display=\"block\"><mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mo>(</mo><mi>s</mi><mi>W</mi><mo>)</mo></mrow></mfrac><mo>=</mo>",
        "<mfrac><mn>1</mn><mi>s</mi></mfrac><mo>·</mo><mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>W</mi></mrow></mfrac></math>",
        "<math display=\"block\"><mrow data-mark=\"before\"><mfrac><mrow><mo>|</mo><mi>Δ</mi><mi>W</mi><mo>|</mo></mrow>",
        "<mrow><mo>|</mo><mi>s</mi><mi>W</mi><mo>|</mo></mrow></mfrac></mrow><mo>=</mo>",
        "<mfrac><mi>η</mi><msup><mi>s</mi><mn>2</mn></msup></mfrac><mo>·</mo>",
        "<mfrac><mrow><mo>|</mo><mi>∂</mi><mi>L</mi><mo>/</mo><mi>∂</mi><mi>W</mi><mo>|</mo></mrow><mrow><mo>|</mo><mi>W</mi><mo>|</mo></mrow></mfrac></math>",
        "<math display=\"block\"><mtext data-slot=\"first_step_name\"></mtext><mspace width=\"0.4em\"></mspace><mn data-slot=\"relative_step\"></mn></math>",
    ),
};

/// Steps, losses and errors of the network that the numbers are about.
impl Speaks for Training {
    fn outputs(_params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let subject = solution.network(solution.subject);
        let of_subject = |read: fn(&Network) -> f64| subject.map_or(f64::NAN, read);
        let main = of_subject(Network::loss);
        let plain = solution.network(Normalization::None).map_or(f64::NAN, Network::loss);
        let training = of_subject(|network| network.errors().0);
        let test = of_subject(|network| network.errors().1);
        let best = solution.best().map_or(f64::NAN, |best| best.rate);
        let first_step = solution.first_step(solution.subject).unwrap_or(f64::NAN);
        let steps = solution.steps() as f64;
        let share = |value: f64| words::share(value, language);
        vec![
            Output::main("loss", subject_loss(solution.subject), main, loss(main, language)),
            Output::side("loss_none", Words::new("loss без BN", "loss, no BN"), plain, loss(plain, language)),
            Output::side("steps", Words::new("шагов", "steps"), steps, count(steps, language)),
            Output::side(
                "train_error",
                Words::new("ошибок на обучающих примерах", "errors, training set"),
                training,
                share(training),
            ),
            Output::side("test_error", Words::new("ошибок на тесте", "errors, test set"), test, share(test)),
            Output::side(
                "relative_step",
                Words::new("первый шаг, от длины весов", "first step, of the weights’ length"),
                first_step,
                share(first_step),
            ),
            Output::side(
                "best_rate",
                Words::new("лучший learning rate по перебору", "best learning rate of the sweep"),
                best,
                if best.is_nan() { "–".to_owned() } else { number(best, language) },
            ),
        ]
    }

    fn sentence(_params: &Params, solution: &Solution, language: Language) -> String {
        let networks: Vec<String> = solution.networks.iter().map(|network| fate(network, language)).collect();
        let (steps, networks) = (count(solution.steps() as f64, language), networks.join("; "));
        let usable = words::usable(solution, language);
        let is_at_start = solution.networks.iter().all(|network| network.loss().is_nan());
        match language {
            _ if is_at_start && usable.is_empty() => {
                Words::new("Сети ещё не сделали ни шага.", "The networks have not taken a step yet.")
                    .get(language)
                    .to_owned()
            }
            Language::Russian => format!("Шагов: {steps}. Loss на обучающих примерах: {networks}.{usable}"),
            Language::English => format!("Steps: {steps}. Loss on the training set: {networks}.{usable}"),
        }
    }

    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        words::table(solution, language)
    }

    /// What a link does not keep, and what it means that a network has diverged.
    fn notice(_params: &Params, solution: &Solution, language: Language) -> Option<String> {
        let text = if !solution.changes.is_empty() {
            Words::new(
                "На ходу что-то меняли. Ссылка этого не хранит: она ведёт к запуску, в котором нынешние значения стояли с самого начала.",
                "Something was changed on the way. A link does not keep that: it leads to a run that had the present values from the beginning.",
            )
        } else if solution.networks.iter().any(|network| network.diverged_at.is_some()) {
            Words::new(
                "Сеть, которая разошлась, дальше не учится. Уменьшите learning rate и начните с нуля.",
                "A network that has diverged learns no further. Lower the learning rate and start from step 0.",
            )
        } else {
            return None;
        };
        Some(text.get(language).to_owned())
    }

    fn slots(_params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let name = words::name(solution.subject).get(language);
        let text = match language {
            Language::Russian => format!("{name}, первый шаг:"),
            Language::English => format!("{name}, first step:"),
        };
        vec![("first_step_name", text)]
    }
}

const fn subject_loss(subject: Normalization) -> Words {
    match subject {
        Normalization::None => Words::new("loss сети без BN", "loss of the network without BN"),
        Normalization::Before => Words::new("loss с BN до активации", "loss, BN before the activation"),
        Normalization::After => Words::new("loss с BN после активации", "loss, BN after the activation"),
        Normalization::Moving => Words::new("loss со скользящими средними", "loss, running averages"),
    }
}

/// A network's name with its loss, or with the step at which it diverged.
const NOT_MEASURED: Words = Words::new("ещё не измерен", "not measured yet");

fn fate(network: &Network, language: Language) -> String {
    let name = words::name(network.normalization).get(language);
    let Some(step) = network.diverged_at.map(|step| count(step as f64, language)) else {
        let value = match network.loss() {
            // Between two looks at all examples.
            unknown if unknown.is_nan() => NOT_MEASURED.get(language).to_owned(),
            known => loss(known, language),
        };
        return match language {
            Language::Russian => format!("{name}\u{a0}— {value}"),
            Language::English => format!("“{name}” {value}"),
        };
    };
    match language {
        Language::Russian => format!("{name}\u{a0}— разошлась на шаге\u{a0}{step}"),
        Language::English => format!("“{name}” diverged at step\u{a0}{step}"),
    }
}
