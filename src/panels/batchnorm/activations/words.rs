//! What became of the signal, and what stands under the figures.

use super::Solution;
use super::layer::Layer;
use super::params::{ActivationChoice, Params, Place};
use crate::language::{Language, Words, count, significant, with_percent_sign};

/// A share in whole per cent.
pub fn whole_percent(share: f64, language: Language) -> String {
    with_percent_sign(&count(share * 100.0, language), language)
}

/// A number to three digits.
pub fn number(value: f64, language: Language) -> String {
    significant(value, 3, language)
}

/// What became of the signal without normalization, as the end of a sentence.
pub fn verdict(params: &Params, solution: &Solution, plain: &Layer, language: Language) -> String {
    const MANY: f64 = 0.3;
    const FADES_BELOW: f64 = 0.95;
    const GROWS_ABOVE: f64 = 1.05;
    let factor = solution.factor;
    let by = number(factor, language);
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
            format!(": без нормировки сигнал гаснет, каждый слой в среднем умножает STD на {by}")
        }
        Language::Russian if factor > GROWS_ABOVE => {
            format!(": без нормировки сигнал растёт, каждый слой в среднем умножает STD на {by}")
        }
        Language::Russian => ": при таком gain сигнал держится и без нормировки".to_owned(),
        Language::English if factor < FADES_BELOW => {
            format!(": unnormalized, the signal dies out, each layer multiplying its SD by {by} on average")
        }
        Language::English if factor > GROWS_ABOVE => {
            format!(": unnormalized, the signal grows, each layer multiplying its SD by {by} on average")
        }
        Language::English => ": at this gain the signal holds up even without normalization".to_owned(),
    }
}

/// What stands under the figure of the layers.
pub fn caption_of_layers(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = Words::new(
        "Гистограммы выходов каждого слоя, ось у всех общая. Число над срезанным столбцом\u{a0}— доля значений в нём, число у стрелки\u{a0}— доля за краем оси. BatchNorm стоит",
        "Histograms of the outputs of each layer on one common axis. The number above a cut bar is the share of values in it; the number at an arrow is the share beyond the end of the axis. BatchNorm is placed",
    );
    with_place(words, params, language)
}

/// What stands under the figure of the depth.
pub fn caption_of_depth(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = Words::new(
        "Вертикальная ось логарифмическая: прямая линия значит, что каждый слой умножает STD на одно и то же число. BatchNorm стоит",
        "The vertical axis is logarithmic: on a straight line each layer multiplies the SD by the same factor. BatchNorm is placed",
    );
    with_place(words, params, language)
}

/// What stands under the figure of the shares.
pub fn caption_of_between(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = Words::new(
        "Какой долей среднего квадрата активаций различаются примеры. Остальное у всех примеров одинаково и ничего о примере не говорит. BatchNorm стоит",
        "The share of the mean square of the activations that differs between examples. The rest is the same for all and says nothing about an example. BatchNorm is placed",
    );
    with_place(words, params, language)
}

/// The end of a caption: where batch normalization stands.
fn with_place(words: Words, params: &Params, language: Language) -> String {
    let place = match params.place {
        Place::Before => Words::new("до активации", "before the activation"),
        Place::After => Words::new("после активации", "after the activation"),
    };
    format!("{} {}.", words.get(language), place.get(language))
}
