//! Names on the figures, phrases, captions, the table.

use super::params::{Flip, Params, View};
use super::solution::Solution;
use crate::language::{Language, Words, count, percent, points};
use crate::panel::Table;
use crate::stats::best_of::Expected;

/// The axis of the tries.
pub const TRIES: Words = Words::new("сколько моделей испытано", "number of models tried");
/// The axis of the shares of errors.
pub const ERRORS: Words = Words::new("доля ошибок на тесте", "error rate on the test");
/// The true error, as a line.
pub const TRUTH: Words = Words::new("истинная p", "true p");
/// The same where models differ.
pub const MEAN_TRUTH: Words = Words::new("истинная p в среднем", "mean true p");
/// The true error of the best so far.
pub const TRUE_OF_BEST: Words = Words::new("истинная p лучшей", "true p of the best");
/// The limits of a single measurement.
pub const BAND: Words = Words::new("95\u{a0}% честных измерений", "95% of honest measurements");
/// The best so far.
pub const THE_BEST: Words = Words::new("лучшая", "the best");
/// What is to be expected.
pub const ON_AVERAGE: Words = Words::new("в среднем", "on average");
/// The winner on a fresh test set.
pub const FRESH: Words = Words::new("новый тест", "fresh test");
/// The axis of dev.
pub const ON_DEV: Words = Words::new("доля ошибок на dev", "error rate on dev");
/// The axis of test.
pub const ON_TEST: Words = Words::new("доля ошибок на test", "error rate on test");
/// Where both say the same.
pub const SAME: Words = Words::new("test\u{a0}=\u{a0}dev", "test\u{a0}=\u{a0}dev");
/// What is reported.
pub const IN_REPORT: Words = Words::new("в отчёте", "reported");
/// The best on dev.
pub const WINNER_ON_DEV: Words = Words::new("лучшая на dev", "best on dev");
/// The axis of the answers.
pub const ANSWERS: Words = Words::new("сколько случайных ответов испытано", "number of random answers tried");
/// The axis of the accuracy.
pub const ACCURACY: Words = Words::new("доля верных на тесте", "accuracy on the test");
/// What is right by chance.
pub const CHANCE: Words = Words::new("новый тест: в среднем", "fresh test: on average");
/// The vote.
pub const VOTE: Words = Words::new("голосование", "the vote");
/// The expected vote, with the losers flipped.
pub const FLIPPED: Words = Words::new("перевернув худших:", "losers flipped:");
/// The same with the losers dropped.
pub const DROPPED: Words = Words::new("выбросив худших:", "losers dropped:");
/// The axis of the examples.
pub const EXAMPLES: Words = Words::new("размер теста N", "test-set size N");
/// The axis of the optimism.
pub const OPTIMISM_IN_POINTS: Words = Words::new("оптимизм в среднем, п.\u{a0}п.", "mean optimism, percentage points");

/// An optimism in points; what is only rounding is 0.
pub fn optimism_in_words(expected: &Expected, language: Language) -> String {
    const ROUNDING: f64 = 1e-12;
    let optimism = expected.optimism();
    points(if optimism.abs() < ROUNDING { 0.0 } else { optimism }, language)
}

/// The caption of the main figure.
pub fn caption_of_selection(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = match params.view {
        View::Best => Words::new(
            "Точка\u{a0}— модель (из поздних\u{a0}— не все), линия\u{a0}— лучшая на этом тесте, штрихи\u{a0}— её точное среднее; зелёная точка\u{a0}— победитель на новом тесте. Кольца можно двигать.",
            "A dot is a model (not all later ones are shown), the orange line the best on this test, dashed its exact mean. The green dot is the winner on a fresh test set of the same size. The rings can be dragged.",
        ),
        View::Dev => Words::new(
            "Чёрточка внизу\u{a0}— модель на dev. Точки\u{a0}— модели, для которых открыли test; в отчёт идёт лучшая на test. Сколько чёрточек ни было, первая открытая точка честная.",
            "A stroke below is a model on dev. Dots are the models for which the test was opened; the best on the test is reported. However many strokes there are, the first dot opened is honest.",
        ),
        View::Attack => match params.flip {
            Flip::Yes => Words::new(
                "Точка\u{a0}— случайный ответ на все вопросы с двумя вариантами: его доля верных. Оранжевая линия\u{a0}— голосование: кто угадал меньше половины, голосует наоборот. Штрихи и точки\u{a0}— точные средние.",
                "A dot is a random answer to all the two-choice questions: its share of right answers. The orange line is the vote; those that got less than half vote the other way round. Dashed and dotted: the exact means.",
            ),
            Flip::No => Words::new(
                "Точка\u{a0}— случайный ответ на все вопросы с двумя вариантами: его доля верных. Оранжевая линия\u{a0}— большинство голосов тех, кто угадал больше половины. Штрихи и точки\u{a0}— точные средние.",
                "A dot is a random answer to all the two-choice questions: its share of right answers. The orange line is the majority vote of those that got more than half. Dashed and dotted: the exact means.",
            ),
        },
    };
    words.get(language).to_owned()
}

/// The caption of the figure by size.
pub fn caption_of_sizes(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Насколько лучшая из K в среднем лучше на тесте, чем на самом деле; обе оси логарифмические. Где ошибок много, вчетверо больший тест примерно вдвое убавляет оптимизм. Кольцо двигает N.",
        "By how much the best of K looks better on the test than it is, on average; both axes are logarithmic. Where errors are many, a test four times as large about halves the optimism. The ring moves N.",
    )
    .get(language)
    .to_owned()
}

/// What is to be expected by the number of models, or of random answers.
pub fn table(params: &Params, solution: &Solution, language: Language) -> Table {
    if params.is_attack() { table_of_attack(solution, language) } else { table_of_models(solution, language) }
}

fn columns(names: &[Words], language: Language) -> Vec<String> {
    names.iter().map(|words| words.get(language).to_owned()).collect()
}

fn table_of_models(solution: &Solution, language: Language) -> Table {
    let names = [
        Words::new("моделей", "models"),
        Words::new("лучшая показала", "the best showed"),
        Words::new("её истинная p", "its true p"),
        Words::new("лучшая в среднем показывает", "the best shows on average"),
        Words::new("её истинная p в среднем", "its mean true p"),
        Words::new("оптимизм в среднем", "mean optimism"),
    ];
    let row = |(tries, expected): &(f64, Expected)| {
        let place = solution.records.iter().rev().find(|place| (**place as f64) < *tries);
        let [observed, truth] = place
            .and_then(|place| solution.trials.get(*place))
            .map_or([f64::NAN; 2], |best| [best.observed, best.truth]);
        let [observed, truth, best, mean] =
            [observed, truth, expected.best, expected.truth].map(|share| percent(share, language));
        vec![count(*tries, language), observed, truth, best, mean, optimism_in_words(expected, language)]
    };
    Table { columns: columns(&names, language), rows: solution.expected.iter().map(row).collect() }
}

fn table_of_attack(solution: &Solution, language: Language) -> Table {
    let names = [
        Words::new("случайных ответов", "random answers"),
        Words::new("голосование", "the vote"),
        Words::new("в среднем, перевернув худших", "on average, losers flipped"),
        Words::new("в среднем, выбросив худших", "on average, losers dropped"),
    ];
    let attack = &solution.attack;
    let rows = attack.vote.iter().zip(&attack.flipped).zip(&attack.dropped).map(|((vote, flipped), dropped)| {
        let shares = [vote.1, flipped.1, dropped.1].map(|share| percent(share, language));
        std::iter::once(count(vote.0, language)).chain(shares).collect()
    });
    Table { columns: columns(&names, language), rows: rows.collect() }
}
