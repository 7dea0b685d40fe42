//! The panel in the lecture: its scenarios, its question, its goal.

use super::Solution;
use super::params::{Params, PriorChoice};
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "error=0.01";
/// The picture of the answer.
const AFTER: &str = "error=0";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("От ответов к плотности", "From answers to a density"), steps: BAYES
    },
    Scenario { title: Words::new("Доверительный интервал", "The interval"), steps: INTERVAL },
    Scenario {
        title: Words::new("Примеры: 1, 30 и 0\u{a0}% ошибок", "Examples: 1%, 30% and no errors"),
        steps: EXAMPLES,
    },
];

/// The process of evaluation, and Bayes' rule in the four steps of the slides.
const BAYES: &[Step] = &[
    Step {
        headline: Words::new("Как часто модель ошибается на самом деле?", "How often is the model wrong, really?"),
        notes: Words::new(
            "Процесс оценки: модель получает пример x и отвечает Y, ответ сравнивают с верным Y*. Error\u{a0}=\u{a0}1, если они разные, и 0, если совпали: это случайная величина Bernoulli(p). Вероятность ошибки p не видна, видно только, что из 1000 ответов N₁\u{a0}=\u{a0}100 ошибочных и N₀\u{a0}=\u{a0}900 верных.",
            "How a model is evaluated: it gets an example x and answers Y, which is compared with the right answer Y*. Error is 1 if they differ and 0 if they agree: a Bernoulli(p) random variable. The error probability p is hidden; all we see is that of 1000 answers N₁ = 100 are wrong and N₀ = 900 are right.",
        ),
        params: "",
        figure: "process",
        output: "errors",
        controls: &["n", "error"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new(
            "9 верных ответов и одна ошибка. Что это говорит о p?",
            "Nine right answers and one error. What about p?",
        ),
        notes: Words::new(
            "Нужна P(p\u{a0}=\u{a0}x\u{a0}|\u{a0}N₀,\u{a0}N₁): насколько вероятно каждое значение p после теста. Формула Байеса: это правдоподобие P(N₀,\u{a0}N₁\u{a0}|\u{a0}p\u{a0}=\u{a0}x), умноженное на априорную плотность P(p\u{a0}=\u{a0}x) и делённое на интеграл такого же произведения по всем значениям. Соберём её по частям.",
            "What is wanted is P(p = x | N₀, N₁): how plausible each value of p is after the test. Bayes’ rule: it is the likelihood P(N₀, N₁ | p = x) times the prior density P(p = x), divided by the integral of the same product over all values. We build it piece by piece.",
        ),
        params: "n=10",
        figure: "process",
        output: "errors",
        controls: &[],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("Что известно о p до теста?", "What do we know about p before the test?"),
        notes: Words::new(
            "Примем P(p\u{a0}=\u{a0}x)\u{a0}— Uniform(0;\u{a0}1): до теста все значения равновозможны. Это допущение, а не наблюдение. N\u{a0}=\u{a0}0, и с вероятностью 95\u{a0}% p лежит где-то между 2,5 и 97,5\u{a0}%: иначе говоря, мы не знаем ничего.",
            "We take P(p = x) to be Uniform(0, 1): before the test every value is equally likely. That is an assumption, not an observation. N = 0, and with probability 95% p lies somewhere between 2.5% and 97.5%: in other words, we know nothing.",
        ),
        params: "n=0",
        figure: "density",
        output: "width",
        controls: &["prior"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("При какой p такие ответы вероятнее?", "Which p makes such answers likelier?"),
        notes: Words::new(
            "P(N₀,\u{a0}N₁\u{a0}|\u{a0}p\u{a0}=\u{a0}x)\u{a0}∝\u{a0}x(1\u{a0}−\u{a0}x)⁹: одна ошибка и девять верных ответов; множитель 10 от x не зависит и сократится. Правдоподобие\u{a0}— штриховая кривая, наибольшее оно при x\u{a0}=\u{a0}10\u{a0}%, то есть там, где доля ошибок. Пунктир\u{a0}— априорная плотность. Осталось их перемножить.",
            "P(N₀,\u{a0}N₁\u{a0}|\u{a0}p\u{a0}=\u{a0}x)\u{a0}∝\u{a0}x(1\u{a0}−\u{a0}x)⁹: one error and nine right answers; the factor 10 does not depend on x and cancels. The likelihood is the dashed curve; it is greatest at x = 10%, where the error rate is. The dotted line is the prior density. What is left is to multiply the two.",
        ),
        params: "n=10&curves=factors",
        figure: "density",
        output: "errors",
        controls: &["error"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("Произведение, нормированное на единицу", "The product, scaled to one"),
        notes: Words::new(
            "P(p\u{a0}=\u{a0}x\u{a0}|\u{a0}N₀,\u{a0}N₁)\u{a0}— это Beta(N₁\u{a0}+\u{a0}1;\u{a0}N₀\u{a0}+\u{a0}1), здесь Beta(2;\u{a0}10). Априорная плотность постоянна, поэтому апостериорная совпала с нормированным правдоподобием. С другой априорной они разойдутся, но чем больше тест, тем меньше.",
            "P(p = x | N₀, N₁) is Beta(N₁ + 1, N₀ + 1), here Beta(2, 10). The prior is constant, so the posterior coincides with the scaled likelihood. With another prior they differ, though less and less as the test set grows.",
        ),
        params: "n=10&curves=all",
        figure: "density",
        output: "width",
        controls: &["prior", "n"],
        cue: Cue::Show,
    },
];

/// From examples that arrive to an interval, and what ten times the examples do to it.
const INTERVAL: &[Step] = &[
    Step {
        headline: Words::new(
            "Примеры приходят по одному. Следите за кривой",
            "Examples arrive one by one. Watch the curve",
        ),
        notes: Words::new(
            "Каждый ответ\u{a0}— верный или ошибка, ошибки выше и оранжевые; пунктир\u{a0}— истинная p: сегодня мы её знаем, заказчик\u{a0}— нет. После каждого ответа плотность пересчитывается по формуле Байеса. Сначала кривая мечется, потом каждый новый пример меняет её всё меньше.",
            "Each answer is right or an error; the errors are tall and orange. The dashed line is the true p: we know it today, a customer never does. After each answer Bayes’ rule updates the density. At first the curve swings from side to side; later each example moves it less and less.",
        ),
        params: "n=0&view=arrivals",
        figure: "density",
        output: "width",
        controls: &[],
        cue: Cue::Play,
    },
    Step {
        headline: Words::new("Между какими границами лежит p?", "Between what bounds does p lie?"),
        notes: Words::new(
            "Доверительный интервал уровня 95\u{a0}% отрезает по 2,5\u{a0}% вероятности с каждой стороны. На функции распределения отмечаем 2,5 и 97,5\u{a0}%, идём до кривой и вниз: это квантильная функция (PPF). При 100 ошибках на 1000 границы\u{a0}— 8,29 и 12,02\u{a0}%, ширина Δ\u{a0}— 3,72\u{a0}п.\u{a0}п.",
            "The 95% interval cuts off 2.5% of the probability on each side. On the distribution function, go from 2.5% and 97.5% across to the curve and down: that is the quantile function (PPF). With 100 errors in 1000 the bounds are 8.29% and 12.02%, and the width Δ is 3.72 percentage points.",
        ),
        params: "view=both",
        figure: "density",
        output: "width",
        controls: &["level"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new(
            "Тысяча ответов. Что теперь известно о p?",
            "A thousand answers. What do we know about p now?",
        ),
        notes: Words::new(
            "В этой выборке 95 ошибок на 1000 примеров, хотя истинная p равна 10\u{a0}%. Доля ошибок 9,5\u{a0}%\u{a0}— ещё не p, но интервал от 7,84 до 11,48\u{a0}% истинное значение содержит. В другой выборке число ошибок может быть другим.",
            "This sample has 95 errors in 1000 examples, although the true p is 10%. The error rate of 9.5% is not p, yet the interval from 7.84% to 11.48% does contain the true value. Another sample may have another number of errors.",
        ),
        params: "view=arrivals",
        figure: "density",
        output: "width",
        controls: &["n", "seed"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new(
            "Примеров в 10\u{a0}раз больше\u{a0}— интервал у́же в √10\u{a0}раз",
            "Ten times the examples: an interval √10 times narrower",
        ),
        notes: Words::new(
            "Одна и та же доля ошибок 10\u{a0}% при N\u{a0}=\u{a0}10, 100, 1000 и 10\u{a0}000. Ширина интервала\u{a0}— 39; 11,9; 3,72 и 1,18\u{a0}п.\u{a0}п.: она убывает примерно как 1/√N. Каждая следующая цифра точности стоит в сто раз больше примеров.",
            "The same error rate of 10% at N = 10, 100, 1000 and 10,000. The interval is 39, 11.9, 3.72 and 1.18 percentage points wide: it narrows roughly as 1/√N. The first digits are cheap; each further digit costs a hundred times as many examples.",
        ),
        params: "view=ridge",
        figure: "density",
        output: "width",
        controls: &["error"],
        cue: Cue::Show,
    },
];

/// The lecture's examples, and no errors at all.
const EXAMPLES: &[Step] = &[
    Step {
        headline: Words::new(
            "Одна ошибка на сто ответов. Точно ли это 1\u{a0}%?",
            "One answer in a hundred is wrong. Is it really 1%?",
        ),
        notes: Words::new(
            "10 ошибок на 1000 примеров: интервал от 0,55 до 1,83\u{a0}%. Его ширина 1,28\u{a0}п.\u{a0}п. больше самой величины, которую мы измеряем. Относительно доли ошибок это от −45 до +83\u{a0}%: на нижней границе модель в 3,3\u{a0}раза лучше, чем на верхней.",
            "10 errors in 1000 examples: the interval reaches from 0.55% to 1.83%. It is 1.28 percentage points wide, more than the very quantity being measured. Relative to the error rate that is −45% to +83%: at the lower end the model is 3.3 times as good as at the upper.",
        ),
        params: "error=0.01",
        figure: "density",
        output: "width",
        controls: &["n", "error"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("А если ошибок 30\u{a0}%?", "What if 30% are wrong?"),
        notes: Words::new(
            "300 ошибок на 1000: от 27,24 до 32,91\u{a0}%. В процентных пунктах ширина больше, 5,67, зато относительно доли ошибок это всего ±9,5\u{a0}%.",
            "300 errors in 1000: from 27.24% to 32.91%. In percentage points the interval is wider, 5.67, but relative to the error rate that is only ±9.5%.",
        ),
        params: "error=0.3",
        figure: "density",
        output: "width",
        controls: &["n", "error"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("Ноль ошибок на 1000. Модель безошибочна?", "No errors in 1000. Is the model flawless?"),
        notes: Words::new(
            "Прежде чем смотреть, назовите верхнюю границу 95-процентного интервала. На рисунке пока 10 ошибок на 1000, там она 1,83\u{a0}%.",
            "Name the upper end of the 95% interval before you look. The picture still shows 10 errors in 1000, where it is 1.83%.",
        ),
        params: BEFORE,
        figure: "density",
        output: "high",
        controls: &[],
        cue: Cue::Ask,
    },
    Step {
        headline: Words::new(
            "Ноль ошибок на тесте\u{a0}— ещё не p\u{a0}=\u{a0}0",
            "No errors seen does not mean that p is zero",
        ),
        notes: Words::new(
            "Верхняя граница 0,37\u{a0}%: в пересчёте на миллион запросов\u{a0}— до 3700 ошибок, и тест их не исключает. Точно она равна 1\u{a0}−\u{a0}0,025^(1/(N\u{a0}+\u{a0}1)), примерно 3,7/N. Известное «правило трёх», 3/N,\u{a0}— односторонняя граница уровня 95\u{a0}%. Ноль в интервал с равными хвостами не входит, хотя мода именно там. Чтобы обещать меньше ошибок, нужен больший тест, а не более уверенный тон.",
            "The upper end is 0.37%: up to 3700 errors per million requests, and the test does not rule them out. Exactly, it is 1 − 0.025^(1/(N + 1)), about 3.7/N. The well-known rule of three, 3/N, is the one-sided bound at 95%. The equal-tailed interval excludes zero, although the mode is there. To promise a smaller error you need a larger test, not a more confident tone.",
        ),
        params: AFTER,
        figure: "density",
        output: "high",
        controls: &["n", "interval"],
        cue: Cue::Reveal,
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "На 1000 примеров ни одной ошибки. Где верхняя граница 95-процентного доверительного интервала?",
        "There is not one error in 1000 examples. Where is the upper end of the 95% interval?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "density",
    output: "high",
    guess: NumberFace { slider: Some((1e-5, 0.1)), spacing: Spacing::Logarithmic, step: 0.02, unit: Unit::Percent },
    start: 0.01,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Доля ошибок 10\u{a0}%. Добейтесь интервала у́же одного процентного пункта: уровень доверия не ниже 95\u{a0}%, априорное распределение равномерное, примеров не больше 20\u{a0}000.",
        "The error rate is 10%. Make the interval narrower than one percentage point: confidence level at least 95%, uniform prior, no more than 20,000 examples.",
    ),
    insight: Words::new(
        "Первое N, при котором интервал с равными хвостами проходит,\u{a0}— 13\u{a0}831 (с дробным числом ошибок, как на следующей панели,\u{a0}— 13\u{a0}832). Это почти в 14\u{a0}раз больше тысячи, а интервал у́же лишь в 3,7\u{a0}раза: ширина убывает как 1/√N.",
        "The first N at which the equal-tailed interval passes is 13,831 (with a fractional number of errors, as on the next panel, 13,832). That is almost 14 times a thousand for an interval only 3.7 times narrower: the width falls as 1/√N.",
    ),
    is_reached: |params, solution| {
        // The whole number of errors nearest to a tenth, wherever the errors come from.
        let is_a_tenth = (solution.errors - 0.1 * params.n).abs() <= 0.5;
        let is_honest = params.prior == PriorChoice::Uniform && params.level >= 0.95;
        is_a_tenth && is_honest && params.n <= 20_000.0 && solution.interval.width < 0.01
    },
    example: "n=14000",
};
