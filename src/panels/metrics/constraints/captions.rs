//! The captions of the figures.

use super::params::Params;
use super::solution::Solution;
use super::words;
use crate::language::{Language, Words};

/// Under detection against false alarms.
pub fn of_tradeoff(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Кривая\u{a0}— система при всех порогах, кружок\u{a0}— её результат на тесте. Кольцо двигает предел; пунктир\u{a0}— слишком медленные. Синяя выигрывает, оранжевая выбрана.",
        "A curve is a system at all thresholds, a dot what the test measured. Drag the ring to move the limit; dotted: too slow. Blue wins, orange is selected.",
    )
    .get(language)
    .to_owned()
}

/// Under the two rankings.
pub fn of_ranking(_params: &Params, solution: &Solution, language: Language) -> String {
    let Some(best) = solution.by_average.first().map(|index| &solution.rated[*index]) else {
        return String::new();
    };
    let (name, alarms) = (best.system.name, words::hourly(best.average.false_alarms_per_hour, language));
    let time = words::ms(best.system.ms, language);
    match language {
        Language::Russian => format!(
            "По среднему первая\u{a0}— {name}: при её лучшем пороге ложных тревог в час {alarms}, на кадр уходит {time}. Серые не успевают."
        ),
        Language::English => format!(
            "By the mean {name} is first: at its best threshold {alarms} false alarms an hour, and {time} a frame. Grey ones are too slow."
        ),
    }
}

/// Under the scores.
pub fn of_scores(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Оценки выбранной системы. Правее порога\u{a0}— тревога: оранжевое\u{a0}— ложные, синее\u{a0}— найденные посторонние. Порог задаёт предел.",
        "Scores of the selected system. Right of the threshold is an alarm: orange are false ones, blue strangers detected. The limit sets the threshold.",
    )
    .get(language)
    .to_owned()
}

/// Under what the limit allows.
pub fn of_budget(params: &Params, _solution: &Solution, language: Language) -> String {
    let limit = words::exact(params.limit_per_hour, language);
    let [visits, frames] =
        [params.visits_per_hour, params.frames_per_hour()].map(|number| words::exact_count(number, language));
    match language {
        Language::Russian => format!(
            "Предел {limit} в час делится на число решений в час: проходов {visits}, кадров {frames}. Чем чаще решают, тем реже можно ошибаться."
        ),
        Language::English => format!(
            "The limit of {limit} an hour is divided by the decisions an hour: {visits} passages, {frames} frames. The more often one decides, the less often one may err."
        ),
    }
}

/// Under the rate.
pub fn of_rate(_params: &Params, solution: &Solution, language: Language) -> String {
    let hours = words::hours(solution.hours, language);
    match language {
        Language::Russian => format!(
            "Что известно о частоте тревог выбранной системы после {hours} новых данных. Полоса\u{a0}— 95\u{a0}%, пунктир\u{a0}— частота на самом деле."
        ),
        Language::English => format!(
            "What is known of the rate of alarms of the selected system after {hours} of fresh data. The band is 95%, the dashed line the true rate."
        ),
    }
}

/// Under detection against speed.
pub fn of_speed(_params: &Params, _solution: &Solution, language: Language) -> String {
    Words::new(
        "Точка\u{a0}— система при своём пороге, черта\u{a0}— интервал 95\u{a0}%. Правее предела\u{a0}— слишком медленные. Кольцо двигает предел.",
        "A dot is a system at its threshold, the line its 95% interval. Right of the limit are those that are too slow. Drag the ring to move it.",
    )
    .get(language)
    .to_owned()
}
