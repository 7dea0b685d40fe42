//! The panel in the lecture: its scenarios, its question, its goal.

use super::{Params, Solution};
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question stands.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "gain=2";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories told with this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Сигнал в глубине сети", "The signal deep in the network"),
        steps: &[
            Step {
                headline: Words::new(
                    "Что станет с сигналом через восемь слоёв?",
                    "What becomes of a signal after eight layers?",
                ),
                notes: Words::new(
                    "Случайная сеть из восьми слоёв с ReLU, её ещё ничему не учили. Каждый столбец – гистограмма активаций одного слоя, ось у всех общая. Сверху сеть без нормировки, снизу – те же веса и тот же вход с BatchNorm.",
                    "A random network of eight ReLU layers, not yet trained. Each column is the histogram of one layer’s activations, all on the same axis. Above, no normalization; below, the same weights and the same input with BatchNorm.",
                ),
                params: "",
                figure: "layers",
                output: "sd_plain_last",
                controls: &[],
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new(
                    "Все веса увеличим вдвое. Какой станет STD в конце?",
                    "Double all weights. What is the sd at the end?",
                ),
                notes: Words::new(
                    "STD активаций по слоям, вертикальная ось логарифмическая. Без BatchNorm в восьмом слое от неё осталось 0,07. Теперь умножим все веса на 2: сколько получится там же?",
                    "The sd of the activations by depth, on a logarithmic axis. Without BatchNorm 0.07 is left in the eighth layer. Now all weights are multiplied by 2: what will it be there?",
                ),
                params: BEFORE,
                figure: "depth",
                output: "sd_plain_last",
                controls: &[],
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("Двойка сработала в каждом слое", "The factor of two has acted in every layer"),
                notes: Words::new(
                    "STD восьмого слоя – 17,9: больше не в 2 раза, а в 2⁸ = 256. Каждый слой умножает разброс на одно и то же число, поэтому на логарифмической оси получается почти прямая.",
                    "The sd of the eighth layer is 17.9: not 2 but 2⁸ = 256 times as large. Every layer multiplies the spread by the same factor, which on a logarithmic axis gives an almost straight line.",
                ),
                params: AFTER,
                figure: "depth",
                output: "sd_plain_last",
                controls: &[],
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new(
                    "Чуть меньше или чуть больше – и сигнала нет",
                    "A little less or a little more, and the signal is lost",
                ),
                notes: Words::new(
                    "В сети из восьми слоёв каждый слой при gain = 1 умножал STD в среднем на 0,74, и сигнал гас, при gain = 2 – на 1,48, и сигнал рос. Теперь слоёв двадцать. Чем глубже сеть, тем точнее надо попасть: при gain = 1 в двадцатом слое остаётся меньше 0,001.",
                    "With eight layers, each multiplied the sd by 0.74 on average at gain 1, and the signal died out; at gain 2 by 1.48, and it grew. Now there are twenty. The deeper the network, the finer the aim: at gain 1 less than 0.001 is left in layer 20.",
                ),
                params: "depth=20",
                figure: "depth",
                output: "sd_plain_last",
                controls: &["gain", "depth"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Нормировка по батчу", "Normalizing by the batch"),
        steps: &[
            Step {
                headline: Words::new(
                    "Малые веса: что видит последний слой?",
                    "Small weights: what does the last layer see?",
                ),
                notes: Words::new(
                    "При gain = 0,3 без BatchNorm STD последнего слоя 0,0000046: верхний ряд схлопнулся в ноль. В нижнем ряду каждый слой вычитает среднее по батчу и делит на STD батча, и STD после ReLU остаётся 0,59.",
                    "At gain 0.3 without BatchNorm the sd of the last layer is 0.0000046: the upper row has collapsed to zero. In the lower row every layer subtracts the batch mean and divides by the batch sd, and the sd after ReLU stays at 0.59.",
                ),
                params: "gain=0.3",
                figure: "layers",
                output: "sd_plain_last",
                controls: &["gain"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("Большие веса: а теперь?", "Large weights: and now?"),
                notes: Words::new(
                    "При gain = 5 без BatchNorm STD восьмого слоя больше 27 000: почти всё ушло за край оси. В нижнем ряду по-прежнему 0,59.",
                    "At gain 5 without BatchNorm the sd of the eighth layer exceeds 27,000: almost everything lies beyond the axis. In the lower row it is still 0.59.",
                ),
                params: "gain=5",
                figure: "layers",
                output: "sd_plain_last",
                controls: &["gain"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "А если активация сама не даёт расти?",
                    "What if the activation itself cannot grow?",
                ),
                notes: Words::new(
                    "tanh ограничен, взорваться он не может, зато насыщается: при gain = 10 без BatchNorm 80\u{a0}% активаций последнего слоя прижаты к ±1, там производная почти нулевая. С BatchNorm таких 0,3\u{a0}%.",
                    "tanh is bounded and cannot explode, but it saturates: at gain 10 without BatchNorm 80\u{a0}% of the last layer’s activations are pressed against ±1, where the derivative almost vanishes. With BatchNorm it is 0.3\u{a0}%.",
                ),
                params: "gain=10&activation=tanh",
                figure: "layers",
                output: "sd_plain_last",
                controls: &["gain", "activation"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "BatchNorm почти не замечает масштаба весов",
                    "BatchNorm hardly notices the scale of the weights",
                ),
                notes: Words::new(
                    "Gain от 0,03 до 30: без BatchNorm STD последнего слоя меняется на 24 порядка, с BatchNorm – между 0,58 и 0,59. Поэтому с BN начальные веса не нужно подбирать так тщательно.",
                    "A gain from 0.03 to 30: without BatchNorm the last sd moves over 24 orders of magnitude, with it between 0.58 and 0.59. That is why BN forgives a careless initialization.",
                ),
                params: "gain=5",
                figure: "depth",
                output: "sd_bn_last",
                controls: &["gain"],
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("До или после активации", "Before or after the activation"),
        steps: &[
            Step {
                headline: Words::new("Куда поставить BatchNorm?", "Where should BatchNorm go?"),
                notes: Words::new(
                    "Здесь BatchNorm стоит до активации: ReLU отрезает у нормированных значений всё отрицательное, примерно половину. STD после неё – 0,59.",
                    "Here BatchNorm stands before the activation: ReLU cuts off the negative half, roughly, of the normalized values. The sd after it is 0.59.",
                ),
                params: "",
                figure: "layers",
                output: "sd_bn_last",
                controls: &["place"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new(
                    "После активации: что изменится в нижнем ряду?",
                    "After the activation: what changes in the lower row?",
                ),
                notes: Words::new(
                    "Теперь у каждого нейрона на выходе слоя среднее 0 и STD 1, и следующий слой снова видит отрицательные значения. Верхний ряд прежний: его не нормируют. На практике встречаются оба варианта.",
                    "Now every unit leaves the layer with mean 0 and sd 1, and the next layer sees negative values again. The upper row is the same: it is not normalized. Both variants are used in practice.",
                ),
                params: "place=after",
                figure: "layers",
                output: "sd_bn_last",
                controls: &["place"],
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("А если в батче всего два примера?", "And with only two examples in the batch?"),
                notes: Words::new(
                    "Из двух нормированных значений одно всегда около +1, другое около −1, и после ReLU остаются 1 и 0: внизу два столбика вместо распределения. STD по-прежнему в порядке, 0,5, но поведение сети зависит от размера батча и от его данных.",
                    "Of two normalized values one is always near +1, the other near −1, and ReLU leaves 1 and 0: two bars below instead of a distribution. The sd is still fine at 0.5, but what the network does depends on the size of the batch and on its data.",
                ),
                params: "m=2",
                figure: "layers",
                output: "sd_bn_last",
                controls: &["m"],
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "Без BatchNorm STD восьмого слоя 0,07. Все веса умножили на 2. Какой она стала?",
        "Without BatchNorm the sd of the eighth layer is 0.07. All weights are multiplied by 2. What is it now?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "depth",
    output: "sd_plain_last",
    guess: NumberFace { slider: Some((0.001, 1e4)), spacing: Spacing::Logarithmic, step: 0.02, unit: Unit::Plain },
    start: 1.0,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Без BatchNorm: подберите gain, при котором STD последнего слоя сети с ReLU отличается от STD первого не больше чем вдвое. Слоёв не меньше восьми, меняйте только gain.",
        "Without BatchNorm: find a gain at which the sd of the last layer of the ReLU network is within a factor of two of the first. At least eight layers; change nothing but the gain.",
    ),
    insight: Words::new(
        "Подходит gain около √2: ReLU обнуляет половину значений, и множитель √2 возвращает потерянное (He et al., 2015). Но чем глубже сеть, тем у́же окно, а BatchNorm точной настройки не требует.",
        "A gain near √2 does it: ReLU zeroes half of the values, and the factor √2 makes up for the loss (He et al., 2015). But the deeper the network, the narrower the window; BatchNorm needs no such tuning.",
    ),
    is_reached: |params, solution| {
        let Params { depth, gain, place, seed, .. } = *params;
        let is_gain_alone = *params == Params { depth, gain, place, seed, ..Params::default() };
        let (Some(first), Some(last)) = (solution.plain.layer(1), solution.last(&solution.plain)) else {
            return false;
        };
        is_gain_alone && depth >= 8.0 && (0.5..=2.0).contains(&(last.sd / first.sd))
    },
    example: "gain=1.41",
};
