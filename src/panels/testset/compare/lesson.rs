//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::Params;
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "paired=yes";
/// Intervals that overlap although the difference is clear.
const OVERLAP: &str = "error_b=0.07&disagree=0.06";
/// Models that err independently of each other: d = a + b − 2ab.
const INDEPENDENT: &str = "disagree=0.172&paired=yes";
/// All that one model can lose, and still too little.
const FIVE: &str = "n=100&error_b=0.05&disagree=0.05&paired=yes";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Кто лучше", "Who is better"),
        steps: &[
            Step {
                headline: Words::new(
                    "10\u{a0}% и 9\u{a0}% ошибок на тысяче примеров. Кто лучше?",
                    "Error rates of 10% and 9% in a thousand examples. Who is better?",
                ),
                notes: Words::new(
                    "У каждой модели свой тест из 1000 примеров: 100 ошибок и 90. Вероятность, что B действительно лучше,\u{a0}— 77,7\u{a0}%, а 95-процентный интервал разности\u{a0}— от −1,58 до 3,58\u{a0}п.\u{a0}п.: нуль внутри, эти тесты вопроса не решают.",
                    "Each model has a test of its own with 1000 examples: 100 errors and 90. The probability that B really is better is 77.7%, and the 95% interval of the difference is −1.58 to 3.58 percentage points: zero is inside, these tests do not decide.",
                ),
                params: "",
                figure: "difference",
                output: "p_better",
                controls: &["n", "error_b"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Интервалы пересекаются. Значит, разницы нет?",
                    "The intervals overlap. So there is no difference?",
                ),
                notes: Words::new(
                    "Теперь у B 7\u{a0}% ошибок. Интервал A\u{a0}— от 8,29 до 12,02\u{a0}%, интервал B\u{a0}— от 5,58 до 8,75\u{a0}%: они пересекаются. Многие на этом останавливаются и говорят: разницы нет.",
                    "Now B’s error rate is 7%. The interval of A is 8.29% to 12.02%, that of B 5.58% to 8.75%: they overlap. Many stop here and say that there is no difference.",
                ),
                params: OVERLAP,
                figure: "models",
                output: "p_value",
                controls: &["error_b"],
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new(
                    "Пересечение интервалов ещё не значит «разницы нет»",
                    "Overlapping intervals do not mean “no difference”",
                ),
                notes: Words::new(
                    "Интервал самой разности\u{a0}— от 0,55 до 5,45\u{a0}п.\u{a0}п., нуля в нём нет: B лучше с вероятностью 99,2\u{a0}%. Складываются дисперсии, поэтому интервал разности короче, чем два интервала вместе. Смотреть надо на него.",
                    "The interval of the difference itself is 0.55 to 5.45 percentage points and excludes zero: B is better with probability 99.2%. Variances add up, so the interval of the difference is shorter than the two together. It is the one to look at.",
                ),
                params: OVERLAP,
                figure: "difference",
                output: "p_better",
                controls: &["error_b", "n"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Сколько нужно примеров", "How many examples it takes"),
        steps: &[
            Step {
                headline: Words::new(
                    "Сколько примеров, чтобы отличить 10\u{a0}% от 9\u{a0}%?",
                    "How many examples to tell 10% from 9%?",
                ),
                notes: Words::new(
                    "Хотим увидеть разницу с вероятностью 80\u{a0}% при уровне значимости 5\u{a0}%. Каждой модели нужен свой тест из 13\u{a0}495 примеров. Кривая\u{a0}— вероятность увидеть разницу при данном N.",
                    "We want to see the difference with probability 80% at the 5% significance level. Each model needs a test of its own with 13,495 examples. The curve is the probability of seeing the difference at a given N.",
                ),
                params: "",
                figure: "power",
                output: "needed_n",
                controls: &["power", "error_b"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("А если тест один на двоих?", "And with one test set for both?"),
                notes: Words::new(
                    "Обе модели отвечают на одни и те же примеры, и на 97\u{a0}% из них ведут себя одинаково: обе правы или обе ошиблись. Ровно одна ошибается на 3\u{a0}%. Сколько примеров нужно теперь?",
                    "Both models answer the same examples, and on 97% of them they fare alike: both right or both wrong. Exactly one of them errs on 3%. How many examples does it take now?",
                ),
                params: BEFORE,
                figure: "power",
                output: "needed_n",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "Общий тест: почти вшестеро меньше, чем каждой отдельно",
                    "A common test: about a sixth of what each needs alone",
                ),
                notes: Words::new(
                    "По z-критерию хватит 2353 примеров, а всего их в 11,5\u{a0}раза меньше: 2353 вместо 26\u{a0}990. Трудный пример труден для обеих моделей, и общая часть ошибок в разности сокращается. Точный критерий Макнемара увидит при этом N разницу с вероятностью 77,6\u{a0}%, ему нужно немного больше.",
                    "By the z test 2353 examples are enough, and in all they are 11.5 times fewer: 2353 instead of 26,990. A hard example is hard for both models, and what their errors have in common cancels in the difference. With this N McNemar’s exact test sees the difference with probability 77.6% and wants a little more.",
                ),
                params: AFTER,
                figure: "power",
                output: "needed_n",
                controls: &["disagree", "power"],
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new(
                    "Модели ошибаются независимо? Выигрыш лишь двойной",
                    "Do the models err independently? Only half is saved",
                ),
                notes: Words::new(
                    "Если ошибки двух моделей не связаны, ровно одна ошибается на 17,2\u{a0}% примеров (a\u{a0}+\u{a0}b\u{a0}−\u{a0}2ab), и нужно 13\u{a0}498 примеров\u{a0}— почти столько же, сколько каждой модели на разных тестах (13\u{a0}495). Размечать придётся вдвое меньше, ведь тест один на двоих; остальной выигрыш даёт похожесть моделей.",
                    "If the errors of the two models have nothing to do with each other, exactly one errs on 17.2% of the examples (a\u{a0}+\u{a0}b\u{a0}−\u{a0}2ab), and it takes 13,498 of them, almost as many as each model needs on separate tests (13,495). Half as many have to be labelled, since both share one test; any further gain comes from the models’ erring alike.",
                ),
                params: INDEPENDENT,
                figure: "power",
                output: "needed_n",
                controls: &["disagree"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Решают расхождения", "Disagreement decides"),
        steps: &[
            Step {
                headline: Words::new(
                    "Тысяча ответов, а сравнивать можно по тридцати",
                    "A thousand answers, but only thirty compare the models",
                ),
                notes: Words::new(
                    "На 970 примерах обе модели правы или обе ошиблись: о том, кто лучше, такие примеры не говорят. Осталось 30: на 20 ошиблась только A, на 10\u{a0}— только B. Если модели одинаковы, это 30 бросков монеты; так же далеко от середины или дальше они уходят с вероятностью 9,9\u{a0}%.",
                    "On 970 examples both models are right or both are wrong: those do not say who is better. 30 remain: on 20 only A erred, on 10 only B. If the models are equally good, this is 30 tosses of a coin, and a result this far from the middle or farther has probability 9.9%.",
                ),
                params: AFTER,
                figure: "outcomes",
                output: "p_value",
                controls: &["n", "disagree"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Пять расхождений, и все в пользу B. Этого достаточно?",
                    "Five discordant examples, all for B. Is that enough?",
                ),
                notes: Words::new(
                    "Пять монет подряд упали одинаково: p-value двустороннего критерия 2·(1/2)⁵\u{a0}=\u{a0}6,25\u{a0}%. При уровне значимости 5\u{a0}% точный критерий никогда не отвергнет равенство, если расхождений меньше шести: здесь 10\u{a0}% против 5\u{a0}%. Байесовский ответ при этом 99,3\u{a0}%: критерий спрашивает, как часто так выйдет у одинаковых моделей, а вероятность зависит от априорного распределения, и при пяти примерах это заметно.",
                    "Five coins fell the same way: the two-sided p-value is 2·(1/2)⁵ = 6.25%. At the 5% significance level the exact test never rejects with fewer than six discordant examples: here 10% against 5%. The Bayesian answer is 99.3% all the same: the test asks how often equal models would do this, while the probability depends on the prior, which with five examples shows.",
                ),
                params: FIVE,
                figure: "outcomes",
                output: "p_value",
                controls: &["n"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "С вероятностью 80\u{a0}% отличить 10\u{a0}% от 9\u{a0}%: разные тесты\u{a0}— по 13\u{a0}495 примеров. А общий, если ровно одна ошибается на 3\u{a0}%?",
        "To tell 10% from 9% with probability 80%, separate tests take 13,495 examples each. And a common one, if exactly one errs on 3%?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "power",
    output: "needed_n",
    guess: NumberFace { slider: Some((100.0, 1e6)), spacing: Spacing::Logarithmic, step: 0.01, unit: Unit::Count },
    start: 10_000.0,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Разные тесты по 1000 примеров, уровень 95\u{a0}%. Добейтесь, чтобы интервалы A и B пересекались, а интервал разности не содержал нуля.",
        "Separate tests of 1000 examples, level 95%. Make the intervals of A and B overlap while the interval of the difference excludes zero.",
    ),
    insight: Words::new(
        "Полуширины складываются как катеты: у разности двух похожих оценок интервал шире одного не в 2\u{a0}раза, а в √2. Поэтому разница бывает видна и при пересекающихся интервалах.",
        "Half-widths add up like the legs of a right triangle: the interval of a difference of two similar estimates is not 2 times but √2 times as wide as either of them. So a difference can be clear although the intervals overlap.",
    ),
    is_reached: |params, solution| {
        let keeps_the_settings =
            (params.n - 1000.0).abs() < 0.5 && (params.level - 0.95).abs() < 1e-9 && !params.is_paired();
        keeps_the_settings && solution.do_intervals_overlap() && solution.are_models_distinguishable()
    },
    example: OVERLAP,
};
