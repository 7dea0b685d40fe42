//! The panel in the lecture: its scenarios, its question, its goal.

use super::{Params, Solution};
use crate::language::Words;
use crate::panel::{Cue, Goal, Lesson, NumberFace, Question, Scenario, Step, Unit};
use crate::plot::Spacing;

/// The picture while the question is open.
const BEFORE: &str = "";
/// The picture of the answer.
const AFTER: &str = "m=8";

/// What the panel brings to the lecture.
pub const LESSON: Lesson<Params, Solution> = Lesson { scenarios: SCENARIOS, question: QUESTION, goal: GOAL };

/// The stories of this panel.
const SCENARIOS: &[Scenario] = &[
    Scenario { title: Words::new("Маленькие батчи", "Small batches"), steps: SMALL },
    Scenario {
        title: Words::new("Форма распределения", "The shape of the distribution"), steps: SHAPE
    },
    Scenario {
        title: Words::new("Разница между обучением и inference", "Training against inference"),
        steps: DIFFERENCE,
    },
];

/// Before and after, and what two or four examples leave of a bell.
const SMALL: &[Step] = &[
    Step {
        headline: Words::new(
            "До и после нормировки: малый, средний, большой батч",
            "Before and after: a small, a medium and a large batch",
        ),
        notes: Words::new(
            "Один нейрон, вход нормальный. При обучении из x вычитают среднее батча и делят на STD батча, в inference берут среднее и STD всего train. Под гистограммами\u{a0}— по пять батчей, длинный штрих\u{a0}— среднее. До нормировки оно гуляет с STD σ/√m: 0,5σ при m\u{a0}=\u{a0}4 и 0,0625σ при m\u{a0}=\u{a0}256. Вычитая μ, нормировка вносит этот шум в каждое x̂; иногда он на пользу\u{a0}— как регуляризация.",
            "One unit with normal input. In training x is normalized by the mean and SD of its batch, at inference by those of the whole training set. Below each histogram are five batches; the long stroke is the mean. Before normalization it wanders with an SD of σ/√m: 0.5σ at m = 4 and 0.0625σ at m = 256. By subtracting μ, normalization puts this noise into every x̂; sometimes that helps, as regularization.",
        ),
        params: "",
        figure: "sizes",
        output: "sd_mean",
        controls: &["input"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("А если в батче всего два примера?", "And with only two examples in the batch?"),
        notes: Words::new(
            "Батч из двух примеров превращает любой вход в +1 и −1: от самих значений ничего не остаётся, известно только, какое из двух больше. Функции распределения при обучении и в inference расходятся на 0,34. STD при этом в полном порядке, оно равно единице: по одному STD ничего не заметить.",
            "A batch of two turns any input into +1 and −1: nothing is left of the values themselves, only which of the two was larger. The distribution functions in training and at inference differ by up to 0.34. The SD meanwhile is perfectly fine, it is one: the SD alone gives nothing away.",
        ),
        params: "m=2",
        figure: "law",
        output: "gap",
        controls: &["input"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new(
            "На входе колокол, в батче четыре примера. Что выйдет?",
            "A bell goes in, four to a batch. What comes out?",
        ),
        notes: Words::new(
            "От колокола ничего не осталось: значения x̂ распределены равномерно, хвостов нет. Расхождение с inference\u{a0}— 0,0572: на столько самое большее различаются вероятности P(x̂\u{a0}≤\u{a0}x).",
            "Nothing is left of the bell: x̂ is uniform, without tails. The gap to inference is 0.0572: that is the most by which the probabilities P(x̂ ≤ x) differ.",
        ),
        params: "",
        figure: "law",
        output: "gap",
        controls: &["m"],
        cue: Cue::Show,
    },
];

/// A batch bounds what is in it; large batches bring the shape of the input back.
const SHAPE: &[Step] = &[
    Step {
        headline: Words::new("Один из восьми примеров улетел на 1000σ", "One example of eight has flown to 1000σ"),
        notes: Words::new(
            "В inference он так и останется на 1000. А где он окажется после нормировки по батчу из восьми? Сначала предскажите.",
            "At inference it stays at 1000. Where does it land after normalization by a batch of eight? Guess before you look.",
        ),
        params: BEFORE,
        figure: "outlier",
        output: "largest",
        controls: &[],
        cue: Cue::Ask,
    },
    Step {
        headline: Words::new(
            "Среднее и STD батча улетели вслед за ним",
            "The mean and SD of the batch went along with it",
        ),
        notes: Words::new(
            "√7, то есть 2,65, и дальше не уйти: какой бы выброс ни был, |x̂|\u{a0}≤\u{a0}√(m\u{a0}−\u{a0}1). Остальные семь при этом слиплись около −0,38. Выброс для следующего слоя пропал, в inference он вернётся.",
            "√7, or 2.65, and there is no getting further: whatever the outlier, |x̂| ≤ √(m − 1). The other seven are stuck together near −0.38. For the next layer the outlier is gone; at inference it is back.",
        ),
        params: AFTER,
        figure: "outlier",
        output: "largest",
        controls: &["m"],
        cue: Cue::Reveal,
    },
    Step {
        headline: Words::new("А если вход не нормальный?", "What if the input isn’t bell-shaped?"),
        notes: Words::new(
            "Скошенный вход, m\u{a0}=\u{a0}8: столбцы далеки от пунктира, расхождение около 0,11 вместо 0,022 при нормальном входе. И убывает оно медленнее, примерно как 1/√m: около 0,05 при m\u{a0}=\u{a0}64 и 0,02 при m\u{a0}=\u{a0}256. Форму входа BatchNorm сохраняет только в пределе больших m и в inference; при m\u{a0}=\u{a0}8 она другая и ограничена √7.",
            "Skewed input at m = 8: the bars are far from the dashed line, with a gap of about 0.11 instead of 0.022 for normal input. And it falls more slowly, roughly as 1/√m: about 0.05 at m = 64 and 0.02 at m = 256. BatchNorm keeps the shape of the input only in the limit of large m and at inference; at m = 8 it is another one, bounded by √7.",
        ),
        params: "m=8&input=skewed",
        figure: "law",
        output: "gap",
        controls: &["m", "input"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("Удваиваем батч: от двух до 1024", "Doubling the batch, from 2 to 1024"),
        notes: Words::new(
            "С каждым удвоением столбцы всё ближе к пунктиру\u{a0}— к тому, что следующий слой увидит в inference. Уже при m\u{a0}=\u{a0}32 на глаз их не различить.",
            "With every doubling the bars come closer to the dashed line, which is what the next layer will see at inference. From m = 32 on the eye can hardly tell them apart.",
        ),
        params: "m=2",
        figure: "law",
        output: "gap",
        controls: &[],
        cue: Cue::Play,
    },
];

/// How large the difference is, by batch size and in a real network.
const DIFFERENCE: &[Step] = &[
    Step {
        headline: Words::new(
            "Распределения почти совпали. А один пример?",
            "The distributions almost agree. And one example?",
        ),
        notes: Words::new(
            "При m\u{a0}=\u{a0}64 распределения при обучении и в inference расходятся всего на 0,0022. Но это о всех примерах сразу: один и тот же пример с x\u{a0}=\u{a0}σ от батча к батчу дрожит с STD около √((1\u{a0}+\u{a0}x²/2)/m)\u{a0}=\u{a0}0,15. Это другая величина, расстояние по x, и она совсем не мала. Для нормального входа расхождение при больших m убывает как 1/m, а дрожание\u{a0}— только как 1/√m.",
            "At m = 64 the distributions in training and at inference differ by only 0.0022. But that is about all examples together: one and the same example at x = σ jitters from batch to batch with an SD of about √((1 + x²/2)/m) = 0.15. That is another quantity, a distance along x, and by no means small. For normal input and large m the gap falls as 1/m, the jitter only as 1/√m.",
        ),
        params: "m=64",
        figure: "distance",
        output: "jitter",
        controls: &["m"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new("При больших батчах разница меньше", "The larger the batch, the smaller the difference"),
        notes: Words::new(
            "При m\u{a0}=\u{a0}256 расхождение 0,00054, STD среднего по батчу\u{a0}— 0,0625σ, дрожание примера с x\u{a0}=\u{a0}σ\u{a0}— 0,077: статистики устойчивы. Это вывод лекции: при больших batch size разница между train и test меньше.",
            "At m = 256 the gap is 0.00054, the SD of the batch mean 0.0625σ, the jitter of an example at x = σ 0.077: the statistics are stable. That is the lecture’s conclusion: large batches, small difference between training and inference.",
        ),
        params: "m=256",
        figure: "distance",
        output: "gap",
        controls: &["m"],
        cue: Cue::Show,
    },
    Step {
        headline: Words::new(
            "Настоящая сеть: ResNet-50 и маленький батч",
            "A real network: ResNet-50 and a small batch",
        ),
        notes: Words::new(
            "Опубликованный эксперимент: ResNet-50 на ImageNet, чем левее, тем меньше изображений на GPU. Две кривые\u{a0}— BatchNorm и GroupNorm, не зависящий от батча (Wu, He, 2018).",
            "A published experiment: ResNet-50 on ImageNet, with ever fewer images per GPU. The two curves are BatchNorm and GroupNorm, which does not depend on the batch (Wu and He, 2018).",
        ),
        params: "",
        figure: "published",
        output: "gap",
        controls: &[],
        cue: Cue::Withhold,
    },
    Step {
        headline: Words::new(
            "У малого батча неточные статистики\u{a0}— и ошибка растёт",
            "Small batches have inaccurate statistics, and the error grows",
        ),
        notes: Words::new(
            "При 16 и 32 изображениях на GPU BatchNorm лучше: 23,6\u{a0}% против 24,1\u{a0}% у GroupNorm при 32. При 8 он уже хуже, 24,8\u{a0}% против 24,0\u{a0}%, а при двух\u{a0}— 34,7\u{a0}% против 24,1\u{a0}%. Авторы объясняют это неточными оценками среднего и дисперсии по малому батчу. У GroupNorm все пять значений\u{a0}— от 24,0 до 24,2\u{a0}%. Если большой батч не помещается в память, нормировать лучше не по батчу.",
            "At 16 and 32 images per GPU BatchNorm is better: 23.6% against 24.1% for GroupNorm at 32. At 8 it is already worse, 24.8% against 24.0%, and at two it is 34.7% against 24.1%. The authors put it down to inaccurate estimates of mean and variance from small batches. All five values of GroupNorm lie between 24.0% and 24.2%. If a large batch does not fit into memory, it is better not to normalize by the batch.",
        ),
        params: "",
        figure: "published",
        output: "gap",
        controls: &[],
        cue: Cue::Withhold,
    },
];

/// What the room predicts.
const QUESTION: Question = Question {
    prompt: Words::new(
        "В батче восемь примеров, один улетел на 1000σ от остальных. Каким станет его x̂ после нормировки по батчу?",
        "A batch has eight examples, one of them 1000σ away from the rest. What is its x̂ after normalization by the batch?",
    ),
    before: BEFORE,
    after: AFTER,
    figure: "outlier",
    output: "largest",
    guess: NumberFace { slider: Some((0.1, 1e4)), spacing: Spacing::Logarithmic, step: 0.02, unit: Unit::Plain },
    start: 100.0,
};

/// What a student finds out alone.
const GOAL: Goal<Params, Solution> = Goal {
    task: Words::new(
        "Найдите наименьший батч, в котором вообще возможно |x̂|\u{a0}≥\u{a0}3.",
        "Find the smallest batch in which |x̂| ≥ 3 is possible at all.",
    ),
    insight: Words::new(
        "m\u{a0}=\u{a0}10: |x̂| не больше √(m\u{a0}−\u{a0}1), а √9\u{a0}=\u{a0}3. Равно трём оно, когда девять остальных совпадают. При m\u{a0}=\u{a0}9 предел\u{a0}— 2,83: «три сигмы» в таком батче не увидеть никогда.",
        "m = 10: |x̂| is at most √(m − 1), and √9 = 3. It is three when the nine others coincide. At m = 9 the bound is 2.83: “three sigma” can never be seen in such a batch.",
    ),
    is_reached: |params, _| (params.m - 10.0).abs() < 0.5,
    example: "m=10",
};
