//! The panel in the lecture: its scenarios, its question, its goal.

use super::params::{Params, Stage};
use super::solution::Solution;
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "x1=4&count=4&gamma=1&beta=0&stage=input";
/// The picture of the answer.
const AFTER: &str = "x1=1000&count=4&gamma=1&beta=0";
/// The limits of the room's guess.
pub const GUESSES: (f64, f64) = (0.0, 20.0);

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Четыре шага", "Four steps"),
        steps: &[
            Step {
                headline: Words::new(
                    "Шесть значений одного нейрона: батч, m\u{a0}=\u{a0}6",
                    "Six values of one unit: a batch, m\u{a0}=\u{a0}6",
                ),
                notes: Words::new(
                    "Каждая точка\u{a0}— значение одного и того же нейрона на одном из шести примеров. Среднее 4, дисперсия 7, STD √7\u{a0}≈\u{a0}2,65; полоса\u{a0}— от среднего минус STD до среднего плюс STD. Дисперсия смещённая: делим на m, а не на m\u{a0}−\u{a0}1.",
                    "Each dot is the value of the same unit on one of six examples. The mean is 4, the variance 7, the SD √7\u{a0}≈\u{a0}2.65; the bar reaches from the mean minus one SD to the mean plus one SD. The variance is biased: the divisor is m, not m\u{a0}−\u{a0}1.",
                ),
                params: "stage=input",
                figure: "transform",
                output: "mean",
                controls: &["x1"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Вычесть, разделить, умножить, прибавить", "Subtract, divide, multiply, add"),
                notes: Words::new(
                    "Вычли среднее\u{a0}— центр встал в 0. Разделили на √(σ²\u{a0}+\u{a0}ε)\u{a0}— STD стало почти ровно 1; ε\u{a0}=\u{a0}10⁻⁵ нужно, чтобы не делить на ноль. Умножили на γ и прибавили β\u{a0}— это обучаемые параметры, здесь 1,5 и 1. Следите за закрашенной точкой.",
                    "Subtract the mean: the centre moves to 0. Divide by √(σ²\u{a0}+\u{a0}ε): the SD becomes almost exactly 1; ε\u{a0}=\u{a0}10⁻⁵ is there so that nothing is divided by zero. Multiply by γ and add β: these are learnt, here 1.5 and 1. Watch the painted dot.",
                ),
                params: "stage=input",
                figure: "transform",
                output: "y1",
                controls: &[],
                cue: Cue::Play,
            },
            Step {
                headline: Words::new(
                    "Вход растянули вдвое и сдвинули на 10. А выход?",
                    "Stretch the input by 2 and shift it by 10. The output?",
                ),
                notes: Words::new(
                    "Теперь среднее 18, STD около 5,29, а выходы те же, что и были: y₁\u{a0}=\u{a0}3,27. Сдвиг и масштаб входа забыты; точно так при ε\u{a0}=\u{a0}0, а при ε\u{a0}=\u{a0}10⁻⁵ разница около 10⁻⁶. Выходной сдвиг и масштаб теперь задают β и γ.",
                    "The mean is now 18 and the SD about 5.29, yet the outputs are what they were: y₁\u{a0}=\u{a0}3.27. Shift and scale of the input are forgotten; exactly so at ε\u{a0}=\u{a0}0; at ε\u{a0}=\u{a0}10⁻⁵ the difference is about 10⁻⁶. From here on β and γ set the shift and scale.",
                ),
                params: "x1=26&x2=14&x3=16&x4=20&x5=22&x6=10",
                figure: "transform",
                output: "y1",
                controls: &["gamma", "beta"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("γ и β могут вернуть всё, как было", "γ and β can put everything back"),
                notes: Words::new(
                    "Если γ\u{a0}=\u{a0}√(σ²\u{a0}+\u{a0}ε)\u{a0}≈\u{a0}2,65 и β\u{a0}=\u{a0}μ\u{a0}=\u{a0}4, то y\u{a0}=\u{a0}x: сеть может отменить нормировку, если так лучше. Точно это верно для одного батча: у следующего будут другие μ и σ, а γ и β\u{a0}— те же.",
                    "With γ\u{a0}=\u{a0}√(σ²\u{a0}+\u{a0}ε)\u{a0}≈\u{a0}2.65 and β\u{a0}=\u{a0}μ\u{a0}=\u{a0}4 we get y\u{a0}=\u{a0}x: the network can undo the normalization where that is better. Exactly so for this one batch: the next one has another μ and σ, but the same γ and β.",
                ),
                params: "gamma=2.65&beta=4",
                figure: "transform",
                output: "y1",
                controls: &["gamma", "beta"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Один выброс", "One outlier"),
        steps: &[
            Step {
                headline: Words::new(
                    "Одну из четырёх точек увозят в +1000. Где её y?",
                    "One of four dots goes to +1000. Where is its y?",
                ),
                notes: Words::new(
                    "Четыре примера, γ\u{a0}=\u{a0}1, β\u{a0}=\u{a0}0, так что y\u{a0}=\u{a0}x̂. Закрашенная точка уезжает в 1000, остальные стоят: 2, 3 и 5. Где окажется её y\u{a0}— и где остальные?",
                    "Four examples, γ\u{a0}=\u{a0}1 and β\u{a0}=\u{a0}0, so that y\u{a0}=\u{a0}x̂. The painted dot goes off to 1000; the others stay at 2, 3 and 5. Where does its y land, and where do the others?",
                ),
                params: BEFORE,
                figure: "transform",
                output: "y1",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new(
                    "Выброс сам раздул STD: его y всего 1,73",
                    "The outlier inflated the SD itself: its y is only 1.73",
                ),
                notes: Words::new(
                    "Закрашенная точка\u{a0}— в √3\u{a0}≈\u{a0}1,73, остальные слились около −1/√3\u{a0}≈\u{a0}−0,58. Увезите её ещё дальше\u{a0}— почти ничего не изменится: в батче из m значений |x̂| не превышает √(m\u{a0}−\u{a0}1). Один выброс сжал всех соседей почти в точку.",
                    "The painted dot lands at √3\u{a0}≈\u{a0}1.73, the others merge near −1/√3\u{a0}≈\u{a0}−0.58. Take it still further and hardly anything changes: in a batch of m values |x̂| never exceeds √(m\u{a0}−\u{a0}1). One outlier has squeezed all its neighbours almost into a point.",
                ),
                params: AFTER,
                figure: "transform",
                output: "y1",
                controls: &["count"],
                cue: Cue::Reveal,
            },
        ],
    },
    Scenario {
        title: Words::new("В свёрточных сетях", "In convolutional networks"),
        steps: &[
            Step {
                headline: Words::new("Свёртка: один канал\u{a0}— одно среднее", "A convolution: one channel, one mean"),
                notes: Words::new(
                    "Батч 32\u{a0}×\u{a0}64\u{a0}×\u{a0}56\u{a0}×\u{a0}56. Фильтр один и тот же во всех положениях, поэтому и нормируют канал одинаково во всех положениях и примерах: на одно среднее\u{a0}— N·H·W\u{a0}=\u{a0}100\u{a0}352 значения. Средних 64, обучаемых γ и β тоже по 64.",
                    "A batch of 32\u{a0}×\u{a0}64\u{a0}×\u{a0}56\u{a0}×\u{a0}56. The filter is the same at all positions, so a channel is normalized alike at all positions and in all examples: N·H·W\u{a0}=\u{a0}100,352 values share a mean. There are 64 means, and 64 pairs of learnt γ and β.",
                ),
                params: "view=batch",
                figure: "transform",
                output: "values_per_mean",
                controls: &["channel", "n"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "LayerNorm: среднее по одному примеру, не по батчу",
                    "LayerNorm: the mean of an example, not of the batch",
                ),
                notes: Words::new(
                    "LayerNorm усредняет по всем каналам и положениям одного примера: C·H·W\u{a0}=\u{a0}200\u{a0}704 значения. Соседи по батчу не участвуют, поэтому при обучении и в inference нормировка одна и та же, и от размера батча она не зависит.",
                    "LayerNorm averages over all channels and positions of one example: C·H·W\u{a0}=\u{a0}200,704 values. The neighbours in the batch take no part, so that the normalization is the same in training and at inference, whatever the batch size.",
                ),
                params: "view=layer",
                figure: "transform",
                output: "values_per_mean",
                controls: &["example", "c"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "GroupNorm: между LayerNorm и InstanceNorm",
                    "GroupNorm: between LayerNorm and InstanceNorm",
                ),
                notes: Words::new(
                    "GroupNorm делит каналы на G групп: при G\u{a0}=\u{a0}32 в группе два канала, на среднее приходится 6272 значения, а средних 1024. При G\u{a0}=\u{a0}1 это LayerNorm, при G\u{a0}=\u{a0}C\u{a0}— InstanceNorm.",
                    "GroupNorm splits the channels into G groups: at G\u{a0}=\u{a0}32 a group has two channels, 6272 values share a mean, and there are 1024 means. G\u{a0}=\u{a0}1 gives LayerNorm, G\u{a0}=\u{a0}C gives InstanceNorm.",
                ),
                params: "view=group",
                figure: "transform",
                output: "values_per_mean",
                controls: &["groups", "example"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "Четыре примера, γ\u{a0}=\u{a0}1, β\u{a0}=\u{a0}0. Закрашенную точку увозят в x₁\u{a0}=\u{a0}1000, остальные стоят. Где окажется её выход y₁?",
        "Four examples, γ\u{a0}=\u{a0}1, β\u{a0}=\u{a0}0. The painted dot is taken to x₁\u{a0}=\u{a0}1000, the others stay. Where does its output y₁ land?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "transform",
    output: "y1",
    guess: NumberFace { slider: Some(GUESSES), spacing: Spacing::Linear, step: 0.1, unit: Unit::Plain },
    start: 10.0,
};

/// How near y must come to x to be the same in the goal.
const NEAR: f64 = 0.05;

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Подберите γ и β так, чтобы y каждой точки отличался от её x не больше чем на 0,05. Дисперсия x не меньше 1.",
        "Choose γ and β so that the y of every dot differs from its x by no more than 0.05. The variance of x is at least 1.",
    ),
    insight: Words::new(
        "Нужны γ\u{a0}=\u{a0}√(σ²\u{a0}+\u{a0}ε) и β\u{a0}=\u{a0}μ: два числа отменяют нормировку целого батча. Поэтому BatchNorm не обедняет слой\u{a0}— по крайней мере, пока μ и σ от батча к батчу почти одни и те же.",
        "It takes γ\u{a0}=\u{a0}√(σ²\u{a0}+\u{a0}ε) and β\u{a0}=\u{a0}μ: two numbers undo the normalization of a whole batch. So BatchNorm takes nothing away from the layer, at least while μ and σ hardly change from batch to batch.",
    ),
    is_reached: |_, solution| {
        let (before, after) = (&solution.row(Stage::Input).values, &solution.row(Stage::Shifted).values);
        let is_near = |(x, y): (&f64, &f64)| (x - y).abs() <= NEAR;
        solution.variance >= 1.0 && before.iter().zip(after).all(is_near)
    },
    example: "gamma=2.65&beta=4",
};
