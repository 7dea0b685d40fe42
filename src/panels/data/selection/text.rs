//! The panel's words in both languages.

use super::params::{Flip, Params, View};
use super::words::{self, optimism_in_words};
use super::{Selection, Solution};
use crate::language::{Language, Words, count, percent};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Чего стоит лучшая из многих?", "What is the best of many worth?"),
    lede: Words::new(
        "Испытаем на одном тесте много моделей и возьмём лучшую. Её доля ошибок на этом тесте занижена: переобучаются и под тест.",
        "Try many models on one test set and take the best. Its error rate on that test is too low: one overfits to the test, too.",
    ),
    assumptions: Words::new(
        "Модели одинаково хороши, но ошибаются независимо: у одинаковых моделей, которые ошибаются на одних и тех же примерах, оптимизма нет. «Общие исходы»: на каждом примере с вероятностью ρ исход у всех моделей один\u{a0}— ошибка с вероятностью p, иначе у каждой свой; такой же, ρ, будет и корреляция исходов двух равных моделей. «Разброс»: вероятность ошибки вне общих исходов, q, взята из бета-распределения со средним p и таким STD; без разброса q\u{a0}=\u{a0}p. Среднее лучшей точное, без моделирования: минимум K биномиальных (с разбросом\u{a0}— бета-биномиальных) величин. Из равных по тесту моделей берут первую. Полоса\u{a0}— центральные 95\u{a0}% измерений одной модели с ошибкой p. Модели не обучаются: настоящие попытки похожи друг на друга, и новую выбирают, глядя на прежние результаты; это упрощение. Атака: метки двоичные, по мотивам M. Hardt, «Competing in a data science contest without reading the data» (2015); ответ, угадавший ровно половину, выбрасывают, ничью решает монета.",
        "The models are equally good and err independently: identical models, which err on the same examples, have no optimism. “Shared outcomes”: on each example, with probability ρ all models have one outcome, an error with probability p, and otherwise each has its own; ρ is then also the correlation between the outcomes of two equally good models. “Spread”: the error probability outside the shared outcomes, q, is drawn from a Beta distribution with mean p and this SD; without spread q = p. The mean of the best is exact, not simulated: the minimum of K binomial (with spread, beta-binomial) numbers. Of models that are equal on the test the first is taken. The band holds the central 95% of measurements of one model with error p. No model is trained here: real tries resemble each other, and each is made after a look at earlier results; this is a simplification. The attack: labels are binary; the idea is that of M. Hardt, “Competing in a data science contest without reading the data” (2015); an answer that gets exactly half is dropped, and a coin decides a tie.",
    ),
    formula: concat!(
        "<math display=\"block\"><mi mathvariant=\"normal\">E</mi><mrow data-mark=\"best\"><munder><mi>min</mi><mrow><mi>i</mi><mo>≤</mo><mi>K</mi></mrow></munder><msub><mover><mi>p</mi><mo>^</mo></mover><mi>i</mi></msub></mrow></math>",
        "<math display=\"block\"><mo>=</mo><mi>ρ</mi><mrow data-mark=\"truth\"><mi>p</mi></mrow><mo>+</mo><mfrac><mn>1</mn><mi>N</mi></mfrac><mi mathvariant=\"normal\">E</mi>",
        "<munderover><mo>∑</mo><mrow><mi>j</mi><mo>=</mo><mn>0</mn></mrow><mrow><mi>M</mi><mo>−</mo><mn>1</mn></mrow></munderover>",
        "<mi mathvariant=\"normal\">P</mi><msup><mrow><mo>(</mo><mi>Y</mi><mo>&gt;</mo><mi>j</mi><mo>)</mo></mrow><mi>K</mi></msup></math>",
        "<math display=\"block\"><mi>M</mi><mo>∼</mo><mi mathvariant=\"normal\">Bin</mi><mo>(</mo><mi>N</mi><mo data-slot=\"separator\"></mo><mn>1</mn><mo>−</mo><mi>ρ</mi><mo>)</mo></math>",
        "<math display=\"block\"><mi>Y</mi><mo>∼</mo><mi mathvariant=\"normal\">Bin</mi><mo>(</mo><mi>M</mi><mo data-slot=\"separator\"></mo><mi>q</mi><mo>)</mo></math>",
        "<math display=\"block\"><mi>K</mi><mo>=</mo><mn data-slot=\"count\"></mn></math>",
        "<math display=\"block\"><mi>N</mi><mo>=</mo><mn data-slot=\"size\"></mn></math>",
        "<math display=\"block\"><mi mathvariant=\"normal\">E</mi><mi>min</mi><mo>=</mo><mrow data-mark=\"expected\"><mn data-slot=\"expected_best\"></mn></mrow></math>",
        "<math display=\"block\"><mrow data-mark=\"truth\"><mn data-slot=\"expected_true\"></mn></mrow><mo>−</mo><mrow data-mark=\"expected\"><mn data-slot=\"expected_best\"></mn></mrow><mo>=</mo><mrow data-mark=\"optimism\"><mtext data-slot=\"optimism\"></mtext></mrow></math>",
    ),
};

impl Speaks for Selection {
    /// What is to be expected of the best, what this one showed and what it is, and how the vote fares.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let mut outputs = outputs_of_best(params, solution, language);
        outputs.extend(outputs_of_attack(params, solution, language));
        let main = match params.view {
            View::Best => "expected_best",
            View::Dev => "fresh",
            View::Attack => "attack_expected",
        };
        Output::with_main(outputs, main)
    }

    /// What the best showed, what it is, and what it shows elsewhere; or how the vote fares.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let (tries, examples) = (count(params.models, language), count(params.n, language));
        let (observed, truth) = shown_and_true(params, solution);
        let [observed, truth] = [observed, truth].map(|share| percent(share, language));
        match params.view {
            View::Best => {
                let expected = solution.expected_now();
                let (best, optimism) = (percent(expected.best, language), optimism_in_words(&expected, language));
                let fresh = solution.reported().map(|reported| percent(reported.fresh, language));
                let russian = fresh.as_ref().map_or(String::new(), |fresh| format!(", на новом тесте {fresh}"));
                let english =
                    fresh.map_or(String::new(), |fresh| format!(", and on a fresh test set it shows {fresh}"));
                match language {
                    Language::Russian => format!(
                        "Моделей: {tries}, примеров в тесте: {examples}. Лучшая показала {observed}, её истинная p\u{a0}— {truth}{russian}. В среднем оптимизм\u{a0}— {optimism}: лучшая показывает {best}."
                    ),
                    Language::English => format!(
                        "Models: {tries}, examples in the test: {examples}. The best showed {observed}; its true p is {truth}{english}. On average the best shows {best}; the optimism is {optimism}."
                    ),
                }
            }
            View::Dev => sentence_of_dev(params, solution, language),
            View::Attack => {
                let vote = solution.attack.vote.last().map_or(f64::NAN, |point| point.1);
                let vote = percent(vote, language);
                match language {
                    Language::Russian => format!(
                        "Случайных ответов: {tries}, вопросов: {examples}. Большинство голосов верно на {vote} вопросов; на новых метках было бы в среднем на 50\u{a0}%."
                    ),
                    Language::English => format!(
                        "Random answers: {tries}, questions: {examples}. The majority vote is right on {vote}; on fresh labels it would be right on 50% on average."
                    ),
                }
            }
        }
    }

    /// Models that cannot be distinguished, that differ, or that make no error.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        if params.is_attack() {
            return None;
        }
        let expected = solution.expected_now();
        let words = if params.rho >= 1.0 {
            Words::new(
                "На каждом примере исход у всех один: модели неразличимы, выбирать не из чего, и оптимизма нет.",
                "All have the same outcome on every example: the models cannot be told apart, there is nothing to choose from, and no optimism.",
            )
        } else if params.models > 1.0 && expected.best * params.n < 0.5 {
            Words::new(
                "На таком тесте лучшая чаще всего без единой ошибки, и таких может быть много: тест их не различает.",
                "On such a test the best most often makes no error at all, and many may share that place: the test does not tell them apart.",
            )
        } else if params.spread > 0.0 && params.models > 1.0 {
            Words::new(
                "Модели разные: победитель в среднем и правда лучше остальных, но не настолько, насколько показал.",
                "The models differ: on average the winner really is better than the rest, but not by as much as it showed.",
            )
        } else {
            return None;
        };
        Some(words.get(language).to_owned())
    }

    /// What is to be expected by the number of models.
    fn table(params: &Params, solution: &Solution, language: Language) -> Table {
        words::table(params, solution, language)
    }

    /// The numbers of the formula that are no outputs.
    fn slots(params: &Params, _solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        vec![
            ("separator", crate::language::list_separator(language).to_owned()),
            ("count", count(params.models, language)),
            ("size", count(params.n, language)),
        ]
    }
}

/// What the winner showed where it was chosen, and the true error of what is reported.
fn shown_and_true(params: &Params, solution: &Solution) -> (f64, f64) {
    let winner = solution.winner();
    let reported = if params.is_dev() { solution.reported().map(|reported| reported.truth) } else { None };
    let truth = reported.or(winner.map(|winner| winner.truth)).unwrap_or(f64::NAN);
    (winner.map_or(f64::NAN, |winner| winner.observed), truth)
}

fn share(name: &'static str, label: Words, value: f64, language: Language) -> Output {
    Output::side(name, label, value, percent(value, language))
}

/// What the best shows on average, and what this one showed and is.
fn outputs_of_best(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
    let expected = solution.expected_now();
    let share = |name, label, value| share(name, label, value, language);
    let (observed, truth) = shown_and_true(params, solution);
    let fresh = solution.reported().map_or(f64::NAN, |reported| reported.fresh);
    let fresh_label = match params.view {
        View::Dev => Words::new("на test, в отчёте", "on the test, reported"),
        View::Best | View::Attack => Words::new("победитель на новом тесте", "the winner on a fresh test set"),
    };
    let best_label = Words::new("лучшая в среднем показывает", "the best shows on average");
    let optimism = Words::new("оптимизм в среднем", "mean optimism");
    let truth_label = Words::new("истинная p лучшей в среднем", "mean true p of the best");
    vec![
        share("expected_best", best_label, expected.best),
        share("best_observed", Words::new("лучшая показала", "the best showed"), observed),
        share("best_true", Words::new("её истинная p", "its true p"), truth),
        share("fresh", fresh_label, fresh),
        Output::side("optimism", optimism, expected.optimism(), optimism_in_words(&expected, language)),
        share("expected_true", truth_label, expected.truth),
        share("expected_fresh", Words::new("в отчёте в среднем", "reported on average"), solution.expected_fresh),
    ]
}

/// How the vote of random answers fares.
fn outputs_of_attack(params: &Params, solution: &Solution, language: Language) -> [Output; 2] {
    let attack = &solution.attack;
    let voted = match params.flip {
        Flip::Yes => &attack.flipped,
        Flip::No => &attack.dropped,
    };
    let last = |curve: &[(f64, f64)]| curve.last().map_or(f64::NAN, |point| point.1);
    let on_average = Words::new("голосование в среднем: доля верных", "the vote on average: accuracy");
    let here = Words::new("голосование на этом тесте", "the vote on this test");
    [
        share("attack_expected", on_average, last(voted), language),
        share("attack_accuracy", here, last(&attack.vote), language),
    ]
}

fn sentence_of_dev(params: &Params, solution: &Solution, language: Language) -> String {
    let (tries, opened) = (count(params.models, language), count(solution.opened.len() as f64, language));
    let (observed, truth) = shown_and_true(params, solution);
    let [observed, truth] = [observed, truth].map(|share| percent(share, language));
    let Some(reported) = solution.reported().map(|reported| percent(reported.fresh, language)) else {
        return match language {
            Language::Russian => format!("Моделей: {tries}. Лучшая на dev показала {observed}; test ещё не открывали."),
            Language::English => {
                format!("Models: {tries}. The best on dev showed {observed}; the test is still closed.")
            }
        };
    };
    match language {
        Language::Russian => format!(
            "Моделей: {tries}. Лучшая на dev показала {observed}. Моделей, для которых открыли test: {opened}; в отчёте {reported}, а истинная p этой модели\u{a0}— {truth}."
        ),
        Language::English => format!(
            "Models: {tries}. The best on dev showed {observed}. Models for which the test was opened: {opened}; {reported} is reported, and the true p of that model is {truth}."
        ),
    }
}
