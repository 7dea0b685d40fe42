//! The panel in the lecture: its scenarios, its question, its goal.

use super::Solution;
use super::params::{Params, PriorChoice};
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question stands.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "n=10000";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories told with this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Пример за примером", "One example after another"),
        steps: &[
            Step {
                headline: Words::new(
                    "Как часто модель ошибается на самом деле?",
                    "How often is the model really wrong?",
                ),
                notes: Words::new(
                    "Истинную вероятность ошибки p мы не видим – видим только ответы на тестовых примерах. До теста все значения p равновозможны; здесь модель ответила всего один раз, и ответила верно. Пунктир – истинная p: сегодня мы её знаем, заказчик – нет.",
                    "The true error probability p is hidden; all we ever see are answers to test examples. Before the test every p is equally likely; here the model has answered just once, correctly. The dashed line is the true p: we know it today, a customer never does.",
                ),
                params: "n=1&view=arrivals",
                figure: "density",
                output: "width",
                controls: &[],
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new(
                    "Примеры приходят по одному. Следите за кривой",
                    "Examples arrive one by one. Watch the curve",
                ),
                notes: Words::new(
                    "Каждый ответ – верный или ошибка, ошибки выше и оранжевые. После каждого ответа плотность пересчитывается по формуле Байеса: где она выше, там p правдоподобнее. Сначала кривую бросает из стороны в сторону, потом каждый новый пример меняет её всё меньше.",
                    "Each answer is correct or an error; the errors are tall and orange. After each one Bayes’ rule updates the density: where it is higher, p is more plausible. At first the curve is thrown about, later each new example moves it less and less.",
                ),
                params: "n=1&view=arrivals",
                figure: "density",
                output: "width",
                controls: &[],
                cue: Cue::Play,
            },
            Step {
                headline: Words::new(
                    "Тысяча ответов. Что теперь известно о p?",
                    "A thousand answers. What do we know about p now?",
                ),
                notes: Words::new(
                    "В этой выборке 95 ошибок на 1000 примеров, хотя истинная p равна 10\u{a0}%. Доля ошибок 9,5\u{a0}% – ещё не p, но доверительный интервал от 7,84\u{a0}% до 11,48\u{a0}% истинное значение содержит. В другой выборке ошибок будет другое число.",
                    "This sample has 95 errors in 1000 examples, although the true p is 10\u{a0}%. The error rate of 9.5\u{a0}% is not p, yet the interval from 7.84\u{a0}% to 11.48\u{a0}% does contain the true value. Another sample will have another number of errors.",
                ),
                params: "view=arrivals",
                figure: "density",
                output: "width",
                controls: &["n", "seed"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Что мы думали до теста и что сказали данные",
                    "What we believed before, and what the data say",
                ),
                notes: Words::new(
                    "Формула Байеса перемножает априорную плотность и правдоподобие. Априорное распределение равномерное, поэтому апостериорная плотность совпадает с нормированным правдоподобием: 1 ошибка на 10 примеров даёт Beta(2; 10). С другим априорным распределением кривые разойдутся – и тем меньше, чем больше тест.",
                    "Bayes’ rule multiplies the prior density by the likelihood. The prior is uniform, so the posterior coincides with the scaled likelihood: 1 error in 10 examples gives Beta(2, 10). Under another prior the two part, and the larger the test, the less they do.",
                ),
                params: "n=10&curves=all",
                figure: "density",
                output: "width",
                controls: &["prior", "n"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Доверительный интервал", "The interval"),
        steps: &[
            Step {
                headline: Words::new("Между какими границами лежит p?", "Between which bounds does p lie?"),
                notes: Words::new(
                    "Доверительный интервал уровня 95\u{a0}% отрезает по 2,5\u{a0}% вероятности с каждой стороны. На функции распределения отмечаем 2,5\u{a0}% и 97,5\u{a0}%, идём до кривой и вниз: это PPF. При 100 ошибках на 1000 границы – 8,29\u{a0}% и 12,02\u{a0}%, ширина Δ = 3,72\u{a0}%.",
                    "The 95\u{a0}% interval cuts off 2.5\u{a0}% of the probability on each side. On the distribution function, go from 2.5\u{a0}% and 97.5\u{a0}% across to the curve and down: that is the PPF. With 100 errors in 1000 the bounds are 8.29\u{a0}% and 12.02\u{a0}%, and the width Δ is 3.72\u{a0}%.",
                ),
                params: "view=both",
                figure: "density",
                output: "width",
                controls: &["level"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Тест в десять раз больше. Каким станет интервал?",
                    "A test ten times as large. How wide is the interval?",
                ),
                notes: Words::new(
                    "На 1000 примеров 100 ошибок, ширина интервала 3,72\u{a0}%. Теперь размечаем 10 000 примеров, доля ошибок остаётся той же. Прежде чем смотреть, назовите ширину.",
                    "There are 100 errors in 1000 examples, and the interval is 3.72\u{a0}% wide. Now 10,000 examples are labelled and the error rate stays the same. Name the width before looking.",
                ),
                params: BEFORE,
                figure: "density",
                output: "width",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("Стало у́же – но во сколько раз?", "Narrower – but how many times?"),
                notes: Words::new(
                    "Ширина 1,18\u{a0}%: примеров в 10 раз больше, а интервал сузился только в 3,2 раза. Это √10: ширина убывает примерно как 1/√N.",
                    "The width is 1.18\u{a0}%: ten times the examples, yet the interval is only 3.2 times narrower. That is √10: the width falls roughly as 1/√N.",
                ),
                params: AFTER,
                figure: "density",
                output: "width",
                controls: &[],
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new(
                    "Каждые ×10 примеров сужают интервал примерно в √10 раз",
                    "Every ×10 in examples narrows the interval by about √10",
                ),
                notes: Words::new(
                    "Одна и та же доля ошибок 10\u{a0}% при N = 10, 100, 1000 и 10 000. Ширина интервала – 39\u{a0}%, 11,9\u{a0}%, 3,72\u{a0}% и 1,18\u{a0}%. Первые примеры дают много, каждая следующая цифра точности обходится всё дороже.",
                    "The same error rate of 10\u{a0}% at N = 10, 100, 1000 and 10,000. The interval is 39\u{a0}%, 11.9\u{a0}%, 3.72\u{a0}% and 1.18\u{a0}% wide. The first examples buy a lot; every further digit costs ever more.",
                ),
                params: "view=ridge",
                figure: "density",
                output: "width",
                controls: &["error"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Примеры: 1, 30 и 0\u{a0}% ошибок", "Examples: 1, 30 and 0\u{a0}% errors"),
        steps: &[
            Step {
                headline: Words::new(
                    "Одна ошибка на сто ответов. Точно ли это 1\u{a0}%?",
                    "One answer in a hundred is wrong. Is it really 1\u{a0}%?",
                ),
                notes: Words::new(
                    "10 ошибок на 1000 примеров: интервал от 0,55\u{a0}% до 1,83\u{a0}%. Он шириной 1,28\u{a0}%, то есть шире самой величины, которую мы измеряем: на нижней границе модель в три с лишним раза лучше, чем на верхней.",
                    "10 errors in 1000 examples: the interval reaches from 0.55\u{a0}% to 1.83\u{a0}%. At 1.28\u{a0}% it is wider than the very quantity being measured: at the lower end the model is more than three times as good as at the upper.",
                ),
                params: "error=0.01",
                figure: "density",
                output: "width",
                controls: &["n", "error"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "А если модель ошибается в 30\u{a0}% случаев?",
                    "What if the model is wrong 30\u{a0}% of the time?",
                ),
                notes: Words::new(
                    "300 ошибок на 1000: от 27,24\u{a0}% до 32,91\u{a0}%. В процентах ширина больше, 5,67\u{a0}%, зато относительно самой p это ±9,5\u{a0}%, а при 1\u{a0}% ошибок было ±64\u{a0}%.",
                    "300 errors in 1000: from 27.24\u{a0}% to 32.91\u{a0}%. The width has grown to 5.67\u{a0}%, but relative to p that is ±9.5\u{a0}%; at 1\u{a0}% errors it was ±64\u{a0}%.",
                ),
                params: "error=0.3",
                figure: "density",
                output: "width",
                controls: &["n", "error"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Ни одной ошибки на 1000. Модель безошибочна?",
                    "Not one error in 1000. Is the model flawless?",
                ),
                notes: Words::new(
                    "Доля ошибок 0, но верхняя граница интервала – 0,37\u{a0}%. На миллион запросов это в среднем до 3700 ошибок: тест их не исключает.",
                    "The error rate is 0, yet the interval reaches up to 0.37\u{a0}%. In a million requests that would be some 3,700 errors on average, and the test does not rule them out.",
                ),
                params: "error=0",
                figure: "density",
                output: "high",
                controls: &[],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Ноль ошибок – ещё не нулевая p", "No errors seen does not mean that p is zero"),
                notes: Words::new(
                    "Если ошибок нет, верхняя граница – примерно 3,7/N: на 100 примерах 3,59\u{a0}%, на 1000 – 0,37\u{a0}%. Чтобы обещать меньше, нужен больший тест, а не более уверенный тон.",
                    "With no errors the upper end is about 3.7/N: 3.59\u{a0}% for 100 examples, 0.37\u{a0}% for 1000. To promise less takes a larger test, not a more confident tone.",
                ),
                params: "n=100&error=0",
                figure: "density",
                output: "high",
                controls: &["n"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "На 1000 примеров 100 ошибок, ширина интервала 3,72\u{a0}%. Какой она будет на 10 000 примеров при той же доле ошибок?",
        "With 100 errors in 1000 examples the interval is 3.72\u{a0}% wide. How wide is it for 10,000 examples at the same error rate?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "density",
    output: "width",
    guess: NumberFace { slider: Some((0.001, 0.3)), spacing: Spacing::Logarithmic, step: 0.01, unit: Unit::Percent },
    start: 0.02,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Доля ошибок 10\u{a0}%. Добейтесь интервала у́же одного процентного пункта: уровень доверия не ниже 95\u{a0}%, априорное распределение равномерное, примеров не больше 20 000.",
        "The error rate is 10\u{a0}%. Make the interval narrower than one point: confidence level at least 95\u{a0}%, uniform prior, no more than 20,000 examples.",
    ),
    insight: Words::new(
        "Нужно около 13 800 примеров. По сравнению с тысячей их почти в 14 раз больше, а интервал у́же лишь в 3,7 раза: ширина убывает как 1/√N.",
        "It takes about 13,800 examples. That is almost 14 times a thousand for an interval only 3.7 times narrower: the width falls as 1/√N.",
    ),
    is_reached: |params, solution| {
        let is_a_tenth = (solution.errors / params.n - 0.1).abs() < 0.0005;
        let is_honest = params.prior == PriorChoice::Uniform && params.level >= 0.95;
        is_a_tenth && is_honest && params.n <= 20_000.0 && solution.interval.width < 0.01
    },
    example: "n=14000",
};
