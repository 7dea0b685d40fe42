//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::Params;
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "degree=9";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Слова лекции", "The lecture’s words"),
        steps: &[
            Step {
                headline: Words::new(
                    "Train и Validation из одного распределения",
                    "Train and validation from one distribution",
                ),
                notes: Words::new(
                    "Тридцать точек: синусоида плюс шум, σ\u{a0}=\u{a0}0,3. К ним подогнан полином степени 5. Bias\u{a0}— величина ошибки на train, variance\u{a0}— разность ошибок на validation и train. Эти два числа описывают, насколько модель подходит к данным.",
                    "Thirty points: a sine plus noise, σ = 0.3. A polynomial of degree 5 is fitted to them. Bias is the size of the error on train, variance is the validation error minus the train error. These two numbers describe how well model and data suit each other.",
                ),
                params: "resamples=1",
                figure: "fits",
                output: "train_error",
                controls: &["degree"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Новая выборка\u{a0}— новая кривая", "A new sample, a new curve"),
                notes: Words::new(
                    "Те же x, новый шум\u{a0}— и кривая уже другая. Слова bias и variance пришли из анализа среднего квадрата ошибки: там дисперсия\u{a0}— это разброс кривых веера, а bias²\u{a0}— квадрат расстояния от их среднего, оранжевого пунктира, до истины.",
                    "The same x and new noise give another curve. The words bias and variance come from the analysis of mean squared error: there the variance is the spread of this fan of curves, and bias² is the squared distance from their average, the orange dashes, to the truth.",
                ),
                params: "resamples=1",
                figure: "fits",
                output: "noise2",
                controls: &[],
                cue: Cue::Play,
            },
            Step {
                headline: Words::new(
                    "Степень 9. Чему равна разность Validation\u{a0}−\u{a0}Train?",
                    "Degree 9. What is validation minus train?",
                ),
                notes: Words::new(
                    "Возьмём степень 9: на отрезке с данными она повторяет синусоиду почти точно. В полиноме десять коэффициентов, точек тридцать, дисперсия шума σ²\u{a0}=\u{a0}0,09. Насколько ошибка на validation в среднем больше, чем на train?",
                    "Take degree 9, which follows the sine almost exactly where the data are. The polynomial has ten coefficients, there are thirty points, and the variance of the noise is σ² = 0.09. By how much is the validation error greater than the train error, on average?",
                ),
                params: BEFORE,
                figure: "parts",
                output: "gap",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "0,06\u{a0}— вдвое больше дисперсии в разложении",
                    "0.06: twice the variance of the decomposition",
                ),
                notes: Words::new(
                    "Дисперсия полинома σ²(d\u{a0}+\u{a0}1)/n\u{a0}=\u{a0}0,03 входит в разность дважды. На validation она прибавляется к шуму. На train\u{a0}— вычитается: полином подстроился под шум именно этих точек. Поэтому на train 0,06, а на validation 0,12.",
                    "The variance of the polynomial, σ²(d + 1)/n = 0.03, enters the difference twice. On validation it is added to the noise. On train it is subtracted: the polynomial has adapted to the noise of these very points. Hence train is 0.06 and validation 0.12.",
                ),
                params: AFTER,
                figure: "parts",
                output: "gap",
                controls: &["degree", "n"],
                cue: Cue::Reveal,
            },
        ],
    },
    Scenario {
        title: Words::new("Два набора чисел", "Two sets of numbers"),
        steps: &[
            Step {
                headline: Words::new("Одну ошибку делят двумя способами", "One error is divided in two ways"),
                notes: Words::new(
                    "Степень 5, ошибка на validation 0,165. По лекции: variance 0,036 и bias 0,129. По разложению: дисперсия 0,018, шум 0,09 и bias² 0,0572. В bias лекции шум входит, в bias² разложения\u{a0}— нет.",
                    "Degree 5, validation error 0.165. By the lecture: variance 0.036 and bias 0.129. By the decomposition: variance 0.018, noise 0.09 and bias² 0.0572. The lecture’s bias contains noise, the bias² of the decomposition does not.",
                ),
                params: "",
                figure: "parts",
                output: "validation_error",
                controls: &["degree", "noise"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "В среднем train бывает ниже шума, validation\u{a0}— нет",
                    "On average train can fall below the noise, validation cannot",
                ),
                notes: Words::new(
                    "С ростом степени ошибка на train только падает и уходит ниже уровня шума σ²\u{a0}=\u{a0}0,09: при степени 9 она 0,06. Это не успех, а подгонка под шум: на validation 0,12. Всё в среднем: на одной выборке бывает иначе.",
                    "As the degree grows, the train error only falls, below the noise level σ² = 0.09: at degree 9 it is 0.06. That is not success but fitting the noise: the validation error is 0.12. All this is on average; a single sample may differ.",
                ),
                params: "degree=9",
                figure: "degrees",
                output: "train_error",
                controls: &["degree", "n"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Через все точки: на train ошибки нет совсем",
                    "Through all points: no error on train at all",
                ),
                notes: Words::new(
                    "Шестнадцать точек и шестнадцать коэффициентов: ошибка на train равна нулю, и по лекции всё\u{a0}— variance, 0,18. По разложению половина этого\u{a0}— шум: 0,09 не уберёт никакая модель. Это в тех же x; между точками ошибка в тысячу раз больше.",
                    "Sixteen points and sixteen coefficients: the train error is zero, and by the lecture all is variance, 0.18. By the decomposition half of it is noise: 0.09 that no model can take away. That is at the same x; between the points the error is a thousand times as large.",
                ),
                params: "degree=15&n=16",
                figure: "parts",
                output: "gap",
                controls: &["n", "degree"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Данных больше\u{a0}— bias лекции вырос",
                    "More data, and the lecture’s bias has grown",
                ),
                notes: Words::new(
                    "Степень 9, точек не 30, а 200. Разность упала с 0,06 до 0,009: variance лечится данными. А ошибка на train выросла с 0,06 до 0,0855: подогнаться под шум двухсот точек труднее. Bias² разложения почти не изменился: он и был почти нулём.",
                    "Degree 9, with 200 points instead of 30. The difference fell from 0.06 to 0.009: more data cure variance. But the train error grew from 0.06 to 0.0855: it is harder to adapt to the noise of two hundred points. The bias² of the decomposition has hardly changed: it was almost zero before.",
                ),
                params: "degree=9&n=200",
                figure: "parts",
                output: "train_error",
                controls: &["n", "degree"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Где данных нет", "Where there are no data"),
        steps: &[
            Step {
                headline: Words::new("За краем данных веер раскрывается", "Beyond the data the fan opens"),
                notes: Words::new(
                    "Между −1 и 1 кривые степени 9 держатся вместе. За краем их ничто не держит. Пока validation из того же распределения, что и train, этого не видно: ни bias, ни variance лекции об этом не говорят.",
                    "Between −1 and 1 the curves of degree 9 keep together. Beyond the edge nothing holds them. As long as validation comes from the same distribution as train, this is not seen: neither the lecture’s bias nor its variance shows it.",
                ),
                params: "degree=9",
                figure: "fits",
                output: "validation_error",
                controls: &["degree", "n"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "Степень 15: в точках спокойно, рядом с ними\u{a0}— взрыв",
                    "Degree 15: calm at the points, an explosion beside them",
                ),
                notes: Words::new(
                    "Двадцать точек, степень 15. В самих точках ожидаемая ошибка 0,162, между двумя крайними\u{a0}— до 17, при x\u{a0}=\u{a0}1,1\u{a0}— больше 10⁵; шкала логарифмическая. Почти всё это\u{a0}— дисперсия. Между крайними точками это переобучение: новые x с того же отрезка его бы показали. А при x\u{a0}=\u{a0}1,1 данных не было вовсе. Отсюда вопрос, с которым лекция идёт дальше: из какого распределения train и из какого test?",
                    "Twenty points, degree 15. At the points themselves an error of 0.162 is expected, between the two outermost up to 17, at x = 1.1 more than 10⁵; the scale is logarithmic. Nearly all of it is variance. Between the outermost points this is overfitting: new x from the same interval would show it. At x = 1.1 there were no data at all. Hence the question with which the lecture goes on: from which distribution does train come, and from which the test?",
                ),
                params: "degree=15&n=20",
                figure: "places",
                output: "error_outside",
                controls: &["degree", "n"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "Степень 9, n\u{a0}=\u{a0}30 точек, шум σ\u{a0}=\u{a0}0,3. Насколько ошибка на validation в среднем больше, чем на train? Ошибка\u{a0}— средний квадрат отклонения.",
        "Degree 9, n = 30 points, noise σ = 0.3. By how much is the validation error greater than the train error, on average? An error is a mean squared deviation.",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "parts",
    output: "gap",
    guess: NumberFace { slider: Some((0.0, 0.3)), spacing: Spacing::Linear, step: 0.005, unit: Unit::Plain },
    start: 0.15,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "n\u{a0}=\u{a0}30, σ\u{a0}=\u{a0}0,3. Найдите степень, при которой ожидаемая ошибка на validation наименьшая.",
        "n = 30, σ = 0.3. Find the degree at which the expected validation error is the least.",
    ),
    insight: Words::new(
        "Степень 7. Девятая убрала бы почти весь bias², 0,0018, но добавила бы 0,006 дисперсии. Ошибка на train при этом всё падает: степень по ней не выбрать.",
        "Degree 7. Degree 9 would take away nearly all of the bias², 0.0018, but add 0.006 of variance. All the while the train error keeps falling: it cannot choose the degree.",
    ),
    is_reached: |params, solution| {
        let keeps_the_settings = (params.n - 30.0).abs() < 0.5 && (params.noise - 0.3).abs() < 1e-9;
        keeps_the_settings && params.whole_degree() == solution.best_degree()
    },
    example: "degree=7",
};
