//! The panel in the lecture: its scenarios, its question, its goal.

use super::{Params, Solution};
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "gain=2";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario {
        title: Words::new("Сигнал в глубине сети", "The signal deep in the network"), steps: DEPTH
    },
    Scenario {
        title: Words::new("Нормировка по батчу", "Normalizing by the batch"), steps: NORMALIZATION
    },
    Scenario {
        title: Words::new("Точный gain и место BatchNorm", "A fine gain, and where BatchNorm goes"),
        steps: AIM,
    },
];

/// One layer before and after normalization, then eight of them.
const DEPTH: &[Step] = &[
    Step {
        headline: Words::new("Нормировка: один слой до и после", "Normalization: one layer before and after"),
        notes: Words::new(
            "Один слой без функции активации. Вверху его выходы как есть, STD 1,50. Внизу каждый нейрон нормирован: вычесть среднее по батчу, разделить на STD батча. Теперь у каждого среднее 0 и STD 1. Дальше выход умножают на обучаемый scale γ и прибавляют обучаемый bias β; здесь они 1 и 0.",
            "One layer without an activation. Above, its outputs as they are, with SD 1.50. Below, each unit is normalized: subtract the batch mean, divide by the batch SD. Now each has mean 0 and SD 1. Then a learnt scale γ multiplies the output and a learnt bias β is added; here they are 1 and 0.",
        ),
        params: "depth=1&gain=1.5&activation=identity",
        figure: "layers",
        output: "sd_plain_last",
        controls: &["gain"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new(
            "Что станет с сигналом через восемь слоёв?",
            "What becomes of a signal after eight layers?",
        ),
        notes: Words::new(
            "Случайная сеть из восьми слоёв с ReLU, её ещё ничему не учили. Каждый столбец\u{a0}— гистограмма активаций одного слоя, ось у всех общая. Сверху сеть без нормировки, снизу\u{a0}— те же веса и тот же вход с BatchNorm.",
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
            "Все веса увеличим вдвое. Каким станет STD в конце?",
            "Double all weights. What is the SD at the end?",
        ),
        notes: Words::new(
            "STD активаций по слоям, вертикальная ось логарифмическая. Без BatchNorm к восьмому слою осталось 0,07. Теперь умножим все веса на 2: сколько получится там же?",
            "The SD of the activations by depth, on a logarithmic axis. Without BatchNorm 0.07 is left in the eighth layer. Now all weights are multiplied by 2: what will it be there?",
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
            "STD восьмого слоя\u{a0}— 17,9: больше не в 2\u{a0}раза, а в 2⁸\u{a0}=\u{a0}256. Каждый слой умножает разброс примерно на одно и то же число\u{a0}— при gain\u{a0}=\u{a0}1 для ReLU в среднем на 1/√2\u{a0}≈\u{a0}0,71, у этой сети на 0,74,\u{a0}— поэтому на логарифмической оси получается почти прямая.",
            "The SD of the eighth layer is 17.9: not 2 but 2⁸ = 256 times as large. Every layer multiplies the spread by about the same factor (at gain 1 for ReLU 1/√2 ≈ 0.71 on average, in this network 0.74), which on a logarithmic axis gives an almost straight line.",
        ),
        params: AFTER,
        figure: "depth",
        output: "sd_plain_last",
        controls: &[],
        cue: Cue::Reveal,
    },
];

/// Whatever the scale of the weights, the normalized network keeps its spread.
const NORMALIZATION: &[Step] = &[
    Step {
        headline: Words::new("Малые веса: что видит последний слой?", "Small weights: what does the last layer see?"),
        notes: Words::new(
            "При gain\u{a0}=\u{a0}0,3 без BatchNorm STD последнего слоя 0,0000046: верхний ряд схлопнулся в ноль. В нижнем ряду каждый слой вычитает среднее по батчу и делит на STD батча, и STD после ReLU остаётся 0,59.",
            "At gain 0.3 without BatchNorm the SD of the last layer is 0.0000046: the upper row has collapsed to zero. In the lower row every layer subtracts the batch mean and divides by the batch SD, and the SD after ReLU stays at 0.59.",
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
            "При gain\u{a0}=\u{a0}5 без BatchNorm STD восьмого слоя больше 27\u{a0}000: почти всё ушло за край оси. В нижнем ряду по-прежнему 0,59.",
            "At gain 5 without BatchNorm the SD of the eighth layer exceeds 27,000: almost everything lies beyond the axis. In the lower row it is still 0.59.",
        ),
        params: "gain=5",
        figure: "layers",
        output: "sd_plain_last",
        controls: &["gain"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("А если функция активации ограничена?", "What if the activation function is bounded?"),
        notes: Words::new(
            "tanh взорваться не может, зато насыщается: при gain\u{a0}=\u{a0}10 без BatchNorm 80\u{a0}% активаций последнего слоя прижаты к ±1, там производная почти нулевая. С BatchNorm таких 0,3\u{a0}%.",
            "tanh cannot explode, but it saturates: at gain 10 without BatchNorm 80% of the last layer’s activations are pressed against ±1, where the derivative almost vanishes. With BatchNorm it is 0.3%.",
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
            "Gain от 0,03 до 30: без BatchNorm STD последнего слоя меняется на 24 порядка, с BatchNorm\u{a0}— между 0,58 и 0,59. Так идёт сигнал вперёд. Назад масштаб весов всё же виден: градиент по весам убывает как 1/gain, а шаг относительно весов\u{a0}— как 1/gain².",
            "As the gain goes from 0.03 to 30, the last layer’s SD changes by 24 orders of magnitude without BatchNorm and stays at 0.58–0.59 with it. That is the forward pass. In the backward pass the scale still shows: the gradient with respect to the weights falls as 1/gain, and the step relative to the weights as 1/gain².",
        ),
        params: "gain=5",
        figure: "depth",
        output: "sd_bn_last",
        controls: &["gain"],
        cue: Cue::Show,
    },
];

/// What a fine gain keeps and what it loses; before or after the activation.
const AIM: &[Step] = &[
    Step {
        headline: Words::new(
            "Чем глубже сеть, тем точнее надо попасть в gain",
            "The deeper the network, the more precisely the gain must be set",
        ),
        notes: Words::new(
            "Для ReLU нужен gain\u{a0}=\u{a0}√2; gain\u{a0}=\u{a0}1 меньше на 29\u{a0}%, и в двадцатом слое остаётся меньше 0,001. Чтобы STD последнего слоя отличалось от STD первого не больше чем вдвое, на восьми слоях можно ошибиться в gain на 10\u{a0}%, на двадцати\u{a0}— на 4\u{a0}%.",
            "ReLU needs a gain of √2; gain 1 is 29% below it, and less than 0.001 is left in layer 20. To keep the SD of the last layer within a factor of two of the first, the gain may be off by 10% with eight layers and by 4% with twenty.",
        ),
        params: "depth=20",
        figure: "depth",
        output: "sd_plain_last",
        controls: &["gain", "depth"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new(
            "Gain точный, STD держится. А примеры различимы?",
            "The gain is right, the SD holds. And the examples?",
        ),
        notes: Words::new(
            "При gain\u{a0}=\u{a0}√2 STD по всему слою сохраняется, но без BatchNorm всё большая его часть у всех примеров одинакова. Доля среднего квадрата, которой примеры различаются, у этой сети падает с 67\u{a0}% в первом слое до 17\u{a0}% в восьмом; с BatchNorm она остаётся около 70\u{a0}%. Это довод сильнее, чем STD.",
            "At gain √2 the SD over the whole layer is kept, but without BatchNorm more and more of it is what all examples have in common. In this network the share of the mean square that differs between examples falls from 67% in the first layer to 17% in the eighth; with BatchNorm it stays near 70%. That is a stronger argument than the SD.",
        ),
        params: "gain=1.41",
        figure: "between",
        output: "sd_between",
        controls: &["gain", "depth"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("Куда поставить BatchNorm?", "Where should BatchNorm go?"),
        notes: Words::new(
            "Здесь BatchNorm стоит до активации: ReLU отрезает у нормированных значений всё отрицательное, примерно половину. STD после неё\u{a0}— 0,59.",
            "Here BatchNorm is placed before the activation: ReLU cuts off the negative half, roughly, of the normalized values. The SD after it is 0.59.",
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
            "Now every unit leaves the layer with mean 0 and SD 1, and the next layer sees negative values again. The upper row is the same: it is not normalized. Both variants are used in practice.",
        ),
        params: "place=after",
        figure: "layers",
        output: "sd_bn_last",
        controls: &["place"],
        cue: Cue::Show,
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "Без BatchNorm STD восьмого слоя 0,07. Все веса умножили на 2. Каким оно станет?",
        "Without BatchNorm the SD of the eighth layer is 0.07. All weights are multiplied by 2. What is it now?",
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
        "Сеть, с которой всё началось: ReLU, восемь слоёв. Меняя только gain, добейтесь, чтобы без BatchNorm STD последнего слоя отличалось от STD первого не больше чем вдвое.",
        "The network as it was at first: ReLU, eight layers. Changing nothing but the gain, bring the SD of the last layer without BatchNorm to within a factor of two of that of the first.",
    ),
    insight: Words::new(
        "Подходит gain около √2: ReLU обнуляет половину значений, и множитель √2 компенсирует потерю (инициализация Хе: He et al., 2015; для tanh\u{a0}— Ксавье). Но чем глубже сеть, тем у́же окно, а BatchNorm точной настройки не требует.",
        "A gain near √2 does it: ReLU zeroes half of the values, and the factor √2 makes up for the loss (He et al., 2015; for tanh, Xavier). But the deeper the network, the narrower the window; BatchNorm needs no such tuning.",
    ),
    is_reached: |params, solution| {
        let is_gain_alone = *params == Params { gain: params.gain, ..Params::default() };
        let (Some(first), Some(last)) = (solution.plain.layer(1), solution.last(&solution.plain)) else {
            return false;
        };
        is_gain_alone && (0.5..=2.0).contains(&(last.sd / first.sd))
    },
    example: "gain=1.41",
};
