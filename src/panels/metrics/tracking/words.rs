//! Names of what the figures and the table show.

use crate::language::Words;

/// The axis of time.
pub const FRAME: Words = Words::new("кадр", "frame");
/// A person, before the number.
pub const PERSON: Words = Words::new("человек", "person");
/// The lane of boxes where nobody is.
pub const FALSE_TRACKS: Words = Words::new("ложные", "false");
/// The axis of the rates.
pub const RATE: Words = Words::new("метрика", "metric");
/// Share of the people's boxes that are found.
pub const RECALL: Words = Words::new("полнота", "recall");
/// Share of the tracker's boxes that are right.
pub const PRECISION: Words = Words::new("точность", "precision");
/// Average precision without interpolation.
pub const BY_STEPS: Words = Words::new("AP, ступеньками", "AP, by steps");
/// Average precision under the envelope.
pub const ENVELOPE: Words = Words::new("AP, под огибающей", "AP, under the envelope");
/// Why there is no curve.
pub const NO_DETECTOR: Words = Words::new("детектора нет: треки портит рука", "no detector: the hand spoils tracks");
/// The column of the matched share.
pub const FOLLOWED: Words = Words::new("прослежен", "followed");
/// The column of how many tracks a person has.
pub const DIFFERENT_IDS: Words = Words::new("разных ID", "different IDs");
/// The column of the switches.
pub const ID_SWITCHES: Words = Words::new("смен ID", "ID switches");
