//! What became of the spread, and the captions of the figures.

use super::layer::Layer;
use super::params::{ActivationChoice, Params, Place};
use super::solution::{Solution, Twin};
use crate::language::{Language, Words, count, significant, with_percent_sign};

/// A share in whole per cent.
pub fn whole_percent(share: f64, language: Language) -> String {
    with_percent_sign(&count(share * 100.0, language), language)
}

/// A number to three digits.
pub fn number(value: f64, language: Language) -> String {
    significant(value, 3, language)
}

/// What became of the spread without normalization, as the end of a sentence. Where it is kept, that says little of the
/// signal: what all examples have in common is spread, too.
pub fn verdict(params: &Params, solution: &Solution, plain: &Layer, language: Language) -> String {
    const MANY: f64 = 0.3;
    const FADES_BELOW: f64 = 0.95;
    const GROWS_ABOVE: f64 = 1.05;
    let factor = solution.factor;
    let by = number(factor, language);
    let between = |network: &Twin| {
        let share = solution.last(network).and_then(|layer| layer.share_between);
        share.map_or("–".to_owned(), |share| whole_percent(share, language))
    };
    if params.activation != ActivationChoice::Relu && plain.dead_share > MANY {
        let share = whole_percent(plain.dead_share, language);
        return match language {
            Language::Russian => format!(": без BatchNorm насыщено {share} активаций"),
            Language::English => {
                format!(": without BatchNorm, {share} of the activations are saturated")
            }
        };
    }
    match language {
        _ if factor.is_nan() => String::new(),
        Language::Russian if factor < FADES_BELOW => {
            format!(": без нормировки разброс гаснет, каждый слой в среднем умножает STD на {by}")
        }
        Language::Russian if factor > GROWS_ABOVE => {
            format!(": без нормировки разброс растёт, каждый слой в среднем умножает STD на {by}")
        }
        Language::Russian => format!(
            ": STD держится и без нормировки; различия между примерами дают {} среднего квадрата без BatchNorm и {} с ним",
            between(&solution.plain),
            between(&solution.normalized)
        ),
        Language::English if factor < FADES_BELOW => {
            format!(": unnormalized, the spread dies out, each layer multiplying its SD by {by} on average")
        }
        Language::English if factor > GROWS_ABOVE => {
            format!(": unnormalized, the spread grows, each layer multiplying its SD by {by} on average")
        }
        Language::English => format!(
            ": the SD is kept even without normalization; differences between examples make up {} of the mean square without BatchNorm and {} with it",
            between(&solution.plain),
            between(&solution.normalized)
        ),
    }
}

/// The caption of the figure of the layers.
pub fn caption_of_layers(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = Words::new(
        "Гистограммы выходов слоёв, ось у всех общая. Число над срезанным столбцом\u{a0}— доля значений в нём, у стрелки\u{a0}— доля за краем оси. BatchNorm стоит",
        "Histograms of the outputs of each layer on one axis. A number above a cut bar is the share of values in it, at an arrow the share beyond the axis. BatchNorm is placed",
    );
    with_place(words, params, language)
}

/// The caption of the figure of the depth.
pub fn caption_of_depth(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = Words::new(
        "Вертикальная ось логарифмическая: прямая линия значит, что каждый слой умножает STD на одно и то же число. BatchNorm стоит",
        "The vertical axis is logarithmic: on a straight line each layer multiplies the SD by the same factor. BatchNorm is placed",
    );
    with_place(words, params, language)
}

/// The caption of the figure of the shares.
pub fn caption_of_between(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = Words::new(
        "Какой долей среднего квадрата активаций различаются примеры. Остальное у всех примеров одинаково и ничего о примере не говорит. BatchNorm стоит",
        "The share of the mean square of the activations that differs between examples. The rest is the same for all and says nothing about an example. BatchNorm is placed",
    );
    with_place(words, params, language)
}

/// The end of a caption: where batch normalization is placed.
fn with_place(words: Words, params: &Params, language: Language) -> String {
    let place = match params.place {
        Place::Before => Words::new("до активации", "before the activation"),
        Place::After => Words::new("после активации", "after the activation"),
    };
    format!("{} {}.", words.get(language), place.get(language))
}
