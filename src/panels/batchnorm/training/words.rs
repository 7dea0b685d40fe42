//! Names of networks and axes, captions, the table.

use super::history::{Change, Setting};
use super::limits::TARGET_LOSS;
use super::params::Params;
use super::solution::{Network, Solution, SweepResult, Swept};
use crate::language::{Language, Words, count, list_separator, percent, significant};
use crate::nn::training::{Normalization, Optimizer};
use crate::panel::Table;

/// The axis of the steps.
pub const STEPS: Words = Words::new("шаг", "step");
/// The axis of the losses.
pub const LOSS: Words = Words::new("loss на батче, нат", "loss on the batch, nats");
/// The axis of the losses of the sweep.
pub const FINAL_LOSS: Words = Words::new("loss в конце, нат", "loss at the end, nats");
/// The axis of the learning rates.
pub const RATE: Words = Words::new("learning rate", "learning rate");
/// The axis of the scales.
pub const SCALE: Words = Words::new("масштаб начальных весов", "scale of the initial weights");
/// The axis of the first steps.
pub const FIRST_STEP: Words =
    Words::new("первый шаг,\u{a0}% от длины весов", "first step,\u{a0}% of the weights’ length");
/// The numbers above the histograms.
pub const LAYER: Words = Words::new("слой", "layer");
/// The axis of the histograms.
pub const VALUE: Words = Words::new("выход слоя", "output of the layer");
/// Where there is nothing yet.
pub const NOT_SWEPT: Words = Words::new("Нажмите «Перебрать learning rate»", "Press “Sweep learning rates”");
/// The same where there is little room.
pub const NOT_SWEPT_SHORT: Words = Words::new("перебора ещё нет", "no sweep yet");
/// At the top of the sweep.
pub const DIVERGED: Words = Words::new("разошлась", "diverged");

/// A network's name on a curve.
#[must_use]
pub const fn name(normalization: Normalization) -> Words {
    match normalization {
        Normalization::None => Words::new("без BN", "no BN"),
        Normalization::Before => Words::new("BN до", "BN before"),
        Normalization::After => Words::new("BN после", "BN after"),
        Normalization::Moving => Words::new("скользящие", "running"),
    }
}

/// A learning rate, a scale.
pub fn number(value: f64, language: Language) -> String {
    // 1·10⁻⁶ is written 10⁻⁶.
    let text = significant(value, 3, language);
    let (whole, rest) = text.split_once('\u{a0}').unwrap_or((&text, ""));
    let sign = if language == Language::Russian { ',' } else { '.' };
    let whole = if whole.contains(sign) { whole.trim_end_matches('0').trim_end_matches(sign) } else { whole };
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}\u{a0}{rest}") }
}

/// A share in per cent, or a dash where there is none.
pub fn share(value: f64, language: Language) -> String {
    if value.is_nan() { "–".to_owned() } else { percent(value, language) }
}

/// A loss.
pub fn loss(value: f64, language: Language) -> String {
    significant(value, 3, language)
}

const fn optimizer(optimizer: Optimizer) -> &'static str {
    match optimizer {
        Optimizer::Sgd => "SGD",
        Optimizer::Momentum => "momentum",
        Optimizer::Adam => "Adam",
    }
}

/// What has changed, on the curve.
pub fn change(change: &Change, before: &Setting, language: Language) -> String {
    let after = &change.setting;
    let mut parts = Vec::new();
    if after.rate.to_bits() != before.rate.to_bits() {
        parts.push(format!("lr\u{a0}{}", number(after.rate, language)));
    }
    if after.batch != before.batch {
        parts.push(format!("m\u{a0}=\u{a0}{}", count(after.batch as f64, language)));
    }
    if after.optimizer != before.optimizer {
        parts.push(optimizer(after.optimizer).to_owned());
    }
    parts.join(&format!("{} ", list_separator(language)))
}

/// The caption of the loss curves.
pub fn caption_of_loss(_params: &Params, solution: &Solution, language: Language) -> String {
    let is_marked = !solution.changes.is_empty();
    let words = Words::new(
        "Тонкая линия\u{a0}— loss батча до шага, жирная сглажена; BN берёт статистики батча. Кольцо и число\u{a0}— loss на всех обучающих примерах в inference.",
        "The thin line is the loss of a batch before its step, the bold one is smoothed; BN takes the batch’s statistics. The ring and the number are the loss on the whole training set at inference.",
    );
    let marked = Words::new(" Вертикальные линии\u{a0}— изменения на ходу.", " Vertical lines are changes on the way.");
    format!("{}{}", words.get(language), if is_marked { marked.get(language) } else { "" })
}

/// The caption of the decision regions.
pub fn caption_of_regions(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Закрашено то, что сеть в inference относит ко второму классу. Точки\u{a0}— примеры из обучения: закрашенные второго класса, пустые первого.",
        "Shaded is what the network assigns to the second class at inference. The dots are training examples: filled ones of the second class, hollow ones of the first.",
    )
    .get(language)
    .to_owned()
}

/// The caption of the histograms.
pub fn caption_of_layers(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Выходы скрытых слоёв на последнем батче: так их видит следующий слой. Ось у всех общая. Число над гистограммой\u{a0}— STD.",
        "Outputs of the hidden layers on the last batch, as the next layer gets them, all on one axis. The number above a histogram is the SD.",
    )
    .get(language)
    .to_owned()
}

/// The caption of the sweep.
pub fn caption_of_sweep(_params: &Params, solution: &Solution, language: Language) -> String {
    let Some(SweepResult { steps, seeds, .. }) = &solution.sweep else {
        return Words::new(
            "Каждая сеть при каждом learning rate обучается заново, по нескольку раз. Это занимает время, поэтому только по просьбе.",
            "Every network is trained anew at every learning rate, several times. That takes a while, so it is done on request.",
        )
        .get(language)
        .to_owned();
    };
    let (steps, seeds) = (count(*steps as f64, language), count(*seeds as f64, language));
    match language {
        Language::Russian => format!(
            "Шагов в запуске: {steps}, запусков на точку: {seeds} (другие данные, веса и батчи). Линия\u{a0}— медианный запуск, полоса\u{a0}— от лучшего до худшего, кольцо\u{a0}— лучший learning rate сети, крест\u{a0}— медианный запуск разошёлся. Loss\u{a0}— на всех обучающих примерах, в inference."
        ),
        Language::English => format!(
            "Steps in a run: {steps}; runs a point: {seeds} (other data, weights and batches). The line is the median run, the band goes from the best to the worst, the ring is a network’s best learning rate, a cross says that the median run diverged. The loss is that on all training examples, at inference."
        ),
    }
}

/// The caption of the first steps.
pub fn caption_of_first_steps(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Насколько первый шаг меняет веса скрытых слоёв: длина шага, делённая на длину весов. Обе оси логарифмические.",
        "How far the first step moves the weights of the hidden layers: the length of the step divided by that of the weights. Both axes are logarithmic.",
    )
    .get(language)
    .to_owned()
}

/// At which learning rates each network comes to the target, as a further sentence; nothing before the sweep is done.
pub fn usable(solution: &Solution, language: Language) -> String {
    let Some(sweep) = solution.sweep.as_ref().filter(|sweep| sweep.is_done()) else {
        return String::new();
    };
    let of_kind = |swept: &Swept| {
        let name = name(swept.normalization).get(language);
        let range = swept.usable(TARGET_LOSS).map(|ends| [ends.0, ends.1].map(|rate| number(rate, language)));
        match (range, language) {
            (Some([low, high]), Language::Russian) => format!("{name}\u{a0}— от {low} до {high}"),
            (Some([low, high]), Language::English) => format!("“{name}” {low} to {high}"),
            (None, Language::Russian) => format!("{name}\u{a0}— ни при каком"),
            (None, Language::English) => format!("“{name}” at none"),
        }
    };
    let ranges: Vec<String> = sweep.networks.iter().map(of_kind).collect();
    let (target, ranges) = (number(TARGET_LOSS, language), ranges.join("; "));
    match language {
        Language::Russian => format!(" В переборе loss не больше {target} при learning rate: {ranges}."),
        Language::English => format!(" In the sweep the loss is at most {target} at learning rates: {ranges}."),
    }
}

/// The networks, a row each.
pub fn table(solution: &Solution, language: Language) -> Table {
    let columns = [
        Words::new("сеть", "network"),
        STEPS,
        Words::new("loss, обучение", "loss, training"),
        Words::new("loss, тест", "loss, test"),
        Words::new("ошибки, обучение", "errors, training"),
        Words::new("ошибки, тест", "errors, test"),
        Words::new("первый шаг", "first step"),
        Words::new("лучший learning rate", "best learning rate"),
        Words::new("loss при нём", "loss there"),
        Words::new("шагов до loss 0,2 на батчах", "steps to a loss of 0.2 on batches"),
    ];
    let row = |network: &Network| {
        let (training, test) = network.errors();
        let best =
            solution.sweep.as_ref().and_then(|sweep| sweep.of(network.normalization)).and_then(|swept| swept.best);
        let first_step = solution.first_step(network.normalization);
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        vec![
            name(network.normalization).get(language).to_owned(),
            count(network.steps as f64, language),
            loss(network.loss(), language),
            loss(network.test_loss(), language),
            share(training, language),
            share(test, language),
            share(first_step.unwrap_or(f64::NAN), language),
            or_dash(best.map(|best| number(best.rate, language))),
            or_dash(best.map(|best| loss(best.loss, language))),
            or_dash(best.and_then(|best| best.steps_to_target).map(|steps| count(steps as f64, language))),
        ]
    };
    Table {
        columns: columns.iter().map(|words| words.get(language).to_owned()).collect(),
        rows: solution.networks.iter().map(row).collect(),
    }
}
