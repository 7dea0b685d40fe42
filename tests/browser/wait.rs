//! Waiting for a condition, never for a time: a slow machine makes a test slower and does not fail it.

use std::thread::sleep;
use std::time::{Duration, Instant};

use super::failure::{Failure, Outcome};

/// What has not come by then does not come.
pub const LONG: Duration = Duration::from_secs(30);
/// So often it is asked.
const OFTEN: Duration = Duration::from_millis(25);

/// Asks again and again until there is an answer; the last failure says why there is none. A driver that fails is not
/// asked again.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Outcome<T>) -> Outcome<T> {
    let begin = Instant::now();
    loop {
        match ask() {
            Err(Failure::Page { reason, number }) => {
                if begin.elapsed() > LONG {
                    let reason = format!("{what}, even after {} s: {reason}", LONG.as_secs());
                    return Err(Failure::Page { reason, number });
                }
                sleep(OFTEN);
            }
            answer => return answer,
        }
    }
}
