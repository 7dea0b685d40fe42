//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::Params;
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::panels::shared::MethodChoice;
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "truth=0.01&method=normal";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Сто тестов", "A hundred tests"),
        steps: &[
            Step {
                headline: Words::new(
                    "Интервал уровня 95\u{a0}%. Накрыл ли он истинную p?",
                    "A 95% interval. Does it contain the true p?",
                ),
                notes: Words::new(
                    "Один тест из 100 примеров даёт один интервал. Накрыл он истинную p или нет, в жизни не узнать: p неизвестна. Сегодня мы её знаем\u{a0}— это пунктир, 10\u{a0}%,\u{a0}— и можем повторять тест сколько угодно раз.",
                    "One test of 100 examples gives one interval. In life nobody knows whether it contains the true p, since p is unknown. Today we know it (the dashed line, 10%) and can repeat the test as often as we like.",
                ),
                params: "repeats=1",
                figure: "intervals",
                output: "hits",
                controls: &[],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Тест за тестом. Следите за оранжевыми",
                    "Test after test. Watch for the orange ones",
                ),
                notes: Words::new(
                    "Каждая строка\u{a0}— новый тест из 100 примеров и его интервал. Синие накрыли p, оранжевые промахнулись. Двигается не p, а интервал: случаен он.",
                    "Each row is a new test of 100 examples with its interval. Blue ones contain p, orange ones miss it. It is not p that moves but the interval: the interval is what is random.",
                ),
                params: "repeats=1",
                figure: "intervals",
                output: "hits",
                controls: &[],
                cue: Cue::Play,
            },
            Step {
                headline: Words::new(
                    "К чему идёт доля попаданий: к 95\u{a0}%?",
                    "Where does the share of hits go: to 95%?",
                ),
                notes: Words::new(
                    "После тысячи тестов доля попаданий близка к 93,6\u{a0}%. Это точное покрытие при p\u{a0}=\u{a0}10\u{a0}% и N\u{a0}=\u{a0}100: его можно посчитать и без моделирования. Обещанные 95\u{a0}%\u{a0}— другое число.",
                    "After a thousand tests the share of hits is close to 93.6%. That is the exact coverage at p = 10% and N = 100, which can be computed without any simulation. The promised 95% is another number.",
                ),
                params: "repeats=1000",
                figure: "running",
                output: "exact_coverage",
                controls: &["n", "repeats"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Когда обещание не держат", "When the promise is not kept"),
        steps: &[
            Step {
                headline: Words::new(
                    "p\u{a0}=\u{a0}1\u{a0}%, ±1,96\u{a0}станд. ошибки. Сколько попаданий из 100?",
                    "p = 1%, ±1.96 standard errors. How many hits in 100?",
                ),
                notes: Words::new(
                    "Нормальное приближение\u{a0}— это доля ошибок ±1,96 её стандартной ошибки. Тест из 100 примеров, истинная p\u{a0}=\u{a0}1\u{a0}%, обещано 95\u{a0}%. Сколько интервалов из ста накроют p?",
                    "The normal approximation is the error rate ±1.96 of its standard errors. The test has 100 examples, the true p is 1%, and 95% is promised. How many intervals in a hundred contain p?",
                ),
                params: BEFORE,
                figure: "exact",
                output: "exact_coverage",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("Обещано 95\u{a0}%, на деле 63\u{a0}%", "95% was promised, 63% is kept"),
                notes: Words::new(
                    "Точное покрытие 63,3\u{a0}%. Пила проваливается у края: там ошибок почти нет. Причину видно на следующем рисунке.",
                    "The exact coverage is 63.3%. The saw falls off towards the edge, where there are hardly any errors. The next picture shows why.",
                ),
                params: AFTER,
                figure: "exact",
                output: "exact_coverage",
                controls: &["truth", "n"],
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new(
                    "Ноль ошибок на тесте\u{a0}— интервал нулевой ширины",
                    "No errors in the test: an interval of width zero",
                ),
                notes: Words::new(
                    "С вероятностью 36,6\u{a0}% в тесте из 100 примеров не будет ни одной ошибки. Тогда ±1,96 стандартной ошибки\u{a0}— это ±0, и интервал превращается в точку 0. Почти все промахи\u{a0}— такие.",
                    "With probability 36.6% a test of 100 examples has no error at all. Then ±1.96 standard errors is ±0, and the interval shrinks to the point 0. Nearly all misses are of this kind.",
                ),
                params: "truth=0.01&method=normal",
                figure: "intervals",
                output: "missed_low",
                controls: &["method", "truth"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Что обещает Байес", "What Bayes promises"),
        steps: &[
            Step {
                headline: Words::new(
                    "Байесовский интервал держит слово в среднем по p",
                    "A Bayesian interval keeps its word on average over p",
                ),
                notes: Words::new(
                    "Теперь p каждый раз берётся из априорного распределения, здесь равномерного: засечка в каждой строке своя. В среднем интервал накрывает её ровно в 95\u{a0}% случаев. Он обещает 95\u{a0}% при каждом результате теста, поэтому и в среднем.",
                    "Now p is drawn each time from the prior, here the uniform one: each row has an upright stroke of its own. On average the interval contains it in exactly 95% of cases. It promises 95% for each result of the test, hence on average, too.",
                ),
                params: "from_prior=yes",
                figure: "intervals",
                output: "exact_coverage",
                controls: &["method"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "При фиксированной p\u{a0}— то больше 95\u{a0}%, то меньше",
                    "At a fixed p it is more than 95% or less",
                ),
                notes: Words::new(
                    "При p\u{a0}=\u{a0}1\u{a0}% и N\u{a0}=\u{a0}100 тот же интервал накрывает p в 92,1\u{a0}% случаев, а при p меньше 0,025\u{a0}%\u{a0}— ни разу: даже без ошибок его нижняя граница выше. Интервал Клоппера\u{a0}— Пирсона никогда не накрывает реже, чем обещал, зато он шире.",
                    "At p = 1% and N = 100 the same interval contains p in 92.1% of cases, and below p = 0.025% never: even with no errors its lower end lies above. The Clopper–Pearson interval never contains p less often than it promises, but it is wider.",
                ),
                params: "truth=0.01",
                figure: "exact",
                output: "exact_coverage",
                controls: &["truth", "method"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "Истинная p\u{a0}=\u{a0}1\u{a0}%, в тесте 100 примеров. Какая доля интервалов «доля ошибок ±1,96 стандартной ошибки» накроет p? Обещано 95\u{a0}%.",
        "The true p is 1% and the test has 100 examples. What share of the intervals “error rate ±1.96 standard errors” contains p? 95% is promised.",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "exact",
    output: "exact_coverage",
    guess: NumberFace { slider: Some((0.0, 1.0)), spacing: Spacing::Linear, step: 1.0, unit: Unit::Percent },
    start: 0.5,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Интервал лекции (байесовский, равные хвосты), уровень 95\u{a0}%, N\u{a0}=\u{a0}100. Найдите истинную p больше нуля, которую он не накроет никогда.",
        "The lecture’s interval (Bayesian, equal tails), level 95%, N = 100. Find a true p above zero that it never contains.",
    ),
    insight: Words::new(
        "Без единой ошибки интервал начинается с 0,025\u{a0}%: меньшую p он не накроет, сколько ни повторяй тест. И всё же в среднем по равномерной p он попадает ровно в 95\u{a0}% случаев.",
        "With no errors at all the interval begins at 0.025%: it never contains a smaller p, however often the test is repeated. And yet, on average over a uniform p, it is right in exactly 95% of cases.",
    ),
    is_reached: |params, solution| {
        let is_lecture = params.method == MethodChoice::Uniform && !params.is_from_prior();
        let keeps_the_settings = (params.level - 0.95).abs() < 1e-9 && (params.n - 100.0).abs() < 0.5;
        is_lecture && keeps_the_settings && params.truth > 0.0 && solution.exact <= 0.0
    },
    example: "truth=0.0002",
};
