//! Names on the figures, phrases, captions, the table.

use super::assessment::{Bar, Gap, GapKind, Set};
use super::params::Params;
use super::solution::Solution;
use crate::language::{Language, Words, count, percent, points, without_unit};
use crate::panel::Table;

/// The axis of the errors.
pub const ERRORS: Words = Words::new("доля ошибок", "error rate");
/// The axis of the gaps.
pub const GAPS: Words = Words::new("разность, п.\u{a0}п.", "gap, percentage points");
/// The axis of the sizes.
pub const EXAMPLES: Words = Words::new("примеров в корпусе", "examples in the set");
/// The axis of the widths.
pub const WIDTH: Words = Words::new("ширина интервала, п.\u{a0}п.", "interval width, percentage points");
/// Examples of the distribution of dev and test.
pub const LIKE_DEV: Words = Words::new("dev и test", "dev and test");
/// A gap between two errors that are taken as exact.
const EXACT: Words = Words::new("считается точной", "taken as exact");
/// What may be no gap.
pub const NOISE: Words = Words::new("может быть шум", "may be noise");
/// Where no gap is above noise.
pub const NONE_ABOVE_NOISE: Words = Words::new("нет", "none");
/// The same as a sentence.
pub const NO_GAP_ABOVE_NOISE: Words = Words::new("Ни одна из разностей не выше шума.", "No gap is above noise.");
/// What train is for, and where it comes from; the second in a few words.
pub const TRAIN_IS_FOR: [Words; 2] =
    [Words::new("обучение; м.\u{a0}б. смещённый", "learning; may be biased"), Words::new("обучение", "learning")];
/// The same of dev.
pub const DEV_IS_FOR: [Words; 2] =
    [Words::new("отбор модели; несмещённый", "choosing a model; unbiased"), Words::new("отбор модели", "choosing")];
/// The same of test.
pub const TEST_IS_FOR: [Words; 2] =
    [Words::new("оценка модели; несмещённый", "judging it; unbiased"), Words::new("оценка модели", "judging")];

/// What a set is called.
#[must_use]
pub const fn set_name(set: Set, params_are_measured: bool) -> Words {
    match set {
        Set::Human if params_are_measured => Words::new("оптимум", "optimum"),
        Set::Human => Words::new("человек", "human"),
        Set::Train => Words::new("train", "train"),
        Set::TrainDev => Words::new("train-dev", "train-dev"),
        Set::Dev => Words::new("dev", "dev"),
        Set::Test => Words::new("test", "test"),
    }
}

/// What a gap is called.
#[must_use]
pub const fn gap_name(kind: GapKind) -> Words {
    match kind {
        GapKind::Bias => Words::new("устранимый bias", "avoidable bias"),
        GapKind::Variance => Words::new("variance", "variance"),
        GapKind::Mismatch => Words::new("сдвиг данных", "data mismatch"),
        GapKind::Overfit => Words::new("переобучение под dev", "overfitting to dev"),
        GapKind::Together => Words::new("variance\u{a0}+ сдвиг", "variance + mismatch"),
    }
}

/// The same where there is little room.
#[must_use]
pub const fn short_gap_name(kind: GapKind) -> Words {
    match kind {
        GapKind::Overfit => Words::new("под dev", "overfit"),
        GapKind::Mismatch => Words::new("сдвиг", "mismatch"),
        GapKind::Together => Words::new("dev\u{a0}−\u{a0}train", "dev − train"),
        GapKind::Bias => Words::new("bias", "bias"),
        GapKind::Variance => gap_name(kind),
    }
}

/// A difference in percentage points with its sign.
#[must_use]
pub fn signed_points(difference: f64, language: Language) -> String {
    if difference.is_nan() {
        return "–".to_owned();
    }
    let text = points(difference, language);
    if difference > 0.0 { format!("+{text}") } else { text }
}

/// The ends of an interval of a difference.
#[must_use]
pub fn between((low, high): (f64, f64), language: Language) -> String {
    let (low, high) = (percent(low, language), points(high, language));
    let low = without_unit(&low);
    match language {
        Language::Russian => format!("от\u{a0}{low} до\u{a0}{high}"),
        Language::English => format!("{low} to {high}"),
    }
}

/// The interval of a gap, where it has one.
#[must_use]
pub fn ends_in_words(gap: &Gap, language: Language) -> String {
    match gap.kind {
        GapKind::Bias => EXACT.get(language).to_owned(),
        GapKind::Variance | GapKind::Mismatch | GapKind::Overfit | GapKind::Together => between(gap.ends, language),
    }
}

/// The caption of the main figure.
pub fn caption_of_gaps(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = if params.is_experiment() {
        Words::new(
            "Два класса\u{a0}— закрашенные и пустые точки: синие из train, оранжевые из распределения dev и test. Линия\u{a0}— граница, которую выучила сеть, пунктир\u{a0}— лучшая для dev и test. Рядом ошибки сети и их разности.",
            "Two classes, filled and hollow dots: blue ones from train, orange ones from the distribution of dev and test. The line is the decision boundary that the network has learnt, the dashes are the best one for dev and test. Beside it: the errors of the network and their gaps.",
        )
    } else {
        Words::new(
            "Доли ошибок: синие на данных вроде train, оранжевые вроде dev. Рядом\u{a0}— разности соседних с интервалами; пунктирная может быть шумом. Кольца можно двигать.",
            "Bars are error rates, blue on data like train, orange on data like dev. Beside them, the gaps between neighbours with intervals; a dotted one may be noise. Drag the rings.",
        )
    };
    words.get(language).to_owned()
}

/// The caption of the figure of the sizes.
pub fn caption_of_corpora(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Полосы\u{a0}— размеры корпусов из лекции. Кривая\u{a0}— ширина интервала для такой доли ошибок, как сейчас на dev; обе оси логарифмические. По самому train модель не оценивают: на нём она училась. Кольцо двигает размер dev.",
        "Bars: the sizes of sets from the lecture. The curve is the width of the interval for an error rate as on dev now; both axes are logarithmic. Train does not judge the model: it was fitted to it. The ring moves the size of dev.",
    )
    .get(language)
    .to_owned()
}

/// A row for each set: its error with the interval, and the gap to the one before.
pub fn table(params: &Params, solution: &Solution, language: Language) -> Table {
    let names = [
        Words::new("корпус", "set"),
        Words::new("примеров", "examples"),
        Words::new("ошибок", "errors"),
        Words::new("доля ошибок", "error rate"),
        Words::new("её интервал", "its interval"),
        Words::new("разность с предыдущей строкой", "gap to the row above"),
        Words::new("её интервал", "its interval"),
        Words::new("как называется", "its name"),
    ];
    let nothing = || "–".to_owned();
    let row = |(place, bar): (usize, &Bar)| {
        let gap = place.checked_sub(1).and_then(|place| solution.gaps.get(place));
        let sample = bar.sample;
        let interval = |(low, high): (f64, f64)| {
            let [low, high] = [low, high].map(|end| percent(end, language));
            match language {
                Language::Russian => format!("от\u{a0}{low} до\u{a0}{high}"),
                Language::English => format!("{low} to {high}"),
            }
        };
        vec![
            set_name(bar.set, params.is_experiment()).get(language).to_owned(),
            sample.map_or_else(nothing, |sample| count(sample.examples, language)),
            sample.map_or_else(nothing, |sample| count(sample.errors, language)),
            percent(bar.error, language),
            sample.map_or_else(nothing, |sample| interval(sample.ends)),
            gap.map_or_else(nothing, |gap| signed_points(gap.value, language)),
            gap.map_or_else(nothing, |gap| ends_in_words(gap, language)),
            gap.map_or_else(nothing, |gap| gap_name(gap.kind).get(language).to_owned()),
        ]
    };
    Table {
        columns: names.iter().map(|words| words.get(language).to_owned()).collect(),
        rows: solution.bars.iter().enumerate().map(row).collect(),
    }
}
