//! The panel in the lecture: its scenarios, its question, its goal.

use super::{ActivationChoice, Params, Solution};
use crate::language::Words;
use crate::panels::contract::{Cue, Goal, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question stands.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "gain=3";

/// The stories told with this panel.
pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Сигнал в глубине сети", "The signal deep in a network"),
        steps: &[
            Step {
                headline: Words::new(
                    "Что станет с сигналом через восемь слоёв?",
                    "What becomes of the signal after eight layers?",
                ),
                notes: Words::new(
                    "Случайная сеть из восьми слоёв с ReLU, её ещё ничему не учили. Каждый столбец – гистограмма активаций одного слоя: вверху без нормировки, внизу с BatchNorm.",
                    "A random network of eight ReLU layers that has not been trained. Each column is the histogram of one layer’s activations: above without normalization, below with BatchNorm.",
                ),
                params: "",
                figure: 0,
                controls: &[],
                output: "sd_plain_last",
                cue: Cue::Withhold,
            },
            Step {
                headline: Words::new("Разброс от слоя к слою", "The spread, layer by layer"),
                notes: Words::new(
                    "STD активаций по слоям, вертикальная ось логарифмическая. Без BatchNorm каждый слой умножает STD в среднем на 0,74, и в восьмом от неё остаётся 0,07. С BatchNorm она держится около 0,59.",
                    "The sd of the activations by depth, on a logarithmic axis. Without BatchNorm each layer multiplies it by 0.74 on average, and 0.07 is left in the eighth. With BatchNorm it stays near 0.59.",
                ),
                params: "",
                figure: 1,
                controls: &["depth"],
                output: "sd_plain_last",
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("Веса покрупнее", "Larger weights"),
        steps: &[
            Step {
                headline: Words::new(
                    "Веса втрое крупнее. Что станет с разбросом?",
                    "Weights three times as large. And the spread?",
                ),
                notes: Words::new(
                    "Умножим все веса на 3. Сейчас STD восьмого слоя без BatchNorm 0,07 – какой она станет?",
                    "Multiply all weights by 3. The sd of the eighth layer without BatchNorm is 0.07 now; what will it be?",
                ),
                params: BEFORE,
                figure: 1,
                controls: &[],
                output: "sd_plain_last",
                cue: Cue::Ask,
            },
            Step {
                headline: Words::new("Множитель действует в каждом слое", "The factor acts in every layer"),
                notes: Words::new(
                    "STD выросла до 459, то есть в 3⁸ = 6561 раз: втрое умножает каждый из восьми слоёв. Сеть с BatchNorm ничего не заметила.",
                    "The sd has grown to 459, by 3⁸ = 6561: each of the eight layers multiplies by three. The network with BatchNorm has not noticed.",
                ),
                params: AFTER,
                figure: 1,
                controls: &["gain"],
                output: "sd_plain_last",
                cue: Cue::Reveal,
            },
            Step {
                headline: Words::new("Меняем gain в тысячу раз", "The gain over three decades"),
                notes: Words::new(
                    "Gain от 0,03 до 30: верхний ряд то гаснет, то взрывается, нижний почти не меняется. Поэтому с BatchNorm начальные веса можно подбирать куда менее тщательно.",
                    "A gain from 0.03 to 30: the upper row dies out or explodes, the lower one hardly changes. That is why BatchNorm forgives a careless initialization.",
                ),
                params: "gain=0.1",
                figure: 0,
                controls: &["gain"],
                output: "sd_plain_last",
                cue: Cue::Show,
            },
        ],
    },
    Scenario {
        title: Words::new("До или после активации", "Before or after the activation"),
        steps: &[
            Step {
                headline: Words::new("Где ставить BatchNorm?", "Where to put BatchNorm?"),
                notes: Words::new(
                    "Здесь BatchNorm стоит до активации: ReLU обрезает нормированные значения снизу, и STD после неё 0,59.",
                    "Here BatchNorm stands before the activation: ReLU cuts the normalized values off from below, and the sd after it is 0.59.",
                ),
                params: "",
                figure: 0,
                controls: &["place"],
                output: "sd_bn_last",
                cue: Cue::Show,
            },
            Step {
                headline: Words::new("BatchNorm после активации", "BatchNorm after the activation"),
                notes: Words::new(
                    "Если нормировать после ReLU, у каждого нейрона снова среднее 0 и STD 1, и следующий слой видит и отрицательные значения. На практике встречаются оба варианта.",
                    "Normalized after the ReLU, every unit has mean 0 and sd 1 again, and the next layer sees negative values too. Both variants are used in practice.",
                ),
                params: "place=after",
                figure: 0,
                controls: &["place"],
                output: "sd_bn_last",
                cue: Cue::Show,
            },
        ],
    },
];

/// What the room predicts.
pub const QUESTION: Question = Question {
    prompt: Words::new(
        "Все веса умножили на 3. STD восьмого слоя без BatchNorm была 0,07. Какой она стала?",
        "All weights are multiplied by 3. The sd of the eighth layer without BatchNorm was 0.07. What is it now?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: 1,
    output: "sd_plain_last",
    guess: NumberFace { slider: Some((0.001, 100000.0)), spacing: Spacing::Logarithmic, step: 0.02, unit: Unit::Plain },
    start: 1.0,
};

/// What a student finds out alone.
pub const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Без BatchNorm: подберите gain, при котором STD последнего слоя ReLU-сети отличается от STD первого не больше чем вдвое (слоёв не меньше восьми).",
        "Without BatchNorm: find a gain at which the sd of the last layer of a ReLU network is within a factor of two of the first (at least eight layers).",
    ),
    insight: Words::new(
        "Это gain около √2: ReLU обнуляет половину значений, и множитель √2 возвращает потерянное. Так выбирают начальные веса по методу Хе (He et al., 2015).",
        "It is a gain near √2: ReLU zeroes half of the values, and the factor √2 restores what is lost. That is He initialization (He et al., 2015).",
    ),
    is_reached: |params, solution| {
        let layers = (solution.plain.layer(1), solution.last(&solution.plain));
        let (Some(first), Some(last)) = layers else { return false };
        let ratio = last.sd / first.sd;
        params.activation == ActivationChoice::Relu && params.depth >= 8.0 && (0.5..=2.0).contains(&ratio)
    },
    example: "gain=1.41",
};
