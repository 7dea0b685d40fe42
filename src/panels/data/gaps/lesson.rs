//! The panel in the lecture: its scenarios, its question, its goal.

use super::assessment::Set;
use super::params::Params;
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "train_dev=0.1";
/// The picture of the answer.
const AFTER: &str = "train_dev=0.1&n_train_dev=100&n_dev=100";
/// The same dev − train as in the first view, with another cause.
const TWIN: &str = "train_dev=0.19";
/// What the room may guess the lower end of the interval to be.
pub const GUESSES: (f64, f64) = (-0.05, 0.1);

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Одна разность, две причины", "One gap, two causes"),
        steps: &[
            Step {
                headline: Words::new(
                    "Dev\u{a0}−\u{a0}train\u{a0}=\u{a0}10\u{a0}п.\u{a0}п. На сколько переобучилась модель?",
                    "Dev − train = 10 points. By how much is the model overfitted?",
                ),
                notes: Words::new(
                    "На train 10\u{a0}% ошибок, на dev 20\u{a0}%. Train смещённый: он большой, но из другого домена; dev несмещённый. Что делать\u{a0}— уменьшать число параметров, увеличивать train, искать для него несмещённые данные? По этим двум числам не ответить: переобучение и сдвиг данных дают одну и ту же разность.",
                    "The error rate is 10% on train and 20% on dev. Train is biased: it is large, but from another domain; dev is unbiased. What is to be done: fewer parameters, more train, unbiased data for train? These two numbers do not say: overfitting and a mismatch of the data give the same gap.",
                ),
                params: "hide_train_dev=yes",
                figure: "gaps",
                output: "together",
                controls: &["train", "dev"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Train-dev: отложим часть train и не будем на ней учиться",
                    "Train-dev: set part of train aside, do not train on it",
                ),
                notes: Words::new(
                    "Train-dev из того же распределения, что train, но на нём не учились: это и есть validation из начала лекции. На нём 11\u{a0}% ошибок: переобучение стоит одного пункта, и его от шума не отличить. Остальные девять пунктов\u{a0}— сдвиг данных, 95-процентный интервал от 5,84 до 12,14. Меньше параметров тут вряд ли поможет; нужны данные, похожие на dev.",
                    "Train-dev has the distribution of train but was not trained on: it is what we called validation at first. Its error rate is 11%: overfitting costs one point, which cannot be distinguished from noise. The other nine points are the mismatch of the data, with a 95% interval of 5.84 to 12.14. Fewer parameters will hardly help here; what is needed is data like dev.",
                ),
                params: "",
                figure: "gaps",
                output: "mismatch",
                controls: &["train_dev", "n_train_dev"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Те же train и dev, другой train-dev\u{a0}— другая причина",
                    "The same train and dev, another train-dev, another cause",
                ),
                notes: Words::new(
                    "Train и dev те же, но на train-dev 19\u{a0}% ошибок. Модель плохо работает уже на новых примерах из распределения train: это variance, девять пунктов, от 6,69 до 11,55. Обычно помогают регуляризация и больше таких же данных. А разность dev\u{a0}−\u{a0}train всё та же.",
                    "Train and dev are the same, but the error rate on train-dev is 19%. The model already does badly on new examples from the distribution of train: this is variance, nine points, 6.69 to 11.55. What usually helps is regularization, or more of the same data. And dev − train is what it was.",
                ),
                params: TWIN,
                figure: "gaps",
                output: "variance",
                controls: &["train_dev", "dev"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Bias: от нуля или от человека?", "Bias: measured from zero, or from a human?"),
                notes: Words::new(
                    "В лекции bias\u{a0}— сама ошибка на train: здесь 18\u{a0}%. Но если и человек ошибается в 2\u{a0}% случаев, устранимы 16\u{a0}пунктов (avoidable bias). Сдвиньте человека: при 17\u{a0}% до него остаётся один пункт, и искать надо в другом месте.",
                    "In the lecture bias is the train error itself, 18% here. But if a human, too, errs in 2% of cases, 16 points are avoidable (avoidable bias). Move the human: at 17% one point is left, and the place to look is elsewhere.",
                ),
                params: "human=0.02&train=0.18&train_dev=0.19",
                figure: "gaps",
                output: "bias",
                controls: &["human", "train"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Разность тоже измерена с шумом", "A gap is measured with noise, too"),
        steps: &[
            Step {
                headline: Words::new(
                    "20\u{a0}% против 10\u{a0}%, но по 100 примеров. Где нижняя граница?",
                    "20% against 10%, on 100 examples each. The lower end?",
                ),
                notes: Words::new(
                    "На картинке по 1000 примеров: сдвиг\u{a0}— 10\u{a0}пунктов, 95-процентный интервал от 6,89 до 13,09. Возьмём в train-dev и dev по 100 примеров, доли ошибок те же. Разность остаётся десять пунктов. До чего дотянется нижняя граница интервала?",
                    "The picture has 1000 examples each: the mismatch is 10 points, its 95% interval 6.89 to 13.09. Now let train-dev and dev have 100 examples each, with the same error rates. The gap stays ten points. How far down does its interval reach?",
                ),
                params: BEFORE,
                figure: "gaps",
                output: "mismatch_low",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "Почти до нуля: вдвое больше ошибок на сотне примеров",
                    "Almost to zero: twice the errors, on a hundred examples",
                ),
                notes: Words::new(
                    "От 0,015 до 19,75\u{a0}пункта. Ошибок вдвое больше, а отличие от шума едва видно. Интервал длиннее примерно в √10\u{a0}раз. Прежде чем искать причину, убедитесь, что разность есть.",
                    "From 0.015 to 19.75 points. There are twice as many errors, and that is barely distinguishable from noise. The interval is about √10 times as long. Before looking for the cause, make sure that there is a gap.",
                ),
                params: AFTER,
                figure: "gaps",
                output: "mismatch_low",
                controls: &["n_train_dev", "n_dev"],
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new(
                    "Переобучаемся и под dev: поэтому нужен test",
                    "We overfit to dev, too: that is what the test is for",
                ),
                notes: Words::new(
                    "По dev выбирали, и ошибка на нём занижена: 12\u{a0}% против 17\u{a0}% на test. Пять пунктов, от 1,91 до 8,08: одним шумом это объяснить трудно. Если dev и test из одного распределения, это переобучение под dev; его интервал про отбор не знает. Dev пора менять.",
                    "Models were chosen on dev, so the error on it is too low: 12% against 17% on test. Five points, 1.91 to 8.08: noise alone hardly explains them. If dev and test have one distribution, this is overfitting to dev, whose interval knows nothing of the selection. It is time for a new dev.",
                ),
                params: "dev=0.12&test=0.17",
                figure: "gaps",
                output: "overfit",
                controls: &["test", "n_test"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Какие корпуса нужны и какого размера?", "Which sets are needed, and how large?"),
                notes: Words::new(
                    "Train\u{a0}— от 10\u{a0}000 до 10\u{a0}000\u{a0}000 примеров, может быть смещён, для обучения. Dev и test\u{a0}— от 1000 до 100\u{a0}000, несмещённые: один для отбора модели, другой для оценки. При 20\u{a0}% ошибок 1000 примеров дают интервал шириной 4,95\u{a0}пункта, 100\u{a0}000\u{a0}— 0,50. У разности двух таких корпусов он примерно в √2\u{a0}раз шире. В некоторых задачах, особенно в обучении без учителя и в NLP, размеры могут заметно отличаться.",
                    "Train has 10,000 to 10,000,000 examples, may be biased, and is for learning. Dev and test have 1000 to 100,000, unbiased: one to choose the model, the other to judge it. At an error rate of 20%, 1000 examples give an interval 4.95 points wide, 100,000 one of 0.50. That of the gap between two such sets is about √2 times as wide. In some tasks, above all in unsupervised learning and NLP, the sizes may differ noticeably.",
                ),
                params: "",
                figure: "corpora",
                output: "dev_width",
                controls: &["n_dev", "dev"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Проверим на сети", "Try it on a network"),
        steps: &[
            Step {
                headline: Words::new(
                    "Мало примеров, сдвига нет: одна variance",
                    "Few examples and no shift: variance alone",
                ),
                notes: Words::new(
                    "Сеть учится прямо здесь на сорока точках из того же распределения, что и dev. На train ошибок нет, на train-dev их много, а разность dev и train-dev может быть шумом. Bias отрицательный: на train сеть лучше лучшего возможного классификатора, она выучила и шум. По dev ничего не выбирали, поэтому и test\u{a0}−\u{a0}dev\u{a0}— чистый шум.",
                    "The network learns right here, from forty points of the same distribution as dev. It makes no error on train and many on train-dev, and the gap of dev and train-dev may be noise. The bias is negative: on train the network is better than the best possible classifier, it has learnt the noise, too. Nothing was chosen on dev, so test − dev is noise alone, too.",
                ),
                params: "view=experiment&shift=0",
                figure: "gaps",
                output: "variance",
                controls: &["n_train", "shift"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Сдвигаем train: появляется разность dev\u{a0}−\u{a0}train-dev",
                    "Shift train, and dev − train-dev appears",
                ),
                notes: Words::new(
                    "Облака train сдвинуты вправо на полтора STD, и граница уехала вместе с ними. На dev она режет второй класс примерно пополам. Оранжевый пунктир\u{a0}— лучшая граница для dev. Теперь видны обе разности: variance и сдвиг данных.",
                    "The clouds of train are moved to the right by one and a half SDs, and the decision boundary went with them. On dev it cuts the second class about in half. The dashed orange line is the best boundary for dev. Both gaps show now: variance and mismatch.",
                ),
                params: "view=experiment",
                figure: "gaps",
                output: "mismatch",
                controls: &["shift", "n_train"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Train в пятьдесят раз больше. Сдвиг остался",
                    "Fifty times as much train. The mismatch stays",
                ),
                notes: Words::new(
                    "Две тысячи таких же примеров: variance от шума уже не отличить, а сдвиг данных на месте. Чем больше смещённых данных, тем ближе граница к лучшей для train, а не для dev: та ошибается на dev в 29,1\u{a0}% случаев при любом размере train.",
                    "Two thousand examples of the same kind: the variance can no longer be distinguished from noise, and the mismatch is still there. More biased data lead to the best boundary for train, not for dev: on dev that one errs in 29.1% of cases, however large train is.",
                ),
                params: "view=experiment&n_train=2000",
                figure: "gaps",
                output: "mismatch",
                controls: &["n_train", "shift"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "На train-dev 10\u{a0}% ошибок, на dev 20\u{a0}%. По 1000 примеров 95-процентный интервал разности\u{a0}— от 6,89 до 13,09\u{a0}пункта. А если примеров по 100, где его нижняя граница?",
        "The error rate is 10% on train-dev, 20% on dev. With 1000 examples each, the 95% interval of the gap is 6.89 to 13.09 points. With 100 each, where is its lower end?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "gaps",
    output: "mismatch_low",
    guess: NumberFace { slider: Some(GUESSES), spacing: Spacing::Linear, step: 0.1, unit: Unit::Points },
    start: 0.06,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "На train-dev 11\u{a0}% ошибок, в train-dev и dev по 1000 примеров, уровень доверия 95\u{a0}%. Найдите наименьшую ошибку на dev (с точностью до одного примера), при которой сдвиг данных ещё отличим от шума.",
        "The error rate on train-dev is 11%, train-dev and dev have 1000 examples each, the level is 95%. Find the smallest error on dev (to one example) at which the data mismatch is still distinguishable from noise.",
    ),
    insight: Words::new(
        "13,9\u{a0}%: при 139 ошибках против 110 интервал начинается чуть выше нуля, при 138 нуль уже внутри. Разность меньше 2,9\u{a0}пункта тысяча примеров здесь не показывает.",
        "13.9%: with 139 errors against 110 the interval begins just above zero, with 138 zero is inside. A thousand examples do not show a gap below 2.9 points here.",
    ),
    is_reached: |params, solution| {
        let is = |value: f64, wanted: f64| (value - wanted).abs() < 1e-9;
        let are_sizes = is(params.n_train_dev, 1000.0) && is(params.n_dev, 1000.0);
        let keeps_the_settings = params.is_by_hand() && params.has_train_dev() && is(params.level, 0.95) && are_sizes;
        let errors = |set| solution.bar(set).and_then(|bar| bar.sample).map_or(f64::NAN, |sample| sample.errors);
        // 138 errors are not distinguishable from 110; 139 are: a law checks it.
        keeps_the_settings && is(errors(Set::TrainDev), 110.0) && is(errors(Set::Dev), 139.0)
    },
    example: "dev=0.139",
};
