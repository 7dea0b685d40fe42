//! The panel's words in both languages.

use super::params::Params;
use super::solution::{Rated, Solution};
use super::{Constraints, words};
use crate::language::{Language, Words, count, fixed};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Какая система лучше, если есть ограничения?", "Which system is best under constraints?"),
    lede: Words::new(
        "Не больше одной ложной тревоги в час, не дольше 200\u{a0}мс на кадр\u{a0}— и остаётся одно число: вероятность обнаружить постороннего.",
        "At most one false alarm an hour, at most 200\u{a0}ms a frame. What does not comply is out; one number is left: the probability of detecting a stranger.",
    ),
    assumptions: Words::new(
        "Системы придуманы: оценки сотрудников\u{a0}— N(0;\u{a0}1), посторонних\u{a0}— нормальные с другим средним и STD (бинормальная модель); тревога\u{a0}— оценка не ниже порога. Порог\u{a0}— наименьшая измеренная оценка, при которой доля сотрудников с оценкой не ниже неё, умноженная на число решений в час, не превышает предела. Проходы независимы; считать независимыми кадры одного прохода\u{a0}— упрощение: тревоги идут пачками. Посторонние для всех систем одни и те же, половина дисперсии оценок общая (кого-то трудно узнать всем). Обнаружение измерено на тесте, его интервал и интервал разности\u{a0}— байесовские, как в части\u{a0}2: у четырёх исходов пары априорное распределение Dirichlet(½; ½; ½; ½). Порог при этом считается данным, неточность порога в интервал не входит; не учтено и то, что победитель выбран из нескольких. Частота: априорное распределение плоское, после k тревог за T часов апостериорное\u{a0}— Gamma(k\u{a0}+\u{a0}1; T), уровень 95\u{a0}%. Порог, выбранный и проверенный на одних и тех же данных, выглядит лучше, чем он есть, поэтому тревоги считают на новом видео. Среднее взято при пороге, лучшем для него, по известным распределениям.",
        "The systems are made up: scores of employees are N(0,\u{a0}1), those of strangers normal with another mean and SD (the binormal model); an alarm is a score of at least the threshold. The threshold is the smallest measured score at which the share of employees that reach it, times the decisions an hour, does not exceed the limit. Passages are independent; to take the frames of a passage as independent is a simplification: alarms come in clumps. The strangers are the same for all systems, and half of the variance of their scores is common (some people are hard for all). Detection is measured on the test set; its interval and that of the difference are Bayesian, as in part\u{a0}2: the four outcomes of a pair have the prior Dirichlet(½, ½, ½, ½). The threshold is taken as given there, its own uncertainty is not part of the interval; nor is it that the winner was chosen among several. The rate has a flat prior; after k alarms in T hours its posterior is Gamma(k\u{a0}+\u{a0}1, T), the level is 95%. A threshold that is chosen and judged on the same data looks better than it is, so alarms are counted in fresh hours. The mean is taken at the threshold that is best for it, by the known distributions.",
    ),
    formula: concat!(
        "<math display=\"block\"><mi mathvariant=\"normal\">P</mi><mo>(</mo><mi>S</mi><mo>≥</mo><mrow data-mark=\"threshold\"><mi>t</mi></mrow><mo>)</mo><mo>≤</mo><mfrac><mrow data-mark=\"limit\"><mi>L</mi></mrow><mi>n</mi></mfrac><mo>=</mo><mfrac><mn data-slot=\"limit\"></mn><mn data-slot=\"decisions\"></mn></mfrac><mo>=</mo><mn data-slot=\"allowed_rate\"></mn></math>",
        "<math display=\"block\"><mrow data-mark=\"detection\"><mi mathvariant=\"normal\">P</mi><mo>(</mo><mi>X</mi><mo>≥</mo><mi>t</mi><mo>)</mo></mrow><mo>=</mo><mn data-slot=\"detection\"></mn></math>",
        "<math display=\"block\"><mrow data-mark=\"rate\"><mi>λ</mi></mrow><mo>∼</mo><mi mathvariant=\"normal\">Gamma</mi><mo>(</mo><mi>k</mi><mo>+</mo><mn>1</mn><mo>;</mo><mi>T</mi><mo>)</mo><mo>,</mo><mi>k</mi><mo>=</mo><mn data-slot=\"alarms\"></mn></math>",
        "<math display=\"block\"><mi>k</mi><mo>=</mo><mn>0</mn><mo>:</mo><mi>T</mi><mo>≥</mo><mfrac><mrow><mi>ln</mi><mn>20</mn></mrow><mi>L</mi></mfrac><mo>=</mo><mn data-slot=\"hours_needed\"></mn></math>",
    ),
};

impl Speaks for Constraints {
    /// The one number that is left, who wins by it, and the others.
    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let rated = solution.looked_at(params);
        let winner = solution.winner().map_or(f64::NAN, |winner| (winner + 1) as f64);
        let allowed = if params.is_by_frame() { solution.allowed.1 } else { solution.allowed.0 };
        let hourly = |name, label, value: f64| Output::side(name, label, value, words::hourly(value, language));
        let label = Words::new("обнаружение у выбранной системы", "detection by the selected system");
        let allowed_label = Words::new("допустимая вероятность ложной тревоги", "probability of a false alarm allowed");
        let threshold = rated.threshold.unwrap_or(f64::NAN);
        let [margin_low, margin_high] = ends_of_margin(solution, language);
        vec![
            Output::main("detection", label, rated.detection, words::share(rated.detection, language)),
            Output::side("winner", Words::new("победитель", "winner"), winner, words::winner(solution).to_owned()),
            hourly(
                "false_alarms_per_hour",
                Words::new("ложных тревог в час (новое видео)", "false alarms an hour (fresh hours)"),
                rated.fresh_per_hour,
            ),
            Output::side("threshold", words::THRESHOLD, threshold, words::threshold(rated, language)),
            Output::side("allowed_rate", allowed_label, allowed, words::probability(allowed, language)),
            hourly(
                "rate_low",
                Words::new("частота тревог: нижняя граница", "rate of alarms: lower end"),
                rated.rate_ends.0,
            ),
            hourly(
                "rate_high",
                Words::new("частота тревог: верхняя граница", "rate of alarms: upper end"),
                rated.rate_ends.1,
            ),
            margin_low,
            margin_high,
            Output::side(
                "hours_needed",
                Words::new("часов без тревог, чтобы поверить", "hours without alarms to believe it"),
                solution.hours_needed,
                words::hours(solution.hours_needed, language),
            ),
        ]
    }

    /// Who wins by which number, and whether the second is really worse.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let limit = words::exact(params.limit_per_hour, language);
        let time = words::ms(params.limit_ms, language);
        let Some(winner) = solution.winner() else {
            return match language {
                Language::Russian => format!("За {time} не успевает ни одна система."),
                Language::English => format!("No system is done within {time}."),
            };
        };
        let detection = words::share(solution.rated[winner].detection, language);
        let name = words::name(winner);
        let second = second(solution, language);
        match language {
            Language::Russian => format!(
                "Ложных тревог в час\u{a0}— не больше {limit}, на кадр\u{a0}— не больше {time}: лучшая\u{a0}— {name}, находит {detection} посторонних{second}."
            ),
            Language::English => format!(
                "False alarms an hour: at most {limit}; a frame: at most {time}. The best is {name}, which detects {detection} of the strangers{second}."
            ),
        }
    }

    /// What is wrong with the numbers: no threshold, frames, few hours.
    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        let rated = solution.looked_at(params);
        let words = if rated.threshold.is_none() {
            Words::new(
                "У этой системы нет порога, при котором измеренные тревоги укладываются в предел: она должна молчать.",
                "This system has no threshold at which the measured alarms keep the limit: it must stay silent.",
            )
        } else if params.is_by_frame() {
            Words::new(
                "Кадры одного прохода похожи, и тревоги идут пачками: считать кадры независимыми\u{a0}— упрощение.",
                "Frames of one passage are alike, and alarms come in clumps: to take frames as independent is a simplification.",
            )
        } else if solution.hours < solution.hours_needed {
            let (has, needs) = (words::hours(solution.hours, language), words::hours(solution.hours_needed, language));
            return Some(match language {
                Language::Russian => format!(
                    "{has} мало: даже если тревог не будет вовсе, предел подтвердится с уверенностью 95\u{a0}% только через {needs}."
                ),
                Language::English => format!(
                    "{has} is too little: even without a single alarm it takes {needs} to be 95% sure that the limit is kept."
                ),
            });
        } else {
            return None;
        };
        Some(words.get(language).to_owned())
    }

    /// The numbers of the formula that are no outputs.
    fn slots(params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        vec![
            ("limit", words::exact(params.limit_per_hour, language)),
            ("decisions", words::exact_count(params.decisions_per_hour(), language)),
            ("alarms", count(solution.looked_at(params).fresh_alarms, language)),
        ]
    }

    /// A row for each system.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let columns = [
            Words::new("система", "system"),
            Words::new("место", "rank"),
            Words::new("мс на кадр", "ms a frame"),
            Words::new("порог", "threshold"),
            Words::new("тревог в час: при настройке", "alarms an hour: when set"),
            Words::new("на новом видео", "in fresh hours"),
            Words::new("на самом деле", "in truth"),
            Words::new("обнаружение", "detection"),
            Words::new("интервал 95\u{a0}%", "95% interval"),
            Words::new("место по среднему", "rank by the mean"),
            Words::new("среднее двух долей", "mean of the two rates"),
        ];
        let row = |(index, rated): (usize, &Rated)| {
            let place = |all: &[usize]| all.iter().position(|other| *other == index).map(|place| (place + 1) as f64);
            let rank = |all: &[usize]| place(all).map_or("–".to_owned(), |place| count(place, language));
            let (low, high) = rated.detection_ends;
            vec![
                rated.system.name.to_owned(),
                rank(&solution.ranking),
                count(rated.system.ms, language),
                words::threshold(rated, language),
                words::hourly(rated.tuned_per_hour, language),
                words::hourly(rated.fresh_per_hour, language),
                words::hourly(rated.true_per_hour, language),
                words::share(rated.detection, language),
                format!("{}–{}", fixed(100.0 * low, 1, language), words::share(high, language)),
                rank(&solution.by_average),
                fixed(rated.average.score, 3, language),
            ]
        };
        Table {
            columns: columns.iter().map(|words| words.get(language).to_owned()).collect(),
            rows: solution.rated.iter().enumerate().map(row).collect(),
        }
    }
}

/// By how much the winner detects more than the second: the ends of the interval.
fn ends_of_margin(solution: &Solution, language: Language) -> [Output; 2] {
    let (low, high) = solution.margin.map_or((f64::NAN, f64::NAN), |margin| margin.ends);
    let points = |name, label, value: f64| {
        let text = if value.is_finite() { words::points(value, language) } else { "–".to_owned() };
        Output::side(name, label, value, text)
    };
    let low_label = Words::new("победитель минус второй: нижняя граница", "winner minus second: lower end");
    let high_label = Words::new("победитель минус второй: верхняя граница", "winner minus second: upper end");
    [points("margin_low", low_label, low), points("margin_high", high_label, high)]
}

/// What is said of the second: nothing where there is none.
fn second(solution: &Solution, language: Language) -> String {
    let Some(margin) = solution.margin else { return String::new() };
    let (name, lead) = (words::name(margin.who.1), words::points(margin.difference, language));
    match (language, margin.is_distinguishable()) {
        (Language::Russian, true) => format!("; это на {lead} больше, чем у {name}"),
        (Language::Russian, false) => format!("; но на этом тесте её не отличить от {name}"),
        (Language::English, true) => format!(", {lead} more than {name}"),
        (Language::English, false) => format!("; yet this test does not tell it from {name}"),
    }
}
