//! The panel's words in both languages.

use super::assessment::{Gap, GapKind, Set};
use super::params::Params;
use super::words::{self, NO_GAP_ABOVE_NOISE, NONE_ABOVE_NOISE, between, ends_in_words, gap_name, signed_points};
use super::{Gaps, Solution};
use crate::language::{Language, Words, percent, points, without_unit};
use crate::panel::{Output, PanelText, Speaks, Table};
use crate::panels::shared::level_in_words;

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Почему на dev ошибок больше, чем на train?", "Why more errors on dev than on train?"),
    lede: Words::new(
        "В разности dev\u{a0}−\u{a0}train смешаны переобучение и сдвиг данных. Их разделяет train-dev\u{a0}— часть train, на которой не учились. И каждая разность измерена с шумом.",
        "Dev − train mixes overfitting with a mismatch of the data. Train-dev, a part of train that is not trained on, separates them. And every gap is measured with noise.",
    ),
    assumptions: Words::new(
        "Ошибка на train считается точной: по этим примерам модель подгоняли, они не независимая выборка, и бета-распределения для неё нет. Ошибка человека задана и тоже считается точной: её интервал пришлось бы измерять на отдельных людях и примерах. Поэтому у bias интервала нет. Сколько в разности train-dev\u{a0}−\u{a0}train случайности самого train, интервал не учитывает: пока сеть не учится или примеров мало, variance может быть кажущейся. На train-dev, dev и test вероятность ошибки описана, как в лекции, апостериорным Beta(N₁\u{a0}+\u{a0}1; N₀\u{a0}+\u{a0}1) с равномерным априорным; корпуса независимы, число ошибок округлено до целого. Интервал разности train-dev\u{a0}−\u{a0}train\u{a0}— интервал одного такого распределения минус число, у двух других разностей\u{a0}— интервал разности двух независимых. Все с равными хвостами. Модель выбирали по dev, поэтому ошибка на нём занижена, и интервал этого не знает: для того и нужен test (панель «Отбор»). Train-dev тут считается честным: по нему ничего не выбирали. Test\u{a0}−\u{a0}dev\u{a0}— переобучение под dev, только если оба из одного распределения. Bias в лекции\u{a0}— сама ошибка на train; если вычесть ошибку человека, получится устранимый bias (avoidable bias): разностью здесь показан именно он. Вердикт\u{a0}— наибольшая из разностей, чей интервал целиком выше нуля; интервалов несколько, поправки на это нет, это правило для первого взгляда, а не проверка гипотез. Наибольшая разность\u{a0}— не обязательно та, которую дешевле всего убрать. Эксперимент: два класса с равными вероятностями, нормальные облака с единичными дисперсиями вокруг (±1,3;\u{a0}0); на train и train-dev оба облака сдвинуты вправо. Сеть\u{a0}— 2 слоя по 16 ReLU, Adam, батчи до 32 примеров. Вместо человека\u{a0}— лучший возможный классификатор для dev, Φ(−1,3)\u{a0}=\u{a0}9,68\u{a0}%. По dev там ничего не выбирают, поэтому test\u{a0}−\u{a0}dev в эксперименте\u{a0}— чистый шум.",
        "The train error is taken as exact: the model was fitted to these examples, they are not an independent sample, and it has no Beta posterior. The error of a human is given and taken as exact, too: its interval would have to be measured on people and examples of its own. So bias has no interval. The interval of train-dev\u{a0}− train leaves out the chance in train itself: while nothing is learnt, or with few examples, the variance may be spurious. On train-dev, dev and test the error probability has, as in the lecture, the posterior Beta(N₁\u{a0}+\u{a0}1, N₀\u{a0}+\u{a0}1) with a uniform prior; the sets are independent, numbers of errors are rounded to whole ones. The interval of train-dev\u{a0}−\u{a0}train is that of one such posterior less a number, those of the two other gaps are of the difference of two independent ones. All have equal tails. The model was chosen on dev, so the error there is too low, and the interval does not know it: that is what test is for (panel “Selection”). Train-dev counts as honest here: nothing was chosen on it. Test\u{a0}−\u{a0}dev is overfitting to dev only if both have one distribution. In the lecture, bias is the train error itself; less the error of a human it is the avoidable bias, which is the one shown as a gap. The verdict is the largest of the gaps whose interval lies above zero; there are several intervals and no correction for that: it is a rule for a first look, not a test of hypotheses. That a gap is the largest does not mean that it is the cheapest to close. The experiment: two equally likely classes, normal clouds with unit variances around (±1.3,\u{a0}0); on train and train-dev both clouds are moved to the right. The network has 2 layers of 16 ReLU units, learns by Adam in batches of up to 32. In the place of the human stands the best possible classifier for dev, Φ(−1.3)\u{a0}= 9.68%. Nothing is chosen on dev there, so test\u{a0}−\u{a0}dev in the experiment is noise alone.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"together\"><mi>dev</mi><mo>−</mo><mi>train</mi></mrow></math>",
        "<math display=\"block\"><mo>=</mo><mrow data-mark=\"variance\"><mo>(</mo><mtext>train-dev</mtext><mo>−</mo><mi>train</mi><mo>)</mo></mrow></math>",
        "<math display=\"block\"><mo>+</mo><mrow data-mark=\"mismatch\"><mo>(</mo><mi>dev</mi><mo>−</mo><mtext>train-dev</mtext><mo>)</mo></mrow></math>",
        "<math display=\"block\"><mrow data-mark=\"together\"><mn data-slot=\"whole\"></mn></mrow><mo>=</mo><mrow data-mark=\"variance\"><mo>(</mo><mn data-slot=\"first\"></mn><mo>)</mo></mrow><mo>+</mo><mrow data-mark=\"mismatch\"><mo>(</mo><mn data-slot=\"second\"></mn><mo>)</mo></mrow></math>",
        "<math display=\"block\"><msub><mi>p</mi><mtext>dev</mtext></msub><mo>∼</mo><mi mathvariant=\"normal\">Beta</mi><mo>(</mo><msub><mi>N</mi><mn>1</mn></msub><mo>+</mo><mn>1</mn><mo data-slot=\"separator\"></mo><msub><mi>N</mi><mn>0</mn></msub><mo>+</mo><mn>1</mn><mo>)</mo></math>",
    ),
};

/// A gap by its name, its value and the ends of its interval among the outputs.
struct Named {
    names: [&'static str; 3],
    label: Words,
    low: Words,
    high: Words,
}

const BIAS: Named = Named {
    names: ["bias", "bias_low", "bias_high"],
    label: Words::new("устранимый bias: train\u{a0}−\u{a0}человек", "avoidable bias: train − human"),
    low: Words::new("нижняя граница для bias (считается точным)", "lower end for bias (taken as exact)"),
    high: Words::new("верхняя граница для bias", "upper end for bias"),
};
/// The same where the best possible classifier takes the place of a human.
const BIAS_MEASURED: Named = Named {
    label: Words::new("устранимый bias: train\u{a0}−\u{a0}оптимум", "avoidable bias: train − optimum"),
    ..BIAS
};
const VARIANCE: Named = Named {
    names: ["variance", "variance_low", "variance_high"],
    label: Words::new("variance: train-dev\u{a0}−\u{a0}train", "variance: train-dev − train"),
    low: Words::new("нижняя граница для variance", "lower end for variance"),
    high: Words::new("верхняя граница для variance", "upper end for variance"),
};
const MISMATCH: Named = Named {
    names: ["mismatch", "mismatch_low", "mismatch_high"],
    label: Words::new("сдвиг данных: dev\u{a0}−\u{a0}train-dev", "data mismatch: dev − train-dev"),
    low: Words::new("нижняя граница для сдвига", "lower end for the mismatch"),
    high: Words::new("верхняя граница для сдвига", "upper end for the mismatch"),
};
const OVERFIT: Named = Named {
    names: ["overfit", "overfit_low", "overfit_high"],
    label: Words::new("переобучение под dev: test\u{a0}−\u{a0}dev", "overfitting to dev: test − dev"),
    low: Words::new("нижняя граница для test\u{a0}−\u{a0}dev", "lower end for test − dev"),
    high: Words::new("верхняя граница для test\u{a0}−\u{a0}dev", "upper end for test − dev"),
};
const TOGETHER: Named = Named {
    names: ["together", "together_low", "together_high"],
    label: Words::new("dev\u{a0}−\u{a0}train", "dev − train"),
    low: Words::new("нижняя граница для dev\u{a0}−\u{a0}train", "lower end for dev − train"),
    high: Words::new("верхняя граница для dev\u{a0}−\u{a0}train", "upper end for dev − train"),
};

impl Named {
    fn outputs(&self, gap: Option<&Gap>, language: Language) -> [Output; 3] {
        let nothing = (f64::NAN, (f64::NAN, f64::NAN));
        let (value, (low, high)) = gap.map_or(nothing, |gap| (gap.value, gap.ends));
        let [name, name_low, name_high] = self.names;
        let side = |name, label, value: f64| Output::side(name, label, value, signed_points(value, language));
        [side(name, self.label, value), side(name_low, self.low, low), side(name_high, self.high, high)]
    }
}

impl Speaks for Gaps {
    /// Which gap is the largest above noise, then all gaps with their intervals.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let label = Words::new("наибольшая разность выше шума", "largest gap above noise");
        let train = solution.bar(Set::Train).map_or(f64::NAN, |bar| bar.error);
        let width = solution.corpora.now;
        let mut outputs = vec![Output::main("verdict", label, number(solution.verdict), verdict(solution, language))];
        outputs.extend(TOGETHER.outputs(Some(&solution.together), language));
        outputs.extend(VARIANCE.outputs(solution.gap(GapKind::Variance), language));
        outputs.extend(MISMATCH.outputs(solution.gap(GapKind::Mismatch), language));
        outputs.extend(OVERFIT.outputs(solution.gap(GapKind::Overfit), language));
        let bias = if params.is_experiment() { &BIAS_MEASURED } else { &BIAS };
        outputs.extend(bias.outputs(solution.gap(GapKind::Bias), language));
        outputs.extend([
            Output::side(
                "bias_of_lecture",
                Words::new("bias по лекции: ошибка на train", "bias of the lecture: the train error"),
                train,
                percent(train, language),
            ),
            Output::side(
                "dev_width",
                Words::new("ширина интервала ошибки на dev", "interval width of the error on dev"),
                width,
                points(width, language),
            ),
        ]);
        outputs
    }

    /// The difference that is seen first, and what it is made of.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let level = level_in_words(params.level, language);
        let together = signed_points(solution.together.value, language);
        let ends = between(solution.together.ends, language);
        let largest = largest_in_words(solution, language);
        match language {
            Language::Russian => {
                format!("Dev\u{a0}−\u{a0}train: {together} (интервал {level}: {ends}). {largest}")
            }
            Language::English => format!("Dev − train: {together} ({level} interval {ends}). {largest}"),
        }
    }

    /// What the gaps cannot say.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        let words = if solution.gaps.iter().any(|gap| gap.kind != GapKind::Bias && gap.is_reversed()) {
            Words::new(
                "Одна из разностей целиком ниже нуля: следующий корпус легче предыдущего. Для train-dev и train это случайность или ошибку на train мерили иначе (с аугментацией, с dropout); для остальных\u{a0}— случайность или другое распределение.",
                "A gap lies below zero as a whole: the later set is easier than the one before. Between train and train-dev that is chance, or the train error was measured differently (augmentation, dropout); elsewhere it is chance or another distribution.",
            )
        } else if !params.has_train_dev() {
            Words::new(
                "Без train-dev причину не назвать: dev\u{a0}−\u{a0}train\u{a0}— это variance и сдвиг данных вместе, в любой пропорции.",
                "Without train-dev the cause has no name: dev − train is variance and mismatch together, in any proportion.",
            )
        } else if params.is_experiment() {
            Words::new(
                "В эксперименте по dev ничего не выбирали: test\u{a0}−\u{a0}dev здесь чистый шум, и его интервал показывает, каким большим бывает шум.",
                "Nothing was chosen on dev in the experiment: test − dev is noise alone here, and its interval shows how large noise can be.",
            )
        } else {
            return None;
        };
        Some(words.get(language).to_owned())
    }

    /// A row for each set.
    fn table(params: &Params, solution: &Solution, language: Language) -> Table {
        words::table(params, solution, language)
    }

    /// Dev − train and its two parts in percentage points, and what separates the two numbers of a Beta distribution.
    fn slots(_params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        let number = |gap: Option<&Gap>| {
            // Without train-dev nobody knows the parts.
            gap.map_or("?".to_owned(), |gap| without_unit(&percent(gap.value, language)).to_owned())
        };
        vec![
            ("whole", number(Some(&solution.together))),
            ("first", number(solution.gap(GapKind::Variance))),
            ("second", number(solution.gap(GapKind::Mismatch))),
            ("separator", crate::language::list_separator(language).to_owned()),
        ]
    }
}

/// The verdict as a number: 0 for none, then in the order of the chain, and 5 for dev − train as a whole.
fn number(verdict: Option<GapKind>) -> f64 {
    match verdict {
        None => 0.0,
        Some(GapKind::Bias) => 1.0,
        Some(GapKind::Variance) => 2.0,
        Some(GapKind::Mismatch) => 3.0,
        Some(GapKind::Overfit) => 4.0,
        Some(GapKind::Together) => 5.0,
    }
}

fn largest_in_words(solution: &Solution, language: Language) -> String {
    let Some(gap) = solution.largest() else {
        return NO_GAP_ABOVE_NOISE.get(language).to_owned();
    };
    let (name, ends) = (gap_name(gap.kind).get(language), ends_in_words(gap, language));
    let value = signed_points(gap.value, language);
    match language {
        Language::Russian => format!("Наибольшая разность выше шума: {name}, {value} ({ends})."),
        Language::English => format!("The largest gap above noise: {name}, {value} ({ends})."),
    }
}

fn verdict(solution: &Solution, language: Language) -> String {
    solution.verdict.map_or(NONE_ABOVE_NOISE, gap_name).get(language).to_owned()
}
