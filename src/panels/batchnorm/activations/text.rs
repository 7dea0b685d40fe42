//! The panel's words in both languages.

use super::layer::Layer;
use super::params::{ActivationChoice, Params, Place};
use super::words::{number, verdict};
use super::{Activations, Solution};
use crate::language::{Language, Words, count, percent};
use crate::nn::network::EPSILON;
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new(
        "Что происходит с активациями в глубине сети?",
        "What happens to the activations deep in a network?",
    ),
    lede: Words::new(
        "Каждый слой умножает разброс активаций на какое-то число. Если оно не равно единице и активации не нормировать, через несколько слоёв сигнал гаснет, взрывается или уходит в насыщение.",
        "Each layer multiplies the spread of the activations by some factor. Unless that is one, the activations of an unnormalized network die out, explode or saturate within a few layers.",
    ),
    assumptions: Words::new(
        "Сеть случайная, её ничему не учили: веса независимы и распределены нормально со средним 0 и дисперсией gain²\u{a0}/\u{a0}ширина, смещений (bias) нет. Веса и вход у обеих сетей одни и те же. BatchNorm\u{a0}— как при обучении: среднее и смещённая дисперсия батча (с делением на m), γ\u{a0}=\u{a0}1, β\u{a0}=\u{a0}0, ε\u{a0}=\u{a0}10⁻⁵. STD\u{a0}— по всем нейронам слоя и всем примерам батча. Доля, которой различаются примеры,\u{a0}— средняя по нейронам дисперсия по батчу, делённая на средний квадрат активаций. Мёртвый нейрон ReLU выдаёт 0 на всём батче; активация насыщена, если до асимптоты меньше 0,01. И то и другое\u{a0}— сразу после функции активации.",
        "The network is random and untrained: the weights are independent and normal, with mean 0 and variance gain²\u{a0}/\u{a0}width; there are no biases. Both networks share the same weights and the same input. BatchNorm works as in training: mean and biased variance of the batch (divisor m), γ = 1, β = 0, ε = 10⁻⁵. The standard deviation (SD) is taken over all units of a layer and all examples of the batch. The share that differs between examples is the variance over the batch, averaged over the units, divided by the mean square of the activations. A dead ReLU unit is zero for the whole batch; an activation is saturated if it lies within 0.01 of an asymptote. Both are judged right after the activation function.",
    ),
    // A root is written as a sign with brackets: its bar is drawn only where there is a math font.
    formula: concat!(
        "<math display=\"block\"><msub><mi>μ</mi><mi mathvariant=\"normal\">B</mi></msub><mo>←</mo>",
        "<mfrac><mn>1</mn><mi>m</mi></mfrac><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>m</mi></munderover>",
        "<msub><mi>x</mi><mi>i</mi></msub></math>",
        "<math display=\"block\"><msubsup><mi>σ</mi><mi mathvariant=\"normal\">B</mi><mn>2</mn></msubsup><mo>←</mo>",
        "<mfrac><mn>1</mn><mi>m</mi></mfrac><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>m</mi></munderover>",
        "<msup><mrow><mo>(</mo><msub><mi>x</mi><mi>i</mi></msub><mo>−</mo><msub><mi>μ</mi><mi mathvariant=\"normal\">B</mi></msub><mo>)</mo></mrow><mn>2</mn></msup></math>",
        "<math display=\"block\"><mrow data-mark=\"normalized\"><msub><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mi>i</mi></msub></mrow><mo>←</mo>",
        "<mfrac><mrow><msub><mi>x</mi><mi>i</mi></msub><mo>−</mo><msub><mi>μ</mi><mi mathvariant=\"normal\">B</mi></msub></mrow>",
        "<mrow><mo>√</mo><mrow><mo>(</mo><msubsup><mi>σ</mi><mi mathvariant=\"normal\">B</mi><mn>2</mn></msubsup><mo>+</mo><mi>ε</mi><mo>)</mo></mrow></mrow></mfrac></math>",
        "<math display=\"block\"><msub><mi>y</mi><mi>i</mi></msub><mo>←</mo><mi>γ</mi>",
        "<msub><mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mi>i</mi></msub><mo>+</mo><mi>β</mi></math>",
        "<math display=\"block\"><mtext data-slot=\"last_layer\"></mtext><mspace width=\"0.4em\"></mspace>",
        "<mrow data-mark=\"plain\"><mn data-slot=\"sd_plain_last\"></mn></mrow><mo>→</mo>",
        "<mrow data-mark=\"normalized\"><mn data-slot=\"sd_bn_last\"></mn></mrow></math>",
    ),
};

/// The name of the network without normalization.
pub const PLAIN: Words = Words::new("без BN", "no BN");
/// The name of the normalized network.
pub const NORMALIZED: Words = Words::new("с BN", "with BN");
/// The axis of the histograms.
pub const VALUE: Words = Words::new("значение активации", "activation");
/// The axis of the layers.
pub const LAYER: Words = Words::new("слой", "layer");
/// The axis of the standard deviations.
pub const DEVIATION: Words = Words::new("STD активаций", "SD of the activations");
/// The axis of the shares that differ between examples.
pub const BETWEEN: Words = Words::new("доля различий между примерами", "share that differs between examples");
/// Layer 0.
pub const INPUT: Words = Words::new("вход", "input");

fn share(value: f64, language: Language) -> String {
    if value.is_nan() { "–".to_owned() } else { percent(value, language) }
}

impl Speaks for Activations {
    /// The numbers under the picture.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let of_last = |layer: Option<&Layer>, read: fn(&Layer) -> f64| layer.map_or(f64::NAN, read);
        let plain = solution.last(&solution.plain);
        let normalized = solution.last(&solution.normalized);
        let plain_sd = of_last(plain, |layer| layer.sd);
        let normalized_sd = of_last(normalized, |layer| layer.sd);
        let between = |layer: Option<&Layer>| layer.and_then(|layer| layer.share_between).unwrap_or(f64::NAN);
        let (plain_between, normalized_between) = (between(plain), between(normalized));
        let plain_dead = of_last(plain, |layer| layer.dead_share);
        let normalized_dead = of_last(normalized, |layer| layer.dead_share);
        let (dead, dead_normalized) = if params.activation == ActivationChoice::Relu {
            (
                Words::new("мёртвых нейронов без BN", "dead units, no BN"),
                Words::new("мёртвых нейронов с BN", "dead units, with BN"),
            )
        } else {
            (Words::new("насыщено без BN", "saturated, no BN"), Words::new("насыщено с BN", "saturated, with BN"))
        };
        let last = Words::new("STD последнего слоя без BN", "SD of the last layer, no BN");
        let last_normalized = Words::new("STD последнего слоя с BN", "SD of the last layer, with BN");
        let factor = Words::new("множитель STD на слой, без BN", "SD factor per layer, no BN");
        let of_examples =
            Words::new("доля различий между примерами без BN", "share that differs between examples, no BN");
        let of_examples_bn =
            Words::new("доля различий между примерами с BN", "share that differs between examples, with BN");
        vec![
            Output::main("sd_plain_last", last, plain_sd, number(plain_sd, language)),
            Output::side("sd_bn_last", last_normalized, normalized_sd, number(normalized_sd, language)),
            Output::side("layer_factor", factor, solution.factor, number(solution.factor, language)),
            Output::side("sd_between", of_examples, plain_between, share(plain_between, language)),
            Output::side("sd_between_bn", of_examples_bn, normalized_between, share(normalized_between, language)),
            Output::side("dead_share", dead, plain_dead, share(plain_dead, language)),
            Output::side("dead_share_bn", dead_normalized, normalized_dead, share(normalized_dead, language)),
        ]
    }

    /// What the picture shows: the spread in the last layer, and what became of it on the way.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let layers = (solution.last(&solution.plain), solution.last(&solution.normalized));
        let (Some(plain), Some(normalized)) = layers else {
            let done = solution.plain.layers.len().saturating_sub(1) as f64;
            let (done, depth) = (count(done, language), count(params.depth, language));
            return match language {
                Language::Russian => format!("Посчитано слоёв: {done} из {depth}."),
                Language::English => format!("{done} of {depth} layers computed."),
            };
        };
        let depth = count(params.depth, language);
        let (sd, sd_normalized) = (number(plain.sd, language), number(normalized.sd, language));
        let verdict = verdict(params, solution, plain, language);
        match language {
            Language::Russian => {
                format!(
                    "В слое\u{a0}{depth} STD активаций без BatchNorm {sd}, а с\u{a0}BatchNorm {sd_normalized}{verdict}."
                )
            }
            Language::English => format!(
                "In layer\u{a0}{depth} the SD of the activations is {sd} without BatchNorm and {sd_normalized} with it{verdict}."
            ),
        }
    }

    /// Values beyond the range of numbers, and an ε that is no longer small.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        /// Below this multiple of ε a variance of gain² is visibly changed by it.
        const FELT: f64 = 30.0;
        if let Some(layer) = solution.plain.first_overflow() {
            let layer = count(layer as f64, language);
            return Some(match language {
                Language::Russian => format!(
                    "Без BatchNorm в слое\u{a0}{layer} значения вышли за пределы чисел двойной точности (1,8\u{a0}·\u{a0}10³⁰⁸): дальше считать нечего."
                ),
                Language::English => format!(
                    "Without BatchNorm the values left the range of double precision (1.8\u{a0}·\u{a0}10³⁰⁸) in layer\u{a0}{layer}: nothing can be computed from there on."
                ),
            });
        }
        let is_epsilon_felt = params.place == Place::Before && params.gain * params.gain < FELT * EPSILON;
        is_epsilon_felt.then(|| {
            Words::new(
                "При столь малых весах дисперсия до нормировки сравнима с ε\u{a0}=\u{a0}10⁻⁵, и BatchNorm уже не доводит STD до единицы.",
                "With weights this small the variance before normalization is comparable to ε = 10⁻⁵, and BatchNorm no longer brings the SD up to one.",
            )
            .get(language)
            .to_owned()
        })
    }

    /// The words of the formula's last line.
    fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let depth = count(params.depth, language);
        let text = match language {
            Language::Russian => format!("STD в слое\u{a0}{depth}:"),
            Language::English => format!("SD in layer\u{a0}{depth}:"),
        };
        vec![("last_layer", text)]
    }

    /// The layers with their spread and their dead or saturated share.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let columns = [
            LAYER,
            Words::new("STD без BN", "SD, no BN"),
            Words::new("STD с BN", "SD, with BN"),
            Words::new("доля различий между примерами без BN", "share that differs between examples, no BN"),
            Words::new("доля различий между примерами с BN", "share that differs between examples, with BN"),
            Words::new("мёртвых или насыщенных без BN", "dead or saturated, no BN"),
            Words::new("мёртвых или насыщенных с BN", "dead or saturated, with BN"),
        ];
        let pairs = solution.plain.layers.iter().zip(&solution.normalized.layers);
        let rows = pairs.enumerate().map(|(layer, (plain, normalized))| {
            vec![
                count(layer as f64, language),
                number(plain.sd, language),
                number(normalized.sd, language),
                share(plain.share_between.unwrap_or(f64::NAN), language),
                share(normalized.share_between.unwrap_or(f64::NAN), language),
                share(plain.dead_share, language),
                share(normalized.dead_share, language),
            ]
        });
        Table { columns: columns.iter().map(|words| words.get(language).to_owned()).collect(), rows: rows.collect() }
    }
}
