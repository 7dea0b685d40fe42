//! The panel's words in both languages.

use super::params::{Mean, Params, Speed};
use super::solution::Solution;
use super::{OneNumber, words};
use crate::language::{Language, Words, count, fixed, percent, significant};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Как сделать из двух чисел одно?", "How do two numbers become one?"),
    lede: Words::new(
        "Система узнаёт сотрудников и находит посторонних. Усреднить две вероятности\u{a0}— значит назначить цену, по которой одну меняют на другую.",
        "A system recognizes employees and finds strangers. To average the two probabilities is to set the price at which one buys the other.",
    ),
    assumptions: Words::new(
        "Доли считаются точными: насколько они неточны на тесте конечного размера, показывает часть\u{a0}2. Частоту ложных срабатываний с долей верно классифицированных сотрудников e связывает число проходов в час: (1\u{a0}−\u{a0}e) на каждый проход сотрудника. Арифметическое среднее двух долей\u{a0}— это balanced accuracy, половина от 1\u{a0}+\u{a0}J, где J\u{a0}— индекс Юдена. Степенное среднее с показателем r при r\u{a0}=\u{a0}1 арифметическое, при r\u{a0}→\u{a0}0 геометрическое, при r\u{a0}=\u{a0}−1 гармоническое, при r\u{a0}→\u{a0}−∞ минимум. Если обе доли больше, то больше и любое из этих средних, поэтому (пока скорость не участвует) система, которая хуже другой по обеим долям, не выигрывает ни при каком из них: выбирать стоит только на фронте Парето. F_β\u{a0}— взвешенное гармоническое среднее точности (precision) P и полноты (recall) s: вес полноты β²/(1\u{a0}+\u{a0}β²). Ищут посторонних: P\u{a0}— доля посторонних среди тревог, и она зависит от того, как часто посторонние приходят. Если тревог нет вовсе, F принята за 0. Скорость\u{a0}— 1/(время на кадр). Цена\u{a0}— производная вдоль линии уровня в точке A: для малого изменения.",
        "The rates are taken as exact: how uncertain they are on a finite test set is the subject of part 2. The number of passages an hour links the rate of false alarms to the share e of employees classified correctly: (1\u{a0}−\u{a0}e) for each passage of an employee. The arithmetic mean of the two rates is the balanced accuracy, half of 1\u{a0}+\u{a0}J with Youden’s index J. The power mean with exponent r is arithmetic at r\u{a0}=\u{a0}1, geometric for r\u{a0}→\u{a0}0, harmonic at r\u{a0}=\u{a0}−1, the minimum for r\u{a0}→\u{a0}−∞. Where both rates are larger, each of these means is, so that (as long as speed is left out) a system that is worse than another in both never wins by any: only the Pareto front is worth choosing from. F_β is the weighted harmonic mean of precision P and recall s, with the weight β²/(1\u{a0}+\u{a0}β²) for recall. Strangers are what is looked for: P is the share of strangers among the alarms, and depends on how often strangers come. Without any alarm F is taken as 0. Speed is 1/(time a frame). The price is the derivative along the level curve at A: it holds for a small change.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"best\"><msub><mi>M</mi><mi>r</mi></msub></mrow><mo>=</mo><msup><mrow><mo>(</mo><mfrac><mrow><msup><mi>e</mi><mi>r</mi></msup><mo>+</mo><msup><mi>s</mi><mi>r</mi></msup></mrow><mn>2</mn></mfrac><mo>)</mo></mrow><mrow><mn>1</mn><mo>/</mo><mi>r</mi></mrow></msup></math>",
        "<math display=\"block\"><mo>−</mo><mfrac><mrow><mi>d</mi><mi>e</mi></mrow><mrow><mi>d</mi><mi>s</mi></mrow></mfrac><mo>=</mo><msup><mrow><mo>(</mo><mfrac><mi>e</mi><mi>s</mi></mfrac><mo>)</mo></mrow><mrow><mn>1</mn><mo>−</mo><mi>r</mi></mrow></msup></math>",
        "<math display=\"block\"><msub><mi>F</mi><mi>β</mi></msub><mo>=</mo><mfrac><mrow><mo>(</mo><mn>1</mn><mo>+</mo><msup><mi>β</mi><mn>2</mn></msup><mo>)</mo><mi>P</mi><mi>s</mi></mrow><mrow><msup><mi>β</mi><mn>2</mn></msup><mi>P</mi><mo>+</mo><mi>s</mi></mrow></mfrac></math>",
        "<math display=\"block\"><mi>P</mi><mo>=</mo><mfrac><mrow><mi>π</mi><mi>s</mi></mrow><mrow><mi>π</mi><mi>s</mi><mo>+</mo><mo>(</mo><mn>1</mn><mo>−</mo><mi>π</mi><mo>)</mo><mo>(</mo><mn>1</mn><mo>−</mo><mi>e</mi><mo>)</mo></mrow></mfrac><mo>,</mo><mi>π</mi><mo>=</mo><mn data-slot=\"share\"></mn></math>",
        "<math display=\"block\"><mrow data-mark=\"system_a\"><mi mathvariant=\"normal\">A</mi></mrow><mo>:</mo><mn data-slot=\"score_a\"></mn><mspace width=\"1.5em\"></mspace><mrow data-mark=\"system_b\"><mi mathvariant=\"normal\">B</mi></mrow><mo>:</mo><mn data-slot=\"score_b\"></mn></math>",
    ),
};

impl Speaks for OneNumber {
    /// Who wins, by how much, the scores, the price.
    fn outputs(_params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let ranking = solution.ranking();
        let winner = ranking.winners.first().map_or(f64::NAN, |system| (system + 1) as f64);
        let lead = ranking.lead();
        let side = |name, label, value: f64| Output::side(name, label, value, words::score(value, language));
        let winner_label = Words::new("лучшая система", "best system");
        let price_label = Words::new(
            "пунктов по сотрудникам за пункт по посторонним (в точке A)",
            "points of employees for a point of strangers (at A)",
        );
        vec![
            Output::main("winner", winner_label, winner, words::winners(ranking)),
            side(
                "lead",
                Words::new("оценка A минус лучшая из остальных", "score of A minus the best of the others"),
                lead,
            ),
            side("score_a", Words::new("оценка A", "score of A"), solution.score(0)),
            side("score_b", Words::new("оценка B", "score of B"), solution.score(1)),
            side("score_c", Words::new("оценка C", "score of C"), solution.score(2)),
            side("score_d", Words::new("оценка D", "score of D"), solution.score(3)),
            Output::side("price", price_label, solution.price, words::price(solution.price, language)),
        ]
    }

    /// The scores and who wins.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let ranking = solution.ranking();
        let (dash, separator) = match language {
            Language::Russian => ("\u{a0}— ", "; "),
            Language::English => ("\u{a0}", ", "),
        };
        let text =
            |(system, score): (usize, &f64)| format!("{}{dash}{}", words::name(system), words::score(*score, language));
        let scores = ranking.scores.iter().enumerate().map(text).collect::<Vec<_>>().join(separator);
        let best = words::winners(ranking);
        let wins = match (language, ranking.winners.len()) {
            (Language::Russian, 1) => format!("лучшая\u{a0}— {best}"),
            (Language::Russian, _) => format!("ничья: {best}"),
            (Language::English, 1) => format!("the best is {best}"),
            (Language::English, _) => format!("a tie: {best}"),
        };
        format!("{}: {scores}; {wins}.", what(params, language))
    }

    /// What speed does to a mean; an F measure without alarms.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        let words = if params.has_speed() && params.mean == Mean::Geometric {
            Words::new(
                "Порядок систем от единицы скорости не зависит: все оценки умножаются на одно число. Но произведение приравнивает: вдвое быстрее\u{a0}= вдвое больше найденных посторонних, даже если скорости уже хватает.",
                "The order of the systems does not depend on the unit of speed: all scores are multiplied by one number. But a product equates twice as fast with twice as many strangers found, even where the speed is already enough.",
            )
        } else if params.has_speed() {
            Words::new(
                "Скорость\u{a0}— не доля: смените единицу, и изменятся оценки, а порой и победитель. Линий уровня на плоскости двух долей больше нет.",
                "Speed is not a rate between 0 and 1: change its unit and the scores change, and the winner may change with them. The plane of the two rates has no level curves any more.",
            )
        } else if params.is_f_beta() && solution.precisions.iter().any(|precision| precision.is_nan()) {
            Words::new(
                "Одна из систем никогда не поднимает тревогу: точность не определена, F принята за 0.",
                "One of the systems never raises an alarm: its precision is undefined, and F is taken as 0.",
            )
        } else {
            return None;
        };
        Some(words.get(language).to_owned())
    }

    /// The share of strangers, as it is set.
    fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        vec![("share", percent(params.share, language))]
    }

    /// A row for each system: rates, precision, time, and the score by every mean.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let fixed_columns = [
            Words::new("система", "system"),
            Words::new("сотрудники", "employees"),
            Words::new("посторонние", "strangers"),
            Words::new("точность P", "precision P"),
            Words::new("мс на кадр", "ms a frame"),
        ];
        let means = Mean::ALL.map(words::name_of);
        let columns = fixed_columns.into_iter().chain(means).map(|words| words.get(language).to_owned()).collect();
        let row = |system: usize| {
            let about = &solution.systems[system];
            let start = [
                words::name(system).to_owned(),
                significant(about.rates.employee, 3, language),
                significant(about.rates.stranger, 3, language),
                words::score(solution.precisions[system], language),
                if about.ms.fract() == 0.0 { count(about.ms, language) } else { fixed(about.ms, 1, language) },
            ];
            let scores = solution.rankings.iter().map(|ranking| words::score(ranking.scores[system], language));
            start.into_iter().chain(scores).collect()
        };
        Table { columns, rows: (0..solution.systems.len()).map(row).collect() }
    }
}

/// What makes the number: the mean, with speed or without.
fn what(params: &Params, language: Language) -> String {
    if params.is_f_beta() {
        let (beta, share) = (significant(params.beta, 3, language), percent(params.share, language));
        return match language {
            Language::Russian => format!("F-мера, β\u{a0}=\u{a0}{beta}, посторонних {share}"),
            Language::English => format!("F measure, β\u{a0}=\u{a0}{beta}, {share} strangers"),
        };
    }
    let mean = match params.mean {
        Mean::Arithmetic => Words::new("Среднее арифметическое", "The arithmetic mean"),
        Mean::Geometric => Words::new("Среднее геометрическое", "The geometric mean"),
        Mean::Harmonic => Words::new("Среднее гармоническое", "The harmonic mean"),
        Mean::Minimum | Mean::FBeta => Words::new("Минимум", "The minimum"),
    };
    let of = match params.speed {
        Speed::Out => Words::new(" двух долей", " of the two rates"),
        Speed::PerSecond => Words::new(" двух долей и скорости в кадрах/с", " of the two rates and of frames/s"),
        Speed::PerMillisecond => Words::new(" двух долей и скорости в кадрах/мс", " of the two rates and of frames/ms"),
    };
    format!("{}{}", mean.get(language), of.get(language))
}

/// The caption of the plane.
pub fn caption_of_plane(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = if params.has_speed() {
        Words::new(
            "Точки\u{a0}— системы, их можно двигать. Скорости на плоскости нет, поэтому нет и линий уровня. Закрашено то, что хуже хотя бы одной системы по обеим долям.",
            "The points are systems and can be dragged. Speed is not on the plane, so there are no level curves. Shaded: what is worse than some system in both rates.",
        )
    } else if params.is_f_beta() {
        Words::new(
            "Тонкие линии\u{a0}— равная F-мера (это прямые), толстая проходит через лучшую систему. Точки можно двигать. Закрашено то, что хуже какой-то системы по обеим долям.",
            "Thin lines: equal F measure (they are straight); the thick one goes through the best system. Drag the points. Shaded: what is worse than some system in both rates.",
        )
    } else {
        Words::new(
            "Тонкие линии\u{a0}— равное среднее, толстая проходит через лучшую систему: все остальные под ней. Точки можно двигать. Закрашено то, что хуже какой-то системы по обеим долям.",
            "Thin lines: equal mean; the thick one goes through the best system, with all others below it. Drag the points. Shaded: what is worse than some system in both rates.",
        )
    };
    words.get(language).to_owned()
}

/// The caption of the leads.
pub fn caption_of_winners(_params: &Params, _solution: &Solution, language: Language) -> String {
    let words = Words::new(
        "Строка\u{a0}— способ сделать одно число. Справа от нуля выигрывает A, слева\u{a0}— лучшая из остальных. Жирная строка выбрана.",
        "A row is a way to make one number. Right of zero A wins, left of it the best of the others. The bold row is chosen.",
    );
    words.get(language).to_owned()
}

/// The caption of the scores as something changes.
pub fn caption_of_change(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = if params.is_f_beta() {
        Words::new(
            "F-мера тех же систем, если посторонние приходят реже или чаще. Кружок на пересечении\u{a0}— там меняется победитель. Кольцо на оси можно двигать.",
            "The F measure of the same systems when strangers come less or more often. A dot where curves cross: there the winner changes. Drag the ring on the axis.",
        )
    } else {
        Words::new(
            "Степенное среднее при всех показателях: чем левее, тем больше решает худшее из чисел. Кружок на пересечении\u{a0}— там меняется победитель.",
            "The power mean at all exponents: the further left, the more the worst number decides. A dot where curves cross: there the winner changes.",
        )
    };
    words.get(language).to_owned()
}
