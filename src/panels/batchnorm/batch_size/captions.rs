//! The captions of the figures.

use super::text::BATCHES;
use super::{Params, Solution};
use crate::language::{Language, Words, count, plural};
use crate::panels::shared::InputChoice;

/// Under the figure of the law.
pub fn of_law(params: &Params, solution: &Solution, language: Language) -> String {
    let words = if params.input == InputChoice::Normal {
        Words::new(
            "Столбцы\u{a0}— нормированные значения, сплошная линия\u{a0}— точная плотность при обучении, пунктир\u{a0}— плотность в inference. Посчитано:",
            "Bars: normalized values; solid line: exact density in training; dashed: density at inference. Computed:",
        )
    } else {
        Words::new(
            "Столбцы\u{a0}— нормированные значения, пунктир\u{a0}— плотность в inference. Посчитано:",
            "Bars: normalized values; dashed: density at inference. Computed:",
        )
    };
    let done = count(solution.done, language);
    format!("{} {done}\u{a0}{}.", words.get(language), plural(solution.done, &BATCHES, language))
}

/// Under the figure of the three sizes.
pub fn of_sizes(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Вход один; чем больше батч, тем ближе он после нормировки к пунктиру (inference). Под осью пять батчей по строкам; длинный штрих\u{a0}— среднее батча, после нормировки оно 0.",
        "The larger the batch, the closer normalized values come to the dashed line (inference). Below the axis: five batches, a row each; the long stroke is the batch mean, 0 after normalization.",
    )
    .get(language)
    .to_owned()
}

/// Under the figure of the outlier.
pub fn of_outlier(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Обе оси логарифмические. В батче один пример отошёл на x, у остальных среднее 0 и STD\u{a0}1. В inference x̂\u{a0}=\u{a0}x/σ; при обучении среднее и STD батча уходят вслед за ним, и дальше √(m\u{a0}−\u{a0}1) он не уйдёт.",
        "Both axes are logarithmic. One example of the batch has moved to x, the others have mean 0 and SD 1. At inference x̂ = x/σ; in training the mean and SD of the batch go along with it, and it never gets beyond √(m − 1).",
    )
    .get(language)
    .to_owned()
}

/// Under the figure of the distance.
pub fn of_distance(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = if params.input == InputChoice::Normal {
        Words::new(
            "Обе оси логарифмические. При нормальном входе и больших m расхождение убывает как 1/m, STD среднего\u{a0}— как 1/√m. Кольцо можно двигать; оранжевая точка измерена.",
            "Both axes are logarithmic. For normal input and large m the gap falls as 1/m, the SD of the mean as 1/√m. The ring can be dragged; the orange dot is measured.",
        )
    } else {
        Words::new(
            "Обе оси логарифмические. Синяя линия\u{a0}— точное расхождение для нормального входа, кольцо\u{a0}— расхождение для выбранного; его можно двигать.",
            "Both axes are logarithmic. The blue line is the exact gap for normal input, the ring the gap for the chosen input; it can be dragged.",
        )
    };
    words.get(language).to_owned()
}

/// Under the published figure.
pub fn of_published(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Ошибка на validation в зависимости от числа изображений на GPU. Источник: Wu, He, 2018, arXiv:1803.08494. В свёрточной сети среднее и дисперсию считают по N·H·W значениям, поэтому здесь по оси отложено не то m, что на рисунках выше.",
        "Validation error against the number of images per GPU. Source: Wu and He, 2018, arXiv:1803.08494. In a convolutional network the mean and variance are taken over N·H·W values, so this axis is not the m of the figures above.",
    )
    .get(language)
    .to_owned()
}
